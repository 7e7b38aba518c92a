"""Which sources tell of two stories, for many twos of sources at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.keys import Ints, Keys, mixed
from claimcheck.matching.ordered import Places, among, within


class Stories:
    """Which sources tell of two stories; see ``background.two_stories``.

    Args:
        keys: Of the claims of all sources.
    """

    def __init__(self, keys: Keys) -> None:
        every = np.arange(len(keys.sources) + 1)
        self._recurring = keys.name[keys.recurs]
        self._begins = np.searchsorted(keys.name_source[keys.recurs], every)
        # Names of all sources in one column: a word is told from that of another source.
        self._named = np.sort(mixed(keys.name_source.astype(np.uint64), keys.name))

    def two(self, ours: Ints, theirs: Ints) -> NDArray[np.bool_]:
        """Whether neither of two sources names what the other comes back to, for many twos."""
        codes, which = np.unique(ours.astype(np.int64) << 32 | theirs, return_inverse=True)
        one, other = codes >> 32, codes & 0xFFFFFFFF
        about = np.diff(self._begins) > 0
        found = (one != other) & about[one] & about[other]
        for some, by in ((one, other), (other, one)):
            found[found] = ~self._mentioned(some[found], by[found])
        two: NDArray[np.bool_] = found[which]
        return two

    def _mentioned(self, sources: Places, by: Places) -> NDArray[np.bool_]:
        """Whether what each of some sources comes back to is named by another one."""
        counts = np.diff(self._begins)[sources]
        which = np.repeat(np.arange(len(sources)), counts)
        asked = self._recurring[self._begins[sources[which]] + within(which)]
        codes = mixed(by[which].astype(np.uint64), asked)
        found = np.zeros(len(sources), np.bool_)
        found[which[among(codes, self._named)]] = True
        return found
