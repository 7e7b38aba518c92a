"""Conflicts on whom or what something is told of, between two short texts."""

from claimcheck.frames import entities
from claimcheck.frames.happenings import SAYS_LITTLE, akin
from claimcheck.frames.respective import NUMBER, paired
from claimcheck.frames.verbs import same_deed
from claimcheck.matching.asked import WORD, Question, affirmed, subject_words
from claimcheck.model import Claim, Pair
from claimcheck.rules.subjects import by_pronoun

# So many words besides doer and deed are told in a row: it is one deed that both tell of.
VERBATIM = 4


def other_match(pair: Pair) -> str | None:
    """Two short texts pair the members of two lists in two ways."""
    asked = affirmed(pair)
    if asked is None:
        return None
    matched = paired(asked.account.text, asked.account.entities)
    text = asked.statement.text
    said = set(WORD.findall(text.casefold())) | {n.casefold() for n in NUMBER.findall(text)}
    for name, own in matched.items():
        others = [value for one, value in matched.items() if one != name]
        about = any(entities.same(name, other) for other in asked.statement.entities)
        if not about or any(_says(said, text, one) for one in matched if one != name):
            continue
        wrong = next((value for value in others if _says(said, text, value)), "")
        if wrong and not _says(said, text, own):
            return f"{name}: {wrong} against {own}"
    return None


def _says(said: set[str], text: str, value: str) -> bool:
    """Whether a text says a number or a name."""
    return value.casefold() in said or (not NUMBER.fullmatch(value) and value in text)


def other_subject(pair: Pair) -> str | None:
    """Two short texts tell the same in the same words of two that are both mentioned."""
    asked = affirmed(pair)
    if asked is None:
        return None
    ours, theirs = asked.statement, asked.account
    if by_pronoun(ours) or by_pronoun(theirs):
        return None
    if ours.predicate in SAYS_LITTLE or not same_deed(ours.predicate, theirs.predicate):
        return None
    if _active(ours) is not _active(theirs):
        return None  # the doer of one may be the doer of the other
    rest = [term for term in asked.shared if not same_deed(term, ours.predicate)]
    if asked.novel or len(rest) < VERBATIM or not _two(asked):
        return None
    return f"{ours.subject} against {theirs.subject}"


def _active(claim: Claim) -> bool:
    """Whether the subject of a claim is who does it."""
    words = claim.roles.agent.words
    return bool(words) and words in claim.subject


def _two(asked: Question) -> bool:
    """Whether the subjects are two, and the account mentions both, each in its own place."""
    ours, theirs = asked.statement, asked.account
    one, other = _content(ours), _content(theirs)
    if not one or not other or any(akin(a, b) for a in one for b in other):
        return False
    behind = theirs.text[len(theirs.subject) :].casefold()
    return all(word in WORD.findall(behind) for word in one)


def _content(claim: Claim) -> frozenset[str]:
    """The content words of a claim's subject."""
    return subject_words(claim) & {*claim.terms}
