"""What a comment says: the sources' words, where they stand, and how many voices they are."""

import pytest

from claimcheck.draft.remarks import CONTRADICTION, MOST_QUOTES, NEAREST, SILENCE, remarks
from claimcheck.model import (
    Claim,
    Comparison,
    Discrepancy,
    Judgement,
    Relation,
    Source,
    Span,
    Type,
)

STORY = "Twelve died. Nobody wept."


def claim(source: str, words: str, *, number: int = 1, sentence: Span | None = None) -> Claim:
    text = STORY if source == "draft" else words
    start = text.index(words)
    span = Span(start, start + len(words))
    return Claim(
        id=f"{source}#{number}",
        source=source,
        spans=(span,),
        quote=words,
        text=words,
        sentence=sentence or span,
    )


def judged(
    a: Claim, b: Claim, relation: Relation, rule: str = "a-rule", similarity: float = 0.5
):
    return Judgement(
        a=a.id,
        b=b.id,
        relation=relation,
        type=Type.QUANTITY,
        rule=rule,
        reason="12 against 21",
        similarity=similarity,
    )


TWELVE = claim("draft", "Twelve died.")
NOBODY = claim("draft", "Nobody wept.", number=2)


def said(*pairs: Judgement, claims: tuple[Claim, ...], mine=(TWELVE,)) -> list[tuple[str, ...]]:
    """The lines of each comment, for judgements between the draft and these claims."""
    sources = {each.source: Source(id=each.source, text=each.quote) for each in claims}
    conflicts = tuple(pair for pair in pairs if pair.relation is Relation.CONFLICTING)
    question = Discrepancy(
        id="x",
        type=Type.QUANTITY,
        question="How many died?",
        claims=(),
        judgements=conflicts,
    )
    comparison = Comparison(
        signature="",
        sources=(Source(id="draft", text=STORY), *sources.values()),
        claims=(*mine, *claims),
        pairs=pairs,
        discrepancies=(question,) if conflicts else (),
    )
    return [remark.lines for remark in remarks(comparison, "draft")]


def test_a_sentence_that_no_source_speaks_to_says_so():
    assert said(claims=()) == [(SILENCE,)]


def test_a_source_that_differs_is_quoted_with_place_and_voices():
    post = claim("post", "21 died.")

    assert said(judged(TWELVE, post, Relation.CONFLICTING), claims=(post,)) == [
        (
            "How many died? The sources differ from this (1 independent witness):",
            "– post: “21 died.” [post:1:1]",
        )
    ]


def test_what_differs_comes_before_what_agrees():
    post, herald = claim("post", "21 died."), claim("herald", "12 died.")

    (lines,) = said(
        judged(TWELVE, herald, Relation.CORROBORATED),
        judged(TWELVE, post, Relation.CONFLICTING),
        claims=(herald, post),
    )

    assert [line.rpartition(" (")[0] for line in lines[::2]] == [
        "How many died? The sources differ from this",
        "The sources say so, too",
    ]


def test_a_copied_source_is_no_second_witness():
    words = (
        "12 people died in the flood at Kelm on the third of May when the old dam above the "
        "town broke at night and nobody had been warned."
    )
    one, other = claim("herald", words), claim("mirror", words)

    (lines,) = said(
        judged(TWELVE, one, Relation.CORROBORATED),
        judged(TWELVE, other, Relation.CORROBORATED),
        claims=(one, other),
    )

    assert lines[0] == "The sources say so, too (1 independent witness):"
    assert len(lines) == 3


def test_what_is_no_conflict_comes_with_its_reason():
    post = claim("post", "Ten died at first.")

    (lines,) = said(judged(TWELVE, post, Relation.COMPATIBLE), claims=(post,))

    assert lines == (
        "Close to this, and not in conflict:",
        "– post: “Ten died at first.” [post:1:1] (12 against 21)",
    )


def test_the_nearest_is_shown_where_no_rule_spoke():
    near, far = claim("herald", "Twelve died."), claim("post", "Some died.")

    (lines,) = said(
        judged(TWELVE, far, Relation.COMPATIBLE, "nothing-excluded", 0.2),
        judged(TWELVE, near, Relation.COMPATIBLE, "nothing-excluded", 0.9),
        claims=(near, far),
    )

    assert lines == (
        NEAREST,
        "– herald: “Twelve died.” [herald:1:1]",
        "– post: “Some died.” [post:1:1]",
    )


def test_a_draft_that_differs_from_itself_is_told_so():
    lines, _ = said(
        judged(TWELVE, NOBODY, Relation.CONFLICTING), claims=(), mine=(TWELVE, NOBODY)
    )

    assert lines == (
        f"How many died? {CONTRADICTION}:",
        "– This draft: “Nobody wept.” [draft:1:14]",
    )


def test_a_draft_cannot_bear_itself_out():
    found = said(
        judged(TWELVE, NOBODY, Relation.CORROBORATED), claims=(), mine=(TWELVE, NOBODY)
    )

    assert found == [(SILENCE,), (SILENCE,)]


def test_each_claim_of_a_sentence_is_quoted():
    whole = Span(0, len(STORY))
    mine = (
        claim("draft", "Twelve died.", sentence=whole),
        claim("draft", "Nobody wept.", number=2, sentence=whole),
    )
    post = claim("post", "12 died.")

    (lines,) = said(judged(mine[0], post, Relation.CORROBORATED), claims=(post,), mine=mine)

    assert lines == (
        "“Twelve died.”",
        "The sources say so, too (1 independent witness):",
        "– post: “12 died.” [post:1:1]",
        "“Nobody wept.”",
        SILENCE,
    )


def test_silence_on_a_whole_sentence_is_said_once():
    whole = Span(0, len(STORY))
    mine = (
        claim("draft", "Twelve died.", sentence=whole),
        claim("draft", "Nobody wept.", number=2, sentence=whole),
    )

    assert said(claims=(), mine=mine) == [(SILENCE,)]


def test_long_lists_are_cut_and_counted():
    others = tuple(claim(f"s{number}", "12 died.") for number in range(MOST_QUOTES + 3))
    pairs = [judged(TWELVE, other, Relation.CORROBORATED) for other in others]

    (lines,) = said(*pairs, claims=others)

    assert len(lines) == MOST_QUOTES + 2
    assert lines[-1] == "– and 3 more"


@pytest.mark.parametrize(
    ("relation", "rule", "strongest"),
    [
        (Relation.CONFLICTING, "a-rule", Relation.CONFLICTING),
        (Relation.CORROBORATED, "a-rule", Relation.CORROBORATED),
        (Relation.COMPATIBLE, "a-rule", Relation.COMPATIBLE),
    ],
)
def test_a_remark_has_the_strongest_relation(relation, rule, strongest):
    post = claim("post", "12 died.")
    comparison = Comparison(
        signature="",
        sources=(Source(id="draft", text=STORY), Source(id="post", text="12 died.")),
        claims=(TWELVE, post),
        pairs=(judged(TWELVE, post, relation, rule),),
        discrepancies=(),
    )

    (remark,) = remarks(comparison, "draft")

    assert (remark.relation, remark.sentence) == (strongest, TWELVE.sentence)
