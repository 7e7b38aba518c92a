"""Cue words, one TOML file per frame. Each file says where its entries come from."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The table of ``<name>.toml``. It is shared: read it, never change it."""
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text("utf-8"))
