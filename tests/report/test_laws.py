"""What holds of every renderer, for any text that a source can hold."""

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import (
    Claim,
    Comparison,
    Discrepancy,
    Judgement,
    Relation,
    Source,
    Span,
    Status,
    Type,
)
from claimcheck.report import FILES_ONLY, RENDERERS, SUFFIXES, Format, files

words = st.text(
    st.characters() | st.sampled_from("\x1b\x9b\u202e\n\r\t\\`*_[]<>#|~-+=1.)@:/[/]"),
    max_size=40,
)


@st.composite
def claims(draw, source, number):
    """A claim somewhere in a text, in one or two parts."""
    ends = sorted(draw(st.lists(st.integers(0, len(source.text)), min_size=6, max_size=6)))
    start, a, b, c, d, end = ends
    spans = (Span(a, b), Span(c, d)) if draw(st.booleans()) else (Span(a, d),)
    return Claim(
        id=f"{source.id}#{number}",
        source=source.id,
        spans=spans,
        quote=" … ".join(source.text[slice(*span)] for span in spans),
        text=draw(words),
        sentence=Span(start, end),
        section=draw(words),
        speaker=draw(words),
        status=draw(st.sampled_from(Status)),
    )


@st.composite
def comparisons(draw):
    """Two sources of any text, two claims in each, all pairs between them."""
    sources = tuple(
        Source(
            id=id_,
            text=draw(words) * draw(st.integers(1, 12)),
            title=draw(words),
            lost=(draw(words),),
        )
        for id_ in ("a", "b")
    )
    found = tuple(draw(claims(source, number)) for source in sources for number in (1, 2))
    pairs = tuple(
        Judgement(
            a=left.id,
            b=right.id,
            relation=draw(st.sampled_from(Relation)),
            type=draw(st.sampled_from(Type)),
            rule="some-rule",
            reason=draw(words),
            similarity=draw(st.floats(0, 1)),
        )
        for left in found[:2]
        for right in found[2:]
    )
    conflicts = tuple(pair for pair in pairs if pair.relation is Relation.CONFLICTING)
    discrepancy = Discrepancy(
        id="x",
        type=draw(st.sampled_from(Type)),
        question=draw(words),
        claims=tuple(claim.id for claim in found),
        judgements=conflicts,
    )
    return Comparison(
        signature=draw(words),
        sources=sources,
        claims=found,
        pairs=pairs,
        discrepancies=(discrepancy,),
    )


@pytest.mark.parametrize("format_", [Format.TEXT, Format.MARKDOWN, Format.HTML])
@settings(deadline=None)  # the first page compiles the templates
@given(comparison=comparisons())
def test_no_control_of_a_source_reaches_the_reader(format_, comparison):
    rendered = RENDERERS[format_](comparison)

    acting = {
        character
        for character in rendered
        if unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} and character != "\n"
    }
    assert not acting
    assert "\u202e" not in rendered


@pytest.mark.parametrize("format_", sorted(set(Format) - FILES_ONLY))
@given(comparison=comparisons())
@settings(deadline=None)
def test_a_text_ends_in_a_newline_and_is_utf_8(format_, comparison):
    assert RENDERERS[format_](comparison).encode().endswith(b"\n")


# A page takes seconds to lay out; that it is the same twice is tested on one example.
@pytest.mark.parametrize("format_", [each for each in Format if each is not Format.PDF])
@settings(max_examples=10, deadline=None)  # an office file takes a tenth of a second
@given(comparison=comparisons())
def test_rendering_twice_gives_the_same_bytes(format_, comparison):
    render = RENDERERS[format_]

    once, again = (
        files(render(given), Path("x")) for given in (comparison, replace(comparison))
    )

    assert once == again


@given(comparison=comparisons())
def test_every_line_of_text_begins_in_a_way_that_no_source_can_choose(comparison):
    lines = RENDERERS[Format.TEXT](comparison).rstrip("\n").split("\n")

    starts = (
        "1. ",
        "   ",
        "  answer ",
        "  --> ",
        "  why:",
        "1 disc",
        "Severity goes",
        "4 claims",
        "Unsup",
        "signature:",
    )
    ours = ("a: on the page", "b: on the page", *(f"{n} pair" for n in range(5)))
    assert all(not line or line.startswith((*starts, *ours)) for line in lines)


def test_every_format_has_its_renderer():
    assert [*RENDERERS] == [*Format]


def test_every_format_but_that_of_a_folder_has_a_suffix_of_its_own():
    assert sorted(SUFFIXES.values()) == sorted(set(Format) - {Format.CSV})
