"""Derive the package's table of kindred words from the files of WordNet 3.0.

    python tools/wordnet.py FOLDER OUT

FOLDER holds ``index.verb``, ``data.verb`` and so on, as Debian's package ``wordnet-base`` lays
them out; OUT is ``src/claimcheck/frames/lexicon/words.txt.gz``. The same files give the same
bytes. The licence of WordNet, which lies beside the table, asks to be kept with it.

A line of the table is a lemma, the numbers of the synsets that it can stand for, and those of
what is one to three steps broader, separated by tabs. A noun that is derived from a verb stands
for the verb's synset too ("order": an order was given, it was ordered).
"""

import gzip
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

POS = {"n": "noun", "v": "verb", "a": "adj"}

# Senses are in the order of how often they were met in a tagged text; later ones mislead more
# than they help: the eighth of "order" is a monastic one.
SENSES = {"n": 4, "v": 5, "a": 3}

# Steps towards the broader at which a word still says something of the narrower one.
STEPS = {"n": 3, "v": 2, "a": 0}


class Synset(NamedTuple):
    """Lemmas of one sense, and where its pointers lead, by their symbol."""

    lemmas: tuple[str, ...]
    pointers: tuple[tuple[str, str, str, str], ...]


def synsets(folder: Path, pos: str) -> Iterator[tuple[str, Synset]]:
    """Each synset of a part of speech, by its key such as ``v01323976``."""
    for line in (folder / f"data.{POS[pos]}").read_text("utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.partition(" | ")[0].split()
        count = int(fields[3], 16)
        lemmas = tuple(word.partition("(")[0] for word in fields[4 : 4 + 2 * count : 2])
        at = 4 + 2 * count
        found = (fields[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(fields[at])))
        pointers = tuple((s, target, p, ends) for s, target, p, ends in found)
        yield pos + fields[0], Synset(lemmas, pointers)


def index(folder: Path, pos: str) -> Iterator[tuple[str, list[str]]]:
    """Each lemma with its synsets, those met most often first."""
    for line in (folder / f"index.{POS[pos]}").read_text("utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split()
        at = 6 + int(fields[3])
        yield fields[0], [pos + key for key in fields[at:]]


def met(folder: Path) -> frozenset[str]:
    """Lemmas that were met at least once in the tagged text."""
    lines = (folder / "cntlist.rev").read_text("utf-8").splitlines()
    return frozenset(line.partition("%")[0] for line in lines)


def derived(key: str, lemma: str, table: dict[str, Synset]) -> Iterator[str]:
    """The verb synsets that a noun or adjective sense of a lemma is derived from."""
    synset = table[key]
    for symbol, target, pos, ends in synset.pointers:
        own = int(ends[:2], 16)
        if symbol == "+" and pos == "v" and synset.lemmas[own - 1].lower() == lemma:
            yield pos + target


def broader(key: str, table: dict[str, Synset], steps: int) -> Iterator[str]:
    """The synsets above one, nearest first."""
    layer = [key]
    for _ in range(steps):
        layer = [
            pos + target
            for one in layer
            for symbol, target, pos, _ in table[one].pointers
            if symbol in {"@", "@i"}
        ]
        yield from layer


def rows(folder: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Each lemma with what it can stand for and what is broader, in alphabetical order."""
    table = {key: synset for pos in POS for key, synset in synsets(folder, pos)}
    known = met(folder)
    stands: dict[str, list[str]] = defaultdict(list)
    above: dict[str, list[str]] = defaultdict(list)
    for pos in "vna":
        for lemma, keys in index(folder, pos):
            usual = keys[: SENSES[pos]]
            if not any(word.lower() in known for key in usual for word in table[key].lemmas):
                continue
            if "_" in lemma and pos != "v":
                continue
            for key in usual:
                stands[lemma] += [key, *derived(key, lemma, table)]
                above[lemma] += broader(key, table, STEPS[pos])
    for lemma in sorted(stands):
        yield lemma.replace("_", " "), stands[lemma], above[lemma]


def main() -> None:
    """Write the table."""
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    numbers: dict[str, int] = {}
    lines = []
    for lemma, stands, above in rows(folder):
        own, others = (
            " ".join(str(numbers.setdefault(key, len(numbers))) for key in dict.fromkeys(keys))
            for keys in (stands, above)
        )
        lines.append(f"{lemma}\t{own}\t{others}")
    out.write_bytes(gzip.compress("\n".join(lines).encode(), mtime=0))
    print(f"{len(lines)} lemmas, {len(numbers)} synsets, {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
