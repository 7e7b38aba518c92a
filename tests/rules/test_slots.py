"""What two claims say in one place of the same frame, and not the same."""

import pytest

from claimcheck.rules.slots import slots_clash


@pytest.mark.model
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The lake is the deepest in Ostland.", "The lake is the second deepest in Ostland."),
        ("The derby ended 2-2.", "The derby ended 3-1."),
        ("The captain is a 34-year-old man.", "The captain is a 51-year-old man."),
        ("Ada Vey died at the age of 84.", "Ada Vey was 79 when she died."),
        ("It was the wettest May since 1999.", "It was the wettest May since 2007."),
        ("Tom Orm was buried in Kelm.", "Tom Orm was buried in Tolsk."),
        ("Tom Orm was stabbed in the arm.", "Tom Orm was stabbed in the leg."),
        ("The raid was carried out by smugglers.", "The raid was carried out by the navy."),
        ("Ada Vey studied law in Kelm.", "Ada Vey studied chemistry in Kelm."),
        ("The orchid flowers in spring.", "The orchid flowers in autumn."),
        ("Few of the weavers came.", "Some of the weavers came."),
        ("The guard was on duty alone.", "Two guards were on duty."),
        ("The fall was caused by a blast.", "The fall was caused by an error."),
        ("The nurse ran the ward single-handed.", "Three nurses ran the ward."),
    ],
)
def test_they_differ_in_a_slot(whole_claims, ours, theirs):
    left, right = whole_claims(ours, theirs)

    assert slots_clash(left, right)
    assert slots_clash(right, left)


@pytest.mark.model
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The lake is the deepest in Ostland.", "The lake is the deepest."),
        ("The derby ended 2-2.", "The derby ended in a draw."),
        ("The match ended 3-1.", "They lost the match 1-3."),
        ("The captain is a 34-year-old man.", "The captain, aged 34, is a man."),
        ("It was the wettest May since 1999.", "The May was the wettest since 1999."),
        ("Tom Orm was buried in Paris.", "Tom Orm was buried in France."),
        ("The bullets struck the wall.", "The rounds struck the wall."),
        (
            "The mayor ordered the clearing of the quay.",
            "The mayor ordered people off the quay.",
        ),
    ],
)
def test_they_do_not(whole_claims, ours, theirs):
    left, right = whole_claims(ours, theirs)

    assert not slots_clash(left, right)
