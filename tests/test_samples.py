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
from claimcheck.report import RENDERERS, SUFFIXES, Format
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
def test_sample_is_up_to_date(topic, format_, comparisons, pytestconfig):
    if format_ is Format.PDF:
        pytest.importorskip("weasyprint")
    rendered = RENDERERS[format_](comparisons[topic])
    if isinstance(rendered, str):
        rendered = rendered.encode("utf-8")
    suffix = next(suffix for suffix, named in SUFFIXES.items() if named is format_)
    sample = SAMPLES / f"{topic}{suffix}"
    if pytestconfig.getoption("--update-samples"):
        sample.parent.mkdir(exist_ok=True)
        sample.write_bytes(rendered)

    assert told(format_, rendered) == told(format_, sample.read_bytes())


def told(format_, data):
    """What a sample says: its bytes, or where fonts decide how lines break, its characters."""
    if format_ is not Format.PDF:
        return data
    document = pypdfium2.PdfDocument(data)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    without_numbers = (re.sub(r"\b\d+ / \d+\s*\Z", "", page) for page in pages)
    return Counter(re.sub(r"[\s\ufffe-]", "", "".join(without_numbers)))


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
