"""What a claim must have for a rule to have anything to say of it.

Most pairs lack what most rules are about: no quotation, no cause, no place. What each claim has
is found once, and a rule is not asked where it would only find out that something is missing. A
rule that is not named here is always asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntFlag, auto

from claimcheck.frames import acts, gazetteer, kinds, sites
from claimcheck.frames.ages import age
from claimcheck.frames.blame import blame
from claimcheck.frames.commands import command
from claimcheck.frames.contraries import stands
from claimcheck.frames.deathplaces import deathplace
from claimcheck.frames.goals import goal
from claimcheck.frames.limits import limits
from claimcheck.frames.majorities import majority, whole
from claimcheck.frames.makings import makings
from claimcheck.frames.margins import margins
from claimcheck.frames.names import fold
from claimcheck.frames.openers import opening
from claimcheck.frames.recurrence import years_between
from claimcheck.frames.remains import remains
from claimcheck.frames.singles import sole
from claimcheck.frames.states import states
from claimcheck.frames.takings import taking
from claimcheck.frames.tallies import tally
from claimcheck.frames.units import is_duration
from claimcheck.matching.telling import KEEPING, MOVING
from claimcheck.model import Claim, Modality
from claimcheck.model.keeping import kept
from claimcheck.rules.actors import sides, single_office
from claimcheck.rules.causes import EXCLUSIVE
from claimcheck.rules.clashes import DOUBTFUL
from claimcheck.rules.culprits import outright
from claimcheck.rules.exclusions import rules_out
from claimcheck.rules.figures import measured
from claimcheck.rules.intent import UNMEANT
from claimcheck.rules.lengths import stays
from claimcheck.rules.places import seats
from claimcheck.rules.prospects import promised, unrealised
from claimcheck.rules.reasons import denies_reason, gives_reason
from claimcheck.rules.subjects import unsaid
from claimcheck.rules.times import dated
from claimcheck.rules.turned import excluded
from claimcheck.rules.universals import of_all


class Has(IntFlag):
    """What a claim has."""

    AMOUNT = auto()
    QUOTATION = auto()
    PLACE = auto()
    NAMED_PLACE = auto()
    KNOWN_PLACE = auto()
    VENUE = auto()
    SIDE = auto()
    DISTANCE = auto()
    STAYING = auto()
    SOLE_DEED = auto()
    CAUSE = auto()
    KIND = auto()
    OFFICE = auto()
    STEERING = auto()
    ESTIMATE = auto()
    FIRST = auto()
    ORIGIN = auto()
    REJECTED = auto()
    RANK = auto()
    RULE = auto()
    DENIAL = auto()
    REPORTED_DENIAL = auto()
    STATE = auto()
    STAND = auto()
    FREQUENCY = auto()
    DEATHPLACE = auto()
    GOAL = auto()
    OPENING = auto()
    COMMAND = auto()
    BLAME = auto()
    MAJORITY = auto()
    WHOLE = auto()
    ALL = auto()
    UNMEANT = auto()
    UNSAID = auto()
    AGE = auto()
    REMAINS = auto()
    UNREALISED = auto()
    TALLY = auto()
    EXCLUSION = auto()
    PROMISE = auto()
    OPPOSITE = auto()
    SEAT = auto()
    LONE = auto()
    LIMIT = auto()
    MARGIN = auto()
    STAY = auto()
    TAKING = auto()
    MAKING = auto()
    INCOMPLETE = auto()
    UNSURE = auto()
    DATE = auto()
    FIGURE = auto()
    MEASURE = auto()
    LENGTH = auto()
    TWO_SIDES = auto()
    REFUSAL = auto()
    CLEARED = auto()
    REASON = auto()
    PLAIN_CAUSE = auto()
    MAIN_CAUSE = auto()
    DENIED_CAUSE = auto()


NOTHING = Has(0)

HAS: Mapping[Has, Callable[[Claim], bool]] = {
    Has.AMOUNT: lambda claim: bool(claim.quantities),
    Has.QUOTATION: lambda claim: bool(claim.quotations),
    Has.PLACE: lambda claim: bool(claim.roles.locations),
    Has.NAMED_PLACE: lambda claim: any(each.name for each in claim.roles.locations),
    Has.KNOWN_PLACE: lambda claim: any(
        each.name and gazetteer.is_known(fold(each.name)) for each in claim.roles.locations
    ),
    Has.VENUE: lambda claim: any(sites.venues(each.head) for each in claim.roles.locations),
    Has.SIDE: lambda claim: any(each.side for each in claim.roles.locations),
    Has.DISTANCE: lambda claim: any(each.off for each in claim.roles.locations),
    Has.STAYING: lambda claim: claim.roles.deed in KEEPING | MOVING,
    Has.SOLE_DEED: lambda claim: acts.sole(claim.roles.deed),
    Has.CAUSE: lambda claim: claim.cause is not None,
    Has.KIND: lambda claim: bool(claim.roles.kinds),
    Has.OFFICE: lambda claim: bool(single_office(claim)),
    Has.STEERING: lambda claim: acts.steers(claim.roles),
    Has.ESTIMATE: lambda claim: acts.estimates(claim.roles.deed),
    Has.FIRST: lambda claim: bool(claim.roles.first),
    Has.ORIGIN: lambda claim: acts.comes_from_one(claim.roles),
    Has.REJECTED: lambda claim: bool(claim.roles.rejected),
    Has.RANK: lambda claim: kinds.rank(claim.text) is not None,
    Has.RULE: lambda claim: kinds.lawful(claim.text) is not None,
    Has.DENIAL: lambda claim: claim.negated,
    Has.REPORTED_DENIAL: lambda claim: claim.modality is Modality.DENIED,
    Has.STATE: lambda claim: bool(states(claim.text)),
    Has.STAND: lambda claim: bool(stands(claim)),
    Has.FREQUENCY: lambda claim: bool(years_between(claim)),
    Has.DEATHPLACE: lambda claim: deathplace(claim.text) is not None,
    Has.GOAL: lambda claim: goal(claim.text) is not None,
    Has.OPENING: lambda claim: opening(claim) is not None,
    Has.COMMAND: lambda claim: command(claim) is not None,
    Has.MAKING: lambda claim: bool(makings(claim)),
    Has.BLAME: lambda claim: blame(claim) is not None,
    Has.MAJORITY: lambda claim: majority(claim) is not None,
    Has.WHOLE: lambda claim: whole(claim) is not None,
    Has.ALL: of_all,
    Has.UNMEANT: lambda claim: not UNMEANT.isdisjoint(claim.terms),
    Has.UNSAID: unsaid,
    Has.AGE: lambda claim: age(claim) is not None,
    Has.REMAINS: lambda claim: remains(claim) is not None,
    Has.UNREALISED: unrealised,
    Has.TALLY: lambda claim: tally(claim) is not None,
    Has.EXCLUSION: rules_out,
    Has.PROMISE: promised,
    Has.OPPOSITE: lambda claim: bool(excluded(claim)) and not claim.negated,
    Has.SEAT: lambda claim: bool(seats(claim)),
    Has.LONE: lambda claim: bool(sole(claim)),
    Has.LIMIT: lambda claim: bool(limits(claim)),
    Has.MARGIN: lambda claim: bool(margins(claim)),
    Has.STAY: lambda claim: bool(stays(claim)),
    Has.TAKING: lambda claim: taking(claim) is not None,
    Has.INCOMPLETE: lambda claim: claim.incomplete,
    Has.UNSURE: lambda claim: claim.modality in DOUBTFUL,
    Has.DATE: lambda claim: bool(dated(claim)),
    Has.FIGURE: lambda claim: bool(measured(claim)),
    Has.MEASURE: lambda claim: not all(map(is_duration, measured(claim))),
    Has.LENGTH: lambda claim: any(map(is_duration, measured(claim))),
    Has.TWO_SIDES: lambda claim: sides(claim) is not None,
    Has.REFUSAL: lambda claim: not all(each.holds for each in stands(claim)),
    Has.CLEARED: lambda claim: (found := blame(claim)) is not None and found.denied,
    Has.REASON: gives_reason,
    Has.PLAIN_CAUSE: outright,
    Has.MAIN_CAUSE: lambda claim: claim.cause is not None and claim.cause.strength in EXCLUSIVE,
    Has.DENIED_CAUSE: denies_reason,
}


# Flags are slow to add up.
TESTS = tuple((int(what), test) for what, test in HAS.items())


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
    "other-limit": Need(both=Has.LIMIT),
    "one-and-several": Need(both=Has.AMOUNT, one=Has.LONE),
    "other-margin": Need(both=Has.MARGIN),
    "other-stay": Need(both=Has.STAY),
    "other-taking": Need(both=Has.TAKING),
    "other-site": Need(both=Has.SEAT),
    **dict.fromkeys(("other-place", "place-within"), Need(both=Has.KNOWN_PLACE)),
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
    **dict.fromkeys(
        (
            "other-definition",
            "other-doer",
            "other-region",
            "other-figure",
            "rival-words",
            "opposite-stand",
            "turned-round",
            "other-way",
            "other-match",
            "other-subject",
        ),
        Need(asked=True),
    ),
}


@kept
def has(claim: Claim) -> int:
    """All that a claim has, as the number of a ``Has``."""
    return sum(number for number, test in TESTS if test(claim))


def met(need: Need, ours: int, theirs: int, *, asked: bool) -> bool:
    """Whether two claims have what a rule needs."""
    if need.asked and not asked:
        return False
    if need.alike & (ours ^ theirs) or need.neither & (ours | theirs):
        return False
    if need.both & ~(ours & theirs):
        return False
    return not need.one or bool(need.one & (ours | theirs))
