"""Verdicts against gold."""

import json

import pytest

from claimcheck import evaluation
from claimcheck.errors import AnnotationError
from claimcheck.model import Comparison, Judgement, Relation, Source, Span, Type

HERALD = Source(id="herald", text="The flood killed 12 people. The dam held.")
POST = Source(id="post", text="The flood killed 21 people. The dam did not break.")
SOURCES = (HERALD, POST)


def pair(number, relation, ours, theirs, **more):
    return {
        "id": f"k-{number}",
        "relation": relation,
        "type": "quantity",
        "a": {"source": "herald", "quote": ours},
        "b": {"source": "post", "quote": theirs},
    } | more


@pytest.fixture
def gold_file(tmp_path):
    def write(*lines):
        path = tmp_path / "gold.jsonl"
        path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line)
                                  for line in lines), "utf-8")  # fmt: skip
        return path

    return write


@pytest.fixture
def comparison(make_claim):
    def build(relation):
        claims = []
        for source in SOURCES:
            for number, span in enumerate((Span(0, 27), Span(28, len(source.text))), start=1):
                claims.append(
                    make_claim(source=source.id, id=f"{source.id}#{number}", spans=(span,))
                )
        judged = Judgement(
            a="herald#1", b="post#1", relation=relation, type=Type.QUANTITY, rule="r",
            reason="…", similarity=0.5,
        )  # fmt: skip
        return Comparison(
            signature="s",
            sources=SOURCES,
            claims=tuple(claims),
            pairs=(judged,),
            discrepancies=(),
        )

    return build


def test_a_found_conflict_counts_for_recall_and_precision(gold_file, comparison):
    lines = [
        pair(1, "conflicting", "killed 12 people", "killed 21 people"),
        pair(2, "corroborated", "The dam held", "The dam did not break"),
    ]
    gold = evaluation.read_gold(gold_file(*lines), SOURCES)

    scores = evaluation.score(comparison(Relation.CONFLICTING), gold)

    assert (scores.conflict_recall, scores.conflict_precision) == (1.0, 1.0)
    assert (scores.corroboration_recall, scores.trap_alarms) == (0.0, None)


def test_an_alarm_on_a_trap_counts_against_precision(gold_file, comparison):
    gold = evaluation.read_gold(
        gold_file(pair(1, "compatible", "killed 12 people", "killed 21 people")), SOURCES
    )

    scores = evaluation.score(comparison(Relation.CONFLICTING), gold)

    assert (scores.conflict_precision, scores.trap_alarms) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        pytest.param("{", "no JSON", id="damaged"),
        pytest.param(pair(1, "same", "12", "21"), "'same' is not a valid", id="relation"),
        pytest.param(pair(1, "conflicting", "13", "21"), "'13' does not stand in", id="quote"),
        pytest.param(pair(1, "conflicting", "12", "21", mood="x"), "not a labelled", id="key"),
        pytest.param(pair(1, "conflicting", "12", "21", b={"source": "x", "quote": "y"}),
                     "unknown source 'x'", id="source"),
        pytest.param(pair(1, "conflicting", "12", "21", b="21"), "not a side", id="side"),
    ],
)  # fmt: skip
def test_damage_names_file_and_line(gold_file, line, problem):
    path = gold_file(pair(0, "conflicting", "12", "21"), line)

    with pytest.raises(AnnotationError) as caught:
        evaluation.read_gold(path, SOURCES)

    assert f"{path}:2: {problem}" in str(caught.value)
