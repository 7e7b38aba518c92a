"""Which conflicts close the gate."""

from datetime import date
from pathlib import Path

import pytest

from claimcheck.baseline import drift
from claimcheck.baseline.bar import Bar, FailOn, measure
from claimcheck.model import Type

KNOWN, NEW = {"a": "12", "b": "21"}, {"a": "3", "b": "4"}


def measured(found, entries, **bar):
    drifted = drift(found, entries, (), topics=("kelm",), today=date(2031, 6, 1))
    return measure(drifted, Bar(**bar), baseline=Path("b"), signature="s")


@pytest.mark.parametrize(
    ("answers", "bar", "closed"),
    [
        pytest.param(NEW, {}, True, id="new"),
        pytest.param(KNOWN, {}, False, id="known"),
        pytest.param(KNOWN, {"fail_on": (FailOn.ANY,)}, True, id="any"),
        pytest.param(NEW, {"severity": 2}, True, id="as-severe-as-asked"),
        pytest.param(NEW, {"severity": 1}, False, id="milder-than-asked"),
        pytest.param(NEW, {"types": (Type.QUANTITY,)}, True, id="type"),
        pytest.param(NEW, {"types": (Type.DATE,)}, False, id="other-type"),
        pytest.param(KNOWN, {"fail_on": (FailOn.ANY,), "severity": 1}, False, id="any-milder"),
    ],
)
def test_what_closes_the_gate(make_found, make_entry, answers, bar, closed):
    found = [make_found(answers, severity=2)]

    result = measured(found, [make_entry(KNOWN)], **bar)

    assert result.closed is closed
    assert bool(result.failing) is closed
    assert bool(result.passing) is (answers is NEW and not closed)


@pytest.mark.parametrize(
    ("fail_on", "closed"),
    [((), False), ((FailOn.NEW,), False), ((FailOn.RESOLVED,), True)],
)
def test_what_is_resolved_closes_it_where_asked(make_entry, fail_on, closed):
    assert measured([], [make_entry(KNOWN)], fail_on=fail_on).closed is closed
