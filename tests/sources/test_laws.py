"""What holds for the reading of any bytes whatever."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimcheck import sources
from claimcheck.errors import InputError
from claimcheck.sources import layout

FORMATS = sorted(sources.READERS)

# Pieces that mean something to some format, so that drawn files are more than noise.
PIECES = st.sampled_from(
    [
        "Twelve people died. ", "12 ", "Kelm\n", "\n\n", "\r\n", "- ", "1. ", "• ",
        "Dead: 12\n", "# ", "KELM COUNTY\n", "[1]", "[edit]\n", "*", "**", "[a](b)",
        "| a | b |\n|---|---|\n| 1 | 2 |\n", "<p>", "</p>", "<table>", "<tr>",
        "<td rowspan=2>", "<th>", "</table>", "<li>", "<ul>", "<br>", "<sup>", "</sup>",
        "<nav>", "<dl><dt>", "<dd>", "<h1>", "<h2>", "<!--", "<![", "<a ", "&amp;", "{{", "}}",
        "{{convert|5|km}}", "[[", "]]", "{|\n", "|-\n", "! a\n", "|}\n", "== b ==\n", "'''",
        "References\n\n", "\u2029", "\x0c", "`", "> ", " ", "\u00a0", "\ufeff", "\ue000",
        "x" * 70,
    ]
)  # fmt: skip
FILES = st.one_of(
    st.binary(max_size=300),
    st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=40).map(
        lambda parts: "".join(parts).encode("utf-8", "replace")
    ),
)


def read(data, suffix):
    try:
        return sources.decode(data, f"x{suffix}", id="x")
    except InputError:
        return None


@settings(deadline=None)
@given(FILES, st.sampled_from(FORMATS))
def test_any_bytes_give_a_source_or_a_message(data, suffix):
    source = read(data, suffix)

    assert source is None or source.text.strip()


@settings(deadline=None)
@given(FILES, st.sampled_from(FORMATS))
def test_blocks_stand_in_the_text_in_order(data, suffix):
    source = read(data, suffix)

    at = 0
    for block in layout.of(source) if source else ():
        assert at <= block.span.start < block.span.end <= len(source.text)
        at = block.span.end


@settings(deadline=None)
@given(FILES, st.sampled_from(FORMATS))
def test_what_is_omitted_stands_inside_its_block_in_order(data, suffix):
    source = read(data, suffix)

    for block in layout.of(source) if source else ():
        at = block.span.start
        for gap in block.omitted:
            assert at <= gap.start < gap.end <= block.span.end
            at = gap.end


@settings(deadline=None)
@example(data=b"\x01|\x01\n-|-\nA\t", suffix=".markdown")
@given(FILES, st.sampled_from(FORMATS))
def test_cells_stand_in_the_text(data, suffix):
    source = read(data, suffix)

    for block in layout.of(source) if source else ():
        for cell in block.cells:
            assert 0 <= cell.span.start <= cell.span.end <= block.span.end


@settings(deadline=None)
@given(FILES, st.sampled_from(FORMATS))
def test_reading_twice_gives_the_same(data, suffix):
    assert read(data, suffix) == read(data, suffix)


@given(st.text(min_size=1))
def test_plain_text_and_markdown_are_kept_verbatim(text):
    data = text.encode("utf-8", "replace")

    assert all(
        source is None or source.text == data.decode("utf-8-sig")
        for source in (read(data, ".txt"), read(data, ".md"))
    )


@given(st.lists(st.sampled_from(["Twelve died.", "Four left.", "None came."]), min_size=1))
def test_no_word_of_prose_is_left_out(sentences):
    text = "\n\n".join(sentences)

    assert [text[b.span.start : b.span.end] for b in layout.blocks(text)] == sentences
