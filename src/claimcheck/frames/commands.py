"""Who is said to have given an order or taken a decision, and to do what.

"Ordered the men to open fire", "the order to fire was given by", "the decision to send them was
that of the commander alone" tell of one deed in three ways.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.frames.offices import office_named
from claimcheck.model import DOUBTFUL, Claim, Party
from claimcheck.model.keeping import kept

ORDER = (
    r"order(?:s|ed)?|command(?:s|ed)?|instruct(?:s|ed)?|authori[sz]e[sd]?|decided?|decision"
    r"|instructions?|go-ahead|authori[sz]ation|permission"
)

# The order and what is to be done: "ordered the men to open fire".
TO = re.compile(rf"\b(?P<order>{ORDER})\b(?P<whom>(?: [\w'-]+){{0,5}}?) to (?P<deed>.+)$")

# Where the words of the deed end, and those for whoever gave the order begin.
END = re.compile(
    r",| (?:was|were|is|are|had been|has been|came|come|comes|lay|rested|on the grounds?"
    r"|because|after|before|when|while|at|by|until|so|if|who|which)\b"
)

PASSIVE = re.compile(r"be \w+(?:ed|en|wn|ft|ght|ut|id|ld|nt|st|pt|ung|ot|und)\b")

# Most participles that are not made with "-ed" end so: "brought", "sold", "held", "sent".
IRREGULAR = re.compile(r"(?:ght|ld|nt|pt|ft|lt|wn|en|ung|ot|und)$")

# "The order was that of the commander", "came from the governor", "lay with her".
OWNED = re.compile(
    r"\b(?:was|were|is) (?:that|those) of (?P<of>[^,.]+?)(?: alone)?$"
    r"|\b(?:came|comes|come) (?:straight |directly )?from (?P<from>[^,.]+?)(?: alone)?$"
)

# "The order", or "it was he who ordered", leaves no room for another.
FIRM = re.compile(
    r"\bthe (?:order|command|decision|instructions?)\b|^it (?:was|is)\b"
    r"|\b(?:alone|personally|himself|herself)\b"
)

DEEDS = frozenset(
    {"order", "command", "instruct", "authorise", "authorize", "decide", "direct"}
)

# Verbs and nouns that say nothing of what is to be done.
LIGHT = frozenset({"go", "do", "take", "make", "open", "begin", "start", "have", "be", "get"})

WORD = re.compile(r"[^\W\d_]{3,}")
STEM = 4


class Command(NamedTuple):
    """An order or a decision.

    Attributes:
        doer: Who gave or took it.
        deed: Lemmas of what is to be done, in order.
        firm: The words leave no room for another's order.
        light: Its verb says nothing of what is to be done: "to go in".
    """

    doer: Party
    deed: tuple[str, ...]
    firm: bool
    light: bool = False


@kept
def command(claim: Claim) -> Command | None:
    """The order or decision that a claim tells of, where it says whose and to do what."""
    if claim.negated or claim.modality in DOUBTFUL:
        return None
    plain = claim.text.casefold().strip(" .")
    found = TO.search(plain)
    if found is None:
        return None
    told = END.split(found["deed"])[0]
    # "Ordered the cargo to be landed": the cargo is what it is done to.
    to_be_done = PASSIVE.match(told) is not None
    deed = _lemmas(claim, f"{told.removeprefix('be ')}{found['whom'] if to_be_done else ''}")
    doer = _owner(claim, plain) or _giver(claim)
    if doer is None or not deed:
        return None
    pointed = claim.quote.casefold().startswith(("it was ", "it is "))
    light = told.removeprefix("be ").partition(" ")[0] in LIGHT
    return Command(doer, deed, pointed or FIRM.search(plain) is not None, light)


def _giver(claim: Claim) -> Party | None:
    """Who orders or decides, by the verb of the claim."""
    roles = claim.roles
    told = roles.deed in DEEDS or claim.predicate in DEEDS
    return roles.agent if told and roles.agent.head and roles.agent.head != "order" else None


def _owner(claim: Claim, plain: str) -> Party | None:
    """Whose an order is said to be, or from whom it came."""
    found = OWNED.search(plain)
    if found is None:
        return None
    words = found["of"] or found["from"]
    head = words.split(" of ")[0].split()[-1].removesuffix("'s")
    office = office_named(words.split(" of ")[0])
    name = next((name for name in claim.entities if name.casefold() in words), "")
    return Party(
        words=words,
        head=head,
        name=name,
        roles=(office,) if office else (),
        person=bool(office),
    )


def _lemmas(claim: Claim, words: str) -> tuple[str, ...]:
    said = WORD.findall(words)
    known = {term[:STEM]: term for term in reversed(claim.terms)}
    found = (known.get(word[:STEM]) or _irregular(claim, word) for word in said)
    return tuple(dict.fromkeys(word for word in found if word and word not in LIGHT))


def _irregular(claim: Claim, word: str) -> str:
    """The term that an irregular form belongs to, which begins like it: "brought", "sold"."""
    if not IRREGULAR.search(word):
        return ""
    text = claim.text.casefold()
    return next((term for term in claim.terms if term[0] == word[0] and term not in text), "")
