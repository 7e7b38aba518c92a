"""Boxes of labels and values without a title: their first row says what they are of."""

import pytest

from claimcheck import extraction
from claimcheck.model import Source

pytestmark = pytest.mark.model

BOX = "Company: Orley Mills\nFounded: 1908\nFounder: Ada Vey\nStaff: 214\n"


@pytest.fixture
def told(nlp):
    def read(text):
        return [c.text for c in extraction.claims(nlp, Source(id="box", text=text))]

    return read


def test_a_box_is_of_what_its_first_row_names(told):
    assert told(BOX) == [
        "Orley Mills is a company.",
        "Orley Mills was founded in 1908.",
        "Orley Mills was founded by Ada Vey.",
        "Orley Mills had 214 staff.",
    ]


def test_a_name_is_no_claim_of_its_own(told):
    assert told("Name: MS Orley\nLaunched: 4 May 1998\n") == [
        "MS Orley was launched on 4 May 1998."
    ]


def test_a_first_row_that_names_nothing_is_one_of_the_rows(told):
    assert told("Length: 204 m\nStaff: 214\n") == ["Length: 204 m.", "Staff: 214."]
