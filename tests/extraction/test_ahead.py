"""What is ahead, meant, or said of a kind only is not told as if it were so."""

import pytest

pytestmark = pytest.mark.model

AHEAD = [
    (
        "The firm said it would close the mill, cutting 40 jobs.",
        "The firm said it would cut 40 jobs.",
    ),
    ("The council will widen the road, felling nine oaks.", "The council will fell nine oaks."),
    ("The drug may lower the risk, saving many lives.", "The drug may save many lives."),
    ("He may have left, taking the key.", "He may have taken the key."),
    (
        "The firm plans to build a dock, creating 90 jobs.",
        "The firm plans to build a dock, creating 90 jobs.",
    ),
    (
        "She hopes to leave Orm, taking her sons with her.",
        "She hopes to leave Orm, taking her sons with her.",
    ),
    (
        "He said he would stand again, promising a new school.",
        "He said he would stand again, promising a new school.",
    ),
    (
        "They offered 90 crowns for news leading to the thief.",
        "They offered 90 crowns for news leading to the thief.",
    ),
    ("Bees kept in towns live longer.", "Bees kept in towns live longer."),
    (
        "The number of people waiting for a bed rose to 900 in June.",
        "The number of people waiting for a bed rose to 900 in June.",
    ),
]

SO = [
    ("The firm closed the mill, cutting 40 jobs.", "The firm cut 40 jobs."),
    ("The band went on to tour Norland, playing 40 towns.", "The band played 40 towns."),
    ("He went on to lead the firm, opening nine shops.", "He opened nine shops."),
    ("Papers seen by the judge show that he knew.", "Papers were seen by the judge."),
    ("The town, once a fishing port, has no harbour now.", "The town was once a fishing port."),
    ("The hall, formerly a barn, seats 90.", "The hall was formerly a barn."),
    ("The pier was closed before it collapsed.", "The pier collapsed."),
    ("The guests left half an hour after the lamp fell.", "The lamp fell."),
]

OPEN = [
    ("The owners must wait until June before they can return.", "They can return."),
    ("The pier will be closed once the last boat has left.", "The last boat has left."),
    ("Under the act as it then stood, the office had no power.", "It then stood."),
    (
        "The boat lay two miles up the coast, where it had been left.",
        "It had been left in the coast.",
    ),
    ("He left the hall, followed by a crowd of boys.", "He was followed by a crowd of boys."),
]


@pytest.mark.parametrize(("text", "claim"), AHEAD)
def test_what_is_ahead_is_told_as_such_or_stays_where_it_is(told, text, claim):
    assert claim in told(text)


@pytest.mark.parametrize(("text", "claim"), SO)
def test_what_is_so_is_told_on_its_own(told, text, claim):
    assert claim in told(text)


@pytest.mark.parametrize(("text", "claim"), OPEN)
def test_what_is_open_is_not_told_on_its_own(told, text, claim):
    assert claim not in told(text)
