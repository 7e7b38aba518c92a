"""From what annotators said to gold."""

import json

import pytest

from claimcheck.annotation.adjudication import Adjudication, keep_agreed
from claimcheck.annotation.labels import Answer, Kind, Label, Side, Task
from claimcheck.annotation.opening import topic_of
from claimcheck.annotation.shared import agreement, said_in
from claimcheck.annotation.store import LabelFile
from claimcheck.annotation.tasks import side
from claimcheck.errors import UsageError
from claimcheck.evaluation import check_gold, read_gold
from claimcheck.evaluation.gold import read_labels
from claimcheck.model import Relation, Span, Type


@pytest.fixture
def said(tmp_path, texts):
    """Write labels as some annotators, then read all."""

    def build(**labels):
        for name, given in labels.items():
            file = LabelFile(tmp_path / f"{name}.jsonl", texts)
            for each in given:
                file.append(each)
        return said_in(tmp_path, texts)

    return build


@pytest.fixture
def desk(comparison, tmp_path):
    def build(said, kind=Kind.PAIR):
        return Adjudication(topic_of("flood", comparison), said, kind, tmp_path, "eva")

    return build


def test_only_disagreements_are_asked_with_what_everybody_said(said, desk, label):
    found = said(
        ana=[label(0), label(1), label(2, note="a vague verb", soft=True)],
        ben=[label(0), label(1, Answer.COMPATIBLE), label(2, Answer.UNSURE)],
    )

    desk = desk(found)

    assert desk.counts() == (0, 2)
    assert {question.id for question in [desk.question()]} <= {label(n).task.id for n in (1, 2)}
    shown = dict(desk.question().said)
    assert set(shown) == {"ana", "ben"}


def test_a_decision_needs_a_reason_and_becomes_gold(said, desk, label, tmp_path, comparison):
    desk = desk(said(ana=[label(1)], ben=[label(1, Answer.COMPATIBLE)]))
    asked = desk.question().id

    with pytest.raises(UsageError, match="say in the note why"):
        desk.answer(asked, Answer.CONFLICTING, type_=Type.QUANTITY)
    desk.answer(asked, Answer.CONFLICTING, type_=Type.QUANTITY, note="the figures differ")

    assert desk.question() is None
    (gold,) = read_gold(tmp_path / "gold.jsonl", comparison.sources)
    assert (gold.relation, gold.type) == (Relation.CONFLICTING, Type.QUANTITY)
    assert gold.note == "the figures differ"
    assert gold.a.places == (label(1).task.sides[0].spans[0],)
    (line,) = (tmp_path / "gold.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["annotators"] == ["ana", "ben"]


def test_a_decision_is_not_asked_again_and_can_be_taken_back(said, desk, label, tmp_path):
    found = said(ana=[label(1)], ben=[label(1, Answer.UNRELATED)])
    first = desk(found)
    first.answer(first.question().id, Answer.UNRELATED, note="two streets")

    assert desk(found).question() is None
    assert not desk(found).undo()  # another run's decision stays
    assert first.undo()
    assert first.question().id == label(1).task.id
    assert (tmp_path / "gold.jsonl").read_bytes() == b""


def test_a_decision_is_not_taken_back_from_under_another(said, desk, label, tmp_path):
    first = desk(said(ana=[label(1)], ben=[label(1, Answer.UNRELATED)]))
    first.answer(first.question().id, Answer.UNRELATED, note="two streets")
    with (tmp_path / "gold.jsonl").open("a") as file:
        file.write("\n")

    assert not first.undo()


def test_what_annotators_agree_on_goes_into_gold_once(said, label, tmp_path, texts, comparison):
    found = said(
        ana=[
            label(0),
            label(1),
            label(2, Answer.UNSURE),
            label(3, Answer.COMPATIBLE, soft=True),
        ],
        ben=[label(0), label(2, Answer.UNSURE), label(3, Answer.COMPATIBLE)],
    )

    assert keep_agreed(found, Kind.PAIR, texts, tmp_path) == 2
    assert keep_agreed(found, Kind.PAIR, texts, tmp_path) == 0
    gold = read_gold(tmp_path / "gold.jsonl", comparison.sources)
    assert sorted(each.relation for each in gold) == ["compatible", "conflicting"]
    assert {each.reason for each in gold} == {"", "rounding"}


def test_claims_and_statuses_become_gold_too(said, desk, comparison, texts, tmp_path):
    claim = comparison.claims[0]
    task = Task(kind=Kind.STATUS, sides=(side(claim, texts["herald"]),), text=claim.text)
    answers = (Answer.UNSUPPORTED, Answer.CORROBORATED)
    found = said(**{
        name: [Label(task=task, answer=answer)]
        for name, answer in zip(("ana", "ben"), answers, strict=True)
    })  # fmt: skip
    desk = desk(found, Kind.STATUS)

    desk.answer(desk.question().id, Answer.UNSUPPORTED, note="nobody else tells it")

    path = tmp_path / "gold.jsonl"
    assert read_gold(path, comparison.sources) == ()
    assert [each.answer for each in read_labels(path, comparison.sources)] == ["unsupported"]
    assert check_gold(path, comparison.sources) == ()


def test_a_decision_whose_words_are_gone_is_named(tmp_path, comparison):
    gone = Side(source="herald", spans=(Span(0, 4),), quotes=("Mill",))
    task = Task(kind=Kind.STATUS, sides=(gone,), text="…")
    from claimcheck.annotation.goldlines import written

    path = tmp_path / "gold.jsonl"
    line = written(Label(task=task, answer=Answer.UNSURE), {}, annotators=())
    path.write_text(line + "\n", "utf-8")

    (problem,) = check_gold(path, comparison.sources)

    assert f"{path}:1: 'Mill' is not at 0:4" in str(problem)


def test_agreement_is_measured_per_label_and_type(said, label):
    types = (Type.QUANTITY, Type.DATE)
    found = said(
        ana=[label(n, type=types[n % 2]) for n in range(12)] + [label(20, Answer.UNRELATED)],
        ben=[label(n, type=types[n % 2]) for n in range(12)] + [label(20)],
        eva=[label(30)],
    )

    rows = {(row.measure, row.on): row.found for row in agreement(found, Kind.PAIR)}

    assert rows["alpha", "pair"].units == 13
    assert rows["alpha", "type of conflicts"].value == 1.0
    assert rows["alpha", "type quantity"].units == 12
    assert ("Cohen's kappa", "pair: ana, ben") in rows
    assert ("alpha", "label unrelated") in rows
    assert rows["alpha", "label conflicting"].value == rows["alpha", "pair"].value
