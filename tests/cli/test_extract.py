"""``claimcheck extract``."""

import json

import pytest

pytestmark = pytest.mark.usefixtures("folder", "piped")


def test_each_claim_is_shown_with_its_words(run):
    result = run("extract", "herald.txt")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "herald#1: The flood killed 12 people.\n"
        "  --> herald.txt:1:1\n"
        "   | The flood killed 12 people.\n"
        "   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^ herald#1\n"
        "\n"
        "1 claim of herald\n"
    )


def test_json_holds_the_source_and_its_claims(run):
    written = json.loads(run("extract", "herald.txt", "-f", "json").stdout)

    assert [*written] == ["schema", "source", "claims"]
    assert written["source"]["text"][slice(*written["claims"][0]["spans"][0])] == (
        "The flood killed 12 people."
    )


def test_standard_input_is_a_source(run):
    result = run("extract", "-", input="The dam broke.")

    assert result.stdout.startswith("stdin#1: The dam broke.\n")


@pytest.mark.parametrize("name", ["gone.txt", "."])
def test_a_source_that_is_no_file_is_named_in_one_line(run, name):
    result = run("extract", name)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"claimcheck: {name}: ")


def test_markdown_is_no_format_for_claims(run):
    result = run("extract", "herald.txt", "-f", "markdown")

    assert result.exit_code == 2
    assert "is not one of 'text', 'json'" in result.stderr


def test_what_cannot_be_read_as_it_stands_is_named_with_its_place(run, folder):
    (folder / "odd.txt").write_text("It rained.\n\nThe dam " + "a" * 600, "utf-8")

    result = run("extract", "odd.txt")

    assert result.exit_code == 0
    assert result.stderr.startswith("odd.txt:3:9: a run of letters or signs without a blank")
