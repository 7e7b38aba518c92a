"""How well sentences are split, against hand-made lists of atomic claims.

    python benchmarks/splitting.py [--sources FOLDER] [--errors] CLAIMS.jsonl...

Each line of a file holds ``source``, ``sentence`` and ``claims``. The source's file is looked
for beside the list, or in FOLDER; a sentence whose source is not found is split on its own. A
claim is found where one of ours, each used once, shares 0.8 of its words (token F1).
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

from claimcheck import analysis, extraction, sources
from claimcheck.model import Claim, Source

FOUND = 0.8


def main() -> None:
    """Print precision, recall and F1 per file and over all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--sources", type=Path, help="the folder of the sources")
    parser.add_argument("--errors", action="store_true", help="print what was not found")
    options = parser.parse_args()
    total = Counter[str]()
    for file in options.files:
        counts = measure(file, options.sources or file.parent, errors=options.errors)
        total += counts
        print(f"{file}: {figures(counts)}")
    print(f"all: {figures(total)}")


def measure(file: Path, folder: Path, *, errors: bool) -> Counter[str]:
    """Count claims found, ours and gold."""
    nlp = analysis.load()
    counts = Counter[str]()
    read: dict[str, tuple[Source, tuple[Claim, ...]]] = {}
    for line in file.read_text("utf-8").splitlines():
        item = json.loads(line)
        name = item["source"]
        if name not in read:
            path = next(iter(sorted(folder.glob(f"{name}.*"))), None)
            source = sources.read(path) if path else Source(id=name, text="")
            read[name] = source, extraction.claims(nlp, source)
        source, claims = read[name]
        ours = of_sentence(source, claims, item["sentence"])
        if not ours:
            ours = next(extraction.texts(nlp, [item["sentence"]]))
        texts = [claim.text for claim in ours]
        hits = matched(texts, item["claims"])
        counts += Counter(hits=len(hits), ours=len(texts), gold=len(item["claims"]))
        if errors:
            show(item["sentence"], texts, item["claims"], hits)
    return counts


def of_sentence(source: Source, claims: Sequence[Claim], sentence: str) -> list[Claim]:
    """The claims that come from a sentence of a source."""
    at = source.text.find(sentence.strip())
    end = at + len(sentence.strip())
    if at < 0:
        return []
    middles = [(c, (c.sentence.start + c.sentence.end) // 2) for c in claims]
    return [claim for claim, middle in middles if at <= middle < end]


def matched(ours: Sequence[str], gold: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of indices, ours and gold, each used once, that say nearly the same words."""
    if not ours or not gold:
        return []
    alike = np.array([[token_f1(a, b) for b in gold] for a in ours])
    rows, columns = linear_sum_assignment(-((alike >= FOUND) + 1e-3 * alike))
    return [
        (int(r), int(c)) for r, c in zip(rows, columns, strict=True) if alike[r, c] >= FOUND
    ]


def token_f1(left: str, right: str) -> float:
    """Share of common words, in [0, 1]."""
    a, b = (Counter(re.findall(r"\w+", text.lower())) for text in (left, right))
    return 2 * (a & b).total() / (a.total() + b.total()) if a and b else 0.0


def figures(counts: Counter[str]) -> str:
    """Precision, recall and F1 in words."""
    hits, ours, gold = counts["hits"], counts["ours"], counts["gold"]
    f1 = 2 * hits / (ours + gold) if ours + gold else 0.0
    return (
        f"F1 {f1:.3f}, P {hits / max(ours, 1):.3f}, R {hits / max(gold, 1):.3f} ({gold} claims)"
    )


def show(
    sentence: str, ours: Sequence[str], gold: Sequence[str], hits: Sequence[tuple[int, int]]
) -> None:
    """Print a sentence with what was found and what was not, to standard error."""
    print(f"## {sentence}", file=sys.stderr)
    for at, text in enumerate(ours):
        print("  +" if at in {row for row, _ in hits} else "  -", text, file=sys.stderr)
    for at, text in enumerate(gold):
        if at not in {column for _, column in hits}:
            print("  MISSED", text, file=sys.stderr)


if __name__ == "__main__":
    main()
