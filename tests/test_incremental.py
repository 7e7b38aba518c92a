"""What did not change is not worked out again, and the result is the same."""

import subprocess
import sys
from dataclasses import replace
from unittest.mock import patch

import pytest

from claimcheck import comparing, extraction, incremental
from claimcheck.cache import Cache
from claimcheck.execution import identity
from claimcheck.model import Source
from claimcheck.renewal import stages
from claimcheck.settings import DEFAULTS

pytestmark = pytest.mark.model

TOPICS = {
    "kelm": (
        Source(id="herald", text="The flood killed 12 people in Kelm."),
        Source(id="post", text="The flood killed 21 people in Kelm."),
    ),
    "vale": (
        Source(id="mail", text="The fire destroyed 40 houses in Vale."),
        Source(id="sun", text="The fire destroyed 9 houses in Vale."),
    ),
}


@pytest.fixture
def store(tmp_path) -> Cache:
    return Cache(tmp_path / "kept")


@pytest.fixture
def parsed(monkeypatch):
    """The ids of the sources that were parsed."""
    ids: list[str] = []
    extract = extraction.claims

    def noted(nlp, source, **given):
        ids.append(source.id)
        return extract(nlp, source, **given)

    monkeypatch.setattr(extraction, "claims", noted)
    return ids


def outcomes(store, topics=TOPICS, settings=DEFAULTS):
    return dict(incremental.outcomes(topics, settings=settings, store=store))


def edited(text, topic="kelm"):
    first, second = TOPICS[topic]
    return TOPICS | {topic: (first, replace(second, text=text))}


def test_what_is_kept_gives_what_is_worked_out(store):
    afresh = outcomes(None)

    assert outcomes(store) == afresh
    assert outcomes(store) == afresh
    assert [len(found.discrepancies) for found in afresh.values()] == [1, 1]


def test_nothing_is_parsed_twice(store, parsed):
    outcomes(store)
    outcomes(store)

    assert parsed == ["herald", "post", "mail", "sun"]


def test_only_the_source_that_changed_is_parsed(store, parsed):
    topics = edited("The flood killed 30 people in Kelm.")
    outcomes(store)
    parsed.clear()

    found = outcomes(store, topics)

    assert parsed == ["post"]
    assert found == outcomes(None, topics)


@pytest.mark.parametrize(
    ("changes", "reparsed"),
    [
        pytest.param({"path": "moved.txt"}, [], id="file"),
        pytest.param({"copies": ("post",)}, [], id="copies"),
        pytest.param({"title": "A flood"}, ["herald"], id="title"),
    ],
)
def test_a_source_is_parsed_again_only_for_what_decides_its_claims(
    store, parsed, changes, reparsed
):
    first, second = TOPICS["kelm"]
    topics = {"kelm": (replace(first, **changes), second)}
    outcomes(store, {"kelm": TOPICS["kelm"]})
    parsed.clear()

    found = outcomes(store, topics)

    assert parsed == reparsed
    assert found == outcomes(None, topics)


def test_settings_decide_what_is_found_again(store, parsed):
    settings = replace(DEFAULTS, ignore_rules=("quantity-mismatch",))
    outcomes(store)
    parsed.clear()

    found = outcomes(store, settings=settings)

    assert parsed == []
    assert found == outcomes(None, settings=settings)


def test_another_version_of_the_code_finds_nothing(store, parsed, monkeypatch):
    outcomes(store)
    parsed.clear()
    monkeypatch.setattr(identity, "code", lambda: "another")

    outcomes(store)

    assert len(parsed) == 4


def test_damaged_entries_are_worked_out_again(store):
    expected = outcomes(store)
    for file in store.folder.rglob("*.json"):
        file.write_bytes(file.read_bytes()[:-5])

    assert outcomes(store) == expected
    assert outcomes(store) == expected


def test_entries_of_another_shape_are_worked_out_again(store):
    expected = outcomes(store)
    for file in store.folder.rglob("*.json"):
        store.put(file.parent.name, file.stem, [["no", "claim"]])

    assert outcomes(store) == expected


RUN = """
import sys
from pathlib import Path
from claimcheck import incremental
from claimcheck.cache import Cache
from claimcheck.execution import identity
from claimcheck.model import Source
from claimcheck.renewal import stages
from claimcheck.settings import DEFAULTS
texts = {"herald": "The flood killed 3 people.", "post": "The flood killed 9 people."}
topics = {"kelm": tuple(Source(id=id, text=text) for id, text in texts.items())}
store = Cache(Path(sys.argv[1]))
print(dict(incremental.outcomes(topics, settings=DEFAULTS, store=store)))
print("spacy" in sys.modules, file=sys.stderr)
"""


def test_two_processes_use_one_folder_and_a_third_needs_no_model(tmp_path):
    command = [sys.executable, "-c", RUN, str(tmp_path / "kept")]
    both = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    first, second = (process.communicate() for process in both)

    third = subprocess.run(command, capture_output=True, check=True)

    assert first[0] == second[0] == third.stdout
    assert b"Discrepancy" in third.stdout
    assert third.stderr == b"False\n"
    assert not [*(tmp_path / "kept").rglob("*.json.*")]


def test_a_large_topic_is_made_from_the_run_before(store):
    topics = edited("The flood killed 30 people in Kelm.")
    with patch.object(comparing, "LEAST", 1), patch.object(stages, "NEW", 1):
        outcomes(store)
        found = outcomes(store, topics)
        again = outcomes(store, topics)

    assert found == outcomes(None, topics)
    assert again == found
    assert not store.keys(incremental.TOPICS)
