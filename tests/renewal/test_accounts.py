"""What is known of a source comes back as it was."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from claimcheck import cache
from claimcheck.cache.codec import DamagedError
from claimcheck.matching.background import Account, Summary
from claimcheck.model import Precision, Span, Time
from claimcheck.renewal import accounts

DAY = Time(
    start=datetime.fromisoformat("2031-05-03"),
    end=datetime.fromisoformat("2031-05-04"),
    precision=Precision.DAY,
    quote="3 May 2031",
)
KNOWN = Account(
    summary=Summary(
        claims=3,
        dated=2,
        terms={"dam": 3, "break": 1},
        years={2031: 2, 1950: 1},
        days={date(2031, 5, 3): 2},
        names={"kelm": 3, "ada vey": 1},
        named=frozenset({"kelm", "ada", "vey"}),
        recurring=frozenset({"kelm"}),
    ),
    written=date(2031, 5, 4),
    figures={"deaths": (Decimal(12), None, Decimal("3E+2"))},
    told={Span(0, 30): ((4, 7, DAY), (9, 9, replace(DAY, start=None, end=None)))},
    dead=2,
    compared=frozenset({"orm"}),
    deeds={"appoint": 1},
)


def test_an_account_comes_back():
    found = accounts.account(cache.unpacked(cache.packed(accounts.plain(KNOWN))))

    assert found == KNOWN


def test_what_is_in_most_claims_stays_first():
    terms = {"river": 2, "dam": 2, "break": 1}
    known = replace(KNOWN, summary=replace(KNOWN.summary, terms=terms))

    found = accounts.account(accounts.plain(known))

    assert list(found.summary.terms) == ["river", "dam", "break"]


@pytest.mark.parametrize(
    "data", [None, [], [1, 2, 3, 4, 5, 6, 7, 8]], ids=["none", "few", "other"]
)
def test_what_is_no_account_is_damaged(data):
    with pytest.raises(DamagedError):
        accounts.account(data)
