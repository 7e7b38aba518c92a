"""The Word format: headings, tables, and a footnote for each quote."""

import io
from dataclasses import replace

import pytest
from docx import Document
from lxml import etree

from claimcheck.model import Comparison
from claimcheck.report.docx import render_docx
from claimcheck.report.packing import parts
from claimcheck.report.selected import MOST_UNSUPPORTED
from claimcheck.sources import docx as reader

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def opened(comparison: Comparison):
    return Document(io.BytesIO(render_docx(comparison)))


def headings(comparison: Comparison) -> list[str]:
    return [
        paragraph.text
        for paragraph in opened(comparison).paragraphs
        if paragraph.style.name.startswith("Heading")
    ]


def notes(comparison: Comparison) -> list[str]:
    root = etree.fromstring(parts(render_docx(comparison))["word/footnotes.xml"])
    return ["".join(note.itertext()).strip() for note in root if int(note.get(f"{W}id")) > 0]


def test_headings_make_the_outline(comparison):
    assert headings(comparison) == [
        "Discrepancies",
        "1. How many people were killed?",
        "Sources",
        "Compared and not in conflict",
        "nothing-excluded: 1 pair",
        "Corroborated",
        "Unsupported",
        "herald: 1 claim",
        "post: 1 claim",
        "Numbers that were not read",
        "Method and limits",
    ]


def test_the_questions_come_first_and_link_to_their_sections(comparison):
    document = opened(comparison)

    (link,) = document.element.iter(f"{W}hyperlink")
    names = [mark.get(f"{W}name") for mark in document.element.iter(f"{W}bookmarkStart")]
    assert document.paragraphs[1].text == "1. How many people were killed?"
    assert [link.get(f"{W}anchor")] == names


def test_the_answers_stand_in_a_table_whose_head_repeats(comparison):
    table = opened(comparison).tables[1]

    assert [[cell.text for cell in row.cells][:3] for row in table.rows] == [
        ["answer", "who", "in whose words"],
        ["1", "herald#2", "The flood killed 12 people because the dam broke."],
        ["1", "mirror#1", "The flood killed 12 people"],
        ["2", "post#1, citing mayor Ada Brook", POST_SENTENCE],
    ]
    assert table.rows[0]._tr.trPr.find(f"{W}tblHeader") is not None


POST_SENTENCE = "The flood killed at least 21 people, said mayor Ada Brook."


def test_the_quote_is_bold_in_its_sentence(comparison):
    cell = opened(comparison).tables[1].cell(1, 2)

    marked = [(run.text, run.bold) for run in cell.paragraphs[0].runs if run.text]
    assert marked == [
        ("The flood killed 12 people", True),
        (" because the dam broke.", False),
    ]


def test_each_quote_has_a_footnote_that_says_where_it_stands(comparison):
    assert notes(comparison) == [
        "Kelm Herald, “Flood in Kelm”, 2031-05-04, herald.html, line 2, column 1, "
        "Flood > Toll, https://example.org/flood",
        "mirror.txt, line 1, column 1",
        "post.txt, line 1, column 1",
    ]


def test_footnotes_are_of_styles_that_the_document_has(comparison):
    found = parts(render_docx(comparison))
    styles = etree.fromstring(found["word/styles.xml"])
    known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}

    used = {
        element.get(f"{W}val")
        for name in ("word/document.xml", "word/footnotes.xml")
        for tag in ("pStyle", "rStyle", "tblStyle")
        for element in etree.fromstring(found[name]).iter(f"{W}{tag}")
    }
    assert used <= known


def test_decisions_and_changes_are_shown(reviewed):
    words = "\n".join(paragraph.text for paragraph in opened(reviewed).paragraphs)

    assert "confirmed by Jo Vale on 2031-05-06: both figures are in print" in words
    assert "1. How many people were killed? (changed)" in words
    assert "changed: How many people were killed? (12 to 19, then 12 to 21)" in words
    assert "The earlier report has another signature" in words


def test_an_empty_comparison_is_a_report():
    empty = Comparison(signature="s", sources=(), claims=(), pairs=(), discrepancies=())

    assert "No two claims were found that cannot both hold." in [
        paragraph.text for paragraph in opened(empty).paragraphs
    ]


@pytest.mark.parametrize("number", [0, 3])
def test_long_lists_are_cut_and_counted(comparison, number):
    claim = comparison.claims[-1]
    many = tuple(
        replace(claim, id=f"post#{at}") for at in range(100, 100 + MOST_UNSUPPORTED + number)
    )

    words = [
        paragraph.text
        for paragraph in opened(
            replace(comparison, claims=(*comparison.claims, *many))
        ).paragraphs
    ]

    assert f"… and {number + 1} more" in words


def test_the_document_has_no_date(comparison):
    core = parts(render_docx(comparison))["docProps/core.xml"]

    assert b"created" not in core
    assert b"modified" not in core


def test_claimcheck_reads_what_it_wrote(comparison):
    assert "How many people were killed?" in reader.read(render_docx(comparison)).text
