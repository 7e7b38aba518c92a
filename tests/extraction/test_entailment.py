"""What a claim must not lose of its sentence, and must not make of it."""

import pytest

from claimcheck import extraction

pytestmark = pytest.mark.model


def told(nlp, sentence):
    return [claim.text for claim in next(extraction.texts(nlp, [sentence]))]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        pytest.param(
            "Neither the council nor the mayor acted in time.",
            "Neither the council nor the mayor acted in time.",
            id="neither",
        ),
        pytest.param(
            "We saw no letter that bears it out.",
            "We saw no letter that bears it out.",
            id="none-that",
        ),
        pytest.param(
            "Few questions raised by the inquiry are as contested as this one.",
            "Few questions raised by the inquiry are as contested as this one.",
            id="few-that",
        ),
        pytest.param(
            "Dozens, perhaps hundreds, were killed.",
            "Dozens, perhaps hundreds, were killed.",
            id="corrected-number",
        ),
        pytest.param(
            "They had been allies until the two towns parted in 2030.",
            "They had been allies until the two towns parted in 2030.",
            id="until",
        ),
        pytest.param(
            "In 2031 a court in Orley sentenced the guard to life in prison.",
            "In 2031 a court in Orley sentenced the guard to life in prison.",
            id="prison",
        ),
        pytest.param(
            "Convinced that it had been betrayed, the company's board ordered an inquiry.",
            "The company's board was convinced that it had been betrayed.",
            id="convinced",
        ),
        pytest.param(
            "Guards sent from Port Orley came into Kelm on the evening of 18 March.",
            "Guards were sent from Port Orley.",
            id="reduced",
        ),
        pytest.param(
            "It rests on judicial files, on testimony, and on visits to the town.",
            "It rests on visits to the town.",
            id="repeated-preposition",
        ),
        pytest.param(
            "Sharing the numbers was a deliberate decision made at a high level.",
            "A deliberate decision was made at a high level.",
            id="decision",
        ),
        pytest.param(
            "According to the union, 40 jobs are to go, and the mill is to be closed in May.",
            "According to the union, the mill is to be closed in May.",
            id="source-of-both",
        ),
        pytest.param(
            "Vance denied that she knew of it, and told the judge that she had not signed it.",
            "Vance told the judge that she had not signed it.",
            id="second-report",
        ),
        pytest.param(
            "Although officials said the dam would hold, the mayor ordered an evacuation.",
            "Officials said the dam would hold.",
            id="conceded-report",
        ),
        pytest.param(
            "She was cleared after a panel ruled that the case could not be proved.",
            "She was cleared after a panel ruled that the case could not be proved.",
            id="when-ruled",
        ),
        pytest.param(
            "The state has kept its grid apart, experts say, and could import nothing.",
            "The state could import nothing, experts say.",
            id="inserted-report",
        ),
        pytest.param(
            "The train left Orley two hours behind schedule because of fog.",
            "The train left Orley two hours behind schedule because of fog.",
            id="cause-of-delay",
        ),
        pytest.param(
            "They did not leave because they were tired.",
            "They did not leave because they were tired.",
            id="denied-cause",
        ),
        pytest.param(
            "Not counting the fire at Kelm, the industry has been safe.",
            "Not counting the fire at Kelm, the industry has been safe.",
            id="not-counting",
        ),
        pytest.param(
            "The levee broke at noon, and the ferry was later than was announced.",
            "The ferry was later than was announced.",
            id="compared",
        ),
        pytest.param(
            "Attackers launched raids starting March 18, 2011, in nearby villages.",
            "Attackers launched raids starting March 18, 2011.",
            id="starting",
        ),
        pytest.param(
            "He led two bodies, the Department of Energy and the Department of Fisheries.",
            "Two bodies are the Department of Energy and the Department of Fisheries.",
            id="listed",
        ),
        pytest.param(
            "The prize went to Ada Vance and Ben Orley, two guards who had left Kelm.",
            "Ada Vance and Ben Orley are two guards.",
            id="both-are-two",
        ),
        pytest.param(
            "He said that Vice President Dora Crane and Defense Secretary Nils Holt will stay.",
            "He said that Defense Secretary Nils Holt will stay.",
            id="two-officers",
        ),
        pytest.param(
            "Founded in 1946, they were the first club in the north.",
            "They were founded in 1946.",
            id="no-capital-inside",
        ),
        pytest.param(
            "The judge was seen with her son Jake Borski.",
            "Jake Borski is her son.",
            id="whose-son",
        ),
        pytest.param(
            "Typhoon Ulla moved inland from the central coast, where it killed two people, "
            "injured at least 80 others and damaged hundreds of homes.",
            "It injured at least 80 others.",
            id="series-of-verbs",
        ),
    ],
)
def test_is_told_with_all_that_it_means(nlp, sentence, claim):
    assert claim in told(nlp, sentence)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        pytest.param(
            "Neither the council nor the mayor acted in time.",
            "The mayor acted in time.",
            id="negation",
        ),
        pytest.param(
            "By the time they were done, 60 houses had been razed.",
            "They were done the time.",
            id="time",
        ),
        pytest.param(
            "The council denied that it had known of the leak while it was under way.",
            "The council denied it was under way.",
            id="denied-time",
        ),
        pytest.param(
            "A woman who sells food wondered who would come to see the place.",
            "A woman would come to see the place.",
            id="question",
        ),
        pytest.param(
            "Pedro Alves is an actor, born in 1951, in Rio.",
            "Pedro Alves is an actor in Rio.",
            id="birthplace",
        ),
        pytest.param(
            "The council approved the plan, underscoring how old the dam was.",
            "The council underscored how old the dam was.",
            id="remark",
        ),
        pytest.param(
            "They did not leave because they were tired.",
            "They were tired.",
            id="denied-cause",
        ),
        pytest.param(
            "The levee broke at noon, and the ferry was later than was announced.",
            "Was announced.",
            id="compared",
        ),
        pytest.param(
            "The bridge had been closed, as the law required.",
            "The law required.",
            id="required",
        ),
        pytest.param(
            "The board includes Boris Evel, Textro Group, Inc., and Bill Inmo.",
            "The board includes Inc.",
            id="legal-form",
        ),
        pytest.param(
            "The town's judge Ada Vance and Police Chief Ben Orley were arrested in May.",
            "The town's judge Police Chief Ben Orley was arrested in May.",
            id="own-office",
        ),
        pytest.param(
            "Attackers launched raids starting March 18, 2011, in nearby villages.",
            "Attackers started March 18, 2011.",
            id="starting",
        ),
        pytest.param(
            "The report rests on letters from guards and pilots and on talks with nurses.",
            "The report rests on letters from guards.",
            id="details-of-one-of-two",
        ),
    ],
)
def test_is_not_told(nlp, sentence, claim):
    assert claim not in told(nlp, sentence)


def test_a_dateline_is_no_subject(nlp):
    sentence = (
        "KELM, Norland, July 2, 2031 - For ten years the people of this town kept silent."
    )

    assert "For ten years the people of this town kept silent." in told(nlp, sentence)


def test_a_day_takes_the_year_of_the_story_that_it_belongs_to(nlp):
    text = (
        "Published 2 May 2041.\n\nThe dam broke on 18 March 2031.\n\nOn 20 March it was closed."
    )

    (claims,) = extraction.texts(nlp, [text])

    assert claims[-1].text == "On 20 March 2031 the dam was closed."
