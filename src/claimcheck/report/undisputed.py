"""The sections of a Markdown report about what is not in conflict."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck import origins
from claimcheck.model import Claim, Comparison, Judgement, Relation, Status
from claimcheck.report.escaping import markdown_name, markdown_text
from claimcheck.report.pieces import cited, divider, quoted, rest, row
from claimcheck.report.wording import UNSUPPORTED_NOTE, counted

# Enough to see what a rule lets pass; JSON has them all.
MOST_EXAMPLES = 5

# An encyclopedia's article and its copy share hundreds; a reader looks a few of them up.
MOST_CORROBORATED = 50

# The rule of pairs about which no other has anything to say.
NO_RULE = "nothing-excluded"

# A source of 3,000 words has some 300 claims, most of which no other source speaks to.
MOST_UNSUPPORTED = 20


def dismissed(comparison: Comparison) -> Iterator[str]:
    """Pairs that look like conflicts and are none, by rule, with a few examples each."""
    yield from ("## Compared and not in conflict", "")
    claims = {claim.id: claim for claim in comparison.claims}
    by_rule: dict[str, list[Judgement]] = defaultdict(list)
    for pair in comparison.pairs:
        if pair.relation is Relation.COMPATIBLE:
            by_rule[pair.rule].append(pair)
    if not by_rule:
        yield from ("None.", "")
    # What shares no more than a word is the longest list and says the least: it comes last.
    for rule in sorted(by_rule, key=lambda rule: (rule == NO_RULE, rule)):
        pairs = by_rule[rule]
        yield from (f"### {markdown_name(rule)}: {counted(len(pairs), 'pair')}", "")
        for pair in varied(pairs, most=MOST_EXAMPLES):
            left, right = claims[pair.a], claims[pair.b]
            yield f"- {cited(left)} and {cited(right)}: {markdown_text(pair.reason)}"
        yield from rest(len(pairs) - MOST_EXAMPLES)
        yield ""


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


def corroborated(comparison: Comparison) -> Iterator[str]:
    """Claims that another independent source makes, too; each beside those that bear it out."""
    yield from ("## Corroborated", "")
    claims = {claim.id: claim for claim in comparison.claims}
    found = [claim for claim in comparison.claims if claim.status is Status.CORROBORATED]
    if not found:
        yield from ("None.", "")
        return
    rows = list(borne_out(found, allies(comparison)))
    yield f"{counted(len(found), 'claim')}, beside the claims of other witnesses that agree."
    yield from ("", "| claim | quote | witnesses | also in |", divider(4))
    for claim, also in rows[:MOST_CORROBORATED]:
        others = "; ".join(cited(claims[id_]) for id_ in also)
        yield row(markdown_name(claim.id), quoted(claim), str(claim.witnesses), others)
    yield ""
    if len(rows) > MOST_CORROBORATED:
        yield from (*rest(len(rows) - MOST_CORROBORATED), "")


def allies(
    comparison: Comparison, copyings: Sequence[origins.Copying] | None = None
) -> Mapping[str, list[str]]:
    """For each claim, those of other witnesses that agree with it."""
    if copyings is None:
        copyings = origins.copied(comparison.sources)
    claims = {claim.id: claim for claim in comparison.claims}
    allies: dict[str, list[str]] = defaultdict(list)
    for pair in comparison.pairs:
        if pair.relation is not Relation.CORROBORATED:
            continue
        if origins.independent(claims[pair.a], claims[pair.b], copyings):
            allies[pair.a].append(pair.b)
            allies[pair.b].append(pair.a)
    return allies


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


def unsupported(comparison: Comparison) -> Iterator[str]:
    """Claims that one voice alone makes, source by source."""
    yield from ("## Unsupported", "", UNSUPPORTED_NOTE, "")
    for source in comparison.sources:
        alone = [
            claim
            for claim in comparison.claims
            if claim.source == source.id and claim.status is Status.UNSUPPORTED
        ]
        if not alone:
            continue
        yield from (f"### {markdown_name(source.id)}: {counted(len(alone), 'claim')}", "")
        yield from (f"- {cited(claim)}" for claim in alone[:MOST_UNSUPPORTED])
        yield from rest(len(alone) - MOST_UNSUPPORTED)
        yield ""
