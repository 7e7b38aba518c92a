"""``claimcheck compare``."""

import json
import os

import pytest

from claimcheck.model import Policy
from claimcheck.report import SUFFIXES

pytestmark = pytest.mark.usefixtures("folder", "piped")


def test_two_files_are_compared(run):
    result = run("compare", "herald.txt", "post.txt")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("1. How many people were killed?\n")


def test_sources_reach_the_comparison_by_id_whatever_their_order(run):
    first, second = (
        run("compare", "post.txt", "herald.txt"),
        run("compare", "herald.txt", "post.txt"),
    )

    assert first.stdout_bytes == second.stdout_bytes


def test_one_file_is_compared_with_itself(run):
    result = run("compare", "herald.txt")

    assert result.exit_code == 0
    assert "1 claim of 1 source" in result.stdout


def test_no_file_is_a_usage_error(run):
    result = run("compare")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("claimcheck: missing argument 'SOURCE'")
    assert result.stderr.count("\n") == 1


def test_standard_input_is_a_source(run):
    result = run("compare", "herald.txt", "-", input="The flood killed 21 people.\n")

    assert result.exit_code == 0
    assert "stdin#1" in result.stdout


def test_empty_standard_input_is_named(run):
    result = run("compare", "herald.txt", "-", input="")

    assert result.exit_code == 2
    assert "standard input: is empty" in result.stderr


@pytest.mark.parametrize(
    ("options", "begins"),
    [
        pytest.param(("-f", "json"), '{\n "schema"', id="json"),
        pytest.param(("--format", "markdown"), "# Where the sources differ", id="markdown"),
        pytest.param(("-f", "text"), "1. How many", id="text"),
    ],
)
def test_format(run, options, begins):
    assert run("compare", "herald.txt", "post.txt", *options).stdout.startswith(begins)


def test_an_unknown_format_names_those_there_are(run):
    result = run("compare", "herald.txt", "-f", "pfd")

    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "'-f': 'pfd' is not one of 'text', 'json', 'markdown'" in result.stderr


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        pytest.param("out.json", "{", id="json"),
        pytest.param("out.md", "# ", id="markdown"),
        pytest.param("out.txt", "1. ", id="text"),
        pytest.param("out", "1. ", id="none"),
    ],
)
def test_the_suffix_of_the_target_tells_the_format(run, folder, name, begins):
    result = run("compare", "herald.txt", "post.txt", "-o", name)

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"written to {name}\n"
    assert (folder / name).read_text("utf-8").startswith(begins)


def test_the_format_that_is_asked_for_wins_over_the_suffix(run, folder):
    run("compare", "herald.txt", "post.txt", "-o", "out.txt", "-f", "json")

    assert json.loads((folder / "out.txt").read_text("utf-8"))["schema"] == "claimcheck/1"


def test_a_dash_as_target_is_stdout(run, folder):
    result = run("compare", "herald.txt", "post.txt", "-o", "-")

    assert result.stdout.startswith("1. ")
    assert not (folder / "-").exists()


def test_no_absolute_path_is_written(run, folder):
    result = run("compare", folder / "herald.txt", folder / "post.txt", "-f", "json")

    assert str(folder) not in result.stdout


def test_a_file_that_cannot_be_read_does_not_lose_the_others(run, folder):
    result = run("compare", "herald.txt", "post.txt", "gone.txt", "-o", "out.json")

    assert result.exit_code == 2
    assert result.stderr.splitlines()[0] == (
        "claimcheck: gone.txt: no such file (check the name)"
    )
    assert [source["id"] for source in written(folder / "out.json")["sources"]] == [
        "herald",
        "post",
    ]


def written(path):
    return json.loads(path.read_text("utf-8"))


@pytest.mark.parametrize("name", ["gone.txt", "."])
def test_a_source_that_is_no_file_is_named_in_one_line(run, piped, name):
    result = run("compare", name)

    assert (result.exit_code, result.stdout, piped) == (2, "", [])
    assert result.stderr.startswith(f"claimcheck: {name}: ")
    assert result.stderr.count("\n") == 1


def test_a_name_cannot_act_on_the_terminal(run):
    result = run("compare", "\x1b[31mgone\n.txt")

    assert "\x1b" not in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_source_is_not_overwritten(run, folder, piped):
    result = run("compare", "herald.txt", "post.txt", "-o", folder / "sub" / ".." / "post.txt")

    assert (result.exit_code, piped) == (2, [])
    assert "is one of the sources (name another file)" in result.stderr
    assert (folder / "post.txt").read_text("utf-8") == "The flood killed 21 people.\n"


def test_a_link_to_a_source_is_not_overwritten(run, folder):
    (folder / "link.txt").symlink_to(folder / "post.txt")

    result = run("compare", "herald.txt", "post.txt", "-o", "link.txt")

    assert result.exit_code == 2
    assert "is one of the sources" in result.stderr


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        pytest.param(".", "is a folder (name a file in it)", id="folder"),
        pytest.param(os.devnull, "is no regular file", id="device"),
        pytest.param("herald.txt/out.json", "cannot be written", id="below-a-file"),
    ],
)
def test_a_target_that_cannot_be_written_is_named_in_one_line(run, folder, target, problem):
    before = sorted(path.name for path in folder.iterdir())

    result = run("compare", "herald.txt", "post.txt", "-o", target)

    assert (result.exit_code, result.stdout) == (2, "")
    assert problem in result.stderr
    assert result.stderr.count("\n") == 1
    assert sorted(path.name for path in folder.iterdir()) == before


def test_a_target_that_is_a_link_stays_one(run, folder):
    (folder / "real.json").write_text("", "utf-8")
    (folder / "link.json").symlink_to("real.json")

    run("compare", "herald.txt", "post.txt", "-o", "link.json")

    assert (folder / "link.json").is_symlink()
    assert written(folder / "real.json")["schema"] == "claimcheck/1"


def test_settings_are_found_in_the_current_folder(run, folder, piped):
    (folder / "claimcheck.toml").write_text('policy = "lower"\n', "utf-8")

    run("compare", "herald.txt", "post.txt")

    assert piped[0][1].policy is Policy.LOWER


def test_settings_that_are_named_replace_those_that_are_found(run, folder, piped):
    (folder / "claimcheck.toml").write_text('policy = "lower"\n', "utf-8")
    (folder / "mine.toml").write_text('pipeline = "xx"\n', "utf-8")

    run("compare", "herald.txt", "post.txt", "--settings", "mine.toml")

    assert (piped[0][1].policy, piped[0][1].pipeline) == (Policy.RANGE, "xx")


def test_a_pipeline_that_is_named_replaces_that_of_the_settings(run, folder, piped):
    (folder / "claimcheck.toml").write_text('pipeline = "xx"\n', "utf-8")

    run("compare", "herald.txt", "post.txt", "--pipeline", "yy")

    assert piped[0][1].pipeline == "yy"


def test_a_setting_that_does_not_exist_is_named_in_one_line(run, folder):
    (folder / "claimcheck.toml").write_text("polcy = 1\n", "utf-8")

    result = run("compare", "herald.txt")

    assert result.exit_code == 2
    assert "claimcheck.toml: unknown setting 'polcy'" in result.stderr


def test_ctrl_c_ends_in_one_line(run, monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.pipeline.compare", interrupted)

    result = run("compare", "herald.txt")

    assert (result.exit_code, result.stdout) == (130, "")
    assert result.stderr.startswith("claimcheck: stopped (")
    assert result.stderr.count("\n") == 1


def test_our_own_mistakes_are_not_hidden(run, monkeypatch):
    def broken(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr("claimcheck.pipeline.compare", broken)

    assert isinstance(run("compare", "herald.txt").exception, ZeroDivisionError)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("a = [", "claimcheck.toml: is no TOML: ", id="no-toml"),
        pytest.param(b"\xff\xfe", "is not in UTF-8 (save it as UTF-8)", id="no-utf-8"),
        pytest.param(
            'ignore_rules = ["roundd"]',
            "ignore_rules names an unknown rule 'roundd' (did you mean rounded",
            id="misspelt-rule",
        ),
    ],
)
def test_settings_that_cannot_be_used_are_named_with_the_mend(
    run, folder, piped, text, problem
):
    (folder / "claimcheck.toml").write_bytes(text if isinstance(text, bytes) else text.encode())

    result = run("compare", "herald.txt", "post.txt")

    assert (result.exit_code, result.stdout, piped) == (2, "", [])
    assert problem in result.stderr
    assert result.stderr.endswith(")\n")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        pytest.param("gone.toml", "no such file (check the name)", id="missing"),
        pytest.param(".", "cannot be read: Is a directory (name a file", id="folder"),
    ],
)
def test_a_settings_file_that_cannot_be_read_is_named(run, name, problem):
    result = run("compare", "herald.txt", "--settings", name)

    assert result.exit_code == 2
    assert f"{name}: {problem}" in result.stderr


@pytest.mark.parametrize("text", ["tool = 3", "[tool]\nclaimcheck = 3"])
def test_a_project_file_without_a_table_for_settings_is_refused(run, folder, text):
    (folder / "pyproject.toml").write_text(text, "utf-8")

    result = run("compare", "herald.txt")

    assert result.exit_code == 2
    assert "is no table (write the settings below [tool.claimcheck])" in result.stderr


def test_a_target_of_an_unknown_format_is_refused_before_the_work(run, folder, piped):
    result = run("compare", "herald.txt", "post.txt", "-o", "report.odt")

    assert (result.exit_code, piped) == (2, [])
    assert result.stderr == (
        "claimcheck: report.odt: no format has the suffix .odt "
        f"(use {', '.join(SUFFIXES)}, or say the format with -f)\n"
    )
    assert not (folder / "report.odt").exists()


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        pytest.param(
            ("-f", "docx"), "docx cannot be shown on a terminal (name a file", id="docx"
        ),
        pytest.param(("-f", "xlsx", "-o", "-"), "xlsx cannot be shown", id="dash"),
        pytest.param(
            ("-f", "csv"), "csv cannot be shown on a terminal (name a folder", id="csv"
        ),
        pytest.param(("-f", "csv", "-o", "post.txt"), "post.txt: is no folder", id="csv-file"),
        pytest.param(("--since", "gone.json"), "gone.json: no such file", id="since"),
        pytest.param(("--since", "post.txt"), "post.txt:1: is no JSON", id="since-text"),
        pytest.param(("--decisions", "gone"), "gone: no such file", id="decisions"),
        pytest.param(("--decisions", "post.txt"), "post.txt:1: is no line of", id="damaged"),
    ],
)
def test_what_cannot_be_done_is_named_before_the_work(run, piped, options, problem):
    result = run("compare", "herald.txt", "post.txt", *options)

    assert (result.exit_code, result.stdout, piped) == (2, "", [])
    assert result.stderr.startswith(f"claimcheck: {problem}")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        pytest.param("out.docx", b"PK", id="docx"),
        pytest.param("out.xlsx", b"PK", id="xlsx"),
        pytest.param("out.jsonld", b'{\n "@context"', id="claimreview"),
    ],
)
def test_the_suffix_of_an_exported_file_tells_its_format(run, folder, name, begins):
    result = run("compare", "herald.txt", "post.txt", "-o", name)

    assert (result.exit_code, result.stderr) == (0, f"written to {name}\n")
    assert (folder / name).read_bytes().startswith(begins)


@pytest.mark.parametrize(
    ("format_", "target"),
    [
        ("docx", "herald.txt/out.docx"),
        ("xlsx", "herald.txt/out.xlsx"),
        ("claimreview", "herald.txt/out.jsonld"),
        ("csv", "herald.txt/tables"),
    ],
)
def test_an_export_that_cannot_be_written_is_one_line(run, folder, format_, target):
    before = sorted(folder.rglob("*"))

    result = run("compare", "herald.txt", "post.txt", "-f", format_, "-o", target)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "cannot be written" in result.stderr
    assert result.stderr.count("\n") == 1
    assert sorted(folder.rglob("*")) == before


def test_tables_are_written_to_a_folder(run, folder):
    result = run("compare", "herald.txt", "post.txt", "-f", "csv", "-o", "tables")

    assert (result.exit_code, result.stderr) == (0, "written to tables\n")
    assert (folder / "tables" / "discrepancies.csv").read_bytes().startswith(b"\xef\xbb\xbfn")


def test_tables_can_be_written_to_the_current_folder(run, folder):
    run("compare", "herald.txt", "post.txt", "-f", "csv", "-o", ".")

    assert (folder / "answers.csv").is_file()


def test_a_source_is_not_overwritten_by_a_table(run, folder, piped):
    (folder / "claims.csv").write_text("The flood killed 3 people.\n", "utf-8")

    result = run("compare", "herald.txt", "claims.csv", "-f", "csv", "-o", ".")

    assert (result.exit_code, piped) == (2, [])
    assert "claims.csv: is one of the sources" in result.stderr


def test_what_changed_since_an_earlier_run_is_said(run):
    run("compare", "herald.txt", "-o", "old.json")

    result = run("compare", "herald.txt", "post.txt", "--since", "old.json")

    assert result.stdout.startswith("1. How many people were killed? (new)\n")
    assert (
        "since the earlier report: 1 new, 0 changed, 0 gone, 0 as before\n"
        "   new: How many people were killed?\n"
        "   source new: post\n"
    ) in result.stdout


def test_decisions_that_are_named_are_shown(run, folder):
    decision = {
        "discrepancy": "x",
        "outcome": "noted",
        "by": "Ada Brook",
        "reason": "call back",
    }
    (folder / "said.jsonl").write_text(f"{json.dumps(decision)}\n", "utf-8")

    result = run("compare", "herald.txt", "post.txt", "--decisions", "said.jsonl")

    assert "   noted by Ada Brook: call back\n" in result.stdout


@pytest.mark.parametrize("arguments", [("herald.txt", "-o", "x" * 300), ("x" * 300,)])
def test_a_name_that_is_too_long_is_one_line(run, arguments):
    result = run("compare", *arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "File name too long (" in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_ring_of_links_is_one_line(run, folder):
    (folder / "ring.txt").symlink_to("ring.txt")

    result = run("compare", "herald.txt", "ring.txt")

    assert result.exit_code == 2
    assert "1 claim of 1 source" in result.stdout
    assert result.stderr.startswith("claimcheck: ring.txt: cannot be read: Too many levels")
    assert result.stderr.count("\n") == 1


def test_a_file_that_is_called_as_standard_input_is_keeps_its_name(run, folder):
    (folder / "stdin.txt").write_text("The flood killed 12 people.\n", "utf-8")

    result = run(
        "compare", "stdin.txt", "-", "-f", "json", input="The flood killed 21 people.\n"
    )

    sources = json.loads(result.stdout)["sources"]
    assert [(source["id"], source["path"]) for source in sources] == [
        ("stdin", "stdin.txt"),
        ("stdin-2", "standard input"),
    ]
