"""What blocking costs in recall: its pairs against all pairs of the same claims.

    python benchmarks/blocking.py [SOURCE ...]

Every two claims are judged once, which is what blocking saves; then it is counted how many of
the conflicts and corroborations among them lie in pairs that blocking proposes, and what share
of all pairs those are. Without SOURCE the texts of corpus/allende are taken.
"""

from __future__ import annotations

import argparse
from collections import Counter
from itertools import combinations
from pathlib import Path

from claimcheck import analysis, extraction, matching, rules, sources
from claimcheck.matching import background
from claimcheck.model import Claim, Relation

CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "allende"


def main() -> None:
    """Measure, then print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sources", nargs="*", type=Path, metavar="SOURCE")
    asked = parser.parse_args()
    paths = asked.sources or sorted(CORPUS.glob("*.[thm][xtd]*"))

    read, _ = sources.read_all([path for path in paths if path.name != "sources.toml"])
    nlp = analysis.load()
    claims = [claim for source in read for claim in extraction.claims(nlp, source)]
    proposed = {(pair.left.id, pair.right.id) for pair in matching.pairs(claims)}
    everything = verdicts(claims)

    possible = len(claims) * (len(claims) - 1) // 2
    print(f"{len(claims)} claims, {possible} pairs, {len(proposed)} proposed", end=" ")
    print(f"({len(proposed) / possible:.2%})")
    for relation in (Relation.CONFLICTING, Relation.CORROBORATED):
        among = [pair for pair, verdict in everything.items() if verdict is relation]
        found = Counter(pair in proposed for pair in among)
        share = found[True] / len(among) if among else 1.0
        print(f"{relation.value}: {found[True]} of {len(among)} found ({share:.1%})")


def verdicts(claims: list[Claim]) -> dict[tuple[str, str], Relation]:
    """What the rules say of every two claims of different sources, with all that is known."""
    rarity = matching.rarity(claims)
    story = background.story(claims)
    found: dict[tuple[str, str], Relation] = {}
    for left, right in combinations(claims, 2):
        if left.source != right.source:
            pair = matching.compared(left, right, "all", rarity, story)
            found[left.id, right.id] = rules.judge(pair).relation
    return found


if __name__ == "__main__":
    main()
