"""Two short texts that are set side by side to be held against each other.

Of two claims out of long texts it has to be shown that they tell of one matter. Whoever asks
about two short texts presumes it, so that less of their words need be alike here: a statement
is held against the account with which it shares its subject.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from claimcheck.frames import entities
from claimcheck.frames.happenings import akin
from claimcheck.model import DOUBTFUL, Claim, Pair

# Key of a pair that no blocker proposed.
ASKED = "asked"

# Subjects that say nothing of their own: the account's "it" is what the statement names.
POINTING = re.compile(
    r"^(?:it|he|she|they|this|that|its|his|her|their|the|these|those)\b", re.IGNORECASE
)
WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")

# "Marnie is a romantic film" shares "film" with "a thriller film" and adds one word; a
# statement that adds two more words than it shares is of another matter.
MORE = 1


class Question(NamedTuple):
    """A statement, and the account that it is held against.

    Attributes:
        statement: The text that says less.
        account: The other.
        novel: Content words of the statement, its subject's aside, that the account lacks.
        shared: Those that the account has, too.
    """

    statement: Claim
    account: Claim
    novel: tuple[str, ...]
    shared: tuple[str, ...]


def question(pair: Pair) -> Question | None:
    """What is asked of two short texts; ``None`` where nothing is, or no more than perhaps."""
    if pair.key != ASKED or pair.left.source == pair.right.source:
        return None
    return held(pair)


def held(pair: Pair, one: Callable[[str, str], bool] = akin) -> Question | None:
    """What one claim says, held against the other; ``None`` where it is no more than perhaps.

    Args:
        pair: The two claims.
        one: Whether two lemmas are one word.
    """
    short, long = sorted((pair.left, pair.right), key=_length)
    if short.modality in DOUBTFUL:
        return None
    about = subject_words(short)
    said = [term for term in dict.fromkeys(short.terms) if term not in about]
    told = dict.fromkeys(long.terms)
    shared = tuple(term for term in said if any(one(term, other) for other in told))
    return Question(short, long, tuple(term for term in said if term not in shared), shared)


def _length(claim: Claim) -> tuple[int, int, str, str]:
    """How much a claim says; equal for no two claims of a pair, so that sides do not matter."""
    return len(claim.terms), len(claim.quantities), claim.text, claim.id


def affirmed(pair: Pair) -> Question | None:
    """What is asked of two texts of which neither denies, or both do."""
    asked = question(pair)
    if asked is None or asked.statement.negated is not asked.account.negated:
        return None
    return asked


def subject_words(claim: Claim) -> frozenset[str]:
    """The words of a claim's subject."""
    return frozenset(WORD.findall(claim.subject.casefold()))


def one_subject(asked: Question) -> bool:
    """Whether both texts have one subject, as far as their words tell."""
    statement, account = asked.statement, asked.account
    if points(account) or points(statement):
        return True
    if subject_words(statement) & {*statement.terms} & subject_words(account):
        return True
    ours, theirs = (
        [name for name in claim.entities if name in claim.subject]
        for claim in (statement, account)
    )
    return any(entities.same(name, other) for name in ours for other in theirs)


def points(claim: Claim) -> bool:
    """Whether a claim's subject only points at a thing: "it", "the film"."""
    named = any(name in claim.subject for name in claim.entities)
    return not named and POINTING.match(claim.subject) is not None


def mentioned(asked: Question) -> bool:
    """Whether the account mentions the statement's subject at all."""
    return one_subject(asked) or bool(subject_words(asked.statement) & {*asked.account.terms})


def covered(asked: Question) -> bool:
    """Whether the statement says little beside what the account tells of."""
    return mentioned(asked) and len(asked.novel) <= len(asked.shared) + MORE
