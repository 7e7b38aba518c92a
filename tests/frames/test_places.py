"""Which place lies within which, by the table and by what a text says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.frames import gazetteer
from claimcheck.frames.places import Containment, inside, ties

NAMES = st.lists(
    st.sampled_from(("Kelm", "Ostland", "Mexico", "northern Ostland", "")), max_size=3
)


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        pytest.param("Allende", "Coahuila", id="town-in-state"),
        pytest.param("Uvalde", "United States", id="town-in-country"),
        pytest.param("Austin", "Travis County", id="town-in-county"),
        pytest.param("Coahuila", "Mexico", id="state-in-country"),
        pytest.param("Ukraine", "Europe", id="country-in-continent"),
        pytest.param("Mexico", "Latin America", id="country-in-region"),
        pytest.param("Germany", "EU", id="acronym"),
        pytest.param("Kiev", "Ukraine", id="older-spelling"),
        pytest.param("Guadalajara", "Mexican", id="people"),
        pytest.param("Los Angeles", "Calif.", id="abbreviated-state"),
        pytest.param("Allende, Coahuila", "Mexico", id="with-what-holds-it"),
        pytest.param("Allende, Coahuila", "Coahuila state", id="with-the-very-holder"),
        pytest.param("northern Mexico", "Mexico", id="part"),
        pytest.param("the Mexican state of Coahuila", "Mexico", id="kind-of-place"),
        pytest.param("Paris", "Texas", id="lesser-bearer-of-a-name"),
    ],
)
def test_inside(inner, outer):
    assert inside(inner, outer)


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        pytest.param("Mexico", "Coahuila", id="the-other-way-round"),
        pytest.param("Texas", "Mexico", id="neighbours"),
        pytest.param("Mexico", "Mexico", id="itself"),
        pytest.param("the U.S.", "United States", id="itself-under-another-name"),
        pytest.param("South Korea", "Korea", id="direction-in-a-name"),
        pytest.param("Allende", "northern Mexico", id="which-part-is-unknown"),
        pytest.param("Paris, France", "Texas", id="told-apart-by-its-holder"),
        pytest.param("Kelm", "Ostland", id="unknown"),
        pytest.param("", "Mexico", id="no-inner"),
        pytest.param("Mexico", "", id="no-outer"),
    ],
)
def test_not_inside(inner, outer):
    assert not inside(inner, outer)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Divers from Kelm, Norland, searched the ferry.", [("Kelm", "Norland")]),
        ("It hit Kelm, a small port on the coast of northern Ostland.", [("Kelm", "Ostland")]),
        ("Kelm, the capital of Ostland, burned.", [("Kelm", "Ostland")]),
        ("The northern Ostland town of Kelm was cut off.", [("Kelm", "Ostland")]),
        ("Ostland's capital, Kelm, was cut off.", [("Kelm", "Ostland")]),
        ("Roads near Kelm, in northern Ostland, were cut.", [("Kelm", "Ostland")]),
        (
            "In the village of San Vey in the Halden district it rained.",
            [("San Vey", "Halden")],
        ),
        ("Fire in Kelm, Halden, Ostland.", [("Kelm", "Halden")]),
        pytest.param("In Kelm, Ostland won the cup.", [], id="subject-after-a-comma"),
        pytest.param("Offices in Kelm, Halden and Norland closed.", [], id="list"),
        pytest.param("He left for Kelm, Monday at noon.", [], id="day"),
        pytest.param("", [], id="empty"),
    ],
)
def test_ties(text, expected):
    assert [tuple(tie) for tie in ties(text)] == expected


def test_ties_lead_on_to_the_table():
    said = ties("The Vey valley flooded. It lies in Kelm, a district in Coahuila.")

    assert said == (Containment("Kelm", "Coahuila"),)
    assert inside("Kelm", "Mexico", said)


def test_ties_in_a_circle_end():
    circle = (Containment("Kelm", "Halden"), Containment("Halden", "Kelm"))

    assert not inside("Kelm", "Ostland", circle)


@given(NAMES, NAMES)
def test_nothing_is_inside_itself(left, right):
    tied = [Containment(inner, outer) for inner, outer in zip(left, right, strict=False)]

    assert not any(inside(name, name, tied) for name in left if name != "northern Ostland")


def test_regions_hold_no_towns_of_their_own():
    assert gazetteer.units("Europe")
    assert not gazetteer.units("Guadalupe Victoria Vey")
    assert gazetteer.holders("Europe") == frozenset()
