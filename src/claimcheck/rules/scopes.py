"""Whether two amounts are of one scope: of one time, one place, one part of the thing.

"The book sold two million copies" and "500,000 in its first year", "killed 12 in Kelm" and
"killed three in Tolsk", "wrote three books" and "two books on Kelm" may both be right.
"""

import re
from itertools import product

from claimcheck.frames import antonyms, entities, occasions, places
from claimcheck.frames.classes import is_event
from claimcheck.frames.happenings import akin, subject_head
from claimcheck.frames.levels import is_figure, is_level
from claimcheck.frames.lexicon import broader
from claimcheck.frames.sites import opposite
from claimcheck.frames.units import PERCENT, is_currency, is_duration, kind
from claimcheck.matching import themes
from claimcheck.matching.occurring import FINE, happened
from claimcheck.model import BlockKind, Claim, Location, Precision, Quantity
from claimcheck.model.keeping import kept
from claimcheck.rules.hours import one_day

# Where it is done or what it hits.
AT = frozenset({"in", "at", "near", "on"})

# Those on board: of each ship or bus there are others.
ABOARD = "aboard"

# So many words after "on" or "with" may say on what: "on board the plane".
NEAR = 4

WORD = re.compile(r"[^\W\d_]{3,}")

# Words after "nobody" that say nothing of which.
NARROWING = frozenset({"the", "was", "were", "else", "who", "that", "this", "board", "them"})

# Headers of what has come together until a day, and labels of the row that tells of all.
CUMULATIVE = re.compile(
    r"\b(?:to date|in all|in total|totals?|cumulative|so far|altogether|overall|until)\b",
    re.IGNORECASE,
)
WHOLE = re.compile(r"(?:total|all|overall|sum|together|altogether|both|in all|in total)\b")

# What stands right after a noun that is counted, and says which of them: "two books on Kelm".
NARROWED = re.compile(r"(?: \w+)?,? (?:on|about|for|with|without|against|who|that|which)\b")


def one_scope(left: Claim, right: Claim) -> bool:
    """Whether nothing makes all amounts of two claims those of two places or deeds."""
    # "Three in four supported it", "one in four opposed it"; not "fell to 5%", "rose to 6%".
    if antonyms.opposite(left.predicate, right.predicate) and not is_level(left.predicate):
        return False
    where = left.roles.locations, right.roles.locations
    return not (places_clash(*where) or _two_ends(left, right))


def one_part(left: Claim, right: Claim, ours: Quantity, theirs: Quantity) -> bool:
    """Whether nothing makes two amounts those of two times or parts of the thing."""
    if _two_rows(left, right):
        return False
    if is_duration(ours):
        return True
    if is_event(ours.counted):
        some = _none_of_some(left, ours, right) or _none_of_some(right, theirs, left)
        return not some and not (ours.counted == ABOARD and themes.another_case(left, right))
    if _two_shares(left, right, ours, theirs) or _two_spans(left, right):
        return False
    if not _one_moment(left, right):
        return False
    return _narrowed(left, ours, right) is _narrowed(right, theirs, left)


def places_clash(ours: tuple[Location, ...], theirs: tuple[Location, ...]) -> bool:
    """Whether both say where, by name or side, and no place may be one of the other's."""
    if not ours or not theirs:
        return False
    if any(opposite(one.side, other.side) for one, other in product(ours, theirs)):
        return True
    named = [[each for each in some if at_place(each) and each.name] for some in (ours, theirs)]
    return all(named) and not any(one_place(a.name, b.name) for a, b in product(*named))


def at_place(where: Location) -> bool:
    """Whether it is said to be done there, and not measured from there."""
    return where.prep in AT and not where.off and not where.thing and bool(where.head)


def one_place(one: str, other: str) -> bool:
    """Whether two names are of one place, or one place lies in the other."""
    if entities.same(one, other):
        return True
    return places.inside(one, other) or places.inside(other, one)


def two_heads(left: Claim, right: Claim) -> bool:
    """Whether the subjects are two things by their nouns: "the church", "the castle"."""
    heads = [head for claim in (left, right) for head in subject_head(claim)]
    if len(heads) < len((left, right)) or akin(*heads):
        return False
    counted = " ".join(each.quote.casefold() for c in (left, right) for each in c.quantities)
    return not any(is_figure(head) or head in counted for head in heads)


def _two_rows(left: Claim, right: Claim) -> bool:
    """Whether the row of a table tells of a part that the other claim does not name.

    "North wing (Injured): 7" is no count of all who were hurt; "Total (Injured): 47" is.
    """
    for row, other in ((left, right), (right, left)):
        label = _label(row)
        words = set() if row.times else set(WORD.findall(label))
        if words and not words & set(WORD.findall(other.text.casefold())):
            return True
        # "Deaths (1 May): 3" counts those of a day, "Deaths to date (1 May): 3" all until then.
        daily = (
            label and not row.speaker and {t.precision for t in row.times} == {Precision.DAY}
        )
        if daily and not CUMULATIVE.search(row.text) and not one_day(row, other):
            return True
    return False


@kept
def _label(claim: Claim) -> str:
    """The label of the row of a table of figures, where it names a part; else empty."""
    label = claim.subject.casefold()
    if claim.layout is not BlockKind.ROW or f"({label})" not in claim.text.casefold():
        return ""
    return "" if WHOLE.search(label) else label


def _two_shares(left: Claim, right: Claim, ours: Quantity, theirs: Quantity) -> bool:
    """Whether two shares are of two kinds: half are tourists, a third are children."""
    if (
        ours.unit != PERCENT
        or theirs.unit != PERCENT
        or {left.predicate, right.predicate} != {"be"}
    ):
        return False
    kinds = (
        [o for o in c.objects if o not in q.quote] for c, q in ((left, ours), (right, theirs))
    )
    one, other = kinds
    return bool(one and other) and not any(akin(*two) for two in product(one, other))


def _two_spans(left: Claim, right: Claim) -> bool:
    """Whether one tells of a month or a day, and the other of a year."""
    ours, theirs = (
        {time.precision in FINE or time.precision for time in claim.times}
        for claim in (left, right)
    )
    return bool(ours and theirs) and not ours & theirs


def _two_ends(left: Claim, right: Claim) -> bool:
    """Whether both measure from a place, and not from one: "12 km from Kelm", "from Tolsk"."""
    if not left.roles.locations or not right.roles.locations:
        return False
    ours, theirs = (
        [each.name for each in claim.roles.locations if each.off and each.name]
        for claim in (left, right)
    )
    pairs = tuple(product(ours, theirs))
    return bool(pairs) and not any(entities.same(*two) for two in pairs)


def _narrowed(claim: Claim, amount: Quantity, other: Claim) -> bool:
    """Whether the claim counts some of a kind only, by what it says after the noun.

    "Two books on Kelm" are some books; "162 passengers on board the plane" are all beside "the
    plane was carrying 140 passengers".
    """
    _, quote, rest = claim.text.partition(amount.quote)
    found = NARROWED.match(rest)
    if not quote or not found or kind(amount.unit) or is_currency(amount.unit):
        return False
    beside = WORD.findall(rest[found.end() :].casefold())[:NEAR]
    return not set(beside) & {*other.terms}


def _none_of_some(claim: Claim, amount: Quantity, other: Claim) -> bool:
    """Whether a claim says only that none of some, or not one person, came to harm.

    "Nobody on the train was hurt", "our driver has suffered no injury".
    """
    if amount.high != 0:
        return False
    roles = claim.roles
    doer = roles.agent
    if broader("person", doer.head) and amount.quote not in doer.words:
        # "Our driver"; "the drivers" may be all there were.
        return doer.head in doer.words.casefold().split() and doer.head not in other.terms
    whole = roles.patient.words if amount.quote in roles.patient.words else doer.words
    if amount.quote.casefold() not in whole.casefold():
        return False  # "there were no injuries"
    said = whole.casefold().removeprefix(amount.quote.casefold())
    beside = set(WORD.findall(said)) - NARROWING
    return bool(beside) and beside.isdisjoint(other.terms)


def _one_moment(left: Claim, right: Claim) -> bool:
    """Whether neither tells of a time that the other does not: "in its first year", "still".

    Nor is how things stand held against how they stood: "has 2,300 inhabitants", "in 1900 it
    had 4,100".
    """
    if occasions.moments(left) != occasions.moments(right):
        return False
    return not (_since_then(left, right) or _since_then(right, left))


def _since_then(present: Claim, past: Claim) -> bool:
    """Whether one tells how things stand, and the other how they stood, years before."""
    if not occasions.now(present) or occasions.now(past) or present.times:
        return False
    written = present.written
    return any(
        written is None or (time.start and abs(written.year - time.start.year) > 1)
        for time in happened(past)
    )
