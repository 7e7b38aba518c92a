"""Which deeds have one doer, and who may act for whom."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues, names, parties
from claimcheck.frames.lexicon import kin
from claimcheck.frames.verbs import deeds
from claimcheck.model import Party, Roles

if TYPE_CHECKING:
    from spacy.tokens import Token


def sole(deed: str) -> bool:
    """Whether one thing has one doer of a deed."""
    return deed in _words("sole") or bool(deeds(deed) & _classes())


def repeated(deed: str) -> bool:
    """Whether a deed may be done to one thing again at another time: to open, to buy."""
    return deed in _words("repeated")


def steers(roles: Roles) -> bool:
    """Whether a clause says who steers: "was at the wheel", "had the helm", "was driving"."""
    if roles.deed in cues.load("deeds")["controls"]["verbs"]:
        return True
    nouns = cues.load("deeds")["controls"]["nouns"]
    if roles.deed == "be":
        return any(
            each.prep in {"at", "behind"} and each.head in nouns for each in roles.locations
        )
    return roles.deed in {"have", "take", "hold"} and roles.patient.head in nouns


def nominal(noun: Token | None) -> str:
    """The deed that a noun names under a light verb: "gave the order"; empty for none."""
    return (
        str(cues.load("deeds")["nominal"].get(noun.lemma_.casefold(), ""))
        if noun is not None
        else ""
    )


def first(deed: str) -> bool:
    """Whether there is one who does it first: "first raised", not "first heard the case"."""
    return sole(deed) or raises(deed) or deed in cues.load("deeds")["raising"]["made"]


def estimates(deed: str) -> bool:
    """Whether a verb puts a figure on what nobody has counted."""
    return deed in _words("estimating")


def comes_from_one(roles: Roles) -> bool:
    """Whether a clause says from whom something comes that comes from one: "the figure"."""
    table = cues.load("deeds")["coming"]
    return roles.deed in table["verbs"] and roles.agent.head in table["nouns"]


def raises(deed: str) -> bool:
    """Whether a verb brings a matter up."""
    return deed in _words("raising")


def office_held(deed: str) -> str:
    """The office that a verb says somebody holds: "chairs"; empty for none."""
    table: dict[str, list[str]] = cues.load("deeds")["holding"]
    return next((office for office, verbs in table.items() if deed in verbs), "")


def two_doers(left: Party, right: Party) -> bool:
    """Whether two phrases surely name two doers, of whom neither acts for the other."""
    if not _told(left) or not _told(right) or parties.same(left, right):
        return False
    # "Orley's deputy Ada Vey" and "Orley" are two people, "Kelm's board" and "Kelm" may be one.
    if left.name and right.name and left.person and right.person:
        return True
    if _tied(left, right):
        return False
    if parties.apart(left, right):
        return True
    if left.name and right.name and not left.person and not right.person:
        return left.head != right.head or not (
            names.is_body(left.name) and _nested(left, right)
        )
    return _two_callings(_groups(left), _groups(right))


def one_group(left: Party, right: Party) -> bool:
    """Whether two phrases name members of one kind of body: "the police", "the officers"."""
    return bool(_groups(left) & _groups(right))


def _two_callings(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether nobody is of both: a cook is no nun, and a neighbour may be either."""
    if not (ours and theirs) or ours & theirs:
        return False
    return not (_by_chance(ours, theirs) or _by_chance(theirs, ours))


def _by_chance(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether who is called a neighbour or a brother may be what the other is: a nurse."""
    table = cues.load("deeds")["anybody"]
    callings = {*table["callings"], *cues.load("deeds")["trades"]}
    return ours <= {*table["bodies"]} and bool(theirs & {*callings, *table["bodies"]})


def _told(party: Party) -> bool:
    return bool(party.name or party.roles or _groups(party))


def _tied(left: Party, right: Party) -> bool:
    """Whether one phrase names the other: "Kelm's board" and "Kelm"; or both have one head."""
    ours, theirs = left.words.casefold(), right.words.casefold()
    if (left.name and left.name.casefold() in theirs) or (
        right.name and right.name.casefold() in ours
    ):
        return True
    nameless = not (left.name and right.name)
    return (
        nameless and bool(left.head) and (left.head == right.head or kin(left.head, right.head))
    )


def _nested(left: Party, right: Party) -> bool:
    """Whether the words of one name are among those of the other."""
    ours, theirs = set(names.key(left.name).split()), set(names.key(right.name).split())
    return ours <= theirs or theirs <= ours


def _groups(party: Party) -> frozenset[str]:
    """The kinds of body that somebody belongs to, by the noun and the offices."""
    table: dict[str, list[str]] = cues.load("deeds")["bodies"]
    called = {party.head, *party.roles}
    found = {group for group, members in table.items() if called & set(members)}
    return frozenset(found or called & set(cues.load("deeds")["trades"]))


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(cues.load("deeds")[section]["verbs"])


@cache
def _classes() -> frozenset[str]:
    """The classes of the deeds that have one doer, each of whose verbs has one, too."""
    return frozenset({"dismiss", "appoint", "kill", "order", "arrest"})
