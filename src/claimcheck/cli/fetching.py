"""``--fetch``: addresses of the web become files, which are then read like any other."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from claimcheck.cli.output import complain, note
from claimcheck.errors import FetchError, UsageError
from claimcheck.model import Limits, Source

FOLDER = Path(".claimcheck") / "fetched"

Fetch = Annotated[
    list[str] | None,
    typer.Option("--fetch", metavar="URL", help="A source to fetch; can be repeated."),
]
Allow = Annotated[
    list[str] | None,
    typer.Option(
        "--allow",
        metavar="NETWORK",
        help="Fetch from this address or network, too, though it is not public.",
    ),
]


class Taken(NamedTuple):
    """A file that was fetched, and what the manifest says of it."""

    file: Path
    url: str
    accessed: date
    digest: str


def fetched_files(
    urls: Sequence[str], allow: Sequence[str], limits: Limits
) -> tuple[Mapping[Path, str], bool]:
    """Fetch addresses and keep what they give; name each that cannot be fetched on stderr.

    Returns:
        The address that answered for each file, and whether all could be fetched.

    Raises:
        OutputError: What was fetched cannot be kept.
        UsageError: A network that is allowed is none.
    """
    if not urls:
        refuse_idle(allow)
        return {}, True
    from claimcheck.sources import addresses, kept
    from claimcheck.sources.web import fetch

    allowed = addresses.networks(allow)
    found: dict[Path, str] = {}
    complete = True
    for url in dict.fromkeys(urls):
        try:
            got = fetch(url, allowed=allowed, limits=limits)
        except FetchError as error:
            complain(str(error))
            complete = False
            continue
        file = kept.keep(FOLDER, got, _today())
        found[file] = got.source
        note(f"fetched {got.source}: kept as {file}")
    return found, complete


def taken(url: str, allow: Sequence[str], limits: Limits, folder: Path) -> Taken:
    """Fetch one address into a folder.

    Raises:
        FetchError: It cannot be fetched.
        UsageError: A network that is allowed is none.
    """
    from claimcheck.sources import addresses, kept
    from claimcheck.sources.web import fetch

    got = fetch(url, allowed=addresses.networks(allow), limits=limits)
    file = folder / kept.file_name(got)
    file.write_bytes(got.data)
    return Taken(file, got.source, _today(), got.digest)


def refuse_idle(allow: Sequence[str]) -> None:
    """Refuse to allow a network where nothing is fetched: an address was forgotten.

    Raises:
        UsageError: One is allowed.
    """
    if allow:
        message = f"--allow {allow[0]} says nothing where nothing is fetched (add --fetch URL)"
        raise UsageError(message)


def with_addresses(sources: Sequence[Source], files: Mapping[Path, str]) -> tuple[Source, ...]:
    """Sources, those that were fetched with their address."""
    return tuple(replace(source, url=_url(source, files)) for source in sources)


def _url(source: Source, files: Mapping[Path, str]) -> str:
    """The address of a source; files of one name are told apart by their folder."""
    fits = (
        url for file, url in files.items() if f"/{file.as_posix()}".endswith(f"/{source.path}")
    )
    return next(fits, source.url)


def _today() -> date:
    """The day, the same for everybody who fetches at one time."""
    return datetime.now(UTC).date()
