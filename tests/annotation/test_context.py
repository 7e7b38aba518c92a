"""A claim's words among those around them."""

import pytest

from claimcheck.annotation.context import AFTER, BEFORE, passage
from claimcheck.annotation.labels import Side
from claimcheck.model import Source, Span


def shown(text, *spans):
    quotes = tuple(text[start:end] for start, end in spans)
    side = Side(source="herald", spans=tuple(Span(*span) for span in spans), quotes=quotes)
    return passage(side, Source(id="herald", text=text)).pieces


def words(pieces):
    return "".join(piece.words for piece in pieces)


def test_the_whole_of_a_short_text_is_shown():
    pieces = shown("The dam held. It rained.", (0, 12))

    assert words(pieces) == "The dam held. It rained."
    assert [piece.words for piece in pieces if piece.marked] == ["The dam held"]


def test_what_is_left_out_is_marked_by_dots_between_words():
    text = "word " * 200 + "THE CLAIM" + " word" * 200

    found = words(shown(text, (1000, 1009)))

    assert found.startswith("… word ")
    assert found.endswith(" word …")
    assert len(found) <= BEFORE + AFTER + len("THE CLAIM") + 4


def test_each_stretch_of_a_claim_is_marked():
    pieces = shown("The dam, built in 1990, held.", (0, 7), (24, 28))

    assert [piece.words for piece in pieces if piece.marked] == ["The dam", "held"]
    assert words(pieces) == "The dam, built in 1990, held."


def test_empty_lines_around_the_claim_are_closed_up():
    assert words(shown("Title\n\n\nThe dam held.\n\nIt rained.", (8, 20))) == (
        "Title\nThe dam held.\nIt rained."
    )


@pytest.mark.parametrize("text", ["x", "x" * 2000], ids=["short", "one-long-word"])
def test_a_text_without_blanks_is_shown(text):
    assert words(shown(text, (0, 1))).startswith("x")
