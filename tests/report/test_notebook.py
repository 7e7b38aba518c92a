"""What a notebook shows of a comparison."""

from dataclasses import replace

from claimcheck.model import Comparison
from claimcheck.report.notebook import MOST_QUESTIONS, render_notebook


def test_a_comparison_shows_itself(comparison):
    assert comparison._repr_html_() == render_notebook(comparison)


def test_questions_stand_beside_their_answers(comparison):
    shown = render_notebook(comparison)

    assert (
        '<th scope="row">How many people were killed?<br>12 to 21; best figure: 12.5' in shown
    )
    assert shown.count("<li>") == 2
    assert "“The flood killed 12 people” <code>herald#2</code>" in shown


def test_an_empty_comparison_has_no_table():
    empty = Comparison(signature="", sources=(), claims=(), pairs=(), discrepancies=())

    assert "<table>" not in render_notebook(empty)


def test_many_questions_are_cut_and_counted(comparison):
    many = replace(comparison, discrepancies=comparison.discrepancies * (MOST_QUESTIONS + 2))

    shown = render_notebook(many)

    assert shown.count('<th scope="row">') == MOST_QUESTIONS
    assert "<p>and 2 more</p>" in shown
