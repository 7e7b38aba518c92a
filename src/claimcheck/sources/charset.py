"""From bytes to text: which charset they are in, and how that is known."""

import codecs
import re
from typing import NamedTuple

from claimcheck.sources.reading import UnreadableError


class Decoded(NamedTuple):
    """A text without its byte order mark, and how its charset was known."""

    text: str
    encoding: str


# Longest first: UTF-32's mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What a file that is no text begins with, and what a user would call it.
SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a zip archive"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"%PDF-", "a PDF"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)

# In UTF-16 one half of a Latin letter is NUL; of curly quotes and letters of other scripts, of
# which an English text has a few in a hundred, neither is.
MOST_HALVES = 0.9

# English with names in it: 2 in 101 bytes in "Zürich ... naïve". German has 5 in 100, on which
# statistics can rest; on fewer they take Western letters for those of Warsaw or Istanbul.
FEW_FOREIGN = 0.04

# HTML's own rule: the declaration stands within the first 1,024 bytes. Real pages put it later.
DECLARED_WITHIN = 4096

DECLARATION = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})"
    rb"|<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)

# The WHATWG encoding standard reads these labels as windows-1252, as every browser does.
AS_WINDOWS_1252 = frozenset({"ascii", "iso8859-1"})


def decode(data: bytes, encoding: str = "", *, markup: bool = False) -> Decoded:
    """Decode by the given charset, else byte order mark, declaration, UTF-8, statistics.

    Args:
        data: A file's bytes.
        encoding: Charset that the user names; it is believed before anything in the file.
        markup: The bytes are HTML or XML, which can declare a charset of their own.

    Raises:
        UnreadableError: The bytes are no text, or not in the charset that was given.
    """
    if encoding:
        return _given(data, encoding)
    for mark, name in MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], name)
    refuse_binary(data)
    if markup and (name := _declared(data)):
        try:
            return Decoded(data.decode(name), f"{name} (declared)")
        except UnicodeDecodeError:
            pass  # pages that declare one charset and hold another are common
    try:
        return Decoded(data.decode("utf-8"), "utf-8 (strict)")
    except UnicodeDecodeError:
        return _guessed(data)


def refuse_binary(data: bytes) -> None:
    """Raise ``UnreadableError`` for a picture, an archive, a program and the like."""
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            problem = f"is {what}, not a text"
            raise _binary(problem)
    if _is_unmarked_utf_16(data):
        problem = "looks like UTF-16 without its mark"
        raise UnreadableError(problem, fix="save it as UTF-8")
    if b"\0" in data:
        problem = "holds NUL bytes: it is no text"
        raise _binary(problem)


def _is_unmarked_utf_16(data: bytes) -> bool:
    """Whether every other byte is NUL, as it is of Latin letters in UTF-16, and no other is."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    return min(even, odd) == 0 and max(even, odd) > MOST_HALVES * len(data) / 2


def _given(data: bytes, encoding: str) -> Decoded:
    """By the charset that the user names."""
    try:
        name = codecs.lookup(encoding).name
        text: object = data.decode(name)
    except (LookupError, ValueError) as error:
        problem = f"is not in the charset '{encoding}'"
        raise UnreadableError(problem, fix="name another as 'encoding', or none") from error
    if not isinstance(text, str):  # "hex" and "zip" are codecs, but of bytes
        problem = f"'{encoding}' is no charset"
        raise UnreadableError(problem, fix="name another as 'encoding'")
    return Decoded(text.removeprefix("\ufeff"), f"{name} (given)")


def _marked(data: bytes, name: str) -> Decoded:
    """By a byte order mark."""
    try:
        return Decoded(data.decode(name), f"{name} (byte order mark)")
    except UnicodeDecodeError as error:
        problem = f"begins with the mark of {name} and is not in it"
        raise UnreadableError(problem, fix="save it as UTF-8") from error


def _declared(data: bytes) -> str:
    """Python's name of the charset that a page declares; empty when there is none."""
    found = DECLARATION.search(data[:DECLARED_WITHIN])
    if found is None:
        return ""
    label = (found[1] or found[2]).decode("ascii")
    try:
        codec = codecs.lookup(label)
    except LookupError:
        return ""
    if codec.name in AS_WINDOWS_1252:
        return "cp1252"
    # A declaration that could be read as bytes cannot be UTF-16; such pages are UTF-8.
    return "" if codec.name.startswith(("utf-16", "utf-32", "utf-7")) else codec.name


def _guessed(data: bytes) -> Decoded:
    """By statistics, for old files that nobody marked; Western European where they have little.

    Windows-1252 is what a browser takes such a page for.
    """
    from charset_normalizer import from_bytes

    if sum(byte >= 0x80 for byte in data) < FEW_FOREIGN * len(data):  # noqa: PLR2004 - ASCII ends there
        try:
            return Decoded(data.decode("cp1252"), "cp1252 (guessed)")
        except UnicodeDecodeError:
            pass  # five bytes mean nothing in it
    best = from_bytes(data).best()
    if best is None:
        problem = "is no text in any known charset"
        raise _binary(problem)
    return Decoded(str(best), f"{best.encoding} (guessed)")


def _binary(problem: str) -> UnreadableError:
    return UnreadableError(problem, fix="give text, Markdown, HTML, wikitext, PDF or DOCX")
