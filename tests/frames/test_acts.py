"""Which deeds have one doer, and who surely are two doers."""

import pytest

from claimcheck.frames import acts
from claimcheck.model import Location, Party, Roles


def party(words, **fields):
    return Party(words=words, head=words.split()[-1].casefold(), **fields)


VEY = party("Ada Vey", name="Ada Vey", person=True)
ORLEY = party("Tom Orley", name="Tom Orley", person=True)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (VEY, ORLEY, True),
        (VEY, VEY, False),
        (party("a baker"), party("a nun"), True),
        (party("the governor"), party("the board"), True),
        (party("the police"), party("an officer"), False),
        (party("the government"), party("the minister"), False),
        (party("Kelm"), party("Kelm's board"), False),
        (VEY, party("a nurse"), False),
        (party("a man"), party("a baker"), False),
        (party("a neighbour"), party("a nurse"), False),
        (party("her brother"), party("a student"), False),
        (party("a neighbour"), party("a firefighter"), True),
        (party("a cook"), party("a chef"), False),
        (party("the vicar"), party("the priest"), False),
        (party("the vicar"), party("the teacher"), True),
        (party("a gang"), party("the police"), True),
        (party("Kelm Bank", name="Kelm Bank"), party("Orm Bank", name="Orm Bank"), True),
        (
            party("Kelm Bank", name="Kelm Bank"),
            party("Kelm Bank Ltd", name="Kelm Bank Ltd"),
            False,
        ),
    ],
)
def test_two_doers(left, right, expected):
    assert acts.two_doers(left, right) is expected
    assert acts.two_doers(right, left) is expected


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        (Roles(deed="steer"), True),
        (Roles(deed="have", patient=party("the helm")), True),
        (Roles(deed="be", locations=(Location(prep="at", head="wheel"),)), True),
        (Roles(deed="be", locations=(Location(prep="at", head="table"),)), False),
        (Roles(deed="have", patient=party("the map")), False),
    ],
)
def test_who_steers(roles, expected):
    assert acts.steers(roles) is expected


def test_deeds():
    assert acts.sole("found")
    assert not acts.sole("praise")
    assert acts.first("raise")
    assert not acts.first("hear")
    assert acts.office_held("chair") == "chair"
    assert acts.office_held("eat") == ""
