"""Conflicts on which of two stands on which side of a relation: who beat, owns or bore whom."""

from collections.abc import Iterator
from itertools import product

from claimcheck.frames import entities
from claimcheck.frames.relations import Related, relations
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
    # Of nearly all pairs this is found sooner than what is asked of them.
    if not any(_same(*two, turned=True) for two in _alike(pair.left, pair.right)):
        return None
    asked = question(pair) or _told(pair)
    if asked is None or asked.statement.negated:
        return None
    both = tuple(_alike(asked.statement, asked.account))
    said = {ours for ours, theirs in both if _same(ours, theirs, turned=False)}
    for ours, theirs in both:
        if ours not in said and _same(ours, theirs, turned=True):
            return f"{ours.first} over {ours.second} against {ours.second} over {ours.first}"
    return None


def _alike(left: Claim, right: Claim) -> Iterator[tuple[Related, Related]]:
    """Each two relations of one kind, one of either claim."""
    for ours, theirs in product(_relations(left), _relations(right)):
        if ours.relation == theirs.relation:
            yield ours, theirs


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
    return bool(_relations(claim))


@kept
def _relations(claim: Claim) -> tuple[Related, ...]:
    """The relations in which a claim sets two of its names."""
    if len(claim.entities) < SIDES:
        return ()
    return tuple(relations(claim.text, _forms(claim)))


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
