"""Pair -> Judgement: what two claims are to each other, by which rule, and why.

``RULES`` is in order of authority: the first rule with a reason decides, later ones are not
asked. Rules that find conflicts come first, because the words of a conflict are nearly the
words of an agreement; each of them is silent where one of the rules for compatible pairs would
speak.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import lru_cache

from claimcheck.matching.asked import ASKED
from claimcheck.model import Judgement, Pair, Relation, Type
from claimcheck.rules.accounts import telling_figure
from claimcheck.rules.actors import other_agent, other_driver, other_holder, swapped_roles
from claimcheck.rules.ages import other_age
from claimcheck.rules.agreement import restatement, same_date, same_figure
from claimcheck.rules.blames import blame_denied
from claimcheck.rules.causes import cause_denied, rival_causes
from claimcheck.rules.classes import (
    broader_kind,
    kind_denied,
    listing_denied,
    other_kind,
    other_rank,
    rule_broken,
)
from claimcheck.rules.commands import other_command
from claimcheck.rules.contraries import opposite_deeds
from claimcheck.rules.converses import turned_round
from claimcheck.rules.culprits import other_cause
from claimcheck.rules.deaths import other_deathplace
from claimcheck.rules.definitions import other_definition
from claimcheck.rules.denials import denied_outright
from claimcheck.rules.exclusions import exclusion_disputed, ruled_out
from claimcheck.rules.existence import existence_denied
from claimcheck.rules.extremes import beyond_extreme
from claimcheck.rules.fault import fault_denied
from claimcheck.rules.features import has
from claimcheck.rules.fillers import other_doer, other_region
from claimcheck.rules.frequencies import other_frequency
from claimcheck.rules.intent import opposite_intent
from claimcheck.rules.journeys import other_way
from claimcheck.rules.lengths import other_delay, other_margin, other_stay, other_taking
from claimcheck.rules.limits import other_limit
from claimcheck.rules.majorities import two_majorities, whole_and_other
from claimcheck.rules.makings import other_make
from claimcheck.rules.matters import opposite_state, permission_denied
from claimcheck.rules.misplaced import other_match, other_subject
from claimcheck.rules.modals import possibility_denied
from claimcheck.rules.needs import ALWAYS, NEEDS, met
from claimcheck.rules.nobody import done_by_nobody, done_to_nobody
from claimcheck.rules.omissions import left_undone
from claimcheck.rules.openers import other_opener
from claimcheck.rules.oppositions import opposite_stand
from claimcheck.rules.places import (
    beside_and_away,
    moved_and_kept,
    opposite_side,
    other_place,
    other_site,
    other_venue,
    place_within,
)
from claimcheck.rules.polarity import (
    denial_reported,
    opposite_polarity,
    opposite_words,
)
from claimcheck.rules.powers import power_denied
from claimcheck.rules.prospects import prospect_open
from claimcheck.rules.quantities import (
    below_confirmed,
    bound_holds,
    different_event,
    different_scope,
    duration_mismatch,
    quantity_mismatch,
    range_mismatch,
    rounded,
    superseded_figure,
)
from claimcheck.rules.quotes import (
    altered_quotation,
    cut_quotation,
    opposite_demand,
    other_speaker,
    same_quotation,
)
from claimcheck.rules.reaching import short_of_goal
from claimcheck.rules.reasons import reason_denied, rival_reasons
from claimcheck.rules.remnants import something_left
from claimcheck.rules.retellings import told_again
from claimcheck.rules.rivals import other_figure, rival_words
from claimcheck.rules.sayers import (
    origin_denied,
    other_estimator,
    other_first,
    other_origin,
    saying_denied,
)
from claimcheck.rules.singles import one_and_several
from claimcheck.rules.states import (
    avertable_denied,
    duty_denied,
    foresight_denied,
    unanimity_broken,
    weapon_denied,
    working_denied,
)
from claimcheck.rules.tallies import other_tally
from claimcheck.rules.times import coarser_date, date_mismatch
from claimcheck.rules.universals import all_and_some, none_and_one
from claimcheck.rules.uses import use_denied

# Sorts of pairs, by what either claim has, of which it is kept which rules are asked.
SORTS = 1 << 12

Reason = Callable[[Pair], str | None]

# The ids of two claims, the name of the rule that decided, its reason, and how alike they are.
# A plain tuple, because it is made and written by the million.
Verdict = tuple[str, str, str, str, float]


@dataclass(frozen=True, slots=True)
class Rule:
    """A function that finds reasons, and what those reasons argue for."""

    reason: Reason
    relation: Relation
    type: Type
    name: str = field(init=False)

    def __post_init__(self) -> None:
        """``quantity_mismatch`` is ``quantity-mismatch`` to readers."""
        object.__setattr__(self, "name", self.reason.__name__.replace("_", "-"))

    @property
    def summary(self) -> str:
        """First line of the function's docstring; ``claimcheck rules`` prints it."""
        return (self.reason.__doc__ or "").partition("\n")[0]


def nothing_excluded(pair: Pair) -> str | None:
    """Nothing that the two claims say excludes the other, nor repeats it."""
    return f"paired by {pair.key}; neither excludes the other"


RULES: tuple[Rule, ...] = (
    Rule(other_tally, Relation.CONFLICTING, Type.QUANTITY),
    Rule(quantity_mismatch, Relation.CONFLICTING, Type.QUANTITY),
    Rule(range_mismatch, Relation.CONFLICTING, Type.QUANTITY),
    Rule(below_confirmed, Relation.CONFLICTING, Type.QUANTITY),
    Rule(one_and_several, Relation.CONFLICTING, Type.QUANTITY),
    Rule(beyond_extreme, Relation.CONFLICTING, Type.QUANTITY),
    Rule(other_limit, Relation.CONFLICTING, Type.QUANTITY),
    Rule(other_age, Relation.CONFLICTING, Type.QUANTITY),
    Rule(other_frequency, Relation.CONFLICTING, Type.QUANTITY),
    Rule(other_stay, Relation.CONFLICTING, Type.DURATION),
    Rule(duration_mismatch, Relation.CONFLICTING, Type.DURATION),
    Rule(other_margin, Relation.CONFLICTING, Type.DURATION),
    Rule(other_delay, Relation.CONFLICTING, Type.DURATION),
    Rule(other_taking, Relation.CONFLICTING, Type.DURATION),
    Rule(date_mismatch, Relation.CONFLICTING, Type.DATE),
    Rule(other_speaker, Relation.CONFLICTING, Type.QUOTATION),
    Rule(altered_quotation, Relation.CONFLICTING, Type.QUOTATION),
    Rule(opposite_demand, Relation.CONFLICTING, Type.QUOTATION),
    Rule(cut_quotation, Relation.CONFLICTING, Type.QUOTATION),
    Rule(other_site, Relation.CONFLICTING, Type.LOCATION),
    Rule(other_place, Relation.CONFLICTING, Type.LOCATION),
    Rule(other_venue, Relation.CONFLICTING, Type.LOCATION),
    Rule(other_deathplace, Relation.CONFLICTING, Type.LOCATION),
    Rule(opposite_side, Relation.CONFLICTING, Type.LOCATION),
    Rule(beside_and_away, Relation.CONFLICTING, Type.LOCATION),
    Rule(all_and_some, Relation.CONFLICTING, Type.SCOPE),
    Rule(done_to_nobody, Relation.CONFLICTING, Type.NEGATION),
    Rule(done_by_nobody, Relation.CONFLICTING, Type.NEGATION),
    Rule(exclusion_disputed, Relation.CONFLICTING, Type.MODALITY),
    Rule(left_undone, Relation.CONFLICTING, Type.NEGATION),
    Rule(none_and_one, Relation.CONFLICTING, Type.SCOPE),
    Rule(something_left, Relation.CONFLICTING, Type.SCOPE),
    Rule(use_denied, Relation.CONFLICTING, Type.NEGATION),
    Rule(short_of_goal, Relation.CONFLICTING, Type.LOCATION),
    Rule(moved_and_kept, Relation.CONFLICTING, Type.LOCATION),
    Rule(other_agent, Relation.CONFLICTING, Type.ACTOR),
    Rule(other_command, Relation.CONFLICTING, Type.ACTOR),
    Rule(swapped_roles, Relation.CONFLICTING, Type.ACTOR),
    Rule(other_holder, Relation.CONFLICTING, Type.ACTOR),
    Rule(other_driver, Relation.CONFLICTING, Type.ACTOR),
    Rule(other_opener, Relation.CONFLICTING, Type.ACTOR),
    Rule(other_estimator, Relation.CONFLICTING, Type.ATTRIBUTION),
    Rule(other_first, Relation.CONFLICTING, Type.ATTRIBUTION),
    Rule(other_origin, Relation.CONFLICTING, Type.ATTRIBUTION),
    Rule(saying_denied, Relation.CONFLICTING, Type.ATTRIBUTION),
    Rule(origin_denied, Relation.CONFLICTING, Type.ATTRIBUTION),
    Rule(other_kind, Relation.CONFLICTING, Type.CATEGORISATION),
    Rule(kind_denied, Relation.CONFLICTING, Type.CATEGORISATION),
    Rule(listing_denied, Relation.CONFLICTING, Type.CATEGORISATION),
    Rule(other_make, Relation.CONFLICTING, Type.CATEGORISATION),
    Rule(other_rank, Relation.CONFLICTING, Type.CATEGORISATION),
    Rule(rule_broken, Relation.CONFLICTING, Type.CATEGORISATION),
    Rule(rival_causes, Relation.CONFLICTING, Type.CAUSAL_FRAMING),
    Rule(two_majorities, Relation.CONFLICTING, Type.CATEGORISATION),
    Rule(whole_and_other, Relation.CONFLICTING, Type.CATEGORISATION),
    Rule(cause_denied, Relation.CONFLICTING, Type.CAUSAL_FRAMING),
    Rule(ruled_out, Relation.CONFLICTING, Type.CAUSAL_FRAMING),
    Rule(reason_denied, Relation.CONFLICTING, Type.MOTIVE),
    Rule(blame_denied, Relation.CONFLICTING, Type.CAUSAL_FRAMING),
    Rule(rival_reasons, Relation.CONFLICTING, Type.MOTIVE),
    Rule(other_cause, Relation.CONFLICTING, Type.CAUSAL_FRAMING),
    Rule(existence_denied, Relation.CONFLICTING, Type.NEGATION),
    Rule(opposite_polarity, Relation.CONFLICTING, Type.NEGATION),
    Rule(opposite_intent, Relation.CONFLICTING, Type.NEGATION),
    Rule(foresight_denied, Relation.CONFLICTING, Type.MODALITY),
    Rule(possibility_denied, Relation.CONFLICTING, Type.MODALITY),
    Rule(power_denied, Relation.CONFLICTING, Type.MODALITY),
    Rule(avertable_denied, Relation.CONFLICTING, Type.MODALITY),
    Rule(unanimity_broken, Relation.CONFLICTING, Type.NEGATION),
    Rule(fault_denied, Relation.CONFLICTING, Type.CAUSAL_FRAMING),
    Rule(weapon_denied, Relation.CONFLICTING, Type.NEGATION),
    Rule(working_denied, Relation.CONFLICTING, Type.NEGATION),
    Rule(opposite_words, Relation.CONFLICTING, Type.NEGATION),
    Rule(opposite_deeds, Relation.CONFLICTING, Type.NEGATION),
    Rule(prospect_open, Relation.CONFLICTING, Type.MODALITY),
    Rule(duty_denied, Relation.CONFLICTING, Type.MODALITY),
    Rule(permission_denied, Relation.CONFLICTING, Type.MODALITY),
    Rule(opposite_state, Relation.CONFLICTING, Type.NEGATION),
    Rule(other_definition, Relation.CONFLICTING, Type.CATEGORISATION),
    Rule(other_doer, Relation.CONFLICTING, Type.ACTOR),
    Rule(other_region, Relation.CONFLICTING, Type.LOCATION),
    Rule(other_figure, Relation.CONFLICTING, Type.QUANTITY),
    Rule(rival_words, Relation.CONFLICTING, Type.CATEGORISATION),
    Rule(denied_outright, Relation.CONFLICTING, Type.NEGATION),
    Rule(opposite_stand, Relation.CONFLICTING, Type.NEGATION),
    Rule(turned_round, Relation.CONFLICTING, Type.ACTOR),
    Rule(other_way, Relation.CONFLICTING, Type.LOCATION),
    Rule(other_match, Relation.CONFLICTING, Type.ACTOR),
    Rule(other_subject, Relation.CONFLICTING, Type.ACTOR),
    Rule(different_event, Relation.COMPATIBLE, Type.QUANTITY),
    Rule(superseded_figure, Relation.COMPATIBLE, Type.QUANTITY),
    Rule(different_scope, Relation.COMPATIBLE, Type.QUANTITY),
    Rule(denial_reported, Relation.COMPATIBLE, Type.NEGATION),
    Rule(same_figure, Relation.CORROBORATED, Type.QUANTITY),
    Rule(same_date, Relation.CORROBORATED, Type.DATE),
    Rule(telling_figure, Relation.CORROBORATED, Type.QUANTITY),
    Rule(coarser_date, Relation.COMPATIBLE, Type.DATE),
    Rule(same_quotation, Relation.CORROBORATED, Type.QUOTATION),
    Rule(restatement, Relation.CORROBORATED, Type.NONE),
    Rule(rounded, Relation.COMPATIBLE, Type.QUANTITY),
    Rule(bound_holds, Relation.COMPATIBLE, Type.QUANTITY),
    Rule(told_again, Relation.CORROBORATED, Type.NONE),
    Rule(place_within, Relation.COMPATIBLE, Type.LOCATION),
    Rule(broader_kind, Relation.COMPATIBLE, Type.CATEGORISATION),
    Rule(nothing_excluded, Relation.COMPATIBLE, Type.NONE),
)

# Each rule with what it needs.
ASKING = tuple((rule, NEEDS.get(rule.name, ALWAYS)) for rule in RULES)


BY_NAME = {rule.name: rule for rule in RULES}


def judge(pair: Pair, *, ignored: Collection[str] = ()) -> Judgement:
    """Decide a pair by the first rule with a reason; the last rule always has one.

    Args:
        pair: The two claims.
        ignored: Names of rules that are not asked; the last rule cannot be ignored.
    """
    return judgement(*verdict(pair, ignored=ignored))


def judgement(a: str, b: str, rule: str, reason: str, similarity: float) -> Judgement:
    """A verdict with what its rule argues for."""
    by = BY_NAME[rule]
    return Judgement(
        a=a,
        b=b,
        relation=by.relation,
        type=by.type,
        rule=rule,
        reason=reason,
        similarity=similarity,
    )


def verdict(pair: Pair, *, ignored: Collection[str] = ()) -> Verdict:
    """What ``judge`` finds, in the fewest words: of most pairs nothing more is asked."""
    one_passage = pair.one_passage
    for rule in asked_of(pair):
        if ignored and rule.name in ignored and rule.reason is not nothing_excluded:
            continue
        if one_passage and rule.relation is Relation.CONFLICTING:
            continue
        if reason := rule.reason(pair):
            return pair.left.id, pair.right.id, rule.name, reason, pair.similarity
    message = "the last rule has a reason for every pair"
    raise AssertionError(message)


def asked_of(pair: Pair) -> tuple[Rule, ...]:
    """The rules that can have something to say of a pair, in order."""
    return _asked(has(pair.left), has(pair.right), pair.key == ASKED)


@lru_cache(maxsize=SORTS)
def _asked(ours: int, theirs: int, asked: bool) -> tuple[Rule, ...]:  # noqa: FBT001 - a key
    """The rules that can have something to say where two claims have this, in order."""
    return tuple([rule for rule, need in ASKING if met(need, ours, theirs, asked=asked)])
