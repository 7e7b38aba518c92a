"""Verbs in the past that follow each other, each with its own subject and voice."""

import pytest

pytestmark = pytest.mark.model


LISTED = [
    (
        "A guard called on the crowd, once, to leave, and gave it ten minutes.",
        ["A guard called on the crowd, once, to leave.", "A guard gave it ten minutes."],
    ),
    (
        (
            "A panel under Judge Per Nyman was set up on 2 May 1951, as part of the"
            " deal, sat on 12 days, heard 90 witnesses and reported in June."
        ),
        [
            "A panel under Judge Per Nyman was set up on 2 May 1951, as part of the deal.",
            "A panel under Judge Per Nyman sat on 12 days.",
            "A panel under Judge Per Nyman heard 90 witnesses.",
            "A panel under Judge Per Nyman reported in June.",
        ],
    ),
    (
        (
            "The wreck cost 88 lives, a figure which includes six sailors never "
            "found and has remained unchanged since April 2019."
        ),
        [
            "The wreck cost 88 lives, a figure which includes six sailors.",
            "The wreck cost 88 lives, a figure which has remained unchanged since April 2019.",
            "Six sailors were never found.",
        ],
    ),
    (
        "The door was open, and any guest who wished to go could do so.",
        ["The door was open.", "Any guest who wished to go could do so."],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), LISTED)
def test_each_verb_is_told_as_it_is(told, sentence, expected):
    claims = told(sentence)

    assert claims == expected
