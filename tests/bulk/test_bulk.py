"""Very many claims are judged as few are."""

import errno
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from decimal import Decimal
from multiprocessing import get_context
from pathlib import Path
from unittest.mock import patch

import pytest

from claimcheck import bulk, discrepancies, matching, pipeline, rules, verdict
from claimcheck.bulk import stock
from claimcheck.bulk.finding import Findings, gathered
from claimcheck.bulk.shelves import Flat, Shelf, shelved
from claimcheck.errors import OutputError
from claimcheck.matching import keys
from claimcheck.model import Claim, Quantity, Source, Span

TOWNS = ("Kelm", "Orm", "Lorne")


def claim(source, number, town, count):
    text = f"The flood in {town} killed {count} people."
    amount = Quantity(
        low=Decimal(count),
        high=Decimal(count),
        unit="people",
        counted="deaths",
        quote=f"{count}",
    )
    return Claim(
        id=f"{source}#{number}",
        source=source,
        spans=(Span(number, number + 1),),
        quote=text,
        text=text,
        sentence=Span(number, number + 1),
        subject=f"The flood in {town}",
        predicate="kill",
        objects=("people",),
        terms=("flood", town.casefold(), "kill", "people"),
        entities=(town,),
        quantities=(amount,),
    )


@pytest.fixture(scope="module")
def claims():
    """Twelve sources on three floods; each gives 13 tolls of its flood."""
    return [
        claim(f"s{source:02}", number, TOWNS[source % 3], 40 + (source * number) % 5)
        for source in range(12)
        for number in range(1, 14)
    ]


def plainly(claims, **ways):
    place = {claim.id: at for at, claim in enumerate(claims)}
    found = [rules.judge(pair, **ways) for pair in matching.pairs(claims)]
    return tuple(sorted(found, key=lambda each: (place[each.a], place[each.b])))


@pytest.mark.parametrize("part", [1, 50, 100_000])
def test_judgements_are_those_of_the_plain_path(claims, tmp_path, part):
    with patch.multiple(bulk, FEWEST=part, MOST=part, PORTION=part):
        found = bulk.matched(claims, tmp_path)

    assert tuple(found.judgements) == plainly(claims)
    assert len(found.judgements) == len(plainly(claims))


def test_workers_do_not_matter(claims, tmp_path):
    with (
        patch.multiple(bulk, FEWEST=50, MOST=50, PORTION=20, AHEAD=2),
        ThreadPoolExecutor(3) as executor,
    ):
        found = bulk.matched(claims, tmp_path, executor=executor)

    assert tuple(found.judgements) == plainly(claims)


def test_processes_do_not_matter(claims, tmp_path):
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        found = bulk.matched(claims, tmp_path, executor=executor)

    assert tuple(found.judgements) == plainly(claims)


def test_what_is_found_is_what_the_plain_path_finds(claims, tmp_path):
    found = bulk.matched(claims, tmp_path)
    judged = plainly(claims)
    expected = verdict.findings(claims, judged, ())

    statuses = Findings(found.stock, found.telling, ())

    assert tuple(statuses) == expected
    assert (len(statuses), statuses[-1], statuses[:2]) == (
        len(expected),
        expected[-1],
        expected[:2],
    )
    assert gathered(found.stock, found.telling) == discrepancies.gather(expected, judged)


def test_a_flood_in_each_town_is_a_question_of_its_own(claims, tmp_path):
    found = bulk.matched(claims, tmp_path)

    towns = [
        {id_.partition("#")[0] for id_ in each.claims}
        for each in gathered(found.stock, found.telling)
    ]

    assert len(towns) == len(TOWNS)
    assert all(len({int(name[1:]) % 3 for name in names}) == 1 for names in towns)


def test_ways_are_those_that_are_asked_for(claims, tmp_path):
    ways = bulk.Ways(same_source=False, ignored=("quantity-mismatch",))

    found = bulk.matched(claims, tmp_path, ways=ways)

    assert all(each.rule != "quantity-mismatch" for each in found.judgements)
    assert all(each.a[:3] != each.b[:3] for each in found.judgements)


def test_progress_tells_of_each_stage(claims, tmp_path):
    told = []

    bulk.matched(claims, tmp_path, progress=lambda *each: told.append(each))

    assert [stage for stage, _, _ in told] == ["store", "block", "block", "judge", "judge"]
    assert told[-1][1] == told[-1][2]


def test_many_claims_are_compared_as_few_are(claims):
    sources = [Source(id=name, text="…" * 99) for name in sorted({c.source for c in claims})]
    expected = pipeline.compare(sources, claims=claims)

    with patch.object(bulk, "MANY", 1):
        found = pipeline.compare(sources, claims=claims)

    assert found == expected


def test_no_claims_give_no_judgements(tmp_path):
    found = bulk.matched([], tmp_path)

    assert (found.candidates, len(found.judgements), found.telling) == (0, 0, ())


def test_a_pair_whose_keys_share_a_digest_only_is_not_judged(claims, tmp_path):
    def by_id(find):
        return lambda claim, *blocker: dict.fromkeys(find(claim, *blocker), claim.id)

    with (
        patch.object(keys, "wording", by_id(keys.wording)),
        patch.object(keys, "two_words", by_id(keys.two_words)),
    ):
        found = bulk.matched(claims, tmp_path)

    assert found.candidates > 0
    assert len(found.judgements) == 0


def test_a_shelf_gives_back_what_was_put_there(tmp_path):
    shelf = shelved(tmp_path / "shelf", ["a", {"b": 1}, [2]])

    assert list(shelf) == ["a", {"b": 1}, [2]]
    assert (len(shelf), shelf[0], shelf[1], shelf[2]) == (3, "a", {"b": 1}, [2])


def test_a_row_of_shelves_is_one_sequence(tmp_path):
    shelves = [
        shelved(tmp_path / name, lists) for name, lists in (("a", [[1, 2], []]), ("b", [[3]]))
    ]
    flat = Flat(shelves, 3, iter)

    assert (list(flat), flat[0], flat[-1], flat[1:]) == ([1, 2, 3], 1, 3, (2, 3))
    with pytest.raises(IndexError):
        flat[3]


def test_a_full_disk_is_said_in_one_line(tmp_path):
    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    with patch.object(Path, "open", full), pytest.raises(OutputError) as raised:
        shelved(tmp_path / "shelf", [1])

    assert "No space left on device" in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_shelf_knows_where_items_end(tmp_path):
    path = tmp_path / "shelf"
    shelved(path, [1])

    assert Shelf(path, [path.stat().st_size])[0] == 1


def test_of_a_source_that_claim_alone_is_read_that_is_asked_for(claims, tmp_path):
    found = bulk.matched(claims, tmp_path)

    with patch.object(stock, "unpacked", side_effect=stock.unpacked) as read:
        asked = found.stock.claim(20), found.stock.claim(20)

    assert asked == (claims[20], claims[20])
    assert read.call_count == 1


def test_the_claims_of_a_source_are_a_sequence(claims, tmp_path):
    found = bulk.matched(claims, tmp_path).stock

    assert tuple(found) == tuple(claims)
    assert found.source("s01") == tuple(claims[13:26])
    assert found.those("s01", {claims[14].id, claims[20].id}) == (claims[14], claims[20])
    assert found.account("s01").summary.claims == 13
