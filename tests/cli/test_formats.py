"""``claimcheck compare`` in the formats that need a file, or something that is installed."""

import pytest

from claimcheck.errors import UsageError
from claimcheck.report import pdf

pytestmark = pytest.mark.usefixtures("folder", "piped")


def test_the_page_goes_where_its_name_says(run, folder):
    result = run("compare", "herald.txt", "post.txt", "-o", "report.html")

    assert (result.exit_code, result.stderr) == (0, "written to report.html\n")
    assert (folder / "report.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_the_page_goes_to_stdout_too(run):
    result = run("compare", "herald.txt", "post.txt", "-f", "html")

    assert result.exit_code == 0
    assert result.stdout.startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("output", [(), ("-o", "-")], ids=["none", "stdout"])
def test_a_pdf_needs_a_file(run, output):
    result = run("compare", "herald.txt", "post.txt", "-f", "pdf", *output)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "claimcheck: pdf cannot be shown on a terminal (name a file with -o)\n"
    )


def test_what_a_pdf_needs_is_asked_for_before_the_work(run, folder, monkeypatch):
    def missing():
        message = "pdf: WeasyPrint is not installed (install it)"
        raise UsageError(message)

    monkeypatch.setattr(pdf, "require", missing)

    result = run("compare", "herald.txt", "post.txt", "-o", "report.pdf")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "claimcheck: pdf: WeasyPrint is not installed (install it)\n"
    assert not (folder / "report.pdf").exists()


@pytest.mark.usefixtures("weasyprint")
@pytest.mark.parametrize("name", ["report.html", "report.pdf"])
def test_a_target_that_cannot_be_written_is_one_line(run, folder, name):
    (folder / "site").write_text("a file", "utf-8")

    result = run("compare", "herald.txt", "post.txt", "-o", f"site/{name}")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"claimcheck: site/{name}: cannot be written: ")
    assert result.stderr.count("\n") == 1
    assert sorted(path.name for path in folder.iterdir()) == ["herald.txt", "post.txt", "site"]
