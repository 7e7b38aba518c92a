"""Lists that a text pairs one by one."""

import pytest

from claimcheck.frames.respective import paired

NAMES = ("Ada Vey", "Tom Orm", "Kelm", "Tolsk")


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "Ada Vey and Tom Orm got four and seven years, respectively.",
            {"Ada Vey": "four", "Tom Orm": "seven"},
        ),
        (
            "Ada Vey and Tom Orm were born in Kelm and Tolsk respectively.",
            {"Ada Vey": "Kelm", "Tom Orm": "Tolsk"},
        ),
        (
            "He stayed. Kelm and Tolsk grew by 3.5 per cent and 4 per cent, respectively.",
            {"Kelm": "3.5", "Tolsk": "4"},
        ),
        ("Ada Vey and Tom Orm got four and seven years.", {}),
        ("Ada Vey met Tom Orm in Kelm and Tolsk respectively.", {}),
        ("Ada Vey and Tom Orm spoke. It grew by 3 and 4 per cent, respectively.", {}),
        ("Ada Vey and Tom Orm got four and four years, respectively.", {}),
    ],
)
def test_lists_are_paired_in_order(text, pairs):
    assert paired(text, NAMES) == pairs
