"""Columns and a few plain values as bytes, and back without a look at what is not asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from claimcheck.cache.codec import DamagedError, Json

# Columns begin at multiples of so many bytes, which is what their numbers take at most.
STEP = 8


def packed(columns: Mapping[str, NDArray[Any]], values: Json) -> bytes:
    """Columns and values in one piece.

    Args:
        columns: By name; of numbers or of truth values.
        values: What JSON can hold.
    """
    head = json.dumps(
        {
            "columns": [[name, each.dtype.str, len(each)] for name, each in columns.items()],
            "values": values,
        },
        separators=(",", ":"),
    ).encode("ascii")
    parts = [len(head).to_bytes(STEP, "little"), head, _gap(len(head))]
    for each in columns.values():
        parts += (each.tobytes(), _gap(each.nbytes))
    return b"".join(parts)


def unpacked(payload: bytes) -> tuple[dict[str, NDArray[Any]], Any]:
    """What ``packed`` was given.

    Raises:
        DamagedError: It is something else.
    """
    try:
        size = int.from_bytes(payload[:STEP], "little")
        head = json.loads(payload[STEP : STEP + size])
        at = STEP + size + len(_gap(size))
        columns = {}
        for name, kind, length in head["columns"]:
            columns[name] = np.frombuffer(payload, kind, length, at)
            at += columns[name].nbytes + len(_gap(columns[name].nbytes))
        return columns, head["values"]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise DamagedError(str(error)) from error


def _gap(length: int) -> bytes:
    """What fills up to the next multiple."""
    return bytes(-length % STEP)
