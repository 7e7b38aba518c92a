"""What the words of a source may do to a page: nothing."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimcheck.report.escaping import markdown_name, markdown_text, safe_text

MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})

# White space that Python's split() knows, and the invisible blank, are not words.
NO_WORDS = str.maketrans("", "", "\u200b")

anything = st.text(
    st.characters() | st.sampled_from("\x1b\x9b\u202e\u2066\n\r\t\\`*_[]<>#|~-+=1.)@:/w$&")
)


def words_of(markdown: str) -> str:
    """The text of what is shown, without its looks."""
    return "".join(
        child.content
        for token in MARKDOWN.parse(markdown)
        for child in token.children or ()
        if child.type in {"text", "text_special", "code_inline"}
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("\x1b[31mred", "\\x1b[31mred", id="escape"),
        pytest.param("\x9b31m", "\\x9b31m", id="c1"),
        pytest.param("12\u202e34", "12\\u202e34", id="bidirectional"),
        pytest.param("a\tb\nc\u2028d", "a b c d", id="white-space"),
        pytest.param("\ud800", "\\ud800", id="half-a-character"),
        pytest.param("naïve 東京 \U0001f30a", "naïve 東京 \U0001f30a", id="letters"),
    ],
)
def test_safe_text(text, shown):
    assert safe_text(text) == shown


@given(anything)
def test_no_control_reaches_a_terminal(text):
    shown = safe_text(text)

    assert not any(unicodedata.category(character) in {"Cc", "Cs"} for character in shown)
    assert not any(
        unicodedata.bidirectional(character)
        in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "FSI"}
        for character in shown
    )


@given(anything)
def test_text_in_markdown_is_one_paragraph_of_plain_words(text):
    tokens = MARKDOWN.parse(markdown_text(text))

    assert [token.type for token in tokens] in (
        [],
        ["paragraph_open", "inline", "paragraph_close"],
    )
    assert {child.type for token in tokens for child in token.children or ()} <= {
        "text",
        "text_special",
    }


@given(anything)
def test_text_in_markdown_keeps_its_words(text):
    shown = words_of(markdown_text(text)).translate(NO_WORDS)

    assert shown == " ".join(safe_text(text).split()).translate(NO_WORDS)


@given(anything)
def test_text_in_a_list_begins_nothing_of_its_own(text):
    kinds = [token.type for token in MARKDOWN.parse(f"- x\n- {markdown_text(text)}\n")]

    assert kinds.count("list_item_open") == 2
    assert not {
        "heading_open",
        "fence",
        "code_block",
        "html_block",
        "hr",
        "blockquote_open",
    } & {*kinds}


@given(anything, anything)
def test_text_does_not_break_a_table(left, right):
    table = f"| a | b |\n| --- | --- |\n| {markdown_text(left)} | {markdown_name(right)} |\n"

    kinds = [token.type for token in MARKDOWN.parse(table)]

    assert kinds.count("td_open") == 2
    assert kinds.count("table_open") == 1


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/a",
        "www.example.org",
        "write to ada@example.org",
        "@ada",
        "see #12",
        "<script>alert(1)</script>",
        "<b>bold</b>",
        "[a](http://example.org)",
        "![a](b)",
    ],
)
def test_text_in_markdown_is_no_link(text):
    linkify = MarkdownIt("gfm-like").parse(markdown_text(text)) if has_linkify() else ()
    kinds = {child.type for token in linkify for child in token.children or ()}

    assert kinds <= {"text", "text_special"}
    assert "<" not in markdown_text(text)
    assert "#1" not in markdown_text(text)
    assert "@a" not in markdown_text(text)


def has_linkify() -> bool:
    from importlib.util import find_spec

    return find_spec("linkify_it") is not None


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param("herald#3", "`herald#3`", id="claim"),
        pytest.param("a|b", "a\\|b", id="pipe"),
        pytest.param("a`b", "a\\`b", id="backtick"),
        pytest.param("", "", id="empty"),
    ],
)
def test_a_name_is_code_where_code_can_hold_it(name, shown):
    assert markdown_name(name) == shown
