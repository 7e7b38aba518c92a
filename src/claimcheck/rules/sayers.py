"""Conflicts on whose estimate, word or idea something was."""

from claimcheck.frames import acts, entities
from claimcheck.frames.lexicon import kin
from claimcheck.frames.verbs import same_deed
from claimcheck.frames.voices import speaking
from claimcheck.matching import themes
from claimcheck.model import Claim, Location, Pair, Party
from claimcheck.rules.amounts import wording
from claimcheck.rules.figures import Interval, distinctive, stand
from claimcheck.rules.subjects import two_parties, unsaid

# "No witness said that the driver was drunk" and "several witnesses said that the car was"
# are of two things; those who say and deny one thing share the most of their words.
SAME_SAID = 0.4

# By these something comes from somebody.
ORIGIN = frozenset({"from", "by"})


def other_estimator(pair: Pair) -> str | None:
    """The sources give one estimate to two bodies or people."""
    ours, theirs = _estimator(pair.left), _estimator(pair.right)
    if _one_text(pair) or ours is None or theirs is None:
        return None
    if not _two_named(_names(pair.left, ours), _names(pair.right, theirs)):
        return None
    for one in pair.left.quantities:
        for other in pair.right.quantities:
            telling = one.range or distinctive(one)
            if telling and one.unit == other.unit and stand(one, other) is Interval.EQUAL:
                return f"{wording(one)}: {ours.words} against {theirs.words}"
    return None


def other_first(pair: Pair) -> str | None:
    """The sources say of two that they were the first to do it."""
    left, right = pair.left, pair.right
    if _one_text(pair) or not (left.roles.first and right.roles.first):
        return None
    if left.negated or right.negated or not _one_matter(left, right):
        return None
    if not acts.first(left.roles.deed):
        return None
    ours, theirs = left.roles.agent, right.roles.agent
    return f"first: {ours.words} against {theirs.words}" if _two(ours, theirs) else None


def saying_denied(pair: Pair) -> str | None:
    """One source has somebody say what the other says that none of them said."""
    left, right = pair.left, pair.right
    if _one_text(pair) or unsaid(left) is unsaid(right) or _denies(left) is not _denies(right):
        return None
    silent, told = (left, right) if unsaid(left) else (right, left)
    ours, theirs = speaking(silent.speaker), speaking(told.speaker)
    if not ours or not theirs or not kin(ours, theirs):
        return None
    if not same_deed(left.predicate, right.predicate) or two_parties(left, right):
        return None
    if pair.similarity < SAME_SAID or pair.apart_in_time:
        return None
    return f"{silent.speaker} said so, against {told.speaker}"


def origin_denied(pair: Pair) -> str | None:
    """One source says of a thing that it did not come from where the other has it from."""
    for denier, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if _one_text(pair) or not _one_thing(denier, other):
            continue
        for denied in denier.roles.rejected:
            for told in other.roles.locations:
                if (
                    denied.prep in ORIGIN
                    and told.prep == denied.prep
                    and _one_origin(denied, told)
                ):
                    return f"{told.quote} against: not {denied.quote}"
    return None


def other_origin(pair: Pair) -> str | None:
    """The sources say of one figure, call or idea that it came from two."""
    left, right = pair.left, pair.right
    if _one_text(pair) or left.negated or right.negated:
        return None
    if not (acts.comes_from_one(left.roles) and acts.comes_from_one(right.roles)):
        return None
    ours, theirs = left.roles.agent, right.roles.agent
    if not themes.one(ours, theirs) or not themes.alike(ours, theirs):
        return None
    for one in left.roles.locations:
        for other in right.roles.locations:
            if one.prep == other.prep == "from" and acts.two_doers(_named(one), _named(other)):
                return f"{one.quote} against {other.quote}"
    return None


def _denies(claim: Claim) -> bool:
    """Whether a claim denies what is said, and not that it was said."""
    return claim.negated and not (unsaid(claim) and same_deed(claim.predicate, "say"))


def _named(origin: Location) -> Party:
    """Whom a thing comes from."""
    head = origin.head.rsplit(" ", maxsplit=1)[-1]
    return Party(words=origin.quote, head=head, name=origin.name)


def _one_text(pair: Pair) -> bool:
    return pair.one_account


def _estimator(claim: Claim) -> Party | None:
    """Who puts the figure that a claim gives; the speaker of the text is nobody."""
    if not acts.estimates(claim.roles.deed) or claim.negated:
        return None
    return claim.roles.agent if claim.roles.agent.words else None


def _names(claim: Claim, party: Party) -> tuple[str, ...]:
    """The names in a phrase: of "consultants of the Orley Group" that of the group."""
    named = (party.name, *(name for name in claim.entities if name in party.words))
    return tuple(dict.fromkeys(name for name in named if name))


def _two_named(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether both are named, and no name of the one can be one of the other."""
    for one in ours:
        for other in theirs:
            mine, yours = set(entities.key(one).split()), set(entities.key(other).split())
            if entities.same(one, other) or mine <= yours or yours <= mine:
                return False
    return bool(ours and theirs)


def _two(ours: Party, theirs: Party) -> bool:
    """Whether they are two: two names, or two nouns of which neither can be the other."""
    if themes.is_pronoun(ours) or themes.is_pronoun(theirs) or themes.perhaps_one(ours, theirs):
        return False
    names = [entities.key(party.name or party.words) for party in (ours, theirs)]
    if set(names[0].split()) <= set(names[1].split()) or set(names[1].split()) <= set(
        names[0].split()
    ):
        return False
    return bool(ours.name and theirs.name) or acts.two_doers(ours, theirs)


def _one_matter(left: Claim, right: Claim) -> bool:
    """Whether one deed is done to one thing, such as raising one possibility."""
    ours, theirs = left.roles, right.roles
    deed = same_deed(ours.deed, theirs.deed) or (
        acts.raises(ours.deed) and acts.raises(theirs.deed)
    )
    alike = themes.alike(ours.patient, theirs.patient)
    return deed and alike and themes.one(ours.patient, theirs.patient)


def _one_thing(left: Claim, right: Claim) -> bool:
    """Whether both claims are about one thing, as subject or as object."""
    ours, theirs = (
        [
            p
            for p in (claim.roles.agent, claim.roles.patient)
            if p.words and not themes.is_pronoun(p)
        ]
        for claim in (left, right)
    )
    return any(a.head == b.head or kin(a.head, b.head) for a in ours for b in theirs)


def _one_origin(ours: Location, theirs: Location) -> bool:
    if ours.name and theirs.name:
        return entities.same(ours.name, theirs.name)
    return not (ours.name or theirs.name) and ours.head == theirs.head
