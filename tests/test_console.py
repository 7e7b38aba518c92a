"""What README and tutorial say that a command prints is what it prints."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FENCED = re.compile(r"^```(?P<info>[^\n]+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
PROMPT = "$ "

pytestmark = pytest.mark.model


def replayed(page: str, folder: Path) -> str:
    """The page with what its commands print, run in order in one folder."""

    def replay(block: re.Match[str]) -> str:
        if block["info"] != "console":
            return block[0]
        lines = block["body"].splitlines()
        commands = [line.removeprefix(PROMPT) for line in lines if line.startswith(PROMPT)]
        printed = (f"{PROMPT}{line}\n{run(['bash', '-c', line], folder)}" for line in commands)
        return f"```console\n{''.join(printed)}```"

    return FENCED.sub(replay, page)


def run(arguments: list[str], folder: Path, *, check: bool = False) -> str:
    """What a terminal of 96 columns without colours shows, less the blanks at line ends."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    program = shutil.which(arguments[0], path=path)
    assert program
    done = subprocess.run(
        [program, *arguments[1:]],
        cwd=folder,
        env=os.environ | {"PATH": path, "COLUMNS": "96", "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=check,
        text=True,
    )
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def write_files(page: str, folder: Path) -> None:
    """Write the blocks that are marked ``text title=NAME``."""
    for block in FENCED.finditer(page):
        if block["info"].startswith("text title="):
            name = block["info"].removeprefix("text title=")
            (folder / name).write_text(block["body"], "utf-8")


@pytest.mark.parametrize("name", ["README.md", "docs/tutorial.md"])
def test_commands_print_what_the_page_says(name, tmp_path, pytestconfig):
    page = ROOT / name
    text = page.read_text("utf-8")
    write_files(text, tmp_path)

    rerun = replayed(text, tmp_path)
    if pytestconfig.getoption("--update-samples", default=False):
        page.write_text(rerun, "utf-8")

    assert f"```console\n{PROMPT}" in rerun
    assert rerun == page.read_text("utf-8")


def test_the_python_in_the_readme_runs(tmp_path):
    text = (ROOT / "README.md").read_text("utf-8")
    write_files(text, tmp_path)

    printed = [
        run([sys.executable, "-c", block["body"]], tmp_path, check=True)
        for block in FENCED.finditer(text)
        if block["info"] == "python"
    ]

    assert printed == ["How many people were killed?\n"]
