"""Conflicts between the reasons that are given for one deed or one happening."""

import re

from claimcheck.frames import cues, entities
from claimcheck.frames.happenings import SAYS_LITTLE, akin
from claimcheck.frames.lexicon import stands_for
from claimcheck.model import Cause, Claim, Modality, Pair
from claimcheck.rules.causes import EXCLUSIVE, ranks

# Links by which a text gives the reason: outright, as a purpose, as the main or only one.
GIVEN = frozenset({"sole", "primary", "trigger", "stated", "motive"})

# Words of three letters and less say nothing of what a reason or an effect is.
WORD = re.compile(r"[^\W\d_]{4,}")

# Verbs that lead up to the deed: "have chosen to stay".
LEADS = frozenset({"choose", "decide", "want", "agree", "refuse", "have", "be", "try", "begin"})

# A stem of this many letters tells a lemma in an inflected word: "escap" of "escape" in
# "escaping".
STEM = 4


def rival_reasons(pair: Pair) -> str | None:
    """Two sources give reasons for one deed that have nothing in common."""
    ours, theirs = pair.left.cause, pair.right.cause
    if ours is None or theirs is None or not ({ours.strength, theirs.strength} <= GIVEN):
        return None
    if pair.left.negated or pair.right.negated:
        return None
    if _leaves_room(pair.left, ours) or _leaves_room(pair.right, theirs):
        return None
    if not one_effect(pair) or _one_reason(pair, ours, theirs):
        return None
    return f"because of “{_short(ours)}” against “{_short(theirs)}”"


def reason_denied(pair: Pair) -> str | None:
    """One source gives the reason for a deed that the other denies to be it."""
    ours, theirs = pair.left.cause, pair.right.cause
    if ours is None or theirs is None:
        return None
    both = ((pair.left, ours), (pair.right, theirs))
    denied = [cause for claim, cause in both if _denied(claim, cause)]
    given = [c for claim, c in both if c.strength in GIVEN and not _denied(claim, c)]
    if len(denied) != 1 or len(given) != 1:
        return None
    if ranks(denied[0]) and given[0].strength not in EXCLUSIVE:
        return None  # what is not the main cause may have triggered it
    if not _one_reason(pair, ours, theirs) or not (one_effect(pair) or _one_matter(pair)):
        return None
    return f"“{_short(given[0])}” is given as the reason, and denied to be it"


def _denied(claim: Claim, cause: Cause) -> bool:
    """ "Did not build it to dodge the rules" denies the reason, not that it was built."""
    return cause.strength == "denied" or (claim.negated and cause.strength == "motive")


def one_effect(pair: Pair) -> bool:
    """Whether two claims give reasons for one deed: by its verb, and not of two bearers."""
    left, right = pair.left, pair.right
    if pair.apart_in_time or left.source == right.source:
        return False
    if Modality.DENIED in {left.modality, right.modality} or _two_bearers(left, right):
        return False
    ours, theirs = _deeds(left), _deeds(right)
    return any(akin(one, other) for one in ours for other in theirs)


def _one_matter(pair: Pair) -> bool:
    """Whether two effects share a word, which is enough where their reasons do, too."""
    left, right = pair.left, pair.right
    if pair.apart_in_time or left.source == right.source or _two_bearers(left, right):
        return False
    return any(akin(one, other) for one in effect(left) for other in effect(right))


def effect(claim: Claim) -> tuple[str, ...]:
    """Lemmas of what a claim gives the reason for."""
    return _lemmas(claim, claim.cause.effect) if claim.cause else ()


def _deeds(claim: Claim) -> tuple[str, ...]:
    """The verb of an effect, where the claim is about it, and the one that ends it: "to stay".

    A clause of the reason is a claim of its own, which gives no reason for anything.
    """
    words = effect(claim)
    verb = claim.predicate.split()[0] if claim.predicate else ""
    if verb and verb in words:
        return tuple(dict.fromkeys((verb, words[-1])))
    return words[-1:] if claim.predicate in LEADS and words else ()


def _lemmas(claim: Claim, words: str) -> tuple[str, ...]:
    """The lemmas of some words of a claim; of what it does not hold itself, a guess."""
    found = WORD.findall(words.casefold())
    stems = {term[:STEM]: term for term in reversed((claim.predicate, *claim.terms)) if term}
    given = (stems.get(word[:STEM]) or _lemma(word) for word in found)
    vague = {*SAYS_LITTLE, *cues.load("causes")["vague"]["words"]}
    return tuple(dict.fromkeys(word for word in given if word not in vague))


def _lemma(word: str) -> str:
    """A word as a dictionary has it: "boats" is "boat", "overlapping" is "overlap"."""
    shorter = (word[: len(word) - cut] for cut in range(len(word) - STEM + 1))
    return next((form for form in shorter if stands_for(form)), word)


def _one_reason(pair: Pair, ours: Cause, theirs: Cause) -> bool:
    """Whether two reasons share a word of substance or a name, or are told of one thing."""
    left, right = _lemmas(pair.left, ours.cause), _lemmas(pair.right, theirs.cause)
    return any(akin(one, other) for one in left for other in right)


def _two_bearers(left: Claim, right: Claim) -> bool:
    """Whether the effects name two bearers: the shares of one firm fell, and of another."""
    ours, theirs = (
        [name for name in claim.entities if claim.cause and name in claim.cause.effect]
        for claim in (left, right)
    )
    if not ours or not theirs:
        return False
    return not any(entities.same(one, other) for one in ours for other in theirs)


def _leaves_room(claim: Claim, cause: Cause) -> bool:
    """Whether the words leave room for another reason: "partly because", "also"."""
    words = set(cause.quote.casefold().split()) | set(claim.text.casefold().split())
    return bool(words & set(cues.load("causes")["room"]["words"]))


def _short(cause: Cause) -> str:
    words = cause.cause.split()
    return " ".join(words[:8]) + ("…" if len(words) > 8 else "")  # noqa: PLR2004
