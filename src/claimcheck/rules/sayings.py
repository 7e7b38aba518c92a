"""Whether two claims say the same of what they are about, and not only name the same thing."""

from itertools import product

from claimcheck.frames.happenings import SAYS_LITTLE, akin, subject
from claimcheck.frames.kindred import kindred
from claimcheck.model import Claim
from claimcheck.rules.hours import one_day
from claimcheck.rules.quantities import rounding
from claimcheck.rules.subjects import named
from claimcheck.rules.supports import content, one_figure, one_name

# Words in both, at least.
IN_COMMON = 2

# Where the verb says little, half of the rest must be common.
HALF = 0.5


def says_same(left: Claim, right: Claim) -> bool:
    """Whether what is said of the subjects has a word in common, and not the subjects alone.

    "The council is a state agency" and "the council is its owner" do not say the same.
    Nor do "the only guest in Orm awake" was she and "fog lay on Orm", which share a place.
    """
    if not _enough_in_common(left, right):
        return False
    if _one_identity(left, right) or _one_identity(right, left):
        return True
    ours, theirs = _said(left), _said(right)
    if not ours or not theirs:
        return False
    alike = [one for one in ours if any(akin(one, other) for other in theirs)]
    little = SAYS_LITTLE & {left.predicate, right.predicate}
    if little and not {left.predicate, right.predicate} <= SAYS_LITTLE:
        names = {part for name in left.entities for part in name.casefold().split()}
        alike = [word for word in alike if word not in names]
    if little:
        return len(alike) >= max(1, HALF * min(len(ours), len(theirs)))
    return bool(alike) and not _gone_apart(left, right)


def _enough_in_common(left: Claim, right: Claim) -> bool:
    """Whether more than one word is in both: "the buses were allowed", "rain allowing".

    A figure or day of both stands for a word, and so does that both deny it.
    """
    theirs = content(right)
    found = [word for word in content(left) if any(kindred(word, each) for each in theirs)]
    figure = any(
        one_figure(*two) or rounding(*two)
        for two in product(left.quantities, right.quantities)
        if not two[0].ordinal and not two[1].ordinal
    )
    denied = left.negated and right.negated
    return bool(found) and len(found) + figure + denied + one_day(left, right) >= IN_COMMON


def _one_identity(left: Claim, right: Claim) -> bool:
    """Whether one says who holds it, the other what they are: "the clerk is Ada", "Ada is"."""
    if {left.predicate, right.predicate} != {"be"}:
        return False
    holders = [name for name in left.entities if name not in left.subject]
    bearers = [name for name in right.entities if name in right.subject]
    if not any(one_name(*two) for two in product(holders, bearers)):
        return False
    office = named(left)
    return bool(office) and all(any(kindred(o, w) for w in content(right)) for o in office)


def _gone_apart(left: Claim, right: Claim) -> bool:
    """Whether both go on after subject and verb, and the other has no word of it.

    "The bridge is paid for by a toll" and "the bridge is paid for by a loan" tell two things.
    One name alone may be another one for the same.
    """
    ours, theirs = _beyond(left), _beyond(right)
    if _only_when(left, right) or _only_when(right, left):
        return True
    if not ours or not theirs or _only_names(ours, left) or _only_names(theirs, right):
        return False
    across = (*product(ours, content(right)), *product(theirs, content(left)))
    verbs = {left.predicate, right.predicate}
    return not any(kindred(*two) for two in across if not verbs & {*two})


def _only_when(one: Claim, other: Claim) -> bool:
    """Whether one says when and no more, the other no time: "born in 1950", "born in Kelm"."""
    return bool(one.times and not _beyond(one) and _beyond(other)) and not other.times


def _beyond(claim: Claim) -> tuple[str, ...]:
    """What a claim says beside its subject, verb, figures and times."""
    kept, verb = content(claim), claim.predicate.split()
    return tuple(word for word in _said(claim) if word in kept and word not in verb)


def _only_names(words: tuple[str, ...], claim: Claim) -> bool:
    named = {part for name in claim.entities for part in name.casefold().split()}
    return named.issuperset(words)


def _said(claim: Claim) -> tuple[str, ...]:
    """What a claim says of its subject: its other content words."""
    about = set(subject(claim))
    named = {word for name in claim.entities if name in claim.subject for word in name.split()}
    about |= {word.casefold() for word in named}
    verb = () if claim.predicate in SAYS_LITTLE else claim.predicate.split()
    return tuple(term for term in dict.fromkeys((*verb, *claim.terms)) if term not in about)
