"""The search for cycles among objects, put off while records are made by the hundred thousand.

Python looks through all objects again and again as their number grows. Claims and judgements
refer to no object that refers to them, so that such a search finds nothing among them.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unsearched() -> Iterator[None]:
    """Leave out the search for cycles meanwhile; one in the other does no harm."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()
