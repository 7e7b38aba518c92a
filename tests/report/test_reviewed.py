"""What people decided and what changed, in the formats that are text."""

from dataclasses import replace

from claimcheck.report.markdown import render_markdown
from claimcheck.report.text import render_text


def test_the_text_shows_decisions_below_the_question(reviewed):
    lines = render_text(reviewed).split("\n")

    assert lines[:3] == [
        "1. How many people were killed? (changed)",
        "   quantity, severity 1 of 5, id claimcheck/v1:00ff",
        "   confirmed by Jo Vale on 2031-05-06: both figures are in print",
    ]


def test_the_text_says_what_changed(reviewed):
    assert (
        "since the earlier report: 0 new, 1 changed, 1 gone, 3 as before\n"
        "   changed: How many people were killed? (12 to 19, then 12 to 21)\n"
        "   gone: When did the dam break?\n"
        "   source new: post\n"
        "   The earlier report has another signature"
    ) in render_text(reviewed)


def test_the_text_counts_decisions_on_what_is_gone(reviewed):
    assert "\n2 decisions, 1 on a discrepancy that is not found here\n" in render_text(reviewed)


def test_markdown_shows_decisions_and_changes(reviewed):
    shown = render_markdown(reviewed)

    assert (
        "## Since the earlier report\n\nDiscrepancies: 0 new, 1 changed, 1 gone, 3 as before.\n"
    ) in shown
    assert "- changed: How many people were killed? (12 to 19, then 12 to 21)\n" in shown
    assert "- confirmed by Jo Vale on 2031-05-06: both figures are in print\n" in shown
    assert "Id: `claimcheck/v1:00ff`, changed since the earlier report\n" in shown
    assert "| decisions of people | 2 decisions, 1 on a discrepancy" in shown


def test_equal_signatures_need_no_warning(reviewed):
    changes = replace(reviewed.changes, signature=reviewed.signature)
    same = replace(reviewed, changes=changes)

    assert "another signature" not in render_text(same) + render_markdown(same)


def test_nothing_is_said_where_nothing_was_decided_or_held_against(comparison):
    shown = render_text(comparison) + render_markdown(comparison)

    assert "decision" not in shown
    assert "earlier report" not in shown
