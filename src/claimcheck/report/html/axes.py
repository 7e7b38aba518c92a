"""Axes of plots: from where to where, and which ticks a reader counts along."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from claimcheck.report.wording import amount

# As many labels as fit below a plot on the screen of a telephone.
MOST_TICKS = 5

# Figures of which the lowest is more than half of the highest are told apart better on an axis
# that does not begin at nought; what is drawn are positions, not lengths.
FROM_NOUGHT = Decimal("0.5")

HOUR = 3600
DAY = 24 * HOUR
YEAR = 12  # months
EPOCH = datetime(1, 1, 1)  # noqa: DTZ001 - the times of a text have no zone
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LAST_YEAR = 9999
LAST = Decimal((datetime(LAST_YEAR, 12, 31) - EPOCH).days * DAY)  # noqa: DTZ001


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A scale.

    Attributes:
        low: The value at its left end.
        high: The value at its right end; more than ``low``.
        ticks: Values with their labels, in order.
    """

    low: Decimal
    high: Decimal
    ticks: tuple[tuple[Decimal, str], ...]

    def part(self, value: Decimal) -> float:
        """Where a value lies, in [0, 1] from left to right; the nearer end where outside."""
        within = min(max(value, self.low), self.high)
        return float((within - self.low) / (self.high - self.low))


def number_axis(values: Sequence[Decimal]) -> Axis:
    """An axis in round steps that holds all of some values, of which there is at least one."""
    low, high = min(values), max(values)
    if 0 <= low < FROM_NOUGHT * high or low == high:
        low = min(low, Decimal(0))
    if low == high:
        high = low + 1
    step = _round((high - low) / (MOST_TICKS - 1))
    if all(value == value.to_integral_value() for value in values):
        step = max(step, Decimal(1))  # nobody counts six and a half people
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = (high / step).to_integral_value(ROUND_CEILING)
    ticks = [(first + at) * step for at in range(int(last - first) + 1)]
    return Axis(
        low=ticks[0], high=ticks[-1], ticks=tuple((tick, amount(tick)) for tick in ticks)
    )


def _round(step: Decimal) -> Decimal:
    """The nearest step upwards that people count in: 1, 2 or 5, and noughts."""
    power = Decimal(1).scaleb(step.adjusted())
    return next(power * digit for digit in (Decimal(1), 2, 5, 10) if power * digit >= step)


def moment(time: datetime) -> Decimal:
    """An instant as the value of an axis: seconds from the year 1."""
    since = time.replace(tzinfo=None) - EPOCH
    return Decimal(since.days * DAY + since.seconds)


def instant(value: Decimal) -> datetime:
    """The instant that a value of an axis stands for."""
    return EPOCH + timedelta(seconds=int(value))


Ticks = list[tuple[Decimal, str]]


def time_axis(moments: Sequence[datetime]) -> Axis:
    """An axis in hours, days, months or years that holds all of some instants."""
    low, high = min(moments), max(moments)
    ticks = next(found for found in _scales(low, high) if found)
    values = [value for value, _ in ticks]
    first, last = min(moment(low), *values), max(moment(high), *values)
    return Axis(low=first, high=max(last, first + HOUR), ticks=tuple(ticks))


def _scales(low: datetime, high: datetime) -> Iterator[Ticks]:
    """Ticks around two instants, in ever longer steps; empty where there are too many."""
    for hours in (1, 3, 6, 12):
        yield _hours(low, high, hours * HOUR)
    for days in (1, 2, 7, 14):
        yield _hours(low, high, days * DAY)
    for months in (1, 3, 6):
        yield _months(low, high, months)
    for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000):
        yield _months(low, high, years * YEAR)


def _hours(low: datetime, high: datetime, step: int) -> Ticks:
    """Ticks at whole multiples of some hours or days from the first midnight on."""
    midnight = moment(low.replace(hour=0, minute=0, second=0, microsecond=0))
    first = int((moment(low) - midnight) // step)
    last = int(-((midnight - moment(high)) // step))
    if last - first > MOST_TICKS:
        return []
    values = (midnight + at * step for at in range(first, last + 1))
    return [
        (value, _said(instant(value), clock=step < DAY)) for value in values if value <= LAST
    ]


def _said(time: datetime, *, clock: bool) -> str:
    """A day as short as it can be said, or a clock time with its day."""
    day = f"{time.day} {MONTHS[time.month - 1]}"
    return f"{day} {time:%H:%M}" if clock else f"{day} {time.year}"


def _months(low: datetime, high: datetime, step: int) -> Ticks:
    """Ticks at whole multiples of some months from the year 0 on."""
    first = (low.year * YEAR + low.month - 1) // step
    last = -(-(high.year * YEAR + high.month) // step)
    if last - first > MOST_TICKS:
        return []
    starts = (divmod(at * step, YEAR) for at in range(first, last + 1))
    return [
        (
            moment(datetime(year, month + 1, 1)),  # noqa: DTZ001
            str(year) if step >= YEAR else f"{MONTHS[month]} {year}",
        )
        for year, month in starts
        if 1 <= year <= LAST_YEAR
    ]
