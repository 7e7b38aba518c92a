import io
import zipfile

import docx as word
import pytest

from claimcheck.model import BlockKind
from claimcheck.sources import docx
from claimcheck.sources.reading import UnreadableError

TITLE, HEADING, PARAGRAPH, ITEM, ROW = BlockKind


def saved(document):
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


@pytest.fixture
def letter():
    document = word.Document()
    document.add_heading("Kelm flood", level=0)
    document.add_paragraph("Twelve people died.")
    document.add_heading("Help", level=1)
    document.add_paragraph("None came.", style="List Bullet")
    table = document.add_table(rows=3, cols=2)
    for row, (day, dead) in zip(
        table.rows, [("Day", "Dead"), ("Mon", "3"), ("Tue", "4")], strict=True
    ):
        row.cells[0].text, row.cells[1].text = day, dead
    return saved(document)


def test_blocks_of_a_document(letter):
    reading = docx.read(letter)

    shape = [(b.kind, reading.text[b.span.start : b.span.end]) for b in reading.blocks]
    assert reading.title == "Kelm flood"
    assert shape == [
        (TITLE, "Kelm flood"),
        (PARAGRAPH, "Twelve people died."),
        (HEADING, "Help"),
        (ITEM, "None came."),
        (ROW, "Mon | 3"),
        (ROW, "Tue | 4"),
    ]
    assert [cell.header for cell in reading.blocks[-1].cells] == ["Day", "Dead"]
    assert reading.lost == ()


def archive(members):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, inside in members.items():
            file.writestr(name, inside)
    return data.getvalue()


@pytest.mark.parametrize(
    ("members", "problem"),
    [
        pytest.param({"a.txt": b"x"}, "no DOCX", id="other-archive"),
        pytest.param({"word/document.xml": b"<w"}, "a broken DOCX", id="broken-part"),
        pytest.param(
            {"word/document.xml": b"<a/>"} | {f"x{n}": b"" for n in range(1000)},
            "inflate beyond reason",
            id="too-many",
        ),
        pytest.param(
            {"word/document.xml": b" " * 5_000_000}, "inflate beyond reason", id="ratio"
        ),
    ],
)
def test_what_is_no_document_is_refused(members, problem):
    with pytest.raises(UnreadableError, match=problem):
        docx.read(archive(members))
