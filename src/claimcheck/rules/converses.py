"""Conflicts on which of two stands on which side of a relation, between two short texts."""

from claimcheck.frames import entities
from claimcheck.frames.relations import Related, relations
from claimcheck.matching.asked import question
from claimcheck.model import Claim, Pair

# Letters of the last word of a name that may stand for all of it.
LONG = 4


def turned_round(pair: Pair) -> str | None:
    """Two short texts set two names in one relation, each the other way round."""
    asked = question(pair)
    if asked is None or asked.statement.negated:
        return None
    known = {*_forms(asked.statement), *_forms(asked.account)}
    told = list(relations(asked.account.text, known))
    for ours in relations(asked.statement.text, known):
        same = [theirs for theirs in told if theirs.relation == ours.relation]
        if any(_same(ours, theirs, turned=False) for theirs in same):
            continue
        if any(_same(ours, theirs, turned=True) for theirs in same):
            return f"{ours.first} over {ours.second} against {ours.second} over {ours.first}"
    return None


def _forms(claim: Claim) -> set[str]:
    """The names of a claim, and the last word of each, as they may stand in a text."""
    last = {name.split()[-1] for name in claim.entities if name}
    return {*claim.entities, *(word for word in last if len(word) >= LONG and word.istitle())}


def _same(ours: Related, theirs: Related, *, turned: bool) -> bool:
    """Whether two relations are between the same names, on these sides or on the others."""
    first, second = (theirs.second, theirs.first) if turned else (theirs.first, theirs.second)
    return _one(ours.first, first) and _one(ours.second, second)


def _one(left: str, right: str) -> bool:
    if entities.same(left, right):
        return True
    ours, theirs = (name.rsplit(maxsplit=1)[-1] for name in (left, right))
    return ours == theirs
