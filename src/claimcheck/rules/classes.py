"""Conflicts on what kind of thing something is."""

import re
from itertools import product

from claimcheck.frames import kinds, listings
from claimcheck.frames.lexicon import broader
from claimcheck.matching import themes
from claimcheck.model import Claim, Pair, Party
from claimcheck.rules.subjects import two_subjects

# Somebody else's word for it is nobody's claim that it is so: "they call it a merger".
NAMING = frozenset({"call", "label", "brand", "term", "describe", "dub"})

# What was thought of it at first, or later, is no other kind of thing.
TURNING = re.compile(
    r"\b(?:at first|initially|originally|until|later|no longer|turned out|peak|when"
    r"|upgraded|downgraded)\b",
    re.IGNORECASE,
)

# By these somebody puts a thing into a class: "the panel classes the event as an accident".
CLASSING = frozenset(
    {"class", "classify", "categorise", "categorize", "rule", "treat", "regard", "rate", "deem"}
)

HAPPENING = frozenset({"occur", "happen", "take place"})


def other_kind(pair: Pair) -> str | None:
    """The sources say of one thing that it is of two kinds which exclude each other."""
    left, right = pair.left, pair.right
    if _apart(pair) or left.negated or right.negated:
        return None
    for ours, theirs in product(_said(left), _said(right)):
        kind = kinds.excludes(ours, theirs)
        if kind is not None and _one_thing(left, right, event=kind.event):
            return f"{ours} against {theirs}"
    return None


def broader_kind(pair: Pair) -> str | None:
    """One source says of a thing what kind it is, the other of which broader kind."""
    left, right = pair.left, pair.right
    if left.negated or right.negated or not themes.one(_subject(left), _subject(right)):
        return None
    for ours, theirs in product(_said(left), _said(right)):
        for wide, narrow in ((ours, theirs), (theirs, ours)):
            if broader(wide.split()[-1], narrow.split()[-1]):
                return f"{narrow} is a kind of {wide}"
    return None


def kind_denied(pair: Pair) -> str | None:
    """One source says that what happened was not of the kind that the other calls it."""
    for denier, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if _apart(pair) or not denier.negated or other.negated:
            continue
        if not _happened(denier.roles.agent) or other.roles.deed not in HAPPENING:
            continue
        told = set(other.terms)
        for kind in denier.roles.kinds:
            words = kind.replace("-", " ").split()
            if len(words) > 1 and all(word in told for word in words):
                return f"not {kind}, says {denier.speaker or denier.source}"
    return None


def listing_denied(pair: Pair) -> str | None:
    """One source denies that a thing is what the list has it as on which the other puts it."""
    for denier, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if _apart(pair) or not denier.negated or other.negated:
            continue
        shared = set(listings.unlisted(denier.text)) & set(listings.listed(other.text))
        if shared and themes.perhaps_one(themes.theme(denier), themes.theme(other)):
            return f"on the list of {min(shared)}s, and not a {min(shared)}"
    return None


def other_rank(pair: Pair) -> str | None:
    """The sources give one thing two places on one scale."""
    ours, theirs = kinds.rank(pair.left.text), kinds.rank(pair.right.text)
    if _apart(pair) or ours is None or theirs is None or ours[0] != theirs[0]:
        return None
    # "In 1998 it was put into Class A" says of what class it is since.
    dated = pair.left.times and pair.right.times
    if (pair.apart_in_time and dated) or ours[1] == theirs[1]:
        return None
    if two_subjects(pair.left, pair.right):
        return None
    if _places(pair.left) != _places(pair.right):
        return None  # one quake is felt at 5 here and at 7 there
    return f"{ours[1]} against {theirs[1]} on the {ours[0]} scale"


def rule_broken(pair: Pair) -> str | None:
    """One source says that a rule was kept to, the other that it was broken."""
    ours, theirs = kinds.lawful(pair.left.text), kinds.lawful(pair.right.text)
    if _apart(pair) or ours is None or theirs is None or ours[0] is theirs[0]:
        return None
    if pair.left.negated or pair.right.negated or two_subjects(pair.left, pair.right):
        return None
    shared = next((rule for rule in ours[1] if " " in rule and rule in theirs[1]), "")
    return f"{shared}: kept to, and broken" if shared else None


def _apart(pair: Pair) -> bool:
    if TURNING.search(pair.left.text) or TURNING.search(pair.right.text):
        return True
    return pair.one_account or themes.apart(pair.left, pair.right)


def _places(claim: Claim) -> set[str]:
    return {
        each.name for each in claim.roles.locations if each.name and each.prep in {"in", "at"}
    }


def _said(claim: Claim) -> tuple[str, ...]:
    """The kinds that a claim gives its subject, or that it announces."""
    return () if claim.roles.deed in NAMING else claim.roles.kinds


def _one_thing(left: Claim, right: Claim, *, event: bool) -> bool:
    """Whether two claims say it of one thing, such as what happened in texts on one event."""
    ours, theirs = (_subject(claim) for claim in (left, right))
    if event and not themes.one(ours, theirs):
        return all(
            claim.roles.deed == "announce" or _happened(_subject(claim))
            for claim in (left, right)
        )
    if "there" in {ours.head, theirs.head}:  # "there was a misdemeanor warrant"
        return bool(_narrowed(left) & _narrowed(right))
    return themes.one(ours, theirs) and bool(
        ours.name or ours.roles or ours.head == theirs.head
    )


def _narrowed(claim: Claim) -> set[str]:
    """The nouns of the kinds that are narrowed by a word: the warrant of a felony warrant."""
    return {kind.split()[-1] for kind in claim.roles.kinds if " " in kind}


def _subject(claim: Claim) -> Party:
    if claim.roles.deed in CLASSING and claim.roles.patient.words:
        return claim.roles.patient  # "the panel ruled it an accident"
    return claim.roles.agent if claim.roles.agent.words else claim.roles.patient


def _happened(subject: Party) -> bool:
    """Whether a subject stands for what happened: "it", "this", "the incident"."""
    return not subject.name and (
        subject.head in {"it", "this", "that"} or kinds.whatever(subject.head)
    )
