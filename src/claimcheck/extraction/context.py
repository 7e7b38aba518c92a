"""What pronouns and short names stand for: "the series", "he".

Conservative: a wrong referent makes a wrong claim, so a pronoun is replaced only where one
candidate fits; every other pronoun stays and is listed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.extraction import anaphora, persons, recalling
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.definitions import definitions
from claimcheck.extraction.expletive import is_plain
from claimcheck.extraction.phrasing import formed, name_of
from claimcheck.extraction.tree import SUBJECTS, child
from claimcheck.frames.offices import office

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NAMES = frozenset({"PROPN"})

# Whom the first sentences of a section are about, the section is about.
FIRST = 4

# So many sentences about something else a reader remembers who "he" is.
BACK = 2


@dataclass
class Context:
    """What has been mentioned so far in one section of a text.

    Attributes:
        topic: What the text is about; empty when unknown.
        kinds: What nouns a name has been called by: "series" to "Rain".
        terms: Names by the terms that the text defines for them: "Company" to "Orley Mills".
        subject: Words of the last sentence's subject, where it can be referred to.
        person: The one person that the last sentences speak of.
        hero: The person whom the section speaks of first, and by "he" or "she".
        office: What the subject is, where that is a person: "director".
        plural: Whether ``subject`` is several.
        forms: "He" or "she", by the names that the text has spoken of so.
        vessel: Whether ``person`` is a ship.
        silent: How many sentences ago somebody spoke of ``person``.
        people: Names of people, as the text uses them.
        read_so_far: How many sentences of the section have been told.
    """

    topic: str = ""
    kinds: dict[str, str] = field(default_factory=dict)
    terms: dict[str, str] = field(default_factory=dict)
    subject: str = ""
    person: str = ""
    hero: str = ""
    office: str = ""
    plural: bool = False
    forms: dict[str, frozenset[str]] = field(default_factory=dict)
    vessel: bool = False
    silent: int = 0
    people: frozenset[str] = frozenset()
    read_so_far: int = 0

    def fresh(self) -> Context:
        """The context under a new heading: names stay known, pronouns point to nothing yet."""
        return Context(
            topic=self.topic,
            kinds=self.kinds,
            terms=self.terms,
            forms=self.forms,
            people=self.people,
        )

    def resolve(self, sent: Span) -> dict[int, str]:
        """What a sentence's pronoun stands for, by its index; only where it is sure.

        "He" and "she" are the one person of the last sentences where nobody else stands before
        them. Of other pronouns only one that opens its sentence is sure: after a noun it may
        stand for that.
        """
        owner = next((t for t in sent if t.tag_ == "PRP$"), None)
        if owner is not None and anaphora.points_ahead(owner):
            return {}
        for name in filter(None, (self.person, self.hero)):
            near = name == self.person and not self.silent and name[0].isupper()
            pronoun = persons.first(sent, name, self.people, near=near)
            if pronoun is not None and self._may_be(name, pronoun):
                return {pronoun.i: formed(name, pronoun)}
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
        self.read_so_far += 1
        resolved = self.resolve(sent)
        self.terms.update(definitions(sent))
        for token in sent:
            if token.dep_ == "attr" and token.head.lemma_ == "be":
                self._call(child(token.head, SUBJECTS), token, resolved)
            elif token.dep_ == "appos" and not _is_listed(token):
                self._call(token.head, token, resolved)
        subject = recalling.last_subject(sent)
        said = next((t for t in sent if t.i in resolved and persons.kind(t)), None)
        if said is not None:
            self.silent = 0
            self.person = resolved[said.i].removesuffix("'s")
            self.forms[self.person] = persons.kind(said)
            if self.read_so_far < FIRST:
                self.hero = self.hero or self.person
        elif subject is not None and subject.dep_ != "expl":
            self._remember(subject, resolved)

    def _referent(self, token: Token) -> str:
        """What the first pronoun of a sentence stands for."""
        word = token.lower_
        if token.dep_ not in {*SUBJECTS, "poss"}:
            return ""
        if word in {"they", "their"}:
            name = self.subject if self.plural else ""
        elif word in {"it", "its"} and self._can_be_it(token):
            name = self.subject
        else:
            name = ""
        return formed(name, token, plural=self.plural) if name else ""

    def _may_be(self, name: str, pronoun: Token) -> bool:
        """Whether a pronoun can stand for the last person or ship, or for the text's own.

        Of whom the text tells a reader thinks wherever nobody else is in sight.
        """
        forms = self.forms.get(name, frozenset())
        if name == self.person:
            return not forms or persons.kind(pronoun) is forms
        last = self.forms.get(self.person, frozenset())
        return persons.kind(pronoun) is forms and (not self.person or bool(last))

    def _can_be_it(self, token: Token) -> bool:
        """Whether "it" can be the last subject: one thing, and no person.

        In a quotation "it" is what its speaker has in mind.
        """
        person = bool(self.office) or (self.subject == self.person and not self.vessel)
        thing = not self.plural and not person
        return thing and not persons.is_quoted(token) and is_plain(token)

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
            # A term stands for its name whatever follows: "the Company, another party having".
            told = {"poss", "compound", "amod"}
            told |= set() if token.text in self.terms else {"prep", "relcl", "acl", "appos"}
            plain = not any(t.dep_ in told for t in token.children)
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
        name = resolved.get(noun.i, "") or (name_of(noun) if self._is_named(noun) else "")
        key = kind.lemma_.casefold()
        if not name or key in cue("context", "vague"):
            return
        if self.kinds.get(key, name) != name:
            self.kinds[key] = ""  # two of a kind: "the company" is no longer sure
        else:
            self.kinds[key] = name

    def _is_named(self, noun: Token) -> bool:
        """Whether a noun is a name; the tagger takes an unknown name for a common noun."""
        known = persons.is_known(noun, self.people)
        return known or noun.pos_ in NAMES or (bool(self.topic) and name_of(noun) == self.topic)

    def _remember(self, subject: Token, resolved: dict[int, str]) -> None:
        if subject.i in resolved:
            return
        if subject.pos_ == "PRON":
            self.subject = self.office = ""
            self._keep(subject.sent, stays=not persons.kind(subject))
            return
        joined = any(t.dep_ == "conj" for t in subject.children)
        self.plural = joined or recalling.several(subject)
        named = self._is_named(subject)
        self.subject = recalling.phrase(subject, named=named, plural=self.plural)
        self.office = office(subject)
        titled = any(
            t.dep_ == "compound" and t.lower_.rstrip(".") in cue("context", "titles")
            for t in subject.children
        )
        known = persons.is_known(subject, self.people)
        person = (persons.is_person(subject) or titled or known) and not joined
        self.vessel = not person and (persons.is_vessel(subject) or self._is_ship(self.subject))
        if self.subject and (person or self.vessel):
            self.person, self.silent = self.subject, 0
            forms = persons.SHE if self.vessel else persons.own(subject, self.person)
            if forms:
                self.forms[self.person] = forms
        else:
            self._keep(subject.sent, stays=True)

    def _is_ship(self, name: str) -> bool:
        """Whether a name was called a ship."""
        ships = (self.kinds.get(noun, "") for noun in cue("nouns", "vessels"))
        return bool(name) and name in ships

    def _keep(self, sent: Span, *, stays: bool) -> None:
        """Still know of whom the text speaks after a sentence about something else.

        Where it spoke of nobody, it speaks of the one person whom the sentence names.
        """
        if not self.person:
            name = persons.one_named(sent, self.people) if stays else None
            if (
                name is not None
                and not persons.is_quoted(name)
                and not recalling.of_another(name)
            ):
                self.person, self.silent = name_of(name), 0
            return
        self.silent += 1
        others = any(
            persons.rivals(sent, forms, self.person, self.people)
            for forms in (persons.HE, persons.SHE)
        )
        if not stays or others or self.silent > BACK:
            self.person = ""


def _is_listed(token: Token) -> bool:
    """Whether a semicolon parts a noun from what seems another name of it."""
    return any(t.text == ";" for t in token.doc[token.head.i : token.i])
