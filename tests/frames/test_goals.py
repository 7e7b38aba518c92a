import pytest

from claimcheck.frames.goals import Goal, goal, one_goal


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The flow reached the sea.", Goal("sea", reached=True)),
        ("The flow stopped 400 metres short of the coast.", Goal("coast", reached=False)),
        ("The bus failed to reach Kelm.", Goal("Kelm", reached=False)),
        ("They reached an agreement.", None),
        ("The heat reached 40 degrees.", None),
        ("The bus left Kelm.", None),
    ],
)
def test_where_a_thing_got_to(text, found):
    assert goal(text) == found


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [("sea", "coast", True), ("Kelm", "kelm", True), ("village", "sea", False)],
)
def test_the_sea_begins_at_the_coast(left, right, one):
    assert one_goal(left, right) is one
