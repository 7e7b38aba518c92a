"""Signs that two claims tell of one deed where their verbs or subjects differ."""

import pytest

from claimcheck import matching
from claimcheck.rules.evidence import crossed, mentioned, none_at_all, one_weekday
from claimcheck.rules.retellings import told_again


@pytest.mark.model
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The board decided to sell.", "The decision to sell was the board's alone."),
        ("Venn refused the loan.", "The refusal of the loan came from Venn."),
        ("The clerk resigned.", "They accepted the resignation of the clerk."),
        ("They inspected the boiler.", "An inspection of the boiler took place in May."),
    ],
)
def test_a_noun_may_name_the_deed_of_the_other(whole_claims, ours, theirs):
    left, right = whole_claims(ours, theirs)

    assert mentioned(left, right)
    assert mentioned(right, left)


@pytest.mark.model
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The board decided to sell.", "The board met in the hall."),
        ("The clerk did not resign.", "They accepted the resignation of the clerk."),
        ("Venn was late.", "The refusal of the loan came from Lorne."),
        ("The boiler burst.", "An inspection of the boiler took place in May."),
    ],
)
def test_a_noun_for_another_deed_mentions_nothing(whole_claims, ours, theirs):
    left, right = whole_claims(ours, theirs)

    assert not mentioned(left, right)
    assert not mentioned(right, left)


@pytest.mark.model
@pytest.mark.parametrize(
    ("ours", "theirs", "is_crossed"),
    [
        ("All lodgers were repaid.", "The fund extended its aid to all lodgers.", True),
        ("The lamps were lit.", "The porter saw to the lamps.", True),
        ("The lamps were lit.", "The porter saw to the stoves.", False),
        ("They were lit.", "The porter saw to the lamps.", False),
    ],
)
def test_what_one_is_about_may_be_told_of_in_the_other(whole_claims, ours, theirs, is_crossed):
    left, right = whole_claims(ours, theirs)

    assert crossed(left, right) is is_crossed
    assert crossed(right, left) is is_crossed


@pytest.mark.model
@pytest.mark.parametrize(
    ("ours", "theirs", "at_all"),
    [
        ("No person was ever arrested.", "The porter was never arrested.", True),
        ("Nobody told them to wait.", "No order told them to wait.", True),
        ("No person was charged.", "The porter was charged.", False),
        ("Nobody was fined.", "The porter was never charged.", False),
        ("The porter was never charged.", "The nurse was never charged.", False),
    ],
)
def test_what_is_denied_of_everybody_is_denied_of_each(whole_claims, ours, theirs, at_all):
    left, right = whole_claims(ours, theirs)

    assert none_at_all(left, right) is at_all
    assert none_at_all(right, left) is at_all


@pytest.mark.model
@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ("The gate opened on 4 May 2031.", "It opened on the Sunday.", True),
        ("The gate opened on 4 May 2031.", "It opened on the Monday.", False),
        ("The gate opened in May 2031.", "It opened on the Monday.", None),
        ("The gate opened on 4 May 2031.", "It opened on 4 May 2031.", None),
        ("The gate opened.", "It opened on the Monday.", None),
    ],
)
def test_a_day_of_the_week_is_that_of_the_date(whole_claims, ours, theirs, found):
    left, right = whole_claims(ours, theirs)

    assert one_weekday(left, right) is found
    assert one_weekday(right, left) is found


@pytest.mark.model
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (
            "Lorne of the lifeboat station decided to send two boats into the bay.",
            "The decision to send boats into the bay was that of the station's coxswain.",
        ),
        (
            "Tenants were instructed on 4 May 2031 to filter their water.",
            "We were told to filter on the Sunday.",
        ),
        ("Nobody ever ordered them to leave.", "No order to leave the mill was ever given."),
    ],
)
def test_one_deed_is_told_again_by_noun_day_or_denial(whole_claims, ours, theirs):
    pair = matching.pair(*whole_claims(ours, theirs))

    assert told_again(pair)


@pytest.mark.model
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (
            "Lorne of the lifeboat station decided to close the mill.",
            "The decision to send boats into the bay was that of the harbour board.",
        ),
        (
            "Tenants were instructed on 4 May 2031 to filter their water.",
            "We were told to filter on the Wednesday.",
        ),
        (
            "Tenants were instructed on 4 May 2031 to filter their water.",
            "We were told to leave on the Sunday.",
        ),
    ],
)
def test_a_noun_or_day_alone_is_no_retelling(whole_claims, ours, theirs):
    pair = matching.pair(*whole_claims(ours, theirs))

    assert told_again(pair) is None
