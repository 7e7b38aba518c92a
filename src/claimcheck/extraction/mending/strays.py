"""Words that the parser hangs on the wrong one of several that could have them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.parentheses import QUOTES
from claimcheck.extraction.tree import SUBJECTS, below, child
from claimcheck.extraction.units import is_finite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN"})
INDEFINITE = frozenset({"a", "an"})
PLACING = frozenset({"in", "at", "near", "around", "across", "outside"})
HELPERS = ("aux", "auxpass")
OWNING = frozenset({"his", "her"})


def entitled(doc: Doc) -> Iterator[Edit]:
    """A quoted title straight after a noun is its name: "a role in the series "Low Tide"".

    The parser takes it for a second object of the verb.
    """
    for mark in doc:
        if mark.text not in QUOTES or mark.i < 1 or mark.i + 1 >= len(doc):
            continue
        noun, title = mark.nbor(-1), mark.head
        if noun.tag_ != "NN" or noun.dep_ not in {"pobj", "dobj"} or title.pos_ != "PROPN":
            continue
        verb = title.head
        if title.left_edge != mark or title.dep_ not in {"dobj", "oprd", "npadvmod", "dep"}:
            continue
        if verb.i < noun.i and verb.pos_ == "VERB" and child(verb, ("dobj",)) != title:
            yield Edit(title.i, noun.i, "appos")


def parallel(doc: Doc) -> Iterator[Edit]:
    """Of two nouns a joined one belongs to that which has an article, too.

    "She left a pile of letters and a debt": it was no pile of a debt.
    """
    for token in doc:
        inner = token.head
        outer = inner.head.head
        if token.dep_ != "conj" or token.tag_ != "NN" or inner.dep_ != "pobj":
            continue
        if inner.head.lower_ != "of" or outer.pos_ != "NOUN" or outer.i > inner.i:
            continue
        if outer.lemma_ in cue("nouns", "quantifying") or outer.lemma_ in MIXTURES:
            continue
        counted = child(inner, ("det", "poss", "nummod")) is not None
        bare = not counted and inner.tag_ == "NNS" and not child(inner, ("relcl", "acl"))
        alike = _has_article(token) and _has_article(outer)
        if bare and alike and outer.dep_ in {"dobj", "attr"}:
            yield Edit(token.i, outer.i, "conj")
            for joint in inner.children:
                if joint.dep_ == "cc":
                    yield Edit(joint.i, outer.i, "cc")


# What is made up of all that follows: "a mix of songs and a play".
MIXTURES = frozenset(
    {"mix", "mixture", "combination", "blend", "pair", "set", "team", "crew", "party"}
)


def _has_article(noun: Token) -> bool:
    return any(t.dep_ == "det" and t.lower_ in INDEFINITE for t in noun.children)


def again(doc: Doc) -> Iterator[Edit]:
    """A preposition after "and then" is joined to the same one before: "to Kelm and then to".

    The parser hangs it on another verb than "and".
    """
    for token in doc:
        if token.dep_ != "prep" or token.i < 2:  # noqa: PLR2004 - "and then"
            continue
        then, joint = token.nbor(-1), token.nbor(-2)
        if then.lower_ not in {"then", "later", "finally"} or joint.dep_ != "cc":
            continue
        verb = joint.head
        if verb == token.head or verb.pos_ not in {"VERB", "AUX"}:
            continue
        same = (t for t in verb.children if t.dep_ == "prep" and t.lower_ == token.lower_)
        first = next((t for t in same if t.i < joint.i), None)
        if first is not None:
            yield Edit(token.i, first.i, "conj")
            yield Edit(joint.i, first.i, "cc")


def removed(doc: Doc) -> Iterator[Edit]:
    """A participle after "was" and a noun goes with the passive in the clause on the noun.

    "A judge who was removed from office, and jailed": she was jailed as she was removed.
    """
    for verb in doc:
        main = verb.head
        if verb.dep_ != "conj" or verb.tag_ != "VBN" or main.lemma_ != "be":
            continue
        told = child(main, ("attr",))
        clause = child(told, ("relcl",)) if told is not None else None
        if clause is None or child(verb, (*HELPERS, *SUBJECTS)) is not None:
            continue
        passive = child(clause, ("auxpass",)) is not None
        if passive and main.i < clause.i < verb.i:
            yield Edit(verb.i, clause.i, "conj")
            for joint in main.children:
                if joint.dep_ == "cc" and clause.i < joint.i < verb.i:
                    yield Edit(joint.i, clause.i, "cc")


def told_twice(doc: Doc) -> Iterator[Edit]:
    """A second clause with "that" after "and" is told by the same: "that it held and that".

    "He wrote that the dam held and, later, that it broke": with "broke" as when it held.
    """
    for verb in doc:
        first = verb.head
        mark = child(verb, ("mark",))
        if (
            verb.dep_ not in {"advcl", "ccomp", "relcl", "acl"}
            or mark is None
            or mark.lower_ != "that"
        ):
            continue
        own = child(first, ("mark",))
        if first.dep_ != "ccomp" or own is None or own.lower_ != "that":
            continue
        if first.pos_ not in {"VERB", "AUX"}:
            continue
        joint = next((t for t in first.children if t.dep_ == "cc" and t.i > first.i), None)
        if joint is None or not joint.i < mark.i or not is_finite(verb):
            continue
        yield Edit(verb.i, first.i, "conj")
        for token in first.children:
            if joint.i < token.i < mark.i and token.dep_ == "advmod":
                yield Edit(token.i, verb.i, token.dep_)


def owned(doc: Doc) -> Iterator[Edit]:
    """A participle with "his" after a pause is about the person, not about the last noun.

    "He was a figure of Kelm society, known for his wit": with "known" as said of the society.
    """
    for verb in doc:
        noun = verb.head
        if verb.dep_ != "acl" or verb.tag_ not in {"VBN", "VBG"} or noun.dep_ != "pobj":
            continue
        edge = verb.left_edge.i
        if not edge or doc[edge - 1].text != "," or noun.ent_type_ == "PERSON":
            continue
        if noun.lemma_ in cue("nouns", "people"):
            continue
        owners = (t for t in below(verb) if t.tag_ in {"PRP$", "PRP"})
        if not any(t.lower_ in OWNING for t in owners):
            continue
        clause = _clause(noun)
        subject = child(clause, SUBJECTS) if clause is not None else None
        if clause is not None and subject is not None and subject.i < clause.i < verb.i:
            yield Edit(verb.i, clause.i, "advcl")


def _clause(noun: Token) -> Token | None:
    """The finite verb in whose phrases a noun stands."""
    above = noun.head
    while above.head != above and above.pos_ not in {"VERB", "AUX"}:
        above = above.head
    return above if above.pos_ in {"VERB", "AUX"} and is_finite(above) else None


def stood(doc: Doc) -> Iterator[Edit]:
    """What seems a participle is a noun's verb: "the pump dated from 1987 and it leaked".

    With the noun as a second subject of the clause that follows.
    """
    for verb in doc:
        noun, main = verb.head, verb.head.head
        if verb.dep_ != "acl" or verb.tag_ != "VBN" or noun.dep_ not in {"nsubj", "nsubjpass"}:
            continue
        if doc[verb.left_edge.i - 1].text == ",":
            continue  # "The mill, built in 1890, and the dam were closed"
        other = next((t for t in main.children if t.dep_ in SUBJECTS and t.i > verb.i), None)
        if main.dep_ != "ROOT" or other is None or other == noun or not is_finite(main):
            continue
        joint = doc[other.left_edge.i - 1]
        if joint.dep_ != "cc" or not verb.i < joint.i < main.i or child(verb, ("agent",)):
            continue
        yield Edit(verb.i, verb.i, "ROOT", tag="VBD")
        yield Edit(noun.i, verb.i, "nsubj")
        yield Edit(main.i, verb.i, "conj")
        yield Edit(joint.i, verb.i, "cc")
        for token in main.children:
            if token.is_punct and token.i > main.i:
                yield Edit(token.i, verb.i, token.dep_)


def resumed(doc: Doc) -> Iterator[Edit]:
    """What goes on in quotation marks after a report is no clause beside the report.

    Who says it would be lost: ""We lost," said Vance, "and we knew it."".
    """
    for verb in doc:
        report = verb.head
        said = report.lemma_ in cue("clauses", "saying")
        content = child(report, ("ccomp",)) if said else None
        if (
            verb.dep_ not in {"conj", "parataxis"}
            or content is None
            or child(report, ("dobj",))
        ):
            continue
        if not content.i < report.i < verb.i or child(verb, SUBJECTS) is None:
            continue
        marks = sum(t.text in QUOTES for t in doc[report.sent.start : verb.left_edge.i])
        closing = any(t.text in QUOTES for t in doc[content.i : report.i])
        if closing and marks % 2 == 1 and is_finite(content):
            yield Edit(verb.i, report.i, "dep")


def bare_counts(doc: Doc) -> Iterator[Edit]:
    """A number after a place is the subject that the clause lacks: "in Texas 210 died".

    The parser hangs it on the place, as the number of a name.
    """
    for number in doc:
        place = number.head
        if number.pos_ != "NUM" or number.dep_ != "nummod" or place.i + 1 != number.i:
            continue
        verb = place.head.head
        if place.pos_ != "PROPN" or place.dep_ != "pobj" or verb.pos_ not in {"VERB", "AUX"}:
            continue
        if place.head.lower_ not in PLACING or verb.i < number.i or child(verb, SUBJECTS):
            continue
        passive = child(verb, ("auxpass",)) is not None
        yield Edit(number.i, verb.i, "nsubjpass" if passive else "nsubj")
        after = doc[number.i + 1]
        if after.lower_ == "of" and after.head == place:
            yield Edit(after.i, number.i, "prep")


def costs(doc: Doc) -> Iterator[Edit]:
    """A noun between two others may be the verb that they lack: "the raid cost 20 lives".

    Such a verb is in the past as it is in the present.
    """
    for token in doc:
        if token.dep_ != "ROOT" or token.tag_ != "NN" or token.lower_ not in UNCHANGED:
            continue
        subject = next((t for t in token.lefts if t.dep_ in {"compound", "nmod"}), None)
        given = next((t for t in token.rights if t.dep_ in {"appos", "dobj", "npadvmod"}), None)
        if subject is None or given is None or subject.i + 1 != token.i:
            continue
        before = doc[token.i + 1 : given.i + 1]
        if any(t.is_punct for t in before) or not any(t.pos_ == "NUM" for t in before):
            continue
        yield Edit(token.i, token.i, "ROOT", tag="VBD")
        yield Edit(subject.i, token.i, "nsubj")
        yield Edit(given.i, token.i, "dobj")
        for other in token.lefts:
            if other != subject and other.dep_ in {"det", "poss", "amod", "compound", "nummod"}:
                yield Edit(other.i, subject.i, other.dep_)


# Verbs that are the same in the past, and nouns as well.
UNCHANGED = frozenset({"cost", "hit", "cut", "hurt", "split", "spread", "set", "bid"})
