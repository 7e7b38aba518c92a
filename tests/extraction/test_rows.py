"""Rows of tables and infoboxes."""

import pytest

from claimcheck.extraction import glued, rows
from claimcheck.model import Block, BlockKind, Cell, Span
from claimcheck.sources import layout


def block(text: str, *cells: tuple[str, str]) -> Block:
    """A row that is the whole text, with cells by their words and headers."""
    found = []
    for words, header in cells:
        start = text.index(words)
        found.append(Cell(span=Span(start, start + len(words)), header=header))
    return Block(kind=BlockKind.ROW, span=Span(0, len(text)), cells=tuple(found))


def told(text: str, row: Block, topic: str = "Rain") -> list[str]:
    return [statement.text for statement in rows.statements(text, row, topic)]


@pytest.mark.parametrize(
    ("text", "key", "value", "sentence"),
    [
        ("Composer | Ada Vance", "Composer", "Ada Vance", "The composer of Rain is Ada Vance."),
        ("Created by | Ada Vance", "Created by", "Ada Vance", "Rain was created by Ada Vance."),
        ("Starring | Ada Vance", "Starring", "Ada Vance", "Rain stars Ada Vance."),
        ("No. of episodes | 6", "No. of episodes", "6", "The number of episodes of Rain is 6."),
        ("Losses | 3 million", "Losses", "3 million", "The losses of Rain are 3 million."),
        (
            "Lost in the fire | 3 reels",
            "Lost in the fire",
            "3 reels",
            "Lost in the fire (Rain): 3 reels.",
        ),
    ],
)
def test_a_label_is_said_of_the_topic(text, key, value, sentence):
    row = block(text, (key, ""), (value, key))

    assert told(text, row) == [sentence]


def test_each_data_cell_is_a_statement_with_its_label_and_header():
    text = "Health office | 31 December 2031 | 246 | 12"
    row = block(
        text,
        ("Health office", "Source"),
        ("31 December 2031", "Date"),
        ("246", "Deaths"),
        ("12", "Missing"),
    )

    found = list(rows.statements(text, row, ""))

    assert [statement.text for statement in found] == [
        "Deaths (Health office, 31 December 2031): 246.",
        "Missing (Health office, 31 December 2031): 12.",
    ]
    assert {statement.speaker for statement in found} == {"Health office"}
    assert text[slice(*found[0].spans[-1])] == "246"


def test_a_label_without_a_value_says_nothing():
    text = "Written by"

    assert told(text, block(text, ("Written by", ""))) == []


def test_a_line_of_a_cast_list_says_who_plays_whom():
    text = "Ada Vance as Irene"
    item = Block(kind=BlockKind.ITEM, span=Span(0, len(text)))

    role = rows.cast(text, item, "Rain")

    assert role is not None
    assert role.text == "Ada Vance plays Irene in Rain."


def test_glued_lines_become_rows_where_several_stand_together():
    text = "GenreDrama\nCreated byAda Vance\nWritten by\nNo. of seasons1\nNetworkKelm One\n"

    found = glued.unglued(text, layout.blocks(text, titled=False))
    said = [sentence for row in found for sentence in told(text, row)]

    assert said == [
        "The genre of Rain is Drama.",
        "Rain was created by Ada Vance.",
        "The number of seasons of Rain is 1.",
        "The network of Rain is Kelm One.",
    ]


def test_a_name_with_a_capital_inside_is_no_row():
    text = "Dr McNeil spoke"
    blocks = (Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text))),)

    assert glued.unglued(text, blocks) == blocks


def test_a_glued_header_gives_its_glued_rows_their_columns():
    text = 'No.TitleDirected by\n1"The Herd"Ada Vance\n2"The Moon"Ben Hale\n'
    lines = [Span(0, 19), Span(20, 40), Span(41, 60)]
    blocks = tuple(Block(kind=BlockKind.PARAGRAPH, span=span) for span in lines)

    found = glued.unglued(text, blocks)
    said = [sentence for row in found for sentence in told(text, row)]

    assert said == [
        '"The Herd" was directed by Ada Vance.',
        '"The Moon" was directed by Ben Hale.',
    ]
