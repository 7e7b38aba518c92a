"""The forms that words take when a clause is told on its own.

A joined verb gets the auxiliary it shares, a participle becomes finite, a relative pronoun
gives way to what it stands for.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Word
from claimcheck.extraction.tree import SUBJECTS, child
from claimcheck.extraction.units import is_finite
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Token

# How many clauses up a shared subject or auxiliary is looked for.
FARTHEST = 20

AUXILIARIES = frozenset({"aux", "auxpass"})
PLURALS = frozenset(
    {"they", "we", "those", "these", "most", "some", "many", "all", "both", "few"}
)
ONE_IS = {"are": "is", "were": "was"}
COMPLEMENTS = frozenset(
    {"dobj", "attr", "acomp", "prep", "agent", "xcomp", "ccomp", "oprd", "prt"}
)


def first_conjunct(head: Token) -> Token:
    """The first of joined clauses or phrases; the token itself where it is not joined."""
    for _ in range(FARTHEST):
        if head.dep_ != "conj":
            break
        head = head.head
    return head


def shared_auxiliaries(head: Token) -> list[Token]:
    """The auxiliaries that a joined verb leaves to the first: "was arrested and charged"."""
    if head.tag_ in {"VBZ", "VBP"} or any(t.dep_ in AUXILIARIES for t in head.children):
        return []
    given = child(head, ("dobj", "xcomp", "ccomp")) is not None
    if head.tag_ == "VBD" and (head.pos_ == "AUX" or given or _goes_with_active(head)):
        return []  # "was known in Kelm and was mayor", "was chosen and made a speech"
    first = head
    for _ in range(FARTHEST):
        if first.dep_ != "conj":
            break
        first = first.head
        found = [t for t in first.children if t.dep_ in AUXILIARIES and t.tag_ != "TO"]
        if first.lemma_ == "be" and head.tag_ == "VBN" and not found:
            return [first]  # "is a large country, but thinly settled"
        own = child(head, SUBJECTS)
        if own is not None and any(_differs(own, t) for t in found):
            return []  # "houses were razed, and the attack displaced thousands"
        if found:
            return found if _lends(first, head, found) else []
    return []


def _goes_with_active(head: Token) -> bool:
    """Whether the verb before has an object: "was set up, heard nine guests and reported"."""
    verb = head.head
    joined = head.dep_ == "conj" and verb.dep_ == "conj" and verb.tag_ == "VBD"
    return joined and child(verb, ("dobj",)) is not None and not child(verb, AUXILIARIES)


def _differs(subject: Token, auxiliary: Token) -> bool:
    """Whether a subject cannot have an auxiliary for its number: "the attack", "were"."""
    if child(subject, ("conj",)) is not None or auxiliary.lower_ not in {"was", "were"}:
        return False
    single = subject.tag_ == "NN" and child(subject, ("nummod",)) is None
    return single and auxiliary.lower_ == "were" and not _is_several(subject)


def _is_several(noun: Token) -> bool:
    """Whether a noun in the singular counts several: "a dozen", "a number of houses"."""
    return noun.lemma_ in cue("nouns", "quantifying") or noun.lemma_ in cue("nouns", "people")


def _lends(first: Token, head: Token, auxiliaries: Sequence[Token]) -> bool:
    """Whether a verb's auxiliaries are those of a verb that is joined to it, too."""
    if any(t.dep_ == "auxpass" for t in auxiliaries) and _is_active(head):
        return False
    bare = head.tag_ == "VB" and inflection.participle(head.lemma_) != head.lower_
    if bare and any(t.lemma_ == "have" for t in auxiliaries):
        return False  # "have won and trail by two"
    if any(t.lemma_ not in {"be", "have"} and t.tag_ != "MD" for t in auxiliaries):
        return False  # "became known" lends nothing
    return (
        first.tag_ == head.tag_
        or {first.tag_, head.tag_} <= {"VBN", "VBD"}
        or (first.tag_ == "VBN" and head.tag_ == "VB")
    )


def _is_active(head: Token) -> bool:
    """Whether a joined verb can't be in the passive: "was chosen and made a speech"."""
    if head.tag_ not in {"VBD", "VBN"}:
        return False
    if head.lemma_ in cue("clauses", "active"):
        return True
    if head.tag_ == "VBD" and head.lemma_ in cue("clauses", "intransitive"):
        return True
    return child(head, ("dobj",)) is not None and head.lemma_ not in cue("clauses", "giving")


def stray_subject(head: Token) -> Token | None:
    """The subject of a joined verb that the parser joined to the verb before.

    "The dam held, and the levee, if late, broke": with "levee" beside "held".
    """
    if head.dep_ != "conj":
        return None
    before = [t for t in head.head.children if t.dep_ == "conj" and t.i < head.i]
    return before[-1] if before and is_stray(before[-1]) else None


def is_stray(noun: Token) -> bool:
    """Whether a noun is joined to a verb, and the next joined verb has no subject."""
    above = noun.head
    if noun.dep_ != "conj" or noun.pos_ not in {"NOUN", "PROPN", "NUM"} or noun.i < above.i:
        return False
    if noun.pos_ == "NUM" and child(noun, ("prep",)) is None:
        return False  # "two of the guests"
    if above.pos_ not in {"VERB", "AUX"}:
        return False
    following = next((t for t in above.children if t.dep_ == "conj" and t.i > noun.i), None)
    return (
        following is not None
        and following.pos_ in {"VERB", "AUX"}
        and is_finite(following)
        and child(following, SUBJECTS) is None
    )


def shared_object(head: Token) -> Token | None:
    """The object that joined verbs have in common: "planned, built and sold the dam"."""
    if head.pos_ != "VERB" or any(t.dep_ in COMPLEMENTS for t in head.children):
        return None
    if head.lemma_ in cue("clauses", "intransitive"):
        return None
    if child(head, ("auxpass",)) is not None and head.lemma_ not in cue("clauses", "giving"):
        return None  # "a guard was sent and found nothing"
    last = head
    for _ in range(FARTHEST):
        joined = child(last, ("conj",))
        if joined is None or joined.tag_ != head.tag_ or child(joined, SUBJECTS):
            break
        between = head.doc[last.i + 1 : joined.i]
        if any(t.dep_ not in {"cc", "punct"} for t in between):
            break
        if last == head and [t.text for t in between][:2] == [",", "and"]:
            break  # "she never married, and left a house"
        last = joined
    return child(last, ("dobj",)) if last != head else None


def after_verb(own: list[Word], head: Token, words: list[Word]) -> list[Word]:
    """A clause with an object put where its verb expects it."""
    at = next((n for n, word in enumerate(own) if word.token == head), len(own) - 1) + 1
    while at < len(own) and (token := own[at].token) is not None:
        # "A letter he wrote me": "he wrote me a letter".
        given = token.tag_ == "PRP" and token.head == head and token.dep_ in {"dative", "dobj"}
        if token.dep_ != "prt" and not given:
            break
        at += 1
    return [*own[:at], *words, *own[at:]]


def behind(own: list[Word], head: Token, *, shared: bool) -> list[Word]:
    """A joined verb's words with what was put in before it behind: "and, in May, burned".

    Args:
        own: The words.
        head: The verb.
        shared: It shares the auxiliary of another, which stands before it.
    """
    put_in = {"prep", "npadvmod", "advcl"}
    before = (t for t in head.children if t.i < head.i and t.dep_ in put_in)
    phrases = [t for t in before if shared or head.doc[t.left_edge.i - 1].text == ","]
    if not phrases:
        return own
    inside = {i for t in phrases for i in range(t.left_edge.i, t.right_edge.i + 1)}
    moved = [w for w in own if w.token is not None and w.token.i in inside]
    while moved and moved[-1].text == ",":
        moved.pop()
    beside = {i + step for i in inside for step in (-1, 1)}
    pauses = {i for i in beside if head.doc[i].text == ","}
    rest = [w for w in own if w.token is None or w.token.i not in inside | pauses]
    while rest and rest[0].text == ",":
        rest = rest[1:]
    end = len(rest) - (1 if rest and rest[-1].text == "." else 0)
    return [*rest[:end], *moved, *rest[end:]]


def finite(head: Token, *, past: bool, plural: bool) -> list[Word]:
    """A participle as a finite verb: "leaving" as "left", "born" as "was born"."""
    lemma = head.lemma_.lower()
    if inflection.participle(lemma) != head.lower_ == inflection.past(lemma):
        return [Word(head.text, head)]  # "froze" is no participle, whatever the tagger says
    if head.tag_ != "VBG" and _is_active(head):
        return [Word(inflection.past(lemma), head)]
    if head.tag_ != "VBG":
        lasting = any(t.lower_ in cue("clauses", "present") for t in head.children)
        copula = inflection.copula(past=past or not lasting, plural=plural)
        return [Word(copula), Word(head.text, head)]
    if lemma == "be":
        return [Word(inflection.copula(past=past, plural=plural), head)]
    verb = inflection.past(lemma) if past else inflection.present(lemma, plural=plural)
    return [Word(verb, head)]


def reported(reporter: Sequence[Word], words: list[Word]) -> list[Word]:
    """A reported clause with who reports it, in the order of the text."""
    first = min((w.token.i for w in words if w.token is not None), default=0)
    before = [w for w in reporter if w.token is None or w.token.i < first]
    after = [w for w in reporter if w.token is not None and w.token.i >= first]
    inner = [w.text for w in words if w.text not in {'"', "”", "’"}]
    if after and _is_pause(after[0].text) and not any(_follows(after[0], w) for w in words):
        after = after[1:]
    bare = after and inner and not _is_pause(inner[-1]) and not _is_pause(after[0].text)
    return [*before, *words, *([Word(",")] if bare else []), *after]


def _follows(pause: Word, word: Word) -> bool:
    """Whether a pause stands straight after a word."""
    if pause.token is None or word.token is None:
        return False
    return pause.token.i == word.token.i + 1


def _is_pause(text: str) -> bool:
    return not any(character.isalnum() for character in text)


def verb_above(token: Token) -> Token:
    """The verb that a token hangs on, however far below; the root where there is none."""
    above = token
    while above.head != above and above.pos_ not in {"VERB", "AUX"}:
        above = above.head
    return above


def is_past(head: Token) -> bool:
    """Whether the clause above is told in the past."""
    above = head
    for _ in range(FARTHEST):
        if above.head == above:
            break
        above = above.head
        if above.pos_ in {"VERB", "AUX"} and is_finite(above):
            break
    verbs = [above, *(t for t in above.children if t.dep_ in AUXILIARIES)]
    return any(
        token.tag_ == "VBD" or (token.lemma_ == "have" and token.dep_ == "aux")
        for token in verbs
    )


def is_plural(subject: Sequence[Word]) -> bool:
    """Whether a subject takes a verb in the plural."""
    tokens = [word.token for word in subject if word.token is not None]
    inside = {token.i for token in tokens}
    head = next((t for t in tokens if t.head.i not in inside or t.head == t), None)
    if head is None:
        return False
    joined = any(t.dep_ == "conj" and t.head == head for t in tokens)
    plural = in_plural(head) and not (head.tag_ == "NNPS" and head.ent_type_ == "PERSON")
    return joined or plural or head.lower_ in PLURALS


def in_plural(noun: Token) -> bool:
    """Whether a noun is one of several; "the series" is one, "these series" are not."""
    if noun.tag_ not in {"NNS", "NNPS"}:
        return False
    if not noun.lower_.endswith("series"):
        return True
    return any(t.dep_ == "nummod" or t.lower_ in {"these", "those"} for t in noun.children)


def agreeing(words: Sequence[Word], subject: Sequence[Word], head: Token) -> list[Word]:
    """Words whose verb fits the one subject that is left of several: "the mill was closed"."""
    tokens = [word.token for word in subject if word.token is not None]
    top = next((t for t in tokens if t.dep_ in SUBJECTS or t.dep_ == "conj"), None)
    lone = top is not None and not any(t.dep_ == "conj" and t.head in tokens for t in tokens)
    joined = top is not None and (top.dep_ == "conj" or child(top, ("conj",)) is not None)
    if top is None or not lone or not joined or top.tag_ not in {"NN", "NNP"}:
        return list(words)
    if any(t.dep_ == "nummod" and t.lower_ not in {"one", "1"} for t in top.children):
        return list(words)  # "three crew were killed"
    first = next((t for t in head.children if t.dep_ in AUXILIARIES), head)

    def said(word: Word) -> Word:
        if word.token is None or word.token != first:
            return word
        if word.text != first.text:
            # "Being the seat of the court": a participle that was told as finite.
            return Word(ONE_IS.get(word.text, word.text), first)
        if first.tag_ == "VBP":
            singular = inflection.present(first.lemma_.lower(), plural=False)
            return Word(singular, first)
        return Word("was", first) if word.text == "were" else word

    result = [said(word) for word in words]
    for at, (word, after) in enumerate(pairwise(result)):
        if word.token is None and word.text in ONE_IS and after.token == head:
            result[at] = Word(ONE_IS[word.text])  # a participle that was told as finite
    return result


def holds(words: Sequence[Word], word: Word) -> bool:
    """Whether words rest on the same token as a word."""
    return any(other.token == word.token for other in words)
