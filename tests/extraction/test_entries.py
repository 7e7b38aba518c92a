"""Lines of labels and values in running text, read as the rows of a box."""

import pytest

from claimcheck import extraction
from claimcheck.model import Source

pytestmark = pytest.mark.model

REGISTER = """KELM DAM (Norland)
Register of Dams, entry 9

Type: earthfill embankment. Height: 177 feet. Operator: Vance Hydro, sold in 2007. Class: A.

Kelm was built in 1968.
"""


def test_each_label_says_something_of_the_matter_of_the_page(nlp):
    claims = extraction.claims(nlp, Source(id="register", text=REGISTER))

    assert [claim.text for claim in claims] == [
        "Kelm Dam is an earthfill embankment.",
        "The height of Kelm Dam is 177 feet.",
        "The operator of Kelm Dam is Vance Hydro, sold in 2007.",
        "The class of Kelm Dam is A.",
        "Kelm was built in 1968.",
    ]


def test_each_label_and_value_stands_where_the_text_has_it(nlp):
    claims = extraction.claims(nlp, Source(id="register", text=REGISTER))

    assert claims[1].quote == "Height … 177 feet"


@pytest.mark.parametrize(
    "text",
    [
        "Warning: the road is shut. It will open in May.",
        "He had one rule: never sell. His wife had two.",
    ],
)
def test_a_sentence_with_a_colon_is_no_entry(told, text):
    assert len(told(text)) == len(text.strip(".").split(". "))
