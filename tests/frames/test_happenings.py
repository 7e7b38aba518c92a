import pytest

from claimcheck import extraction
from claimcheck.frames.happenings import akin, happening, once, one_deed
from claimcheck.frames.quantities import mentions
from claimcheck.model import BlockKind, Precision, Time

pytestmark = pytest.mark.model


@pytest.fixture
def claim(nlp):
    return lambda text: next(extraction.whole(nlp, [text]))


def test_where_a_thing_went_is_no_word_of_what_it_is(claim):
    assert happening(claim("The flames came into the town at eight.")).words == ("come",)
    assert happening(claim("The order came at eight.")).words == ("order",)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mayor ordered the evacuation.", "The order was given at noon."),
        ("The first explosion lasted an hour.", "The explosion went on for two hours."),
        ("The board approved the plan.", "Approval came on Friday."),
    ],
)
def test_a_deed_is_one_whether_a_verb_or_a_noun_names_it(claim, left, right):
    assert one_deed(claim(left), claim(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The strike began on Monday.", "The strike ended on Monday."),
        ("The mayor was ill.", "The mayor was late."),
        ("Fog held the ship for an hour.", "The talk went on for an hour."),
    ],
)
def test_two_sides_of_a_happening_or_two_states_are_not_one_deed(claim, left, right):
    assert not one_deed(claim(left), claim(right))


def test_measures_name_no_happening(claim):
    told = happening(claim("The meeting lasted three hours."))

    assert told.words == ("meeting",)
    assert told.side == "last"


@pytest.mark.parametrize(
    ("text", "expected"), [("The firm was founded in 1998.", True), ("He met her.", False)]
)
def test_a_thing_is_founded_once(claim, text, expected):
    assert once(claim(text)) is expected


def test_nothing_is_akin_to_no_word():
    assert not akin("", "")


@pytest.mark.parametrize("verb", ["command", "rest", "dominate"])
def test_whatever_is_somewhere_is_not_akin_to_being_there(verb):
    assert not akin(verb, "be")
    assert not akin("command", "lie")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The hull lies 37 metres down.", "depth"),
        ("The wreck rests at a depth of 44 metres.", "depth"),
        ("The tower is 90 metres tall.", "height"),
        ("Ash rose to 52,000 feet.", "height"),
        ("A gun was found 140 feet from the car.", "distance"),
        ("She carried 900 tons of coal.", "coal"),
        ("The bank put the damage at $180 million.", "damage"),
        ("The firm owes a fee of £35 million.", "fee"),
        ("The repair cost 4 million dollars.", "price"),
        ("Demand in the north had climbed to 69 GW.", "demand"),
        ("The price of bread rose to 3 dollars.", "price"),
        ("Output fell to 20,000 tonnes.", "output"),
        ("It lasted 40 minutes.", ""),
    ],
)
def test_a_measure_says_what_it_is_the_measure_of(nlp, text, expected):
    found = [mention.value for mention in mentions(nlp(text)) if not mention.value.ordinal]

    assert [quantity.counted for quantity in found] == [expected]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("18:04 (main explosion)", ("main explosion",)),
        ("18:04 (the collapse)", ("collapse",)),
        ("18:04 (local time)", ("time",)),
        ("18:04 (estimated)", ("time",)),
        ("18:04", ("time",)),
    ],
)
def test_a_row_of_a_time_names_its_event_in_a_parenthesis(make_claim, value, expected):
    at = Time(start=None, end=None, precision=Precision.MINUTE, clock=(1084, 1084))
    row = make_claim(
        f"Time: {value}.",
        layout=BlockKind.ROW,
        subject="Time",
        predicate="time",
        terms=("time",),
        times=(at,),
    )

    assert happening(row).words == expected
