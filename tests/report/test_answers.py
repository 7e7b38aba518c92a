"""Which claims of a discrepancy give one answer."""

from dataclasses import replace

import pytest

from claimcheck.model import Relation, Source
from claimcheck.report.answers import answers


def ids(comparison, discrepancy):
    (given,) = answers(replace(comparison, discrepancies=(discrepancy,)))
    return [[claim.id for claim in answer.claims] for answer in given]


def test_claims_that_conflict_with_the_same_claims_give_one_answer(comparison):
    without_corroboration = replace(
        comparison,
        pairs=tuple(p for p in comparison.pairs if p.relation is not Relation.CORROBORATED),
    )

    assert ids(without_corroboration, comparison.discrepancies[0]) == [
        ["herald#2", "mirror#1"],
        ["post#1"],
    ]


def test_claims_that_corroborate_each_other_give_one_answer(comparison):
    found = comparison.discrepancies[0]
    one_conflict = replace(found, judgements=found.judgements[:1])

    assert ids(comparison, one_conflict) == [["herald#2", "mirror#1"], ["post#1"]]


def test_claims_that_conflict_never_give_one_answer(comparison):
    found = comparison.discrepancies[0]
    circle = replace(
        found,
        judgements=(
            *found.judgements,
            replace(found.judgements[0], a="herald#2", b="mirror#1"),
        ),
    )

    assert ids(comparison, circle) == [["herald#2"], ["mirror#1"], ["post#1"]]


@pytest.mark.parametrize(
    ("copies", "witnesses"),
    [
        pytest.param({}, 2, id="independent"),
        pytest.param({"mirror": "herald"}, 1, id="copy"),
        pytest.param({"mirror": "wire", "herald": "wire"}, 1, id="two-copies-of-a-third"),
        pytest.param({"mirror": "herald", "herald": "mirror"}, 1, id="copies-of-each-other"),
    ],
)
def test_a_copy_is_no_witness(comparison, copies, witnesses):
    sources = tuple(
        replace(source, copies=(copies[source.id],) if source.id in copies else ())
        for source in (*comparison.sources, Source(id="wire", text=""))
    )

    ((first, _),) = answers(replace(comparison, sources=sources))

    assert first.witnesses == witnesses
