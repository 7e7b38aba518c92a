"""The PDF: its words, its tags, and that it loads nothing."""

import builtins
import re
import subprocess
import sys
import zlib
from dataclasses import replace

import pypdfium2
import pytest

from claimcheck.errors import UsageError
from claimcheck.report import pdf
from claimcheck.report.pdf import render_pdf, require

try:
    require()
except UsageError as missing:
    pytest.skip(str(missing), allow_module_level=True)


def words(data):
    """The words of a PDF, page by page, in one line."""
    document = pypdfium2.PdfDocument(data)
    said = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return " ".join(said.replace("\ufffe", "-").split())


def test_the_words_of_the_report_stand_in_it(comparison):
    said = words(render_pdf(comparison))

    assert "1. How many people were killed?" in said
    assert "12 to 21 best figure: 12.5 (policy: lower)" in said
    assert "The flood killed at least 21 people, said mayor Ada Brook." in said
    assert "This printed report holds the severest findings." in said


def inflated(data):
    """What a PDF holds, its compressed objects too."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
    return data + b"".join(zlib.decompressobj().decompress(each) for each in streams
                           if each[:1] == b"\x78")  # fmt: skip


def test_it_is_tagged_and_says_its_language(comparison):
    held = inflated(render_pdf(comparison))

    assert re.search(rb"/MarkInfo\s*<<\s*/Marked true", held)
    assert b"/Lang (en)" in held
    assert b"pdfuaid:part" in held


def test_a_plot_has_its_statements_as_alternative_text(comparison):
    claims = tuple(
        replace(
            claim,
            quantities=tuple(
                replace(each, unit="people", whole=None) for each in claim.quantities
            ),
        )
        for claim in comparison.claims
    )

    held = inflated(render_pdf(replace(comparison, claims=claims)))

    assert b"A: 12 people, says herald" in held[held.index(b"/Alt (How many people") :]


def test_rendering_twice_gives_the_same_bytes(comparison):
    assert render_pdf(comparison) == render_pdf(replace(comparison))


def test_it_runs_nothing_and_opens_nothing(comparison):
    held = inflated(render_pdf(comparison))

    assert not re.search(rb"/JavaScript|/JS\b|/Launch|/EmbeddedFile|/OpenAction", held)


def test_hostile_words_stay_words(comparison):
    hostile = "<script>alert(1)</script> <img src=x> \x1b[31m \u202e"
    claims = tuple(replace(claim, speaker=hostile) for claim in comparison.claims)

    said = words(render_pdf(replace(comparison, claims=claims)))

    assert "<script>alert(1)</script> <img src=x> \\x1b[31m \\u202e" in said


@pytest.mark.parametrize("kind", ["file", "data", "http"])
def test_what_a_page_names_is_never_fetched(monkeypatch, comparison, tmp_path, kind):
    """Should a page ever name a file, its words still do not get into the PDF."""
    style = "body::before { content: 'secret' }"
    (tmp_path / "secret.css").write_text(style, "utf-8")
    named = {
        "file": (tmp_path / "secret.css").as_uri(),
        "data": f"data:text/css,{style}",
        "http": "http://127.0.0.1:9/secret.css",
    }
    page = f'<link rel="stylesheet" href="{named[kind]}"><p>shown'
    monkeypatch.setattr(pdf, "render_page", lambda *_: page)

    assert words(render_pdf(comparison)) == "shown"


@pytest.mark.parametrize(
    ("failure", "fix"),
    [
        pytest.param(
            ModuleNotFoundError("No module named 'weasyprint'"),
            "pip install 'claimcheck-compare[pdf]'",
            id="package",
        ),
        pytest.param(OSError("cannot load library"), "install Pango", id="library"),
        pytest.param(
            DeprecationWarning("HarfBuzz-Subset is needed"), "install HarfBuzz", id="subset"
        ),
    ],
)
def test_what_is_missing_is_named(monkeypatch, failure, fix):
    found = builtins.__import__

    def missing(name, *given, **options):
        if name == "weasyprint":
            raise failure
        return found(name, *given, **options)

    monkeypatch.setattr(builtins, "__import__", missing)

    with pytest.raises(UsageError, match=re.escape(fix)):
        require()


def test_weasyprint_is_loaded_by_nothing_else():
    code = "import sys, claimcheck.report; sys.exit('weasyprint' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
