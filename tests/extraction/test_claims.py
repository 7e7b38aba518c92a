"""What every claim keeps to, whatever the text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck import extraction
from claimcheck.model import Source, Span

pytestmark = pytest.mark.model

PIECES = st.sampled_from(
    [
        "The dam broke",
        "which was built in 1931",
        "and",
        ",",
        ".",
        "(",
        ")",
        "\n\n",
        '"',
        "killed 12 people",
        "Ada Vance",
        "said that",
        "of ,",
        "🎉",
        "هذا نص",
        "Deaths: 12\nMissing: 3",
        "such as Rain and Snow",
        "\t",
        "\x00",
        "\x1b[31m",
        "\ud800",
        "\u202e",
        "| a | \ud800 |",
        "aaaa" * 200,
    ]
)


def claims(nlp, text, **fields):
    return extraction.claims(nlp, Source(id="herald", text=text, **fields))


def assert_lawful(text, found):
    for number, claim in enumerate(found, start=1):
        assert claim.id == f"herald#{number}"
        assert claim.spans
        assert claim.quote == " … ".join(text[start:end] for start, end in claim.spans)
        ends = [edge for span in claim.spans for edge in span]
        assert ends == sorted(ends)
        assert all(start < end for start, end in claim.spans)
        assert claim.sentence.start <= ends[0]
        assert ends[-1] <= claim.sentence.end
        assert claim.text


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(PIECES, max_size=14))
def test_spans_are_verbatim_in_order_and_inside_the_sentence(nlp, pieces):
    text = " ".join(pieces)

    found = claims(nlp, text)

    assert_lawful(text, found)


def test_the_same_text_gives_the_same_claims(nlp):
    text = "Ada Vance, the mayor, said that 12 people died. She left Kelm in May."

    assert claims(nlp, text) == claims(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("(" * 5_000 + "a" + ")" * 5_000, id="nested parentheses"),
        pytest.param("the man who saw " * 700 + "left.", id="nested clauses"),
        pytest.param("and the dam broke in Kelm " * 500, id="a sentence of 3,000 words"),
        pytest.param("a" * 60_000, id="one word"),
        pytest.param("The dam broke and 12 people died. " * 1_000, id="one line"),
        pytest.param("🎉🎉 😀", id="only emoji"),
        pytest.param("هذا نص عربي. وجملة أخرى.", id="right to left"),
        pytest.param("no full stop here", id="no full stop"),
        pytest.param("the dam broke and then it rained " * 1_000, id="no full stop at all"),
        pytest.param("The dam\x00 broke.\x07 It\x1b[31m rained.\x7f", id="controls"),
        pytest.param("The \ud800 dam broke\udfff.", id="halves of characters"),
        pytest.param("Deaths: \ud800 12\nMissing: 3\nFound: 4", id="half a character in a row"),
        pytest.param("\n" * 100_000 + "The dam broke.", id="100,000 newlines"),
        pytest.param("| a | b |\n|---|---|\n| x | " + "Rain fell. " * 1_000 + "|", id="a cell"),
    ],
)
def test_no_text_is_too_strange(nlp, text):
    found = claims(nlp, text)

    assert found
    assert_lawful(text, found)


@pytest.mark.parametrize("said", ["dam, ", "word ", "the old dam, the tall mill, "])
def test_the_links_of_a_chain_longer_than_a_sentence_are_told_without_each_other(nlp, said):
    text = said * (2_000 // len(said))

    found = claims(nlp, text)

    assert 0 < sum(len(claim.text) for claim in found) < 2 * len(text)


def test_texts_are_split_in_order_and_an_empty_one_has_no_claims(nlp):
    found = list(extraction.texts(nlp, ["The dam broke.", "", "The levee held."]))

    assert [[claim.text for claim in each] for each in found] == [
        ["The dam broke."],
        [],
        ["The levee held."],
    ]
    assert {claim.source for each in found for claim in each} == {"text"}


def test_texts_are_read_as_they_are_needed(nlp):
    def endless():
        while True:
            yield "The dam broke."

    assert next(extraction.texts(nlp, endless()))


def test_a_whole_text_is_one_claim_with_all_its_frames(nlp):
    text = "The dam broke on 3 May 2031. It killed 12 people."

    (claim,) = extraction.whole(nlp, [text], source="left")

    assert claim.id == "left#1"
    assert claim.spans == (Span(0, len(text)),)
    assert claim.quantities
    assert claim.times


def test_a_reported_clause_has_its_speaker(nlp):
    (claim,) = claims(nlp, "The minister said that the dam broke.")

    assert "minister" in claim.speaker
    assert claim.predicate == "break"


def test_a_claim_stands_under_its_headings(nlp):
    text = "Kelm flood\n\nOverview\n\nCauses\n\nThe dam broke.\n"

    found = claims(nlp, text)

    assert found[-1].section.endswith("Causes")


def test_reference_marks_are_left_out_of_what_is_read(nlp):
    text = "The dam broke[1] in May."

    (claim,) = claims(nlp, text)

    assert "[1]" not in claim.text


def test_a_claim_beside_a_cut_is_incomplete_and_no_other_is(nlp):
    text = (
        "The dam broke. Then "
        + "it rained in Kelm and " * 200
        + "the levee held. Ada Vance left."
    )

    found = claims(nlp, text)

    assert not found[0].incomplete
    assert not found[-1].incomplete
    assert any(claim.incomplete for claim in found)


def test_a_cut_after_a_sentence_leaves_every_claim_whole(nlp):
    text = " ".join(f"Ada Vance sold {number} farms in Kelm." for number in range(1_000))

    found = claims(nlp, text)

    assert len(found) == 1_000
    assert not any(claim.incomplete for claim in found)


def test_a_quote_keeps_half_a_character_and_the_claim_a_mark_in_its_place(nlp):
    (claim,) = claims(nlp, "The \ud800 dam broke.")

    assert claim.quote == "The \ud800 dam broke"
    assert claim.text == "The \ufffd dam broke."


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("They locked the doors so that nobody could leave.", "locked"),
        ("The mayor burned the letters so that nobody would read them.", "burned"),
    ],
)
def test_the_claim_that_a_reason_is_given_for_tells_it(nlp, text, telling):
    found = claims(nlp, text)

    (done,) = (claim for claim in found if telling in claim.text)
    assert done.cause is not None
    assert done.cause.strength == "motive"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("He died where he fell; the doctors had gone.", "He died where he fell."),
        ("He fled to Kelm, where he died.", "He fled to Kelm."),
    ],
)
def test_a_clause_that_says_where_stays_with_its_verb(nlp, text, first):
    assert next(iter(claims(nlp, text))).text == first
