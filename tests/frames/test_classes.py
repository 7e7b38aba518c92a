"""How counted classes stand to each other."""

import pytest

from claimcheck.frames import classes


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("deaths", "deaths"),
        ("deaths", "deaths-or-missing"),
        ("deaths", "victims"),
        ("deaths-or-missing", "victims"),
        ("house-destroyed", "building-destroyed"),
    ],
)
def test_a_part_is_included(part, whole):
    assert classes.included(part, whole)


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("deaths", "missing"),
        ("deaths-or-missing", "deaths"),
        ("victims", "deaths"),
        ("building-destroyed", "house-destroyed"),
        ("house-destroyed", "house-damaged"),
        ("house", "house-destroyed"),
    ],
)
def test_what_is_no_part_is_not_included(part, whole):
    assert not classes.included(part, whole)


def test_deaths_and_victims_answer_one_question():
    families = {classes.family(name) for name in ("deaths", "victims", "deaths-or-missing")}

    assert families == {classes.TOLL}


def test_the_missing_alone_are_a_question_of_their_own():
    assert classes.family("missing") == "missing"


@pytest.mark.parametrize("counted", ["deaths", "deaths-or-missing", "house-destroyed"])
def test_happenings_have_one_figure_an_event(counted):
    assert classes.is_event(counted)


@pytest.mark.parametrize("counted", ["review", "episode", "house"])
def test_things_do_not(counted):
    assert not classes.is_event(counted)
