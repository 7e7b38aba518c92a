"""Claims paired portion by portion, in as many processes as are given.

All rows of a key are in one portion, so that what comes of one is a pure function of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from pathlib import Path
from typing import TypeAlias

from claimcheck.bulk.heaps import unsearched
from claimcheck.bulk.judging import Ways
from claimcheck.bulk.shelves import Shelf, shelved
from claimcheck.matching import columns
from claimcheck.matching.blocks import Rows
from claimcheck.matching.crediting import Proposed, gathered
from claimcheck.matching.keys import Keys, without_rows

# Does a piece of work for each of some pieces, in order, wherever that is.
Done: TypeAlias = Callable[[Callable[[Rows], Proposed], Iterable[Rows]], Iterator[Proposed]]


def paired(keys: Keys, folder: Path, ways: Ways, done: Done) -> Proposed:
    """Every two claims of one story that share a key, as ``columns.proposed`` finds them.

    Args:
        keys: Of all claims.
        folder: Takes what each process has to know.
        ways: Which claims are compared.
        done: Does the work.
    """
    scene = folder / "scene"
    shelved(scene, [without_rows(keys)])
    work = partial(_pairs, scene=scene, same_source=ways.same_source)
    return gathered(done(work, columns.portions(keys)))


def _pairs(rows: Rows, scene: Path, *, same_source: bool) -> Proposed:
    with unsearched():
        return columns.paired(rows, _opened(scene), same_source=same_source)


@lru_cache(maxsize=1)
def _opened(scene: Path) -> Keys:
    keys: Keys = Shelf(scene, [scene.stat().st_size])[0]
    return keys
