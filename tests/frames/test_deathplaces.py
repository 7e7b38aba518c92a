import pytest

from claimcheck.frames.deathplaces import Deathplace, deathplace, died_later


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("He died where he fell.", Deathplace.SCENE),
        ("She was killed instantly.", Deathplace.SCENE),
        ("He died in the ambulance.", Deathplace.WAY),
        ("She died on the way to hospital.", Deathplace.WAY),
        ("He was pronounced dead at Kelm General.", Deathplace.CARE),
        ("She succumbed to her burns in intensive care.", Deathplace.CARE),
        ("He drove to the hospital with a dead man.", None),
        ("He was treated at the scene.", None),
        ("He died at the scene or in hospital.", None),
        ("He died.", None),
        ("", None),
    ],
)
def test_a_death_is_placed(text, place):
    assert deathplace(text) is place


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("Two died later of their burns.", True),
        ("Two died of burns in the following weeks.", True),
        ("One of them died three days after the fire.", True),
        ("Three subsequently died.", True),
        ("Two died, the police later said.", False),
        ("Two people died on the spot.", False),
        ("It was later rebuilt.", False),
    ],
)
def test_a_death_is_one_of_afterwards(text, later):
    assert died_later(text) is later
