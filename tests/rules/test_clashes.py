"""What keeps two claims from saying the same."""

from dataclasses import replace
from decimal import Decimal

import pytest

from claimcheck import matching
from claimcheck.model import Modality, Quantity
from claimcheck.model.claims import Alone
from claimcheck.rules.clashes import (
    clash,
    clash_beside_names,
    figures_clash,
    some_of_them,
)


def amount(value, counted="", high=None, **fields):
    return Quantity(
        low=Decimal(value),
        high=Decimal(high or value),
        counted=counted,
        range=high is not None,
        **fields,
    )


@pytest.fixture
def pair(make_claim):
    def build(ours, theirs):
        left = make_claim(id="a#1", source="a", **ours)
        right = make_claim(id="b#1", source="b", **theirs)
        return matching.pair(left, right)

    return build


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param({"negated": True}, {}, id="one denies"),
        pytest.param({"modality": Modality.POSSIBLE}, {}, id="one is not sure"),
        pytest.param({"incomplete": True}, {}, id="words are lost"),
        pytest.param({"predicate": "rule out"}, {"predicate": "make"}, id="not ruled out"),
        pytest.param(
            {"quantities": (amount(1, ordinal=True),)},
            {"quantities": (amount(2, ordinal=True),)},
            id="two ranks",
        ),
        pytest.param(
            {"subject": "The high court", "terms": ("high", "court")},
            {"subject": "The district court", "terms": ("district", "court")},
            id="two courts",
        ),
        pytest.param(
            {"subject": "A letter", "predicate": "send", "terms": ("letter", "send", "post")},
            {"subject": "The letter", "predicate": "send", "terms": ("letter", "send", "noon")},
            id="only that a letter was sent",
        ),
        pytest.param(
            {"quantities": (amount(3, "pump"), amount(58, "pump"))},
            {"quantities": (amount(2, "pump"), amount(58, "pump"))},
            id="one figure of two differs",
        ),
        pytest.param(
            {"quantities": (amount(5, "crown", high=9),)},
            {"quantities": (amount(6, "crown", high=8),)},
            id="two ranges, one in the other",
        ),
    ],
)
def test_a_detail_that_differs_clashes_either_way(pair, ours, theirs):
    assert clash(pair(ours, theirs))
    assert clash(pair(theirs, ours))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param({}, {}, id="nothing"),
        pytest.param(
            {"quantities": (amount(2500, "employee"),)},
            {"quantities": (amount(2486, "employee"),)},
            id="rounded",
        ),
        pytest.param(
            {"quantities": (amount(50, "employee", unit="%"),)},
            {"quantities": (amount(2486, "employee"),)},
            id="a share and a number",
        ),
        pytest.param(
            {"subject": "The alert level", "terms": ("alert", "level")},
            {"subject": "The level", "terms": ("level",)},
            id="one says more of its subject",
        ),
        pytest.param({"negated": True}, {"negated": True}, id="both deny"),
    ],
)
def test_what_may_be_one_does_not_clash(pair, ours, theirs):
    assert not clash(pair(ours, theirs))


def test_figures_of_two_things_do_not_clash(make_claim):
    ours = make_claim(quantities=(amount(412, "seat"),))
    theirs = make_claim(quantities=(amount(30, "cow"),))

    assert not figures_clash(ours, theirs)


@pytest.mark.parametrize(
    ("subject", "partitive"),
    [
        ("22 of the miners", True),
        ("Most of them", True),
        ("Two of her sons", True),
        ("22 miners", False),
        ("The miners", False),
        ("Two of Orm's mills", False),
        ("The owner of the mill", False),
    ],
)
def test_some_of_a_group_are_not_the_group(make_claim, subject, partitive):
    some, group = make_claim(subject=subject), make_claim(subject="All miners")

    assert some_of_them(some, group) is partitive
    assert some_of_them(group, some) is partitive


def test_a_name_that_only_one_has_may_be_left_out_of_account(pair):
    named = replace(pair({}, {}), around=Alone(apart_in_name="only one is about Orm"))

    assert clash(named)
    assert not clash_beside_names(named)
