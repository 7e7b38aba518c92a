"""Who can be meant by "he" and "she": people by name, by office, and ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.tree import SUBJECTS, child
from claimcheck.frames.lexicon import broader
from claimcheck.frames.offices import gender, office

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

# "One of the two died of his wounds": it may be his own.
COUNTED = frozenset({"one", "another", "both", "each", "either", "neither", "two", "three"})

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


def is_known(noun: Token, people: frozenset[str]) -> bool:
    """Whether a noun is the name of somebody whom the text tells of elsewhere: "Vance"."""
    if noun.text not in people or not noun.text[:1].isupper():
        return False
    before = noun.nbor(-1) if noun.i > noun.sent.start else None
    # "Orley Mills" is not Orley; "Mayor Ruth Orley" is.
    if before is None or before.dep_ != "compound" or before.ent_type_ != "ORG":
        return True
    return f"{before.text} {noun.text}" in people


def one_named(tokens: Iterable[Token], people: frozenset[str]) -> Token | None:
    """The head of the one person's name among tokens; ``None`` where others could be meant."""
    found = [
        token
        for token in tokens
        if token.dep_ not in BESIDE - {"appos"}
        and (may_be_person(token) or is_known(token, people))
        and not _is_where(token)
    ]
    names = [t for t in found if t.pos_ == "PROPN" and (is_person(t) or is_known(t, people))]
    others = [t for t in found if t not in names and not _is_beside(t, names)]
    return names[0] if len(names) == 1 and not others else None


def _is_beside(noun: Token, names: list[Token]) -> bool:
    """Whether a noun says what somebody is who is named beside it: "the welder Ada Vance"."""
    return any(
        (noun.head == name and noun.dep_ != "conj")
        or (name.head == noun and name.dep_ != "conj")
        for name in names
    )


def may_be_person(noun: Token) -> bool:
    """Whether a word can name one person: as a name of any kind that acts, "everyone"."""
    if noun.pos_ == "PROPN":
        acts = noun.dep_ in SUBJECTS and noun.ent_type_ in {"", "ORG"}
        acts = acts or noun.dep_ == "attr"  # "it was Lorne, with his camera"
        # "Emil Orley you knew": two capitalised words that the recogniser does not know.
        full = not noun.ent_type_ and any(t.dep_ == "compound" for t in noun.children)
        return acts or full or noun.ent_type_ == "PERSON"
    if noun.pos_ in {"PRON", "NUM"} and noun.dep_ in SUBJECTS and noun.lower_ in COUNTED:
        return True
    if noun.pos_ == "PRON":
        return noun.lower_ in SOMEBODY
    if _ends_a_name(noun):
        return True
    lemma = noun.lemma_.casefold()
    agent = lemma.endswith(ENDINGS) and lemma not in cue("nouns", "inanimate")
    return noun.tag_ == "NN" and (agent or lemma in ANYBODY or is_person(noun))


def _ends_a_name(noun: Token) -> bool:
    """Whether a word in small letters is the end of a person's name: "Captain Orm Lee-won"."""
    if noun.i < 2 or noun.nbor(-1).text != "-":  # noqa: PLR2004 - "Lee", "-"
        return False
    return noun.nbor(-2).ent_type_ == "PERSON" and noun.is_lower


def is_vessel(noun: Token) -> bool:
    """Whether a noun names a kind of ship, of which English says "she"."""
    return noun.lemma_.casefold() in cue("nouns", "vessels")


def rivals(
    tokens: Iterable[Token],
    forms: frozenset[str],
    name: str,
    people: frozenset[str] = frozenset(),
) -> bool:
    """Whether a token names another person than a name does, whom a pronoun can stand for.

    Args:
        tokens: What stands before the pronoun.
        forms: Of the pronoun.
        name: Who is no rival to himself.
        people: Names of people in the text.
    """
    said = {word.strip(".,").casefold() for word in name.split()}
    return any(
        (token.dep_ not in BESIDE or (token.dep_ == "appos" and token.ent_type_ == "PERSON"))
        and (may_be_person(token) or is_known(token, people))
        and token.lower_ not in said
        and not (_is_said_of_pronoun(token) or _is_where(token))
        and gender(token.lemma_) in {"", "he" if "he" in forms else "she"}
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
    forms = kind(after[0])
    return frozenset() if excludes(name, forms) else forms


def excludes(name: str, forms: frozenset[str]) -> bool:
    """Whether a name says that a person is not meant by a pronoun: "Mrs Vance" by "he"."""
    sexes = {gender(word) for word in name.split()} - {""}
    return bool(sexes) and ("he" if "he" in forms else "she") not in sexes


def is_quoted(token: Token) -> bool:
    """Whether a token stands in a quotation, which may have begun sentences ago."""
    before = [t.text for t in token.doc[: token.i]]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def first(
    sent: Span, name: str, people: frozenset[str] = frozenset(), *, near: bool = False
) -> Token | None:
    """The first "he" or "she" of a sentence outside quotations, unless after another person.

    Args:
        sent: The sentence.
        name: Who may be meant.
        people: Names of people in the text.
        near: The sentence before spoke of him by name or pronoun.
    """
    for token in sent:
        forms = kind(token)
        if not forms or token.tag_ not in {"PRP", "PRP$"} or _is_ahead(token):
            continue
        if is_quoted(token) or excludes(name, forms):
            return None
        start = token.i if _opens_with_kind(token) else sent.start
        doers = _doers(token) if near else ()
        before = [t for t in sent.doc[start : token.i] if t not in doers]
        return None if rivals(before, forms, name, people) else token
    return None


def _doers(pronoun: Token) -> tuple[Token, ...]:
    """Who an object cannot be: in "Vance called him" he is not Vance."""
    if pronoun.lower_ not in {"him", "her"} or pronoun.dep_ not in {"dobj", "dative"}:
        return ()
    subject = child(pronoun.head, ("nsubj",))
    return () if subject is None else tuple(t for t in subject.subtree)


def _is_ahead(pronoun: Token) -> bool:
    """Whether a pronoun may stand for what follows: "until his death she lived with him"."""
    root = pronoun.sent.root
    subject = child(root, SUBJECTS)
    if subject is None or pronoun.tag_ != "PRP$" or subject.i > root.i:
        return False
    return pronoun.i < subject.left_edge.i and kind(subject) != kind(pronoun)


def _opens_with_kind(pronoun: Token) -> bool:
    """Whether what stands before a pronoun says what it names: "A former nurse, she left"."""
    sent = pronoun.sent
    before = sent.doc[sent.start : pronoun.i]
    if not len(before) or before[-1].text != "," or before[0].lower_ not in {"a", "an"}:
        return False
    return not any(t.text == "," or t.pos_ in {"VERB", "AUX"} for t in before[:-1])


def _is_where(noun: Token) -> bool:
    """Whether a name stands where a place does: "born in Kelm"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in {"in", "at", "near"}


def _is_said_of_pronoun(noun: Token) -> bool:
    """Whether a noun says what somebody is whom a pronoun names: "she was a nurse"."""
    subject = child(noun.head, ("nsubj",)) if noun.dep_ == "attr" else None
    return subject is not None and subject.tag_ == "PRP" and subject.lower_ != "it"
