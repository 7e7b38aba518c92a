"""Where something is or is done: each phrase that says so, with side and distance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.frames import cues, phrases
from claimcheck.model import Location, Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

# What is in a building or a room of it is in no place outdoors.
INDOORS = frozenset({"buildings", "rooms"})

NARROWING = frozenset({"compound", "amod", "nmod"})
TIMES = frozenset({"DATE", "TIME"})


class Venue(NamedTuple):
    """A kind of place, and the family of which one thing is in one kind at a time."""

    family: str
    kind: str


def locations(
    tokens: Sequence[Token], mentions: Sequence[Mention[str]], names: Mapping[str, str]
) -> tuple[tuple[Location, bool], ...]:
    """The places that some words give, in order, and whether each is denied.

    Args:
        tokens: The words, in order.
        mentions: The names of their block.
        names: Canonical form of each name.
    """
    held = {token.i for token in tokens}
    found = []
    for prep in tokens:
        if prep.pos_ not in {"ADP", "ADV", "SCONJ"} or prep.dep_ == "agent":
            continue
        for noun in _under(prep):
            if noun.i not in held or noun.ent_type_ in TIMES or noun.pos_ == "NUM":
                continue
            found.append((_location(prep, noun, mentions, names), _is_denied(prep)))
    return tuple(found)


def phrase(noun: Token) -> str:
    """Lemmas of a noun and of the words before it that narrow it: "control room"."""
    before = [t.lemma_.casefold() for t in noun.lefts if t.dep_ in NARROWING and t.is_alpha]
    return " ".join([*before, noun.lemma_.casefold()])


def side(word: str) -> str:
    """The direction or side that a word names; empty for none."""
    return _sides().get(word.casefold(), "")


def venues(head: str) -> frozenset[Venue]:
    """The kinds of place that a noun phrase can name; empty for none."""
    last = head.rsplit(" ", maxsplit=1)[-1]
    return _venues().get(" ".join(head.split()[-2:])) or _venues().get(last, frozenset())


def site(thing: str) -> str:
    """The one thing of a body that a noun phrase names ("headquarters"); empty for none."""
    return next(
        (
            kind
            for form, kind in _sites().items()
            if thing == form or thing.endswith(f" {form}")
        ),
        "",
    )


def sited(verb: str) -> str:
    """The one thing of a body whose place a verb tells: "is run from"; empty for none."""
    table: dict[str, list[str]] = cues.load("sides")["sited"]
    return next((kind for kind, verbs in table.items() if verb in verbs), "")


def opposite(left: str, right: str) -> bool:
    """Whether two sides exclude each other."""
    return bool(left) and other_side(left) == right


def other_side(given: str) -> str:
    """The side that excludes one; empty for none."""
    for one, other in cues.load("sides")["opposite"]["pairs"]:
        if given in {one, other}:
            return str(other if given == one else one)
    return ""


def once(verb: str) -> bool:
    """Whether a deed is done to one thing, or happens to it, at one place only."""
    return verb in cues.load("sides")["once"]["verbs"]


def excluded(left: str, right: str) -> bool:
    """Whether what is in the place that one noun phrase names is not in that of the other."""
    ours, theirs = venues(left), venues(right)
    if not ours or not theirs or {v.kind for v in ours} & {v.kind for v in theirs}:
        return False
    families = {(a.family, b.family) for a in ours for b in theirs}
    if any(a == b for a, b in families):
        return True
    return all("outdoors" in pair and pair & INDOORS for pair in map(set, families))


def aboard(head: str) -> bool:
    """Whether a noun phrase can name a part of a vessel or aircraft."""
    return any(venue.family == "vessel" for venue in venues(head))


def _under(prep: Token) -> Iterator[Token]:
    """The nouns under a preposition; of "the north of Kelm" the north."""
    if prep.lower_ not in _located() and prep.lower_ != "of":
        return
    if prep.lower_ == "of" and not side(prep.head.text):
        return
    for noun in prep.rights:
        if noun.dep_ in {"pobj", "pcomp"} and not (side(noun.text) and _of(noun) is not None):
            yield noun
            yield from _joined(noun)


def _joined(noun: Token) -> Iterator[Token]:
    """What is joined to a noun: of "in Kelm, Orm or Vey" the last two."""
    for child in noun.rights:
        if child.dep_ == "conj":
            yield child
            yield from _joined(child)


def _location(
    prep: Token, noun: Token, mentions: Sequence[Mention[str]], names: Mapping[str, str]
) -> Location:
    above = prep.head
    direction = above if prep.lower_ == "of" and side(above.text) else None
    said = next((m.value for m in mentions if m.place.start <= noun.i < m.place.end), "")
    sides = [side(t.text) for t in (noun, *noun.lefts) if side(t.text)]
    measured = direction is not None or _is_measured(prep)
    thing = above if above.pos_ in {"NOUN", "PROPN"} and not measured else None
    return Location(
        prep=prep.lower_,
        head=phrase(noun),
        name=names.get(said, said),
        side=side(direction.text) if direction is not None else (sides[0] if sides else ""),
        off=measured,
        thing=phrase(thing) if thing is not None else "",
        quote=_wording(prep, noun, direction),
    )


def _wording(prep: Token, noun: Token, direction: Token | None) -> str:
    """The words of a place: of "three km north of Kelm" from the distance on."""
    start = min(prep.i, direction.left_edge.i) if direction is not None else prep.i
    named = phrases.place(noun, without=phrases.ASIDES)
    return prep.doc[start : max(named.end, noun.i + 1)].text


def _is_measured(prep: Token) -> bool:
    """ "140 feet from", "a mile off", "400 metres short of"."""
    if prep.lower_ not in {"from", "off", "of", "away", "outside"}:
        return False
    before = prep.doc[max(0, prep.i - 3) : prep.i]
    return any(
        token.ent_type_ == "QUANTITY" or token.lower_ in {"short", "away"} for token in before
    )


def _is_denied(prep: Token) -> bool:
    """ "Not in Kelm", "and not from anybody"."""
    before = prep.nbor(-1) if prep.i else None
    return before is not None and before.lower_ == "not"


def _of(noun: Token) -> Token | None:
    return next((t for t in noun.rights if t.dep_ == "prep" and t.lower_ == "of"), None)


@cache
def _sides() -> dict[str, str]:
    table: dict[str, list[str]] = cues.load("sides")["sides"]
    return {form: name for name, forms in table.items() for form in forms}


@cache
def _venues() -> dict[str, frozenset[Venue]]:
    table: dict[str, dict[str, list[str]]] = cues.load("sides")["venues"]
    found: dict[str, set[Venue]] = {}
    for family, kinds in table.items():
        for kind, forms in kinds.items():
            for form in forms:
                found.setdefault(form, set()).add(Venue(family, kind))
    return {form: frozenset(each) for form, each in found.items()}


@cache
def _sites() -> dict[str, str]:
    table: dict[str, list[str]] = cues.load("sides")["sites"]
    return {form: name for name, forms in table.items() for form in forms}


@cache
def _located() -> frozenset[str]:
    return frozenset(cues.load("sides")["located"]["words"])
