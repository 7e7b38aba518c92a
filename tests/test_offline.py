"""Nothing but the labeller uses a socket: all else runs where they are forbidden."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# An audit hook sees what any Python code does with sockets, and each address that is looked
# up. urllib3, which spaCy imports by way of requests, binds one to this machine's own address
# when it is imported, to learn whether there is IPv6; it sends nothing.
GUARDED = """
import sys

def refuse(event, given):
    looks = event == "socket.__new__" or (event == "socket.bind" and given[1] == ("::1", 0))
    if event.startswith("socket.") and not looks:
        sys.stderr.write(f"opened: {event}\\n")
        raise SystemExit(99)

sys.addaudithook(refuse)
from claimcheck.cli import main
main()
"""

PAGE = """<!DOCTYPE html SYSTEM "http://x.invalid/x.dtd"><html><head><base href="http://x.invalid/">
<link rel=stylesheet href="http://x.invalid/x.css"><script src="http://x.invalid/x.js"></script>
</head><body><img src="http://x.invalid/x.png"><iframe src="http://x.invalid/"></iframe>
<p>The flood killed 21 people in Kelm.</p></body></html>"""


@pytest.fixture
def guarded(tmp_path):
    """Run a command where sockets are forbidden, in a folder with a corpus."""
    (tmp_path / "herald.txt").write_text("The flood killed 12 people in Kelm.\n", "utf-8")
    (tmp_path / "post.html").write_text(PAGE, "utf-8")
    (tmp_path / "note.md").write_text("![x](http://x.invalid/x.png) Nine died.\n", "utf-8")
    topic = tmp_path / "corpus" / "kelm"
    topic.mkdir(parents=True)
    names = {"herald": "herald.txt", "post": "post.html"}
    manifest = ""
    for id_, name in names.items():
        (topic / name).write_bytes((tmp_path / name).read_bytes())
        manifest += f'[{id_}]\nfile = "{name}"\nurl = "http://x.invalid/"\n'
    (topic / "sources.toml").write_text(manifest, "utf-8")

    def run(*arguments):
        return subprocess.run(
            [sys.executable, "-c", GUARDED, *arguments],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.mark.parametrize(
    "act",
    [
        "socket.getaddrinfo('x.invalid', 80)",
        "socket.socket().connect(('127.0.0.1', 9))",
        "socket.socket().bind(('127.0.0.1', 0))",
        "socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))",
        "__import__('urllib.request').request.urlopen('http://127.0.0.1:9')",
    ],
)
def test_the_guard_sees_whatever_reaches_out(act):
    opening = GUARDED.partition("from claimcheck")[0] + f"import socket\n{act}\n"

    result = subprocess.run([sys.executable, "-c", opening], capture_output=True, check=False)

    assert (result.returncode, b"opened: socket" in result.stderr) == (99, True)


@pytest.mark.model
@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(
            ("compare", "herald.txt", "post.html", "note.md", "-o", "r.html"), id="compare"
        ),
        pytest.param(("corpus", "check"), id="corpus"),
        pytest.param(("report",), id="report"),
        pytest.param(("gate", "--update", "--no-cache"), id="gate"),
        pytest.param(("annotate", "kelm", "--as", "ana", "--terminal"), id="terminal"),
    ],
)
def test_no_command_uses_the_network(guarded, arguments):
    result = guarded(*arguments)

    assert "opened:" not in result.stderr
    assert result.returncode in {0, 1}, result.stderr


@pytest.mark.parametrize("name", ["post.html", "note.md", "post.wiki", "post.xhtml"])
def test_no_reader_uses_the_network(tmp_path, name):
    """Readers run in a process of their own, where the guard of a command does not see them."""
    reading = GUARDED.partition("from claimcheck")[0] + (
        "from claimcheck.model import DEFAULT_LIMITS\n"
        "from claimcheck.sources.formats import READERS\n"
        "data = sys.stdin.buffer.read()\n"
        "print(READERS[sys.argv[1]](data, '', DEFAULT_LIMITS).text)\n"
    )

    result = subprocess.run(
        [sys.executable, "-c", reading, Path(name).suffix],
        input=PAGE.encode(),
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=False,
    )

    assert (result.returncode, b"21 people" in result.stdout) == (0, True), result.stderr
