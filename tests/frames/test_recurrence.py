from decimal import Decimal

import pytest

from claimcheck.frames.recurrence import years_between

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("This was a storm such as comes once in a hundred years.", "100"),
        ("It was a once-in-a-century drought.", "100"),
        ("It was a one-in-500-year storm.", "500"),
        ("It was the fourth in ten years.", "2.5"),
        ("It lasted for ten years.", None),
        ("He was the fourth to leave.", None),
    ],
)
def test_years_between_two_of_a_kind(text, years, whole_claims):
    claim, _ = whole_claims(text, "The dam failed.")

    assert years_between(claim) == (None if years is None else Decimal(years))
