"""The tables, as a spreadsheet and as CSV."""

import csv
import io
import re
from dataclasses import replace
from decimal import Decimal

import pytest
from lxml import etree

from claimcheck.model import Claim, Comparison, Discrepancy, Source, Span, Type
from claimcheck.report.csv import render_csv
from claimcheck.report.packing import parts
from claimcheck.report.sheets import TABLES, sheets
from claimcheck.report.xlsx import CUT, LONGEST_CELL, render_xlsx

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
EMPTY = Comparison(signature="s", sources=(), claims=(), pairs=(), discrepancies=())


def rows(comparison: Comparison, name: str) -> list[dict[str, str]]:
    """A table as whoever reads the CSV has it."""
    text = render_csv(comparison)[f"{name}.csv"].removeprefix("\ufeff")
    return [*csv.DictReader(io.StringIO(text, newline=""))]


def cells(comparison: Comparison, name: str) -> dict[str, str | float]:
    """What the cells of a sheet hold: text, or numbers."""
    found = parts(render_xlsx(comparison))
    strings = [
        "".join(item.itertext()) for item in etree.fromstring(found["xl/sharedStrings.xml"])
    ]
    at = ["about", *TABLES].index(name) + 1
    held: dict[str, str | float] = {}
    for cell in etree.fromstring(found[f"xl/worksheets/sheet{at}.xml"]).iter(f"{S}c"):
        value = cell.find(f"{S}v")
        if value is not None:
            is_text = cell.get("t") == "s"
            held[cell.get("r")] = strings[int(value.text)] if is_text else float(value.text)
    return held


@pytest.mark.parametrize("comparison_", ["comparison", "reviewed", "empty"])
def test_the_tables_are_always_the_same(request, comparison_):
    given = EMPTY if comparison_ == "empty" else request.getfixturevalue(comparison_)

    tables = sheets(given)

    assert tuple(table.name for table in tables) == TABLES
    assert all(len(row) == len(table.columns) for table in tables for row in table.rows)


def test_a_question_is_a_row(reviewed):
    (row,) = rows(reviewed, "discrepancies")

    assert row == {
        "number": "1",
        "question": "How many people were killed?",
        "type": "quantity",
        "severity": "1",
        "low": "12",
        "best": "12.5",
        "high": "21",
        "policy": "lower",
        "answers": "2",
        "sources": "herald; mirror; post",
        "contested": "yes",
        "reason": "12 people against at least 21 people",
        "decisions": "confirmed by Jo Vale on 2031-05-06: both figures are in print",
        "since": "changed",
        "id": "claimcheck/v1:00ff",
    }


def test_each_claim_of_an_answer_is_a_row_with_its_place(comparison):
    found = rows(comparison, "answers")

    assert [(row["answer"], row["witnesses"], row["claim"], row["line"]) for row in found] == [
        ("1", "1", "herald#2", "2"),
        ("1", "1", "mirror#1", "1"),
        ("2", "1", "post#1", "1"),
    ]
    assert found[0]["sentence"] == "The flood killed 12 people because the dam broke."


def test_a_pair_has_both_quotes(comparison):
    assert [(row["quote a"], row["quote b"]) for row in rows(comparison, "pairs")][:1] == [
        ("The dam in Kelm broke on 3 May 2031", "Hundreds left Kelm")
    ]


def test_decisions_and_changes_have_their_rows(reviewed):
    assert [(row["outcome"], row["date"]) for row in rows(reviewed, "decisions")] == [
        ("confirmed", "2031-05-06"),
        ("noted", ""),
    ]
    assert [(row["change"], row["what"], row["name"]) for row in rows(reviewed, "changes")] == [
        ("changed", "question", "How many people were killed?"),
        ("gone", "question", "When did the dam break?"),
        ("new", "source", "post"),
    ]


def test_csv_is_as_rfc_4180_has_it_and_says_that_it_is_utf_8(comparison):
    for text in render_csv(comparison).values():
        assert text.startswith("\ufeff")
        assert not re.search(r"(?<!\r)\n", text)


def test_pandas_reads_the_tables(comparison, tmp_path):
    import pandas as pd

    (tmp_path / "claims.csv").write_bytes(render_csv(comparison)["claims.csv"].encode())

    assert [*pd.read_csv(tmp_path / "claims.csv")["id"]] == [
        "herald#1", "herald#2", "mirror#1", "post#1", "post#2"
    ]  # fmt: skip


def test_a_spreadsheet_holds_numbers_as_numbers(comparison):
    held = cells(comparison, "discrepancies")

    assert [held[place] for place in ("A2", "E2", "F2", "G2")] == [1.0, 12.0, 12.5, 21.0]
    assert held["B2"] == "How many people were killed?"


def test_a_spreadsheet_says_first_what_was_compared(reviewed):
    held = cells(reviewed, "about")

    assert held["A1"] == "Where the sources differ"
    assert {held[f"A{row}"]: held[f"B{row}"] for row in range(3, 11)} == {
        "sources": "3",
        "claims": "5",
        "of them corroborated": "0",
        "of them conflicting": "3",
        "of them unsupported": "2",
        "pairs compared": "4",
        "discrepancies": "1",
        "decisions of people": "2 decisions, 1 on a discrepancy that is not found here",
    }


def test_heads_are_frozen_and_filtered(comparison):
    found = parts(render_xlsx(comparison))

    for at in range(2, len(TABLES) + 2):
        sheet = etree.fromstring(found[f"xl/worksheets/sheet{at}.xml"])
        assert sheet.find(f".//{S}pane").get("state") == "frozen"
        assert sheet.find(f"{S}autoFilter") is not None


@pytest.mark.parametrize(
    ("amount", "held"),
    [
        pytest.param(Decimal("0.1"), 0.1, id="fraction"),
        pytest.param(Decimal(12345678901234567890), "12345678901234567890", id="long"),
        pytest.param(Decimal("1E+400"), f"1{'0' * 400}", id="beyond"),
    ],
)
def test_no_amount_is_rounded(comparison, amount, held):
    found = replace(comparison.discrepancies[0], low=amount, high=amount)

    shown = cells(replace(comparison, discrepancies=(found,)), "discrepancies")

    assert shown["E2"] == held


def test_a_text_that_no_cell_can_hold_is_cut_and_says_so():
    text = "a" * (LONGEST_CELL + 1)
    claim = Claim(
        id="herald#1",
        source="herald",
        spans=(Span(0, len(text)),),
        quote=text,
        text=text,
        sentence=Span(0, len(text)),
    )
    long = replace(EMPTY, sources=(Source(id="herald", text=text),), claims=(claim,))

    held = cells(long, "claims")["F2"]

    assert isinstance(held, str)
    assert (len(held), held.endswith(CUT)) == (LONGEST_CELL, True)


def test_rows_that_do_not_fit_are_counted(monkeypatch):
    monkeypatch.setattr("claimcheck.report.xlsx.MOST_ROWS", 3)
    found = Discrepancy(id="x", type=Type.DATE, question="When?", claims=(), judgements=())
    many = replace(EMPTY, discrepancies=(found,) * 5)

    assert "cut: 3 rows did not fit" in cells(many, "about").values()
    assert {place for place in cells(many, "discrepancies") if place.startswith("A")} == {
        "A1",
        "A2",
        "A3",
    }
