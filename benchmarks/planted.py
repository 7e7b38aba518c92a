"""How many planted conflicts are found in invented articles, and how many others are.

    python benchmarks/planted.py [--events N] [--sources N] [--seed N] [--out FOLDER]

Each event is compared as a topic of its own, and then all of them as one topic, in which what
happened in one town must not be held against what happened in another. A planted conflict is a
fact of which two sources give two answers; it is found where one discrepancy holds a sentence
with either. With --out the articles are written there, one file each.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from invented import Invented, Said, corpus

from claimcheck import pipeline
from claimcheck.model import Claim, Comparison, Relation


@dataclass(frozen=True, slots=True)
class Score:
    """What was found, counted.

    Attributes:
        planted: Facts on which sources differ.
        found: Those of them that a discrepancy shows.
        shown: Discrepancies.
        right: Those of them that show a planted conflict.
        agreeing: Pairs of sources that give one answer to one question.
        joined: Those of them with a judgement that their claims agree.
    """

    planted: int = 0
    found: int = 0
    shown: int = 0
    right: int = 0
    agreeing: int = 0
    joined: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.planted + other.planted,
            self.found + other.found,
            self.shown + other.shown,
            self.right + other.right,
            self.agreeing + other.agreeing,
            self.joined + other.joined,
        )

    def line(self, name: str) -> str:
        """A line of the table."""
        return (
            f"{name:<16}{share(self.found, self.planted):>20}"
            f"{share(self.right, self.shown):>20}{share(self.joined, self.agreeing):>22}"
        )


def main() -> None:
    """Measure, then print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--events", type=int, default=8)
    parser.add_argument("--sources", type=int, default=5, help="articles about each event")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="write the articles there")
    asked = parser.parse_args()
    made = corpus(asked.events, asked.sources, seed=asked.seed)
    if asked.out:
        asked.out.mkdir(parents=True, exist_ok=True)
        for source in made.sources:
            (asked.out / f"{source.id}.txt").write_text(source.text, "utf-8")
    claims = {source.id: pipeline.extract(source) for source in made.sources}
    print(f"{len(made.sources)} sources, {sum(map(len, claims.values()))} claims")
    print(f"{'':<16}{'recall':>20}{'precision':>20}{'agreements found':>22}")
    print(topics(made, claims).line("event by event"))
    print(together(made, claims).line("as one topic"))


def topics(made: Invented, claims: dict[str, tuple[Claim, ...]]) -> Score:
    """The score where each event is a topic."""
    events = sorted({said.fact.partition("/")[0] for said in made.said})
    total = Score()
    for event in events:
        said = [each for each in made.said if each.fact.partition("/")[0] == event]
        ids = {each.source for each in said}
        total += together(
            Invented(tuple(s for s in made.sources if s.id in ids), tuple(said)), claims
        )
    return total


def together(made: Invented, claims: dict[str, tuple[Claim, ...]]) -> Score:
    """The score where all sources are one topic."""
    every = [claim for source in made.sources for claim in claims[source.id]]
    return score(made.said, pipeline.compare(made.sources, claims=every))


def score(said: Iterable[Said], comparison: Comparison) -> Score:
    """What of the facts was found."""
    facts: dict[str, list[Said]] = defaultdict(list)
    for each in said:
        facts[each.fact].append(each)
    told = tellings(said, comparison.claims)
    planted = {fact for fact, all_ in facts.items() if len({s.value for s in all_}) > 1}
    shown = [shows([told[c] for c in d.claims if c in told]) for d in comparison.discrepancies]
    agreed = {
        frozenset((told[pair.a].source, told[pair.b].source)) | {told[pair.a].fact}
        for pair in comparison.pairs
        if pair.relation is Relation.CORROBORATED and pair.a in told and pair.b in told
        if told[pair.a].fact == told[pair.b].fact
    }
    agreeing = {
        frozenset((one.source, other.source)) | {fact}
        for fact, all_ in facts.items()
        for one, other in combinations(all_, 2)
        if one.value == other.value
    }
    return Score(
        planted=len(planted),
        found=len(planted & {fact for each in shown for fact in each}),
        shown=len(shown),
        right=sum(bool(each) for each in shown),
        agreeing=len(agreeing),
        joined=len(agreeing & agreed),
    )


def shows(told: Sequence[Said]) -> set[str]:
    """The facts of which a discrepancy holds two answers."""
    return {
        one.fact
        for one, other in combinations(told, 2)
        if one.fact == other.fact and one.value != other.value
    }


def tellings(said: Iterable[Said], claims: Iterable[Claim]) -> dict[str, Said]:
    """For each claim that lies in the sentence of a fact that sentence, by the claim's id."""
    by_source: dict[str, list[Said]] = defaultdict(list)
    for each in said:
        by_source[each.source].append(each)
    return {
        claim.id: each
        for claim in claims
        for each in by_source[claim.source]
        if claim.spans and each.start <= claim.spans[0].start < each.end
    }


def share(part: int, whole: int) -> str:
    """A share with what it is a share of."""
    return f"{part}/{whole} ({part / whole:.1%})" if whole else "0/0"


if __name__ == "__main__":
    main()
