"""Which claims stand word for word in another source as well, and where.

Where two texts share a passage, the rest of either contradicts that passage no more than a text
contradicts itself: a reprint must not make a conflict of what the original says in two places.
A claim of which a word was changed in copying is no such claim.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from claimcheck import origins
from claimcheck.model import Claim, Echo, Source, Span
from claimcheck.origins import RUN, Copying


@dataclass(frozen=True, slots=True)
class Shared:
    """What a source has of another, word for word.

    Attributes:
        source: Id of the other.
        ours: Where the words of this source stand, in order.
        theirs: Where those of the other do.
        places: For each of our words the number of theirs that it is; -1 where it is none.
    """

    source: str
    ours: Sequence[Span]
    theirs: Sequence[Span]
    places: Sequence[int]

    def echo(self, claim: Claim) -> Echo | None:
        """Where the words of a claim stand in the other; ``None`` where not all of them do."""
        places: list[int] = []
        for span in claim.spans:
            first = bisect_left(self.ours, span.start, key=lambda word: word.end - 1)
            last = bisect_right(self.ours, span.end - 1, key=lambda word: word.start)
            here = self.places[first:last]
            if any(place < 0 for place in here):
                return None
            places += here
        if not places:
            return None
        span = Span(self.theirs[min(places)].start, self.theirs[max(places)].end)
        return Echo(self.source, span)


def echoed(
    claims: Iterable[Claim], sources: Iterable[Source], copyings: Iterable[Copying]
) -> tuple[Claim, ...]:
    """The claims, in order, each with where its words stand in other sources.

    Args:
        claims: Of any sources.
        sources: All of them.
        copyings: Which of them share words.
    """
    texts = {source.id: source.text for source in sources}
    shared: dict[str, list[Shared]] = defaultdict(list)
    for copying in copyings:
        if copying.spans[copying.copy]:
            for one, other in (
                (copying.copy, copying.original),
                (copying.original, copying.copy),
            ):
                shared[one].append(_shared(texts[one], other, texts[other]))
    return tuple(
        _with_echoes(claim, shared[claim.source]) if claim.source in shared else claim
        for claim in claims
    )


def _with_echoes(claim: Claim, shared: Iterable[Shared]) -> Claim:
    found = tuple(echo for each in shared if (echo := each.echo(claim)) is not None)
    return replace(claim, echoes=found) if found else claim


def _shared(text: str, source: str, other: str) -> Shared:
    """What a text has of that of another source."""
    ours, theirs = origins.words_of(text), origins.words_of(other)
    runs = origins.runs_of(theirs)
    places = [-1] * len(ours)
    for start in range(len(ours) - RUN + 1):
        there = runs.get(tuple(word for word, _ in ours[start : start + RUN]))
        if there:
            # What stands there twice is taken to go on where the run before it did.
            before = places[start] if places[start] in there else there[0]
            places[start : start + RUN] = range(before, before + RUN)
    return Shared(
        source=source,
        ours=[span for _, span in ours],
        theirs=[span for _, span in theirs],
        places=places,
    )
