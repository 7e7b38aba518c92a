"""A small comparison to label, without a language model."""

import pytest

from claimcheck.annotation.labels import Answer, Kind, Label, Reason, Task
from claimcheck.annotation.opening import queue_of, topic_of
from claimcheck.annotation.session import Session
from claimcheck.annotation.tasks import pair_task, side
from claimcheck.model import (
    Claim,
    Comparison,
    Judgement,
    Relation,
    Source,
    Span,
    Type,
)

RELATIONS = tuple(Relation)

# Longer than any line that shows it.
LONG_TITLE = "What the flood took, " + "street by street, " * 12


def source_of(id_: str, count: int, figure: int) -> Source:
    """A text of so many sentences of one width, none like another."""
    text = " ".join(f"In street {n:05} the flood took {n + figure:05} roofs."
                    for n in range(count))  # fmt: skip
    return Source(id=id_, text=text, publisher=f"The {id_}", title=LONG_TITLE)


def claims_of(source: Source) -> tuple[Claim, ...]:
    """Each sentence as a claim."""
    claims, at = [], 0
    for number, sentence in enumerate(source.text.removesuffix(".").split(". "), start=1):
        span = Span(at, at + len(sentence))
        claims.append(
            Claim(id=f"{source.id}#{number}", source=source.id, spans=(span,), quote=sentence,
                  text=f"{sentence}.", sentence=span, terms=tuple(sentence.split()),
                  section="Streets")
        )  # fmt: skip
        at = span.end + 2
    return tuple(claims)


def comparison_of(count: int) -> Comparison:
    """So many pairs of two sources, decided by three rules in turn."""
    herald, post = source_of("herald", count, 0), source_of("post", count, 7)
    ours, theirs = claims_of(herald), claims_of(post)
    pairs = tuple(
        Judgement(a=a.id, b=b.id, relation=RELATIONS[n % 3], type=Type.QUANTITY,
                  rule=f"rule-{n % 3}", reason="…", similarity=round((n % 97) / 97, 4))
        for n, (a, b) in enumerate(zip(ours, theirs, strict=True))
    )  # fmt: skip
    return Comparison(
        signature="s",
        sources=(herald, post),
        claims=(*ours, *theirs),
        pairs=pairs,
        discrepancies=(),
    )


@pytest.fixture
def comparison() -> Comparison:
    return comparison_of(40)


@pytest.fixture
def texts(comparison) -> dict[str, str]:
    return {source.id: source.text for source in comparison.sources}


@pytest.fixture
def task(comparison, texts):
    """The n-th pair as a task."""

    def build(number: int = 0) -> Task:
        ours, theirs = comparison.claims[number], comparison.claims[40 + number]
        return pair_task(side(ours, texts["herald"]), side(theirs, texts["post"]))

    return build


@pytest.fixture
def label(task):
    """A label of the n-th pair; conflicts have a type and compatible pairs a reason."""

    def build(number: int = 0, answer: Answer = Answer.CONFLICTING, **fields) -> Label:
        given = {
            Answer.CONFLICTING: {"type": Type.QUANTITY},
            Answer.COMPATIBLE: {"reason": Reason.ROUNDING},
        }.get(answer, {})
        return Label(task=task(number), answer=answer, **(given | fields))

    return build


@pytest.fixture
def session(comparison, tmp_path):
    """An annotator at work in one folder."""

    def build(annotator: str = "ana", kind: Kind = Kind.PAIR) -> Session:
        queue = queue_of(comparison, kind, tmp_path, seed=0, threshold=0.3)
        return Session(topic_of("flood", comparison), queue, tmp_path, annotator)

    return build
