import pytest

from claimcheck.frames.majorities import majority, whole

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Most of the victims died from carbon monoxide.", "poison"),
        ("Nine died, the largest number from hypothermia.", "cold"),
        ("Of the capacity that failed, two-thirds was wind.", "wind"),
        ("A third of the capacity was wind.", None),
        ("Most died from hypothermia or starvation.", None),
        ("Most of the victims were over sixty.", None),
    ],
)
def test_what_most_was(text, kind, whole_claims):
    claim, _ = whole_claims(text, "The dam failed.")

    found = majority(claim)

    assert (found.kind if found else None) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The whole of the price is borrowed.", "debt"),
        ("Half of the price is borrowed.", None),
    ],
)
def test_what_all_was(text, kind, whole_claims):
    claim, _ = whole_claims(text, "The dam failed.")

    found = whole(claim)

    assert (found.kind if found else None) == kind
