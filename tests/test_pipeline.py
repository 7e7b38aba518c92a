"""The stages together, on small texts written for the purpose."""

import json
from dataclasses import replace
from itertools import permutations

import pytest

import claimcheck
from claimcheck import pipeline
from claimcheck.errors import PipelineError, UsageError
from claimcheck.model import Relation, Source, Status
from claimcheck.settings import Settings

pytestmark = pytest.mark.model

HERALD = Source(
    id="herald",
    text="Flood in Kelm\n\nThe flood in Kelm killed 12 people. The dam at Kelm failed on 4 May "
    "2031. The Kelm Water Board conducted no internal review.",
)
POST = Source(
    id="post",
    text="After the flood\n\nThe flood in Kelm killed at least 21 people. The dam at Kelm "
    "failed on 6 May 2031. Internal reviews by the Kelm Water Board acknowledged mistakes.",
)
TIMES = Source(
    id="times",
    text="Kelm\n\nThe flood in Kelm killed 21 people. The dam at Kelm failed on 4 May 2031.",
)
ABROAD = Source(id="abroad", text="The orchestra of Orm played in Senn. It was well received.")


@pytest.fixture(scope="module")
def compared():
    return claimcheck.compare([HERALD, POST, TIMES])


def conflicts(comparison):
    return {
        frozenset((each.a, each.b))
        for each in comparison.pairs
        if each.relation is Relation.CONFLICTING
    }


def test_each_kind_of_conflict_is_found(compared):
    rules = {each.rule for each in compared.pairs if each.relation is Relation.CONFLICTING}

    assert rules == {"quantity-mismatch", "date-mismatch", "existence-denied"}


def test_every_judgement_has_a_reason(compared):
    assert all(each.reason for each in compared.pairs)


def test_spans_are_verbatim(compared):
    texts = {source.id: source.text for source in compared.sources}

    for claim in compared.claims:
        pieces = [texts[claim.source][start:end] for start, end in claim.spans]
        assert claim.quote == " … ".join(pieces)


@pytest.mark.parametrize("order", list(permutations([HERALD, POST, TIMES])), ids=range(6))
def test_order_of_sources_does_not_matter(compared, order):
    assert claimcheck.compare(order).to_json() == compared.to_json()


def test_a_copy_corroborates_nothing(compared):
    copy = replace(TIMES, id="zcopy", copies=("times",))

    after = {
        claim.id: claim for claim in claimcheck.compare([HERALD, POST, TIMES, copy]).claims
    }

    for claim in compared.claims:
        assert after[claim.id].status == claim.status
        assert after[claim.id].witnesses == claim.witnesses


def test_a_source_about_something_else_changes_no_verdict(compared):
    after = claimcheck.compare([HERALD, POST, TIMES, ABROAD])

    statuses = {claim.id: claim.status for claim in after.claims}
    assert {claim.id: claim.status for claim in compared.claims}.items() <= statuses.items()
    assert conflicts(after) == conflicts(compared)


def test_one_more_source_never_hides_a_conflict(compared):
    assert conflicts(claimcheck.compare([HERALD, POST])) <= conflicts(compared)


def test_a_lone_source_is_compared_with_itself():
    text = f"{HERALD.text}\n\nIn all, the flood in Kelm killed 30 people."

    found = claimcheck.compare([Source(id="herald", text=text)])

    assert len(conflicts(found)) == 1
    assert Status.CORROBORATED not in {claim.status for claim in found.claims}


def test_a_source_is_not_compared_with_itself_when_asked():
    text = f"{HERALD.text}\n\nIn all, the flood in Kelm killed 30 people."

    found = pipeline.compare(
        [Source(id="herald", text=text)], settings=Settings(same_source=False)
    )

    assert found.pairs == ()


def test_two_sources_of_one_id_are_refused():
    with pytest.raises(UsageError, match="two sources have the id 'herald'"):
        claimcheck.compare([HERALD, HERALD])


def test_a_pipeline_that_is_not_installed_says_what_to_install():
    with pytest.raises(PipelineError, match="spacy download en_core_web_lg"):
        pipeline.compare([HERALD], settings=Settings(pipeline="en_core_web_lg"))


def test_no_sources_give_an_empty_comparison():
    assert json.loads(claimcheck.compare([]).to_json())["claims"] == []


def test_pairs_are_judged_in_order():
    pairs = [
        ("The flood killed 12 people.", "The flood killed 21 people."),
        ("The flood killed 12 people.", "Twelve people died in the flood."),
    ]

    relations = [judgement.relation for judgement in claimcheck.judge_many(pairs)]

    assert relations == [Relation.CONFLICTING, Relation.CORROBORATED]


def test_texts_are_extracted_in_order():
    first, second = claimcheck.extract_many(["The dam held.", "The bridge fell."])

    assert [claim.text for claim in (*first, *second)] == ["The dam held.", "The bridge fell."]


def test_quantities_of_a_text():
    (found,) = claimcheck.quantities("The flood killed at least 12 people.")

    assert (found.low, found.high, found.counted) == (12, None, "deaths")


def test_explain_asks_every_rule():
    found = pipeline.explain("The flood killed 12 people.", "The flood killed 21 people.")

    assert found.judgement.rule == "quantity-mismatch"
    assert dict(found.answers)["same-figure"] is None


def test_explain_knows_the_claims_of_a_comparison(compared):
    (conflict,) = [each for each in compared.pairs if each.rule == "existence-denied"]

    found = pipeline.explain_claims([POST, HERALD, TIMES], conflict.b, conflict.a)

    assert found.pair is not None
    assert found.judgement == conflict


def test_explain_refuses_an_unknown_claim():
    with pytest.raises(UsageError, match="herald#99"):
        pipeline.explain_claims([HERALD, POST], "herald#99", "post#1")
