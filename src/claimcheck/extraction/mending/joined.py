"""Joined verbs that the parser hangs on another verb than the one whose subject they share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child
from claimcheck.extraction.units import is_finite
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN"})
HELPERS = ("aux", "auxpass")
PARTICIPLES = frozenset({"VBN", "VBD"})
SUBORDINATE = frozenset({"relcl", "advcl", "acl"})

# "Called on the crowd to leave" is no participle of "be called on the crowd".
APPEALS = frozenset({"call on", "appeal to", "shout at", "look at", "wait for", "listen to"})

# How many clauses up the verb is looked for that a joined one belongs to.
FARTHEST = 6


def serial(doc: Doc) -> Iterator[Edit]:
    """Verbs after commas go on with what the first says: "it hit a post, left a rail and fell".

    With "left" as when it hit the post.
    """
    for verb in doc:
        first = verb.head
        beside = verb.dep_ in {"advcl", "dep"} and is_after_comma(verb)
        if not beside or first.pos_ != "VERB":
            continue
        if not first.i < verb.i or child(verb, (*SUBJECTS, *HELPERS, "mark")) is not None:
            continue
        joined = child(verb, ("conj",))
        if (
            joined is None
            or child(verb, ("cc",)) is None
            or child(joined, SUBJECTS) is not None
        ):
            continue
        passive = child(first, ("auxpass",)) is not None and verb.tag_ == "VBN"
        active = first.tag_ == verb.tag_ == "VBD" and child(first, HELPERS) is None
        if active or (passive and joined.tag_ in PARTICIPLES):
            yield Edit(verb.i, first.i, "conj")


def perfect(doc: Doc) -> Iterator[Edit]:
    """A participle without "had" goes with the verb that has it.

    "He had robbed people who trusted him and shown no remorse": it is not they who showed none.
    """
    for verb in doc:
        first = verb.head
        bare = (
            verb.dep_ == "conj" and verb.tag_ == "VBN" and first.tag_ in {"VBD", "VBZ", "VBP"}
        )
        if not bare or child(verb, (*HELPERS, *SUBJECTS)) or child(first, HELPERS):
            continue
        if inflection.past(verb.lemma_) == verb.lower_:
            continue
        for above in _above(first):
            if above.tag_ == "VBN" and child(above, HELPERS) is not None:
                yield Edit(verb.i, above.i, "conj")
                yield from _with_joints(verb, above)
                break


def active(doc: Doc) -> Iterator[Edit]:
    """What follows ", and" does what the main clause's subject does.

    "She fitted nine birds with rings, half of which had been lent, and released them": the
    rings released nobody.
    """
    for verb in doc:
        first = verb.head
        if verb.dep_ != "conj" or verb.tag_ != "VBD" or first.dep_ not in SUBORDINATE:
            continue
        main = verb.sent.root
        if child(first, ("nsubjpass",)) is None or child(verb, (*SUBJECTS, *HELPERS)):
            continue
        joint = doc[verb.left_edge.i - 1]
        paused = joint.dep_ == "cc" and joint.i > 0 and doc[joint.i - 1].text == ","
        acts = main.tag_ == "VBD" and child(main, ("nsubj",)) is not None
        given = child(verb, ("dobj", "dative")) is not None
        given |= any(t.lower_ in {"then", "later"} for t in verb.children)
        if paused and acts and given and main.i < first.i:
            yield Edit(verb.i, main.i, "conj")
            yield Edit(joint.i, main.i, "cc")


def lent(doc: Doc) -> Iterator[Edit]:
    """A noun straight before a joined verb is its subject: "turned to rivals and losses rose".

    With "losses" beside "rivals", and "rose" joined to the main verb.
    """
    for verb in doc:
        noun = verb.nbor(-1) if verb.i else verb
        if verb.dep_ != "conj" or not is_finite(verb) or child(verb, (*SUBJECTS, "cc")):
            continue
        edge = noun.left_edge.i
        if noun.dep_ != "conj" or noun.pos_ not in NOUNS or doc[edge - 1].dep_ != "cc":
            continue
        above = next((t for t in _above(noun) if is_finite(t)), None)
        alone = not any(t.dep_ == "cc" for t in verb.head.children if noun.i < t.i < verb.i)
        if above is not None and alone and child(verb, HELPERS) is None and above.i < edge:
            yield Edit(verb.i, above.i, "conj")
            yield Edit(noun.i, verb.i, "nsubj")
            yield Edit(edge - 1, above.i, "cc")


def _above(clause: Token) -> Iterator[Token]:
    """The verbs that a clause hangs on, the nearest first."""
    above = clause
    for _ in range(FARTHEST):
        if above.head == above:
            return
        above = above.head
        if above.pos_ in {"VERB", "AUX"}:
            yield above


def _with_joints(verb: Token, above: Token) -> Iterator[Edit]:
    """The words before a joined verb that tie it to what it was taken to be joined to."""
    for token in verb.head.children:
        if token.dep_ == "cc" and verb.head.i < token.i < verb.i:
            yield Edit(token.i, above.i, "cc")


def is_after_comma(clause: Token) -> bool:
    """Whether a comma stands before a clause."""
    edge = clause.left_edge.i
    return edge > 0 and clause.doc[edge - 1].text == ","


def caused(doc: Doc) -> Iterator[Edit]:
    """ "Had it rebuilt" is what somebody had done: "She bought the mill and had it rebuilt".

    With "had" as said of "rebuilt", and "it" as what rebuilt something.
    """
    for had in doc:
        verb = had.head
        thing = child(verb, ("nsubj", "nsubjpass"))
        if had.dep_ != "aux" or had.lemma_ != "have" or verb.dep_ != "conj" or thing is None:
            continue
        joint = doc[had.i - 1] if had.i else had
        if joint.dep_ != "cc" or not had.i < thing.i < verb.i or verb.tag_ != "VBN":
            continue
        yield Edit(had.i, verb.head.i, "conj", tag=had.tag_)
        yield Edit(verb.i, had.i, "ccomp")
        for token in verb.children:
            if token.i < had.i:
                yield Edit(token.i, had.i, token.dep_)


def indefinite(doc: Doc) -> Iterator[Edit]:
    """Three things with an article and "and" are a list: "an apology, a fund, and a tomb".

    With the second as another name of the first.
    """
    for second in doc:
        first = second.head
        if second.dep_ != "appos" or first.dep_ == "appos":
            continue
        if not all(_has_article(t) for t in (first, second)):
            continue
        for third in doc[second.i + 1 : second.sent.end]:
            joint = third.left_edge.i - 1
            if third.dep_ != "conj" or third.pos_ != "NOUN" or not _has_article(third):
                continue
            if doc[joint].lower_ == "and" and doc[joint - 1].text == ",":
                yield Edit(second.i, first.i, "conj")
                yield Edit(third.i, second.i, "conj")
                yield Edit(joint, second.i, "cc")
                break


def started(doc: Doc) -> Iterator[Edit]:
    """A verb in the past before "and" is no participle: "a guard called, and gave orders".

    With "called" as said of the guard, and "gave" as the one verb.
    """
    for first in doc:
        if first.dep_ != "acl" or first.head.dep_ != "nsubj":
            continue
        noun, verb = first.head, first.head.head
        past = first.tag_ == "VBD" or (first.tag_ == "VBN" and _takes_no_object(first))
        if not past:
            continue
        joint = doc[verb.left_edge.i - 1] if noun.i > verb.i else doc[verb.i - 1]
        plain = child(first, (*SUBJECTS, *HELPERS, "agent")) is None
        if not plain or joint.dep_ != "cc" or joint.head != noun or not first.i < joint.i:
            continue
        yield Edit(first.i, first.i if verb.dep_ == "ROOT" else verb.head.i, verb.dep_)
        yield Edit(verb.i, first.i, "conj")
        yield Edit(noun.i, first.i, "nsubj")
        for token in noun.children:
            if token.i > first.i:
                to = token.pos_ == "VERB" and token.dep_ in {"relcl", "acl"}
                yield Edit(token.i, first.i, "xcomp" if to else token.dep_)


def _takes_no_object(verb: Token) -> bool:
    """Whether a verb in the past has a phrase for its object: "called on the crowd"."""
    after = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    past = inflection.past(verb.lemma_) == verb.lower_
    return past and f"{verb.lemma_} {after.lower_}" in APPEALS


def listed(doc: Doc) -> Iterator[Edit]:
    """After a passive, verbs in a list are joined to it: "was set up in May, sat, and left".

    With "sat" as when it was set up, and what stands before "sat" as said of it.
    """
    for verb in doc:
        first = verb.head
        if verb.dep_ != "advcl" or verb.tag_ != "VBD" or child(first, ("auxpass",)) is None:
            continue
        if child(verb, (*SUBJECTS, *HELPERS, "mark")) is not None or not first.i < verb.i:
            continue
        joined = child(verb, ("conj",))
        if joined is None or joined.tag_ != "VBD" or doc[verb.i - 1].text != ",":
            continue
        yield Edit(verb.i, first.i, "conj")
        for token in verb.children:
            if token.i < verb.i:
                yield Edit(token.i, first.i, token.dep_)


def unmarked(doc: Doc) -> Iterator[Edit]:
    """A verb with an auxiliary goes on with a clause, not with a participle in it.

    "A sum which includes two men never found and has not changed": the men have not changed.
    """
    for verb in doc:
        first = verb.head
        noun = first.head
        bare = first.dep_ == "acl" and child(first, HELPERS) is None
        if verb.dep_ != "conj" or not bare or child(verb, HELPERS) is None:
            continue
        above = noun.head
        own = is_finite(verb) and child(verb, SUBJECTS) is None
        if own and noun.dep_ == "dobj" and above.dep_ == "relcl" and above.i < noun.i:
            yield Edit(verb.i, above.i, "conj")
            yield from _with_joints(verb, above)


def elliptic(doc: Doc) -> Iterator[Edit]:
    """A number after "and" shares the passive: "nine were hurt and two held till it was over".

    With "it" as till what two were held, and "was over" as said of the two.
    """
    for verb in doc:
        number = child(verb, ("nsubj",)) if verb.dep_ == "conj" else None
        held = child(number, ("acl",)) if number is not None and number.pos_ == "NUM" else None
        first = verb.head
        if number is None or held is None or held.tag_ != "VBN":
            continue
        mark = child(held, ("prep",))
        noun = child(mark, ("pobj",)) if mark is not None else None
        if mark is None or noun is None or mark.lower_ not in {"before", "after", "until"}:
            continue
        if noun.i + 1 != verb.i or child(first, ("auxpass",)) is None:
            continue
        yield Edit(held.i, first.i, "conj")
        yield Edit(number.i, held.i, "nsubjpass")
        yield Edit(verb.i, held.i, "advcl")
        yield Edit(noun.i, verb.i, "nsubj")
        yield Edit(mark.i, verb.i, "mark")


def _has_article(noun: Token) -> bool:
    return any(t.dep_ == "det" and t.lower_ in {"a", "an"} for t in noun.children)
