"""Which addresses a stranger's link may lead to: public ones, and those that are allowed."""

import ipaddress
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from claimcheck.errors import UsageError

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address
Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network

# IANA's registries of special-purpose addresses, as of 2024: what older versions of Python take
# for public, and what carries an address of the other kind inside.
SPECIAL: tuple[Network, ...] = tuple(
    map(
        ipaddress.ip_network,
        (
            "0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15",
            "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        ),
    )
)  # fmt: skip

# What IANA has given out for the public network; beside it stand mapped addresses of IPv4,
# NAT64, this machine, this link and groups.
PUBLIC_6 = ipaddress.IPv6Network("2000::/3")


def is_permitted(host: str, allowed: Iterable[Network] = ()) -> bool:
    """Whether an address may be connected to.

    Args:
        host: An address in digits, as a resolver gives it.
        allowed: Networks that the user named.
    """
    try:
        address = _unmapped(ipaddress.ip_address(host))
    except ValueError:
        return False
    return any(address in network for network in allowed) or _is_public(address)


def networks(words: Sequence[str]) -> tuple[Network, ...]:
    """Networks of the command line: addresses such as ``10.0.0.7``, or ranges ``10.0.0.0/8``.

    Raises:
        UsageError: One is no address.
    """
    found = []
    for word in words:
        try:
            found.append(ipaddress.ip_network(word))
        except ValueError as error:
            message = f"'{word}' is no address or network (write it as 10.0.0.7 or 10.0.0.0/8)"
            raise UsageError(message) from error
    return tuple(found)


def _unmapped(address: Address) -> Address:
    """The address of IPv4 that one of IPv6 stands for, where it does."""
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        return address.ipv4_mapped
    return address


def _is_public(address: Address) -> bool:
    if isinstance(address, ipaddress.IPv6Address) and address not in PUBLIC_6:
        return False
    special = address.is_multicast or any(address in network for network in SPECIAL)
    return address.is_global and not special
