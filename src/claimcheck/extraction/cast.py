"""Who is who in a text: its people and bodies, by their names and by what else they are called.

"Gov. Vey", "the governor" and "he" are one person to a reader. Conservative: an office that two
people have in a text stands for neither, and a pronoun that two could be for nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.frames import phrases
from claimcheck.frames.names import is_body
from claimcheck.frames.offices import gender, is_single, office, sex
from claimcheck.model import Mention, Party

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

HE = frozenset({"he", "him", "his"})
SHE = frozenset({"she", "her", "hers"})

# So many sentences back a reader still knows who "he" is.
BACK = 4

DEFINITE = frozenset({"the", "our", "its", "their", "his", "her", "my", "this"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})

# "The first person to help" is not who "he" in the next sentence is.
ANYBODY = frozenset({"person", "people", "member", "other"})

# What happens to people only.
LIVING = frozenset({"bear", "die", "marry", "wed", "divorce", "graduate"})

# The most titles that stand before a name: "Deputy Prime Minister".
TITLES = 3


@dataclass(frozen=True, slots=True)
class Cast:
    """The people and bodies of a source.

    Attributes:
        names: Canonical form of each name.
        roles: What each canonical name is called, sorted.
        people: Canonical names that are people.
        holders: For each office that one name alone has, that name.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    holders: Mapping[str, str] = field(default_factory=dict)

    def called(self) -> frozenset[str]:
        """The names of its people as a text uses them: in full, and the last word alone.

        A last word that is a body's, too, is nobody's: "Vance", where there is a Vance Ltd.
        """
        full = {name for name, known in self.names.items() if known in self.people}
        full |= self.people
        others = {word for name in self.names for word in name.split() if name not in full} - {
            word for name in full for word in name.split()[-1:] if name in self.names
        }
        last = {name.split()[-1] for name in full if len(name.split()) > 1}
        return frozenset(full | (last - others))

    def party(self, token: Token, mentions: Sequence[Mention[str]]) -> Party:
        """Who the phrase around a head is; without a name and office where nobody can tell.

        Args:
            token: Head of the phrase.
            mentions: The names of its block.
        """
        words, head = phrases.name(token), token.lemma_.casefold()
        if token.lower_ in HE | SHE:
            found = self._referent(token, mentions)
            return found if found is not None else Party(words=words, head=head)
        name = self.names.get(said, said) if (said := _name(token, mentions)) else ""
        if name:
            given = {*self.roles.get(name, ()), *_called(token)}
            return Party(
                words=words,
                head=head,
                name=name,
                roles=tuple(sorted(given)),
                person=name in self.people or bool(_called(token)),
            )
        role = office(token)
        if not role:
            return Party(words=words, head=head)
        holder = self.holders.get(role, "") if _is_definite(token) else ""
        roles = {role, *self.roles.get(holder, ())}
        called = tuple(sorted(roles))
        return Party(words=words, head=head, name=holder, roles=called, person=True)

    def _referent(self, pronoun: Token, mentions: Sequence[Mention[str]]) -> Party | None:
        """The one person that a pronoun can stand for."""
        kind = "he" if pronoun.lower_ in HE else "she"
        sentence: Span | None = pronoun.sent
        end = pronoun.i
        for _ in range(BACK + 1):
            if sentence is None:
                return None
            found = self._candidates(sentence, end, kind, mentions)
            if found:
                return found[0] if len(found) == 1 else None
            start = sentence.start
            end = start
            sentence = pronoun.doc[start - 1].sent if start else None
        return None

    def _candidates(
        self, sentence: Span, end: int, kind: str, mentions: Sequence[Mention[str]]
    ) -> list[Party]:
        """The people of a sentence, before a token, that a pronoun can stand for.

        Its subject alone where the sentence has several.
        """
        people: dict[str, tuple[Party, bool]] = {}
        spoken = False
        for token in sentence:
            if token.text in {'"', "“", "”", "``", "''"}:
                spoken = not spoken
            if spoken or token.i >= end or not _heads_person(token, mentions):
                continue
            party = self.party(token, mentions)
            sexes = {
                gender(word) for word in (*party.roles, *party.words.split(), *_titles(token))
            }
            other = {"he": "she", "she": "he"}[kind]
            known = party.person or bool(party.roles)
            if not known or (other in sexes and kind not in sexes):
                continue
            identity = party.name or " ".join(party.roles)
            leads = _leads(token) or people.get(identity, (party, False))[1]
            people[identity] = (party, leads)
        leading = [party for party, leads in people.values() if leads]
        if len(people) > 1 and leading:
            return leading
        return [party for party, _ in people.values()]


def cast(
    parsed: Iterable[tuple[Doc, Sequence[Mention[str]]]], names: Mapping[str, str]
) -> Cast:
    """The cast of a source.

    Args:
        parsed: Its blocks, each with the names in it.
        names: Canonical form of each name.
    """
    roles: dict[str, set[str]] = {}
    people: set[str] = set()
    bodies: set[str] = set()
    for doc, mentions in parsed:
        for mention in mentions:
            head = _head(doc, mention)
            name = names.get(mention.value, mention.value)
            called = _called(head)
            roles.setdefault(name, set()).update(called)
            labels = {token.ent_type_ for token in doc[mention.place.start : mention.place.end]}
            titled = any(sex(title) for title in _titles(head))
            bodies.update({name} if _called_body(head) else ())
            lives = labels == {"PERSON"} or _lives(head)
            if called or titled or (lives and not is_body(name)):
                people.add(name)
    holders: dict[str, str] = {}
    for name in sorted(roles):
        for role in sorted(roles[name]):
            if is_single(role):
                holders[role] = "" if role in holders else name
    return Cast(
        names=dict(names),
        roles={name: tuple(sorted(found)) for name, found in roles.items()},
        people=frozenset(people - bodies),
        holders={role: name for role, name in holders.items() if name},
    )


def _head(doc: Doc, mention: Mention[str]) -> Token:
    return doc[mention.place.start : mention.place.end].root


def _name(token: Token, mentions: Sequence[Mention[str]]) -> str:
    """The name that a head belongs to or that stands beside it: "the chair, Ada Vey"."""
    beside = [token, *(child for child in token.children if child.dep_ == "appos")]
    if token.dep_ == "appos" and office(token):
        beside.append(token.head)
    for head in beside:
        for mention in mentions:
            if mention.place.start <= head.i < mention.place.end:
                return mention.value
    # "Officer B", a name for want of a name.
    titles = _title_places(token) if token.pos_ == "PROPN" else []
    return token.doc[titles[0] : token.i + 1].text if titles else ""


def _called(head: Token) -> set[str]:
    """The offices that a name is given where it stands: before it, beside it, after "is"."""
    found = {office(head.doc[at]) for at in _title_places(head)[-1:]}
    found |= {office(noun) for noun in _beside(head)}
    return found - {""}


def _called_body(head: Token) -> bool:
    """Whether what stands beside a name says that it is no person: "Orley, the company"."""
    return any(noun.pos_ == "NOUN" and is_body(noun.lemma_) for noun in _beside(head))


def _lives(head: Token) -> bool:
    """Whether what is said of a name is said of people only: "Orla Venn, who", "was born"."""
    if head.dep_ in SUBJECTS and head.head.lemma_ in LIVING:
        return True
    clauses = (child for child in head.children if child.dep_ == "relcl")
    return any(t.lower_ == "who" and t.dep_ in SUBJECTS for c in clauses for t in c.children)


def _beside(head: Token) -> list[Token]:
    """The nouns that say what a name is: beside it, or after "is"."""
    beside = [child for child in head.children if child.dep_ == "appos"]
    if head.dep_ == "appos":
        beside.append(head.head)
    if head.dep_ in SUBJECTS and head.head.lemma_ in {"be", "become", "remain"}:
        beside += [child for child in head.head.children if child.dep_ == "attr"]
    return [noun for noun in beside if noun.pos_ in {"NOUN", "PROPN"}]


def _title_places(head: Token) -> list[int]:
    """Where the titles before a name stand: capitalised words before its first word."""
    start = head.i
    while start and head.doc[start - 1].dep_ == "compound" and head.doc[start - 1].is_title:
        start -= 1
    return [at for at in range(start, head.i) if office(head.doc[at]) or sex(head.doc[at].text)]


def _titles(head: Token) -> list[str]:
    return [head.doc[at].text for at in _title_places(head)]


def _heads_person(token: Token, mentions: Sequence[Mention[str]]) -> bool:
    """A name's head, or a definite noun that names a person, not the title before a name."""
    if token.dep_ in {"compound", "appos", "attr"} or token.tag_ in {"NNS", "NNPS"}:
        return False
    # "Orley, 54, stopped": the parser may take a surname for an adjective.
    named = token.pos_ == "PROPN" or (token.is_title and token.dep_ in SUBJECTS)
    if named and _name(token, mentions):
        return True
    called = office(token)
    return bool(called) and called not in ANYBODY and _is_definite(token)


def _leads(token: Token) -> bool:
    """A subject, or joined to one."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token.dep_ in SUBJECTS


def _is_definite(token: Token) -> bool:
    return any(child.lower_ in DEFINITE or child.dep_ == "poss" for child in token.children)
