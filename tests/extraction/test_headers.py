"""Units in the header of a column, and what in parentheses is none."""

import pytest

from claimcheck.extraction.headers import column

UNITS = [
    ("Withdrawn (£ million)", "260", "Withdrawn", "£260 million"),
    ("Height (m)", "93", "Height", "93 m"),
    ("Damage (US$ bn)", "1.2", "Damage", "US$1.2 billion"),
    ("Turnout (%)", "47.9", "Turnout", "47.9%"),
    ("Share (per cent)", "12", "Share", "12%"),
    ("Cost in millions of euros", "12", "Cost", "12 million euros"),
    ("Sales (thousand)", "12", "Sales", "12 thousand"),
    ("Budget (EUR million)", "4", "Budget", "EUR 4 million"),
    ("Area (km²)", "3,000", "Area", "3,000 km²"),
]


@pytest.mark.parametrize(("header", "value", "key", "told"), UNITS)
def test_the_unit_of_a_header_stands_beside_the_number(header, value, key, told):
    assert column(header, value) == (key, told)


NO_UNITS = [
    ("Votes (first round)", "1,200"),
    ("Deaths (confirmed)", "12"),
    ("Population (2021)", "4,000"),
    ("Winner (party)", "12"),
    ("Length (miles)", "none"),
    ("Cost (£ million)", "£12 million"),
    ("Deaths", "12"),
    ("Height (m)", "93 m"),
]


@pytest.mark.parametrize(("header", "value"), NO_UNITS)
def test_what_is_no_unit_stays(header, value):
    assert column(header, value) == (header, value)
