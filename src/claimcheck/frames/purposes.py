"""Purposes that stand before the act, or are said of it by a verb of meaning to.

"It was to stop the mine that they marched", "the march was meant to stop the mine".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.frames import cues, phrases
from claimcheck.frames.links import Link, is_event, link
from claimcheck.frames.sides import is_passive
from claimcheck.model import Place

if TYPE_CHECKING:
    from spacy.tokens import Token

# "Was intended to stop the mine": said of an act, these give what it is for.
MEANT = frozenset({"intend", "mean", "design", "calculate", "aim"})

RELATIVES = frozenset({"that", "who", "which"})


def readings(head: Token) -> Iterator[Link]:
    """The purposes that an infinitive gives, where it does not hang on the act."""
    to = next((c for c in head.children if c.dep_ == "aux" and c.lower_ == "to"), None)
    if to is None or head.dep_ not in {"xcomp", "ccomp", "advcl"}:
        return
    over = head.head
    if over.lemma_ == "be":
        yield from _cleft(head, to)
    elif over.lemma_ in MEANT and is_passive(over):
        subject = over.head if over.dep_ == "acl" else phrases.subject(over)
        if subject is not None and is_event(subject):
            denied = any(c.dep_ == "neg" for c in over.children)
            yield link(
                to,
                cause=phrases.place(head),
                effect=phrases.place(subject, without=phrases.ASIDES),
                strength="denied" if denied else "motive",
            )


def of_a_noun(to: Token) -> bool:
    """Whether an infinitive says what the noun before it is of: "gave the order to fire"."""
    return to.i > 0 and to.nbor(-1).lemma_ in cues.load("causes")["infinitives"]["nouns"]


def _cleft(head: Token, to: Token) -> Iterator[Link]:
    """ "It was to stop the mine that they marched", and "it was not to stop the mine that"."""
    over = head.head
    it = phrases.subject(over)
    said = any(c.dep_ in {"acomp", "attr"} for c in over.children)  # "it was nice to see that"
    if it is None or it.lower_ != "it" or it.i > over.i or said:
        return
    act = next((t for t in head.subtree if t.i > head.i and _opens(t)), None)
    if act is None:
        return
    that = next(c for c in act.children if c.lower_ in RELATIVES)
    cause = phrases.trim(head.doc, Place(to.i, that.i))
    effect = phrases.trim(head.doc, Place(that.i + 1, act.right_edge.i + 1))
    denied = any(c.dep_ == "neg" for c in over.children)
    yield link(to, cause=cause, effect=effect, strength="denied" if denied else "motive")


def _opens(verb: Token) -> bool:
    """Whether a clause under "that" has a subject of its own: "that they marched"."""
    if verb.pos_ not in {"VERB", "AUX"} or verb.dep_ not in {"relcl", "ccomp", "advcl"}:
        return False
    that = next((c for c in verb.children if c.lower_ in RELATIVES), None)
    own = next((c for c in verb.children if c.dep_ in phrases.SUBJECTS), None)
    return that is not None and own is not None and own != that
