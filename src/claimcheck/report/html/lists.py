"""What is not in conflict: borne out, made by one voice alone, or let pass for a reason."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claimcheck.model import Claim, Comparison, Judgement, Relation, Source, Status
from claimcheck.report.html.index import Index
from claimcheck.report.html.passages import Passage, passage
from claimcheck.report.selected import NO_RULE, borne_out, varied

# Witnesses of one claim that are named beside it.
MOST_ALLIES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Borne:
    """A claim and those of other witnesses that agree with it."""

    passage: Passage
    also: tuple[Passage, ...]
    left_out: int
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """The claims of a source that no other speaks to."""

    source: Source
    of: str
    number: int
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """Pairs that one rule found not to be in conflict.

    Attributes:
        rule: Its name.
        number: How many.
        pairs: Some of them: both sides, with the judgement and the anchors of the sources.
    """

    rule: str
    number: int
    pairs: tuple[tuple[Passage, Passage, Judgement, str], ...]


def corroborated(
    index: Index, comparison: Comparison, allies: Mapping[str, list[str]], *, most: int
) -> tuple[tuple[Borne, ...], int]:
    """Claims that others bear out, each once; and how many are left out."""
    found = [claim for claim in comparison.claims if claim.status is Status.CORROBORATED]
    groups = list(borne_out(found, allies))
    shown = tuple(_borne(index, claim, also) for claim, also in groups[:most])
    return shown, len(groups) - len(shown)


def _borne(index: Index, claim: Claim, also: list[str]) -> Borne:
    others = [index.claims[id_] for id_ in also]
    return Borne(
        passage=passage(index, claim),
        also=tuple(passage(index, other) for other in others[:MOST_ALLIES]),
        left_out=max(0, len(others) - MOST_ALLIES),
        of=index.anchors_of((claim, *others)),
    )


def unsupported(
    index: Index, comparison: Comparison, *, each: int, together: int
) -> Iterator[Alone]:
    """Claims that one voice alone makes, source by source."""
    alone: dict[str, list[Claim]] = defaultdict(list)
    for claim in comparison.claims:
        if claim.status is Status.UNSUPPORTED:
            alone[claim.source].append(claim)
    most = min(each, together // max(1, len(alone)))
    for source in comparison.sources:
        if claims := alone.get(source.id):
            yield Alone(
                source=source,
                of=index.source_anchors[source.id],
                number=len(claims),
                passages=tuple(passage(index, claim) for claim in claims[:most]),
            )


def passed(index: Index, comparison: Comparison, *, most: int) -> Iterator[Passed]:
    """Pairs that look like conflicts and are none, by rule, with a few examples each."""
    by_rule: dict[str, list[Judgement]] = defaultdict(list)
    for pair in comparison.pairs:
        if pair.relation is Relation.COMPATIBLE:
            by_rule[pair.rule].append(pair)
    # What shares no more than a word is the longest list and says the least: it comes last.
    for rule in sorted(by_rule, key=lambda rule: (rule == NO_RULE, rule)):
        pairs = by_rule[rule]
        yield Passed(
            rule=rule,
            number=len(pairs),
            pairs=tuple(_pair(index, pair) for pair in varied(pairs, most=most)),
        )


def _pair(index: Index, pair: Judgement) -> tuple[Passage, Passage, Judgement, str]:
    left, right = index.claims[pair.a], index.claims[pair.b]
    return passage(index, left), passage(index, right), pair, index.anchors_of((left, right))
