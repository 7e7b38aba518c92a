"""Reading a draft: what it says as it will be printed, and where each letter stands."""

import io
import zipfile

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from claimcheck.draft.document import opened, pieces
from claimcheck.errors import InputError
from claimcheck.model import BlockKind
from claimcheck.report.packing import packed, parts
from claimcheck.sources.reading import UnreadableError

TEXT = (
    "Ostrel counts its dead\n\n"
    "The bridge fell on 3 March 2034. Fourteen people were killed. Nobody has apologised.\n\n"
    "A lane was added in 2019, they say. See the file.\n\n"
    "Corrosion\n\n"
    "What | How many\n"
    "Killed | 14\n\n"
    "The mayor wept."
)


def read(data):
    return opened(data, name="story.docx", id="draft").source


def changed(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """A document with other bytes in one of its parts."""
    found = parts(data)
    assert old in found[part]
    return packed(found | {part: found[part].replace(old, new)})


def test_insertions_are_read_and_deletions_are_not(draft):
    assert draft.source.text == TEXT


def test_blocks_are_what_they_look_like(draft):
    source = draft.source

    assert [(block.kind, source.text[slice(*block.span)][:9]) for block in source.blocks] == [
        (BlockKind.TITLE, "Ostrel co"),
        (BlockKind.PARAGRAPH, "The bridg"),
        (BlockKind.PARAGRAPH, "A lane wa"),
        (BlockKind.ITEM, "Corrosion"),
        (BlockKind.ROW, "Killed | "),
        (BlockKind.PARAGRAPH, "The mayor"),
    ]
    assert source.title == "Ostrel counts its dead"


def test_cells_have_the_head_of_their_column(draft):
    (row,) = [block for block in draft.source.blocks if block.kind is BlockKind.ROW]

    assert [(draft.source.text[slice(*cell.span)], cell.header) for cell in row.cells] == [
        ("Killed", "What"),
        ("14", "How many"),
    ]


def test_every_letter_of_the_text_stands_in_an_element(draft):
    found = pieces(draft.tree())

    assert all(TEXT[piece.start : piece.end] == piece.words for piece in found)
    between = set(range(len(TEXT))) - {
        at for piece in found for at in range(piece.start, piece.end)
    }
    assert {TEXT[at] for at in between} == {"\n", " ", "|"}


def test_hidden_text_and_text_boxes_are_not_read(save):
    document = Document()
    paragraph = document.add_paragraph("Seen.")
    paragraph.add_run(" Hidden.").font.hidden = True
    box = (
        f"<w:r {nsdecls('w')}><w:pict><w:txbxContent><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict></w:r>"
    )
    paragraph._p.append(parse_xml(box))

    assert read(save(document)).text == "Seen."


def test_a_run_that_is_not_hidden_after_all_is_read(save):
    document = Document()
    document.add_paragraph().add_run("Seen.").font.hidden = False

    assert read(save(document)).text == "Seen."


def test_tabs_breaks_and_hyphens_are_signs_of_the_text(save):
    document = Document()
    run = document.add_paragraph().add_run("a\tb\nc")
    run._r.append(parse_xml(f"<w:noBreakHyphen {nsdecls('w')}/>"))

    assert read(save(document)).text == "a\tb\nc-"


def test_a_table_in_a_cell_is_part_of_the_cell_and_read_once(save):
    document = Document()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "Outer 1"
    cell.add_table(rows=1, cols=1).cell(0, 0).text = "inner 2"

    assert read(save(document)).text == "Outer 1 inner 2"


def test_columns_are_counted_across_merged_cells(save):
    document = Document()
    table = document.add_table(rows=2, cols=3)
    for cell, words in zip(table.rows[0].cells, ("what", "men", "women"), strict=True):
        cell.text = words
    table.cell(1, 0).merge(table.cell(1, 1)).text = "killed"
    table.cell(1, 2).text = "7"

    (row,) = read(save(document)).blocks

    assert [cell.header for cell in row.cells] == ["what", "women"]


@pytest.mark.parametrize(
    ("part", "old", "new", "problem"),
    [
        pytest.param(
            "[Content_Types].xml",
            b"document.main+xml",
            b"template.main+xml",
            "is a template, or a document with macros",
            id="template",
        ),
        pytest.param(
            "word/document.xml",
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            "is of the strict form",
            id="strict",
        ),
        pytest.param("word/document.xml", b"</w:body>", b"", "is a broken DOCX", id="no-xml"),
        pytest.param("word/document.xml", b"<w:body>", b"<w:b>", "is a broken DOCX", id="tags"),
    ],
)
def test_what_would_be_damaged_is_refused(story, part, old, new, problem):
    with pytest.raises(UnreadableError, match=problem):
        opened(changed(story, part, old, new), name="story.docx", id="draft")


def test_a_draft_without_text_is_refused(save):
    with pytest.raises(UnreadableError, match="holds no text"):
        opened(save(Document()), name="story.docx", id="draft")


def test_an_entity_is_refused(story):
    bomb = changed(
        story,
        "word/document.xml",
        b"<w:document ",
        b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document ',
    )
    data = changed(bomb, "word/document.xml", b"Nobody has", b"Nobody &e; has")

    with pytest.raises(UnreadableError, match="has a document type"):
        read(data)


def test_a_member_that_is_damaged_is_named(story):
    with zipfile.ZipFile(io.BytesIO(story)) as archive:
        at = archive.getinfo("word/document.xml").header_offset
    broken = bytearray(story)
    broken[at + 60 : at + 200] = b"x" * 140

    with pytest.raises(UnreadableError, match="is a broken DOCX"):
        opened(bytes(broken), name="story.docx", id="draft")


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        pytest.param("gone.docx", "no such file (check the name)", id="missing"),
        pytest.param(".", "cannot be read: Is a directory", id="folder"),
        pytest.param("a\0b", "cannot be read", id="nul"),
        pytest.param("text.docx", "is no DOCX", id="text"),
    ],
)
def test_a_draft_that_cannot_be_read_is_named(tmp_path, name, problem):
    from claimcheck import draft

    (tmp_path / "text.docx").write_text("no archive", "utf-8")

    with pytest.raises(InputError) as caught:
        draft.read(tmp_path / name, id="draft")

    assert problem in str(caught.value)
