"""Conflicts on where something is or happened."""

import re
from itertools import product

from claimcheck.frames import entities, gazetteer, places, sites
from claimcheck.frames.lexicon import broader
from claimcheck.frames.names import fold
from claimcheck.frames.verbs import same_deed
from claimcheck.matching import themes
from claimcheck.matching.telling import KEEPING, MOVING
from claimcheck.model import Claim, Location, Pair, Party
from claimcheck.model.keeping import kept
from claimcheck.rules.scopes import one_place
from claimcheck.rules.tellings import one_telling

# Somebody's place at the moment that a text tells of.
STATES = frozenset(
    {"be", "stand", "sit", "lie", "stay", "remain", "sleep", "go", "go down", "retire"}
)

# What narrows a seat and leaves it the only one.
MAIN = frozenset({"main", "central", "own", "new", "old", "joint", "modern"})

# "The firm has its headquarters in Kelm": the place may hang on the verb.
HAVING = frozenset({"have", "keep", "maintain"})

LINKS = frozenset({"the", "its", "and", "a", "their", "his", "her", "our"})

# Side by side with somebody or something.
BESIDE = frozenset({"beside", "alongside", "next", "near", "by", "against"})

# Words for a person of whom a text does not say who it is.
SOMEBODY = frozenset({"man", "woman", "male", "female", "body", "victim", "suspect", "person"})

TOTAL = re.compile(r"^(?:all|every|each|none|nobody|no one)\b", re.IGNORECASE)


def other_site(pair: Pair) -> str | None:
    """The sources put the one seat or centre of a body in two places."""
    if pair.one_account or _two_owners(pair.left, pair.right):
        return None
    for (kind, ours), (other, theirs) in product(seats(pair.left), seats(pair.right)):
        if kind == other and not one_place(ours, theirs):
            return f"{kind}: {ours} against {theirs}"
    return None


def other_venue(pair: Pair) -> str | None:
    """The sources put what happened to one person or thing in two kinds of place."""
    left, right = pair.left, pair.right
    if _apart(pair) or not _one_happening(left, right):
        return None
    for ours, theirs in product(left.roles.locations, right.roles.locations):
        if ours.off or theirs.off or not sites.excluded(ours.head, theirs.head):
            continue
        aboard = sites.aboard(ours.head) and sites.aboard(theirs.head)
        if (aboard or _happens(left)) and not _both_places(left, right, ours, theirs):
            return f"{ours.quote} against {theirs.quote}"
    return None


def other_place(pair: Pair) -> str | None:
    """The sources put what happens once at two places, of which neither lies in the other."""
    left, right = pair.left, pair.right
    if _apart(pair) or left.negated or right.negated:
        return None
    known = _happens(left) and themes.one(*_themes(pair))
    if not same_deed(left.roles.deed, right.roles.deed) or not (known or _told_of_one(pair)):
        return None
    ours, theirs = _named(left, known=known), _named(right, known=known)
    if not ours or not theirs:
        return None
    if any(one_place(a.name, b.name) for a in ours for b in theirs):
        return None
    return f"{ours[0].quote} against {theirs[0].quote}"


def _told_of_one(pair: Pair) -> bool:
    """Whether each text tells it once, of a thing that is no count and was hit by no mishap.

    What burnt in Kelm and what burnt in Tolsk may be of two fires.
    """
    both = (pair.left, pair.right)
    if any(c.quantities or broader("event", c.roles.agent.head) for c in both):
        return False
    return one_telling(pair)


def moved_and_kept(pair: Pair) -> str | None:
    """One source says that a thing stays at a place, the other that it moves to another."""
    for keeper, mover in ((pair.left, pair.right), (pair.right, pair.left)):
        if _apart(pair) or keeper.negated or mover.negated:
            continue
        kept, moved = keeper.roles, mover.roles
        things = {moved.patient.head or moved.agent.head} & {*keeper.terms}
        if kept.deed not in KEEPING or moved.deed not in MOVING or not things:
            continue
        for ours, theirs in product(kept.locations, moved.locations):
            placed = (
                ours.prep in {"in", "at"} and theirs.prep == "to" and ours.name and theirs.name
            )
            if placed and not one_place(ours.name, theirs.name):
                return f"{ours.quote} against {theirs.quote}"
    return None


def place_within(pair: Pair) -> str | None:
    """One source names a place, the other one that holds it."""
    if not same_deed(pair.left.roles.deed, pair.right.roles.deed) or not themes.one(
        *_themes(pair)
    ):
        return None
    for ours, theirs in product(_named(pair.left), _named(pair.right)):
        for inner, outer in ((ours.name, theirs.name), (theirs.name, ours.name)):
            if places.inside(inner, outer):
                return f"{inner} lies in {outer}"
    return None


def opposite_side(pair: Pair) -> str | None:
    """The sources put one thing on opposite sides."""
    left, right = pair.left, pair.right
    if _apart(pair) or left.negated or right.negated:
        return None
    for ours, theirs in product(left.roles.locations, right.roles.locations):
        if not sites.opposite(ours.side, theirs.side):
            continue
        anchored = ours.off and theirs.off and entities.same(ours.name, theirs.name)
        nowhere = not ours.name and not theirs.name
        # "The crossing at Lesk Lane, north of Orrin", "the one at Lesk Lane, south of Orrin".
        if anchored and ours.head == theirs.head and _one_other_name(left, right, ours):
            return f"{ours.quote} against {theirs.quote}"
        deed = same_deed(left.roles.deed, right.roles.deed) and sites.once(left.roles.deed)
        if deed and (anchored or nowhere) and themes.perhaps_one(*_themes(pair)):
            return f"{ours.quote} against {theirs.quote}"
    return None


def _one_other_name(left: Claim, right: Claim, anchor: Location) -> bool:
    """Whether both name one place beside that from which it is measured."""
    return any(
        entities.same(one, other) and not entities.same(one, anchor.name)
        for one, other in product(left.entities, right.entities)
    )


def beside_and_away(pair: Pair) -> str | None:
    """One source puts a thing beside somebody, the other at a distance."""
    for near, far in ((pair.left, pair.right), (pair.right, pair.left)):
        if _apart(pair) or not _one_find(near, far):
            continue
        for ours, theirs in product(near.roles.locations, far.roles.locations):
            if (
                ours.prep in BESIDE
                and theirs.off
                and not theirs.side
                and _one_anchor(ours, theirs)
            ):
                return f"{ours.quote} against {theirs.quote}, at a distance"
    return None


@kept
def seats(claim: Claim) -> tuple[tuple[str, str], ...]:
    """The seats that a claim gives a place, with the name of that."""
    found = []
    for each in claim.roles.locations:
        if not each.name or each.off or each.prep not in {"in", "at", "from", "out"}:
            continue
        told = _plain_site(each.thing) or _told(claim, each)
        if told:
            found.append((told, each.name))
    return tuple(found)


def _plain_site(thing: str) -> str:
    """The seat that a noun phrase names; of "European headquarters" a body has several."""
    kind = sites.site(thing)
    before = thing.removesuffix(kind).split()
    return kind if thing == kind or not set(before) - MAIN or kind not in thing else ""


def _told(claim: Claim, where: Location) -> str:
    """The seat that the subject names, or whose place the verb tells."""
    if where.thing:
        return ""
    subject = claim.subject.casefold()
    if claim.roles.deed in HAVING:
        return _plain_site(claim.roles.patient.head)
    if claim.roles.deed == "be":
        kind = next((kind for kind in ("headquarters", "control room") if kind in subject), "")
        before = subject.partition(kind)[0].split()[-1:] if kind else []
        plain = not before or before[0] in {*MAIN, *LINKS} or before[0].endswith(("'s", "’s"))
        return kind if plain else ""
    passive = bool(claim.roles.patient.words) and not claim.roles.agent.words
    return (
        sites.sited(claim.roles.deed) if passive and where.prep in {"in", "from", "at"} else ""
    )


def _two_owners(left: Claim, right: Claim) -> bool:
    """Whether the seats are those of two bodies."""
    ours, theirs = _owners(left), _owners(right)
    if not ours or not theirs:
        return False
    return not any(entities.same(a, b) for a in ours for b in theirs)


def _owners(claim: Claim) -> list[str]:
    """The names in a claim's subject, but for those of places."""
    placed = {location.name for location in claim.roles.locations}
    return [name for name in claim.entities if name in claim.subject and name not in placed]


def _apart(pair: Pair) -> bool:
    return pair.one_account or themes.apart(pair.left, pair.right)


def _one_happening(left: Claim, right: Claim) -> bool:
    """Whether one thing happens to one person or thing in both claims, or all the dead."""
    if left.negated or right.negated or left.incomplete or right.incomplete:
        return False
    if themes.of_the_dead(left) and themes.of_the_dead(right):
        return bool(TOTAL.search(left.text) or TOTAL.search(right.text))
    if not themes.one(themes.theme(left), themes.theme(right)):
        return False
    deeds = {left.roles.deed, right.roles.deed}
    if deeds <= STATES:  # "at nine he was on the bridge" leaves him every other hour
        return not left.times and not right.times
    return same_deed(left.roles.deed, right.roles.deed)


def _happens(claim: Claim) -> bool:
    """Whether the deed happens once, so that it has one place."""
    return sites.once(claim.roles.deed) or themes.of_the_dead(claim)


def _named(claim: Claim, *, known: bool = True) -> list[Location]:
    """The places at which a claim puts what happens, by name; those that the world knows."""
    return [
        each
        for each in claim.roles.locations
        if each.prep in {"in", "at", "near"} and not each.thing
        if each.name and (not known or gazetteer.is_known(fold(each.name)))
    ]


def _both_places(left: Claim, right: Claim, ours: Location, theirs: Location) -> bool:
    """Whether one of them gives both places: on the road and at home."""
    one, other = (
        {venue for each in claim.roles.locations for venue in sites.venues(each.head)}
        for claim in (left, right)
    )
    return bool(sites.venues(theirs.head) & one or sites.venues(ours.head) & other)


def _themes(pair: Pair) -> tuple[Party, Party]:
    return themes.theme(pair.left), themes.theme(pair.right)


def _one_find(near: Claim, far: Claim) -> bool:
    """Whether one thing is found, or lies: a firearm in one, a revolver in the other."""
    ours, theirs = themes.theme(near), themes.theme(far)
    if near.negated or far.negated or themes.is_pronoun(ours) or themes.is_pronoun(theirs):
        return False
    deed = same_deed(near.roles.deed, far.roles.deed) and sites.once(near.roles.deed)
    return deed and themes.perhaps_one(ours, theirs)


def _one_anchor(ours: Location, theirs: Location) -> bool:
    """Whether both are measured from one person or thing."""
    if ours.name and theirs.name:
        return entities.same(ours.name, theirs.name)
    return ours.head == theirs.head or ours.head in SOMEBODY or theirs.head in SOMEBODY
