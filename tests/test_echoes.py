"""A copy of a text contradicts nothing that the text itself does not."""

from datetime import date
from functools import partial

import pytest

import claimcheck
from claimcheck import echoes, origins
from claimcheck.model import BlockKind, Claim, Echo, Pair, Relation, Source, Span

PASSAGE = (
    "The water rose by two metres in the night and took the old bridge with it before anyone "
    "could close the road to the mill."
)
HERALD = Source(id="herald", text=f"A flood came. {PASSAGE} The mayor spoke on Monday evening.")
MIRROR = Source(id="mirror", text=f"From elsewhere: {PASSAGE} Nine boats were on the lake.")
TWICE = Source(id="twice", text=f"{PASSAGE} They went to bed. {PASSAGE}")


def claim(source, words, **given):
    start = source.text.index(words)
    span = Span(start, start + len(words))
    return Claim(
        id=f"{source.id}#1",
        source=source.id,
        spans=(span,),
        quote=words,
        text=words,
        **{"sentence": span, **given},
    )


def echo(source, words, others):
    (found,) = echoes.echoed([claim(source, words)], others, origins.copied(others))
    texts = {other.id: other.text for other in others}
    return [(each.source, texts[each.source][slice(*each.span)]) for each in found.echoes]


@pytest.mark.parametrize(
    "words",
    [PASSAGE, "took the old bridge with it", "The water rose", "close the road to the mill"],
)
def test_a_claim_on_a_shared_passage_is_found_where_the_other_has_it(words):
    assert echo(HERALD, words, [HERALD, MIRROR]) == [("mirror", words.removesuffix("."))]


@pytest.mark.parametrize(
    "words", ["The mayor spoke", "A flood came", "to the mill. The mayor spoke"]
)
def test_a_claim_of_which_a_word_is_not_shared_has_no_echo(words):
    assert echo(HERALD, words, [HERALD, MIRROR]) == []


def test_a_claim_of_which_a_word_was_changed_in_copying_has_no_echo():
    changed = Source(id="changed", text=MIRROR.text.replace("two metres", "nine metres"))

    assert echo(changed, "The water rose by nine metres", [changed, HERALD]) == []
    assert echo(changed, "took the old bridge", [changed, HERALD]) == [
        ("herald", "took the old bridge")
    ]


def test_a_passage_that_is_there_twice_is_found_once():
    (found,) = echoes.echoed(
        [claim(HERALD, PASSAGE)], [HERALD, TWICE], origins.copied([HERALD, TWICE])
    )

    assert found.echoes == (Echo("twice", Span(0, len(PASSAGE) - 1)),)


def test_claims_of_sources_that_share_nothing_are_left_as_they_are():
    lone = claim(HERALD, "A flood came")

    assert echoes.echoed([lone], [HERALD], ()) == (lone,)


@pytest.mark.parametrize(
    ("ours", "theirs", "one"),
    [
        pytest.param(Span(10, 20), Span(15, 40), True, id="of-its-sentence"),
        pytest.param(Span(10, 20), Span(20, 40), False, id="of-the-sentence-before"),
    ],
)
def test_a_copy_stands_in_one_passage_with_the_sentence_that_it_is_of(ours, theirs, one):
    left = claim(HERALD, "A flood came", echoes=(Echo("mirror", ours),))
    right = claim(MIRROR, "Nine boats", sentence=theirs)

    for pair in (pair_of(left, right), pair_of(right, left)):
        assert pair.one_account
        assert pair.one_passage is one


def test_rows_of_a_copied_table_stand_in_one_passage():
    row = partial(claim, layout=BlockKind.ROW)
    left = row(HERALD, "A flood came", echoes=(Echo("mirror", Span(0, 5)),))

    assert pair_of(left, row(MIRROR, "Nine boats")).one_passage


def pair_of(left, right):
    return Pair(left=left, right=right, key="rare:flood", similarity=0.5)


ARTICLE = (
    "The flood in Kelm\n\nThe flood in Kelm killed 12 people on 4 May 2031. The Kelm Water "
    "Board said that the dam was safe because it had been inspected. The dam at Kelm failed "
    "at 3 a.m. because a gate had been left open. Mayor Ada Brand opened the shelter. It was "
    "the fire chief, Tom Reed, who opened the shelter. The flood destroyed 40 houses."
)
STORY = "The flood in Kelm killed 15 people on 4 May 2031. It destroyed 40 houses."


def conflicts(*sources):
    found = claimcheck.compare(sources)
    texts = {each.id: each.quote for each in found.claims}
    return {
        frozenset((texts[each.a], texts[each.b]))
        for each in found.pairs
        if each.relation is Relation.CONFLICTING
    }


@pytest.mark.model
@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(ARTICLE, id="whole"),
        pytest.param(f"Collected\n\n{ARTICLE}\n\nThe council meets in June.", id="within"),
        pytest.param(ARTICLE.partition("\n\n")[2][:230], id="in-part"),
    ],
)
def test_a_copy_conflicts_with_its_original_only_as_that_does_with_itself(copy):
    original = Source(id="herald", text=ARTICLE, published=date(2031, 5, 5))
    alone = conflicts(original)

    assert conflicts(original, Source(id="mirror", text=copy)) <= alone


@pytest.mark.model
def test_a_copy_hides_no_conflict_with_a_third():
    herald, post = Source(id="herald", text=ARTICLE), Source(id="post", text=STORY)
    before = conflicts(herald, post)

    after = conflicts(herald, post, Source(id="mirror", text=ARTICLE))

    assert before
    assert before <= after


@pytest.mark.model
def test_what_was_changed_in_copying_conflicts():
    herald = Source(id="herald", text=ARTICLE)
    changed = Source(id="mirror", text=ARTICLE.replace("killed 12", "killed 21"))

    found = conflicts(herald, changed)

    assert any(all("killed" in quote for quote in pair) for pair in found)
