"""Causal links made by connectives: "because of", "since nobody answered", "therefore"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues, grounds, phrases
from claimcheck.frames.links import Link, clause_around, degree, is_event, link
from claimcheck.frames.negation import negators
from claimcheck.frames.sides import is_passive
from claimcheck.model import Place

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# "In the aftermath of" and "in an apparent attempt" have four words.
LONGEST_CONNECTIVE = 4

# "Therefore" at the start of a sentence points to the one before; "and therefore" does not.
SHORTEST_CAUSE = 3

# "Following the assurance" follows upon something, as "after nine" need not.
OF_EVENTS = frozenset({"following", "in"})

# "Not only because" and "not because" have the negative word within two words of the cue.
BEFORE_CUE = 2


def readings(token: Token) -> Iterator[Link]:
    """The links that this word makes as a connective, or as the head of a clause under one."""
    word = token.lower_
    if word in _first_words():
        yield from _connective(token)
    if token.dep_ == "advcl":
        yield from _clause(token)
    if token.dep_ in {"advcl", "ccomp"}:
        yield from _so_that(token)
    if word == "reason":
        yield from grounds.readings(token)
    if word in _first_of_therefore():
        yield from _therefore(token)


def contrasts(token: Token, found: Iterable[Link]) -> Iterator[Link]:
    """ "Corrosion rather than the storm": what did not bring about another link's effect."""
    doc = token.doc
    if token.i + 1 == len(doc) or f"{token.lower_} {doc[token.i + 1].lower_}" not in _denying():
        return
    rest = Place(token.i + 2, _end_of_phrase(token))
    for each in found:
        near = each.cause.start <= token.i <= each.cause.end + 1
        if near and rest.end > rest.start:
            cause = phrases.trim(doc, rest)
            yield link(token, cause=cause, effect=each.effect, strength="denied")
            return


def _end_of_phrase(token: Token) -> int:
    """Where a contrasted phrase ends: at the next comma or the end of what hangs below."""
    doc = token.doc
    for at in range(token.i + 2, token.sent.end):
        if doc[at].text in {",", ";", ".", "—", "–"} or doc[at].pos_ in {"VERB", "AUX"}:
            return at
    return int(token.sent.end)


def _connective(token: Token) -> Iterator[Link]:
    """Prepositions of one to four words: "due to", "in the wake of"."""
    doc = token.doc
    for length in range(LONGEST_CONNECTIVE, 0, -1):
        end = token.i + length
        if end > len(doc):
            continue
        strength = _strengths().get(" ".join(word.lower_ for word in doc[token.i : end]))
        if strength is not None and not (strength == "motive" and _joins(doc, end)):
            yield from _after(token, doc[end - 1], strength)
            return


def _joins(doc: Doc, end: int) -> bool:
    """ "The house is in order and the doors are open" gives no purpose."""
    return end < len(doc) and (doc[end].dep_ == "cc" or doc[end].is_punct)


def _after(first: Token, last: Token, strength: str) -> Iterator[Link]:
    """The phrase under a connective, and what it is the reason for."""
    below = _under(first, last)
    if below is None or first.dep_ == "mark" or _is_verb(first):
        return
    # "After reading the note, he left" tells two things that one man did.
    if first.lower_ == "after" and below.dep_ == "pcomp" and not is_passive(first.head):
        return
    # "After lunch" is a time; "after the quake" leaves the link to the reader.
    if strength == "implied" and first.lower_ not in OF_EVENTS and not is_event(below):
        return
    over = first.head
    # "Two days after the quake" is a time, too.
    dated = over.ent_type_ in {"DATE", "TIME"} or any(
        child.dep_ == "npadvmod" for child in first.children
    )
    if strength == "implied" and dated:
        return
    if over.dep_ == "prep" and over.head != over:
        over = over.head
    before_it = _before_cue(first)
    graded = "denied" if "not" in before_it else degree(before_it) or strength
    effect = clause_around(over, first)
    yield link(first, cause=phrases.place(below), effect=effect, strength=graded)


def _is_verb(first: Token) -> bool:
    """Whether a connective's word is a verb with auxiliaries here: "had been given a map"."""
    return any(child.dep_ in {"aux", "auxpass"} for child in first.children)


def _under(first: Token, last: Token) -> Token | None:
    # "Following" and "given" keep the object of the participles that they were.
    heads = {"pobj", "pcomp", "acl", "relcl", "dobj"}
    for word in (last, first):
        for child in word.children:
            if child.dep_ in heads and child.i > last.i:
                return child
    later = (c for c in first.head.children if c.dep_ in {"pobj", "conj"} and c.i > last.i)
    return next(later, None)


def _clause(head: Token) -> Iterator[Link]:
    """ "Because it leaked", "since nobody answered", "so that it would hold"."""
    marks = (c for c in head.children if c.dep_ in {"mark", "advmod"} and c.i <= head.i)
    mark = next(marks, None)
    strength = _marked(mark, head) if mark is not None else None
    if mark is None or strength is None:
        return
    before_it = _before_cue(mark)
    denied = "not" in before_it and before_it[-1] != ","
    denied = (denied or _reason_denied(head, mark)) and not grounds.hinders(head)
    graded = "denied" if denied else degree(before_it) or strength
    start = max(head.left_edge.i, mark.i + 1)
    cause = phrases.trim(head.doc, Place(start, head.right_edge.i + 1))
    yield link(mark, cause=cause, effect=clause_around(head.head, head), strength=graded)


def _marked(mark: Token, head: Token) -> str | None:
    """What kind of link a conjunction makes; ``None`` for a time or a condition."""
    word = mark.lower_
    if word in _cues("connectives", "clause_stated"):
        return "stated"
    if word == "since":
        # "Has risen since he left in May" gives a time, "since nobody answered" a reason.
        timed = any(below.ent_type_ in {"DATE", "TIME"} for below in head.subtree)
        # What has been so since a time was so in the past: "since the pier is needed".
        present = head.tag_ in {"VBZ", "VBP"} or any(
            c.dep_ in {"aux", "auxpass"} and c.tag_ in {"VBZ", "VBP"} for c in head.children
        )
        now = present and not any(c.lemma_ == "have" for c in head.children)
        perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in head.head.children)
        return None if timed or (perfect and not now) else "stated"
    if word == "so" or (word == "that" and mark.i > 0 and mark.nbor(-1).lower_ == "so"):
        return "motive"
    return "implied" if word in _cues("implied", "marks") and _is_told(head, mark) else None


def _is_told(head: Token, mark: Token) -> bool:
    """A clause of something that happened beside another, not of what was asked when."""
    over = head.head
    if over.lemma_ in _cues("implied", "tellings") or head.lemma_ in _cues(
        "implied", "askings"
    ):
        return False
    # "They were passing when it fell" only sets the scene.
    scene = over.tag_ == "VBG" or over.lemma_ == "be"
    if mark.lower_ == "when" and scene:
        return False
    own = any(child.dep_ in phrases.SUBJECTS for child in head.children)
    return own and (head.pos_ in {"VERB", "AUX"} and over.pos_ in {"VERB", "AUX", "NOUN"})


def _so_that(head: Token) -> Iterator[Link]:
    """ "So loud that windows broke": the loudness broke them."""
    mark = next((c for c in head.children if c.dep_ == "mark" and c.lower_ == "that"), None)
    so = next((t for t in head.head.children if t.lower_ == "so"), None)
    if so is None:
        so = next((t for c in head.head.children for t in c.children if t.lower_ == "so"), None)
    if mark is None or so is None or not so.i < mark.i - 1:
        return
    effect = phrases.trim(head.doc, Place(mark.i + 1, head.right_edge.i + 1))
    over = so.head.head if so.head.pos_ in {"ADJ", "ADV"} else so.head
    cause = phrases.trim(head.doc, Place(min(over.left_edge.i, so.i), mark.i))
    yield link(mark, cause=cause, effect=effect, strength="stated")


def _reason_denied(head: Token, mark: Token) -> bool:
    """The clause's "not" denies its reason: "did not drown because the boat was old".

    After a comma the reason is one for not doing it: "they did not, because it was dear".
    """
    over = head.head
    if mark.i > over.i and mark.nbor(-1).text == ",":
        return False
    negative = any(child.dep_ == "neg" for child in over.children)
    return mark.lower_ == "because" and negative and not negators(over)


def _therefore(token: Token) -> Iterator[Link]:
    """ "Therefore", "as a result": the cause is what was just said."""
    doc = token.doc
    for length in range(LONGEST_CONNECTIVE, 0, -1):
        end = token.i + length
        phrase = " ".join(word.lower_ for word in doc[token.i : end])
        if end > len(doc) or phrase not in _cues("connectives", "therefore"):
            continue
        if end == len(doc) or doc[end].dep_ in {"prep", "pobj"} or doc[end].lower_ == "of":
            return
        sentence = token.sent
        cause = phrases.trim(doc, Place(sentence.start, token.i))
        if cause.end - cause.start < SHORTEST_CAUSE and sentence.start > 0:
            earlier = doc[sentence.start - 1].sent
            cause = phrases.trim(doc, Place(earlier.start, earlier.end))
        effect = phrases.trim(doc, Place(end, sentence.end))
        yield link(token, cause=cause, effect=effect, strength="stated")
        return


def _before_cue(cue: Token) -> tuple[str, ...]:
    """The words just before a cue, with one spelling of "not"."""
    before_it = cue.doc[max(0, cue.i - BEFORE_CUE) : cue.i]
    given = tuple(word.lower_.replace("n't", "not") for word in before_it)
    # "Not only because" and "not just because" add a reason.
    adds = given[-2:] in {
        ("not", "only"),
        ("not", "just"),
        ("not", "merely"),
        ("not", "simply"),
    }
    return () if adds else given


@cache
def _cues(section: str, key: str) -> frozenset[str]:
    return frozenset(cues.load("causes")[section][key])


@cache
def _strengths() -> dict[str, str]:
    table = cues.load("causes")["connectives"]
    return {phrase: kind for kind in ("implied", "stated", "motive") for phrase in table[kind]}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _strengths())


@cache
def _first_of_therefore() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _cues("connectives", "therefore"))


@cache
def _denying() -> frozenset[str]:
    return frozenset(" ".join(p.split()[:2]) for p in _cues("connectives", "denied"))
