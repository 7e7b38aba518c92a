"""Where a conflict is shown, and in which words; the same in every format."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from claimcheck.baseline import Standing, State
from claimcheck.baseline.bar import Measured
from claimcheck.model import Claim, Judgement, Source, Span
from claimcheck.report.quoting import place

# Files whose text is the file itself. A line of a web page's text is no line of its file.
VERBATIM = frozenset({".txt", ".text", ".md", ".markdown"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A claim where it stands.

    Attributes:
        claim: The claim.
        path: Of its file, as the repository names it.
        span: From the first to the last of its words in the text that was read.
        start: Line and column, from 1, in code points; (1, 1) where ``exact`` is false.
        end: Line and column behind the last character.
        exact: Whether lines and columns are those of the file.
    """

    claim: Claim
    path: str
    span: Span
    start: tuple[int, int]
    end: tuple[int, int]
    exact: bool


def sides(standing: Standing) -> tuple[Placed, ...]:
    """The answers to a question, each where it stands.

    One that no entry of the baseline has comes first, then one that conflicts with it: an
    editor, and the margin of a pull request, show a conflict at the first.
    """
    fresh = _fresh(standing)
    first = _judgement(standing)
    turned = first.b in fresh and first.a not in fresh
    order = {first.a: int(turned), first.b: int(not turned)}
    placed = (_placed(claim, source) for claim, source in standing.found.answers)
    return tuple(sorted(placed, key=lambda each: order.get(each.claim.id, len(order))))


def rule_of(standing: Standing) -> str:
    """The rule that found the conflict between the first two sides."""
    return _judgement(standing).rule


def message(standing: Standing) -> str:
    """The question, and how the first two sides differ."""
    asked = standing.found.discrepancy.question
    note = f"{standing.note}: " if standing.note else ""
    return f"{note}{asked} {_judgement(standing).reason}"


def counts(outcome: Measured) -> str:
    """How many conflicts there are of each kind."""
    drift = outcome.drift
    numbers = [f"{len(drift.of(state)):,} {state}" for state in State]
    return ", ".join([*numbers, f"{len(drift.resolved):,} resolved"])


def stale(outcome: Measured) -> Iterator[tuple[str, int, str]]:
    """File, line and problem of whatever accepts a conflict that is gone."""
    for entry in outcome.drift.resolved:
        problem = f"resolved: {entry.asks} (remove it with 'claimcheck baseline prune')"
        yield outcome.baseline.as_posix(), entry.line, problem
    for each in outcome.drift.unused:
        problem = f"accepts {each.fingerprint}, which is not there or known (remove the line)"
        yield each.path.as_posix(), each.line, problem


def _judgement(standing: Standing) -> Judgement:
    """The first conflict of a claim that is fresh; the first of all where there is none."""
    judgements, fresh = standing.found.discrepancy.judgements, _fresh(standing)
    ours = (each for each in judgements if each.a in fresh or each.b in fresh)
    return next(ours, judgements[0])


def _fresh(standing: Standing) -> frozenset[str]:
    """Ids of the claims of the sources whose answers no entry has."""
    answers = standing.found.answers
    return frozenset(claim.id for claim, source in answers if source.id in standing.fresh)


def _placed(claim: Claim, source: Source) -> Placed:
    whole = claim.spans or (claim.sentence,)
    span = Span(whole[0].start, whole[-1].end)
    path = source.path or source.id
    exact = PurePosixPath(path).suffix.lower() in VERBATIM
    start, end = (place(source, at) if exact else (1, 1) for at in span)
    return Placed(claim=claim, path=path, span=span, start=start, end=end, exact=exact)
