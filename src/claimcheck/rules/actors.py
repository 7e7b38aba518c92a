"""Conflicts on who did it, or who holds an office."""

import re

from claimcheck.frames import acts, entities, parties
from claimcheck.frames.offices import is_single, office_named
from claimcheck.frames.verbs import same_deed
from claimcheck.matching import themes
from claimcheck.model import DOUBTFUL, Claim, Pair, Roles
from claimcheck.model.keeping import kept

# An office changes hands: who held it before or after is another holder.
FORMER = re.compile(
    r"\b(?:former|formerly|then|ex|late|acting|interim|previous|until|succeeded|new|deputy|vice)\b",
    re.IGNORECASE,
)
# Of whom such a one is the chairman is said elsewhere.
OWN = re.compile(r"\b(?:is|was|as|,) (?:our|their|my|your) (?:\w+ )?\w+", re.IGNORECASE)

# Words that say nothing of the body in which an office is held.
EMPTY = frozenset({"be", "remain", "become", "succeed", "name", "appoint", "new", "year"})

# What begins a phrase for something that is known, or the only one.
KNOWN = ("the ", "his ", "her ", "their ", "its ", "this ", "that ", "our ")

# Deeds that two do to each other.
MUTUAL = frozenset(
    {"meet", "marry", "fight", "play", "match", "join", "resemble", "know", "call"}
)

# "Was owned by", "belonged to", "had belonged to"; not "has belonged to".
BYGONE = re.compile(
    r"\b(?:was|were|had (?:been|belonged))\b|(?<!has )(?<!have )\bbelonged\b"
    r"|\b(?:once|used to|until|before|formerly)\b",
    re.IGNORECASE,
)

FUTURE = re.compile(r"\b(?:will|shall|is to|are to|would)\b", re.IGNORECASE)


def other_agent(pair: Pair) -> str | None:
    """The sources name two doers of one deed."""
    left, right = pair.left, pair.right
    ours, theirs = left.roles, right.roles
    if not _one_sole_deed(left, right):
        return None
    if acts.repeated(ours.deed) and bool(left.times) is not bool(right.times):
        return None
    if "own" in {ours.deed, theirs.deed} and _bygone(left) is not _bygone(right):
        return None
    if _doubtful(left) or _doubtful(right) or not _one_thing(left, right):
        return None
    if not (themes.one(ours.patient, theirs.patient) or _one_owned(ours, theirs)):
        return None
    apart = not _apart(pair) and acts.two_doers(ours.agent, theirs.agent)
    return f"{ours.agent.words} against {theirs.agent.words}" if apart else None


def _one_sole_deed(left: Claim, right: Claim) -> bool:
    """Whether both tell of one deed that has one doer."""
    ours, theirs = left.roles.deed, right.roles.deed
    return acts.sole(ours) and same_deed(ours, theirs)


def _bygone(claim: Claim) -> bool:
    """Whether a claim tells who owned a thing, and not who owns it still."""
    return BYGONE.search(claim.text) is not None


def _one_owned(ours: Roles, theirs: Roles) -> bool:
    """Whether what is owned has one name, once without what sort of firm it is: "Orley"."""
    names = [roles.patient.name.casefold().split() for roles in (ours, theirs)]
    short, full = sorted(names, key=len)
    return ours.deed == "own" == theirs.deed and len(short) == 1 and short == full[:1]


def other_holder(pair: Pair) -> str | None:
    """The sources give one office to two people."""
    left, right = pair.left, pair.right
    office = single_office(left)
    if not office or single_office(right) != office or _apart(pair):
        return None
    if _doubtful(left) or _doubtful(right) or not _one_tenure(left, right):
        return None
    ours, theirs = left.roles.agent, right.roles.agent
    if not (ours.name and theirs.name and parties.apart(ours, theirs)):
        return None
    return f"{office}: {ours.words} against {theirs.words}"


def other_driver(pair: Pair) -> str | None:
    """The sources name two people who steered."""
    left, right = pair.left, pair.right
    if _apart(pair) or not (acts.steers(left.roles) and acts.steers(right.roles)):
        return None
    if _doubtful(left) or _doubtful(right):
        return None
    ours, theirs = left.roles.agent, right.roles.agent
    return f"{ours.words} against {theirs.words}" if parties.apart(ours, theirs) else None


def _apart(pair: Pair) -> bool:
    return pair.one_account or themes.apart(pair.left, pair.right)


def _doubtful(claim: Claim) -> bool:
    return claim.negated or claim.incomplete or claim.modality in DOUBTFUL


def _one_thing(left: Claim, right: Claim) -> bool:
    """Whether it is done to one thing: one of a name, or one that both tell as known."""
    ours, theirs = left.roles.patient, right.roles.patient
    if ours.name and theirs.name:
        return True
    return all(
        party.words.casefold().startswith(KNOWN) or bool(party.name) for party in (ours, theirs)
    )


@kept
def single_office(claim: Claim) -> str:
    """The office that one person at a time holds, and that the claim gives to its subject."""
    held = acts.office_held(claim.roles.deed)
    if held:
        return held
    named = (office_named(kind) for kind in claim.roles.kinds)
    office = next((office for office in named if is_single(office)), "")
    # A managing director, and a director of public health, are no director of the other's kind.
    narrowed = re.search(rf"\b(managing )?{office}( of (?!{BODY})[a-z][a-z ]*)?", claim.text)
    if not office or narrowed is None:
        return office
    return office_named(narrowed[0]) if narrowed[1] else narrowed[0]


# What is owned or known is a body: "director of the mill".
BODY = r"(?:the|a|an|our|its|their|his|her|this|that)\b"


def _one_tenure(left: Claim, right: Claim) -> bool:
    """Whether an office is held of one body at one time."""
    if FORMER.search(left.text) or FORMER.search(right.text):
        return False
    if bool(FUTURE.search(left.text)) is not bool(FUTURE.search(right.text)):
        return False
    ours, theirs = _body(left), _body(right)
    if _owned(left, theirs) or _owned(right, ours):
        return False
    return not ours or not theirs or ours <= theirs or theirs <= ours


def _owned(claim: Claim, body: frozenset[str]) -> bool:
    """Whether "our chairman" may be that of another body than the one that is named."""
    return bool(body) and OWN.search(claim.text) is not None


@kept
def _body(claim: Claim) -> frozenset[str]:
    """The words that say of what an office is held: "chair of the inquiry"."""
    party = claim.roles.agent
    agent = {*party.name.casefold().split(), *party.words.casefold().split(), party.head}
    titles = {word for role in party.roles for word in role.split()}
    kinds = {word for kind in claim.roles.kinds for word in kind.split()}
    verbs = {claim.predicate, claim.roles.deed}
    return frozenset(claim.terms) - agent - titles - kinds - verbs - EMPTY


def swapped_roles(pair: Pair) -> str | None:
    """One source has the two sides of a deed the other way round."""
    left, right = pair.left, pair.right
    if not _one_dealing(left, right) or _apart(pair) or _doubtful(left) or _doubtful(right):
        return None
    one, other = sides(left), sides(right)
    if one is None or other is None:
        return None
    if left.times and right.times and not _one_day(left, right):
        return None  # "beat them in May" and "were beaten in June"
    turned = entities.same(one[0], other[1]) and entities.same(one[1], other[0])
    straight = entities.same(one[0], other[0]) or entities.same(one[1], other[1])
    return (
        f"{one[0]} to {one[1]} against {other[0]} to {other[1]}"
        if turned and not straight
        else None
    )


def _one_day(left: Claim, right: Claim) -> bool:
    ours, theirs = ({time.quote.casefold() for time in claim.times} for claim in (left, right))
    return bool(ours & theirs)


def _one_dealing(left: Claim, right: Claim) -> bool:
    """Whether both tell of one deed that one does to the other."""
    ours, theirs = left.roles.deed, right.roles.deed
    return ours not in MUTUAL and same_deed(ours, theirs)


@kept
def sides(claim: Claim) -> tuple[str, str] | None:
    """The names of who does it, and of to whom it is done."""
    to = next(
        (each.name for each in claim.roles.locations if each.prep == "to" and each.name), ""
    )
    patient = claim.roles.patient.name or to
    agent = claim.roles.agent.name
    return (agent, patient) if agent and patient and not entities.same(agent, patient) else None
