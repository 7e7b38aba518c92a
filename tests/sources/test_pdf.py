import pytest

from claimcheck.model import BlockKind
from claimcheck.sources import outline, pdf
from claimcheck.sources.reading import UnreadableError

TITLE, HEADING, PARAGRAPH, ITEM, ROW = BlockKind


def document(*pages):
    """A PDF whose pages hold lines, each (left, bottom, size, words)."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in enumerate(pages):
        drawn = "".join(
            f"BT /F1 {s} Tf {x} {y} Td ({words}) Tj ET\n" for x, y, s, words in lines
        )
        objects += [
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
            f"/Contents {5 + 2 * number} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            f"<< /Length {len(drawn)} >>\nstream\n{drawn}endstream",
        ]
    data, offsets = "%PDF-1.4\n", []
    for number, thing in enumerate(objects, start=1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{thing}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    trailer = f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return f"{data}xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1")


def page(*lines, top=700, size=11):
    """Lines under each other; an empty one leaves a gap."""
    return [(72, top - 13 * at, size, words) for at, words in enumerate(lines) if words]


def shape(data):
    reading = pdf.read(data)
    return [(block.kind, outline.said(reading.text, block)) for block in reading.blocks]


def test_lines_make_paragraphs_and_gaps_part_them():
    data = document(
        [
            (72, 740, 18, "Report on the flood"),
            *page(
                "The flood in Kelm killed twelve people in the night to Saturday, and this",
                "was no secret.",
                "",
                "The mayor denied it.",
            ),
        ]
    )

    assert shape(data) == [
        (TITLE, "Report on the flood"),
        (
            PARAGRAPH,
            "The flood in Kelm killed twelve people in the night to Saturday, "
            "and this was no secret.",
        ),
        (PARAGRAPH, "The mayor denied it."),
    ]
    assert pdf.read(data).title == "Report on the flood"


def test_a_word_that_a_line_breaks_is_whole():
    data = document(page("The county said that the evacu-", "ation had begun."))

    assert shape(data)[0][1] == "The county said that the evacuation had begun."


def test_a_word_with_a_hyphen_elsewhere_keeps_it():
    data = document(page("The ro-pax ship was late.", "", "Nobody saw the ro-", "pax ship."))

    assert shape(data)[-1][1] == "Nobody saw the ro-pax ship."


def test_running_heads_and_page_numbers_are_left_out():
    def with_margins(number, *lines):
        head, foot = (72, 760, 9, "Kelm County Report"), (300, 40, 9, f"Page {number} of 3")
        return [head, *page(*lines), foot]

    first = "It rained all day in the county of Kelm, and in the night the river, which had"
    second = "been low for most of the year, rose over the quay and the market until it"
    data = document(
        with_margins(1, "The flood", "", first, second),
        with_margins(2, "stood in the town."),
        with_margins(3, "Twelve died."),
    )

    assert [words for _, words in shape(data)] == [
        "The flood",
        f"{first} {second} stood in the town.",
        "Twelve died.",
    ]
    assert "Page 2 of 3" in pdf.read(data).text


def test_a_pdf_of_pictures_says_what_to_do():
    with pytest.raises(UnreadableError, match=r"no text layer.*\(run text recognition"):
        pdf.read(document([]))
