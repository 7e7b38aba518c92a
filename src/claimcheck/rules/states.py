"""Conflicts between texts that stand on two sides of one matter, in whatever words."""

import re
from typing import NamedTuple

from claimcheck.frames import cues, parties
from claimcheck.frames.happenings import akin
from claimcheck.frames.lexicon import broader
from claimcheck.frames.states import State, state
from claimcheck.matching import themes
from claimcheck.model import Claim, Modality, Pair, Party
from claimcheck.rules.subjects import named, two_subjects, two_things

WORD = re.compile(r"[a-z][\w'-]*")

# Letters that the forms of one word have in common.
STEM = 4

# So many words after "is obliged to" say what to.
NEAR = 3

# "Nothing more could have been done for anybody" is of all harm.
IDLE = frozenset(
    {"more", "else", "do", "earth", "whatever", "whatsoever", "anybody", "anyone", "nothing"}
)

# "Everyone could have been evacuated" and "could not have been cleared" are one matter, and so
# are "could have saved her" and "would have died anyway".
LIVES = re.compile(
    r"rescue|evacuat|cleared|saved?\b|brought|\bgot\b|taken|spared|surviv|escaped|alive|died"
    r"|killed|perished|drowned"
)
EVERYBODY = frozenset(
    {"everyone", "everybody", "anyone", "anybody", "nobody", "person", "people", "all"}
)

# What has to be done is the subject of these: "consultation had to take place".
OF_SUBJECT = re.compile(
    r"mandatory|compulsory|obligatory|voluntar|optional|binding"
    r"|prohibited|forbidden|banned|outlawed|legal|lawful|(?:allowed|permitted)$|off limits"
)
HAPPENS = re.compile(r"^(?: to)?(?: have)? (?:take place|be|happen|occur|follow)\b")
BY_RULE = re.compile(r",? (?:by|under)\b|\W*$")
LIGHT = frozenset({"take", "place", "be", "hold", "make", "give", "do"})

# What stands for what happened, whatever that was.
WHATEVER = frozenset({"it", "this", "that", "happen", "event", "occur", "tragedy", "disaster"})

POINTING = frozenset({"it", "this", "that"})

# "Nobody would have died", "it would not have happened".
UNDONE = re.compile(r"\b(?:nobody|none|no|not|never)\b")

# "Nobody could have prevented what followed": whatever harm the text is about.
WHAT_CAME = re.compile(
    r"\b(?:prevent(?:ed)?|avert(?:ed)?|avoid(?:ed)?|stop(?:ped)?)"
    r" (?:it|this|what (?:then )?(?:followed|happened|occurred|came))\b"
)

# What one is obliged to have: "to provide sirens", "to maintain sirens".
HAVING = frozenset(
    {"have", "provide", "maintain", "keep", "install", "supply", "carry", "fit", "possess"}
)

FUTURE = re.compile(r"\b(?:will|shall|would)\b")


class Sides(NamedTuple):
    """Two claims on two sides of one matter.

    Attributes:
        holds: The claim that the matter is so.
        yes: How it says it.
        denies: The claim that it is not.
        no: How that says it.
    """

    holds: Claim
    yes: State
    denies: Claim
    no: State


def avertable_denied(pair: Pair) -> str | None:
    """One source says that harm could have been averted, the other that it could not."""
    sides = opposed_sides(pair, "avertable")
    if sides is None:
        return None
    hopes, despairs = _matter(sides.holds, sides.yes), _matter(sides.denies, sides.no)
    of_all = not despairs and _phrase(sides.denies, sides.no).startswith("nothing")
    one = any(akin(ours, theirs) for ours in hopes for theirs in despairs)
    undone = UNDONE.search(_phrase(sides.holds, sides.yes))
    whatever = undone is not None and WHAT_CAME.search(sides.denies.text) is not None
    if not (of_all or one or whatever or _one_rescue(sides)):
        return None
    return f"{voice(sides.denies)} says that nothing could have averted it"


def _one_rescue(sides: Sides) -> bool:
    """Whether both are about getting somebody out alive, or something, and not two things."""
    if not all(LIVES.search(claim.text) for claim, _ in pairs(sides)):
        return False
    ours, theirs = sides.holds.roles.patient, sides.denies.roles.patient
    return bool({ours.head, theirs.head} & EVERYBODY) or not two_things(ours, theirs)


def duty_denied(pair: Pair) -> str | None:
    """One source says that a thing has to be done, the other that nobody is obliged to it."""
    sides = opposed_sides(pair, "duty")
    if sides is None:
        return None
    if bool(FUTURE.search(sides.holds.text)) is not bool(FUTURE.search(sides.denies.text)):
        return None
    ours, theirs = (owed(*side) for side in pairs(sides))
    if not ours or not theirs:
        return None
    if two_subjects(pair.left, pair.right) and not any(_of_itself(*s) for s in pairs(sides)):
        return None
    one = any(akin(ours[0], word) for word in theirs) or any(
        akin(theirs[0], word) for word in ours
    )
    rest = [(a, b) for a in ours[1:] for b in theirs[1:]]
    one = one or (bool(rest) and {ours[0], theirs[0]} <= HAVING)
    if not one or (rest and not any(akin(a, b) for a, b in rest)):
        return None
    return f"{voice(sides.denies)} says that nobody is obliged to it"


def foresight_denied(pair: Pair) -> str | None:
    """One source says that it could be seen coming, the other that it could not."""
    sides = opposed_sides(pair, "foreseeable")
    if sides is None or two_subjects(pair.left, pair.right):
        return None
    ours, theirs = (_events(*side) for side in pairs(sides))
    if not any(_one_event(one, other) for one in ours for other in theirs):
        return None
    return f"{voice(sides.denies)} says that nobody could have foreseen it"


def _events(claim: Claim, said: State) -> tuple[str, ...]:
    """What can be seen coming: content words besides those of foreseeing, and "it"."""
    subject = claim.subject.casefold()
    it = (subject,) if subject in POINTING else ()
    after = claim.text[said.end :].split()
    if not it and after and after[0].strip(".,;").casefold() in POINTING:
        it = ("it",)  # "nobody could have foreseen it"
    return (*_matter(claim, said), *it)


def _one_event(one: str, other: str) -> bool:
    """Whether two words can name what happened: "the explosion", "what had happened"."""
    if akin(one, other):
        return True
    return any(
        a in WHATEVER and (b in WHATEVER or broader("event", b))
        for a, b in ((one, other), (other, one))
    )


def unanimity_broken(pair: Pair) -> str | None:
    """One source says that all were of one mind, the other that some were not."""
    sides = opposed_sides(pair, "unanimity")
    if sides is None:
        return None
    members = cues.load("bodies")["members"]
    sitting = {one for body in sides.holds.terms for one in members.get(body, ())}
    dissenter = sides.denies.roles.agent.head
    rest = [term for term in sides.denies.objects if term in _after(sides.denies, sides.no)]
    if dissenter not in sitting:
        return None
    if rest and not any(akin(term, told) for term in rest for told in sides.holds.terms):
        return None
    return f"{sides.denies.subject} were of another mind"


def weapon_denied(pair: Pair) -> str | None:
    """One source says that somebody had a weapon, the other that there was none."""
    sides = opposed_sides(pair, "arms")
    if sides is None or sides.holds.modality is not Modality.CERTAIN:
        return None
    bearer, bare = _bearer(sides.holds), _bearer(sides.denies)
    looked = sides.denies.roles.deed in cues.load("bodies")["looking"]["verbs"]
    if not _somebody(bearer) or not (looked or _somebody(bare)):
        return None
    if not looked and not _one_person(bearer, bare):
        return None
    return f"{bearer.words} had a weapon, and there was none"


def working_denied(pair: Pair) -> str | None:
    """One source says that a thing did its work throughout, the other that it failed."""
    sides = opposed_sides(pair, "order")
    if sides is None or two_subjects(pair.left, pair.right):
        return None
    thing = about(sides.holds).head
    told = (*named(sides.denies), *sides.denies.objects)
    if not any(akin(thing, each) for each in told):
        return None
    if two_things(about(sides.holds), about(sides.denies)):
        return None
    return f"{thing}: in order, and out of order"


def opposed_sides(pair: Pair, matter: str, *, dated: bool = True) -> Sides | None:
    """The two sides of a matter that two sources take; ``None`` where they do not.

    Args:
        pair: The two claims.
        matter: Its name in the table.
        dated: It is so at a time; otherwise a time that one side has tells when it was found.
    """
    left, right = pair.left, pair.right
    if pair.one_account or themes.apart(left, right):
        return None
    if pair.apart_in_time and (dated or (left.times and right.times)):
        return None
    ours, theirs = state(left.text, matter), state(right.text, matter)
    if ours is None or theirs is None or ours.holds is theirs.holds:
        return None
    if (
        Modality.DENIED in {left.modality, right.modality}
        or left.incomplete
        or right.incomplete
    ):
        return None
    if ours.holds:
        return Sides(left, ours, right, theirs)
    return Sides(right, theirs, left, ours)


def pairs(sides: Sides) -> tuple[tuple[Claim, State], tuple[Claim, State]]:
    """Each claim with the side that it takes; the one that holds it first."""
    return (sides.holds, sides.yes), (sides.denies, sides.no)


def voice(claim: Claim) -> str:
    """Who says what a claim tells: its speaker, else its source."""
    return claim.speaker or claim.source


def _phrase(claim: Claim, said: State) -> str:
    """The words by which a claim takes its side."""
    return claim.text.casefold()[said.at : said.end]


def _matter(claim: Claim, said: State) -> tuple[str, ...]:
    """The content words of a claim besides those by which it takes its side."""
    subject = WORD.findall(claim.subject.casefold())
    taken = tuple(word for word in WORD.findall(_phrase(claim, said)) if word not in subject)
    return tuple(
        term
        for term in claim.terms
        if term not in IDLE and not any(word.startswith(term[: STEM - 1]) for word in taken)
    )


def _after(claim: Claim, said: State) -> tuple[str, ...]:
    """The content words after those by which a claim takes its side, in order."""
    words = WORD.findall(claim.text.casefold()[said.end :])
    found = (term for word in words for term in claim.terms if word.startswith(term[:STEM]))
    return tuple(dict.fromkeys(found))


def owed(claim: Claim, said: State) -> tuple[str, ...]:
    """What has to be done: the words after "obliged to", or the subject of "mandatory"."""
    if _of_itself(claim, said):
        # "Was not required by the rules": of what was not.
        passive = _phrase(claim, said).endswith("required") and claim.roles.patient.words
        subject = claim.roles.patient if passive else about(claim)
        # "It was compulsory": of what "it" stands for.
        head = claim.subject.split()[-1:] if themes.is_pronoun(subject) else [subject.head]
        return tuple(each.casefold() for each in head if each)
    return tuple(word for word in _after(claim, said) if word not in LIGHT)[:NEAR]


def _of_itself(claim: Claim, said: State) -> bool:
    """Whether the subject is what has to be done, not who has to: "the test is compulsory"."""
    rest = claim.text.casefold()[said.end :]
    # "A test was not required by the rules", "voters are not required to show it".
    required = _phrase(claim, said).endswith("required") and BY_RULE.match(rest)
    return bool(HAPPENS.match(rest) or required or OF_SUBJECT.search(_phrase(claim, said)))


def about(claim: Claim) -> Party:
    """Who or what a claim is about: whoever does it, or to whom it is done."""
    roles = claim.roles
    return roles.agent if roles.agent.words else roles.patient


def _bearer(claim: Claim) -> Party:
    """Who has a weapon, or has none."""
    return claim.roles.patient if claim.roles.deed == "arm" else about(claim)


def _somebody(party: Party) -> bool:
    """Whether it is one person, who does not carry arms by calling."""
    table = cues.load("bodies")
    known = party.name or party.head in table["person"]["nouns"]
    called = {party.head, *party.roles} & set(table["armed"]["nouns"])
    return bool(known) and not called


def _one_person(ours: Party, theirs: Party) -> bool:
    """Whether nothing tells two people apart: a name and "the man", "he" and "the boy"."""
    if ours.name and theirs.name:
        return parties.same(ours, theirs)
    table = cues.load("bodies")["person"]
    heads = {ours.head, theirs.head}
    return not (heads & set(table["women"]) and heads & set(table["men"]))
