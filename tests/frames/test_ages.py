"""How old somebody is said to be."""

import pytest

from claimcheck.frames.ages import age


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Ada Vey was 34.", 34),
        ("Ada Vey was aged 31.", 31),
        ("Ada Vey was 34 at the time.", 34),
        ("Ada Vey was 45 years old.", 45),
        ("Ada Vey was a teacher of twenty-four.", 24),
        ("A 44-year-old fitter was arrested.", 44),
        ("A woman aged 64 was pulled from the river.", 64),
        ("A boy of seven was found.", 7),
        ("Tom Reed died at the age of 72.", 72),
    ],
)
def test_an_age_is_read(text, years, whole_claims):
    claim, _ = whole_claims(text, "Nothing else.")

    assert age(claim).years == years


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Ada Vey is now 71.",
        "Ada Vey was not 34.",
        "Ada Vey turned 40.",
        "Ada Vey was nearly 40.",
        "Ada Vey was 4,000.",
        "Ada Vey was late.",
        "Ada Vey met a 44-year-old fitter.",
        "The club was a place of beauty.",
        "A crew of twelve was lost with its boat.",
        "The bridge was 34 metres long.",
    ],
)
def test_no_age_is_made_up(text, whole_claims):
    claim, _ = whole_claims(text, "Nothing else.")

    assert age(claim) is None
