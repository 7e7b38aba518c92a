"""Running the command line in a folder of two small files, mostly without a language model."""

from collections.abc import Callable

import pytest
from typer.testing import CliRunner, Result

from claimcheck import pipeline
from claimcheck.cli import app
from claimcheck.model import (
    Claim,
    Comparison,
    Discrepancy,
    Judgement,
    Pair,
    Relation,
    Source,
    Span,
    Status,
    Type,
)


@pytest.fixture
def run() -> Callable[..., Result]:
    """Run claimcheck with arguments, and hand back its exit code, stdout and stderr."""
    return lambda *arguments, **given: CliRunner().invoke(
        app, [str(argument) for argument in arguments], **given
    )


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The current folder, with two sources in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "herald.txt").write_text("The flood killed 12 people.\n", "utf-8")
    (tmp_path / "post.txt").write_text("The flood killed 21 people.\n", "utf-8")
    return tmp_path


@pytest.fixture
def piped(monkeypatch):
    """Replace the stages that need a language model; the list of what they were given."""
    given: list[tuple] = []

    def compare(sources, *, settings, **_):
        given.append((tuple(sources), settings))
        return comparison_of(*sources)

    def extract(source, *, settings):
        given.append(((source,), settings))
        return (claim_of(source),)

    def explain(left, right, *, settings):
        given.append(((left, right), settings))
        return explanation_of(left, right)

    def explain_claims(sources, a, b, *, settings):
        given.append(((tuple(sources), a, b), settings))
        return explanation_of(a, b)

    for stage in (compare, extract, explain, explain_claims):
        monkeypatch.setattr(pipeline, stage.__name__, stage)
    return given


def claim_of(source: Source) -> Claim:
    """The whole text of a source as its one claim."""
    text = source.text.strip()
    span = Span(0, len(text))
    return Claim(
        id=f"{source.id}#1",
        source=source.id,
        spans=(span,),
        quote=text,
        text=text,
        sentence=span,
        status=Status.CONFLICTING,
    )


def comparison_of(*sources: Source) -> Comparison:
    """Each source conflicts with the first."""
    claims = tuple(map(claim_of, sources))
    conflicts = tuple(conflict(claims[0].id, claim.id) for claim in claims[1:])
    questions = (
        Discrepancy(
            id="x",
            type=Type.QUANTITY,
            question="How many people were killed?",
            claims=tuple(claim.id for claim in claims),
            judgements=conflicts,
        ),
    )
    return Comparison(
        signature="s",
        sources=sources,
        claims=claims,
        pairs=conflicts,
        discrepancies=questions if conflicts else (),
    )


def conflict(a: str, b: str) -> Judgement:
    return Judgement(
        a=a,
        b=b,
        relation=Relation.CONFLICTING,
        type=Type.QUANTITY,
        rule="quantity-mismatch",
        reason="12 people against 21 people",
        similarity=0.9,
    )


def explanation_of(left: str, right: str):
    """What the rules might say of two texts."""
    from claimcheck.rules.explanation import Explanation

    ours, theirs = (
        claim_of(Source(id=name, text=text)) for name, text in (("a", left), ("b", right))
    )
    return Explanation(
        left=ours,
        right=theirs,
        pair=Pair(
            left=ours,
            right=theirs,
            key="counted:deaths",
            similarity=0.9,
            fields=(("words", 0.8),),
        ),
        answers=(("quantity-mismatch", "12 people against 21 people"), ("rounded", None)),
        judgement=conflict("a#1", "b#1"),
    )
