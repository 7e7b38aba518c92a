"""Who can be meant by "he" and "she": people by name, by office, and ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.tree import SUBJECTS, child
from claimcheck.frames.lexicon import broader
from claimcheck.frames.offices import office, sex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Span, Token

HE = frozenset({"he", "him", "his"})
SHE = frozenset({"she", "her", "hers"})

# What nouns end in that name who does something.
ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ess")

# Who these are nobody can say by "he".
ANYBODY = frozenset({"person", "people", "member", "other"})
SOMEBODY = frozenset(
    {"everyone", "everybody", "someone", "somebody", "anyone", "anybody", "one"}
)

BESIDE = frozenset({"compound", "appos", "nmod", "npadvmod"})


def kind(pronoun: Token) -> frozenset[str]:
    """The forms of "he" or of "she"; empty for any other word."""
    return next((forms for forms in (HE, SHE) if pronoun.lower_ in forms), frozenset())


def is_person(noun: Token) -> bool:
    """Whether a noun surely names one person, or is the head of a person's name."""
    if noun.pos_ == "PROPN":
        return noun.ent_type_ == "PERSON"
    lemma = noun.lemma_.casefold()
    if noun.pos_ != "NOUN" or noun.tag_ == "NNS" or lemma in ANYBODY:
        return False
    return bool(office(noun)) or lemma in cue("nouns", "people") or broader("person", lemma)


def may_be_person(noun: Token) -> bool:
    """Whether a word can name one person: as a name of any kind that acts, "everyone"."""
    if noun.pos_ == "PROPN":
        acts = noun.dep_ in SUBJECTS and noun.ent_type_ in {"", "ORG"}
        return acts or noun.ent_type_ == "PERSON"
    if noun.pos_ == "PRON":
        return noun.lower_ in SOMEBODY
    lemma = noun.lemma_.casefold()
    agent = lemma.endswith(ENDINGS) and lemma not in cue("nouns", "inanimate")
    return noun.tag_ == "NN" and (agent or lemma in ANYBODY or is_person(noun))


def is_vessel(noun: Token) -> bool:
    """Whether a noun names a kind of ship, of which English says "she"."""
    return noun.lemma_.casefold() in cue("nouns", "vessels")


def rivals(tokens: Iterable[Token], forms: frozenset[str], name: str) -> bool:
    """Whether a token names another person than a name does, whom a pronoun can stand for.

    Args:
        tokens: What stands before the pronoun.
        forms: Of the pronoun.
        name: Who is no rival to himself.
    """
    said = {word.strip(".,").casefold() for word in name.split()}
    return any(
        token.dep_ not in BESIDE
        and may_be_person(token)
        and token.lower_ not in said
        and not _is_said_of_pronoun(token)
        and sex(token.lemma_) in {"", "he" if forms is HE else "she"}
        for token in tokens
    )


def own(subject: Token, name: str) -> frozenset[str]:
    """The forms in which its clause goes on to speak of a person: "Vance drew her gun"."""
    after = [
        t
        for t in subject.sent
        if subject.i < t.i and (t.tag_ == "PRP$" or t.lower_ in {"he", "she"})
        if kind(t) and not is_quoted(t)
    ]
    if not after or rivals(subject.doc[subject.i : after[0].i], kind(after[0]), name):
        return frozenset()
    return kind(after[0])


def excludes(name: str, forms: frozenset[str]) -> bool:
    """Whether a title says that a person is not meant by a pronoun: "Mrs Vance" by "he"."""
    sexes = {sex(word) for word in name.split()} - {""}
    return bool(sexes) and ("he" if forms is HE else "she") not in sexes


def is_quoted(token: Token) -> bool:
    """Whether a token stands in a quotation, which may have begun sentences ago."""
    before = [t.text for t in token.doc[: token.i]]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def first(sent: Span, name: str) -> Token | None:
    """The first "he" or "she" of a sentence outside quotations, unless after another person."""
    for token in sent:
        forms = kind(token)
        if not forms or token.tag_ not in {"PRP", "PRP$"}:
            continue
        if is_quoted(token) or excludes(name, forms):
            return None
        return None if rivals(sent.doc[sent.start : token.i], forms, name) else token
    return None


def _is_said_of_pronoun(noun: Token) -> bool:
    """Whether a noun says what somebody is whom a pronoun names: "she was a nurse"."""
    subject = child(noun.head, ("nsubj",)) if noun.dep_ == "attr" else None
    return subject is not None and subject.tag_ == "PRP"
