"""One, two, or nobody can tell."""

import pytest

from claimcheck.frames.parties import apart, known, other, same, two_bodies
from claimcheck.model import Party

VEY = Party(words="Ada Vey", name="Ada Vey", roles=("mayor",), person=True)
MAYOR = Party(words="the mayor", roles=("mayor",), person=True)
ORLEY = Party(words="Tom Orley", name="Tom Orley", roles=("chair",), person=True)
COUNCIL = Party(words="the council", name="Kelm Council")
MILLS = Party(words="Orley Mills", name="Orley Mills")
NURSE = Party(words="a nurse", roles=("nurse",), person=True)
NOBODY = Party()


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (VEY, VEY, (True, False)),
        (VEY, MAYOR, (True, False)),
        (VEY, ORLEY, (False, True)),
        (MAYOR, ORLEY, (False, True)),
        (VEY, COUNCIL, (False, False)),
        (VEY, NURSE, (False, False)),
        (VEY, NOBODY, (False, False)),
    ],
)
def test_same_and_apart(left, right, expected):
    assert (same(left, right), apart(left, right)) == expected
    assert (same(right, left), apart(right, left)) == expected


def test_one_who_may_be_another_is_enough_where_only_one_can_be_it():
    assert other(VEY, NURSE)
    assert not other(VEY, NOBODY)
    assert known(NURSE)
    assert not known(NOBODY)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [(COUNCIL, MILLS, True), (COUNCIL, COUNCIL, False), (COUNCIL, VEY, False)],
)
def test_two_bodies_have_two_names_and_are_no_people(left, right, expected):
    assert two_bodies(left, right) is expected
    assert two_bodies(right, left) is expected
