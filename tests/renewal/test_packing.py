"""Columns and values come back as they were."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.cache.codec import DamagedError
from claimcheck.renewal.packing import packed, unpacked

KINDS = {"bytes": np.uint8, "flags": np.bool_, "places": np.int32, "digests": np.uint64}
columns = st.fixed_dictionaries(
    {
        name: st.lists(st.integers(0, 1)).map(lambda each, kind=kind: np.array(each, kind))
        for name, kind in KINDS.items()
    }
)
values = st.recursive(st.none() | st.text() | st.integers(), st.lists, max_leaves=5)


@given(columns, values)
def test_they_come_back(given_, plain):
    found, theirs = unpacked(packed(given_, plain))

    assert theirs == plain
    assert {name: (each.dtype, each.tolist()) for name, each in found.items()} == {
        name: (each.dtype, each.tolist()) for name, each in given_.items()
    }


@pytest.mark.parametrize(
    "damage",
    [lambda data: data[:-8], lambda data: data[:20], lambda _: b"", lambda data: data[8:]],
    ids=["last column", "head", "all", "length"],
)
def test_what_is_cut_short_is_damaged(damage):
    data = packed({"places": np.arange(9, dtype=np.int64)}, ["a"])

    with pytest.raises(DamagedError):
        unpacked(damage(data))
