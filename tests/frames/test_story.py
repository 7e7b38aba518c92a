"""Days and years told from others: "the next day", "on the Tuesday", "that year"."""

from datetime import date

import pytest

from claimcheck.frames import times

pytestmark = pytest.mark.model


def read(nlp, text: str, written: str) -> list[str]:
    found = times.mentions(nlp(text), anchor=date.fromisoformat(written))
    return [str(m.value.start.date()) if m.value.start else "" for m in found]


TOLD = [
    # Two and a half months later "the 14th" is still of the month that is told.
    ("On 11 May 2021 it broke. Eight died on the 14th.", "2021-07-24", "2021-05-14"),
    ("On 8 May 2021 the dam broke. The next day troops came.", "2024-06-01", "2021-05-09"),
    ("It burned on 8 May 2021. The following morning it fell.", "2024-06-01", "2021-05-09"),
    ("On 14 May 2021 they met, and that same night they agreed.", "2024-06-01", "2021-05-14"),
    ("On 14 May 2021 they met. That afternoon they left.", "2024-06-01", "2021-05-14"),
    ("It was opened in 2017 and inspected in May of that year.", "2024-06-01", "2017-05-01"),
    ("It was opened in 2017. Two years later it was sold.", "2024-06-01", "2019-01-01"),
    ("It was opened in 2017 and closed the following year.", "2024-06-01", "2018-01-01"),
    ("It sank on 3 May 2021. Two days later it was found.", "2024-06-01", "2021-05-05"),
    ("On Monday 8 May 2023 it leaked. On the Wednesday it broke.", "2024-06-01", "2023-05-10"),
    ("It leaked on 12 May 2023. It had been seen on the Tuesday.", "2023-05-17", "2023-05-09"),
    # A text of June 2022 that told of last November goes on with that November.
    ("On 12 November 2021 it shut.\n\nOn 9 November he wrote.", "2022-06-14", "2021-11-09"),
    # Eight days after what is told, "on Sunday" is the Sunday in between.
    ("On 8 November 2021 it fell. Help came on Sunday.", "2021-11-16", "2021-11-14"),
    ('"They will not go," he said on Friday.', "2023-11-11", "2023-11-10"),
    ("On Wednesday it will be a year.", "2024-06-03", "2024-06-05"),
    ("We ask all members to give blood on Tuesday.", "1974-04-11", "1974-04-16"),
    ("The gate is due to open on Friday.", "2024-03-13", "2024-03-15"),
    ("It was counted on Tuesday 9 November.", "2022-06-14", "2021-11-09"),
]


@pytest.mark.parametrize(("text", "written", "day"), TOLD)
def test_a_day_is_counted_from_the_day_told_last(nlp, text, written, day):
    assert read(nlp, text, written)[-1] == day


UNTOLD = [
    # What had happened before the story is no day of it.
    ("On 3 May 2021 she had left. The next day it fell.", "2024-06-01", ["2021-05-03"]),
    # Nobody knows any more which day that was.
    (
        "It fell on 3 May 2021. It was loud. It was cold. It was dark. The next day they came.",
        "2024-06-01",
        ["2021-05-03"],
    ),
    # Nothing was told before.
    ("The next day troops came.", "2024-06-01", []),
    ("That year the harvest failed.", "2024-06-01", []),
    ("He pulled up the blind on the Tuesday.", "2024-06-01", [""]),
    ("On the Tuesday he came. By Thursday he was gone.", "2024-06-01", ["", ""]),
    ("It shut on 8 May 2021, the same day as the mill.", "2024-06-01", ["2021-05-08"]),
    ("It shut on 8 May 2021; the next day or two were calm.", "2024-06-01", ["2021-05-08"]),
    ("It met on the Friday before the vote.", "2024-06-01", [""]),
    ("It fell on Friday.", "2024-03-13", ["2024-03-08"]),
    ("They will meet on Friday.", "2024-03-13", ["2024-03-15"]),
    ("In November it snowed.", "2022-06-14", ["2022-11-01"]),
]


@pytest.mark.parametrize(("text", "written", "days"), UNTOLD)
def test_what_hangs_on_nothing_has_no_day(nlp, text, written, days):
    assert read(nlp, text, written) == days
