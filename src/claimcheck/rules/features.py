"""What a claim has that rules are about: an amount, a cause, a quotation; found once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import IntFlag, auto

from claimcheck.frames import acts, gazetteer, kinds, sites
from claimcheck.frames.ages import age
from claimcheck.frames.blame import blame
from claimcheck.frames.commands import command
from claimcheck.frames.contraries import stands
from claimcheck.frames.deathplaces import deathplace
from claimcheck.frames.delays import delay
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
from claimcheck.model import DOUBTFUL, Claim, Modality
from claimcheck.model.keeping import kept
from claimcheck.rules.actors import sides, single_office
from claimcheck.rules.causes import EXCLUSIVE
from claimcheck.rules.converses import related
from claimcheck.rules.culprits import outright
from claimcheck.rules.denials import denying
from claimcheck.rules.exclusions import rules_out
from claimcheck.rules.extremes import top
from claimcheck.rules.figures import measured
from claimcheck.rules.intent import UNMEANT
from claimcheck.rules.lengths import stays
from claimcheck.rules.places import seats
from claimcheck.rules.prospects import promised, unrealised
from claimcheck.rules.reasons import denies_reason, gives_reason
from claimcheck.rules.subjects import unsaid
from claimcheck.rules.times import dated, of_the_week
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
    DELAY = auto()
    MOST = auto()
    MAKING = auto()
    INCOMPLETE = auto()
    UNSURE = auto()
    DATE = auto()
    FIGURE = auto()
    MEASURE = auto()
    LENGTH = auto()
    TWO_SIDES = auto()
    RELATED = auto()
    REFUSAL = auto()
    CLEARED = auto()
    REASON = auto()
    PLAIN_CAUSE = auto()
    MAIN_CAUSE = auto()
    DENIED_CAUSE = auto()
    DENYING = auto()


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
    Has.DELAY: lambda claim: delay(claim) is not None,
    Has.MOST: lambda claim: top(claim) is not None,
    Has.INCOMPLETE: lambda claim: claim.incomplete,
    Has.UNSURE: lambda claim: claim.modality in DOUBTFUL,
    Has.DATE: lambda claim: bool(dated(claim) or of_the_week(claim)),
    Has.FIGURE: lambda claim: bool(measured(claim)),
    Has.MEASURE: lambda claim: not all(map(is_duration, measured(claim))),
    Has.LENGTH: lambda claim: any(map(is_duration, measured(claim))),
    Has.TWO_SIDES: lambda claim: sides(claim) is not None,
    Has.RELATED: related,
    Has.REFUSAL: lambda claim: not all(each.holds for each in stands(claim)),
    Has.CLEARED: lambda claim: (found := blame(claim)) is not None and found.denied,
    Has.REASON: gives_reason,
    Has.PLAIN_CAUSE: outright,
    Has.MAIN_CAUSE: lambda claim: claim.cause is not None and claim.cause.strength in EXCLUSIVE,
    Has.DENIED_CAUSE: denies_reason,
    Has.DENYING: denying,
}


# Flags are slow to add up.
TESTS = tuple((int(what), test) for what, test in HAS.items())


@kept
def has(claim: Claim) -> int:
    """All that a claim has, as the number of a ``Has``."""
    return sum(number for number, test in TESTS if test(claim))
