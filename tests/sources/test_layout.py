import time

import pytest

from claimcheck.model import BlockKind, Source
from claimcheck.sources import layout

TITLE, HEADING, PARAGRAPH, ITEM, ROW = BlockKind


def shape(text):
    return [(b.kind, text[b.span.start : b.span.end]) for b in layout.blocks(text)]


def test_a_blank_line_ends_a_block():
    assert shape("Twelve died.\n\nFour are missing.") == [
        (PARAGRAPH, "Twelve died."),
        (PARAGRAPH, "Four are missing."),
    ]


def test_a_short_first_line_is_the_title():
    assert shape("Flood in Kelm\n\nTwelve died.") == [
        (TITLE, "Flood in Kelm"),
        (PARAGRAPH, "Twelve died."),
    ]


WRAPPED = (
    "The river rose by three metres in the night to Saturday, and by the\n"
    "morning of 4 May it stood in the streets of the old town. Twelve\n"
    "people were killed. The mayor said that nobody had been warned."
)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "mac"])
def test_hard_wrapped_lines_are_one_paragraph(end):
    text = WRAPPED.replace("\n", end)

    assert shape(text) == [(PARAGRAPH, text)]


def test_a_narrow_column_is_one_paragraph():
    text = "A column of some thirty letters\ngoes on and on in small letters\nuntil it ends."

    assert shape(text) == [(PARAGRAPH, text)]


def test_short_lines_stand_alone():
    text = "Kelm\nGenreDrama\nNo. of parts2\nCountry of originBrenn\n\nKelm is a film."

    assert shape(text) == [
        (TITLE, "Kelm"),
        (PARAGRAPH, "GenreDrama"),
        (PARAGRAPH, "No. of parts2"),
        (PARAGRAPH, "Country of originBrenn"),
        (PARAGRAPH, "Kelm is a film."),
    ]


def test_glued_rows_of_a_table_stand_alone():
    row = '{0}"The Long Way {0} to the River"Ana RuizBo LiMay {0}, 2031 (2031-05-0{0})'
    text = "\n".join(row.format(n) for n in range(1, 5))

    assert [words for _, words in shape(text)] == text.split("\n")


def test_long_lines_are_paragraphs_of_their_own():
    line = "Twelve people were killed in the flood that came over Kelm in the night. " * 3
    text = f"{line.strip()}\n{line.strip()}"

    assert shape(text) == [(PARAGRAPH, line.strip())] * 2


def test_capitals_head_the_text_under_them():
    text = "KELM COUNTY\n\nCASUALTIES\nTwelve people have died.\n\nSHELTERS\nThere are two."

    assert shape(text) == [
        (TITLE, "KELM COUNTY"),
        (HEADING, "CASUALTIES"),
        (PARAGRAPH, "Twelve people have died."),
        (HEADING, "SHELTERS"),
        (PARAGRAPH, "There are two."),
    ]


def test_a_heading_over_a_heading_is_a_level_higher():
    text = (
        "It rained.\n\nHistory\n\nThe flood\n\nIt came.\n\nThe dam\n\nIt broke.\n\n"
        "2.1 Help\n\nNone."
    )

    levels = [block.level for block in layout.blocks(text) if block.kind is HEADING]

    assert levels == [1, 2, 2, 2]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Twelve people died.", id="sentence"),
        pytest.param("4 May 2031", id="date"),
        pytest.param("Dear Sir or Madam,", id="salutation"),
        pytest.param("It sank.[3]", id="sentence-with-mark"),
    ],
)
def test_a_line_alone_that_is_no_heading(line):
    text = f"It rained all day.\n\n{line}\n\nIt rained all night."

    assert (PARAGRAPH, line) in shape(text)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        pytest.param("  • Ana Ruiz\n  • Bo Li", ["Ana Ruiz", "Bo Li"], id="bullets"),
        pytest.param("- one\n- two", ["one", "two"], id="dashes"),
        pytest.param("1. one\n2. two", ["one", "two"], id="numbers"),
        pytest.param(
            "- one that\n  goes on\n- two", ["one that\n  goes on", "two"], id="hanging"
        ),
    ],
)
def test_items(text, items):
    assert shape(text) == [(ITEM, item) for item in items]


def test_a_dash_that_wraps_to_a_lines_start_is_no_bullet():
    text = (
        "The mayor of the town of Kelm, who had been in office for two years\n"
        "- and who lived beside the river - said that nobody had told her of\n"
        "any of it before the morning."
    )

    assert shape(text) == [(PARAGRAPH, text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It rained.\n\nStarring\n  • Ana Ruiz\n  • Bo Li", id="label"),
        pytest.param("It rained.\n\nStarring:\n\n- Ana Ruiz\n- Bo Li", id="colon"),
    ],
)
def test_what_introduces_a_list_is_its_caption(text):
    captions = [block.caption for block in layout.blocks(text) if block.kind is ITEM]

    assert captions == ["Starring", "Starring"]


def test_keys_with_values_are_rows():
    text = "Deaths: 12\nHomes lost: about 300"

    rows = layout.blocks(text)

    cells = [[(text[c.span.start : c.span.end], c.header) for c in row.cells] for row in rows]
    assert [row.kind for row in rows] == [ROW, ROW]
    assert cells == [
        [("Deaths", ""), ("12", "Deaths")],
        [("Homes lost", ""), ("about 300", "Homes lost")],
    ]


def test_who_speaks_is_no_key():
    assert shape("Ruiz: I saw it.\nLi: I did not.") == [
        (PARAGRAPH, "Ruiz: I saw it."),
        (PARAGRAPH, "Li: I did not."),
    ]


def test_marks_are_omitted_and_lines_of_marks_left_out():
    text = "It rained.\n\nPlot\n\n[edit]\n\nTwelve died.[5][6]\n\nCast\n\n[edit]\n  • Ana Ruiz"

    blocks = layout.blocks(text)

    assert [text[a:b] for block in blocks for a, b in block.omitted] == ["[5][6]"]
    assert (HEADING, "Plot") in shape(text)
    assert shape(text)[-1] == (ITEM, "Ana Ruiz")


def test_lists_of_references_are_left_out():
    text = "It rained.\n\nPlot\n\nShe left.\n\nReferences\n\nRuiz 2031, p. 5\n\nShare\nLike\n"

    assert shape(text)[-1] == (PARAGRAPH, "She left.")


def test_a_reader_that_found_blocks_is_believed():
    blocks = layout.blocks("Two\n\nblocks.")[:1]

    assert layout.of(Source(id="a", text="Two\n\nblocks.", blocks=blocks)) == blocks
    assert len(layout.of(Source(id="a", text="Two\n\nblocks."))) == 2


@pytest.mark.parametrize(
    "unit", ["a", "word ", "[", "[1]", "a: ", "- ", "1. ", '"', "\n", "ab\n"]
)
def test_time_grows_with_length_only(unit):
    def seconds(length):
        text = unit * (length // len(unit))
        start = time.process_time()  # the machine may be busy
        layout.blocks(text)
        return time.process_time() - start

    assert seconds(200_000) < 20 * seconds(20_000) + 1
