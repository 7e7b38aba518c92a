"""Who does what where, and in whose words, as JSON objects."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from claimcheck.model import Location, Party, Quotation, Roles

Json: TypeAlias = (
    str | bool | int | float | Decimal | Sequence["Json"] | Mapping[str, "Json"] | None
)


def quotation_object(quotation: Quotation) -> dict[str, Json]:
    """Words given as somebody's own."""
    return {
        "words": quotation.words,
        "speaker": _party(quotation.speaker),
        "not_by": _party(quotation.not_by),
        "sole": quotation.sole,
        "quote": quotation.quote,
    }


def roles_object(roles: Roles) -> dict[str, Json]:
    """Who does what to whom, and where."""
    return {
        "deed": roles.deed,
        "agent": _party(roles.agent),
        "patient": _party(roles.patient),
        "locations": [_location(location) for location in roles.locations],
        "rejected": [_location(location) for location in roles.rejected],
        "kinds": roles.kinds,
        "first": roles.first,
    }


def _location(location: Location) -> dict[str, Json]:
    """Where something is or is done."""
    return {
        "prep": location.prep,
        "head": location.head,
        "name": location.name,
        "side": location.side,
        "off": location.off,
        "thing": location.thing,
        "quote": location.quote,
    }


def _party(party: Party) -> dict[str, Json] | None:
    """Somebody or something; null where nobody is named."""
    if not party.words:
        return None
    return {
        "words": party.words,
        "head": party.head,
        "name": party.name,
        "roles": party.roles,
        "person": party.person,
    }
