"""Every rule in RULES keeps the same manners; a new one is tested by being listed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import matching
from claimcheck.model import Claim, Quantity, Relation, Span
from claimcheck.rules import RULES, judge


def claim(name, quantities=(), **fields):
    return Claim(
        id=f"{name}#1",
        source=name,
        spans=(Span(0, 1),),
        quote="…",
        text="The flood killed people.",
        sentence=Span(0, 1),
        subject="The flood",
        predicate="kill",
        objects=("person",),
        terms=("flood", "kill", "person"),
        quantities=tuple(quantities),
        **fields,
    )


def people(low, high, **fields):
    low, high = (None if end is None else Decimal(end) for end in (low, high))
    return Quantity(low=low, high=high, unit="people", counted="deaths", **fields)


amounts = st.builds(
    lambda ends, **fields: people(min(ends), max(ends), range=ends[0] != ends[1], **fields),
    st.tuples(st.integers(0, 500), st.integers(0, 500)),
    approximate=st.booleans(),
)
bounds = st.one_of(
    st.builds(lambda low: people(low, None), st.integers(0, 500)),
    st.builds(lambda high: people(None, high), st.integers(0, 500)),
)
figures = st.lists(st.one_of(amounts, bounds), min_size=1, max_size=2)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_summary_is_one_sentence(rule):
    assert rule.summary.endswith(".")


def test_names_are_unique():
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_rules_that_find_conflicts_come_first():
    relations = [rule.relation for rule in RULES]
    conflicts = relations.count(Relation.CONFLICTING)

    assert set(relations[:conflicts]) == {Relation.CONFLICTING}


@given(figures, figures, st.booleans(), st.booleans())
def test_rules_do_not_take_sides(ours, theirs, negated, denied):
    left, right = claim("a", ours, negated=negated), claim("b", theirs, negated=denied)

    forth = matching.pair(left, right)
    back = matching.pair(right, left)

    assert [bool(rule.reason(forth)) for rule in RULES] == [
        bool(rule.reason(back)) for rule in RULES
    ]


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 500))
def test_a_value_inside_the_others_range_or_bound_never_conflicts(one, two, three):
    low, value, high = sorted((one, two, three))
    left = claim("a", [people(value, value)])

    relations = {
        judge(matching.pair(left, claim("b", [other]))).relation
        for other in (people(low, high, range=True), people(low, None), people(None, high))
    }

    assert Relation.CONFLICTING not in relations


@given(st.integers(0, 500), st.integers(0, 500), st.integers(1, 500), st.integers(0, 500))
def test_disjoint_intervals_of_one_counted_thing_always_conflict(start, length, gap, beyond):
    left = claim("a", [people(start, start + length)])
    low = start + length + gap
    right = claim("b", [people(low, low + beyond)])

    judgement = judge(matching.pair(left, right))

    assert judgement.relation is Relation.CONFLICTING


def test_an_ignored_rule_is_not_asked():
    pair = matching.pair(claim("a", [people(12, 12)]), claim("b", [people(21, 21)]))

    judgement = judge(pair, ignored=["quantity-mismatch"])

    assert judgement.rule != "quantity-mismatch"


def test_claims_without_frames_give_no_conflict():
    def empty(name):
        return Claim(
            id=f"{name}#1", source=name, spans=(), quote="", text="", sentence=Span(0, 0)
        )

    judgement = judge(matching.pair(empty("a"), empty("b")))

    assert judgement.rule == "nothing-excluded"


def test_a_denial_that_adds_nothing_denies_a_deed_in_every_respect(make_claim):
    lit = {"subject": "The warning lights", "predicate": "flash"}
    told = make_claim(
        "The warning lights flashed in both tubes.",
        terms=("warning", "light", "flash", "tube"),
        objects=("tube",),
        **lit,
    )
    denied = make_claim(
        "The warning lights did not flash.",
        source="post",
        terms=("warning", "light", "flash"),
        negated=True,
        **lit,
    )

    assert judge(matching.pair(told, denied)).rule == "opposite-polarity"
