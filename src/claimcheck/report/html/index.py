"""Where things are found in the page: sources and claims by id, and the anchors of places.

An anchor is made of numbers alone: the id of a source may be any file name.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimcheck.model import Claim, Comparison, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """What every section of the page looks up.

    Attributes:
        sources: By id.
        claims: By id.
        source_anchors: For each source's id, its anchor: ``s1``.
        claim_anchors: For each claim's id, its anchor in the source's text: ``s1-15``.
        numbers: For each claim in a discrepancy, the numbers of its discrepancies, from 1.
        order: The place of each claim among all, from 0.
    """

    sources: Mapping[str, Source]
    claims: Mapping[str, Claim]
    source_anchors: Mapping[str, str]
    claim_anchors: Mapping[str, str]
    numbers: Mapping[str, tuple[int, ...]]
    order: Mapping[str, int]

    def anchors_of(self, claims: Iterable[Claim]) -> str:
        """The anchors of the sources that make some claims, each once, for the filter."""
        found = {self.source_anchors[claim.source]: None for claim in claims}
        return " ".join(found)


def index(comparison: Comparison) -> Index:
    """Number the sources, the claims of each, and the discrepancies."""
    sources = {source.id: source for source in comparison.sources}
    anchors = {id_: f"s{number}" for number, id_ in enumerate(sources, 1)}
    counts: dict[str, int] = defaultdict(int)
    claim_anchors = {}
    for claim in comparison.claims:
        counts[claim.source] += 1
        claim_anchors[claim.id] = f"{anchors[claim.source]}-{counts[claim.source]}"
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, found in enumerate(comparison.discrepancies, 1):
        for id_ in found.claims:
            numbers[id_].append(number)
    return Index(
        sources=sources,
        claims={claim.id: claim for claim in comparison.claims},
        source_anchors=anchors,
        claim_anchors=claim_anchors,
        numbers={id_: tuple(found) for id_, found in numbers.items()},
        order={claim.id: at for at, claim in enumerate(comparison.claims)},
    )
