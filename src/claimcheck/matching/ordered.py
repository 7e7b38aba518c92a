"""What follows from the order of a column: where a value begins, and how often it is there."""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Places: TypeAlias = NDArray[np.int64]


def new(ordered: NDArray[Any]) -> NDArray[np.bool_]:
    """Whether each value of a column in order is another one than that before it."""
    new: NDArray[np.bool_] = np.ones(len(ordered), np.bool_)
    new[1:] = ordered[1:] != ordered[:-1]
    return new


def sizes(ordered: NDArray[Any]) -> Places:
    """By row of a column in order, how many rows have its value."""
    sizes = np.diff(np.r_[np.flatnonzero(new(ordered)), len(ordered)])
    return np.repeat(sizes, sizes)


def within(ordered: NDArray[Any]) -> Places:
    """By row of a column in order, how many rows with its value stand before it."""
    begins = np.flatnonzero(new(ordered))
    return np.arange(len(ordered)) - np.repeat(begins, np.diff(np.r_[begins, len(ordered)]))


def among(values: NDArray[Any], ordered: NDArray[Any]) -> NDArray[np.bool_]:
    """Whether each of some values is one of a column in order."""
    if not len(ordered):
        return np.zeros(len(values), np.bool_)
    places = np.minimum(np.searchsorted(ordered, values), len(ordered) - 1)
    found: NDArray[np.bool_] = ordered[places] == values
    return found
