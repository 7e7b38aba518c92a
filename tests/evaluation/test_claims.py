"""Shares of claims that are good, and of statuses that are right."""

from claimcheck.annotation.labels import Answer, Aspect, Kind, Label, Side, Task
from claimcheck.evaluation import claims
from claimcheck.model import Comparison, Span, Status


def label(start, answer, aspect=None):
    side = Side(source="herald", spans=(Span(start, start + 1),), quotes=("x",))
    kind = Kind.CLAIM if aspect else Kind.STATUS
    return Label(task=Task(kind=kind, sides=(side,), aspect=aspect, text="…"), answer=answer)


def comparison_of(*made):
    return Comparison(signature="s", sources=(), claims=made, pairs=(), discrepancies=())


def test_shares_of_yes_leave_out_what_nobody_could_tell():
    answers = (Answer.YES, Answer.YES, Answer.NO, Answer.UNSURE)
    given = [label(n, answer, Aspect.ATOMIC) for n, answer in enumerate(answers)]

    (row,) = claims.figures(comparison_of(), given)

    assert row.name == "atomic claims"
    assert (round(row.found.value, 3), row.found.units) == (0.667, 3)


def test_a_status_is_right_where_the_label_says_the_same(make_claim):
    statuses = (Status.UNSUPPORTED, Status.UNSUPPORTED, Status.CONFLICTING)
    made = [make_claim("x", id=f"herald#{n}", spans=(Span(n, n + 1),), status=status)
            for n, status in enumerate(statuses)]  # fmt: skip
    given = [
        label(0, Answer.UNSUPPORTED),
        label(1, Answer.CORROBORATED),
        label(9, Answer.UNSURE),
    ]

    (row,) = claims.figures(comparison_of(*made), given)

    assert row.name == "claims called unsupported, rightly"
    assert row.found.value == 0.5
    assert "0.50 [2]" in claims.render([row])


def test_without_labels_nothing_is_said():
    assert claims.render(claims.figures(comparison_of(), [])) == ""
