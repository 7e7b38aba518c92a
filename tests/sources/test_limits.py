"""Files that are made to fill the memory or never to end: each costs one line."""

import io
import os
import signal
import time
import zipfile
import zlib
from contextlib import suppress

import pytest

from claimcheck import sources
from claimcheck.errors import InputError
from claimcheck.model import Limits
from claimcheck.sources import apart

TEXT = b"Twelve people died in Kelm.\n"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOMB = (
    '<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("acdef", "cdefg", strict=True)
    )
    + "]>"
)


def docx(body: str, *, head: str = "", **parts: str) -> bytes:
    """A DOCX with nothing but what it must have."""
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    held = {
        "[Content_Types].xml": types,
        "word/document.xml": f"{head}<w:document {W}><w:body>{body}</w:body></w:document>",
        **parts,
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in held.items():
            archive.writestr(name, data)
    return packed.getvalue()


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def pdf(*streams: bytes, pages: int = 1, extra: tuple[bytes, ...] = ()) -> bytes:
    """A PDF whose pages show the first stream; ``extra`` are further objects, from number 6."""
    kids = b" ".join(b"3 0 R" for _ in range(pages))
    forms = b" ".join(b"/F%d %d 0 R" % (n, n) for n in range(6, 6 + len(extra)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        b"/Resources << /Font << /T 5 0 R >> /XObject << %s >> >> >>" % forms,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(streams[0]), streams[0]),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *extra,
    ]
    data = b"%PDF-1.4\n"
    for number, body in enumerate(objects, 1):
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    return data + b"trailer << /Root 1 0 R /Size %d >>\n%%%%EOF\n" % (len(objects) + 1)


def form_bomb(levels: int, fan: int = 10) -> bytes:
    """A page that draws a form that draws ten forms that draw ten forms each ..."""
    forms = []
    for level in range(levels):
        last = level + 1 == levels
        words = b"BT /T 12 Tf (Kelm) Tj ET" if last else b"/N Do " * fan
        inner = b"" if last else b"/XObject << /N %d 0 R >>" % (7 + level)
        forms.append(
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources "
            b"<< /Font << /T 5 0 R >> %s >> /Length %d >>\nstream\n%s\nendstream"
            % (inner, len(words), words)
        )
    return pdf(b"/F6 Do", extra=tuple(forms))


TABLE = "<table><tr>" + "<td>1<td>2" * 20 + "</table>"
SPANNED = "<table><tr>" + "<td rowspan=900>7" * 40 + "<tr><td>1" * 900 + "</table>"
DEEP = "<div>" * 30 + "Twelve people died." + "</div>" * 30
LINE = b"BT /T 12 Tf 50 700 Td (Twelve people died in Kelm.) Tj ET"


@pytest.mark.parametrize(
    ("name", "data", "limits", "problem"),
    [
        pytest.param("a.txt", TEXT, {"file_size": 5}, "larger than 5 bytes", id="file"),
        pytest.param("a.txt", TEXT, {"characters": 5}, "longer than 5 characters", id="text"),
        pytest.param("a.md", TEXT, {"characters": 5}, "longer than 5 char", id="markdown"),
        pytest.param("a.html", DEEP.encode(), {"nesting": 20}, "than 20 levels", id="html"),
        pytest.param("a.html", TABLE.encode(), {"cells": 30}, "more cells", id="cells"),
        pytest.param("a.html", 2 * TABLE.encode(), {"cells": 60}, "more cells", id="tables"),
        pytest.param("a.html", SPANNED.encode(), {"cells": 5_000}, "more cells", id="spans"),
        pytest.param(
            "a.wiki", b"{|\n|-\n" + b"| 1\n| 2\n" * 20 + b"|}", {"cells": 30}, "more cells",
            id="wikitext-cells",
        ),
        pytest.param(
            "a.docx", docx(paragraph("Kelm")), {"inflated_size": 50}, "inflate to more than 50",
            id="inflated",
        ),
        pytest.param(
            "a.docx", docx("<w:sdt>" * 30 + "</w:sdt>" * 30), {"nesting": 20},
            "more than 20 levels", id="xml-nesting",
        ),
        pytest.param(
            "a.docx", docx("<w:sdt>" * 2_000 + "</w:sdt>" * 2_000), {}, "nest too deeply",
            id="xml-recursion",
        ),
        pytest.param("a.pdf", pdf(LINE, pages=9), {"pages": 8}, "than 8 pages", id="pages"),
        pytest.param("a.pdf", form_bomb(12), {"seconds": 1}, "more than 1 seconds", id="forms"),
    ],
)  # fmt: skip
def test_a_file_over_a_limit_is_refused(name, data, limits, problem):
    with pytest.raises(InputError, match=rf"^{name}: .*{problem}.* \(.+\)$"):
        sources.decode(data, name, id="a", limits=Limits(**limits))


@pytest.mark.parametrize("limit", ["file_size", "characters"])
def test_the_error_names_the_limit_that_would_let_it_pass(limit):
    with pytest.raises(InputError, match=rf"or raise limits\.{limit} in the settings"):
        sources.decode(TEXT, "a.txt", id="a", limits=Limits(**{limit: 5}))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", TABLE.encode()),
        ("a.pdf", pdf(LINE, pages=3)),
        ("a.docx", docx(paragraph("Twelve people died."))),
    ],
)
def test_a_file_within_the_limits_is_read(name, data):
    limits = Limits(cells=40, pages=3, nesting=20, seconds=60)

    source = sources.decode(data, name, id="a", limits=limits)

    assert any(map(str.isalnum, source.text))


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(BOMB, id="entities-of-entities"),
        pytest.param('<!DOCTYPE b [<!ENTITY g SYSTEM "file:///etc/passwd">]>', id="a-file"),
        pytest.param('<!DOCTYPE b [<!ENTITY g SYSTEM "http://x.invalid/">]>', id="an-address"),
        pytest.param('<!DOCTYPE b SYSTEM "http://x.invalid/b.dtd">', id="a-document-type"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_that_declares_entities_is_refused(head, encoding):
    body = docx(paragraph("&g;"), head=head)
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        text = archive.read("word/document.xml").decode()
    declared = f'<?xml version="1.0" encoding="{encoding}"?>{text}'
    data = docx("", **{"word/document.xml": declared.encode(encoding)})

    with pytest.raises(InputError, match="has a document type"):
        sources.decode(data, "a.docx", id="a")


@pytest.mark.parametrize("name", ["word/document.png", "customXml/x", "word/_rels/x.data"])
def test_xml_is_xml_whatever_its_part_is_called(name):
    data = docx(paragraph("Nine died."), **{name: f"{BOMB}<w:document {W}>&g;</w:document>"})

    with pytest.raises(InputError, match="has a document type"):
        sources.decode(data, "a.docx", id="a")


def test_an_entity_of_a_page_reads_no_file(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("hush", "utf-8")
    page = f'<!DOCTYPE html [<!ENTITY g SYSTEM "{secret.as_uri()}">]><p>Twelve died. &g;</p>'

    source = sources.decode(page.encode(), "a.xhtml", id="a")

    assert "hush" not in source.text


def test_a_file_over_a_limit_does_not_stop_the_others(tmp_path):
    files = {"bomb.pdf": form_bomb(12), "fine.html": b"<p>Nine died.</p>", "plain.txt": TEXT}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)

    found, errors = sources.read_all(
        [tmp_path / name for name in files], limits=Limits(seconds=1)
    )

    assert [source.id for source in found] == ["fine", "plain"]
    assert [error.path.name for error in errors] == ["bomb.pdf"]


@pytest.mark.skipif(not os.path.exists("/proc/self"), reason="only Linux holds to it")  # noqa: PTH110
def test_a_file_that_takes_too_much_memory_is_refused():
    page = b"<p>Twelve died.</p>" * 200_000

    with pytest.raises(InputError, match=r"(bytes of memory|gave up)"):
        sources.decode(page, "a.html", id="a", limits=Limits(memory=150_000_000))


def packed_pdf() -> bytes:
    """A page whose stream unpacks to a gigabyte, packed twice: some kilobytes."""
    packer = zlib.compressobj(9)
    once = b"".join(packer.compress(b" " * 1_000_000) for _ in range(1_000)) + packer.flush()
    twice = zlib.compress(once, 9)
    data = pdf(twice)
    length = b"<< /Length %d >>" % len(twice)
    assert length in data
    filters = b"<< /Filter [/FlateDecode /FlateDecode] /Length %d >>" % len(twice)
    return data.replace(length, filters)


@pytest.mark.skipif(not os.path.exists("/proc/self"), reason="only Linux holds to it")  # noqa: PTH110
def test_a_stream_that_grows_a_hundred_thousandfold_costs_one_file(tmp_path):
    (tmp_path / "bomb.pdf").write_bytes(packed_pdf())
    (tmp_path / "fine.html").write_bytes(b"<p>Nine died.</p>")

    found, errors = sources.read_all(
        sorted(tmp_path.iterdir()), limits=Limits(memory=500_000_000, seconds=30)
    )

    assert [source.id for source in found] == ["fine"]
    assert [error.path.name for error in errors] == ["bomb.pdf"]


def test_a_reader_that_crashes_costs_one_file():
    sources.decode(b"<p>Nine died.</p>", "a.html", id="a")
    process = apart._process(os.getpid())
    os.kill(process._child.pid, signal.SIGSTOP)  # it will read nothing more
    limits = Limits(seconds=1)

    with pytest.raises(InputError, match="more than 1 seconds"):
        sources.decode(b"<p>Nine died.</p>", "b.html", id="b", limits=limits)

    assert sources.decode(b"<p>Nine died.</p>", "c.html", id="c").text == "Nine died."


def test_a_reader_that_has_ended_is_started_again():
    sources.decode(b"<p>Nine died.</p>", "a.html", id="a")
    process = apart._process(os.getpid())
    process._child.kill()
    process._child.wait()

    assert sources.decode(b"<p>Nine died.</p>", "b.html", id="b").text == "Nine died."


def test_a_parser_that_would_never_end_is_ended():
    page = b"<b>" * 33_000  # of which the parser of wikitext makes minutes

    with pytest.raises(InputError, match="more than 1 seconds"):
        sources.decode(page, "a.wiki", id="a", limits=Limits(seconds=1))


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("unit", ["(", "[", "**", "<!--", "&", "| ", "- ", "`", "\n\n"])
def test_no_sign_said_over_and_over_takes_long(name, unit):
    data = (unit * (10_000 // len(unit)) + "Nine died.").encode()
    begun = time.perf_counter()

    with suppress(InputError):  # a page that is one comment holds no text
        sources.decode(data, name, id="a")

    assert time.perf_counter() - begun < 10
