"""A source's text in the page: every word once, every claim anchored once."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Block, BlockKind, Claim, Comparison, Source, Span, Status
from claimcheck.report.html.index import index
from claimcheck.report.html.texts import texts

TEXT = "A storm hit Kelm.\n\nThe dam broke and the mill burned.\nHundreds left.\n\nIt rained."


def claim(number, *spans, status=Status.UNSUPPORTED, source="a"):
    spans = tuple(Span(*span) for span in spans)
    return Claim(
        id=f"{source}#{number}",
        source=source,
        spans=spans,
        quote="…",
        text="…",
        sentence=spans[0] if spans else Span(0, 1),
        status=status,
    )


def kept(text, *claims, most=10**6, **fields):
    comparison = Comparison(
        signature="s",
        sources=(Source(id="a", text=text, **fields),),
        claims=claims,
        pairs=(),
        discrepancies=(),
    )
    (found,) = texts(index(comparison), comparison, most=most)
    return found


def words(found):
    return [[stretch.text for stretch in paragraph.stretches] for paragraph in found.paragraphs]


def test_paragraphs_are_parted_by_empty_lines():
    assert words(kept(TEXT)) == [
        ["A storm hit Kelm."],
        ["The dam broke and the mill burned.\nHundreds left."],
        ["It rained."],
    ]


def test_a_paragraph_knows_its_line():
    assert [paragraph.line for paragraph in kept(TEXT).paragraphs] == [1, 3, 6]


def test_a_heading_is_known():
    block = Block(kind=BlockKind.HEADING, span=Span(0, 17), level=2)

    assert [each.head for each in kept(TEXT, blocks=(block,)).paragraphs] == [
        True,
        False,
        False,
    ]


def test_where_claims_overlap_the_gravest_status_shows():
    dam = TEXT.index("The dam")
    both = claim(1, (dam, dam + 34), status=Status.CORROBORATED)
    mill = claim(2, (dam + 18, dam + 26), status=Status.CONFLICTING)

    (stretches,) = [each.stretches for each in kept(TEXT, both, mill).paragraphs[1:2]]

    assert [(each.text, each.status, each.anchors) for each in stretches] == [
        ("The dam broke and ", "corroborated", ("s1-1",)),
        ("the mill", "conflicting", ("s1-2",)),
        (" burned.", "corroborated", ()),
        ("\nHundreds left.", "", ()),
    ]


def test_claims_that_begin_together_have_an_anchor_each():
    found = kept(TEXT, claim(1, (0, 7)), claim(2, (0, 16)))

    assert found.paragraphs[0].stretches[0].anchors == ("s1-1", "s1-2")


def test_a_text_that_is_too_long_keeps_its_disputed_paragraphs():
    storm, rain = claim(1, (0, 16)), claim(2, (TEXT.index("It"), len(TEXT)))
    comparison = Comparison(
        signature="s",
        sources=(Source(id="a", text=TEXT),),
        claims=(storm, rain),
        pairs=(),
        discrepancies=(),
    )
    where = replace(index(comparison), numbers={"a#1": (1,)})

    (found,) = texts(where, comparison, most=10)

    assert [(each.omitted, bool(each.stretches)) for each in found.paragraphs] == [
        (0, True),
        (59, False),
    ]
    assert (found.omitted, found.anchored) == (59, {"a#1"})


def test_without_texts_there_are_none():
    comparison = Comparison(
        signature="s",
        sources=(Source(id="a", text=TEXT),),
        claims=(),
        pairs=(),
        discrepancies=(),
    )

    assert texts(index(comparison), comparison, most=0) == ()


@st.composite
def marked(draw):
    """A text with claims anywhere in it, of one or two parts."""
    text = draw(st.text(st.sampled_from("ab \n"), min_size=0, max_size=40))
    claims = []
    for number in range(1, draw(st.integers(0, 5)) + 1):
        ends = sorted(draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
        spans = draw(st.sampled_from([[ends[:2], ends[2:]], [ends[::3]], []]))
        claims.append(claim(number, *spans, status=draw(st.sampled_from(Status))))
    return text, claims


@settings(deadline=None)
@given(marked())
def test_every_word_is_kept_once_and_every_claim_anchored_once(given_):
    text, claims = given_

    found = kept(text, *claims)

    stretches = [each for paragraph in found.paragraphs for each in paragraph.stretches]
    assert "".join("".join(each.text for each in stretches).split()) == "".join(text.split())
    anchors = [anchor for each in stretches for anchor in each.anchors]
    assert sorted(anchors) == sorted(f"s1-{number}" for number in range(1, len(claims) + 1))
    assert found.anchored == {each.id for each in claims}
