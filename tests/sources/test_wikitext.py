import time

import pytest

from claimcheck.model import BlockKind
from claimcheck.sources import wikitext

TITLE, HEADING, PARAGRAPH, ITEM, ROW = BlockKind


def read(text):
    return wikitext.read(text.encode(), "")


def shape(text):
    reading = read(text)
    return [(b.kind, reading.text[b.span.start : b.span.end]) for b in reading.blocks]


def cells(text):
    reading = read(text)
    return [
        [(reading.text[c.span.start : c.span.end], c.header) for c in block.cells]
        for block in reading.blocks
        if block.kind is ROW
    ]


def test_paragraphs_headings_and_items():
    text = (
        "The '''flood'''\ncame.\n\nIt left.\n\n"
        "== Cast ==\n* [[Ana Ruiz|Ana]]\n** [[Bo]]\n# Cy\n"
    )

    assert shape(text) == [
        (PARAGRAPH, "The flood came."),
        (PARAGRAPH, "It left."),
        (HEADING, "Cast"),
        (ITEM, "Ana"),
        (ITEM, "Bo"),
        (ITEM, "Cy"),
    ]


def test_what_is_no_text_is_dropped_and_not_lost():
    text = (
        "Twelve died.<ref>Ruiz 2031</ref><!-- 5 --> {{citation needed|date=May 2031}}"
        "[[File:x.jpg|thumb|300px|In 2031]][[Category:2031]]{{reflist|2}}__NOTOC__"
    )

    assert shape(text) == [(PARAGRAPH, "Twelve died.")]
    assert read(text).lost == ()


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{{convert|5|km|mi}}", "5 km"),
        ("{{cvt|5|to|7|km|mi}}", "5 to 7 km"),
        ("{{start date|2031|5|4|df=y}}", "4 May 2031"),
        ("{{start date|2031|5}}", "May 2031"),
        ("{{nowrap|300 homes}}", "300 homes"),
        ("{{lang|es|Zona}}", "Zona"),
        ("{{circa|1900}}", "c. 1900"),
        ("{{US$|5 million}}", "US$5 million"),
        ("1{{ndash}}2", "1–2"),
    ],
)
def test_templates_whose_meaning_is_plain(template, words):
    reading = read(f"It was {template} then.")

    assert reading.text == f"It was {words} then."
    assert reading.lost == ()


def test_numbers_of_an_unknown_template_are_lost():
    assert read("It was {{flood figure|77|year=2031}} then.").lost == ("77", "2031")


def test_an_infobox_is_rows_of_labels_and_values():
    text = (
        "{{Infobox event\n| name = Kelm flood\n| image = x 5.jpg\n| deaths = 12<ref>9</ref>\n"
        "| created_by = [[Ana Ruiz|A. Ruiz]]\n| cast = {{plainlist|\n* bo\n* Cy\n}}\n"
        "| stations = {{ubl|one|Two}}\n| empty =\n}}\nIt rained."
    )

    assert read(text).title == "Kelm flood"
    assert cells(text) == [
        [("Name", ""), ("Kelm flood", "Name")],
        [("Deaths", ""), ("12", "Deaths")],
        [("Created by", ""), ("A. Ruiz", "Created by")],
        [("Cast", ""), ("bo; Cy", "Cast")],
        [("Stations", ""), ("one; Two", "Stations")],
    ]


def test_a_table_is_rows_with_headers():
    text = '{|\n|+ By day\n! Day !! Dead\n|-\n| rowspan="2" | Mon || 3\n|-\n| 4\n|}'

    assert cells(text) == [[("Mon", "Day"), ("3", "Dead")], [("Mon", "Day"), ("4", "Dead")]]
    assert shape(text)[0] == (PARAGRAPH, "By day")


def test_signs_of_html_are_words():
    assert read("It was 3 < 5 &amp; so.").text == "It was 3 < 5 & so."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("''Nine'' died in '''Kelm'''.", "Nine died in Kelm."),
        ("'''''Nine''''' died.", "Nine died."),
        ("The '''flood''''s nine dead.", "The flood's nine dead."),
        ("Nine 'died' in rock 'n' roll.", "Nine 'died' in rock 'n' roll."),
        ("Nine died on [[''Ruiz'']].", "Nine died on Ruiz."),
    ],
)
def test_emphasis_leaves_its_words(text, words):
    assert read(text).text == words


def test_emphasis_that_nothing_ends_takes_no_longer():
    piece = (
        "'''Flood'' ' in [[Kelm]].<\t|ref>Herald</ref>\n== Toll ==&amp;\n"
        "{| class=\"x\"\n|+ Dead''' in [[Kelm]].<ref>Herald</ref>\n== Toll ==\n"
        '{| class="x"\n|}\n* rain\n'
    )
    begun = time.process_time()

    read(piece * 40)

    assert time.process_time() - begun < 5
