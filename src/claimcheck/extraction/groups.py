"""How many a group is, said in passing: "its staff of 2,500", "with a crew of 29"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Draft, Word, inner
from claimcheck.extraction.forms import is_past
from claimcheck.extraction.tree import SUBJECTS, below, child
from claimcheck.extraction.wording import trimmed
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Token

# What a claim tells of an owner, at most, in tokens.
LONGEST_OWNER = 8


def counted(noun: Token) -> Iterator[Draft]:
    """ "Its staff of 2,500" says that its staff is 2,500; nothing of any other noun."""
    if noun.lemma_ not in cue("nouns", "groups") or noun.pos_ != "NOUN":
        return
    of = next((t for t in noun.children if t.lower_ == "of" and t.i == noun.i + 1), None)
    number = child(of, ("pobj",)) if of is not None else None
    if of is None or number is None or number.pos_ != "NUM" or number.ent_type_ == "DATE":
        return
    group = _group(noun, of)
    if group:
        past = is_past(noun)
        verb = Word(inflection.copula(past=past, plural=False))
        words = (*group, verb, *inner(below(number)))
        yield Draft(head=noun, words=words, subject=tuple(group), verb="be")


def _group(noun: Token, of: Token) -> list[Word]:
    """The group with whose it is; empty where nobody is named."""
    if child(noun, ("poss",)) is not None or _is_the(noun):
        own = (t for t in below(noun, without=lambda t: t == of or t.i > of.i))
        return trimmed(inner(own))
    owner = _owner(noun)
    whose = below(owner, without=lambda t: t.i >= noun.head.i) if owner is not None else []
    if not 0 < len(whose) <= LONGEST_OWNER:
        return []
    return [Word("the"), Word(noun.text, noun), Word("of"), *trimmed(inner(whose))]


def _owner(noun: Token) -> Token | None:
    """What has a group: "the ferry, with a crew of 29", "it had a staff of nine"."""
    over = noun.head
    if noun.dep_ == "dobj" and over.lemma_ == "have":
        owner = child(over, SUBJECTS)
    elif noun.dep_ == "pobj" and over.lower_ == "with":
        verbal = over.head.pos_ in {"VERB", "AUX"}
        owner = child(over.head, SUBJECTS) if verbal else over.head
    else:
        return None
    if owner is None or owner.pos_ not in {"NOUN", "PROPN"} or owner.i > noun.i:
        return None
    return owner


def _is_the(noun: Token) -> bool:
    return any(t.lower_ == "the" and t.dep_ == "det" for t in noun.children)
