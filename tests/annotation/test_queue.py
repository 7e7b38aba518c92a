"""What is asked, in which order, of whom."""

import pytest

from claimcheck.annotation.labels import Answer, Aspect, Drawn, Kind
from claimcheck.annotation.opening import queue_of
from claimcheck.annotation.queue import RANDOM_EVERY, ordered
from claimcheck.annotation.store import LabelFile
from claimcheck.annotation.tasks import candidates


@pytest.fixture
def pool(comparison):
    return candidates(comparison, Kind.PAIR, seed=0)


def test_every_pair_is_asked_once(comparison, pool):
    queue = ordered(pool, seed=0)

    assert sorted(queue.tasks) == sorted(each.task.id for each in pool)
    assert len(pool) > len(comparison.pairs)  # some that were not compared


def test_the_order_is_the_same_in_every_run(pool):
    assert list(ordered(pool, seed=0).tasks) == list(ordered(reversed(pool), seed=0).tasks)


def test_another_seed_draws_others(pool):
    one, other = ordered(pool, seed=0), ordered(pool, seed=1)

    assert one.for_all != other.for_all
    assert list(one.tasks) != list(other.tasks)


def test_each_fifth_place_goes_to_the_random_share(pool):
    tasks = list(ordered(pool, seed=0).tasks.values())
    drawn = [number for number, task in enumerate(tasks, 1) if task.drawn is Drawn.RANDOM]

    assert drawn[:4] == [RANDOM_EVERY * n for n in range(1, 5)]
    assert 0.1 < len(drawn) / len(tasks) < 0.3


def test_the_random_share_does_not_depend_on_what_is_known(pool):
    known = {"rule-0": (50, 50), "rule-1": (1, 50)}

    def drawn(queue):
        return [id_ for id_, task in queue.tasks.items() if task.drawn is Drawn.RANDOM]

    assert drawn(ordered(pool, seed=0)) == drawn(ordered(pool, seed=0, measured=known))


def test_a_rule_that_is_half_right_is_asked_before_one_that_is_always_right(pool):
    known = {"rule-0": (98, 98), "rule-1": (49, 98), "rule-2": (98, 98)}
    rules = {each.task.id: each.rule for each in pool}
    tasks = ordered(pool, seed=0, measured=known).tasks
    first = [rules[id_] for id_ in list(tasks)[:10] if tasks[id_].drawn is Drawn.UNCERTAIN]

    assert first.count("rule-1") >= 6


def test_within_a_rule_the_pair_nearest_to_the_threshold_comes_first(pool):
    tasks = ordered(pool, seed=0, threshold=0.3).tasks
    by_id = {each.task.id: each for each in pool}
    far = [abs(by_id[id_].similarity - 0.3) for id_, task in tasks.items()
           if by_id[id_].rule == "rule-1" and task.drawn is Drawn.UNCERTAIN]  # fmt: skip

    assert far == sorted(far)


def test_what_another_labelled_is_not_asked_again_unless_all_are_asked(pool):
    queue = ordered(pool, seed=0)
    others = frozenset(queue.tasks)

    assert set(queue.open(frozenset(), others)) == set(queue.for_all)
    assert 0.2 <= len(queue.for_all) / len(pool) < 0.3


def test_labels_so_far_decide_what_is_uncertain(comparison, tmp_path, texts):
    file = LabelFile(tmp_path / "ben.jsonl", texts)
    for each in candidates(comparison, Kind.PAIR, seed=0):
        if each.rule == "rule-0":
            assert each.verdict == "corroborated"
            file.append(label_of(each.task, Answer.CORROBORATED))

    queue = queue_of(comparison, Kind.PAIR, tmp_path, seed=0, threshold=0.3)

    rules = {each.task.id: each.rule for each in candidates(comparison, Kind.PAIR, seed=0)}
    first = [rules[id_] for id_ in list(queue.tasks)[:10]]
    assert first.count("rule-0") <= 2


def label_of(task, answer):
    from claimcheck.annotation.labels import Label

    return Label(task=task, answer=answer)


def test_a_claim_is_asked_about_three_times(comparison):
    found = candidates(comparison, Kind.CLAIM, seed=0)

    assert len(found) == 3 * len(comparison.claims)
    assert [each.task.aspect for each in found[:3]] == list(Aspect)


def test_two_who_stop_early_have_labelled_the_same_shared_tasks(pool):
    queue = ordered(pool, seed=0)

    def asked(annotator):
        done = {}
        for _ in range(8):
            done[queue.next(annotator, done)] = None
        return list(done)

    ours, theirs = asked("ana"), asked("ben")

    assert [ours[3], ours[7]] == [theirs[3], theirs[7]]
    assert {ours[3], ours[7]} <= set(queue.for_all)
    assert len(set(ours) & set(theirs)) <= 3  # by chance, another one


def test_labels_so_far_do_not_change_what_all_are_asked(pool):
    known = {"rule-0": (50, 50), "rule-1": (1, 50)}

    plain, informed = ordered(pool, seed=0), ordered(pool, seed=0, measured=known)

    assert list(plain.for_all) == list(informed.for_all)
    assert list(plain.tasks) != list(informed.tasks)
