"""Books: in the order of their spine, each document a section, and nothing from elsewhere."""

import io
import zipfile

import pytest

from claimcheck import sources
from claimcheck.errors import InputError
from claimcheck.model import BlockKind, Limits
from claimcheck.sources import epub
from claimcheck.sources.reading import UnreadableError

TITLE, HEADING, PARAGRAPH, ITEM, ROW = BlockKind

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="{}" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)
PACKAGE = (
    '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Kelm Flood</dc:title>'
    "</metadata><manifest>{items}</manifest><spine{toc}>{spine}</spine>{guide}</package>"
)
PAGE = (
    '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html '
    'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
    "<head><title/></head><body>{}</body></html>"
)
XHTML = "application/xhtml+xml"
NAV = (
    '<nav epub:type="toc"><ol><li><a href="one.xhtml">The <i>dam</i></a></li>'
    '<li><a href="two.xhtml#end">Its end</a></li></ol></nav>'
)
NCX = (
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel>'
    '<text>The dam</text></navLabel><content src="one.xhtml"/></navPoint></navMap></ncx>'
)


def item(id_, href, media_type=XHTML, more=""):
    return f'<item id="{id_}" href="{href}" media-type="{media_type}" {more}/>'


def package(*items, spine=(), toc="", guide=""):
    references = "".join(f'<itemref idref="{id_}"/>' for id_ in spine)
    return PACKAGE.format(items="".join(items), spine=references, toc=toc, guide=guide)


def packed(parts):
    """A book: its kind first and not packed, then its parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, part in parts.items():
            archive.writestr(name, part)
    return data.getvalue()


def book(one, two="<h1>Help</h1><p>None came.</p>", **parts):
    """A book of two documents, listed the other way round than they are read."""
    listed = package(item("b", "two.xhtml"), item("a", "one.xhtml"), spine=("a", "b"))
    return packed(
        {
            "META-INF/container.xml": CONTAINER.format("OPS/book.opf"),
            "OPS/book.opf": listed,
            "OPS/two.xhtml": PAGE.format(two),
            "OPS/one.xhtml": PAGE.format(one),
            **parts,
        }
    )


def shape(reading):
    return [(b.kind, reading.text[b.span.start : b.span.end]) for b in reading.blocks]


def test_a_book_is_read_in_the_order_of_its_spine():
    reading = epub.read(book("<h1>The flood</h1><p>Twelve people died.</p>"))

    assert reading.title == "The Kelm Flood"
    assert shape(reading) == [
        (HEADING, "The flood"),
        (PARAGRAPH, "Twelve people died."),
        (HEADING, "Help"),
        (PARAGRAPH, "None came."),
    ]
    assert reading.lost == ()


def test_a_heading_that_says_the_title_is_the_title():
    reading = epub.read(book("<h1>The Kelm  Flood</h1><p>Nine died.</p>"))

    assert shape(reading)[0] == (TITLE, "The Kelm Flood")


def test_a_table_of_a_book_is_one_of_a_page():
    table = "<table><tr><th>Day</th><th>Dead</th></tr><tr><td>Mon</td><td>3</td></tr></table>"

    reading = epub.read(book(table))

    assert (ROW, "Mon | 3") in shape(reading)
    assert [cell.header for cell in reading.blocks[0].cells] == ["Day", "Dead"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param('<p>Nine<a id="x"/> died.</p>', "Nine died.", id="closed-at-once"),
        pytest.param("<p>Nine&nbsp;died.</p>", "Nine died.", id="named-character"),
        pytest.param("<p>R&amp;D cost 5 &lt; 6.</p>", "R&D cost 5 < 6.", id="of-xml-itself"),
        pytest.param("<p>Nine<br>died.</p>", "Nine\ndied.", id="not-well-formed"),
        pytest.param(
            '<p>Nine<a epub:type="noteref" href="#n">7</a> died.</p>', "Nine died.", id="note"
        ),
        pytest.param("<!-- 5 --><?x 6?><p>Nine died.</p>", "Nine died.", id="comment"),
    ],
)
def test_what_a_document_of_a_book_says(words, said):
    text = epub.read(book(words)).text

    assert text.replace("\xa0", " ").startswith(f"{said}\n\nHelp")


@pytest.mark.parametrize(
    ("more", "toc", "name", "contents"),
    [
        pytest.param('properties="nav"', "", "nav.xhtml", PAGE.format(NAV), id="today"),
        pytest.param("", ' toc="n"', "toc.ncx", NCX, id="older"),
    ],
)
def test_a_document_without_a_heading_has_its_name_in_the_table_of_contents(
    more, toc, name, contents
):
    kind = XHTML if more else "application/x-dtbncx+xml"
    items = (item("a", "one.xhtml"), item("b", "two.xhtml"), item("n", name, kind, more))
    listed = package(*items, spine=("n", "a", "b") if more else ("a", "b"), toc=toc)

    reading = epub.read(
        book("<p>It broke.</p>", **{"OPS/book.opf": listed, f"OPS/{name}": contents})
    )

    assert shape(reading)[:3] == [
        (HEADING, "The dam"),
        (PARAGRAPH, "It broke."),
        (HEADING, "Help"),
    ]


def test_the_contents_page_of_an_older_book_is_not_read():
    items = (item("a", "one.xhtml"), item("b", "two.xhtml"))
    guide = '<guide><reference type="toc" href="one.xhtml"/></guide>'
    listed = package(*items, spine=("a", "b"), guide=guide)

    reading = epub.read(book("<p>Help 9</p>", **{"OPS/book.opf": listed}))

    assert reading.text == "Help\n\nNone came."


def test_a_document_is_read_once_however_often_it_is_named():
    listed = package(item("a", "one.xhtml"), spine=("a",) * 50)

    reading = epub.read(book("<p>It broke.</p>", **{"OPS/book.opf": listed}))

    assert reading.text == "It broke."


def test_what_stands_in_for_a_picture_is_read():
    items = (
        item("p", "one.svg", "image/svg+xml", 'fallback="q"'),
        item("q", "one.png", "image/png", 'fallback="a"'),
        item("a", "one.xhtml"),
        item("r", "ring.svg", "image/svg+xml", 'fallback="r"'),
    )
    listed = package(*items, spine=("p", "r"))

    assert epub.read(book("<p>It broke.</p>", **{"OPS/book.opf": listed})).text == "It broke."


def test_a_book_is_known_by_its_beginning(tmp_path):
    path = tmp_path / "book"
    path.write_bytes(book("<p>Nine died.</p>"))

    source = sources.read(path)

    assert (source.title, source.encoding) == ("The Kelm Flood", "utf-8 (epub)")


@pytest.mark.parametrize(
    "href",
    ["../../secret.txt", "/etc/passwd", "..%2f..%2fsecret.txt", "file:///etc/passwd",
     "http://x.invalid/one.xhtml", "//x.invalid/one.xhtml", "http://[", ""],
)  # fmt: skip
def test_a_document_outside_the_archive_is_refused(tmp_path, monkeypatch, href):
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.txt").write_text("hush", "utf-8")
    monkeypatch.chdir(tmp_path / "in")
    listed = package(item("a", href), spine=("a",))

    with pytest.raises(UnreadableError, match="is a broken EPUB"):
        epub.read(book("<p>Nine died.</p>", **{"OPS/book.opf": listed}))


def test_a_part_whose_name_leads_out_of_the_archive_is_written_nowhere(tmp_path, monkeypatch):
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    listed = package(item("a", "../../../out.xhtml"), spine=("a",))
    out = {"../out.xhtml": PAGE.format("<p>x</p>"), "OPS/book.opf": listed}

    with pytest.raises(UnreadableError, match="is a broken EPUB"):
        epub.read(book("<p>Nine died.</p>", **out))

    assert sorted(tmp_path.rglob("*")) == [tmp_path / "in"]


LOCK = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData '
    'xmlns="http://www.w3.org/2001/04/xmlenc#"><CipherData><CipherReference URI="{}"/>'
    "</CipherData></EncryptedData></encryption>"
)
ENTITIES = '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><p>&b;</p></html>'
OUTSIDE = '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><p>&a;</p></html>'


@pytest.mark.parametrize(
    ("parts", "problem"),
    [
        pytest.param({"META-INF/container.xml": "<container/>"}, "broken", id="no-package"),
        pytest.param({"META-INF/container.xml": "<container"}, "broken", id="container"),
        pytest.param({"OPS/book.opf": "<package"}, "broken", id="package"),
        pytest.param({"OPS/book.opf": package(spine=("a",))}, "broken", id="unlisted"),
        pytest.param(
            {"OPS/book.opf": package(item("a", "no.xhtml"), spine=("a",))}, "broken", id="gone"
        ),
        pytest.param({"OPS/book.opf": package(item("a", "one.xhtml"))}, "broken", id="empty"),
        pytest.param(
            {"META-INF/encryption.xml": LOCK.format("OPS/one.xhtml")}, "is locked", id="locked"
        ),
        pytest.param({"OPS/one.xhtml": ENTITIES}, "declares entities", id="entities"),
        pytest.param({"OPS/one.xhtml": OUTSIDE}, "declares entities", id="outside"),
        pytest.param({"OPS/book.opf": ENTITIES}, "has a document type", id="of-package"),
        pytest.param({"OPS/one.xhtml": " " * 5_000_000}, "inflate beyond", id="ratio"),
        pytest.param({f"x{n}": "" for n in range(10_000)}, "inflate beyond", id="too-many"),
    ],
)
def test_what_is_no_book_is_refused(parts, problem):
    with pytest.raises(UnreadableError, match=problem):
        epub.read(book("<p>Nine died.</p>", **parts))


def test_a_font_that_is_hidden_locks_no_book():
    lock = {"META-INF/encryption.xml": LOCK.format("OPS/font.otf")}

    assert epub.read(book("<p>Nine died.</p>", **lock)).text.startswith("Nine died.")


@pytest.mark.parametrize("cut", [30, 200, 900])
def test_a_book_that_is_cut_is_refused(cut):
    with pytest.raises(UnreadableError, match="is no EPUB: its zip archive is broken"):
        epub.read(book("<p>Nine died.</p>")[:cut])


DEEP = "<div>" * 30 + "<p>Nine died.</p>" + "</div>" * 30
CELLS = "<table><tr>" + "<td>1</td><td>2</td>" * 20 + "</tr></table>"


@pytest.mark.parametrize(
    ("one", "limits", "problem"),
    [
        pytest.param("<p>Nine died.</p>", {"file_size": 50}, "larger than 50", id="file"),
        pytest.param("<p>Nine died.</p>", {"inflated_size": 50}, "more than 50", id="inflated"),
        pytest.param("<p>Nine died.</p>", {"characters": 15}, "longer than 15", id="text"),
        pytest.param(DEEP, {"nesting": 20}, "more than 20 levels", id="nesting"),
        pytest.param(DEEP + "<br>", {"nesting": 20}, "more than 20 levels", id="not-xml"),
        pytest.param(CELLS, {"cells": 30}, "more cells", id="cells"),
        pytest.param("<h1>A</h1>" + CELLS, {"cells": 45}, "", id="of-both"),
    ],
)
def test_a_book_over_a_limit_is_refused(one, limits, problem):
    data = book(one, two=CELLS if not problem else "<p>None came.</p>")

    with pytest.raises(InputError, match=problem or "more cells"):
        sources.decode(data, "a.epub", id="a", limits=Limits(**limits))
