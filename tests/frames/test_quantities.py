"""What is read from one sentence: values, unit, class, hedges, footing, rate and whole."""

import pytest

from claimcheck.frames import quantities
from claimcheck.model import Quantity, Standing

pytestmark = pytest.mark.model


def show(quantity: Quantity) -> str:
    """A quantity in a line, without what is at its default."""
    ends = ["" if end is None else str(end) for end in (quantity.low, quantity.high)]
    value = ends[0] if ends[0] == ends[1] else "..".join(ends)
    said = quantity.counted if quantity.counted != quantity.unit else ""
    standing = "" if quantity.standing is Standing.STATED else quantity.standing.value
    flags = [
        f"{value} {quantity.unit}".strip(),
        said,
        "about" if quantity.approximate else "",
        "range" if quantity.range else "",
        "rank" if quantity.ordinal else "",
        standing,
        f"per {quantity.per}" if quantity.per else "",
        f"of {quantity.whole}" if quantity.whole is not None else "",
    ]
    return ", ".join(flag for flag in flags if flag)


READ = [
    ("The blaze destroyed at least 29 homes.", ["29.. house, house-destroyed"]),
    ("Rescuers found no fewer than 14 bodies.", ["14.. people, deaths"]),
    ("No more than 200 seats were sold.", ["..200 seat"]),
    ("Up to 40 trucks crossed the bridge.", ["..40 truck"]),
    ("More than 1,400 calls came in.", ["1400.. call"]),
    ("Over 60 barns burned down.", ["60.. barn"]),
    ("Fewer than 90 voters turned out.", ["..90 voter"]),
    ("As many as 500 people marched.", ["..500 people"]),
    ("The hall holds a minimum of 300 guests.", ["300.. guest"]),
    ("Upwards of 70 boats were lost.", ["70.. boat"]),
    ("The queue reached 12 or more.", ["12.. queue"]),
    ("Some 30 people or more stood outside.", ["27.. people, about"]),
    ("There were about 28 victims.", ["25..31 people, victims, about"]),
    ("Some 400 cows drowned.", ["360..440 cow, about"]),
    ("Roughly 80 letters arrived.", ["72..88 letter, about"]),
    ("Around 50 gunmen stormed the mill.", ["45..55 gunman, about"]),
    ("Nearly 300 tents collapsed.", ["270..300 tent, about"]),
    ("Almost 20 bridges were closed.", ["18..20 bridge, about"]),
    ("The crowd was close to 1,000 people.", ["900..1000 people, about"]),
    ("Just over 100 jobs will go.", ["100..110 job, about"]),
    (
        "An estimated 300 people died in the flood.",
        ["270..330 people, deaths, about, estimated"],
    ),
    ("An estimated 300-500 houses stand empty.", ["300..500 house, range, estimated"]),
    (
        "Between 200 and 300 lives were claimed by the cholera.",
        ["200..300 people, deaths, range"],
    ),
    (
        "From 40 to over 300 people are thought to have drowned.",
        ["40.. people, deaths, range, estimated"],
    ),
    ("The storm killed 50 to 60 farmers.", ["50..60 farmer, deaths, range"]),
    ("Some 300–500 sheep were lost.", ["300..500 sheep, about, range"]),
    ("Eighteen or nineteen boats sank.", ["18..19 boat, range"]),
    ("Dozens to hundreds of villagers fled.", ["20..1999 villager, displaced, about, range"]),
    ("Dozens, if not hundreds, of wells ran dry.", ["20..1999 well, about, range"]),
    (
        "Dozens—and possibly hundreds—of people were abducted.",
        ["20..1999 people, missing, about, range, estimated"],
    ),
    ("Scores of people were hurt.", ["40..199 people, injured, about"]),
    ("Hundreds of shops were looted.", ["200..1999 shop, about"]),
    ("Tens of thousands of people marched.", ["20000..199999 people, about"]),
    ("Several hundred posts were cut.", ["200..999 job, about"]),
    ("A few dozen protesters remained.", ["24..119 protester, about"]),
    ("A handful of officials resigned.", ["2..9 official, about"]),
    ("A couple of windows broke.", ["2..3 window, about"]),
    ("Half a dozen cars burned.", ["6 car"]),
    ("Some three dozen nurses walked out.", ["32..40 nurse, about"]),
    ("Two hundred and ninety-five pupils were aboard.", ["295 pupil, aboard"]),
    ("Thirty-six crates were opened.", ["36 crate"]),
    ("The fund holds 1.4 million euros.", ["1400000 EUR"]),
    ("The damage was put at $180 million.", ["180000000 USD, damage"]),
    ("The offer is worth SEK 4,310 million.", ["4310000000 SEK"]),
    ("Repairs cost 85 billion won.", ["85000000000 KRW, price"]),
    ("The company borrowed £700m.", ["700000000 GBP"]),
    ("They raised US$5bn in a day.", ["5000000000 USD, raised", "1 day"]),
    ("The loan was €1.2–1.4 million.", ["1200000..1400000 EUR, loan, range"]),
    ("The plant makes 30 GW.", ["30 GW"]),
    ("The dam holds 8 million cubic metres of water.", ["8000000 m3, water"]),
    ("The column rose to 52,000 feet.", ["15849.6 m, height"]),
    ("The village lies 12 miles from the coast.", ["19.312128 km, distance"]),
    ("Winds blew at 90 mph.", ["144.84096 km/h, speed"]),
    ("The mercury fell to minus 2 degrees Fahrenheit.", ["-18.8888888889 °C, temperature"]),
    ("It was −19 °C in Kelm.", ["-19 °C, temperature"]),
    ("She carried 2,142 tonnes of cargo.", ["2142 t, cargo"]),
    ("The ferry measures 6,825 gross tons.", ["6825 GT"]),
    ("The forest lost 500 acres.", ["202.34282112 ha"]),
    ("The siege lasted 72 hours.", ["72 hour"]),
    ("A 72-hour curfew was imposed.", ["72 hour"]),
    ("The talks took an hour and forty-two minutes.", ["102 minute"]),
    ("They held out for nearly two hours.", ["1.8..2 hour, about"]),
    ("It lasted the better part of two hours.", ["1.8..2 hour, about"]),
    ("The concert ran for two and a half hours.", ["2.5 hour"]),
    ("He spoke for half an hour.", ["0.5 hour"]),
    ("Help came 6 minutes and 40 seconds after the call.", ["400 second"]),
    ("They waited for a hundred minutes.", ["100 minute"]),
    ("The inquiry took three years.", ["3 year"]),
    ("A decade later nothing had changed.", ["10 year"]),
    ("Less than an hour later the roof fell.", ["..1 hour"]),
    ("The strike was spread over several days.", ["2..9 day, about"]),
    ("The siege went on for over three days.", ["3.. day"]),
    ("Three in five households lost power.", ["60 %, household"]),
    ("One in three pupils stayed home.", ["33.33 %, pupil"]),
    ("Two-thirds of the crop was lost.", ["66.67 %, crop"]),
    ("A tenth of the staff left.", ["10 %, employee"]),
    ("More than half of the barns were empty.", ["50.. %, barn"]),
    ("Some 70 percent of residents had left.", ["63..77 %, resident, about"]),
    ("Prices rose by 3.5 per cent.", ["3.5 %, price-change"]),
    ("About a quarter of the members voted.", ["22.5..27.5 %, member, about"]),
    ("Turnout fell 4 percentage points.", ["4 percentage point, change"]),
    ("The death toll rose to 28.", ["28 people, deaths"]),
    ("The toll stands at 34.", ["34 people, deaths"]),
    (
        "The flood caused 12 deaths and 30 injuries.",
        ["12 people, deaths", "30 people, injured"],
    ),
    ("There were 300 deaths and disappearances.", ["300 people, deaths-or-missing"]),
    ("Over 100 are confirmed dead or missing.", ["100.. people, deaths-or-missing, confirmed"]),
    ("Twelve people are still missing.", ["12 people, missing"]),
    ("Nine people were confirmed dead by noon.", ["9 people, deaths, confirmed"]),
    ("Twenty people are feared dead.", ["20 people, deaths, estimated"]),
    ("The landslide claimed 61 lives.", ["61 people, deaths"]),
    ("Forty people lost their lives.", ["40 people, deaths"]),
    ("Soldiers executed scores.", ["40..199 people, deaths, about"]),
    ("Gunmen abducted dozens.", ["20..119 people, missing, about"]),
    ("The flood displaced thousands of people.", ["2000..99999 people, displaced, about"]),
    ("Police arrested 14 people.", ["14 people, arrested"]),
    ("Divers rescued 172 passengers.", ["172 passenger, rescued"]),
    ("About 600 residents were evacuated.", ["540..660 people, evacuated, about"]),
    ("Fifty people were injured.", ["50 people, injured"]),
    ("Twelve people were kidnapped, murdered and buried.", ["12 people, deaths"]),
    ("They killed or abducted 40 people.", ["40 people, deaths-or-missing"]),
    ("Confirmed deaths exceed 80.", ["80.. people, deaths, confirmed"]),
    (
        "With confirmed deaths exceeding 80, the search ended.",
        ["80.. people, deaths, confirmed"],
    ),
    ("Initial reports spoke of 19 dead.", ["19 people, deaths, initial"]),
    ("A provisional count put the dead at 22.", ["22 people, deaths, initial"]),
    ("Official figures give 41 deaths.", ["41 people, deaths, official"]),
    ("The killing of 72 miners shocked the town.", ["72 miner, deaths"]),
    ("Deaths: 21", ["21 people, deaths"]),
    ("Twelve of the 40 people inside escaped.", ["12 people, of 40", "40 people"]),
    ("Of the 304 dead, 250 were pupils.", ["304 people, deaths", "250 pupil, of 304"]),
    (
        "They found 90 survivors, 61 of them children.",
        ["90 people, rescued", "61 people, rescued, of 90"],
    ),
    ("Only one of the 46 rafts opened.", ["1 raft, of 46", "46 raft"]),
    ("He fired six times.", ["6 shot"]),
    ("The guard was struck at least once.", ["1.. times, strike"]),
    ("No deaths were reported.", ["0 people, deaths"]),
    ("Nobody was killed.", ["0 people, deaths"]),
    ("The night passed without casualties.", ["0 people, casualties"]),
    ("A single informant talked.", ["1 informant"]),
    ("She was the sole survivor.", ["1 people, rescued"]),
    ("Both engines failed.", ["2 engine"]),
    ("A pair of boots was found.", ["2 boot"]),
    ("The mill employs 4,300 people in 19 countries.", ["4300 people", "19 country"]),
    (
        "The film has a 7.1/10 rating from 1,450 user reviews.",
        ["7.1 /10, rating", "1450 user review"],
    ),
    ("It scored 60 out of 100.", ["60 /100, rating"]),
    ("The mine kills 30 people a year.", ["30 people, deaths, per year"]),
    ("The vent emits 3 tonnes per second.", ["3 t, per second"]),
    ("The cap is $9,000 per megawatt-hour.", ["9000 USD, cap, per MWh"]),
    ("The third dam broke.", ["3 dam, rank"]),
    ("It was the 21st attack.", ["21 attack, rank"]),
    ("Deaths rose from 12 to 40.", ["12 people, deaths", "40 people, deaths"]),
    ("The six-part series has 71 minutes per part.", ["6 part", "71 minute"]),
    ("The group drew 325 second-year students.", ["325 pupil"]),
    ("A 1 400 strong crowd waited.", ["1400 crowd"]),
    ("She counted five shots.", ["5 shot"]),
    ("Officials said 12 million people fled.", ["12000000 people, displaced, official"]),
    ("Half of its 40 boats sank.", ["50 %, boat", "40 boat"]),
    ("The first 20 pages burned.", ["20 page, page-destroyed"]),
    ("The school's staff of 2,500 struck.", ["2500 employee"]),
    ("Nearly fourteen hours passed.", ["12.6..14 hour, about"]),
    ("They lost about seven yards.", ["5.76072..7.04088 m, about"]),
    ("Four of the six bullets hit the wall.", ["4 shot, of 6", "6 shot"]),
    ("Two rounds were fired.", ["2 shot"]),
    ("Not a single house was burned.", ["0 house, house-destroyed"]),
    ("The reactor ran for 150 minutes.", ["150 minute"]),
    ("It grew by 12 percent a year.", ["12 %, change, per year"]),
]

NOT_AMOUNTS = [
    "There is no doubt about it.",
    "She no longer lives there.",
    "Patrol boat 123 came late.",
    "Senate Bill 3 passed.",
    "Article 5 applies here.",
    "Episodes 5 and 6 were cut.",
    "The song reached the top 10.",
    "Apollo 11 landed.",
    "They flew an F-35.",
    "COVID-19 spread fast.",
    "He dialled 119 for help.",
    "See page 12.",
    "On 12 March 2019 it rained.",
    "It began at 05:47.",
    "It happened in 2018.",
    "It was the 1990s.",
    "Ada Brenn, 31, of Kelm, sued.",
    "A 58-year-old baker spoke.",
    "She was aged 12.",
    "A woman of 25 was there.",
    "An informant's tip led them there.",
    "One could see the hill.",
    "No one knows why.",
    "They hit one another.",
    "It was one of the largest fires.",
    "Every single time it failed.",
    "The report is No. 4.",
    "Third Ward was dark.",
    "First, they ran.",
    "The cast, totaling an estimated , left.",
    "It runs 45 to , with songs.",
    "The 1400 block of Alder Street was closed.",
    "From 1971 to 1975 he ruled.",
    "They ended with a 13–3 record.",
    "Few prosecutions followed.",
    "Media release 24-061 is wrong.",
    "She drove on Highway 61.",
    "Once there was a king.",
]

KNOWN_GAPS = [
    pytest.param(
        "Seventeen died, and a further nine in the night.",
        ["17 people, deaths", "9 people, deaths"],
        marks=pytest.mark.xfail(strict=True, reason="the second verb is left out"),
    ),
    pytest.param(
        "The dead, 12 of whom were children, lay in a row.",
        ["12 people, deaths"],
        marks=pytest.mark.xfail(strict=True, reason="a plural adjective is no antecedent"),
    ),
    pytest.param(
        "The flow fell from 3 tonnes a second to less than one.",
        ["3 t, per second", "..1 t, per second"],
        marks=pytest.mark.xfail(strict=True, reason="a bare number takes no unit from afar"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_amounts_are_read(nlp, text, expected):
    found = [show(mention.value) for mention in quantities.mentions(nlp(text))]

    assert found == expected


@pytest.mark.parametrize("text", NOT_AMOUNTS)
def test_what_counts_nothing_is_no_amount(nlp, text):
    found = quantities.mentions(nlp(text))

    assert found == ()


@pytest.mark.parametrize(("text", "expected"), KNOWN_GAPS)
def test_known_gaps(nlp, text, expected):
    found = [show(mention.value) for mention in quantities.mentions(nlp(text))]

    assert found == expected


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The blaze destroyed at least 29 homes.", "at least 29 homes"),
        ("With confirmed deaths exceeding 80, it ended.", "deaths exceeding 80"),
        ("Twelve of the 40 people inside escaped.", "Twelve"),
        (
            "They took dozens—and perhaps hundreds—of people.",
            "dozens—and perhaps hundreds—of people",
        ),
        ("Between 200 and 300 lives were lost.", "Between 200 and 300 lives"),
    ],
)
def test_place_holds_the_words_and_the_counted_noun(nlp, text, quote):
    doc = nlp(text)

    mention = quantities.mentions(doc)[0]

    assert doc[mention.place.start : mention.place.end].text == quote
    assert mention.value.quote == quote


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("About 300 cows drowned.", 300, 300, "cow"),
        ("Nearly two hours passed.", 2, 2, "hour"),
        ("Ash rose to 52,000 feet.", 52000, 52000, "foot"),
        ("From 40 to over 300 people drowned.", 40, 300, "people"),
        ("At least 29 homes burned.", 29, None, "house"),
    ],
)
def test_stated_values_are_those_of_the_words(nlp, text, low, high, unit):
    value = quantities.mentions(nlp(text), stated=True)[0].value

    assert (value.low, value.high, value.unit) == (low, high, unit)


def test_vague_numbers_meet_their_neighbours_and_exclude_the_next(nlp):
    words = {
        word: quantities.mentions(nlp(f"{word} of people came."))[0].value
        for word in ("Dozens", "Scores", "Hundreds", "Thousands")
    }

    assert words["Dozens"].low <= 28 <= words["Dozens"].high
    assert words["Dozens"].high < 200
    assert words["Scores"].low <= words["Dozens"].high
    assert words["Hundreds"].high < words["Thousands"].low


def test_an_empty_block_has_no_amounts(nlp):
    assert quantities.mentions(nlp("")) == ()


def test_the_same_block_is_read_the_same_twice(nlp):
    text = "Of about 16,000 residents, 11,240 had left, 3,900 of them by sea."

    assert quantities.mentions(nlp(text)) == quantities.mentions(nlp(text))
