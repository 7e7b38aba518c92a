"""What the words of a source may do to the page that shows them: nothing.

Every piece of text that comes from a source, a file name or a manifest passes through one of
these two functions, on its way to a terminal or to Markdown.
"""

import re
import unicodedata

# White space is shown as a blank: a tab would move the carets away from the words they mark.
BLANKS = frozenset("\t\n\v\f\r\x85\u2028\u2029")

# Controls and half characters act on a terminal or cannot be written at all.
ACTING_CATEGORIES = frozenset({"Cc", "Cs", "Zl", "Zp"})

# Unicode Standard Annex 9, table 4, and its three implicit marks. "12\u202e" followed by digits
# would be shown as another number than the one that stands in the source.
BIDIRECTIONAL = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)

# No characters at all, by their definition: XML 1.0 (section 2.2) cannot hold them.
NO_CHARACTERS = frozenset("\ufffe\uffff")

# Each of these begins something in Markdown wherever it stands.
MARKDOWN_SIGNS = re.compile(r"[\\`*_\[\]{}#|~$^]")

# Each of these begins a list, a rule or an underline where a paragraph could begin.
MARKDOWN_OPENING = re.compile(r"\A([-+=]|\d{1,9}(?=[.)]))")

# Addresses, and on code hosts names and numbers of other threads, turn into links without any
# sign of Markdown: an invisible blank after the first sign keeps them words.
MARKDOWN_LINKS = re.compile(
    r"(?<=@)(?=\w)|(?<=#)(?=\d)|(?<=\bwww)(?=\.)|(?<=:)(?=//)", re.IGNORECASE
)
INVISIBLE_BLANK = "\u200b"

# No backtick, which ends code, and no "|", which ends a cell of a table even in code.
CODE = re.compile(r"[\w.,;:=/#()+-]([\w.,;:=/#()+ -]*[\w.,;:=/#()+-])?")

HTML_SIGNS = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}


def safe_text(text: str) -> str:
    r"""A text in one line that no terminal acts on; of the same words.

    White space becomes a blank, one for one. Controls, escapes and marks of writing direction
    become visible, such as ``\x1b``.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(safe_character, text))


def safe_character(character: str) -> str:
    """One character as a terminal may get it; several characters where it had to be spelled."""
    if character in BLANKS:
        return " "
    spelled = character in BIDIRECTIONAL or character in NO_CHARACTERS
    acts = spelled or unicodedata.category(character) in ACTING_CATEGORIES
    if not acts:
        return character
    return f"\\x{ord(character):02x}" if character <= "\xff" else f"\\u{ord(character):04x}"


def markdown_text(text: str) -> str:
    """A text as Markdown that shows just these words: no HTML, link, heading, table or list."""
    line = " ".join(safe_text(text).split())
    opening = MARKDOWN_OPENING.match(line)
    line = MARKDOWN_LINKS.sub(INVISIBLE_BLANK, line)
    line = MARKDOWN_SIGNS.sub(r"\\\g<0>", line).translate(HTML_SIGNS)
    if opening is None:
        return line
    # "1." is escaped behind its digits, "-" before itself.
    at = opening.end() if opening[0].isdecimal() else 0
    return f"{line[:at]}\\{line[at:]}"


def markdown_name(name: str) -> str:
    """A name, an id or a signature as Markdown shows code; as text where code cannot hold it.

    In code nothing turns into a link, and ``herald#3`` stays a word that can be copied.
    """
    return f"`{name}`" if CODE.fullmatch(name) else markdown_text(name)
