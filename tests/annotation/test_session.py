"""One annotator at work, and several in one folder."""

import pytest

from claimcheck.annotation.labels import Answer, Kind
from claimcheck.errors import UsageError
from claimcheck.model import Type


def test_a_question_stays_until_it_is_answered(session):
    ana = session()

    first = ana.question()

    assert ana.question() == first
    ana.answer(first.id, Answer.UNRELATED)
    assert ana.question().id != first.id
    assert (ana.question().done, first.done) == (1, 0)


def test_work_goes_on_where_it_stopped(session):
    ana = session()
    answered = []
    for _ in range(5):
        answered.append(ana.question().id)
        ana.answer(answered[-1], Answer.UNRELATED)

    again = session()

    assert again.counts() == ana.counts()
    assert again.question().id not in answered
    assert again.question().done == 5


def test_steps_back_go_back_answer_by_answer(session):
    ana = session()
    asked = []
    for _ in range(3):
        asked.append(ana.question().id)
        ana.answer(asked[-1], Answer.UNRELATED)

    back = []
    while ana.undo():
        back.append(ana.question().id)

    assert back == asked[::-1]
    assert session().counts()[0] == 0


def test_the_words_are_marked_in_their_context(session):
    question = session().question()

    for passage, side in zip(question.passages, question.task.sides, strict=True):
        assert [piece.words for piece in passage.pieces if piece.marked] == list(side.quotes)
        assert len(passage.pieces) > 1
        assert passage.origin.startswith(f"The {side.source}, What the flood took")
        assert passage.section == "Streets"


def test_two_annotators_share_only_what_all_are_asked(session):
    ana, ben = session("ana"), session("ben")
    while (one := ana.question()) or ben.question():
        if one:
            ana.answer(one.id, Answer.UNRELATED)
        if other := ben.question():
            ben.answer(other.id, Answer.UNRELATED)

    ours, theirs = (set(each._own.labels) for each in (ana, ben))
    queue = ana._queue

    assert ours | theirs == set(queue.tasks)
    assert set(queue.for_all) <= ours & theirs
    # Both can only be shown the same other question at the same moment.
    assert len((ours & theirs) - set(queue.for_all)) <= 3


@pytest.mark.parametrize(
    ("id_", "answer", "problem"),
    [
        pytest.param("pair-0", Answer.UNSURE, "not in the queue any more", id="unknown"),
        pytest.param(None, Answer.CONFLICTING, "a conflict has a type", id="no-type"),
        pytest.param(None, Answer.COMPATIBLE, "lacks a reason", id="no-reason"),
        pytest.param(None, Answer.YES, "no answer to a pair", id="other-kind"),
    ],
)
def test_what_is_no_label_is_refused(session, tmp_path, id_, answer, problem):
    ana = session()

    with pytest.raises(UsageError, match=problem):
        ana.answer(id_ or ana.question().id, answer)

    assert not (tmp_path / "ana.jsonl").exists()


def test_a_note_is_kept_in_one_line(session):
    ana = session()
    asked = ana.question().id

    ana.answer(asked, Answer.CONFLICTING, type_=Type.DATE, note=" two\nlines ", soft=True)

    label = session()._own.labels[asked]
    assert (label.note, label.soft, label.type) == ("two lines", True, Type.DATE)


def test_a_status_is_asked_with_the_nearest_quotes_of_other_sources(session):
    question = session(kind=Kind.STATUS).question()

    (own,) = question.task.sides
    assert question.beside
    assert {passage.source for passage in question.beside} == {"herald", "post"} - {own.source}


def test_the_verdict_is_not_in_the_question(session):
    question = session().question()

    assert "rule-" not in repr(question)
    assert "similarity" not in repr(question)
