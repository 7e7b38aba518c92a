"""Precision, recall and F1; mistakes; reliability."""

import re
import xml.etree.ElementTree as ET

import pytest

from claimcheck.evaluation import reliability
from claimcheck.evaluation.alignment import Aligned
from claimcheck.evaluation.figures import figures, mistakes
from claimcheck.evaluation.gold import Gold, Place
from claimcheck.evaluation.intervals import wilson
from claimcheck.evaluation.tables import in_words, render_figures, render_mistakes
from claimcheck.model import Comparison, Judgement, Relation, Span, Type

CONFLICTING, CORROBORATED, COMPATIBLE = (
    Relation.CONFLICTING,
    Relation.CORROBORATED,
    Relation.COMPATIBLE,
)


def case(number, gold, seen=None, *, rule="r", type_=Type.QUANTITY, **fields):
    """A gold pair, and the one judgement that stands for it."""
    place = Place(source="s", quote=f"quote {number}", places=(Span(0, 1),))
    pair = Gold(id=f"g{number}", relation=gold, type=type_, a=place, b=place, **fields)
    judged = (
        (
            Judgement(a=f"a#{number}", b=f"b#{number}", relation=seen, type=Type.QUANTITY,
                      rule=rule, reason="12 against 21", similarity=0.5),
        )
        if seen
        else ()
    )  # fmt: skip
    return Aligned(pair, judged, extracted=True)


def comparison_of(cases, *others):
    pairs = (*(one for each in cases for one in each.judgements), *others)
    return Comparison(signature="s", sources=(), claims=(), pairs=pairs, discrepancies=())


def row(cases, group, name, **given):
    rows = figures(given.get("comparison") or comparison_of(cases), cases)
    return next(each for each in rows if (each.group, each.name) == (group, name))


def test_precision_recall_and_f1_of_a_relation():
    cases = [
        case(1, CONFLICTING, CONFLICTING),
        case(2, CONFLICTING, CORROBORATED),
        case(3, COMPATIBLE, CONFLICTING),
        case(4, None, CONFLICTING),
        case(5, CONFLICTING),
    ]

    found = row(cases, "relation", CONFLICTING)

    assert (found.precision.value, found.precision.units) == (pytest.approx(1 / 3), 3)
    assert (found.recall.value, found.recall.units) == (pytest.approx(1 / 3), 3)
    assert found.f1.value == pytest.approx(1 / 3)


def test_a_judgement_that_nobody_labelled_is_counted_apart():
    cases = [case(1, CONFLICTING, CONFLICTING)]
    other = case(2, CONFLICTING, CONFLICTING).judgements

    found = row(cases, "relation", CONFLICTING, comparison=comparison_of(cases, *other))

    assert (found.precision.value, found.unlabelled) == (1.0, 1)


def test_a_rule_has_precision_alone():
    cases = [
        case(1, CONFLICTING, CONFLICTING, rule="x"),
        case(2, COMPATIBLE, CONFLICTING, rule="x"),
        case(3, COMPATIBLE, COMPATIBLE, rule="y"),
    ]

    assert row(cases, "rule", "x").precision.value == 0.5
    assert row(cases, "rule", "y").precision.value == 1.0
    assert row(cases, "rule", "x").recall is None


def test_a_type_is_found_whatever_the_conflict_was_called():
    cases = [case(1, CONFLICTING, CONFLICTING, type_=Type.DATE), case(2, CONFLICTING)]

    assert row(cases, "type", Type.DATE).recall.value == 1.0
    assert row(cases, "type", Type.QUANTITY).recall.value == 0.0
    assert row(cases, "type", Type.DATE).precision.value is None


def test_the_random_and_the_firm_sample_stand_apart():
    cases = [
        case(1, CONFLICTING, CONFLICTING, drawn="random"),
        case(2, CONFLICTING, note="[soft] vague"),
    ]

    assert row(cases, "sample", "conflicting, drawn at random").recall.value == 1.0
    assert row(cases, "sample", "conflicting, without [soft]").recall.units == 1


def test_intervals_hold_the_value_and_never_promise_perfection():
    mixed = [case(n, CONFLICTING, CONFLICTING if n % 3 else COMPATIBLE) for n in range(30)]
    clean = [case(n, CONFLICTING, CONFLICTING) for n in range(30)]

    some, all_ = (row(cases, "relation", CONFLICTING) for cases in (mixed, clean))

    assert some.recall.low < some.recall.value < some.recall.high
    assert some == row(mixed, "relation", CONFLICTING)
    assert (all_.precision.value, all_.precision.high) == (1.0, 1.0)
    assert 0.85 < all_.precision.low < 0.95


def test_wilsons_interval_is_the_published_one():
    # Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I.
    assert wilson(81, 263) == (pytest.approx(0.2553, abs=5e-5), pytest.approx(0.3662, abs=5e-5))
    assert wilson(0, 20) == (0.0, pytest.approx(0.1611, abs=5e-5))


@pytest.mark.parametrize(
    ("given", "what"),
    [
        pytest.param(case(1, COMPATIBLE, CONFLICTING), "false alarm", id="trap"),
        pytest.param(case(1, None, CONFLICTING), "false alarm", id="unrelated"),
        pytest.param(case(1, CONFLICTING), "missed", id="unseen"),
        pytest.param(case(1, CONFLICTING, COMPATIBLE), "missed", id="seen-otherwise"),
        pytest.param(case(1, CORROBORATED), "missed", id="agreement"),
        pytest.param(case(1, CORROBORATED, COMPATIBLE), "called otherwise", id="otherwise"),
        pytest.param(
            case(1, CONFLICTING, CONFLICTING, type_=Type.DATE), "another type", id="type"
        ),
        pytest.param(case(1, CONFLICTING, CONFLICTING), None, id="right"),
        pytest.param(case(1, COMPATIBLE), None, id="trap-not-paired"),
    ],
)
def test_a_mistake_is_named(given, what):
    assert [each.what for each in mistakes([given])] == ([what] if what else [])


def test_the_gravest_mistakes_come_first_with_quotes_and_reason():
    text = render_mistakes(mistakes([case(1, CONFLICTING), case(2, COMPATIBLE, CONFLICTING)]))

    assert text.index("false alarm: g2") < text.index("missed: g1")
    assert 's: "quote 2"' in text
    assert "r: 12 against 21" in text
    assert "the two claims were not paired" in text


def test_the_table_says_on_how_many_each_figure_rests():
    cases = [case(n, CONFLICTING, CONFLICTING if n % 3 else COMPATIBLE) for n in range(30)]

    text = render_figures(figures(comparison_of(cases), cases))

    assert re.search(
        r"^  conflicting +1\.00 \(\d\.\d\d-1\.00\) \[20\] +0\.67 \(", text, re.MULTILINE
    )
    assert "undefined" in text
    assert in_words(None) == "-"


def test_what_is_foretold_does_not_rest_on_the_label_itself():
    cases = [case(n, CONFLICTING if n % 2 else COMPATIBLE, CONFLICTING) for n in range(60)]

    bins = reliability.reliability(cases)

    assert sum(each.judgements for each in bins) == 60
    assert all(0 <= each.low <= each.seen <= each.high <= 1 for each in bins)
    assert reliability.error(bins) < 0.2
    # One label alone foretells nothing of itself: Laplace's half.
    (alone,) = reliability.reliability(cases[:1])
    assert alone.foretold == 0.5


def test_the_drawing_stands_alone_and_says_in_words_what_it_shows():
    cases = [case(n, CONFLICTING, CONFLICTING) for n in range(8)]

    svg = reliability.render_svg(reliability.reliability(cases))

    tree = ET.fromstring(svg)  # noqa: S314 - our own drawing
    names = [element.tag.partition("}")[2] for element in tree]
    assert {"title", "desc", "circle"} <= set(names)
    assert "1.00 of" in svg
    assert "href" not in svg
    assert "no labelled judgement" in reliability.render_svg(())
