import pytest

from claimcheck.matching.distinct import apart_in_name
from claimcheck.matching.question import Story

STORY = Story(names=frozenset({"kelm"}))


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("Officer Vey", "Officer A", False),
        ("Officer A", "Officer A", False),
        ("Officer A", "Officer B", True),
        ("Officer Vey", "Officer Orr", True),
    ],
)
def test_a_cover_name_may_be_anybodys(left, right, apart, make_claim):
    ours, theirs = (
        make_claim(f"{name} fired.", subject=name, entities=(name,)) for name in (left, right)
    )

    assert bool(apart_in_name(ours, theirs, STORY)) is apart
