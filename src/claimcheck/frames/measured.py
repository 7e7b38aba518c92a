"""What an amount with a unit of measure is the measure of: a depth, a cargo, a loss.

"37 metres down", "a depth of 44 metres" and "44 metres deep" measure a depth; "2,142 tons of
cargo" and "a ceiling of 987 tons for cargo" measure cargo; "put the damage at $180 million"
measures damage.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues
from claimcheck.frames.levels import is_level
from claimcheck.frames.sums import MONEY, done_with

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from claimcheck.model import Place

# Kinds of unit that measure one thing only, whatever noun stands by.
SELF_EVIDENT = frozenset({"temperature", "speed"})

# Lengths of time tell when or how long, which the claim's verb says of what.
LEFT_ALONE = frozenset({"duration"})

# Verbs with "to" and an amount: "the stock amounted to 40 tons".
AMOUNTING = frozenset({"amount", "come", "run", "add", "total", "sum"})

# Verbs whose object is the level of their subject: "the bill topped 40 million".
REACHING = frozenset(
    {"top", "exceed", "reach", "hit", "pass", "surpass", "total", "approach", "equal"}
)

LENGTH = "length"

MULTIPLES = frozenset({"double", "triple", "treble", "quadruple", "halve"})
NOUNS = frozenset({"NOUN"})


def measured(doc: Doc, kind: str, place: Place) -> str:
    """What an amount measures: a dimension, or the lemma of a noun; empty where nothing says.

    Args:
        doc: The block.
        kind: What its unit measures, such as ``length``.
        place: The tokens of the amount, its unit among them.
    """
    if kind in LEFT_ALONE:
        return ""
    if kind in SELF_EVIDENT:
        return kind
    found = _adjective(doc, place.end, kind) or _stuff(doc, place.end)
    found = found or _done_with(doc, place, kind) or _governor(doc, place, kind)
    return _dimensions(kind).get(found, found)


def _adjective(doc: Doc, end: int, kind: str) -> str:
    """ "Forty metres deep", "37 metres down", "140 feet from the door"."""
    after = doc[end].lower_ if end < len(doc) else ""
    return _dimensions(kind).get(after, "")


def _stuff(doc: Doc, end: int) -> str:
    """ "2,142 tons of cargo": what there is so much of."""
    if end + 1 >= len(doc) or doc[end].lower_ != "of":
        return ""
    noun = next((c for c in doc[end].children if c.dep_ == "pobj"), None)
    return noun.lemma_.lower() if noun is not None and noun.pos_ in NOUNS else ""


def _done_with(doc: Doc, place: Place, kind: str) -> str:
    top = next((t for t in doc[place.start : place.end] if _outside(t, place)), None)
    return done_with(top) if kind == MONEY and top is not None else ""


def _governor(doc: Doc, place: Place, kind: str) -> str:
    """ "A fee of 35 million", "put the damage at 180 million", "the loss was 212 million"."""
    top = next((t for t in doc[place.start : place.end] if _outside(t, place)), None)
    if top is None:
        return ""
    head = top.head
    if head.pos_ == "ADP":
        return _by_preposition(head, kind)
    if head.pos_ == "NOUN" and top.dep_ in {"appos", "nummod", "compound"}:
        return head.lemma_.lower()
    if head.pos_ in {"VERB", "AUX"} and top.dep_ in {"attr", "npadvmod", "oprd", "dobj"}:
        return _of_verb(head, top.dep_, kind)
    return ""


def _outside(token: Token, place: Place) -> bool:
    return not place.start <= token.head.i < place.end


def _by_preposition(preposition: Token, kind: str) -> str:
    """What "of", "at" or "to" hangs on: a noun, or the verb's own noun."""
    word, head = preposition.lower_, preposition.head
    if head.pos_ == "ADP":
        head = head.head
    if head.pos_ == "NOUN":
        return _thing(head) if word in {"of", "at"} else ""
    if head.pos_ not in {"VERB", "AUX"}:
        return ""
    # "The smoke rose to 900 feet" measures a rise; "demand rose to 69 GW" and "doubled to $40"
    # what did, "amounted to 40 tons" what there was so much of.
    level = kind != LENGTH and is_level(head.lemma_)
    amounts = level or head.lemma_ in {*MULTIPLES, *AMOUNTING}
    if word == "at" or (word == "to" and amounts):
        found = _child(head, ("dobj", "nsubjpass", "nsubj"))
        return _thing(found) if found is not None and found.pos_ in NOUNS else ""
    return head.lemma_.lower() if word in {"to", "up"} else ""


def _of_verb(verb: Token, role: str, kind: str) -> str:
    """ "Its cargo was 12 tons", "the repair cost 40 million"."""
    own = cues.load("measured")["verbs"].get(kind, {}).get(verb.lemma_.lower(), "")
    found = _child(verb, ("nsubj", "nsubjpass"))
    if own or (role == "dobj" and verb.lemma_ not in REACHING):
        return str(own)
    return _thing(found) if found is not None and found.pos_ in NOUNS else ""


def _thing(noun: Token) -> str:
    """What a noun is an amount of: of "the stock of coal" coal, of "the damage bill" damage."""
    table = cues.load("measured")["transparent"]
    if noun.lemma_.lower() in table["stocks"]:
        of = next((t for t in noun.children if t.dep_ == "prep" and t.lower_ == "of"), None)
        stuff = next((t for t in of.children if t.dep_ == "pobj"), None) if of else None
        if stuff is not None and stuff.pos_ in NOUNS:
            return stuff.lemma_.lower()
    if noun.lemma_.lower() in table["bills"]:
        before = next((t for t in noun.children if t.dep_ == "compound"), None)
        if before is not None:
            return before.lemma_.lower()
    return noun.lemma_.lower()


def _child(head: Token, roles: tuple[str, ...]) -> Token | None:
    return next((c for role in roles for c in head.children if c.dep_ == role), None)


@cache
def _dimensions(kind: str) -> dict[str, str]:
    """For each word that says a dimension of such a unit, its name."""
    table = cues.load("measured").get(kind, {})
    return {word: name for name, words in table.items() for word in words}
