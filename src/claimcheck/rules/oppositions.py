"""Conflicts between the sides that two short texts take on one matter."""

import re
from collections.abc import Iterator

from claimcheck.frames import antonyms
from claimcheck.frames.happenings import SAYS_LITTLE, akin
from claimcheck.frames.inflection import forms
from claimcheck.frames.oppositions import Side, against, placed, sides
from claimcheck.matching.asked import WORD, Question, question, subject_words
from claimcheck.model import Claim, Modality, Pair
from claimcheck.rules.rivals import CONVERSE

SENTENCE = re.compile(r"(?<=[.!?;])\s+|,? \b(?:while|whereas|but)\b ")

# What holds with exceptions, in part or perhaps takes no side.
OPEN = re.compile(
    r"\b(?:except|unless|part(?:ial)?ly|initially|at first|almost|nearly|would|could|might|may"
    r"|if|whether)\b",
    re.IGNORECASE,
)

# Letters that forms of one word have in common.
STEM = 5

# So many words to either side of a phrase are what it is said of.
NEAR = 14
OPENING = 3

# Units and initials: "m."
SHORT = 1

# "He denied it", "he admitted it": a denial that is only reported, and still no admission.
AVOWAL = "avowal"

# Of so many words one may be missing.
MANY = 3


def opposite_stand(pair: Pair) -> str | None:
    """Two short texts take opposite sides on one matter and one thing."""
    asked = question(pair)
    if asked is None or pair.apart_in_time:
        return None
    denied = asked.account.modality is Modality.DENIED
    for one, theirs in _taken(asked):
        if denied and one.matter != AVOWAL:
            continue
        said = _content(asked.statement, one)
        if not said or not _told(asked, said) or _open(asked.statement.text, one):
            continue
        rest = [term for term in said if term not in subject_words(asked.statement)]
        near = {other: _near(said, asked.account, other) for other in theirs}
        others = [o for o in near if against(one, o) and not _open(asked.account.text, o)]
        agreeing = [near[other] for other in near if not against(one, other)]
        for other in sorted(others, key=lambda each: -near[each]):
            told = not rest or _near(rest, asked.account, other) > 0
            if told and near[other] > max(agreeing, default=0):
                return f"{one.words} against {other.words}"
    return None


def _taken(asked: Question) -> Iterator[tuple[Side, list[Side]]]:
    """Each side that a statement takes, with all that its account takes on the matter."""
    statement, account = asked.statement, asked.account
    told = sides(account.text)
    for one in sides(statement.text):
        yield one, [other for other in told if other.matter == one.matter]
    for term in dict.fromkeys(statement.terms):
        opposites = antonyms.opposites(term)
        others = [word for word in dict.fromkeys(account.terms) if word in opposites]
        if CONVERSE & {term, *others}:
            continue  # whoever loses is beaten
        same = [term]
        if term == statement.predicate:  # "agreed", "no agreement"
            same += [o for o in dict.fromkeys(account.terms) if akin(o, term) and o != term]
        theirs = [
            side
            for words, yes in ((same, True), (others, False))
            for word in words
            for side in placed(account.text, word, term, yes=yes)
            if not any(phrase.start < side.start < phrase.end for phrase in told)
        ]
        if others or term == statement.predicate:
            for one in placed(statement.text, term, term, yes=True):
                yield one, theirs


def _content(claim: Claim, side: Side) -> list[str]:
    """The content words of a claim beside those that take its side."""
    words = side.words.casefold()
    own = {*WORD.findall(words), *words.split("-")}
    return [
        term
        for term in dict.fromkeys(claim.terms)
        if own.isdisjoint(forms(term))
        and term not in SAYS_LITTLE
        and len(term.strip(".")) > SHORT
    ]


def _told(asked: Question, said: list[str]) -> bool:
    """Whether an account tells of all that is said, or of all but a few of many words."""
    words, told = WORD.findall(asked.account.text), asked.account.terms
    missing = [
        term
        for term in said
        if not _among(term, words) and not any(akin(term, other) for other in told)
    ]
    return len(missing) <= len(said) // MANY


def _near(said: list[str], account: Claim, side: Side) -> int:
    """How many words of a statement stand about the words that take a side."""
    begin, end = _sentence(account.text, side.start)
    before = WORD.findall(account.text[begin : side.start])
    after = WORD.findall(account.text[side.end : end])
    # Whoever a sentence begins with does what is told at its end.
    window = [*before[:OPENING], *before[-NEAR:], *after[:NEAR]]
    close = [term for term in account.terms if _among(term, window)]
    return sum(
        _among(term, window) or any(akin(term, other) for other in close) for term in said
    )


def _open(text: str, side: Side) -> bool:
    """Whether the words about a side leave it open whether it is so."""
    begin, end = _sentence(text, side.start)
    return OPEN.search(text[begin:end]) is not None


def _sentence(text: str, at: int) -> tuple[int, int]:
    """Where the sentence that holds a place begins and ends."""
    begin = 0
    for found in SENTENCE.finditer(text):
        if found.end() > at:
            return begin, found.start()
        begin = found.end()
    return begin, len(text)


def _among(term: str, words: list[str]) -> bool:
    own = term.casefold()
    if own.isdecimal():
        return any(word.startswith(own) for word in words)  # "$374m"
    return any(word.casefold()[:STEM] == own[:STEM] for word in words)
