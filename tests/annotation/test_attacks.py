"""What the labeller answers to requests that no browser sends, and to words that would act."""

import asyncio
import secrets
from dataclasses import replace

import pytest

from claimcheck.annotation.labels import Kind
from claimcheck.annotation.opening import queue_of, topic_of
from claimcheck.annotation.session import Session
from claimcheck.annotation.web.app import application
from claimcheck.annotation.web.guard import Access

HOST = "127.0.0.1:8000"
TOKEN = secrets.token_urlsafe(24)
COOKIE = f"claimcheck-8000={TOKEN}"
WORDS = {
    "script": "<script>alert(1)</script>",
    "attribute": '"><img src=x onerror=alert(1)>',
    "style": "</style><style>*{display:none}</style>",
    "svg": "<svg onload=alert(1)>",
    "template": "{{ 7 * 191 }}{% include 'x' %}${7*191}",
}


@pytest.fixture
def labeller(comparison, tmp_path):
    """The labeller's application over a comparison."""

    def build(comparison=comparison, topic="flood"):
        queue = queue_of(comparison, Kind.PAIR, tmp_path, seed=0, threshold=0.3)
        desks = {"ana": Session(topic_of(topic, comparison), queue, tmp_path, "ana")}
        access = Access(hosts=frozenset({HOST}), tokens={"ana": TOKEN})
        return application(desks, access, topic=topic, guide="<h1>Guidelines</h1>")

    return build


def ask(app, path, *, query="", **headers):
    """Status, headers and text of the answer to a GET."""
    given = {"host": HOST, "cookie": COOKIE} | headers
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode("utf-8", "surrogateescape"),
        "root_path": "",
        "query_string": query.encode("latin-1"),
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in given.items()],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 8000),
    }
    sent = []

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    body = b"".join(message.get("body", b"") for message in sent)
    return sent[0]["status"], sent[0]["headers"], body.decode("utf-8", "replace")


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_hostile_words_stay_words_in_the_labeller(labeller, comparison, words):
    sources = tuple(
        replace(source, title=words, publisher=words, path=words)
        for source in comparison.sources
    )
    claims = tuple(replace(claim, section=words) for claim in comparison.claims)
    app = labeller(replace(comparison, sources=sources, claims=claims), topic=words)

    status, _, page = ask(app, "/ana/")

    assert status == 200
    assert words not in page or "<" not in words
    assert "1337" not in page


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_hostile_words_of_an_address_stay_words(labeller, words):
    from urllib.parse import urlencode

    app = labeller()
    _, _, page = ask(app, "/ana/")
    asked = page.partition('data-question="')[2].partition('"')[0]

    query = urlencode({"question": asked, "note": words, "label": "compatible"})
    status, _, page = ask(app, "/ana/", query=query)

    assert status == 200
    assert words not in page or "<" not in words
    assert "1337" not in page


@pytest.mark.parametrize(
    "cookie",
    [
        "",
        "claimcheck-8000=",
        f"claimcheck-8000={TOKEN[:-1]}",
        f"claimcheck-8000={TOKEN}x",
        f"claimcheck={TOKEN}",
        f"claimcheck-8000={TOKEN.swapcase()}",
        "claimcheck-8000=\xff\xfe",
        'claimcheck-8000="',
        "=; ;=" * 50,
    ],
)
def test_a_token_cannot_be_guessed(labeller, cookie):
    status, _, page = ask(labeller(), "/ana/", cookie=cookie)

    assert (status, "flood took" in page) == (403, False)


@pytest.mark.parametrize(
    "path",
    [
        "/-/../app.py",
        "/-/../../web/guard.py",
        "/-/%2e%2e/app.py",
        "/-//etc/passwd",
        "/-/..\\app.py",
        "/-/\0",
        "/-/",
        "/-/templates/question.html",
    ],
)
def test_no_path_leads_out_of_the_labellers_files(labeller, path):
    status, _, page = ask(labeller(), path)

    assert status == 404
    assert "import" not in page


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/ana/", "token=x%0d%0aSet-Cookie:%20stolen=1"),
        ("/ana%0d%0aSet-Cookie:%20stolen=1/", f"token={TOKEN}"),
        ("/ana\r\nSet-Cookie: stolen=1/", f"token={TOKEN}"),
        ("/bob/", f"token={TOKEN}"),
    ],
)
def test_no_line_end_makes_a_header(labeller, path, query):
    status, headers, _ = ask(labeller(), path, query=query)

    assert status == 403
    assert not [value for name, value in headers if name.lower() == b"set-cookie"]
    assert not [value for _, value in headers if b"\r" in value or b"\n" in value]
