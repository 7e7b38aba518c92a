"""Agreement: published tables, and NLTK's measures as an oracle."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nltk.metrics.agreement import AnnotationTask

from claimcheck.annotation.agreement import (
    alpha,
    cohen,
    fleiss,
    measured,
    one_against_rest,
    pairs_of,
)

# Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", section C: four observers,
# twelve units, missing labels.
OBSERVERS = """
1 2 3 3 2 1 4 1 2 . . .
1 2 3 3 2 2 4 1 2 5 . 3
. 3 3 3 2 3 4 2 2 5 1 .
1 2 3 3 2 4 4 1 2 5 1 .
"""

# Fleiss (1971), as tabulated widely: ten subjects, fourteen raters, five categories.
RATINGS = """
0 0 0 0 14
0 2 6 4 2
0 0 3 5 6
0 3 9 2 0
2 2 8 1 1
7 7 0 0 0
3 2 6 3 0
2 5 3 2 2
6 5 2 1 0
0 2 2 3 7
"""

# Cohen's kappa of a two by two table: both yes 20, first alone 5, second alone 10, both no 15.
TWO_BY_TWO = {("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15}


def observers():
    rows = [line.split() for line in OBSERVERS.split("\n") if line]
    return [
        {str(who): label for who, label in enumerate(unit) if label != "."}
        for unit in zip(*rows, strict=True)
    ]


def test_alpha_reproduces_the_published_value():
    assert alpha(observers()) == pytest.approx(0.743, abs=0.0005)


def test_fleiss_kappa_reproduces_the_published_value():
    units = []
    for line in RATINGS.strip().splitlines():
        labels = [n for n, count in enumerate(line.split()) for _ in range(int(count))]
        units.append({str(rater): label for rater, label in enumerate(labels)})

    assert fleiss(units) == pytest.approx(0.210, abs=0.0005)


def test_cohens_kappa_of_a_table():
    units = [{"a": ours, "b": theirs} for (ours, theirs), n in TWO_BY_TWO.items()
             for _ in range(n)]  # fmt: skip

    assert cohen(units, "a", "b") == pytest.approx(0.4)


full_units = st.lists(
    st.fixed_dictionaries({who: st.sampled_from("xyz") for who in ("a", "b", "c")}),
    min_size=2,
    max_size=12,
).filter(lambda units: len({said for unit in units for said in unit.values()}) > 1)


@given(full_units)
@settings(max_examples=60)
def test_measures_are_those_of_nltk(units):
    rows = [(who, str(n), said) for n, unit in enumerate(units) for who, said in unit.items()]
    oracle = AnnotationTask(rows)

    assert alpha(units) == pytest.approx(oracle.alpha())
    both = {unit[who] for unit in units for who in "ab"}
    if len(both) > 1:
        assert cohen(units, "a", "b") == pytest.approx(oracle.kappa_pairwise("a", "b"))


@pytest.mark.parametrize(
    "units",
    [
        pytest.param([{"a": "x", "b": "x"}] * 5, id="one-label"),
        pytest.param([{"a": "x"}, {"b": "y"}], id="nothing-shared"),
        pytest.param([], id="nothing"),
    ],
)
def test_what_is_not_defined_is_none(units):
    assert alpha(units) is None
    assert fleiss(units) is None
    assert cohen(units, "a", "b") is None
    assert measured(units, alpha).value is None


def test_an_interval_holds_the_value_and_is_the_same_in_every_run():
    units = [{"a": n % 3, "b": n % 3 if n % 4 else 0} for n in range(60)]

    found = measured(units, alpha, seed=1)

    assert found == measured(units, alpha, seed=1)
    assert found.low < found.value < found.high
    assert found.units == 60
    assert found != measured(units, alpha, seed=2)


def test_few_units_have_no_interval():
    found = measured([{"a": 1, "b": 1}, {"a": 2, "b": 1}], alpha)

    assert (found.low, found.high) == (None, None)


def test_one_label_against_the_rest():
    units = [{"a": "x", "b": "y"}, {"a": "z", "b": "y"}]

    assert one_against_rest(units, "x") == [{"a": True, "b": False}, {"a": False, "b": False}]
    assert pairs_of([*units, {"c": "x", "a": "x"}]) == (("a", "b"), ("a", "c"))
