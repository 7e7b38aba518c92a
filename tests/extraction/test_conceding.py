"""What is so "whatever they say" is said, and what stands under "whatever" is not."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("The mill closed at noon, whatever the owners may say.", "The mill closed at noon."),
        ("The dam broke in the night, whoever was on duty.", "The dam broke in the night."),
        ("The union won, however much it paid for it.", "The union won."),
        ("The ship was empty, whatever her captain claims.", "The ship was empty."),
        ("Nobody was hurt, whatever the papers printed.", "Nobody was hurt."),
        ("The road was shut, whichever way one came.", "The road was shut."),
        ("He resigned in May, whatever his lawyers write.", "He resigned in May."),
        ("The flat was cheap, wherever she bought it.", "The flat was cheap."),
    ],
)
def test_only_the_main_clause_is_told(told, text, main):
    assert told(text) == [main]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("However, the dam broke.", ["The dam broke."]),
        ("She asked whoever was there.", []),
        ("The mayor said that the dam broke.", ["The mayor said that the dam broke."]),
        ("The dam broke, the mayor said.", ["The dam broke, the mayor said."]),
    ],
)
def test_other_clauses_stay_as_they_are(told, text, claims):
    assert [c for c in told(text) if c in claims] == claims
