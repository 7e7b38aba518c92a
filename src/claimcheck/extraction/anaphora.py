"""Pronouns that stand for what their own sentence names: "Ada Vance sold, and she left".

Only the subject of a clause that hangs on another one is read so, as the other's subject: after
"Vance met the mayor, and she left" a reader takes Vance to have left. Where a second candidate
stands between them the pronoun stays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from claimcheck.extraction import persons
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.forms import FARTHEST
from claimcheck.extraction.tree import SUBJECTS, below, child

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

HE = frozenset({"he", "his"})
SHE = frozenset({"she", "her"})
IT = frozenset({"it", "its"})
THEY = frozenset({"they", "their"})
CLASSES = (HE, SHE, IT, THEY)

JOINED = frozenset({"conj", "advcl", "ccomp"})
SINGULAR = frozenset({"NN", "NNP"})
PLURAL = frozenset({"NNS", "NNPS"})
BESIDE = frozenset({"appos", "relcl", "acl", "punct", "advcl"})
LONGEST_NAME = 6


def within(
    sent: Span, opening: Mapping[int, str], people: frozenset[str] = frozenset()
) -> dict[int, str]:
    """What the pronouns of a sentence stand for, by index, in the form that fits.

    Args:
        sent: The sentence.
        opening: What the pronoun that opens it stands for, by its index; empty where unsure.
        people: Names of people in the text.
    """
    found = dict(opening)
    for token in sent:
        if token.i in found or token.tag_ not in {"PRP", "PRP$"}:
            continue
        kind = next((kind for kind in CLASSES if token.lower_ in kind), None)
        if (again := _again(token, found)) is not None:
            found[token.i] = _formed(again, token)
            continue
        subject = _governing(token)
        if kind is None or subject is None or not subject.i < token.i:
            continue
        name = _name(subject, token, kind, found, people=people)
        if name:
            found[token.i] = _formed(name, token)
    return found


def points_ahead(pronoun: Token) -> bool:
    """Whether a pronoun stands for the name after it: "in its letter Orley said"."""
    thing = pronoun.head
    prep = thing.head
    if pronoun.tag_ != "PRP$" or thing.dep_ != "pobj" or prep.i != prep.sent.start:
        return False
    subject = child(prep.head, ("nsubj", "nsubjpass"))
    named = subject is not None and subject.pos_ == "PROPN" and prep.i < subject.i
    return subject is not None and named and _may_have(subject, pronoun)


def _may_have(name: Token, pronoun: Token) -> bool:
    """Whether a pronoun fits a name; a firm that says something may be taken for a person."""
    person = name.ent_type_ == "PERSON"
    if pronoun.lower_ in {"his", "her"}:
        return person
    return pronoun.lower_ == "its" and (
        not person or name.head.lemma_ in cue("clauses", "saying")
    )


def _again(pronoun: Token, found: Mapping[int, str]) -> str | None:
    """Who an earlier pronoun of the sentence stands for, where this one must, too."""
    forms = persons.kind(pronoun)
    if not forms or persons.is_quoted(pronoun):
        return None
    sent = pronoun.sent
    for at in sorted(found):
        token = sent.doc[at]
        if at < pronoun.i and token.lower_ in forms:
            name = found[at].removesuffix("'s")
            others = persons.rivals(sent.doc[sent.start : pronoun.i], forms, name)
            return None if others else name
    return None


def _governing(pronoun: Token) -> Token | None:
    """The subject of the clause that the pronoun's clause hangs on."""
    if pronoun.tag_ == "PRP$":
        pronoun = pronoun.head
    if pronoun.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    clause = pronoun.head
    for _ in range(FARTHEST):
        if clause.dep_ not in JOINED and not _tells_where(clause):
            return None
        clause = clause.head
        while clause.pos_ in {"NOUN", "PROPN", "ADP"} and clause.head != clause:
            clause = clause.head  # "reached the hut, where he": what he reached
        subject = child(clause, SUBJECTS)
        if subject is not None:
            return subject
    return None


def _tells_where(clause: Token) -> bool:
    """Whether a clause goes on from a place or time: "reached the hut, where he died"."""
    return clause.dep_ == "relcl" and any(
        t.lower_ in {"where", "when"} and t.i < clause.i for t in clause.children
    )


def _name(
    subject: Token,
    pronoun: Token,
    kind: frozenset[str],
    found: Mapping[int, str],
    *,
    people: frozenset[str],
) -> str:
    """What a pronoun stands for if it stands for a subject; empty where that is not sure."""
    if subject.tag_ == "PRP":
        said = found.get(subject.i, "") if subject.lower_ in kind else ""
        return said if said and not _rivals(subject, pronoun, kind, said) else ""
    known = kind in (HE, SHE) and persons.is_known(subject, people)
    if known and persons.excludes(_in_full(subject), kind):
        return ""
    named = known or (kind in (HE, SHE) and _is_somebody(subject))
    if not named and (subject.pos_ not in {"NOUN", "PROPN"} or not _fits(subject, kind)):
        return ""
    # "The barracks closed and their parents left".
    if kind is THEY and _is_kin(pronoun) and subject.lemma_ not in cue("nouns", "people"):
        return ""
    words = below(subject, without=lambda t: t.dep_ in BESIDE and t.text != "-")
    long = len(words) > LONGEST_NAME or any(t.pos_ == "PRON" or t.dep_ == "conj" for t in words)
    rivals = _rivals(subject, pronoun, kind, subject.text)
    rivals = rivals or (named and not known and _others(subject, pronoun))
    if long or rivals or (kind is IT and persons.is_known(subject, people)):
        return ""
    return _in_words(words, kind)


def _in_words(words: Sequence[Token], kind: frozenset[str]) -> str:
    """A phrase as it stands for a pronoun: "the apprentice" for "an apprentice"."""
    pairs = zip(words, [*words[1:], None], strict=True)
    text = "".join(
        f"{t.text}{' ' if t.whitespace_ or (n is not None and n.i > t.i + 1) else ''}"
        for t, n in pairs
    ).strip()
    if words[0].lower_ in {"a", "an"} and kind in (HE, SHE):
        return f"the {text.partition(' ')[2]}"  # who has just been told of
    return text[0].lower() + text[1:] if words[0].dep_ == "det" else text


def _is_kin(pronoun: Token) -> bool:
    return pronoun.tag_ == "PRP$" and pronoun.head.lemma_ in cue("nouns", "people")


def _is_somebody(noun: Token) -> bool:
    """Whether a noun with an article names one person: "an apprentice"."""
    article = any(t.lower_ in {"a", "an", "the"} for t in noun.children if t.dep_ == "det")
    return noun.pos_ == "NOUN" and article and persons.is_person(noun)


def _others(subject: Token, pronoun: Token) -> bool:
    """Whether somebody else stands between: "a guard shot a man, and he fell"."""
    own = {t.i for t in below(subject)}
    return any(
        t.i not in own and persons.may_be_person(t)
        for t in pronoun.doc[subject.i + 1 : pronoun.i]
    )


def _fits(noun: Token, kind: frozenset[str]) -> bool:
    """Whether a noun can be meant by a kind of pronoun."""
    if kind in (HE, SHE):
        person = noun.ent_type_ == "PERSON" and noun.pos_ == "PROPN"
        return person and not persons.excludes(_in_full(noun), kind)
    if kind is IT:
        thing = noun.ent_type_ not in {"PERSON", "DATE", "TIME"}
        # "A spokesman for the agency denied that it knew": he is no "it".
        return noun.tag_ in SINGULAR and thing and not persons.is_person(noun)
    return noun.tag_ in PLURAL


def _in_full(noun: Token) -> str:
    """A name with the words before its last: "Ada Vance" of "Vance"."""
    return " ".join(t.text for t in (*noun.lefts, noun) if t == noun or t.dep_ == "compound")


def _rivals(subject: Token, pronoun: Token, kind: frozenset[str], said: str) -> bool:
    """Whether another noun before the pronoun fits, too."""
    own = {t.i for t in below(subject)} if kind in (IT, THEY) else {subject.i}
    # What an earlier clause names is farther away than the subject.
    start = subject.left_edge.i if kind in (IT, THEY) else pronoun.sent.start
    return any(
        t.i not in own
        and t.text not in said
        and t.dep_ not in {"compound", "npadvmod"}
        and t.pos_ in {"NOUN", "PROPN"}
        and _fits(t, kind)
        for t in pronoun.doc[start : pronoun.i]
    )


def _formed(name: str, pronoun: Token) -> str:
    bare = name.removesuffix("'s")
    if pronoun.tag_ != "PRP$":
        return bare
    return f"{bare}'" if bare.endswith("s") and pronoun.lower_ == "their" else f"{bare}'s"
