"""Which clauses are taken out of a sentence, and which parts of it stay whole.

A clause that would not be sound alone stays in the one above; a main clause that is not sound
is told with all of its part of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction import coordination
from claimcheck.extraction.clauses import Sentence
from claimcheck.extraction.draft import Draft, told
from claimcheck.extraction.finishing import finished
from claimcheck.extraction.garbling import crosses, is_garbled, is_roll, stretch
from claimcheck.extraction.linking import is_conceding
from claimcheck.extraction.soundness import is_sound
from claimcheck.extraction.tree import SUBJECTS, below, child
from claimcheck.extraction.units import Kind, Unit, units

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NOUNS = frozenset({"NOUN", "PROPN"})

# Clauses that are not sound go back into the ones above, which may then not be sound, either.
MOST_ROUNDS = 4


class Taken(NamedTuple):
    """What a sentence is told in.

    Attributes:
        whole: Parts of it that are told as they are.
        clauses: Clauses that may be taken apart further.
        firm: Tokens of clauses that may not.
    """

    whole: list[Draft]
    clauses: list[Draft]
    firm: frozenset[int]


def clauses(
    sent: Span, cut: frozenset[int], inside: frozenset[int], listed: frozenset[int]
) -> Taken:
    """The clauses of a sentence; one that would not be sound alone stays in the one above.

    Args:
        sent: The sentence.
        cut: What is no part of any clause.
        inside: What is told by something else.
        listed: Tokens of its lists.
    """
    found = units(sent)
    if is_garbled(sent):
        read = Sentence(found, cut).drafts()
        apart = [d for d in read if _is_self_contained(d.head) and _is_sound(d, listed)]
        return Taken([undivided(sent, sent)], apart, frozenset())
    if is_roll(sent):
        told_of = Sentence(found, cut).drafts()
        apart = [d for d in told_of if d.head.dep_ == "relcl" and _is_sound(d, listed)]
        return Taken([undivided(sent, sent)], apart, frozenset())
    firm: frozenset[int] = frozenset()
    drafts: list[Draft] = []
    doubted: set[int] = set()
    for _ in range(MOST_ROUNDS):
        drafts = [
            draft
            for draft in Sentence(found, cut).drafts()
            if draft.head.i not in inside and not _is_conceded(draft.head)
        ]
        stranded = _stranded(drafts, found)
        if stranded:
            found = {i: unit for i, unit in found.items() if i not in stranded}
            continue
        doubted = {draft.head.i for draft in drafts if not _is_sound(draft, listed)}
        if not doubted:
            return Taken([], drafts, firm)
        firm |= doubted
        if any(_stands_alone(found.get(i)) for i in doubted):
            break
        found = {i: unit for i, unit in found.items() if i not in doubted}
    if not doubted:  # reports in reports in reports
        return Taken([undivided(sent, sent)], [], frozenset())
    return _whole_parts(sent, drafts, doubted)


def _is_self_contained(head: Token) -> bool:
    """Whether a clause says all that it tells: "the massacre, where they killed dozens"."""
    subject = child(head, SUBJECTS)
    placed = any(t.lower_ in {"where", "when"} for t in head.children)
    return head.dep_ == "relcl" and placed and subject is not None and subject.pos_ in NOUNS


def _stranded(drafts: Sequence[Draft], found: Mapping[int, Unit]) -> set[int]:
    """What is said in a clause that is told without it: "papers that claim [he left]"."""
    return {
        clause.i
        for draft in drafts
        for verb in draft.tokens
        if verb != draft.head and verb.i not in {t.i for t in draft.reporter}
        for clause in verb.children
        if clause.dep_ == "ccomp" and clause.i in found and clause not in draft.tokens
    }


def _stands_alone(unit: Unit | None) -> bool:
    """Whether a clause has a place of its own in the sentence, beside the others."""
    if unit is None:
        return False
    joined = unit.kind is Kind.CONJUNCT and child(unit.head, SUBJECTS) is not None
    return unit.kind is Kind.MAIN or joined


def _is_sound(draft: Draft, listed: frozenset[int]) -> bool:
    """Whether a clause is sound, or each member is: "by rain [that fell] and by wind"."""
    if is_sound(finished(draft), listed):
        return True
    tellings = [finished(telling) for telling in coordination.tellings(draft)]
    return bool(tellings) and all(is_sound(each, listed) for each in tellings)


def _whole_parts(sent: Span, drafts: Sequence[Draft], doubted: set[int]) -> Taken:
    """The parts of a sentence between semicolons, whole where a clause in them is not sound."""
    parts: dict[int, list[Token]] = {}
    for i in sorted(doubted):
        part = stretch(sent, sent.doc[i])
        parts[part[0].i] = part
    if any(crosses(draft, part) for draft in drafts for part in parts.values()):
        parts = {sent.start: list(sent)}
    whole = [undivided(sent, part) for part in parts.values()]
    apart = [d for d in drafts if d.head.i not in doubted and child(d.head, SUBJECTS)]
    return Taken(whole, apart, frozenset(doubted))


def _is_conceded(head: Token) -> bool:
    """Whether a clause is what changes nothing: "whatever the owners say"."""
    clauses = (head, head.head) if head.dep_ == "ccomp" else (head,)
    return any(
        clause.dep_ in {"advcl", "ccomp"} and is_conceding(clause.left_edge)
        for clause in clauses
    )


def undivided(sent: Span, tokens: Iterable[Token]) -> Draft:
    """A sentence as one claim, told in some of its words."""
    words = list(tokens)
    inside = {token.i for token in words}
    tops = (t for t in words if t.head.i not in inside and not t.is_punct)
    head = sent.root if sent.root.i in inside else next(tops, words[0])
    found = units(sent)
    for _ in range(len(found)):
        # "Police said the dam broke": what counts is the dam.
        content = next((t for t in head.children if t.dep_ == "ccomp" and t.i in found), None)
        if content is None:
            break
        head = content
    subject = child(head, SUBJECTS)
    named = told(below(subject)) if subject is not None else []
    return Draft(head=head, words=tuple(told(words)), subject=tuple(named))
