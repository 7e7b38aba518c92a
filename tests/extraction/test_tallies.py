"""What a count in a row is made up of."""

import pytest

from claimcheck.extraction.tallies import shares
from claimcheck.model import Span

# A label, its value, and the parts that are told.
ROWS = [
    (
        "Dead",
        "9 (seven cooks, a pupil, a guard)",
        ["seven were cooks", "one was a pupil", "one was a guard"],
    ),
    ("Injured", "12 (ten guards and two nurses)", ["ten were guards", "two were nurses"]),
    ("Injured", "12 (ten guards and three nurses)", []),  # they sum up to 13
    ("Injured", "12 (ten guards, some nurses)", []),
    ("Height", "9 (seven cooks, two guards)", []),
    ("Aboard", "12 (ten guards and two nurses)", []),
    ("Dead", "9", []),
    ("Dead", "9 (3 May 1951)", []),
]


@pytest.mark.parametrize(("label", "value", "expected"), ROWS)
def test_the_parts_of_a_count_are_told_where_they_sum_up_to_it(label, value, expected):
    found = shares(label, value, Span(0, len(value)))

    assert [share.told for share in found] == expected
