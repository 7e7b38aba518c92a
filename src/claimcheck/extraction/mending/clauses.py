"""Clauses that the parser hangs on the wrong word, or robs of their subject."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.linking import is_conceding
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.portions import portions
from claimcheck.extraction.tree import SUBJECTS, below, child, hangs_on
from claimcheck.extraction.units import WHEN, is_finite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Verbs that take such a clause as what they ask, say or take.
ASKING = frozenset({"ask", "wonder", "say", "tell", "know", "take", "do", "believe", "accept"})

NOUNS = frozenset({"NOUN", "PROPN"})
WHOLE = ("dobj", "ccomp", "attr", "acomp")
HELPERS = ("aux", "auxpass")


def where(doc: Doc) -> Iterator[Edit]:
    """ "Where" opens the first of two clauses: "a hall where they were filed and forgotten"."""
    for token in doc:
        second = token.head
        first = second.head
        joined = second.dep_ == "conj" and first.dep_ == "relcl"
        if token.lower_ == "where" and joined and token.i < first.i < second.i:
            yield Edit(token.i, first.i, "advmod")


def relatives(doc: Doc) -> Iterator[Edit]:
    """A clause with "which" as its subject is about a noun before it, not about a verb."""
    for token in doc:
        dated = token.dep_ == "relcl" and token.head.ent_type_ in WHEN
        if dated and token.head.head.dep_ == "prep":
            where = next((t for t in token.children if t.lower_ in {"where", "who"}), None)
            noun = _last_noun(token.head.head.head, token.head.i) if where else None
            if noun is not None:
                yield Edit(token.i, noun.i, "relcl")
        if token.dep_ not in {"advcl", "conj", "ccomp"} or token.head.i > token.i:
            continue
        if _is_relative(token) and (noun := _last_noun(token.head, token.i)) is not None:
            yield Edit(token.i, noun.i, "relcl")


def _is_relative(verb: Token) -> bool:
    """Whether a clause begins with "which" after a pause: ", which fell", ", both of which"."""
    subject = child(verb, SUBJECTS)
    if subject is None or not subject.left_edge.i:
        return False
    before = subject.left_edge.nbor(-1)
    if before.text in {'"', "”"} and before.i:
        before = before.nbor(-1)
    if before.text != ",":
        return False
    if subject.tag_ == "WDT":
        return subject.lower_ == "which"
    return any(t.dep_ == "pobj" and t.lower_ in {"which", "whom"} for t in below(subject))


def named(doc: Doc) -> Iterator[Edit]:
    """A name behind a noun is no subject of a clause about it: "The series Kelm shows a fire".

    What a clause is about is missing in it ("the series Ruiz made"); here nothing is.
    """
    for verb in doc:
        noun, subject = verb.head, child(verb, SUBJECTS)
        if verb.dep_ != "relcl" or noun.dep_ != "ROOT" or noun.pos_ not in NOUNS:
            continue
        if subject is None or subject.pos_ != "PROPN" or subject.left_edge.i != noun.i + 1:
            continue
        if not is_finite(verb) or child(verb, WHOLE) is None:
            continue
        yield Edit(verb.i, verb.i, "ROOT")
        yield Edit(noun.i, verb.i, "nsubj")
        yield Edit(subject.i, noun.i, "appos")
        for token in noun.children:
            if token.i > verb.i:
                yield Edit(token.i, verb.i, token.dep_)


def concessions(doc: Doc) -> Iterator[Edit]:
    """What is so "whatever the owners say" is no report of theirs, and is told all the same."""
    for verb in doc:
        clause = verb.head
        if verb.dep_ != "ccomp" or clause.i > verb.i or clause.lemma_ in ASKING:
            continue
        opens = verb.left_edge
        if is_conceding(opens) and opens.i and opens.nbor(-1).text == ",":
            yield Edit(verb.i, clause.i, "advcl")


def reports(doc: Doc) -> Iterator[Edit]:
    """A report beside a clause governs it: "The dam broke, officials say, and it may again"."""
    for verb in doc:
        clause = verb.head
        if verb.dep_ != "parataxis" or verb.lemma_ not in cue("clauses", "saying"):
            continue
        if clause.dep_ != "ROOT" or clause.i > verb.i or child(verb, SUBJECTS) is None:
            continue
        if child(verb, ("dobj", "ccomp")) is not None or not is_finite(clause):
            continue
        yield Edit(verb.i, verb.i, "ROOT")
        yield Edit(clause.i, verb.i, "ccomp")
        for token in verb.children:
            if token.dep_ in {"conj", "cc"} and token.i > verb.i:
                yield Edit(token.i, clause.i, token.dep_)
        for token in clause.children:
            if token.is_punct and token.i == clause.sent.end - 1:
                yield Edit(token.i, verb.i, token.dep_)


def parts(doc: Doc) -> Iterator[Edit]:
    """What is said of a part of what was counted hangs on that part, and nothing else does."""
    for sent in doc.sents:
        for portion in portions(sent):
            inside = range(portion.start, portion.end)
            top = portion.amount[-1]
            main = portion.verb
            if sent.root.i in inside:  # "4,000 were moved, 120 of them patients"
                while main.head != main and main.head.i not in inside:
                    main = main.head
                yield Edit(main.i, main.i, "ROOT")
            yield Edit(top.i, portion.whole.i, "appos")
            for token in (doc[at] for at in inside):
                astray = token.head == token or token.head.i not in inside
                if token != top and astray:
                    yield Edit(token.i, top.i, token.dep_ if token.dep_ != "ROOT" else "dep")
            for token in sent:
                if token.head.i in inside and token.i not in inside and token != main:
                    dep = "prep" if token.pos_ == "ADP" else token.dep_
                    yield Edit(token.i, portion.verb.i, dep)


def predicates(doc: Doc) -> Iterator[Edit]:
    """A verb in the singular is not joined to a relative clause about several.

    "She is one of the nurses who left and has a shop": it is she who has a shop.
    """
    for token in doc:
        clause = token.head
        if token.dep_ != "conj" or clause.dep_ != "relcl" or child(token, SUBJECTS):
            continue
        if token.tag_ != "VBZ" or clause.head.tag_ != "NNS":
            continue
        main = clause.sent.root
        if main.tag_ == "VBZ" and main.i < clause.i and hangs_on(clause, main):
            yield Edit(token.i, main.i, "conj")


def series(doc: Doc) -> Iterator[Edit]:
    """A verb with an object after a relative clause belongs to a series of verbs in it.

    "The coast, where it killed two, injured nine": with "injured" as a participle of "coast".
    """
    for verb in doc:
        if verb.dep_ != "acl" or verb.tag_ not in {"VBN", "VBD"}:
            continue
        clause = child(verb.head, ("relcl",))
        if clause is None or not clause.i < verb.i or child(verb, ("dobj",)) is None:
            continue
        before = verb.left_edge.nbor(-1)
        if before.text == "," and clause.tag_ == "VBD" and child(verb, HELPERS) is None:
            yield Edit(verb.i, clause.i, "conj", tag="VBD")


def echoes(doc: Doc) -> Iterator[Edit]:
    """ "As did" joins one clause to another, and gives no reason: "it held, as did Kelm"."""
    for verb in doc:
        mark = child(verb, ("mark",))
        subject = child(verb, SUBJECTS)
        if verb.dep_ != "advcl" or verb.lemma_ not in {"do", "have", "be"} or mark is None:
            continue
        turned = mark.lower_ == "as" and mark.i + 1 == verb.i and subject is not None
        rest = [t for t in verb.children if t.i > verb.i and t != subject and not t.is_punct]
        if turned and subject is not None and subject.i > verb.i and not rest:
            yield Edit(verb.i, verb.head.i, "conj")
            yield Edit(mark.i, verb.head.i, "cc")


def inserted(doc: Doc) -> Iterator[Edit]:
    """A verb joined to a report that stands inside what it reports has no subject there.

    "The dam held, they say, and could hold again": it is not they who could.
    """
    for verb in doc:
        clause = child(verb, ("ccomp",))
        subject = child(verb, SUBJECTS)
        said = verb.lemma_ in cue("clauses", "saying")
        if clause is None or subject is None or not said or not clause.i < subject.i:
            continue
        for token in verb.children:
            joined = token.dep_ == "conj" and token.i > verb.i and not child(token, SUBJECTS)
            if joined and child(token, HELPERS) is not None:
                yield Edit(token.i, clause.i, "conj")


def _last_noun(verb: Token, before: int) -> Token | None:
    """The noun that a relative clause after a verb is about: its object, not a date."""
    if verb.pos_ not in {"VERB", "AUX"}:
        return None
    objects = [t for t in verb.children if t.dep_ in {"dobj", "attr"} and t.i < before]
    phrases = [
        t
        for prep in verb.children
        if prep.dep_ == "prep" and verb.i < prep.i < before
        for t in prep.children
        if t.dep_ == "pobj" and t.ent_type_ not in WHEN
    ]
    nouns = [t for t in objects + phrases if t.pos_ in NOUNS]
    return max(nouns, key=lambda t: t.i) if nouns else None


def subjects(doc: Doc) -> Iterator[Edit]:
    """The noun before a verb without a subject is no member of the clause before.

    "The dam was old, and the levee, though it leaked, did not break": with "levee" joined to
    "was".
    """
    for verb in doc:
        if verb.dep_ != "ROOT" or child(verb, SUBJECTS) or not is_finite(verb):
            continue
        for clause in verb.children:
            if clause.dep_ != "ccomp" or clause.i > verb.i or not is_finite(clause):
                continue
            nouns = [t for t in clause.children if t.dep_ == "conj" and t.pos_ in NOUNS]
            if not nouns or nouns[-1].i < clause.i:
                continue
            yield Edit(nouns[-1].i, verb.i, "nsubj")
            for token in clause.children:
                if token.i > nouns[-1].i:
                    yield Edit(token.i, verb.i, token.dep_)
