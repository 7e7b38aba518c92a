"""A comparison and the labels so far, made ready to be asked about."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from claimcheck.annotation import queue, tasks
from claimcheck.annotation.context import Passage, passage
from claimcheck.annotation.labels import Kind, Task
from claimcheck.annotation.session import Topic
from claimcheck.annotation.store import SUFFIX, LabelFile, annotators
from claimcheck.annotation.tasks import Candidate
from claimcheck.model import Claim, Comparison, Source

# What fits beside a claim whose status is asked without scrolling far.
MOST_BESIDE = 4


def topic_of(name: str, comparison: Comparison) -> Topic:
    """What the annotators read of a topic."""
    sources = {source.id: source for source in comparison.sources}
    sections = {
        (claim.source, claim.spans[0].start): claim.section
        for claim in comparison.claims
        if claim.section
    }
    nearest = Nearest(comparison.claims, sources)
    return Topic(name=name, sources=sources, sections=sections, beside=nearest.passages)


def queue_of(
    comparison: Comparison, kind: Kind, folder: Path, *, seed: int, threshold: float
) -> queue.Queue:
    """What is asked of one kind, uncertain first by what the labels in a folder say so far.

    Args:
        comparison: Of the topic's sources.
        kind: What is asked about.
        folder: Where the annotators' labels lie.
        seed: Decides what is drawn by lot; the same for all annotators.
        threshold: The similarity below which claims are not compared.
    """
    found = tasks.candidates(comparison, kind, seed=seed)
    texts = {source.id: source.text for source in comparison.sources}
    files = [LabelFile(folder / f"{name}{SUFFIX}", texts) for name in annotators(folder)]
    for file in files:
        file.refresh()
    measured = _measured(found, files)
    return queue.ordered(found, seed=seed, measured=measured, threshold=threshold)


def _measured(
    found: Iterable[Candidate], files: Iterable[LabelFile]
) -> Mapping[str, tuple[int, int]]:
    """Of each rule, how often annotators said what it said, and how often they were asked."""
    files = tuple(files)
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for each in found:
        id_ = each.task.id
        for file in files:
            if each.verdict and id_ in file.labels:
                asked[each.rule or each.verdict] += 1
                right[each.rule or each.verdict] += file.labels[id_].answer == each.verdict
    return {rule: (right[rule], asked[rule]) for rule in sorted(asked)}


class Nearest:
    """Finds what other sources say nearest to a claim: whatever the tool made of it."""

    def __init__(self, claims: Iterable[Claim], sources: Mapping[str, Source]) -> None:
        self._claims = tuple(claims)
        self._sources = sources
        self._at = {(claim.source, claim.spans): claim for claim in self._claims}
        frequency = Counter(term for claim in self._claims for term in set(claim.terms))
        self._weight = {term: 1 / count for term, count in frequency.items()}

    def passages(self, task: Task) -> tuple[Passage, ...]:
        """The nearest quotes in their context, at most one of each sentence."""
        own = task.sides[0]
        claim = self._at.get((own.source, own.spans))
        if claim is None:
            return ()
        terms = set(claim.terms)
        near = sorted(
            (each for each in self._claims if each.source != own.source),
            key=lambda each: (-self._shared(terms, each), each.id),
        )
        sentences: dict[tuple[str, int], Claim] = {}
        for each in near:
            if len(sentences) == MOST_BESIDE or not self._shared(terms, each):
                break
            sentences.setdefault((each.source, each.sentence.start), each)
        return tuple(self._passage(each) for each in sentences.values())

    def _shared(self, terms: set[str], other: Claim) -> float:
        """How much two claims share; a word that many claims have counts for less."""
        return sum(self._weight[term] for term in sorted(terms.intersection(other.terms)))

    def _passage(self, claim: Claim) -> Passage:
        source = self._sources[claim.source]
        return passage(tasks.side(claim, source.text), source, section=claim.section)
