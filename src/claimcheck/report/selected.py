"""What a report for people shows of what is not in conflict: enough to judge, not all of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck import origins
from claimcheck.model import Claim, Comparison, Judgement, Relation, Source, Status

# Enough to see what a rule lets pass; JSON has them all.
MOST_EXAMPLES = 5

# An encyclopedia's article and its copy share hundreds; a reader looks a few of them up.
MOST_CORROBORATED = 50

# The rule of pairs about which no other has anything to say.
NO_RULE = "nothing-excluded"

# A source of 3,000 words has some 300 claims, most of which no other source speaks to.
MOST_UNSUPPORTED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissed:
    """Pairs that one rule found not to be in conflict.

    Attributes:
        rule: Its name.
        total: How many there are.
        examples: Some of them: the two claims, and the reason.
    """

    rule: str
    total: int
    examples: tuple[tuple[Claim, Claim, str], ...]


def dismissed(comparison: Comparison) -> tuple[Dismissed, ...]:
    """Pairs that look like conflicts and are none, by rule, with a few examples each."""
    claims = {claim.id: claim for claim in comparison.claims}
    by_rule: dict[str, list[Judgement]] = defaultdict(list)
    for pair in comparison.pairs:
        if pair.relation is Relation.COMPATIBLE:
            by_rule[pair.rule].append(pair)
    # What shares no more than a word is the longest list and says the least: it comes last.
    return tuple(
        Dismissed(
            rule=rule,
            total=len(by_rule[rule]),
            examples=tuple(
                (claims[pair.a], claims[pair.b], pair.reason)
                for pair in varied(by_rule[rule], most=MOST_EXAMPLES)
            ),
        )
        for rule in sorted(by_rule, key=lambda rule: (rule == NO_RULE, rule))
    )


def corroborated(
    comparison: Comparison,
) -> tuple[tuple[Claim, tuple[Claim, ...]], ...]:
    """Each corroborated claim beside those of other witnesses that bear it out.

    A claim that was shown with another is not shown again. All of them: the caller cuts.
    """
    claims = {claim.id: claim for claim in comparison.claims}
    found = [claim for claim in comparison.claims if claim.status is Status.CORROBORATED]
    agreeing = borne_out(found, allies(comparison))
    return tuple((claim, tuple(claims[id_] for id_ in also)) for claim, also in agreeing)


def unsupported(comparison: Comparison) -> tuple[tuple[Source, tuple[Claim, ...]], ...]:
    """The claims that one voice alone makes, by source; sources that have none are left out."""
    alone: dict[str, list[Claim]] = defaultdict(list)
    for claim in comparison.claims:
        if claim.status is Status.UNSUPPORTED:
            alone[claim.source].append(claim)
    return tuple(
        (source, tuple(alone[source.id])) for source in comparison.sources if source.id in alone
    )


def varied(pairs: Sequence[Judgement], *, most: int) -> Iterator[Judgement]:
    """A few examples; claims that were not shown yet come before those that were."""
    seen: set[str] = set()
    fresh: list[int] = []
    for at, pair in enumerate(pairs):
        if not seen & {pair.a, pair.b}:
            seen |= {pair.a, pair.b}
            fresh.append(at)
    others = sorted({*range(len(pairs))} - {*fresh})
    yield from (pairs[at] for at in sorted([*fresh, *others][:most]))


def allies(
    comparison: Comparison, copyings: Sequence[origins.Copying] | None = None
) -> Mapping[str, list[str]]:
    """For each claim, those of other witnesses that agree with it."""
    if copyings is None:
        copyings = origins.copied(comparison.sources)
    claims = {claim.id: claim for claim in comparison.claims}
    found: dict[str, list[str]] = defaultdict(list)
    for pair in comparison.pairs:
        if pair.relation is not Relation.CORROBORATED:
            continue
        if origins.independent(claims[pair.a], claims[pair.b], copyings):
            found[pair.a].append(pair.b)
            found[pair.b].append(pair.a)
    return found


def borne_out(
    found: Iterable[Claim], allies: Mapping[str, list[str]]
) -> Iterator[tuple[Claim, list[str]]]:
    """Each claim with its allies, unless all of them were shown with another."""
    shown: set[str] = set()
    for claim in found:
        also = allies.get(claim.id, [])
        if not {claim.id, *also} <= shown:
            shown |= {claim.id, *also}
            yield claim, also
