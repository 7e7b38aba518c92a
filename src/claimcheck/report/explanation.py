"""One pair explained: why it was compared, what each rule says of it, and the verdict."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.model import Claim, Judgement
from claimcheck.report.claims import frames
from claimcheck.report.escaping import safe_text

if TYPE_CHECKING:
    from claimcheck.rules.explanation import Explanation


def render_explanation(explanation: "Explanation") -> str:
    """Both claims, why they were paired, every rule in order of authority, the verdict."""
    lines = [
        *_side(explanation.left),
        *_side(explanation.right),
        *_pairing(explanation),
        "",
        "rules, in order of authority; the first with a reason decides:",
        *_answers(explanation),
        "",
        _verdict(explanation.judgement),
        "",
    ]
    return "\n".join(lines)


def _side(claim: Claim) -> Iterator[str]:
    """A claim and what was read from it."""
    yield f"{safe_text(claim.id)}: {safe_text(claim.text)}"
    yield f'   quote: "{safe_text(claim.quote)}"'
    yield from (f"   {line}" for line in frames(claim))


def _pairing(explanation: "Explanation") -> Iterator[str]:
    """Why the two were compared, or that no comparison would have compared them."""
    yield ""
    pair = explanation.pair
    if pair is None:
        yield "not paired: the two share no key, so that a comparison does not judge them"
        return
    yield f"paired by {safe_text(pair.key)}; similarity {pair.similarity:.2f}"
    yield from (f"   {name}: {similarity:.2f}" for name, similarity in pair.fields)
    for apart in (pair.apart_in_time, pair.apart_in_name):
        if apart:
            yield f"   apart: {safe_text(apart)}"


def _answers(explanation: "Explanation") -> Iterator[str]:
    """Each rule's name and its reason."""
    width = max((len(name) for name, _ in explanation.answers), default=0)
    for name, reason in explanation.answers:
        yield f"   {name:{width}}  {safe_text(reason or '-')}"


def _verdict(judgement: Judgement) -> str:
    """What was decided, by which rule, and why."""
    reason = safe_text(judgement.reason)
    return f"{judgement.relation} ({judgement.type}) by {judgement.rule}: {reason}"
