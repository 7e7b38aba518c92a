"""Conflicts on which of two stands on which side of a relation: who beat, owns or bore whom."""

from claimcheck.frames import entities
from claimcheck.frames.relations import Related, hinted, relations
from claimcheck.matching import themes
from claimcheck.matching.asked import Question, held, question
from claimcheck.model import Claim, Pair
from claimcheck.model.keeping import kept

# The names that a relation needs.
SIDES = 2

# Letters of the last word of a name that may stand for all of it.
LONG = 4


def turned_round(pair: Pair) -> str | None:
    """The sources set two names in one relation, each the other way round."""
    asked = question(pair) or _told(pair)
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


def _told(pair: Pair) -> Question | None:
    """What one of two claims out of longer texts says, if both may tell of one occasion."""
    left, right = pair.left, pair.right
    if pair.one_account or pair.apart_in_time or pair.within or themes.apart(left, right):
        return None
    if left.negated or right.negated or left.incomplete or right.incomplete:
        return None
    return held(pair)


@kept
def related(claim: Claim) -> bool:
    """Whether a claim sets two names in a relation."""
    if len(claim.entities) < SIDES or not hinted(claim.text):
        return False
    return any(True for _ in relations(claim.text, _forms(claim)))


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
