"""Where something is or is done: each phrase that says so, with side and distance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues, phrases
from claimcheck.model import Location, Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

NARROWING = frozenset({"compound", "amod", "nmod"})
TIMES = frozenset({"DATE", "TIME"})


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


def venue(head: str) -> str:
    """The kind of place that a noun phrase names; empty for none."""
    last = head.rsplit(" ", maxsplit=1)[-1]
    return _venues().get(" ".join(head.split()[-2:])) or _venues().get(last, "")


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
    """Whether what is in a place of one kind is in none of another kind."""
    taken = cues.load("sides")["scenes"]["taken_to"]
    if not left or not right or left == right:
        return False
    if "scene" in {left, right}:
        return bool({left, right} & set(taken))
    return True


def aboard(kind: str) -> bool:
    """Whether a kind of place is a part of a vessel or aircraft."""
    return kind in cues.load("sides")["parts"]["vessel"]


def _under(prep: Token) -> Iterator[Token]:
    """The nouns under a preposition; of "the north of Kelm" the north."""
    if prep.lower_ not in _located() and prep.lower_ != "of":
        return
    if prep.lower_ == "of" and not side(prep.head.text):
        return
    for noun in prep.rights:
        if noun.dep_ in {"pobj", "pcomp"} and not (side(noun.text) and _of(noun) is not None):
            yield noun
            yield from (joined for joined in noun.conjuncts if joined.dep_ == "conj")


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
        quote=f"{prep.text} {phrases.name(noun)}",
    )


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
def _venues() -> dict[str, str]:
    table: dict[str, list[str]] = cues.load("sides")["venues"]
    return {form: name for name, forms in table.items() for form in forms}


@cache
def _sites() -> dict[str, str]:
    table: dict[str, list[str]] = cues.load("sides")["sites"]
    return {form: name for name, forms in table.items() for form in forms}


@cache
def _located() -> frozenset[str]:
    return frozenset(cues.load("sides")["located"]["words"])
