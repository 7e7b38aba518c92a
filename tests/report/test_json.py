"""The JSON format: exact, complete, and as its schema says."""

import json
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from claimcheck import report
from claimcheck.model import (
    Block,
    Cause,
    Cell,
    Change,
    Changes,
    Claim,
    Comparison,
    Decision,
    Judgement,
    Location,
    Party,
    Quantity,
    Quotation,
    Roles,
    Source,
    Time,
)
from claimcheck.report.json import dump, render_json

SCHEMA = json.loads(
    (Path(report.__file__).parent / "comparison.schema.json").read_text("utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA)
PAGE = Path(__file__).parents[2] / "docs" / "formats.md"


def expected(value):
    """A record as JSON should hold it, found without the renderer."""
    if is_dataclass(value):
        nobody = isinstance(value, Party) and not value.words
        given = {field.name: expected(getattr(value, field.name)) for field in fields(value)}
        return None if nobody else given
    match value:
        case tuple():
            return [expected(item) for item in value]
        case float():
            return Decimal(str(round(value, 4)))
        case Decimal():
            return value.normalize()
        case date():
            return value.isoformat()
        case _:
            return value


def read(text):
    """JSON as written, its fractions exact."""
    return json.loads(text, parse_float=Decimal)


def test_every_field_of_every_record_is_written(reviewed):
    written = read(render_json(reviewed))

    wanted = expected(reviewed)
    for source in wanted["sources"]:
        source["sha256"] = sha256(source["text"].encode()).hexdigest()
    for found in wanted["discrepancies"]:
        judgements = found.pop("judgements")
        found["pairs"] = [[judgement["a"], judgement["b"]] for judgement in judgements]
    assert {key: written[key] for key in wanted} == wanted


def test_the_json_is_as_its_schema_says(reviewed):
    assert list(VALIDATOR.iter_errors(json.loads(render_json(reviewed)))) == []


def test_an_empty_comparison_is_as_its_schema_says():
    empty = Comparison(signature="", sources=(), claims=(), pairs=(), discrepancies=())

    assert list(VALIDATOR.iter_errors(json.loads(render_json(empty)))) == []


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_refuses_a_key_that_is_not_described(comparison):
    written = json.loads(render_json(comparison))
    written["claims"][0]["colour"] = "red"

    assert not VALIDATOR.is_valid(written)


def test_keys_come_in_a_fixed_order(comparison):
    assert [*read(render_json(comparison))] == [
        "schema",
        "signature",
        "sources",
        "claims",
        "pairs",
        "discrepancies",
        "copies",
        "skipped",
        "decisions",
        "changes",
    ]


def test_the_json_ends_in_a_newline_and_keeps_letters(comparison):
    sources = (Source(id="a", text="Żółw naïve 東京"),)

    rendered = render_json(replace(comparison, sources=sources))

    assert "Żółw naïve 東京" in rendered
    assert rendered.endswith("}\n")


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        pytest.param("12", "12", id="whole"),
        pytest.param("12.0", "12", id="whole-with-zeros"),
        pytest.param("1.2E+9", "1200000000", id="no-exponent"),
        pytest.param("0.10", "0.1", id="fraction"),
        pytest.param("0.1234567890123456789", "0.1234567890123456789", id="beyond-a-float"),
        pytest.param("1E-7", "0.0000001", id="small"),
        pytest.param("-3.50", "-3.5", id="below-zero"),
    ],
)
def test_amounts_are_exact_numbers(amount, written):
    assert dump({"low": Decimal(amount)}) == f'{{\n "low": {written}\n}}\n'


@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20)
)
def test_no_amount_loses_a_digit(amount):
    assert Decimal(dump(amount)) == amount


def test_half_a_character_is_spelled_out():
    written = dump(["\ud800", "\U0001f30a"])

    assert json.loads(written.encode("utf-8")) == ["\ud800", "\U0001f30a"]


@given(st.text(st.characters() | st.characters(categories=["Cs"])))
def test_any_text_survives(text):
    source = Source(id="a", text=text)
    comparison = Comparison(
        signature=text, sources=(source,), claims=(), pairs=(), discrepancies=()
    )

    written = json.loads(render_json(comparison).encode("utf-8"))

    assert [written["signature"], written["sources"][0]["text"]] == [text, text]


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=9),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=9), inner),
        max_leaves=9,
    )
)
def test_what_is_written_is_what_is_read(value):
    assert json.loads(dump(value)) == value


def listed_keys():
    """Each object of docs/formats.md and the keys in its list."""
    objects: dict[str, list[str]] = {}
    name = ""
    for line in PAGE.read_text("utf-8").splitlines():
        if line.startswith("### "):
            name = line.removeprefix("### ").strip("`")
            objects[name] = []
        elif line.startswith("## "):
            name = ""
        elif name and line.startswith("- `"):
            objects[name].append(line.split("`")[1])
    return objects


def test_the_page_lists_just_the_keys_of_the_schema():
    described = {"comparison": [*SCHEMA["properties"]]}
    for name, part in SCHEMA["$defs"].items():
        if "properties" in part:
            described[name] = [*part["properties"]]

    assert listed_keys() == described


@pytest.mark.parametrize(
    ("record", "name"),
    [
        pytest.param(Block, "block", id="block"),
        pytest.param(Cause, "cause", id="cause"),
        pytest.param(Cell, "cell", id="cell"),
        pytest.param(Change, "change", id="change"),
        pytest.param(Changes, "changes", id="changes"),
        pytest.param(Claim, "claim", id="claim"),
        pytest.param(Decision, "decision", id="decision"),
        pytest.param(Judgement, "pair", id="pair"),
        pytest.param(Location, "location", id="location"),
        pytest.param(Party, "party", id="party"),
        pytest.param(Quantity, "quantity", id="quantity"),
        pytest.param(Quotation, "quotation", id="quotation"),
        pytest.param(Roles, "roles", id="roles"),
        pytest.param(Time, "time", id="time"),
    ],
)
def test_the_schema_has_each_field_of_a_record(record, name):
    assert {*SCHEMA["$defs"][name]["properties"]} == {field.name for field in fields(record)}
