"""Phrases that measure, or say who made something, and hang on the wrong word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import child
from claimcheck.extraction.units import WHEN

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN"})
UNITED = frozenset({"PERCENT", "MONEY"})
OFTEN = frozenset({"once", "twice", "thrice"})
PERIODS = frozenset({"in", "within", "since"})


def alike(doc: Doc) -> Iterator[Edit]:
    """A share is joined to a share: "holds 38 percent of the votes by proxy but 11 percent of".

    With the second as what it is held by.
    """
    for noun in doc:
        first = noun.head
        if noun.dep_ != "conj" or first.dep_ != "pobj" or noun.ent_type_ not in UNITED:
            continue
        verb = first.head.head
        if first.ent_type_ == noun.ent_type_ or verb.pos_ not in {"VERB", "AUX"}:
            continue
        given = child(verb, ("dobj", "npadvmod"))
        if given is not None and given.i < first.i and given.ent_type_ == noun.ent_type_:
            yield Edit(noun.i, given.i, "conj")
            for joint in first.children:
                if joint.dep_ == "cc" and first.i < joint.i < noun.i:
                    yield Edit(joint.i, given.i, "cc")


def times(doc: Doc) -> Iterator[Edit]:
    """ "Four times as large" is one phrase: of "a force four times as large".

    With "four times" as how often.
    """
    for noun in doc:
        if noun.lower_ != "times" or noun.i < 2 or noun.i + 2 >= len(doc):  # noqa: PLR2004 - "four"
            continue
        as_, size, number = noun.nbor(1), noun.nbor(2), noun.nbor(-1)
        if as_.lower_ != "as" or size.pos_ not in {"ADJ", "ADV"} or number.pos_ != "NUM":
            continue
        before = doc[number.i - 1]
        if size.head.i == noun.i or number.head != noun:
            continue
        yield Edit(noun.i, size.i, "npadvmod")
        yield Edit(as_.i, size.i, "advmod")
        if (
            before.pos_ in NOUNS
            and size.pos_ == "ADJ"
            and size.dep_ in {"advcl", "acomp", "oprd"}
        ):
            yield Edit(size.i, before.i, "amod")


def periods(doc: Doc) -> Iterator[Edit]:
    """How often belongs to how long: "for the second time in a month", "once in nine years"."""
    for prep in doc:
        if prep.dep_ != "prep" or prep.lower_ not in PERIODS or not prep.i:
            continue
        often = prep.nbor(-1)
        span = child(prep, ("pobj",))
        if span is None or span.ent_type_ not in WHEN or prep.head == often:
            continue
        if any(t.lower_ in {"the", "this", "that"} for t in span.children):
            continue  # "twice in the last ten minutes"
        counted = often.lemma_ == "time" and any(
            t.ent_type_ == "ORDINAL" for t in often.children
        )
        if counted or often.lower_ in OFTEN:
            yield Edit(prep.i, often.i, "prep")


def votes(doc: Doc) -> Iterator[Edit]:
    """A result is one phrase: "resolved by three votes to none"."""
    for to in doc:
        if to.lower_ != "to" or to.dep_ != "prep" or not to.i:
            continue
        noun, other = to.nbor(-1), child(to, ("pobj",))
        if noun.lemma_ != "vote" or other is None or other.i != to.i + 1:
            continue
        if (other.pos_ == "NUM" or other.lower_ in {"none", "nil"}) and to.head != noun:
            yield Edit(to.i, noun.i, "prep")


def works(doc: Doc) -> Iterator[Edit]:
    """Who made a work stands straight after it: "filmed in 1990 from a novel by a nurse".

    With the nurse as who filmed it.
    """
    for by in doc:
        if by.lower_ != "by" or by.dep_ not in {"agent", "prep"} or not by.i:
            continue
        work = by.nbor(-1)
        if work.lemma_ not in cue("nouns", "works") or work.dep_ != "pobj" or by.head == work:
            continue
        if child(work, ("det", "poss", "amod")) is not None and work.head.head == by.head:
            yield Edit(by.i, work.i, "prep")


def rather(doc: Doc) -> Iterator[Edit]:
    """ "Rather than" sets a phrase against another: "made in fat rather than in the brain"."""
    for than in doc:
        if than.lower_ != "than" or not than.i or than.nbor(-1).lower_ != "rather":
            continue
        second = than.nbor(1) if than.i + 1 < len(doc) else than
        if second.pos_ != "ADP" or second.dep_ != "prep":
            continue
        first = _before(second, than.i)
        if first is not None:
            yield Edit(second.i, first.i, "conj")
            yield Edit(than.i, first.i, "cc")
            yield Edit(than.i - 1, than.i, "advmod")


def _before(second: Token, place: int) -> Token | None:
    """The last phrase of a verb before a place."""
    found = [t for t in second.head.children if t.dep_ == "prep" and t.i < place - 1]
    return found[-1] if found else None
