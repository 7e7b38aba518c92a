"""Which claims are compared, and how alike they are."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz, utils

from claimcheck import matching
from claimcheck.matching import comparison, distinct, occurring, question
from claimcheck.matching.blocking import BLOCKERS, candidates
from claimcheck.model import Bearing, Claim, Precision, Quantity, Span, Time


def claim(name, number=1, text="…", **fields):
    return Claim(
        id=f"{name}#{number}",
        source=name,
        spans=(Span(number, number + 1),),
        quote=text,
        text=text,
        sentence=Span(number, number + 1),
        **fields,
    )


def deaths(value, **fields):
    return Quantity(low=Decimal(value), high=Decimal(value), counted="deaths", **fields)


def year(number, bearing=Bearing.AT, **fields):
    return Time(
        start=datetime(number, 1, 1),  # noqa: DTZ001
        end=datetime(number, 12, 31),  # noqa: DTZ001
        precision=Precision.YEAR,
        bearing=bearing,
        quote=str(number),
        **fields,
    )


@pytest.mark.parametrize("blocker", BLOCKERS, ids=lambda blocker: blocker.__name__)
def test_an_empty_claim_has_no_key(blocker):
    assert list(blocker(claim("herald"))) == []


def test_sharing_what_is_counted_pairs_claims_that_share_no_word():
    left = claim("herald", terms=("claim", "life"), quantities=(deaths(200),))
    right = claim("post", terms=("estimate", "victim"), quantities=(deaths(40),))

    ((_, _, key),) = candidates([left, right])

    assert key == "counted:toll"


def test_each_pair_comes_once_credited_to_the_first_key():
    fields = {"quantities": (deaths(3),), "entities": ("Kelm", "Orm"), "predicate": "kill"}
    claims = [claim("herald", **fields), claim("post", **fields)]

    found = list(candidates(claims))

    assert [key for _, _, key in found] == ["counted:toll"]


def test_claims_of_one_sentence_are_not_compared():
    left = claim("herald", 1, quantities=(deaths(3),))
    right = replace(claim("herald", 2, quantities=(deaths(4),)), sentence=left.sentence)

    assert list(matching.pairs([left, right])) == []


words = st.text(max_size=20)


@given(words, words)
def test_similarity_is_symmetric_and_bounded(left, right):
    forth, back = comparison.wording(left, right), comparison.wording(right, left)

    assert forth == back
    assert 0 <= forth <= 1


@given(words)
def test_the_empty_phrase_is_like_nothing(phrase):
    assert comparison.wording("", phrase) == 0


@pytest.mark.parametrize(
    ("ours", "theirs", "apart"),
    [
        pytest.param((2010,), (2011,), True, id="two-years"),
        pytest.param((2011,), (2011,), False, id="one-year"),
        pytest.param((2010, 2011), (2011,), False, id="one-of-two"),
        pytest.param((2011,), (), False, id="the-main-year"),
        pytest.param((2010,), (), True, id="beside-the-main-year"),
        pytest.param((), (), False, id="no-time"),
    ],
)
def test_times_tell_events_apart(ours, theirs, apart):
    main = question.Story(years=frozenset({2011}))
    left = claim("herald", times=tuple(map(year, ours)))
    right = claim("post", times=tuple(map(year, theirs)))

    assert bool(occurring.apart_in_time(left, right, main)) is apart
    assert bool(occurring.apart_in_time(right, left, main)) is apart


def test_as_of_dates_tell_no_events_apart():
    main = question.Story()
    left = claim("herald", times=(year(2010, Bearing.AS_OF),))
    right = claim("post", times=(year(2011, Bearing.AS_OF),))

    assert occurring.apart_in_time(left, right, main) == ""


def test_what_began_in_a_year_may_last_beyond_it():
    assert occurring.meet(year(2010, Bearing.SINCE), year(2012))
    assert not occurring.meet(year(2010), year(2012))


def test_another_case_is_another_event():
    main = question.Story()
    left = claim("herald", text="Another ferry sank.")
    right = claim("post", text="The ferry sank.")

    assert distinct.apart_in_name(left, right, main)


def test_a_name_of_its_own_as_subject_tells_events_apart():
    main = question.Story(names=frozenset({"kelm"}))
    left = claim("herald", subject="the flood in Orm", entities=("Orm",))
    right = claim("post", subject="the flood in Kelm", entities=("Kelm",))

    assert distinct.apart_in_name(left, right, main)


@given(st.text(), st.text())
def test_wording_is_that_of_sorted_words(left, right):
    plain = fuzz.token_sort_ratio(left, right, processor=utils.default_process) / 100

    assert comparison.wording(left, right) == (plain if left and right else 0.0)


def test_a_matter_pairs_all_who_take_a_side_in_it():
    owed = claim("herald", text="The test is mandatory.")
    also_owed = claim("post", text="Helmets are compulsory.")
    free = claim("times", text="Nobody was obliged to wait.")

    found = {
        (one.source, two.source): key for one, two, key in candidates((owed, also_owed, free))
    }

    assert found == {
        ("herald", "post"): "state:duty",
        ("herald", "times"): "state:duty",
        ("post", "times"): "state:duty",
    }
