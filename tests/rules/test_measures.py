from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from claimcheck import extraction
from claimcheck.matching import pair
from claimcheck.model import BlockKind, Precision, Quantity, Time
from claimcheck.model.claims import Alone
from claimcheck.rules.figures import two_figures
from claimcheck.rules.measures import one_question

YEAR = Time(
    start=datetime(2031, 1, 1),  # noqa: DTZ001
    end=datetime(2031, 12, 31),  # noqa: DTZ001
    precision=Precision.YEAR,
    quote="2031",
)
PROFIT = Quantity(
    low=Decimal(512), high=Decimal(512), unit="SEK", counted="profit", quote="512 kronor"
)


def about(low, high, quote):
    return Quantity(low=Decimal(low), high=Decimal(high), approximate=True, quote=quote)


@pytest.mark.parametrize(
    ("ours", "theirs", "two"),
    [
        (about(2250, 2750, "about 2,500"), about(1890, 2310, "some 2,100"), True),
        (about(270, 330, "about 300"), about(315, 385, "about 350"), False),
        (about(20, 119, "dozens"), about(90, 110, "about 100"), False),
        (about(2250, 2750, "about 2,500"), replace(PROFIT, low=None), False),
    ],
)
def test_hedged_figures_are_as_exact_as_their_digits(ours, theirs, two):
    assert two_figures(ours, theirs) is two
    assert two_figures(theirs, ours) is two


@pytest.mark.parametrize(
    ("lone", "times", "one"),
    [
        (("profit",), (YEAR,), True),
        ((), (YEAR,), False),
        (("profit",), (), False),
    ],
)
def test_the_only_profit_of_a_year_is_one_question(lone, times, one, make_claim):
    words = {"terms": ("profit", "2031"), "quantities": (PROFIT,), "times": times}
    named = make_claim("Orm AB made a profit in 2031.", source="a", subject="Orm AB", **words)
    unnamed = make_claim("It made a profit in 2031.", source="b", subject="It", **words)

    found = replace(pair(named, replace(unnamed, unresolved=("It",))), around=Alone(lone=lone))

    assert one_question(found, PROFIT) is one


@pytest.mark.parametrize(
    ("ours", "theirs", "lone", "one"),
    [
        ("The damage bill will reach £200m.", "The damage was put at £84m.", ("damage",), True),
        ("The damage bill will reach £200m.", "The damage was put at £84m.", (), False),
        (
            "The damage to the chapel was £2m.",
            "The damage was put at £84m.",
            ("damage",),
            False,
        ),
    ],
)
def test_the_damage_of_an_event_is_one_question(ours, theirs, lone, one, make_claim):
    damage = replace(PROFIT, counted="damage")
    claims = [
        make_claim(text, source=source, subject="The damage", predicate=verb, terms=("damage",))
        for text, source, verb in ((ours, "a", "reach"), (theirs, "b", "put"))
    ]
    left, right = (replace(claim, quantities=(damage,)) for claim in claims)

    found = replace(pair(left, right), around=Alone(lone=lone), similarity=0.3)

    assert one_question(found, damage) is one


def money(counted):
    return replace(PROFIT, counted=counted)


@pytest.mark.model
@pytest.mark.parametrize(
    ("counted", "ours", "theirs", "one"),
    [
        ("request", "The directors asked for £1.2bn.", "Orm Bank sought £800m.", True),
        ("pledge", "Donors pledged €880m.", "In two days €600m was promised.", True),
        ("withdrawal", "Savers took out £1.9bn.", "£2.3bn was withdrawn by savers.", True),
        ("theft", "£2m was stolen from the vault.", "The gang made off with £3m.", True),
        ("spending", "The campaign burned through £9m.", "£4m was spent on it.", True),
        ("request", "The club applied for a loan of £3m.", "It had asked for £5m.", True),
        ("raised", "Neighbours collected £12,000.", "£9,000 was raised for the roof.", True),
        ("theft", "The clerk embezzled £4m.", "£7m was misappropriated there.", True),
        ("spending", "The council spent £9m.", "The company burned through £4m.", False),
        ("request", "The school asked for £1m.", "The hospital sought £8m.", False),
        ("pledge", "The ministry promised £4m.", "The club pledged £2m.", False),
        ("withdrawal", "Savers took out £9m on 9 May 2031.", "Savers withdrew £30m.", False),
        ("withdrawal", "On 9 May 2031 £9m left.", "On 8 May 2031 £3m was taken out.", False),
        ("theft", "The cashier stole £4m.", "The guard embezzled £9m.", False),
        ("raised", "The school raised £900.", "The choir collected £400.", False),
        ("pledge", "On 1 May 2031 £3m was promised.", "Donors pledged £7m.", False),
    ],
)
def test_the_only_sum_of_its_kind_is_one_question(nlp, counted, ours, theirs, one):
    left, right = (next(extraction.whole(nlp, [text])) for text in (ours, theirs))

    found = replace(pair(left, right), around=Alone(lone=(counted,)), similarity=0.3)

    assert one_question(found, money(counted)) is one


def length(make_claim, label, about):
    """What a row says of how long a thing was."""
    hours = Quantity(low=Decimal(15), high=Decimal(15), unit="hour", quote="15 hours")
    return make_claim(
        f"{label}: 15 hours.",
        source="a",
        subject=label if label.endswith("for") else f"the {about}",
        predicate=label.casefold(),
        objects=(about,),
        terms=(about, "hour"),
        quantities=(hours,),
        layout=BlockKind.ROW,
    )


@pytest.mark.model
@pytest.mark.parametrize(
    ("row", "told", "one"),
    [
        (("Burned for", "burn"), "The fire lasted nine hours.", True),
        (("Burned for", "burn"), "The blaze went on for nine hours.", True),
        (("Burned for", "burn"), "The fire continued for nine hours.", True),
        (("Duration", "strike"), "The strike lasted nine hours.", True),
        (("Length", "battle"), "The battle dragged on for a day.", True),
        (("Lasted", "siege"), "The siege went on for nine hours.", True),
        (("Duration", "trial"), "The trial lasted nine hours.", True),
        (("Duration", "outage"), "The outage lasted nine hours.", True),
        (("Burned for", "burn"), "The meeting lasted nine hours.", False),
        (("Burned for", "burn"), "The fire began after nine hours.", False),
        (("Burned for", "burn"), "The mayor spoke for nine hours.", False),
        (("Duration", "strike"), "The flood lasted nine hours.", False),
        (("Length", "battle"), "The talks went on for nine hours.", False),
        (("Duration", "trial"), "The jury was out for nine hours.", False),
        (("Weight", "strike"), "The drought lasted nine hours.", False),
        (("Lasted", "siege"), "The parade went on for nine hours.", False),
    ],
)
def test_a_row_says_how_long_it_was(nlp, make_claim, row, told, one):
    ours = length(make_claim, *row)
    (theirs,) = extraction.whole(nlp, [told], source="b")

    assert one_question(pair(ours, theirs), ours.quantities[0]) is one


@pytest.mark.model
@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Vey discovered four broken wires.", "Eleven broken wires had been counted.", True),
        ("Divers found nine sealed vats.", "Fourteen sealed vats were seen by the crew.", True),
        ("The survey noted six loose bolts.", "Nine loose bolts were found on Monday.", True),
        ("Vey discovered four broken wires.", "Eleven loose wires had been counted.", False),
        ("Vey discovered four broken wires.", "Eleven broken wires were replaced.", False),
        ("Vey discovered four wires.", "Eleven wires had been counted.", False),
    ],
)
def test_what_is_found_of_one_kind_is_counted_once(whole_claims, left, right, one):
    found = pair(*whole_claims(left, right))
    (ours,) = found.left.quantities
    alone = replace(found, around=Alone(lone=(ours.counted,)))

    assert one_question(alone, ours) is one
    assert not one_question(replace(found, around=Alone()), ours)
