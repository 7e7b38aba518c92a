"""What a sentence says brought about what, and how exclusively."""

import pytest

from claimcheck.frames.causes import firmest, mentions
from claimcheck.model import Cause

pytestmark = pytest.mark.model


def read(doc):
    return [(m.value.cause, m.value.effect, m.value.strength) for m in mentions(doc)]


@pytest.mark.parametrize(
    ("text", "cause", "effect", "strength"),
    [
        ("The trigger of the raid was a leak.", "a leak", "the raid", "trigger"),
        ("The leak was the trigger for the raid.", "The leak", "the raid", "trigger"),
        ("A faulty cable sparked the fire.", "A faulty cable", "the fire", "trigger"),
        ("The fire was caused by a faulty cable.", "a faulty cable", "The fire", "stated"),
        ("Critics see rust as the main cause of the leak.", "rust", "the leak", "primary"),
        ("The board attributes the fall to the strike.", "the strike", "the fall", "stated"),
        ("Rust was what caused the collapse.", "Rust", "the collapse", "stated"),
        ("A leak is what triggered the recall.", "A leak", "the recall", "trigger"),
        ("It was this neglect that killed him.", "this neglect", "him", "stated"),
        ("The delay contributed to the collapse.", "The delay", "the collapse", "contributing"),
        ("Poor training enabled the escape.", "Poor training", "the escape", "enabling"),
        ("The strike was the sole cause of the delay.", "The strike", "the delay", "sole"),
        (
            "The proximate cause of the collapse remained corrosion.",
            "corrosion",
            "the collapse",
            "primary",
        ),
        (
            "Corrosion was one of the causes of the collapse.",
            "Corrosion",
            "the collapse",
            "contributing",
        ),
        (
            "Overloading was not the cause of the sinking.",
            "Overloading",
            "the sinking",
            "denied",
        ),
        (
            "The report depicts the leak as the catalyst of the massacre.",
            "the leak",
            "the massacre",
            "trigger",
        ),
        (
            "They drowned because the boat was old.",
            "the boat was old",
            "They drowned",
            "stated",
        ),
        ("He fired out of fear for his life.", "fear for his life", "He fired", "motive"),
        ("He fired not out of fear.", "fear", "He fired", "denied"),
        (
            "They did not drown, because the boat held.",
            "the boat held",
            "They did not drown",
            "stated",
        ),
        (
            "They did not drown because the boat was old.",
            "the boat was old",
            "They did not drown",
            "denied",
        ),
        ("The ship sailed late because of fog.", "fog", "The ship sailed late", "stated"),
        ("Since nobody answered, they left.", "nobody answered", "they left", "stated"),
        (
            "The gang attacked the town in retaliation for the leak.",
            "the leak",
            "The gang attacked the town",
            "motive",
        ),
        (
            "The village flooded, prompting an evacuation.",
            "The village flooded",
            "an evacuation",
            "trigger",
        ),
        ("The drought led to famine.", "The drought", "famine", "stated"),
        ("The famine stemmed from drought.", "drought", "The famine", "stated"),
        ("The blast was blamed on a gas leak.", "a gas leak", "The blast", "stated"),
        ("The crew was responsible for the sinking.", "The crew", "the sinking", "stated"),
        (
            "The sinking was attributable to poor maintenance.",
            "poor maintenance",
            "The sinking",
            "stated",
        ),
        ("They marched to stop the mine.", "to stop the mine", "They marched", "motive"),
        ("They protested against the mine.", "the mine", "They protested", "motive"),
        ("He was arrested for arson.", "arson", "He was arrested", "stated"),
        ("Nine people were killed in an explosion.", "an explosion", "Nine people", "implied"),
        ("The blast injured nine people.", "The blast", "nine people", "stated"),
        ("The blast left two boys injured.", "The blast", "two boys injured", "stated"),
        ("Troops opened fire, killing nine.", "Troops opened fire", "killing nine", "implied"),
        ("It was an ambush in which nine died.", "an ambush", "nine died", "implied"),
        (
            "If the strike goes on, jobs will go.",
            "the strike goes on",
            "jobs will go",
            "implied",
        ),
        ("They will fast until they are paid.", "they are paid", "They will fast", "implied"),
        ("Two officers sustained injuries in a clash.", "a clash", "Two officers", "implied"),
        ("Vey claimed responsibility for the raid.", "Vey", "the raid", "stated"),
        ("Vey was behind the attack.", "Vey", "the attack", "stated"),
        ("They staged a rally over the verdict.", "the verdict", "a rally", "motive"),
        (
            "On hearing the verdict, they marched.",
            "hearing the verdict",
            "they marched",
            "implied",
        ),
        ("The leak led to panic.", "The leak", "panic", "stated"),
        (
            "The hoses were not used because the water might bring down the wall.",
            "the water might bring down the wall",
            "The hoses were not used",
            "stated",
        ),
        (
            "The road was not built because nobody would pay for it.",
            "nobody would pay for it",
            "The road was not built",
            "stated",
        ),
        (
            "The gate was not opened because the key could not be found.",
            "the key could not be found",
            "The gate was not opened",
            "stated",
        ),
        (
            "He was not dismissed because he was old.",
            "he was old",
            "He was not dismissed",
            "denied",
        ),
        (
            "The plan was dropped for the plain reason that the money was gone.",
            "the money was gone",
            "The plan was dropped",
            "stated",
        ),
        (
            "It was to stop the mine that they marched.",
            "to stop the mine",
            "they marched",
            "motive",
        ),
        (
            "It was not to please the voters that he left.",
            "to please the voters",
            "he left",
            "denied",
        ),
        (
            "The march was intended to stop the mine.",
            "to stop the mine",
            "The march",
            "motive",
        ),
        ("The raid was meant to free them.", "to free them", "The raid", "motive"),
        (
            "The blockade was designed to starve the town.",
            "to starve the town",
            "The blockade",
            "motive",
        ),
        (
            "The strike was never meant to ruin the firm.",
            "to ruin the firm",
            "The strike",
            "denied",
        ),
    ],
)
def test_link(nlp, text, cause, effect, strength):
    assert (cause, effect, strength) in read(nlp(text))


@pytest.mark.parametrize(
    "text",
    [
        "It was Vey who gave the order to fire.",
        "She got permission to build a hut.",
        "Police fired on the crowd for the first time in years.",
        "He was fired for the only time in his life.",
        "The house is in order and the doors will stay open.",
        "It was Vey that marched to the mine.",
        "It was nice to see that they came.",
        "The ship was meant to sail in May.",
    ],
)
def test_no_reason_is_given(nlp, text):
    assert read(nlp(text)) == []


def test_what_it_is_set_against_is_denied(nlp):
    found = read(nlp("Corrosion, rather than the storm, brought down the bridge."))

    assert found == [
        ("Corrosion", "the bridge", "trigger"),
        ("the storm", "the bridge", "denied"),
    ]


def test_therefore_points_to_the_sentence_before(nlp):
    found = read(nlp("The road was icy. Therefore, the school stayed shut."))

    assert ("The road was icy", "the school stayed shut", "stated") in found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mayor has led the town since 2019.", id="since-a-time"),
        pytest.param("He walked to the station after lunch.", id="after-a-meal"),
        pytest.param("The mayor refused to resign.", id="infinitive-object"),
        pytest.param("She led the inquiry.", id="to-lead-people"),
        pytest.param("The rally was held at the station.", id="where-it-was-held"),
        pytest.param("It lies north of the river.", id="no-link"),
        pytest.param("Vey led the police to the gun.", id="to-lead-somewhere"),
        pytest.param("She presided over the meeting.", id="over-a-meeting"),
        pytest.param("Nobody was hurt in the clash.", id="no-harm"),
        pytest.param("She spoke two days after the quake.", id="time-after"),
        pytest.param("They have the right to strike.", id="infinitive-of-a-noun"),
        pytest.param("They urged him to resign.", id="infinitive-of-an-order"),
        pytest.param("", id="empty"),
        "The paintings were stolen to order.",
        "The cage came to rest in a metre.",
        "It took the judge four hours to read out the verdict.",
    ],
)
def test_no_link(nlp, text):
    assert read(nlp(text)) == []


def test_place_holds_both_sides(nlp):
    doc = nlp("In May the dam broke because of rust, the ministry said.")

    (found,) = mentions(doc)
    whole = doc[found.place.start : found.place.end].text

    assert whole == found.value.quote
    assert found.value.cause in whole
    assert found.value.effect in whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The blast was so loud that the windows broke.",
            ("The blast was so loud", "the windows broke", "stated"),
            id="so-that",
        ),
        pytest.param("The rain made us stay.", ("The rain", "us stay", "stated"), id="made-do"),
        pytest.param(
            "The storm damaged the pier.", ("The storm", "the pier", "stated"), id="event"
        ),
    ],
)
def test_what_happens_brings_about(nlp, text, expected):
    assert read(nlp(text)) == [expected]


@pytest.mark.parametrize("text", ["The boy damaged the pier.", "He made sure that they left."])
def test_what_people_do_is_no_cause(nlp, text):
    assert read(nlp(text)) == []


def test_a_stated_cause_comes_before_one_that_is_only_implied():
    implied = Cause(cause="rain", effect="flood", strength="implied", quote="")
    stated = Cause(cause="leak", effect="flood", strength="stated", quote="")

    assert firmest([implied, stated]) == stated
    assert firmest([implied]) == implied
    assert firmest([]) is None
