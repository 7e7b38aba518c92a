"""The claims of sources are the same wherever they are found, and found once."""

from dataclasses import replace
from itertools import chain

import pytest

from claimcheck import bulk, execution, extraction, pipeline
from claimcheck.cache import Cache
from claimcheck.errors import ExecutionError, InputError
from claimcheck.execution import Means, extracting, tasks
from claimcheck.settings import DEFAULTS

pytestmark = pytest.mark.model


@pytest.fixture
def store(tmp_path) -> Cache:
    return Cache(tmp_path / "kept")


@pytest.fixture
def parsed(monkeypatch):
    """The ids of the sources that were parsed; set ``stop`` to the id that is interrupted."""

    class Parsed(list):
        stop = ""

    ids = Parsed()
    extract = extraction.claims

    def noted(nlp, source, **given):
        if source.id == ids.stop:
            raise KeyboardInterrupt
        ids.append(source.id)
        return extract(nlp, source, **given)

    monkeypatch.setattr(extraction, "claims", noted)
    return ids


def claims(sources, **given):
    return tuple(
        chain.from_iterable(execution.claims(sources, Means(settings=DEFAULTS, **given)))
    )


@pytest.mark.parametrize("piece", [1, 150, 10_000])
def test_no_order_of_pieces_changes_the_claims(sources, backwards, monkeypatch, piece):
    monkeypatch.setattr(extracting, "PIECE", piece)

    assert claims(sources, executor=backwards) == claims(sources)
    assert backwards.asked == {1: 8, 150: 4, 10_000: 1}[piece]


def test_no_order_of_work_changes_a_comparison(sources, backwards, monkeypatch):
    monkeypatch.setattr(extracting, "PIECE", 1)
    monkeypatch.setattr(bulk, "FEWEST", 4)
    monkeypatch.setattr(bulk, "MOST", 4)
    here = pipeline.compare(sources)
    monkeypatch.setattr(bulk, "MANY", 1)

    spread = pipeline.compare(sources, executor=backwards)

    assert spread == here
    assert backwards.asked > 8
    assert len(here.pairs) > 8


def test_workers_that_do_not_see_the_disk_judge_nothing(sources, backwards, monkeypatch):
    monkeypatch.setattr(bulk, "MANY", 1)
    monkeypatch.setattr("os.path.isdir", lambda _: False)
    here = pipeline.compare(sources)

    assert pipeline.compare(sources, executor=backwards) == here
    assert backwards.asked == 2


@pytest.mark.parametrize("held", [0, 10_000])
def test_what_is_kept_is_not_parsed_again(sources, store, parsed, monkeypatch, held):
    monkeypatch.setattr(extracting, "HELD", held)
    first = claims(sources, store=store)
    parsed.clear()

    again = claims(sources, store=store)

    assert again == first
    assert parsed == []


def test_what_was_done_before_ctrl_c_is_kept(sources, store, parsed):
    parsed.stop = "paper-5"
    with pytest.raises(KeyboardInterrupt):
        claims(sources, store=store)
    parsed.clear()
    parsed.stop = ""

    found = claims(sources, store=store)

    assert parsed == ["paper-5", "paper-6", "paper-7"]
    assert found == claims(sources)


def test_an_entry_that_goes_away_meanwhile_is_worked_out_again(sources, store, monkeypatch):
    monkeypatch.setattr(extracting, "HELD", 0)
    found = execution.claims(sources, Means(settings=DEFAULTS, store=store))
    first = next(found)
    for file in store.folder.rglob("*.json"):
        file.unlink()

    assert (*first, *chain.from_iterable(found)) == claims(sources)


def test_what_workers_pack_is_what_this_process_keeps(sources, store, backwards, tmp_path):
    other = Cache(tmp_path / "other")

    spread = claims(sources, store=store, executor=backwards)

    assert spread == claims(sources, store=other)
    assert contents(store) == contents(other)
    assert len(contents(store)) == len(sources)


def contents(store) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in store.folder.rglob("*.json")}


@pytest.mark.parametrize("spread", [False, True], ids=["here", "spread"])
def test_a_full_disk_loses_only_what_would_have_been_kept(
    sources, store, monkeypatch, backwards, spread
):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("claimcheck.atomic.os.open", full)
    monkeypatch.setattr(extracting, "HELD", 0)

    found = claims(sources, store=store, executor=backwards if spread else None)

    assert found == claims(sources)
    assert "No space left on device" in store.problem


def test_sources_that_only_name_what_they_copy_share_their_claims(sources, store, parsed):
    claims(sources, store=store)
    parsed.clear()

    claims([replace(each, copies=("paper-0",)) for each in sources[1:]], store=store)

    assert parsed == []


def test_progress_grows_to_the_length_of_the_texts(sources, backwards):
    length = sum(len(source.text) for source in sources)
    told: list[tuple[str, int, int]] = []

    claims(sources, progress=lambda *line: told.append(line))
    claims(sources, progress=lambda *line: told.append(line), executor=backwards)

    assert {(stage, total) for stage, _, total in told} == {("parse", length)}
    assert [done for _, done, _ in told[:-1]] == sorted(done for _, done, _ in told[:-1])
    assert told[-1][1] == told[-2][1] == length


def test_more_sources_than_the_cache_is_meant_for_are_all_kept(
    sources, store, parsed, monkeypatch
):
    monkeypatch.setattr(extracting, "MOST", 2)
    claims(sources, store=store)
    parsed.clear()

    claims(sources, store=store)

    assert parsed == []


def test_a_worker_of_another_version_is_refused(sources):
    texts = tasks.Texts(sources=sources, pipeline="", seconds=60, expected="something else")

    with pytest.raises(ExecutionError, match="a worker runs other versions"):
        tasks.extracted(texts)


@pytest.fixture
def slow(monkeypatch):
    """The ids of sources that take too long, wherever they are taken apart."""
    ids = set()
    extract = extraction.claims

    def timed(nlp, source, *, seconds, **given):
        return extract(nlp, source, seconds=-1 if source.id in ids else seconds, **given)

    monkeypatch.setattr(extraction, "claims", timed)
    return ids


@pytest.mark.parametrize("spread", [False, True], ids=["here", "spread"])
def test_a_source_over_its_time_loses_none_of_the_others(
    sources, store, slow, backwards, spread
):
    expected = pipeline.compare([each for each in sources if each.id != "paper-3"])
    slow.add("paper-3")
    told = []

    found = pipeline.compare(
        sources,
        executor=backwards if spread else None,
        store=store,
        refused=told.append,
    )

    assert found == expected
    assert [str(error) for error in told] == [
        "paper-3: takes more than 3,600 seconds to take apart (split it, and give the parts "
        "that matter, or raise limits.extraction in the settings)"
    ]
    assert len(contents(store)) == len(sources) - 1


def test_those_over_their_time_are_told_in_the_order_of_the_sources(sources, slow, backwards):
    slow.update(("paper-6", "paper-1", "paper-4"))
    told = []

    pipeline.compare(sources[::-1], executor=backwards, refused=told.append)

    assert [error.path.name for error in told] == ["paper-1", "paper-4", "paper-6"]


def test_where_nobody_is_told_a_source_over_its_time_is_an_error(sources, slow):
    slow.add("paper-3")

    with pytest.raises(InputError, match="paper-3: takes more than"):
        pipeline.compare(sources)


def test_what_was_kept_takes_no_time(sources, store, slow):
    first = claims(sources, store=store)
    slow.update(source.id for source in sources)

    assert claims(sources, store=store) == first


def test_to_keep_the_claims_of_a_source_over_its_time_is_an_error(sources, store, slow):
    slow.add("paper-3")

    with pytest.raises(InputError, match="paper-3: takes more than"):
        execution.keep(sources, Means(settings=DEFAULTS, store=store))

    assert len(contents(store)) == len(sources) - 1
