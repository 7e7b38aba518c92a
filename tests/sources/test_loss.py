import pytest

from claimcheck.sources import html
from claimcheck.sources.loss import lost


def test_numbers_that_are_shown_and_missing_are_listed_in_order():
    page = "<p>12 died, 1,300 fled.</p><p>12 more at 10:45.</p>"

    assert lost(page, "12 died.") == ("1,300", "12", "10:45")


def test_numbers_of_a_picture_are_lost():
    assert html.rendered("<p>12 died.<svg><text>44</text></svg>").lost == ("44",)


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<p>1<b>2</b>", id="glued"),
        pytest.param("<table><tr><td>1<td>2</table>", id="cells"),
        pytest.param("<p>10<sup>6</sup> km<sup>2</sup>", id="raised"),
        pytest.param("<p title='99' data-x=88>1", id="attributes"),
        pytest.param("<script>if (1<2) '<p>3'</script><p>1", id="script"),
        pytest.param("<p>&#49;&#50;", id="entities"),
        pytest.param("<ul><li hidden>5<li>6</ul>", id="left-open"),
        pytest.param("<nav><p>5<p>6</nav><p>7", id="navigation"),
        pytest.param("<![CDATA[5]]><!--6--><p>7", id="declarations"),
    ],
)
def test_what_is_read_is_not_lost(page):
    assert html.rendered(f"<body>{page}</body>").lost == ()


@pytest.mark.parametrize(
    "unit", ["<a ", "<", '<p a="', "<!--", "<b>", "&", "<script>", "<a '>"]
)
def test_a_long_page_of_unclosed_marks_is_read_to_its_end(unit):
    page = unit * (200_000 // len(unit)) + "><p>12"

    assert lost(page, "12") == ()
