"""The claims of one source, for ``claimcheck extract``."""

from collections.abc import Iterable, Iterator

from claimcheck.model import Claim, Modality, Source
from claimcheck.report.escaping import safe_text
from claimcheck.report.json import SCHEMA, claim_object, dump, source_object
from claimcheck.report.text import cited
from claimcheck.report.wording import counted


def render_claims_text(source: Source, claims: Iterable[Claim]) -> str:
    """Each claim readable on its own, then the words that it rests on."""
    shown = tuple(claims)
    lines = [line for claim in shown for line in (*_claim(source, claim), "")]
    return "\n".join([*lines, f"{counted(len(shown), 'claim')} of {safe_text(source.id)}", ""])


def render_claims_json(source: Source, claims: Iterable[Claim]) -> str:
    """The source and its claims, in the objects that a comparison's JSON has them in."""
    return dump(
        {
            "schema": SCHEMA,
            "source": source_object(source),
            "claims": [claim_object(claim) for claim in claims],
        }
    )


def _claim(source: Source, claim: Claim) -> Iterator[str]:
    """One claim."""
    yield f"{safe_text(claim.id)}: {safe_text(claim.text)}"
    yield from (f"   {line}" for line in frames(claim))
    yield from cited(source, claim)


def frames(claim: Claim) -> Iterator[str]:
    """What was read from a claim's words, one kind a line; silent about what is not there."""
    if claim.quantities:
        amounts = (f"{safe_text(q.quote)} [{q.counted or q.unit}]" for q in claim.quantities)
        yield f"amounts: {'; '.join(amounts)}"
    if claim.times:
        yield f"times: {'; '.join(safe_text(time.quote) for time in claim.times)}"
    if claim.entities:
        yield f"names: {'; '.join(map(safe_text, claim.entities))}"
    if claim.speaker:
        yield f"speaker: {safe_text(claim.speaker)}"
    if claim.cause:
        cause, effect = safe_text(claim.cause.cause), safe_text(claim.cause.effect)
        yield f"cause ({claim.cause.strength}): {cause} -> {effect}"
    if claim.modality is not Modality.CERTAIN:
        yield f"modality: {claim.modality}"
    if claim.negated:
        yield "negated"
    if claim.denied:
        yield f"denied: {'; '.join(map(safe_text, claim.denied))}"
    if claim.incomplete:
        yield "incomplete: the text has lost words here"
    if claim.unresolved:
        yield f"unresolved: {'; '.join(map(safe_text, claim.unresolved))}"
