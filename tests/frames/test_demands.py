import pytest

from claimcheck.frames.demands import Demand, demands


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Open the gates", (Demand("open", "gates", forbidden=False),)),
        ("Don't open the gates", (Demand("open", "gates", forbidden=True),)),
        ("You'll have to shoot me", (Demand("shoot", "me", forbidden=False),)),
        ("Never open the gates", (Demand("open", "gates", forbidden=True),)),
        ("They do not open the gates", ()),
        ("Let us go", ()),
        ("", ()),
    ],
)
def test_what_words_ask_for(words, found):
    assert demands(words) == found
