"""What a row of an infobox says against what another text says in a sentence.

Each case: the title of the page, a label and its value, and a sentence of another text.
"""

import pytest

from claimcheck import compare, sources
from claimcheck.model import Relation

pytestmark = pytest.mark.model

CONFLICTING = [
    ("Kelm dam failure", "Deaths", "12", "Fourteen people died when the dam at Kelm failed."),
    ("Kelm dam failure", "Date", "4 May 2021", "The dam at Kelm failed on 6 May 2021."),
    ("Kelm dam failure", "Time", "02:14", "The dam at Kelm failed at 03:40."),
    ("Kelm dam failure", "Cause", "Heavy rain", "The dam failed because of an earthquake."),
    ("Kelm dam failure", "Damage", "$40 million", "The damage was put at $95 million."),
    ("Sinking of the Ada", "Date", "12 June 1987", "The Ada sank on 14 June 1987."),
    ("Kelm bridge", "Opened", "1932", "The bridge was opened in 1941."),
    ("Kelm bridge", "Designed by", "Ada Vey", "The bridge was designed by Tom Orm."),
    ("Kelm bridge", "Architect", "Ada Vey", "The architect of the bridge was Tom Orm."),
    ("Kelm Cathedral", "Completed", "1412", "The cathedral was completed in 1431."),
    ("Orley Mills", "Founded", "1887", "Orley Mills was founded in 1901."),
    ("Orley Mills", "Employees", "4,000 (2020)", "In 2020 Orley Mills had 2,500 employees."),
    ("Orley Mills", "Headquarters", "Kelm", "Orley Mills has its headquarters in Tolsk."),
    ("Ada Vey", "Born", "4 May 1950, Kelm", "Ada Vey was born on 9 May 1950."),
    ("Ada Vey", "Died", "4 May 2010 (aged 60)", "Ada Vey died on 6 May 2010."),
    ("Kelm flood", "Houses destroyed", "60", "The flood destroyed 29 houses."),
    ("Kelm flood", "Rescued", "212", "Boats rescued 340 people."),
    ("Kelm expedition", "Members", "9", "The expedition had eleven members."),
    ("Kelm strike", "Duration", "12 days", "The strike lasted three weeks."),
    ("Kelm strike", "Dates", "4 March to 10 April 1974", "The strike began on 11 March 1974."),
    ("Kelm election", "Winner", "Ada Vey", "Tom Orm won the election."),
    ("Ferry Ada", "Launched", "1994", "The ferry was launched in 1991."),
]
AGREEING = [
    ("Kelm dam failure", "Deaths", "14", "Fourteen people died when the dam at Kelm failed."),
    ("Kelm dam failure", "Date", "4 May 2021", "The dam at Kelm failed on 4 May 2021."),
    ("Kelm bridge", "Designed by", "Ada Vey", "The bridge was designed by Ada Vey."),
    ("Kelm flood", "Houses destroyed", "60", "Sixty houses were destroyed."),
    ("Sinking of the Ada", "Date", "12 June 1987", "The Ada sank on 12 June 1987."),
]
APART = [
    ("Kelm dam failure", "Displaced", "About 3,000", "Some 2,900 people were displaced."),
    ("Kelm Cathedral", "Height", "93 m", "The cathedral is 120 metres long."),
    ("Kelm Cathedral", "Built", "1350–1412", "The cathedral was damaged in 1380."),
    ("Orley Mills", "Founded", "1887", "Orley Mills was sold in 1901."),
    ("Orley Mills", "Employees", "4,000 (2020)", "In 1950 Orley Mills had 2,500 employees."),
    ("Kelm flood", "Date", "4 May 2021", "The river burst its banks on 3 May 2021."),
    ("Kelm flood", "Date", "4–9 May 2021", "The flood reached Kelm on 6 May 2021."),
    ("Kelm flood", "Cause", "Heavy rain", "The flood was made worse by a blocked culvert."),
    ("Ada Vey", "Born", "4 May 1950, Kelm", "Ada Vey grew up in Tolsk."),
    ("Ada Vey", "Died", "4 May 2010 (aged 60)", "Ada Vey was buried on 9 May 2010."),
]
MISSED = [
    ("Ada Vey", "Born", "4 May 1950, Kelm", "Ada Vey was born in Tolsk."),
    ("Ada Vey", "Occupation", "Lawyer", "Ada Vey was a dentist."),
    ("Kelm bridge", "Length", "420 m", "The bridge is 510 metres long."),
    ("Kelm train crash", "Passengers", "140", "The train was carrying 162 passengers."),
    ("Kelm airport attack", "Weapons", "Rifle", "The attacker used a knife."),
    ("Kelm expedition", "Leader", "Ada Vey", "The expedition was led by Tom Orm."),
    ("Kelm trial", "Verdict", "Guilty", "The court acquitted Tom Orm."),
    ("Ferry Ada", "Owner", "Orley Marine", "The ferry belonged to Brandt Lines."),
]


@pytest.fixture
def relations(tmp_path):
    def read(title, label, value, sentence):
        page, note = tmp_path / "page.html", tmp_path / "note.txt"
        row = f"<tr><th>{label}</th><td>{value}</td></tr>"
        page.write_text(
            f"<title>{title}</title><h1>{title}</h1><table class=infobox>{row}</table>", "utf-8"
        )
        note.write_text(sentence, "utf-8")
        return {
            pair.relation for pair in compare([sources.read(page), sources.read(note)]).pairs
        }

    return read


@pytest.mark.parametrize("case", CONFLICTING, ids=" | ".join)
def test_a_row_and_a_sentence_conflict(relations, case):
    assert Relation.CONFLICTING in relations(*case)


@pytest.mark.parametrize("case", AGREEING, ids=" | ".join)
def test_a_row_and_a_sentence_agree(relations, case):
    found = relations(*case)

    assert Relation.CORROBORATED in found
    assert Relation.CONFLICTING not in found


@pytest.mark.parametrize("case", APART, ids=" | ".join)
def test_a_row_and_a_sentence_are_of_two_things(relations, case):
    assert relations(*case) <= {Relation.COMPATIBLE}


@pytest.mark.parametrize("case", MISSED, ids=" | ".join)
@pytest.mark.xfail(strict=True, reason="a conflict with a row that is not found")
def test_a_missed_conflict_with_a_row(relations, case):
    assert Relation.CONFLICTING in relations(*case)
