"""When two claims say the same."""

from itertools import product

from claimcheck.frames import parties
from claimcheck.frames.happenings import SAYS_LITTLE, happening
from claimcheck.frames.units import base, is_duration
from claimcheck.frames.verbs import same_deed
from claimcheck.matching import themes
from claimcheck.matching.occurring import FINE, meet
from claimcheck.model import DOUBTFUL, Claim, Pair, Quantity
from claimcheck.model.keeping import kept
from claimcheck.rules.amounts import wording
from claimcheck.rules.clashes import (
    clash_beside_names,
    figures_clash,
    names_clash,
    some_of_them,
)
from claimcheck.rules.figures import Interval, comparable, distinctive, stand
from claimcheck.rules.hours import apart
from claimcheck.rules.lone import same_lone_count
from claimcheck.rules.provisos import other_proviso
from claimcheck.rules.quantities import agreed_in_part, rounding
from claimcheck.rules.sayings import says_same
from claimcheck.rules.slots import share_words, slots_clash
from claimcheck.rules.subjects import two_subjects, two_things
from claimcheck.rules.supports import (
    about,
    common,
    deed_mentioned,
    other_subject,
)
from claimcheck.rules.times import dated, same_moment, shared
from claimcheck.rules.turned import turned

# Two units that differ count two things; one that is missing may be the other.
UNITS = 2

# "The dam at Kelm failed on 4 May" and "on 4 May the old dam at Kelm failed" are alike enough;
# "the series was filmed in Durango" and "the series is set in Allende" are not.
SAME_STATEMENT = 0.55

# One deed with two more words in common is told again at less: "the PM ordered the evacuation
# of the red zone" and "she ordered people out of the zone in the west".
SAME_DEED_DONE = 0.45

# One day tells more than most words: "the alert level was set at orange on 1 March" and "had
# been orange since 1 March" say the same, "the board met on 4 May" and "the dam failed on 4
# May" do not.
SAME_DAY = 0.5

# Names of either claim from which on it tells two events apart that none is in common.
TWO_NAMES = 2
# Things that two claims with two verbs have in common beside their subject.
MORE = 2

LEAST = min(SAME_STATEMENT, SAME_DEED_DONE, SAME_DAY)


def same_figure(pair: Pair) -> str | None:
    """Both sources give the same amount of the same thing."""
    left, right = pair.left, pair.right
    if found := same_lone_count(pair):
        return None if clash_beside_names(pair) else found
    if not (_alike(pair) or _both_none(pair)) or pair.apart_in_time:
        return None
    found = _one_amount(pair) or _shared_figure(pair)
    # Most claims with amounts give two, and need no closer look.
    return None if found and (figures_clash(left, right) or turned(left, right)) else found


def _one_amount(pair: Pair) -> str | None:
    """An amount of one thing that both give."""
    left, right = pair.left, pair.right
    one_side = happening(left).side == happening(right).side
    for ours, theirs in comparable(pair):
        if is_duration(ours) and not one_side:
            continue  # "lasted three months", "began three months after the fire"
        one_thing = ours.counted == theirs.counted or not (ours.counted and theirs.counted)
        if stand(ours, theirs) is Interval.EQUAL and one_thing and not pair.apart_in_name:
            return f"both give {wording(ours)}"
    return None


def same_date(pair: Pair) -> str | None:
    """Both sources date one event alike."""
    days = tuple(product(dated(pair.left), dated(pair.right)))
    if not days or not _alike(pair) or not same_moment(pair) or _figures_differ(pair):
        return None
    for ours, theirs in days:
        fine = {ours.precision, theirs.precision} <= FINE
        if fine and not apart(ours, theirs) and ours.start and theirs.start:
            return f"both say {ours.quote}"
    return None


def restatement(pair: Pair) -> str | None:
    """Both sources say the same in their own words."""
    left, right = pair.left, pair.right
    if pair.similarity < LEAST or _other_names(pair) or pair.apart_in_name or names_clash(pair):
        return None
    if not _alike_enough(left, right, pair.similarity) or pair.apart_in_time:
        return None
    if clash_beside_names(pair) or _another(left, right) or some_of_them(left, right):
        return None
    if slots_clash(left, right) or other_proviso(left, right) or _other_doer(left, right):
        return None
    if _figures_differ(pair) or _dates_differ(pair):
        return None
    return "both say the same" if says_same(left, right) else None


def _alike_enough(left: Claim, right: Claim, similarity: float) -> bool:
    """Whether two claims are alike enough for what they have in common beside their words."""
    if similarity >= SAME_STATEMENT:
        return True
    if similarity >= SAME_DAY and _one_day(left, right):
        return True
    return similarity >= SAME_DEED_DONE and _one_deed(left, right)


def _other_names(pair: Pair) -> bool:
    """Whether both name at least two things, and nothing in common.

    "The nurse Orla Venn moved to Kelm" says nothing of "the nurse Ada Lorne moved to Orm". One
    name alone may be another one for the same: "Officer B fired" and "Hale fired".
    """
    fewer = min(len(pair.left.entities), len(pair.right.entities))
    return fewer >= TWO_NAMES and ("entities", 0.0) in pair.fields


def _two_doers(left: Claim, right: Claim) -> bool:
    """Whether one deed is told of two doers: "given by the maker", "given by the clerk"."""
    ours, theirs = left.roles, right.roles
    if not same_deed(ours.deed, theirs.deed) or not (
        ours.patient.words and theirs.patient.words
    ):
        return False
    return two_things(ours.agent, theirs.agent)


def _another(left: Claim, right: Claim) -> bool:
    """Whether they tell of another thing or deed: a bridge was closed, and a tunnel.

    Of two verbs that differ the second may still be the first in other words, where two things
    more are in common.
    """
    if other_subject(left, right) or _two_doers(left, right):
        return True
    little = SAYS_LITTLE & {left.predicate, right.predicate} or not (
        left.predicate and right.predicate
    )
    said = set(common(left, right).words) - {*about(left), *about(right)}
    return not little and not deed_mentioned(left, right) and len(said) < MORE


def _other_doer(left: Claim, right: Claim) -> bool:
    """Whether both say who did it, and not the same: by the mayor, by the maker."""
    ours, theirs = left.roles.agent, right.roles.agent
    if parties.apart(ours, theirs) or parties.two_bodies(ours, theirs):
        return True
    return _by(left) and _by(right) and not share_words(ours, theirs)


def _by(claim: Claim) -> bool:
    """Whether a claim adds by whom it was done: "was built by the Normans"."""
    roles = claim.roles
    told = roles.agent.words and roles.patient.words and not themes.is_pronoun(roles.agent)
    return bool(told) and not claim.subject.startswith(roles.agent.words)


def _one_deed(left: Claim, right: Claim) -> bool:
    """Whether both tell of one deed and share two more words or names beside it."""
    little = left.predicate in SAYS_LITTLE or right.predicate in SAYS_LITTLE
    told = same_deed(left.predicate, right.predicate) and not little
    return told and not two_subjects(left, right) and shared(left, right) > 1


def _shared_figure(pair: Pair) -> str | None:
    """A figure that hardly turns up twice by chance, of things that share a word."""
    amounts = _distinctive(pair.left), _distinctive(pair.right)
    if not all(amounts):
        return None
    common = set(pair.left.terms) & set(pair.right.terms)
    for ours, theirs in product(*amounts):
        units = {base(ours).unit, base(theirs).unit} - {""}
        figures = {word for each in (ours, theirs) for word in each.quote.casefold().split()}
        said = any(term not in figures and not term.isnumeric() for term in common)
        if stand(ours, theirs) is Interval.EQUAL and len(units) < UNITS and said:
            return f"both give {wording(ours)}"
    return None


@kept
def _distinctive(claim: Claim) -> tuple[Quantity, ...]:
    return tuple(filter(distinctive, claim.quantities))


def _alike(pair: Pair) -> bool:
    """Whether nothing turns one of them into another statement: denial, doubt."""
    left, right = pair.left, pair.right
    return left.negated == right.negated and not DOUBTFUL & {left.modality, right.modality}


def _both_none(pair: Pair) -> bool:
    """Whether both count none of a thing, one by a number: "deaths: 0", "nobody died"."""
    left, right = pair.left, pair.right
    if DOUBTFUL & {left.modality, right.modality}:
        return False
    ours, theirs = (
        {each.counted for each in claim.quantities if each.high == 0 and each.counted}
        for claim in (left, right)
    )
    return bool(ours & theirs)


def _one_day(left: Claim, right: Claim) -> bool:
    """Whether both give one day: that they tell of one event needs less likeness then."""
    ours, theirs = (
        {time.start.date() for time in dated(claim) if time.start and time.precision in FINE}
        for claim in (left, right)
    )
    return bool(ours & theirs)


def _figures_differ(pair: Pair) -> bool:
    """Whether both give figures, and none of one is one of the other, be it rounded."""
    ours, theirs = (
        [each for each in claim.quantities if not each.ordinal]
        for claim in (pair.left, pair.right)
    )
    if not ours or not theirs or agreed_in_part(pair):
        return False
    return not any(stand(*two) is Interval.EQUAL or rounding(*two) for two in comparable(pair))


def _dates_differ(pair: Pair) -> bool:
    ours, theirs = dated(pair.left), dated(pair.right)
    if not ours or not theirs:
        return False
    return not any(meet(one, other) for one in ours for other in theirs)
