"""A reporter's draft with everything in it that must stay: made by hand, read by no model."""

import base64
import io
from collections.abc import Callable

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from claimcheck.draft.document import Document as Draft
from claimcheck.draft.document import opened

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
EDITED = f'{nsdecls("w")} w:author="Jo" w:date="2034-03-05T10:00:00Z"'


@pytest.fixture
def save() -> Callable[..., bytes]:
    """The bytes of a document."""

    def write(document) -> bytes:
        file = io.BytesIO()
        document.save(file)
        return file.getvalue()

    return write


@pytest.fixture
def story(save) -> bytes:
    """Title, runs of several looks, tracked changes, a link, a table, a picture, a comment."""
    document = Document()
    document.add_heading("Ostrel counts its dead", 0)
    first = document.add_paragraph("The bridge fell on 3 March 2034. ")
    first.add_run("Fourteen people").bold = True
    first.add_run(" were killed. Nobody has apologised.")
    second = document.add_paragraph("A lane was added in 2019")
    for markup in (
        f'<w:ins {EDITED} w:id="900"><w:r><w:t>, they say</w:t></w:r></w:ins>',
        f'<w:del {EDITED} w:id="901"><w:r><w:delText> in secret</w:delText></w:r></w:del>',
        f"<w:r {nsdecls('w')}><w:t>. See </w:t></w:r>",
        f'<w:hyperlink {nsdecls("w")} w:anchor="x"><w:r><w:t>the file.</w:t></w:r>'
        "</w:hyperlink>",
    ):
        second._p.append(parse_xml(markup))
    document.add_paragraph("Corrosion", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for row, words in zip(table.rows, (("What", "How many"), ("Killed", "14")), strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    document.add_picture(io.BytesIO(PIXEL))
    last = document.add_paragraph("The mayor wept.")
    document.add_comment(last.runs[0], text="Check with Jo", author="Ed", initials="E")
    return save(document)


@pytest.fixture
def draft(story) -> Draft:
    """The same, opened."""
    return opened(story, name="story.docx", id="draft")
