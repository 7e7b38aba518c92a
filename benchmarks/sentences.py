"""How many claims of invented sentences follow from them, by labels of one reading.

    python benchmarks/sentences.py [--unread] [--errors]

The sentences and labels lie in ``annotations/sentences``. A label is about one wording; claims
that nobody has read are counted apart, and ``--unread`` prints them.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from claimcheck import extraction
from claimcheck.analysis import load
from claimcheck.evaluation.intervals import wilson
from claimcheck.model import Source

FOLDER = Path(__file__).resolve().parent.parent / "annotations" / "sentences"


class Told(NamedTuple):
    """A claim beside the sentence that it was taken from."""

    sentence: str
    claim: str


def main() -> None:
    """Print the figures of each set."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--unread", action="store_true", help="print what nobody has read")
    parser.add_argument("--errors", action="store_true", help="print what does not follow")
    options = parser.parse_args()
    nlp = load()
    for file in sorted(FOLDER.glob("*.txt")):
        labels = read(file.with_suffix(".jsonl"))
        today = [
            Told(" ".join(text[slice(*claim.sentence)].split()), claim.text)
            for text in texts(file)
            for claim in extraction.claims(nlp, Source(id=file.stem, text=text))
        ]
        met = [each for each in today if each in labels]
        wrong = [each for each in met if labels[each] != "yes"]
        right = len(met) - len(wrong)
        low, high = wilson(right, len(met))
        print(
            f"{file.stem}: {len(today)} claims, {len(met)} read, {right} follow "
            f"({right / len(met):.1%}, 95 % {low:.1%} to {high:.1%})"
        )
        for each in wrong if options.errors else ():
            print(f"  {each.sentence}\n    no: {each.claim}")
        for each in today if options.unread else ():
            if each not in labels:
                print(f"  {each.sentence}\n    ?: {each.claim}")


def texts(file: Path) -> Iterator[str]:
    """The texts of a set, each as one paragraph."""
    for section in file.read_text("utf-8").split("# ")[1:]:
        yield " ".join(section.splitlines()[1:])


def read(file: Path) -> dict[Told, str]:
    """The label of each claim that was read."""
    lines = map(json.loads, file.read_text("utf-8").splitlines())
    return {Told(line["sentence"], line["claim"]): line["label"] for line in lines}


if __name__ == "__main__":
    main()
