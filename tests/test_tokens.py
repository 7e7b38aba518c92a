"""Plain tokens: what they say is what spaCy says."""

import ast
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Span, Token

import claimcheck
from claimcheck import tokens

pytestmark = pytest.mark.model

VALUES = tuple(
    name
    for name in tokens.Token.__slots__
    if name not in {"children", "doc", "head", "lefts", "rights"}
)
WORDS = ("head", "left_edge", "right_edge")
PHRASES = ("ancestors", "children", "lefts", "rights", "subtree")
PACKAGE = Path(claimcheck.__file__).parent

TEXT = 'Ada Vance, who saw it (twice), said: "The dam broke." It didn\'t kill 12 of the 30.'
PIECES = st.sampled_from(
    [
        "The dam",
        "which broke",
        ",",
        ".",
        "(",
        ")",
        '"',
        "12",
        "🎉",
        "هذا",
        "\x00",
        "and",
        "\n",
        "said",
    ]
)


def assert_alike(parsed):
    ours = tokens.plain(parsed)
    assert ours.text == parsed.text
    assert len(ours) == len(parsed)
    assert [(s.start, s.end) for s in ours.sents] == [(s.start, s.end) for s in parsed.sents]
    for mine, theirs in zip(ours, parsed, strict=True):
        for name in VALUES:
            assert getattr(mine, name) == getattr(theirs, name), name
        for name in WORDS:
            assert getattr(mine, name).i == getattr(theirs, name).i, name
        for name in PHRASES:
            assert [t.i for t in getattr(mine, name)] == [t.i for t in getattr(theirs, name)]
        assert (mine.sent.start, mine.sent.end) == (theirs.sent.start, theirs.sent.end)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(PIECES, max_size=25))
def test_plain_tokens_say_what_the_parsed_ones_say(nlp, pieces):
    assert_alike(nlp(" ".join(pieces)))


def test_an_empty_text_has_no_tokens(nlp):
    assert list(tokens.plain(nlp("")).sents) == []


@pytest.mark.parametrize("cut", [slice(2, 9), slice(-4, None), slice(5, 5), slice(9, 3)])
def test_a_stretch_has_the_words_and_the_root_of_the_parsed_one(nlp, cut):
    parsed = nlp(TEXT)

    mine, theirs = tokens.plain(parsed)[cut], parsed[cut]

    assert (mine.start, mine.end, mine.text) == (theirs.start, theirs.end, theirs.text)
    assert [t.i for t in mine] == [t.i for t in theirs]
    if len(theirs):
        assert mine.root.i == theirs.root.i
        assert mine[-1].i == theirs[-1].i
        assert mine[1:].text == theirs[1:].text
        assert (
            mine.sent == tokens.plain(parsed)[cut].sent or mine.sent.start == theirs.sent.start
        )


def test_neighbours_end_where_the_text_ends(nlp):
    first, *_, last = tokens.plain(nlp(TEXT))

    assert first.nbor().i == 1
    with pytest.raises(IndexError):
        first.nbor(-1)
    with pytest.raises(IndexError):
        last.nbor()


def test_flags_that_are_seldom_read_come_from_spacy(nlp):
    plain = tokens.plain(nlp("Twelve DIED"))

    assert plain[0].like_num
    assert plain[1].is_upper


def test_what_is_not_copied_is_an_error_and_never_a_token_of_another_kind(nlp):
    with pytest.raises(AttributeError):
        _ = tokens.plain(nlp(TEXT))[0].conjuncts


def test_all_that_is_read_of_tokens_is_there(nlp):
    """Type checkers take a plain token for one of spaCy's, which has more."""
    token = tokens.plain(nlp(TEXT))[0]
    theirs = {name for name in dir(Token) if not name.startswith("__")}
    others = {*dir(Doc), *dir(Span), *dir(str)} - {"children", "head", "nbor", "subtree"}
    files = [*PACKAGE.glob("extraction/*.py"), *PACKAGE.glob("frames/*.py")]

    read = {
        node.attr
        for file in files
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
    }

    assert [name for name in sorted(read & theirs - others) if not hasattr(token, name)] == []
