"""Names and dates that the parser takes apart: "June 16, 2015", "Lyon, France"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.persons import is_person
from claimcheck.extraction.tree import below, child, hangs_on
from claimcheck.frames.offices import office_named

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Legal forms of companies, and what stands after a name like them.
FORMS = frozenset({"Inc", "Ltd", "LLC", "Corp", "Co", "plc", "PLC", "AG", "SA", "Jr", "Sr"})

PLACES = frozenset({"GPE", "LOC", "FAC"})
DATES = frozenset({"DATE", "TIME"})

# Tokens; what stands in longer parentheses is a sentence of its own.
LONGEST_ASIDE = 40


def dates(doc: Doc) -> Iterator[Edit]:
    """The year and the day are no appositions of the month."""
    for token in doc:
        inside = token.ent_type_ in DATES and token.ent_iob_ == "I"
        if inside and token.dep_ in {"appos", "conj"} and token.head.ent_type_ in DATES:
            numeric = token.like_num or token.head.like_num or token.tag_ == "NNP"
            joined = any(t.dep_ == "cc" for t in token.head.children)
            if numeric and not joined:
                yield Edit(token.i, token.head.i, "nummod")


def places(doc: Doc) -> Iterator[Edit]:
    """A place after a comma is where the place before it lies."""
    for token in doc:
        if token.ent_type_ != "GPE" or token.pos_ != "PROPN" or token.left_edge.i - 2 < 0:
            continue
        if token.doc[token.left_edge.i - 1].text != ",":
            continue
        before = token.doc[token.left_edge.i - 2]
        if before.ent_type_ not in PLACES or before.sent != token.sent:
            continue
        if token.dep_ == "appos" and token.head.ent_type_ not in PLACES:
            yield Edit(token.i, _top(before).i, "appos")
        elif token.dep_ == "conj" and token.head == _top(before) and not _is_joined(token):
            yield Edit(token.i, token.head.i, "appos")


def appositions(doc: Doc) -> Iterator[Edit]:
    """An apposition after a verb belongs to the noun straight before it, not to the subject."""
    for token in doc:
        noun = token.head
        if token.dep_ != "appos" or noun.dep_ not in {"nsubj", "nsubjpass"}:
            continue
        if not noun.i < noun.head.i < token.i or token.left_edge.i - 2 < 0:
            continue
        before = doc[token.left_edge.i - 2]
        article = child(token, ("det",))
        some = article is not None and article.lower_ in {"a", "an"}
        if some and token.lemma_ in cue("nouns", "sizes"):
            yield Edit(token.i, noun.head.i, "npadvmod")  # "nine fell here, a record number"
            continue
        paused = doc[token.left_edge.i - 1].text in {",", "-", "–", "—"}
        if paused and before.pos_ in {"NOUN", "PROPN"} and before.ent_type_ not in DATES:
            yield Edit(token.i, _top(before).i, "appos")
        else:
            yield Edit(token.i, noun.i, "dep")


def parentheses(doc: Doc) -> Iterator[Edit]:
    """What stands in parentheses hangs on the noun before them, not the other way round."""
    for opening in doc:
        if opening.text != "(" or not opening.i:
            continue
        before = opening.nbor(-1)
        if before.pos_ not in {"NOUN", "PROPN"}:
            continue
        top = before.head
        within = doc[opening.i : min(opening.i + LONGEST_ASIDE, top.sent.end)]
        closing = next((t.i for t in within if t.text == ")"), -1)
        if not opening.i < top.i < closing or opening.i < top.head.i < closing:
            continue
        yield Edit(before.i, top.head.i, top.dep_)
        yield Edit(top.i, before.i, "appos")
        for token in top.children:
            if token.i < before.i or token.i > closing:
                yield Edit(token.i, before.i, token.dep_)


def lists(doc: Doc) -> Iterator[Edit]:
    """One person is no apposition of another: "Ada Vance, Ben Orley and Cem Pratt"."""
    for token in doc:
        noun = token.head
        if token.dep_ != "appos" or noun.i >= token.i or noun.nbor(1) == token:
            continue
        people = token.ent_type_ == noun.ent_type_ == "PERSON"
        named = token.pos_ == noun.pos_ == "PROPN"
        if not people or not named or noun.nbor(1).text != ",":
            continue
        if any(t.dep_ == "cc" for t in below(token)) and not child(token, ("det",)):
            yield Edit(token.i, noun.i, "conj")


def joined(doc: Doc) -> Iterator[Edit]:
    """A person after "and" is joined to the person before, not to what she is to somebody.

    "The daughter of Kay Poole and Ben Orley" is one daughter.
    """
    for token in doc:
        noun = token.head
        if token.dep_ != "conj" or token.ent_type_ != "PERSON" or noun.pos_ != "NOUN":
            continue
        people = [
            t
            for t in below(noun)
            if t.dep_ == "pobj" and t.ent_type_ == "PERSON" and noun.i < t.i < token.i
        ]
        if people and token.pos_ == "PROPN" and noun.tag_ == "NN":
            yield Edit(token.i, people[-1].i, "conj")
            for joint in noun.children:
                if joint.dep_ == "cc" and people[-1].i < joint.i < token.i:
                    yield Edit(joint.i, people[-1].i, "cc")


def officers(doc: Doc) -> Iterator[Edit]:
    """Two people with their offices are joined: "Mayor Ada Vance and Governor Ben Orley".

    The parser makes the first a part of the second.
    """
    for joint in doc:
        if joint.lower_ != "and" or not joint.i or joint.i + 1 >= len(doc):
            continue
        left = doc[joint.i - 1]
        first, last = _run(left, -1), _run(doc[joint.i + 1], 1)
        right = doc[last]
        if left.ent_type_ != "PERSON" or right.ent_type_ != "PERSON" or right.head == left:
            continue
        if (
            last == joint.i + 1
            or not hangs_on(left, right)
            or right.head.i in range(first, last)
        ):
            continue
        yield Edit(left.i, right.head.i, right.dep_)
        yield Edit(right.i, left.i, "conj")
        yield Edit(joint.i, left.i, "cc")
        for token in doc[first : last + 1]:
            if token not in {left, right, joint}:
                yield Edit(token.i, left.i if token.i < joint.i else right.i, "compound")
        for token in right.children:
            if token.i < first:
                yield Edit(token.i, left.i, token.dep_)


def trailing(doc: Doc) -> Iterator[Edit]:
    """A name behind a noun for a person is that person's: "a team led by the nurse Ada Vance".

    With "Ada Vance" as a second subject of what the team does.
    """
    for name in doc:
        verb = name.head
        if name.dep_ != "nsubj" or name.ent_type_ != "PERSON" or name.left_edge.i < 1:
            continue
        noun, first = doc[name.left_edge.i - 1], child(verb, ("nsubj", "nsubjpass"))
        if noun.pos_ != "NOUN" or first is None or first == name or not first.i < noun.i:
            continue
        if is_person(noun) and hangs_on(noun, first) and noun.right_edge == noun:
            yield Edit(name.i, noun.i, "appos")


def ranked(doc: Doc) -> Iterator[Edit]:
    """Two offices behind a name are of one: "Ada Vance, Chairman and Chief Executive"."""
    for title in doc:
        name = title.head
        start = title.left_edge.i
        if title.dep_ != "conj" or name.i + 1 != start - 1 or name.ent_type_ != "PERSON":
            continue
        if doc[start - 1].text == "," and office_named(doc[start : title.i + 1].text):
            yield Edit(title.i, name.i, "appos")


def colleagues(doc: Doc) -> Iterator[Edit]:
    """Two names after one office share it only in the plural: "judge Vance and Chief Orley"."""
    for token in doc:
        name = token.head
        if token.dep_ != "conj" or name.dep_ != "appos" or name.head.tag_ != "NN":
            continue
        people = token.ent_type_ == name.ent_type_ == "PERSON"
        office = next((t for t in token.children if t.dep_ == "compound"), token)
        titled = office.ent_type_ != "PERSON" and office.pos_ == "PROPN"
        if people and titled and name.left_edge.nbor(-1) == name.head:
            yield Edit(token.i, name.head.i, "conj")
            for joint in name.children:
                if joint.dep_ == "cc":
                    yield Edit(joint.i, name.head.i, "cc")


def _run(token: Token, step: int) -> int:
    """Where the capitalised words around a token begin or end."""
    at = token.i
    while 0 <= at + step < len(token.doc) and token.doc[at + step].pos_ == "PROPN":
        at += step
    return at


def companies(doc: Doc) -> Iterator[Edit]:
    """ "Inc." after a comma is a part of the company's name, and not another company."""
    for token in doc:
        if token.text.rstrip(".") not in FORMS or token.i < len("A,"):
            continue
        before = doc[token.i - 2]
        if doc[token.i - 1].text != "," or before.pos_ != "PROPN":
            continue
        if token.dep_ not in {"appos", "conj"}:
            continue
        yield Edit(token.i, before.i, "nmod")
        for other in token.children:
            if other.i > token.i:
                yield Edit(other.i, before.i, other.dep_)


def _top(token: Token) -> Token:
    """The head of the name that a token belongs to."""
    while token.dep_ == "compound" and token.head.i > token.i:
        token = token.head
    return token


def _is_joined(token: Token) -> bool:
    """Whether a conjunction stands in the list that a token belongs to."""
    return any(t.dep_ in {"cc", "conj"} for t in token.children) or any(
        t.dep_ == "cc" or (t.dep_ == "conj" and t != token) for t in token.head.children
    )
