"""Comparison -> pandas."""

import math
from decimal import Decimal

import pytest

from claimcheck import tables
from claimcheck.model import (
    Cause,
    Comparison,
    Discrepancy,
    Judgement,
    Quantity,
    Relation,
    Source,
    Span,
    Type,
)

EMPTY = Comparison(signature="", sources=(), claims=(), pairs=(), discrepancies=())


@pytest.fixture
def comparison(make_claim):
    twelve = make_claim(
        "The flood killed 12 people.",
        spans=(Span(0, 9), Span(17, 26)),
        quantities=(Quantity(low=Decimal(12), high=Decimal(12), quote="12 people"),),
        entities=("Kelm", "Ada Brook"),
    )
    nobody = make_claim(
        "Nobody died because the dam held.",
        source="post",
        negated=True,
        cause=Cause(
            cause="the dam held", effect="nobody died", strength="stated", quote="because"
        ),
    )
    conflict = Judgement(
        a=twelve.id,
        b=nobody.id,
        relation=Relation.CONFLICTING,
        type=Type.QUANTITY,
        rule="quantity-mismatch",
        reason="12 people against 0 people",
        similarity=0.5,
    )
    found = Discrepancy(
        id="x",
        type=Type.QUANTITY,
        question="How many people were killed?",
        claims=(twelve.id, nobody.id),
        judgements=(conflict,),
        low=Decimal(0),
        high=Decimal(12),
    )
    return Comparison(
        signature="",
        sources=(Source(id="herald", text=twelve.text), Source(id="post", text=nobody.text)),
        claims=(twelve, nobody),
        pairs=(conflict,),
        discrepancies=(found,),
    )


@pytest.mark.parametrize("name", ["claims", "pairs", "discrepancies"])
def test_columns_and_types_do_not_depend_on_the_rows(comparison, name):
    full, empty = tables.frames(comparison)[name], tables.frames(EMPTY)[name]

    assert [*full.columns] == [*empty.columns]
    assert [*map(str, full.dtypes)] == [*map(str, empty.dtypes)]
    assert (len(full) > 0, len(empty)) == (True, 0)


def test_a_claim_is_a_row(comparison):
    row = tables.frames(comparison)["claims"].iloc[0].to_dict()

    shown = ("id", "status", "start", "end", "spans", "quantities", "negated", "cause")
    assert [row[name] for name in shown] == [
        "herald#1",
        "unsupported",
        0,
        26,
        ((0, 9), (17, 26)),
        ("12 people",),
        False,
        "",
    ]


def test_a_cause_has_its_columns(comparison):
    row = tables.frames(comparison)["claims"].iloc[1]

    assert (row["cause"], row["effect"], row["strength"]) == (
        "the dam held",
        "nobody died",
        "stated",
    )


def test_several_values_can_be_taken_apart(comparison):
    claims = tables.frames(comparison)["claims"]

    assert [*claims.explode("entities")["entities"].dropna()] == ["Kelm", "Ada Brook"]


def test_pairs_join_with_claims(comparison):
    frames = tables.frames(comparison)

    joined = frames["pairs"].merge(frames["claims"], left_on="a", right_on="id")

    assert [*joined["source"]] == ["herald"]


def test_a_figure_that_is_not_there_is_nan(comparison):
    row = tables.frames(comparison)["discrepancies"].iloc[0]

    assert (row["low"], row["high"]) == (0.0, 12.0)
    assert math.isnan(row["best"])


def test_a_comparison_gives_its_frames(comparison):
    assert [*comparison.to_frames()] == ["claims", "pairs", "discrepancies"]
