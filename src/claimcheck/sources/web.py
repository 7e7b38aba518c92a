"""Fetches one address of the web: the only module besides the labeller that uses the network.

Nothing of this machine is sent along: no cookie, no password, no referrer; and no proxy of the
environment is asked.
"""

import http.client
import socket
import threading
import time
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from claimcheck.errors import FetchError
from claimcheck.model import DEFAULT_LIMITS, Limits
from claimcheck.sources.addresses import Network
from claimcheck.sources.connecting import PORTS, SAVE_IT, ascii_host, connected

MOST_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
PIECE = 65_536  # bytes

# Beside these, everything that is no ASCII or no part of an address is written as %xx.
SAFE = "%/:=&?~#+!$,;'@()*[]-._"
HEADERS = {"User-Agent": "claimcheck", "Accept": "*/*", "Accept-Encoding": "identity"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address gave.

    Attributes:
        url: The address that was asked for.
        source: The address that answered, after all redirects.
        data: The bytes.
        media_type: What the server says they are, such as ``text/html``; empty for nothing.
    """

    url: str
    source: str
    data: bytes
    media_type: str

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, in hexadecimal digits."""
        return sha256(self.data).hexdigest()


def fetch(
    url: str, *, allowed: Sequence[Network] = (), limits: Limits = DEFAULT_LIMITS
) -> Fetched:
    """Fetch one address, following redirects.

    Args:
        url: Of http or https.
        allowed: Networks that are not public and may be connected to all the same.
        limits: How much it may be (``file_size``, ``inflated_size``), and how long it may take
            (``seconds``; a resolver that does not answer keeps its own time).

    Raises:
        FetchError: It cannot be fetched; says why.
    """
    end = time.monotonic() + limits.seconds
    here = url
    for _ in range(MOST_REDIRECTS + 1):
        place = _place(here, url)
        with _Visit(url, place, allowed, limits, end) as visit:
            answer = visit.answer()
            if answer.status in REDIRECTS and answer.headers["location"]:
                here = _next(here, str(answer.headers["location"]), url)
                continue
            if answer.status != http.client.OK:
                said = http.client.responses.get(answer.status, "")
                raise FetchError(url, f"answers {answer.status} {said}".rstrip(), fix=SAVE_IT)
            data = _unpacked(
                url, visit.body(answer), answer.headers["content-encoding"], limits
            )
            kind = answer.headers.get_content_type() if answer.headers["content-type"] else ""
            return Fetched(url=url, source=here, data=data, media_type=kind)
    problem = f"redirects more than {MOST_REDIRECTS} times"
    raise FetchError(url, problem, fix=SAVE_IT)


class _Visit:
    """One request to one address, which ends when its time is over."""

    def __init__(
        self,
        url: str,
        place: SplitResult,
        allowed: Sequence[Network],
        limits: Limits,
        end: float,
    ) -> None:
        self._url, self._place, self._limits, self._end = url, place, limits, end
        self._socket = connected(url, place, allowed, self._left())
        self._connection = http.client.HTTPConnection(str(place.hostname))
        self._connection.sock = self._socket
        self._connection.auto_open = 0  # it shall never connect by itself
        self._answer: http.client.HTTPResponse | None = None
        self._late = threading.Event()
        self._timer = threading.Timer(self._left(), self._stop)

    def __enter__(self) -> "_Visit":
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        if self._answer is not None:
            self._answer.close()
        self._connection.close()

    def answer(self) -> http.client.HTTPResponse:
        """The head of what the server says."""
        path = quote(self._place.path or "/", safe=SAFE)
        query = f"?{quote(self._place.query, safe=SAFE)}" if self._place.query else ""
        try:
            headers = HEADERS | _host(self._url, self._place)
            self._connection.request("GET", path + query, headers=headers)
            self._answer = self._connection.getresponse()
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise self._failed(error) from error
        return self._answer

    def body(self, answer: http.client.HTTPResponse) -> bytes:
        """What follows the head of an answer."""
        pieces, size = [], 0
        try:
            while piece := answer.read1(PIECE):
                size += len(piece)
                if size > self._limits.file_size:
                    raise _large(self._url, self._limits.file_size, "file_size")
                pieces.append(piece)
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise self._failed(error) from error
        if self._late.is_set() or answer.length:
            raise self._failed(None)
        return b"".join(pieces)

    def _left(self) -> float:
        """Seconds until the time is over; at least enough to fail."""
        return max(self._end - time.monotonic(), 0.01)

    def _stop(self) -> None:
        """End the connection: whoever waits for a byte of it is told that there is none."""
        self._late.set()
        try:
            socket.socket.shutdown(self._socket, socket.SHUT_RDWR)  # below what TLS keeps
        except OSError:  # it has ended by itself
            return

    def _failed(self, error: Exception | None) -> FetchError:
        """Why nothing came, or not all of it."""
        late = self._late.is_set() or isinstance(error, TimeoutError)
        if late:
            return _slow(self._url, self._limits)
        problem = "the answer is broken, or ended too early"
        return FetchError(self._url, problem, fix=f"try again, or {SAVE_IT}")


def _place(here: str, url: str) -> SplitResult:
    """The parts of an address that may be asked.

    Raises:
        FetchError: It is none of the web, or carries a password.
    """
    told = "" if here == url else f"leads to {here!r}, which "
    try:
        place = urlsplit(here)
        port = place.port
    except ValueError as error:
        raise FetchError(url, f"{told}is no address", fix="check it") from error
    if place.scheme not in PORTS:
        problem = f"{told}is no address of http or https"
        raise FetchError(url, problem, fix="name one that begins with https://")
    if place.username is not None or place.password is not None:
        problem = f"{told}carries a name or a password"
        raise FetchError(url, problem, fix=f"leave it out, or {SAVE_IT}")
    if not place.hostname or " " in place.hostname or port == 0 or any(map(_is_control, here)):
        raise FetchError(url, f"{told}is no address", fix="check it")
    return place


def _next(here: str, location: str, url: str) -> str:
    """Where a redirect leads.

    Raises:
        FetchError: It is no address, or one that others can read along from one that is safe.
    """
    # http.client gives a header's bytes as Latin-1; an address in UTF-8 is written so.
    try:
        location = location.encode("latin-1").decode("utf-8")
        found = urljoin(here, location)
        schemes = urlsplit(here).scheme, urlsplit(found).scheme
    except ValueError as error:
        raise FetchError(url, "redirects to what is no address", fix=SAVE_IT) from error
    if schemes[0] == "https" != schemes[1]:
        problem = f"redirects from https to {found!r}"
        raise FetchError(url, problem, fix=SAVE_IT)
    return found


def _host(url: str, place: SplitResult) -> dict[str, str]:
    """The header that names the host."""
    name = ascii_host(url, str(place.hostname))
    name = f"[{name}]" if ":" in name else name
    usual = place.port in (None, PORTS[place.scheme])
    return {"Host": name if usual else f"{name}:{place.port}"}


def _unpacked(url: str, data: bytes, packing: str | None, limits: Limits) -> bytes:
    """A body as it was before a server packed it, which it was asked not to do.

    Raises:
        FetchError: It is packed in another way, damaged, or too large.
    """
    name = (packing or "identity").strip().lower()
    if name == "identity":
        return data
    if name not in ("gzip", "x-gzip", "deflate"):
        raise FetchError(url, f"is packed as {name!r}", fix=SAVE_IT)
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)  # of gzip and of zlib
    try:
        found = unpacker.decompress(data, limits.inflated_size + 1)
    except zlib.error as error:
        raise FetchError(url, f"is packed as {name} and damaged", fix=SAVE_IT) from error
    if len(found) > limits.inflated_size:
        raise _large(url, limits.inflated_size, "inflated_size")
    return found


def _is_control(character: str) -> bool:
    return ord(character) < ord(" ") or character == "\x7f"


def _large(url: str, most: int, limit: str) -> FetchError:
    fix = f"{SAVE_IT}, or raise limits.{limit} in the settings"
    return FetchError(url, f"is larger than {most:,} bytes", fix=fix)


def _slow(url: str, limits: Limits) -> FetchError:
    fix = f"{SAVE_IT}, or raise limits.seconds in the settings"
    return FetchError(url, f"takes more than {limits.seconds:,} seconds to fetch", fix=fix)
