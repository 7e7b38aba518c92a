"""Fetching: public addresses only, nothing sent along, an end to size, time and redirects."""

import ast
import shutil
import socket
import ssl
import subprocess
import time
from pathlib import Path

import pytest
from served import PAGE, served

from claimcheck.errors import FetchError, UsageError
from claimcheck.model import Limits
from claimcheck.sources import connecting, web
from claimcheck.sources.addresses import is_permitted, networks

HERE = networks(["127.0.0.1"])


@pytest.fixture(scope="module")
def server():
    with served() as listening:
        yield listening


def fetched(server, path, *, allowed=HERE, **limits):
    return web.fetch(f"{server.url}{path}", allowed=allowed, limits=Limits(**limits))


def test_what_an_address_gives(server):
    found = fetched(server, "/page#top")

    assert (found.data, found.media_type) == (PAGE, "text/html")
    assert found.source == f"{server.url}/page#top"


def test_nothing_of_this_machine_is_sent_along(server, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    server.asked.clear()

    fetched(server, "/page?a=b c&d=ä")

    host = server.url.removeprefix("http://")
    sent = {"Host": host, "User-Agent": "claimcheck", "Accept": "*/*",
            "Accept-Encoding": "identity"}  # fmt: skip
    assert server.asked == [("/page?a=b%20c&d=%C3%A4", sent)]


PUBLIC = (
    "93.184.215.14",
    "8.8.8.8",
    "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
    "::ffff:8.8.8.8",
)
OTHER = (
    "127.0.0.1", "127.9.9.9", "0.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "198.18.0.1", "192.0.0.8", "192.0.2.1", "203.0.113.9",
    "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "::", "::1",
    "fe80::1", "fe80::1%1", "fc00::1", "fd12::1",
    "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1",
    "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001:0:1::1", "2001:db8::1", "fec0::1",
    "no address",
)  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_may_be_connected_to(address):
    assert is_permitted(address)


@pytest.mark.parametrize("address", OTHER)
def test_no_other_address_may_be_connected_to(address):
    assert not is_permitted(address)


@pytest.mark.parametrize(
    ("address", "allowed"),
    [("10.1.2.3", "10.0.0.0/8"), ("127.0.0.1", "127.0.0.1"), ("::1", "::1"),
     ("::ffff:10.1.2.3", "10.1.2.3")],
)  # fmt: skip
def test_an_address_that_is_named_may_be_connected_to(address, allowed):
    assert is_permitted(address, networks([allowed]))
    assert not is_permitted("10.9.9.9", networks(["10.1.2.3"]))


def test_what_is_no_network_cannot_be_allowed():
    with pytest.raises(UsageError, match="'localhost' is no address or network"):
        networks(["localhost"])


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f.0.0.1", "0177.0.0.1"]
)
def test_this_machine_is_not_asked_under_any_name(server, host):
    server.asked.clear()
    url = server.url.replace("127.0.0.1", host)

    with pytest.raises(FetchError, match=r"which is not public|is not known"):
        web.fetch(f"{url}/page")

    assert not server.asked


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        pytest.param("file:///etc/passwd", "no address of http or https", id="file"),
        pytest.param("ftp://example.org/x", "no address of http or https", id="ftp"),
        pytest.param("gopher://example.org/x", "no address of http or https", id="gopher"),
        pytest.param("data:text/plain,x", "no address of http or https", id="data"),
        pytest.param("example.org/x", "no address of http or https", id="bare"),
        pytest.param("http://ana:hush@example.org/", "a name or a password", id="password"),
        pytest.param("http://ana@example.org/", "a name or a password", id="name"),
        pytest.param("http://@example.org/", "a name or a password", id="empty-name"),
        pytest.param("http:///x", "is no address", id="no-host"),
        pytest.param("http://example.org:x/", "is no address", id="port"),
        pytest.param("http://example.org:99999/", "is no address", id="high-port"),
        pytest.param("http://example.org:0/", "is no address", id="no-port"),
        pytest.param("http://[::1", "is no address", id="bracket"),
        pytest.param("http://example.org/\r\nX: y", "is no address", id="line-end"),
        pytest.param("http://example.org/\x00", "is no address", id="nul"),
        pytest.param("http://exa mple.org/", "is no address", id="blank"),
        pytest.param("http://ex" + "ä" * 90 + ".org/", "no name of a host", id="long-name"),
        pytest.param("http://nothing.invalid/", "is not known", id="unknown"),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(monkeypatch, url, problem):
    def unknown(*_, **__):
        raise socket.gaierror

    monkeypatch.setattr(connecting.socket, "getaddrinfo", unknown)

    with pytest.raises(FetchError, match=problem) as raised:
        web.fetch(url)

    assert "hush" not in str(raised.value)


def test_a_name_that_changes_its_mind_leads_nowhere(server, monkeypatch):
    """DNS rebinding: the name is public when it is checked, and this machine right after."""
    port = int(server.url.rpartition(":")[2])
    answers = iter(["93.184.215.14", "127.0.0.1"])
    tried = []

    def resolve(_, port, **__):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    def connect(address, timeout):  # noqa: ARG001 - the real one's argument
        tried.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(connecting.socket, "getaddrinfo", resolve)
    monkeypatch.setattr(connecting.socket, "create_connection", connect)

    with pytest.raises(FetchError, match="does not answer"):
        web.fetch(f"http://rebind.example:{port}/page")

    assert tried == [("93.184.215.14", port)]


def test_what_answers_is_looked_at_once_more(server, monkeypatch):
    port = int(server.url.rpartition(":")[2])
    opened = socket.create_connection(("127.0.0.1", port))
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.215.14", port))]
    monkeypatch.setattr(connecting.socket, "getaddrinfo", lambda *_, **__: found)
    monkeypatch.setattr(connecting.socket, "create_connection", lambda *_, **__: opened)
    server.asked.clear()

    with pytest.raises(FetchError, match="another address answered"):
        web.fetch(f"http://example.org:{port}/page")

    assert not server.asked


def test_of_a_name_with_several_addresses_only_public_ones_are_asked(monkeypatch):
    tried = []
    found = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80))
        for address in ("10.0.0.1", "93.184.215.14", "127.0.0.1")
    ]

    def connect(address, timeout):  # noqa: ARG001 - the real one's argument
        tried.append(address[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(connecting.socket, "getaddrinfo", lambda *_, **__: found)
    monkeypatch.setattr(connecting.socket, "create_connection", connect)

    with pytest.raises(FetchError):
        web.fetch("http://example.org/")

    assert tried == ["93.184.215.14"]


def test_a_redirect_is_followed(server):
    found = fetched(server, "/redirect?/redirect?/text")

    assert found.data.startswith(b"The flood killed 12")
    assert (found.url, found.source) == (
        f"{server.url}/redirect?/redirect?/text", f"{server.url}/text",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        pytest.param("file:///etc/passwd", "leads to 'file:///etc/passwd'", id="file"),
        pytest.param("http://ana:b@127.0.0.1/", "a name or a password", id="password"),
        pytest.param("http://[::1", "redirects to what is no address", id="broken"),
        pytest.param("http://127.0.0.2/", "which is not public", id="other-address"),
        pytest.param("http://169.254.169.254/latest", "which is not public", id="metadata"),
        pytest.param("//10.0.0.1/x", "which is not public", id="relative"),
        pytest.param("http://[::ffff:127.0.0.2]/", "which is not public", id="mapped"),
        pytest.param("/ring", "redirects more than 5 times", id="ring"),
    ],
)
def test_a_redirect_to_anywhere_else_is_refused(server, target, problem):
    with pytest.raises(FetchError, match=problem):
        fetched(server, f"/redirect?{target}")


@pytest.mark.parametrize("here", ["https://example.org/x", "HTTPS://example.org/x"])
def test_a_redirect_from_https_to_http_is_refused(here):
    with pytest.raises(FetchError, match="redirects from https to 'http://example"):
        web._next(here, "http://example.org/", here)

    assert web._next(here, "HTTPS://example.org/y", here) == "https://example.org/y"


@pytest.mark.parametrize(
    ("path", "limits", "problem"),
    [
        pytest.param("/nothing", {}, "answers 404 Not Found", id="status"),
        pytest.param("/redirect", {}, "answers 302 Found", id="nowhere"),
        pytest.param("/page", {"file_size": 9}, "larger than 9 bytes .*file_size", id="large"),
        pytest.param("/endless", {"file_size": 99_999}, "larger than 99,999", id="endless"),
        pytest.param("/bomb", {"inflated_size": 9_999}, "larger than 9,999 .*infl", id="bomb"),
        pytest.param("/damaged", {}, "packed as gzip and damaged", id="damaged"),
        pytest.param("/odd", {}, "is packed as 'br'", id="packing"),
        pytest.param("/cut", {}, "ended too early", id="cut"),
        pytest.param("/broken", {}, "the answer is broken", id="broken"),
        pytest.param("/slow", {"seconds": 1}, "more than 1 seconds to fetch", id="slow"),
        pytest.param("/slow_head", {"seconds": 1}, "more than 1 seconds", id="slow-head"),
    ],
)
def test_what_cannot_be_fetched_is_refused(server, path, limits, problem):
    begun = time.monotonic()

    with pytest.raises(FetchError, match=problem):
        fetched(server, path, **limits)

    assert time.monotonic() - begun < 4


def test_what_was_packed_is_unpacked(server):
    assert fetched(server, "/packed").data == PAGE


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate of this machine that nobody vouches for, and its key, in one file."""
    openssl = shutil.which("openssl")
    if not openssl:
        pytest.skip("openssl is not installed")
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    key = path.with_name("key.pem")
    command = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
               "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
               "-keyout", str(key), "-out", str(path)]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + key.read_bytes())
    return path


@pytest.mark.parametrize("trusted", [False, True])
def test_a_host_must_prove_who_it_is(certificate, monkeypatch, trusted):
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)

    with served(context=context) as server:
        if trusted:
            assert fetched(server, "/page").data == PAGE
        else:
            with pytest.raises(FetchError, match="cannot prove who it is"):
                fetched(server, "/page")


SOURCE = Path(web.__file__).resolve().parents[1]
NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "asyncio", "requests",
           "dask", "distributed", "uvicorn"}  # fmt: skip
# The last one where --cluster names a scheduler.
ALLOWED = {"sources/web.py", "sources/connecting.py", "execution/cluster.py"}


def test_no_other_module_can_reach_the_network():
    """``urllib.parse`` takes addresses apart, and asks nobody."""
    found = set()
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                if name.partition(".")[0] in NETWORK and name != "urllib.parse":
                    found.add(path.relative_to(SOURCE).as_posix())

    assert {name for name in found if not name.startswith("annotation/web/")} == ALLOWED
