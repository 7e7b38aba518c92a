"""Wikitext: by way of HTML, so that headings, lists and tables mean the same as on a page."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from claimcheck.model import DEFAULT_LIMITS, Limits
from claimcheck.sources import charset, html
from claimcheck.sources.reading import Reading
from claimcheck.sources.templates import Kind, rendered

if TYPE_CHECKING:
    from mwparserfromhell.nodes import Tag, Template, Wikilink
    from mwparserfromhell.wikicode import Wikicode

# Stands before a list item's bullets until lines are known; no text holds it.
ITEM = "\ue000"
LIST_LINE = re.compile(rf"{ITEM}([*#:;]+)(?:{ITEM}[*#:;]+)*[ \t]*([^\n]*)")

DROPPED = frozenset(
    {
        "categorytree", "del", "gallery", "imagemap", "includeonly", "noinclude", "ref",
        "references", "s", "score", "script", "source", "style", "syntaxhighlight",
        "templatestyles", "timeline",
    }
)  # fmt: skip
KEPT = frozenset(
    {
        "blockquote",
        "caption",
        "div",
        "p",
        "pre",
        "span",
        "sub",
        "sup",
        "table",
        "td",
        "th",
        "tr",
    }
)
ATTRIBUTES = frozenset({"rowspan", "colspan", "class", "style", "role", "hidden"})

NAMESPACES = ("file:", "image:", "category:", "media:", "wikipedia:", "template:", "help:")
SWITCH = re.compile(r"__[A-Z]+__")
DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
# Italics, bold, both; what is left of four or of more than five is an apostrophe,
# https://en.wikipedia.org/wiki/Help:Wikitext#Text_formatting.
EMPHASIS = re.compile(r"(?<!')('*?)(?:'{5}|'{2,3})(?!')")


def read(data: bytes, encoding: str = "", limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read the source of a wiki's page. Numbers in templates that are not known are lost."""
    import mwparserfromhell

    text, known = charset.decode(data, encoding)
    writer = Writer()
    # Emphasis that nothing ends takes the parser minutes, and is not wanted here.
    body = writer.code(mwparserfromhell.parse(text.replace(ITEM, ""), skip_style_tags=True))
    page = SWITCH.sub("", LIST_LINE.sub(_item, body))
    page = re.sub(r"\n[ \t]*\n\s*", "\n<p>", page)
    reading = html.rendered(f"<html><body><div>{page}</div></body></html>", limits)
    return Reading(
        text=reading.text,
        title=writer.title or reading.title,
        blocks=reading.blocks,
        lost=(*reading.lost, *writer.lost),
        encoding=known,
    )


class Writer:
    """Writes wikitext as HTML.

    Attributes:
        title: That of the page, where its infobox or a title template gives it.
        lost: Numbers in templates that could not be read, in page order.
    """

    def __init__(self) -> None:
        self.title = ""
        self.lost: list[str] = []

    def code(self, code: Wikicode | None) -> str:
        """The HTML of a piece of wikitext."""
        return "".join(self._node(node) for node in code.nodes) if code is not None else ""

    def _node(self, node: object) -> str:
        """The HTML of one node."""
        from mwparserfromhell import nodes

        match node:
            case nodes.Text():
                return _escaped(EMPHASIS.sub(r"\1", str(node.value)))
            case nodes.HTMLEntity():
                return _escaped(str(node.normalize()))
            case nodes.Heading():
                words = self.code(node.title).strip()
                return f"\n\n<h{node.level}>{words}</h{node.level}>\n\n"
            case nodes.ExternalLink():
                return self.code(node.title)
            case nodes.Tag() | nodes.Template() | nodes.Wikilink():
                return self._marked(node)
        return ""  # comments, and arguments of a template's own text

    def _marked(self, node: Tag | Template | Wikilink) -> str:
        """The HTML of a node that holds others."""
        from mwparserfromhell import nodes

        if isinstance(node, nodes.Tag):
            return self._tag(node)
        return self._link(node) if isinstance(node, nodes.Wikilink) else self._template(node)

    def _tag(self, tag: Tag) -> str:
        """The HTML of a tag; of list bullets, a mark before their line."""
        name = str(tag.tag).strip().lower()
        if name in ("li", "dt", "dd") and tag.wiki_markup:
            return f"{ITEM}{tag.wiki_markup}"
        if name in ("br", "hr"):
            return f"<{name}>"
        if name in DROPPED:
            return ""
        inside = self._rows(tag.contents) if name == "table" else self.code(tag.contents)
        if name not in KEPT:
            return inside
        given = [
            (str(a.name).strip().lower(), str(a.value or "").strip()) for a in tag.attributes
        ]
        kept = "".join(f' {key}="{escape(value)}"' for key, value in given if key in ATTRIBUTES)
        end = (
            "" if name in ("sup", "sub", "span") else "\n"
        )  # an item's line ends before the tag
        return f"<{name}{kept}>{inside}{end}</{name}>"

    def _rows(self, contents: Wikicode) -> str:
        """What a table holds; the parser leaves caption and first row without their tags."""
        from mwparserfromhell import nodes

        caption, first, rest = "", "", ""
        for node in contents.nodes:
            if not isinstance(node, nodes.Tag) or str(node.tag).strip() not in ("td", "th"):
                rest += self._node(node)
            elif not first and str(node.contents).startswith("+"):
                words = self.code(node.contents).removeprefix("+").strip()
                caption = f"<caption>{words}</caption>"
            else:
                first += self._node(node)
        return f"{caption}<tr>{first}</tr>{rest}" if first else caption + rest

    def _link(self, link: Wikilink) -> str:
        """The words of a link; of a picture or category, nothing."""
        target = str(link.title).strip()
        if target.lower().startswith(NAMESPACES):
            return ""
        return (
            self.code(link.text)
            if link.text
            else _escaped(EMPHASIS.sub(r"\1", target.lstrip(":")))
        )

    def _template(self, template: Template) -> str:
        """The HTML of a template; an unknown one is left out and its numbers are lost."""
        name = " ".join(str(template.name).replace("_", " ").split()).lower()
        named = [(str(p.name).strip(), p) for p in template.params]
        if name.startswith(("infobox", "taxobox", "speciesbox")):
            return self._infobox(
                {key: self.code(p.value).strip() for key, p in named if p.showkey}
            )
        given = tuple(self.code(p.value).strip() for _, p in named if not p.showkey)
        kind, words = rendered(name, given)
        if kind is Kind.TITLE:
            self.title = self.title or words
            return ""
        if kind is Kind.UNKNOWN:
            self.lost += DIGITS.findall(
                re.sub("<[^>]*>", " ", " ".join(map(str, template.params)))
            )
        return words

    def _infobox(self, given: dict[str, str]) -> str:
        """An infobox as a table of labels and values."""
        rows = []
        for key, value in given.items():
            label = re.sub(r"[_\s]+", " ", key).strip()
            if not value or UNREAD_KEY.fullmatch(label.lower()):
                continue
            if label.lower() in ("name", "title", "show name"):
                self.title = self.title or re.sub("<[^>]*>", "", value)
            rows.append(f"<tr><th>{escape(label.capitalize())}</th><td>\n{value}\n</td></tr>")
        return f'\n\n<table class="infobox">{"".join(rows)}</table>\n\n' if rows else ""


# Parameters of infoboxes that hold a picture, a style or an address, not a fact.
UNREAD_KEY = re.compile(
    r"(?:image|logo|map|photo|flag|seal|signature|coat|icon|alt|caption|website|url|module|embed"
    r"|bodystyle|titlestyle|colou?r|width|size|pushpin|border|upright|italic title)\b.*"
    r"|.*\b(?:image|size|alt|caption|map|url|upright|style)"
)


def _item(found: re.Match[str]) -> str:
    """A line of a list."""
    bullets, words = found[1], found[2]
    if bullets.endswith((":", ";")):
        return f"<p>{words}<p>"
    return f"<ul><li>{words}</li></ul>"


def _escaped(words: str) -> str:
    return escape(words, quote=False)
