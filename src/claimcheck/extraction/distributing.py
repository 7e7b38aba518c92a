"""Whether what is said of joined words is said of each: "he came and left", "A and B met"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.extraction import members
from claimcheck.extraction.appositions import is_restrictive
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Draft
from claimcheck.extraction.linking import is_suspended
from claimcheck.extraction.tree import below, child
from claimcheck.frames import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

SHARES = frozenset({"none", "neither", "some", "most", "many", "several", "few", "half", "all"})
MAKING = frozenset({"make", "build", "construct", "consist", "compose", "mix", "blend"})
COLOURS = frozenset(word for words in cues.load("makings")["colour"].values() for word in words)
NUMERIC = frozenset({"quantmod", "compound", "nummod"})


def parts(group: Sequence[Token], draft: Draft) -> bool:
    """Whether the members of a coordination are said one by one."""
    if opposed(group):
        return True
    first = group[0]
    joined = {t.lower_ for t in members.joints(group)}
    choice = bool(joined & cue("clauses", "alternative")) and not _negated(draft.head, first)
    numeric = any(member.pos_ == "NUM" for member in group) or first.dep_ in NUMERIC
    bound = first.dep_ == "pobj" and first.head.lower_ in cue("clauses", "binding")
    # "Made of brick and granite" is made of neither alone, "red and white" is neither.
    bound = bound or (first.dep_ == "pobj" and first.head.head.lemma_ in MAKING)
    bound = bound or all(member.lower_ in COLOURS for member in group)
    paired = any(
        word.token is not None and word.token.lower_ in cue("clauses", "pairing")
        for word in draft.words
    )
    # "the brothers Ada and Ben Orley led it" is about both, "neither came" about each.
    named = (
        first.dep_ == "appos"
        and first.head.tag_ in {"NNS", "NNPS"}
        and is_restrictive(first)
        and first != draft.head
    )
    # "Its victims, a nurse and a guard": none of them is both.
    listed = (
        first == draft.head
        and first.dep_ == "appos"
        and first.tag_ in {"NN", "NNP"}
        and first.head.tag_ in {"NNS", "NNPS"}
        and any(word.token == first.head for word in draft.subject)
    )
    # "Vance and Orley, two guards": neither is two.
    head = draft.head
    both = head.dep_ == "appos" and head.tag_ == "NNS" and head not in group
    together = first.dep_ in {"nsubj", "nsubjpass"} and _said_together(draft.head)
    # "None of the guests and the cooks came": none of either, however the parser joins them.
    share = first.pos_ in {"NOUN", "PRON", "DET", "ADJ"} and first.lower_ in SHARES
    together |= share and any(t.lower_ == "of" and t.i < group[1].i for t in first.children)
    # "Vance and Orley let themselves in": each let both in.
    together |= first.dep_ in {"nsubj", "nsubjpass"} and any(
        word.text in {"themselves", "ourselves"} for word in draft.words
    )
    if (
        not joined - {"&"}
        or _contrasts(group, joined)
        or choice
        or numeric
        or bound
        or paired
        or together
        or named
        or listed
        or both
        or _is_mixed(group, head)
        or _is_titled(group, head)
        or bool(joined & {"neither", "nor"})
    ):
        return False
    if members.is_verbal(first) and any(is_suspended(m) for m in group[1:]):
        return False  # "looked for and found the key"
    if members.is_verbal(first) and any(_is_figure(member) for member in group[1:]):
        return False  # "killed nine in Kelm, and three in Orley"
    if first.dep_ in {"pobj", "dobj", "prep"} and _is_count(draft.head):
        return False  # "most died of burns and smoke", "12 fell in Kelm and Orley"
    return not members.is_one(group)


def _is_mixed(group: Sequence[Token], head: Token) -> bool:
    """Whether several are said to be of several kinds: "they were boys and a girl"."""
    subject = child(head, ("nsubj",))
    several = subject is not None and (
        subject.tag_ in {"NNS", "NNPS"} or subject.lower_ in {"they", "those", "these", "we"}
    )
    named = group[0].dep_ == "attr" and group[0].head == head and head.lemma_ == "be"
    return several and named and any(_is_single(member) for member in group)


def _is_titled(group: Sequence[Token], head: Token) -> bool:
    """Whether each of two names has its title: "the tenor Orm and the mezzo Vey"."""
    first = group[0]
    own = first.dep_ == "appos" and first != head and is_restrictive(first)
    return own and any(member.left_edge.dep_ == "det" for member in group[1:])


def _is_single(noun: Token) -> bool:
    return noun.tag_ == "NN" and any(t.lower_ in {"a", "an"} for t in noun.children)


def opposed(group: Sequence[Token]) -> bool:
    """Whether the second of two phrases is denied: "a leak, not a crime", "and not a crime"."""
    if len(group) != 2 or members.is_verbal(group[0]):  # noqa: PLR2004 - two sides
        return False
    edge = group[1].left_edge
    denied = edge.lower_ == "not" and edge.dep_ == "neg" and edge.head == group[1]
    return denied and not {t.lower_ for t in members.joints(group)} - {"and", "but"}


def _is_count(head: Token) -> bool:
    """Whether a clause's subject is a count: what is said of all of it is not said of each."""
    subject = child(head, ("nsubj", "nsubjpass"))
    if subject is None:
        return False
    words = (subject, *subject.children)
    return any(t.pos_ == "NUM" or t.lower_ in {"most", "half", "majority"} for t in words)


def _contrasts(group: Sequence[Token], joined: set[str]) -> bool:
    """Whether a member is denied: "hope rather than fear", "the mill and not the bridge"."""
    denied = any(t.dep_ == "neg" for member in group[1:] for t in member.children)
    nominal = not members.is_verbal(group[0])
    return "than" in joined or (nominal and (denied or "not" in joined))


def _is_figure(member: Token) -> bool:
    """Whether a member without a verb gives a number."""
    return not members.is_verbal(member) and any(t.pos_ == "NUM" for t in below(member))


def _negated(head: Token, first: Token) -> bool:
    """Whether "or" joins what is denied of each: "no letter or call"."""
    no = any(t.lower_ in {"no", "neither", "without"} for t in (*first.children, first.head))
    return no or any(t.dep_ == "neg" for t in head.children)


def _said_together(head: Token) -> bool:
    """Whether a verb says one thing of all its subjects: "Ana and Ben met"."""
    if head.lemma_ in cue("clauses", "collective") and child(head, ("dobj",)) is None:
        return True
    attr = child(head, ("attr",))
    return (
        attr is not None
        and attr.tag_ in {"NNS", "NNPS"}
        and child(attr, ("det", "nummod")) is None
    )
