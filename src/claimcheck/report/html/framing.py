"""Who is said to have caused what, how strongly, and by whom."""

from dataclasses import dataclass

from claimcheck.model import Claim, Comparison, Type
from claimcheck.report.html.index import Index
from claimcheck.report.html.passages import Passage, passage

# What says most about responsibility, first. ``Cause.strength`` lists them.
STRENGTHS = (
    "denied",
    "sole",
    "primary",
    "trigger",
    "contributing",
    "enabling",
    "motive",
    "stated",
    "implied",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One causal claim.

    Attributes:
        passage: The claim where it stands.
        disputed: Number of the discrepancy about causes that it belongs to; 0 for none.
    """

    passage: Passage
    disputed: int


def framing(
    index: Index, comparison: Comparison, *, most: int
) -> tuple[tuple[Frame, ...], int]:
    """Causal claims: the disputed first, then by strength; and how many are left out.

    Two claims of one sentence that hold the same cause are shown once.
    """
    causal = (Type.CAUSAL_FRAMING, Type.MOTIVE)
    disputed = {
        id_: number
        for number, found in reversed([*enumerate(comparison.discrepancies, 1)])
        if found.type in causal
        for id_ in found.claims
    }
    once: dict[tuple[object, ...], Claim] = {}
    for claim in comparison.claims:
        if claim.cause:
            key = (claim.source, claim.sentence, claim.cause.cause, claim.cause.effect)
            if key not in once or claim.id in disputed:
                once[key] = claim
    claims = sorted(
        once.values(),
        key=lambda claim: (disputed.get(claim.id, 10**9), _rank(claim), index.order[claim.id]),
    )
    shown = tuple(
        Frame(passage=passage(index, claim), disputed=disputed.get(claim.id, 0))
        for claim in claims[:most]
    )
    return shown, len(claims) - len(shown)


def _rank(claim: Claim) -> int:
    strength = claim.cause.strength if claim.cause else ""
    return STRENGTHS.index(strength) if strength in STRENGTHS else len(STRENGTHS)
