"""``claimcheck report``."""

import json

import pytest

from claimcheck.cli.report import FILES, MOST_QUESTIONS


@pytest.fixture
def corpus(run, folder, piped):  # noqa: ARG001 - what the report is compiled with
    """A corpus of two topics: two sources on one, one on the other."""
    run("corpus", "add", "herald.txt", "--topic", "kelm")
    run("corpus", "add", "post.txt", "--topic", "kelm")
    run("corpus", "add", "post.txt", "--topic", "vale")
    return folder / "corpus"


pytestmark = pytest.mark.usefixtures("corpus")


def written(folder):
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_each_topic_gets_its_reports(run, folder):
    result = run("report")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "kelm: 2 sources, 2 claims, 1 pair, 1 discrepancy -> reports/kelm/report.html\n"
        "   1. How many people were killed?\n"
        "vale: 1 source, 1 claim, 0 pairs, 0 discrepancies -> reports/vale/report.html\n"
    )
    assert sorted(path.name for path in (folder / "reports" / "kelm").iterdir()) == sorted(
        FILES
    )


def test_one_topic_can_be_compiled(run, folder):
    run("report", "vale")

    assert [path.name for path in (folder / "reports").iterdir()] == ["vale"]


def test_reports_can_be_written_elsewhere(run, folder):
    run("report", "kelm", "--output", "site")

    written = json.loads((folder / "site" / "kelm" / "comparison.json").read_text("utf-8"))
    assert [source["path"] for source in written["sources"]] == [
        "kelm/herald.txt",
        "kelm/post.txt",
    ]


def test_a_corpus_elsewhere_is_compiled_alike(run, folder, corpus):
    run("report", "kelm")
    corpus.rename(folder / "texts")

    run("report", "kelm", "--corpus", "texts", "--output", "again")

    assert written(folder / "again" / "kelm") == written(folder / "reports" / "kelm")


def test_a_source_that_cannot_be_read_does_not_lose_the_others(run, folder, corpus):
    (corpus / "kelm" / "post.txt").unlink()

    result = run("report")

    assert result.exit_code == 2
    assert "post.txt" in result.stderr
    assert (folder / "reports" / "kelm" / "report.md").is_file()
    assert (folder / "reports" / "vale" / "report.md").is_file()


def test_a_topic_that_cannot_be_read_does_not_lose_the_others(run, folder, corpus):
    (corpus / "kelm" / "sources.toml").write_text("[", "utf-8")

    result = run("report")

    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert not (folder / "reports" / "kelm").exists()
    assert (folder / "reports" / "vale" / "report.md").is_file()


def test_a_topic_without_a_source_that_can_be_read_is_named(run, corpus):
    (corpus / "vale" / "post.txt").unlink()

    result = run("report", "vale")

    assert result.exit_code == 2
    assert "vale: has no source that can be read" in result.stderr


def test_many_questions_are_cut_and_counted(run, monkeypatch):
    from dataclasses import replace

    from claimcheck import pipeline

    compare = pipeline.compare

    def many(sources, **given):
        found = compare(sources, **given)
        return replace(found, discrepancies=found.discrepancies * (MOST_QUESTIONS + 2))

    monkeypatch.setattr(pipeline, "compare", many)

    lines = run("report", "kelm").stdout.splitlines()

    assert len(lines) == MOST_QUESTIONS + 2
    assert lines[-1] == "      and 2 more"


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        pytest.param(
            ("klem",), "klem: no topic has this name (did you mean kelm?)", id="topic"
        ),
        pytest.param(
            ("--corpus", "gone"),
            "gone: no such folder (name the corpus with --corpus FOLDER)",
            id="corpus",
        ),
    ],
)
def test_what_is_not_there_is_named_in_one_line(run, arguments, problem):
    result = run("report", *arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"claimcheck: {problem}\n"


def test_a_target_that_cannot_be_written_is_named(run, folder):
    result = run("report", "kelm", "--output", folder / "herald.txt")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "cannot be written" in result.stderr


def test_no_file_is_touched_where_one_cannot_be_written(run, folder):
    run("report", "kelm")
    before = written(folder / "reports" / "kelm")
    (folder / "corpus" / "kelm" / "post.txt").write_text("The flood killed 30 people.", "utf-8")
    (folder / "reports" / "kelm" / "report.xlsx").unlink()
    (folder / "reports" / "kelm" / "report.xlsx").mkdir()

    result = run("report", "kelm")

    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "report.xlsx: is a folder" in result.stderr
    assert written(folder / "reports" / "kelm") == {
        name: data for name, data in before.items() if name != "report.xlsx"
    }


def test_what_changed_since_the_last_report_is_said(run, folder):
    run("report", "kelm")
    (folder / "corpus" / "kelm" / "post.txt").write_text("The flood killed 30 people.", "utf-8")

    result = run("report", "kelm", "--since", "reports")

    assert (
        "  since the earlier report: 0 new, 0 changed, 0 gone, 1 as before\n" in result.stdout
    )
    report = (folder / "reports" / "kelm" / "report.md").read_text("utf-8")
    assert "- source changed: post" in report


def test_an_earlier_report_that_is_not_there_is_named(run):
    result = run("report", "kelm", "--since", "old")

    assert result.exit_code == 2
    assert "old/kelm/comparison.json: no such file" in result.stderr


def test_decisions_are_shown_in_the_report(run, folder):
    run("review", "kelm", "x", "dismiss", "--as", "Ada Brook", "--reason", "two floods")

    result = run("report", "kelm")

    assert "  1 decision\n" in result.stdout
    text = (folder / "reports" / "kelm" / "report.txt").read_text("utf-8")
    assert "   dismissed by Ada Brook: two floods\n" in text


def test_damaged_decisions_stop_the_report_of_their_topic_alone(run, folder):
    (folder / "annotations" / "kelm").mkdir(parents=True)
    (folder / "annotations" / "kelm" / "decisions.jsonl").write_text("{\n", "utf-8")

    result = run("report")

    assert result.exit_code == 2
    assert "annotations/kelm/decisions.jsonl:1: is no line of JSON" in result.stderr
    assert [path.name for path in (folder / "reports").iterdir()] == ["vale"]
