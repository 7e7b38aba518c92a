"""``claimcheck corpus``."""

import json
import tomllib
from datetime import date

import pytest

pytestmark = pytest.mark.usefixtures("folder")

PAGE = """\
Two papers on one night.

--- Kelm Herald ---
The flood killed 12 people.

--- Vale Post ---
The flood killed 21 people.
"""


def listed(folder):
    return tomllib.loads((folder / "corpus" / "kelm" / "sources.toml").read_text("utf-8"))


def test_a_source_is_copied_and_listed(run, folder):
    result = run("corpus", "add", "herald.txt", "--topic", "kelm")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "corpus/kelm/herald.txt\n"
    assert (folder / "corpus" / "kelm" / "herald.txt").is_file()
    assert [*listed(folder)] == ["herald"]


def test_what_is_known_of_a_source_is_written_down(run, folder):
    run("corpus", "add", "herald.txt", "--topic", "kelm", "--id", "first")

    result = run(
        *("corpus", "add", "post.txt", "--topic", "kelm", "--title", "Flood"),
        *("--publisher", "Vale Post", "--published", "2031-05-04"),
        *("--url", "https://example.org/flood", "--accessed", "2031-05-06"),
        *("--licence", "invented", "--copies", "first"),
    )

    assert result.exit_code == 0
    assert listed(folder)["post"] == {
        "file": "post.txt",
        "title": "Flood",
        "publisher": "Vale Post",
        "published": date(2031, 5, 4),
        "url": "https://example.org/flood",
        "accessed": date(2031, 5, 6),
        "licence": "invented",
        "copies": ["first"],
    }


def test_a_corpus_can_lie_elsewhere(run, folder):
    run("corpus", "add", "herald.txt", "--topic", "kelm", "--corpus", "texts")

    assert (folder / "texts" / "kelm" / "herald.txt").is_file()


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        pytest.param(("gone.txt", "--topic", "kelm"), "gone.txt: no such file", id="missing"),
        pytest.param(("herald.txt", "--topic", "../kelm"), "no name for a topic", id="path"),
        pytest.param(("herald.txt",), "missing option '--topic'", id="no-topic"),
        pytest.param(
            ("herald.txt", "--topic", "kelm", "--published", "4 May"),
            "'4 May' is no date; write it as 2031-05-04",
            id="date",
        ),
        pytest.param(
            ("herald.txt", "--topic", "kelm", "--copies", "wire"),
            "copies an unknown source 'wire'",
            id="copies",
        ),
    ],
)
def test_what_cannot_be_added_is_named_in_one_line(run, folder, arguments, problem):
    result = run("corpus", "add", *arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert problem in result.stderr
    assert result.stderr.count("\n") == 1
    assert not (folder / "corpus").exists()


def test_topics_are_listed_with_their_sources(run):
    run("corpus", "add", "post.txt", "--topic", "kelm", "--publisher", "Vale Post")
    run(
        *("corpus", "add", "herald.txt", "--topic", "kelm"),
        *("--title", "Flood", "--published", "2031-05-04"),
    )

    result = run("corpus", "list")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "kelm: 2 sources\n  herald  2031-05-04  Flood\n  post    no date     Vale Post\n"
    )


def test_a_source_that_cannot_be_read_is_named_and_the_others_listed(run, folder):
    run("corpus", "add", "herald.txt", "--topic", "kelm")
    run("corpus", "add", "post.txt", "--topic", "kelm")
    (folder / "corpus" / "kelm" / "post.txt").unlink()

    result = run("corpus", "list", "kelm")

    assert result.exit_code == 2
    assert "  herald" in result.stdout
    assert "post.txt" in result.stderr


@pytest.mark.parametrize("command", ["list", "check"])
def test_a_corpus_that_is_not_there_is_named(run, command):
    result = run("corpus", command)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "claimcheck: corpus: no such folder (name the corpus with --corpus FOLDER)\n"
    )


def test_a_corpus_without_a_topic_is_named(run, folder):
    (folder / "corpus").mkdir()

    assert "corpus: holds no topic" in run("corpus", "list").stderr


def test_an_unknown_topic_names_what_may_be_meant(run):
    run("corpus", "add", "herald.txt", "--topic", "kelm")

    result = run("corpus", "list", "klem")

    assert result.exit_code == 2
    assert result.stderr == ("claimcheck: klem: no topic has this name (did you mean kelm?)\n")


def test_a_corpus_in_order_is_called_so(run):
    run("corpus", "add", "herald.txt", "--topic", "kelm", "--licence", "invented")

    result = run("corpus", "check")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "kelm: in order\n", "")


def test_a_stray_file_is_a_problem(run, folder):
    run("corpus", "add", "herald.txt", "--topic", "kelm", "--licence", "invented")
    (folder / "corpus" / "kelm" / "stray.txt").write_text("x", "utf-8")

    result = run("corpus", "check", "kelm")

    assert (result.exit_code, result.stdout) == (2, "kelm: 1 problem\n")
    assert "stray.txt: is not listed" in result.stderr


def test_a_label_whose_quote_is_gone_is_a_problem_at_its_line(run, folder):
    run("corpus", "add", "herald.txt", "--topic", "kelm", "--licence", "invented")
    labels = folder / "annotations" / "kelm" / "gold.jsonl"
    labels.parent.mkdir(parents=True)
    side = {"source": "herald", "quote": "killed 12"}
    pair = {"id": "k-1", "relation": "conflicting", "type": "quantity", "a": side}
    lines = [pair | {"b": side}, pair | {"b": side | {"quote": "killed 13"}}]
    labels.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")

    result = run("corpus", "check", "kelm")

    assert (result.exit_code, result.stdout) == (2, "kelm: 1 problem\n")
    assert result.stderr == (
        "claimcheck: annotations/kelm/gold.jsonl:2: 'killed 13' does not stand in herald "
        "(quote its words exactly)\n"
    )


def test_a_page_is_split_into_its_sources(run, folder):
    (folder / "page.txt").write_text(PAGE, "utf-8")

    result = run("corpus", "split", "page.txt", "--topic", "kelm", "--licence", "invented")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "corpus/kelm/kelm-herald.txt\ncorpus/kelm/vale-post.txt\n"
    assert (folder / "corpus" / "kelm" / "vale-post.txt").read_text("utf-8") == (
        "The flood killed 21 people.\n"
    )
    assert listed(folder)["vale-post"]["publisher"] == "Vale Post"


def test_a_page_is_split_where_the_marker_says(run, folder):
    (folder / "page.txt").write_text("@@ One\nThe dam broke.\n@@ Two\nIt held.\n", "utf-8")

    result = run("corpus", "split", "page.txt", "--topic", "kelm", "--marker", "^@@ (.+)$")

    assert result.stdout == "corpus/kelm/one.txt\ncorpus/kelm/two.txt\n"


def test_a_page_can_come_from_standard_input(run):
    result = run("corpus", "split", "-", "--topic", "kelm", input=PAGE)

    assert result.stdout == "corpus/kelm/kelm-herald.txt\ncorpus/kelm/vale-post.txt\n"


def test_nothing_is_added_where_one_part_is_there_already(run, folder):
    (folder / "page.txt").write_text(PAGE, "utf-8")
    (folder / "corpus" / "kelm").mkdir(parents=True)
    (folder / "corpus" / "kelm" / "vale-post.txt").write_text("x", "utf-8")

    result = run("corpus", "split", "page.txt", "--topic", "kelm")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "vale-post.txt: is there already" in result.stderr
    assert not (folder / "corpus" / "kelm" / "kelm-herald.txt").exists()


@pytest.mark.parametrize(
    ("page", "options"),
    [
        pytest.param("herald.txt", (), id="no-separator"),
        pytest.param("herald.txt", ("--marker", "("), id="no-expression"),
        pytest.param("gone.txt", (), id="no-file"),
    ],
)
def test_a_page_that_cannot_be_split_is_one_line(run, page, options):
    result = run("corpus", "split", page, "--topic", "kelm", *options)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("claimcheck: ")
    assert result.stderr.count("\n") == 1


def test_one_broken_manifest_does_not_lose_the_other_topics(run, folder):
    run("corpus", "add", "herald.txt", "--topic", "kelm")
    run("corpus", "add", "post.txt", "--topic", "arl")
    (folder / "corpus" / "arl" / "sources.toml").write_text("x [", "utf-8")

    result = run("corpus", "list")

    assert result.exit_code == 2
    assert result.stdout.startswith("kelm: 1 source\n")
    assert result.stderr.startswith("claimcheck: corpus/arl/sources.toml:1: is no TOML")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        pytest.param(PAGE, "vale-post.txt: is there already", id="id-taken"),
        pytest.param(
            PAGE.replace("The flood killed 21 people.", "***"), "holds no text", id="signs"
        ),
    ],
)
def test_a_page_of_which_a_later_part_cannot_be_added_changes_nothing(
    run, folder, page, problem
):
    run("corpus", "add", "herald.txt", "--topic", "kelm", "--id", "vale-post")

    topic = "kelm" if page == PAGE else "arl"
    result = run("corpus", "split", "-", "--topic", topic, input=page)

    assert (result.exit_code, result.stdout) == (2, "")
    assert problem in result.stderr
    assert result.stderr.count("\n") == 1
    assert not (folder / "corpus" / topic / "kelm-herald.txt").exists()
