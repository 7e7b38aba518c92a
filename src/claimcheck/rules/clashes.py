"""Details that keep two claims from saying the same, though no rule calls them a conflict."""

import re
from itertools import product, starmap

from claimcheck.frames import cues
from claimcheck.frames.happenings import subject_head
from claimcheck.frames.kindred import kindred
from claimcheck.frames.namesakes import mentions
from claimcheck.frames.units import PERCENT, base
from claimcheck.frames.utterances import Likeness, likeness
from claimcheck.frames.verbs import same_deed
from claimcheck.matching.distinct import set_apart
from claimcheck.matching.occurring import FINE, meet
from claimcheck.model import DOUBTFUL, Claim, Pair, Quantity, Time
from claimcheck.model.keeping import kept, latest
from claimcheck.rules.figures import Interval, stand
from claimcheck.rules.hours import apart
from claimcheck.rules.subjects import named, two_subjects
from claimcheck.rules.supports import about, content, one_figure, one_name, subject_names
from claimcheck.rules.times import dated
from claimcheck.rules.turned import turned

# Verbs that say of a thing that it is not.
DENYING = frozenset({"rule out", "exclude", "deny", "doubt", "prevent", "avoid", "preclude"})

# "Two of the crew" are of a group that was named before; "two of Orm's mills" names its own.
SOME = frozenset(
    {*cues.load("numerals")["small"], *cues.load("numerals")["tens"], "most", "half", "part"}
    | {*cues.load("counted")["partial"]["some"]}
)
OF_THEM = re.compile(
    r"(?P<some>[\w,.-]+) of (?:the|them|these|those|us|you|our|their|his|her|its)\b",
    re.IGNORECASE,
)

ONE = re.compile(r"one of\b", re.IGNORECASE)

# What is said or written to somebody, and how it gets there; a report is news by itself.
MESSAGES = frozenset(
    {"message", "statement", "announcement", "letter", "email", "notice", "note"}
)
SENDING = ("broadcast", "send", "publish", "post", "read out", "circulate")


def clearly_two(left: Claim, right: Claim) -> bool:
    """Whether two claims stand in one source or differ in denial or doubt: told at a glance."""
    if left.source == right.source or left.negated is not right.negated:
        return True
    return (
        left.incomplete
        or right.incomplete
        or not DOUBTFUL.isdisjoint((left.modality, right.modality))
    )


def clash(pair: Pair) -> bool:
    """Whether the claims differ in denial or doubt, in a name, a time, a rank or a figure."""
    return names_clash(pair) or clash_beside_names(pair)


@latest
def clash_beside_names(pair: Pair) -> bool:
    """Whether the claims differ in anything but a name that only one has in its subject."""
    left, right = pair.left, pair.right
    if left.negated is not right.negated or DOUBTFUL & {left.modality, right.modality}:
        return True
    if left.incomplete or right.incomplete:
        return True
    if _turned(left) is not _turned(right) or _two_things(left, right):
        return True
    if _frames_only(left, right) or turned(left, right):
        return True
    differ = _ranks_clash(left, right) or _quotes_clash(left, right)
    return differ or _times_clash(pair) or figures_clash(left, right)


def some_of_them(left: Claim, right: Claim) -> bool:
    """Whether only one is about some of those told of before: "22 of the people were hurt"."""
    if _partitive(left) is _partitive(right):
        return False
    part, other = (left, right) if _partitive(left) else (right, left)
    # "One of the two died on 2 May" may be told by name.
    by_name = any(name in other.subject for name in other.entities)
    return not (ONE.match(part.subject) and by_name)


@kept
def _partitive(claim: Claim) -> bool:
    found = OF_THEM.match(claim.subject)
    return found is not None and (found["some"][0].isdigit() or found["some"].lower() in SOME)


@latest
def names_clash(pair: Pair) -> bool:
    """Whether a name or a word like one says that the claims tell of two things."""
    left, right = pair.left, pair.right
    apart = bool(pair.apart_in_name) or _other_names(left, right)
    return apart and not _cut_short(left, right)


def _cut_short(left: Claim, right: Claim) -> bool:
    """Whether a name in one subject is that in the other, cut short: "Ada", "Ada Venn"."""
    if set_apart(left) != set_apart(right):
        return False
    return any(starmap(one_name, product(subject_names(left), subject_names(right))))


def _other_names(left: Claim, right: Claim) -> bool:
    """Whether their subjects have two names, and neither speaks of the other's."""
    return two_subjects(left, right) and not any(
        mentions(other, name)
        for claim, other in ((left, right), (right, left))
        for name in subject_names(claim)
    )


def _quotes_clash(left: Claim, right: Claim) -> bool:
    """Whether they quote one utterance, and not in words that mean the same."""
    two = product(left.quotations, right.quotations)
    return any(likeness(one.words, other.words)[0] is Likeness.ALTERED for one, other in two)


def _turned(claim: Claim) -> bool:
    """Whether the verb itself denies: "cannot be ruled out" is no denial."""
    return claim.predicate in DENYING


def _two_things(left: Claim, right: Claim) -> bool:
    """Whether one noun names two things in them: "the high court", "the district court"."""
    ours, theirs = about(left), about(right)
    if not ours or not theirs or ours[-1] != theirs[-1]:
        return False
    rests = ours[:-1], theirs[:-1]
    # "The closing price of the shares" is a share price.
    across = (*product(rests[0], named(right)), *product(rests[1], named(left)))
    return all(rests) and not any(kindred(*two) for two in across)


def _frames_only(left: Claim, right: Claim) -> bool:
    """Whether both only say that a message went out, and nothing of what it said.

    "The message was broadcast at 04:00" is as true of a call to leave as of one to stay.
    """
    if not all(MESSAGES & {*subject_head(c)} and _sent(c) for c in (left, right)):
        return False
    said = {word for claim in (left, right) for word in (*named(claim), claim.predicate)}
    shared = set(content(left)) & set(content(right))
    return not shared - said


def _sent(claim: Claim) -> bool:
    return any(same_deed(claim.predicate, verb) for verb in SENDING)


def figures_clash(left: Claim, right: Claim) -> bool:
    """Whether both count one thing, and differently: "one of the 46 rafts", "two of the 46"."""
    ours, theirs = _amounts(left), _amounts(right)
    if not ours or not theirs:
        return False
    met = {
        id(each)
        for two in product(ours, theirs)
        for each in two
        if _one_thing(*two) and (_fits(*two) or one_figure(*two))
    }
    return any(
        _one_thing(one, other) and id(one) not in met and id(other) not in met
        for one, other in product(ours, theirs)
    )


def _fits(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts may be one; two ranges with other ends are two: 5 to 9, 6 to 8."""
    standing = stand(one, other)
    if one.range and other.range:
        return standing is Interval.EQUAL
    return standing is not Interval.APART


def _amounts(claim: Claim) -> tuple[Quantity, ...]:
    return tuple(each for each in claim.quantities if not each.ordinal)


def _one_thing(ours: Quantity, theirs: Quantity) -> bool:
    """Whether two amounts count one thing by one word, or else by one unit."""
    if base(ours).unit != base(theirs).unit and (
        PERCENT in {ours.unit, theirs.unit} or not (ours.counted and theirs.counted)
    ):
        return False
    if ours.counted and theirs.counted:
        return kindred(ours.counted, theirs.counted)
    return bool(ours.unit)


def _times_clash(pair: Pair) -> bool:
    """Whether each gives times and none fits one of the other, or one is of another story."""
    ours, theirs = dated(pair.left), dated(pair.right)
    if ours and theirs and all(not _fit(one, other) for one, other in product(ours, theirs)):
        return True
    ours, theirs = _days(pair.left), _days(pair.right)
    if ours and theirs:
        return not any(meet(one, other) for one, other in product(ours, theirs))
    return bool(pair.apart_in_time) and not _same_words(pair)


def _fit(one: Time, other: Time) -> bool:
    return meet(one, other) and not apart(one, other)


@kept
def _days(claim: Claim) -> tuple[Time, ...]:
    """The days that a claim names, in its subject, too: "the storm of 4 May"."""
    return tuple(t for t in claim.times if t.start and t.precision in FINE)


def _same_words(pair: Pair) -> bool:
    """Whether both name one time in one way, however it bears on what is said."""
    ours, theirs = (
        {(t.start, t.end) for t in c.times if t.start} for c in (pair.left, pair.right)
    )
    return bool(ours & theirs)


def _ranks_clash(left: Claim, right: Claim) -> bool:
    """Whether they count to another place: the first explosion and the second."""
    if not left.quantities or not right.quantities:
        return False
    ours, theirs = ({q.low for q in claim.quantities if q.ordinal} for claim in (left, right))
    return bool(ours and theirs) and not ours & theirs
