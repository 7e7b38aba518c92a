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


def test_gold_of_another_kind_is_read(gold_file):
    """More is said of a pair there, and of each side the claim in other words."""
    sides = {
        "a": {"source": "herald", "quote": "12", "claim": "Twelve people died."},
        "b": {"source": "post", "quote": "21", "claim": "Twenty-one died."},
    }
    line = pair(1, "conflicting", "", "", scope="cross-source", difficulty="easy") | sides

    (found,) = evaluation.read_gold(gold_file(line), SOURCES)

    assert found.relation is Relation.CONFLICTING


def test_unrelated_is_no_relation_and_undecided_is_no_gold(gold_file):
    lines = [pair(1, "unrelated", "12", "21"), pair(2, "unsure", "12", "21")]

    (found,) = evaluation.read_gold(gold_file(*lines), SOURCES)

    assert (found.id, found.relation) == ("k-1", None)


def test_an_alarm_on_an_unrelated_pair_counts_against_precision(gold_file, comparison):
    gold = evaluation.read_gold(
        gold_file(pair(1, "unrelated", "killed 12 people", "killed 21 people")), SOURCES
    )

    assert evaluation.score(comparison(Relation.CONFLICTING), gold).conflict_precision == 0.0


def test_the_later_of_two_lines_with_one_id_counts(gold_file):
    lines = [pair(1, "conflicting", "12", "21"), pair(1, "compatible", "12", "21")]

    (found,) = evaluation.read_gold(gold_file(*lines), SOURCES)

    assert found.relation is Relation.COMPATIBLE


def test_a_span_says_which_of_equal_places_is_meant(gold_file):
    line = pair(1, "conflicting", "12", "21")
    line["a"] |= {"quote": "The", "span": [28, 31]}

    (found,) = evaluation.read_gold(gold_file(line), SOURCES)

    assert found.a.places == (Span(28, 31),)


def test_the_other_lines_still_count(gold_file):
    path = gold_file("{", pair(1, "conflicting", "12", "21"), "[]")

    found, errors = evaluation.gold.read_all(path, SOURCES)

    assert [each.id for each in found] == ["k-1"]
    assert [error.line for error in errors] == [1, 3]


@pytest.mark.parametrize(
    ("note", "soft", "reason"),
    [
        pytest.param("[soft] [rounding] about", True, "rounding", id="both"),
        pytest.param("[bound] about", False, "bound", id="code"),
        pytest.param("about [bound]", False, "", id="words"),
    ],
)
def test_a_note_says_what_is_soft_and_why(gold_file, note, soft, reason):
    (found,) = evaluation.read_gold(
        gold_file(pair(1, "compatible", "12", "21", note=note)), SOURCES
    )

    assert (found.soft, found.reason) == (soft, reason)
