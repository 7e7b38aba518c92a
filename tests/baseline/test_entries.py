"""The file of a baseline: what is written is read again, and nothing else is."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.baseline import entries
from claimcheck.baseline.entries import Entry
from claimcheck.errors import BaselineError
from claimcheck.model import Identity, Type

words = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
pairs = st.lists(st.tuples(words, words), min_size=1, max_size=3, unique=True).map(
    lambda found: tuple(sorted(found))
)


@st.composite
def written(draw) -> Entry:
    """An entry of any words."""
    return Entry(
        topic=draw(words),
        identity=Identity(
            type=draw(st.sampled_from(Type)), about=draw(words), answers=draw(pairs)
        ),
        asks=draw(words),
        quotes=draw(pairs),
        reason=f"because {draw(words)}",
        by=draw(words),
        until=draw(st.none() | st.dates()),
    )


@given(found=st.lists(written(), max_size=4, unique_by=lambda entry: entry.key))
def test_what_is_written_is_read_again_in_order(tmp_path_factory, found):
    path = tmp_path_factory.mktemp("baseline") / "known.jsonl"

    entries.write(path, found)

    read = [replace(entry, line=0) for entry in entries.read(path)]
    assert read == sorted(found, key=lambda entry: entry.key)


def test_each_entry_has_a_line_and_the_order_given_does_not_matter(tmp_path, make_entry):
    one, other = make_entry({"a": "12", "b": "21"}), make_entry({"a": "5", "b": "9"})

    entries.write(tmp_path / "one", [one, other])
    entries.write(tmp_path / "other", [other, one])

    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()
    assert len((tmp_path / "one").read_text("utf-8").splitlines()) == 3
    assert [entry.line for entry in entries.read(tmp_path / "one")] == [2, 3]


def test_an_entry_can_be_reviewed(tmp_path, make_entry):
    entries.write(tmp_path / "b", [make_entry({"a": "12", "b": "21"}, until=date(2031, 6, 1))])

    line = json.loads((tmp_path / "b").read_text("utf-8").splitlines()[1])

    assert line["answers"] == {"a": ["12"], "b": ["21"]}
    assert line["quotes"] == {"a": ["killed 12"], "b": ["killed 21"]}
    assert (line["reason"], line["by"]) == ("they count different days", "ana")
    assert line["until"] == "2031-06-01"


@pytest.fixture
def file(tmp_path, make_entry) -> Path:
    path = tmp_path / "known.jsonl"
    entries.write(path, [make_entry({"a": "12", "b": "21"}), make_entry({"a": "1", "b": "2"})])
    return path


def damage(path: Path, number: int, line: str) -> None:
    lines = path.read_text("utf-8").splitlines()
    lines[number - 1] = line
    path.write_text("\n".join(lines) + "\n", "utf-8")


def edited(path: Path, **changes: object) -> None:
    given = json.loads(path.read_text("utf-8").splitlines()[2])
    damage(path, 3, json.dumps(given | changes))


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        pytest.param('{"fingerprint": "00', "the line is no JSON", id="cut"),
        pytest.param("[]", "the line is no entry", id="list"),
        pytest.param("[" * 100_000, "the line is no JSON", id="deep"),
        pytest.param("<<<<<<< ours", "is not merged (settle the conflict)", id="unmerged"),
        pytest.param("=======", "is not merged (settle the conflict)", id="unmerged-middle"),
        pytest.param('{"topic": "kelm"}', "the entry's keys do not fit", id="keys"),
    ],
)
def test_a_damaged_line_is_named(file, line, problem):
    damage(file, 3, line)

    with pytest.raises(BaselineError) as raised:
        entries.read(file)

    assert str(raised.value).startswith(f"{file}:3: {problem}")


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        pytest.param({"answers": {"a": ["13"]}}, "does not fit its fingerprint", id="answer"),
        pytest.param({"type": "date"}, "does not fit its fingerprint", id="type"),
        pytest.param({"fingerprint": "0"}, "does not fit its fingerprint", id="fingerprint"),
        pytest.param({"type": "dates"}, "is damaged", id="no-type"),
        pytest.param({"until": "soon"}, "is damaged", id="no-date"),
        pytest.param({"answers": ["12"]}, "is damaged", id="no-answers"),
        pytest.param({"quotes": {"a": [12]}}, "is damaged", id="no-quote"),
        pytest.param({"quotes": {"a": None}}, "is damaged", id="no-quotes"),
        pytest.param({"reason": " "}, "has no reason", id="no-reason"),
        pytest.param({"by": None}, "is damaged", id="nobody"),
    ],
)
def test_an_entry_that_was_changed_by_hand_is_refused(file, changes, problem):
    edited(file, **changes)

    with pytest.raises(BaselineError, match=rf"known\.jsonl:3: .*{problem}"):
        entries.read(file)


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        pytest.param(
            '{"schema": "claimcheck-baseline/0", "fingerprints": "claimcheck/v1"}',
            "is no baseline of version claimcheck-baseline/1",
            id="schema",
        ),
        pytest.param(
            '{"schema": "claimcheck-baseline/1", "fingerprints": "claimcheck/v0"}',
            "has fingerprints of claimcheck/v0, not claimcheck/v1",
            id="fingerprints",
        ),
        pytest.param("", "the line is no JSON", id="nothing"),
    ],
)
def test_another_version_is_refused(file, head, problem):
    damage(file, 1, head)

    with pytest.raises(BaselineError) as raised:
        entries.read(file)

    assert str(raised.value).startswith(f"{file}:1: {problem}")


def test_an_empty_file_is_no_empty_baseline(tmp_path):
    (tmp_path / "empty").touch()

    with pytest.raises(BaselineError, match="empty:1"):
        entries.read(tmp_path / "empty")


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: path.write_bytes(b"\xff\xfe")])
def test_what_cannot_be_read_is_named(tmp_path, make):
    make(tmp_path / "b")

    with pytest.raises(BaselineError, match=f"{tmp_path / 'b'}: "):
        entries.read(tmp_path / "b")


def test_an_entry_that_two_branches_added_counts_once(file):
    text = file.read_text("utf-8")
    file.write_text(text + text.splitlines()[1] + "\n\n", "utf-8")

    assert [entry.line for entry in entries.read(file)] == [2, 3]


def test_a_link_stays_one(file, tmp_path):
    (tmp_path / "link").symlink_to(file)

    entries.write(tmp_path / "link", [])

    assert (tmp_path / "link").is_symlink()
    assert entries.read(file) == ()


def test_an_interrupted_write_leaves_the_old_file(file, tmp_path, monkeypatch, make_entry):
    before = file.read_bytes()

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        entries.write(file, [make_entry({"a": "3", "b": "4"})])

    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["known.jsonl"]
