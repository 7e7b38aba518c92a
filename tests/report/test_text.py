"""The text format: every answer where it stands."""

from dataclasses import replace
from decimal import Decimal

import pytest

from claimcheck.model import Comparison, Source, Span
from claimcheck.report.text import MOST_REASONS, render_text


def test_an_answer_is_shown_where_it_stands_in_its_own_words(comparison):
    rendered = render_text(comparison)

    assert (
        "  --> herald.html:2:1 (Flood > Toll)\n"
        "   | The flood killed 12 people because the dam broke.\n"
        "   | ^^^^^^^^^^^^^^^^^^^^^^^^^^ herald#2\n"
    ) in rendered


def test_the_speaker_is_named_beside_the_carets(comparison):
    assert "^ post#1, citing mayor Ada Brook\n" in render_text(comparison)


def test_the_question_comes_first_with_its_range(comparison):
    lines = render_text(comparison).split("\n")

    assert lines[:4] == [
        "1. How many people were killed?",
        "   quantity, severity 1 of 5, id claimcheck/v1:00ff",
        "   12 to 21; best figure: 12.5 (policy: lower)",
        "   contested: the conflict is between named speakers, not in the sources' own voice",
    ]


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        pytest.param(Decimal(12), None, "12 or more; best", id="open-above"),
        pytest.param(None, Decimal("1.2E+4"), "12,000 or fewer; best", id="open-below"),
        pytest.param(Decimal(12), Decimal(12), "   12; best", id="one-value"),
    ],
)
def test_a_range_is_said_in_words(comparison, low, high, said):
    found = replace(comparison.discrepancies[0], low=low, high=high)

    assert said in render_text(replace(comparison, discrepancies=(found,)))


def test_no_range_is_shown_where_there_is_none(comparison):
    found = replace(comparison.discrepancies[0], low=None, best=None, high=None)

    assert "best figure" not in render_text(replace(comparison, discrepancies=(found,)))


def test_reasons_are_not_repeated(comparison):
    assert render_text(comparison).count("= quantity-mismatch: 12 people against") == 1


def test_many_reasons_are_cut_and_counted(comparison):
    found = comparison.discrepancies[0]
    many = tuple(
        replace(found.judgements[0], reason=f"reason {number}")
        for number in range(MOST_REASONS + 2)
    )

    rendered = render_text(
        replace(comparison, discrepancies=(replace(found, judgements=many),))
    )

    assert "reason 5\n   = and 2 more, which the JSON has in full\n" in rendered


def test_the_counts_end_the_report(comparison):
    assert render_text(comparison).endswith(
        "1 discrepancy: 1 quantity\n"
        "Severity goes from 1, what a reader would print first, to 5.\n"
        "5 claims of 3 sources: 0 corroborated, 3 conflicting, 2 unsupported\n"
        "Unsupported does not mean false: no other independent source speaks to the claim.\n"
        "1 pair compared and not in conflict: 1 nothing-excluded\n"
        "mirror copies herald: what they share is one witness\n"
        "herald: on the page, but not in the text: 1,204\n"
        "signature: claimcheck/1; policy=range\n"
    )


def test_nothing_to_report_is_said():
    empty = Comparison(signature="s", sources=(), claims=(), pairs=(), discrepancies=())

    assert render_text(empty).startswith("0 discrepancies\n0 claims of 0 sources: ")


def test_a_source_without_a_file_is_named_by_its_id(comparison):
    sources = tuple(replace(source, path="") for source in comparison.sources)

    assert "  --> post:1:1\n" in render_text(replace(comparison, sources=sources))


def test_two_answers_in_one_long_paragraph_are_told_apart(comparison):
    """Each quote is shown with its own neighbourhood, not with the paragraph."""
    filler = "Nobody in the valley slept that night. " * 30
    text = f"{filler}The flood killed 12 people. {filler}The flood killed 21 people. {filler}"
    paragraph = Span(0, len(text))
    first, second = text.index("The flood killed 12"), text.index("The flood killed 21")
    claims = tuple(
        replace(
            claim,
            source="herald",
            spans=(Span(start, start + 26),),
            quote=text[start : start + 26],
            sentence=paragraph,
        )
        for claim, start in zip(comparison.claims[1::2], (first, second), strict=True)
    )
    found = replace(comparison.discrepancies[0], claims=("herald#2", "post#1"))

    rendered = render_text(
        replace(
            comparison,
            sources=(Source(id="herald", text=text),),
            claims=claims,
            discrepancies=(found,),
        )
    )

    assert f"--> herald:1:{first + 1}" in rendered
    assert f"--> herald:1:{second + 1}" in rendered
    assert max(map(len, rendered.split("\n"))) <= 120


def test_a_speaker_who_does_not_fit_beside_the_carets_stands_below(comparison):
    long = replace(
        comparison.claims[3], speaker="the mayor of Kelm, whose term of office ended"
    )
    claims = (*comparison.claims[:3], long, *comparison.claims[4:])

    rendered = render_text(replace(comparison, claims=claims))

    assert (
        "   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   : post#1, citing the mayor of Kelm, whose term of office ended\n"
    ) in rendered


def test_carets_never_stand_beyond_the_columns_of_a_terminal(comparison):
    marked = [line for line in render_text(comparison).split("\n") if line.startswith("   |")]

    assert max(map(len, marked)) <= 80


def test_a_source_that_differs_from_itself_is_named(comparison):
    herald = replace(comparison.claims[3], id="herald#3", source="herald")
    claims = (*comparison.claims[:3], herald, *comparison.claims[4:])
    found = replace(comparison.discrepancies[0], claims=("herald#2", "herald#3"))

    rendered = render_text(replace(comparison, claims=claims, discrepancies=(found,)))

    assert "   within one source: herald gives all the answers\n" in rendered
    assert "within one source" not in render_text(comparison)


def test_a_reason_and_its_mirror_image_are_one(comparison):
    found = comparison.discrepancies[0]
    turned = replace(found.judgements[0], reason="at least 21 people against 12 people")

    rendered = render_text(
        replace(
            comparison,
            discrepancies=(replace(found, judgements=(*found.judgements, turned)),),
        )
    )

    assert rendered.count("   = ") == 1


def test_counts_are_written_alike(comparison):
    rendered = render_text(replace(comparison, pairs=comparison.pairs[:1] * 1234))

    assert "1,234 pairs compared and not in conflict: 1,234 nothing-excluded\n" in rendered
