"""reports/samples/ is what the shipped corpus gives, byte for byte, above its floors."""

import hashlib
import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

from claimcheck import evaluation, pipeline
from claimcheck.report import RENDERERS, SUFFIXES
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
    rendered = RENDERERS[format_](comparisons[topic]).encode("utf-8")
    suffix = next(suffix for suffix, named in SUFFIXES.items() if named is format_)
    sample = SAMPLES / f"{topic}{suffix}"
    if pytestconfig.getoption("--update-samples"):
        sample.parent.mkdir(exist_ok=True)
        sample.write_bytes(rendered)

    assert rendered == sample.read_bytes()


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
