"""Comparison -> pandas: one DataFrame each for claims, pairs and discrepancies.

Columns and their types are the same for every comparison, an empty one too. Cells that hold
several values are tuples, which ``DataFrame.explode`` takes apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.model import Claim, Comparison, Discrepancy, Judgement

if TYPE_CHECKING:
    import pandas as pd

CLAIM_COLUMNS = {
    "id": "str",
    "source": "str",
    "status": "str",
    "support": "float64",
    "witnesses": "int64",
    "text": "str",
    "quote": "str",
    "start": "int64",
    "end": "int64",
    "spans": "object",
    "section": "str",
    "layout": "str",
    "speaker": "str",
    "modality": "str",
    "negated": "bool",
    "denied": "object",
    "subject": "str",
    "predicate": "str",
    "entities": "object",
    "quantities": "object",
    "times": "object",
    "cause": "str",
    "effect": "str",
    "strength": "str",
    "incomplete": "bool",
    "unresolved": "object",
}

PAIR_COLUMNS = {
    "a": "str",
    "b": "str",
    "relation": "str",
    "type": "str",
    "rule": "str",
    "reason": "str",
    "similarity": "float64",
}

DISCREPANCY_COLUMNS = {
    "id": "str",
    "type": "str",
    "question": "str",
    "severity": "int64",
    "contested": "bool",
    "claims": "object",
    "pairs": "object",
    "low": "float64",
    "best": "float64",
    "high": "float64",
    "policy": "str",
}

Row = Mapping[str, object]


def frames(comparison: Comparison) -> dict[str, pd.DataFrame]:
    """The frames "claims", "pairs" and "discrepancies", rows in the comparison's order.

    Amounts become floats, ``nan`` where there is none; JSON has them exact.
    """
    return {
        "claims": _frame(map(_claim, comparison.claims), CLAIM_COLUMNS),
        "pairs": _frame(map(_pair, comparison.pairs), PAIR_COLUMNS),
        "discrepancies": _frame(
            map(_discrepancy, comparison.discrepancies), DISCREPANCY_COLUMNS
        ),
    }


def _frame(rows: Iterable[Row], columns: Mapping[str, str]) -> pd.DataFrame:
    """Rows as a DataFrame with just these columns, in this order and of these types."""
    import pandas as pd

    table = [*rows]
    return pd.DataFrame(
        {
            name: pd.Series([row[name] for row in table], dtype=dtype)
            for name, dtype in columns.items()
        }
    )


def _claim(claim: Claim) -> Row:
    """A claim; its frames by their words."""
    first = claim.spans[0] if claim.spans else claim.sentence
    last = claim.spans[-1] if claim.spans else claim.sentence
    return {
        "id": claim.id,
        "source": claim.source,
        "status": str(claim.status),
        "support": claim.support,
        "witnesses": claim.witnesses,
        "text": claim.text,
        "quote": claim.quote,
        "start": first.start,
        "end": last.end,
        "spans": tuple((span.start, span.end) for span in claim.spans),
        "section": claim.section,
        "layout": claim.layout,
        "speaker": claim.speaker,
        "modality": str(claim.modality),
        "negated": claim.negated,
        "denied": claim.denied,
        "subject": claim.subject,
        "predicate": claim.predicate,
        "entities": claim.entities,
        "quantities": tuple(quantity.quote for quantity in claim.quantities),
        "times": tuple(time.quote for time in claim.times),
        "cause": claim.cause.cause if claim.cause else "",
        "effect": claim.cause.effect if claim.cause else "",
        "strength": claim.cause.strength if claim.cause else "",
        "incomplete": claim.incomplete,
        "unresolved": claim.unresolved,
    }


def _pair(judgement: Judgement) -> Row:
    """A pair and what was decided about it."""
    return {
        "a": judgement.a,
        "b": judgement.b,
        "relation": str(judgement.relation),
        "type": str(judgement.type),
        "rule": judgement.rule,
        "reason": judgement.reason,
        "similarity": judgement.similarity,
    }


def _discrepancy(found: Discrepancy) -> Row:
    """A question and its figures."""
    return {
        "id": found.id,
        "type": str(found.type),
        "question": found.question,
        "severity": found.severity,
        "contested": found.contested,
        "claims": found.claims,
        "pairs": tuple((judgement.a, judgement.b) for judgement in found.judgements),
        "low": _float(found.low),
        "best": _float(found.best),
        "high": _float(found.high),
        "policy": str(found.policy),
    }


def _float(number: Decimal | None) -> float | None:
    """An amount as pandas computes with it."""
    return None if number is None else float(number)
