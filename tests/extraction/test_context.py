"""What pronouns and short names stand for."""

import pytest

from claimcheck import extraction
from claimcheck.extraction import naming
from claimcheck.model import Source


@pytest.fixture
def last(nlp):
    def read(text: str):
        return extraction.claims(nlp, Source(id="herald", text=text))[-1]

    return read


@pytest.mark.model
def test_a_pronoun_gives_way_to_the_subject_before(last):
    text = "Corvane is a company in Kelm. It employs 300 people."

    claim = last(text)

    assert claim.text == "Corvane employs 300 people."
    assert claim.quote == "It employs 300 people"
    assert claim.unresolved == ()


@pytest.mark.model
def test_a_short_name_gives_way_to_the_name(last):
    claim = last("Corvane is a company in Kelm. Nobody knows why the company closed.")

    assert "Corvane closed" in claim.text


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She left Kelm.", id="nobody before"),
        pytest.param("A sailor met a cook. He left Kelm.", id="no name before"),
    ],
)
def test_a_pronoun_without_a_sure_referent_stays_and_is_listed(last, text):
    claim = last(text)

    assert claim.unresolved
    assert claim.text.startswith(claim.unresolved[0])


@pytest.mark.parametrize(
    ("title", "paragraph", "topic"),
    [
        ("", "Rain is a 2031 series from Kelm.", "Rain"),
        ("Rain – Encyclopedia", "Rain is a 2031 series.", "Rain"),
        ("Rain", "", "Rain"),
        ("Flood kills twelve in Kelm", "The dam broke on Monday.", ""),
        ("", "It was a dark night.", ""),
    ],
)
def test_the_topic_is_a_name_and_no_headline(title, paragraph, topic):
    assert naming.topic(title, [paragraph]) == topic


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The director was asleep. It was compulsory within a mile.", id="a person"
        ),
        pytest.param("The barge sank. It was Ada Vance.", id="who it was"),
        pytest.param("The barge sank. It was no storm.", id="what it was not"),
        pytest.param(
            'The council met. "It was only a matter of time," a baker said.',
            id="in a quotation",
        ),
    ],
)
def test_it_stays_where_it_does_not_stand_for_the_subject_before(last, text):
    assert any(word.casefold() == "it" for word in last(text).unresolved)
