"""Pairs that are found again after a change are those that are found from scratch."""

from contextlib import ExitStack
from dataclasses import fields
from decimal import Decimal
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.matching import (
    background,
    blocking,
    blocks,
    catalogue,
    columns,
    keys,
    refining,
    renewing,
    vocabularies,
)
from claimcheck.model import Claim, Quantity, Span

WORDS = ("dam", "gate", "mill", "river", "siren", "o'neil", "tower", "a")
NAMES = ("Kelm", "Orm", "Ada Vey", "Vey", "Lorne")

told = st.fixed_dictionaries(
    {
        "terms": st.lists(st.sampled_from(WORDS), max_size=6).map(tuple),
        "entities": st.lists(st.sampled_from(NAMES), max_size=3).map(tuple),
        "objects": st.lists(st.sampled_from(WORDS), max_size=2).map(tuple),
        "predicate": st.sampled_from(["burn", "find", "be", ""]),
        "negated": st.booleans(),
        "quantities": st.lists(
            st.integers(10, 40).map(
                lambda n: Quantity(low=Decimal(n), high=Decimal(n), counted="deaths")
            ),
            max_size=1,
        ).map(tuple),
    }
)
texts = st.lists(told, min_size=1, max_size=5)
few = st.dictionaries(st.integers(0, 9), texts, max_size=2)
large = st.dictionaries(st.integers(0, 9), texts, min_size=3, max_size=9)


def columns_of(number, rows):
    name = f"s{number}"
    claims = [
        Claim(
            id=f"{name}#{at}",
            source=name,
            spans=(Span(at, at + 1),),
            quote="…",
            text=f"{name} {at}",
            sentence=Span(at // 2, at // 2 + 1),
            **each,
        )
        for at, each in enumerate(rows)
    ]
    return keys.keys(claims, {name: background.summary(claims)})


def kept_of(corpus, *, same_source=True):
    every = keys.joined(columns_of(*each) for each in sorted(corpus.items()))
    return catalogue.catalogued(every, columns.proposed(every, same_source=same_source))


def low():
    """Limits so low that a handful of claims passes them."""
    limits = {"COMMON_KEY": 2, "COMMON_NAME": 3, "ANCHORS": 2}
    return [
        patch.multiple(blocks, **limits),
        patch.multiple(renewing, **limits),
        patch.multiple(refining, **limits),
        patch.object(columns, "RARE_WORDS", 3),
        patch.object(vocabularies, "RARE_WORDS", 3),
        patch.object(background, "LONG", 3),
    ]


def plain(record):
    """The columns of a record as lists."""
    if isinstance(record, np.ndarray):
        return record.tolist()
    if hasattr(record, "__dataclass_fields__"):
        return {each.name: plain(getattr(record, each.name)) for each in fields(record)}
    return record


def between(before, after, *, same_source=True):
    """What is kept of one corpus, made that of another."""
    old = kept_of(before, same_source=same_source)
    names = sorted(before)
    gone = np.array([before[name] != after.get(name) for name in names], np.bool_)
    fresh = [
        columns_of(name, rows)
        for name, rows in sorted(after.items())
        if before.get(name) != rows
    ]
    return old, renewing.renewed(old, gone, fresh, same_source=same_source)


def rows_by_pair(proposed):
    """By pair, in order, its keys."""
    found = {}
    rows = zip(
        *(plain(each) for each in (proposed.left, proposed.right)),
        plain(proposed.blocker),
        plain(proposed.key),
        strict=True,
    )
    for left, right, *key in rows:
        found.setdefault((left, right), []).append(key)
    return found


@settings(deadline=None, max_examples=300)  # the first call reads the tables of words
@given(large, few, st.sets(st.integers(0, 9), max_size=2), st.booleans(), st.booleans())
def test_what_is_kept_is_as_from_scratch(before, added, dropped, same_source, limited):
    after = {name: of for name, of in before.items() if name not in dropped} | added
    with ExitStack() as stack:
        for each in low() if limited else ():
            stack.enter_context(each)
        _, found = between(before, after, same_source=same_source)
        expected = kept_of(after, same_source=same_source)

    assert plain(found.catalogue) == plain(expected)


@settings(deadline=None)
@given(large, st.integers(0, 9), texts)
def test_pairs_that_the_same_keys_propose_are_known_again(before, number, rows):
    old, found = between(before, before | {number: rows})

    earlier, now = rows_by_pair(old.proposed), rows_by_pair(found.catalogue.proposed)
    numbers = {pair: at for at, pair in enumerate(earlier)}
    moved = found.before.tolist()
    places = {pair: (moved[pair[0]], moved[pair[1]]) for pair in now}
    assert found.as_before.tolist() == [
        numbers[places[pair]] if earlier.get(places[pair]) == rows_ else -1
        for pair, rows_ in now.items()
    ]


def dead(number, *names):
    count = Quantity(low=Decimal(number), high=Decimal(number), counted="deaths")
    return [{"entities": names, "quantities": (count,)}]


KELM = {at: dead(at, "Kelm") for at in range(1, 9)}
BOTH = (
    {at: dead(at, "Kelm") for at in (0, 1)}
    | {at: dead(at, "Orm") for at in (2, 3)}
    | {at: dead(at, "Kelm", "Orm") for at in (5, 6, 7, 8, 9)}
)


@pytest.mark.parametrize(
    ("before", "number", "rows"),
    [
        pytest.param({1: dead(1, "Kelm"), 2: dead(2, "Orm")}, 3, KELM[3], id="common key"),
        pytest.param({at: KELM[at] for at in (1, 2, 3)}, 0, dead(0, "Kelm"), id="common name"),
        pytest.param(KELM, 0, dead(0, "Kelm"), id="another first claim"),
        pytest.param(BOTH, 4, dead(4, "Kelm", "Orm"), id="first of two names"),
        pytest.param(KELM, 9, dead(9, "Kelm"), id="the last claim"),
    ],
)
def test_another_claim_moves_the_pairs_of_others(before, number, rows):
    after = before | {number: rows}
    with ExitStack() as stack:
        for each in (*low(), patch.object(keys, "BLOCKERS", (blocking.counted,))):
            stack.enter_context(each)
        _, there = between(before, after)
        _, back = between(after, before)
        expected = kept_of(after), kept_of(before)

    assert (plain(there.catalogue), plain(back.catalogue)) == tuple(map(plain, expected))


def test_nothing_changed():
    corpus = {0: [{"entities": ("Kelm",)}] * 2, 1: [{"entities": ("Kelm",)}]}

    old, found = between(corpus, corpus)

    assert plain(found.catalogue) == plain(old)
    assert found.before.tolist() == [0, 1, 2]
    assert found.as_before.tolist() == list(range(old.proposed.pairs))
