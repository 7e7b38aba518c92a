"""What can be asked about a comparison: its pairs, its claims, the status of its claims."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from claimcheck.annotation.labels import Aspect, Drawn, Kind, Side, Task
from claimcheck.model import Claim, Comparison

# For each hundred pairs that were compared, so many are asked about that were not: what the
# blockers never propose would otherwise be missing from every figure.
UNPAIRED_PER_HUNDRED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A task, and what the tool made of it: for the order of the queue, never for the eye.

    Attributes:
        task: The question.
        rule: The rule that decided the pair; empty for everything else.
        similarity: In [0, 1]; 0 where nothing was compared.
        verdict: The relation or status that the tool gave; empty where it gave none.
    """

    task: Task
    rule: str = ""
    similarity: float = 0.0
    verdict: str = ""


def candidates(comparison: Comparison, kind: Kind, *, seed: int) -> tuple[Candidate, ...]:
    """Everything of one kind that can be asked, each once, in reading order."""
    texts = {source.id: source.text for source in comparison.sources}
    sides = {claim.id: side(claim, texts[claim.source]) for claim in comparison.claims}
    match kind:
        case Kind.PAIR:
            found = _pairs(comparison, sides, seed)
        case Kind.CLAIM:
            found = _claims(comparison, sides)
        case Kind.STATUS:
            found = _statuses(comparison, sides)
    return tuple({each.task.id: each for each in found}.values())


def side(claim: Claim, text: str) -> Side:
    """A claim's words and their places in its source's text."""
    quotes = tuple(text[start:end] for start, end in claim.spans)
    return Side(source=claim.source, spans=claim.spans, quotes=quotes)


def pair_task(left: Side, right: Side, *, drawn: Drawn = Drawn.UNCERTAIN) -> Task:
    """The question how two claims stand to each other; the same whichever comes first."""
    sides = sorted((left, right), key=lambda each: (each.source, each.spans))
    return Task(kind=Kind.PAIR, sides=tuple(sides), drawn=drawn)


def chance(*parts: object) -> float:
    """A number in [0, 1) that looks drawn by lot and is the same in every run."""
    data = "\0".join(map(str, parts)).encode("utf-8")
    return int.from_bytes(hashlib.sha256(data).digest()[:6]) / (1 << 48)


def _pairs(comparison: Comparison, sides: Mapping[str, Side], seed: int) -> Iterator[Candidate]:
    for judgement in comparison.pairs:
        yield Candidate(
            task=pair_task(sides[judgement.a], sides[judgement.b]),
            rule=judgement.rule,
            similarity=judgement.similarity,
            verdict=judgement.relation,
        )
    compared = {frozenset((judgement.a, judgement.b)) for judgement in comparison.pairs}
    wanted = -(-len(comparison.pairs) * UNPAIRED_PER_HUNDRED // 100)
    for a, b in _by_lot(comparison.claims, seed, most=wanted):
        if frozenset((a, b)) not in compared:
            yield Candidate(task=pair_task(sides[a], sides[b], drawn=Drawn.UNPAIRED))


def _claims(comparison: Comparison, sides: Mapping[str, Side]) -> Iterator[Candidate]:
    for claim in comparison.claims:
        for aspect in Aspect:
            own = (sides[claim.id],)
            task = Task(kind=Kind.CLAIM, sides=own, aspect=aspect, text=claim.text)
            yield Candidate(task=task)


def _statuses(comparison: Comparison, sides: Mapping[str, Side]) -> Iterator[Candidate]:
    for claim in comparison.claims:
        task = Task(kind=Kind.STATUS, sides=(sides[claim.id],), text=claim.text)
        yield Candidate(task=task, verdict=claim.status)


def _by_lot(claims: Sequence[Claim], seed: int, *, most: int) -> Iterator[tuple[str, str]]:
    """Ids of claims of two sources, drawn by lot; as many draws as are wanted."""
    if len({claim.source for claim in claims}) < 2:  # noqa: PLR2004 - a pair of sources
        return
    for draw in range(most):
        for attempt in count():
            left, right = (
                claims[int(chance(seed, draw, attempt, name) * len(claims))] for name in "ab"
            )
            if left.source != right.source:
                yield left.id, right.id
                break
