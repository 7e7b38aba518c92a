"""Comments written onto a copy of a draft; nothing else in it changes.

Runs are split where a sentence begins or ends, which shows nowhere. Parts that have nothing to
do with comments are copied byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from itertools import count
from posixpath import dirname, join, relpath
from typing import TYPE_CHECKING

from claimcheck.draft.document import Document, parsed, pieces, relations
from claimcheck.draft.flow import Piece
from claimcheck.draft.names import CONTENT_TYPE, MAIN, OFFICE, RELATION, SPACE, W
from claimcheck.draft.remarks import Remark
from claimcheck.report.escaping import safe_text
from claimcheck.report.packing import packed

if TYPE_CHECKING:
    from lxml.etree import _Element

AUTHOR, INITIALS = "claimcheck", "cc"

COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

NO_COMMENTS = f'<w:comments xmlns:w="{MAIN}"/>'.encode()
NO_RELATIONS = f'<Relationships xmlns="{RELATION}"/>'.encode()


def commented(document: Document, remarks: Sequence[Remark]) -> bytes:
    """The draft with a comment at the sentence of each remark, as the bytes of a DOCX."""
    if not remarks:
        return packed(document.parts)
    parts = dict(document.parts)
    name = document.part("comments")
    if not name:
        name = _free(parts, document.main)
        _relate(parts, document.main, name)
        parts[name] = NO_COMMENTS
    tree, comments = document.tree(), parsed(parts[name])
    cuts = sorted({edge for remark in remarks for edge in remark.sentence})
    _cut(pieces(tree), cuts)
    placed = pieces(tree)
    first = 1 + max(_ids(comments, tree), default=-1)
    for number, remark in enumerate(remarks, first):
        _anchor(placed, remark, str(number))
        comments.append(_comment(remark, str(number)))
    parts[document.main], parts[name] = _written(tree), _written(comments)
    return packed(parts)


def _ids(*trees: _Element) -> Iterable[int]:
    """The ids of all comments there are."""
    for tree in trees:
        for tag in ("comment", "commentRangeStart", "commentRangeEnd", "commentReference"):
            for element in tree.iter(f"{W}{tag}"):
                number = str(element.get(f"{W}id", ""))
                if number.isdecimal():
                    yield int(number)


def _cut(found: Iterable[Piece], cuts: Sequence[int]) -> None:
    """Split runs, so that each cut lies between two of them."""
    for piece in found:
        # From the last cut to the first: what stands before a cut keeps its place.
        for cut in reversed(cuts):
            if piece.start <= cut < piece.end:
                _split(piece.element, cut - piece.start)


def _split(element: _Element, at: int) -> None:
    """Split the run around an element, before its letter ``at``."""
    from lxml import etree

    run = element.getparent()
    before = element.getprevious()
    if run is None or (at == 0 and (before is None or before.tag == f"{W}rPr")):
        return  # a run begins here already
    rest = deepcopy(run)
    del rest[:]
    properties = run.find(f"{W}rPr")
    if properties is not None:
        rest.append(deepcopy(properties))
    behind = [*element.itersiblings()]
    if at == 0:
        behind.insert(0, element)
    else:
        words = element.text or ""
        text = etree.SubElement(rest, f"{W}t")
        for part, kept in ((element, words[:at]), (text, words[at:])):
            part.text = kept
            part.set(SPACE, "preserve")
    rest.extend(behind)
    run.addnext(rest)


def _anchor(found: Sequence[Piece], remark: Remark, number: str) -> None:
    """Put a comment's marks around a sentence, and its reference behind."""
    from lxml import etree

    inside = [
        piece
        for piece in found
        if piece.start < remark.sentence.end and piece.end > remark.sentence.start
    ]
    if not inside:
        return
    first, last = inside[0].run, inside[-1].run
    first.addprevious(etree.Element(f"{W}commentRangeStart", {f"{W}id": number}))
    last.addnext(etree.Element(f"{W}commentRangeEnd", {f"{W}id": number}))
    reference = etree.Element(f"{W}r")
    etree.SubElement(reference, f"{W}commentReference", {f"{W}id": number})
    # Inside a link or a tracked insertion it would be part of that.
    outermost = last
    while (above := outermost.getparent()) is not None and above.tag != f"{W}p":
        outermost = above
    behind = last.getnext() if outermost is last else outermost
    (outermost if behind is None else behind).addnext(reference)


def _comment(remark: Remark, number: str) -> _Element:
    """A comment, with a paragraph for each of its lines."""
    from lxml import etree

    names = {f"{W}id": number, f"{W}author": AUTHOR, f"{W}initials": INITIALS}
    comment = etree.Element(f"{W}comment", names)
    for line in remark.lines:
        run = etree.SubElement(etree.SubElement(comment, f"{W}p"), f"{W}r")
        text = etree.SubElement(run, f"{W}t", {SPACE: "preserve"})
        text.text = safe_text(line)
    return comment


def _free(parts: Mapping[str, bytes], main: str) -> str:
    """A name for a part of comments that no part has."""
    folder = dirname(main)
    names = (join(folder, f"comments{number or ''}.xml") for number in count())
    return next(name for name in names if name not in parts)


def _relate(parts: dict[str, bytes], main: str, name: str) -> None:
    """Tell the package of a new part: that it holds comments, and that the text has them."""
    from lxml import etree

    listing = relations(main)
    root = parsed(parts.get(listing, NO_RELATIONS))
    taken = {relation.get("Id") for relation in root}
    free = next(id_ for id_ in (f"rId{number}" for number in count(1)) if id_ not in taken)
    target = relpath(name, dirname(main) or ".")
    relation = {"Id": free, "Type": f"{OFFICE}/comments", "Target": target}
    etree.SubElement(root, f"{{{RELATION}}}Relationship", relation)
    types = parsed(parts["[Content_Types].xml"])
    named = {"PartName": f"/{name}", "ContentType": COMMENTS}
    etree.SubElement(types, f"{{{CONTENT_TYPE}}}Override", named)
    parts[listing], parts["[Content_Types].xml"] = _written(root), _written(types)


def _written(tree: _Element) -> bytes:
    """The bytes of a part."""
    from lxml import etree

    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
