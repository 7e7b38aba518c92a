"""What pronouns and short names stand for: "the series", "he".

Conservative: a wrong referent makes a wrong claim, so a pronoun is replaced only where one
candidate fits; every other pronoun stays and is listed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.definitions import definitions
from claimcheck.extraction.draft import Word
from claimcheck.extraction.tree import SUBJECTS, below, child
from claimcheck.frames.offices import office

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LONGEST_NAME = 6
NAMES = frozenset({"PROPN"})


@dataclass
class Context:
    """What has been mentioned so far in one section of a text.

    Attributes:
        topic: What the text is about; empty when unknown.
        kinds: What nouns a name has been called by: "series" to "Rain".
        terms: Names by the terms that the text defines for them: "Company" to "Orley Mills".
        subject: Words of the last sentence's subject, where it can be referred to.
        person: The one person that the last sentences speak of.
        office: What the subject is, where that is a person: "director".
        plural: Whether ``subject`` is several.
    """

    topic: str = ""
    kinds: dict[str, str] = field(default_factory=dict)
    terms: dict[str, str] = field(default_factory=dict)
    subject: str = ""
    person: str = ""
    office: str = ""
    plural: bool = False

    def fresh(self) -> Context:
        """The context under a new heading: names stay known, pronouns point to nothing yet."""
        return Context(topic=self.topic, kinds=self.kinds, terms=self.terms)

    def resolve(self, sent: Span) -> dict[int, str]:
        """What a sentence's pronoun stands for, by its index; only where it is sure.

        Only a pronoun that opens its sentence is sure: after a noun it may stand for that.
        """
        for token in sent:
            if token.tag_ in {"PRP", "PRP$"}:
                said = self._referent(token)
                return {token.i: said} if said else {}
            if token.pos_ in {"NOUN", "PROPN", "NUM"} and token.ent_type_ not in {
                "DATE",
                "TIME",
            }:
                break
        return {}

    def read(self, sent: Span) -> None:
        """Take in a sentence that has been told."""
        resolved = self.resolve(sent)
        self.terms.update(definitions(sent))
        for token in sent:
            if token.dep_ == "attr" and token.head.lemma_ == "be":
                self._call(child(token.head, SUBJECTS), token, resolved)
            elif token.dep_ == "appos":
                self._call(token.head, token, resolved)
        subject = child(sent.root, SUBJECTS)
        if subject is not None and subject.dep_ != "expl":
            self._remember(subject, resolved)

    def _referent(self, token: Token) -> str:
        """What the first pronoun of a sentence stands for."""
        word = token.lower_
        if token.dep_ not in {*SUBJECTS, "poss"}:
            return ""
        if word in {"he", "she", "his", "her"}:
            # Who is quoted does not speak of herself as "she".
            name = "" if _is_quoted(token) else self.person
        elif word in {"they", "their"}:
            name = self.subject if self.plural else ""
        elif word in {"it", "its"} and self._can_be_it(token):
            name = self.subject
        else:
            name = ""
        if not name or token.tag_ != "PRP$":
            return name
        return f"{name}'" if name.endswith("s") and self.plural else f"{name}'s"

    def _can_be_it(self, token: Token) -> bool:
        """Whether "it" can be the last subject: one thing, and no person.

        In a quotation "it" is what its speaker has in mind.
        """
        thing = not self.plural and not self.person and not self.office
        return thing and not _is_quoted(token) and _is_plain_it(token)

    def phrases(self, sent: Span) -> dict[int, tuple[int, str]]:
        """Definite phrases that stand for a name: start to end and the name."""
        found: dict[int, tuple[int, str]] = {}
        for token in sent:
            name = self.terms.get(token.text, "")
            if not name and token.pos_ == "NOUN" and token.tag_ != "NNS":
                name = self.kinds.get(token.lemma_.casefold(), "")
            if not name:
                continue
            before = token.nbor(-1) if token.i > sent.start else None
            plain = not any(
                t.dep_ in {"prep", "relcl", "acl", "appos", "poss", "compound", "amod"}
                for t in token.children
            )
            if (
                before is not None
                and before.lower_ in {"the", "this"}
                and plain
                and token.dep_ not in {"compound", "attr"}
            ):
                found[before.i] = (token.i + 1, name)
        return found

    def _call(self, noun: Token | None, kind: Token, resolved: dict[int, str]) -> None:
        """Remember that a name was called by a noun."""
        if noun is None or kind.pos_ != "NOUN" or kind.tag_ == "NNS":
            return
        name = resolved.get(noun.i, "") or (_name(noun) if self._is_named(noun) else "")
        key = kind.lemma_.casefold()
        if not name or key in cue("context", "vague"):
            return
        if self.kinds.get(key, name) != name:
            self.kinds[key] = ""  # two of a kind: "the company" is no longer sure
        else:
            self.kinds[key] = name

    def _is_named(self, noun: Token) -> bool:
        """Whether a noun is a name; the tagger takes an unknown name for a common noun."""
        return noun.pos_ in NAMES or (bool(self.topic) and _name(noun) == self.topic)

    def _remember(self, subject: Token, resolved: dict[int, str]) -> None:
        if subject.i in resolved:
            return
        if subject.pos_ == "PRON":
            self.subject = self.person = self.office = ""
            return
        joined = any(t.dep_ == "conj" for t in subject.children)
        self.plural = joined or subject.tag_ in {"NNS", "NNPS"}
        words = below(
            subject,
            without=lambda t: t.dep_ in {"appos", "relcl", "acl", "advcl"} or _is_stop(t),
        )
        fits = len(words) <= LONGEST_NAME and not any(t.pos_ == "PRON" for t in words)
        certain = self._is_named(subject) or any(
            t.lower_ in {"the", "this"} for t in subject.children
        )
        self.subject = _plain(words) if fits and certain else ""
        self.office = office(subject)
        titled = any(
            t.dep_ == "compound" and t.lower_.rstrip(".") in cue("context", "titles")
            for t in subject.children
        )
        person = (subject.ent_type_ == "PERSON" or titled) and not joined
        self.person = self.subject if person else ""


def unresolved(words: Sequence[Word]) -> tuple[str, ...]:
    """The pronouns that stand in a claim's text, in order, each once."""
    said = (
        w.text
        for w in words
        if w.token is not None
        and w.text.casefold() in cue("context", "pronouns")
        and w.token.dep_ not in {"mark", "expl"}
        and w.token.tag_ not in {"IN", "WDT", "EX"}
    )
    return tuple(dict.fromkeys(said))


def _is_plain_it(token: Token) -> bool:
    """Whether "it" stands for something: not "it is clear that"."""
    if token.tag_ == "PRP$":
        return True
    if token.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    head = token.head
    clause = any(
        t.dep_ in {"ccomp", "xcomp", "csubj", "advcl"} and t.i > head.i for t in head.children
    )
    if head.lemma_ == "be" and _points_out(head):
        return False
    weather = head.lemma_ == "be" and any(
        t.ent_type_ in {"TIME", "DATE"} for t in head.children
    )
    return (
        not (head.lemma_ in {"be", "seem", "appear", "take", "happen"} and clause)
        and not weather
    )


def _points_out(verb: Token) -> bool:
    """Whether "it is" points out who or what: "it was Vey who came", "it was no storm"."""
    told = next((t for t in verb.children if t.dep_ == "attr"), None)
    if told is None or told.pos_ not in {"NOUN", "PROPN"}:
        return False
    beside = {t.dep_ for t in told.children}
    bare = told.tag_ == "NN" and not beside & {"det", "poss", "nummod", "amod", "compound"}
    none = any(t.dep_ == "det" and t.lower_ == "no" for t in told.children)
    named = told.pos_ == "PROPN" or bool(office(told))
    return bare or none or named or "relcl" in beside


def _name(noun: Token) -> str:
    return _plain(
        below(
            noun,
            without=lambda t: (
                t.dep_ in {"appos", "relcl", "acl", "conj", "cc", "prep"} or _is_stop(t)
            ),
        )
    )


def _is_stop(token: Token) -> bool:
    """Whether a mark does not belong to a name; the hyphen of "Delgado-Finch" does."""
    return token.dep_ == "punct" and token.text != "-"


def _is_quoted(token: Token) -> bool:
    """Whether a token stands in a quotation, which may have begun sentences ago."""
    before = [t.text for t in token.doc[: token.i]]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _plain(words: Sequence[Token]) -> str:
    """Words as a phrase; an article at the start in small letters."""
    text = "".join(f"{t.text}{' ' if t.whitespace_ else ''}" for t in words).strip()
    first = words[0] if words else None
    return (
        text[0].lower() + text[1:]
        if first is not None and first.dep_ == "det" and text
        else text
    )
