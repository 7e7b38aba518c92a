"""Words that set what is told apart, where no date does."""

import pytest

from claimcheck import extraction
from claimcheck.frames import occasions
from claimcheck.model import Source


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "moments"),
    [
        ("The lamp sold 5,000 pieces in its first year.", {"part of the time"}),
        ("Within two weeks 300 people fell ill.", {"part of the time"}),
        ("A ticket cost 8 crowns last year.", {"another time"}),
        ("Three days later 40 boats were out.", {"another time"}),
        ("By evening 15,000 homes were still dark.", {"hour of the day", "still"}),
        ("The lamp sold 5,000 pieces.", set()),
        ("The first year class has 40 pupils.", set()),
        ("The tower is 95 metres high.", set()),
    ],
)
def test_what_is_of_a_moment_of_its_own(nlp, text, moments):
    (claim,) = extraction.whole(nlp, [text], source="a")

    assert occasions.moments(claim) == moments


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "supposed"),
    [
        ("Had it been shut, nobody would have died.", True),
        ("Should the valve fail, nobody would be hurt.", True),
        ("If the wall held, 40 homes would be dry.", True),
        ("He said that 40 homes would be dry if the wall held.", True),
        ("They had shut it before 40 people died.", False),
        ("The mayor said that she would resign.", False),
    ],
)
def test_what_would_be_is_told_from_what_is(nlp, text, supposed):
    claim = next(extraction.whole(nlp, [text], source="a"))

    assert occasions.supposed(claim) is supposed


@pytest.mark.model
def test_a_time_that_is_known_sets_nothing_apart(nlp):
    text = "KELM, 3 May 2031 (AP). Prices rose by 4% last year."
    claim = extraction.claims(nlp, Source(id="a", text=text))[-1]

    assert not occasions.moments(claim)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The team won the cup again in 2031.", "again"),
        ("Tom Orm was cleared on appeal.", "on appeal"),
        ("The team won the cup in 2031.", ""),
    ],
)
def test_one_more_happening(nlp, text, words):
    (claim,) = extraction.whole(nlp, [text], source="a")

    assert occasions.another(claim) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The team had lost the previous match.", ("the previous ",)),
        ("Another boat sank.", ("another ",)),
        ("A second bomb was found.", ("a second ",)),
        ("A third of the town burned.", ()),
        ("Sales fell by a third last year.", ()),
        ("The next day the boat sank.", ()),
        ("The following two weeks were dry.", ()),
    ],
)
def test_another_instance_of_a_thing(text, words):
    assert occasions.instances(text) == words


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        ("It was later approved.", True),
        ("Half of it was rejected.", True),
        ("It was approved.", False),
    ],
)
def test_what_was_so_at_first_or_in_part(text, turns):
    assert occasions.in_turn(text) is turns


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("The village has 300 houses.", True),
        ("The mill employs 40 people.", True),
        ("The village had 300 houses.", False),
        ("The ticket cost 8 crowns.", False),
    ],
)
def test_how_things_stand(nlp, text, now):
    (claim,) = extraction.whole(nlp, [text], source="a")

    assert occasions.now(claim) is now


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("The tunnel will open in 2040.", True),
        ("The lease runs until 2030.", True),
        ("The work is due to end in 2040.", True),
        ("The savings are to be reached by the end of 2027.", True),
        ("The tunnel opened in 2020.", False),
        ("The road has been shut since 2018.", False),
    ],
)
def test_what_is_to_come(nlp, text, ahead):
    (claim,) = extraction.whole(nlp, [text], source="a")

    assert occasions.ahead(claim) is ahead


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The flood is often grouped with Kelm.", ("Kelm",)),
        ("The raid was compared to that of Orley.", ("Orley",)),
        ("The fire was similar to that in Kelm.", ("Kelm",)),
        ("Unlike Orley, the town had a wall.", ("Orley",)),
        ("The flood reached Kelm.", ()),
        ("The mayor met with Ada Vey in Kelm.", ()),
    ],
)
def test_what_a_text_holds_its_own_matter_against(nlp, text, names):
    (claim,) = extraction.whole(nlp, [text], source="a")

    assert occasions.compared(claim) == names
