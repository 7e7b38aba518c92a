"""Who does what to whom, and where, as a claim has it."""

import pytest

pytestmark = pytest.mark.model


@pytest.fixture
def roles(nlp):
    from claimcheck import extraction

    def read(text):
        (claim,) = extraction.whole(nlp, [text])
        return claim.roles

    return read


@pytest.mark.parametrize(
    ("text", "deed", "agent", "patient"),
    [
        ("The board dismissed the coach.", "dismiss", "The board", "the coach"),
        ("The coach was dismissed by the board.", "dismiss", "the board", "The coach"),
        ("It was the board that dismissed the coach.", "dismiss", "the board", "the coach"),
        ("The captain gave the order.", "order", "The captain", "the order"),
        ("The order was given by the captain.", "order", "the captain", "The order"),
        ("The inquiry found that the guard locked the gate.", "lock", "the guard", "the gate"),
        ("The winner was Ada Vey.", "be", "Ada Vey", ""),
        ("The dam failed.", "fail", "The dam", ""),
        ("Nine clinics had to shut their doors.", "shut", "Nine clinics", "their doors"),
        ("The town had to be evacuated.", "evacuate", "", "The town"),
        ("The board did not have to close the mill.", "have", "The board", ""),
    ],
)
def test_who_does_what_to_whom(roles, text, deed, agent, patient):
    found = roles(text)

    assert (found.deed, found.agent.words, found.patient.words) == (deed, agent, patient)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The ferry, whose bow door had been mended in May, sank.", "The ferry's bow door"),
        ("The mill, whose owner had died in March, was sold.", "The mill's owner"),
    ],
)
def test_whose_stands_before_the_whole_subject(nlp, text, subject):
    from claimcheck import extraction

    (claims,) = extraction.texts(nlp, [text])

    assert subject in {claim.subject for claim in claims}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Orley Grid is a state agency.", ("state agency",)),
        ("The plan constitutes a merger.", ("merger",)),
        ("The barge was built as a ferry.", ("ferry",)),
        ("The winner was Ada Vey.", ("winner",)),
        ("The dam failed.", ()),
    ],
)
def test_what_the_subject_is_said_to_be(roles, text, kinds):
    assert roles(text).kinds == kinds


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The court first raised the alarm.", True),
        ("The board made the first move.", True),
        ("The court raised the alarm.", False),
    ],
)
def test_what_is_said_to_be_the_first(roles, text, first):
    assert roles(text).first is first


def test_what_is_rejected_is_no_place(roles):
    found = roles("The barge was built in Kelm, not in Orm.")

    assert [each.head for each in found.locations] == ["kelm"]
    assert [each.head for each in found.rejected] == ["orm"]


def test_a_distance_is_not_there(roles):
    (found,) = roles("The plane crashed three miles north of Kelm.").locations

    assert (found.head, found.side, found.off) == ("kelm", "north", True)
    assert found.quote == "three miles north of Kelm"


def test_a_place_of_a_thing_is_told_from_one_of_a_deed(roles):
    found = roles("Clerks in the control room at Kelm slept in the yard.").locations

    assert [(each.head, each.thing) for each in found] == [
        ("control room", "clerk"),
        ("kelm", "control room"),
        ("yard", ""),
    ]


@pytest.mark.parametrize("text", ["", "Rain.", "In the morning of 4 May."])
def test_nothing_is_done(roles, text):
    found = roles(text)

    assert (found.agent.words, found.patient.words, found.locations) == ("", "", ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The bridge was designed by Lund, and not by Orley.",
            [("Lund", False), ("Orley", True)],
        ),
        (
            "The fire was put out by the crew, not by the villagers.",
            [("the crew", False), ("the villagers", True)],
        ),
        (
            "The letter was written by the mayor, not by her clerk.",
            [("the mayor", False), ("her clerk", True)],
        ),
        ("The bridge was not designed by Orley.", [("Orley", True)]),
        ("The bridge was designed by Lund.", [("Lund", False)]),
        ("The gate was shut by the guard, not by noon.", [("the guard", False)]),
    ],
)
def test_who_is_said_not_to_have_done_it(nlp, text, told):
    from claimcheck import extraction

    (claims,) = extraction.texts(nlp, [text])

    found = [(each.roles.agent.words, each.negated) for each in claims]

    assert found[: len(told)] == told


@pytest.mark.parametrize(
    ("text", "agent", "patient", "term"),
    [
        (
            "The controller was questioned at noon. He was not arrested.",
            "",
            "controller",
            "controller",
        ),
        (
            "The captain of the ferry had slept. He left the bridge at nine.",
            "captain",
            "bridge",
            "captain",
        ),
        (
            "Nor did the master run away. Guards took him for a passenger.",
            "guard",
            "master",
            "master",
        ),
    ],
)
def test_a_pronoun_has_the_role_of_what_it_stands_for(nlp, text, agent, patient, term):
    from claimcheck import extraction
    from claimcheck.model import Source

    claim = extraction.claims(nlp, Source(id="a", text=text))[-1]

    assert (claim.roles.agent.head, claim.roles.patient.head) == (agent, patient)
    assert term in claim.terms
