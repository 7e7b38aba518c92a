"""From conflicts to questions."""

from dataclasses import replace
from decimal import Decimal

import pytest

from claimcheck import discrepancies, questions
from claimcheck.model import (
    BlockKind,
    Cause,
    Judgement,
    Location,
    Party,
    Policy,
    Precision,
    Quantity,
    Quotation,
    Relation,
    Roles,
    Standing,
    Time,
    Type,
)
from claimcheck.rules.amounts import wording


def conflict(a, b, type_=Type.QUANTITY):
    return Judgement(
        a=a.id, b=b.id, relation=Relation.CONFLICTING, type=type_, rule="r", reason="…",
        similarity=0.5,
    )  # fmt: skip


@pytest.fixture
def tolls(make_claim):
    """A tally of the dead by source: 12, 21 and 21, and the confirmed 19."""

    def toll(source, value, standing=Standing.STATED):
        quantity = Quantity(
            low=Decimal(value), high=Decimal(value), unit="people", counted="deaths",
            standing=standing,
        )  # fmt: skip
        return make_claim(f"{value} died.", source=source, quantities=(quantity,))

    return [
        toll("herald", 12),
        toll("mail", 21),
        toll("post", 21),
        toll("times", 19, Standing.CONFIRMED),
    ]


def test_conflicts_on_one_count_are_one_question(tolls):
    herald, mail, post, times = tolls

    (found,) = discrepancies.gather(tolls, [conflict(herald, mail), conflict(post, times)])

    assert found.question == "How many people were killed?"
    assert found.claims == tuple(claim.id for claim in tolls)
    assert (found.low, found.high) == (12, 21)
    assert found.severity == 1


@pytest.mark.parametrize(
    ("others", "ends"),
    [
        pytest.param(("400", "m"), ("400", "15800"), id="in-the-smaller-unit"),
        pytest.param(("12", "km"), ("12", "15.8"), id="one-unit"),
        pytest.param(("12", "t"), ("12", "15.8"), id="what-is-no-length-is-left-out"),
    ],
)
def test_the_range_of_a_measure_is_in_one_unit(make_claim, others, ends):
    def distance(source, value, unit):
        one = Quantity(low=Decimal(value), high=Decimal(value), unit=unit, counted="distance")
        return make_claim(f"{value} {unit}", source=source, quantities=(one,))

    near, far = distance("herald", "12", "km"), distance("mail", "15.8", "km")
    third = distance("post", *others)

    found, *_ = discrepancies.gather(
        [near, far, third], [conflict(near, far), conflict(far, third)]
    )

    assert (found.low, found.high) == tuple(map(Decimal, ends))


@pytest.mark.parametrize(
    ("policy", "best"),
    [
        (Policy.RANGE, None),
        (Policy.PENDING, None),
        (Policy.LOWER, 12),
        (Policy.MAJORITY, 21),
        (Policy.HIERARCHY, 19),
    ],
)
def test_policy_adds_a_figure_and_hides_nothing(tolls, policy, best):
    herald, mail, post, times = tolls
    conflicts = [conflict(herald, mail), conflict(post, times)]

    (found,) = discrepancies.gather(tolls, conflicts, policy=policy)

    assert found.best == best
    assert (found.low, found.high, len(found.judgements)) == (12, 21, 2)


def test_conflicts_of_one_type_that_share_a_claim_are_one_question(make_claim):
    claims = [make_claim("The dam held.", source=name) for name in ("herald", "mail", "post")]
    herald, mail, post = claims
    both = [conflict(herald, mail, Type.NEGATION), conflict(mail, post, Type.NEGATION)]

    (found,) = discrepancies.gather(claims, both)

    assert found.claims == ("herald#1", "mail#1", "post#1")
    assert found.question == "Is this so: The dam held?"


def test_severest_come_first(make_claim, tolls):
    early, late = (make_claim("The dam failed.", source=name) for name in ("a", "b"))
    claims = [early, late, *tolls]

    found = discrepancies.gather(
        claims, [conflict(early, late, Type.MODALITY), conflict(tolls[0], tolls[1])]
    )

    assert [each.type for each in found] == [Type.QUANTITY, Type.MODALITY]


def test_only_conflicts_are_gathered(tolls):
    herald, mail, *_ = tolls
    agreed = Judgement(
        a=herald.id, b=mail.id, relation=Relation.COMPATIBLE, type=Type.QUANTITY, rule="r",
        reason="…", similarity=0.5,
    )  # fmt: skip

    assert discrepancies.gather(tolls, [agreed]) == ()


def test_fingerprint_changes_with_a_figure_and_not_with_the_wording(tolls):
    herald, mail, *_ = tolls
    (before,) = discrepancies.gather(tolls, [conflict(herald, mail)])
    reworded = replace(herald, text="Twelve lost their lives.", quote="Twelve")
    (after,) = discrepancies.gather([reworded, mail], [conflict(reworded, mail)])
    quantity = replace(herald.quantities[0], low=Decimal(13), high=Decimal(13))
    changed = replace(herald, quantities=(quantity,))
    (other,) = discrepancies.gather([changed, mail], [conflict(changed, mail)])

    assert before.id == after.id
    assert other.id != after.id


def asked(make_claim, type_, text, *, quantities=(), times=()):
    claims = [
        make_claim(text, source=name, quantities=quantities, times=times) for name in ("a", "b")
    ]
    (found,) = discrepancies.gather(claims, [conflict(*claims, type_)])
    return found.question


def test_an_amount_is_asked_for_in_its_place(make_claim):
    homes = Quantity(
        low=Decimal(40), high=Decimal(40), unit="house", counted="house", quote="40 houses"
    )

    less = Quantity(
        low=Decimal(9), high=Decimal(9), unit="house", counted="house", quote="nine houses"
    )
    claims = [
        make_claim("The fire left 40 houses dark.", source="a", quantities=(homes,)),
        make_claim("The fire left nine houses dark.", source="b", quantities=(less,)),
    ]

    ((question),) = [
        each.question for each in discrepancies.gather(claims, [conflict(*claims)])
    ]

    assert question == "The fire left how many houses dark?"


def test_a_length_of_time_is_asked_for_as_such(make_claim):
    length = Quantity(low=Decimal(2), high=Decimal(2), unit="hour", quote="two hours")

    question = asked(
        make_claim, Type.DURATION, "The fire lasted two hours.", quantities=(length,)
    )

    assert question == "The fire lasted how long?"


def test_a_sum_of_money_is_asked_for_as_such(make_claim):
    loss = Quantity(
        low=Decimal(310_000_000), high=Decimal(310_000_000), unit="GBP", counted="damages",
        quote="£310 million",
    )  # fmt: skip

    question = asked(
        make_claim, Type.QUANTITY, "The mill made a loss of £310 million.", quantities=(loss,)
    )

    assert question == "The mill made a loss of how much?"
    assert wording(loss) == "310,000,000 GBP"
    assert wording(replace(loss, unit="", counted="pledge")) == "310,000,000"


def test_a_question_for_a_cause_denies_nothing(make_claim):
    rumour = Cause(
        cause="a rumour", effect="the mill did not fail", strength="denied", quote="because of"
    )
    claims = [
        make_claim(
            "The mill did not fail because of a rumour.",
            source="a",
            negated=True,
            cause=rumour,
        ),
        make_claim("A rumour killed the mill.", source="b"),
    ]

    (found,) = discrepancies.gather(claims, [conflict(*claims, Type.CAUSAL_FRAMING)])

    assert found.question == "Is this so: A rumour killed the mill?"


def test_a_question_for_a_date_holds_no_answer(make_claim):
    when = Time(start=None, end=None, precision=Precision.DAY, quote="4 May 2031")

    question = asked(make_claim, Type.DATE, "The dam failed on 4 May 2031.", times=(when,))

    assert question == "When was it: The dam failed?"


def test_one_answer_of_a_sentence_is_listed_once(tolls):
    """ "12 people were kidnapped and murdered" gives two claims and one figure."""
    herald, mail, *_ = tolls
    longer = replace(herald, id="herald#2", quote="12 people were kidnapped and died.")

    (found,) = discrepancies.gather(
        [herald, longer, mail], [conflict(herald, mail), conflict(longer, mail)]
    )

    assert found.claims == ("herald#1", "mail#1")


def test_an_open_figure_counts_for_the_range(make_claim):
    at_least = Quantity(low=Decimal(21), high=None, counted="deaths")
    twelve = Quantity(low=Decimal(12), high=Decimal(12), counted="deaths")
    claims = [
        make_claim(source="herald", quantities=(twelve,)),
        make_claim(source="post", quantities=(at_least,)),
    ]

    (found,) = discrepancies.gather(claims, [conflict(*claims)])

    assert (found.low, found.high) == (12, 21)


@pytest.mark.parametrize(
    ("type_", "rule", "fields", "question"),
    [
        pytest.param(
            Type.QUOTATION,
            "other-speaker",
            {"quotations": (Quotation(words="It held,"),)},
            "Who said “It held”?",
            id="speaker",
        ),
        pytest.param(
            Type.QUOTATION,
            "cut-quotation",
            {"quotations": (Quotation(words="It held", speaker=Party(words="Vey")),)},
            "In which words was it said: “It held” (Vey)?",
            id="words",
        ),
        pytest.param(
            Type.LOCATION,
            "other-venue",
            {
                "roles": Roles(
                    locations=(Location(prep="in", head="yard", quote="in the yard"),)
                )
            },
            "Where was it: Vey found it?",
            id="place",
        ),
        pytest.param(
            Type.ACTOR,
            "other-agent",
            {"roles": Roles(agent=Party(words="Vey"))},
            "Who was it: … found it in the yard?",
            id="doer",
        ),
        pytest.param(
            Type.ATTRIBUTION,
            "other-origin",
            {"roles": Roles(agent=Party(words="The figure"))},
            "From whom did it come: The figure?",
            id="origin",
        ),
        pytest.param(
            Type.CATEGORISATION,
            "other-kind",
            {"roles": Roles(kinds=("ferry",)), "subject": "The barge"},
            "What kind of thing is it: The barge?",
            id="kind",
        ),
    ],
)
def test_a_question_asks_for_what_is_disputed(make_claim, type_, rule, fields, question):
    claim = make_claim("Vey found it in the yard.", **fields)
    conflict = Judgement(
        a="herald#1",
        b="post#1",
        relation=Relation.CONFLICTING,
        type=type_,
        rule=rule,
        reason="",
        similarity=0.5,
    )

    assert questions.question(conflict, [claim], "") == question


def said(make_claim, type_, *texts, **fields):
    """The question of a conflict between sources that say this."""
    claims = [
        make_claim(text, source=name, **fields) for name, text in zip("ab", texts, strict=True)
    ]
    (found,) = discrepancies.gather(claims, [conflict(*claims, type_)])
    return found


def amount(low, quote, **fields):
    value = Decimal(low)
    return Quantity(
        low=value, high=value, unit="precinct", counted="precinct", quote=quote, **fields
    )


def test_a_whole_is_no_answer(make_claim):
    nine = amount(9, "nine", whole=Decimal(31)), amount(31, "the 31 precincts")
    claims = [
        make_claim("Nine of the 31 precincts shut.", source="a", quantities=nine),
        make_claim("Six precincts shut.", source="b", quantities=(amount(6, "Six precincts"),)),
    ]

    (found,) = discrepancies.gather(claims, [conflict(*claims)])

    assert (found.low, found.high) == (6, 9)


def test_the_date_of_a_row_is_asked_for_by_what_it_is_of(make_claim):
    noon = Time(
        start=None, end=None, precision=Precision.MINUTE, quote="12:00", clock=(720, 720)
    )

    found = said(
        make_claim,
        Type.DATE,
        "Time: 12:00 (second blast)",
        "Second blast: 12:00",
        times=(noon,),
        layout=BlockKind.ROW,
        predicate="time",
    )

    assert found.question == "When was it: Second blast?"


def test_a_death_and_not_the_dead_has_a_cause(make_claim):
    cold = Cause(cause="cold", effect="Two sailors", strength="implied", quote="died of")

    found = said(
        make_claim,
        Type.CAUSAL_FRAMING,
        "Two sailors died of cold.",
        "Two sailors died of thirst.",
        predicate="die",
        cause=cold,
    )

    assert found.question == "What is called the cause of this: Two sailors died?"


def test_a_motive_is_asked_for_by_a_clause(make_claim):
    def claim(source, text, effect):
        cause = Cause(cause="fear", effect=effect, strength="motive", quote="because")
        return make_claim(text, source=source, cause=cause)

    claims = [
        claim("a", "They chose to stay out of fear.", "to stay"),
        claim("b", "They stayed because of the goats.", "They stayed"),
    ]

    (found,) = discrepancies.gather(claims, [conflict(*claims, Type.MOTIVE)])

    assert found.question == "What is behind this: They stayed?"


def test_a_verb_alone_is_asked_about_with_who_did_it(make_claim):
    def claim(source, cause):
        cause = Cause(cause=cause, effect="stayed", strength="motive", quote="because")
        text = f"Those who died stayed because of {cause.cause}."
        subject = "Those who died"
        return make_claim(text, source=source, cause=cause, subject=subject, predicate="stay")

    claims = [claim("a", "the goats"), claim("b", "fear")]

    (found,) = discrepancies.gather(claims, [conflict(*claims, Type.MOTIVE)])

    assert found.question == "What is behind this: Those who died stayed?"


def test_the_longer_name_says_what_kind_of_thing_is_meant(make_claim):
    ferry = Roles(kinds=("ferry",))
    claims = [
        make_claim("It was a ferry.", source="a", subject="It", roles=ferry),
        make_claim("The barge was a ship.", source="b", subject="The barge", roles=ferry),
    ]

    (found,) = discrepancies.gather(claims, [conflict(*claims, Type.CATEGORISATION)])

    assert found.question == "What kind of thing is it: The barge?"


def test_a_place_of_the_subject_stays_where_another_is_asked_for(make_claim):
    places = [Location(prep="at", head="Kelm", quote="at Kelm")]
    places.append(Location(prep="in", head="yard", quote="in the yard"))

    found = said(
        make_claim,
        Type.LOCATION,
        "Those who died at Kelm were found in the yard.",
        "Those who died at Kelm were found in the yard, she said.",
        subject="Those who died at Kelm",
        roles=Roles(locations=tuple(places)),
    )

    assert found.question == "Where was it: Those who died at Kelm were found?"


def test_how_many_they_were_is_asked_beside_a_single_one(make_claim):
    one = Quantity(
        low=Decimal(1), high=Decimal(1), unit="informant", counted="informant",
        quote="a single informant",
    )  # fmt: skip
    two = replace(one, low=Decimal(2), high=Decimal(2), counted="member", quote="Two members")
    claims = [
        make_claim("It rested on a single informant's word.", source="a", quantities=(one,)),
        make_claim("Two members worked as informants.", source="b", quantities=(two,)),
    ]

    (found,) = discrepancies.gather(claims, [conflict(*claims)])

    assert found.question == "How many members worked as informants?"
