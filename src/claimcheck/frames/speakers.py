"""Who is reported as saying what.

The place of a mention is the reported content, its value the speaker as in the text; the value
is empty where the text reports without saying whom ("it is said that"). Reports can be nested,
each level with its own mention: the speaker of a stretch is that of the smallest place that
holds it. Of "A said, citing B, that" the speaker is B, on whose word it rests.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues, phrases, sayers
from claimcheck.model import Mention, Place

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# How a parser may hang a verb of saying that stands between commas on what it reports.
SET_OFF = frozenset({"parataxis", "advcl", "ccomp", "relcl", "acl", "dep"})


def mentions(doc: Doc) -> tuple[Mention[str], ...]:
    """What is reported in a parsed block, in order of place, the wider first."""
    found: dict[Place, str] = {}
    for token in doc:
        for mention in _reports(token):
            if mention.place.end > mention.place.start:
                found.setdefault(mention.place, mention.value)
    ordered = sorted(found, key=lambda place: (place.start, -place.end))
    return tuple(Mention(place, found[place]) for place in ordered)


def _reports(token: Token) -> Iterator[Mention[str]]:
    if token.pos_ in {"VERB", "AUX"}:
        if token.lemma_ in _cues("verbs") or token.lemma_ in _cues("showing_verbs"):
            yield from _under_verb(token)
        if token.lemma_ in _cues("figure_verbs"):
            yield from _figure(token)
    elif token.pos_ in {"NOUN", "PROPN"}:
        if token.lemma_ in _cues("nouns"):
            yield from _under_noun(token)
        if token.lemma_ in _cues("figures"):
            yield from _own_figure(token)
    if token.lower_ == "according" or token.dep_ == "prep":
        yield from _phrase(token)


def _under_verb(verb: Token) -> Iterator[Mention[str]]:
    """The clause, the quotation or the noun phrase that a verb of saying reports."""
    speaker = sayers.speaker(verb)
    if speaker is None:
        return
    content = [child for child in verb.children if _is_content(child)]
    if speaker and verb.lemma_ in _cues("showing_verbs") and _gives_figure(verb):
        right = Place(verb.i + 1, verb.right_edge.i + 1)
        yield Mention(phrases.trim(verb.doc, right), speaker)
    elif content:
        for child in content:
            yield Mention(_without_verb(child, verb), speaker)
    elif _set_off(verb):
        yield Mention(_around(verb), speaker)
    elif speaker and verb.lemma_ in _cues("noun_verbs"):
        yield from _noun_content(verb, speaker)


def _gives_figure(verb: Token) -> bool:
    """ "The study indicated over 100 dead": a number for an object."""
    given = (child for child in verb.rights if child.dep_ == "dobj")
    return any(token.like_num for child in given for token in child.subtree)


def _noun_content(verb: Token, speaker: str) -> Iterator[Mention[str]]:
    """ "Denied any involvement", "described the blast as deafening"."""
    given = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    if given is None or given.pos_ == "PRON" or given.lemma_ in _cues("not_said"):
        return
    said = (c for c in verb.children if c.lower_ == "as" or c.dep_ in {"oprd", "xcomp"})
    end = max([given.right_edge.i, *(c.right_edge.i for c in said)]) + 1
    yield Mention(phrases.trim(verb.doc, Place(given.left_edge.i, end)), speaker)


def _is_content(child: Token) -> bool:
    if child.dep_ == "parataxis":
        return child.pos_ in {"VERB", "AUX"}
    # "Told us to jump" is an order, and orders are neither true nor false.
    if child.dep_ == "xcomp" and child.head.lemma_ in _cues("commands"):
        return False
    if child.dep_ in {"ccomp", "xcomp"}:
        return child.pos_ != "PRON"
    # "He said there was smoke and that nobody had called": the second "that" hangs on the verb.
    return (
        child.dep_ == "conj"
        and any(below.dep_ == "mark" and below.lower_ == "that" for below in child.children)
        and any(other.dep_ == "ccomp" for other in child.head.children)
    )


def _without_verb(content: Token, verb: Token) -> Place:
    """A reported clause without the verb of saying, where that stands inside it."""
    if content.dep_ == "xcomp" and any(child.dep_ == "auxpass" for child in verb.children):
        return phrases.place(verb)
    start, end = content.left_edge.i, content.right_edge.i + 1
    if start <= verb.i < end:
        start, end = (verb.i + 1, end) if content.i > verb.i else (start, verb.left_edge.i)
    # "Nine people drowned, she said, in the hold": the parser may hang the rest on the verb.
    if content.i < verb.i:
        subject = phrases.subject(verb)
        end = min(end, verb.i if subject is None else min(verb.i, subject.left_edge.i))
    return phrases.trim(content.doc, Place(start, end))


def _set_off(verb: Token) -> bool:
    """Between commas: "The captain, officials said, had left"."""
    subject = phrases.subject(verb)
    if subject is None or verb.dep_ not in SET_OFF:
        return False
    before = min(subject.left_edge.i, verb.i) - 1
    after = max(verb.i, subject.right_edge.i) + 1
    doc = verb.doc
    return before >= 0 and after < len(doc) and doc[before].text == doc[after].text == ","


def _around(verb: Token) -> Place:
    """The sentence that a verb of saying is set off in."""
    sentence = verb.sent
    return phrases.trim(verb.doc, Place(sentence.start, sentence.end))


def _figure(verb: Token) -> Iterator[Mention[str]]:
    """ "The coastguard put the number at 475"."""
    subject = phrases.subject(verb)
    at = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "at"), None)
    given = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    if at is None or given is None or not any(token.like_num for token in at.subtree):
        return
    passive = subject is None or subject.dep_ == "nsubjpass"
    speaker = sayers.agent(verb) if passive or subject is None else phrases.name(subject)
    start = min(given.left_edge.i, at.i)
    yield Mention(phrases.trim(verb.doc, Place(start, at.right_edge.i + 1)), speaker)


def _under_noun(noun: Token) -> Iterator[Mention[str]]:
    """ "The owner's claim that", "reports that", "allegations by residents that"."""
    for child in noun.children:
        framed = any(below.dep_ == "mark" for below in child.children)
        if child.dep_ in {"acl", "ccomp"} and framed:
            place = Place(child.left_edge.i, child.right_edge.i + 1)
            yield Mention(
                phrases.trim(noun.doc, place), sayers.owner(noun) or sayers.denier(noun)
            )


def _own_figure(noun: Token) -> Iterator[Mention[str]]:
    """ "The ministry's count of 28 victims", "estimates from aid groups"."""
    owner = sayers.owner(noun)
    if owner and owner.lower() not in {"its", "their", "his", "her"}:
        yield Mention(phrases.place(noun), owner)


def _phrase(prep: Token) -> Iterator[Mention[str]]:
    """ "According to Y", "by their own account", "in the ministry's words"."""
    clause = _clause(prep)
    speaker = ""
    if prep.lower_ == "according":
        to = next((child for child in prep.children if child.lower_ == "to"), prep)
        speaker = sayers.below(to, "pobj")
    elif prep.lower_ in {"by", "in", "on"}:
        below = next((child for child in prep.children if child.dep_ == "pobj"), None)
        if below is not None and below.lemma_ in _cues("phrase_nouns"):
            speaker = sayers.owner(below, ("of",))
            if any(child.lower_ == "own" for child in below.children):
                subject = phrases.subject(clause)
                speaker = phrases.name(subject) if subject is not None else speaker
    if speaker:
        yield Mention(_beside(clause, prep), speaker)


def _clause(token: Token) -> Token:
    """The head of the clause that a phrase stands in."""
    for above in token.ancestors:
        if above.pos_ in {"VERB", "AUX"} or above.dep_ == "ROOT":
            return above
    return token


def _beside(clause: Token, prep: Token) -> Place:
    """A clause without the phrase that names its speaker and what follows it."""
    start, end = clause.left_edge.i, clause.right_edge.i + 1
    left, right = prep.left_edge.i, prep.right_edge.i + 1
    # "The man, according to police, fired": the phrase stands inside; the whole is reported.
    if clause.i > prep.i and left > start and any(c.i < left for c in clause.children):
        return phrases.trim(clause.doc, Place(start, end))
    given = Place(start, left) if prep.i > clause.i else Place(right, end)
    return phrases.trim(clause.doc, given)


@cache
def _cues(key: str) -> frozenset[str]:
    return frozenset(cues.load("speakers")[key])
