"""When two claims tell one deed in words of their own."""

import pytest

from claimcheck import matching
from claimcheck.rules.retellings import told_again


@pytest.fixture
def told(whole_claims):
    return lambda ours, theirs: told_again(matching.pair(*whole_claims(ours, theirs)))


@pytest.mark.model
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Every lodger was repaid in full.", "Each lodger has since been paid in full."),
        ("The mill closed in 1986.", "The mill was shut down in 1986."),
        ("The school was founded in May 1902.", "The school was established in May 1902."),
        ("The ferry was sold in 2012.", "In 2012 the ferry was sold to a yard."),
        ("The strike began in March 1974.", "The walkout started in March 1974."),
        ("The barn had neither lamps nor rails.", "Nobody had put in lamps or rails."),
        ("The trains had neither coal nor lamps.", "The trains did not carry coal or lamps."),
        ("A man screamed at him to stop.", "A man shouted at the driver to stop."),
        ("The tank blew up at 18:04.", "The tank exploded at 6:04 p.m."),
    ],
)
def test_one_deed_is_told_again_in_other_words(told, ours, theirs):
    assert told(ours, theirs)
    assert told(theirs, ours)


@pytest.mark.model
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Every lodger was repaid in full.", "The clerk was paid in full."),
        ("The mill closed in 1986.", "The mill was shut down in 1991."),
        ("The school was founded in May 1902.", "The school was closed in May 1902."),
        ("The ferry was sold in 2012.", "The lighthouse was sold in 2012."),
        ("The barn had neither lamps nor rails.", "The barn had neither cows nor hay."),
        ("The barn had neither lamps nor rails.", "The barn had lamps and rails."),
        ("The pump failed.", "We went on."),
        ("The blast came shortly after 6 p.m.", "The main explosion came at 18:04."),
        ("The gate stayed open.", "The gate stayed open as long as the river was low."),
    ],
)
def test_another_deed_or_time_or_thing_is_no_retelling(told, ours, theirs):
    assert told(ours, theirs) is None
    assert told(theirs, ours) is None
