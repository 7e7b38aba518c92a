"""Which clauses report another one: "she said that he left, and that nobody stayed"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from claimcheck.extraction.forms import FARTHEST
from claimcheck.extraction.tree import SUBJECTS, child
from claimcheck.extraction.units import Kind, Unit

if TYPE_CHECKING:
    from spacy.tokens import Token

# "He said she thought they knew": reports nest, but not deeper than a reader follows.
MOST_REPORTERS = 5

# What a clause that opens with "that" can hang on without being reported by it.
# Clauses beside a reported one are reported, too: "she said that he left because it rained".
BESIDE = frozenset({Kind.ADVERBIAL, Kind.PARTICIPLE, Kind.ABSOLUTE})
PASSED = frozenset({"conj", "advcl", "relcl"})


def reporters(head: Token, found: Mapping[int, Unit], bare: set[int]) -> list[Token]:
    """The verbs that report a clause, the closest first; empty where none do.

    Args:
        head: Of the clause.
        found: What asserts in the sentence.
        bare: Verbs that say nothing but that somebody says it.
    """
    result: list[Token] = []
    while len(result) < MOST_REPORTERS:
        above = _reporting(head, found, bare)
        if above is None:
            break
        result.append(above)
        head = above
    return result


def is_marked(head: Token) -> bool:
    """Whether a clause opens with "that", which the tagger may take for a determiner."""
    if any(t.dep_ == "mark" and t.lower_ == "that" for t in head.children):
        return True
    subject = child(head, SUBJECTS)
    first = subject.left_edge if subject is not None else None
    return (
        first is not None
        and first.lower_ == "that"
        and first.i > 0
        and first.nbor(-1).dep_ == "cc"
        and head.dep_ == "conj"
    )


def ties(token: Token, found: Mapping[int, Unit], bare: set[int]) -> bool:
    """Whether a word ties a reporting clause to the one above: "although guards said".

    Args:
        token: The word.
        found: What asserts in the sentence.
        bare: Verbs that say nothing but that somebody says it.
    """
    unit = found.get(token.head.i)
    adverbial = unit is not None and unit.kind is Kind.ADVERBIAL
    opens = token.dep_ == "mark" or (token.tag_ == "WRB" and token.i < token.head.i)
    return opens and token.head.i in bare and adverbial


def _reporting(head: Token, found: Mapping[int, Unit], bare: set[int]) -> Token | None:
    """The verb that reports a clause."""
    marked = is_marked(head)
    for _ in range(FARTHEST):
        unit = found.get(head.i)
        if unit is not None and unit.kind is Kind.CONTENT:
            return head.head
        # "She said that he left, and that nobody stayed": however the second is attached.
        if head.head.i in bare and marked and head.dep_ == "conj":
            return head.head
        # "He said that one fired; the other ran": the first hangs on the second.
        spliced = unit is not None and unit.kind is Kind.MAIN and head.dep_ == "ccomp"
        beside = unit is not None and unit.kind in BESIDE and head.dep_ == "advcl"
        passed = marked and (head.dep_ in PASSED or spliced)
        if head.dep_ != "conj" and not beside and not passed:
            return None
        head = head.head
    return None
