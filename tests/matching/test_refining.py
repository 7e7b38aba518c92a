"""Which claims are compared that share a key with very many others."""

from itertools import combinations

import pytest

from claimcheck import matching
from claimcheck.matching import background, refining
from claimcheck.matching.blocking import candidates
from claimcheck.matching.refining import ANCHORS, COMMON_KEY, COMMON_NAME
from claimcheck.model import Claim, Span


def claim(source, number=1, names=(), **fields):
    return Claim(
        id=f"{source}#{number}",
        source=source,
        spans=(Span(number, number + 1),),
        quote="…",
        text=f"{number} …",
        sentence=Span(number, number + 1),
        entities=tuple(names),
        **fields,
    )


def shared(claims):
    return {(left.id, right.id) for left, right, _ in candidates(claims)}


def article(source, town, count=20):
    return [
        claim(source, number, [town], predicate="burn", objects=("mill",))
        for number in range(count)
    ]


def test_a_key_of_few_claims_pairs_each_two():
    block = range(COMMON_KEY)

    assert set(refining.twos(block, {})) == set(combinations(block, 2))


def test_a_common_key_pairs_claims_that_share_a_name():
    towns = ["Kelm", "Orm", "Lorne"] * COMMON_KEY
    second = [(town,) for town in towns]

    found = set(refining.twos(range(len(towns)), second))

    assert all(towns[one] == towns[other] for one, other in found)
    assert len(found) == 3 * COMMON_KEY * (COMMON_KEY - 1) // 2


def test_a_name_of_the_source_stands_for_one_that_a_claim_leaves_out():
    claims = [*article("herald", "Kelm"), claim("herald", 99)]

    assert refining.seconds(claims)[-1] == ("kelm",)


def test_claims_without_any_name_are_compared_with_each_other():
    second = [("",) if at % 2 else ("kelm",) for at in range(2 * COMMON_KEY)]

    found = set(refining.twos(range(len(second)), second))

    assert (1, 3) in found
    assert (0, 1) not in found


def test_each_claim_of_a_name_that_all_have_is_compared_with_some():
    places = range(2 * COMMON_NAME)
    second = [("kelm",)] * len(places)

    found = set(refining.twos(places, second))

    assert {other for _, other in found} | {0} == set(places)
    assert len(found) == sum(len(places) - 1 - at for at in range(ANCHORS))


def test_two_common_names_are_less_common():
    towns = ("kelm", "orm", "venn", "lorne")
    two = list(combinations(towns, 2))
    second = [tuple(sorted(two[at % len(two)])) for at in range(4 * COMMON_NAME)]

    found = set(refining.twos(range(len(second)), second))
    late = [at for at, words in enumerate(second) if words == ("kelm", "orm")][-2:]

    assert tuple(late) in found


@pytest.mark.parametrize("count", [1, COMMON_KEY + 1])
def test_sources_that_name_nothing_of_each_other_tell_of_two_stories(count):
    claims = [
        each
        for number in range(count)
        for town in ("Kelm", "Orm")
        for each in article(f"{town}{number:03}", town, 12)
    ]

    found = {(p.left.source[:3], p.right.source[:3]) for p in matching.pairs(claims[:600])}

    assert ("Kel", "Orm") not in found
    assert ("Kel", "Kel") in found


@pytest.mark.parametrize(
    ("ours", "theirs", "two"),
    [
        pytest.param([("Kelm", 20)], [("Orm", 20)], True, id="neither-names-the-other"),
        pytest.param([("Kelm", 20)], [("Orm", 20), ("Kelm", 1)], False, id="one-mentions-it"),
        pytest.param([("Kelm", 20)], [("Kelm Bridge", 20)], False, id="a-word-in-common"),
        pytest.param([("Kelm", 5)], [("Orm", 20)], False, id="too-short-to-tell"),
        pytest.param([("", 20)], [("Orm", 20)], False, id="nothing-named"),
    ],
)
def test_what_makes_two_stories(ours, theirs, two):
    claims = [
        claim(source, 100 * at + number, [town] if town else [])
        for source, told in (("a", ours), ("b", theirs))
        for at, (town, count) in enumerate(told)
        for number in range(count)
    ]
    known = background.among(claims)

    assert known.two("a", "b") is known.two("b", "a") is two


@pytest.mark.parametrize(
    ("ours", "two"),
    [
        pytest.param([("Inquiry", 4), ("", 40)], False, id="one-name-now-and-then"),
        pytest.param([("Inquiry", 8), ("", 36)], True, id="one-name-often"),
        pytest.param([("Inquiry", 4), ("Lorne", 4), ("", 40)], True, id="two-names"),
        pytest.param([("Ada Vey", 3), ("Vey", 3), ("", 40)], False, id="one-name-in-two-forms"),
    ],
)
def test_who_comes_back_to_one_name_now_and_then_may_tell_of_anything(ours, two):
    claims = [
        claim(source, 100 * at + number, [name] if name else [])
        for source, told in (("a", ours), ("b", [("Kelm", 20), ("Orm", 20)]))
        for at, (name, count) in enumerate(told)
        for number in range(count)
    ]

    assert background.among(claims).two("a", "b") is two
