"""Weights fitted to labels."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import matching
from claimcheck.errors import SettingsError, UsageError
from claimcheck.evaluation.calibration import (
    Case,
    calibrate,
    fit,
    is_compared,
    labelled,
    presumed_unrelated,
    separation,
)
from claimcheck.evaluation.gold import Gold, Place
from claimcheck.evaluation.weightfile import render
from claimcheck.matching import DEFAULT_WEIGHTS
from claimcheck.matching.weights import read
from claimcheck.model import Quantity, Relation, Span, Type


def cases(count=120, *, counting=False):
    """Pairs that ``predicate`` tells apart, while ``terms``, weighed most, misleads."""
    return [
        Case(
            id=f"t/a#{n}/b#{n}",
            fields=(
                ("terms", 0.9 if n % 2 else 0.2 + n % 5 / 10),
                ("predicate", 0.0 if n % 2 else 1.0),
                ("wording", (n % 7) / 10),
            ),
            counting=counting,
            related=not n % 2,
        )
        for n in range(count)
    ]


def test_fitted_weights_tell_unseen_pairs_better_apart():
    found = calibrate(cases(), DEFAULT_WEIGHTS)

    assert found.after > found.before
    assert found.weights.fields["predicate"] > DEFAULT_WEIGHTS.fields["predicate"]
    assert (found.related, found.unrelated) == (60, 60)
    assert found.kept_after >= found.kept_before - 0.05
    assert found.passed_after < found.passed_before
    assert found == calibrate(list(reversed(cases())), DEFAULT_WEIGHTS)


@pytest.mark.parametrize("count", [0, 20, 98])
def test_too_few_labels_are_refused_with_their_number(count):
    with pytest.raises(
        UsageError, match=f"{count // 2} pairs about one thing and {count // 2} "
    ):
        calibrate(cases(count), DEFAULT_WEIGHTS)


def test_no_pair_about_one_thing_is_lost_by_a_fitted_threshold():
    held = cases()
    weights = fit(held, DEFAULT_WEIGHTS)

    def kept(by):
        return sum(case.related and is_compared(case, by) for case in held)

    assert kept(weights) >= kept(DEFAULT_WEIGHTS)
    assert weights.same_count == DEFAULT_WEIGHTS.same_count  # no label to fit it to


def test_the_threshold_of_counts_has_its_own_labels():
    held = [*cases(), *cases(counting=True)]

    assert fit(held, DEFAULT_WEIGHTS).same_count != DEFAULT_WEIGHTS.same_count


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans()), max_size=20))
def test_separation_is_the_chance_that_one_is_above_the_other(scored):
    ours = [value for value, related in scored if related]
    theirs = [value for value, related in scored if not related]
    pairs = [(a > b) + (a == b) / 2 for a in ours for b in theirs]

    expected = sum(pairs) / len(pairs) if pairs else 0.5
    assert separation([(float(value), related) for value, related in scored]) == pytest.approx(
        expected
    )


def test_labels_say_which_pairs_are_about_one_thing(make_claim):
    claims = [make_claim("The dam held.", source=name) for name in ("a", "b")]
    claims += [make_claim("It rained.", source=name, id=f"{name}#2", spans=(Span(20, 30),))
               for name in ("a", "b")]  # fmt: skip
    pairs = [matching.pair(claims[0], claims[1]), matching.pair(claims[2], claims[3])]

    def gold(relation, note=""):
        sides = [Place(source=name, quote="…", places=(Span(0, 13),)) for name in "ab"]
        return Gold(
            id="g", relation=relation, type=Type.NONE, a=sides[0], b=sides[1], note=note
        )

    related = {
        (relation, note): labelled(claims, pairs, [gold(relation, note)], name="t")[0][
            0
        ].related
        for relation, note in (
            (Relation.CONFLICTING, ""),
            (Relation.COMPATIBLE, "[rounding] …"),
            (Relation.COMPATIBLE, "[soft] [different-event] …"),
            (None, ""),
        )
    }
    known, others = labelled(claims, pairs, [gold(None)], name="t")

    assert list(related.values()) == [True, True, False, False]
    assert (len(known), len(others)) == (1, 1)
    assert [case.related for case in presumed_unrelated(others, 5)] == [False]


def test_weights_read_back_as_they_were_written(tmp_path):
    found = calibrate(cases(), DEFAULT_WEIGHTS, presumed=3)
    path = tmp_path / "weights.toml"
    path.write_text(render(found), "utf-8")

    assert read(path, DEFAULT_WEIGHTS) == found.weights
    assert "3 of them presumed" in path.read_text("utf-8")


WHOLE = """
version = 1
[fields]
terms = 1.0
entities = 1
predicate = 0.0
counted = 1.0
wording = 1.0
[thresholds]
same_topic = 0.3
same_count = 0.1
"""


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        pytest.param("version = 1", "version = 2", "weights of version 2, not 1", id="version"),
        pytest.param("terms", "words", "has to weigh just terms", id="field"),
        pytest.param("terms = 1.0", "terms = -1", "no table of numbers", id="negative"),
        pytest.param("terms = 1.0", "terms = true", "no table of numbers", id="truth"),
        pytest.param("same_topic = 0.3", "same_topic = 3", "from 0 to 1", id="threshold"),
        pytest.param("[thresholds]", "[limits]", "no table of numbers", id="table"),
        pytest.param("[fields]", "[fields", "cannot be read", id="toml"),
    ],
)
def test_a_file_of_weights_that_does_not_fit_is_refused(tmp_path, old, new, problem):
    path = tmp_path / "weights.toml"
    path.write_text(WHOLE.replace(old, new), "utf-8")

    with pytest.raises(SettingsError, match=problem) as caught:
        read(path, DEFAULT_WEIGHTS)

    assert "claimcheck calibrate" in str(caught.value)


def test_missing_weights_are_an_error(tmp_path):
    with pytest.raises(SettingsError, match="no such file"):
        read(tmp_path / "weights.toml", DEFAULT_WEIGHTS)


def test_weights_decide_which_pairs_are_compared(make_claim, tmp_path):
    def claim(source, low, predicate):
        return make_claim(
            f"{predicate} {low}", source=source, predicate=predicate,
            terms=("flood", predicate),
            quantities=(Quantity(low=Decimal(low), high=Decimal(low), counted="deaths"),),
        )  # fmt: skip

    claims = [claim("a", 12, "kill"), claim("b", 21, "drown")]
    path = tmp_path / "weights.toml"
    path.write_text(WHOLE.replace("same_count = 0.1", "same_count = 1.0"), "utf-8")

    strict = read(path, DEFAULT_WEIGHTS)

    assert len(list(matching.pairs(claims))) == 1
    assert list(matching.pairs(claims, weights=strict)) == []
    assert strict.digest != DEFAULT_WEIGHTS.digest
