"""What is said of two sides of one matter: the words of both."""

import pytest

from claimcheck import Source, compare
from claimcheck.model import Relation

pytestmark = pytest.mark.model


@pytest.fixture
def reasons():
    def found(ours, theirs):
        sources = [Source(id="a", text=ours), Source(id="b", text=theirs)]
        told = (each for each in compare(sources).pairs if each.rule == "opposite-state")
        return [each.reason for each in told if each.relation is Relation.CONFLICTING]

    return found


@pytest.mark.parametrize(
    ("ours", "theirs", "reason"),
    [
        pytest.param(
            "Thick fog lay over the harbour.",
            "Visibility was good that night.",
            "“fog” against “Visibility was good”",
            id="of the scene",
        ),
        pytest.param(
            "Ada Vey never married.",
            "Ada Vey was married to the painter Tom Lind.",
            "“was married” against “never married”",
            id="of somebody",
        ),
    ],
)
def test_a_reason_gives_the_words_of_both_sides(reasons, ours, theirs, reason):
    assert reasons(ours, theirs) == [reason]
