"""Sides that a text takes on a matter, by a word or a phrase: "voted against", "a side effect".

A text that tells of both sides of a matter takes none of them: "one of three men arrested was
released". What it denies it is not on the side of.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.frames import cues
from claimcheck.model.claims import KEPT

# A word of the language that ends in one of these loses it, or doubles, before an ending.
VOWELS = "aeiou"
DOUBLING = re.compile(
    r"^(?:[^aeiou]*[aeiou][bdgklmnprt]|(?:ac|re)quit|(?:per|ad|com|sub|o)mit|(?:ex|com|re)pel"
    r"|re(?:bel|gret)|(?:re|trans|de)fer|occur|control|patrol)$"
)

# "Cleared" has no other forms, "succeed" has.
PARTICIPLE = re.compile(r"(?<!e)ed$")

# Words that deny what follows them within so many words.
DENYING = re.compile(
    r"(?:\b(?:not|never|no|nobody|nothing|none|without|neither|nor|cannot|unable to"
    r"|refus\w+ to|declin\w+ to|fail(?:s|ed|ing|ure)? to|delays? in|lack of|absence of"
    r"|stop(?:s|ped)?|ceased?|avoid(?:s|ed|ing)?|avert(?:s|ed)?|escap(?:es?|ed)(?! from)"
    r"|den(?:y|ies|ied)|end(?:s|ed|ing)?)|n't)(?:\s+[\w'-]+){0,2}\s+$",
    re.IGNORECASE,
)
NOTHING_DENIED = re.compile(r"\bnot (?:only|just|merely|least)\b", re.IGNORECASE)

# Who is accused may be cleared.
CHARGED = re.compile(
    r"\b(?:is|are|was|were|been|being|be|stands?)\s+(?:\w+ly\s+)?(?:accused|charged|blamed)$",
    re.IGNORECASE,
)

IRREGULAR = {
    "lose": ("loses", "lost", "losing", "loose"),  # the last is how many spell it
    "keep": ("keeps", "kept", "keeping"),
    "hold": ("holds", "held", "holding"),
    "throw": ("throws", "threw", "thrown", "throwing"),
    "fight": ("fights", "fought", "fighting"),
    "lead": ("leads", "led", "leading"),
    "bring": ("brings", "brought", "bringing"),
    "give": ("gives", "gave", "given", "giving"),
    "leave": ("leaves", "left", "leaving"),
    "find": ("finds", "found", "finding"),
    "win": ("wins", "won", "winning"),
    "rise": ("rises", "rose", "risen", "rising"),
    "grow": ("grows", "grew", "grown", "growing"),
    "go": ("goes", "went", "gone", "going"),
    "fall": ("falls", "fell", "fallen", "falling"),
    "shrink": ("shrinks", "shrank", "shrunk", "shrinking"),
    "sink": ("sinks", "sank", "sunk", "sinking"),
    "swell": ("swells", "swelled", "swollen", "swelling"),
    "begin": ("begins", "began", "begun", "beginning"),
    "withdraw": ("withdraws", "withdrew", "withdrawn", "withdrawing"),
    "forbid": ("forbids", "forbade", "forbidden", "forbidding"),
    "break": ("breaks", "broke", "broken", "breaking"),
    "strike": ("strikes", "struck", "striking"),
    "flee": ("flees", "fled", "fleeing"),
    "catch": ("catches", "caught", "catching"),
    "die": ("dies", "died", "dying"),
    "make": ("makes", "made", "making"),
    "stand": ("stands", "stood", "standing"),
    "take": ("takes", "took", "taken", "taking"),
    "do": ("does", "did", "done", "doing"),
    "let": ("lets", "letting"),
    "set": ("sets", "setting"),
    "cut": ("cuts", "cutting"),
    "shut": ("shuts", "shutting"),
    "quit": ("quits", "quitting"),
    "lay": ("lays", "laid", "laying"),
    "rebuff": ("rebuffs", "rebuffed", "rebuffing"),
    "cling": ("clings", "clung", "clinging"),
    "buy": ("buys", "bought", "buying"),
    "sell": ("sells", "sold", "selling"),
    "teach": ("teaches", "taught", "teaching"),
    "shoot": ("shoots", "shot", "shooting"),
    "overthrow": ("overthrows", "overthrew", "overthrown", "overthrowing"),
    "overcome": ("overcomes", "overcame", "overcoming"),
    "write": ("writes", "wrote", "written", "writing"),
    "pay": ("pays", "paid", "paying"),
    "build": ("builds", "built", "building"),
    "tell": ("tells", "told", "telling"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "send": ("sends", "sent", "sending"),
    "see": ("sees", "saw", "seen", "seeing"),
    "know": ("knows", "knew", "known", "knowing"),
    "come": ("comes", "came", "coming"),
    "become": ("becomes", "became", "becoming"),
    "beat": ("beats", "beaten", "beating"),
    "meet": ("meets", "met", "meeting"),
    "get": ("gets", "got", "gotten", "getting"),
    "say": ("says", "said", "saying"),
    "concede": ("concedes", "conceded", "conceding"),
}


class Side(NamedTuple):
    """A side that a text takes at some place.

    Attributes:
        matter: Its name in the table.
        yes: It is the first side.
        denied: The text says that it is not so.
        words: The words that say so, verbatim.
        start: Where they begin.
        end: Where they end.
    """

    matter: str
    yes: bool
    denied: bool
    words: str
    start: int
    end: int


@lru_cache(maxsize=KEPT)
def sides(text: str) -> tuple[Side, ...]:
    """The sides that a text takes, matter by matter and in order."""
    found = [
        Side(matter, yes, _denied(text, one.start()), one[0], one.start(), one.end())
        for matter, yes, pattern in _patterns()
        for one in pattern.finditer(text)
        if not CHARGED.search(text[: one.end()])
    ]
    # "Lifted the ban on": the ban is gone.
    return tuple(each for each in found if not any(_inside(each, other) for other in found))


def _inside(one: Side, other: Side) -> bool:
    """Whether the words of one side are some of the words of another on the same matter."""
    longer = other.end - other.start > one.end - one.start
    return longer and one.matter == other.matter and other.start <= one.start < other.end


@lru_cache(maxsize=KEPT)
def placed(text: str, word: str, matter: str, *, yes: bool) -> tuple[Side, ...]:
    """Where a text says a word in any of its forms, each as one side of a matter."""
    return tuple(
        Side(matter, yes, _denied(text, found.start()), found[0], found.start(), found.end())
        for found in _pattern((word,)).finditer(text)
    )


def against(one: Side, other: Side) -> bool:
    """Whether two sides exclude each other: opposite ones, or one and its denial."""
    if one.matter != other.matter or (one.denied and other.denied):
        return False
    if one.denied or other.denied:
        return one.yes is other.yes
    return one.yes is not other.yes


def _denied(text: str, at: int) -> bool:
    before = text[max(0, at - 40) : at]
    return DENYING.search(before) is not None and not NOTHING_DENIED.search(before)


@cache
def _patterns() -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    return tuple(
        (matter, side == "yes", _pattern(tuple(entries)))
        for matter, both in cues.load("oppositions").items()
        for side, entries in sorted(both.items())
    )


@cache
def _pattern(entries: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some entries, the longest first, in any form of their first word."""
    ways = [
        " ".join((form, *rest))
        for first, *rest in (entry.split() for entry in entries)
        for form in forms(first)
    ]
    ordered = sorted(dict.fromkeys(ways), key=lambda way: (-len(way), way))
    # "Voted (against) the treaty"
    spaced = (re.escape(way).replace(r"\ ", r"\W{1,2}") for way in ordered)
    return re.compile(rf"(?<!-)\b(?:{'|'.join(spaced)})\b(?!-)", re.IGNORECASE)


def forms(word: str) -> tuple[str, ...]:
    """A word with the forms that it has as a verb: "vote", "votes", "voted", "voting"."""
    if word in IRREGULAR:
        return (word, *IRREGULAR[word])
    if not word.isalpha() or PARTICIPLE.search(word):
        return (word,)
    if word.endswith("y") and word[-2] not in VOWELS:
        return (word, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing")
    plural = f"{word}es" if word.endswith(("s", "sh", "ch", "x")) else f"{word}s"
    if word.endswith("e"):
        return (word, plural, f"{word}d", f"{word[:-1]}ing")
    stem = word + word[-1] if DOUBLING.match(word) else word
    return (word, plural, f"{stem}ed", f"{stem}ing")
