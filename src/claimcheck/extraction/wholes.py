"""What the members of a list are examples of: "many prizes for her novels, including"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.forms import FARTHEST, first_conjunct
from claimcheck.extraction.tree import SUBJECTS, child, hangs_on
from claimcheck.extraction.units import WHEN
from claimcheck.frames.classes import happened_to_things, is_event
from claimcheck.frames.counted import counted
from claimcheck.frames.nouns import calls_people, classes
from claimcheck.frames.predicates import class_of_predicate

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NOUNS = frozenset({"NOUN", "PROPN"})
PLURAL = frozenset({"NNS", "NNPS"})
SUMS = frozenset({"total", "scores", "dozens", "tens", "hundreds", "thousands"})
ROLES = frozenset({"nsubj", "nsubjpass", "dobj"})


def whole(start: Token, last: Token, *, counted: bool = False) -> Token | None:
    """The noun whose examples are listed.

    Args:
        start: The first token of the list's cue.
        last: Its last token.
        counted: The members are so many of a kind, and so some of several.

    "Many prizes for his novels, including": where one of the nouns before the cue says how
    many, it is that one; else the closest.
    """
    head = last.head
    found = _nouns_before(start) + _arguments(head, start)
    if counted:
        subjects = (t for t in head.children if t.dep_ in SUBJECTS and t.i < start.i)
        found += [t for t in subjects if _is_counted(t) or t.pos_ == "NUM"]
    several = [t for t in found if _is_counted(t) or (counted and t.pos_ == "NUM")]
    plural = [t for t in found if t.tag_ in PLURAL]
    if not several and not plural:
        if counted:
            return None
        near = head.pos_ in NOUNS and head.i < start.i
        return head if near else (found[-1] if found else None)
    noun = first_conjunct((several or plural)[0])
    over = noun.head.head
    return over if noun.head.lower_ == "of" and is_several(over) else noun


def struck(sent: Span, start: int, parts: Sequence[Token]) -> Token | None:
    """What the last count of what happened before a token counts: of people, people.

    ``None`` where there is none, or where two stand before it that no list tells apart, as in
    "12 were killed and 40 hurt, including three children".

    Args:
        sent: The sentence.
        start: Where the parts of the count begin.
        parts: The nouns of the parts.
    """
    found = [(noun, said) for noun in _before(sent, start) if (said := fate(noun))]
    people = any(map(_is_person, parts))
    found = [(noun, said) for noun, said in found if happened_to_things(said) is not people]
    if not found:
        return None
    (noun, said), *others = found
    near = _straight_before(sent, start)
    others_near = near is not None and near != noun and not hangs_on(near, noun)
    if people and near is not None and others_near and calls_people(near):
        return None  # "12 died as a bus hit pilgrims, including three children"
    between = sent.doc[others[0][0].i : noun.i] if others else ()
    told_apart = any(t.lower_ in {"including", "among", "them", "whom"} for t in between)
    if others and others[0][1] != said and not told_apart:
        return None
    return noun if people or all(t.pos_ == "NUM" or _is_thing(t) for t in parts) else None


def is_deed(noun: Token | None) -> bool:
    """Whether a noun counts by itself what happened: "19 deaths", "14 bodies"."""
    return noun is not None and noun.lemma_.lower() in classes("nouns")


def level(sent: Span, start: int, parts: Sequence[Token]) -> tuple[Token, str] | None:
    """The last figure before a token, with its class: "the toll rose to 31".

    ``None`` where it counts nothing that happened, or the parts are no people.
    """
    if not all(map(_is_person, parts)):
        return None
    for token in reversed(sent.doc[sent.start : start]):
        over = token.head
        state = over.lower_ in classes("states") or over.lemma_.lower() in classes("nouns")
        whole = token.dep_ in {"pobj", "dobj", "attr"} or (token.dep_ == "nummod" and state)
        if token.pos_ == "NUM" and whole:
            said = counted(token.doc, token.i, token.i + 1).counted
            return (token, said) if is_event(said) else None
    return None


def _straight_before(sent: Span, start: int) -> Token | None:
    """The plural noun that stands before the pause before a token; ``None`` where none does."""
    before = (t for t in reversed(sent.doc[sent.start : start]) if not t.is_punct)
    token = next(before, None)
    return token if token is not None and token.tag_ in PLURAL else None


def is_struck(noun: Token | None) -> bool:
    """Whether a noun is counted by what happened to it."""
    return noun is not None and bool(fate(noun))


def _before(sent: Span, start: int) -> list[Token]:
    """The arguments of verbs before a token that count several, the closest first."""
    return [
        token
        for token in reversed(sent.doc[sent.start : start])
        if token.dep_ in ROLES and token.head.pos_ in {"VERB", "AUX"}
        if token.tag_ in PLURAL
        or token.pos_ == "NUM"
        or child(token, ("nummod",)) is not None
        or summed(token) is not None
    ]


def summed(noun: Token) -> Token | None:
    """What a sum is the sum of: "a total of 31 people", "scores of pupils"."""
    sums = (
        noun.lower_ in SUMS or noun.pos_ == "NUM" or noun.lemma_ in cue("nouns", "quantifying")
    )
    of = next((t for t in noun.children if t.lower_ == "of"), None) if sums else None
    return child(of, ("pobj",)) if of is not None else None


def fate(noun: Token) -> str:
    """What happened to those whom a noun counts; empty where nothing did."""
    noun = summed(noun) or noun
    if noun.pos_ == "NUM":
        said = counted(noun.doc, noun.i, noun.i + 1).counted
    else:
        said = class_of_predicate(noun.doc, noun, noun.left_edge.i)
    return said if is_event(said) else ""


def _is_person(noun: Token) -> bool:
    if noun.pos_ == "PROPN":
        return noun.ent_type_ == "PERSON"
    return calls_people(noun)


def _is_thing(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and not _is_person(noun)


def is_several(token: Token) -> bool:
    """Whether a word says with "of" only how many: "a number of", "some of"."""
    counts = token.tag_ == "NN" and token.lemma_ in cue("nouns", "quantifying")
    return counts or token.lower_ in cue("clauses", "amounts")


def _arguments(verb: Token, start: Token) -> list[Token]:
    """The objects of a verb before a token, and those of its prepositions."""
    found: list[Token] = []
    for token in verb.children:
        if token.i < start.i and token.dep_ in {"dobj", "attr", "pobj"}:
            found.append(token)
        elif token.i < start.i and token.dep_ == "prep":
            found += [t for t in token.children if t.dep_ == "pobj" and t.i < start.i]
    return [t for t in found if t.ent_type_ not in WHEN]


def _nouns_before(start: Token) -> list[Token]:
    """The noun before a token, and those that it hangs on, the closest first."""
    at = start.i - 1
    while at > start.sent.start and start.doc[at].text in {",", "(", "-", "–", "—", ":"}:
        at -= 1
    token = start.doc[at]
    if at <= start.sent.start and token.pos_ not in NOUNS:
        return []
    found: list[Token] = []
    for _ in range(FARTHEST):
        if token.pos_ in NOUNS and token.dep_ not in {"compound", "nmod", "poss"}:
            if token.ent_type_ not in WHEN:
                found.append(token)
        elif token.pos_ in {"VERB", "AUX"}:
            found += [t for t in token.children if t.dep_ in {"dobj", "attr"}]
            break
        if token.head == token:
            break
        token = token.head
    return [t for t in found if t.i < start.i]


def _is_counted(noun: Token) -> bool:
    """Whether a noun in the plural is said to be several: "many prizes", "two prizes"."""
    several = any(
        t.dep_ == "nummod" or (t.dep_ == "amod" and t.lower_ in cue("clauses", "measuring"))
        for t in noun.children
    )
    return noun.tag_ in PLURAL and several
