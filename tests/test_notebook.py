"""What docs/notebook.md shows is what its Python prints."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parent.parent / "docs" / "notebook.md"
FENCED = re.compile(r"^```([^\n]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.model
def test_the_worked_example_prints_what_the_page_says(tmp_path):
    blocks = FENCED.findall(PAGE.read_text("utf-8"))
    for info, body in blocks:
        if info.startswith("text title="):
            (tmp_path / info.removeprefix("text title=")).write_text(body, "utf-8")
    (code,) = [body for info, body in blocks if info == "python"]
    (printed,) = [body for info, body in blocks if info == "text"]

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=True, text=True
    )

    assert done.stdout == printed
