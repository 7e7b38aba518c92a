"""Everything that is kept of a run, as it lies on disk.

An entry is named after what decides the result, as any other; which one is nearest to the
sources at hand is found by short entries that list what each is made of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields
from itertools import chain
from typing import Any, TypeVar

import numpy as np

from claimcheck import cache, pipeline
from claimcheck.cache import Cache
from claimcheck.cache.codec import DamagedError, Json, decode, encode
from claimcheck.execution import identity
from claimcheck.matching.catalogue import Blocks, Catalogue, Vocabulary
from claimcheck.matching.crediting import Proposed
from claimcheck.matching.keys import Keys
from claimcheck.model import Span
from claimcheck.origins import Copying
from claimcheck.renewal import MADE_OF, RUNS
from claimcheck.renewal.packing import packed, unpacked
from claimcheck.renewal.questions import Question, Questions
from claimcheck.renewal.shares import Shares
from claimcheck.renewal.verdicts import Verdicts
from claimcheck.settings import Settings

Cut = TypeVar("Cut", bytes, tuple[str, ...])

# Runs that are kept, at about one kilobyte for each claim.
MOST = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is kept of one source.

    Attributes:
        id: Its id.
        content: A digest of all of it that decides a result.
        claims: How many claims it has.
        shares: A digest of what it shares with which sources.
    """

    id: str
    content: str
    claims: int
    shares: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What is kept of a run.

    Attributes:
        sources: In order.
        catalogue: Which claims were compared, and why.
        verdicts: What was decided of them.
        questions: What the conflicts came to.
        shares: What the sources have of each other.
        accounts: Of each source with claims, what is known of it, as JSON.
    """

    sources: tuple[Known, ...]
    catalogue: Catalogue
    verdicts: Verdicts
    questions: Questions
    shares: Shares
    accounts: Mapping[str, bytes]


def nearest(store: Cache, settings: Settings, contents: Sequence[str]) -> Record | None:
    """The kept run with most of some sources, by their digests; ``None`` where none has any."""
    means = _means(settings)
    wanted = set(contents)
    near: list[tuple[int, str]] = []
    for key in store.keys(MADE_OF):
        match store.get(MADE_OF, key):
            case [str(other), list(theirs)] if other == means:
                near.append((len(wanted.intersection(map(str, theirs))), key))
    for same, key in sorted(near, reverse=True):
        payload = store.payload(RUNS, key) if same else None
        if payload is not None:
            with suppress(DamagedError):
                return _read(payload)
    return None


def kept(store: Cache, settings: Settings, record: Record, instead: Record | None) -> None:
    """Keep a run, in the place of the one that it was made from."""
    key = _key(settings, record)
    if store.put_packed(RUNS, key, _written(record)):
        contents = [each.content for each in record.sources]
        store.put(MADE_OF, key, [_means(settings), list(contents)])
        if instead is not None and _key(settings, instead) != key:
            store.drop((MADE_OF, RUNS), _key(settings, instead))
    store.tidy((RUNS, MADE_OF), most=MOST)


def _means(settings: Settings) -> str:
    """The name of everything beside the sources that decides a result."""
    parser = identity.parser(settings.pipeline)
    return cache.key(identity.code(), parser, pipeline.signature(settings))


def _key(settings: Settings, record: Record) -> str:
    return cache.key(_means(settings), *(each.content for each in record.sources))


def _written(record: Record) -> bytes:
    found = record.catalogue
    parts: tuple[Any, ...] = (
        found.keys,
        found.vocabulary,
        found.blocks,
        found.proposed,
        record.verdicts,
        record.shares,
    )
    columns = {
        f"{number}.{field.name}": value
        for number, part in enumerate(parts)
        for field in fields(part)
        if isinstance(value := getattr(part, field.name), np.ndarray)
    }
    questions = record.questions
    columns["group"] = questions.group
    knots = list(dict.fromkeys(chain.from_iterable(questions.knots)))
    place = {knot: at for at, knot in enumerate(knots)}
    columns["knots"] = np.array(
        [place[knot] for each in questions.knots for knot in each], np.int32
    )
    accounts = [record.accounts[name] for name in found.keys.sources]
    columns["accounts"] = np.frombuffer(b"".join(accounts), np.uint8)
    columns["account"] = np.array([len(each) for each in accounts], np.int32)
    columns["ties"] = np.array([len(each) for each in questions.knots], np.int32)
    return packed(
        columns,
        [
            encode(record.sources),
            list(found.keys.sources),
            list(found.vocabulary.alphabet),
            list(record.verdicts.reasons),
            list(knots),
            encode(tuple(questions.found)),
            [_plain(each) for each in record.shares.copyings],
        ],
    )


def _read(payload: bytes) -> Record:
    columns, values = unpacked(payload)
    try:
        sources, names, alphabet, reasons, knots, found, copyings = values
        return Record(
            sources=decode(tuple[Known, ...], sources),
            catalogue=Catalogue(
                keys=_part(Keys, 0, columns, sources=tuple(names), terms=()),
                vocabulary=_part(Vocabulary, 1, columns, alphabet=tuple(alphabet)),
                blocks=_part(Blocks, 2, columns),
                proposed=_part(Proposed, 3, columns),
            ),
            verdicts=_part(Verdicts, 4, columns, reasons=tuple(reasons)),
            questions=Questions(
                knots=_cut(
                    tuple(knots[at] for at in columns["knots"].tolist()), columns["ties"]
                ),
                group=columns["group"],
                found=decode(tuple[Question, ...], found),
            ),
            shares=_part(Shares, 5, columns, copyings=tuple(map(_copying, copyings))),
            accounts=dict(
                zip(names, _cut(columns["accounts"].tobytes(), columns["account"]), strict=True)
            ),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedError(str(error)) from error


def _plain(each: Copying) -> Json:
    """A copying as plain values."""
    spans: list[Json] = [[name, [list(span) for span in of]] for name, of in each.spans.items()]
    return [each.copy, each.original, each.share, each.declared, spans]


def _copying(plain: Sequence[Any]) -> Copying:
    copy, original, share, declared, spans = plain
    return Copying(
        copy=copy,
        original=original,
        share=share,
        declared=declared,
        spans={name: tuple(Span(*span) for span in of) for name, of in spans},
    )


def _part(kind: type[Any], number: int, columns: Mapping[str, Any], **others: object) -> Any:
    """A record of columns, and of whatever else it has."""
    given = {
        field.name: columns[f"{number}.{field.name}"]
        for field in fields(kind)
        if field.name not in others
    }
    return kind(**given, **others)


def _cut(items: Cut, lengths: Any) -> list[Cut]:
    """Items in pieces of these lengths."""
    ends: list[int] = np.cumsum(lengths).tolist()
    return [items[begin:end] for begin, end in zip([0, *ends], ends, strict=False)]
