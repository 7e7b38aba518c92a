"""Rows that say of what kind the matter of a page is."""

import pytest

from claimcheck import extraction, matching, sources
from claimcheck.rules import judge

pytestmark = pytest.mark.model

TABLE = "# Orm disaster\n\n| Detail | Value |\n|---|---|\n| {} | {} |\n| Place | Orm |\n"


@pytest.fixture
def row(nlp, tmp_path):
    def build(label, value):
        path = tmp_path / "page.md"
        path.write_text(TABLE.format(label, value), "utf-8")
        found = extraction.claims(nlp, sources.read(path))
        return next(claim for claim in found if value.casefold() in claim.text.casefold())

    return build


@pytest.mark.parametrize(
    ("label", "value", "kind"),
    [
        ("Type", "Industrial accident", "industrial accident"),
        ("Nature", "Arson", "arson"),
        ("Type of event", "Gas explosion in a cellar", "gas explosion"),
        ("Manner of death", "Suicide by hanging", "suicide"),
        ("Kind", "Merger of equals", "merger"),
        ("Event type", "Landslide", "landslide"),
        ("Category", "Peaceful protest (march)", "peaceful protest"),
        ("Class", "Cargo ship", "cargo ship"),
    ],
)
def test_the_value_is_the_kind(row, label, value, kind):
    claim = row(label, value)

    assert claim.roles.kinds == (kind,)
    assert claim.roles.deed == "be"


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Cause", "Gas explosion"),
        ("Types of fuel", "Oil and coal"),
        ("Site", "Warehouse"),
        ("Type", "4-4-0"),
        ("Weapon", "Rifle"),
        ("Inquiry", "Public inquiry"),
        ("Aircraft type", "Jet"),
        ("Status", "Extinct"),
    ],
)
def test_other_rows_tell_no_kind(row, label, value):
    claim = row(label, value)

    assert claim.roles.kinds == ()


@pytest.mark.parametrize(
    ("label", "value", "text"),
    [
        ("Type", "Industrial accident", "It was no accident."),
        ("Type", "Earthquake", "What happened was an explosion."),
        ("Manner of death", "Suicide", "It was a murder."),
        ("Nature", "Accident", "The incident was an attack."),
    ],
)
def test_a_row_is_held_against_a_sentence(nlp, row, label, value, text):
    claim = row(label, value)
    (other,) = extraction.whole(nlp, [text])

    judgement = judge(matching.pair(claim, other))

    assert judgement.rule in {"ruled-out", "other-kind"}


@pytest.mark.parametrize(
    ("label", "value", "text"),
    [
        ("Type", "Industrial accident", "It was no earthquake."),
        ("Type", "Industrial accident", "It was an accident."),
        ("Type", "Cargo ship", "The hotel was a warship."),
        ("Type", "Explosion", "It was a loan."),
    ],
)
def test_a_row_of_another_kind_is_left_alone(nlp, row, label, value, text):
    claim = row(label, value)
    (other,) = extraction.whole(nlp, [text])

    judgement = judge(matching.pair(claim, other))

    assert judgement.rule not in {"other-kind", "kind-denied", "ruled-out"}
