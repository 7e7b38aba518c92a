"""Plain sentences: contradictions, agreements, and pairs that only look like a contradiction.

The sentences are as short and common as those of any newspaper, so that what is found is
found by the language and not by the words of one subject. What is not yet right stands in
files of its own, and a line there that has become right has to be moved.
"""

from pathlib import Path

import pytest

from claimcheck import Source, compare
from claimcheck.model import Relation

PLAIN = Path(__file__).parent / "plain"


def lines(name):
    told = (PLAIN / name).read_text("utf-8").splitlines()
    return [pytest.param(*line.split(" | "), id=line) for line in told if line[0] != "#"]


@pytest.fixture
def relations():
    def found(ours, theirs):
        sources = [Source(id="a", text=ours), Source(id="b", text=theirs)]
        return {pair.relation for pair in compare(sources).pairs}

    return found


@pytest.mark.model
@pytest.mark.parametrize(("ours", "theirs"), lines("conflicting.txt"))
def test_a_plain_contradiction_is_found(relations, ours, theirs):
    assert Relation.CONFLICTING in relations(ours, theirs)


@pytest.mark.model
@pytest.mark.parametrize(("ours", "theirs"), lines("compatible.txt"))
def test_what_only_looks_like_one_is_none(relations, ours, theirs):
    assert Relation.CONFLICTING not in relations(ours, theirs)


@pytest.mark.model
@pytest.mark.parametrize(("ours", "theirs"), lines("agreeing.txt"))
def test_a_plain_agreement_is_found(relations, ours, theirs):
    found = relations(ours, theirs)

    assert Relation.CORROBORATED in found
    assert Relation.CONFLICTING not in found


@pytest.mark.model
@pytest.mark.parametrize(("ours", "theirs"), lines("missed.txt"))
@pytest.mark.xfail(strict=True, reason="a plain contradiction that is not found")
def test_a_missed_contradiction(relations, ours, theirs):
    assert Relation.CONFLICTING in relations(ours, theirs)


@pytest.mark.model
@pytest.mark.parametrize(("ours", "theirs"), lines("alarms.txt"))
@pytest.mark.xfail(strict=True, reason="a plain false alarm")
def test_a_false_alarm(relations, ours, theirs):
    assert Relation.CONFLICTING not in relations(ours, theirs)


@pytest.mark.model
@pytest.mark.parametrize(("ours", "theirs"), lines("unmatched.txt"))
@pytest.mark.xfail(strict=True, reason="a plain agreement that is not found")
def test_a_missed_agreement(relations, ours, theirs):
    assert Relation.CORROBORATED in relations(ours, theirs)
