"""What two sources tell of together, added up from what each of them tells of."""

from collections import Counter
from datetime import date, datetime, timedelta
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.matching import background
from claimcheck.model import Bearing, Claim, Precision, Span, Time

DAYS = [datetime(2031, 5, 1) + timedelta(days=step) for step in (0, 1, 300, 900)]  # noqa: DTZ001
WORDS = ("dam", "gate", "river", "siren", "mayor")
NAMES = ("Kelm", "Orm", "Ada Vey", "Vey", "Lorne")

times = st.builds(
    lambda day, inferred, precision: Time(
        start=day, end=day, precision=precision, bearing=Bearing.AT, inferred=inferred
    ),
    st.sampled_from(DAYS),
    st.booleans(),
    st.sampled_from([Precision.DAY, Precision.YEAR]),
)
told = st.tuples(
    st.lists(st.sampled_from(WORDS), max_size=4),
    st.lists(st.sampled_from(NAMES), max_size=3),
    st.lists(times, max_size=2),
)
sources = st.lists(st.lists(told, min_size=1, max_size=12), min_size=2, max_size=4)


def claims(given_):
    return [
        Claim(
            id=f"s{source}#{number}",
            source=f"s{source}",
            spans=(Span(number, number + 1),),
            quote="…",
            text="…",
            sentence=Span(number, number + 1),
            terms=tuple(terms),
            entities=tuple(names),
            times=tuple(when),
        )
        for source, rows in enumerate(given_)
        for number, (terms, names, when) in enumerate(rows)
    ]


def of(found, *names):
    return [claim for claim in found if claim.source in names]


@given(sources)
def test_two_sources_have_the_story_of_their_claims_and_no_other(given_):
    everything = claims(given_)
    both = of(everything, "s0", "s1")
    alone = background.story(both)

    _, story = background.among(everything).of("s0", "s1")

    assert (story.years, story.names, story.day) == (alone.years, alone.names, alone.day)
    assert {claim.source: story.written[claim.source] for claim in both} == alone.written


@given(sources)
def test_two_sources_have_the_rarity_of_their_claims_and_no_other(given_):
    everything = claims(given_)
    both = of(everything, "s0", "s1")

    rarity, _ = background.among(everything).of("s0", "s1")

    counted = Counter(term for claim in both for term in set(claim.terms))
    expected = {term: 1 + log(len(both) / count) for term, count in counted.items()}
    assert {term: rarity[term] for term in counted} == background.rarity(both) == expected


@given(sources)
def test_a_source_beside_itself_is_read_once(given_):
    everything = claims(given_)

    rarity, _ = background.among(everything).of("s0", "s0")

    alone = background.rarity(of(everything, "s0"))
    assert {term: rarity[term] for term in alone} == alone


@given(sources)
def test_the_order_of_two_sources_is_nothing(given_):
    everything = claims(given_)
    known = background.among(everything)
    terms = {term for claim in of(everything, "s0", "s1") for term in claim.terms}

    (rarity, story), (other_rarity, other_story) = known.of("s0", "s1"), known.of("s1", "s0")

    assert all(rarity[term] == other_rarity[term] for term in terms)
    assert story == other_story


def test_a_term_that_no_claim_has_is_not_weighed():
    known = background.among(claims([[(["dam"], [], [])], [(["gate"], [], [])]]))

    rarity, _ = known.of("s0", "s1")

    assert rarity["dam"] == rarity["gate"]
    with pytest.raises(KeyError):
        rarity["river"]


def test_the_main_story_is_what_enough_claims_of_the_two_name():
    rows = [
        [([], ["Kelm"], [])] * 2 + [([], ["Orm"], [])] + [([], [], [])] * 60,
        [([], ["Kelm"], [])],
    ]

    _, story = background.among(claims(rows)).of("s0", "s1")

    assert story.names == {"kelm"}


def test_a_year_beside_many_of_another_is_no_year_of_the_story():
    year = [
        Time(start=datetime(number, 5, 1), end=datetime(number, 5, 1), precision=Precision.DAY)  # noqa: DTZ001
        for number in (2031, 1987)
    ]
    rows = [[([], [], year[:1])] * 9 + [([], [], year[1:])]]

    _, story = background.among(claims(rows)).of("s0", "s0")

    assert story.years == {2031}


def test_a_source_was_written_on_the_day_that_its_head_names(make_claim):
    claim = make_claim(source="herald", written=date(2031, 5, 6))

    _, story = background.among([claim]).of("herald", "herald")

    assert story.written == {"herald": date(2031, 5, 6)}


def test_what_is_to_come_does_not_date_a_source(make_claim):
    def at(year, text):
        start = datetime(year, 1, 1)  # noqa: DTZ001 - of the place
        time = Time(start=start, end=start, precision=Precision.YEAR, quote=str(year))
        return make_claim(source="herald", text=text, times=(time,))

    told = [
        at(2031, "The bridge fell in 2031."),
        at(2050, "The bridge will be rebuilt in 2050."),
    ]

    _, story = background.among(told).of("herald", "herald")

    assert story.written == {"herald": date(2031, 1, 1)}
