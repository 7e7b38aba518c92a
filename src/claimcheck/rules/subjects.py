"""What a claim is about: whether two claims are about one subject, and by which words."""

import re

from claimcheck.frames import cues, entities
from claimcheck.model import Claim

# "Operators in the control room at Taylor" are not Taylor.
PLACED = re.compile(r" (?:in|at|on|near|from|outside) ")

# Subjects of two ranks are two.
ORDINALS = frozenset(cues.load("numerals")["ordinals"])


def by_pronoun(claim: Claim) -> bool:
    """Whether a claim's subject is a pronoun whose referent is not sure."""
    return claim.subject.casefold() in {word.casefold() for word in claim.unresolved}


def two_subjects(left: Claim, right: Claim) -> bool:
    """Whether two claims are about two subjects: two firms, the first and the second phase."""
    ranks = [set(ORDINALS) & set(claim.subject.casefold().split()) for claim in (left, right)]
    if ranks[0] and ranks[1] and ranks[0] != ranks[1]:
        return True
    ours, theirs = (
        [name for name in claim.entities if name in PLACED.split(claim.subject)[0]]
        for claim in (left, right)
    )
    if not ours or not theirs:
        return False
    return not any(entities.same(one, other) for one in ours for other in theirs)


def named(claim: Claim) -> tuple[str, ...]:
    """The content words of a claim's subject, without its figures."""
    subject = set(re.findall(r"\w+", claim.subject.casefold()))
    figures = {
        word
        for each in claim.quantities
        for word in each.quote.casefold().split()
        if not each.ordinal or word in ORDINALS
    }
    return tuple(
        term
        for term in claim.terms
        if (term in subject or f"{term}s" in subject)
        and (term not in figures and not term.isnumeric())
    )
