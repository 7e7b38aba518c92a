"""Whether an adverbial says when: "on Friday", "at 07:05"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.extraction.units import WHEN

if TYPE_CHECKING:
    from spacy.tokens import Token

# "At 07:05", which the model seldom takes for a time.
CLOCK = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d")


def is_when(token: Token) -> bool:
    """Whether an adverbial says when."""
    if token.dep_ not in {"prep", "npadvmod"}:
        return False
    return any(t.ent_type_ in WHEN or CLOCK.fullmatch(t.text) for t in (token, *token.children))
