"""What makes two discrepancies the same: laws over claims."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import fingerprints
from claimcheck.model import (
    Bearing,
    Cause,
    Claim,
    Identity,
    Judgement,
    Precision,
    Quantity,
    Relation,
    Span,
    Time,
    Type,
)


def conflict(a: Claim, b: Claim, type_: Type = Type.QUANTITY) -> Judgement:
    return Judgement(
        a=a.id, b=b.id, relation=Relation.CONFLICTING, type=type_, rule="r", reason="…",
        similarity=0.5,
    )  # fmt: skip


def identified(*claims: Claim, type_: Type = Type.QUANTITY) -> Identity:
    """Of the first claim in conflict with each other one."""
    first, *others = claims
    judgements = [conflict(first, other, type_) for other in others]
    return fingerprints.identity(judgements, {claim.id: claim for claim in claims})


def deaths(low, high=None, **given) -> Quantity:
    ends = (Decimal(low), Decimal(low if high is None else high))
    return Quantity(low=ends[0], high=ends[1], unit="people", counted="deaths", **given)


@pytest.fixture
def toll(make_claim):
    def build(source, value, **given):
        return make_claim(source=source, quantities=(deaths(value),), **given)

    return build


@given(
    text=st.text(max_size=20),
    start=st.integers(0, 1000),
    number=st.integers(1, 99),
    similarity=st.floats(0, 1),
)
def test_wording_place_and_likeness_do_not_matter(text, start, number, similarity):
    base = Claim(
        id="herald#1", source="herald", spans=(Span(0, 1),), quote="x", text="x",
        sentence=Span(0, 1), quantities=(deaths(12),),
    )  # fmt: skip
    other = replace(base, id="post#1", source="post", quantities=(deaths(21),))
    moved = replace(
        base, id=f"herald#{number}", text=text, quote=text, section=text, subject=text,
        spans=(Span(start, start + 1),), sentence=Span(start, start + 1),
    )  # fmt: skip
    judged = replace(conflict(moved, other), similarity=similarity, rule="s", reason=text)

    after = fingerprints.identity([judged], {moved.id: moved, other.id: other})

    assert after == identified(base, other)


def test_a_figure_matters_and_the_question_stays(toll):
    before = identified(toll("herald", 12), toll("post", 21))
    after = identified(toll("herald", 12), toll("post", 22))

    assert before.fingerprint != after.fingerprint
    assert before.question == after.question


def test_a_source_matters_to_both(toll):
    before = identified(toll("herald", 12), toll("post", 21))
    after = identified(toll("herald", 12), toll("mail", 21))

    assert before.fingerprint != after.fingerprint
    assert before.question != after.question


def test_the_order_of_the_claims_does_not_matter(toll):
    one, other, third = toll("herald", 12), toll("post", 21), toll("mail", 30)

    assert (
        identified(one, other, third).fingerprint == identified(one, third, other).fingerprint
    )


def test_saying_it_twice_changes_nothing(toll):
    once = identified(toll("herald", 12), toll("post", 21))
    twice = identified(toll("herald", 12), toll("post", 21), toll("post", 21, id="post#9"))

    assert once == twice


def test_a_number_is_the_same_however_it_is_written(make_claim):
    words = make_claim(source="a", quantities=(deaths("12.0", quote="twelve people"),))
    digits = make_claim(source="a", quantities=(deaths("12", quote="12 people"),))
    other = make_claim(source="b", quantities=(deaths("1.2E+2"),))

    assert identified(words, other) == identified(digits, other)
    assert identified(words, other).answers == (("a", "12"), ("b", "120"))


def test_a_figure_about_something_else_does_not_matter(make_claim):
    cost = Quantity(low=Decimal(4), high=Decimal(4), unit="EUR")
    plain = make_claim(source="a", quantities=(deaths(12),))
    more = replace(plain, quantities=(deaths(12), cost))
    other = make_claim(source="b", quantities=(deaths(21), cost))

    assert identified(plain, other) == identified(more, other)


@pytest.mark.parametrize(
    ("quantity", "answer"),
    [
        pytest.param(deaths(12), "12", id="value"),
        pytest.param(deaths(50, 300), "50..300", id="range"),
        pytest.param(Quantity(low=Decimal(21), high=None, counted="deaths"), "21..", id="open"),
        pytest.param(
            Quantity(low=Decimal(3), high=Decimal(3), unit="%", counted="deaths"),
            "3 %",
            id="share",
        ),
    ],
)
def test_an_amount_can_be_read(make_claim, quantity, answer):
    claims = [
        make_claim(source="a", quantities=(quantity,)),
        make_claim(source="b", quantities=(deaths(1),)),
    ]

    assert dict(identified(*claims).answers)["a"] == answer


def time(start, end, precision, **given) -> Time:
    ends = (datetime.fromisoformat(start), datetime.fromisoformat(end))
    return Time(start=ends[0], end=ends[1], precision=precision, **given)


@pytest.mark.parametrize(
    ("when", "answer"),
    [
        pytest.param(
            time("2031-05-03", "2031-05-03T23:59", Precision.DAY), "2031-05-03", id="day"
        ),
        pytest.param(
            time("2031-05-01", "2031-05-31T23:59", Precision.MONTH), "2031-05", id="month"
        ),
        pytest.param(
            time("2031-01-01", "2031-12-31T23:59", Precision.YEAR, bearing=Bearing.BEFORE),
            "before 2031",
            id="bound",
        ),
        pytest.param(
            time("2031-05-01", "2031-05-04T23:59", Precision.DAY),
            "2031-05-01..2031-05-04",
            id="span",
        ),
        pytest.param(
            Time(start=None, end=None, precision=Precision.DAY, weekday=4),
            "weekday 4",
            id="weekday",
        ),
        pytest.param(
            Time(start=None, end=None, precision=Precision.HOUR, clock=(600, 600)),
            "600..600 min",
            id="clock",
        ),
    ],
)
def test_a_time_is_given_at_its_own_precision(make_claim, when, answer):
    claims = [
        make_claim(source="a", times=(when,), terms=("dam", "fail")),
        make_claim(source="b", terms=("dam", "fail")),
    ]

    found = identified(*claims, type_=Type.DATE)

    assert (found.about, dict(found.answers)["a"]) == ("dam fail", answer)


def test_a_denial_is_told_from_what_it_denies(make_claim):
    held = make_claim(source="a", predicate="hold", terms=("dam", "hold"))
    denied = make_claim(source="b", predicate="hold", terms=("dam", "hold"), negated=True)

    found = identified(held, denied, type_=Type.NEGATION)

    assert found.about == "dam hold"
    assert found.answers == (("a", "hold"), ("b", "not hold"))


def test_two_denials_by_one_source_are_two(make_claim):
    def sides(thing):
        return [
            make_claim(source=name, predicate="inspect", terms=(thing,), negated=name == "b")
            for name in ("a", "b")
        ]

    dam = identified(*sides("dam"), type_=Type.NEGATION)
    mill = identified(*sides("mill"), type_=Type.NEGATION)

    assert dam.fingerprint != mill.fingerprint


def test_causes_are_asked_for_by_their_effect(make_claim):
    def blamed(source, cause):
        link = Cause(cause=cause, effect="the flood", strength="sole", quote="because")
        return make_claim(source=source, cause=link, terms=("rain", "flood"))

    found = identified(
        blamed("a", "the heavy rain"), blamed("b", "the sluice"), type_=Type.CAUSAL_FRAMING
    )

    assert found.about == "flood"
    assert dict(found.answers)["b"] == "sole sluice"


@pytest.mark.parametrize(
    ("type_", "fields", "answer"),
    [
        pytest.param(Type.MODALITY, {}, "certain", id="modality"),
        pytest.param(Type.ATTRIBUTION, {"speaker": "The Mayor"}, "the mayor", id="attribution"),
        pytest.param(Type.ACTOR, {"terms": ("dam", "army")}, "army", id="actor"),
    ],
)
def test_every_type_has_its_answers(make_claim, type_, fields, answer):
    claims = [make_claim(source="a", **fields), make_claim(source="b", terms=("dam",))]

    assert dict(identified(*claims, type_=type_).answers)["a"] == answer
