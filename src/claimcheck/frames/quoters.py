"""Who said what stands between quotation marks, as far as the sentences around it tell.

A quotation is read as one opaque thing: what the parser makes of the words inside it, and of
what hangs on them, differs with every quotation, so that most of this goes by word order.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.frames import crediting, cues, phrases

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from claimcheck.model import Place

# "Who called out", "her saying, once,": so far a verb may stand from its quotation.
NEAR = 5

RELATIVES = frozenset({"who", "which", "that"})
DEMONSTRATIVES = frozenset({"those", "these", "that"})

# What may be somebody's before a quotation: "his words on the tape are".
WORDS = frozenset({"word", "phrase", "sentence", "answer", "reply", "remark", "statement"})

# "She said, repeating the words of the chief": the words are not hers, and whose they are is
# not said by the verb.
RELAYING = frozenset({"repeat", "quote", "echo", "cite", "parrot", "recite", "misquote"})

# "The only person who", "the one man who".
SOLE = frozenset({"only", "sole", "one"})

# "Nobody said" names no speaker.
NOBODY = frozenset(
    {"nobody", "one", "none", "no", "anybody", "anyone", "any", "either", "neither"}
)


class Sayers(NamedTuple):
    """What a text says of whose words a quotation is.

    Attributes:
        said: A word of saying governs it.
        by: Head of the phrase that names the speaker.
        not_by: Head of the phrase that names whose words they are said not to be.
        sole: Nobody else is said to have said it.
    """

    said: bool = False
    by: Token | None = None
    not_by: Token | None = None
    sole: bool = False


def sayers(doc: Doc, place: Place) -> Sayers:
    """Find who is said to have said a quotation.

    Args:
        doc: The parsed block.
        place: Of the quotation, with its marks.
    """
    for credit in (crediting.cleft, crediting.credited):
        if (told := credit(doc, place)) is not None:
            return Sayers(said=True, by=told.by, not_by=told.not_by, sole=told.sole)
    for pattern in (_disowned, _passive, _the_one_who, _owner, _gerund, _owner_after, _nearest):
        found = pattern(doc, place)
        if found.said:
            nobody = found.by is not None and _is_nobody(found.by)
            return Sayers(said=True) if nobody else found
    return Sayers()


def _disowned(doc: Doc, place: Place) -> Sayers:
    """The words "Q" were never used by the board."""
    after = _after(doc, place)
    for said in after:
        if said.tag_ != "VBN" or said.lemma_ not in _verbs():
            continue
        denied = any(t.lower_ in {"never", "not"} for t in doc[said.i - 2 : said.i])
        agent = next((t for t in said.children if t.dep_ == "agent"), None)
        if denied and agent is not None:
            whose = next((t for t in agent.children if t.dep_ == "pobj"), None)
            return Sayers(whose is not None, None, whose)
    return Sayers()


def _passive(doc: Doc, place: Place) -> Sayers:
    """ "Q" was said by him, and not by her."""
    after = _after(doc, place)
    if not after or after[0].lemma_ != "be":
        return Sayers()
    said = next((t for t in after[1:NEAR] if t.lemma_ in _verbs() and t.tag_ == "VBN"), None)
    if said is None:
        return Sayers()
    by = not_by = None
    for at in range(said.i + 1, after[-1].i):
        if doc[at].lower_ != "by":
            continue
        whose = next((c for c in doc[at].children if c.dep_ == "pobj"), doc[at + 1])
        if doc[at - 1].lower_ == "not" or doc[at - 1].lower_ == "never":
            not_by = not_by or whose
        else:
            by = by or whose
    return Sayers(by is not None, by, not_by)


def _the_one_who(doc: Doc, place: Place) -> Sayers:
    """The only person who said "Q" was the clerk."""
    before, after = _before(doc, place)[-NEAR - 1 :], _after(doc, place)
    said = next((t for t in before if t.lemma_ in _verbs() and t.pos_ == "VERB"), None)
    if said is None or not after or after[0].lemma_ != "be":
        return Sayers()
    if not any(t.lower_ in {"who", "that"} and t.i < said.i for t in before):
        return Sayers()
    named = next(
        (t for t in after[0].children if t.dep_ == "attr" and t.i > place.end - 1), None
    )
    sole = any(t.lower_ in SOLE for t in before if t.i < said.i)
    return Sayers(named is not None, named, sole=sole)


def _owner(doc: Doc, place: Place) -> Sayers:
    """His words on the tape are: "Q"."""
    before = _before(doc, place)
    told = [t for t in before[-NEAR:] if t.lemma_ == "be"]
    owned = next((t for t in before if t.lemma_ in WORDS and _possessor(t) is not None), None)
    if not told or owned is None or owned.i > told[-1].i:
        return Sayers()
    return Sayers(said=True, by=_possessor(owned))


def _owner_after(doc: Doc, place: Place) -> Sayers:
    """ "Q." Those were her words."""
    after = doc[place.end : place.end + NEAR]
    if len(after) < NEAR or after[0].lower_ not in DEMONSTRATIVES or after[1].lemma_ != "be":
        return Sayers()
    owned = next((t for t in after[2:] if t.lemma_ in WORDS), None)
    whose = _possessor(owned) if owned is not None else None
    return Sayers(whose is not None, whose)


def _gerund(doc: Doc, place: Place) -> Sayers:
    """Recorded her saying, once, "Q"; quoted the mayor as saying "Q"."""
    for verb in _before(doc, place)[-NEAR:]:
        if verb.lower_ in {"saying", "shouting", "calling", "telling"} and verb.i:
            whose: Token | None = verb.nbor(-1)
            if verb.nbor(-1).lower_ == "as":
                told = next((t for t in verb.ancestors if t.lemma_ in RELAYING), None)
                whose = _object(told) if told is not None else None
            elif verb.nbor(-1).tag_ not in {"PRP", "PRP$", "NN", "NNP"}:
                whose = None
            if whose is not None:
                return Sayers(said=True, by=whose)
    return Sayers()


def _nearest(doc: Doc, place: Place) -> Sayers:
    """The subject of the nearest verb of saying; "according to" counts as one."""
    sentence = doc[place.start].sent
    for verb in _near(doc, place):
        if verb.lower_ == "according":
            to = next((child for child in verb.children if child.lower_ == "to"), verb)
            by = next((c for c in to.children if c.dep_ == "pobj"), None)
            return Sayers(said=True, by=by)
        subject = phrases.subject(verb)
        if subject is not None and not place.start <= subject.i < place.end:
            if subject.lower_ in RELATIVES and verb.dep_ == "relcl":
                subject = verb.head
            relayed = any(t.lemma_ in RELAYING for t in verb.subtree if t.tag_ == "VBG")
            return Sayers(said=True, by=None if relayed else _writer(subject))
        if subject is None and sentence.start <= verb.i:
            return Sayers(said=True, by=_controller(verb))
    return Sayers()


def _writer(subject: Token) -> Token:
    """Whose words a text has: "her letter says" has hers."""
    whose = crediting.author(subject)
    return subject if whose is None else whose


def _controller(verb: Token) -> Token | None:
    """Who amused the House "by calling it Q", or left "calling it Q"."""
    over = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if verb.tag_ != "VBG" or verb.dep_ not in {"pcomp", "advcl", "xcomp"}:
        return None
    if over.pos_ != "VERB" or any(t.dep_ == "auxpass" for t in over.children):
        return None
    return phrases.subject(over)


def _near(doc: Doc, place: Place) -> Iterator[Token]:
    """Words of saying outside the quotation, in its sentence or beside it, nearest first."""
    start = min(doc[place.start].sent.start, max(0, place.start - 1))
    end = max(doc[place.end - 1].sent.end, min(len(doc), place.end + 1))
    # "It held," she said: the parser may begin a sentence after the closing mark.
    if place.end < len(doc) and doc[place.end].is_sent_start and doc[place.end - 2].text == ",":
        end = doc[place.end].sent.end
    outside = [*range(place.start - 1, start - 1, -1), *range(place.end, end)]
    saying = [i for i in outside if _is_saying(doc[i])]
    # "... which is what anybody would say" says it of others.
    which = next((t.i for t in doc[place.end : end] if t.lower_ == "which"), end)
    far = {i: place.start - i if i < place.start else i - place.end + 1 for i in saying}
    for i in sorted(saying, key=lambda i: (far[i], i)):
        token = doc[i]
        joined = token.i > 0 and token.nbor(-1).text == "-"  # "so-called" is no verb of saying
        if token.lower_ == "according" or not (joined or which < token.i):
            yield token


def _is_saying(token: Token) -> bool:
    said = token.pos_ == "VERB" and (token.lemma_ in _verbs() or crediting.runs(token))
    return said or token.lower_ == "according"


def _before(doc: Doc, place: Place) -> list[Token]:
    """The words of its sentence before a quotation."""
    start = doc[place.start].sent.start
    return [token for token in doc[start : place.start] if not token.is_punct]


def _after(doc: Doc, place: Place) -> list[Token]:
    """The words after a quotation that ends inside a sentence, up to the end of that."""
    if place.end >= len(doc) or doc[place.end - 2].text in {".", "!", "?"}:
        return []
    return [token for token in doc[place.end : doc[place.end].sent.end] if not token.is_punct]


def _possessor(noun: Token) -> Token | None:
    return next((child for child in noun.children if child.dep_ == "poss"), None)


def _object(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}), None)


def _is_nobody(head: Token) -> bool:
    return head.lower_ in NOBODY or any(
        child.lower_ in NOBODY for child in head.children if child.dep_ == "det"
    )


@cache
def _verbs() -> frozenset[str]:
    table = cues.load("speakers")
    return frozenset([*table["verbs"], *table["quoting"]])
