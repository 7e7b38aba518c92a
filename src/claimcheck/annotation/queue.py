"""In which order tasks are asked, and of whom. The tool's verdict orders, and is never shown.

Uncertain first: of each rule in turn, the more often the less is known about how often it is
right, and within a rule the pairs that were nearest to not being compared at all (uncertainty
sampling: Lewis and Gale 1994, "A Sequential Algorithm for Training Text Classifiers").
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count, islice
from math import ceil
from types import MappingProxyType

from claimcheck.annotation.labels import Drawn, Task
from claimcheck.annotation.tasks import Candidate, chance

# Each place whose number this divides goes to the next pair of the random share: one in five,
# so that two hundred labels hold forty that say how much is missed.
RANDOM_EVERY = 5

# Of all pairs, those that belong to the random share. It is fixed by the seed, not by who
# labels or how far they came, or it would not be random.
RANDOM_SHARE = 0.2

# Of all tasks, those that every annotator is asked; agreement is measured on them. A fifth of
# doubly labelled tasks is a usual share; a little more makes up for those not reached by all.
DOUBLE_SHARE = 0.25

# They come in the same order to everybody, each fourth time, so that two who stop early have
# already labelled the same ones.
FOR_ALL_EVERY = 4

# An annotator who works beside others takes one of the next so many that nobody has labelled,
# so that two who begin together are not asked the same.
REACH = 16

# A rule about which everything is known still has one turn in twenty.
LEAST_UNCERTAIN = 0.05


@dataclass(frozen=True, slots=True)
class Queue:
    """Tasks by id, in the order in which they are asked.

    Attributes:
        tasks: All of them.
        for_all: Ids of those that everybody is asked, in an order that no label changes.
    """

    tasks: Mapping[str, Task]
    for_all: Mapping[str, None]

    def open(
        self, done: Collection[str], by_others: Collection[str] = frozenset()
    ) -> Iterator[str]:
        """Ids of the tasks that are left for an annotator, in order."""
        for id_ in self.tasks:
            if id_ not in done and (id_ in self.for_all or id_ not in by_others):
                yield id_

    def next(
        self, annotator: str, done: Collection[str], by_others: Collection[str] = frozenset()
    ) -> str | None:
        """What to ask an annotator now; ``None`` when nothing is left."""
        for_all = next((id_ for id_ in self.for_all if id_ not in done), None)
        left = (id_ for id_ in self.open(done, by_others) if id_ not in self.for_all)
        own = tuple(islice(left, REACH))
        if for_all and (not own or (len(done) + 1) % FOR_ALL_EVERY == 0):
            return for_all
        return min(own, key=lambda id_: chance(annotator, id_), default=None)


def ordered(
    candidates: Iterable[Candidate],
    *,
    seed: int,
    measured: Mapping[str, tuple[int, int]] = MappingProxyType({}),
    threshold: float = 0.0,
) -> Queue:
    """Put tasks in order.

    Args:
        candidates: What can be asked, each once.
        seed: Decides the random and the double share; the same for all annotators of a topic.
        measured: Of each rule, how often it was right, of how many labels.
        threshold: The similarity below which claims are not compared.
    """
    pool = {each.task.id: each for each in candidates}
    by_lot = sorted(pool, key=lambda id_: chance("random", seed, id_))
    drawn = by_lot[: round(len(pool) * RANDOM_SHARE)]
    lot = frozenset(drawn)
    rest = _uncertain_first(
        {id_: each for id_, each in pool.items() if id_ not in lot}, measured, threshold
    )
    tasks = {id_: _marked(pool[id_].task, id_ in lot) for id_ in _interleaved(drawn, rest)}
    shared = sorted(pool, key=lambda id_: chance("double", seed, id_))
    return Queue(tasks, dict.fromkeys(shared[: ceil(len(pool) * DOUBLE_SHARE)]))


def _uncertain_first(
    pool: Mapping[str, Candidate], measured: Mapping[str, tuple[int, int]], threshold: float
) -> list[str]:
    by_rule: dict[str, list[str]] = defaultdict(list)
    for id_, each in pool.items():
        by_rule[each.rule or each.verdict].append(id_)
    places: list[tuple[float, float, str]] = []
    for rule, ids in by_rule.items():
        doubt = _doubt(*measured.get(rule, (0, 0)))
        ids.sort(key=lambda id_: (abs(pool[id_].similarity - threshold), chance(id_)))
        places += [(turn / doubt, chance(rule), id_) for turn, id_ in enumerate(ids, start=1)]
    return [id_ for _, _, id_ in sorted(places)]


def _doubt(right: int, asked: int) -> float:
    """How unsure it is whether a rule is right: 1 for nothing known or half right.

    The share that was right is Laplace's, (right + 1) / (asked + 2).
    """
    share = (right + 1) / (asked + 2)
    return max(1 - abs(2 * share - 1), LEAST_UNCERTAIN)


def _interleaved(drawn: Sequence[str], rest: Sequence[str]) -> Iterator[str]:
    lots, others = iter(drawn), iter(rest)
    for place in count(1):
        first, then = (lots, others) if place % RANDOM_EVERY == 0 else (others, lots)
        id_ = next(first, None) or next(then, None)
        if id_ is None:
            return
        yield id_


def _marked(task: Task, by_lot: bool) -> Task:  # noqa: FBT001 - of the share, or not
    if task.drawn is Drawn.UNPAIRED or not by_lot:
        return task
    return replace(task, drawn=Drawn.RANDOM)
