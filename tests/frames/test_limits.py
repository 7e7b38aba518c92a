import pytest

from claimcheck.frames.limits import limits

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The port authority permitted at most 987 tons of cargo.", [987_000]),
        ("The port authority set a ceiling of 1,077 tonnes for cargo.", [1_077_000]),
        ("At most 300 guests were in the hall.", []),
        ("On that day there were 2,142 tons of cargo.", []),
    ],
)
def test_limits_that_somebody_sets(text, values, whole_claims):
    claim, _ = whole_claims(text, "The dam failed.")

    assert [value for _, value in limits(claim)] == values
