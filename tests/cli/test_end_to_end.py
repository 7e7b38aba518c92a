"""The command line with everything behind it."""

import json

import pytest

pytestmark = [pytest.mark.model, pytest.mark.usefixtures("folder")]


def test_two_tolls_are_a_discrepancy(run):
    result = run("compare", "herald.txt", "post.txt", "-f", "json")

    (found,) = json.loads(result.stdout)["discrepancies"]
    assert (result.exit_code, result.stderr) == (0, "")
    assert (found["type"], found["low"], found["high"]) == ("quantity", 12, 21)


def test_the_order_of_the_sources_does_not_matter(run):
    first, second = (
        run("compare", *names)
        for names in (("herald.txt", "post.txt"), ("post.txt", "herald.txt"))
    )

    assert first.stdout_bytes == second.stdout_bytes


def test_a_pair_is_explained_by_its_ids(run):
    result = run("explain", "post#1", "herald#1", "--sources", "herald.txt", "post.txt")

    assert result.exit_code == 0
    assert "\nconflicting (quantity) by quantity-mismatch: " in result.stdout


def test_an_id_that_no_claim_has_is_named(run):
    result = run("explain", "herald#99", "post#1", "--sources", "herald.txt", "post.txt")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("claimcheck: herald#99: ")
    assert result.stderr.count("\n") == 1


def test_a_pipeline_that_is_not_installed_is_named_in_one_line(run):
    result = run("compare", "herald.txt", "post.txt", "--pipeline", "xx_none")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "the spaCy pipeline 'xx_none' is not installed" in result.stderr
    assert result.stderr.count("\n") == 1
