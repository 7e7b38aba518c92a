"""Comments on a copy of a draft: at their sentences, and nothing else is changed."""

import io

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from claimcheck.draft.comments import commented
from claimcheck.draft.document import opened
from claimcheck.draft.names import W
from claimcheck.draft.remarks import Remark
from claimcheck.model import Relation, Span
from claimcheck.report.packing import parts

TOUCHED = {
    "word/document.xml",
    "word/comments.xml",
    "word/_rels/document.xml.rels",
    "[Content_Types].xml",
}
OURS = "claimcheck"


def remark(draft, words: str, *lines: str) -> Remark:
    start = draft.source.text.index(words)
    span = Span(start, start + len(words))
    return Remark(sentence=span, relation=Relation.COMPATIBLE, lines=lines or ("said",))


def anchored(data: bytes) -> dict[str, str]:
    """The words that each comment stands at, by the comment's id."""
    root = etree.fromstring(parts(data)["word/document.xml"])
    found: dict[str, str] = {}
    open_: set[str] = set()
    for element in root.iter():
        if element.tag == f"{W}commentRangeStart":
            open_.add(element.get(f"{W}id"))
        elif element.tag == f"{W}commentRangeEnd":
            open_.discard(element.get(f"{W}id"))
        elif element.tag == f"{W}t":
            for id_ in open_:
                found[id_] = found.get(id_, "") + element.text
    return found


def unmarked(data: bytes) -> str:
    """The text's XML without the marks of comments; runs of one look that touch are one."""
    root = etree.fromstring(parts(data)["word/document.xml"])
    for tag in ("commentRangeStart", "commentRangeEnd"):
        for element in [*root.iter(f"{W}{tag}")]:
            element.getparent().remove(element)
    for reference in [*root.iter(f"{W}commentReference")]:
        reference.getparent().getparent().remove(reference.getparent())
    for run in [*root.iter(f"{W}r")]:
        before = run.getprevious()
        if before is not None and before.tag == run.tag and looks(before) == looks(run):
            for element in [*run]:
                if element.tag != f"{W}rPr":
                    before.append(element)
            run.getparent().remove(run)
    for text in [*root.iter(f"{W}t")]:
        text.attrib.clear()
        before = text.getprevious()
        if before is not None and before.tag == text.tag:
            before.text += text.text
            text.getparent().remove(text)
    return etree.tostring(root).decode()


def looks(run) -> bytes:
    properties = run.find(f"{W}rPr")
    return b"" if properties is None else etree.tostring(properties)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("The bridge fell on 3 March 2034.", id="part-of-a-run"),
        pytest.param("Fourteen people were killed.", id="two-looks"),
        pytest.param("were", id="inside-a-run"),
        pytest.param("A lane was added in 2019, they say.", id="tracked-insertion"),
        pytest.param("they say", id="inside-an-insertion"),
        pytest.param("See the file.", id="link"),
        pytest.param("The mayor wept.", id="commented-already"),
    ],
)
def test_a_comment_stands_at_its_words(draft, words):
    data = commented(draft, [remark(draft, words)])

    assert words in anchored(data).values()


def test_a_comment_on_a_row_spans_its_cells(draft):
    data = commented(draft, [remark(draft, "Killed | 14")])

    assert "Killed14" in anchored(data).values()


def test_the_words_of_a_comment_are_its_lines(draft):
    data = commented(draft, [remark(draft, "Corrosion", "one", "two <b>")])

    (ours,) = [each for each in Document(io.BytesIO(data)).comments if each.author == OURS]
    assert [paragraph.text for paragraph in ours.paragraphs] == ["one", "two <b>"]


def test_comments_of_others_stay(draft):
    data = commented(draft, [remark(draft, "The mayor wept.")])

    comments = {each.comment_id: each for each in Document(io.BytesIO(data)).comments}
    assert {id_: each.author for id_, each in comments.items()} == {0: "Ed", 1: OURS}
    assert comments[0].text == "Check with Jo"
    assert anchored(data) == {"0": "The mayor wept.", "1": "The mayor wept."}


def test_everything_else_stays_byte_for_byte(draft):
    data = commented(draft, [remark(draft, "were killed."), remark(draft, "See the file.")])

    before, after = dict(draft.parts), parts(data)
    assert {name for name in after if after[name] != before.get(name)} <= TOUCHED
    assert [*after] == [*before]


def test_the_text_changes_by_the_marks_alone(story, draft):
    marks = [remark(draft, words) for words in ("The bridge", "people were", "say. See", "14")]

    assert unmarked(commented(draft, marks)) == unmarked(story)


def test_a_document_without_comments_gets_a_part_for_them(save):
    document = Document()
    document.add_paragraph("The bridge fell.")
    draft = opened(save(document), name="story.docx", id="draft")

    data = commented(draft, [remark(draft, "The bridge fell.", "said")])

    (ours,) = Document(io.BytesIO(data)).comments
    assert (ours.author, ours.text) == (OURS, "said")
    assert {
        name for name in parts(data) if parts(data)[name] != draft.parts.get(name)
    } == TOUCHED


def test_without_remarks_nothing_changes(draft):
    assert parts(commented(draft, [])) == dict(draft.parts)


def test_the_same_remarks_give_the_same_bytes(story, draft):
    again = opened(story, name="story.docx", id="draft")
    marks = [remark(draft, "were killed."), remark(draft, "See the file.")]

    assert commented(draft, marks) == commented(again, marks)


@pytest.mark.parametrize(
    "words",
    ["<w:p/>", "=cmd|x", "\x1b[31m", "\x00\ufffe\ud800", "12\u202e34", "]]>", "&amp;"],
)
def test_words_of_a_source_stay_words(draft, words):
    data = commented(draft, [remark(draft, "Corrosion", words)])

    (ours,) = [each for each in Document(io.BytesIO(data)).comments if each.author == OURS]
    assert not {*ours.text} & {*"\x1b\x00\ufffe\ud800\u202e"}
    if words.isprintable() and "\ufffe" not in words:
        assert ours.text == words


@settings(max_examples=15, deadline=None)  # it writes a document each time
@given(data=st.data())
def test_any_stretch_of_the_text_can_be_commented(data):
    document = Document()
    runs = data.draw(st.lists(st.text("ab \t", min_size=1, max_size=6), min_size=1, max_size=5))
    paragraph = document.add_paragraph("a")
    for words in runs:
        paragraph.add_run(words).bold = data.draw(st.booleans())
    file = io.BytesIO()
    document.save(file)
    draft = opened(file.getvalue(), name="story.docx", id="draft")
    length = len(draft.source.text)
    spans = data.draw(
        st.lists(
            st.tuples(st.integers(0, length - 1), st.integers(1, length)).filter(
                lambda ends: ends[0] < ends[1]
            ),
            min_size=1,
            max_size=4,
        )
    )
    marks = [
        Remark(sentence=Span(*span), relation=Relation.COMPATIBLE, lines=("x",))
        for span in spans
    ]

    written = commented(draft, marks)

    assert opened(written, name="story.docx", id="draft").source.text == draft.source.text
    said = anchored(written)
    for number, (start, end) in enumerate(spans):
        words = draft.source.text[start:end].replace("\t", "")
        assert said.get(str(number), "") == words
