"""Connects to a host by an address that was checked, and by no other.

A name is looked up once, and what is connected to is the address that was checked: a name that
changes its mind between the two leads nowhere. What answers is looked at once more.
"""

import socket
import ssl
import time
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from urllib.parse import SplitResult

from claimcheck.errors import FetchError
from claimcheck.sources.addresses import Network, is_permitted

PORTS: Mapping[str, int] = MappingProxyType({"http": 80, "https": 443})

SAVE_IT = "save the page with a browser, and name the file"


def connected(
    url: str, place: SplitResult, allowed: Sequence[Network], seconds: float
) -> socket.socket:
    """A connection to the first address of a host that may be connected to and answers.

    Args:
        url: What the user asked for; errors name it.
        place: The parts of the address, of http or https.
        allowed: Networks that are not public and may be connected to all the same.
        seconds: That it may take, beside the resolver.

    Raises:
        FetchError: There is none.
    """
    host, port = ascii_host(url, str(place.hostname)), place.port or PORTS[place.scheme]
    problem = f"{place.hostname} is not known"
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(url, problem, fix="check the address and the network") from error
    addresses = list(dict.fromkeys(str(each[4][0]) for each in found))
    permitted = [address for address in addresses if is_permitted(address, allowed)]
    if addresses and not permitted:
        problem = f"{place.hostname} has the address {addresses[0]}, which is not public"
        raise FetchError(url, problem, fix=f"name it with --allow, or {SAVE_IT}")
    end = time.monotonic() + seconds
    for address in permitted:
        left = max(end - time.monotonic(), 0.01)
        try:
            return _secured(_opened(address, port, left, allowed), place.scheme, host)
        except ssl.SSLCertVerificationError as error:
            problem = f"{place.hostname} cannot prove who it is: {error.verify_message}"
        except OSError as error:
            problem = f"{place.hostname} does not answer: {error.strerror or error}"
    raise FetchError(url, problem, fix=f"check the address, or {SAVE_IT}")


def _opened(
    address: str, port: int, seconds: float, allowed: Sequence[Network]
) -> socket.socket:
    """A connection whose other end was looked at once more."""
    opened = socket.create_connection((address, port), timeout=seconds)
    if not is_permitted(str(opened.getpeername()[0]), allowed):
        opened.close()
        message = "another address answered"
        raise OSError(message)
    return opened


def _secured(opened: socket.socket, scheme: str, host: str) -> socket.socket:
    """The connection, for https one that only the host itself can read."""
    if scheme == "http":
        return opened
    try:
        return ssl.create_default_context().wrap_socket(opened, server_hostname=host)
    except OSError:
        opened.close()
        raise


def ascii_host(url: str, host: str) -> str:
    """A host's name as the network writes it.

    Raises:
        FetchError: It is no name of a host.
    """
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise FetchError(url, f"{host!r} is no name of a host", fix="check it") from error
