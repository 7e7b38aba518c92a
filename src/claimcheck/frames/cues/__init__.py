"""Cue words, one TOML file per frame. Each file says where its entries come from."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The table of ``<name>.toml``. It is shared: read it, never change it."""
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text("utf-8"))


def by_word(lists: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """In which lists each word stands; a table turned round."""
    found: dict[str, set[str]] = {}
    for name, words in lists.items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}
