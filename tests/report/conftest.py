"""A comparison small enough to read, with everything in it that a report shows."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from claimcheck.model import (
    Bearing,
    Block,
    BlockKind,
    Cause,
    Cell,
    Change,
    ChangeKind,
    Changes,
    Claim,
    Comparison,
    Decision,
    Discrepancy,
    Judgement,
    Location,
    Modality,
    Outcome,
    Party,
    Policy,
    Precision,
    Quantity,
    Quotation,
    Relation,
    Roles,
    Source,
    Span,
    Standing,
    Status,
    Time,
    Type,
)

HERALD = (
    "The dam in Kelm broke on 3 May 2031.\nThe flood killed 12 people because the dam broke."
)
POST = "The flood killed at least 21 people, said mayor Ada Brook. Hundreds left Kelm."
MIRROR = "The flood killed 12 people."


def claim_in(source: Source, words: str, *, number: int, **fields) -> Claim:
    start = source.text.index(words)
    span = Span(start, start + len(words))
    given = {"spans": (span,), "quote": words, "text": words, "sentence": span}
    return Claim(id=f"{source.id}#{number}", source=source.id, **(given | fields))


@pytest.fixture
def comparison() -> Comparison:
    herald = Source(
        id="herald",
        text=HERALD,
        title="Flood in Kelm",
        publisher="Kelm Herald",
        published=date(2031, 5, 4),
        url="https://example.org/flood",
        path="herald.html",
        licence="invented",
        blocks=(
            Block(kind=BlockKind.PARAGRAPH, span=Span(0, 36)),
            Block(
                kind=BlockKind.ROW,
                span=Span(37, len(HERALD)),
                omitted=(Span(40, 41),),
                cells=(Cell(span=Span(37, 40), header="Toll"),),
                caption="Losses",
            ),
        ),
        lost=("1,204",),
        encoding="utf-8 (strict)",
    )
    post = Source(id="post", text=POST, path="post.txt")
    mirror = Source(id="mirror", text=MIRROR, path="mirror.txt", copies=("herald",))
    broke = claim_in(
        herald,
        "The dam in Kelm broke on 3 May 2031",
        number=1,
        entities=("Kelm",),
        times=(
            Time(
                start=datetime(2031, 5, 3),  # noqa: DTZ001 - a text's date has no zone
                end=datetime(2031, 5, 3, 23, 59),  # noqa: DTZ001
                precision=Precision.DAY,
                bearing=Bearing.AT,
                weekday=5,
                clock=(0, 1439),
                quote="on 3 May 2031",
            ),
        ),
    )
    twelve = claim_in(
        herald,
        "The flood killed 12 people",
        number=2,
        section="Flood > Toll",
        sentence=Span(37, len(HERALD)),
        subject="The flood",
        predicate="kill",
        objects=("person",),
        terms=("flood", "kill", "person"),
        quantities=(
            Quantity(
                low=Decimal(12),
                high=Decimal(12),
                unit="people",
                counted="deaths",
                quote="12 people",
            ),
        ),
        roles=Roles(
            deed="leave",
            agent=Party(words="Mayor Vey", head="vey", name="Ada Vey", roles=("mayor",)),
            locations=(
                Location(
                    prep="of", head="kelm", name="Kelm", side="north", off=True, quote="of Kelm"
                ),
            ),
            kinds=("state agency",),
        ),
        quotations=(
            Quotation(
                words="Nobody was left behind",
                speaker=Party(words="the mayor", head="mayor", roles=("mayor",), person=True),
                quote='"Nobody was left behind,"',
            ),
        ),
        cause=Cause(
            cause="the dam broke", effect="The flood", strength="stated", quote="because"
        ),
        status=Status.CONFLICTING,
    )
    twenty_one = claim_in(
        post,
        "The flood killed at least 21 people",
        number=1,
        sentence=Span(0, POST.index(" Hundreds")),
        quantities=(
            Quantity(
                low=Decimal(21),
                high=None,
                counted="deaths",
                standing=Standing.OFFICIAL,
                whole=Decimal("40.50"),
                quote="at least 21 people",
            ),
        ),
        speaker="mayor Ada Brook",
        modality=Modality.REPORTED,
        status=Status.CONFLICTING,
    )
    hundreds = claim_in(post, "Hundreds left Kelm", number=2)
    copied = claim_in(
        mirror,
        "The flood killed 12 people",
        number=1,
        status=Status.CONFLICTING,
        support=0.98765,
    )
    against = Judgement(
        a="herald#2",
        b="post#1",
        relation=Relation.CONFLICTING,
        type=Type.QUANTITY,
        rule="quantity-mismatch",
        reason="12 people against at least 21 people",
        similarity=0.87654321,
    )
    other = replace(against, a="mirror#1")
    same = Judgement(
        a="herald#2",
        b="mirror#1",
        relation=Relation.CORROBORATED,
        type=Type.QUANTITY,
        rule="same-figure",
        reason="12 people in both",
        similarity=1.0,
    )
    beside = Judgement(
        a="herald#1",
        b="post#2",
        relation=Relation.COMPATIBLE,
        type=Type.NONE,
        rule="nothing-excluded",
        reason="paired by entity:kelm; neither excludes the other",
        similarity=0.25,
    )
    return Comparison(
        signature="claimcheck/1; policy=range",
        sources=(herald, mirror, post),
        claims=(broke, twelve, copied, twenty_one, hundreds),
        pairs=(beside, same, against, other),
        discrepancies=(
            Discrepancy(
                id="claimcheck/v1:00ff",
                type=Type.QUANTITY,
                question="How many people were killed?",
                claims=("herald#2", "mirror#1", "post#1"),
                judgements=(against, other),
                low=Decimal(12),
                best=Decimal("12.5"),
                high=Decimal(21),
                policy=Policy.LOWER,
                severity=1,
                contested=True,
            ),
        ),
        copies=(("mirror", "herald"),),
    )


@pytest.fixture
def reviewed(comparison) -> Comparison:
    """The same, decided upon by two people, and held against an earlier run."""
    (found,) = comparison.discrepancies
    return replace(
        comparison,
        decisions=(
            Decision(
                discrepancy=found.id,
                outcome=Outcome.CONFIRMED,
                by="Jo Vale",
                reason="both figures are in print",
                question=found.question,
                date=date(2031, 5, 6),
            ),
            Decision(
                discrepancy="gone",
                outcome=Outcome.NOTED,
                by="Ada Brook",
                reason="ask the mayor",
            ),
        ),
        changes=Changes(
            signature="claimcheck/1; policy=lower",
            discrepancies=(
                Change(
                    kind=ChangeKind.CHANGED,
                    id=found.id,
                    before="00ee",
                    type=found.type,
                    question=found.question,
                    then="12 to 19",
                    now="12 to 21",
                ),
                Change(
                    kind=ChangeKind.GONE,
                    id="00dd",
                    type=Type.DATE,
                    question="When did the dam break?",
                ),
            ),
            sources=(("post", ChangeKind.NEW),),
            same=3,
        ),
    )
