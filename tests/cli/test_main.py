"""The command line as a whole: help, errors, pipes, and its page."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from claimcheck.cli import app
from claimcheck.cli.commands import PLACES

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"
SLOW = ("lxml", "numpy", "pandas", "rich", "rapidfuzz", "spacy")
COMPARE_STUB = """
import sys
from claimcheck import pipeline
from claimcheck.cli import main
from claimcheck.model import Comparison
pipeline.compare = lambda sources, **_: Comparison(
    signature="s" * 1_000_000, sources=(), claims=(), pairs=(), discrepancies=()
)
sys.argv = ["claimcheck", "compare", *sys.argv[1:]]
main()
"""


def commands(group=None, name="") -> Iterator[tuple[str, object]]:
    """Every command by its name, those of groups by both names."""
    group = group or get_command(app)
    for word, command in group.commands.items():
        full = f"{name} {word}".strip()
        if hasattr(command, "commands"):
            yield from commands(command, full)
        else:
            yield full, command


COMMANDS = dict(commands())


def options(command) -> list[str]:
    """Its options, each with all its spellings."""
    return [
        ", ".join(param.opts)
        for param in command.params
        if param.param_type_name == "option" and "--help" not in param.opts
    ]


def sections() -> dict[str, str]:
    """The parts of the page below each heading that is code."""
    parts = re.split(r"^## `claimcheck (.+)`$", PAGE.read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_each_command_has_a_section_and_each_section_a_command():
    assert sorted(sections()) == sorted([*COMMANDS, "--version"])


@pytest.mark.parametrize("name", COMMANDS)
def test_a_section_lists_just_the_options_of_its_command(name):
    listed = re.findall(r"^- (`-.*?`)(?: [A-Z]+(?:\.\.\.)?)?: ", sections()[name], re.MULTILINE)

    assert [line.replace("`", "") for line in listed] == options(COMMANDS[name])


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command_is_a_sentence(name):
    first = (COMMANDS[name].help or "").partition("\n")[0]

    assert first.endswith(".")
    assert len(first) < 70


@pytest.mark.parametrize("name", PLACES)
def test_the_list_of_commands_says_what_the_help_of_each_says(name):
    whole = get_command(app).commands[name].help or ""

    assert PLACES[name].summary == whole.partition("\n")[0]


def test_the_list_of_commands_imports_none_of_them():
    code = (
        "import sys\n"
        "from claimcheck.cli import main\n"
        "sys.argv = ['claimcheck', '--help']\n"
        "try:\n    main()\n"
        "except SystemExit as stop:\n    assert not stop.code\n"
        "print(*sorted(name for name in sys.modules if name.startswith('claimcheck')),"
        " file=sys.stderr)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )

    assert done.stderr.split() == [
        "claimcheck",
        "claimcheck.cli",
        "claimcheck.cli.commands",
        "claimcheck.cli.errors",
        "claimcheck.cli.output",
        "claimcheck.errors",
    ]


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_answered_without_anything_slow(name):
    code = (
        "import sys\n"
        "from claimcheck.cli import main\n"
        f"sys.argv = ['claimcheck', *{name.split()!r}, '--help']\n"
        "try:\n    main()\n"
        "except SystemExit as stop:\n    assert not stop.code\n"
        f"print(*sorted(sys.modules.keys() & {set(SLOW)!r}), file=sys.stderr)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, text=True
    )

    assert (done.returncode, done.stderr) == (0, "\n")
    assert done.stdout.startswith(f"Usage: claimcheck {name} ")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        pytest.param((), "missing command (see 'claimcheck --help')", id="nothing"),
        pytest.param(
            ("comprae",),
            "no such command 'comprae'. Did you mean 'compare'? (see 'claimcheck --help')",
            id="misspelt-command",
        ),
        pytest.param(
            ("compare", "--frmat"),
            "no such option: --frmat (Possible options: --format) "
            "(see 'claimcheck compare --help')",
            id="misspelt-option",
        ),
        pytest.param(
            ("corpus",), "missing command (see 'claimcheck corpus --help')", id="group"
        ),
    ],
)
def test_a_command_line_that_means_nothing_is_one_line(run, arguments, problem):
    result = run(*arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"claimcheck: {problem}\n"


def test_the_version(run):
    result = run("--version")

    assert result.exit_code == 0
    assert re.fullmatch(r"claimcheck (\d+\.\d+\.\d+\S*|\(not installed\))\n", result.stdout)


def test_the_package_runs_as_a_module():
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "--help"],
        capture_output=True,
        check=False,
        text=True,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Usage: claimcheck ")


@pytest.mark.usefixtures("folder")
def test_a_reader_that_closes_the_pipe_is_no_error():
    """A megabyte does not fit into a pipe, so that the writer meets the closed end."""
    writer = subprocess.Popen(
        [sys.executable, "-c", COMPARE_STUB, "herald.txt"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert writer.stdout is not None
    assert writer.stderr is not None

    writer.stdout.read(10)
    writer.stdout.close()
    complaints = writer.stderr.read()
    writer.stderr.close()

    assert (writer.wait(), complaints) == (0, b"")


def test_results_are_utf_8_whatever_the_locale(folder):
    (folder / "żółw.txt").write_text("x", "utf-8")
    code = COMPARE_STUB.replace('"s" * 1_000_000', '"ż"')

    done = subprocess.run(
        [sys.executable, "-X", "utf8=0", "-c", code, "herald.txt"],
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "ascii", "PYTHONPATH": ":".join(sys.path)},
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert "signature: ż".encode() in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.usefixtures("folder")
def test_a_full_disk_is_one_line():
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", COMPARE_STUB, "herald.txt"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            text=True,
        )

    assert done.returncode == 2
    assert done.stderr.startswith("claimcheck: standard output: cannot be written: No space")
    assert done.stderr.count("\n") == 1
