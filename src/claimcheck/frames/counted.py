"""Finds what an amount counts: the noun after it, the noun it is said of, or the verb's class.

"Killed 12", "12 deaths", "twelve people died" and "a toll of 12" all count deaths.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.frames import cues
from claimcheck.frames.levels import bare_figures, level_subject, noun_before
from claimcheck.frames.lexicon import broader
from claimcheck.frames.nouns import (
    PEOPLE,
    classes,
    coordinated,
    is_person,
    lemma,
    noun_after,
    phrase_end,
    skipped,
    unit,
)
from claimcheck.frames.predicates import class_of_predicate, said_of, verbs
from claimcheck.frames.sums import done_with, is_sum

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
_CUES = cues.load("counted")
ILL = "ill"
# Classes that are what is counted, by whatever noun: "employs 300 people".
_OWN_UNIT = frozenset({"shot", *_CUES["whole"]})


@dataclass(frozen=True, slots=True)
class Counted:
    """What an amount counts.

    Attributes:
        counted: The class, or the lemma of the noun; empty when nothing says it.
        unit: ``people``, or the lemma of the noun; empty when nothing says it.
        end: Index after the last token of the amount with its noun.
        head: The noun, where there is one.
    """

    counted: str
    unit: str
    end: int
    head: Token | None = None


def counted(doc: Doc, start: int, end: int, *, opened: int | None = None) -> Counted:
    """What the amount in a half-open range of tokens counts.

    Args:
        doc: The block.
        start: First token of the number.
        end: After its last word; the noun is looked for from here.
        opened: First token of the cues before the number.
    """
    head = noun_after(doc, end)
    if head is not None:
        after = phrase_end(head)
        said = _act(head) or _class_of(head) or class_of_predicate(doc, head, start)
        said = said or _aboard(head)
        of = said if said in _OWN_UNIT else unit(head)
        if said == ILL and head.lemma_.lower() == "case":
            of = PEOPLE
        return Counted(said or lemma(head), of, after, head)
    state = _state_after(doc, end)
    if state is not None:
        return Counted("-or-".join(coordinated(state)), PEOPLE, phrase_end(state), state)
    return _without_noun(doc, start, end, start if opened is None else opened)


def _state_after(doc: Doc, at: int) -> Token | None:
    """ "100 confirmed dead or missing", "172 saved": a state stands for the noun."""
    for token in doc[at : at + 3]:
        if token.lower_ in classes("states"):
            return token
        if token.lower_ not in skipped() and token.lower_ not in {"feared", "reported"}:
            return None
    return None


def _class_of(head: Token) -> str:
    """The class that a noun names, alone or coordinated: "deaths and disappearances"."""
    own = head.lemma_.lower()
    if said := coordinated(head):
        return "-or-".join(said)
    # "Loss of life" counts deaths, too, and "cases of cholera" count who fell ill.
    of = next((child for child in head.rights if child.lower_ == "of"), None)
    if own == "case" and of is not None:
        ill = (_illness(child.lemma_.lower()) for child in of.rights)
        if found := next(filter(None, ill), ""):
            return found
    if own == "life" or (own == "loss" and of and any(c.lemma_ == "life" for c in of.rights)):
        return "deaths"
    if is_person(head):
        for child in head.lefts:
            if child.dep_ == "amod" and child.lower_ in classes("states"):
                return classes("states")[child.lower_]
    return ""


def _illness(noun: str) -> str:
    """The class of those who fell ill, where a noun names an illness."""
    named = noun in _CUES["diseases"]["names"] or classes("nouns").get(noun) == ILL
    return ILL if named else ""


def _act(head: Token) -> str:
    """The class of the act that is told of a noun: "the killing of 72 migrants"."""
    top = head
    while (
        top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.pos_ in {"NOUN", "NUM"}
    ):
        top = top.head.head
        own = top.lemma_.lower()
        if top.pos_ == "NOUN" and (
            said := classes("nouns").get(own)
            or classes("acts").get(own)
            or (classes("whole").get(own) if head.lemma_.lower() == PEOPLE else "")
        ):
            return said
    return ""


def _aboard(head: Token) -> str:
    """Those whom a vessel or vehicle carried: "carrying 212 people", "with 187 on board"."""
    if unit(head) != PEOPLE or head.head.lower_ == "including":
        return ""
    for child in head.rights:
        on = child.lower_ == "on" and any(t.lower_ == "board" for t in child.rights)
        if child.lower_ == "aboard" or on:
            return "aboard"
    verb = head.head
    if head.dep_ != "dobj" or verb.lemma_ not in {"carry", "transport"}:
        return ""
    carrier = next((t for t in verb.lefts if t.dep_ == "nsubj"), None)
    if verb.dep_ in {"acl", "relcl"}:
        carrier = verb.head
    if carrier is None or not _is_carrier(carrier.lemma_.lower()):
        return ""
    # What there is room for is no count of those on board, nor what goes to and fro.
    may = any(t.dep_ == "aux" and t.tag_ == "MD" for t in verb.lefts)
    return "" if may or verb.tag_ in {"VBZ", "VBP"} or _to_safety(verb) else "aboard"


def _to_safety(verb: Token) -> bool:
    """Whether people were carried out of something: "to safety", "to the shore"."""
    to = next((t for t in verb.rights if t.lower_ == "to"), None)
    return to is not None and any(t.dep_ == "pobj" and t.pos_ != "PROPN" for t in to.rights)


def _is_carrier(noun: str) -> bool:
    """Whether a noun names a vessel or vehicle."""
    kinds = _CUES["carriers"]
    if noun in kinds["rescuing"]:
        return False
    return noun in kinds["nouns"] or any(broader(kind, noun) for kind in kinds["kinds"])


def _without_noun(doc: Doc, start: int, end: int, opened: int) -> Counted:
    """What a bare number counts: "killed dozens", "the toll rose to 28", "Deaths: 21"."""
    number = _top(doc, start, end)
    if end < len(doc) and doc[end].lower_ in {"who", "whom"}:
        return Counted(class_of_predicate(doc, number, start) or PEOPLE, PEOPLE, end)
    before = noun_before(doc, opened)
    if before is not None:
        return _of_noun(before, end)
    if is_sum(doc, start, end) and (said := done_with(number)):
        return Counted(said, "", end)
    return _of_verb(number, end) or Counted("", "", end)


def _of_verb(number: Token, end: int) -> Counted | None:
    """What the verbs of a bare number say that it counts."""
    for verb, role in verbs(number):
        if role == "nsubj" and verb.lemma_ == "be" and (noun := _complement(verb)):
            return _of_noun(noun, end)
        if said := said_of(verb, role, number, person=True):
            return Counted(said, said if said in _OWN_UNIT else PEOPLE, end)
        if role in {"dobj", "attr"} and (noun := level_subject(verb)):
            return _of_noun(noun, end)
    return None


def _of_noun(noun: Token, end: int) -> Counted:
    """What a noun elsewhere in the clause says; "the total" by itself says nothing."""
    if done := _done_to(noun):
        return Counted(done, "shot" if done == "shot" else unit(noun), end, noun)
    said = _class_of(noun) or _state_of(noun)
    if not said and noun.lemma_.lower() in bare_figures():
        return Counted("", "", end, noun)
    return Counted(said or lemma(noun), PEOPLE if said else unit(noun), end, noun)


def _done_to(noun: Token) -> str:
    """ "Destroyed homes numbered 412", "Rounds fired: 137": what was done to those counted."""
    own = noun.lemma_.lower()
    for each in (*noun.lefts, *noun.doc[noun.i + 1 : noun.i + 2]):
        if each.tag_ not in {"VBN", "VBD"}:
            continue
        deed = each.lemma_.lower()
        if own in _CUES["fired"]["nouns"] and deed in _CUES["fired"]["verbs"]:
            return "shot"
        if deed in _CUES["destroyed"]["verbs"]:
            return f"{lemma(noun)}-destroyed"
    return ""


def _state_of(noun: Token) -> str:
    """ "the number aboard", "the number missing"."""
    states = (classes("states").get(child.lower_) for child in noun.rights)
    return next((state for state in states if state), "")


def often(doc: Doc, start: int, end: int) -> str:
    """What happened so many times: the verb, or "shot" for "fired six times"."""
    top = _top(doc, start, end)
    verb = top.head if top.head.pos_ in {"VERB", "AUX"} else top.head.head
    if verb.pos_ != "VERB":
        return ""
    if verb.lemma_.lower() in _CUES["fired"]["verbs"]:
        return "shot"
    particle = next((t.lower_ for t in verb.rights if t.dep_ == "prt"), "")
    return f"{verb.lemma_.lower()} {particle}".strip()


def changed(doc: Doc, start: int, *, share: bool) -> str:
    """What an amount of change is said of: "prices rose by 3 %"; empty for a level.

    Without "by" only a share is a change: "rose 3 %", but "raised 3 million".
    """
    at = start - 1
    if at > 0 and doc[at].lower_ == "by":
        at -= 1
    elif not share:
        return ""
    verb = doc[max(at, 0)]
    if at < 0 or verb.pos_ not in {"VERB", "NOUN"}:
        return ""
    if verb.lemma_.lower() not in cues.load("quantities")["change"]["verbs"]:
        return ""
    noun = level_subject(verb) if verb.pos_ == "VERB" else None
    said = _of_noun(noun, start).counted if noun is not None else ""
    return f"{said}-change" if said else "change"


def _top(doc: Doc, start: int, end: int) -> Token:
    """The token of a number that the rest of it hangs on."""
    for token in doc[start:end]:
        if not start <= token.head.i < end:
            return token
    return doc[start]


def _complement(verb: Token) -> Token | None:
    return next((c for c in verb.rights if c.dep_ == "attr" and c.pos_ == "NOUN"), None)
