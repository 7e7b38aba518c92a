"""Conflicts built from only what a test is about."""

from datetime import date

import pytest

from claimcheck.baseline import Entry, Found
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


def identity(answers, *, about="toll", type_=Type.QUANTITY) -> Identity:
    return Identity(type=type_, about=about, answers=tuple(sorted(answers.items())))


@pytest.fixture
def make_found():
    """A conflict whose answers are given by source."""

    def build(answers, *, topic="kelm", about="toll", severity=1, type_=Type.QUANTITY) -> Found:
        sides = []
        for source, value in answers.items():
            text = f"The flood killed {value} people."
            span = Span(0, len(text))
            claim = Claim(
                id=f"{source}#1", source=source, spans=(span,), quote=text, text=text,
                sentence=span,
            )  # fmt: skip
            sides.append((claim, Source(id=source, text=text, path=f"corpus/{source}.txt")))
        first, *others = answers
        judgements = tuple(
            Judgement(
                a=f"{first}#1",
                b=f"{other}#1",
                relation=Relation.CONFLICTING,
                type=type_,
                rule="quantity-mismatch",
                reason=f"{answers[first]} against {answers[other]}",
                similarity=0.9,
            )
            for other in others
        )
        known = identity(answers, about=about, type_=type_)
        discrepancy = Discrepancy(
            id=known.fingerprint, type=type_, question="How many people were killed?",
            claims=tuple(claim.id for claim, _ in sides), judgements=judgements,
            severity=severity,
        )  # fmt: skip
        return Found(topic=topic, discrepancy=discrepancy, identity=known, answers=tuple(sides))

    return build


@pytest.fixture
def make_entry():
    """An entry whose answers are given by source."""

    def build(answers, *, topic="kelm", about="toll", until: date | None = None) -> Entry:
        return Entry(
            topic=topic,
            identity=identity(answers, about=about),
            asks="How many people were killed?",
            quotes=tuple((source, f"killed {value}") for source, value in answers.items()),
            reason="they count different days",
            by="ana",
            until=until,
        )

    return build
