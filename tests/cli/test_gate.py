"""``claimcheck gate`` and ``claimcheck baseline``, on a corpus of two plain contradictions."""

import json
import re
from pathlib import Path

import pytest

from claimcheck.baseline import entries
from claimcheck.cli.gating import BASELINE

pytestmark = pytest.mark.model

TEXTS = {
    "herald": "The flood in Kelm killed 12 people.\n\nThe fire destroyed 40 houses.\n",
    "post": "The flood in Kelm killed 21 people.\n\nThe fire destroyed 9 houses.\n",
}


@pytest.fixture
def corpus(tmp_path, monkeypatch) -> Path:
    """A corpus of one topic, in the current folder."""
    monkeypatch.chdir(tmp_path)
    topic = tmp_path / "corpus" / "kelm"
    topic.mkdir(parents=True)
    for name, text in TEXTS.items():
        (topic / f"{name}.txt").write_text(text, "utf-8")
    tables = (f'[{name}]\nfile = "{name}.txt"\n' for name in TEXTS)
    (topic / "sources.toml").write_text("\n".join(tables), "utf-8")
    return topic.parent


@pytest.fixture
def begun(run, corpus):
    """The corpus with a baseline that knows what is in it."""
    run("gate", "--update")
    return corpus


def change(corpus: Path, before: str, after: str, name: str = "post") -> None:
    file = corpus / "kelm" / f"{name}.txt"
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")


def counts(result) -> str:
    return result.stderr.splitlines()[-1]


def fingerprints(result) -> list[str]:
    return re.findall(r"error: .* \[\S+ ([0-9a-f]{16})\]", result.stdout)


def test_no_baseline_is_an_error(run, corpus):  # noqa: ARG001 - the current folder
    result = run("gate")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "claimcheck: claimcheck-baseline.jsonl: no such baseline "
        "(begin one with 'claimcheck gate --update')\n"
    )


def test_a_baseline_begins_with_what_is_there(run, corpus):  # noqa: ARG001
    result = run("gate", "--update")

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == (
        "claimcheck-baseline.jsonl: 2 entries (2 came, 0 went)\n"
        "0 new, 2 known, 0 accepted, 0 resolved\n"
    )


def test_what_is_known_leaves_the_gate_open(run, begun):  # noqa: ARG001
    result = run("gate")

    assert (result.exit_code, result.stdout) == (0, "")


def test_a_changed_figure_is_one_new_and_one_resolved(run, begun):
    change(begun, "21 people", "22 people")

    result = run("gate")

    assert result.exit_code == 1
    assert counts(result) == "1 new, 1 known, 0 accepted, 1 resolved"
    assert result.stdout.startswith(
        "corpus/kelm/post.txt:1:1: error: known question, new value: How many people "
    )


def test_updating_does_not_let_a_new_conflict_in(run, begun):
    change(begun, "21 people", "22 people")
    before = BASELINE.read_bytes()

    result = run("gate", "--update")

    assert result.exit_code == 1
    assert BASELINE.read_bytes() == before


def test_accepting_needs_a_reason_and_a_name(run, begun):
    change(begun, "21 people", "22 people")
    (fingerprint,) = fingerprints(run("gate"))

    missing = run("baseline", "accept", fingerprint, "--by", "ana")
    empty = run("baseline", "accept", fingerprint, "--by", "ana", "--reason", " ")
    given = run("baseline", "accept", fingerprint, "--by", "ana", "--reason", "two counts")

    assert [missing.exit_code, empty.exit_code, given.exit_code] == [2, 2, 0]
    assert run("gate").exit_code == 0
    (entry,) = (each for each in entries.read(BASELINE) if each.by)
    assert (entry.reason, entry.by) == ("two counts", "ana")
    assert entry.identity.fingerprint == fingerprint


def test_all_can_be_accepted_at_once(run, begun):
    change(begun, "21 people", "22 people")
    change(begun, "9 houses", "8 houses")

    result = run("baseline", "accept", "--all", "--by", "ana", "--reason", "checked")

    assert result.stderr == "claimcheck-baseline.jsonl: 4 entries (2 came, 0 went)\n"
    assert run("gate").exit_code == 0


@pytest.mark.parametrize("wrong", [(), ("0123456789abcdef", "--all")])
def test_it_has_to_be_said_what_is_accepted(run, begun, wrong):  # noqa: ARG001
    result = run("baseline", "accept", *wrong, "--by", "ana", "--reason", "checked")

    assert result.exit_code == 2
    assert "name the fingerprints, or give --all" in result.stderr


def test_an_unknown_fingerprint_is_named(run, begun):  # noqa: ARG001
    result = run("baseline", "accept", "0" * 16, "--by", "ana", "--reason", "checked")

    assert result.exit_code == 2
    assert f"{'0' * 16}: no new conflict has this fingerprint" in result.stderr


def test_pruning_removes_what_is_resolved_and_nothing_else(run, begun):
    change(begun, "21 people", "12 people")

    stale = run("gate", "--fail-on", "resolved")
    pruned = run("baseline", "prune")

    assert stale.exit_code == 1
    assert "claimcheck-baseline.jsonl:" in stale.stdout
    assert pruned.stderr == "claimcheck-baseline.jsonl: 1 entry (0 came, 1 went)\n"
    assert run("gate", "--fail-on", "resolved").exit_code == 0


def test_updating_renews_the_words(run, begun):
    change(begun, "The flood in Kelm killed 21 people", "In Kelm the flood killed 21 people")

    result = run("baseline", "update")

    assert result.stderr == "claimcheck-baseline.jsonl: 2 entries (0 came, 0 went)\n"
    assert b"In Kelm the flood killed" in BASELINE.read_bytes()


def test_an_acceptance_ends_with_its_last_day(run, begun):
    change(begun, "21 people", "22 people")
    (fingerprint,) = fingerprints(run("gate"))
    run(
        "baseline", "accept", fingerprint, "--by", "a", "--reason", "r", "--until", "2031-05-04"
    )

    on_the_day = run("gate", "--today", "2031-05-04")
    after = run("gate", "--today", "2031-05-05")

    assert (on_the_day.exit_code, after.exit_code) == (0, 1)
    assert "was accepted until 2031-05-04" in after.stdout


def test_a_manifest_can_accept(run, begun):
    change(begun, "21 people", "22 people")
    (fingerprint,) = fingerprints(run("gate"))
    manifest = begun / "kelm" / "sources.toml"
    line = f"# claimcheck: accept {fingerprint} until 2031-05-04 they count different days\n"
    manifest.write_text(line + manifest.read_text("utf-8"), "utf-8")

    on_the_day = run("gate", "--today", "2031-05-04")
    after = run("gate", "--today", "2031-05-05")
    change(begun, "22 people", "21 people")
    unused = run("gate", "--today", "2031-05-04")

    assert counts(on_the_day) == "0 new, 1 known, 1 accepted, 1 resolved"
    assert (on_the_day.exit_code, after.exit_code, unused.exit_code) == (0, 1, 0)
    assert f"corpus/kelm/sources.toml:1: warning: accepts {fingerprint}" in unused.stdout


@pytest.mark.parametrize(
    ("options", "code"),
    [
        pytest.param((), 1, id="new"),
        pytest.param(("--severity", "1"), 1, id="severe"),
        pytest.param(("--type", "date"), 0, id="other-type"),
        pytest.param(("--type", "date", "--type", "quantity"), 1, id="types"),
    ],
)
def test_what_closes_the_gate_can_be_chosen(run, begun, options, code):
    change(begun, "21 people", "22 people")

    assert run("gate", *options).exit_code == code


def test_any_conflict_can_close_it(run, begun):  # noqa: ARG001
    result = run("gate", "--fail-on", "any")

    assert result.exit_code == 1
    assert len(fingerprints(result)) == 2


def test_one_topic_can_be_checked(run, begun):
    other = begun / "vale"
    other.mkdir()
    (other / "sun.txt").write_text(
        "The fire killed 3 people. The fire killed 9 people.", "utf-8"
    )
    (other / "sources.toml").write_text('[sun]\nfile = "sun.txt"\n', "utf-8")

    assert run("gate", "kelm").exit_code == 0
    assert counts(run("gate", "vale")).endswith("0 known, 0 accepted, 0 resolved")


def test_one_run_writes_several_formats(run, begun):
    change(begun, "21 people", "22 people")

    result = run("gate", "-f", "github", "--also", "sarif=a.sarif", "--also", "junit=a.xml")

    assert result.exit_code == 1
    assert result.stdout.startswith("::error file=corpus/kelm/post.txt,line=1,")
    assert json.loads(Path("a.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert Path("a.xml").read_text("utf-8").startswith("<?xml")


@pytest.mark.parametrize("also", ["sarfi=a", "sarif", "sarif="])
def test_a_format_that_means_nothing_is_refused(run, begun, also):  # noqa: ARG001
    result = run("gate", "--also", also)

    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize("name", [BASELINE, "corpus/kelm/post.txt", "corpus/kelm/sources.toml"])
@pytest.mark.parametrize("option", ["--output={}", "--also=sarif={}"])
def test_no_result_is_written_over_what_it_is_made_of(run, begun, name, option):  # noqa: ARG001
    before = Path(name).read_bytes()

    result = run("gate", option.format(name))

    assert (result.exit_code, Path(name).read_bytes()) == (2, before)


def unlink(corpus: Path) -> None:
    (corpus / "kelm" / "post.txt").unlink()


def binary(corpus: Path) -> None:
    (corpus / "kelm" / "post.txt").write_bytes(b"\x00\x01\x02\xff" * 100)


def empty(corpus: Path) -> None:
    (corpus / "kelm" / "post.txt").write_bytes(b"")


def no_toml(corpus: Path) -> None:
    (corpus / "kelm" / "sources.toml").write_text("[herald\n", "utf-8")


def no_directive(corpus: Path) -> None:
    manifest = corpus / "kelm" / "sources.toml"
    manifest.write_text(f"{manifest.read_text('utf-8')}# claimcheck: accept all\n", "utf-8")


def damaged(corpus: Path) -> None:  # noqa: ARG001 - all of these are given the corpus
    BASELINE.write_text(f"{BASELINE.read_text('utf-8')}{{\n", "utf-8")


@pytest.mark.parametrize("spoil", [unlink, binary, empty, no_toml, no_directive, damaged])
@pytest.mark.parametrize(
    "command",
    [("gate",), ("gate", "--update"), ("baseline", "prune"), ("baseline", "update")],
    ids=" ".join,
)
def test_what_cannot_be_read_is_never_no_conflict(run, begun, spoil, command):
    spoil(begun)
    before = BASELINE.read_bytes()

    result = run(*command)

    assert (result.exit_code, result.stdout) == (2, "")
    assert re.match(r"claimcheck: [\w/.-]+(:\d+)?: ", result.stderr)
    assert "0 new" not in result.stderr
    assert BASELINE.read_bytes() == before


def test_every_source_that_cannot_be_read_is_named(run, begun):
    for name in TEXTS:
        (begun / "kelm" / f"{name}.txt").write_bytes(b"")

    result = run("gate")

    assert result.exit_code == 2
    assert result.stderr.count("is empty") == 2


def test_an_interrupted_update_leaves_the_old_baseline(run, begun, monkeypatch):
    change(begun, "The flood in Kelm killed 21 people", "In Kelm the flood killed 21 people")
    run("gate")
    before = BASELINE.read_bytes()
    replace = Path.replace

    def interrupted(self, target):
        if Path(target).name == BASELINE.name:
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    result = run("gate", "--update")

    assert result.exit_code == 130
    assert BASELINE.read_bytes() == before
    assert not [*Path().glob(f".{BASELINE.name}.*")]


@pytest.mark.parametrize("format_", ["text", "sarif", "github", "gitlab", "junit", "markdown"])
def test_what_is_kept_gives_the_same_bytes(run, begun, format_):
    change(begun, "21 people", "22 people")

    first = run("gate", "-f", format_)
    kept = run("gate", "-f", format_)
    afresh = run("gate", "-f", format_, "--no-cache")

    assert first.stdout == kept.stdout == afresh.stdout
    assert Path(".claimcheck").is_dir()


def test_a_folder_for_what_is_kept_can_be_named(run, begun):  # noqa: ARG001
    run("gate", "--cache", "kept")

    assert [path.name for path in sorted(Path("kept").iterdir())] == [
        ".gitignore", "claims", "topics",
    ]  # fmt: skip


def test_no_result_names_a_place_on_one_machine(run, begun, tmp_path):
    change(begun, "21 people", "22 people")

    given = ("gate", "--corpus", begun, "--baseline", BASELINE.absolute(), "-f")
    results = [run(*given, format_).stdout for format_ in ("text", "sarif", "markdown")]

    assert all("corpus/kelm/post.txt" in result for result in results)
    assert not any(str(tmp_path) in result for result in results)


def test_what_cannot_be_kept_is_said(run, begun):  # noqa: ARG001
    Path("kept").write_text("a file", "utf-8")

    result = run("gate", "--cache", "kept")

    assert result.exit_code == 0
    assert "not everything is kept for the next run: kept" in result.stderr
