"""Clauses that stand for another with a word or two: "so did Orley", "nor had the mayor"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.draft import Word, told
from claimcheck.extraction.forms import AUXILIARIES, first_conjunct, is_past, is_plural
from claimcheck.extraction.tree import SUBJECTS, below, child
from claimcheck.extraction.units import is_finite
from claimcheck.extraction.wording import trimmed
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Token

Phrase = Callable[["Token"], list["Token"]]

STANDING_IN = frozenset({"do", "have", "be"})
SO = frozenset({"so", "neither", "nor"})
TOO = frozenset({"too", "likewise", "so", "also", "similarly"})

# What the other clause says of its own subject only.
LINKS = frozenset({"cc", "mark", "punct"})


# What a subject with "any" becomes where its verb was denied: "nor did anyone", "no one did".
NOBODY = {
    "any": "no",
    "anyone": "no one",
    "anybody": "nobody",
    "anything": "nothing",
}


class Echo(NamedTuple):
    """A clause that stands for another, told in the words of that one.

    Attributes:
        head: The verb of the other clause.
        subject: Words of its own subject.
        words: All words.
    """

    head: Token
    subject: list[Word]
    words: list[Word]


def echoed(verb: Token, words: Phrase) -> Echo | None:
    """ "Vance left, and so did Orley": that Orley left; ``None`` for another clause.

    Args:
        verb: The head of a clause.
        words: What a phrase keeps of its words.
    """
    subject = _subject(verb)
    other = _other(verb) if subject is not None else None
    theirs = child(other, SUBJECTS) if other is not None else None
    if subject is None or other is None or theirs is None or theirs.dep_ == "expl":
        return None
    if not is_finite(other) or child(other, ("xcomp", "ccomp")) is not None:
        return None  # "Vance refused to pay; Orley did so": nobody knows what
    said = trimmed(told(words(subject)))
    gone = {t.i for t in words(theirs)} | {t.i for t in other.children if t.dep_ in LINKS}
    gone |= {t.i for t in words(verb)} if verb.i != other.i else set()
    kept = [token for token in words(other) if token.i not in gone]
    before = [t for t in kept if t.i < theirs.i]
    after = [_agreeing(t, other, said) for t in kept if t.i > theirs.i]
    return Echo(other, said, trimmed([*told(before), *said, *after]))


def straight(head: Token, words: list[Word]) -> list[Word]:
    """ "Nor shall we forget them" as "we shall not forget them"; other words as they are."""
    nor = next((t for t in head.children if t.lower_ == "nor" and t.dep_ == "cc"), None)
    helper = child(head, AUXILIARIES)
    subject = child(head, SUBJECTS)
    if nor is None or helper is None or subject is None or child(head, ("neg",)) is not None:
        return words
    places = [n for n, word in enumerate(words) if word.token == helper]
    inside = [n for n, word in enumerate(words) if word.token in {*below(subject)}]
    if not places or not inside or places[0] > inside[0] or nor.i > helper.i:
        return words
    at, end = places[0], max(inside) + 1
    kept = [word for word in words[:at] if word.token != nor]
    said = words[at + 1 : end]
    if nobody := NOBODY.get(said[0].text.casefold()):
        # "Nor did anyone see it"
        return [*kept, Word(nobody, said[0].token), *said[1:], words[at], *words[end:]]
    return [*kept, *said, words[at], Word("not"), *words[end:]]


def _subject(verb: Token) -> Token | None:
    """Whose clause stands for another; ``None`` where it says something itself."""
    if verb.lemma_ not in STANDING_IN or verb.pos_ not in {"VERB", "AUX"}:
        return None
    own = child(verb, SUBJECTS)
    beside = {t.lower_ for t in verb.children if t.dep_ in {"advmod", "cc", "mark", "neg"}}
    before = verb.nbor(-1).lower_ if verb.i else ""
    rest = [t for t in verb.children if t.i > verb.i and not t.is_punct and t != own]
    if before in {*SO, "as"} and not (own is not None and own.i < verb.i):
        given = own if own is not None else child(verb, ("dobj", "attr"))
        alone = given is not None and all(t == given or t.dep_ in LINKS for t in rest)
        return given if alone else None
    plain = verb.lemma_ == "do" and own is not None and bool(beside & TOO)
    if own is not None and any(t.tag_ == "TO" for t in below(own)):
        return None  # "Who wished to leave could do so": what they wished
    return own if plain and all(t.lower_ in TOO for t in rest) else None


def _other(verb: Token) -> Token | None:
    """The verb of the clause that another one stands for: the one before it."""
    if verb.dep_ in {"conj", "advcl"} and verb.head.i < verb.i:
        above = verb.head if verb.dep_ == "advcl" else first_conjunct(verb)
        return above if above.pos_ in {"VERB", "AUX"} else None
    start = verb.sent.start
    if verb.dep_ != "ROOT" or not start:
        return None
    root = verb.doc[start - 1].sent.root
    return root if root.pos_ in {"VERB", "AUX"} else None


def _agreeing(token: Token, verb: Token, subject: list[Word]) -> Word:
    """A word of the other clause in the number of the new subject: "was", "were"."""
    first = next((t for t in verb.children if t.dep_ in AUXILIARIES), verb)
    if token != first or token.lower_ not in {"was", "were", "is", "are", "has", "have"}:
        return Word(token.text, token)
    plural = is_plural(subject)
    if token.lower_ in {"has", "have"}:
        return Word("have" if plural else "has", token)
    past = token.lower_ in {"was", "were"} or is_past(verb)
    return Word(inflection.copula(past=past, plural=plural), token)
