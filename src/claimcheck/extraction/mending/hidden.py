"""Main verbs and speakers that the parser hides under another clause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child, hangs_on
from claimcheck.extraction.units import is_finite
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HELPERS = ("aux", "auxpass")
LINKING = frozenset({"while", "although", "though", "whereas", "when"})
PARTICIPLES = frozenset({"VBN", "VBD"})
ASKING = frozenset({"why", "how", "whether", "what"})


def told(doc: Doc) -> Iterator[Edit]:
    """What somebody is told opens with "that": "I am told, though it is late, that he left".

    With "left" as the main verb.
    """
    for verb in doc:
        if verb.dep_ != "ROOT":
            continue
        mark = child(verb, ("mark",))
        report = next((t for t in verb.children if t.dep_ == "ccomp" and t.i < verb.i), None)
        if report is None or mark is None or mark.lower_ != "that":
            continue
        said = report.lemma_ in cue("clauses", "saying") and is_finite(report)
        if not said or not report.i < mark.i < verb.i:
            continue
        yield Edit(report.i, report.i, "ROOT")
        yield Edit(verb.i, report.i, "ccomp")
        for token in verb.children:
            if token.i < mark.i and token != report:
                yield Edit(token.i, report.i, token.dep_)


def doubted(doc: Doc) -> Iterator[Edit]:
    """What stands after a second pause is what is said: "I am told, though I doubt it, that".

    With "that it was sold" as what is doubted.
    """
    for verb in doc:
        beside = verb.head
        if verb.dep_ != "ccomp" or beside.dep_ != "advcl":
            continue
        mark = child(verb, ("mark",))
        if mark is None:
            continue
        main = beside.head
        if mark.lower_ != "that" or doc[mark.i - 1].text != "," or child(main, ("ccomp",)):
            continue
        said = main.lemma_ in cue("clauses", "saying") and main.i < beside.i
        if said and child(beside, ("dobj",)) is not None:
            yield Edit(verb.i, main.i, "ccomp")
            yield Edit(mark.i - 1, main.i, "punct")


def contrasted(doc: Doc) -> Iterator[Edit]:
    """A clause after "while" has a finite verb: "while Orm, the first to pay, stayed".

    With "pay" as what Orm did and "stayed" as the main verb.
    """
    for verb in doc:
        if verb.tag_ != "VB":
            continue
        mark, noun = child(verb, ("mark",)), child(verb, ("nsubj",))
        to = next((t for t in verb.children if t.dep_ == "aux" and t.tag_ == "TO"), None)
        if mark is None or noun is None or to is None or mark.lower_ not in LINKING:
            continue
        main = verb.sent.root
        clause = verb.head
        if not mark.i < noun.i < to.i or main.i < verb.i:
            continue
        if child(main, SUBJECTS) is not None or not is_finite(main) or clause == main:
            continue
        over = clause
        while over.head not in {over, main}:
            over = over.head
        yield Edit(over.i, over.i, "ROOT")
        yield Edit(main.i, clause.i, "advcl")
        yield Edit(noun.i, main.i, "nsubj")
        yield Edit(mark.i, main.i, "mark")
        beside = child(noun, ("appos",))
        yield Edit(verb.i, (beside or noun).i, "acl")
        for token in (*main.children, *verb.children):
            if token.is_punct:
                yield Edit(token.i, over.i if token.i > main.i else noun.i, "punct")


def whiles(doc: Doc) -> Iterator[Edit]:
    """ "While" opens a clause: "they left, while Orm, a town of nine, stayed".

    With Orm as what "while" governs, and "stayed" as said of it.
    """
    for mark in doc:
        noun = child(mark, ("nsubj", "pobj")) if mark.dep_ == "prep" else None
        if mark.lower_ not in LINKING or noun is None or mark.head.pos_ not in {"VERB", "AUX"}:
            continue
        after = (t for t in noun.children if t.dep_ in {"acl", "relcl"} and t.i > noun.i)
        verb = next((t for t in after if t.tag_ in {*PARTICIPLES, "VBZ", "VBP"}), None)
        if verb is None or child(verb, (*SUBJECTS, *HELPERS, "agent", "mark")) is not None:
            continue
        past = verb.tag_ in {"VBZ", "VBP"} or inflection.past(verb.lemma_) == verb.lower_
        if past and doc[verb.i - 1].text == ",":
            tag = "VBD" if verb.tag_ == "VBN" else ""
            yield Edit(verb.i, mark.head.i, "advcl", tag=tag)
            yield Edit(noun.i, verb.i, "nsubj")
            yield Edit(mark.i, verb.i, "mark")


def inserted(doc: Doc) -> Iterator[Edit]:
    """ "It is said" between commas governs its clause: "The mill, it is said, was a church"."""
    for verb in doc:
        clause = verb.head
        if verb.dep_ not in {"parataxis", "ccomp"}:
            continue
        it = child(verb, ("nsubjpass", "nsubj"))
        if it is None or clause.i < it.i:
            continue
        if clause.dep_ not in {"ROOT", "ccomp"} or child(clause, SUBJECTS) is None:
            continue
        passive = child(verb, ("auxpass",)) is not None
        if it.lower_ != "it" or not passive or verb.lemma_ not in cue("clauses", "saying"):
            continue
        opened = doc[it.i - 1].text == "," and it.i > clause.sent.start
        closed = doc[verb.i + 1 : verb.i + 2].text == ","
        if not opened or not closed or child(verb, ("dobj", "ccomp")) is not None:
            continue
        is_root = clause.dep_ == "ROOT"
        yield Edit(verb.i, verb.i if is_root else clause.head.i, clause.dep_)
        yield Edit(clause.i, verb.i, "ccomp")
        for token in clause.children:
            last = token.is_punct and token.i == clause.sent.end - 1
            if last or (token.dep_ in {"conj", "cc"} and ";" in doc[clause.i : token.i].text):
                yield Edit(token.i, verb.i, token.dep_)


def goes_on(doc: Doc) -> Iterator[Edit]:
    """Verbs with "had" go on with "was": "said that she was ill, had lost her work and had".

    With the first and the others as two things that she said.
    """
    for verb in doc:
        report = verb.head
        if verb.dep_ != "ccomp" or child(verb, (*SUBJECTS, "mark")) is not None:
            continue
        first = next((t for t in report.children if t.dep_ == "ccomp" and t.i < verb.i), None)
        if first is None or not report.i < first.i or not is_finite(verb):
            continue
        if child(first, SUBJECTS) is None or doc[verb.left_edge.i - 1].text != ",":
            continue
        if child(verb, ("conj",)) is not None and child(verb, ("cc",)) is not None:
            yield Edit(verb.i, first.i, "conj")


def won(doc: Doc) -> Iterator[Edit]:
    """Participles after commas go on with "have": "have won seven, drawn three and lost two".

    With "drawn" as how they won.
    """
    for verb in doc:
        first = verb.head
        if verb.dep_ != "advcl" or verb.tag_ != "VBN" or not first.i < verb.i:
            continue
        after = (t for over in (verb, first) for t in over.children if t.dep_ == "conj")
        last = next((t for t in after if t.i > verb.i and t.tag_ in PARTICIPLES), None)
        has = any(t.dep_ == "aux" and t.lemma_ == "have" for t in first.children)
        bare = child(verb, (*SUBJECTS, *HELPERS, "mark")) is None
        paused = doc[verb.left_edge.i - 1].text == ","
        if has and first.tag_ == "VBN" and bare and paused and last is not None:
            yield Edit(verb.i, first.i, "conj")


def objects(doc: Doc) -> Iterator[Edit]:
    """ "Which" before a preposition with a noun of its own is the object of the verb.

    "The note, which he put out on Monday": with "which" as another noun after "on".
    """
    for which in doc:
        prep = which.head
        if which.tag_ != "WDT" or which.dep_ != "pobj" or not which.i < prep.i:
            continue
        verb = prep.head
        own = next((t for t in prep.children if t.dep_ == "pobj" and t.i > prep.i), None)
        if own is None or verb.dep_ != "relcl" or child(verb, ("dobj",)) is not None:
            continue
        if child(verb, SUBJECTS) is not None:
            yield Edit(which.i, verb.i, "dobj")


def raised(doc: Doc) -> Iterator[Edit]:
    """What a clause raises is not raised in a question: "may show why it sank, raising hopes".

    With "raising" as said of what sank.
    """
    for verb in doc:
        clause = verb.head
        if verb.dep_ != "advcl" or verb.tag_ != "VBG" or clause.dep_ != "ccomp":
            continue
        asks = any(t.lower_ in ASKING for t in doc[clause.left_edge.i : clause.left_edge.i + 1])
        main = verb.sent.root
        if asks and doc[verb.left_edge.i - 1].text == "," and hangs_on(clause, main):
            yield Edit(verb.i, main.i, "advcl")


def opposed(doc: Doc) -> Iterator[Edit]:
    """A verb in the past after "and" is joined to a verb, not to a noun: "saw it and left"."""
    for verb in doc:
        noun = verb.head
        if verb.dep_ != "conj" or verb.tag_ != "VBD" or noun.dep_ not in {"pobj", "dobj"}:
            continue
        joint = doc[verb.i - 1] if verb.i else verb
        past = inflection.past(verb.lemma_) == verb.lower_
        main = next((t for t in _above(noun) if t.tag_ == "VBD"), None)
        if joint.dep_ == "cc" and past and main is not None and not child(verb, SUBJECTS):
            yield Edit(verb.i, main.i, "conj")
            yield Edit(joint.i, main.i, "cc")


def _above(token: Token) -> Iterator[Token]:
    while token.head != token:
        token = token.head
        yield token
