"""From judgements to the status of each claim."""

import pytest

from claimcheck import origins, verdict
from claimcheck.model import Judgement, Relation, Source, Status, Type


def judgement(a, b, relation, similarity=0.8):
    return Judgement(
        a=a.id, b=b.id, relation=relation, type=Type.NONE, rule="r", reason="…",
        similarity=similarity,
    )  # fmt: skip


@pytest.fixture
def claims(make_claim):
    return [make_claim("It rained.", source=name) for name in ("herald", "post", "times")]


def statuses(claims, judgements, copyings=()):
    return [claim.status for claim in verdict.findings(claims, judgements, copyings)]


def test_a_lone_claim_is_unsupported(claims):
    assert statuses(claims, []) == [Status.UNSUPPORTED] * 3


def test_another_witness_corroborates(claims):
    herald, post, _ = claims

    found = verdict.findings(claims, [judgement(herald, post, Relation.CORROBORATED, 0.7)], ())

    assert [claim.status for claim in found[:2]] == [Status.CORROBORATED] * 2
    assert [(claim.support, claim.witnesses) for claim in found] == [
        (0.7, 2),
        (0.7, 2),
        (0.0, 1),
    ]


def test_conflict_is_never_averaged_away(claims):
    herald, post, times = claims
    agreed = [judgement(herald, post, Relation.CORROBORATED)]
    disputed = [judgement(herald, times, Relation.CONFLICTING)]

    assert statuses(claims, agreed + disputed)[0] is Status.CONFLICTING


def test_a_source_does_not_corroborate_itself(make_claim):
    one, two = (make_claim(source="herald", id=f"herald#{n}") for n in (1, 2))

    assert statuses([one, two], [judgement(one, two, Relation.CORROBORATED)]) == [
        Status.UNSUPPORTED,
        Status.UNSUPPORTED,
    ]


def test_a_source_can_contradict_itself(make_claim):
    one, two = (make_claim(source="herald", id=f"herald#{n}") for n in (1, 2))

    assert statuses([one, two], [judgement(one, two, Relation.CONFLICTING)]) == [
        Status.CONFLICTING,
        Status.CONFLICTING,
    ]


def test_a_copy_corroborates_nothing(claims):
    herald, post, _ = claims
    copyings = origins.copied(
        [
            Source(id="herald", text="It rained."),
            Source(id="post", text="…", copies=("herald",)),
        ]
    )

    found = statuses(claims, [judgement(herald, post, Relation.CORROBORATED)], copyings)

    assert found == [Status.UNSUPPORTED] * 3


def test_compatible_pairs_decide_nothing(claims):
    herald, post, _ = claims

    assert (
        statuses(claims, [judgement(herald, post, Relation.COMPATIBLE)])
        == [Status.UNSUPPORTED] * 3
    )
