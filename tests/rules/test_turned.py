"""Words and names by which one claim turns the other's into something else."""

import pytest

from claimcheck.rules.turned import turned, two_like_names


@pytest.mark.model
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The council raised the fee to 40 crowns.", "The council cut the fee to 40 crowns."),
        ("Sales of barley increased.", "Sales of barley decreased."),
        ("It was an easy winter.", "It was a difficult winter."),
        ("The inn lies above the dam.", "The inn lies below the dam."),
        ("They built a short tunnel.", "They built a long tunnel."),
        ("The crew dived with air tanks.", "The crew dived without air tanks."),
        ("Costs fell below 40 million.", "Costs stayed above 40 million."),
        ("The price holds including the levy.", "The price holds excluding the levy."),
        ("The Orm Valley Fund paid.", "The Orm Valley Trust paid."),
        ("The Lang Motor Group bought it.", "The Venn Motor Group bought it."),
        ("They met at Fort Orm.", "They met at Fort Vey."),
        ('She said: "The ice is safe."', 'She said: "The ice is safe for a child alone."'),
        ('"We shall pay," said Venn.', '"We shall pay if the bank does," said Venn.'),
    ],
)
def test_a_word_that_excludes_another_turns_a_claim(whole_claims, ours, theirs):
    left, right = whole_claims(ours, theirs)

    assert turned(left, right)
    assert turned(right, left)


@pytest.mark.model
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The council raised the fee.", "The fee was increased by the council."),
        ("Eleven people lost their lives.", "Eleven people are dead."),
        ("Sales rose after a fall.", "Sales rose again after they had fallen."),
        ("The inn lies above the dam.", "The inn lies above the village."),
        ("The inn lies above the dam.", "The mill lies below the village."),
        ("The crew dived without air tanks.", "Without any tanks the crew dived."),
        ("Emil Venn is a welder.", "E. Venn is a welder."),
        ("Venn Motors closed.", "Venn closed."),
        ("Dr Ada Lorne warned them.", "Ada Lorne warned them."),
        ("Ada Lorne met Emil Venn.", "Emil Venn met Ada Lorne."),
        ('She said: "The ice is safe."', '"The ice is safe," she said.'),
        ('She said: "The ice is safe."', 'She said: "The ice is safe. We went out."'),
        ("The old mayor spoke on Monday night.", "The mayor spoke early on Monday."),
    ],
)
def test_other_words_turn_nothing(whole_claims, ours, theirs):
    left, right = whole_claims(ours, theirs)

    assert not turned(left, right)
    assert not turned(right, left)


def test_names_that_have_no_word_in_common_may_be_one(make_claim):
    left = make_claim(entities=("Orley Mills", "Kelm"))
    right = make_claim(entities=("Vey Cotton", "Kelm"))

    assert not two_like_names(left, right)
