"""The GitHub action and the pre-commit hook fit the command line that they call."""

import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ACTION = (ROOT / "action.yml").read_text("utf-8")
HOOKS = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
SCRIPTS = [
    textwrap.dedent(script)
    for script in re.findall(r"^      run: \|\n((?:        .*\n|\n)+)", ACTION, re.MULTILINE)
]


def test_every_input_of_the_action_is_used_and_every_used_one_declared():
    declared = re.findall(r"^  ([a-z-]+):\n    description: .", ACTION, re.MULTILINE)

    assert declared
    assert sorted(declared) == sorted(set(re.findall(r"inputs\.([a-z-]+)", ACTION)))


def test_no_input_is_text_of_a_script():
    assert len(SCRIPTS) == 2
    assert not any("${{" in script for script in SCRIPTS)


@pytest.fixture
def job(tmp_path):
    """Run the action's script as a runner does, in a folder with a corpus."""
    shim = tmp_path / "bin" / "claimcheck"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n', "utf-8")
    shim.chmod(0o755)
    topic = tmp_path / "corpus" / "kelm"
    topic.mkdir(parents=True)
    (topic / "herald.txt").write_text("The flood killed 12 people.\n", "utf-8")
    (topic / "post.txt").write_text("The flood killed 12 people.\n", "utf-8")
    (topic / "sources.toml").write_text(
        '[herald]\nfile = "herald.txt"\n[post]\nfile = "post.txt"\n', "utf-8"
    )
    defaults = re.findall(
        r"^  ([a-z-]+):\n    description: .*\n    required: false\n    default: (.*)$",
        ACTION,
        re.MULTILINE,
    )
    inputs = {name.upper().replace("-", "_"): value.strip('"') for name, value in defaults}
    given = {
        "PATH": f"{shim.parent}{os.pathsep}{os.environ['PATH']}",
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
    }

    def run(**changes: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-eo", "pipefail", "-c", SCRIPTS[-1]],  # noqa: S607 - as a runner does
            cwd=tmp_path,
            env=os.environ | inputs | given | changes,
            capture_output=True,
            check=False,
            text=True,
        )

    run.folder = tmp_path
    return run


@pytest.mark.model
def test_the_action_fails_on_a_new_conflict_and_writes_a_summary(job):
    begin = [sys.executable, "-m", "claimcheck", "gate", "--update"]
    subprocess.run(begin, cwd=job.folder, check=True, capture_output=True)
    passed = job()
    (job.folder / "corpus" / "kelm" / "post.txt").write_text("The flood killed 21 people.\n")

    failed = job(TOPICS="kelm", FAIL_ON="any resolved", SARIF="result.sarif")

    assert (passed.returncode, failed.returncode) == (0, 1), failed.stderr
    assert failed.stdout.startswith("::error file=corpus/kelm/")
    summary = (job.folder / "summary.md").read_text("utf-8")
    assert re.findall(r"the gate is (\w+)", summary) == ["open", "closed"]
    assert (job.folder / "result.sarif").is_file()


@pytest.mark.model
def test_the_action_fails_without_a_baseline(job):
    done = job()

    assert (done.returncode, done.stdout) == (2, "")
    assert "no such baseline" in done.stderr


def test_the_hook_calls_the_gate_for_what_it_reads():
    given = dict(re.findall(r"^[ -] (\w+): (.+)$", HOOKS, re.MULTILINE))
    files = re.compile(given["files"])

    assert (given["entry"], given["pass_filenames"]) == ("claimcheck gate", "false")
    assert all(
        files.search(name)
        for name in ("corpus/kelm/herald.txt", "claimcheck-baseline.jsonl", "claimcheck.toml")
    )
    assert not files.search("README.md")
