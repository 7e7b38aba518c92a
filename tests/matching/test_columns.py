"""Pairs found in columns are those that are found one by one."""

from decimal import Decimal
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import matching
from claimcheck.matching import background, blocks, columns, crediting, keys, refining
from claimcheck.model import BlockKind, Claim, Quantity, Span

WORDS = ("dam", "gate", "mill", "river", "siren", "o'neil", "a")
NAMES = ("Kelm", "Orm", "Ada Vey", "Vey", "Lorne")

told = st.fixed_dictionaries(
    {
        "terms": st.lists(st.sampled_from(WORDS), max_size=5).map(tuple),
        "entities": st.lists(st.sampled_from(NAMES), max_size=3).map(tuple),
        "objects": st.lists(st.sampled_from(WORDS), max_size=2).map(tuple),
        "predicate": st.sampled_from(["burn", "find", "be", ""]),
        "negated": st.booleans(),
        "denied": st.lists(st.sampled_from(WORDS), max_size=1).map(tuple),
        "layout": st.sampled_from([BlockKind.PARAGRAPH, BlockKind.ROW]),
        "quantities": st.lists(
            st.integers(10, 40).map(
                lambda n: Quantity(low=Decimal(n), high=Decimal(n), counted="deaths")
            ),
            max_size=1,
        ).map(tuple),
    }
)
sources = st.lists(st.lists(told, min_size=1, max_size=5), min_size=1, max_size=4)


def claims_of(given_):
    return [
        Claim(
            id=f"s{source}#{number}",
            source=f"s{source}",
            spans=(Span(number, number + 1),),
            quote="…",
            text=f"{source} {number}",
            sentence=Span(number // 2, number // 2 + 1),
            **fields,
        )
        for source, rows in enumerate(given_)
        for number, fields in enumerate(rows)
    ]


def one_by_one(claims, *, same_source):
    """The pairs of the plain path with their keys, before likeness is asked for."""
    everything = matching.Weights(
        fields=matching.DEFAULT_WEIGHTS.fields, same_topic=0.0, same_count=0.0
    )
    found = matching.pairs(claims, same_source=same_source, weights=everything)
    return {(pair.left.id, pair.right.id): pair.key for pair in found}


def in_columns(claims, *, same_source, cut=None):
    """The pairs of the columns with their keys in words; of keys made in two parts."""
    names = [claim.source for claim in claims]
    at = names.index(cut) if cut else 0
    made = [_keys(part) for part in (claims[:at], claims[at:]) if part]
    found = columns.proposed(keys.joined(made), same_source=same_source)
    pairs = {}
    for left, right, blocker, digest in zip(
        found.left, found.right, found.blocker, found.key, strict=True
    ):
        words = worded(claims[left], int(blocker))[int(digest)]
        place = claims[left].id, claims[right].id
        pairs[place] = min(words, pairs.get(place, words))
    return pairs


def worded(claim, blocker):
    """The keys in words that a blocker, or the rare words, can make of a claim, by digest."""
    if blocker < keys.WORDS:
        return keys.wording(claim, blocker)
    return {digest: f"words:{'+'.join(two)}" for digest, two in keys.two_words(claim).items()}


def _keys(claims):
    by_source = {}
    for claim in claims:
        by_source.setdefault(claim.source, []).append(claim)
    return keys.keys(claims, {name: background.summary(of) for name, of in by_source.items()})


def few(module):
    """Limits so low that a handful of claims passes them."""
    limits = {"COMMON_KEY": 2, "COMMON_NAME": 3, "ANCHORS": 2}
    return patch.multiple(module, **limits)


@settings(deadline=None)  # the first call reads the tables of words
@given(sources, st.booleans())
def test_columns_find_the_pairs_of_the_loop(given_, same_source):
    claims = claims_of(given_)

    found = in_columns(claims, same_source=same_source)

    assert found == one_by_one(claims, same_source=same_source)


@settings(deadline=None)  # the first call reads the tables of words
@given(sources)
def test_columns_refine_common_keys_as_the_loop_does(given_):
    claims = claims_of(given_)

    with few(refining), few(blocks), patch.object(background, "LONG", 3):
        found = in_columns(claims, same_source=True)
        expected = one_by_one(claims, same_source=True)

    assert found == expected


@settings(deadline=None)  # the first call reads the tables of words
@given(sources)
def test_keys_made_in_parts_are_those_made_at_once(given_):
    claims = claims_of(given_)

    found = in_columns(claims, same_source=True, cut=claims[-1].source)

    assert found == in_columns(claims, same_source=True)


@settings(deadline=None)  # the first call reads the tables of words
@given(sources)
def test_pairs_come_in_order(given_):
    claims = claims_of(given_)

    found = columns.proposed(_keys(claims))
    places = list(zip(found.left.tolist(), found.right.tolist(), strict=True))

    assert places == sorted(places)
    assert all(left < right for left, right in places)
    assert found.pairs == len(set(places))


@settings(deadline=None)  # the first call reads the tables of words
@given(sources)
def test_rows_a_few_at_a_time_give_the_same_pairs(given_):
    made = _keys(claims_of(given_))

    with (
        patch.object(columns, "PORTION", 3),
        patch.object(blocks, "AT_A_TIME", 2),
        patch.object(crediting, "UNCREDITED", 2),
    ):
        found = columns.proposed(made)

    expected = columns.proposed(made)
    assert np.array_equal(found.code(), expected.code())
    assert np.array_equal(found.blocker, expected.blocker)
    assert np.array_equal(found.key, expected.key)


def test_no_claims_have_no_pairs():
    assert len(columns.proposed(keys.joined([]))) == 0


def test_portions_do_not_cut_a_block():
    block = np.repeat(np.arange(9, dtype=np.uint64), 3)
    claim = np.arange(27, dtype=np.int32)
    rows = blocks.Rows(block, claim, block, np.zeros(27, np.uint8))

    with patch.object(blocks, "AT_A_TIME", 4):
        portions = list(blocks._portions(rows))

    assert [len(each) for each in portions] == [6, 6, 6, 6, 3]


@pytest.mark.parametrize("words", ["", "counted:toll", "names:ø+𝄞", "half \ud800"])
def test_a_digest_fits_a_column(words):
    assert 0 <= keys.digest(words) < 1 << 64
