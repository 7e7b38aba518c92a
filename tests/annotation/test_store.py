"""Labels on disk: nothing acknowledged is lost, nothing is guessed, nothing is rewritten."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.annotation import lines
from claimcheck.annotation.labels import (
    ANSWERS,
    Answer,
    Aspect,
    Drawn,
    Kind,
    Label,
    Reason,
    Side,
    Task,
    lacks,
)
from claimcheck.annotation.store import LabelFile, annotators, file_of
from claimcheck.errors import OutputError, UsageError
from claimcheck.model import Span, Type

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "ana.jsonl"


@pytest.fixture
def read(path, texts):
    """What a fresh reader finds in the file."""

    def build(**edited):
        file = LabelFile(path, texts | edited)
        file.refresh()
        return file

    return build


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@st.composite
def labels(draw):
    """Any label that can be given."""
    kind = draw(st.sampled_from(Kind))
    answer = draw(st.sampled_from((*ANSWERS[kind], Answer.WITHDRAWN)))
    type_, reason = Type.NONE, None
    if kind is Kind.PAIR and answer is Answer.CONFLICTING:
        type_ = draw(st.sampled_from([each for each in Type if each is not Type.NONE]))
    if kind is Kind.PAIR and answer is Answer.COMPATIBLE:
        type_, reason = draw(st.sampled_from(Type)), draw(st.sampled_from(Reason))
    task = Task(
        kind=kind,
        sides=tuple(draw(sides()) for _ in range(2 if kind is Kind.PAIR else 1)),
        aspect=draw(st.sampled_from(Aspect)) if kind is Kind.CLAIM else None,
        text="" if kind is Kind.PAIR else draw(words),
        drawn=draw(st.sampled_from(Drawn)),
    )
    return Label(task=task, answer=answer, type=type_, reason=reason, soft=draw(st.booleans()),
                 note=draw(words), guidelines=draw(st.integers(1, 2)))  # fmt: skip


@st.composite
def sides(draw):
    quotes = draw(st.lists(words.filter(bool), min_size=1, max_size=3))
    starts = [n * 20 for n in range(len(quotes))]
    return Side(source=draw(words), quotes=tuple(quotes),
                spans=tuple(Span(start, start + len(quote))
                            for start, quote in zip(starts, quotes, strict=True)))  # fmt: skip


@given(labels())
def test_a_line_reads_back_as_the_label_that_it_was_written_from(label):
    line = lines.written(label)

    assert "\n" not in line
    assert lines.read(line) == label


@given(labels())
def test_only_whole_labels_can_be_drawn(label):
    assert lacks(label.task.kind, label.answer, label.type, label.reason) == ""


def test_the_later_answer_to_one_task_wins(path, read, label):
    file = read()
    file.append(label(0, Answer.UNSURE))
    file.append(label(1))
    file.append(label(0, Answer.UNRELATED))

    found = read()

    assert [each.answer for each in found.labels.values()] == ["conflicting", "unrelated"]
    assert len(path.read_text("utf-8").splitlines()) == 3


def test_a_withdrawn_answer_is_none(read, label):
    file = read()
    file.append(label())
    file.append(label().withdrawn())

    assert dict(read().labels) == {}


def test_what_another_process_added_is_seen(read, label):
    ours, theirs = read(), read()

    theirs.append(label(3))
    ours.append(label(4))
    theirs.refresh()

    assert list(ours.labels) == list(theirs.labels) == [label(3).task.id, label(4).task.id]


def test_another_version_of_the_file_is_read_anew(path, read, label):
    file = read()
    file.append(label(0))
    file.append(label(1))
    path.write_text(lines.written(label(2)) + "\n", "utf-8")

    file.refresh()

    assert list(file.labels) == [label(2).task.id]


def test_a_line_that_a_crash_cut_short_stays_and_is_reported(path, read, label):
    whole = lines.written(label(0))
    path.write_text(f"{whole}\n{whole[:50]}", "utf-8")
    file = read()

    file.append(label(1))

    assert path.read_text("utf-8").splitlines()[:2] == [whole, whole[:50]]
    assert [each.task for each in read().labels.values()] == [label(0).task, label(1).task]
    (problem,) = file.problems
    assert f"{path}:2: damaged: " in str(problem)


def test_only_the_line_end_of_the_last_label_can_be_lost_without_loss(path, read, label):
    path.write_text(lines.written(label(0)), "utf-8")

    file = read()
    file.append(label(1))

    assert len(file.labels) == 2
    assert file.problems == ()


def test_a_full_disk_leaves_no_half_label(path, read, label, monkeypatch):
    file = read()
    file.append(label(0))
    before = path.read_bytes()
    monkeypatch.setattr("os.fsync", full)

    with pytest.raises(OutputError, match="No space left"):
        file.append(label(1))

    assert path.read_bytes() == before


def full(_):
    raise OSError(28, "No space left on device")


def broken(label, fields) -> str:
    return json.dumps(lines.fields(label) | fields)


def side(start, end, quote, source="herald"):
    return {"source": source, "spans": [[start, end]], "quotes": [quote]}


@pytest.mark.parametrize(
    ("change", "problem", "fix"),
    [
        pytest.param({"version": 2}, "a line of version 2", "reads version 1", id="version"),
        pytest.param({"guidelines": 99}, "guidelines of version 99", "up to 2",
                     id="guidelines"),
        pytest.param({"label": "same"}, "unknown label 'same'", "one of corroborated",
                     id="label"),
        pytest.param({"type": "colour"}, "unknown type 'colour'", "one of quantity", id="type"),
        pytest.param({"type": "none"}, "a conflict has a type", "label again", id="no-type"),
        pytest.param({"reason": "unit"}, "'conflicting' has no reason", "label again",
                     id="reason"),
        pytest.param({"label": "yes"}, "'yes' is no answer to a pair", "label again",
                     id="kind"),
        pytest.param({"mood": "x"}, "unknown field 'mood'", "fields: version", id="field"),
        pytest.param({"a": side(5, 2, "x")}, "'a' has [5, 2] for a span", "code points",
                     id="span"),
        pytest.param({"a": "x"}, "'a' is no side", "has a source", id="side"),
        pytest.param({"a": side(0, 4, "roof")}, "'roof' is not at 0:4 of herald and stands",
                     "label again", id="offsets"),
        pytest.param({"a": side(0, 4, "Mill")}, "and no longer stands there",
                     "restore the text", id="quote"),
        pytest.param({"a": side(0, 2, "In", "mail")}, "unknown source 'mail'", "known: herald",
                     id="source"),
    ],
)  # fmt: skip
def test_a_bad_line_is_named_and_the_others_count(  # noqa: PLR0913, PLR0917
    path, read, label, change, problem, fix
):
    good = lines.written(label(1))
    path.write_text(f"{good}\n{broken(label(0), change)}\n", "utf-8")
    before = path.read_bytes()

    file = read()

    (found,) = file.problems
    assert f"{path}:2: " in str(found)
    assert problem in str(found)
    assert fix in str(found)
    assert [each.task for each in file.labels.values()] == [label(1).task]
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        pytest.param(b"{", "damaged", id="json"),
        pytest.param(b"[]", "no label", id="no-object"),
        pytest.param(b"\xff", "is not UTF-8", id="bytes"),
        pytest.param(b"<<<<<<< HEAD", "a mark of a merge", id="merge"),
        pytest.param(b"[" * 100_000, "damaged", id="deep"),
    ],
)
def test_a_damaged_line_is_named(path, read, label, line, problem):
    path.write_bytes(line + b"\n" + lines.written(label()).encode() + b"\n")

    file = read()

    assert f"{path}:1: {problem}" in str(file.problems[0])
    assert len(file.labels) == 1


def test_a_label_is_found_again_in_an_edited_text(path, read, label, texts):
    path.write_text(lines.written(label(5)) + "\n", "utf-8")

    file = read(herald="A new lead. " + texts["herald"])

    (found,) = file.labels.values()
    start, end = found.task.sides[0].spans[0]
    assert ("A new lead. " + texts["herald"])[start:end] == label(5).task.sides[0].quotes[0]


def test_words_of_several_stretches_are_found_when_each_moved_alone(path, read):
    two = Side(
        source="herald", spans=(Span(0, 15), Span(57, 60)), quotes=("In street 00000", "the")
    )
    text = "In street 00000 it was, and there the flood came."
    task = Task(kind=Kind.STATUS, sides=(two,), text="…")
    path.write_text(lines.written(Label(task=task, answer=Answer.UNSURE)) + "\n", "utf-8")

    file = read(herald=text.replace("there ", ""))

    (found,) = file.labels.values()
    assert found.task.sides[0].spans == (Span(0, 15), Span(28, 31))


@pytest.mark.parametrize("name", ["", "gold", "unsupported", "../x", "a b", "é", "a.b"])
def test_a_name_that_no_file_can_have_is_refused(tmp_path, name):
    with pytest.raises(UsageError, match="is no name for an annotator"):
        file_of(tmp_path, name)


def test_gold_is_no_annotator(tmp_path):
    for name in ("ana", "gold", "unsupported"):
        (tmp_path / f"{name}.jsonl").touch()

    assert annotators(tmp_path) == ("ana",)


def test_git_merges_the_labels_of_two_branches(tmp_path, texts, label):
    git = shutil.which("git")
    if not git:
        pytest.skip("git is not installed")

    def run(*arguments):
        identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        subprocess.run(
            [git, *identity, *arguments], cwd=tmp_path, check=True, capture_output=True
        )

    run("init", "-b", "main")
    (tmp_path / ".gitattributes").write_bytes((ROOT / ".gitattributes").read_bytes())
    path = tmp_path / "annotations" / "flood" / "ana.jsonl"
    LabelFile(path, texts).append(label(0))
    run("add", "."), run("commit", "-m", "one")
    run("checkout", "-b", "other")
    LabelFile(path, texts).append(label(1))
    run("commit", "-am", "two")
    run("checkout", "main")
    LabelFile(path, texts).append(label(2))
    run("commit", "-am", "three")

    run("merge", "other")

    file = LabelFile(path, texts)
    file.refresh()
    assert len(file.labels) == 3
    assert file.problems == ()


WRITER = """
import sys
from claimcheck.annotation.labels import Answer, Kind, Label, Side, Task
from claimcheck.annotation.store import LabelFile
from claimcheck.model import Span
from pathlib import Path
path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
file = LabelFile(path, {"s": "word"})
for number in range(count):
    side = Side(source="s", spans=(Span(0, 4),), quotes=("word",))
    task = Task(kind=Kind.STATUS, sides=(side,), text="t")
    file.append(Label(task=task, answer=Answer.UNSURE, note=f"{name}-{number}"))
    print(f"{name}-{number}", flush=True)
"""


def test_every_acknowledged_label_of_four_processes_is_there_when_one_is_killed(path):
    arguments = [sys.executable, "-c", WRITER, str(path)]
    processes = [
        subprocess.Popen([*arguments, name, "250"], stdout=subprocess.PIPE, text=True)
        for name in "abcd"
    ]
    killed = processes[0]
    said = [killed.stdout.readline().strip() for _ in range(20)]
    killed.kill()
    for process in processes:
        out, _ = process.communicate(timeout=120)
        said += [line.strip() for line in out.splitlines(keepends=True) if line.endswith("\n")]

    stand = {json.loads(line)["note"] for line in path.read_text("utf-8").splitlines() if line}

    assert set(said) <= stand
    assert len(said) >= 750 + 20
