"""What is drawn: intervals on an axis, in one unit, open where the words leave them open."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import (
    Bearing,
    Comparison,
    Discrepancy,
    Judgement,
    Precision,
    Quantity,
    Relation,
    Source,
    Time,
    Type,
)
from claimcheck.report.html.axes import MOST_TICKS, number_axis, time_axis
from claimcheck.report.html.ends import asked, ends, headline
from claimcheck.report.html.index import index
from claimcheck.report.html.plots import LONGEST_WORDS, MOST_BARS, plot


def day(*parts):
    return datetime(*parts)  # noqa: DTZ001 - the times of a text have no zone


def people(low, high, quote, **fields):
    low, high = (None if end is None else Decimal(end) for end in (low, high))
    return Quantity(low=low, high=high, unit="people", counted="deaths", quote=quote, **fields)


def lasting(number, unit):
    return Quantity(
        low=Decimal(number), high=Decimal(number), unit=unit, quote=f"{number} {unit}s"
    )


@pytest.fixture
def drawn(make_claim):
    """Draw claims of sources of their own, each an answer of its own, about one question."""

    def build(*claims, type_=Type.QUANTITY, best=None):
        made = [
            make_claim(source=f"source{number}", **fields)
            for number, fields in enumerate(claims)
        ]
        judgement = Judgement(
            a=made[0].id,
            b=made[-1].id,
            relation=Relation.CONFLICTING,
            type=type_,
            rule="some-rule",
            reason="one against the other",
            similarity=0.5,
        )
        found = Discrepancy(
            id="x",
            type=type_,
            question="How many?",
            claims=tuple(claim.id for claim in made),
            judgements=(judgement,),
            best=best,
        )
        comparison = Comparison(
            signature="s",
            sources=tuple(Source(id=claim.source, text="…") for claim in made),
            claims=tuple(made),
            pairs=(judgement,),
            discrepancies=(found,),
        )
        where = index(comparison)
        about = asked(where, found)
        sides = [(chr(65 + at), (claim,)) for at, claim in enumerate(made)]
        return plot(where, found, about, sides), about, made

    return build


def test_figures_stand_in_their_order(drawn):
    picture, _, _ = drawn(
        {"quantities": (people(12, 12, "12 people"),)},
        {"quantities": (people(20, 40, "20 to 40 people"),)},
    )

    twelve, range_ = picture.bars
    assert twelve.left == twelve.right < range_.left < range_.right


def test_a_bound_is_an_arrow(drawn):
    picture, _, _ = drawn(
        {"quantities": (people(21, None, "at least 21 people"),)},
        {"quantities": (people(None, 12, "at most 12 people"),)},
    )

    least, most = picture.bars
    assert (least.open_left, least.open_right, least.high) == (False, True, "")
    assert (most.open_left, most.open_right, most.low) == (True, False, "")


@pytest.mark.parametrize(
    ("low", "high", "open_right"),
    [
        pytest.param(200, 1999, False, id="hundreds"),
        pytest.param(2000, 99_999, True, id="thousands"),
    ],
)
def test_a_vague_figure_is_dashed_and_never_presses_the_others_together(
    drawn, low, high, open_right
):
    vague = people(low, high, "many people", approximate=True)

    picture, _, _ = drawn(
        {"quantities": (vague,)}, {"quantities": (people(12, 12, "12 people"),)}
    )

    assert (picture.bars[0].vague, picture.bars[0].open_right) == (True, open_right)


def test_what_a_hedge_widens_is_drawn_as_it_is_said(drawn):
    about = people(270, 330, "around 300 people", approximate=True)

    picture, _, _ = drawn(
        {"quantities": (about,)}, {"quantities": (people(42, 42, "42 people"),)}
    )

    assert (picture.bars[0].low, picture.bars[0].high) == ("300", "300")


def test_lengths_of_time_are_drawn_in_one_unit(drawn):
    picture, _, _ = drawn(
        {"quantities": (lasting(3, "day"),)},
        {"quantities": (lasting(1, "week"),)},
        type_=Type.DURATION,
    )

    three, week = picture.bars
    assert (three.low, week.low) == ("3", "7")
    assert picture.ticks[-1][1] == "8 days"


def test_an_amount_of_something_else_is_not_drawn(drawn):
    homes = Quantity(low=Decimal(60), high=Decimal(60), unit="home", counted="home", quote="60")

    picture, _, _ = drawn(
        {"quantities": (homes, people(12, 12, "12 people"))},
        {"quantities": (people(21, 21, "21 people"),)},
    )

    assert [bar.words for bar in picture.bars] == ["12 people", "21 people"]


def test_one_statement_is_no_picture(drawn):
    picture, _, _ = drawn({"quantities": (people(12, 12, "12 people"),)}, {})

    assert picture is None


def test_statements_beyond_the_picture_are_counted(drawn):
    many = [{"quantities": (people(n, n, f"{n} people"),)} for n in range(1, MOST_BARS + 4)]

    picture, _, _ = drawn(*many)

    assert (len(picture.bars), picture.left_out) == (MOST_BARS, 3)


def test_the_figure_that_a_policy_chose_is_a_line(drawn):
    picture, _, _ = drawn(
        {"quantities": (people(10, 10, "10 people"),)},
        {"quantities": (people(20, 20, "20 people"),)},
        best=Decimal(10),
    )

    assert picture.best == picture.bars[0].left


def test_who_says_it_and_as_of_when_stands_beside_a_figure(drawn):
    as_of = Time(
        start=day(2031, 5, 4),
        end=day(2031, 5, 4, 23, 59),
        precision=Precision.DAY,
        bearing=Bearing.AS_OF,
        quote="as of 4 May",
    )

    picture, _, _ = drawn(
        {
            "quantities": (people(12, 12, "12 people"),),
            "speaker": "the mayor",
            "times": (as_of,),
        },
        {"quantities": (people(21, 21, "21 people"),)},
    )

    assert picture.bars[0].by == "source0, citing the mayor, as of 4 May"


def test_long_words_are_cut_in_the_picture_alone(drawn):
    words = "a figure that takes more words than fit beside each other"

    picture, _, _ = drawn(
        {"quantities": (people(12, 12, words),)}, {"quantities": (people(21, 21, "21 people"),)}
    )

    assert picture.bars[0].words == words
    assert len(picture.bars[0].short) == LONGEST_WORDS


@pytest.mark.parametrize(
    ("bearing", "low", "high"),
    [
        pytest.param(Bearing.AT, "2031-05", "2031-05", id="at"),
        pytest.param(Bearing.SINCE, "2031-05", "", id="since"),
        pytest.param(Bearing.UNTIL, "", "2031-05", id="until"),
    ],
)
def test_a_month_is_drawn_as_one(drawn, bearing, low, high):
    may = Time(
        start=day(2031, 5, 1),
        end=day(2031, 5, 31, 23, 59),
        precision=Precision.MONTH,
        bearing=bearing,
        quote="May 2031",
    )
    june = replace(may, start=day(2031, 6, 3), end=day(2031, 6, 3, 23, 59), bearing=Bearing.AT)

    picture, _, _ = drawn({"times": (may,)}, {"times": (june,)}, type_=Type.DATE)

    assert (picture.bars[0].low, picture.bars[0].high) == (low, high)


def test_a_headline_is_what_the_answer_says_of_the_question(drawn):
    _, about, (left, right) = drawn(
        {"quantities": (people(12, 12, "12 people"),)},
        {"quantities": (people(21, 21, "21 people"),)},
    )

    assert headline(about, [right]) == "21 people"
    assert [each.low for each in ends(about, left)] == [12]


@given(st.lists(st.decimals(-(10**12), 10**12, places=2), min_size=1, max_size=8))
def test_an_axis_holds_its_figures_between_few_ticks(values):
    axis = number_axis(values)

    assert axis.low <= min(values) <= max(values) <= axis.high
    assert axis.low < axis.high
    assert 2 <= len(axis.ticks) <= MOST_TICKS + 2


def test_an_axis_counts_whole_things_in_whole_steps():
    assert [label for _, label in number_axis([Decimal(6), Decimal(7)]).ticks] == ["6", "7"]
    assert "6.2" in [label for _, label in number_axis([Decimal(6), Decimal("6.4")]).ticks]


@given(st.lists(st.datetimes(), min_size=1, max_size=8))
def test_a_time_axis_holds_its_instants_between_few_ticks(moments):
    axis = time_axis(moments)

    assert all(0 <= axis.part(value) <= 1 for value, _ in axis.ticks)
    assert axis.low < axis.high
    assert 1 <= len(axis.ticks) <= MOST_TICKS + 1


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        pytest.param(
            day(2031, 5, 3, 8), day(2031, 5, 3, 11), ("3 May 08:00", "3 May 11:00"), id="hours"
        ),
        pytest.param(day(2031, 5, 3), day(2031, 5, 6), ("3 May 2031", "6 May 2031"), id="days"),
        pytest.param(day(2031, 3, 1), day(2031, 6, 30), ("Mar 2031", "Jul 2031"), id="months"),
        pytest.param(day(2012, 1, 1), day(2014, 12, 31), ("2012", "2015"), id="years"),
        pytest.param(day(1, 1, 1), day(9999, 12, 31), ("2000", "8000"), id="ages"),
    ],
)
def test_ticks_are_as_fine_as_the_times(first, last, labels):
    ticks = [label for _, label in time_axis([first, last]).ticks]

    assert (ticks[0], ticks[-1]) == labels
