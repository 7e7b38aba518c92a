"""Each threshold stands between the two examples that fixed it."""

import pytest

from claimcheck import matching
from claimcheck.matching import SAME_COUNT, SAME_TOPIC
from claimcheck.rules import agreement, existence, measures, polarity, sayers, times

pytestmark = pytest.mark.model

EXAMPLES = [
    pytest.param(
        SAME_TOPIC,
        ("The storm left 4 million homes without power.", "Power was cut to 4 million homes."),
        ("The series premiered on 30 June 2031.", "The trailer was shown in May."),
        id="SAME_TOPIC",
    ),
    pytest.param(
        SAME_COUNT,
        (
            "The rampage claimed between 200 and 300 lives.",
            "Estimates range from 40 to over 300 victims.",
        ),
        ("The dam failed.", "Nine singers came to Orm by boat."),
        id="SAME_COUNT",
    ),
    pytest.param(
        measures.SAME_MEASURE,
        (
            "Nearly 13 million people had been told to boil their water.",
            "Over 14 million people were told to boil their drinking water.",
        ),
        (
            "A rating of 71% was based on seven reviews.",
            "It scored 60 out of 100 from five reviews.",
        ),
        id="SAME_MEASURE",
    ),
    pytest.param(
        measures.SAME_SUBJECT,
        (
            "Holders of 41.7 per cent of the shares have undertaken to accept.",
            "Holders of barely a third of the shares have so far agreed to sell.",
        ),
        ("The board met nine times.", "The board has seven members."),
        id="SAME_SUBJECT",
    ),
    pytest.param(
        times.SAME_HAPPENING,
        ("The dam at Kelm failed on 4 May 2031.", "The dam failed on 6 May 2031."),
        (
            "Orm TV announced the series on 25 May 2031.",
            "The series premiered on 30 June 2031.",
        ),
        id="SAME_HAPPENING",
    ),
    pytest.param(
        times.SAME_THING_DONE,
        (
            "The transaction agreement was signed on 13 May 2031.",
            "The agreement had been signed on 9 May 2031, days earlier.",
        ),
        ("The board met on 4 May 2031.", "Two dams failed on 6 May 2031."),
        id="SAME_THING_DONE",
    ),
    pytest.param(
        polarity.SAME_STATEMENT,
        ("The dam at Kelm failed.", "The old dam did not fail."),
        ("The agency conducted no internal review.", "An inspector reviewed other units."),
        id="polarity.SAME_STATEMENT",
    ),
    pytest.param(
        existence.SAME_DENIED,
        ("No command of any kind was given to him.", "He was given repeated commands to stop."),
        ("No command was given to him.", "The mayor gave a long speech on the war in May."),
        id="SAME_DENIED",
    ),
    pytest.param(
        polarity.SAME_OPPOSED,
        ("The tower was damaged by the storm.", "The tower was left intact."),
        ("The harbour was damaged in a storm.", "A church up in the hills is intact."),
        id="SAME_OPPOSED",
    ),
    pytest.param(
        sayers.SAME_SAID,
        (
            "Several witnesses said that the driver of the lorry was drunk.",
            "No witness said that the driver of the lorry was drunk.",
        ),
        (
            "Several clerks said that the safe was empty.",
            "No witness told us that the doors of the bank had been open.",
        ),
        id="SAME_SAID",
    ),
    pytest.param(
        agreement.SAME_STATEMENT,
        ("The dam at Kelm failed on 4 May 2031.", "On 4 May 2031 the old dam at Kelm failed."),
        ("The series was filmed in Durango.", "The series is set in Allende."),
        id="agreement.SAME_STATEMENT",
    ),
    pytest.param(
        agreement.SAME_DAY,
        (
            "The alert level was set at orange on 1 March 2031.",
            "The alert level had been orange since 1 March 2031.",
        ),
        ("The board met on 4 May 2031.", "The dam failed on 4 May 2031."),
        id="SAME_DAY",
    ),
]


@pytest.mark.parametrize(("threshold", "one", "two"), EXAMPLES)
def test_threshold_parts_its_examples(threshold, one, two, whole_claims):
    alike = matching.pair(*whole_claims(*one)).similarity
    apart = matching.pair(*whole_claims(*two)).similarity

    assert apart < threshold <= alike
