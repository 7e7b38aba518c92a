"""What is installed is listed, explained and pinned, and nothing names where it came from."""

import re
import shutil
import subprocess
import tomllib
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
RUNTIME = PROJECT["project"]["dependencies"]
EXTRAS = PROJECT["project"]["optional-dependencies"]
GROUPS = PROJECT["dependency-groups"]
EXTRAS = PROJECT["project"]["optional-dependencies"]
# Texts of others may name any host and hold any path.
VERBATIM = ("corpus/", "tests/sources/")
REGISTRY = re.compile(r"\b(?:pypi|pythonhosted|npmjs|(?:deb|packages)\.debian)\.(?:org|com)\b")
MACHINE = re.compile(r"(?<![\w.:/-])/(?:work|root|opt|home/\w+|Users/\w+)/")


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[^a-z0-9-]", requirement)[0] for requirement in requirements}


def pins(name: str) -> dict[str, str]:
    """Each requirement line of a file with the hashes under it."""
    text = (ROOT / name).read_text("utf-8")
    return dict(
        re.findall(
            r"^(\S+==\S+(?: ; [^\\\n]+)?) \\\n((?: +--hash=\S+(?: \\)?\n)+)", text, re.MULTILINE
        )
    )


def repository_files() -> list[str]:
    git = shutil.which("git")
    if not git or not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    arguments = [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(arguments, cwd=ROOT, check=True, capture_output=True, text=True)
    return sorted(name for name in listed.stdout.split("\0") if (ROOT / name).is_file())


@pytest.mark.parametrize(
    ("heading", "requirements"),
    [
        pytest.param("At run time", RUNTIME, id="run-time"),
        pytest.param("For PDF", EXTRAS["pdf"], id="pdf"),
        pytest.param("To label in a browser", EXTRAS["annotate"], id="annotate"),
        pytest.param("To work on a cluster", EXTRAS["cluster"], id="cluster"),
        pytest.param("To build", GROUPS["build"], id="build"),
        pytest.param("To develop", GROUPS["dev"], id="develop"),
    ],
)
def test_each_dependency_has_a_reason(heading, requirements):
    page = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    table = page.partition(f"## {heading}\n")[2].partition("\n## ")[0]

    listed = re.findall(r"^\| `([^`]+)` \| .+ \| .+ \| .+ \|$", table, re.MULTILINE)

    assert listed == sorted(names(requirements))


@pytest.mark.parametrize(
    ("name", "requirements"),
    [
        pytest.param("requirements.txt", [*RUNTIME, *GROUPS["build"]], id="run-time"),
        pytest.param(
            "requirements-dev.txt",
            [*RUNTIME, *GROUPS["build"], *GROUPS["dev"], *chain(*EXTRAS.values())],
            id="develop",
        ),
    ],
)
def test_each_dependency_is_pinned_by_hash(name, requirements):
    lines = re.findall(r"^[a-z].*?(?= \\$|$)", (ROOT / name).read_text("utf-8"), re.MULTILINE)

    assert list(pins(name)) == lines
    assert names(requirements) <= {line.partition("==")[0] for line in lines}


def test_the_tools_do_not_change_what_is_installed_at_run_time():
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()


@pytest.mark.parametrize(
    "pattern", [pytest.param(REGISTRY, id="registry"), pytest.param(MACHINE, id="path")]
)
def test_no_file_names_a_registry_or_a_place_on_one_machine(pattern):
    found = []
    for name in repository_files():
        text = (ROOT / name).read_bytes().decode("utf-8", errors="replace")
        if not name.startswith(VERBATIM) and pattern.search(text):
            found.append(name)

    assert found == []
