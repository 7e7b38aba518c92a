"""Who of two sides began."""

import pytest

from claimcheck.frames.openers import opening

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "matter", "opener", "first"),
    [
        ("The rebels fired first.", "fight", "The rebels", True),
        ("The first shot was fired by the guards.", "fight", "the guards", True),
        ("The first shots came from the crowd.", "fight", "from the crowd", True),
        ("The union made the first move.", "talks", "The union", True),
        ("The firm approached the union in May.", "talks", "The firm", False),
    ],
)
def test_opener(text, matter, opener, first, whole_claims):
    claim, _ = whole_claims(text, text)

    found = opening(claim)

    assert found is not None
    assert (found.matter, found.opener.words, found.first) == (matter, opener, first)


@pytest.mark.parametrize(
    "text", ["The rebels fired at the guards.", "The first bus left at nine.", "Talks began."]
)
def test_nobody_is_said_to_have_begun(text, whole_claims):
    claim, _ = whole_claims(text, text)

    assert opening(claim) is None
