"""What every rule says of one pair: the tool's conscience, shown by ``claimcheck explain``."""

from dataclasses import dataclass

from claimcheck.model import Claim, Judgement, Pair
from claimcheck.rules import RULES, judge


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why a pair was compared, what each rule says of it, and the verdict.

    Attributes:
        left: One claim.
        right: The other.
        pair: Key and similarities; ``None`` where no key pairs the two in their comparison.
        answers: Each rule's name and its reason or ``None``, in order of authority.
        judgement: What the first reason decided.
    """

    left: Claim
    right: Claim
    pair: Pair | None
    answers: tuple[tuple[str, str | None], ...]
    judgement: Judgement


def explain(asked: Pair, *, paired: bool = True) -> Explanation:
    """Ask every rule about a pair, also those that come after the one that decides.

    Args:
        asked: The pair.
        paired: Some key proposes it, so that a comparison would have judged it.
    """
    return Explanation(
        left=asked.left,
        right=asked.right,
        pair=asked if paired else None,
        answers=tuple((rule.name, rule.reason(asked)) for rule in RULES),
        judgement=judge(asked),
    )
