"""Conflicts between what one source rules out and what another tells or suspects."""

import re

from claimcheck.frames.happenings import akin
from claimcheck.matching import themes
from claimcheck.model import Claim, Modality, Pair
from claimcheck.model.keeping import kept
from claimcheck.rules.polarity import reported_denial

# "Can be excluded", "has been ruled out"; a school is excluded from a league.
EXCLUDED = re.compile(
    r"\b(?:can|could|may) (?:\w+ly )?be (?:ruled out|excluded)\b|\brul(?:ed?|es) out\b"
)
EXCLUDING = frozenset({"exclude", "rule out", "rule"})

NOT_EXCLUDED = re.compile(
    r"\b(?:can|could)(?:not| not|n't| neither| no longer)? (?:\w+ly )?(?:be )?"
    r"(?:ruled? out|excluded?)\b|\bnot been ruled out\b"
)

# "It was no lightning": a thing that did not do it.
NO_SUCH = re.compile(r"\b(?:it|that|this) (?:was|is) no (?P<thing>\w+)$")

# A strike by lightning is named by two words, and arson by one, which must then be what did it.
NAMED_BY = 2


# "Was caught in an avalanche": what befell somebody is named after the verb.
BEFELL = (
    r"\b(?:caught|killed|buried|trapped|died|dies|drowned|hurt|injured|wounded|maimed|lost"
    r"|perished|crushed|wrecked|destroyed|swept away)(?: [\w'’-]+){0,2}? in (?:an?|the) "
    r"(?:[\w-]+ ){0,2}?"
)

# Letters that the forms of one word have in common: "wolf", "wolves".
STEM = 3


def ruled_out(pair: Pair) -> str | None:
    """One source rules out what the other tells or suspects."""
    left, right = pair.left, pair.right
    if pair.one_account or reported_denial(pair) or themes.apart(left, right):
        return None
    if pair.apart_in_time or left.incomplete or right.incomplete:
        return None
    for denier, other in ((left, right), (right, left)):
        if other.negated or other.modality is Modality.POSSIBLE or _excluded(other):
            continue
        if thing := _excluded(denier):
            whole = all(any(akin(term, told) for told in other.terms) for term in thing)
            if whole and (len(thing) >= NAMED_BY or _did_it(other, thing[0])):
                return f"{' '.join(thing)}: ruled out by {denier.speaker or denier.source}"
        thing_named = _no_such(denier)
        if thing_named and (_did_it(other, thing_named) or _befell(other, thing_named)):
            return f"{thing_named}: not so, says {denier.speaker or denier.source}"
    return None


def rules_out(claim: Claim) -> bool:
    """Whether a claim rules anything out, or says that it was no such thing."""
    return bool(_excluded(claim) or _no_such(claim))


@kept
def _no_such(claim: Claim) -> str:
    """What a claim says that it was not: "it was no lightning"; empty for nothing."""
    found = NO_SUCH.search(claim.text.casefold().strip(" ."))
    return found["thing"] if found else ""


@kept
def _excluded(claim: Claim) -> tuple[str, ...]:
    """The content words of what a claim rules out; empty where it rules out nothing."""
    roles = claim.roles
    if claim.negated or claim.modality is Modality.DENIED or roles.deed not in EXCLUDING:
        return ()
    if not EXCLUDED.search(claim.text.casefold()) or themes.is_pronoun(roles.patient):
        return ()
    words = roles.patient.words.casefold().split()
    return tuple(
        term for term in claim.terms if any(word[:STEM] == term[:STEM] for word in words)
    )


def _did_it(claim: Claim, thing: str) -> bool:
    """Whether a claim says that a thing did or was it: "was struck by lightning"."""
    roles = claim.roles
    does = roles.agent.head if roles.deed != "be" or "cause" in claim.terms else ""
    caused = claim.cause.cause.casefold().split() if claim.cause else []
    kinds = [kind.split()[-1] for kind in roles.kinds]
    named = (does, *caused, *kinds)
    # "What lit it was a cigarette."
    cleft = claim.subject.casefold().startswith("what ") and roles.deed == "be"
    told = (*named, *(claim.objects[:1] if cleft else ()))
    return any(akin(thing, each) for each in told if each)


def _befell(claim: Claim, thing: str) -> bool:
    """Whether a claim says that somebody came to harm in such a thing."""
    return re.search(rf"{BEFELL}{re.escape(thing)}\b", claim.text.casefold()) is not None


def exclusion_disputed(pair: Pair) -> str | None:
    """One source rules out what the other says cannot be ruled out."""
    left, right = pair.left, pair.right
    if pair.one_account or reported_denial(pair) or themes.apart(left, right):
        return None
    if pair.apart_in_time or left.incomplete or right.incomplete:
        return None
    for closed, other in ((left, right), (right, left)):
        thing, open_ = _excluded(closed), _left_open(other)
        if not thing or not open_:
            continue
        if all(any(akin(term, each) for each in open_) for term in thing):
            return f"{' '.join(thing)}: ruled out, and not ruled out"
    return None


def _left_open(claim: Claim) -> tuple[str, ...]:
    """The content words of what a claim says cannot be ruled out; empty for none."""
    roles = claim.roles
    if not claim.negated or roles.deed not in EXCLUDING or themes.is_pronoun(roles.patient):
        return ()
    return claim.terms if NOT_EXCLUDED.search(claim.text.casefold()) else ()
