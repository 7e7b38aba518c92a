"""Parts of a count that are named by what they were: "12 died, including three firefighters".

Such a part is the figure of its group: it counts what happened to the whole, in the unit of the
group, as "three firefighters died" does, and so it is no rival of the whole's figure. A part
that is only so many people, or that is told apart by more than a noun, stays some of a figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.frames import cues, units
from claimcheck.frames.callings import BACK, COPULAS, THEM, complement, kind, noun_of, refers
from claimcheck.frames.classes import happened_to_things, is_event
from claimcheck.frames.fates import (
    Struck,
    last_count,
    told_before,
    told_of_subject,
    told_within,
)
from claimcheck.frames.nouns import calls_people, lemma, unit
from claimcheck.frames.units import PEOPLE
from claimcheck.model import Mention, Place, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CUES = cues.load("counted")["group"]
_INCLUDING = frozenset(_CUES["including"])
_AMONG = frozenset(_CUES["among"])
_RESTRICTING = frozenset({"prep", "relcl", "acl"})
_LISTED = frozenset({"NOUN", "PROPN", "NUM", "DET", "ADJ", "CCONJ"})


class Group(NamedTuple):
    """What a part is called, and of what it is a part.

    Attributes:
        noun: The noun that names it; ``None`` where it is only so many of the whole.
        whole: Those of whom it is a part.
    """

    noun: Token | None
    whole: Struck


def grouped(doc: Doc, found: Sequence[Mention[Quantity]]) -> list[Mention[Quantity]]:
    """The amounts of a block, those of named parts with what happened to these."""
    told: list[Mention[Quantity]] = []
    for at, mention in enumerate(found):
        value = mention.value
        measured = value.ordinal or value.per or units.kind(value.unit)
        group = None if measured else _group(doc, mention, told, found[at + 1 :])
        # "Including three who were injured" tells of those something of their own.
        if group is None or (is_event(value.counted) and value.counted != group.whole.fate):
            told.append(mention)
        else:
            told.append(_named(doc, mention, group))
    return told


def _group(
    doc: Doc,
    mention: Mention[Quantity],
    before: Sequence[Mention[Quantity]],
    after: Sequence[Mention[Quantity]],
) -> Group | None:
    """The group that an amount counts; ``None`` where it is none."""
    if refers(doc, mention.place.end - 2):
        return _of_them(doc, mention, before) or _partitive(doc, mention, after)
    if (found := _partitive(doc, mention, after)) is not None:
        return found
    noun = noun_of(doc, mention.place)
    if noun is None:
        return _bare(doc, mention, before)
    return (
        _listed(doc, mention, noun, before)
        or _opened(doc, mention, noun, before)
        or _trailing(doc, mention, noun, before, after)
    )


def _bare(
    doc: Doc, mention: Mention[Quantity], before: Sequence[Mention[Quantity]]
) -> Group | None:
    """ "Cut 400 jobs, including 120 at its mill": so many of the whole, and no group."""
    start, end = mention.place
    including = start > 0 and doc[start - 1].lower_ in _INCLUDING
    placed = end < len(doc) and doc[end].pos_ == "ADP"
    if not including or not placed or mention.value.counted:
        return None
    whole = last_count(doc, start - 1, before)
    return Group(None, whole) if whole is not None else None


def _of_them(
    doc: Doc, mention: Mention[Quantity], before: Sequence[Mention[Quantity]]
) -> Group | None:
    """ "Three of them children", "12 of whom were minors"."""
    at = mention.place.end
    if at < len(doc) and doc[at].lower_ in COPULAS:
        at += 1
    noun = complement(doc, at)
    if noun is None:
        return None
    whole = told_before(doc, mention.place.start, before, noun)
    return None if whole is None else Group(noun, whole)


def _partitive(
    doc: Doc, mention: Mention[Quantity], after: Sequence[Mention[Quantity]]
) -> Group | None:
    """ "Six of the twelve people who died were children", "ten of the dead were children"."""
    end = mention.place.end
    if refers(doc, end - 2):  # "three of those killed"
        end -= 2
    if end + 1 >= len(doc) or doc[end].lower_ != "of" or doc[end + 1].lower_ in THEM:
        return None
    for token in doc[end + 2 : doc[end].sent.end]:
        if token.text in ",;:":
            return None
        if token.lower_ in COPULAS and (noun := complement(doc, token.i + 1)) is not None:
            whole = told_within(doc, Place(end + 1, token.i), after)
            return Group(noun, whole) if whole is not None else None
    return None


def _listed(
    doc: Doc, mention: Mention[Quantity], noun: Token, before: Sequence[Mention[Quantity]]
) -> Group | None:
    """ "Including three firefighters and two nurses", "among them three children"."""
    start = mention.place.start
    own_clause = noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.i > noun.i
    at = start - 1
    while at >= 0 and doc[at].lower_ not in _INCLUDING | BACK | COPULAS:
        if own_clause or not (doc[at].pos_ in _LISTED or doc[at].text == ","):
            return None
        at -= 1
    if at < 0 or doc[at].sent != noun.sent:
        return None
    if doc[at].lower_ in BACK:
        among = at > 0 and doc[at - 1].lower_ in _AMONG
        whole = last_count(doc, at - 1, before, noun) if among else None
    elif doc[at].lower_ in COPULAS or (doc[at].pos_ == "VERB" and doc[at].tag_ != "VBG"):
        whole = told_of_subject(doc, doc[at], before)
    else:
        whole = told_before(doc, at, before, noun)
    if whole is None or not _may_be(doc, noun, Place(at, start), whole, before):
        return None
    return Group(noun, whole)


def _opened(
    doc: Doc, mention: Mention[Quantity], noun: Token, before: Sequence[Mention[Quantity]]
) -> Group | None:
    """ "Among the dead were six children", "of the 304 dead, 250 were pupils"."""
    start = mention.place.start
    first = doc[start].sent.start
    while first < start and doc[first].lower_ in {"but", "and", "also", ","}:
        first += 1
    if start - first < len(("among", "them")):
        return None
    after = mention.place.end
    closes = doc[start - 1]
    inverted = doc[first].lower_ in _AMONG and closes.lower_ in COPULAS
    shared = doc[first].lower_ == "of" and (closes.text == "," or closes.lower_ in BACK)
    if shared and not (after < len(doc) and doc[after].lower_ in COPULAS):
        shared = False
    if not inverted and not shared:
        return _of_whom(doc, mention, noun, before)
    if doc[first + 1].lower_ in BACK and first + len(("of", "them")) in {start - 1, start}:
        whole = last_count(doc, first, before, noun, across=True)
    else:
        whole = told_within(doc, Place(first + 1, start), before)
    return Group(noun, whole) if whole is not None else None


def _of_whom(
    doc: Doc, mention: Mention[Quantity], noun: Token, before: Sequence[Mention[Quantity]]
) -> Group | None:
    """ "12 people died, of whom three were children"."""
    start = mention.place.start
    if start < len(("of", "whom")) or not refers(doc, start - 2):
        return None
    whole = last_count(doc, start - 2, before, noun)
    return Group(noun, whole) if whole is not None else None


def _trailing(
    doc: Doc,
    mention: Mention[Quantity],
    noun: Token,
    before: Sequence[Mention[Quantity]],
    after: Sequence[Mention[Quantity]],
) -> Group | None:
    """ "Three children among them", "six children were among the twelve people who died"."""
    at = max(mention.place.end, noun.i + 1)
    while at < len(doc) and (doc[at].lower_ in COPULAS or doc[at].lower_ == "also"):
        at += 1
    if at + 1 >= len(doc) or doc[at].lower_ not in _AMONG:
        return None
    if doc[at + 1].lower_ in THEM:
        clause = any(t.lower_ in COPULAS for t in doc[noun.i : at])
        whole = last_count(doc, mention.place.start, before, noun, across=clause)
    else:
        end = next((t.i for t in doc[at:] if t.text in ",;:.("), len(doc))
        whole = told_within(doc, Place(at + 1, end), after)
    return Group(noun, whole) if whole is not None else None


def _may_be(
    doc: Doc,
    noun: Token,
    opened: Place,
    whole: Struck,
    before: Sequence[Mention[Quantity]],
) -> bool:
    """Whether a listed noun can be some of a whole: of people, people.

    "12 were killed in raids on offices, including three schools" lists offices.
    """
    things = happened_to_things(whole.fate)
    if things or not calls_people(noun):
        if things and calls_people(noun):
            return False
        first = before[-1].place.end if before else doc[opened.start].sent.start
        return not any(t.tag_ in {"NNS", "NNPS"} for t in doc[first : opened.start])
    return True


def _named(doc: Doc, mention: Mention[Quantity], group: Group) -> Mention[Quantity]:
    """An amount as the figure of its group; some of a figure where the noun names none."""
    noun, value = group.noun, mention.value
    if noun is None:
        some = replace(value, unit=group.whole.unit, counted=group.whole.fate, part=True)
        return Mention(mention.place, some)
    end = min(noun.i, mention.place.end)
    if refers(doc, mention.place.end - 2):
        end = mention.place.end - 2
    place = Place(mention.place.start, end) if end > mention.place.start else mention.place
    if noun.i < mention.place.end:
        place = mention.place
    quote = doc[place.start : place.end].text
    after = doc[noun.i + 1] if noun.i + 1 < len(doc) else None
    restricted = after is not None and after.dep_ in _RESTRICTING and after.head == noun
    restricted = restricted and after is not None and after.lower_ not in _AMONG
    fate = group.whole.fate
    if happened_to_things(fate):
        fate = f"{lemma(noun)}-{fate.rpartition('-')[2]}"
    called = kind(noun)
    if restricted or unit(noun) == PEOPLE or called == group.whole.unit:
        return Mention(place, replace(value, counted=fate, part=True, quote=quote))
    told = replace(value, unit=called, counted=fate, whole=None, part=False, quote=quote)
    return Mention(place, told)
