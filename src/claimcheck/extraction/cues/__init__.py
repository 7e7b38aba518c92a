"""Cue words of clauses and phrases, one TOML file per job."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The table of ``<name>.toml``. It is shared: read it, never change it."""
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text("utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """One list of ``<name>.toml``, for asking whether a word is in it."""
    return frozenset(load(name)[key])
