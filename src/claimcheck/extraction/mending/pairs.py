"""Two of a kind that belong together, of which the parser hangs one on something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.persons import is_person
from claimcheck.extraction.temporal import is_when
from claimcheck.extraction.tree import child

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})

LYING = frozenset({"locate", "situate", "value", "estimate"})

# How many words up the first of two like prepositions is looked for.
FARTHEST = 8


def results(doc: Doc) -> Iterator[Edit]:
    """A result is one phrase: "The house voted 212 to 187 on Friday".

    With "to 187" as another phrase of the verb, so that "212" could be told without it.
    """
    for to in doc:
        if to.lower_ != "to" or to.dep_ != "prep" or to.i < 1 or to.i + 1 >= len(doc):
            continue
        more, fewer = to.nbor(-1), to.nbor(1)
        given = more.dep_ in {"npadvmod", "dobj", "attr", "advmod", "oprd"}
        if more.tag_ == fewer.tag_ == "CD" and given and more.head == to.head:
            yield Edit(to.i, more.i, "prep")


def prepositions(doc: Doc) -> Iterator[Edit]:
    """A preposition after "and" is joined to the same one before, not to another.

    "Known for her talent to draw children from life and for her wit": with "for" beside "from".
    """
    for token in doc:
        first = token.head
        joined = first.pos_ == "ADP" or first.tag_ == "VB"
        if token.dep_ != "conj" or token.pos_ != "ADP" or not joined:
            continue
        if token.lower_ == first.lower_ or not first.i < token.i:
            continue
        above = list(_above(first))
        same = next((t for t in above if t.lower_ == token.lower_), None)
        if same is None and is_when(first):
            # "Changed to gas in 1864 and to oil in 1928"
            beside = [t for t in first.head.children if t.i < first.i]
            same = next((t for t in beside if t.lower_ == token.lower_), None)
            above = [] if same is None else [same]
        if same is None or same.dep_ != "prep":
            continue
        # "To the north by the sea, to the south by Norland" has two of each.
        between = (first, *above[: above.index(same)])
        if not (is_when(first) or any(t.pos_ == "VERB" for t in between)):
            continue
        yield Edit(token.i, same.i, "conj")
        for joint in first.children:
            if joint.dep_ == "cc" and first.i < joint.i < token.i:
                yield Edit(joint.i, same.i, "cc")


def contents(doc: Doc) -> Iterator[Edit]:
    """A second clause with "that" is what is said, as the first: "said that, but that".

    With the second joined to the verb that says both.
    """
    for verb in doc:
        saying = verb.head
        mark = child(verb, ("mark",))
        if verb.dep_ != "conj" or mark is None or mark.lower_ != "that":
            continue
        first = next((t for t in saying.children if t.dep_ == "ccomp" and t.i < verb.i), None)
        own = child(first, ("mark",)) if first is not None else None
        if first is None or own is None or own.lower_ != "that" or not saying.i < first.i:
            continue
        yield Edit(verb.i, first.i, "conj")
        for joint in saying.children:
            if joint.dep_ == "cc" and first.i < joint.i < verb.i:
                yield Edit(joint.i, first.i, "cc")


def titled(doc: Doc) -> Iterator[Edit]:
    """A name straight after a noun with an article is its name: "the merchant Hans Orley".

    With both as subjects or as objects of the verb.
    """
    for name in doc:
        verb = name.head
        if name.pos_ != "PROPN" or name.dep_ not in ARGUMENTS:
            continue
        edge = name.left_edge
        noun = doc[edge.i - 1] if edge.i > name.sent.start else name
        subject = noun.dep_ in ARGUMENTS and noun.head == verb and noun.tag_ == "NN"
        if subject and child(noun, ("det",)) is not None and edge.pos_ == "PROPN":
            yield Edit(name.i, noun.i, "appos")


def resumed(doc: Doc) -> Iterator[Edit]:
    """A phrase after the second of two commas belongs to the verb before the first.

    "She shot twice, waiting after the first, from a distance of nine metres": with "from" as
    said of the waiting.
    """
    for prep in doc:
        clause = prep.head
        if prep.dep_ != "prep" or clause.dep_ != "advcl" or clause.tag_ not in {"VBG", "VBN"}:
            continue
        main = clause.head
        opened = clause.left_edge.i > 0 and doc[clause.left_edge.i - 1].text == ","
        closed = prep.i > clause.i + 1 and doc[prep.i - 1].text == ","
        last = (
            clause.right_edge == prep.right_edge and main.right_edge.i <= prep.right_edge.i + 1
        )
        said = any(clause.i < t.i < prep.i and not t.is_punct for t in clause.children)
        if opened and closed and last and said and main.i < clause.i and main.pos_ == "VERB":
            yield Edit(prep.i, main.i, "prep")
            yield Edit(prep.i - 1, main.i, "punct")


def relatives(doc: Doc) -> Iterator[Edit]:
    """A second "that" is the subject of its clause, as the first: "that was old and that fell".

    With the second as what only opens the clause, which has no other subject, or joined to the
    main clause.
    """
    for verb in doc:
        that = child(verb, ("mark", "nsubj", "nsubjpass"))
        if verb.dep_ != "conj" or that is None or that.lower_ != "that":
            continue
        own = child(verb, ("nsubj", "nsubjpass", "expl"))
        if that.tag_ not in {"IN", "WDT"} or (own is not None and own != that):
            continue
        above = verb.head
        before = doc[above.i : that.i]
        first = above if above.dep_ == "relcl" else _last_relative(before)
        subject = child(first, ("nsubj", "nsubjpass")) if first is not None else None
        if first is None or subject is None or subject.lower_ != "that":
            continue
        if doc[that.i - 1].dep_ == "cc":
            passive = child(verb, ("auxpass",)) is not None
            yield Edit(that.i, verb.i, "nsubjpass" if passive else "nsubj", tag="WDT")
            yield Edit(verb.i, first.i, "conj")


def _last_relative(words: Iterable[Token]) -> Token | None:
    """The last relative clause among some words."""
    return next((t for t in reversed(list(words)) if t.dep_ == "relcl"), None)


def joined(doc: Doc) -> Iterator[Edit]:
    """A second "who" goes with the first: "who sat there before it rang, and who left".

    With the second joined to the clause between.
    """
    for verb in doc:
        who = child(verb, ("nsubj", "nsubjpass"))
        if verb.dep_ != "conj" or who is None or who.tag_ not in {"WP", "WDT"}:
            continue
        if verb.head.dep_ == "relcl" or verb.head.pos_ not in {"VERB", "AUX"}:
            continue
        first = next((t for t in _above(verb.head) if t.dep_ == "relcl"), None)
        own = child(first, ("nsubj", "nsubjpass")) if first is not None else None
        if first is not None and own is not None and own.lower_ == who.lower_:
            yield Edit(verb.i, first.i, "conj")


def finals(doc: Doc) -> Iterator[Edit]:
    """A noun after a short name in parentheses is what the name belongs to.

    "The Rowing Cup (RC) final": with "final" as another name of the cup.
    """
    for noun in doc:
        name = noun.head
        if noun.dep_ != "appos" or noun.tag_ != "NN" or noun.i < 2:  # noqa: PLR2004 - "(", ")"
            continue
        if doc[noun.i - 1].text != ")" or name.pos_ != "PROPN" or not name.i < noun.i:
            continue
        if child(noun, ("det", "amod", "poss")) is None:
            yield Edit(noun.i, name.head.i, name.dep_)
            yield Edit(name.i, noun.i, "nmod")


def restricting(doc: Doc) -> Iterator[Edit]:
    """ "That" picks out no bare name: "a wreck off Orm that killed nine" is of the wreck."""
    for verb in doc:
        name = verb.head
        if verb.dep_ != "relcl" or name.pos_ != "PROPN" or name.dep_ != "pobj":
            continue
        that = child(verb, ("nsubj", "nsubjpass", "dobj"))
        over = name.head.head
        over = over if over.pos_ == "NOUN" else (child(over, ("dobj",)) or over)
        bare = child(name, ("det",)) is None and over.pos_ == "NOUN" and over.i < name.i
        if that is not None and that.lower_ == "that" and bare:
            paused = doc[verb.left_edge.i - 1].text == ","
            if that.tag_ == "WDT" and not paused:
                yield Edit(verb.i, over.i, "relcl")


def several(doc: Doc) -> Iterator[Edit]:
    """One thing is no other name of several: "two rings, a comb and a skull" are four things.

    Where a noun in the singular stands straight before the pause, it is what is named again:
    "the mills to his nephew, a boy of nine".
    """
    for noun in doc:
        whole = noun.head
        if noun.dep_ != "appos" or not whole.i < noun.i or noun.pos_ != "NOUN":
            continue
        one = any(t.dep_ == "det" and t.lower_ in {"a", "an"} for t in noun.children)
        nearest = doc[noun.left_edge.i - 2] if noun.left_edge.i > 1 else noun
        paused = doc[noun.left_edge.i - 1].text == ","
        if not paused or whole.pos_ != "NOUN":
            continue
        if one and whole.tag_ == "NNS" and noun.tag_ == "NN":
            near = (
                nearest.tag_ == "NN" and nearest != whole and nearest.dep_ in {"pobj", "dobj"}
            )
            if near and is_person(nearest) and is_person(noun):
                yield Edit(noun.i, nearest.i, "appos")
            elif child(whole, ("nummod",)) is not None and nearest == whole:
                yield Edit(noun.i, whole.i, "conj")
        elif noun.tag_ == "NNS" and child(noun, ("nummod",)) and is_person(whole):
            yield Edit(noun.i, whole.i, "conj")


def remarks(doc: Doc) -> Iterator[Edit]:
    """A remark on a clause is no other name of a noun: "ban dogs, an issue that splits"."""
    for noun in doc:
        whole = noun.head
        if noun.dep_ != "appos" or noun.lemma_ not in cue("nouns", "remarks"):
            continue
        first = noun.left_edge
        one = any(t.dep_ == "det" and t.lower_ in {"a", "an"} for t in noun.children)
        if not one or doc[first.i - 1].text != "," or child(noun, ("relcl", "acl")) is None:
            continue
        last = doc[first.i - 2] if first.i > 1 else first
        verb = next((t for t in _above(whole) if t.pos_ in {"VERB", "AUX"}), None)
        if (
            verb is not None
            and whole.dep_ not in {"nsubj", "nsubjpass", "attr"}
            and last != noun
        ):
            yield Edit(noun.i, verb.i, "npadvmod")


def located(doc: Doc) -> Iterator[Edit]:
    """What lies somewhere is the place before: "plays in Orm, located on the bay"."""
    for verb in doc:
        if verb.dep_ != "advcl" or verb.lemma_ not in LYING or verb.tag_ != "VBN":
            continue
        edge = verb.left_edge.i
        place = doc[edge - 2] if edge > 1 and doc[edge - 1].text == "," else verb
        nominal = place.pos_ in {"NOUN", "PROPN"} and place.dep_ in {"pobj", "dobj", "appos"}
        if nominal and child(verb, ("aux", "auxpass")) is None and verb.head.i < place.i:
            yield Edit(verb.i, place.i, "acl")


def _above(token: Token) -> Iterator[Token]:
    """The words that a token hangs on, the nearest first."""
    for _ in range(FARTHEST):
        if token.head == token:
            return
        token = token.head
        yield token
