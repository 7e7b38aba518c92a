"""What is slow to import is imported only by what needs it."""

import subprocess
import sys

import pytest

SLOW = ("lxml", "mammoth", "numpy", "pandas", "pypdfium2", "spacy", "thinc")
LOADED = f"import sys; print(*sorted(sys.modules.keys() & set({SLOW!r})), file=sys.stderr)"
HELP = """
import sys
from claimcheck.cli import main
sys.argv = ["claimcheck", "--help"]
try:
    main()
except SystemExit as stop:
    assert not stop.code
"""


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("import claimcheck", id="package"),
        pytest.param("import claimcheck.pipeline", id="pipeline"),
        pytest.param("import claimcheck.report", id="report"),
        pytest.param(HELP, id="help"),
    ],
)
def test_nothing_slow_is_imported_before_it_is_needed(code):
    arguments = [sys.executable, "-c", f"{code}\n{LOADED}"]

    done = subprocess.run(arguments, capture_output=True, check=False, text=True)

    assert (done.returncode, done.stderr) == (0, "\n")
