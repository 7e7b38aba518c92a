"""How many deaths each source tells of: where it is one, "he died" needs no name."""

from collections.abc import Iterable

from claimcheck.frames import entities
from claimcheck.frames.classes import TOLL, family
from claimcheck.matching import themes
from claimcheck.model import Claim

# More than one, however many.
SEVERAL = 2

CERTIFYING = frozenset({"pronounce", "declare", "certify", "confirm"})
DEAD = frozenset({"dead", "deceased"})

PLURAL = frozenset({"they", "people", "those", "both", "others", "some", "victim"})


def deaths(claims: Iterable[Claim]) -> dict[str, int]:
    """By source that tells of deaths: of one, or of more than one."""
    found: dict[str, int] = {}
    names: dict[str, str] = {}
    for claim in claims:
        told = _told(claim)
        name = themes.theme(claim).name if _dies(claim) else ""
        known = names.setdefault(claim.source, name) or name
        if name and not entities.same(name, known):
            told = SEVERAL
        names[claim.source] = known
        if told:
            found[claim.source] = max(told, found.get(claim.source, 0))
    return found


def _told(claim: Claim) -> int:
    counts = [
        each.low
        for each in claim.quantities
        if each.counted and family(each.counted) == TOLL and not each.ordinal
    ]
    if any(low is None or low > 1 for low in counts):
        return SEVERAL
    if not _dies(claim):
        return int(bool(counts))
    who = themes.theme(claim)
    plural = ("men", "women", f"{who.head}s")
    several = who.head in PLURAL or who.words.casefold().endswith(plural)
    return SEVERAL if several and not who.name else 1


def _dies(claim: Claim) -> bool:
    certified = claim.roles.deed in CERTIFYING and bool(DEAD & {*claim.terms})
    return (claim.roles.deed in themes.DEATH or certified) and not claim.negated
