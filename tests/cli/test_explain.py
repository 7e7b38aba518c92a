"""``claimcheck explain``."""

from pathlib import Path

import pytest

pytestmark = pytest.mark.usefixtures("folder", "piped")


def test_two_texts_are_explained(run):
    result = run("explain", "The flood killed 12 people.", "The flood killed 21 people.")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "a#1: The flood killed 12 people.\n"
        '   quote: "The flood killed 12 people."\n'
        "b#1: The flood killed 21 people.\n"
        '   quote: "The flood killed 21 people."\n'
        "\n"
        "paired by counted:deaths; similarity 0.90\n"
        "   words: 0.80\n"
        "\n"
        "rules, in order of authority; the first with a reason decides:\n"
        "   quantity-mismatch  12 people against 21 people\n"
        "   rounded            -\n"
        "\n"
        "conflicting (quantity) by quantity-mismatch: 12 people against 21 people\n"
    )


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(("--sources", "herald.txt", "post.txt"), id="one-option"),
        pytest.param(("--sources", "herald.txt", "--sources", "post.txt"), id="two-options"),
    ],
)
def test_ids_refer_to_the_sources(run, piped, files):
    result = run("explain", "herald#1", "post#1", *files)

    ((sources, a, b), _) = piped[0]
    assert result.exit_code == 0
    assert ([source.id for source in sources], a, b) == (
        ["herald", "post"],
        "herald#1",
        "post#1",
    )


def test_ids_without_sources_are_refused(run, piped):
    result = run("explain", "herald#1", "post#1")

    assert (result.exit_code, piped) == (2, [])
    assert result.stderr == (
        "claimcheck: herald#1: is a claim's id, but no source is given "
        "(add --sources FILE...)\n"
    )


def test_an_empty_text_is_refused(run):
    assert run("explain", " ", "The dam broke.").exit_code == 2


def test_a_source_that_cannot_be_read_is_named(run):
    result = run("explain", "herald#1", "post#1", "--sources", "herald.txt", Path("gone.txt"))

    assert result.exit_code == 2
    assert "gone.txt: no such file" in result.stderr
