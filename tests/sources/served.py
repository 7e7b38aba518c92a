"""A server on this machine for tests of what is fetched: each path does one thing."""

import contextlib
import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"<html><title>Flood</title><h1>Flood</h1><p>The flood killed 21 people.</p></html>"
BOMB = gzip.compress(b"a" * 5_000_000)


class Handler(BaseHTTPRequestHandler):
    """Answers as its path says; ``asked`` holds each request's line and headers."""

    protocol_version = "HTTP/1.1"
    timeout = 5

    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        path, _, rest = self.path.lstrip("/").partition("?")
        getattr(self, f"to_{path.partition('/')[0]}", self.to_nothing)(rest)

    def log_message(self, *_):
        """Say nothing."""

    def say(self, body, status=200, **headers):
        self.send_response(status)
        for name, value in {"content_length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def to_nothing(self, _):
        self.say(b"none", 404)

    def to_page(self, _):
        self.say(PAGE, content_type="text/html; charset=utf-8")

    def to_text(self, _):
        self.say(b"The flood killed 12 people.\n", content_type="text/plain")

    def to_redirect(self, rest):
        self.say(b"", 302, location=rest)

    def to_ring(self, _):
        self.say(b"", 302, location="/ring")

    def to_packed(self, _):
        self.say(gzip.compress(PAGE), content_type="text/html", content_encoding="gzip")

    def to_bomb(self, _):
        self.say(BOMB, content_encoding="gzip")

    def to_damaged(self, _):
        self.say(b"no gzip", content_encoding="gzip")

    def to_odd(self, _):
        self.say(b"x", content_encoding="br")

    def to_cut(self, _):
        self.say(PAGE, content_length=str(len(PAGE) + 9))
        self.close_connection = True

    def to_endless(self, _):
        self.send_response(200)
        self.end_headers()
        with contextlib.suppress(OSError):
            while not self.server.over:
                self.wfile.write(b"a" * 9_000)
        self.close_connection = True

    def to_slow(self, _):
        self.send_response(200)
        self.end_headers()
        self.drip(b"a")

    def to_slow_head(self, _):
        self.drip(b"HTTP/1.1 200 OK\r\nX: " + b"a" * 60)

    def to_broken(self, _):
        self.wfile.write(b"\x00\x01 no answer\r\n\r\n")
        self.close_connection = True

    def drip(self, data):
        """Write a byte now and then, for ever."""
        with contextlib.suppress(OSError):
            while not self.server.over:
                for at in range(len(data)):
                    self.wfile.write(data[at : at + 1])
                    self.wfile.flush()
                    time.sleep(0.05)
        self.close_connection = True


@contextlib.contextmanager
def served(host: str = "127.0.0.1", context=None) -> Iterator[ThreadingHTTPServer]:
    """A server that listens; ``url`` is its address, and ``asked`` what it was asked."""
    server = ThreadingHTTPServer((host, 0), Handler)
    server.daemon_threads = True
    server.asked, server.over = [], False
    scheme = "http"
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        scheme = "https"
    server.url = f"{scheme}://{host}:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.over = True
        server.shutdown()
        thread.join()
        server.server_close()
