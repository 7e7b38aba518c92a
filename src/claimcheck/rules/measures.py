"""Whether two claims measure a thing for one purpose, where the thing does not say so itself.

"Eight reviews" and "five reviews" may be of two books; "the stock of coal was 900 tonnes" and
"close to 3,000 tonnes of coal were piled up" answer one question.
"""

import re
from itertools import product

from claimcheck.frames import cues, entities
from claimcheck.frames.happenings import SAYS_LITTLE, akin, happening, one_deed
from claimcheck.frames.levels import is_level
from claimcheck.frames.publics import PUBLIC
from claimcheck.frames.sums import is_done_with
from claimcheck.frames.units import PERCENT, TIMES, is_duration
from claimcheck.frames.units import kind as unit_kind
from claimcheck.matching import themes
from claimcheck.matching.asked import ASKED
from claimcheck.model import Bearing, BlockKind, Claim, Pair, Party, Precision, Quantity
from claimcheck.rules.bodies import STAFF, WHOLE, one_body, part_of_body
from claimcheck.rules.scopes import two_heads
from claimcheck.rules.subjects import by_pronoun, named, two_subjects, two_things
from claimcheck.rules.tellings import one_telling

# Below this two claims that count the same kind of thing ("reviews", "years") count it for two
# questions: "a rating based on seven reviews" and "from five reviews", of another site.
SAME_MEASURE = 0.55

# One subject, or one deed done to one object, counts one thing at less: "holders of 41.7 per
# cent of the shares have undertaken to accept" and "holders of barely a third have agreed to
# sell".
SAME_SUBJECT = 0.36

# What is done to one thing by one deed is one question in words of its own: "halted the count
# for four hours", "counting was suspended for 90 minutes".
ONE_DONE_TO = 0.25

# Where each of two texts gives one depth or height and no more, they answer one question even
# in words of their own: "the hull lies 37 metres down" and "the wreck came to rest at a depth
# of 44 metres". Distances have two ends, which may be others. The damage of an event is one,
# too, but for damage to a thing: "the damage to the church".
DAMAGE = "damage"
UNIQUE = frozenset({"depth", "height", DAMAGE})
# Subjects that are no event: "turnout was 61 percent", "police put the crowd at 4,000".
UNTOLD = frozenset({"turnout", "police", "it", "half", "percent", "ballot", "there"})
# Where the firm is not named: "ninety people work there".
UNNAMED = re.compile(r"\b(?:work|works|worked|employed|employees) (?:there|here)\b")
LOSE = "lose"
HARMED = re.compile(
    r"\b(?:damages?|loss|losses)(?: done| caused)? (?:to|in|at|on) "
    r"(?:the |a |an |its |their )?(\w+)"
)
LONE_MEASURE = 0.25
FROM = re.compile(r" (?:above|below|over|under|beneath) (?:the|its|their|his|her) ")

# Where each of two texts tells of one sum that was sought, pledged or withdrawn, it is one in
# words of their own: "asked for a loan of 1.2 million", "sought 800,000 from the state bank".
LONE_SUM = 0.2

# "The stock of coal was put at 900 tonnes" and "3,000 tonnes of coal lay there" share the coal.
SAME_STUFF = 0.12

# The side of a happening that a length of time tells of.
LAST = "last"

# What a firm reports for a year; the currency tells two firms apart.
ACCOUNTS = frozenset({"profit", "net profit", "revenue", "turnover", "loss", "net loss"})


def one_question(pair: Pair, quantity: Quantity) -> bool:
    """Whether two claims measure a thing for one purpose, where the thing does not say so."""
    left, right = pair.left, pair.right
    if left.incomplete or right.incomplete or two_subjects(left, right):
        return False
    two_harms = quantity.counted == DAMAGE and _harmed(left) != _harmed(right)
    two_harms = two_harms or (quantity.counted == DAMAGE and _two_losers(left, right))
    return not two_harms and _one_purpose(pair, quantity)


def _one_purpose(pair: Pair, quantity: Quantity) -> bool:
    """Whether what two claims of perhaps one subject measure is one thing."""
    left, right = pair.left, pair.right
    alone = quantity.counted in pair.lone
    if quantity.counted in PUBLIC and (alone or pair.key == ASKED):
        return _places(left) == _places(right) and not _two_events(left, right)
    if alone and quantity.counted in UNIQUE:
        return pair.similarity >= LONE_MEASURE and _from_where(left) == _from_where(right)
    if is_done_with(quantity.counted) and not _one_transaction(left, right):
        return False
    if is_done_with(quantity.counted) and alone and pair.similarity >= LONE_SUM:
        return True
    accounts = alone and quantity.counted in ACCOUNTS
    if accounts and _one_year(left, right):
        return pair.similarity >= SAME_SUBJECT
    length = is_duration(quantity) and _one_length(left, right)
    # "Put off three times", "postponed twice".
    told = quantity.unit == TIMES and one_telling(pair)
    return length or told or _at_one_time(pair, quantity) or _one_sum(pair, quantity)


def _from_where(claim: Claim) -> bool:
    """Whether a height or depth is given from something: "six metres above the yard"."""
    return any(
        FROM.match(claim.text.partition(each.quote)[2])
        for each in claim.quantities
        if each.quote and each.counted in UNIQUE
    )


def _two_events(left: Claim, right: Claim) -> bool:
    """Whether the public is that of two things: of the concert, and of the rehearsal."""
    ours, theirs = (
        {
            each.head
            for each in (c.roles.agent, c.roles.patient)
            if each.head.isalpha() and not each.person
        }
        - {*cues.load("publics")["crowds"], *UNTOLD}
        for c in (left, right)
    )
    return bool(ours and theirs) and not any(akin(*two) for two in product(ours, theirs))


def _places(claim: Claim) -> frozenset[str]:
    """The names of the places where a claim says that it was so."""
    return frozenset(each.name for each in claim.roles.locations if each.name)


def _one_transaction(left: Claim, right: Claim) -> bool:
    """Whether two claims tell of a sum that one party had to do with, on one day or on none.

    A day's withdrawals are part of all, and what the council spent is not what the firm did. A
    person may act for a body: the directors for the bank.
    """
    ours, theirs = (
        {t.start.date() for t in claim.times if t.start and t.bearing is Bearing.AT}
        for claim in (left, right)
    )
    one, other = left.roles.agent, right.roles.agent
    return ours == theirs and not (one.person is other.person and two_things(one, other))


def _one_length(left: Claim, right: Claim) -> bool:
    """Whether both say how long a thing lasted that neither tells from another of its kind."""
    if not one_deed(left, right) or {happening(left).side, happening(right).side} != {LAST}:
        return False
    return all(len(named(claim)) <= 1 and not claim.unresolved for claim in (left, right))


def _at_one_time(pair: Pair, quantity: Quantity) -> bool:
    """Whether both give one hour of one day, at which there is one count of a thing."""
    ours, theirs = (
        {t.start for t in claim.times if t.start and t.clock}
        for claim in (pair.left, pair.right)
    )
    alone = all(len(claim.quantities) == 1 for claim in (pair.left, pair.right))
    return (
        bool(quantity.counted and alone and ours & theirs) and pair.similarity >= SAME_SUBJECT
    )


def _one_sum(pair: Pair, quantity: Quantity) -> bool:
    """Whether both say how much or how many there are of one thing."""
    left, right = pair.left, pair.right
    if pair.similarity >= SAME_STUFF and (_stands(pair, quantity) or _engaged(pair, quantity)):
        return True
    if by_pronoun(left) or by_pronoun(right):
        return False
    if quantity.counted in WHOLE and quantity.unit != PERCENT:
        # "Ninety people work there": of the one firm that its text tells of.
        there = quantity.counted in pair.lone and (UNNAMED.search(f"{left.text} {right.text}"))
        if one_body(left, right) or there:
            return True
        if quantity.counted == STAFF or part_of_body(left, right):
            return False  # of one firm's workers there are many counts
    return _found_there(pair, quantity) or _one_matter(pair, quantity)


def _harmed(claim: Claim) -> str:
    """To what a claim says the damage was; empty for all that there was."""
    found = HARMED.search(claim.text.casefold())
    return found[1] if found else ""


def _two_losers(left: Claim, right: Claim) -> bool:
    """Whether one tells what somebody lost, and the other does not name them as the loser."""
    lost = [claim for claim in (left, right) if claim.predicate == LOSE]
    one = set(named(left)) & set(named(right)) or any(
        entities.same(ours, theirs) for ours in left.entities for theirs in right.entities
    )
    return bool(lost) and not one


def _one_year(left: Claim, right: Claim) -> bool:
    """Whether both give one year and no other time."""
    ours, theirs = ({time.start for time in claim.times} for claim in (left, right))
    precise = all(t.precision is Precision.YEAR for c in (left, right) for t in c.times)
    return precise and len(ours) == 1 and ours == theirs


def _one_matter(pair: Pair, quantity: Quantity) -> bool:
    """Whether subject, deed and what it is done to make two claims one question."""
    left, right = pair.left, pair.right
    deed = one_deed(left, right)
    plain = deed and not {left.predicate, right.predicate} & SAYS_LITTLE
    ours, theirs = named(left), named(right)
    alike = bool(ours) and set(ours) == set(theirs)
    if alike and (deed or (quantity.counted and _one_relation(left, right))):
        return pair.similarity >= SAME_SUBJECT
    if deed and _one_head(left, right):
        return pair.similarity >= SAME_SUBJECT
    shared = _one_object(left, right)
    # "Two-thirds was wind" and "27 percent was wind" are shares of one whole.
    share = quantity.unit == PERCENT and quantity.counted in set(left.objects) & set(
        right.objects
    )
    if plain and two_things(left.roles.agent, right.roles.agent):
        return False  # "the gunman fired six shots", "the police fired eleven"
    if plain and one_patient(left, right) and pair.similarity >= ONE_DONE_TO:
        return True
    if (shared and plain) or share:
        return pair.similarity >= SAME_SUBJECT
    # "The church has two towers" and "the castle has four" are of two.
    enough = pair.similarity >= SAME_MEASURE and not two_heads(left, right)
    return enough and (plain or quantity.counted in left.objects)


def _one_object(left: Claim, right: Claim) -> bool:
    """Whether both have one thing as an object; that which is counted, if they are of one."""
    if not any(akin(one, other) for one in left.objects for other in right.objects):
        return False
    counted = " ".join(each.quote.casefold() for c in (left, right) for each in c.quantities)
    ours, theirs = ([o for o in claim.objects if o not in counted] for claim in (left, right))
    return not two_heads(left, right) or any(akin(*two) for two in product(ours, theirs))


def _one_relation(left: Claim, right: Claim) -> bool:
    """Whether what is counted stands to one subject in one way, as far as the verbs go.

    "Won three awards" and "was nominated for five awards" do not; of "holders of a third of the
    shares" the subject says it.
    """
    if {left.predicate, right.predicate} & SAYS_LITTLE:
        return True
    # Half of the workers may do one thing, and a third of them another.
    return all(
        any(claim.subject.find(each.quote) > 0 for each in claim.quantities)
        for claim in (left, right)
    )


def _one_head(left: Claim, right: Claim) -> bool:
    """Whether the subjects of both are one thing by their nouns.

    The repair of a bridge is no bridge; the number of members is that of the members.
    """
    ours, theirs = named(left), named(right)
    one = bool(ours and theirs) and akin(ours[-1], theirs[-1])
    return one and not two_heads(left, right)


def one_patient(left: Claim, right: Claim) -> bool:
    """Whether a thing is done to one: "they halted the count", "the count was suspended"."""
    ours, theirs = left.roles.patient, right.roles.patient
    pronoun = themes.is_pronoun(ours) or themes.is_pronoun(theirs)
    return not pronoun and (themes.perhaps_one(ours, theirs) or _reworded(ours, theirs))


def _reworded(ours: Party, theirs: Party) -> bool:
    """Whether two common nouns are two words for one thing: "the count", "counting"."""
    nameless = not ours.name and not theirs.name
    return nameless and ours.head != theirs.head and akin(ours.head, theirs.head)


def _stands(pair: Pair, quantity: Quantity) -> bool:
    """Whether both say how much there is of one stuff, or how great one loss is."""
    table = cues.load("measured")["question"]
    thing = quantity.counted
    if not thing or not unit_kind(quantity.unit) or is_duration(quantity):
        return False
    if thing in table["relational"] or pair.within:
        return False
    # "Profits rose to 40 million" gives no level of a rise.
    if thing in {pair.left.predicate, pair.right.predicate}:
        return False
    return all(_gives_level(claim, table["standing"]) for claim in (pair.left, pair.right))


def _gives_level(claim: Claim, standing: list[str]) -> bool:
    deed = claim.predicate
    row = claim.layout is BlockKind.ROW  # a label and its value
    return row or deed in SAYS_LITTLE or deed in standing or is_level(deed)


def _engaged(pair: Pair, quantity: Quantity) -> bool:
    """Whether both say how many of a calling were at work: "206 firefighters were deployed"."""
    table = cues.load("counted")["engaged"]
    return quantity.counted in table["callings"] and all(
        claim.predicate in table["verbs"] for claim in (pair.left, pair.right)
    )


def _found_there(pair: Pair, quantity: Quantity) -> bool:
    """Whether both say how many of a kind were found, and neither text counts others."""
    if quantity.counted not in pair.lone:
        return False
    verbs = cues.load("counted")["found"]["verbs"]
    if any(claim.predicate not in verbs for claim in (pair.left, pair.right)):
        return False
    ours, theirs = (
        [each.quote for each in claim.quantities if each.counted == quantity.counted]
        for claim in (pair.left, pair.right)
    )
    return any(_one_kind(one, other) for one in ours for other in theirs)


def _one_kind(one: str, other: str) -> bool:
    """Whether two counts are of things with one adjective: "four broken wires"."""
    ours, theirs = one.casefold().split()[-2:], other.casefold().split()[-2:]
    return ours == theirs and len(ours) > 1 and not any(map(str.isdecimal, ours))
