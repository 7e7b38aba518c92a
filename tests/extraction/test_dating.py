"""Dates completed from the date that stands over a text, and only from that."""

from datetime import date

import pytest

from claimcheck import extraction
from claimcheck.extraction import dating
from claimcheck.model import Source

DISPATCH = "KELM, 6 May 2031 - The dam broke on Sunday."
LINE = "Kelm Herald\nTuesday, 6 May 2031\n\nThe dam broke on Sunday."
BIRTH = "Ada Vance (born 6 May 1951) is an engineer. The dam broke on Sunday."


@pytest.mark.parametrize(
    ("text", "dated"), [(DISPATCH, True), (LINE, True), (BIRTH, False), ("", False)]
)
def test_a_text_is_dated_by_a_line_of_its_own_or_before_a_dash(text, dated):
    assert dating.is_dated(Source(id="herald", text=text)) is dated


def test_a_text_is_dated_by_what_is_known_of_its_source():
    source = Source(id="herald", text=BIRTH, published=date(2031, 5, 6))

    assert dating.is_dated(source)


COMPLETED = [
    pytest.param(
        "The dam broke on Sunday.", "The dam broke on Sunday 4 May 2031.", id="weekday"
    ),
    pytest.param(
        "The dam broke on Sunday evening.",
        "The dam broke on Sunday evening (4 May 2031).",
        id="part of the day",
    ),
    pytest.param("The dam broke on 3 May.", "The dam broke on 3 May 2031.", id="year"),
    pytest.param("The dam broke on May 3.", "The dam broke on May 3, 2031.", id="year last"),
]
KEPT = [
    pytest.param("The dam broke on 3 May 2029.", id="full date"),
    pytest.param("The dam broke on the last Sunday in August.", id="ranked"),
    pytest.param("The dam broke on Sunday the ninth.", id="numbered"),
    pytest.param("It was the sixth, a Thursday.", id="any"),
    pytest.param("The dam broke on Thursday 8 May.", id="a day to come"),
    pytest.param("Vance said “the dam broke on Sunday”.", id="quotation"),
]


@pytest.fixture
def told(nlp):
    def split(text: str) -> list[str]:
        source = Source(id="herald", text=text, published=date(2031, 5, 6))
        return [claim.text for claim in extraction.claims(nlp, source)]

    return split


@pytest.mark.model
@pytest.mark.parametrize(("text", "claim"), COMPLETED)
def test_a_date_is_completed(told, text, claim):
    assert told(text) == [claim]


@pytest.mark.model
def test_a_day_of_the_week_can_be_of_the_year_that_was_told_of(told):
    assert told("The wall fell in 2026. The dam broke on Sunday 3 May.")[1] == (
        "The dam broke on Sunday 3 May 2026."
    )


@pytest.mark.model
@pytest.mark.parametrize("text", KEPT)
def test_a_date_stays_as_it_is(told, text):
    assert told(text) == [text]


@pytest.mark.model
def test_the_words_that_complete_a_date_are_no_part_of_the_quote(nlp):
    source = Source(id="herald", text="The dam broke on Sunday.", published=date(2031, 5, 6))

    (claim,) = extraction.claims(nlp, source)

    assert claim.quote == "The dam broke on Sunday"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(
            "Dam fails\n\nKELM, Tuesday 4 May 2032, 17:00 (Orm Wire)\n\nIt rained in 1961.",
            date(2032, 5, 4),
            id="dateline",
        ),
        pytest.param(
            "# The fire, 4 May 2032\n\nFinal report, 18 February 2033 (summary)\n",
            date(2033, 2, 18),
            id="the latest in the head",
        ),
        pytest.param("The dam failed on 4 May 2032.\n", None, id="in a sentence"),
        pytest.param("The flood of 4 May 2032\n\nIt rained.", None, id="what it tells of"),
        pytest.param(
            "The dam failed.\n" * 7 + "It was 4 May 2032.", None, id="not in the head"
        ),
    ],
)
def test_a_text_was_written_when_its_head_says(text, day):
    assert dating.written(Source(id="herald", text=text)) == day


def test_the_manifest_knows_better_when_a_text_was_written():
    source = Source(id="herald", text="4 May 2032\n\nIt rained.", published=date(2032, 5, 9))

    assert dating.written(source) == date(2032, 5, 9)


@pytest.mark.parametrize(
    "text",
    [
        "KELM, 3 May 2031 - Four people have died.",
        "KELM, Norland, May 3, 2031 – Four people have died.",
        "KELM, Norland, May 3, 2031 (Orm Press) -- Four people have died.",
        "ORM LAKE (Kelm News Agency) - Four people have died.",
        "The flood\n\nKelm, Norland, 3 May 2031 — Four people have died.",
    ],
)
def test_place_and_date_before_the_dash_are_no_part_of_the_sentence(text, nlp):
    claim = extraction.claims(nlp, Source(id="herald", text=text))[-1]

    assert (claim.quote, claim.entities, claim.times) == ("Four people have died", (), ())


@pytest.mark.parametrize(
    "text",
    [
        "In 2031 - a dry year - four people died.",
        "KELM - Four people have died.",
        "KELM (the mill) - it broke.",
    ],
)
def test_what_stands_before_another_dash_stays(text, nlp):
    claim = extraction.claims(nlp, Source(id="herald", text=text))[0]

    assert "2031" in claim.quote or "KELM" in claim.quote
