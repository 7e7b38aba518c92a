"""Rows of an infobox told as sentences."""

import pytest

from claimcheck.extraction import labels

TOLD = [
    ("Opened", "1932", "the Kelm bridge", "the Kelm bridge was opened in 1932"),
    ("Founded", "1868, Orley", "Kelm Bank", "Kelm Bank was founded in 1868 in Orley"),
    ("Born", "4 May 1950, Kelm", "Ada Vey", "Ada Vey was born on 4 May 1950 in Kelm"),
    ("Born", "May 4, 1950", "Ada Vey", "Ada Vey was born on May 4, 1950"),
    ("Died", "May 2010", "Ada Vey", "Ada Vey died in May 2010"),
    ("Date", "3 May 2031", "the Kelm flood", "the Kelm flood occurred on 3 May 2031"),
    ("Original release date", "June 30, 2021", "Rain", "Rain was released on June 30, 2021"),
    ("Duration", "40 days", "the Kelm strike", "the Kelm strike lasted 40 days"),
    ("Time", "18:04", "the Kelm fire", "the Kelm fire occurred at 18:04"),
    ("Time", "18:04 (main blast)", "the Kelm fire", "the main blast occurred at 18:04"),
    ("First collapse", "19:07", "", "the first collapse occurred at 19:07"),
    ("Cause", "Heavy rain", "the Kelm flood", "the Kelm flood was caused by heavy rain"),
    ("Designed by", "Ada Vey", "the Kelm bridge", "the Kelm bridge was designed by Ada Vey"),
    ("Length", "420 m", "the Kelm bridge", "the length of the Kelm bridge is 420 m"),
    ("Architect", "Ada Vey", "the Kelm bridge", "the Kelm bridge was designed by Ada Vey"),
    ("Founder", "Ada Vey", "Orley Mills", "Orley Mills was founded by Ada Vey"),
    ("Type", "cruise ship", "the Orley", "the Orley is a cruise ship"),
    ("Fate", "scrapped in 2020", "the Orley", "the Orley was scrapped in 2020"),
    ("Company", "Orley Mills", "Orley Mills", "Orley Mills is a company"),
    ("Staff", "214", "Orley Mills", "Orley Mills had 214 staff"),
    ("Employees", "4,000 (2020)", "Kelm Bank", "Kelm Bank had 4,000 employees (2020)"),
    ("Headquarters", "Orley", "Kelm Bank", "Kelm Bank has its headquarters in Orley"),
    ("Houses destroyed", "60", "", "60 houses were destroyed"),
]
LEFT = [
    ("Date", "3 May 2031", "the Kelm bridge"),
    ("Date", "3 May 2031", "Ada Vey"),
    ("Opened", "1932", ""),
    ("Opened", "by the mayor", "the Kelm bridge"),
    ("Time", "two hours", "the Kelm fire"),
    ("Cause", "It rained for days.", "the Kelm flood"),
    ("Architect", "unknown", "the Kelm bridge"),
    ("Employees", "none", "Kelm Bank"),
    ("Running time", "19:07", "Rain"),
    ("Depth", "44", "Pier"),
    ("Chlorine on the day of the fire", "0.04 mg/l", ""),
    ("Bridges", "60", "the Kelm flood"),
]


@pytest.mark.parametrize(("label", "value", "it", "told"), TOLD)
def test_a_label_and_its_value_are_a_sentence(label, value, it, told):
    assert labels.sentences(label, value, it) == (told,)


@pytest.mark.parametrize("value", ["3 May to 9 June 2031", "3 May 2031 – 9 June 2031"])
def test_what_went_on_began_and_ended(value):
    assert labels.sentences("Dates", value, "the Kelm strike") == (
        "the Kelm strike began on 3 May 2031",
        "the Kelm strike ended on 9 June 2031",
    )


@pytest.mark.parametrize(("label", "value", "it"), LEFT)
def test_what_is_no_sentence_is_left_to_the_label(label, value, it):
    assert labels.sentences(label, value, it) == ()


@pytest.mark.parametrize(
    ("topic", "title", "it"),
    [
        ("Ada Vey", "Ada Vey", "Ada Vey"),
        ("", "Kelm dam failure", "the Kelm dam failure"),
        ("", "The fire at Kelm", "The fire at Kelm"),
        ("", "", ""),
        ("", "At least twelve people died as the dam at Kelm broke", ""),
        ("", "Who let it break?", ""),
    ],
)
def test_the_rows_of_a_page_are_of_its_topic_or_of_what_its_title_names(topic, title, it):
    assert labels.matter(topic, title) == it
