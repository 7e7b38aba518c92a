"""Conflicts on who did it and where, between two short texts held against each other."""

import re
from collections.abc import Iterator

from claimcheck.frames import entities, rivals
from claimcheck.frames.happenings import akin
from claimcheck.frames.verbs import same_deed
from claimcheck.matching.asked import (
    POINTING,
    WORD,
    Question,
    affirmed,
    mentioned,
    one_subject,
    points,
)
from claimcheck.matching.comparison import wording
from claimcheck.model import Claim, Pair, Party

# "Written and directed by": the participles of a passive that has a doer.
DONE_BY = re.compile(
    r"\b(?P<one>[a-z-]+ed|written|made|built|led|won|shot|sung|drawn|run|held|begun)"
    r"(?:(?:,| and| or) (?P<other>[a-z-]+(?:ed|en)))? by "
)
PARTICIPLES = {
    "written": "write",
    "made": "make",
    "built": "build",
    "led": "lead",
    "won": "win",
    "shot": "shoot",
    "sung": "sing",
    "drawn": "draw",
    "run": "run",
    "held": "hold",
    "begun": "begin",
}

# Letters that forms of one verb have in common: "produced", "producing".
STEM = 5

# Whoever they are, a name given elsewhere may be theirs.
SOMEBODY = frozenset({
    "man", "woman", "person", "people", "someone", "somebody", "group", "other", "team", "he",
    "she", "it", "they", "we", "who", "which", "that", "company",
})  # fmt: skip

# "Hickam" and "Homer Hickman" are one man in two spellings, "Brady" and "Borglum" are two.
SPELT_ALIKE = 0.8

# Where a thing is and has its seat is told by what it is called, too: "the Oslo-based firm".
SEATED = frozenset({"be", "base", "headquarter", "locate"})

# In the place, out of it: prepositions that say where one thing is or comes from.
PLACING = frozenset({"in", "from", "at"})


def other_doer(pair: Pair) -> str | None:
    """Two short texts give one deed to two doers."""
    asked = affirmed(pair)
    if asked is None:
        return None
    ours, account = asked.statement.roles, asked.account
    if not ours.patient.words or not _who(ours.agent) or _told(ours.agent, account):
        return None
    if not _done_to(ours.patient, account):
        return None
    told = account.roles
    by = next((rest for verb, rest in _done_by(account.text) if _form(verb, ours.deed)), "")
    if not by and same_deed(told.deed, ours.deed) and told.agent.name and ours.agent.name:
        by = told.agent.words
    return f"{ours.agent.words} against {by}" if by else None


def other_region(pair: Pair) -> str | None:
    """Two short texts put one thing in two places, of which neither lies in the other."""
    asked = affirmed(pair)
    if asked is None or not mentioned(asked) or not _one_deed(asked) or _much_new(asked):
        return None
    ours, theirs = _placed(asked.statement), _placed(asked.account)
    if not theirs and asked.statement.roles.deed in SEATED:
        theirs = _regions(asked.account, asked.statement.subject)
    if not ours or not theirs or any(_names(asked.account, place) for place, _ in ours):
        return None
    if all(rivals.other_region(one, other) for one, _ in ours for other, _ in theirs):
        return f"{ours[0][1]} against {theirs[0][1]}"
    return None


def _who(agent: Party) -> bool:
    """Whether it is said who did it, by name or by what they are."""
    return bool(agent.name) or bool(agent.head and agent.head not in SOMEBODY)


def _told(agent: Party, account: Claim) -> bool:
    """Whether an account tells of somebody at all, under any spelling."""
    own = WORD.findall((agent.name or agent.head).casefold())
    words = WORD.findall(account.text.casefold())
    if not own or all(word in words for word in own):
        return True
    if not agent.name:
        return any(akin(agent.head, term) for term in (*account.terms, *words))
    if any(entities.same(agent.name, other) for other in account.entities):
        return True
    lone = [name for name in account.entities if " " not in name]
    return any(wording(own[-1], name) > SPELT_ALIKE for name in lone)


def _done_to(thing: Party, account: Claim) -> bool:
    """Whether an account can be about the thing that a deed is done to."""
    if points(account) or POINTING.match(account.roles.patient.words):
        return True
    words = {word for word in WORD.findall(thing.words.casefold()) if len(word) >= STEM - 1}
    return bool(words & {*WORD.findall(account.text.casefold())})


def _done_by(text: str) -> Iterator[tuple[str, str]]:
    """The participles of a text that have a doer, with the words that name it."""
    for found in DONE_BY.finditer(text):
        rest = DONE_BY.split(text[found.end() :])[0]
        who = re.split(r"[;(.]|,? and released", rest)[0].strip(" ,")
        for verb in (found["one"], found["other"]):
            if verb:
                yield verb.rpartition("-")[2], who


def _form(participle: str, deed: str) -> bool:
    """Whether a participle is a form of a verb, or tells of the same deed."""
    irregular = PARTICIPLES.get(participle, "")
    return same_deed(irregular, deed) or participle[:STEM] == deed[:STEM]


def _one_deed(asked: Question) -> bool:
    """Whether the account tells of the deed whose place the statement gives, or of no deed."""
    deed = asked.statement.roles.deed
    terms = asked.account.terms
    if deed in SEATED:
        return True
    told = asked.account.roles.deed  # "is a dance originating from Jamaica"
    if not same_deed(told, deed) and not (told == "be" and one_subject(asked)):
        return False
    return any(same_deed(deed, t) or t[:STEM] == deed[:STEM] for t in terms)


def _much_new(asked: Question) -> bool:
    """Whether a statement says more than where a thing of the account is."""
    places = " ".join(name for name, _ in _placed(asked.statement)).casefold()
    deed = asked.statement.roles.deed
    new = [term for term in asked.novel if term not in places and term != deed]
    return len(new) > len(asked.shared) + 1


def _names(account: Claim, place: str) -> bool:
    """Whether an account names a place at all, also as a part of another's name."""
    own = [name for name in account.entities if f"non-{name}" not in account.text]
    if any(entities.same(place, name) for name in own):
        return True
    text = account.text
    for name in account.entities:  # "Air Canada" may be anywhere
        if place in name and place != name:
            text = text.replace(name, "")
    return re.search(rf"(?<!non-){re.escape(place)}", text, re.IGNORECASE) is not None


def _regions(claim: Claim, subject: str) -> list[tuple[str, str]]:
    """The places that a claim names beside a subject, whatever it says of them."""
    return [
        (name, name)
        for name in claim.entities
        if (rivals.is_region(name) or f"{name}-based" in claim.text)
        and f"non-{name}" not in claim.text
        and name not in subject
    ]


def _placed(claim: Claim) -> list[tuple[str, str]]:
    """The names of the places that a claim gives, each with its words."""
    found = claim.roles.locations
    return [(each.name, each.quote) for each in found if each.name and each.prep in PLACING]
