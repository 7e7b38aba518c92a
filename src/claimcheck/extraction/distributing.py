"""Whether what is said of joined words is said of each: "he came and left", "A and B met"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.extraction import members
from claimcheck.extraction.appositions import is_restrictive
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Draft
from claimcheck.extraction.linking import is_suspended
from claimcheck.extraction.together import together
from claimcheck.extraction.tree import below, child

if TYPE_CHECKING:
    from spacy.tokens import Token

PLURAL = frozenset({"NNS", "NNPS"})
NUMERIC = frozenset({"quantmod", "compound", "nummod"})


def parts(group: Sequence[Token], draft: Draft) -> bool:
    """Whether the members of a coordination are said one by one."""
    if members.is_cited(group, draft.head):
        return False
    if opposed(group):
        return group[0].dep_ not in {"nsubj", "nsubjpass"}
    first, head = group[0], draft.head
    joined = {t.lower_ for t in members.joints(group)}
    choice = bool(joined & cue("clauses", "alternative")) and not _negated(head, first)
    if choice or not joined - {"&"} or joined & {"neither", "nor"}:
        return False
    if _contrasts(group, joined) or _is_bound(group, draft) or together(group, draft):
        return False
    if _is_named(group, draft) or _is_mixed(group, head) or _is_titled(group, head):
        return False
    return not (_is_elliptic(group) or _is_counted(group, head) or members.is_one(group))


def _is_elliptic(group: Sequence[Token]) -> bool:
    """Whether a verb is left out: "killed nine in Kelm, and three in Orley"."""
    verbal = members.is_verbal(group[0])
    return verbal and any(is_suspended(m) or _is_figure(m) for m in group[1:])


def _is_counted(group: Sequence[Token], head: Token) -> bool:
    """Whether a count is spread over the members: "12 fell in Kelm and Orley"."""
    return group[0].dep_ in {"pobj", "dobj", "prep"} and _is_count(head)


def _is_bound(group: Sequence[Token], draft: Draft) -> bool:
    """Whether a word asks for two: "between A and B", "from 9 to 5", "both"; or a number."""
    first = group[0]
    numeric = any(member.pos_ == "NUM" for member in group) or first.dep_ in NUMERIC
    bound = first.dep_ == "pobj" and first.head.lower_ in cue("clauses", "binding")
    pairing = cue("clauses", "pairing")
    paired = any(w.token is not None and w.token.lower_ in pairing for w in draft.words)
    return numeric or bound or paired


def _is_named(group: Sequence[Token], draft: Draft) -> bool:
    """Whether several are named of whom something is said in the plural."""
    first, head = group[0], draft.head
    of_several = first.dep_ == "appos" and first.head.tag_ in PLURAL
    # "The brothers Ada and Ben Orley led it" is about both, "neither came" about each.
    named = of_several and is_restrictive(first) and first != head
    named |= first.pos_ == "PROPN" and any(
        t.tag_ == "NNS" and t.dep_ in NUMERIC for t in first.children
    )
    # "Its victims, a nurse and a guard": none of them is both.
    listed = of_several and first == head and first.tag_ in {"NN", "NNP"}
    listed = listed and any(word.token == first.head for word in draft.subject)
    # "Vance and Orley, two guards": neither is two.
    both = head.dep_ == "appos" and head.tag_ == "NNS" and head not in group
    return named or listed or both


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
