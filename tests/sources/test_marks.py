import pytest

from claimcheck.model import Span
from claimcheck.sources.marks import marks, merged


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("In 2031.[2][3] Then", ["[2][3]"], id="numbers"),
        pytest.param("Twelve died[a] there", ["[a]"], id="letter"),
        pytest.param("Twelve died.[note 4]", ["[note 4]"], id="note"),
        pytest.param("Twelve [citation needed] died", [" [citation needed]"], id="remark"),
        pytest.param("Plot[edit]", ["[edit]"], id="edit"),
        pytest.param("Twelve died. [3] Then", ["[3]"], id="after-a-blank"),
        pytest.param("It sank.¹ Then", ["¹"], id="raised"),
        pytest.param('He saw "[a] man"', [], id="editors-word"),
        pytest.param('"[t]he end"', [], id="editors-letter"),
        pytest.param("killed [12] people", [], id="editors-number"),
        pytest.param("5 km² of land", [], id="square"),
    ],
)
def test_marks(text, found):
    assert [text[a:b] for a, b in marks(text, Span(0, len(text)))] == found


def test_merged_spans_do_not_touch():
    spans = [Span(5, 6), Span(1, 3), Span(3, 4), Span(2, 2)]

    assert merged(spans) == (Span(1, 4), Span(5, 6))
