"""Phrases put in before the last member of a list: "tailors and, in summer, bakers"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.parentheses import QUOTES
from claimcheck.extraction.tree import SUBJECTS, child, hangs_on
from claimcheck.frames import inflection, offices

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN"})
JOINTS = frozenset({"and", "or", "but"})
PARTICIPLES = frozenset({"VBN", "VBD"})
HELPERS = ("aux", "auxpass")
OPENERS = frozenset({"ADP", "ADV", "SCONJ"})
LINKING = frozenset({"when", "after", "before", "because", "although", "though", "once", "if"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})

# Words between the two commas, at most.
LONGEST = 14


def joined(doc: Doc) -> Iterator[Edit]:
    """A phrase between commas after "and" parts no list: "a mill and, from 1890, a school".

    With the school as what served, or as nothing at all.
    """
    for joint in doc:
        put_in = _put_in(joint)
        if put_in is None:
            continue
        second = _top(doc[put_in.stop + 1])
        if second.left_edge.text in QUOTES:
            continue
        first = _before(joint)
        if first is not None and child(second, ("poss",)) is not None:
            first = _parallel(first) or first
        if joint.head.lemma_ == "be":
            first = child(joint.head, ("attr", "acomp"))  # "was old and, to him, a beauty"
            if first is not None and child(first, ("npadvmod",)) is not None:
                continue
        if first is not None and second.pos_ in NOUNS:
            yield from _noun(joint, second, first, put_in)
        elif joint.head.pos_ in {"VERB", "AUX"} and second.tag_ in PARTICIPLES:
            yield from _verb(joint.head, second, put_in)
        elif second.pos_ == "ADP":
            same = _same(second, joint.i)
            if same is not None and not hangs_on(same, second):
                yield Edit(second.i, same.i, "conj")
                yield Edit(joint.i, same.i, "cc")


def _noun(joint: Token, second: Token, first: Token, put_in: range) -> Iterator[Edit]:
    """The edits for a noun that is a member of a list."""
    doc, verb = joint.doc, second.head
    if hangs_on(first, second):
        return
    if (earlier := _earlier(first)) is not None:
        yield Edit(first.i, earlier.i, "conj", tag="NNS" if first.tag_ == "VBZ" else "")
    yield Edit(second.i, first.i, "conj")
    yield Edit(joint.i, first.i, "cc")
    opener = doc[put_in.start]
    for token in (doc[i] for i in put_in):
        outside = token.head.i not in put_in
        if token == opener:
            yield Edit(token.i, second.i, "prep" if token.pos_ == "ADP" else "advmod")
        elif outside and opener.pos_ == "ADP" and child(opener, ("pcomp",)) is None:
            yield Edit(token.i, opener.i, "pobj")
    if second.dep_ in {"nsubj", "nsubjpass"}:
        # "Short of bread and, above all, water, the guards left": it is the guards who did.
        other = child(second, ("appos",))
        if other is not None and child(other, ("det",)) is not None:
            yield Edit(other.i, verb.i, second.dep_)
            for token in second.children:
                if token.i > other.i and token.dep_ == "relcl":
                    yield Edit(token.i, other.i, "relcl")


def _verb(first: Token, second: Token, put_in: range) -> Iterator[Edit]:
    """The edits for a verb that goes on with another one."""
    bare = child(second, (*SUBJECTS, *HELPERS, "mark")) is None
    if not bare or hangs_on(first, second) or second.dep_ == "ROOT":
        return
    passive = first.dep_ == "conj" and child(first.head, ("auxpass",)) is not None
    if passive and _is_participle(first) and child(first, (*SUBJECTS, *HELPERS)) is None:
        yield Edit(first.i, first.head.i, "conj", tag="VBN")
    yield Edit(second.i, first.i, "conj", tag=_like(first, second))
    for token in (second.doc[i] for i in put_in):
        if token.head.i in put_in or token.is_punct:
            continue
        clause = token.pos_ in {"VERB", "AUX"}
        yield Edit(token.i, second.i, "advcl" if clause else token.dep_)


def _before(joint: Token) -> Token | None:
    """The noun before a joint that it joins to another; ``None`` where that is a verb."""
    last = joint.doc[joint.i - 1] if joint.i else joint
    path = [last, *_above(last)]
    verb = next((n for n, t in enumerate(path) if t.pos_ in {"VERB", "AUX"}), len(path))
    nouns = [t for t in path[: max(verb, 1)] if t.pos_ in NOUNS or t.tag_ == "VBZ"]
    if joint.head in nouns:
        return joint.head
    if joint.head.pos_ in {"VERB", "AUX"} and joint.i - joint.head.i == 1:
        return (
            last
            if last.tag_ == "VBZ" and last.dep_ == "conj" and last.head.pos_ in NOUNS
            else None
        )
    return nouns[0] if nouns else None


def _parallel(noun: Token) -> Token | None:
    """The object of a verb beside one of its phrases: "lost guests to Orm and its fame"."""
    verb = noun.head.head
    given = child(verb, ("dobj",)) if noun.dep_ == "pobj" and verb.pos_ == "VERB" else None
    return given if given is not None and given.i < noun.i else None


def _earlier(noun: Token) -> Token | None:
    """The member before one that the parser joined to nothing: "a school, a store and"."""
    edge = noun.left_edge.i
    if edge < 2 or noun.doc[edge - 1].text != ",":  # noqa: PLR2004 - "tea,"
        return None
    if noun.dep_ == "conj" and noun.tag_ != "VBZ":
        return None
    last = noun.doc[edge - 2]
    path = (t for t in (last, *_above(last)) if t.i < edge)
    with_article = child(noun, ("det", "poss")) is not None
    for token in path:
        if token.pos_ in {"VERB", "AUX"}:
            return None
        alike = (child(token, ("det", "poss")) is not None) == with_article
        if token.pos_ in NOUNS and alike and not hangs_on(token, noun):
            return token
    return None


def repeated(doc: Doc) -> Iterator[Edit]:
    """A preposition after ", and" is one before a relative clause: "from Orm, who left, and".

    With "from" as said of the leaving.
    """
    for prep in doc:
        clause = prep.head
        if prep.dep_ != "prep" or prep.i < 2 or clause.pos_ not in {"VERB", "AUX"}:  # noqa: PLR2004 - ", and"
            continue
        joint = doc[prep.i - 1]
        if joint.dep_ != "cc" or joint.head != clause or doc[prep.i - 2].text != ",":
            continue
        over = clause.head.head
        if (
            clause.dep_ == "relcl"
            and over.lower_ == prep.lower_
            and over.dep_ in {"prep", "agent"}
        ):
            yield Edit(prep.i, over.i, "conj")
            yield Edit(joint.i, over.i, "cc")


def serial(doc: Doc) -> Iterator[Edit]:
    """A participle after a comma goes on with a passive: "was tried, found guilty and shot"."""
    for verb in doc:
        if verb.dep_ != "advcl" or verb.head.tag_ not in PARTICIPLES:
            continue
        first, last = verb.head, child(verb, ("conj",))
        if last is None:
            continue
        before = doc[verb.left_edge.i - 1]
        bare = child(verb, (*SUBJECTS, *HELPERS, "mark", "dobj")) is None
        passive = child(first, ("auxpass",)) is not None and child(verb, ("cc",)) is not None
        if (
            before.text == ","
            and bare
            and passive
            and first.i < verb.i
            and _is_participle(verb)
        ):
            yield Edit(verb.i, first.i, "conj", tag="VBN")


def pending(doc: Doc) -> Iterator[Edit]:
    """ "Pending" opens a phrase of the clause: "the vote was put off, pending advice"."""
    for token in doc:
        noun = token.head
        if token.lower_ not in {"pending", "barring"} or noun.pos_ not in NOUNS or not token.i:
            continue
        straight = noun.left_edge == token or doc[token.i - 1].text == ","
        if not straight or token.dep_ not in {"amod", "acl", "compound"} or noun.i < token.i:
            continue
        verb = next((t for t in _above(noun) if t.pos_ in {"VERB", "AUX"}), None)
        if verb is not None and verb.i < token.i:
            clause = verb.head if verb.dep_ == "acl" and verb.head.head.pos_ == "VERB" else verb
            yield Edit(noun.i, verb.sent.root.i, "dep")
            yield Edit(token.i, _main(clause).i, "prep", tag="IN")
            yield Edit(noun.i, token.i, "pobj")


def _main(verb: Token) -> Token:
    """The verb of the clause in whose phrases a participle stands."""
    while verb.dep_ in {"acl", "relcl"}:
        over = next((t for t in _above(verb) if t.pos_ in {"VERB", "AUX"}), None)
        if over is None:
            break
        verb = over
    return verb


def _put_in(joint: Token) -> range | None:
    """The tokens of a phrase put in between commas after a joint."""
    doc = joint.doc
    opening = joint.i + 1
    if joint.lower_ in JOINTS and opening + 1 < len(doc) and doc[opening].tag_ == "RB":
        opening += 1  # "and later, after his death, by"
    if (
        joint.lower_ not in JOINTS
        or joint.dep_ != "cc"
        or doc[opening : opening + 1].text != ","
    ):
        return None
    inner = doc[opening + 1 : min(opening + LONGEST, joint.sent.end)]
    close = next((t.i for t in inner if t.text == ","), None)
    if close is None or close + 1 >= joint.sent.end or inner[0].pos_ not in OPENERS:
        return None
    between = doc[opening + 1 : close]
    clause = inner[0].lower_ in LINKING
    if not clause and any(t.tag_ in FINITE or t.dep_ in SUBJECTS for t in between):
        return None
    return range(opening + 1, close) if close > opening + 1 else None


def _top(first: Token) -> Token:
    """The word on which a phrase hangs that begins with a token."""
    top = first
    while top.head.i > top.i and top.head.left_edge.i <= first.i and top.head.pos_ != "VERB":
        top = top.head
    return top


def _same(prep: Token, before: int) -> Token | None:
    """The nearest preposition of the same form before a place, on a verb."""
    for token in reversed(list(prep.doc[prep.sent.start : before])):
        if token.lower_ == prep.lower_ and token.dep_ in {"prep", "agent"}:
            return token
    return None


def _above(token: Token) -> Iterator[Token]:
    while token.head != token:
        token = token.head
        yield token


def _like(first: Token, verb: Token) -> str:
    """What a verb is that goes on with another one: a participle after one."""
    passive = first.tag_ == "VBN" or (first.dep_ == "advcl" and child(first, HELPERS) is None)
    return "VBN" if passive and _is_participle(verb) else ""


def _is_participle(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    return verb.tag_ in PARTICIPLES and inflection.participle(lemma) == verb.lower_


def things(doc: Doc) -> Iterator[Edit]:
    """ "Which" stands for no person: "a petition of Mr. Vance which was lodged in May".

    With "lodged" as said of Vance.
    """
    for clause in doc:
        person, which = clause.head, child(clause, (*SUBJECTS, "dobj"))
        if clause.dep_ != "relcl" or which is None or which.lower_ != "which":
            continue
        titled = offices.sex(person.left_edge.text) != ""
        over = person.head.head
        named = person.dep_ == "pobj" and (person.ent_type_ == "PERSON" or titled)
        if named and person.head.lower_ in {"of", "by", "from"} and over.pos_ == "NOUN":
            yield Edit(clause.i, over.i, "relcl")
