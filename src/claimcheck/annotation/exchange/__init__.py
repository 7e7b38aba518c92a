"""Labels from and to other tools. ``FORMATS`` lists them.

Each holds a whole label, so that what was exported comes back the same, and says what the
other tool has no place of its own for.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from claimcheck.annotation.exchange import doccano, label_studio, prodigy, sheet, web_annotation
from claimcheck.annotation.labels import Label

# Of every format: an exchange is of what holds, not of how it came about.
ALWAYS_LEFT_OUT = "answers that were replaced or taken back"


class Exchange(StrEnum):
    """The formats."""

    LABEL_STUDIO = "label-studio"
    DOCCANO = "doccano"
    PRODIGY = "prodigy"
    WEB_ANNOTATION = "web-annotation"
    CSV = "csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """How labels become a file and come back.

    Attributes:
        write: Labels and the text of each source, as the text of a file.
        read: A file's text as numbered labels: of lines or of items, from 1. Raises
            ``LineError`` by way of ``Numbered``.
        carried: What the tool has no place of its own for; the file carries it along and the
            tool does not show it.
    """

    write: Callable[[Iterable[Label], Mapping[str, str]], str]
    read: Callable[[str], Iterator[tuple[int, Label]]]
    carried: tuple[str, ...]


FORMATS: Mapping[Exchange, Format] = {
    Exchange.LABEL_STUDIO: Format(
        write=label_studio.write, read=label_studio.read, carried=label_studio.CARRIED
    ),
    Exchange.DOCCANO: Format(write=doccano.write, read=doccano.read, carried=doccano.CARRIED),
    Exchange.PRODIGY: Format(write=prodigy.write, read=prodigy.read, carried=prodigy.CARRIED),
    Exchange.WEB_ANNOTATION: Format(
        write=web_annotation.write, read=web_annotation.read, carried=web_annotation.CARRIED
    ),
    Exchange.CSV: Format(write=sheet.write, read=sheet.read, carried=sheet.CARRIED),
}
