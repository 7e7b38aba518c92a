"""What blocking costs in recall: its pairs against all pairs of the same claims.

    python benchmarks/blocking.py [SOURCE ...] [--invented N] [--events N]

Every two claims of different sources are judged once, which is what blocking saves; then it is
counted how many of the conflicts and corroborations among them lie in pairs that blocking
proposes, and what share of all pairs those are. Without SOURCE the texts of corpus/allende are
taken; with --invented about so many claims of invented articles (see ``invented.py``), all as
one topic. Of these the claims of the first events (--events) are judged with every claim of
their event, and with one in a hundred of all others.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from pathlib import Path

from invented import corpus

from claimcheck import analysis, extraction, matching, pipeline, rules, sources
from claimcheck.matching import background
from claimcheck.model import Claim, Relation

# Claims that one event with five sources gives, letters that name an event, and how many pairs
# of claims of two events one is judged of.
AN_EVENT = 211
EVENT = 6
SOME = 100

CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "allende"


def main() -> None:
    """Measure, then print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sources", nargs="*", type=Path, metavar="SOURCE")
    parser.add_argument("--invented", type=int, metavar="N")
    parser.add_argument("--events", type=int, default=10, metavar="N")
    asked = parser.parse_args()
    if asked.invented:
        made = corpus(round(asked.invented / AN_EVENT), 5).sources
        claims = [claim for source in made for claim in pipeline.extract(source)]
        report(claims, verdicts(claims, sampled(claims, asked.events)))
        return
    paths = asked.sources or sorted(CORPUS.glob("*.[thm][xtd]*"))

    read, _ = sources.read_all([path for path in paths if path.name != "sources.toml"])
    nlp = analysis.load()
    claims = [claim for source in read for claim in extraction.claims(nlp, source)]
    report(claims, verdicts(claims, combinations(claims, 2)))


def sampled(claims: list[Claim], events: int) -> Iterator[tuple[Claim, Claim]]:
    """Each two claims of some events, and some of theirs with those of other events."""
    first = [claim for claim in claims if claim.source < f"e{events:05}"]
    for at, (left, right) in enumerate(product(first, claims)):
        one_event = left.source[:EVENT] == right.source[:EVENT]
        if left.id < right.id and (one_event or at % SOME == 0):
            yield left, right


def report(claims: list[Claim], everything: dict[tuple[str, str], Relation]) -> None:
    """Print what blocking finds of all that there is."""
    proposed = {(pair.left.id, pair.right.id) for pair in matching.pairs(claims)}
    possible = len(claims) * (len(claims) - 1) // 2
    print(f"{len(claims)} claims, {possible} pairs, {len(proposed)} proposed", end=" ")
    print(f"({len(proposed) / possible:.4%}); {len(everything)} judged")
    for relation in (Relation.CONFLICTING, Relation.CORROBORATED):
        among = [pair for pair, verdict in everything.items() if verdict is relation]
        found = Counter(pair in proposed for pair in among)
        share = found[True] / len(among) if among else 1.0
        print(f"{relation.value}: {found[True]} of {len(among)} found ({share:.1%})")


def verdicts(
    claims: list[Claim], pairs: Iterable[tuple[Claim, Claim]]
) -> dict[tuple[str, str], Relation]:
    """What the rules say of pairs of claims of different sources, with all that is known."""
    known = background.among(claims)
    found: dict[tuple[str, str], Relation] = {}
    for left, right in pairs:
        if left.source != right.source:
            pair = matching.compared(left, right, "all", *known.of(left.source, right.source))
            found[left.id, right.id] = rules.judge(pair).relation
    return found


if __name__ == "__main__":
    main()
