"""How long after one thing another was done: "18 minutes after the collapse".

Who arrived so much "later" did so after what the text is about.
"""

import re
from typing import NamedTuple

from claimcheck.frames.happenings import SAYS_LITTLE
from claimcheck.frames.units import is_duration
from claimcheck.model import DOUBTFUL, Claim, Quantity
from claimcheck.model.keeping import kept

# "After the collapse", "from the first call"; after "within" also "of the collapse".
THING = r"(?:the |its |his |her |their )?(?P<of>[\w' -]+)"
SINCE = re.compile(rf"^\s*(?:after|following|from) {THING}")
OF = re.compile(rf"^\s*of {THING}")

# "Eight minutes later", "it was twenty minutes before it arrived".
LATER = re.compile(r"^\s*(?:later|before|until|after that|afterwards)\b")

# The noun of the first thing ends before these.
ENDS = re.compile(
    r"\s(?:was|were|had|has|is|are|in|on|at|by|of|and|when|which|that|to|began|came|went)\b"
)

# Who came: "the fire service was in attendance", "the first engine arrived".
ARRIVING = frozenset({"arrive", "reach", "come", "attend", "appear", "get", "turn up"})
THERE = re.compile(
    r"\b(?:in attendance|(?:on|at) the (?:scene|spot|site)|on site|there)\b", re.IGNORECASE
)
ARRIVAL = "arrive"
AWAITED = re.compile(
    r"^it was .{3,30} (?:before|until) .{3,40}"
    r" (?:arrived|came|got through|got there|reached)\b",
    re.IGNORECASE,
)


class Delay(NamedTuple):
    """That something was done so long after another thing.

    Attributes:
        length: How long.
        since: Lemma of the noun for the first thing; empty where it is what was told before.
        deed: What was done then; one word for all ways to arrive.
    """

    length: Quantity
    since: str
    deed: str


@kept
def delay(claim: Claim) -> Delay | None:
    """How long after what a claim's deed was done; ``None`` where it does not say."""
    if claim.negated or claim.incomplete or claim.modality in DOUBTFUL:
        return None
    lengths = [q for q in claim.quantities if is_duration(q) and q.quote and not q.ordinal]
    deed = _deed(claim) if lengths else ""
    for each in lengths if deed else ():
        # A fronted length may have become the first word of the claim.
        _, said, after = claim.text.casefold().partition(each.quote.casefold())
        within = each.quote.casefold().startswith("within")
        found = (SINCE.match(after) or (OF.match(after) if within else None)) if said else None
        since = _noun(claim, found["of"]) if found else ""
        if since or (deed == ARRIVAL and LATER.match(after) and said):
            return Delay(each, since, deed)
    return None


def _deed(claim: Claim) -> str:
    deed = claim.roles.deed
    if AWAITED.search(claim.text):
        return ARRIVAL
    if deed in ARRIVING or (deed in SAYS_LITTLE and THERE.search(claim.text)):
        return ARRIVAL
    return "" if deed in SAYS_LITTLE else deed


def _noun(claim: Claim, phrase: str) -> str:
    """The term that the noun of a phrase is a form of."""
    words = ENDS.split(f"{phrase.casefold()} ")[0].split()
    last = words[-1] if words else ""
    return next((term for term in claim.terms if term and last.startswith(term[:4])), "")
