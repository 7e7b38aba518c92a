"""Conflicts between what one source blames and the other clears."""

from claimcheck.frames import entities
from claimcheck.frames.blame import Blame, blame, undoing, undone
from claimcheck.frames.happenings import akin
from claimcheck.frames.kindred import kindred
from claimcheck.frames.lexicon import kin
from claimcheck.frames.verbs import same_deed
from claimcheck.matching import themes
from claimcheck.model import Pair
from claimcheck.rules.subjects import two_things

DEATH = frozenset({"die", "kill"})


def blame_denied(pair: Pair) -> str | None:
    """One source clears what the other says did it: "had nothing to do with the fire"."""
    left, right = pair.left, pair.right
    ours, theirs = blame(left), blame(right)
    if ours is None or theirs is None or ours.denied is theirs.denied or pair.one_account:
        return None
    if pair.apart_in_time or pair.apart_in_name or themes.apart(left, right):
        return None
    cleared, blamed = (ours, theirs) if ours.denied else (theirs, ours)
    if not any(_one_thing(cleared.head, word) for word in blamed.words):
        return None
    if not _one_effect(cleared, blamed) or _two_bearers(pair):
        return None
    denier = left if ours.denied else right
    return f"{cleared.head}: {denier.speaker or denier.source} says that it was not the cause"


def _one_thing(cleared: str, blamed: str) -> bool:
    """Whether what is cleared goes by the word, or by a synonym, of what is blamed."""
    return cleared == blamed or kin(cleared, blamed)


def _one_effect(cleared: Blame, blamed: Blame) -> bool:
    """Whether it is cleared of what it is blamed for; a pronoun stands for that."""
    if not cleared.effect or not blamed.effect:
        return True
    if undoing(cleared.effect) and undoing(blamed.effect):
        ours, theirs = undone(cleared.effect), undone(blamed.effect)
        # "Flattened the mill" is no "collapse of the bank".
        return not (ours and theirs) or any(kindred(a, b) for a in ours for b in theirs)
    return any(akin(one, other) for one in cleared.effect for other in blamed.effect)


def _two_bearers(pair: Pair) -> bool:
    """Whether it befell two: by their names, or by the nouns beside one verb."""
    left, right = pair.left, pair.right
    if left.entities and right.entities:
        return not any(_one_name(a, b) for a in left.entities for b in right.entities)
    ours, theirs = left.roles.deed, right.roles.deed
    one_deed = same_deed(ours, theirs) or {ours, theirs} <= DEATH
    return one_deed and two_things(themes.theme(left), themes.theme(right))


def _one_name(ours: str, theirs: str) -> bool:
    """Whether two names can be one's: the same, or "Orley" for "Vey & Orley"."""
    mine, yours = set(entities.key(ours).split()), set(entities.key(theirs).split())
    return entities.same(ours, theirs) or mine <= yours or yours <= mine
