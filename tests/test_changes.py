"""What is new, changed and gone since an earlier run."""

from dataclasses import replace
from decimal import Decimal

import pytest

from claimcheck import changes
from claimcheck.errors import InputError
from claimcheck.model import ChangeKind, Comparison, Discrepancy, Source, Type
from claimcheck.report.json import render_json

HERALD = Source(id="herald", text="The flood killed 12 people.")
POST = Source(id="post", text="The flood killed 21 people.")


def asked(id_: str, question: str, **fields) -> Discrepancy:
    given = {"type": Type.QUANTITY, "claims": (), "judgements": ()}
    return Discrepancy(id=id_, question=question, **(given | fields))


KILLED = asked("a1", "How many people were killed?", low=Decimal(12), high=Decimal("21.50"))
INJURED = asked("b1", "How many people were injured?")
BROKE = asked("c1", "When did the dam break?", type=Type.DATE)


def comparison(*discrepancies: Discrepancy, sources=(HERALD, POST)) -> Comparison:
    return Comparison(
        signature="s", sources=sources, claims=(), pairs=(), discrepancies=discrepancies
    )


@pytest.fixture
def earlier(tmp_path):
    """What is read of the JSON of an earlier comparison."""

    def write_and_read(before: Comparison):
        file = tmp_path / "old.json"
        file.write_text(render_json(before), "utf-8")
        return changes.read(file)

    return write_and_read


def kinds(found) -> list[tuple[str, str, str]]:
    return [(each.kind, each.id, each.before) for each in found.discrepancies]


def test_nothing_changed_between_two_equal_runs(earlier):
    same = comparison(KILLED, INJURED)

    found = changes.since(earlier(same), same)

    assert (found.discrepancies, found.sources, found.same) == ((), (), 2)
    assert found.signature == "s"


def test_new_changed_and_gone_come_in_this_order(earlier):
    again = replace(KILLED, id="a2", high=Decimal(30))

    found = changes.since(earlier(comparison(INJURED, KILLED)), comparison(again, BROKE))

    assert kinds(found) == [
        (ChangeKind.NEW, "c1", ""),
        (ChangeKind.CHANGED, "a2", "a1"),
        (ChangeKind.GONE, "b1", ""),
    ]


def test_a_range_is_told_as_it_was_and_as_it_is(earlier):
    again = replace(KILLED, id="a2", low=None, high=Decimal(30))

    (change,) = changes.since(earlier(comparison(KILLED)), comparison(again)).discrepancies

    assert (change.then, change.now) == ("12 to 21.5", "30 or fewer")


def test_another_type_of_the_same_question_is_another_question(earlier):
    again = replace(KILLED, id="a2", type=Type.NEGATION)

    found = changes.since(earlier(comparison(KILLED)), comparison(again))

    assert [each.kind for each in found.discrepancies] == [ChangeKind.NEW, ChangeKind.GONE]


def test_two_of_one_question_are_paired_in_order(earlier):
    before = comparison(KILLED, replace(KILLED, id="a2"))
    after = comparison(replace(KILLED, id="a3"), replace(KILLED, id="a4"))

    found = changes.since(earlier(before), after)

    assert [(each.before, each.id) for each in found.discrepancies] == [
        ("a1", "a3"),
        ("a2", "a4"),
    ]


def test_sources_that_are_not_as_they_were_are_named(earlier):
    mirror = Source(id="mirror", text="12 died.")
    after = (replace(HERALD, text="The flood killed 13 people."), mirror)

    found = changes.since(earlier(comparison()), comparison(sources=after))

    assert found.sources == (
        ("herald", ChangeKind.CHANGED),
        ("mirror", ChangeKind.NEW),
        ("post", ChangeKind.GONE),
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("", ":1: is no JSON", id="empty"),
        pytest.param("{\n]", ":2: is no JSON", id="damaged"),
        pytest.param("[]", ": is no comparison of version claimcheck/1", id="list"),
        pytest.param('{"schema": "claimcheck/9"}', ": is no comparison of version", id="other"),
        pytest.param('{"schema": "claimcheck/1"}', ": is no comparison of", id="no-keys"),
        pytest.param("[" * 100_000, ": is nested too deeply", id="deep"),
    ],
)
def test_what_is_no_comparison_is_named(tmp_path, text, problem):
    file = tmp_path / "old.json"
    file.write_text(text, "utf-8")

    with pytest.raises(InputError) as caught:
        changes.read(file)

    assert str(caught.value).startswith(f"{file}{problem}")


@pytest.mark.parametrize(("name", "problem"), [("gone", "no such file"), (".", "is a folder")])
def test_what_cannot_be_read_is_named(tmp_path, name, problem):
    with pytest.raises(InputError, match=problem):
        changes.read(tmp_path / name)
