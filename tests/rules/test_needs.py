"""Which rules are asked of a pair."""

from itertools import product

import pytest

from claimcheck.rules import RULES
from claimcheck.rules.features import HAS, NOTHING, Has, has
from claimcheck.rules.needs import NEEDS, Need, met


def test_every_need_is_that_of_a_rule():
    assert NEEDS.keys() <= {rule.name for rule in RULES}


def test_the_last_rule_is_always_asked():
    assert RULES[-1].name not in NEEDS


def test_everything_that_a_claim_can_have_is_looked_for():
    assert set(HAS) == set(Has)


def test_an_empty_claim_has_nothing(make_claim):
    assert has(make_claim("…")) == NOTHING


@pytest.mark.parametrize(
    ("need", "ours", "theirs", "expected"),
    [
        pytest.param(Need(), NOTHING, NOTHING, True, id="nothing"),
        pytest.param(Need(both=Has.DATE), Has.DATE, Has.DATE | Has.KIND, True, id="both"),
        pytest.param(Need(both=Has.DATE), Has.DATE, Has.KIND, False, id="one-of-both"),
        pytest.param(Need(one=Has.DENIAL), NOTHING, Has.DENIAL, True, id="one"),
        pytest.param(Need(one=Has.DENIAL), NOTHING, NOTHING, False, id="none"),
    ],
)
def test_what_a_rule_needs(need, ours, theirs, expected):
    assert met(need, ours, theirs, asked=False) is expected


@pytest.mark.parametrize("name", sorted(NEEDS))
def test_sides_do_not_matter(name):
    every = [NOTHING, *Has, ~NOTHING]

    asked = {
        (ours, theirs): met(NEEDS[name], ours, theirs, asked=True)
        for ours, theirs in product(every, every)
    }

    assert all(asked[ours, theirs] == asked[theirs, ours] for ours, theirs in asked)


def test_short_texts_alone_are_asked_for_fillers():
    need = Need(asked=True)

    assert met(need, NOTHING, NOTHING, asked=True)
    assert not met(need, NOTHING, NOTHING, asked=False)
