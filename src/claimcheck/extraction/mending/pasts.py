"""Verbs whose past looks like their participle, so that the parser takes one for the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.mending.joined import FARTHEST, is_after_comma
from claimcheck.extraction.tree import SUBJECTS, child, hangs_on
from claimcheck.extraction.units import is_finite
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN"})
HELPERS = ("aux", "auxpass")
PARTICIPLES = frozenset({"VBN", "VBD"})
SUBORDINATE = frozenset({"relcl", "advcl", "acl"})

# "Kept in a shed": the parser takes the preposition for a part of the verb.
PLACES = frozenset({"in", "on", "off", "over", "under", "through", "along", "across", "around"})

# What is told of somebody by nobody in particular: "voters said to be dead".
REPUTING = frozenset(
    {"say", "believe", "think", "know", "report", "allege", "suppose", "understand", "presume"}
)


def set_off(doc: Doc) -> Iterator[Edit]:
    """What stands between commas before the verb is a participle.

    "The guide, sent home in May, wrote a book": with "sent" as what the guide did.
    """
    for first in doc:
        subject = child(first, ("nsubj",))
        if first.dep_ != "ROOT" or subject is None or not _is_either(first):
            continue
        if first.lemma_ in cue("clauses", "intransitive"):
            continue
        second = child(first, ("conj",))
        if second is None or not is_finite(second) or child(second, SUBJECTS) is not None:
            continue
        if any(t.dep_ in {*HELPERS, "cc", "neg"} for t in first.children):
            continue
        if (given := child(first, ("dobj",))) is not None and given.ent_type_ != "DATE":
            continue
        opens = next((t for t in second.children if t.dep_ in HELPERS), second)
        close = doc[opens.i - 1]
        pause = doc[first.i - 1]
        while pause.dep_ == "advmod" and pause.head == first:  # "last revised in 2011"
            pause = doc[pause.i - 1]
        if pause.text != "," or close.text != "," or not subject.i < pause.i:
            continue
        yield Edit(second.i, second.i, "ROOT")
        passive = child(second, ("auxpass",)) is not None
        yield Edit(subject.i, second.i, "nsubjpass" if passive else "nsubj")
        yield Edit(first.i, subject.i, "acl", tag="VBN")
        for token in first.children:
            outside = token.i >= close.i or token.i < subject.left_edge.i
            if outside and token != second:
                yield Edit(token.i, second.i, token.dep_)


def reduced(doc: Doc) -> Iterator[Edit]:
    """Of two verbs of one content clause with nothing between them the first is a participle.

    "She found that bees exposed to smoke forget their way": with "exposed" as what bees do.
    """
    for first in doc:
        subject = child(first, ("nsubj",))
        if first.dep_ != "ccomp" or subject is None or not _is_either(first):
            continue
        second = next(
            (t for t in first.head.children if t.dep_ == "ccomp" and t.i > first.i), None
        )
        if second is None or child(second, (*SUBJECTS, *HELPERS, "mark")) is not None:
            continue
        between = doc[first.i + 1 : second.i]
        helped = any(t.dep_ in {*HELPERS, "dobj", "neg", "agent"} for t in first.children)
        if helped or second.tag_ == "VBG" or any(t.is_punct or t.dep_ == "cc" for t in between):
            continue
        yield Edit(second.i, second.head.i, "ccomp", tag="VBP" if second.tag_ == "VB" else "")
        yield Edit(subject.i, second.i, "nsubj")
        yield Edit(first.i, subject.i, "acl", tag="VBN")
        for token in first.children:
            if token.dep_ == "mark":
                yield Edit(token.i, second.i, "mark")


def reputed(doc: Doc) -> Iterator[Edit]:
    """What is said to be so is said of the noun before: "a list of voters said to be dead".

    With "said" as what the subject of the sentence does.
    """
    for verb in doc:
        if verb.dep_ != "conj" or not verb.i or verb.tag_ not in {"VBD", "VBN"}:
            continue
        noun, told = verb.nbor(-1), child(verb, ("xcomp", "ccomp"))
        if (
            noun.pos_ not in {"NOUN", "PROPN"}
            or told is None
            or told.lemma_ not in {"be", "have"}
        ):
            continue
        if verb.lemma_ not in REPUTING or told.i != verb.i + 2 or verb.nbor(1).tag_ != "TO":
            continue
        if noun.dep_ in {"pobj", "dobj"} and hangs_on(noun, verb.head):
            yield Edit(verb.i, noun.i, "acl", tag="VBN")


def rooted(doc: Doc) -> Iterator[Edit]:
    """A noun with a participle is a clause where the sentence has no other verb.

    "A storm with heavy rain swept across the bay, tearing roofs from houses": with "swept" as
    said of the storm. "A mill built on the bay." is no sentence and stays as it is.
    """
    for verb in doc:
        noun = _whole(verb.head)
        if verb.dep_ != "acl" or noun.dep_ != "ROOT" or noun.pos_ not in NOUNS:
            continue
        if not _is_either(verb) or child(verb, ("agent", *HELPERS)) is not None:
            continue
        # "The firm, founded in 1988, filed for bankruptcy": the second is its verb.
        second = any(t.dep_ == "acl" and t.i < verb.i for t in noun.children)
        paused = doc[verb.left_edge.i - 1].is_punct and not second
        if paused or not noun.i < verb.i or any(is_finite(t) for t in noun.children):
            continue
        later = [t for t in (*verb.children, *noun.children) if t.i > verb.i]
        going = [t for t in later if t.dep_ in {"advcl", "acl"} and t.tag_ == "VBG"]
        goes_on = any(map(is_after_comma, going))
        acts = child(verb, ("dobj",)) is not None and verb.lemma_ not in cue(
            "clauses", "giving"
        )
        if goes_on or acts:
            yield Edit(verb.i, verb.i, "ROOT", tag="VBD")
            yield Edit(noun.i, verb.i, "nsubj")
            for token in noun.children:
                if token.i > verb.i:
                    clause = token.dep_ == "acl" and token.tag_ == "VBG"
                    yield Edit(token.i, verb.i, "advcl" if clause else token.dep_)


def owning(doc: Doc) -> Iterator[Edit]:
    """A verb is no adjective of the object that follows it: "The abbey owned mills and woods".

    With "owned" as said of the mills, "abbey" as said of "owned", and no verb.
    """
    for verb in doc:
        noun = verb.head
        owner = child(verb, ("npadvmod", "nsubj", "compound"))
        if verb.dep_ != "amod" or noun.dep_ != "ROOT" or owner is None:
            continue
        if not _is_either(verb) or owner.pos_ not in NOUNS or owner.nbor(1).text == "-":
            continue
        article = next((t for t in noun.children if t.dep_ in {"det", "poss"}), None)
        if article is None or article.i > owner.i or not owner.i < verb.i < noun.i:
            continue
        if any(is_finite(t) for t in noun.children if t != verb):
            continue
        yield Edit(verb.i, verb.i, "ROOT", tag="VBD")
        yield Edit(noun.i, verb.i, "dobj")
        yield Edit(owner.i, verb.i, "nsubj")
        for token in noun.children:
            if token.i < owner.i:
                yield Edit(token.i, owner.i, token.dep_)


def opening(doc: Doc) -> Iterator[Edit]:
    """The first of three verbs is no participle: "the mast swayed, snapped and fell".

    With "swayed" as said of the mast.
    """
    for verb in doc:
        noun, main = verb.head, verb.head.head
        if verb.dep_ != "acl" or noun.dep_ != "nsubj" or verb.i != noun.i + 1:
            continue
        straight = main.i == verb.i + 2 and doc[verb.i + 1].text == ","
        if not straight or main.dep_ != "ROOT" or main.tag_ != "VBD" or not _is_either(verb):
            continue
        if child(main, ("conj",)) is None or child(main, ("cc",)) is None:
            continue
        yield Edit(verb.i, verb.i, "ROOT", tag="VBD")
        yield Edit(main.i, verb.i, "conj")
        yield Edit(noun.i, verb.i, "nsubj")
        for token in main.children:
            if token.i < noun.i or token.dep_ == "punct":
                yield Edit(token.i, verb.i, token.dep_)


def specified(doc: Doc) -> Iterator[Edit]:
    """A participle after a noun of another clause is said of the noun.

    "It failed because the glass was above the weight given to the firm": with "given" as said
    of what failed.
    """
    for verb in doc:
        noun = verb.nbor(-1) if verb.i else verb
        if verb.dep_ != "advcl" or verb.tag_ != "VBN" or noun.pos_ != "NOUN":
            continue
        if child(verb, (*SUBJECTS, *HELPERS, "mark")) is not None or noun.head == verb.head:
            continue
        over = noun.head.head if noun.dep_ == "pobj" else noun.head
        inner = noun.dep_ in {"dobj", "pobj"} and over.dep_ in SUBORDINATE and over != verb.head
        if inner and child(verb, ("prep", "agent")) is not None and verb.head.i < over.i:
            yield Edit(verb.i, noun.i, "acl")


def marked(doc: Doc) -> Iterator[Edit]:
    """A verb with a subject after "when" is in the past: "when a tram collided with it"."""
    for verb in doc:
        if verb.tag_ != "VBN" or verb.dep_ not in {"advcl", "ccomp"}:
            continue
        subject = child(verb, ("nsubj",))
        mark = next((t for t in verb.children if t.dep_ == "mark" or t.tag_ == "WRB"), None)
        if subject is None or mark is None or not mark.i < subject.i < verb.i:
            continue
        if child(verb, (*HELPERS, "agent")) is None and _is_either(verb):
            yield Edit(verb.i, verb.head.i, verb.dep_, tag="VBD")


def kept(doc: Doc) -> Iterator[Edit]:
    """What is joined to a participle without a pause is one: "found there and kept in a box".

    With "kept" in the past, and what stands after "in" as what was kept.
    """
    for verb in doc:
        first = verb.head
        if verb.dep_ != "conj" or first.dep_ != "acl" or first.tag_ != "VBN":
            continue
        if verb.tag_ not in PARTICIPLES or not _is_either(verb):
            continue
        if child(verb, (*SUBJECTS, *HELPERS)) is not None or child(first, HELPERS) is not None:
            continue
        if doc[verb.left_edge.i - 1].dep_ != "cc" or verb.lemma_ in cue(
            "clauses", "intransitive"
        ):
            continue
        place, thing = child(verb, ("prt",)), child(verb, ("dobj",))
        if thing is not None:
            straight = place is not None and place.i + 1 == thing.left_edge.i
            if place is None or not straight or place.lower_ not in PLACES:
                continue
            yield Edit(place.i, verb.i, "prep")
            yield Edit(thing.i, place.i, "pobj")
        yield Edit(verb.i, first.i, "conj", tag="VBN")


def resumed(doc: Doc) -> Iterator[Edit]:
    """A verb in the past is joined to the main one, not to "by running": "began by, and won".

    With "won" as what began it.
    """
    for verb in doc:
        first = verb.head
        if verb.dep_ != "conj" or first.tag_ != "VBG" or first.dep_ not in {"pcomp", "advcl"}:
            continue
        main = verb.sent.root
        finite = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and _is_either(verb))
        irregular = inflection.past(verb.lemma_) == verb.lower_
        if not (finite and irregular) or child(verb, (*SUBJECTS, *HELPERS)) is not None:
            continue
        joint = doc[verb.left_edge.i - 1]
        if main.tag_ == "VBD" and main.i < first.i and joint.dep_ == "cc":
            yield Edit(verb.i, main.i, "conj", tag="VBD")
            yield Edit(joint.i, main.i, "cc")


def _whole(noun: Token) -> Token:
    """The noun in whose phrases another stands: "a storm with rain"."""
    for _ in range(FARTHEST):
        if noun.dep_ != "pobj" or noun.head.head.pos_ not in NOUNS:
            break
        noun = noun.head.head
    return noun


def _is_either(verb: Token) -> bool:
    """Whether a word may be the past of its verb and its participle: "sent", not "went"."""
    lemma = verb.lemma_.lower()
    same = inflection.past(lemma) == verb.lower_ == inflection.participle(lemma)
    return same and verb.tag_ in PARTICIPLES
