"""Labels to other tools and back."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.annotation.exchange import FORMATS, Exchange
from claimcheck.annotation.exchange.items import ItemError
from claimcheck.annotation.labels import (
    ANSWERS,
    Answer,
    Aspect,
    Kind,
    Label,
    Reason,
    Side,
    Task,
)
from claimcheck.model import Span, Type

# Signs of two UTF-16 units, line ends of every kind, quotes, formulas, controls.
TEXTS = {
    "herald": "=1+1 😀 said, \"so\"\r\nThe dam 𝔥eld\u2028at\x0bnoon.\tYes; it's 'fine', é.",
    "post": "@all: the dam fell at 😀 noon.",
}

letters = st.text(st.characters(exclude_categories=["Cs"]), max_size=15)


@st.composite
def sides(draw, source):
    text = TEXTS[source]
    cuts = draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6, unique=True))
    cuts = sorted(cuts)[: len(cuts) // 2 * 2]
    spans = tuple(Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=True))
    return Side(source=source, spans=spans, quotes=tuple(text[a:b] for a, b in spans))


@st.composite
def labels(draw):
    kind = draw(st.sampled_from(Kind))
    answer = draw(st.sampled_from(ANSWERS[kind]))
    type_, reason = Type.NONE, None
    if kind is Kind.PAIR and answer is Answer.CONFLICTING:
        type_ = Type.DATE
    if kind is Kind.PAIR and answer is Answer.COMPATIBLE:
        type_, reason = draw(st.sampled_from(Type)), draw(st.sampled_from(Reason))
    sources = ("herald", "post") if kind is Kind.PAIR else ("herald",)
    task = Task(
        kind=kind,
        sides=tuple(draw(sides(source)) for source in sources),
        aspect=draw(st.sampled_from(Aspect)) if kind is Kind.CLAIM else None,
        text="" if kind is Kind.PAIR else draw(letters),
    )
    return Label(task=task, answer=answer, type=type_, reason=reason, soft=draw(st.booleans()),
                 note=draw(letters), guidelines=draw(st.integers(1, 2)))  # fmt: skip


@pytest.mark.parametrize("name", Exchange)
@given(st.lists(labels(), max_size=4))
def test_a_round_trip_loses_nothing(name, given_labels):
    text = FORMATS[name].write(given_labels, TEXTS)

    assert [label for _, label in FORMATS[name].read(text)] == given_labels


@pytest.mark.parametrize("name", Exchange)
def test_what_a_tool_has_no_place_for_is_named(name):
    assert FORMATS[name].carried


def pair(**fields):
    sides = tuple(
        Side(source=source, spans=(Span(5, 9),), quotes=(TEXTS[source][5:9],))
        for source in TEXTS
    )
    return Label(task=Task(kind=Kind.PAIR, sides=sides), answer=Answer.UNRELATED, **fields)


def changed(name, edit):
    """A label that was exported, edited in the tool, and imported."""
    text = FORMATS[name].write([pair(note="n")], TEXTS)
    items = json.loads(text) if text.startswith("[") else [json.loads(text)]
    edit(items[0])
    again = json.dumps(items) if text.startswith("[") else json.dumps(items[0])
    ((_, label),) = FORMATS[name].read(again)
    return label


def studio(item):
    result = item["annotations"][0]["result"]
    result[:] = [each for each in result if each["from_name"] != "label"]
    for control, choice in (("label", "conflicting"), ("type", "date")):
        result.append({"from_name": control, "to_name": "text_a", "type": "choices",
                       "value": {"choices": [choice]}})  # fmt: skip


@pytest.mark.parametrize(
    ("name", "edit"),
    [
        pytest.param(Exchange.LABEL_STUDIO, studio, id="label-studio"),
        pytest.param(
            Exchange.DOCCANO,
            lambda i: i.update(label=["conflicting", "type:date"]),
            id="doccano",
        ),
        pytest.param(
            Exchange.PRODIGY,
            lambda i: i.update(accept=["conflicting", "type:date"]),
            id="prodigy",
        ),
    ],
)
def test_an_answer_that_was_changed_in_the_tool_wins(name, edit):
    label = changed(name, edit)

    assert (label.answer, label.type, label.note) == ("conflicting", "date", "n")


def test_an_ignored_task_of_prodigy_is_unsure():
    label = changed(Exchange.PRODIGY, lambda item: item.update(answer="ignore", accept=[]))

    assert label.answer is Answer.UNSURE


def test_places_for_label_studio_are_counted_in_utf_16():
    side = Side(source="herald", spans=(Span(19, 22),), quotes=("The",))
    task = Task(kind=Kind.STATUS, sides=(side,), text="…")
    (item,) = json.loads(
        FORMATS[Exchange.LABEL_STUDIO].write([Label(task=task, answer=Answer.UNSURE)], TEXTS)
    )
    mark = next(r for r in item["annotations"][0]["result"] if r["from_name"] == "words_a")

    units = item["data"]["text_a"].encode("utf-16-le")
    start, end = mark["value"]["start"], mark["value"]["end"]
    assert units[2 * start : 2 * end].decode("utf-16-le") == "The"
    assert start == 20


def test_a_web_annotation_of_others_is_read():
    def target(source):
        return {"source": source, "selector": [
            {"type": "TextPositionSelector", "start": 5, "end": 9},
            {"type": "TextQuoteSelector", "exact": TEXTS[source][5:9]},
        ]}  # fmt: skip

    item = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "body": {"type": "TextualBody", "value": "unrelated"},
        "target": [target("herald"), target("post")],
    }

    ((_, label),) = FORMATS[Exchange.WEB_ANNOTATION].read(json.dumps([item]))

    assert label == pair()


def test_no_cell_is_a_formula():
    text = FORMATS[Exchange.CSV].write([pair(note="=HYPERLINK(1)")], TEXTS)
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]

    assert "'=HYPERLINK(1)" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        pytest.param(Exchange.LABEL_STUDIO, "{}", "no list", id="studio-no-list"),
        pytest.param(Exchange.LABEL_STUDIO, '[{"data": {}}]', "no annotation",
                     id="studio-open"),
        pytest.param(Exchange.LABEL_STUDIO, '[{"data": {}, "annotations": [{"result": []}]}]',
                     "has no 'claimcheck'", id="studio-foreign"),
        pytest.param(Exchange.DOCCANO, "{", "no JSON", id="doccano-json"),
        pytest.param(Exchange.DOCCANO, '{"label": "x"}', "no list of labels",
                     id="doccano-label"),
        pytest.param(Exchange.DOCCANO, '{"label": [], "claimcheck": {}}', "has 0 answers",
                     id="doccano-none"),
        pytest.param(Exchange.PRODIGY, '{"answer": "reject"}', 'the answer is "reject"',
                     id="prodigy"),
        pytest.param(Exchange.WEB_ANNOTATION, '[{"target": []}]', "has 0 answers",
                     id="web-empty"),
        pytest.param(Exchange.WEB_ANNOTATION, '[{"target": "x"}]', "no source and selector",
                     id="web-target"),
        pytest.param(Exchange.CSV, "a,b\n1,2\n", "the header is another", id="csv-header"),
    ],
)  # fmt: skip
def test_what_makes_no_label_is_named(name, text, problem):
    with pytest.raises(ItemError) as caught:
        list(FORMATS[name].read(text))

    assert problem in caught.value.error.problem
    assert caught.value.number == 1
    assert caught.value.error.fix
