"""Footnotes of a Word document, a part that python-docx does not write."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from lxml.etree import _Element

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# The lines above the notes: the format asks for them, under ids below those of the notes.
SEPARATORS = ((-1, "separator"), (0, "continuationSeparator"))


class Footnotes:
    """Gathers notes, and writes them into the document at the end."""

    def __init__(self, document: Document):
        from docx.enum.style import WD_STYLE_TYPE
        from docx.shared import Pt
        from lxml import etree

        self._document = document
        self._root = etree.Element(_name("footnotes"), nsmap={"w": MAIN})
        for id_, kind in SEPARATORS:
            paragraph = _below(_note(self._root, id_, type=kind), "p")
            _below(_below(paragraph, "r"), kind)
        mark = document.styles.add_style(
            "footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True
        )
        mark.font.superscript = True
        text = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        text.base_style = document.styles["Normal"]
        text.font.size = Pt(8.5)
        text.paragraph_format.space_after = Pt(0)
        self._mark, self._text = mark.style_id, text.style_id
        self._count = 0

    def add(self, paragraph: Paragraph, words: str) -> None:
        """Put a mark behind a paragraph's words, and the note at the foot of its page."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        self._count += 1
        run = paragraph.add_run()
        run._r.style = self._mark
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(self._count))
        run._r.append(reference)
        self._write(words)

    def close(self) -> None:
        """Give the document its notes."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part
        from lxml import etree

        blob = etree.tostring(
            self._root, xml_declaration=True, encoding="UTF-8", standalone=True
        )
        package = self._document.part.package
        part = Part(PackURI("/word/footnotes.xml"), CONTENT, blob, package)
        self._document.part.relate_to(part, RELATION)

    def _write(self, words: str) -> None:
        """The note itself: its mark, then its words."""
        paragraph = _below(_note(self._root, self._count), "p")
        _below(_below(paragraph, "pPr"), "pStyle", val=self._text)
        marked = _below(paragraph, "r")
        _below(_below(marked, "rPr"), "rStyle", val=self._mark)
        _below(marked, "footnoteRef")
        text = _below(_below(paragraph, "r"), "t")
        text.set(SPACE, "preserve")
        text.text = f" {words}"


def _note(root: _Element, id_: int, **attributes: str) -> _Element:
    """An empty note."""
    return _below(root, "footnote", id=str(id_), **attributes)


def _below(parent: _Element, name: str, **attributes: str) -> _Element:
    """A new last element of another."""
    from lxml import etree

    named = {_name(key): value for key, value in attributes.items()}
    return etree.SubElement(parent, _name(name), named)


def _name(name: str) -> str:
    return f"{{{MAIN}}}{name}"
