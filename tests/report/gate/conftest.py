"""A drift small enough to read, with everything in it that a format shows."""

from datetime import date
from pathlib import Path

import pytest

from claimcheck.baseline import Acceptance, Entry, Found, drift
from claimcheck.baseline.bar import Bar, measure
from claimcheck.model import (
    Claim,
    Discrepancy,
    Identity,
    Judgement,
    Relation,
    Source,
    Span,
    Type,
)

TEXTS = {
    "herald.txt": "Flood in Kelm\n\nOn Friday the flood killed 12 people.",
    "post.md": "The flood\nkilled 21 people, and more may follow.",
    "mail.html": "The flood killed 30 people.",
}


def side(name: str, words: str) -> tuple[Claim, Source]:
    """Words where they stand in one of the texts."""
    text = TEXTS[name]
    id_ = name.partition(".")[0]
    span = Span(text.index(words), text.index(words) + len(words))
    claim = Claim(
        id=f"{id_}#1", source=id_, spans=(span,), quote=words, text=words, sentence=span
    )
    return claim, Source(id=id_, text=text, path=f"corpus/kelm/{name}")


@pytest.fixture
def sides():
    return (
        side("herald.txt", "the flood killed 12 people"),
        side("mail.html", "The flood killed 30 people"),
        side("post.md", "The flood\nkilled 21 people"),
    )


def identity(**answers: str) -> Identity:
    return Identity(type=Type.QUANTITY, about="toll", answers=tuple(sorted(answers.items())))


@pytest.fixture
def make_found(sides):
    """A conflict of the three texts; its words can be chosen."""

    def build(*, topic="kelm", severity=1, question="How many people were killed?",
              reason="{} deaths against {} deaths", known=None) -> Found:  # fmt: skip
        figures = {"herald": "12", "mail": "30", "post": "21"}
        judgements = tuple(
            Judgement(
                a=f"{a}#1",
                b=f"{b}#1",
                relation=Relation.CONFLICTING,
                type=Type.QUANTITY,
                rule="quantity-mismatch",
                reason=reason.format(figures[a], figures[b]),
                similarity=0.9,
            )
            for a, b in (("herald", "mail"), ("herald", "post"), ("mail", "post"))
        )
        known = known or identity(**figures)
        discrepancy = Discrepancy(
            id=known.fingerprint,
            type=Type.QUANTITY,
            question=question,
            claims=tuple(claim.id for claim, _ in sides),
            judgements=judgements,
            severity=severity,
        )
        return Found(topic=topic, discrepancy=discrepancy, identity=known, answers=sides)

    return build


def entry(known: Identity, *, line: int = 2) -> Entry:
    return Entry(
        topic="kelm",
        identity=known,
        asks="How many people were killed?",
        quotes=(),
        reason="two counts",
        line=line,
    )


@pytest.fixture
def measured(make_found):
    """A new value of a known question, a mild new one, a known one; one entry is resolved."""

    def build(**bar):
        mild = identity(herald="1", post="2")
        known = identity(herald="5", post="6")
        found = [
            make_found(),
            make_found(known=mild, severity=5, question="How many were rescued?"),
            make_found(known=known, question="How many are missing?"),
        ]
        unused = Acceptance(
            path=Path("corpus/kelm/sources.toml"), line=7, topic="kelm",
            fingerprint="0" * 16, reason="gone",
        )  # fmt: skip
        drifted = drift(
            found,
            [entry(known), entry(identity(herald="12", mail="30", post="20"), line=3)],
            [unused],
            topics=("kelm",),
            today=date(2031, 6, 1),
        )
        given = {"severity": 4} | bar
        return measure(
            drifted, Bar(**given), baseline=Path("known.jsonl"), signature="claimcheck/1"
        )

    return build
