"""Words that act on whoever opens a report: every format shows them, and none runs them."""

import csv
import io
import json
import unicodedata
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2
import pytest
from lxml import etree

from claimcheck.model import (
    Claim,
    Comparison,
    Decision,
    Discrepancy,
    Judgement,
    Outcome,
    Relation,
    Source,
    Span,
    Status,
    Type,
)
from claimcheck.report import RENDERERS, Format, files
from claimcheck.report.notebook import render_notebook
from claimcheck.report.packing import parts

WORDS = {
    "script": "<script>alert(1)</script>",
    "attribute": '"><img src=x onerror=alert(1)>',
    "formula": "=cmd|' /C calc'!A0",
    "link-formula": '=HYPERLINK("http://x.invalid","go")',
    "plus": "+1+1",
    "minus": "-2+3",
    "at": "@SUM(1,1)",
    "wide-formula": "＝1+1",
    "second-cell": "a;=1+1",
    "rtf": r"{\rtf1\object\objdata}",
    "field": '{ INCLUDETEXT "x" }',
    "markdown": "[x](javascript:alert(1)) **b** # h",
    "escape": "\x1b[31mred\x1b]0;t\x07",
    "bidirectional": "12\u202e34\u2066",
    "controls": "a\x00b\x08\ufffe\ud800c",
    "entity": "&lt;b&gt; &#60;",
    "excel": "_x000D_ _x0041_",
}
KEPT = [name for name in WORDS if name not in {"escape", "bidirectional", "controls"}]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def comparison_of(words: str) -> Comparison:
    """Two sources that say nothing but these words, under this name, and a decision on them."""
    sources = tuple(
        Source(
            id=f"{id_}{words}",
            text=words,
            title=words,
            publisher=words,
            path=words,
            url=f"javascript:{words}",
            licence=words,
            lost=(words,),
        )
        for id_ in "ab"
    )
    claims = tuple(
        Claim(
            id=f"{source.id}#1",
            source=source.id,
            spans=(Span(0, len(words)),),
            quote=words,
            text=words,
            sentence=Span(0, len(words)),
            section=words,
            speaker=words,
            entities=(words,),
            status=status,
        )
        for source, status in zip(
            sources, (Status.CONFLICTING, Status.UNSUPPORTED), strict=True
        )
    )
    pair = Judgement(
        a=claims[0].id,
        b=claims[1].id,
        relation=Relation.CONFLICTING,
        type=Type.QUANTITY,
        rule="some-rule",
        reason=words,
        similarity=0.5,
    )
    found = Discrepancy(
        id=words,
        type=Type.QUANTITY,
        question=words,
        claims=tuple(claim.id for claim in claims),
        judgements=(pair,),
    )
    said = Decision(
        discrepancy=words, outcome=Outcome.CONFIRMED, by=words, reason=words, question=words
    )
    return Comparison(
        signature=words,
        sources=sources,
        claims=claims,
        pairs=(pair, replace(pair, relation=Relation.COMPATIBLE)),
        discrepancies=(found,),
        decisions=(said,),
    )


def members(format_: Format, words: str) -> dict[str, etree._Element]:
    """The XML parts of an office file about these words."""
    return {
        name: etree.fromstring(part)
        for name, part in parts(RENDERERS[format_](comparison_of(words))).items()
        if name.endswith((".xml", ".rels"))
    }


hostile = pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
legible = pytest.mark.parametrize("words", [WORDS[name] for name in KEPT], ids=KEPT)


@pytest.mark.parametrize(
    "format_", [Format.TEXT, Format.JSON, Format.HTML, Format.MARKDOWN, Format.CLAIMREVIEW]
)
def test_no_template_syntax_is_run(format_):
    words = "{{ 7 * 191 }} {% include 'x' %} ${7*191} #{7*191} <%= 7*191 %>"

    assert "1337" not in str(RENDERERS[format_](comparison_of(words)))


@hostile
def test_a_word_document_runs_nothing(words):
    found = members(Format.DOCX, words)

    acting = {"instrText", "fldSimple", "object", "altChunk", "subDoc"}
    tags = {
        str(element.tag).rpartition("}")[2]
        for root in found.values()
        for element in root.iter()
    }
    assert not tags & acting
    assert not [
        relation.get("Target")
        for name, root in found.items()
        if name.endswith(".rels")
        for relation in root
        if relation.get("TargetMode") == "External"
    ]


@legible
def test_a_word_document_shows_the_words(words):
    found = members(Format.DOCX, words)

    for name in ("word/document.xml", "word/footnotes.xml"):
        assert words in "".join(found[name].itertext(f"{W}t")), name


@hostile
def test_a_spreadsheet_runs_nothing(words):
    found = members(Format.XLSX, words)

    tags = {str(element.tag) for root in found.values() for element in root.iter()}
    assert not tags & {f"{S}f", f"{S}hyperlink", f"{S}hyperlinks", f"{S}ddeLink"}


@legible
def test_a_spreadsheet_shows_the_words(words):
    shown = [
        "".join(item.itertext()) for item in members(Format.XLSX, words)["xl/sharedStrings.xml"]
    ]

    # The format itself spells "_x0041_" with an escape of its own sign.
    assert words in [text.replace("_x005F", "") for text in shown]


@hostile
def test_no_cell_of_a_table_is_a_formula(words):
    for text in RENDERERS[Format.CSV](comparison_of(words)).values():
        for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")):
            for cell in row:
                for part in cell.replace("|", ";").split(";"):
                    assert not part.lstrip().startswith(tuple("=+-@＝＋－＠")), cell


@legible
def test_a_table_shows_the_words(words):
    text = RENDERERS[Format.CSV](comparison_of(words))["claims.csv"]
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))

    assert {row["quote"].replace("'", "") for row in rows} == {words.replace("'", "")}


@hostile
def test_a_claim_review_ends_no_script_and_links_nowhere(words):
    text = RENDERERS[Format.CLAIMREVIEW](comparison_of(words))

    (review,) = json.loads(text)["@graph"]
    assert not {*text} & {*"<>&"}
    assert all("url" not in item["appearance"] for item in review["itemReviewed"])


@legible
def test_a_claim_review_shows_the_words(words):
    (review,) = json.loads(RENDERERS[Format.CLAIMREVIEW](comparison_of(words)))["@graph"]

    assert {item["text"] for item in review["itemReviewed"]} == {words}


class Page(HTMLParser):
    """The tags, attributes and words of a page."""

    def __init__(self, text: str):
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.words += data


@hostile
def test_a_notebook_runs_nothing(words):
    page = Page(render_notebook(comparison_of(words)))

    assert page.tags <= {
        *["p", "strong", "table", "thead", "tbody", "tr", "th", "td", "ol", "li", "br", "code"]
    }
    assert page.attributes <= {"scope"}


@legible
def test_a_notebook_shows_the_words(words):
    assert words in Page(render_notebook(comparison_of(words))).words


def told(format_, data, words):
    """What a reader of a file sees of its text."""
    if format_ is Format.PDF:
        document = pypdfium2.PdfDocument(data)
        pages = [page.get_textpage().get_text_bounded() for page in document]
        document.close()
        # PDFium gives U+FFFE for a hyphen at the end of a line.
        return "".join(pages).replace("\ufffe", "-")
    if format_ in {Format.DOCX, Format.XLSX}:
        return "".join("".join(root.itertext()) for root in members(format_, words).values())
    return data.decode("utf-8-sig")


@hostile
@pytest.mark.parametrize("format_", [each for each in Format if each is not Format.JSON])
def test_no_control_reaches_the_reader(format_, words):
    for data in files(RENDERERS[format_](comparison_of(words)), Path("x")).values():
        shown = told(format_, data, words)
        acting = {
            character
            for character in shown
            if unicodedata.category(character) in {"Cc", "Cs"} and character not in "\n\r"
        }
        assert not acting
        assert not {*shown} & {"\u202e", "\u2066"}
