"""Finds what asserts in a sentence: the heads of clauses, and what each cuts out of another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.extraction.ahead import is_ahead, is_intended
from claimcheck.extraction.cues import words
from claimcheck.extraction.generic import is_any_kind, is_generic, is_sought
from claimcheck.extraction.linking import (
    has_subject,
    is_compared,
    is_conditional,
    is_continued,
    is_kept,
    is_prepositional,
    is_purpose,
    is_suspended,
    marker,
)
from claimcheck.extraction.picking import (
    explains,
    is_after_object,
    is_any,
    is_bare_time,
    is_cleft,
    is_complement,
    is_denied,
    is_limited,
    is_loose,
    is_negated,
    is_open,
    is_order,
    is_paused,
    is_quoted,
    is_ruled_out,
    is_selected,
    is_superlative,
    is_unsure,
)
from claimcheck.extraction.tree import SUBJECTS, child

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


# Tokens; a sentence longer than this is a list or a parsing accident.
LONGEST_NESTING = 300

WHEN = frozenset({"DATE", "TIME"})


class Kind(StrEnum):
    """How a clause hangs on the one above it."""

    MAIN = "main"
    CONJUNCT = "conjunct"
    RELATIVE = "relative"
    PARTICIPLE = "participle"
    ADVERBIAL = "adverbial"
    CONTENT = "content"
    ABSOLUTE = "absolute"


@dataclass(frozen=True, slots=True)
class Unit:
    """A token that asserts.

    Attributes:
        head: The token.
        kind: How its clause hangs on the one above.
        cut: Its words are no part of the clause above.
    """

    head: Token
    kind: Kind
    cut: bool


def units(sent: Span) -> dict[int, Unit]:
    """What asserts in a sentence, by index of its head, in reading order."""
    found: dict[int, Unit] = {}
    blocked = _unasserted(sent)
    long = sent.end - sent.start > LONGEST_NESTING
    for token in sent:
        if token.i in blocked and token.dep_ != "ROOT":
            continue
        unit = _unit(token, found)
        if unit is not None:
            # Clauses kept inside clauses are told again at every level.
            found[token.i] = replace(unit, cut=True) if long else unit
    return found


def is_clausal(token: Token) -> bool:
    """Whether a token heads a clause: a verb, or what stands with a copula of its own."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in (
        "aux",
        "auxpass",
        "amod",
        "compound",
    )


def is_finite(head: Token) -> bool:
    """Whether a clause has a verb that agrees with a subject."""
    if head.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(
        t.dep_ in ("aux", "auxpass") and t.tag_ in ("VBD", "VBZ", "VBP", "MD")
        for t in head.children
    )


def _unasserted(sent: Span) -> frozenset[int]:
    """Tokens under a condition or a question, which nobody asserts."""
    found: set[int] = set()
    for token in sent:
        above = token.head.i in found and token.head != token
        if above or (
            token.dep_ in ("advcl", "ccomp", "pcomp", "acl")
            and (is_conditional(token) or is_purpose(token))
        ):
            found.add(token.i)
    for token in reversed(list(sent)):
        if token.head.i in found and token.head != token:
            found.add(token.i)
    return frozenset(found)


def _unit(token: Token, found: Mapping[int, Unit]) -> Unit | None:
    if token.dep_ == "ROOT":
        return None if is_order(token) else Unit(token, Kind.MAIN, cut=True)
    finder = FINDERS.get(token.dep_) if is_clausal(token) else None
    return finder(token, found) if finder is not None else None


def _conjunct(token: Token, found: Mapping[int, Unit]) -> Unit | None:
    if _is_choice(token) or is_suspended(token):
        return None
    helper = child(token, ("aux", "auxpass"))
    absolute = helper is not None and helper.tag_ == "VBG" and not is_finite(token)
    if absolute and child(token, SUBJECTS):
        # "It was found, the cause being told later"
        return Unit(token, Kind.ABSOLUTE, cut=True)
    if token.head.i in found:
        # "created and co-written": the tagger does not know the second as a participle.
        unknown = token.tag_ == "VB" and token.head.tag_ in {"VBN", "VBD"}
        verbal = is_finite(token) or unknown or token.tag_ in {"VBN", "VBG", "VBD"}
        return (
            Unit(token, Kind.CONJUNCT, cut=True) if verbal or child(token, SUBJECTS) else None
        )
    told = any(t.dep_ == "mark" and t.lower_ == "that" for t in token.children)
    full = is_finite(token) and child(token, SUBJECTS) and not told
    return Unit(token, Kind.MAIN, cut=True) if full else None


def _is_choice(token: Token) -> bool:
    """Whether only one of two things is so: "are alive or did not vote"."""
    verb = token.head
    joints = [t for t in verb.children if t.dep_ == "cc" and verb.i < t.i < token.i]
    return bool(joints) and joints[-1].lower_ == "or" and not is_negated(verb)


def _beside(token: Token, _: Mapping[int, Unit]) -> Unit:
    return Unit(token, Kind.MAIN, cut=True)


def _content(token: Token, _: Mapping[int, Unit]) -> Unit | None:
    subject = child(token, SUBJECTS)
    if subject is None or not is_finite(token):
        return None
    asked = token.left_edge.tag_ in {"WP", "WRB", "WDT"} and token.left_edge.i > token.head.i
    if asked or (subject.tag_ in {"WP", "WRB"} and subject.i > token.head.i):
        return None  # "she wondered who would come": nobody says that somebody would
    # "The dam broke; the levee held": neither reports the other.
    beside = token.i < token.head.i or explains(token, subject)
    spliced = beside and not (_reports(token.head) or is_quoted(token))
    # "Shares fell after the guard said it leaked": what she said is part of when they fell.
    whole = token.head.dep_ == "advcl" and is_kept(token.head)
    return Unit(token, Kind.MAIN if spliced else Kind.CONTENT, cut=not whole)


def _reports(verb: Token) -> bool:
    """Whether a verb can have what is said before it: "he left, she said"."""
    return verb.lemma_ in words("clauses", "saying")


def _relative(token: Token, _: Mapping[int, Unit]) -> Unit | None:
    antecedent = token.head
    if not is_finite(token) or antecedent.pos_ == "VERB":
        return None  # "it has nine names, all in Orm, who": of whom, the parser does not know
    if antecedent.lower_ in words("clauses", "generic") or is_bare_time(token):
        return None
    if _is_remark(antecedent) or is_ruled_out(antecedent) or is_unsure(antecedent):
        return None
    if is_complement(token) or is_any_kind(token) or is_open(token) or _is_either(token):
        return None
    # "the officers who fired were charged" is not about all officers: the clause says which,
    # and stays where it is, besides saying something of its own.
    pause = is_paused(token)
    if not pause and (is_selected(antecedent) or is_limited(antecedent) or is_loose(token)):
        return None
    first = antecedent
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    defines = first.dep_ == "attr" and first.head.lemma_ == "be" and not is_cleft(first)
    return Unit(token, Kind.RELATIVE, cut=pause or defines or antecedent.pos_ == "PROPN")


def _is_remark(noun: Token) -> bool:
    """Whether a noun after a pause says what a clause comes to: "a step", "a fact"."""
    return noun.dep_ == "npadvmod" and noun.lemma_ in words("nouns", "remarks")


def _is_either(clause: Token) -> bool:
    """Whether a clause is on one of two of which one is so: "as a hero or as a fool who"."""
    first = clause.head
    if first.pos_ == "PROPN" or is_paused(clause):
        return False
    while first.dep_ in {"pobj", "conj"} and first.head.i < first.i:
        if first.dep_ == "conj" and any(t.lower_ == "or" for t in first.head.children):
            return True
        first = first.head
    return False


def _participle_of_noun(token: Token, _: Mapping[int, Unit]) -> Unit | None:
    if token.tag_ not in ("VBN", "VBG", "VBD") or not any(True for _ in token.children):
        return None
    if token.head.pos_ not in ("NOUN", "PROPN", "NUM"):
        return None
    noun = token.head
    first = token.left_edge
    limited = is_limited(noun) and not (first.i and first.nbor(-1).text == ",")
    if child(token, SUBJECTS) or is_selected(noun) or limited or is_superlative(token):
        return None
    if is_unsure(noun) or is_generic(token) or is_sought(token) or _is_remark(noun):
        return None
    if noun.ent_type_ in WHEN or is_prepositional(token):
        return None  # "the days leading up to the vote" says which days
    return Unit(token, Kind.PARTICIPLE, cut=True)


def _adverbial(token: Token, _: Mapping[int, Unit]) -> Unit | None:
    mark = marker(token)
    if (
        is_denied(token.head)
        or is_compared(token, mark)
        or is_any(token)
        or is_continued(token)
        or (mark in {"until", "till"} and any(t.tag_ == "TO" for t in token.head.children))
    ):  # "they were told to wait until help came"
        return None
    if mark == "because" and is_negated(token.head) and not is_paused(token):
        return None  # "they did not leave because they were tired"
    if child(token, SUBJECTS) and is_finite(token):
        # "He died where he fell" says where.
        placed = mark == "where" and not is_paused(token) and token.i > token.head.i
        return Unit(token, Kind.ADVERBIAL, cut=not (is_kept(token) or placed))
    if child(token, ("nsubj", "nsubjpass")) and token.tag_ in ("VBG", "VBN"):
        return Unit(token, Kind.ABSOLUTE, cut=True)
    # "The dam broke, underscoring how old it was": no dam underscores anything.
    remark = token.lemma_ in words("clauses", "remarking") and token.i > token.head.i
    remark |= token.lemma_ in words("clauses", "resulting") and _is_done_to(token)
    doubtful = is_prepositional(token) or is_intended(token) or is_after_object(token)
    if doubtful or not has_subject(token):
        return None
    verbal = token.tag_ in ("VBG", "VBN") and not any(t.tag_ == "TO" for t in token.children)
    return Unit(token, Kind.PARTICIPLE, cut=True) if verbal and not remark else None


def _is_done_to(token: Token) -> bool:
    """Whether a participle follows a clause that tells what is to be done to somebody."""
    verb = token.head
    to = any(t.tag_ == "TO" for t in verb.children)
    return token.i > verb.i and to and child(verb, ("auxpass",)) is not None


def _governed(token: Token, _: Mapping[int, Unit]) -> Unit | None:
    """A clause under a preposition: "with the dam holding", "before moving on"."""
    if is_finite(token):
        return None  # "with what we were doing"
    if token.head.lower_ == "with" and child(token, ("nsubj", "nsubjpass")):
        return Unit(token, Kind.ABSOLUTE, cut=True)
    over = token.head
    if (
        token.tag_ == "VBG"
        and over.lower_ in {"before", "after", "by"}
        and over.dep_ != "agent"  # "worn through by swinging": that is what wore it
        and over.head.pos_ in {"VERB", "AUX"}
        and not (is_intended(over) or (over.lower_ != "by" and is_ahead(over.head)))
    ):
        return Unit(token, Kind.PARTICIPLE, cut=True)
    return None


FINDERS: Mapping[str, Callable[[Token, Mapping[int, Unit]], Unit | None]] = {
    "conj": _conjunct,
    "parataxis": _beside,
    "relcl": _relative,
    "acl": _participle_of_noun,
    "advcl": _adverbial,
    "pcomp": _governed,
    "ccomp": _content,
}
