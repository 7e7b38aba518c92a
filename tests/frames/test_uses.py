"""What was used for a deed, or was not."""

import pytest

from claimcheck.frames.uses import uses


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("No live ammunition was used.", [("ammunition", {"live"}, False)]),
        ("The guards cleared the hall with tear gas.", [("gas", {"tear"}, True)]),
        ("The police went for the crowd with batons.", [("baton", set(), True)]),
        ("The army fired rubber bullets.", [("bullet", {"rubber"}, True)]),
        ("The army supplied the town with trucks.", []),
        ("The thieves arrived with ladders.", []),
        ("The mayor used his influence.", []),
        ("The vault was opened with no explosives.", []),
    ],
)
def test_used_or_not(text, told, whole_claims):
    claim, _ = whole_claims(text, text)

    assert [(each.thing, set(each.before), each.used) for each in uses(claim)] == told
