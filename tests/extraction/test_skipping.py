"""What cannot be read as it stands is named, with its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import analysis
from claimcheck.extraction.cutting import LONGEST_SENTENCE
from claimcheck.extraction.skipping import skipped
from claimcheck.model import Source, Span


def of(text):
    return skipped(Source(id="herald", text=text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The dam broke. It rained.",
        "The dam broke. It rained. " * 1_000,
        "🎉 هذا نص \x00\x1b[31m",
        "\n" * 100_000,
    ],
)
def test_of_what_can_be_read_nothing_is_named(text):
    assert of(text) == ()


def test_a_text_without_full_stops_is_named_at_each_cut():
    text = "and so it went on " * 400

    found = of(text)

    assert found[0].span.start == 0
    assert [left.span.end for left in found][:-1] == [right.span.start for right in found[1:]]
    assert {each.source for each in found} == {"herald"}
    assert f"{LONGEST_SENTENCE:,}" in found[0].reason


def test_a_run_without_blanks_is_named():
    text = "The dam " + "a" * (analysis.LONGEST_RUN + 1) + " broke."

    (found,) = of(text)

    assert found.span == Span(8, 8 + analysis.LONGEST_RUN + 1)


def test_half_a_character_is_named():
    (found,) = of("The \ud800 dam")

    assert found.span == Span(4, 5)


def test_a_long_cell_is_named_like_a_long_paragraph():
    text = "| place | told |\n|---|---|\n| Kelm | " + "and on it went " * 400 + "|\n"

    assert of(text)


@given(st.text(alphabet=st.sampled_from("ab .\n\ud800"), max_size=300))
def test_places_lie_in_the_text_and_are_in_order(text):
    spans = [each.span for each in of(text)]

    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
