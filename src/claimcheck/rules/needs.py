"""What a claim must have for a rule to have anything to say of it.

Most pairs lack what most rules are about: no quotation, no cause, no place. What each claim has
is found once, and a rule is not asked where it would only find out that something is missing. A
rule that is not named here is always asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.rules.features import NOTHING, Has


@dataclass(frozen=True, slots=True)
class Need:
    """When a rule may speak.

    Attributes:
        both: What either claim must have.
        one: What one of them at least must have.
        alike: What both must have or neither: what is planned is not held against what was.
        neither: What none of them may have.
        asked: The two are short texts that somebody holds against each other.
    """

    both: int = NOTHING
    one: int = NOTHING
    alike: int = NOTHING
    neither: int = NOTHING
    asked: bool = False

    def __post_init__(self) -> None:
        """Keep plain numbers: flags are slow to compare."""
        for name in ("both", "one", "alike", "neither"):
            object.__setattr__(self, name, int(getattr(self, name)))


ALWAYS = Need()

# What was perhaps not so, or is told with words missing, agrees with nothing.
DOUBT = Has.UNSURE | Has.INCOMPLETE

NEEDS: Mapping[str, Need] = {
    **dict.fromkeys(
        (
            "range-mismatch",
            "below-confirmed",
            "different-event",
            "superseded-figure",
            "different-scope",
            "rounded",
            "bound-holds",
        ),
        Need(both=Has.FIGURE),
    ),
    "quantity-mismatch": Need(both=Has.FIGURE, one=Has.MEASURE),
    "duration-mismatch": Need(both=Has.FIGURE, one=Has.LENGTH),
    "same-figure": Need(both=Has.AMOUNT),
    "telling-figure": Need(both=Has.AMOUNT, alike=Has.DENIAL, neither=DOUBT),
    **dict.fromkeys(("date-mismatch", "coarser-date"), Need(both=Has.DATE)),
    "same-date": Need(both=Has.DATE, neither=Has.DENIAL | DOUBT),
    **dict.fromkeys(("restatement", "told-again"), Need(alike=Has.DENIAL, neither=DOUBT)),
    **dict.fromkeys(
        (
            "other-speaker",
            "altered-quotation",
            "cut-quotation",
            "same-quotation",
            "opposite-demand",
        ),
        Need(both=Has.QUOTATION),
    ),
    "beyond-extreme": Need(both=Has.AMOUNT, one=Has.MOST),
    "other-limit": Need(both=Has.LIMIT),
    "one-and-several": Need(both=Has.AMOUNT, one=Has.LONE),
    "other-margin": Need(both=Has.MARGIN),
    "other-stay": Need(both=Has.STAY),
    "other-delay": Need(both=Has.DELAY),
    "other-taking": Need(both=Has.TAKING),
    "other-site": Need(both=Has.SEAT),
    "other-place": Need(both=Has.NAMED_PLACE),
    "place-within": Need(both=Has.KNOWN_PLACE),
    "other-venue": Need(both=Has.VENUE, neither=Has.DENIAL | Has.INCOMPLETE),
    "opposite-side": Need(both=Has.SIDE),
    "beside-and-away": Need(both=Has.PLACE, one=Has.DISTANCE),
    "moved-and-kept": Need(both=Has.NAMED_PLACE | Has.STAYING),
    "other-agent": Need(one=Has.SOLE_DEED, neither=Has.DENIAL | DOUBT),
    "swapped-roles": Need(both=Has.TWO_SIDES, neither=Has.DENIAL | DOUBT),
    "rival-causes": Need(both=Has.CAUSE, one=Has.MAIN_CAUSE),
    **dict.fromkeys(
        ("cause-denied", "reason-denied"), Need(both=Has.CAUSE, one=Has.DENIED_CAUSE)
    ),
    "rival-reasons": Need(both=Has.REASON),
    "other-cause": Need(both=Has.PLAIN_CAUSE),
    **dict.fromkeys(("other-kind", "broader-kind"), Need(both=Has.KIND)),
    "kind-denied": Need(one=Has.DENIAL),
    "other-holder": Need(both=Has.OFFICE, neither=Has.DENIAL | DOUBT),
    "other-driver": Need(both=Has.STEERING, neither=Has.DENIAL | DOUBT),
    "other-estimator": Need(both=Has.ESTIMATE | Has.AMOUNT),
    "other-first": Need(both=Has.FIRST),
    "other-origin": Need(both=Has.ORIGIN),
    "origin-denied": Need(one=Has.REJECTED),
    "other-rank": Need(both=Has.RANK),
    "rule-broken": Need(both=Has.RULE),
    **dict.fromkeys(
        (
            "existence-denied",
            "opposite-polarity",
            "done-to-nobody",
            "done-by-nobody",
            "none-and-one",
            "left-undone",
            "use-denied",
        ),
        Need(one=Has.DENIAL, alike=Has.UNREALISED),
    ),
    **dict.fromkeys(
        ("possibility-denied", "listing-denied", "exclusion-disputed"), Need(one=Has.DENIAL)
    ),
    **dict.fromkeys(
        (
            "foresight-denied",
            "power-denied",
            "avertable-denied",
            "unanimity-broken",
            "weapon-denied",
            "fault-denied",
            "working-denied",
            "duty-denied",
            "permission-denied",
            "opposite-state",
        ),
        Need(both=Has.STATE),
    ),
    "other-age": Need(both=Has.AGE),
    "other-make": Need(both=Has.MAKING),
    "other-tally": Need(both=Has.TALLY),
    "ruled-out": Need(one=Has.EXCLUSION),
    "denied-outright": Need(one=Has.DENYING),
    "prospect-open": Need(one=Has.PROMISE),
    "opposite-words": Need(both=Has.OPPOSITE, alike=Has.UNREALISED),
    "something-left": Need(both=Has.REMAINS),
    "opposite-deeds": Need(
        both=Has.STAND, one=Has.REFUSAL, alike=Has.UNREALISED, neither=Has.DENIAL | DOUBT
    ),
    "other-frequency": Need(both=Has.FREQUENCY),
    "other-deathplace": Need(both=Has.DEATHPLACE),
    "short-of-goal": Need(both=Has.GOAL),
    "other-opener": Need(both=Has.OPENING),
    "other-command": Need(both=Has.COMMAND),
    "blame-denied": Need(both=Has.BLAME, one=Has.CLEARED),
    "two-majorities": Need(both=Has.MAJORITY),
    "whole-and-other": Need(one=Has.WHOLE),
    "all-and-some": Need(one=Has.ALL),
    "opposite-intent": Need(one=Has.UNMEANT),
    "saying-denied": Need(one=Has.UNSAID),
    "denial-reported": Need(one=Has.REPORTED_DENIAL),
    "turned-round": Need(both=Has.RELATED),
    **dict.fromkeys(
        (
            "other-definition",
            "other-doer",
            "other-region",
            "other-figure",
            "rival-words",
            "opposite-stand",
            "other-way",
            "other-match",
            "other-subject",
        ),
        Need(asked=True),
    ),
}


def met(need: Need, ours: int, theirs: int, *, asked: bool) -> bool:
    """Whether two claims have what a rule needs."""
    if need.asked and not asked:
        return False
    if need.alike & (ours ^ theirs) or need.neither & (ours | theirs):
        return False
    if need.both & ~(ours & theirs):
        return False
    return not need.one or bool(need.one & (ours | theirs))
