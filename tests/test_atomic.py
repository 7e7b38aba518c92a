"""Files are written whole or not at all, and several of them together."""

import os
from pathlib import Path

import pytest

from claimcheck import atomic
from claimcheck.errors import OutputError


def test_all_files_are_written(tmp_path):
    atomic.write_all({tmp_path / "a": b"1", tmp_path / "new" / "b": b"2"})

    assert ((tmp_path / "a").read_bytes(), (tmp_path / "new" / "b").read_bytes()) == (
        b"1",
        b"2",
    )


def test_no_file_is_touched_where_one_cannot_be_written(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(OutputError, match="cannot be written"):
        atomic.write_all({tmp_path / "a": b"new", tmp_path / "file" / "b": b"2"})

    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "file"]
    assert (tmp_path / "a").read_bytes() == b"old"


def test_nothing_is_left_behind_by_a_full_disk(tmp_path, monkeypatch):
    def full(handle, _mode):
        os.close(handle)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fdopen", full)

    with pytest.raises(OutputError, match="a: cannot be written: No space left on device"):
        atomic.write_all({tmp_path / "a": b"1"})

    assert [*tmp_path.iterdir()] == []


def test_nothing_is_left_behind_by_ctrl_c(tmp_path, monkeypatch):
    def stop(*_given):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stop)

    with pytest.raises(KeyboardInterrupt):
        atomic.write_all({tmp_path / "a": b"1", tmp_path / "b": b"2"})

    assert [*tmp_path.iterdir()] == []


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(OutputError, match="is a folder"):
        atomic.write_text(tmp_path, "x")


def test_a_name_as_long_as_the_system_allows_can_be_written(tmp_path):
    atomic.write_text(tmp_path / ("x" * 255), "x")

    assert (tmp_path / ("x" * 255)).read_text("utf-8") == "x"
