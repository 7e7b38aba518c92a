"""What is read from one sentence: interval, precision, bearing, weekday and time of day."""

from datetime import date

import pytest

from claimcheck.frames import times
from claimcheck.frames.story import Story
from claimcheck.model import Bearing, Time

pytestmark = pytest.mark.model


def show(time: Time) -> str:
    """A time in a line, without what is at its default."""
    form = "%Y-%m-%d" if time.clock is None else "%Y-%m-%dT%H:%M"
    dated = time.start is not None and time.end is not None
    flags = [
        f"{time.start:{form}}..{time.end:{form}}" if dated else "no date",
        time.precision.value,
        "" if time.bearing is Bearing.AT else time.bearing.value,
        "" if time.weekday is None else f"weekday {time.weekday}",
        "" if time.clock is None else f"clock {time.clock[0]}-{time.clock[1]}",
        "about" if time.approximate else "",
        "inferred" if time.inferred else "",
    ]
    return ", ".join(flag for flag in flags if flag)


WITHOUT_ANCHOR = [
    ("The bill passed on June 30, 2021.", ["2021-06-30..2021-06-30, day"]),
    ("It opened on 30 June 2021.", ["2021-06-30..2021-06-30, day"]),
    ("Release: 30 June 2021 (2021-06-30).", ["2021-06-30..2021-06-30, day"]),
    ("Signed 2021-06-30 in Kelm.", ["2021-06-30..2021-06-30, day"]),
    ("It rained in March 2011.", ["2011-03-01..2011-03-31, month"]),
    ("18 March 2011", ["2011-03-18..2011-03-18, day"]),
    ("Kelm, 30 June 2021", ["2021-06-30..2021-06-30, day"]),
    ("From 1971 to 1975 he ruled.", ["1971-01-01..1975-12-31, year"]),
    ("It rained in March, 2011.", ["2011-03-01..2011-03-31, month"]),
    ("The raid of March 18-20, 2011, shocked Kelm.", ["2011-03-18..2011-03-20, day"]),
    ("The raid of 18–20 March 2011 shocked Kelm.", ["2011-03-18..2011-03-20, day"]),
    ("The crisis of 10–27 February 2021 was long.", ["2021-02-10..2021-02-27, day"]),
    ("They talked from 30 April to 2 May 2020.", ["2020-04-30..2020-05-02, day"]),
    ("Work ran from May to July 2020.", ["2020-05-01..2020-07-31, month"]),
    ("It began in late 2010.", ["2010-09-01..2010-12-31, season, about"]),
    ("It grew by the mid-2000s.", ["2002-01-01..2007-12-31, decade, before, about"]),
    ("It grew in the early 2000s.", ["2000-01-01..2004-12-31, decade, about"]),
    ("It began in the 1990s.", ["1990-01-01..1999-12-31, decade"]),
    ("It began in the late 1990s.", ["1995-01-01..1999-12-31, decade, about"]),
    ("He resigned in 2018.", ["2018-01-01..2018-12-31, year"]),
    ("The 2011 flood ruined them.", ["2011-01-01..2011-12-31, year"]),
    ("A 2017 report said so.", ["2017-01-01..2017-12-31, year"]),
    ("He ruled (2005–2011) alone.", ["2005-01-01..2011-12-31, year"]),
    ("The drought of 2013-14 was bad.", ["2013-01-01..2014-12-31, year"]),
    ("The siege, starting March 18, 2011, was brutal.", ["2011-03-18..2011-03-18, day, since"]),
    ("Shops closed until August 2020.", ["2020-08-01..2020-08-31, month, until"]),
    ("It has rained since March 2020.", ["2020-03-01..2020-03-31, month, since"]),
    ("No case is known as of October 2025.", ["2025-10-01..2025-10-31, month, as-of"]),
    ("It rose after 12 May 2019.", ["2019-05-12..2019-05-12, day, after"]),
    ("They must leave before 1 June 2022.", ["2022-06-01..2022-06-01, day, before"]),
    ("In the spring of 2018 it sank.", ["2018-03-01..2018-06-30, season, about"]),
    ("In the winter of 2018 it froze.", ["2017-12-01..2019-02-28, season, about"]),
    ("Sales fell in the fourth quarter of 2024.", ["2024-10-01..2024-12-31, season"]),
    ("Sales fell in Q4 2024.", ["2024-10-01..2024-12-31, season"]),
    ("Sales rose in the first half of 2020.", ["2020-01-01..2020-06-30, season"]),
    ("Prices fell in early March 2021.", ["2021-03-01..2021-03-10, month, about"]),
    ("By the end of 2023 it was gone.", ["2023-10-01..2023-12-31, season, before, about"]),
    ("It was built in the 19th century.", ["1801-01-01..1900-12-31, decade"]),
    ("Their split came around 2010.", ["2010-01-01..2010-12-31, year, about"]),
    ("The post-2011 gangs were weak.", ["2011-01-01..2011-12-31, year, after"]),
    ("The pre-2011 gangs were strong.", ["2011-01-01..2011-12-31, year, before"]),
    ("Between 2005 and 2011 nothing moved.", ["2005-01-01..2011-12-31, year"]),
    ("The Sept. 9, 2001, memo is lost.", ["2001-09-09..2001-09-09, day"]),
    ("The 3rd of May 2020 was dry.", ["2020-05-03..2020-05-03, day"]),
    ("On May 3rd, 2020, it rained.", ["2020-05-03..2020-05-03, day"]),
    ("By noon all was quiet.", ["no date, minute, before, clock 720-720"]),
    ("It began at 05:47.", ["no date, minute, clock 347-347"]),
    ("The call came at 9:42 p.m. and was short.", ["no date, minute, clock 1302-1302"]),
    ("The call came at 9 p.m. sharp.", ["no date, hour, clock 1260-1260"]),
    ("At 8.52 the bell rang.", ["no date, minute, clock 532-532, inferred"]),
    ("It was ten to three by the oven clock.", ["no date, minute, clock 170-170, inferred"]),
    ("They left at half past nine.", ["no date, minute, clock 570-570, inferred"]),
    ("At twenty to six the lamps failed.", ["no date, minute, clock 340-340, inferred"]),
    ("Before ten to eight she rang.", ["no date, minute, before, clock 470-470, inferred"]),
    ("At ten to one the favourite won.", []),
    ("It fell from twenty to six the clerk said.", []),
    ("It passed by ten to six the clerk said.", []),
    ("At ten to six schools the roof leaks.", []),
    ("They left at ten to nine.", ["no date, minute, clock 530-530, inferred"]),
    ("It was a quarter past five.", ["no date, minute, clock 315-315, inferred"]),
    (
        "It broke shortly before six on Saturday.",
        ["no date, hour, weekday 5, clock 330-360, inferred"],
    ),
    ("She woke at five o'clock in the morning.", ["no date, hour, clock 300-300"]),
    (
        "By Monday at six in the evening they were found.",
        ["no date, hour, before, weekday 0, clock 1080-1080"],
    ),
    ("The order came at midnight.", ["no date, minute, clock 0-0"]),
    ("The units came at 21:37:50.", ["no date, minute, clock 1297-1297"]),
    ("At 0547 hours the line broke.", ["no date, minute, clock 347-347"]),
    (
        "As of 18:00, Monday 13 March 2023, it burns.",
        ["2023-03-13T18:00..2023-03-13T18:00, minute, as-of, weekday 0, clock 1080-1080"],
    ),
    ("On Saturday the dam broke.", ["no date, day, weekday 5"]),
    (
        "In March 2011 they came; by March 20 they had gone.",
        ["2011-03-01..2011-03-31, month", "2011-03-20..2011-03-20, day, before, inferred"],
    ),
    (
        "The night of February 14, 2021, was cold.",
        ["2021-02-14T18:00..2021-02-15T05:59, hour, clock 1080-1439"],
    ),
    (
        "The morning of 11 March 2023 was calm.",
        ["2023-03-11T00:00..2023-03-11T12:59, hour, clock 0-779"],
    ),
    (
        "The call went out at 9:35 p.m.; at 9:42 they came.",
        ["no date, minute, clock 1295-1295", "no date, minute, clock 1302-1302"],
    ),
    (
        "It grew in late 2010 and early 2011.",
        ["2010-09-01..2010-12-31, season, about", "2011-01-01..2011-04-30, season, about"],
    ),
    (
        "A decade after the flood, in 2021, nothing had changed.",
        ["2021-01-01..2021-12-31, year"],
    ),
    ("Three days after 12 May 2019 they came back.", ["2019-05-12..2019-05-12, day, after"]),
    ("It began on the 9th of November, 1989.", ["1989-11-09..1989-11-09, day"]),
    ("It began on 9 Nov 1989.", ["1989-11-09..1989-11-09, day"]),
    ("It ran from 18 to 20 March 2011.", ["2011-03-18..2011-03-20, day"]),
    ("It ran 18-20 March 2011.", ["2011-03-18..2011-03-20, day"]),
    ("It ran from March 18 through March 20, 2011.", ["2011-03-18..2011-03-20, day"]),
    ("It ran between 18 and 20 March 2011.", ["2011-03-18..2011-03-20, day"]),
    ("The clashes of 1–3 June 2014 ended.", ["2014-06-01..2014-06-03, day"]),
    ("They met from 2011 until 2014.", ["2011-01-01..2014-12-31, year"]),
    ("From January 2020 to March 2021 it was shut.", ["2020-01-01..2021-03-31, month"]),
    ("It was shut between May and July 2020.", ["2020-05-01..2020-07-31, month"]),
    ("It lasted from 30 December 2019 to 2 January 2020.", ["2019-12-30..2020-01-02, day"]),
    ("In mid-2013 it opened.", ["2013-04-01..2013-09-30, season, about"]),
    ("It opened in mid-June 2013.", ["2013-06-08..2013-06-22, month, about"]),
    ("It closed at the start of 2013.", ["2013-01-01..2013-03-31, season, about"]),
    ("It closed at the end of June 2013.", ["2013-06-23..2013-06-30, month, about"]),
    ("By early 2014 it was over.", ["2014-01-01..2014-04-30, season, before, about"]),
    ("In the summer of 1976 it burned.", ["1976-06-01..1976-09-30, season, about"]),
    ("In the autumn of 1976 it burned.", ["1976-09-01..1976-12-31, season, about"]),
    ("In fall 1976 it burned.", ["1976-09-01..1976-12-31, season, about"]),
    ("It dates from the 18th century.", ["1701-01-01..1800-12-31, decade, since"]),
    (
        "He was mayor in the 1980s and 1990s.",
        ["1980-01-01..1989-12-31, decade", "1990-01-01..1999-12-31, decade"],
    ),
    ("He was mayor throughout the 1980s.", ["1980-01-01..1989-12-31, decade"]),
    ("The '90s were kind to it.", ["1990-01-01..1999-12-31, decade"]),
    ("During 2016-2018 he taught.", ["2016-01-01..2018-12-31, year"]),
    ("In fiscal 2019 it lost money.", ["2019-01-01..2019-12-31, year"]),
    ("In the third quarter of 2019 it lost money.", ["2019-07-01..2019-09-30, season"]),
    ("In the second half of 2019 it lost money.", ["2019-07-01..2019-12-31, season"]),
    ("In H1 2019 it lost money.", ["2019-01-01..2019-06-30, season"]),
    ("Early on 4 July 2015 it fell.", ["2015-07-04..2015-07-04, day"]),
    ("Late on 4 July 2015 it fell.", ["2015-07-04..2015-07-04, day"]),
    (
        "On the evening of 4 July 2015 it fell.",
        ["2015-07-04T17:00..2015-07-04T23:59, hour, clock 1020-1439"],
    ),
    ("At dawn on 4 July 2015 it fell.", ["2015-07-04..2015-07-04, day"]),
    (
        "Shortly after midnight on 4 July 2015 it fell.",
        ["2015-07-04T00:00..2015-07-04T00:00, minute, after, clock 0-0"],
    ),
    (
        "At 3:15 a.m. on 4 July 2015 it fell.",
        ["2015-07-04T03:15..2015-07-04T03:15, minute, clock 195-195"],
    ),
    (
        "At 03:15 GMT on 4 July 2015 it fell.",
        ["2015-07-04T03:15..2015-07-04T03:15, minute, clock 195-195"],
    ),
    (
        "At 3.15pm on 4 July 2015 it fell.",
        ["2015-07-04T15:15..2015-07-04T15:15, minute, clock 915-915"],
    ),
    (
        "Around 11 p.m. on July 4, 2015, it fell.",
        ["2015-07-04T23:00..2015-07-04T23:00, hour, clock 1380-1380, about"],
    ),
    (
        "At noon on July 4, 2015, it fell.",
        ["2015-07-04T12:00..2015-07-04T12:00, minute, clock 720-720"],
    ),
    ("The vote is on 25/12/2015.", ["2015-12-25..2015-12-25, day"]),
    ("The vote was on 2015/12/25.", ["2015-12-25..2015-12-25, day"]),
    ("Since 4 July 2015 it has stood empty.", ["2015-07-04..2015-07-04, day, since"]),
    ("It must be done by 4 July 2015.", ["2015-07-04..2015-07-04, day, before"]),
    ("It stays until 4 July 2015.", ["2015-07-04..2015-07-04, day, until"]),
    ("It was over before the end of 2015.", ["2015-10-01..2015-12-31, season, before, about"]),
    ("As of 4 July 2015 nine had gone.", ["2015-07-04..2015-07-04, day, as-of"]),
    ("As at 30 June 2015 nine had gone.", ["2015-06-30..2015-06-30, day, as-of"]),
    ("No later than 30 June 2015 they pay.", ["2015-06-30..2015-06-30, day, before"]),
    ("It was built sometime in 1450.", ["1450-01-01..1450-12-31, year"]),
    ("In the year 1066 they landed.", ["1066-01-01..1066-12-31, year"]),
    (
        "In March 2011 they came; the following March they were gone.",
        ["2011-03-01..2011-03-31, month", "2012-03-01..2012-03-31, month, inferred"],
    ),
    (
        "On 3 May 2011 it broke, and the following Monday it was mended.",
        ["2011-05-03..2011-05-03, day", "2011-05-09..2011-05-09, day, weekday 0, inferred"],
    ),
    ("The survey of 2016–2018 was lost.", ["2016-01-01..2018-12-31, year"]),
]

WITH_ANCHOR = [
    (
        "At approximately 9:42 p.m. on Friday, March 8, shots rang out.",
        "2024-03-09",
        [
            "2024-03-08T21:42..2024-03-08T21:42, minute, weekday 4, clock 1302-1302, "
            "about, inferred"
        ],
    ),
    (
        "On Saturday the dam broke.",
        "2024-03-13",
        ["2024-03-09..2024-03-09, day, weekday 5, inferred"],
    ),
    (
        "Since Saturday it rains.",
        "2024-03-13",
        ["2024-03-09..2024-03-09, day, since, weekday 5, inferred"],
    ),
    (
        "Last Tuesday it burned.",
        "2024-03-13",
        ["2024-03-12..2024-03-12, day, weekday 1, inferred"],
    ),
    (
        "They will vote next Tuesday.",
        "2024-03-13",
        ["2024-03-19..2024-03-19, day, weekday 1, inferred"],
    ),
    (
        "They will vote on Friday.",
        "2024-03-13",
        ["2024-03-15..2024-03-15, day, weekday 4, inferred"],
    ),
    ("It fell yesterday.", "2024-03-13", ["2024-03-12..2024-03-12, day, inferred"]),
    (
        "It fell this morning.",
        "2024-03-13",
        ["2024-03-13T00:00..2024-03-13T12:59, hour, clock 0-779, inferred"],
    ),
    (
        "It fell at 10:20 this morning.",
        "2024-03-13",
        ["2024-03-13T10:20..2024-03-13T10:20, minute, clock 620-620, inferred"],
    ),
    (
        "It fell last night.",
        "2024-03-13",
        ["2024-03-12T18:00..2024-03-13T05:59, hour, clock 1080-1439, inferred"],
    ),
    (
        "It fell on Tuesday night.",
        "2024-03-13",
        ["2024-03-12T18:00..2024-03-13T05:59, hour, weekday 1, clock 1080-1439, inferred"],
    ),
    (
        "It came late on Wednesday morning.",
        "2024-03-15",
        ["2024-03-13T00:00..2024-03-13T12:59, hour, weekday 2, clock 0-779, inferred"],
    ),
    (
        "At about nine on Tuesday evening she sailed.",
        "2024-03-15",
        [
            "2024-03-12T21:00..2024-03-12T21:00, hour, weekday 1, clock 1260-1260, "
            "about, inferred"
        ],
    ),
    ("It met on the 14th.", "2024-03-20", ["2024-03-14..2024-03-14, day, inferred"]),
    (
        "It met on Thursday the 14th.",
        "2024-03-20",
        ["2024-03-14..2024-03-14, day, weekday 3, inferred"],
    ),
    ("On 10 March it rained.", "2024-03-20", ["2024-03-10..2024-03-10, day, inferred"]),
    ("In December it snowed.", "2024-02-20", ["2023-12-01..2023-12-31, month, inferred"]),
    (
        "It met in January of this year.",
        "2024-05-20",
        ["2024-01-01..2024-01-31, month, inferred"],
    ),
    ("It sank last May.", "2024-04-20", ["2023-05-01..2023-05-31, month, inferred"]),
    ("It sank last year.", "2024-04-20", ["2023-01-01..2023-12-31, year, inferred"]),
    ("They meet next month.", "2024-12-20", ["2025-01-01..2025-01-31, month, inferred"]),
    ("They meet next week.", "2024-12-20", ["2024-12-23..2024-12-29, month, inferred"]),
    (
        "It rose by the end of September.",
        "2024-05-14",
        ["2024-09-23..2024-09-30, month, before, about, inferred"],
    ),
    (
        "It was not given until 16:40 on Friday.",
        "2024-03-13",
        ["2024-03-08T16:40..2024-03-08T16:40, minute, weekday 4, clock 1000-1000, inferred"],
    ),
    (
        "They met on Wednesday 8 March.",
        "2023-03-13",
        ["2023-03-08..2023-03-08, day, weekday 2, inferred"],
    ),
    ("The march began on the following Monday.", "2024-03-13", ["no date, day, weekday 0"]),
    ("It fell in the following March.", "2011-03-20", ["no date, month"]),
    ("He died three weeks ago.", "2024-03-22", ["2024-02-26..2024-03-03, month, inferred"]),
    ("It happened ten years ago.", "2024-03-22", ["2014-01-01..2014-12-31, year, inferred"]),
    ("It began on Nov. 9.", "1989-11-20", ["1989-11-09..1989-11-09, day, inferred"]),
    ("It fell tomorrow.", "2024-03-13", ["2024-03-14..2024-03-14, day, inferred"]),
    ("It fell today.", "2024-03-13", ["2024-03-13..2024-03-13, day, inferred"]),
    ("It fell this week.", "2024-03-13", ["2024-03-11..2024-03-17, month, inferred"]),
    ("It fell this month.", "2024-03-13", ["2024-03-01..2024-03-31, month, inferred"]),
    ("It fell earlier this year.", "2024-03-13", ["2024-01-01..2024-12-31, year, inferred"]),
    ("It fell last month.", "2024-03-13", ["2024-02-01..2024-02-29, month, inferred"]),
    ("It fell last week.", "2024-03-13", ["2024-03-04..2024-03-10, month, inferred"]),
    ("It fell last summer.", "2024-03-13", ["2023-06-01..2023-09-30, season, about, inferred"]),
    (
        "It fell on Monday, 11 March.",
        "2024-03-13",
        ["2024-03-11..2024-03-11, day, weekday 0, inferred"],
    ),
    (
        "It fell on the night of Monday to Tuesday.",
        "2024-03-13",
        ["2024-03-11..2024-03-12, day, weekday 0, inferred"],
    ),
    (
        "It fell the day before yesterday.",
        "2024-03-13",
        ["2024-03-11..2024-03-11, day, inferred"],
    ),
    ("It happened 20 years ago.", "2024-03-22", ["2004-01-01..2004-12-31, year, inferred"]),
    ("He left a month ago.", "2024-03-22", ["2024-02-01..2024-02-29, month, inferred"]),
]

NO_TIMES = [
    "They may leave.",
    "They march on the city.",
    "The judge may 3 times refuse.",
    "The train had 2000 passengers.",
    "They lost $2000 there.",
    "The plant makes 2000 MW.",
    "The ratio was 3:1.",
    "It cost 8.52 euros.",
    "They ate at seven restaurants.",
    "The sun shone.",
    "The 1400 block was closed.",
    "The fall was deep.",
    "He sat on the chair.",
    "Version 2.10 is out.",
    "It has 1,998 seats.",
    "The vote is on 07/04/2015, in which order nobody knows.",
    "They came in recent weeks.",
]


@pytest.mark.parametrize(("text", "expected"), WITHOUT_ANCHOR)
def test_times_are_read(nlp, text, expected):
    found = [show(mention.value) for mention in times.mentions(nlp(text))]

    assert found == expected


@pytest.mark.parametrize(("text", "anchor", "expected"), WITH_ANCHOR)
def test_times_are_read_against_the_date_of_the_text(nlp, text, anchor, expected):
    mentions = times.mentions(nlp(text), anchor=date.fromisoformat(anchor))

    assert [show(mention.value) for mention in mentions] == expected


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_names_no_time_is_none(nlp, text):
    assert times.mentions(nlp(text)) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KELM, 14 May 2024 - The dam broke.", date(2024, 5, 14)),
        ("Issued Saturday, March 9, 2024, 6:15 a.m.", date(2024, 3, 9)),
        ("In March 2011 it rained. On 3 June 2012 it stopped.", date(2012, 6, 3)),
        ("In March it rained.", None),
        ("31 February 2020 does not exist.", None),
        ("", None),
    ],
)
def test_first_full_date(text, expected):
    assert times.first_full_date(text) == expected


def test_a_date_far_below_the_head_is_no_dateline():
    assert times.first_full_date("word " * 400 + "14 May 2024") is None


def test_place_and_quote_hold_the_words_of_the_time(nlp):
    doc = nlp("At about nine on Tuesday evening she sailed.")

    mention = times.mentions(doc)[0]

    assert doc[mention.place.start : mention.place.end].text == "nine on Tuesday evening"
    assert mention.value.quote == "nine on Tuesday evening"


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        pytest.param(
            "Two days later, on the following Monday, it broke.",
            "2024-03-13",
            marks=pytest.mark.xfail(strict=True, reason="a time told from another is left out"),
        ),
    ],
)
def test_known_gaps(nlp, text, anchor):
    found = times.mentions(nlp(text), anchor=date.fromisoformat(anchor))

    assert [mention.value.start.date() for mention in found] == [date(2024, 3, 18)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "In 2016/17 he taught.",
            ["2016-01-01..2017-12-31, year"],
            marks=pytest.mark.xfail(
                strict=True, reason="a school year with a stroke is not read"
            ),
        ),
        pytest.param(
            "In about 1450 it was built.",
            ["1450-01-01..1450-12-31, year, about"],
            marks=pytest.mark.xfail(strict=True, reason="an early year looks like a count"),
        ),
        pytest.param(
            "It snowed on Christmas Day 2012.",
            ["2012-12-25..2012-12-25, day"],
            marks=pytest.mark.xfail(strict=True, reason="holidays are not read"),
        ),
        pytest.param(
            "It fell over the weekend.",
            ["2024-03-09..2024-03-10, day, inferred"],
            marks=pytest.mark.xfail(strict=True, reason="weekends are not read"),
        ),
    ],
)
def test_known_gaps_of_single_times(nlp, text, expected):
    mentions = times.mentions(nlp(text), anchor=date(2024, 3, 13))

    assert [show(mention.value) for mention in mentions] == expected


@pytest.mark.parametrize("step", ["the past", "the coming", "the previous", "this coming"])
@pytest.mark.parametrize("unit", ["Monday", "March", "summer"])
def test_every_step_to_a_time_is_read(nlp, step, unit):
    (found,) = times.mentions(nlp(f"They met in {step} {unit}."), anchor=date(2031, 5, 7))

    assert found.value.start is not None


@pytest.mark.parametrize(
    ("text", "anchor", "told", "start"),
    [
        ("It sank on 8 November.", "2032-06-14", None, "2031-11-08"),
        ("It sank on the evening of 30 October.", "2032-05-02", None, "2031-10-30"),
        ("It sank on Tuesday 11 November.", "2032-06-14", None, "2031-11-11"),
        ("They met on Thursday 20 May.", "2032-06-14", None, "2032-05-20"),
        ("It sank on 8 November.", "2032-06-14", "2031-11-12", "2031-11-08"),
        ("It sank on 20 March.", "2011-12-01", "2011-03-18", "2011-03-20"),
        ("It burned on 2 May.", "2032-12-14", "2032-04-28", "2032-05-02"),
        ("It burned on 12 June.", "2032-06-14", None, "2032-06-12"),
        ("It will be held on 8 November.", "2032-06-14", None, "2032-11-08"),
        ("The hearing is set for 8 November.", "2032-06-14", None, "2032-11-08"),
        ("The inquest is due on 3 October.", "2032-06-14", None, "2032-10-03"),
        ("The pier stays shut until 8 November.", "2032-06-14", None, "2032-11-08"),
        ("The fair opens on 1 July.", "2032-06-14", None, "2032-07-01"),
        ("The fair opens on 3 August.", "2032-06-14", None, "2032-08-03"),
        ("It sank on 28 December.", "2032-01-05", None, "2031-12-28"),
        ("The vote is scheduled for 9 December.", "2032-06-14", "2032-05-01", "2032-12-09"),
        ("It sank in November.", "2032-09-14", None, "2032-11-01"),
    ],
)
def test_a_day_without_a_year_has_been_unless_the_text_looks_ahead(
    nlp, text, anchor, told, start
):
    (found,) = times.mentions(
        nlp(text),
        anchor=date.fromisoformat(anchor),
        story=Story(named=() if told is None else (date.fromisoformat(told),)),
    )

    assert found.value.start is not None
    assert found.value.start.date().isoformat() == start


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("As recently as September she warned the board.", ["September"]),
        ("As late as May he was in charge.", ["May"]),
        ("As early as March the crack was seen.", ["March"]),
        ("It rang at seven minutes past five.", ["seven minutes past five"]),
        ("It sank at three minutes to nine.", ["three minutes to nine"]),
        ("It began at eleven minutes past six.", ["eleven minutes past six"]),
        ("The pump failed at one minute to four.", ["one minute to four"]),
        ("They won by three to one.", []),
        ("The vote was six to three, and they left.", []),
        ("Seven to nine workers stayed.", []),
        ("After six months the vaccine wore off.", []),
        ("It went down after two satellites failed.", []),
        ("The jury split eleven to one.", []),
        ("He came as soon as possible.", []),
        ("They lost eight to two.", []),
        ("She is as early as ever.", []),
    ],
)
def test_months_after_as_and_odd_minutes(nlp, text, quotes):
    assert [m.value.quote for m in times.mentions(nlp(text))] == quotes
