"""What is kept is right, or it is not there."""

import json
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import cache
from claimcheck.cache import Cache

KEY = cache.key("a text", "a version")


@pytest.fixture
def store(tmp_path) -> Cache:
    return Cache(tmp_path / "kept")


@pytest.fixture
def file(store):
    store.put("claims", KEY, ["12", None, 3])
    return store.folder / "claims" / f"{KEY}.json"


def test_what_is_kept_is_found_again(store, file):
    assert store.get("claims", KEY) == ["12", None, 3]
    assert (store.problem, file.exists()) == ("", True)


@pytest.mark.parametrize(
    ("kind", "key"), [("claims", cache.key("another text")), ("topics", KEY)]
)
def test_nothing_else_is_found(store, file, kind, key):  # noqa: ARG001 - what is there
    assert store.get(kind, key) is None


def test_the_texts_of_a_key_cannot_run_into_each_other():
    assert cache.key("ab", "c") != cache.key("a", "bc")
    assert cache.key("a", "") != cache.key("a")


@given(at=st.integers(0, 200), byte=st.integers(0, 255))
def test_no_damaged_byte_is_believed(tmp_path_factory, at, byte):
    store = Cache(tmp_path_factory.mktemp("kept"))
    store.put("claims", KEY, ["12"] * 20)
    file = store.folder / "claims" / f"{KEY}.json"
    data = bytearray(file.read_bytes())
    at %= len(data)
    before, data[at] = data[at], byte

    file.write_bytes(data)

    assert store.get("claims", KEY) == (["12"] * 20 if before == byte else None)


@pytest.mark.parametrize("size", [0, 1, 30, 64, 65, 70])
def test_a_file_that_was_cut_is_not_believed(store, file, size):
    file.write_bytes(file.read_bytes()[:size])

    assert store.get("claims", KEY) is None


def test_the_entry_of_another_key_is_not_believed(store, file):
    other = cache.key("another text")
    file.rename(file.with_name(f"{other}.json"))

    assert store.get("claims", other) is None


def test_a_damaged_entry_is_replaced(store, file):
    file.write_bytes(b"\xff")

    store.put("claims", KEY, ["13"])

    assert store.get("claims", KEY) == ["13"]


def test_the_folder_stays_out_of_repositories(store, file):  # noqa: ARG001 - that it is there
    assert (store.folder / ".gitignore").read_text("utf-8") == "*\n"


def test_what_cannot_be_kept_is_said_and_does_no_harm(tmp_path):
    (tmp_path / "kept").write_text("a file", "utf-8")
    store = Cache(tmp_path / "kept")

    store.put("claims", KEY, ["12"])

    assert "cannot be written" in store.problem
    assert store.get("claims", KEY) is None


def test_the_older_half_is_deleted_where_there_are_too_many(store):
    keys = [cache.key(str(number)) for number in range(5)]
    for age, name in enumerate(keys):
        store.put("claims", name, age)
        os.utime(store.folder / "claims" / f"{name}.json", (age, age))

    store.tidy(("claims",), most=5)
    assert all(store.get("claims", name) is not None for name in keys)
    store.tidy(("claims", "topics"), most=4)

    assert [store.get("claims", name) for name in keys] == [None, None, 2, 3, 4]


def test_an_entry_holds_no_more_than_text(file):
    digest, _, payload = file.read_bytes().partition(b"\n")

    assert len(digest) == 64
    assert json.loads(payload) == ["12", None, 3]
