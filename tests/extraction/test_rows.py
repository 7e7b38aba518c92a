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


@pytest.mark.parametrize(
    ("key", "value", "sentences"),
    [
        ("Crater", "62 m wide; 13 m deep", ["Crater: 62 m wide.", "Crater: 13 m deep."]),
        ("Hurt", "60, of whom 4 stayed", ["Hurt: 60.", "Of the hurt, 4 stayed."]),
        ("Cost", "3 million", ["Cost: 3 million."]),
        ("Motto", "Onward;", ["Motto: Onward;."]),
    ],
)
def test_each_part_of_a_value_is_a_statement_on_its_own_words(key, value, sentences):
    text = f"{key} | {value}"

    found = list(rows.statements(text, block(text, (key, ""), (value, key)), ""))

    assert [statement.text for statement in found] == sentences
    assert all(text[slice(*each.spans[-1])] in each.text for each in found)


@pytest.mark.parametrize("header", ["Finding", "Value", "figures"])
def test_a_header_that_names_nothing_leaves_the_row_to_its_label(header):
    text = "Bridges open | 4"

    (found,) = rows.statements(
        text, block(text, ("Bridges open", "Item"), ("4", header)), "Rain"
    )

    assert (found.text, found.subject, found.read) == (
        "Bridges open: 4.",
        "Bridges open",
        "4 bridges open",
    )


@pytest.mark.parametrize(
    ("key", "value", "read"),
    [
        ("Deaths", "12 (final count)", "12 deaths (final count)"),
        ("Displaced", "About 300,000", "About 300,000 people displaced"),
        ("Injured", "3 (one cook)", "3 people (one cook) injured"),
        ("Injured", "47 guests and 19 cooks", "47 guests and 19 cooks were injured"),
        ("Deaths", "None", "0 deaths"),
        ("Branches", "31 (2021)", "31 branches (2021)"),
        ("Deaths that day (in all)", "2 (4 in all)", "Deaths that day (in all): 2 (4 in all)"),
        ("Founded", "1868, Kelm", "Founded: 1868, Kelm"),
        ("Time", "18:04 (main blast)", "Time: 18:04 (main blast)"),
        ("Participants", "about 3,800 strikers", "Participants: about 3,800 strikers"),
        ("Date", "4 March 2031", "Date: 4 March 2031"),
    ],
)
def test_a_number_is_read_beside_what_its_label_counts(key, value, read):
    text = f"{key} | {value}"

    (found,) = rows.statements(text, block(text, (key, ""), (value, key)), "")

    assert found.read == read


@pytest.mark.parametrize(
    ("header", "label", "value", "read"),
    [
        ("Injured", "Police officers", "27 persons", "27 police officers were injured"),
        ("Civilians", "Killed", "3", "3 civilians were killed"),
        ("Treated", "Guests", "about 40", "about 40 people treated (Guests)"),
        ("Injured", "North wing", "7", "7 people injured (North wing)"),
        ("Doors", "Guests", "7", "7 doors (Guests)"),
    ],
)
def test_a_group_and_what_befell_it_are_read_together(header, label, value, read):
    text = f"{label} | {value} | x"

    found = next(
        rows.statements(text, block(text, (label, "Group"), (value, header), ("x", "Note")), "")
    )

    assert found.read == read


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


@pytest.mark.parametrize(
    ("header", "value", "read"),
    [
        ("Paid out (£ million)", "1,900", "Paid out: £1,900 million"),
        ("Paid out (£m)", "1,900", "Paid out: £1,900 m"),
        ("Paid out [€bn]", "2.5", "Paid out: €2.5 bn"),
        ("Depth (m)", "44", "Depth: 44 m"),
        ("Cargo (in tonnes)", "~900", "Cargo: ~900 tonnes"),
        ("Turnout (%)", "61", "Turnout: 61 %"),
        ("Area (km²)", "12.5", "Area: 12.5 km²"),
        ("Duration (minutes)", "84", "Duration: 84 minutes"),
        ("Sum (USD million)", "7", "Sum: USD 7 million"),
        ("Deaths (confirmed)", "12", "12 deaths (confirmed)"),
        ("Ships (2031)", "12", "12 ships (2031)"),
        ("Ships (lost)", "12", "12 ships (lost)"),
        ("Passed (yes)", "12", "12 passed (yes)"),
        ("Depth (m)", "shallow", "Depth (m): shallow"),
        ("Depth", "44", "44 depth"),
        ("Matches (Group A)", "6", "6 matches (Group A)"),
        ("Staff (full time)", "30", "30 staff (full time)"),
    ],
)
def test_a_unit_in_the_header_is_that_of_the_number(header, value, read):
    row = block(f"Pier | {value}", ("Pier", "Place"), (value, header), ("Pier", "Place"))

    found = next(s for s in rows.statements(f"Pier | {value}", row, "") if value in s.text)

    assert found.read.startswith(read)


def test_a_predicate_is_the_header_without_its_unit():
    text = "Pier | 44"
    row = block(text, ("Pier", "Place"), ("44", "Depth (m)"), ("Pier", "Place"))

    assert {each.predicate for each in rows.statements(text, row, "")} >= {"depth"}
