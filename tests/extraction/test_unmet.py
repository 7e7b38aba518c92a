"""What would have been, and clauses behind a colon or a second "that"."""

import pytest

pytestmark = pytest.mark.model

TOLD = [
    (
        "Nor could Orley have drawn it for the mill: from May to June he was in Kelm.",
        ["Orley could not have drawn it for the mill.", "From May to June Orley was in Kelm."],
    ),
    (
        "He would have stood there himself, had Ada not made him swear that he would not.",
        ["He would have stood there himself, had Ada not made him swear that he would not."],
    ),
    (
        "The flood would have been worse had the wind turned.",
        ["The flood would have been worse had the wind turned."],
    ),
    (
        "The mill could not fall: it stood on rock.",
        ["The mill could not fall.", "The mill stood on rock."],
    ),
    (
        "It was held against the firm that it had paid nobody, and that it had not asked.",
        [
            "It was held against the firm that it had paid nobody, and that it had not asked.",
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_no_part_is_told_that_nobody_says(told, sentence, expected):
    assert told(sentence) == expected
