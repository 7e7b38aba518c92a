"""``claimcheck review``."""

import json

import pytest


@pytest.fixture
def corpus(run, folder, piped):  # noqa: ARG001 - what the topic is compared with
    """A corpus of one topic with one discrepancy, whose id is x."""
    run("corpus", "add", "herald.txt", "--topic", "kelm")
    run("corpus", "add", "post.txt", "--topic", "kelm")
    return folder / "corpus"


pytestmark = pytest.mark.usefixtures("corpus")

DISMISS = ("review", "kelm", "x", "dismiss", "--as", "Ada Brook", "--reason", "two floods")


def test_the_discrepancies_are_listed_with_their_ids(run):
    result = run("review", "kelm")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "  1. x  How many people were killed?\n"


def test_a_decision_is_kept_and_shown(run, folder):
    result = run(*DISMISS, "--date", "2031-05-06")

    assert (result.exit_code, result.stderr) == (
        0,
        "written to annotations/kelm/decisions.jsonl\n",
    )
    assert result.stdout == (
        "How many people were killed?\n   dismissed by Ada Brook on 2031-05-06: two floods\n"
    )
    kept = (folder / "annotations" / "kelm" / "decisions.jsonl").read_text("utf-8")
    assert json.loads(kept) == {
        "discrepancy": "x",
        "question": "How many people were killed?",
        "outcome": "dismissed",
        "by": "Ada Brook",
        "date": "2031-05-06",
        "reason": "two floods",
    }
    assert "       dismissed by Ada Brook" in run("review", "kelm").stdout


@pytest.mark.parametrize(
    ("action", "outcome"),
    [
        ("confirm", "confirmed"),
        ("dismiss", "dismissed"),
        ("annotate", "noted"),
        ("reopen", "reopened"),
    ],
)
def test_each_action_has_its_outcome(run, action, outcome):
    result = run("review", "kelm", "x", action, "--as", "Jo", "--reason", "so")

    assert f"   {outcome} by Jo: so\n" in result.stdout


def test_a_decision_survives_edits_elsewhere(run, corpus):
    run(*DISMISS)
    file = corpus / "kelm" / "post.txt"
    file.write_text(f"News.\n\n{file.read_text('utf-8')}", "utf-8")

    assert "dismissed by Ada Brook" in run("review", "kelm").stdout


def test_a_decision_on_what_is_not_found_any_more_is_listed_apart(run, folder):
    run(*DISMISS)
    file = folder / "annotations" / "kelm" / "decisions.jsonl"
    file.write_text(file.read_text("utf-8").replace('"x"', '"y"'), "utf-8")

    assert run("review", "kelm").stdout == (
        "  1. x  How many people were killed?\n"
        "decided, but not found any more:\n"
        "     y  How many people were killed?\n"
        "       dismissed by Ada Brook: two floods\n"
    )


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        pytest.param(("klem",), "klem: no topic has this name", id="topic"),
        pytest.param(("kelm", "x"), "review: no action for the discrepancy", id="no-action"),
        pytest.param(("kelm", "x", "confirm"), "review: nobody is named", id="nobody"),
        pytest.param(
            ("kelm", "x", "confirm", "--as", "Jo"), "review: no reason is given", id="no-reason"
        ),
        pytest.param(
            ("kelm", "z", "confirm", "--as", "Jo", "--reason", "so"),
            "z: no discrepancy has this id (list them with 'claimcheck review TOPIC')",
            id="unknown",
        ),
        pytest.param(
            ("kelm", "", "confirm", "--as", "Jo", "--reason", "so"),
            ": no discrepancy has this id",
            id="empty-id",
        ),
    ],
)
def test_what_is_missing_is_named_in_one_line(run, folder, arguments, problem):
    result = run("review", *arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"claimcheck: {problem}")
    assert result.stderr.count("\n") == 1
    assert not (folder / "annotations").exists()


def test_an_id_can_be_cut_short_where_one_begins_so(run, monkeypatch):
    from dataclasses import replace

    from claimcheck import pipeline

    compare = pipeline.compare

    def several(sources, **given):
        found = compare(sources, **given)
        (first,) = found.discrepancies
        ids = ("3f9c", "3f00", "77aa")
        return replace(found, discrepancies=tuple(replace(first, id=id_) for id_ in ids))

    monkeypatch.setattr(pipeline, "compare", several)
    decide = ("confirm", "--as", "Jo", "--reason", "so")

    assert run("review", "kelm", "7", *decide).exit_code == 0
    assert "3f: several ids begin so" in run("review", "kelm", "3f", *decide).stderr


def test_a_topic_whose_sources_cannot_be_read_is_named(run, corpus):
    for name in ("herald.txt", "post.txt"):
        (corpus / "kelm" / name).unlink()

    result = run("review", "kelm")

    assert result.exit_code == 2
    assert "kelm: has no source that can be read" in result.stderr
