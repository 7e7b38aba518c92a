"""Whether two claims say the same of what they are about."""

import pytest

from claimcheck.rules.sayings import says_same


@pytest.mark.model
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The harbour master is Ada Venn.", "Ms Venn is the harbour master."),
        ("The chief surveyor is Emil Lorne.", "Emil Lorne is the county's chief surveyor."),
        ("The clerk of Orm is Ada Venn.", "Venn is the clerk of Orm."),
        ("The owner is Orley Mills.", "Orley Mills is the owner of the quarry."),
        ("The bridge collapsed in the storm.", "In the storm the bridge came down."),
        ("The series premiered in Orm.", "The series was first shown in Orm."),
        ("Orley did not fall.", "She had not fallen."),
        ("About a third was barley.", "34 percent was barley, and 6 percent oats."),
    ],
)
def test_an_office_and_its_holder_may_change_places(whole_claims, ours, theirs):
    left, right = whole_claims(ours, theirs)

    assert says_same(left, right)
    assert says_same(right, left)


@pytest.mark.model
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The clerk of Orm is Ada Venn.", "Ada Venn is the clerk of Kelm."),
        ("The chief surveyor is Emil Lorne.", "Emil Lorne is the county's treasurer."),
        ("The harbour master is Ada Venn.", "Emil Lorne is a man of Orm."),
        (
            "The harbour bridge is paid for by a toll.",
            "The harbour bridge is paid for by a loan.",
        ),
        ("The council is a state agency.", "The council is its owner."),
        ("Ada Venn is a welder.", "Ada Venn left."),
        ("The rules allowed it.", "The carts were allowed."),
        ("Three winters have gone by.", "She went."),
        ("It stood.", "A second one stood beside it."),
    ],
)
def test_another_office_or_holder_is_another_statement(whole_claims, ours, theirs):
    left, right = whole_claims(ours, theirs)

    assert not says_same(left, right)
    assert not says_same(right, left)


def test_a_day_in_common_stands_for_a_word(whole_claims):
    left, right = whole_claims(
        "Released: 30 June 2031.", "The film was released on June 30, 2031."
    )

    assert says_same(left, right)
    assert says_same(right, left)


def test_another_day_does_not(whole_claims):
    left, right = whole_claims(
        "Released: 29 June 2031.", "The film was released on June 30, 2031."
    )

    assert not says_same(left, right)
