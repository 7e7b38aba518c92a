"""JSON, for programs: every field of every record. docs/formats.md has a section for each.

The standard library's encoder knows no ``Decimal``: as a float an amount would lose digits, as
a string it would be no number. So values are written here, and only strings by the library.
"""

import json
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from hashlib import sha256

from claimcheck.model import (
    Block,
    Cause,
    Changes,
    Claim,
    Comparison,
    Decision,
    Discrepancy,
    Judgement,
    Quantity,
    Skipped,
    Source,
    Time,
)
from claimcheck.report.telling import Json, quotation_object, roles_object
from claimcheck.report.wording import digits

SCHEMA = "claimcheck/1"

# Similarities are written to four decimals: the fifth differs between processors.
DECIMALS = 4

# Half of a character above U+FFFF, alone: it cannot be written as UTF-8.
LONE_HALF = re.compile("[\ud800-\udfff]")


def render_json(comparison: Comparison) -> str:
    """The whole comparison, keys in a fixed order."""
    return dump(
        {
            "schema": SCHEMA,
            "signature": comparison.signature,
            "sources": [source_object(source) for source in comparison.sources],
            "claims": [claim_object(claim) for claim in comparison.claims],
            "pairs": [judgement_object(judgement) for judgement in comparison.pairs],
            "discrepancies": [_discrepancy(found) for found in comparison.discrepancies],
            "copies": [[copy, original] for copy, original in comparison.copies],
            "skipped": [_skipped(each) for each in comparison.skipped],
            "decisions": [_decision(decision) for decision in comparison.decisions],
            "changes": _changes(comparison.changes) if comparison.changes else None,
        }
    )


def dump(value: Json) -> str:
    """A value as JSON text that ends in a newline; lists of plain values stay on one line."""
    return LONE_HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", f"{_written(value)}\n")


def source_object(source: Source) -> dict[str, Json]:
    """A source with its text, so that every offset can be checked."""
    return {
        "id": source.id,
        "title": source.title,
        "text": source.text,
        "sha256": sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest(),
        "publisher": source.publisher,
        "published": source.published.isoformat() if source.published else None,
        "url": source.url,
        "path": source.path,
        "licence": source.licence,
        "copies": source.copies,
        "lost": source.lost,
        "encoding": source.encoding,
        "blocks": [_block(block) for block in source.blocks],
    }


def claim_object(claim: Claim) -> dict[str, Json]:
    """A claim with all its frames."""
    return {
        "id": claim.id,
        "source": claim.source,
        "text": claim.text,
        "quote": claim.quote,
        "spans": claim.spans,
        "sentence": claim.sentence,
        "section": claim.section,
        "layout": claim.layout,
        "status": claim.status,
        "support": round(claim.support, DECIMALS),
        "witnesses": claim.witnesses,
        "subject": claim.subject,
        "predicate": claim.predicate,
        "objects": claim.objects,
        "terms": claim.terms,
        "entities": claim.entities,
        "quantities": [_quantity(quantity) for quantity in claim.quantities],
        "times": [_time(time) for time in claim.times],
        "roles": roles_object(claim.roles),
        "quotations": [quotation_object(each) for each in claim.quotations],
        "speaker": claim.speaker,
        "modality": claim.modality,
        "negated": claim.negated,
        "denied": claim.denied,
        "cause": _cause(claim.cause) if claim.cause else None,
        "incomplete": claim.incomplete,
        "unresolved": claim.unresolved,
        "written": claim.written.isoformat() if claim.written else None,
        "echoes": [{"source": echo.source, "span": echo.span} for echo in claim.echoes],
    }


def judgement_object(judgement: Judgement) -> dict[str, Json]:
    """A pair and what was decided about it."""
    return {
        "a": judgement.a,
        "b": judgement.b,
        "relation": judgement.relation,
        "type": judgement.type,
        "rule": judgement.rule,
        "reason": judgement.reason,
        "similarity": round(judgement.similarity, DECIMALS),
    }


def _skipped(each: Skipped) -> dict[str, Json]:
    """What could not be read as it stands."""
    return {"source": each.source, "span": each.span, "reason": each.reason}


def _discrepancy(found: Discrepancy) -> dict[str, Json]:
    """A question and its answers; its judgements by their pairs of claims."""
    return {
        "id": found.id,
        "type": found.type,
        "question": found.question,
        "claims": found.claims,
        "pairs": [[judgement.a, judgement.b] for judgement in found.judgements],
        "low": found.low,
        "best": found.best,
        "high": found.high,
        "policy": found.policy,
        "severity": found.severity,
        "contested": found.contested,
    }


def _decision(decision: Decision) -> dict[str, Json]:
    """What a person said of a discrepancy."""
    return {
        "discrepancy": decision.discrepancy,
        "outcome": decision.outcome,
        "by": decision.by,
        "reason": decision.reason,
        "question": decision.question,
        "date": decision.date.isoformat() if decision.date else None,
    }


def _changes(changes: Changes) -> dict[str, Json]:
    """How the comparison differs from an earlier one."""
    return {
        "signature": changes.signature,
        "same": changes.same,
        "discrepancies": [
            {
                "kind": change.kind,
                "id": change.id,
                "type": change.type,
                "question": change.question,
                "before": change.before,
                "then": change.then,
                "now": change.now,
            }
            for change in changes.discrepancies
        ],
        "sources": [[source, kind] for source, kind in changes.sources],
    }


def _block(block: Block) -> dict[str, Json]:
    """A stretch of a source's layout."""
    return {
        "kind": block.kind,
        "span": block.span,
        "level": block.level,
        "omitted": block.omitted,
        "cells": [{"span": cell.span, "header": cell.header} for cell in block.cells],
        "caption": block.caption,
    }


def _quantity(quantity: Quantity) -> dict[str, Json]:
    """An amount."""
    return {
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        "counted": quantity.counted,
        "approximate": quantity.approximate,
        "ordinal": quantity.ordinal,
        "range": quantity.range,
        "standing": quantity.standing,
        "per": quantity.per,
        "whole": quantity.whole,
        "part": quantity.part,
        "quote": quantity.quote,
    }


def _time(time: Time) -> dict[str, Json]:
    """A time, its ends in ISO 8601."""
    return {
        "start": time.start.isoformat() if time.start else None,
        "end": time.end.isoformat() if time.end else None,
        "precision": time.precision,
        "bearing": time.bearing,
        "weekday": time.weekday,
        "clock": time.clock,
        "approximate": time.approximate,
        "inferred": time.inferred,
        "quote": time.quote,
    }


def _cause(cause: Cause) -> dict[str, Json]:
    """A causal link."""
    return {
        "cause": cause.cause,
        "effect": cause.effect,
        "strength": cause.strength,
        "quote": cause.quote,
    }


def _written(value: Json, depth: int = 0) -> str:
    """A value as JSON text, its lines after the first indented."""
    match value:
        case Decimal():
            return digits(value)
        case str() | None | bool() | int() | float():
            return json.dumps(value, ensure_ascii=False)
        case Mapping():
            items = [
                f"{json.dumps(key)}: {_written(item, depth + 1)}" for key, item in value.items()
            ]
            return _block_of(items, "{}", depth)
        case _:
            items = [_written(item, depth + 1) for item in value]
            if not any(item.startswith("{") for item in items):
                return f"[{', '.join(items)}]"
            return _block_of(items, "[]", depth)


def _block_of(items: Sequence[str], brackets: str, depth: int) -> str:
    """Items on lines of their own, between brackets."""
    if not items:
        return brackets
    inner = "\n" + " " * (depth + 1)
    return f"{brackets[0]}{inner}{f',{inner}'.join(items)}\n{' ' * depth}{brackets[1]}"
