"""The Markdown format: sections that can be linked to, and words that claim nothing."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from markdown_it import MarkdownIt

from claimcheck.model import Comparison, Relation, Span, Status
from claimcheck.report.markdown import render_markdown
from claimcheck.report.undisputed import MOST_CORROBORATED, MOST_EXAMPLES, MOST_UNSUPPORTED

MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})


def headings(rendered):
    """Levels and words of the headings."""
    tokens = MARKDOWN.parse(rendered)
    return [
        (token.tag, following.content)
        for token, following in pairwise(tokens)
        if token.type == "heading_open"
    ]


def links(rendered):
    """Where its links lead, and the addresses of its images."""
    return [
        child.attrGet("href") or child.attrGet("src")
        for token in MARKDOWN.parse(rendered)
        for child in token.children or ()
        if child.type in {"link_open", "image"}
    ]


def section(rendered, title):
    """What stands below a heading of the second level."""
    return rendered.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def test_the_sections_of_a_report(comparison):
    assert headings(render_markdown(comparison)) == [
        ("h1", "Where the sources differ"),
        ("h2", "Contents"),
        ("h2", "Discrepancies"),
        ("h3", "1. How many people were killed?"),
        ("h2", "Compared and not in conflict"),
        ("h3", "`nothing-excluded`: 1 pair"),
        ("h2", "Corroborated"),
        ("h2", "Unsupported"),
        ("h3", "`herald`: 1 claim"),
        ("h3", "`post`: 1 claim"),
        ("h2", "Numbers that were not read"),
        ("h2", "Method and limits"),
    ]


def test_the_contents_link_to_headings_that_are_there(comparison):
    rendered = render_markdown(comparison)

    anchors = {
        re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
        for _, words in headings(rendered)
    }
    assert {*re.findall(r"\]\(#(.*?)\)", rendered)} <= anchors


def test_each_answer_is_a_row_of_a_table(comparison):
    assert (
        "| 2 | 1 | `post#1` | mayor Ada Brook | “The flood killed at least 21 people” | 1:1 |"
    ) in render_markdown(comparison)


def test_each_reason_names_its_rule(comparison):
    assert "- `quantity-mismatch`: 12 people against at least 21 people\n" in render_markdown(
        comparison
    )


def test_what_is_not_in_conflict_has_its_reason(comparison):
    assert (
        "- `herald#1` “The dam in Kelm broke on 3 May 2031” and `post#2` “Hundreds left Kelm”: "
        "paired by entity:kelm; neither excludes the other"
    ) in section(render_markdown(comparison), "Compared and not in conflict")


def test_examples_are_cut_and_counted(comparison):
    pair = comparison.pairs[0]
    pairs = (pair,) * (MOST_EXAMPLES + 3)

    rendered = render_markdown(replace(comparison, pairs=pairs))

    assert (
        section(rendered, "Compared and not in conflict").count("`herald#1`") == MOST_EXAMPLES
    )
    assert "- … and 3 more" in rendered


def test_unsupported_claims_are_cut_and_counted(comparison):
    claims = tuple(
        replace(comparison.claims[0], id=f"herald#{number}", status=Status.UNSUPPORTED)
        for number in range(1, MOST_UNSUPPORTED + 5)
    )

    rendered = render_markdown(replace(comparison, claims=claims, pairs=(), discrepancies=()))

    assert "### `herald`: 24 claims" in rendered
    assert "- … and 4 more" in section(rendered, "Unsupported")


def test_a_corroborated_claim_is_shown_with_its_witnesses(comparison):
    claims = tuple(
        replace(claim, status=Status.CORROBORATED, witnesses=2)
        if claim.id in {"herald#2", "mirror#1"}
        else claim
        for claim in comparison.claims
    )

    sources = tuple(replace(source, copies=()) for source in comparison.sources)

    rendered = render_markdown(replace(comparison, claims=claims, sources=sources))

    shown = section(rendered, "Corroborated")
    assert "2 claims, beside the claims of other witnesses that agree.\n" in shown
    assert (
        "| `herald#2` | “The flood killed 12 people” | 2 "
        "| `mirror#1` “The flood killed 12 people” |"
    ) in shown
    assert "| `mirror#1` |" not in shown


def test_a_copy_is_not_shown_as_bearing_its_original_out(comparison):
    claims = tuple(
        replace(claim, status=Status.CORROBORATED) if claim.id == "herald#2" else claim
        for claim in comparison.claims
    )

    shown = section(render_markdown(replace(comparison, claims=claims)), "Corroborated")

    assert "mirror" not in shown


def test_corroborated_claims_are_cut_and_counted(comparison):
    claims = tuple(
        replace(comparison.claims[0], id=f"herald#{number}", status=Status.CORROBORATED)
        for number in range(1, MOST_CORROBORATED + 4)
    )

    rendered = render_markdown(replace(comparison, claims=claims, pairs=(), discrepancies=()))

    assert "- … and 3 more" in section(rendered, "Corroborated")


def test_examples_show_as_many_claims_as_they_can(comparison):
    beside = comparison.pairs[0]
    first = [replace(beside, a="herald#1", b=b) for b in ("herald#2", "mirror#1", "post#1")]
    last = replace(beside, a="mirror#1", b="post#1")
    many = tuple(first * 2 + [last])

    shown = section(
        render_markdown(replace(comparison, pairs=many)), "Compared and not in conflict"
    )

    assert "- `mirror#1` “The flood killed 12 people” and `post#1`" in shown


def test_pairs_without_a_rule_come_last(comparison):
    other = replace(comparison.pairs[0], rule="rounded")

    rendered = render_markdown(replace(comparison, pairs=(comparison.pairs[0], other)))

    assert rendered.index("### `rounded`") < rendered.index("### `nothing-excluded`")


def test_a_source_that_differs_from_itself_is_named(comparison):
    herald = replace(comparison.claims[3], id="herald#3", source="herald")
    claims = (*comparison.claims[:3], herald, comparison.claims[4])
    found = replace(comparison.discrepancies[0], claims=("herald#2", "herald#3"))

    rendered = render_markdown(
        replace(comparison, claims=claims, pairs=comparison.pairs[:2], discrepancies=(found,))
    )

    assert "`herald` differs from itself: quantity, severity 1 of 5." in rendered


def test_unsupported_is_never_called_false(comparison):
    assert "Unsupported does not mean false" in section(
        render_markdown(comparison), "Unsupported"
    )


def test_no_source_is_called_wrong(comparison):
    words = {*re.findall(r"\w+", render_markdown(comparison).lower())}

    assert not words & {"wrong", "true", "lie", "liar", "error", "mistake", "incorrect"} - {
        "true"
    }


def test_a_comparison_without_findings_says_so():
    empty = Comparison(signature="s", sources=(), claims=(), pairs=(), discrepancies=())

    rendered = render_markdown(empty)

    assert "No two claims were found that cannot both hold." in rendered
    assert "## Numbers that were not read" not in rendered


HOSTILE = (
    "</td>\n# Smuggled\n| a | b |\n<img src=x onerror=1> [x](http://example.org) ```\n- item"
)


@pytest.mark.parametrize("field", ["quote", "section", "speaker"])
def test_the_words_of_a_claim_stay_words(comparison, field):
    claims = tuple(replace(claim, **{field: HOSTILE}) for claim in comparison.claims)

    rendered = render_markdown(replace(comparison, claims=claims))

    assert headings(rendered) == headings(render_markdown(comparison))
    assert "<img" not in rendered
    assert links(rendered) == links(render_markdown(comparison))


def test_the_words_of_questions_reasons_and_titles_stay_words(comparison):
    found = replace(comparison.discrepancies[0], question=HOSTILE)
    pairs = tuple(replace(pair, reason=HOSTILE) for pair in comparison.pairs)
    sources = tuple(
        replace(source, title=HOSTILE, publisher=HOSTILE, lost=(HOSTILE,))
        for source in comparison.sources
    )

    rendered = render_markdown(
        replace(comparison, discrepancies=(found,), pairs=pairs, sources=sources)
    )

    assert len(headings(rendered)) == len(headings(render_markdown(comparison)))
    assert "<img" not in rendered
    assert all(link.startswith("#") for link in links(rendered))


def test_a_claim_without_words_has_the_place_of_its_sentence(comparison):
    claims = tuple(replace(claim, spans=(), sentence=Span(3, 5)) for claim in comparison.claims)
    pairs = tuple(pair for pair in comparison.pairs if pair.relation is not Relation.COMPATIBLE)

    assert "| 1:4 |" in render_markdown(replace(comparison, claims=claims, pairs=pairs))
