"""reports/samples/ is what the shipped corpus gives, byte for byte, above its floors."""

import hashlib
import re
import tomllib
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import pypdfium2
import pytest

from claimcheck import evaluation, pipeline
from claimcheck.report import RENDERERS, SUFFIXES, Format, files
from claimcheck.report.packing import parts
from claimcheck.sources import manifest

pytestmark = pytest.mark.model

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "reports" / "samples"
FLOORS = tomllib.loads((ROOT / "reports" / "quality.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def comparisons():
    return {topic: pipeline.compare(manifest.read(ROOT / "corpus" / topic)) for topic in FLOORS}


@pytest.mark.parametrize("topic", list(FLOORS))
@pytest.mark.parametrize("format_", list(RENDERERS))
def test_sample_is_up_to_date(topic, format_, comparisons, pytestconfig, request):
    if format_ is Format.PDF:
        request.getfixturevalue("weasyprint")
    suffixes = {named: suffix for suffix, named in SUFFIXES.items()}
    sample = SAMPLES / f"{topic}{suffixes.get(format_, '-tables')}"
    rendered = files(RENDERERS[format_](comparisons[topic]), sample)
    if pytestconfig.getoption("--update-samples"):
        for file, data in rendered.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)

    published = {file: file.read_bytes() for file in rendered}
    if format_ is Format.PDF:
        assert characters(rendered[sample]) == characters(published[sample])
    elif format_ in {Format.DOCX, Format.XLSX}:
        # What packs them may be of another version; their parts say what they show.
        assert parts(rendered[sample]) == parts(published[sample])
    else:
        assert rendered == published


def characters(data):
    """The characters of a PDF: fonts decide where its lines and pages break."""
    document = pypdfium2.PdfDocument(data)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    without_numbers = (re.sub(r"\b\d+ / \d+\s*\Z", "", page) for page in pages)
    return Counter(re.sub(r"[\s\ufffe-]", "", "".join(without_numbers)))


def test_there_is_no_sample_of_something_else():
    stems = {path.relative_to(SAMPLES).parts[0] for path in SAMPLES.rglob("*")}

    assert stems == {
        f"{topic}{ending}" for topic in FLOORS for ending in (*SUFFIXES, "-tables")
    }


@pytest.mark.parametrize("topic", list(FLOORS))
def test_verdicts_stay_above_their_floors(topic, comparisons):
    gold = evaluation.read_gold(
        ROOT / "annotations" / topic / "gold.jsonl", comparisons[topic].sources
    )

    scores = asdict(evaluation.score(comparisons[topic], gold))

    sunk = {name: scores[name] for name, floor in FLOORS[topic]["floors"].items()
            if scores[name] < floor}  # fmt: skip
    risen = {name: scores[name] for name, ceiling in FLOORS[topic]["ceilings"].items()
             if scores[name] > ceiling}  # fmt: skip
    assert (sunk, risen) == ({}, {})
    assert scores["pairs"] == FLOORS[topic]["pairs"]


@pytest.mark.parametrize("topic", list(FLOORS))
def test_floors_are_those_of_this_corpus(topic):
    """Changed texts or labels need floors of their own."""
    digest = hashlib.sha256()
    folder = ROOT / "corpus" / topic
    for path in [*sorted(folder.iterdir()), ROOT / "annotations" / topic / "gold.jsonl"]:
        digest.update(path.name.encode("utf-8") + b"\0" + path.read_bytes())

    assert digest.hexdigest()[:16] == FLOORS[topic]["digest"]
