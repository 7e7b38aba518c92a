"""The gate in a real repository: edits that matter and edits that do not, merges, a hook."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from claimcheck import gate
from claimcheck.baseline import State, changes, drift, entries
from claimcheck.settings import DEFAULTS

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
]

BASELINE = Path("claimcheck-baseline.jsonl")
HERALD = """\
# The flood in Kelm

The dam in Kelm failed on 3 May 2031. The flood killed 12 people, and the water stood in the
streets of Kelm for two weeks.

The council inspected the dam in March. The flood destroyed 40 houses.

## The town afterwards

Ada Brook is the mayor of Kelm. Schools opened again in June.
"""
POST = """\
The dam in Kelm failed on 5 May 2031. The flood killed 21 people.

The council did not inspect the dam in March. The flood destroyed 90 houses.
"""


def git(*arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    names = {
        f"GIT_{who}_{what}": "a"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(
        ["git", *arguments],  # noqa: S607 - whichever git is installed
        env=clean | names | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull},
        check=check,
        capture_output=True,
        text=True,
    )


@pytest.fixture
def repository(tmp_path, monkeypatch) -> Path:
    """A repository with a corpus and the baseline of what it is known to disagree on."""
    monkeypatch.chdir(tmp_path)
    topic = tmp_path / "corpus" / "kelm"
    topic.mkdir(parents=True)
    (topic / "herald.md").write_text(HERALD, "utf-8")
    (topic / "post.txt").write_text(POST, "utf-8")
    (topic / "sources.toml").write_text(
        '[herald]\nfile = "herald.md"\n\n[post]\nfile = "post.txt"\n', "utf-8"
    )
    entries.write(BASELINE, changes.begin(found()))
    git("init", "--quiet", "--initial-branch=main")
    commit("Begin")
    return tmp_path


def commit(message: str) -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", message)


def found() -> tuple[gate.Found, ...]:
    return gate.check(Path("corpus"), ["kelm"], settings=DEFAULTS).found


def counts() -> tuple[int, int, int]:
    """How many conflicts are new, known, resolved."""
    drifted = drift(
        found(), entries.read(BASELINE), (), topics=("kelm",), today=date(2031, 6, 1)
    )
    return (
        len(drifted.of(State.NEW)),
        len(drifted.of(State.KNOWN)),
        len(drifted.resolved),
    )


def edit(name: str, change: Callable[[str], str]) -> None:
    path = Path("corpus/kelm") / name
    text = path.read_text("utf-8")
    assert change(text) != text
    path.write_text(change(text), "utf-8")


def insert(name: str) -> None:
    edit(name, lambda text: f"Kelm lies on the river Aune, below a range of hills.\n\n{text}")


def reflow(name: str) -> None:
    paragraphs = Path("corpus/kelm", name).read_text("utf-8").split("\n\n")
    narrow = [re.sub(r"\s+", " ", each).replace(". ", ".\n").strip() for each in paragraphs]
    edit(name, lambda _: "\n\n".join(narrow) + "\n")


def rename(name: str) -> None:
    git("mv", f"corpus/kelm/{name}", f"corpus/kelm/new-{name}")
    edit("sources.toml", lambda text: text.replace(f'"{name}"', f'"new-{name}"'))


def swap(name: str) -> None:
    def swapped(text: str) -> str:
        head, mark, body = text.rpartition("# The flood in Kelm\n\n")
        first, second, *rest = body.split("\n\n")
        return head + mark + "\n\n".join([second.strip(), first.strip(), *rest]) + "\n"

    edit(name, swapped)


def recase(name: str) -> None:  # noqa: ARG001 - only one of the texts has headings
    edit(
        "herald.md",
        lambda text: text.replace("# The flood in Kelm", "# THE FLOOD IN KELM").replace(
            "The town afterwards", "The Town Afterwards"
        ),
    )


def test_the_corpus_disagrees_with_itself(repository):  # noqa: ARG001
    types = {str(each.discrepancy.type) for each in found()}

    assert {"quantity", "negation", "date"} <= types
    assert len(found()) >= 4


@pytest.mark.parametrize("name", ["herald.md", "post.txt"])
@pytest.mark.parametrize("change", [insert, reflow, rename, swap, recase])
def test_text_that_moves_makes_no_conflict(repository, change, name):  # noqa: ARG001
    _, known, _ = counts()

    change(name)
    commit("Move text")

    assert counts() == (0, known, 0)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("21 people", "22 people", id="toll"),
        pytest.param("90 houses", "95 houses", id="houses"),
        pytest.param("5 May 2031", "6 May 2031", id="date"),
    ],
)
def test_a_changed_figure_is_one_new_and_one_resolved(repository, before, after):  # noqa: ARG001
    _, known, _ = counts()

    edit("post.txt", lambda text: text.replace(before, after))
    commit("Correct a figure")

    assert counts() == (1, known - 1, 1)


def test_a_figure_that_is_settled_is_resolved(repository):  # noqa: ARG001
    _, known, _ = counts()

    edit("post.txt", lambda text: text.replace("21 people", "12 people"))

    assert counts() == (0, known - 1, 1)


def test_a_new_source_that_disagrees_is_new_once(repository):  # noqa: ARG001
    _, known, _ = counts()
    Path("corpus/kelm/mail.txt").write_text("The flood in Kelm killed 30 people.\n", "utf-8")
    edit("sources.toml", lambda text: f'{text}\n[mail]\nfile = "mail.txt"\n')

    assert counts() == (1, known - 1, 1)


def accept_more(count: int, *, first: int) -> None:
    """Add entries, as whoever accepts conflicts on a branch does."""
    known = entries.read(BASELINE)
    made = [
        replace(
            known[0],
            identity=replace(known[0].identity, about=f"question {number}"),
            reason=f"because {number}",
        )
        for number in range(first, first + count)
    ]
    entries.write(BASELINE, [*known, *made])


def merged(*, attributes: bool) -> subprocess.CompletedProcess[str]:
    """Merge two branches that each accept a conflict."""
    if attributes:
        Path(".gitattributes").write_text(f"{BASELINE} merge=union\n", "utf-8")
        commit("Merge baselines line by line")
    for branch, first in (("one", 1000), ("other", 2000)):
        git("checkout", "--quiet", "-b", branch, "main")
        accept_more(1, first=first)
        commit(f"Accept on {branch}")
    return git("merge", "--no-edit", "one", check=False)


def reasons() -> set[str]:
    return {entry.reason for entry in entries.read(BASELINE)} - {changes.BEGUN}


def test_entries_of_two_branches_merge_where_others_lie_between(repository):  # noqa: ARG001
    accept_more(40, first=0)
    commit("Accept forty")

    done = merged(attributes=False)

    assert done.returncode == 0, done.stdout
    assert {"because 1000", "because 2000"} <= reasons()


def test_entries_side_by_side_merge_with_the_attribute(repository):  # noqa: ARG001
    entries.write(BASELINE, entries.read(BASELINE)[:1])
    commit("Keep one entry")

    done = merged(attributes=True)

    assert done.returncode == 0, done.stdout
    assert reasons() == {"because 1000", "because 2000"}


def test_this_repository_merges_its_own_baseline_so():
    root = Path(__file__).resolve().parent.parent

    assert f"{BASELINE} merge=union" in (root / ".gitattributes").read_text("utf-8")


def test_a_hook_refuses_the_commit_of_a_new_conflict(repository):
    hook = repository / ".git" / "hooks" / "pre-commit"
    hook.write_text(f"#!/bin/sh\nexec {sys.executable} -m claimcheck gate\n", "utf-8")
    hook.chmod(0o755)

    insert("post.txt")
    commit("Add a paragraph")
    edit("post.txt", lambda text: text.replace("21 people", "22 people"))
    git("add", "--all")
    refused = git("commit", "--message", "Change a figure", check=False)

    assert refused.returncode == 1
    assert "corpus/kelm/post.txt:3:39: error: known question, new value" in (
        refused.stdout + refused.stderr
    )
    assert git("log", "--format=%s").stdout.split("\n")[0] == "Add a paragraph"
