"""On which side of a matter a deed settles it."""

import pytest

from claimcheck.frames import cues
from claimcheck.frames.contraries import by_turns, stands


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "matter", "holds", "thing"),
    [
        ("The men turned the offer down.", "acceptance", False, "the offer"),
        ("The bill was approved by the senate.", "acceptance", True, "The bill"),
        ("Ruth Lindgren resigned.", "departure", True, "Ruth Lindgren"),
        ("Ruth Lindgren was sacked.", "departure", False, "Ruth Lindgren"),
        ("The festival went ahead.", "holding", True, "The festival"),
        ("The festival was called off.", "holding", False, "The festival"),
        ("A steward admitted the visitor.", "entry", True, "the visitor"),
        ("The pump jammed.", "function", False, "The pump"),
        ("The gate stood open.", "closed", False, "The gate"),
        ("The graves were left unmarked.", "done mark", False, "The graves"),
        ("The wages went unpaid.", "done pai", False, "The wages"),
        ("The rally was unplanned.", "done plan", False, "The rally"),
        ("The dead were left unburied.", "done buri", False, "The dead"),
        ("The strike was unlawful.", "is lawful/unlawful", False, "The strike"),
        ("The tapes were disposed of.", "records", False, "The tapes"),
        ("The platform was in the dark.", "light", False, "The platform"),
        ("The bomb was made safe.", "blast", False, "The bomb"),
    ],
)
def test_side_and_thing(text, matter, holds, thing, whole_claims):
    claim, _ = whole_claims(text, text)

    found = [each for each in stands(claim) if each.matter == matter]

    assert [(each.holds, each.thing.words) for each in found] == [(holds, thing)]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The committee resigned.",
        "The rain stopped.",
    ],
)
def test_nothing_is_settled(text, whole_claims):
    claim, _ = whole_claims(text, text)

    assert stands(claim) == ()


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("strike", "stoppage", True),
        ("fire", "blaze", True),
        ("strike", "fire", False),
        ("ship", "ship", True),
    ],
)
def test_nouns_in_turn(left, right, one):
    assert by_turns(left, right) is one


def test_no_verb_is_on_both_sides_of_a_matter():
    for sides in cues.load("contraries")["deeds"].values():
        yes, no = (
            {verb for verbs in sides.get(side, {}).values() for verb in verbs}
            for side in ("yes", "no")
        )

        assert yes.isdisjoint(no)
