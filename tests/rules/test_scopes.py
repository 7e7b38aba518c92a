"""Whether two amounts are of one scope, where one stands in a table."""

import pytest

from claimcheck import compare, sources
from claimcheck.model import Relation

pytestmark = pytest.mark.model

PARTS = """# Orm fire

| | Injured | Killed |
|---|---|---|
| North wing | 7 | 2 |
| Total | 30 | 5 |
"""
DAYS = """# Orm fire

| Day | Deaths | Deaths to date |
|---|---|---|
| 3 May 2031 | 3 | 3 |
| 4 May 2031 | 5 | 8 |
"""


@pytest.fixture
def conflicting(tmp_path):
    def build(table, text):
        page, note = tmp_path / "page.md", tmp_path / "note.txt"
        page.write_text(table, "utf-8")
        note.write_text(text, "utf-8")
        found = compare([sources.read(page), sources.read(note)])
        told = {claim.id: claim.text for claim in found.claims}
        return [told[each.b] for each in found.pairs if each.relation is Relation.CONFLICTING]

    return build


def test_a_row_of_a_part_is_no_count_of_all(conflicting):
    assert conflicting(PARTS, "In all 44 people were injured.") == ["Injured (Total): 30."]


def test_a_row_of_a_day_is_no_count_of_all(conflicting):
    rows = conflicting(DAYS, "Nine people died.")

    assert "Deaths to date (4 May 2031): 8." in rows
    assert not {"Deaths (3 May 2031): 3.", "Deaths (4 May 2031): 5."} & set(rows)
