"""What is fed: each reader, extraction and comparison, and whatever reads a file of ours."""

import json
import socket
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache as once
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import packages

from claimcheck import cache, changes, decisions, pipeline, settings
from claimcheck import draft as drafts
from claimcheck.annotation.anchoring import anchored
from claimcheck.annotation.exchange import FORMATS, Exchange
from claimcheck.annotation.exchange.items import ItemError
from claimcheck.annotation.labels import Answer, Label, Reason
from claimcheck.annotation.lines import LineError, written
from claimcheck.annotation.store import LabelFile
from claimcheck.annotation.tasks import pair_task, side
from claimcheck.baseline import acceptances, entries
from claimcheck.cache import Cache
from claimcheck.cache.codec import DamagedError, decode, encode
from claimcheck.errors import ClaimcheckError
from claimcheck.evaluation import gold
from claimcheck.matching import DEFAULT_WEIGHTS, weights
from claimcheck.model import Claim, Decision, Limits, Outcome, Source, Span, Type
from claimcheck.report import RENDERERS, Format
from claimcheck.sources import apart, kept, listing, manifest, web
from claimcheck.sources.formats import READERS
from claimcheck.sources.split import split

ROOT = Path(__file__).resolve().parents[2]
SMALL = Limits(
    characters=200_000, cells=50_000, file_size=100_000, inflated_size=200_000, seconds=5
)
LONGEST_TEXT = 400  # characters that are parsed
LONGEST_ANSWER = 50_000  # bytes; more do not fit between two sockets of which nobody reads one

SENTENCES = (
    "Twelve people died in the Kelm flood on 3 May 2031, the mayor said on Friday.",
    "At least 20 to 25 homes (about 5 per cent) were lost because the dam broke at 04:15.",
    "Nobody was injured; officials denied that the gates had been left open.",
    'Police said: "We found no evidence." Critics, however, blamed the council\'s neglect.',
    "| Place | Dead |\n|---|---|\n| Kelm | 12 |\n| Orne | 9 |",
    "Deaths: 12\nMissing: 4\nDuration: 3 hours\n\nCAUSES\n\n- rain\n- neglect, then panic",
    "Between €1.2 million and €1.5bn was paid, half of it by Ms. A. Osei's ministry.",
)

PAGE = """<html><head><title>Flood</title></head><body><h1>Flood in Kelm</h1><p>Twelve died
<sup><a href="#n1">[1]</a></sup>.<ul><li>rain<li>neglect</ul><table><caption>Toll</caption>
<tr><th>Place<th>Dead<tr><td rowspan=2>Kelm<td>12<tr><td>9</table>
<dl><dt>Dam<dd>broke</dl></body></html>"""

WIKI = """{{Infobox event|name=Flood|deaths=12|area={{convert|5|to|7|km}}}}
'''Flood''' in [[Kelm]].<ref>Herald</ref>
== Toll ==
{| class="wikitext"
|+ Dead
! Place !! Dead
|-
| Kelm || 12
|}
* rain
* {{birth date|2031|5|3}}"""

MARKDOWN = """---
title: Flood
---
# Flood in Kelm

Twelve **died**[^1] in [Kelm](https://example.org 'x').

| Place | Dead |
|-------|-----:|
| Kelm  | 12   |

- rain
  1. neglect

[^1]: Herald
"""


PARTS = "Two papers.\n\n--- Kelm Herald ---\nNine died.\n\nSource: Vale Post\nTen died.\n"


class Target(NamedTuple):
    """Something that reads what others wrote.

    Attributes:
        seeds: Makes sound inputs.
        feed: Takes one input; whatever it raises besides our own errors is a fault.
    """

    seeds: Callable[[], tuple[bytes, ...]]
    feed: Callable[[bytes], None]


@once
def folder() -> Path:
    """Where inputs lie that are read as files; it goes with the process."""
    memory = Path("/dev/shm")  # noqa: S108 - files that are read once need no disk
    held = tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None)
    FOLDERS.append(held)
    return Path(held.name)


FOLDERS: list[tempfile.TemporaryDirectory] = []


def read_as(suffix: str, data: bytes) -> None:
    """Read bytes as a format, and look whether every place lies inside the text."""
    reading = READERS[suffix](data, "", SMALL)
    for block in reading.blocks:
        spans = [block.span, *block.omitted, *(cell.span for cell in block.cells)]
        assert all(0 <= start <= end <= len(reading.text) for start, end in spans)


def draft_of(data: bytes) -> None:
    """Read a draft, and look whether its words stand where its XML has them."""
    drafts.document.opened(data, name="a.docx", id="a", limits=SMALL)


def cached(data: bytes) -> None:
    """Take an entry of the cache as it is, and one whose digest was made to fit."""
    store = Cache(folder() / "cache")
    path = store.folder / "claims" / "a.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    for entry in (data, cache._digest("a", data).encode() + b"\n" + data):
        path.write_bytes(entry)
        with suppress(DamagedError):
            decode(tuple[Claim, ...], store.get("claims", "a"))


def answered(data: bytes) -> None:
    """Take what the process says that reads files."""
    apart._taken(data, SMALL)


def served(data: bytes) -> None:
    """Take bytes for what a server answers; where they lead elsewhere, that is a sound page."""
    ours: list[socket.socket] = []

    def connected(*_: object) -> socket.socket:
        here, there = socket.socketpair()
        there.sendall(ANSWER.encode() if ours else data[:LONGEST_ANSWER])
        ours.append(there)
        there.shutdown(socket.SHUT_WR)
        return here

    try:
        with mock.patch.object(web, "connected", connected):
            found = web.fetch("http://kelm.example/flood", limits=SMALL)
        kept.file_name(found)
    finally:
        for each in ours:
            each.close()


def compare(data: bytes) -> None:
    """Compare two texts and show what was found in the formats that are text."""
    text = data.decode("utf-8", "replace")[: 2 * LONGEST_TEXT]
    half = len(text) // 2
    found = pipeline.compare(
        [Source(id="a", text=text[:half], path="a"), Source(id="b", text=text[half:], path="b")]
    )
    for format_ in (Format.TEXT, Format.JSON, Format.HTML, Format.MARKDOWN):
        RENDERERS[format_](found)


def extract(data: bytes) -> None:
    """Extract claims, and look whether every quote stands where it is said to."""
    text = data.decode("utf-8", "surrogateescape")[:LONGEST_TEXT]
    for claim in pipeline.extract(Source(id="a", text=text)):
        assert all(0 <= start < end <= len(text) for start, end in claim.spans)


def as_file(name: str, read: Callable[[Path], object], data: bytes) -> None:
    """Write bytes to a file, and read that."""
    path = folder() / name
    path.write_bytes(data)
    read(path)


def labels_of(path: Path) -> None:
    LabelFile(path, texts()).refresh()


def imported(format_: Exchange, data: bytes) -> None:
    """Take labels from another tool's file, as ``claimcheck import`` does."""
    for _, label in FORMATS[format_].read(data.decode("utf-8", "replace")):
        anchored(label, texts())


def manifest_of(path: Path) -> None:
    """Read a manifest and the texts that it names."""
    for name in ("a.txt", "b.txt"):
        (path.parent / name).write_text(SENTENCES[0], "utf-8")
    manifest.read_all(path.parent)
    manifest.check(path.parent)


@once
def texts() -> Mapping[str, str]:
    return {"a": " ".join(SENTENCES), "b": " ".join(reversed(SENTENCES))}


@once
def labels() -> tuple[Label, ...]:
    """A label of each answer."""
    found = []
    sides = []
    for id_, text in texts().items():
        span = Span(text.index("Twelve"), text.index("Twelve") + 13)
        claim = Claim(id=f"{id_}#1", source=id_, spans=(span,), quote="Twelve people",
                      text="Twelve people died.", sentence=span)  # fmt: skip
        sides.append(side(claim, text))
    task = pair_task(*sides)
    for answer in Answer:
        given = {"type": Type.QUANTITY} if answer is Answer.CONFLICTING else {}
        given |= {"reason": Reason.ROUNDING} if answer is Answer.COMPATIBLE else {}
        if answer in OF_PAIRS:
            found.append(Label(task=task, answer=answer, note="n", **given))
    return tuple(found)


OF_PAIRS = (
    Answer.CONFLICTING, Answer.COMPATIBLE, Answer.CORROBORATED, Answer.UNRELATED, Answer.UNSURE,
)  # fmt: skip


def label_lines() -> tuple[bytes, ...]:
    return ("\n".join(map(written, labels())).encode() + b"\n",)


def exported(format_: Exchange) -> tuple[bytes, ...]:
    return (FORMATS[format_].write(labels(), texts()).encode(),)


def claim_entry() -> tuple[bytes, ...]:
    """An entry of the cache: some claims with most of what a claim can hold."""
    claims = pipeline.extract(Source(id="a", text=" ".join(SENTENCES[:4])))
    return (json.dumps(encode(claims)).encode(),)


def reader_answer() -> tuple[bytes, ...]:
    reading = READERS[".md"](MARKDOWN.encode(), "", SMALL)
    return (json.dumps(["reading", encode(reading)]).encode() + b"\n",)


def baseline_lines() -> tuple[bytes, ...]:
    lines = (ROOT / "claimcheck-baseline.jsonl").read_bytes().splitlines(keepends=True)
    return (b"".join(lines[:4]),)


def decision_lines() -> tuple[bytes, ...]:
    path = folder() / "seed.jsonl"
    path.unlink(missing_ok=True)
    for outcome in Outcome:
        decisions.add(path, Decision(discrepancy="0a1b", outcome=outcome, by="ana", reason="r",
                                     question="How many?"))  # fmt: skip
    return (path.read_bytes(),)


def comparison() -> tuple[bytes, ...]:
    found = pipeline.compare(
        [
            Source(id="a", text=SENTENCES[0]),
            Source(id="b", text=SENTENCES[0].replace("Tw", "S")),
        ]
    )
    return (str(RENDERERS[Format.JSON](found)).encode(),)


def weight_file() -> tuple[bytes, ...]:
    fields = "".join(f"{name} = {value}\n" for name, value in DEFAULT_WEIGHTS.fields.items())
    limits = "same_topic = 0.3\nsame_count = 0.2\n"
    return (f"version = 1\n[fields]\n{fields}[thresholds]\n{limits}".encode(),)


def always(*given: str) -> Callable[[], tuple[bytes, ...]]:
    return lambda: tuple(text.encode() for text in given)


MANIFEST = """# claimcheck: accept 0a1b2c3d4e5f6071 until 2031-12-31 because both are right
[a]
file = "a.txt"
title = "Flood"
published = 2031-05-04
copies = ["b"]
[b]
file = "b.txt"
encoding = "utf-8"
"""
SETTINGS = """policy = "lower"
ignore_rules = ["rounded"]
same_source = false
weights = "w.toml"
[limits]
pages = 5
"""
ANSWER = """HTTP/1.1 200 OK\r
Content-Type: text/html; charset=utf-8\r
Transfer-Encoding: chunked\r
\r
5\r
Nine \r
5\r
died.\r
0\r
\r
"""
REDIRECT = "HTTP/1.1 302 Found\r\nLocation: /other?x#y\r\nContent-Length: 0\r\n\r\n"

TARGETS: Mapping[str, Target] = {
    "plain": Target(always(*SENTENCES, "\n\n".join(SENTENCES)), partial(read_as, ".txt")),
    "markdown": Target(always(MARKDOWN, *SENTENCES), partial(read_as, ".md")),
    "html": Target(always(PAGE), partial(read_as, ".html")),
    "wikitext": Target(always(WIKI), partial(read_as, ".wiki")),
    "docx": Target(packages.documents, partial(read_as, ".docx")),
    "epub": Target(packages.books, partial(read_as, ".epub")),
    "pdf": Target(packages.prints, partial(read_as, ".pdf")),
    "pdf-pages": Target(
        lambda: (packages.SHOWN,), lambda data: read_as(".pdf", packages.printed(data))
    ),
    "draft": Target(packages.documents, draft_of),
    "parts": Target(always(PARTS), lambda data: split(data.decode("utf-8", "replace"))),
    "extract": Target(always(*SENTENCES), extract),
    "compare": Target(always(*map(" ".join, pairwise(SENTENCES))), compare),
    "labels": Target(label_lines, partial(as_file, "labels.jsonl", labels_of)),
    "gold": Target(
        label_lines,
        partial(as_file, "gold.jsonl", lambda path: gold.read_all(
            path, [Source(id=id_, text=text) for id_, text in texts().items()]
        )),
    ),
    "gold-labels": Target(
        label_lines,
        partial(as_file, "gold.jsonl", lambda path: gold.read_labels(
            path, [Source(id=id_, text=text) for id_, text in texts().items()]
        )),
    ),
    "cache": Target(claim_entry, cached),
    "answer": Target(reader_answer, answered),
    "fetched": Target(always(ANSWER, REDIRECT), served),
    "baseline": Target(baseline_lines, partial(as_file, "baseline.jsonl", entries.read)),
    "decisions": Target(decision_lines, partial(as_file, "decisions.jsonl", decisions.read)),
    "since": Target(comparison, partial(as_file, "since.json", changes.read)),
    "settings": Target(always(SETTINGS), partial(as_file, "claimcheck.toml", settings.read)),
    "weights": Target(
        weight_file,
        partial(as_file, "weights.toml", lambda path: weights.read(path, DEFAULT_WEIGHTS)),
    ),
    "manifest": Target(always(MANIFEST), partial(as_file, listing.NAME, manifest_of)),
    "acceptances": Target(always(MANIFEST), partial(as_file, listing.NAME, acceptances.read)),
    **{
        format_.value: Target(partial(exported, format_), partial(imported, format_))
        for format_ in Exchange
    },
}  # fmt: skip

EXPECTED = (ClaimcheckError, LineError, ItemError)
