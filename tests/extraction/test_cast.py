"""Who is who in a text."""

import pytest

from claimcheck.extraction.cast import cast
from claimcheck.frames import entities

pytestmark = pytest.mark.model


@pytest.fixture
def read(nlp):
    def build(text):
        doc = nlp(text)
        mentions = entities.mentions(doc)
        return (
            cast([(doc, mentions)], entities.canonical(m.value for m in mentions)),
            doc,
            mentions,
        )

    return build


@pytest.mark.parametrize(
    ("text", "word", "name", "roles"),
    [
        ("Governor Ada Vey left.", "Vey", "Ada Vey", ("governor",)),
        ("Ada Vey, the mayor, left.", "Vey", "Ada Vey", ("mayor",)),
        ("The captain, Tom Orley, left.", "captain", "Tom Orley", ("captain",)),
        ("Governor Ada Vey came. The governor left.", "governor", "Ada Vey", ("governor",)),
        ("Mr Tom Orley came. He left.", "He", "Tom Orley", ()),
        ("Ms Ada Vey met Mr Tom Orley. She left.", "She", "Ada Vey", ()),
        ("The chair of the board left.", "chair", "", ("chair",)),
        ("The dam failed.", "dam", "", ()),
    ],
)
def test_a_party_by_name_and_by_office(read, text, word, name, roles):
    found, doc, mentions = read(text)
    token = [token for token in doc if token.text == word][-1]

    party = found.party(token, mentions)

    assert (party.name, party.roles) == (name, roles)


def test_an_office_that_two_have_stands_for_neither(read):
    found, doc, mentions = read("Mayor Ada Vey met Mayor Tom Orley. The mayor left.")
    token = [token for token in doc if token.text == "mayor"][-1]

    assert found.party(token, mentions).name == ""


def test_a_body_is_no_person(read):
    found, doc, mentions = read("Orley Mining Ltd left.")
    token = next(token for token in doc if token.text == "Mining")

    assert not found.party(token, mentions).person
