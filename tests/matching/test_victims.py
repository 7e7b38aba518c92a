import pytest

from claimcheck.matching import victims
from claimcheck.model import Party, Quantity, Roles

ORR = Party(words="Mr. Orr", head="orr", name="Orr", person=True)
VEY = Party(words="Ada Vey", head="vey", name="Ada Vey", person=True)
HE = Party(words="He", head="he")
THEY = Party(words="They", head="they")


@pytest.mark.parametrize(
    ("dead", "number"),
    [
        ([HE], {"herald": 1}),
        ([HE, ORR, ORR], {"herald": 1}),
        ([ORR, VEY], {"herald": victims.SEVERAL}),
        ([THEY], {"herald": victims.SEVERAL}),
        ([], {}),
    ],
)
def test_how_many_died(dead, number, make_claim):
    claims = [make_claim(roles=Roles(deed="die", agent=who)) for who in dead]

    assert victims.deaths(claims) == number


def test_a_count_of_several_deaths_is_several(make_claim):
    toll = Quantity(low=12, high=12, unit="people", counted="deaths")

    found = victims.deaths([make_claim(quantities=(toll,))])

    assert found == {"herald": victims.SEVERAL}


def test_who_is_certified_dead_is_dead(make_claim):
    certified = Roles(deed="pronounce", patient=ORR)

    found = victims.deaths([make_claim(roles=certified, terms=("pronounce", "dead"))])

    assert found == {"herald": 1}
