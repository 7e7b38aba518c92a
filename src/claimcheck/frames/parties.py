"""Whether two texts that name somebody name the same one."""

from claimcheck.frames import namesakes
from claimcheck.frames.offices import is_single
from claimcheck.model import Party


def same(left: Party, right: Party) -> bool:
    """Surely one: by name, or by an office where one of them has no name."""
    if left.name and right.name:
        return namesakes.same(left.name, right.name)
    shared = set(left.roles) & set(right.roles)
    return any(is_single(role) for role in shared) or bool(
        not left.name and not right.name and shared
    )


def known(party: Party) -> bool:
    """Whether it is said who it is at all."""
    return bool(party.name or party.roles)


def apart(left: Party, right: Party) -> bool:
    """Surely two: two people of two names, or holders of two offices.

    A body and a person are never surely two, since one may speak or act for the other.
    """
    if same(left, right) or not (left.person and right.person):
        return False
    if left.name and right.name:
        return True
    ours, theirs = ({r for r in party.roles if is_single(r)} for party in (left, right))
    return bool(ours and theirs)


def two_bodies(left: Party, right: Party) -> bool:
    """Two bodies of two names, neither of them a person."""
    named = left.name and right.name and not (left.person or right.person)
    return bool(named) and not same(left, right)


def other(left: Party, right: Party) -> bool:
    """Perhaps two, which is enough where a text says that there is only one."""
    return known(left) and known(right) and not same(left, right)
