"""What decides a result, as names of what is kept and as the check that workers are alike."""

import sys
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib import metadata
from pathlib import Path

from claimcheck import analysis
from claimcheck.cache.codec import encode
from claimcheck.model import Source

# Whatever of this package cannot change a result: how it is shown, kept or asked for.
SHOWING = ("cli", "report", "annotation", "baseline")


@cache
def code() -> str:
    """The version of the code that decides a result, which a number may stand for too long."""
    root = Path(__file__).parents[1]
    digest = sha256()
    for file in sorted((*root.rglob("*.py"), *root.rglob("*.toml"))):
        part = file.relative_to(root)
        if part.parts[0] not in SHOWING:
            digest.update(f"{part.as_posix()}\0".encode() + file.read_bytes())
    return digest.hexdigest()


@cache
def parser(name: str) -> str:
    """The versions of whatever parses a text.

    Args:
        name: Of the spaCy pipeline, as in the settings.
    """
    python = ".".join(map(str, sys.version_info[:2]))  # with it come the tables of Unicode
    return f"{analysis.version(name)} spacy {metadata.version('spacy')} python {python}"


def content(source: Source) -> str:
    """Everything of a source that a result may rest on; its file's name is not among it."""
    return sha256(repr(encode(replace(source, path="", url=""))).encode()).hexdigest()
