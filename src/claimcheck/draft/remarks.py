"""What the sources say to each sentence of a draft, in the words of a comment."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck import origins
from claimcheck.model import Claim, Comparison, Judgement, Relation, Source, Span
from claimcheck.origins import Copying
from claimcheck.report.context import line_and_column
from claimcheck.report.selected import NO_RULE
from claimcheck.report.wording import counted

# A comment is read in a margin; the report has all of them.
MOST_QUOTES = 4

# Enough to see whether the rules missed something.
MOST_NEAR = 2

SILENCE = "No source speaks to this. That does not mean that it is wrong."
CONTRADICTION = "The draft differs from itself"
NEAREST = "Found in no source. What comes nearest, without a rule that says how they stand:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A comment at a sentence.

    Attributes:
        sentence: Where it stands in the draft's text.
        relation: ``conflicting`` where a source differs from it, ``corroborated`` where some
            source says the same and none differs, ``compatible`` where none does either.
        lines: What the comment says, a paragraph each.
    """

    sentence: Span
    relation: Relation
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What was compared with the claims of a draft."""

    sources: Mapping[str, Source]
    claims: Mapping[str, Claim]
    questions: Mapping[frozenset[str], str]
    copyings: Sequence[Copying]


def remarks(comparison: Comparison, draft: str) -> tuple[Remark, ...]:
    """A comment for each sentence of the draft that states something, in reading order.

    Args:
        comparison: Of the sources and the draft.
        draft: Its id among them.
    """
    others = [source for source in comparison.sources if source.id != draft]
    beside = Beside(
        sources={source.id: source for source in comparison.sources},
        claims={claim.id: claim for claim in comparison.claims},
        questions={
            frozenset((each.a, each.b)): found.question
            for found in comparison.discrepancies
            for each in found.judgements
        },
        # A draft may use a source's words: what it copied is still what that source says.
        copyings=origins.copied(others),
    )
    judged: dict[str, list[Judgement]] = defaultdict(list)
    for pair in comparison.pairs:
        judged[pair.a].append(pair)
        judged[pair.b].append(pair)
    sentences: dict[Span, list[Claim]] = defaultdict(list)
    for claim in comparison.claims:
        if claim.source == draft:
            sentences[claim.sentence].append(claim)
    return tuple(
        _remark(sentence, claims, judged, beside) for sentence, claims in sentences.items()
    )


def _remark(
    sentence: Span,
    claims: Sequence[Claim],
    judged: Mapping[str, Sequence[Judgement]],
    beside: Beside,
) -> Remark:
    """What is said to all claims of one sentence; each is quoted where there are several."""
    found = [(claim, [*judged.get(claim.id, ())]) for claim in claims]
    relations = {each.relation for claim, pairs in found for each in _telling(claim, pairs)}
    relation = next((each for each in STRONGEST if each in relations), Relation.COMPATIBLE)
    said = [(claim, (*_said(claim, pairs, beside),)) for claim, pairs in found]
    if all(lines == (SILENCE,) for _, lines in said):
        said = said[:1]
    quoted = len(said) > 1
    return Remark(
        sentence=sentence,
        relation=relation,
        lines=tuple(
            line
            for claim, lines in said
            for line in ((f"“{claim.quote}”", *lines) if quoted else lines)
        ),
    )


STRONGEST = (Relation.CONFLICTING, Relation.CORROBORATED)


def _telling(claim: Claim, pairs: Sequence[Judgement]) -> Iterator[Judgement]:
    """The judgements that say something of a claim: all but agreement within the draft."""
    for pair in pairs:
        within = _other(claim, pair).rpartition("#")[0] == claim.source
        if pair.rule != NO_RULE and not (within and pair.relation is not Relation.CONFLICTING):
            yield pair


def _said(claim: Claim, pairs: Sequence[Judgement], beside: Beside) -> Iterator[str]:
    """What the sources say otherwise, then what they say too, then what is no conflict."""
    by: dict[tuple[Relation, str], list[tuple[Claim, str]]] = defaultdict(list)
    for pair in _telling(claim, pairs):
        other = beside.claims[_other(claim, pair)]
        question = beside.questions.get(frozenset((pair.a, pair.b)), "")
        by[pair.relation, question].append((other, pair.reason))
    if not by:
        yield from _nearest(claim, pairs, beside)
    for (relation, question), others in sorted(by.items(), key=lambda item: ORDER[item[0][0]]):
        voices = [other for other, _ in others if other.source != claim.source]
        number = origins.witnesses(voices, beside.copyings)
        witnesses = counted(number, "independent witness", plural="independent witnesses")
        if relation is Relation.CONFLICTING:
            asked = f"{question} " if question else ""
            who = f"The sources differ from this ({witnesses})" if voices else CONTRADICTION
            yield f"{asked}{who}:"
        elif relation is Relation.CORROBORATED:
            yield f"The sources say so, too ({witnesses}):"
        else:
            yield "Close to this, and not in conflict:"
        yield from _quotes(others, claim, beside, reasons=relation is Relation.COMPATIBLE)


def _nearest(claim: Claim, pairs: Sequence[Judgement], beside: Beside) -> Iterator[str]:
    """The words of sources that are most alike; silence where none was compared."""
    alike = sorted(pairs, key=lambda pair: (-pair.similarity, pair.a, pair.b))
    others = [beside.claims[_other(claim, pair)] for pair in alike]
    near = [(other, "") for other in others if other.source != claim.source][:MOST_NEAR]
    if near:
        yield NEAREST
        yield from _quotes(near, claim, beside, reasons=False)
    else:
        yield SILENCE


ORDER = {Relation.CONFLICTING: 0, Relation.CORROBORATED: 1, Relation.COMPATIBLE: 2}


def _quotes(
    others: Sequence[tuple[Claim, str]], claim: Claim, beside: Beside, *, reasons: bool
) -> Iterator[str]:
    """The words of others, and where they stand."""
    for other, reason in others[:MOST_QUOTES]:
        source = beside.sources[other.source]
        line, column = line_and_column(source, other)
        name = source.publisher or source.title or source.id
        who = "This draft" if other.source == claim.source else name
        citing = f", citing {other.speaker}" if other.speaker else ""
        place = f"{source.path or source.id}:{line}:{column}"
        because = f" ({reason})" if reasons else ""
        yield f"– {who}{citing}: “{other.quote}” [{place}]{because}"
    if len(others) > MOST_QUOTES:
        yield f"– and {len(others) - MOST_QUOTES:,} more"


def _other(claim: Claim, pair: Judgement) -> str:
    """The id of the claim that another was held against."""
    return pair.b if pair.a == claim.id else pair.a
