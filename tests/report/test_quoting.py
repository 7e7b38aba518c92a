"""A quote within its sentence."""

import pytest

from claimcheck.model import Source, Span
from claimcheck.report.quoting import COLUMNS, place, underlined


def marked(source, claim):
    """The words that stand above the carets."""
    return "".join(
        character
        for words, carets in underlined(source, claim)
        for character, caret in zip(words, carets, strict=False)
        if caret == "^"
    )


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        pytest.param(0, (1, 1), id="start"),
        pytest.param(4, (2, 1), id="after-a-line-end"),
        pytest.param(6, (2, 3), id="after-a-wide-character"),
    ],
)
def test_place_counts_lines_and_code_points(offset, expected):
    assert place(Source(id="a", text="one\n𝄞two"), offset) == expected


def test_a_short_sentence_is_shown_whole(make_claim):
    text = "On Friday the dam in Kelm broke at last."
    claim = make_claim(spans=(Span(10, 31),), sentence=Span(0, 40))

    assert underlined(Source(id="a", text=text), claim) == (
        ("On Friday the dam in Kelm broke at last.", " " * 10 + "^" * 21),
    )


def test_words_around_a_quote_are_cut_between_words(make_claim):
    text = "alpha beta " * 20 + "THE QUOTE " + "gamma delta " * 20
    start = text.index("THE")
    claim = make_claim(spans=(Span(start, start + 9),), sentence=Span(0, len(text.strip())))

    ((words, carets),) = underlined(Source(id="a", text=text), claim)

    assert words.startswith(("… alpha", "… beta"))
    assert words.endswith(("gamma …", "delta …"))
    assert words[carets.index("^") :].startswith("THE QUOTE")
    assert len(words) <= COLUMNS


def test_a_long_quote_is_wrapped_and_shown_whole(make_claim):
    text = " ".join(f"word{number}" for number in range(60))
    claim = make_claim(spans=(Span(0, len(text)),), sentence=Span(0, len(text)))

    lines = underlined(Source(id="a", text=text), claim)

    assert " ".join(words for words, _ in lines) == text
    assert all(len(words) <= COLUMNS for words, _ in lines)
    assert all(carets.count("^") >= len(words) for words, carets in lines)


def test_a_word_longer_than_a_line_is_broken(make_claim):
    text = "x" * (2 * COLUMNS + 5)
    claim = make_claim(spans=(Span(0, len(text)),), sentence=Span(0, len(text)))

    lines = underlined(Source(id="a", text=text), claim)

    assert [len(words) for words, _ in lines] == [COLUMNS, COLUMNS, 5]


def test_each_part_of_a_quote_is_underlined(make_claim):
    text = "The dam, built in 2001, broke."
    claim = make_claim(spans=(Span(0, 7), Span(24, 29)), sentence=Span(0, 30))

    assert marked(Source(id="a", text=text), claim) == "The dambroke"


def test_a_long_gap_between_parts_is_left_out(make_claim):
    text = f"The dam, {'which nobody had looked at, ' * 5}broke."
    at = text.index("broke")
    claim = make_claim(spans=(Span(0, 7), Span(at, at + 5)), sentence=Span(0, len(text)))

    assert underlined(Source(id="a", text=text), claim)[0][0] == "The dam … broke."


def test_carets_stand_below_wide_characters(make_claim):
    claim = make_claim(spans=(Span(3, 6),), sentence=Span(0, 6))

    assert underlined(Source(id="a", text="東京 dam"), claim) == (
        ("東京 dam", " " * 5 + "^^^"),
    )


def test_accents_take_no_column(make_claim):
    claim = make_claim(spans=(Span(6, 9),), sentence=Span(0, 9))

    assert underlined(Source(id="a", text="cafe\u0301 dam"), claim) == (
        ("cafe\u0301 dam", " " * 5 + "^^^"),
    )


def test_line_ends_inside_a_quote_are_blanks(make_claim):
    claim = make_claim(spans=(Span(0, 9),), sentence=Span(0, 9))

    assert underlined(Source(id="a", text="dam\tin\nit"), claim) == (("dam in it", "^" * 9),)


def test_a_claim_without_words_shows_nothing(make_claim):
    claim = make_claim(spans=(), sentence=Span(0, 3))

    assert underlined(Source(id="a", text="dam"), claim) == ()
