"""Listening: which address is printed, and who may use it."""

import os
import secrets
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from ipaddress import ip_address

import uvicorn

from claimcheck.annotation.desk import Desk
from claimcheck.annotation.web.app import application
from claimcheck.annotation.web.guard import Access
from claimcheck.errors import UsageError

# The port that browsers leave out of the Host header.
HTTP = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Where the labeller listens.

    Attributes:
        host: Address to bind; only this machine by default.
        port: 0 for one that is free.
        names: Names besides ``host`` under which browsers reach it.
        password: Asked for besides the token; empty for none.
    """

    host: str = "127.0.0.1"
    port: int = 0
    names: tuple[str, ...] = ()
    password: str = ""


def serve(
    desks: Mapping[str, Desk],
    listening: Listening,
    *,
    topic: str,
    guide: str,
    tell: Callable[[Mapping[str, str]], None],
) -> None:
    """Answer requests until Ctrl-C.

    Args:
        desks: Who asks each annotator.
        listening: Where to listen.
        topic: Its name.
        guide: The guidelines as HTML.
        tell: Given the address of each annotator once it can be opened.

    Raises:
        UsageError: The address cannot be listened on, or nobody could name it.
    """
    names = _names(listening)
    bound = _bound(listening)
    port = bound.getsockname()[1]
    tokens = {annotator: secrets.token_urlsafe(24) for annotator in desks}
    hosts = frozenset(f"{name}:{port}" if port != HTTP else name for name in names)
    access = Access(hosts=hosts, tokens=tokens, password=listening.password)
    app = application(desks, access, topic=topic, guide=guide)
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, lifespan="off", server_header=False
    )
    with bound:
        tell({who: f"http://{names[0]}:{port}/{who}/?token={tokens[who]}" for who in desks})
        try:
            uvicorn.Server(config).run(sockets=[bound])
        except KeyboardInterrupt:
            return  # this is how it ends; everything is on the disk


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _names(listening: Listening) -> tuple[str, ...]:
    """What stands in a browser's address line; the first is printed."""
    host = listening.host
    if is_loopback(host):
        own = "[::1]" if ":" in host else host
        return (own, *({"127.0.0.1": ("localhost",)}.get(host, ())), *listening.names)
    everywhere = host in {"", "0.0.0.0", "::"}  # noqa: S104 - only compared
    if everywhere and not listening.names:
        message = f"--host {host}: under which name is it reached? (say it with --name)"
        raise UsageError(message)
    own_names = () if everywhere else (f"[{host}]" if ":" in host else host,)
    return (*listening.names, *own_names)


def _bound(listening: Listening) -> socket.socket:
    family = socket.AF_INET6 if ":" in listening.host else socket.AF_INET
    # asyncio turns off Nagle's algorithm only where the protocol is named; with it, an answer
    # in two parts waits 40 ms for the reader's acknowledgement of the first.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":  # elsewhere it would let another program take the port
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((listening.host, listening.port))
        bound.listen()
    except OSError as error:
        bound.close()
        where = f"{listening.host}:{listening.port}"
        message = f"{where}: cannot listen there: {error.strerror} (choose another --port)"
        raise UsageError(message) from error
    return bound
