"""How long a claim says that a deed took, and when two such lengths are of one deed."""

import pytest

from claimcheck import extraction
from claimcheck.frames.takings import one_deed, taking

pytestmark = pytest.mark.model


@pytest.fixture
def told(nlp):
    return lambda text: taking(next(extraction.whole(nlp, [text])))


@pytest.mark.parametrize(
    ("text", "deed", "thing"),
    [
        ("It took the crew three hours to free the driver.", "free", "driver"),
        ("The crew took three hours to put out the fire.", "put out", "fire"),
        ("The engineers needed 40 minutes to restart the pump.", "restart", "pump"),
        ("The driver was freed after three hours.", "free", "driver"),
        ("The fire was extinguished within two hours.", "extinguish", "fire"),
        ("The bridge was repaired in three months.", "repair", "bridge"),
        ("The repair of the bridge took eight months.", "repair", "bridge"),
        ("It took 72 hours for the storm to pass.", "pass", "storm"),
        ("The storm blew for four days.", "blow", "storm"),
    ],
)
def test_the_length_of_a_deed_is_read(told, text, deed, thing):
    found = told(text)

    assert found is not None
    assert found.deed == deed
    assert thing in found.things


@pytest.mark.parametrize(
    "text",
    [
        "The driver was not freed within two hours.",
        "It may take three hours to free the driver.",
        "It would take three hours to free the driver.",
        "The boy was found after four days of searching.",
        "The mayor resigned after three hours.",
        "The driver was freed three hours after the crash.",
        "He took two hours of rest.",
        "The town was rebuilt in 2031.",
    ],
)
def test_what_no_deed_took_is_left_alone(told, text):
    assert told(text) is None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "It took five hours to free the driver.",
            "The rescue of the driver took a day.",
            True,
        ),
        ("It took five hours to free the driver.", "It took a day to free the cat.", False),
        ("It took five hours to free the driver.", "It took a day to find the driver.", False),
        ("The storm blew for four days.", "The storm blew for three days.", False),
        ("It took two hours to find the body.", "The body was found after three days.", False),
        ("It took two hours to find the body.", "The body was found after four hours.", True),
    ],
)
def test_two_lengths_are_of_one_deed_to_one_thing(told, left, right, expected):
    assert one_deed(told(left), told(right)) is expected
