"""What is said of several together, and not of each: "Vance and Orley collected 60 coins"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.extraction import members
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Draft
from claimcheck.extraction.linking import is_conditional
from claimcheck.extraction.tree import child
from claimcheck.frames import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SHARES = frozenset({"none", "neither", "some", "most", "many", "several", "few", "half", "all"})
# Of these each of several has all: "Vance and Orley spent three years there".
MEASURED = frozenset({"DATE", "TIME", "PERCENT", "QUANTITY", "ORDINAL"})
ALL = frozenset(
    {
        "everyone",
        "everybody",
        "everything",
        "all",
        "none",
        "nobody",
        "nothing",
        "anyone",
        "anything",
    }
)
MAKING = frozenset({"make", "build", "construct", "consist", "compose", "mix", "blend"})
COLOURS = frozenset(word for words in cues.load("makings")["colour"].values() for word in words)


def together(group: Sequence[Token], draft: Draft) -> bool:
    """Whether what a draft says is said of all members of a coordination at once."""
    first = group[0]
    if first.dep_ in SUBJECTS and _of_subjects(group, draft):
        return True
    over = shared_kind(group)  # "the duchies of Orm and Vey met": neither is duchies
    kind = over is not None and any(word.token == over for word in draft.subject)
    return kind or _of_share(group) or _of_stuff(group) or _of_state(first)


def shared_kind(group: Sequence[Token]) -> Token | None:
    """The noun in the plural that is the kind of each of several names: "the towns of"."""
    over = group[0].head.head
    named = all(member.pos_ == "PROPN" for member in group)
    of = group[0].dep_ == "pobj" and group[0].head.lower_ == "of"
    the = any(t.dep_ == "det" and t.lower_ == "the" for t in over.children)
    kind = over.tag_ == "NNS" and over.lemma_ in cue("nouns", "domains")
    return over if named and of and the and kind else None


def _of_subjects(group: Sequence[Token], draft: Draft) -> bool:
    """Whether several do it together, or to each other."""
    head = draft.head
    if _said_together(head) or (group[0].dep_ == "nsubj" and _is_summed(group, head)):
        return True
    # "Vance and Orley are both guards".
    beside = (t for t in head.children if t.dep_ in {"det", "dep", "advmod", "preconj"})
    if any(t.lower_ == "both" and t.i > group[-1].i for t in beside):
        return True
    # "Vance and Orley let themselves in": each let both in.
    return any(word.text in {"themselves", "ourselves"} for word in draft.words)


def _of_share(group: Sequence[Token]) -> bool:
    """Whether a share or sum is of all: "none of the guests and the cooks", "all but"."""
    first = group[0]
    share = first.pos_ in {"NOUN", "PRON", "DET", "ADJ"} and first.lower_ in SHARES
    if share and any(t.lower_ == "of" and t.i < group[1].i for t in first.children):
        return True
    # "Nine million in cash and shares": it is not nine in each.
    if first.dep_ == "pobj" and first.head.lower_ == "in" and _is_of_sum(first.head):
        return True
    return first.lower_ in ALL and any(t.lower_ == "but" for t in members.joints(group))


def _of_stuff(group: Sequence[Token]) -> bool:
    """Whether a thing is of both: "made of brick and granite", "red and white"."""
    made = group[0].dep_ == "pobj" and group[0].head.head.lemma_ in MAKING
    return made or all(member.lower_ in COLOURS for member in group)


def _of_state(first: Token) -> bool:
    """Whether a state or condition has several sides: "dry and whole", "if it rains and"."""
    if first.dep_ == "advcl":
        # "Old, blind and a heavy smoker until his death": the smoking is no blindness.
        return not members.is_verbal(first) or is_conditional(first)
    return first.pos_ == "ADJ" and first.i > 0 and first.nbor(-1).text == ","


def _is_of_sum(prep: Token) -> bool:
    """Whether a phrase stands straight after a number of things or of money."""
    noun = prep.head
    if noun.pos_ == "VERB":
        given = child(noun, ("dobj",))
        noun = given if given is not None and given.right_edge.i + 1 == prep.i else prep
    counted = noun.pos_ == "NUM" or child(noun, ("nummod",)) is not None
    return counted and noun.i < prep.i


def _is_summed(group: Sequence[Token], head: Token) -> bool:
    """Whether a clause gives a number of things that several did together."""
    given = child(head, ("dobj",))
    number = child(given, ("nummod",)) if given is not None else None
    if number is None:
        return False
    counts = number.pos_ == "NUM" and number.lower_ not in {"one", "1"}
    return counts and number.ent_type_ not in MEASURED and group[1].pos_ in {"NOUN", "PROPN"}


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
