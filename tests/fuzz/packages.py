"""Sound archives and PDFs to be damaged, with a little of all that their readers know."""

import zipfile
import zlib

from structure import packed

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def words(text: str, style: str = "") -> str:
    """A paragraph of a word processor."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}<w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(text: str, more: str = "") -> str:
    return f"<w:tc><w:tcPr>{more}</w:tcPr>{words(text)}</w:tc>"


BODY = (
    words("Kelm flood", "Title")
    + words("Toll", "Heading1")
    + words("Twelve people died.")
    + '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    "<w:r><w:t>rain</w:t></w:r></w:p>"
    + '<w:p><w:del w:id="1"><w:r><w:delText>Nine</w:delText></w:r></w:del><w:ins w:id="2">'
    "<w:r><w:rPr><w:b/><w:strike/></w:rPr><w:t>Ten</w:t><w:tab/><w:br/></w:r></w:ins>"
    '<w:hyperlink r:id="rId5" w:anchor="a"><w:r><w:t>here</w:t></w:r></w:hyperlink>'
    '<w:bookmarkStart w:id="3" w:name="a"/><w:r><w:footnoteReference w:id="2"/></w:r>'
    '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText>HYPERLINK "http://x.invalid/"</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FE"/>'
    "</w:r></w:p>"
    + "<w:tbl><w:tr>"
    + cell("Kelm", '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')
    + cell("12")
    + "</w:tr><w:tr>"
    + cell("", "<w:vMerge/>")
    + cell("9")
    + "</w:tr></w:tbl><w:sdt><w:sdtContent>"
    + words("Help")
    + "</w:sdtContent></w:sdt>"
)


def document(body: str, *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A DOCX with styles, numbering, notes, comments and what relates them."""
    kinds = ("styles", "numbering", "footnotes", "comments")
    related = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>'
        for number, kind in enumerate(kinds, 1)
    )
    linked = f'<Relationship Id="rId5" Type="{OFFICE}/hyperlink" Target="http://x.invalid/" \
TargetMode="External"/>'
    typed = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{WORD}.{name}+xml"/>'
        for kind, name in [("document", "document.main"), *((kind, kind) for kind in kinds)]
    )
    main = f'<Relationship Id="m" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    style = '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{1}"/></w:style>'
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}">{typed}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}">{main}</Relationships>',
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{RELATIONS}">{related}{linked}</Relationships>'
        ),
        "word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": (
            f"<w:styles {W}>{style.format('Title', 'Title')}"
            f"{style.format('Heading1', 'heading 1')}</w:styles>"
        ),
        "word/numbering.xml": (
            f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
        ),
        "word/footnotes.xml": (
            f'<w:footnotes {W}><w:footnote w:id="2">{words("Herald")}</w:footnote>'
            "</w:footnotes>"
        ),
        "word/comments.xml": (
            f'<w:comments {W}><w:comment w:id="0">{words("sure?")}</w:comment></w:comments>'
        ),
    }
    return packed([(name, part.encode()) for name, part in parts.items()], method=method)


def documents() -> tuple[bytes, ...]:
    """A DOCX with everything, and one with next to nothing."""
    return document(BODY), document(words("Nine died."), method=zipfile.ZIP_STORED)


PAGE = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
    "<head><title>Flood</title></head><body><h1>The flood</h1><p>Twelve died"
    '<a epub:type="noteref" href="#n">1</a>.</p><table><tr><th>Day</th><th>Dead</th></tr><tr>'
    '<td rowspan="2">Mon</td><td>3</td></tr><tr><td>4</td></tr></table><ul><li>rain</li></ul>'
    '<aside epub:type="footnote" id="n">Herald</aside></body></html>'
)
CONTENTS = PAGE.replace("<h1>", '<nav epub:type="toc"><a href="two.xhtml">Help</a></nav><h1>')


def book(page: str = PAGE, *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An EPUB of two documents with both kinds of contents and a font that is hidden."""
    parts = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": (
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OPS/b.opf" media-type="application/oebps-package+xml"/>'
            "</rootfiles></container>"
        ),
        "META-INF/encryption.xml": (
            '<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData>'
            '<e:CipherData><e:CipherReference URI="OPS/f.otf"/></e:CipherData>'
            "</e:EncryptedData></encryption>"
        ),
        "OPS/b.opf": (
            '<package xmlns="http://www.idpf.org/2007/opf"><metadata '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The flood</dc:title>'
            '</metadata><manifest><item id="n" href="n.xhtml" properties="nav" '
            'media-type="application/xhtml+xml"/><item id="x" href="x.ncx" '
            'media-type="application/x-dtbncx+xml"/><item id="a" href="one.xhtml" '
            'media-type="application/xhtml+xml"/><item id="p" href="p.svg" fallback="b" '
            'media-type="image/svg+xml"/><item id="b" href="two.xhtml" '
            'media-type="application/xhtml+xml"/></manifest><spine toc="x"><itemref idref="n"/>'
            '<itemref idref="a"/><itemref idref="p" linear="no"/></spine><guide>'
            '<reference type="toc" href="n.xhtml"/></guide></package>'
        ),
        "OPS/n.xhtml": CONTENTS,
        "OPS/x.ncx": (
            '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel>'
            '<text>Help</text></navLabel><content src="two.xhtml#a"/></navPoint></navMap></ncx>'
        ),
        "OPS/one.xhtml": page,
        "OPS/two.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml"><p>None came.</p></html>',
    }
    return packed([(name, part.encode()) for name, part in parts.items()], method=method)


def books() -> tuple[bytes, ...]:
    """An EPUB packed, and one that is only stored, whose XML a change reaches."""
    return book(), book(method=zipfile.ZIP_STORED)


SHOWN = b"""BT /T 12 Tf 50 700 Td (Twelve people died in Kelm.) Tj 0 -14 Td [(Nine) -50 (died)]
TJ /T 20 Tf 1 0 0 1 50 600 Tm <4B656C6D> Tj T* (flood-) Tj T* (ed) ' ET
q 0.5 0 0 0.5 0 0 cm /X Do Q BI /W 1 /H 1 /BPC 8 /CS /G ID a EI
50 500 m 90 500 l S /Span << /ActualText (x) >> BDC BT (12) Tj ET EMC"""


def printed(shown: bytes = SHOWN, *, pack: bool = True) -> bytes:
    """A PDF whose page and whose form show what a stream of operators says.

    The form draws no form: one that draws itself takes for ever, and is among the files over a
    limit, which are read in a process of their own.
    """
    streams = (shown, shown.replace(b" Do", b" n"))
    page, form = map(zlib.compress, streams) if pack else streams
    filter_ = b"/Filter /FlateDecode " if pack else b""
    fonts = b"/Font << /T 5 0 R >>"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        b"/Resources << %s /XObject << /X 6 0 R >> >> >>" % fonts,
        b"<< %s/Length %d >>\nstream\n%s\nendstream" % (filter_, len(page), page),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding "
        b"/ToUnicode 7 0 R >>",
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 90 90] /Resources << %s >> %s"
        b"/Length %d >>\nstream\n%s\nendstream" % (fonts, filter_, len(form), form),
        b"<< /Length 63 >>\nstream\n1 begincodespacerange <00> <ff> endcodespacerange "
        b"1 beginbfchar <4B> <004B> endbfchar\nendstream",
    )
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Root 1 0 R /Size %d >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table, len(objects) + 1, len(data))
    )


def prints() -> tuple[bytes, ...]:
    """Two PDFs, one packed, without a form that a change could make draw itself."""
    plain = SHOWN.replace(b"/X Do", b"")
    found = (printed(plain), printed(plain, pack=False))
    twice = (b"/Kids [3 0 R] /Count 1", b"/Kids [3 0 R 3 0 R] /Count 2")
    return tuple(
        data.replace(b"/XObject << /X 6 0 R >>", b"").replace(*twice) for data in found
    )
