"""What is made from an earlier run is what comes of a run from scratch."""

from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import atomic, comparing, pipeline, rules
from claimcheck.cache import Cache
from claimcheck.errors import OutputError
from claimcheck.execution import Means, identity
from claimcheck.execution.extracting import Shelf
from claimcheck.model import Claim, Quantity, Source, Span
from claimcheck.renewal import MADE_OF, RUNS, stages
from claimcheck.settings import DEFAULTS, Settings

pytestmark = (
    pytest.mark.model
)  # the version of the language model is part of every entry's name

TOWNS = ("Kelm", "Orm", "Lorne", "Vey")

# So long that two sources that have it share it.
PASSAGE = (
    "Nobody in the valley had ever seen the river rise so fast, the oldest of the millers told "
    "us on the morning after, and nobody there hopes to see it again."
)

deaths = st.tuples(st.sampled_from(TOWNS), st.integers(11, 14), st.just("kill"))
wounds = st.tuples(st.sampled_from(TOWNS), st.integers(11, 12), st.just("injure"))
passage = st.just(("Kelm", 0, "rise"))
texts = st.lists(st.one_of(deaths, wounds, passage), min_size=1, max_size=4)
large = st.dictionaries(st.integers(0, 9), texts, min_size=3, max_size=8)
few = st.dictionaries(st.integers(0, 9), texts, max_size=2)


def sentence(town, count, verb):
    if verb == "rise":
        return PASSAGE
    done = {"kill": "killed", "injure": "injured"}[verb]
    return f"The flood in {town} {done} {count} people."


def claim(name, number, start, told):
    town, count, verb = told
    text = sentence(*told)
    counted = {"kill": "deaths", "injure": "injured"}.get(verb, "")
    amount = Quantity(
        low=Decimal(count),
        high=Decimal(count),
        unit="people",
        counted=counted,
        quote=f"{count}",
    )
    return Claim(
        id=f"{name}#{number}",
        source=name,
        spans=(Span(start, start + len(text)),),
        quote=text,
        text=text,
        sentence=Span(start, start + len(text)),
        subject=f"The flood in {town}",
        predicate=verb,
        objects=("people",),
        terms=("flood", town.casefold(), verb, "people"),
        entities=(town,),
        quantities=(amount,) if counted else (),
    )


def corpus_of(given_):
    """Sources and, by id, their claims."""
    sources, claims = [], {}
    for number, told in sorted(given_.items()):
        name = f"s{number}"
        starts = [
            sum(len(sentence(*each)) + 1 for each in told[:at]) for at in range(len(told))
        ]
        sources.append(Source(id=name, text=" ".join(sentence(*each) for each in told)))
        claims[name] = tuple(
            claim(name, at, start, each)
            for at, (start, each) in enumerate(zip(starts, told, strict=True), 1)
        )
    return sources, claims


@contextmanager
def kept_from(least):
    """Runs of so many claims are kept, however much of them is new in the next."""
    new = stages.NEW if stages.NEW == 0 else 10
    with patch.object(comparing, "LEAST", least), patch.object(stages, "NEW", new):
        yield


def compared(store, given_, settings_=DEFAULTS):
    """The comparison of sources whose claims lie in a store."""
    sources, claims = corpus_of(given_)
    shelf = Shelf(Means(settings=settings_, store=store))
    for source in sources:
        shelf.put(source, claims[source.id])
    with kept_from(1):
        return pipeline.compare(sources, settings=settings_, store=store)


def afresh(given_, settings_=DEFAULTS):
    sources, claims = corpus_of(given_)
    every = [each for source in sources for each in claims[source.id]]
    return pipeline.compare(sources, settings=settings_, claims=every)


@settings(deadline=None, max_examples=50)  # the first call reads the tables of words
@given(large, few, st.sets(st.integers(0, 9), max_size=2))
def test_a_source_added_removed_or_changed_gives_what_a_run_from_scratch_gives(
    before, added, dropped
):
    after = {name: told for name, told in before.items() if name not in dropped} | added
    with TemporaryDirectory() as folder:
        store = Cache(Path(folder))
        compared(store, before)

        assert compared(store, after) == afresh(after)
        assert compared(store, after) == afresh(after)
        assert compared(store, before) == afresh(before)


BEFORE = {
    0: [("Kelm", 12, "kill"), ("Kelm", 0, "rise")],
    1: [("Kelm", 13, "kill")],
    2: [("Orm", 11, "kill"), ("Kelm", 12, "kill")],
}
AFTER = BEFORE | {3: [("Kelm", 0, "rise"), ("Kelm", 14, "kill")]}


@pytest.fixture
def store(tmp_path):
    return Cache(tmp_path / "kept")


@pytest.fixture
def judged(monkeypatch):
    """The pairs that rules were asked about."""
    pairs = []
    verdict = rules.verdict

    def noted(pair, **given_):
        pairs.append((pair.left.id, pair.right.id))
        return verdict(pair, **given_)

    monkeypatch.setattr(rules, "verdict", noted)
    return pairs


def test_only_pairs_of_what_is_new_are_judged(store, judged):
    after = BEFORE | {3: [("Kelm", 14, "kill")]}
    compared(store, BEFORE)
    judged.clear()

    compared(store, after)

    assert judged
    assert all("s3#1" in pair for pair in judged)


def test_an_unchanged_run_judges_nothing(store, judged):
    compared(store, BEFORE)
    judged.clear()

    found = compared(store, BEFORE)

    assert not judged
    assert found == afresh(BEFORE)


def test_claims_that_a_new_source_copies_are_judged_again(store, judged):
    compared(store, BEFORE)
    judged.clear()

    found = compared(store, AFTER)

    assert {name for two in found.copies for name in two} == {"s0", "s3"}
    assert ("s0#1", "s1#1") in judged
    assert found == afresh(AFTER)


@pytest.mark.parametrize(
    "other",
    [Settings(same_source=False), Settings(ignore_rules=("quantity-mismatch",))],
    ids=["same source", "ignored rule"],
)
def test_other_settings_begin_from_scratch(store, other):
    compared(store, BEFORE)

    found = compared(store, AFTER, other)

    assert found == afresh(AFTER, other)


def test_other_code_begins_from_scratch(store, judged, monkeypatch):
    compared(store, BEFORE)
    monkeypatch.setattr(identity, "code", lambda: "of another version")
    judged.clear()

    found = compared(store, BEFORE)

    assert judged
    assert found == afresh(BEFORE)


def test_much_that_is_new_begins_from_scratch(store):
    compared(store, BEFORE)
    sources, _ = corpus_of(AFTER)
    means = Means(settings=DEFAULTS, store=store)

    with patch.object(stages, "NEW", 0.1):
        assert stages.renewed(tuple(sources), means, None) is None


def test_one_run_stands_for_those_that_it_was_made_from(store):
    compared(store, BEFORE)
    (first,) = store.keys(RUNS)

    compared(store, AFTER)

    assert store.keys(RUNS) == store.keys(MADE_OF)
    assert len(store.keys(RUNS)) == 1
    assert store.keys(RUNS) != [first]


@pytest.mark.parametrize("kind", [RUNS, MADE_OF, "claims"])
@pytest.mark.parametrize(
    "damage",
    [lambda data: data[: len(data) // 2], lambda data: data[:-9] + bytes(9), lambda _: b""],
    ids=["cut short", "overwritten", "empty"],
)
def test_what_is_damaged_counts_as_nothing(store, kind, damage):
    compared(store, BEFORE)
    for file in (store.folder / kind).iterdir():
        file.write_bytes(damage(file.read_bytes()))

    found = compared(store, AFTER)

    assert found == afresh(AFTER)
    assert compared(store, AFTER) == found


def test_a_run_whose_columns_do_not_fit_counts_as_nothing(store):
    compared(store, BEFORE)
    (key,) = store.keys(RUNS)
    store.put_packed(RUNS, key, b"\x02\0\0\0\0\0\0\0{}")

    assert compared(store, AFTER) == afresh(AFTER)


def test_a_full_disk_loses_nothing(store):
    compared(store, BEFORE)
    earlier = store.keys(RUNS)

    def full(path, data):
        if path.parent.name == RUNS:
            raise OutputError(path, "cannot be written: No space left on device", fix="…")
        atomic.write_bytes(path, data)

    with patch("claimcheck.cache.write_bytes", full):
        found = compared(store, AFTER)

    assert found == afresh(AFTER)

    assert "No space left" in store.problem
    assert store.keys(RUNS) == earlier
    assert compared(store, AFTER) == afresh(AFTER)


@pytest.mark.parametrize(
    "where",
    [
        "claimcheck.renewal.stages.judgements",
        "claimcheck.renewal.stages.gathered",
        "claimcheck.matching.renewing.renewed",
        "claimcheck.cache.write_bytes",
    ],
)
def test_a_run_that_is_stopped_leaves_the_earlier_one(store, where):
    compared(store, BEFORE)
    earlier = store.keys(RUNS)

    def stopped(*_, **__):
        raise KeyboardInterrupt

    with patch(where, stopped), pytest.raises(KeyboardInterrupt):
        compared(store, AFTER)

    assert store.keys(RUNS) == earlier
    assert compared(store, AFTER) == afresh(AFTER)


def test_a_source_without_claims_comes_and_goes(store):
    bare = BEFORE | {5: []}
    compared(store, BEFORE)

    assert compared(store, bare) == afresh(bare)
    assert compared(store, BEFORE) == afresh(BEFORE)


def test_claims_that_are_not_numbered_are_known():
    _, claims = corpus_of(BEFORE)
    every = [each for of in claims.values() for each in of]

    assert stages.numbered(every)
    assert not stages.numbered(every[1:])


def test_a_run_that_is_gone_leaves_the_next_one(store, judged):
    other = {7: [("Vey", 11, "kill")], 8: [("Vey", 12, "kill"), ("Vey", 13, "kill")]}
    compared(store, BEFORE)
    (first,) = store.keys(RUNS)
    with patch.object(stages, "NEW", 0):
        compared(store, BEFORE | other)
    store.drop((RUNS,), next(key for key in store.keys(RUNS) if key != first))
    judged.clear()

    found = compared(store, BEFORE | other)

    assert ("s0#1", "s7#1") in judged
    assert ("s0#1", "s1#1") not in judged
    assert found == afresh(BEFORE | other)
