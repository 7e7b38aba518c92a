"""Whose words a quotation is, where a noun for them or a cleft sentence tells it.

"The promise that "Q" came from the owner", "it was the owner who said "Q"", "her letter reads".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.frames import cues, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from claimcheck.model import Place

RELATIVES = frozenset({"who", "that"})

# How the words hang that only point somebody out, once "it was she who left" is "she left".
MENDED = "pointing"

# Words of which it can be told whose they are: "the phrase "Q" was the mayor's".
SAYINGS = frozenset(
    {"word", "phrase", "sentence", "line", "expression", "slogan", "remark", "quotation"}
    | {"quote", "quip", "pledge", "promise", "vow", "guarantee", "reply", "answer", "threat"}
)

# "Came from the owner", "originated with the owner".
COMING = frozenset({"come", "originate", "stem", "derive", "date"})
ORIGINS = frozenset({"from", "with"})

# "Was given by the owner": what is done to words by whoever says them.
UTTERING = frozenset(
    {"give", "make", "issue", "utter", "coin", "use", "speak", "write", "invent", "pen", "put"}
    | {"say", "voice", "deliver", "offer", "shout", "first"}
)

# A letter runs or goes as it is written, a person does not.
RUNNING = frozenset({"run", "go"})

# So many words after a quotation its verb has come.
NEAR = 8


class Credit(NamedTuple):
    """Heads of the phrases that name whose words they are, and are not; whether only theirs."""

    by: Token | None
    not_by: Token | None
    sole: bool


def cleft(doc: Doc, place: Place) -> Credit | None:
    """It was the owner, and not the mayor, who said "Q"."""
    before = doc[doc[place.start].sent.start : place.start]
    for be in before:
        named = _named(be)
        if named is None:
            continue
        who = next((t for t in before if t.i > named.i and t.lower_ in RELATIVES), None)
        if who is None or not any(_says(t) for t in before if t.i > who.i):
            continue
        return _clefted(doc, be, named, who)
    return None


def _named(be: Token) -> Token | None:
    """Who "it was" names; ``None`` where it is another clause."""
    if be.lemma_ != "be":
        return None
    if be.dep_ == MENDED and be.i and be.nbor(-1).lower_ == "it":
        subject = phrases.subject(be.head)
        return subject if subject is not None and subject.i > be.i else None
    if not any(t.lower_ == "it" and t.i < be.i for t in be.children):
        return None
    return next((t for t in be.children if t.dep_ == "attr" and t.i > be.i), None)


def _clefted(doc: Doc, be: Token, named: Token, who: Token) -> Credit | None:
    """Who is named between "it was" and "who", and who is set aside there."""
    between = list(doc[be.i + 1 : who.i])
    denied = any(t.lower_ in {"not", "never"} for t in between if t.i < named.i)
    other = next((t for t in named.children if t.dep_ == "conj" and t.i < who.i), None)
    if denied:
        return Credit(other, named, sole=other is not None)
    return Credit(named, _set_aside(between), sole=True)


def _set_aside(between: Sequence[Token]) -> Token | None:
    """Whom "not" or "rather than" sets aside: its head, the last noun before a preposition."""
    for token in between:
        if token.lower_ == "not" or (
            token.lower_ == "than" and token.nbor(-1).lower_ == "rather"
        ):
            rest = [t for t in between if t.i > token.i]
            return next((t for t in rest if t.pos_ in {"NOUN", "PROPN"}), None)
    return None


def credited(doc: Doc, place: Place) -> Credit | None:
    """The promise that "Q" came from the owner; the phrase "Q" was not the mayor's."""
    sentence = doc[place.start].sent
    named = [t for t in doc[sentence.start : place.start] if t.lemma_.lower() in _sayings()]
    if not named or place.end >= len(doc) or doc[place.end - 2].text in {".", "!", "?"}:
        return None
    after = [t for t in doc[place.end : doc[place.end].sent.end] if not t.is_punct]
    verb = next((t for t in after[:NEAR] if t.pos_ == "VERB"), None)
    if verb is None or not (verb.lemma_ in COMING or verb.lemma_ in UTTERING):
        return _owned(after)
    if verb.lemma_ in UTTERING and verb.tag_ != "VBN":
        return None
    words = ORIGINS if verb.lemma_ in COMING else {"by"}
    return _sides(after, verb, words)


def _sides(
    after: Sequence[Token], verb: Token, words: frozenset[str] | set[str]
) -> Credit | None:
    """Who is named after the prepositions of a verb, and who after "not"."""
    by = not_by = None
    denied = any(t.lower_ in {"not", "never"} for t in after if verb.i - 3 < t.i < verb.i)
    for prep in after:
        whose = next((t for t in prep.children if t.dep_ == "pobj"), None)
        if prep.i < verb.i or prep.lower_ not in words or whose is None:
            continue
        if denied or prep.nbor(-1).lower_ in {"not", "never"}:
            not_by = not_by or whose
        else:
            by = by or whose
    return Credit(by, not_by, sole=False) if by is not None or not_by is not None else None


def _owned(after: Sequence[Token]) -> Credit | None:
    """The words "Q" were Lund's, or were those of Lund."""
    if len(after) < 2 or after[0].lemma_ != "be":  # noqa: PLR2004
        return None
    rest = after[1:]
    if rest[0].lower_ in {"those", "that"} and len(rest) > 1 and rest[1].lower_ == "of":
        whose = next((t for t in rest[1].children if t.dep_ == "pobj"), None)
        return Credit(whose, None, sole=False) if whose is not None else None
    owner = next((t for t in rest if t.tag_ == "POS"), None)
    if owner is None or owner != rest[-1] or owner.i < 1:
        return None
    return Credit(owner.nbor(-1), None, sole=False)


def runs(verb: Token) -> bool:
    """Whether a verb says how a text is worded: "the letter runs", "the message goes"."""
    if verb.lemma_ not in RUNNING:
        return False
    subject = phrases.subject(verb) or next(
        (t for t in verb.children if t.dep_ == "dobj"), None
    )
    return subject is not None and is_text(subject)


def is_text(noun: Token) -> bool:
    """A noun for something said or written."""
    table = cues.load("speakers")
    return noun.lemma_.lower() in {*table["documents"], *table["nouns"], *SAYINGS}


def author(noun: Token) -> Token | None:
    """Whose a text is: "her letter", "the mayor's statement", "a note from Lund"."""
    if not is_text(noun):
        return None
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
            return next((t for t in child.children if t.dep_ == "pobj"), None)
    return None


def _says(token: Token) -> bool:
    return token.pos_ == "VERB" and token.lemma_ in _verbs()


@cache
def _sayings() -> frozenset[str]:
    return frozenset({*cues.load("speakers")["nouns"], *SAYINGS})


@cache
def _verbs() -> frozenset[str]:
    table = cues.load("speakers")
    return frozenset({*table["verbs"], *table["quoting"]})
