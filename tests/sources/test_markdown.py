from claimcheck.model import BlockKind
from claimcheck.sources import markdown, outline

TITLE, HEADING, PARAGRAPH, ITEM, ROW = BlockKind


def read(text):
    return markdown.read(text.encode(), "")


def shape(text):
    reading = read(text)
    return [(block.kind, outline.said(reading.text, block)) for block in reading.blocks]


def test_the_file_is_kept_verbatim():
    text = "# Kelm\r\n\r\nTwelve *people* died.\r\n"

    assert read(text).text == text


def test_the_first_heading_of_the_first_level_is_the_title():
    reading = read("# Kelm *flood*\n\nIt rained.\n\n## Deaths\n\nTwelve.\n\n### Homes\n\nTen.")

    assert reading.title == "Kelm flood"
    assert [(b.kind, b.level) for b in reading.blocks if b.level or b.kind is TITLE] == [
        (TITLE, 0),
        (HEADING, 2),
        (HEADING, 3),
    ]


def test_markup_is_omitted():
    text = (
        "The **flood** of [Kelm](https://example.org/a_(b) 'c') killed *12*.[^1] "
        "See ![picture 9](x.png) `code` AT&amp;T \\*so\\*."
    )

    assert shape(text) == [
        (PARAGRAPH, "The flood of Kelm killed 12. See code AT&T *so*."),
    ]


def test_words_on_either_side_of_a_lines_end_stay_apart():
    assert shape("> Twelve *people*\n> died\\\n> there.") == [
        (PARAGRAPH, "Twelve people died there."),
    ]


def test_a_note_is_omitted_and_an_exponent_kept():
    assert shape("Five km<sup>2</sup> were lost.<sup>3</sup>") == [
        (PARAGRAPH, "Five km2 were lost."),
    ]


def test_items_and_their_caption():
    reading = read("Found:\n\n1. one\n   more\n2. two\n   - three\n")
    items = [block for block in reading.blocks if block.kind is ITEM]

    assert [outline.said(reading.text, item) for item in items] == ["one more", "two", "three"]
    assert [item.caption for item in items] == ["Found"] * 3


def test_a_table_is_rows_with_headers():
    text = "| Day | Dead | Note |\n|---|--:|---|\n| Mon | 3 | a **b** |\n| Tue | | c \\| d |\n"

    rows = read(text).blocks

    cells = [[(text[c.span.start : c.span.end], c.header) for c in row.cells] for row in rows]
    assert cells == [
        [("Mon", "Day"), ("3", "Dead"), ("a **b", "Note")],
        [("Tue", "Day"), ("", "Dead"), ("c \\| d", "Note")],
    ]


def test_what_is_no_prose_is_left_out():
    text = (
        "---\ntitle: Front\ndate: 2031-05-04\n---\n\nTwelve died.\n\n<!-- 99 -->\n\n"
        "```\n88\n```\n\n[^1]: Note 77.\n\n## References\n\n- Ruiz 2031\n"
    )

    assert read(text).title == "Front"
    assert shape(text) == [(PARAGRAPH, "Twelve died.")]


def test_html_in_markdown_keeps_its_words():
    assert shape("<div>Twelve <b>died</b></div>\n\nFour<br>missing") == [
        (PARAGRAPH, "Twelve died"),
        (PARAGRAPH, "Four"),
        (PARAGRAPH, "missing"),
    ]


def test_indented_prose_is_no_code():
    assert shape("    Twelve died.") == [(PARAGRAPH, "Twelve died.")]
