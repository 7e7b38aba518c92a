"""Conflicts on what was so of somebody, of a thing or of the weather, in words of two sides.

"She never married" and "her husband, a painter" have no word in common. Each matter of
``states.toml`` says what its two sides are; here it is asked whether both are about one bearer.
"""

import re
from itertools import product

from claimcheck.frames import entities
from claimcheck.frames.happenings import akin
from claimcheck.frames.lexicon import broader
from claimcheck.frames.sites import other_side
from claimcheck.frames.states import State, states
from claimcheck.matching import themes
from claimcheck.model import Claim, Modality, Pair, Party
from claimcheck.rules.states import Sides, about, opposed_sides, owed, pairs, voice
from claimcheck.rules.subjects import by_pronoun, named, two_subjects, two_things

# Matters of somebody, of a thing, and of the place and hour, of which there is one in a text.
OF_SOMEBODY = (
    *("marriage", "children", "drink", "sleep"),
    *("harm", "accord", "belted", "conscious"),
)
OF_A_THING = (
    *("locked", "publicity", "published", "found", "finished", "standing", "inhabited"),
    *("peace", "insured", "guarded", "punctual", "budget"),
)
OF_THE_SCENE = ("fog", "rain", "sea")

WORD = re.compile(r"[a-z][\w'-]*")

# Letters that the forms of one word have in common: "wolves", "wolf".
STEM = 3

# It was so for a part of the time.
PHASE = re.compile(
    r"\b(?:at first|initially|until|till|later|then|eventually|again|at night|by night"
    r"|by day|during the (?:day|night)|from then on|no longer"
    r"|by (?:noon|evening|midnight|morning))\b",
    re.IGNORECASE,
)

# Who may be anybody.
ANYBODY = frozenset({"man", "woman", "person", "people", "boy", "girl", "child", "one"})


def opposite_state(pair: Pair) -> str | None:
    """One source says that somebody or something was so, the other that it was not."""
    for matter in _shared(pair):
        sides = opposed_sides(pair, matter)
        if sides is None or _is_open(sides):
            continue
        if matter in OF_THE_SCENE or _one_bearer(pair, matter):
            yes, no = (_words(*side) for side in pairs(sides))
            return f"“{yes}” against “{no}”"
    return None


def permission_denied(pair: Pair) -> str | None:
    """One source says that a thing may be done, the other that it is forbidden."""
    sides = opposed_sides(pair, "permission")
    if sides is None:
        return None
    who, others = about(sides.holds), about(sides.denies)
    if who.person and others.person and two_things(who, others):
        return None  # adults may enter, and children may not
    ours, theirs = owed(sides.holds, sides.yes), owed(sides.denies, sides.no)
    if not ours or not theirs or not akin(ours[0], theirs[0]):
        return None
    rest = tuple(product(_beside(sides.holds, ours), _beside(sides.denies, theirs)))
    if rest and not any(akin(one, other) for one, other in rest):
        return None
    return f"{ours[0]}: forbidden, says {voice(sides.denies)}"


def _words(claim: Claim, said: State) -> str:
    """The words by which a claim takes its side, as they stand in it."""
    return claim.text[said.at : said.end]


def _beside(claim: Claim, deed: tuple[str, ...]) -> tuple[str, ...]:
    """What the deed is done to: "shooting the wolves is prohibited"."""
    words = WORD.findall(claim.subject.casefold())
    told = [term for term in claim.terms if any(word.startswith(term[:STEM]) for word in words)]
    if not any(akin(term, deed[0]) for term in told):
        return deed[1:]  # "farmers may shoot foxes"
    return deed[1:] or tuple(term for term in told if not akin(term, deed[0]))


def _is_open(sides: Sides) -> bool:
    """Whether one leaves open what was so before or after: "peaceful at first", not "never"."""
    both = (sides.holds, sides.denies)
    if any(claim.modality is Modality.POSSIBLE for claim in both):
        return True
    ever = "never" in sides.denies.text
    return not ever and any(PHASE.search(claim.text) for claim in both)


def _shared(pair: Pair) -> tuple[str, ...]:
    """The matters on which both claims take sides, and not the same."""
    ours, theirs = (_sides(claim) for claim in (pair.left, pair.right))
    told = (*OF_SOMEBODY, *OF_A_THING, *OF_THE_SCENE)
    return tuple(
        matter
        for matter in told
        if matter in ours
        and matter in theirs
        and ours[matter].holds is not theirs[matter].holds
    )


def _sides(claim: Claim) -> dict[str, State]:
    return {each.matter: each for each in states(claim.text)}


def _one_bearer(pair: Pair, matter: str) -> bool:
    """Whether both tell of one: by a name, or by a noun that tells no two apart."""
    left, right = pair.left, pair.right
    if by_pronoun(left) or by_pronoun(right) or two_subjects(left, right):
        return False
    ours, theirs = about(left), about(right)
    if ours.name or theirs.name:
        return bool(ours.name and theirs.name) and entities.same(ours.name, theirs.name)
    if matter in OF_SOMEBODY:
        return _one_person(ours, theirs)
    if _is_named_apart(ours, theirs) or _two_sides(left, right):
        return False
    return any(
        head == term
        for one, other in ((left, right), (right, left))
        for head, term in product(named(one)[-1:], other.terms)
    )


def _two_sides(left: Claim, right: Claim) -> bool:
    """Whether one tells of the north and the other of the south of something."""
    ours, theirs = ({term.removesuffix("ern") for term in c.terms} for c in (left, right))
    return any(other_side(term) in theirs for term in ours)


def _is_named_apart(ours: Party, theirs: Party) -> bool:
    """Whether two phrases are of two things: doors and gates, the front and the back door.

    People may live on an island that the other calls uninhabited.
    """
    if ours.person is not theirs.person:
        return False
    return two_things(ours, theirs) or not themes.alike(ours, theirs)


def _one_person(ours: Party, theirs: Party) -> bool:
    """Whether both are one by their calling: "the captain" twice."""
    if ours.head in ANYBODY or theirs.head in ANYBODY:
        return False
    if not all(party.person or broader("person", party.head) for party in (ours, theirs)):
        return False
    return themes.one(ours, theirs) and themes.alike(ours, theirs)
