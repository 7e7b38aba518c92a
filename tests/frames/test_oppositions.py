"""Sides that a text takes, by a word or a phrase."""

import pytest

from claimcheck.frames.oppositions import against, placed, sides


def taken(text, matter):
    return [(side.yes, side.denied) for side in sides(text) if side.matter == matter]


@pytest.mark.parametrize(
    ("text", "matter", "yes"),
    [
        ("Two thirds voted against the treaty.", "approval", False),
        ("The senate passed the bill.", "approval", True),
        ("Headaches are a side effect of the drug.", "effect", True),
        ("The vaccine protects against measles.", "effect", False),
        ("The firm posted a net loss.", "balance", False),
        ("She clung to her seat.", "keeping", True),
        ("He is on the run.", "custody", False),
        ("The judge acquitted him.", "guilt", False),
        ("The rule was abolished.", "start", False),
    ],
)
def test_a_phrase_takes_a_side(text, matter, yes):
    assert taken(text, matter) == [(yes, False)]


@pytest.mark.parametrize(
    "text",
    [
        "The council did not approve the plan.",
        "The council never approved the plan.",
        "The council failed to approve the plan.",
        "The council refused to approve the plan.",
        "They met without approving the plan.",
        "The council doesn't support the plan.",
    ],
)
def test_what_is_denied_is_marked(text):
    assert taken(text, "approval") == [(True, True)] or (True, True) in taken(text, "approval")


@pytest.mark.parametrize(
    "text",
    [
        "The council not only approved the plan.",
        "The council approved the plan, not the budget.",
    ],
)
def test_what_only_looks_denied_is_not(text):
    assert taken(text, "approval") == [(True, False)]


@pytest.mark.parametrize(
    "text",
    ["He was accused of theft.", "A well-known high-rise stands here.", "The mill stood idle."],
)
def test_many_words_take_no_side(text):
    assert [
        side for side in sides(text) if side.matter in {"guilt", "change", "approval"}
    ] == []


@pytest.mark.parametrize(
    ("left", "right", "exclude"),
    [
        ("They approved it.", "They rejected it.", True),
        ("They approved it.", "They did not approve it.", True),
        ("They approved it.", "They did not reject it.", False),
        ("They approved it.", "They backed it.", False),
        ("They did not approve it.", "They did not reject it.", False),
    ],
)
def test_sides_exclude_each_other(left, right, exclude):
    one, other = (
        next(side for side in sides(text) if side.matter == "approval")
        for text in (left, right)
    )

    assert against(one, other) is exclude
    assert against(other, one) is exclude


def test_a_word_is_found_in_its_forms():
    found = placed("He sold it and never sells.", "sell", "sell", yes=True)

    assert [(side.words, side.denied) for side in found] == [("sold", False), ("sells", True)]
