import pytest

from claimcheck.model import BlockKind
from claimcheck.sources import html
from claimcheck.sources.reading import UnreadableError

TITLE, HEADING, PARAGRAPH, ITEM, ROW = BlockKind


def shape(page):
    reading = html.rendered(page)
    return [(b.kind, reading.text[b.span.start : b.span.end]) for b in reading.blocks]


def cells(page):
    reading = html.rendered(page)
    return [
        [(reading.text[c.span.start : c.span.end], c.header) for c in block.cells]
        for block in reading.blocks
        if block.kind is ROW
    ]


def test_headings_paragraphs_and_items():
    page = (
        "<title>Kelm &amp; Brenn</title><h1>The <i>flood</i></h1><p>Twel<b>ve</b>\n died."
        "<h2>Help</h2><ul><li>one<ul><li>two</ul><li><p>three</ul><figure><figcaption>Four</figure>"
    )

    assert html.rendered(page).title == "Kelm & Brenn"
    assert shape(page) == [
        (TITLE, "The flood"),
        (PARAGRAPH, "Twelve died."),
        (HEADING, "Help"),
        (ITEM, "one"),
        (ITEM, "two"),
        (ITEM, "three"),
        (PARAGRAPH, "Four"),
    ]


def test_blocks_stand_apart_and_rows_on_neighbouring_lines():
    page = "<p>One</p><p>Two</p><table><tr><th>a<td>1<tr><th>b<td>2</table>"

    assert html.rendered(page).text == "One\n\nTwo\n\na | 1\nb | 2"


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav>1</nav>",
        "<script>1</script>",
        "<style>1</style>",
        "<template>1</template>",
        "<p hidden>1</p>",
        '<p aria-hidden="true">1</p>',
        '<span style="display: none">1</span>',
        '<div role="navigation">1</div>',
        '<span class="mw-editsection">[edit]</span>',
        '<sup class="reference"><a href="#n1">[1]</a></sup>',
        "<sup>[1]</sup>",
        '<sup><a href="#fn1">1</a></sup>',
        '<ol class="references"><li>Ruiz 2031</ol>',
        "<footer>2031</footer>",
        "<!-- 1 -->",
        "<del>11</del>",
    ],
)
def test_furniture_is_dropped_and_not_lost(furniture):
    reading = html.rendered(f"<body><div>Twelve died.{furniture}</div></body>")

    assert reading.text == "Twelve died."
    assert reading.lost == ()


def test_what_follows_dropped_parts_stays():
    assert shape("<p>One <script>x</script>and<!-- x --> two<sup>[1]</sup>.") == [
        (PARAGRAPH, "One and two.")
    ]


def test_a_footer_of_a_quotation_stays():
    page = "<blockquote>It rained.<footer>Ana Ruiz, 2031</footer></blockquote>"

    assert shape(page)[-1] == (PARAGRAPH, "Ana Ruiz, 2031")


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        pytest.param("10<sup>6</sup>", "10⁶", id="power"),
        pytest.param("5 km<sup>2</sup>", "5 km²", id="square"),
        pytest.param("the 4<sup>th</sup>", "the 4th", id="ordinal"),
        pytest.param("It sank.<sup>3</sup>", "It sank.", id="note"),
        pytest.param("They left<sup>3</sup>", "They left", id="note-on-a-word"),
        pytest.param("<q>Go</q>", "“Go”", id="quotation"),
        pytest.param("<span>Deaths</span><span>12</span>", "Deaths12", id="glued"),
    ],
)
def test_what_is_set_within_a_line(inside, words):
    assert shape(f"<p>{inside}</p>") == [(PARAGRAPH, words)]


def test_breaks_part_lines_and_paragraphs():
    page = "<p>Deaths: 12<br>Missing: 3<br><br>It rained.</p>"

    assert shape(page) == [(ROW, "Deaths: 12"), (ROW, "Missing: 3"), (PARAGRAPH, "It rained.")]


def test_spans_are_expanded():
    page = (
        "<table><caption>By day</caption><tr><th rowspan=2>Day<th colspan=2>Deaths"
        "<tr><th>men<th>women<tr><td rowspan=2>Mon<td>3<td>4<tr><td colspan=2>5</table>"
    )

    assert cells(page) == [
        [("Mon", "Day"), ("3", "Deaths men"), ("4", "Deaths women")],
        [("Mon", "Day"), ("5", "Deaths men"), ("5", "Deaths women")],
    ]
    assert html.rendered(page).text.endswith("Mon | 3 | 4\n5")
    assert {b.caption for b in html.rendered(page).blocks if b.kind is ROW} == {"By day"}


def test_an_infobox_gives_each_value_its_label():
    page = (
        "<table class=infobox><tr><th colspan=2>Kelm flood<tr><th>Date<td>4 May 2031<br>"
        "(Sunday)<tr><th colspan=2>Cast<tr><th>Starring<td><ul><li>ana<li>Bo</ul></table>"
    )

    assert cells(page) == [
        [("Date", ""), ("4 May 2031 (Sunday)", "Date")],
        [("Starring", ""), ("ana; Bo", "Starring")],
    ]
    captions = [block.caption for block in html.rendered(page).blocks]
    assert captions == ["", "Cast"]


def test_a_row_with_a_header_keeps_its_columns_headers():
    page = "<table><tr><td><th>Dead<th>Lost<tr><th>Mon<td>3<td>4</table>"

    assert cells(page) == [[("Mon", ""), ("3", "Dead"), ("4", "Lost")]]


def test_headers_that_are_not_marked_are_found():
    page = (
        "<table><tr><td>Day<td>Dead<td>Lost<tr><td>Mon<td>3<td>4<tr><td>Tue<td>5<td>6</table>"
    )

    assert cells(page)[0] == [("Mon", "Day"), ("3", "Dead"), ("4", "Lost")]


def test_a_table_in_a_cell_follows_its_row():
    page = "<table><tr><th>Parts<td>two<table><tr><th>One<td>7</table></table>"

    assert cells(page) == [
        [("Parts", ""), ("two", "Parts")],
        [("One", ""), ("7", "One")],
    ]
    assert html.rendered(page).lost == ()


def test_a_table_for_looks_is_read_as_a_page():
    page = "<table><tr><td><h2>Help</h2><p>None came.</p><td>Menu</table>"

    assert shape(page)[:2] == [(HEADING, "Help"), (PARAGRAPH, "None came.")]


def test_terms_and_definitions_are_rows():
    page = "<dl><dt>Dead<dd>12<dd>or 13<dt>Lost<dd>4</dl>"

    assert cells(page) == [
        [("Dead", ""), ("12", "Dead")],
        [("Dead", ""), ("or 13", "Dead")],
        [("Lost", ""), ("4", "Lost")],
    ]


def test_lines_of_pre_and_of_details_stay():
    page = (
        "<details><summary>More</summary>inside</details><pre>Twelve died.\n\nFour left.</pre>"
    )

    assert [words for _, words in shape(page)] == [
        "More",
        "inside",
        "Twelve died.",
        "Four left.",
    ]


def test_deep_nesting_is_read():
    page = "<div>" * 1500 + "Twelve died." + "</div>" * 1500

    assert shape(page) == [(PARAGRAPH, "Twelve died.")]


def test_nesting_that_would_lose_text_is_refused():
    with pytest.raises(UnreadableError, match="2,048 levels"):
        html.rendered("<div>" * 3000 + "Twelve died." + "</div>" * 3000 + "<p>After")


def test_a_span_of_a_million_cells_fills_no_memory():
    page = "<table>" + "<tr><td rowspan=60000 colspan=1000>a<td>b" * 100

    assert len(cells(page)) == 100


def test_lists_of_references_are_left_out_of_the_blocks():
    page = "<p>It rained.<h2>References</h2><ul><li>Ruiz 2031</ul><h2>Help</h2><p>None."

    assert [words for _, words in shape(page)] == ["It rained.", "Help", "None."]
