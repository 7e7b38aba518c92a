"""The commands for labels: asking for them, measuring with them, exchanging them."""

import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path

import pytest

from claimcheck import pipeline
from claimcheck.annotation.exchange import Exchange

ROOT = Path(__file__).parents[2]


@pytest.fixture
def corpus(folder, run, piped):  # noqa: ARG001 - replaces the stages
    """Two sources of one topic, in the current folder."""
    for name in ("herald", "post"):
        assert run("corpus", "add", f"{name}.txt", "--topic", "flood").exit_code == 0
    return folder


@pytest.fixture
def label(corpus, run):  # noqa: ARG001 - has to be there
    """Label the one pair in the terminal."""

    def build(name, *typed):
        lines = "".join(f"{line}\n" for line in (*typed, ""))
        return run("annotate", "flood", "--as", name, "--terminal", input=lines)

    return build


def lines(path):
    return [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]


def test_a_pair_is_labelled_in_the_terminal(label):
    done = label("ana", "x", "q", "twelve against twenty-one")

    assert done.exit_code == 0
    assert "»The flood killed 12 people.«" in done.stdout
    assert "Nothing is left to ask. 1 of 1 answered" in done.stdout
    (kept,) = lines("annotations/flood/ana.jsonl")
    assert (kept["label"], kept["type"], kept["note"]) == (
        "conflicting", "quantity", "twelve against twenty-one",
    )  # fmt: skip


def test_what_is_wrong_with_a_file_is_named_and_nothing_rewritten(label):
    label("ana", "u", "")
    path = Path("annotations/flood/ana.jsonl")
    path.write_text("{\n" + path.read_text("utf-8"), "utf-8")

    done = label("ana")

    assert f"claimcheck: {path}:1: damaged" in done.stderr
    assert "1 of 1 answered" in done.stdout
    assert path.read_text("utf-8").startswith("{\n")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        pytest.param(["annotate", "flood", "--as", "gold"], "no name for an annotator",
                     id="name"),
        pytest.param(["annotate", "fire", "--as", "ana"], "no topic has this name", id="topic"),
        pytest.param(["annotate", "flood"], "missing option", id="nobody"),
        pytest.param(["annotate", "flood", "--as", "a", "--as", "b", "--terminal"],
                     "a terminal has one annotator", id="two"),
        pytest.param(["annotate", "flood", "--as", "a", "--host", "0.0.0.0"],  # noqa: S104
                     "under which name", id="everywhere"),
        pytest.param(["export", "flood", "--as", "ana", "-f", "csv"], "no such file",
                     id="export"),
        pytest.param(["import", "flood", "x", "--as", "a", "-f", "csv"], "cannot be read",
                     id="import"),
        pytest.param(["evaluate"], "no topic has gold", id="no-gold"),
        pytest.param(["evaluate", "flood"], "cannot be read", id="gold"),
        pytest.param(["evaluate", "--source", "herald.txt"], "--source goes with --gold",
                     id="source"),
        pytest.param(["evaluate", "--gold", "x"], "--gold goes with one TOPIC",
                     id="gold-alone"),
        pytest.param(["calibrate"], "no topic has gold", id="calibrate"),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("corpus")
def test_what_cannot_be_done_is_one_line(run, arguments, problem):
    done = run(*arguments)

    assert done.exit_code == 2
    assert problem in done.stderr
    assert done.stderr.count("\n") <= 3  # a warning about the address may stand above
    assert not Path("annotations").exists()


def test_a_password_is_asked_for_where_others_can_reach_it(corpus, run, monkeypatch):  # noqa: ARG001
    served = []
    monkeypatch.setattr(
        "claimcheck.annotation.web.server.serve", lambda _, where, **__: served.append(where)
    )
    arguments = ("annotate", "flood", "--as", "ana", "--host", "192.0.2.7")

    open_ = run(*arguments, env={"CLAIMCHECK_PASSWORD": ""})
    closed = run(*arguments, env={"CLAIMCHECK_PASSWORD": "a b c"})

    assert "there is no password" in open_.stderr
    assert "there is no password" not in closed.stderr
    assert "not encrypted" in closed.stderr
    assert [each.password for each in served] == ["", "a b c"]


def test_a_missing_extra_is_one_line(corpus, run, monkeypatch):  # noqa: ARG001
    monkeypatch.setitem(sys.modules, "claimcheck.annotation.web.server", None)

    done = run("annotate", "flood", "--as", "ana")

    assert done.exit_code == 2
    assert "install the extra 'annotate'" in done.stderr
    assert "--terminal" in done.stderr


def test_agreement_of_two_annotators(label, run):
    label("ana", "x", "q", "")
    label("ben", "u", "")

    done = run("agreement", "flood")
    as_json = json.loads(run("agreement", "flood", "-f", "json").stdout)

    assert done.exit_code == 0
    assert "2 annotators, 1 labelled task of kind pair, 1 by two or more" in done.stdout
    assert "Cohen's kappa, pair: ana, ben" in done.stdout
    (row, *_) = as_json["agreement"]
    assert row == {"measure": "alpha", "on": "pair",
                   "found": {"value": 0.0, "low": None, "high": None, "units": 1}}  # fmt: skip


def test_one_label_used_by_all_is_undefined(label, run):
    label("ana", "u", "")
    label("ben", "u", "")

    assert re.search(
        r"^alpha, pair +undefined$", run("agreement", "flood").stdout, re.MULTILINE
    )


def test_a_disagreement_is_decided_into_gold(label, run):
    label("ana", "x", "q", "")
    label("ben", "u", "")

    done = run("adjudicate", "flood", "--terminal", input="x\nq\nthe figures differ\n")

    assert done.exit_code == 0
    assert "ana: conflicting, quantity" in done.stdout
    (gold,) = lines("annotations/flood/gold.jsonl")
    assert (gold["relation"], gold["note"]) == ("conflicting", "the figures differ")
    again = run("adjudicate", "flood", "--terminal")
    assert again.stdout == "flood: 1 disagreement, all decided\n"


def test_what_is_agreed_on_can_be_taken_as_gold(label, run):
    label("ana", "x", "q", "")
    label("ben", "x", "q", "")

    done = run("adjudicate", "flood", "--terminal", "--accept-agreed")

    assert "1 answer that annotators agree on" in done.stderr
    assert run("corpus", "check").exit_code == 0
    evaluated = run("evaluate", "flood")
    assert re.search(r"conflicting +1\.00 \[1\] +1\.00 \[1\]", evaluated.stdout)


@pytest.fixture
def gold(corpus):
    """Gold that says that the two do not conflict."""
    side = {name: {"source": source, "quote": "The flood killed"}
            for name, source in (("a", "herald"), ("b", "post"))}  # fmt: skip
    line = {"id": "k-1", "relation": "compatible", "type": "quantity", "note": ""} | side
    path = corpus / "annotations" / "flood" / "gold.jsonl"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(line) + "\n", "utf-8")
    return path


def test_evaluate_lists_the_mistakes_and_draws(gold, run):  # noqa: ARG001
    done = run("evaluate", "--errors", "--plot", "r.svg")

    assert done.exit_code == 0
    assert "false alarm: k-1 (compatible, quantity)" in done.stdout
    assert "quantity-mismatch: 12 people against 21 people" in done.stdout
    assert Path("r.svg").read_text("utf-8").startswith("<svg ")


def test_evaluate_writes_json(gold, run):  # noqa: ARG001
    (topic,) = json.loads(run("evaluate", "-f", "json").stdout)["topics"]

    assert (topic["topic"], topic["pairs"], topic["extracted"]) == ("flood", 1, 1)
    assert topic["mistakes"][0]["what"] == "false alarm"
    found = {(row["group"], row["name"]): row for row in topic["figures"]}
    assert found["relation", "conflicting"]["precision"]["value"] == 0.0


def test_gold_of_any_texts_can_be_held_against(gold, run):
    done = run("evaluate", "--gold", gold, "--source", "herald.txt", "--source", "post.txt")

    assert done.exit_code == 0
    assert done.stdout.startswith("gold: 1 gold pair")


def test_a_damaged_line_of_gold_is_named_and_the_others_count(gold, run):
    gold.write_text("{\n" + gold.read_text("utf-8"), "utf-8")

    done = run("evaluate")

    assert done.exit_code == 2
    assert "gold.jsonl:1: no JSON" in done.stderr
    assert "1 gold pair" in done.stdout


def test_too_few_labels_fit_no_weights(gold, run, monkeypatch):  # noqa: ARG001
    monkeypatch.setattr(pipeline, "candidates", lambda *_, **__: ((), ()))

    done = run("calibrate")

    assert done.exit_code == 2
    assert "too few labels to fit weights to: 0 pairs" in done.stderr
    assert not Path("weights.toml").exists()


@pytest.mark.parametrize("format_", Exchange)
def test_labels_go_to_a_tool_and_come_back(label, run, format_):
    label("ana", "m", "r", "q", '! =about, "so"')

    out = run("export", "flood", "--as", "ana", "-f", format_, "-o", "out.txt")
    first = run("import", "flood", "out.txt", "--as", "ben", "-f", format_)
    again = run("import", "flood", "out.txt", "--as", "ben", "-f", format_)

    assert out.exit_code == first.exit_code == 0
    assert "has no place of its own for" in out.stderr
    assert first.stdout == "1 label taken, 0 there already\n"
    assert again.stdout == "0 labels taken, 1 there already\n"
    assert lines("annotations/flood/ben.jsonl") == lines("annotations/flood/ana.jsonl")


def test_nothing_is_taken_from_a_file_of_which_one_item_makes_no_label(label, run):
    label("ana", "u", "")
    run("export", "flood", "--as", "ana", "-f", "doccano", "-o", "out.jsonl")
    path = Path("out.jsonl")
    path.write_text(path.read_text("utf-8") + "{\n", "utf-8")

    done = run("import", "flood", "out.jsonl", "--as", "ben", "-f", "doccano")

    assert done.exit_code == 2
    assert "out.jsonl:2: no JSON" in done.stderr
    assert not Path("annotations/flood/ben.jsonl").exists()


def test_weights_that_the_settings_name_are_read_beside_them(corpus, run):
    (corpus / "claimcheck.toml").write_text('weights = "none.toml"\n', "utf-8")

    done = run("annotate", "flood", "--as", "ana", "--terminal")

    assert done.exit_code == 2
    assert "none.toml: no such file" in done.stderr


@pytest.mark.model
def test_the_command_serves_the_shipped_corpus_until_ctrl_c(tmp_path):
    arguments = [sys.executable, "-m", "claimcheck", "annotate", "allende", "--as", "ana",
                 "--corpus", str(ROOT / "corpus"), "--annotations", str(tmp_path)]  # fmt: skip
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               text=True, env=environment)  # fmt: skip
    address = process.stdout.readline().partition(" ")[2].strip()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    with browser.open(address, timeout=20) as answer:
        page = answer.read().decode()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)

    assert "How do the two marked statements stand to each other?" in page
    assert page.count("<mark>") >= 2
    assert process.returncode == 0
    assert "Traceback" not in errors
