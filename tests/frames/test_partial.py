"""Amounts that are some of a figure and not the figure."""

import pytest

from claimcheck.frames import quantities

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Eight more were killed on Tuesday.",
        "Another nine people died in hospital.",
        "Five of those missing were found.",
        "Several survivors recalled a bang.",
        "Twelve survivors told their stories.",
        "Forty people died, among them nine people from Orm.",
        "The same two bodies recommended a ban.",
        "The two victims lived in Orm.",
        "Eight of the miners died in the tunnel.",
        "Five of the pupils were hurt at the gate.",
        "It was the worst fire since that of 1976, in which 24 persons lost their lives.",
        "By its dead it is second, after that at Orm in 1976, in which 24 persons were killed.",
    ],
)
def test_some_of_a_figure_is_a_part(nlp, text):
    last = quantities.mentions(nlp(text))[-1].value

    assert last.part


@pytest.mark.parametrize(
    "text",
    [
        "Eight people were killed on Tuesday.",
        "More than eight people were killed.",
        "Some 40 people died.",
        "Forty or more people died.",
        "There were 12 survivors.",
        "The 304 dead were buried in Orm.",
        "Of the capacity that failed, two-thirds was wind.",
        "It went on for the better part of two hours.",
        "Eight of the miners died.",
        "Eight of the miners died on Monday.",
        "Eight miners died in the tunnel.",
        "Eight miners died in the tunnel and the mine was shut.",
        "24 persons died in the fire, which came after that of 1976.",
    ],
)
def test_a_figure_is_no_part(nlp, text):
    first = quantities.mentions(nlp(text))[0].value

    assert not first.part


@pytest.mark.parametrize(
    "text",
    [
        "Fifteen persons died at the scene and two in hospital.",
        "Nine people were killed in Kelm and four in Orm.",
        "Twelve miners died underground and one later.",
    ],
)
def test_what_is_shared_out_among_places_is_a_part(nlp, text):
    first = quantities.mentions(nlp(text))[0].value

    assert first.part
