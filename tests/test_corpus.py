"""The corpus that is published with the project, and its labels, hold together."""

import json
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from claimcheck.model import Relation, Source, Type
from claimcheck.sources import manifest

ROOT = Path(__file__).parents[1]
TOPIC = ROOT / "corpus" / "allende"
LABELS = ROOT / "annotations" / "allende"
REASON_CODES = (
    "rounding",
    "bound",
    "subset",
    "scope",
    "unit",
    "superseded",
    "granularity",
    "different-event",
    "alias",
    "joint",
    "joint-cause",
    "hedge",
    "denial-reported",
    "paraphrase",
)


def lines(name: str) -> list[dict]:
    text = (LABELS / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


# Decisions on single claims stand beside the pairs.
GOLD = [line for line in lines("gold.jsonl") if "relation" in line]
UNSUPPORTED = lines("unsupported.jsonl")
TABLES = tomllib.loads((TOPIC / "sources.toml").read_text(encoding="utf-8"))


@cache
def sources() -> dict[str, Source]:
    return {source.id: source for source in manifest.read(TOPIC)}


def by_id(pair: dict) -> str:
    return pair["id"]


def test_manifest_and_folder_name_the_same_files():
    listed = {table["file"] for table in TABLES.values()}

    present = {path.name for path in TOPIC.iterdir()} - {"sources.toml"}

    assert listed == present


@pytest.mark.parametrize("name", TABLES)
def test_manifest_says_that_the_text_was_written_for_the_project(name):
    table = TABLES[name]

    assert "written for claimcheck" in table["title"]
    assert table["publisher"].startswith("claimcheck corpus")
    assert table["licence"] == "written for claimcheck (MIT)"


@pytest.mark.parametrize("name", TABLES)
def test_text_has_300_to_600_words(name):
    words = len(sources()[name].text.split())

    assert 300 <= words <= 600


@pytest.mark.parametrize("name", TABLES)
def test_declared_copies_are_sources_of_the_topic(name):
    assert set(TABLES[name]["copies"]) <= TABLES.keys() - {name}


def test_ids_of_pairs_are_unique():
    repeated = [name for name, times in Counter(map(by_id, GOLD)).items() if times > 1]

    assert repeated == []


def test_no_two_pairs_hold_the_same_quotes():
    sides = Counter(
        frozenset((pair[side]["source"], pair[side]["quote"]) for side in "ab") for pair in GOLD
    )

    assert [quotes for quotes, times in sides.items() if times > 1] == []


def test_each_relation_has_at_least_thirty_pairs():
    times = Counter(pair["relation"] for pair in GOLD)

    assert min(times[relation] for relation in Relation) >= 30


@pytest.mark.parametrize("name", [name for name in Type if name is not Type.NONE])
def test_each_type_has_a_conflict(name):
    assert any(pair["type"] == name for pair in GOLD if pair["relation"] == "conflicting")


@pytest.mark.parametrize("pair", GOLD, ids=by_id)
def test_relation_and_type_are_known(pair):
    assert pair.keys() == {"id", "relation", "type", "a", "b", "note"}
    assert pair["relation"] in list(Relation)
    assert pair["type"] in list(Type)
    assert (pair["type"] == "none") == (pair["relation"] == "corroborated")


@pytest.mark.parametrize("pair", GOLD, ids=by_id)
def test_quotes_stand_once_in_their_sources(pair):
    found = [sources()[pair[side]["source"]].text.count(pair[side]["quote"]) for side in "ab"]

    assert found == [1, 1]


@pytest.mark.parametrize(
    "pair", [pair for pair in GOLD if pair["relation"] == "compatible"], ids=by_id
)
def test_note_of_a_compatible_pair_begins_with_its_reason_code(pair):
    note = pair["note"].removeprefix("[soft] ")

    code, closed, words = note.removeprefix("[").partition("] ")

    assert note.startswith("[")
    assert code in REASON_CODES
    assert closed
    assert words


@pytest.mark.parametrize(
    "pair", [pair for pair in GOLD if pair["relation"] == "corroborated"], ids=by_id
)
def test_no_source_corroborates_itself(pair):
    assert pair["a"]["source"] != pair["b"]["source"]


@pytest.mark.parametrize("code", REASON_CODES)
def test_guidelines_explain_the_reason_code(code):
    guidelines = (ROOT / "annotations" / "guidelines.md").read_text(encoding="utf-8")

    assert f"\n| `{code}` |" in guidelines


@pytest.mark.parametrize("lone", UNSUPPORTED, ids=range(len(UNSUPPORTED)))
def test_quote_of_an_unsupported_claim_stands_once_in_its_source(lone):
    assert sources()[lone["source"]].text.count(lone["quote"]) == 1
    assert lone["tag"] == "unsupported"
    assert lone["claim"]
