"""Whom a text goes on to speak of by "he" and "she", and what it has just told of by "it"."""

import pytest

from claimcheck import extraction
from claimcheck.model import Source

pytestmark = pytest.mark.model


@pytest.fixture
def told(nlp):
    def read(text):
        return [c.text for c in extraction.claims(nlp, Source(id="herald", text=text))]

    return read


SURE = [
    pytest.param(
        "Tilda Ørn, who has died at 90, was the chemist who purified the dye. Born in Kelm to "
        "weavers, she never married. She left the works in 1971.",
        ["Tilda Ørn never married.", "Tilda Ørn left the works in 1971."],
        id="whom the recogniser does not know",
    ),
    pytest.param(
        "Vey, Ada (1926-2019), English painter. She grew up in Kelm. Her pictures hang in Orm.",
        ["Ada Vey grew up in Kelm.", "Ada Vey's pictures hang in Orm."],
        id="headword of an article",
    ),
    pytest.param(
        "Emil Lorne was born in Kelm in 1831, the ninth child of a miller. At sixteen he "
        "walked to Orm. Bad health and debts ended his career.",
        ["At sixteen Emil Lorne walked to Orm.", "Bad health ended Emil Lorne's career."],
        id="after what somebody is",
    ),
    pytest.param(
        "Ada Vey was born in Kelm. She moved to Orm. There she met the poet Tom Lind. "
        "Lind painted her twice.",
        ["Lind painted Ada Vey twice."],
        id="an object is not its subject",
    ),
    pytest.param(
        "Ada Vey was a nurse. She trained in Kelm. The hall in the park was built by her "
        "brother, Per Vey. Until his death she lived with Tom Lind.",
        ["Until his death Ada Vey lived with Tom Lind."],
        id="before whom it stands for",
    ),
    pytest.param(
        "A ferry ran aground on a reef on Sunday. It sank.",
        ["The ferry sank."],
        id="what has just been told of",
    ),
    pytest.param(
        "KELM, Tuesday - A dam broke near the town. It killed twelve people.",
        ["A dam broke near the town.", "The dam killed twelve people."],
        id="after a dateline with a day of the week",
    ),
]
SURE += [
    pytest.param(
        "Emil Lorne regained the hut, where he died.",
        ["Emil Lorne died in the hut."],
        id="in a clause that goes on from a place",
    ),
    pytest.param(
        "A nurse was on duty, but she saw nothing.",
        ["The nurse saw nothing."],
        id="who has just been told of",
    ),
]
OPEN = [
    pytest.param(
        "Tom Orley resigned. It was Vance, with his soft voice. He shouted.",
        "He shouted.",
        id="somebody else was pointed out",
    ),
    pytest.param(
        "A source close to the case told us more. It was an attack, the source added.",
        "The source close to the case was an attack, the source added.",
        id="who speaks is no it",
    ),
    pytest.param(
        "The law of May 2019 named a minister. In July it was settled that it would stay.",
        "In July the law of May 2019 was settled that it would stay.",
        id="it stands for a clause",
    ),
    pytest.param("A guard shot a man, and he fell.", "The guard fell.", id="one of two"),
    pytest.param(
        "Ada Vey was elected in May. A man in the hall shouted. He was led out.",
        "Ada Vey was led out.",
        id="a man is no she",
    ),
]


@pytest.mark.parametrize(("text", "claims"), SURE)
def test_who_or_what_is_meant(told, text, claims):
    assert set(claims) <= set(told(text))


@pytest.mark.parametrize(("text", "claim"), OPEN[1:])
def test_who_or_what_is_not_meant(told, text, claim):
    assert claim not in told(text)


def test_a_pronoun_stays_where_somebody_else_was_pointed_out(told):
    text, claim = OPEN[0].values

    assert claim in told(text)


def test_a_headword_is_one_name(told):
    found = told("Vey, Ada (1926-2019), English painter. She grew up in Kelm.")

    assert not any("is in" in claim for claim in found)


def test_a_body_beside_several_is_not_meant(told):
    text = "Analysts at Orley Mills sold their shares. Its rival gained nine crowns."

    assert "Its rival gained nine crowns." in told(text)
