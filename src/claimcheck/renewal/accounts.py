"""What is known of a source, as it lies on disk: less than its claims, and read sooner."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from claimcheck.cache.codec import DamagedError, Json, decode, encode
from claimcheck.matching.background import Account, Summary
from claimcheck.model import Span, Time


def plain(account: Account) -> Json:
    """An account as plain values; what is in most claims stays first."""
    known = account.summary
    days = {day.isoformat(): count for day, count in known.days.items()}
    told: list[Json] = [
        [list(where), [[first, at, encode(time)] for first, at, time in times]]
        for where, times in account.told.items()
    ]
    words: list[Json] = [
        [*sorted(each)] for each in (known.named, known.recurring, account.compared)
    ]
    return [
        [known.claims, known.dated],
        [_counts(each) for each in (known.terms, known.years, days, known.names)],
        words,
        account.written.isoformat(),
        [[what, [_text(end) for end in ends]] for what, ends in account.figures.items()],
        told,
        account.dead,
        _counts(account.deeds),
    ]


def account(data: Any) -> Account:
    """The account that ``plain`` was given.

    Raises:
        DamagedError: It is something else.
    """
    try:
        (claims, dated), counts, words, written, figures, told, dead, deeds = data
        terms, years, days, names = map(dict, counts)
        named, recurring, compared = map(frozenset, words)
        return Account(
            summary=Summary(
                claims=claims,
                dated=dated,
                terms=terms,
                years=years,
                days={date.fromisoformat(day): count for day, count in days.items()},
                names=names,
                named=named,
                recurring=recurring,
            ),
            written=date.fromisoformat(written),
            figures={what: tuple(map(_number, ends)) for what, ends in figures},
            told={
                Span(*where): tuple((first, at, decode(Time, t)) for first, at, t in times)
                for where, times in told
            },
            dead=dead,
            compared=compared,
            deeds=dict(deeds),
        )
    except (TypeError, ValueError, InvalidOperation) as error:
        raise DamagedError(str(error)) from error


def _counts(counted: Mapping[Any, int]) -> Json:
    return [[thing, count] for thing, count in counted.items()]


def _text(end: Decimal | None) -> str | None:
    return None if end is None else str(end)


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
