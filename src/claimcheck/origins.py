"""Which sources copy which, so that a copy is not counted as a witness.

Two texts that share a long run of words were not written independently of each other. What is
shared decides claim by claim: a newspaper that reprints one paragraph of a press release is no
witness for that paragraph, and is one for the rest of its own reporting.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from types import MappingProxyType
from typing import Protocol

from claimcheck.frames.times import first_full_date
from claimcheck.model import Source, Span

# Words in a run that two independent writers hardly share by chance. Titles, names of offices
# and short quotations run to nine or ten.
RUN = 12

# Shared words from which on a text is said to copy another: two runs, or one of this length.
# "Is based on an article by ... that ... published in" is twelve words that two writers can
# share.
COPIED = 20

# Words between two shared runs that were changed in copying.
CHANGED = 10

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Copying:
    """Two sources that share words.

    Attributes:
        copy: Id of the source that is declared to copy, else of the one that is dated later,
            else of the one that shares the larger part of its words, else of the one that sorts
            last.
        original: Id of the other.
        share: Part of the copy's words that are shared, in [0, 1].
        spans: What is shared, in either source, by source id; in order, not overlapping.
        declared: The manifest says so, or that both copy a third.
    """

    copy: str
    original: str
    share: float
    spans: dict[str, tuple[Span, ...]]
    declared: bool = False


def copied(sources: Iterable[Source]) -> tuple[Copying, ...]:
    """Every two sources that share ``COPIED`` words in long runs, or are declared to."""
    sources = tuple(sorted(sources, key=lambda source: source.id))
    runs = {source.id: runs_of(words_of(source.text)) for source in sources}
    declared = declarations(sources)
    return among(sources, _sharing(sources, runs) | declared, declared, runs)


def among(
    sources: Sequence[Source],
    suspects: Collection[tuple[str, str]],
    declared: Collection[tuple[str, str]],
    known: Mapping[str, dict[tuple[str, ...], list[int]]] = MappingProxyType({}),
) -> tuple[Copying, ...]:
    """Those of some twos of sources of which one copies the other, or is declared to.

    Args:
        sources: Those that are among them, and maybe others.
        suspects: The twos, each by id and in order.
        declared: Those that are declared to be one voice.
        known: The runs of some sources.
    """
    by_id = {source.id: source for source in sources}
    words = {id_: words_of(by_id[id_].text) for two in suspects for id_ in two}
    runs = {id_: known[id_] if id_ in known else runs_of(of) for id_, of in words.items()}
    found = []
    for one, other in ((by_id[one], by_id[other]) for one, other in sorted(suspects)):
        shared = runs[one.id].keys() & runs[other.id].keys()
        spans = {
            source.id: _spans(words[source.id], runs[source.id], shared)
            for source in (one, other)
        }
        copied_words = sum(len(WORD.findall(one.text[a:b])) for a, b in spans[one.id])
        is_declared = (one.id, other.id) in declared
        if is_declared or copied_words >= COPIED:
            found.append(_copying(one, other, spans, declared=is_declared))
    return tuple(found)


class Told(Protocol):
    """A claim, or what of it is needed here."""

    @property
    def source(self) -> str:
        """Id of the source that tells it."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """The words of the source that it rests on."""


def independent(left: Told, right: Told, copyings: Iterable[Copying]) -> bool:
    """Whether two claims are two witnesses: of two sources, and not resting on shared words.

    A source that is declared to copy another is no witness beside it for anything.
    """
    if left.source == right.source:
        return False
    for copying in copyings:
        if {copying.copy, copying.original} == {left.source, right.source}:
            return not (copying.declared or _rests(left, copying) or _rests(right, copying))
    return True


def witnesses(claims: Sequence[Told], copyings: Sequence[Copying]) -> int:
    """How many independent voices make these claims.

    Sources are taken in order of id and counted where they are independent of all that were
    counted before; the largest count that some other order gives is not looked for.
    """
    counted: list[Told] = []
    for claim in sorted(claims, key=lambda claim: (claim.source, claim.spans)):
        if all(independent(claim, other, copyings) for other in counted):
            counted.append(claim)
    return len(counted)


def declarations(sources: Sequence[Source]) -> set[tuple[str, str]]:
    """Every two sources, by id and in order, that are declared to be one voice."""
    voices = _voices(sources)
    speaking: dict[str, list[str]] = defaultdict(list)
    for source in sources:
        speaking[voices[source.id]].append(source.id)
    return {two for ids in speaking.values() for two in combinations(ids, 2)}


def words_of(text: str) -> list[tuple[str, Span]]:
    """The words of a text, case folded, and where they stand."""
    return [(found.group().casefold(), Span(*found.span())) for found in WORD.finditer(text)]


def runs_of(words: Sequence[tuple[str, Span]]) -> dict[tuple[str, ...], list[int]]:
    """Where each run of ``RUN`` words begins, by the number of its first word."""
    runs: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(words) - RUN + 1):
        runs[tuple(word for word, _ in words[at : at + RUN])].append(at)
    return runs


def _voices(sources: Sequence[Source]) -> dict[str, str]:
    """For each source the one at the end of its declared copies; of a circle, its first."""
    originals = {source.id: min(source.copies) for source in sources if source.copies}

    def voice(source: str) -> str:
        seen = [source]
        while (source := originals.get(source, source)) not in seen:
            seen.append(source)
        return min(seen[seen.index(source) :])

    return {source.id: voice(source.id) for source in sources}


def _rests(claim: Told, copying: Copying) -> bool:
    """Whether most of a claim's words are among those that are shared."""
    length = sum(span.end - span.start for span in claim.spans)
    shared = sum(
        max(0, min(span.end, run.end) - max(span.start, run.start))
        for span in claim.spans
        for run in copying.spans[claim.source]
    )
    return 2 * shared > length


def _copying(
    one: Source,
    other: Source,
    spans: dict[str, tuple[Span, ...]],
    *,
    declared: bool,
) -> Copying:
    share = {
        source.id: sum(span.end - span.start for span in spans[source.id])
        / max(1, len(source.text.strip()))
        for source in (one, other)
    }
    if one.id in other.copies or other.id in one.copies:
        copy = one if other.id in one.copies else other
    else:
        copy = max(
            (one, other), key=lambda source: (_dated(source), share[source.id], source.id)
        )
    original = other if copy is one else one
    return Copying(
        copy=copy.id,
        original=original.id,
        share=round(share[copy.id], 4),
        spans=spans,
        declared=declared,
    )


def _dated(source: Source) -> date:
    """When a source was published, as far as it is known."""
    return source.published or first_full_date(source.text) or date.min


def _sharing(
    sources: Iterable[Source], runs: Mapping[str, Iterable[tuple[str, ...]]]
) -> set[tuple[str, str]]:
    """Every two sources, by id and in its order, that have a run in common."""
    having: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for source in sources:
        for run in runs[source.id]:
            having[run].append(source.id)
    return {two for ids in having.values() for two in combinations(ids, 2)}


def _spans(
    words: list[tuple[str, Span]],
    runs: dict[tuple[str, ...], list[int]],
    shared: Iterable[tuple[str, ...]],
) -> tuple[Span, ...]:
    """The stretches of a text that shared runs cover."""
    covered = sorted({at + step for run in shared for at in runs[run] for step in range(RUN)})
    found: list[Span] = []
    before = -1
    for at in covered:
        span = words[at][1]
        if before >= 0 and at <= before + 1 + CHANGED:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
        before = at
    return tuple(found)
