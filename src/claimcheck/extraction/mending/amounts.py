"""Numbers, and nouns that stand for them, which the parser hangs on the wrong word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import POINTING
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import child

if TYPE_CHECKING:
    from spacy.tokens import Doc

HELPERS = ("aux", "auxpass")


def remarked(doc: Doc) -> Iterator[Edit]:
    """An amount after a pause is no second object: "cost nine lives, a figure that rose"."""
    for noun in doc:
        if noun.dep_ not in {"dobj", "appos"} or noun.lemma_ not in cue("nouns", "sizes"):
            continue
        given = child(noun.head, ("dobj",))
        if noun.dep_ == "appos" and noun.head == child(noun.head.head, ("dobj",)):
            given = noun.head
        if given is None:
            continue
        paused = doc[noun.left_edge.i - 1].text == ","
        counted = child(given, ("nummod",)) is not None
        article = child(noun, ("det",))
        some = article is not None and article.lower_ in {"a", "an"}
        if given.i < noun.i and paused and counted and some:
            yield Edit(noun.i, given.head.i, "npadvmod")


def numbered(doc: Doc) -> Iterator[Edit]:
    """A participle after a clause on an amount is none of its verbs.

    "Cost nine lives, a sum which includes two men never found and has not changed": with
    "found" as said of the sum, and joined to "cost".
    """
    for verb in doc:
        sum_, main = child(verb, ("nsubj",)), verb.head
        clause = child(sum_, ("relcl",)) if sum_ is not None else None
        if verb.dep_ != "conj" or sum_ is None or clause is None or child(verb, HELPERS):
            continue
        noun = child(clause, ("dobj",))
        if noun is None or sum_.lemma_ not in cue("nouns", "sizes"):
            continue
        straight = all(t.dep_ in {"neg", "advmod"} for t in doc[noun.i + 1 : verb.i])
        if not straight or not main.i < sum_.i < clause.i < noun.i < verb.i:
            continue
        yield Edit(sum_.i, main.i, "npadvmod")
        yield Edit(verb.i, noun.i, "acl", tag="VBN")
        for token in verb.children:
            if token.dep_ in {"conj", "cc"}:
                yield Edit(token.i, clause.i, token.dep_)
            elif token.is_punct:
                yield Edit(token.i, main.i, "punct")


def again(doc: Doc) -> Iterator[Edit]:
    """A number said twice is one number: "we lost nine, nine of our own"."""
    for number in doc:
        first = number.head
        same = number.dep_ == "appos" and number.pos_ == "NUM" and number.lower_ == first.lower_
        if not same or doc[number.i - 1].text != "," or first.i + 2 != number.i:
            continue
        yield Edit(number.i, first.head.i, first.dep_)
        yield Edit(first.i, first.head.i, POINTING)
        yield Edit(first.i + 1, first.i, "punct")


def counted(doc: Doc) -> Iterator[Edit]:
    """A number may open a clause as its object: "we lost some, and nine of those I knew well".

    With "knew" as said of the nine, and the nine as lost.
    """
    for verb in doc:
        number = verb.head
        above = number.head
        if verb.dep_ != "relcl" or number.pos_ != "NUM" or number.dep_ != "conj":
            continue
        subject = child(verb, ("nsubj",))
        joint = doc[number.left_edge.i - 1]
        if subject is None or subject.tag_ in {"WDT", "WP"} or joint.dep_ != "cc":
            continue
        if above.pos_ == "VERB" and doc[joint.i - 1].text == "," and not child(verb, ("dobj",)):
            yield Edit(verb.i, above.i, "conj")
            yield Edit(number.i, verb.i, "dobj")
