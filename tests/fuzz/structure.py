"""Changes that keep an input's form, so that it gets past whoever checks the form first.

Bytes flipped at random in an archive, in XML or in a table are refused at the door; what stands
behind it would hardly ever be tried.
"""

import csv
import io
import json
import random
import zipfile
import zlib
from collections.abc import Callable
from xml.etree import ElementTree as ET

VALUES = (
    None, True, False, 0, -1, 10**400, 1.5, float("nan"), float("inf"), "", " ", "\ud800", "\0",
    "x" * 300, [], {}, [[]], [0, 1], [-5, 2], [2, 1], [10**30, 10**31], ["a"], {"a": 1},
    {"start": 0, "end": 10**18}, "2031-13-01", "claimcheck/1", "conflicting", "quantity", "1..",
    "9" * 5000 + "..", "..", "NaN..Infinity", "1e999999..2", "-1..x",
)  # fmt: skip

# What an attribute, a text or a name in XML is changed to.
WORDS = (
    "", " ", "0", "-1", "1", "2", "63", "64", "255", "99999", "9" * 400, "1e9", "NaN", "true",
    "auto", "Heading1", "Title", "w:p", "../../x", "/etc/passwd", "file:///etc/passwd", "#",
    "http://x.invalid/", "javascript:0", "%2e%2e/x", "a b", "Twelve died.", "[1]", "\u202e",
    "\u0301", "\u00ad", "\ufffe", "word/document.xml", "content.opf", "x" * 300,
)  # fmt: skip

MOST_NODES = 4_000  # of a tree that is changed; larger ones only take longer
MANY = (1, 3, 12)
DEEP = (5, 60, 400)

# Times at which an archive's file can be dated; always the same, for the same bytes.
DATED = (2031, 5, 4, 0, 0, 0)


def restructured(data: bytes, chance: random.Random) -> bytes:
    """An input of some form with something in it changed; nothing where it has none."""
    forms: tuple[Callable[[bytes, random.Random], bytes], ...]
    if data.startswith(b"PK\x03\x04"):
        forms = (_archive,)
    elif data.lstrip()[:1] == b"<":
        forms = (_xml,)
    else:
        forms = (_json, _table)
    return next((found for form in forms if (found := form(data, chance))), b"")


def _archive(data: bytes, chance: random.Random) -> bytes:
    """A zip with one of its parts changed, renamed, taken out or said again."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    except (ValueError, KeyError, OSError, RuntimeError, EOFError, NotImplementedError):
        return b""
    except (zipfile.BadZipFile, zlib.error):
        return b""
    if not parts:
        return b""
    at = chance.randrange(len(parts))
    name, part = parts[at]
    match chance.randrange(12):
        case 0:
            del parts[at]
        case 1:
            parts[at] = (chance.choice(WORDS) or "x", part)
        case 2:
            parts.append((name + "2", part))
        case 3:
            parts[at] = (name, chance.choice(parts)[1])
        case 4:
            start = chance.randint(0, len(part))
            parts[at] = (name, part[:start] + part[start + chance.choice((0, 1, 9)) :])
        case _:
            parts[at] = (name, restructured(part, chance) or part)
    return packed(parts, method=chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)))


def packed(parts: list[tuple[str, bytes]], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of parts in their order; of two with one name the last is kept."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, part in dict(parts).items():
            info = zipfile.ZipInfo(name, DATED)
            info.compress_type = method
            archive.writestr(info, part)
    return held.getvalue()


def _xml(data: bytes, chance: random.Random) -> bytes:
    """Well-formed XML with some of its elements changed."""
    try:
        root = ET.fromstring(data)  # noqa: S314 - made by us, or by these changes
    except (ET.ParseError, ValueError, LookupError):
        return b""
    nodes = list(root.iter())
    if len(nodes) > MOST_NODES:
        return b""
    for _ in range(chance.randint(1, 3)):
        _change_element(chance.choice(nodes), nodes, chance)
    try:
        return ET.tostring(root)
    except (RecursionError, ValueError):  # moved into itself
        return b""


def _change_element(node: ET.Element, nodes: list[ET.Element], chance: random.Random) -> None:
    """Change an element's text, attributes, name or children."""
    children = list(node)
    match chance.randrange(8):
        case 0:
            node.text = chance.choice(WORDS)
        case 1:
            node.tail = chance.choice(WORDS)
        case 2 if node.attrib:
            node.set(chance.choice(sorted(node.attrib)), chance.choice(WORDS))
        case 3:
            node.tag = chance.choice(nodes).tag
        case 4 if children:
            node.remove(chance.choice(children))
        case 5 if children:
            node.extend([chance.choice(children)] * chance.choice(MANY))
        case 6:
            inner = node
            for _ in range(chance.choice(DEEP)):
                inner = ET.SubElement(inner, node.tag)
            inner.text = "x"
        case _:
            other = chance.choice(nodes)
            node.set(chance.choice(sorted(other.attrib) or ["id"]), chance.choice(WORDS))


def _table(data: bytes, chance: random.Random) -> bytes:
    """Comma-separated values with one cell changed."""
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
    except (ValueError, csv.Error):
        return b""
    if len(rows) < 2 or not rows[0] or len(rows[0]) < 2:
        return b""
    row = chance.choice(rows)
    if not row:
        return b""
    at = chance.randrange(len(row))
    inside = _json(row[at].encode("utf-8", "surrogateescape"), chance)
    value = chance.choice(VALUES)
    row[at] = (
        inside.decode("utf-8", "replace")
        if inside and chance.random() < 0.7
        else json.dumps(value) if chance.random() < 0.5 else str(value)[:6000]
    )  # fmt: skip
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows)
    return written.getvalue().encode("utf-8", "surrogatepass")


def _json(data: bytes, chance: random.Random) -> bytes:
    """JSON, or a line of it, with some of its values replaced; nothing where it is none."""
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    for whole in (False, True):
        try:
            given = json.loads(data if whole else lines[at])
        except (ValueError, RecursionError):
            continue
        if not isinstance(given, dict | list):
            continue
        for _ in range(chance.randint(1, 3)):
            given = _replaced(given, chance)
        written = json.dumps(given, ensure_ascii=True).encode()
        return written if whole else b"\n".join((*lines[:at], written, *lines[at + 1 :]))
    return b""


def _replaced(node: object, chance: random.Random) -> object:
    """A value with something in it replaced, taken out or put in."""
    if isinstance(node, dict) and node and chance.random() < 0.8:
        key = chance.choice(list(node))
        rest = {name: value for name, value in node.items() if name != key}
        if chance.random() < 0.15:
            return rest
        if chance.random() < 0.1:
            return {**node, chance.choice(("", "x", "label", "id")): chance.choice(VALUES)}
        return {**node, key: _replaced(node[key], chance)}
    if isinstance(node, list) and node and chance.random() < 0.8:
        at = chance.randrange(len(node))
        return [*node[:at], _replaced(node[at], chance), *node[at + 1 :]]
    return _near(node, chance) if chance.random() < 0.5 else chance.choice(VALUES)


def _near(node: object, chance: random.Random) -> object:
    """A value much like another, which a reader may take."""
    match node:
        case bool():
            return not node
        case int():
            return chance.choice((node - 1, node + 1, node + 10, -node, 0))
        case float():
            return chance.choice((node / 2, node + 1, -node, 0.0))
        case str():
            at = chance.randint(0, len(node))
            return node[:at] + chance.choice(WORDS) + node[at + chance.randint(0, 2) :]
    return chance.choice(([], {}, None, "x"))
