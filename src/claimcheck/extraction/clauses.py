"""Tells each clause of a sentence on its own: with its subject, auxiliary and reporter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.extraction import leading, participles, wording
from claimcheck.extraction.ahead import is_shared_infinitive
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import POINTING, Draft, Word, told
from claimcheck.extraction.echoing import echoed, straight
from claimcheck.extraction.forms import (
    AUXILIARIES,
    FARTHEST,
    after_verb,
    behind,
    first_conjunct,
    holds,
    is_plural,
    is_stray,
    reported,
    shared_auxiliaries,
    shared_object,
    stray_subject,
)
from claimcheck.extraction.marking import concedes, focuses, links, marks, measures
from claimcheck.extraction.picking import is_cleft, is_paused
from claimcheck.extraction.pointing import answered
from claimcheck.extraction.relatives import (
    RELATIVE_TAGS,
    described,
    excludes,
    is_relative,
    meant,
    parted,
    precedes,
    relative_above,
    replaced,
    set_off,
    whole_body,
)
from claimcheck.extraction.reporting import reporters, ties
from claimcheck.extraction.tree import SUBJECTS, below, child
from claimcheck.extraction.units import Kind, Unit, is_finite

if TYPE_CHECKING:
    from spacy.tokens import Token


class Sentence:
    """Composes the words of one sentence's clauses, but for what says something of its own."""

    def __init__(self, found: Mapping[int, Unit], cut: frozenset[int]):
        self._found = found
        self._cut = cut
        # "Police said that the dam broke" asserts by its content; the saying goes with it.
        self._bare = {u.head.head.i for u in found.values() if u.kind is Kind.CONTENT}

    def drafts(self) -> Iterator[Draft]:
        """The clauses that assert something of their own, in reading order of their heads."""
        for unit in self._found.values():
            if unit.head.i not in self._bare:
                yield self.tell(unit)

    def tell(self, unit: Unit) -> Draft:
        """A clause with its subject and, where it is reported, its reporter."""
        head = unit.head
        own = told(self._words(head))
        match self._form(unit):
            case Kind.RELATIVE:
                subject, words = self._relative(head, own)
            case Kind.PARTICIPLE | Kind.ABSOLUTE:
                subject, words = self._participle(head, own)
            case kind:
                subject = self._told(self._subject(head))
                if kind in {Kind.MAIN, Kind.CONJUNCT}:
                    own = [w for w in own if not concedes(w, head)]
                if kind is Kind.ADVERBIAL:
                    own = [w for w in own if not (marks(w, head) or focuses(w, head))]
                    own = [w for w in own if not measures(w, head)]
                words = list(own)
                if is_shared_infinitive(head) and is_finite(head.head):
                    # "Nine were said to win, and two to lose"
                    helpers = told(t for t in head.head.children if t.dep_ in AUXILIARIES)
                    rest = [w for w in own if not holds(subject, w)]
                    words = [*subject, *helpers, Word(head.head.text), *rest]
                elif subject and holds(own, subject[0]) and head.tag_ == "VBN":
                    # "seven were made and one sustained"
                    at = next(n for n, word in enumerate(own) if word.token == head)
                    words = [*own[:at], *told(shared_auxiliaries(head)), *own[at:]]
                elif subject and not holds(own, subject[0]):
                    shared = told(shared_auxiliaries(head))
                    when = told(leading.dates(head, self._words, self._without))
                    source = leading.source(head, self._words, self._without)
                    own = behind(own, head, shared=bool(shared))
                    words = [*source, *when, *subject, *shared, *own]
                elif kind in {Kind.CONJUNCT, Kind.MAIN} and (
                    source := leading.source(head, self._words, self._without)
                ):
                    words = [*source, *own]
                if kind is Kind.CONJUNCT:
                    words = [*words, *leading.closing(head, self._words, self._without)]
        if (common := shared_object(head)) is not None:
            words = after_verb(words, head, told(self._words(common)))
        if found := answered(head, self._words) or echoed(head, self._words):
            head, subject, words = found
        words = straight(head, words)
        reporter = self._reporter(unit.head)
        said = self._reporting_words(reporter)
        opening = any(self._is_participle(token) for token in reporter)
        words = [*said, *words] if opening else reported(said, words)
        return Draft(
            head=head, words=tuple(words), subject=tuple(subject), reporter=tuple(reporter)
        )

    def reported(self, draft: Draft, head: Token) -> Draft:
        """A draft with who reports the clause of a head that it belongs to."""
        reporter = self._reporter(head)
        if not reporter:
            source = leading.opening(head, self._words, self._without)
            return replace(draft, words=(*source, *draft.words)) if source else draft
        words = reported(self._reporting_words(reporter), list(draft.words))
        return replace(draft, words=tuple(words), reporter=tuple(reporter))

    def _without(self, token: Token) -> bool:
        if token.i in self._cut or self._is_cut(token) or is_stray(token):
            return True
        if links(token) or token.dep_ == POINTING:
            return True
        # "left by paying the guard", "with deaths exceeding 80": the preposition goes, too.
        return token.dep_ == "prep" and any(
            (t.dep_ == "pcomp" and self._is_cut(t))
            or (t.dep_ == "pobj" and self._is_absolute(t))
            for t in token.children
        )

    def _is_absolute(self, noun: Token) -> bool:
        """Whether a noun after ", with" is the subject of the participle that follows it."""
        paused = noun.head.lower_ == "with" and noun.head.i and noun.head.nbor(-1).text == ","
        return bool(paused) and any(
            t.dep_ == "acl" and self._is_cut(t) and (t.tag_ == "VBG" or _is_counted(noun))
            for t in noun.children
        )

    def _is_cut(self, token: Token) -> bool:
        unit = self._found.get(token.i)
        return unit is not None and unit.cut

    def _words(self, head: Token) -> list[Token]:
        return below(head, without=self._without)

    def _reporting_words(self, reporter: list[Token]) -> list[Word]:
        """A reporting clause as told; where it is a relative clause, with what it is about."""
        words: list[Word] = []
        verbs = [t for t in reporter if t.i in self._bare and not child(t, SUBJECTS)]
        for token in reporter:
            if ties(token, self._found, self._bare):
                continue
            if token in verbs[:1] and token.dep_ == "conj" and not words:
                # "He denied it, and told us that": it is he who told us.
                words += self._told(self._subject(token))
            if self._is_participle(token):
                subject = self._told(self._subject(token))
                plural = is_plural(subject)
                words += [*subject, *participles.reporting(token, plural=plural)]
                continue
            own = token.head.dep_ == "relcl" and token.head.i in self._bare
            if token.tag_ in {"WDT", "WP"} and own:
                words += self._told(self._antecedent(token.head))
            else:
                words.append(Word(token.text, token))
        return words

    def _is_participle(self, token: Token) -> bool:
        """Whether a token is a participle that stands beside a clause of its own."""
        unit = self._found.get(token.i)
        own = unit is not None and unit.kind is Kind.PARTICIPLE
        return own and token.tag_ in {"VBG", "VBN"}

    def _told(self, tokens: list[Token]) -> list[Word]:
        """A phrase put in elsewhere, without the commas that set off what was cut from it."""
        return wording.trimmed(told(tokens))

    def _form(self, unit: Unit) -> Kind:
        """How a clause is told; a conjunct of a participle without subject is one, too."""
        head = unit.head
        if is_relative(head) and relative_above(head) is not None:
            return Kind.RELATIVE
        if unit.kind is not Kind.CONJUNCT:
            return unit.kind
        if any(t.lower_ == "where" for t in head.children) and relative_above(head) is not None:
            return Kind.RELATIVE
        if child(head, SUBJECTS):
            return unit.kind
        first = self._found.get(first_conjunct(head).i)
        participle = first is not None and first.kind in {Kind.PARTICIPLE, Kind.ABSOLUTE}
        # "The book tells of the war, describing each year": joined, as the parser has it.
        bare = head.tag_ == "VBG" and not child(head, ("aux",)) and is_finite(head.head)
        going = bare and head.head.tag_ in {"VBD", "VBZ", "VBP"}
        return Kind.PARTICIPLE if participle or going else unit.kind

    def _reporter(self, head: Token) -> list[Token]:
        """The words of the clauses that report this one; empty where none do."""

        def without(token: Token) -> bool:
            unit = self._found.get(token.i)
            return self._without(token) or (unit is not None and unit.kind is Kind.CONTENT)

        above = reporters(head, self._found, self._bare)
        found = {token.i: token for verb in above for token in below(verb, without=without)}
        return [found[i] for i in sorted(found)]

    def _subject(self, head: Token) -> list[Token]:
        """A clause's subject, its own or the one that it shares with the clause above."""
        for _ in range(FARTHEST):
            found = child(head, SUBJECTS) or stray_subject(head)
            if found is not None and found.tag_ not in RELATIVE_TAGS:
                return self._words(found)
            if head.dep_ in {"relcl", "acl"}:
                return self._antecedent(head)
            if head.dep_ in {"conj", "advcl", "pcomp", "prep", "xcomp"}:
                head = head.head
            else:
                break
        return []

    def _antecedent(self, head: Token) -> list[Token]:
        """What a relative clause or a participle is about, without the clause itself."""
        noun = described(head.head) if is_paused(head) else whole_body(described(head.head))
        defining = first_conjunct(noun)
        names = defining.dep_ == "attr" and defining.head.lemma_ == "be"
        if names and not is_cleft(defining):
            # "is an actor who was born in Kelm": who was born is the subject, not "an actor".
            subject = self._subject(defining.head)
            clausal = child(defining.head, ("csubj",)) is not None
            expletive = bool(subject) and subject[0].dep_ == "expl"
            some = bool(subject) and subject[0].lower_ in cue("clauses", "amounts")
            fits = subject and not (expletive or clausal or some)
            if fits and not excludes(head, subject):
                return subject
        noun = meant(head, noun)

        def apart(token: Token) -> bool:
            # "Vance, who left, and Orley": what stands after a clause is no part of its noun.
            after = noun.i < head.i < token.i
            denied = token.dep_ == "neg" and token.head == noun and noun.dep_ == "conj"
            relative = token == head or token.dep_ == "relcl"
            return relative or after or denied or self._without(token)

        return below(noun, without=apart)

    def _participle(self, head: Token, own: list[Word]) -> tuple[list[Word], list[Word]]:
        """A participle told as a finite clause."""
        subject = self._told(self._subject(head))
        inside = {word.token for word in subject}
        rest = [w for w in own if w.token not in inside and not marks(w, head)]
        while rest and rest[0].text == ",":
            rest = rest[1:]
        words = participles.finite(head, rest, is_plural(subject))
        return subject, [*subject, *words]

    def _relative(self, head: Token, own: list[Word]) -> tuple[list[Word], list[Word]]:
        """A relative clause, its pronoun replaced by what it stands for."""
        antecedent = self._told(self._antecedent(relative_above(head) or head))
        subject = self._told(self._subject(head)) if child(head, SUBJECTS) else []
        pronoun = next(
            (w for w in own if w.token is not None and w.token.tag_ in RELATIVE_TAGS), None
        )
        if pronoun is None or pronoun.token is None:
            return subject, after_verb(own, head, antecedent)
        at = own.index(pronoun)
        token = pronoun.token
        antecedent = parted(token, antecedent)
        if token.tag_ == "WP$":
            owner = [*antecedent, Word("'s")]
            thing = token.head
            if thing.dep_ in {"dobj", "pobj"} and subject and precedes(thing, subject):
                phrase = {t.i for t in self._words(thing)}
                moved = [w for w in own if w.token is not None and w.token.i in phrase]
                moved = [*owner, *(w for w in moved if w is not pronoun)]
                rest = [w for w in own if w.token is None or w.token.i not in phrase]
                return subject, after_verb(rest, head, moved)
            words = [*own[:at], *owner, *own[at + 1 :]]  # "whose bow door had jammed"
            last = max(at, *(n for n, w in enumerate(own) if w.token == thing))
            return words[: last + len(owner)], words
        if token.dep_ in SUBJECTS:
            return antecedent, [*own[:at], *antecedent, *set_off(own[at + 1 :])]
        return subject, replaced(token, own, antecedent)


def _is_counted(noun: Token) -> bool:
    """Whether it is said how many a noun is: "with ten millimetres expected"."""
    return child(noun, ("nummod",)) is not None
