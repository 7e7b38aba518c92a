"""Who may speak to the labeller: the browser that has the printed address, and nobody else.

Other pages in the same browser can send requests to this machine, too. What they cannot do is
name a wrong Host or Origin, leave out Sec-Fetch-Site, or read the token.
"""

import base64
import binascii
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# A note and the fields around it; whatever is longer is not from our page.
LARGEST_BODY = 64_000  # bytes

# Nothing but our own files, no frames, no forms that lead elsewhere.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "img-src data:; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with "no-referrer" a form's own Origin would be "null"
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}

# What a browser says of a request that the user or our own page made.
OWN_FETCH = frozenset({"none", "same-origin"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Who is let in.

    Attributes:
        hosts: Values of the Host header that name this server.
        tokens: The token of each annotator.
        password: Asked for besides; empty for none.
    """

    hosts: frozenset[str]
    tokens: Mapping[str, str]
    password: str = ""


class Guard:
    """Refuses a request before it reaches a page, and puts the same headers on every answer."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                extra = [
                    (name.lower().encode(), value.encode()) for name, value in HEADERS.items()
                ]
                message["headers"] = [*message.get("headers", ()), *extra]
            await send(message)

        refused = self.refusal(scope)
        await (refused or self._app)(scope, receive, sending)

    def refusal(self, scope: Scope) -> Response | None:
        """The answer to a request that may not pass; ``None`` for one that may."""
        headers = Headers(scope=scope)
        if refused := self._from_elsewhere(headers, scope["method"]) or _too_much(headers):
            return refused
        if self._access.password and not self._knows_password(headers):
            ask = {"WWW-Authenticate": 'Basic realm="claimcheck", charset="UTF-8"'}
            return _no(401, "A password is needed.", headers=ask)
        return self._token(scope, headers)

    def _from_elsewhere(self, headers: Headers, method: str) -> Response | None:
        """Refuse what was not sent by our own page, or by whoever typed the address."""
        host = headers.get("host", "")
        if host not in self._access.hosts:
            return _no(421, "This server does not go by that name. Use the printed address.")
        if method not in {"GET", "HEAD", "POST"}:
            return _no(405, "Only reading and answering.")
        if headers.get("sec-fetch-site", "none") not in OWN_FETCH:
            return _no(403, "Another page sent this request.")
        if method == "POST" and not _own(headers, f"http://{host}"):
            return _no(403, "Another page sent this request.")
        return None

    def _knows_password(self, headers: Headers) -> bool:
        scheme, _, given = headers.get("authorization", "").partition(" ")
        if scheme.lower() != "basic":
            return False
        try:
            _, _, password = base64.b64decode(given, validate=True).partition(b":")
        except binascii.Error:
            return False
        return hmac.compare_digest(password, self._access.password.encode("utf-8"))

    def _token(self, scope: Scope, headers: Headers) -> Response | None:
        """Refuse a request without the annotator's token.

        It comes once in the address, and from then on in a cookie that no other page can use.
        """
        path = str(scope["path"])
        if path.startswith("/-/"):
            return None
        annotator = path.strip("/").partition("/")[0]
        token = self._access.tokens.get(annotator, "")
        query = parse_qs(scope["query_string"].decode("latin-1"))
        if token and "token" in query and scope["method"] == "GET":
            if not _equal(query["token"][0], token):
                return _no(403, "This address is not the one that claimcheck printed.")
            response = RedirectResponse(f"/{annotator}/", status_code=303)
            response.set_cookie(
                _cookie_name(headers),
                token,
                path=f"/{annotator}/",
                httponly=True,
                samesite="strict",
            )
            return response
        if not token or not _equal(_cookie(headers), token):
            return _no(403, "Open the address that claimcheck printed; it ends in a token.")
        return None


def _too_much(headers: Headers) -> Response | None:
    """Refuse a body that no page of ours sends."""
    length = headers.get("content-length", "0")
    if not length.isdecimal() or "transfer-encoding" in headers:
        return _no(411, "The length of the request is missing.")
    if int(length) > LARGEST_BODY:
        return _no(413, "A note has at most 60,000 letters.")
    return None


def _own(headers: Headers, address: str) -> bool:
    """Whether our own page sent a form: browsers say so by one of two headers, or by both."""
    if "origin" in headers:
        return headers["origin"] == address
    return headers.get("sec-fetch-site") == "same-origin"


def _equal(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8"), expected.encode("utf-8"))


def _cookie_name(headers: Headers) -> str:
    """Browsers share cookies between the ports of a machine; two labellers keep their own."""
    port = headers.get("host", "").rpartition(":")[2]
    return f"claimcheck-{port}" if port.isdecimal() else "claimcheck"


def _cookie(headers: Headers) -> str:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(_cookie_name(headers))
    except CookieError:
        return ""
    return found.value if found else ""


def _no(status: int, why: str, *, headers: Mapping[str, str] | None = None) -> Response:
    return PlainTextResponse(f"{why}\n", status_code=status, headers=headers)
