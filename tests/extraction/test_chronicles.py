"""Rows of a chronicle: a time, and what happened then."""

import pytest

from claimcheck import extraction, sources

pytestmark = pytest.mark.model

TABLE = "# The night at Orm\n\n| {} | {} |\n|---|---|\n| {} | {} |\n| 23:10 | All quiet |\n"


@pytest.fixture
def row(nlp, tmp_path):
    def build(when, what, time, event):
        text = TABLE.format(when, what, time, event)
        path = tmp_path / "log.md"
        path.write_text(text, "utf-8")
        found = extraction.claims(nlp, sources.read(path))
        return next(claim for claim in found if event in claim.text)

    return build


@pytest.mark.parametrize(
    ("event", "subject", "deed"),
    [
        ("The alarm sounded in the mill", "the alarm", "sound"),
        ("The ferry left the pier", "the ferry", "leave"),
        ("The crew abandoned the ship", "the crew", "abandon"),
        ("A nurse calls the police", "a nurse", "call"),
        ("Fall of the spire", "fall of the spire", "occur"),
        ("Collapse of the north wall", "collapse of the north wall", "occur"),
        ("Arrival of the first engine", "arrival of the first engine", "occur"),
        ("Second explosion", "second explosion", "occur"),
    ],
)
def test_an_event_is_told_by_its_verb_or_its_noun(row, event, subject, deed):
    found = row("Time", "Event", "18:48", event)

    assert (found.subject, found.predicate) == (subject, deed)
    assert [time.clock for time in found.times] == [(1128, 1128)]
    assert "18:48" not in found.roles.agent.words


@pytest.mark.parametrize(
    ("when", "what"),
    [
        ("Time", "Temperature"),
        ("Time", "Guest"),
        ("Place", "Event"),
        ("Time", "Speed"),
        ("Source", "Event"),
        ("Ship", "Log"),
        ("Time", "Status of the pump"),
        ("Item", "Description"),
    ],
)
def test_other_rows_are_said_of_their_header(row, when, what):
    found = row(when, what, "18:48", "The alarm rings")

    assert found.predicate == what.casefold()
