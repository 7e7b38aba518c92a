"""People told of after the place or body they belong to: "the head of the mill, Ada Vance"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, below, hangs_on
from claimcheck.extraction.units import is_finite
from claimcheck.frames.lexicon import broader
from claimcheck.frames.offices import office

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PAUSES = frozenset({",", "-", "–", "—"})

# What "who" never stands for, beside people and what is made up of them.
THINGS = ("vehicle", "structure", "container", "event", "place")
FIGURES = frozenset({"ORDINAL", "CARDINAL", "DATE", "TIME", "QUANTITY", "MONEY"})

# "The head of the office of the mill of Kelm, who": phrases inside phrases.
FARTHEST = 4


def named(doc: Doc) -> Iterator[Edit]:
    """A person's name after a comma says who somebody is, and not what a thing is.

    "The governor of the bank, Theo Vance", "built by the mayor, Judge Per Orley".
    """
    for token in doc:
        noun = token.head
        if token.dep_ != "appos" or not noun.i < token.i or not _is_name(token):
            continue
        first = token.left_edge.i
        if first <= noun.i or doc[first - 1].text not in PAUSES:
            continue
        before = _top(doc[first - 2])
        holder = _holder(noun)
        if before != noun and is_person(before) and not is_person(noun):
            yield Edit(token.i, before.i, "appos")
        elif holder is not None and before in {noun, holder}:
            yield Edit(token.i, holder.i, "appos")


def who(doc: Doc) -> Iterator[Edit]:
    """ "Who" is about a person: "the clerk at the desk, who was new"."""
    for verb in doc:
        noun = verb.head
        if verb.dep_ != "relcl" or noun.pos_ not in {"NOUN", "PROPN", "NUM"}:
            continue
        asked = next((t for t in verb.children if _asks_who(t)), None)
        if asked is None:
            continue
        holder = _holder(noun) if noun.dep_ == "pobj" else None
        role = noun.dep_ == "conj" or noun.head.lower_ == "as"  # "as a saint or as a fraud who"
        if holder is None and _is_thing(noun) and not (role or _is_body(noun)):
            holder = _person_before(asked, noun)
        if holder is not None and not hangs_on(holder, verb):
            yield Edit(verb.i, holder.i, "relcl")


def _asks_who(token: Token) -> bool:
    return token.lower_ in {"who", "whom"} and (token.dep_ in SUBJECTS or token.dep_ == "dobj")


def _is_thing(noun: Token) -> bool:
    """Whether a noun surely names no person: "a bus", "112th"; of "shepherd" nobody knows."""
    lemma = noun.lemma_.casefold()
    plain = noun.pos_ == "NOUN" and not is_person(noun)
    return plain and (noun.ent_type_ in FIGURES or any(broader(k, lemma) for k in THINGS))


def _is_body(noun: Token) -> bool:
    """Whether a noun names people, or what is made up of them: "a family who"."""
    lemma = noun.lemma_.casefold()
    group = broader("social group", lemma) or lemma in cue("nouns", "quantifying")
    return is_person(noun) or group


def _person_before(asked: Token, noun: Token) -> Token | None:
    """The last person before "who", where the parser took a thing: "a man in a car, who"."""
    for token in reversed(asked.doc[asked.sent.start : asked.i]):
        if token == noun or (token.pos_ in {"VERB", "AUX"} and is_finite(token)):
            continue
        if token.dep_ != "compound" and token.pos_ in {"NOUN", "PROPN"} and is_person(token):
            return token
    return None


def is_person(noun: Token) -> bool:
    """Whether a noun names one or several people."""
    if noun.pos_ == "PROPN":
        return noun.ent_type_ == "PERSON"
    lemma = noun.lemma_.casefold()
    if noun.pos_ != "NOUN":
        return False
    return bool(office(noun)) or lemma in cue("nouns", "people") or broader("person", lemma)


def _holder(noun: Token) -> Token | None:
    """The person whose place or body a noun names: "the clerk at the desk"."""
    for _ in range(FARTHEST):
        if is_person(noun) or noun.dep_ != "pobj" or noun.head.dep_ != "prep":
            return None
        above = noun.head.head
        if above.pos_ not in {"NOUN", "PROPN"} or above.i > noun.i:
            return None
        if is_person(above):
            return above
        noun = above
    return None


def _is_name(token: Token) -> bool:
    """Whether a phrase is the name of a person, perhaps with a title: "Judge Per Nyman"."""
    if token.pos_ != "PROPN" or any(
        t.dep_ in {"det", "poss", "nummod"} for t in token.children
    ):
        return False
    if token.ent_type_ == "PERSON":
        return True
    phrase = [t for t in below(token) if t.pos_ == "PROPN"]
    first = phrase[0].lower_.rstrip(".")
    titled = first in cue("context", "titles") or bool(office(phrase[0]))
    return titled and len(phrase) > 1


def _top(token: Token) -> Token:
    """The noun of the phrase that a token belongs to."""
    while token.dep_ == "compound" and token.head.i > token.i:
        token = token.head
    return token
