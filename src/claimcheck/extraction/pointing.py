"""What a clause with "what" asks and its copula answers: "what felled the tower was rust"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Word, inner, told
from claimcheck.extraction.forms import after_verb
from claimcheck.extraction.tree import SUBJECTS, child
from claimcheck.extraction.units import is_finite
from claimcheck.extraction.wording import trimmed

if TYPE_CHECKING:
    from spacy.tokens import Token

Phrase = Callable[["Token"], list["Token"]]

NOUNS = frozenset({"NOUN", "PROPN"})
HELPERS = ("neg", "aux", "auxpass", "advmod", "npadvmod")


class Answer(NamedTuple):
    """A question and its answer, told as one clause.

    Attributes:
        head: The verb of the question.
        subject: Words of its subject.
        words: All its words.
    """

    head: Token
    subject: list[Word]
    words: list[Word]


def answered(copula: Token, words: Phrase) -> Answer | None:
    """ "What felled the tower was rust" is told as "rust felled the tower".

    "What fell was not the tower" leaves open what did, and stays as it is.

    Args:
        copula: The head of a clause.
        words: What a phrase keeps of its words.

    Returns:
        The plain clause; ``None`` where nothing is asked and answered.
    """
    verb, given = child(copula, ("csubj",)), child(copula, ("attr",))
    if verb is None or given is None or copula.lemma_ != "be" or not is_finite(verb):
        return None
    what = next((t for t in verb.children if t.lower_ == "what"), None)
    if what is None or what.i != verb.left_edge.i or given.pos_ not in NOUNS:
        return None
    standing = verb.lemma_ in cue("clauses", "standing")
    if child(copula, HELPERS) is not None or standing or given.i < copula.i:
        return None
    said = trimmed(told(words(given)))
    rest = [word for word in inner(words(verb)) if word.token != what]
    if what.dep_ in {"nsubj", "nsubjpass"}:
        return Answer(verb, said, [*said, *trimmed(rest)])
    asked = child(verb, SUBJECTS)
    if what.dep_ != "dobj" or asked is None or verb.lemma_ == "do":
        return None
    return Answer(verb, trimmed(told(words(asked))), after_verb(trimmed(rest), verb, said))
