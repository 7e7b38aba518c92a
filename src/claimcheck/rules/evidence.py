"""Signs that two claims tell of one deed where their verbs or subjects differ.

"The government guaranteed all deposits" and "the guarantee extends to all deposits" tell one
deed by a verb and by a noun that is no subject, and what it is done to is the object of one and
the subject of neither.
"""

import re
from functools import lru_cache
from itertools import product

from claimcheck.frames.happenings import SAYS_LITTLE, happening, subject_head
from claimcheck.frames.kindred import kindred
from claimcheck.frames.lexicon import TWOS, kin
from claimcheck.frames.verbs import same_deed
from claimcheck.matching.occurring import FINE
from claimcheck.model import Claim
from claimcheck.rules.subjects import by_pronoun
from claimcheck.rules.supports import about, content

# Verbs whose object tells the deed, "made a recovery"; set by hand.
LIGHT = frozenset(
    {"show", "see", "have", "make", "give", "take", "experience", "undergo", "suffer", "get"}
    | {"report", "put up", "offer", "reach", "provide", "conduct", "carry out", "extend"}
)

# Who stands for each and every one: "no person was hurt".
NOBODY = re.compile(r"\b(?:nobody|no one|no (?:other )?(?:person|man|woman|human being)s?)\b")


def mentioned(left: Claim, right: Claim) -> bool:
    """Whether one names by a noun, wherever it stands, the deed that the other tells of."""
    if left.negated or right.negated or not (left.predicate and right.predicate):
        return False  # of the deed that the one denies the other may tell
    return any(
        _names(word, deed)
        for one, other in ((left, right), (right, left))
        for deed, word in product(happening(one).words, content(other))
        if deed not in SAYS_LITTLE and word not in (deed, other.predicate)
    )


@lru_cache(maxsize=TWOS)
def _names(word: str, deed: str) -> bool:
    """Whether a word is one for a deed: "guarantee", "approval"."""
    return kin(deed, word) or same_deed(deed, word)


def by_light_verb(left: Claim, right: Claim) -> bool:
    """Whether one leaves the deed to its object: "shows improvement", "made a recovery"."""
    return any(
        one.predicate in LIGHT and any(kin(other.predicate, noun) for noun in one.objects[:2])
        for one, other in ((left, right), (right, left))
        if other.predicate not in LIGHT
    )


def crossed(left: Claim, right: Claim) -> bool:
    """Whether what one is about is told of in the other, beside its subject.

    "All deposits were guaranteed", "the state extended the guarantee to all deposits".
    """
    return any(
        kindred(head, word)
        for one, other in ((left, right), (right, left))
        if not by_pronoun(one)
        for head, word in product(subject_head(one), content(other))
        if word not in about(other) and word != other.predicate
    )


def none_at_all(left: Claim, right: Claim) -> bool:
    """Whether both deny, and one of them of everybody or of all time: "no person was ever"."""
    if not (left.negated and right.negated and same_deed(left.predicate, right.predicate)):
        return False
    return any(NOBODY.match(each.subject.casefold()) for each in (left, right))


def one_weekday(left: Claim, right: Claim) -> bool | None:
    """Whether one gives the date of the day of the week that the other names.

    Returns:
        ``None`` where neither names a day of the week without its date, or the other no date.
    """
    if not left.times or not right.times:
        return None
    for one, other in ((left, right), (right, left)):
        days = {t.weekday for t in one.times if t.start is None} - {None}
        dates = {t.start.weekday() for t in other.times if t.start and t.precision in FINE}
        if days and dates:
            return bool(days & dates)
    return None
