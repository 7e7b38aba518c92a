"""Conflicts on what a thing is, between two short texts held against each other."""

import re

from claimcheck.frames import entities, names, rivals
from claimcheck.frames.happenings import akin
from claimcheck.matching.asked import Question, affirmed, one_subject
from claimcheck.model import Claim, Pair

# "Is a city", "was originally an album": what says of which kind a thing is.
DEFINES = re.compile(r"\b(?:is|was|are|were|been)\s+(?:[a-z]+ly\s+)?an?\s", re.IGNORECASE)

# Heads that leave it to the next word what a thing is: "a form of dance".
EMPTY = frozenset({
    "form", "kind", "type", "sort", "part", "one", "member", "example", "number", "name",
})  # fmt: skip

# What praises a thing, or says what it won, and not what it is.
PRAISING = frozenset({
    "champion", "winner", "legend", "icon", "star", "workhorse", "hero", "genius", "giant",
    "success", "failure", "favourite", "favorite", "pioneer", "leader", "fan", "finalist",
})  # fmt: skip


def other_definition(pair: Pair) -> str | None:
    """Two short texts say of one thing what it is, and it is not both."""
    asked = affirmed(pair)
    if asked is None or not one_subject(asked):
        return None
    if asked.statement.negated or asked.account.negated:
        return None
    ours, theirs = asked.statement.roles, asked.account.roles
    if not ours.kinds or not theirs.kinds or {ours.deed, theirs.deed} != {"be"}:
        return None
    if not DEFINES.search(asked.statement.text):
        return None
    if _excluded(asked) or (_nation(asked.statement, asked.account)):
        return f"{ours.kinds[0]} against {theirs.kinds[0]}"
    return None


def _excluded(asked: Question) -> bool:
    """Whether the kind that the statement gives is none of those that the account tells of."""
    ours, theirs = (claim.roles.kinds[0].split() for claim in (asked.statement, asked.account))
    heads = {ours[-1], theirs[-1]}
    if heads & (EMPTY | PRAISING):
        return False
    narrowing, others = _narrowing(ours), _narrowing(theirs)
    if any(akin(one, other) for one in narrowing for other in others):
        return False  # "a recording space" may be "a recording facility"
    told = asked.account.terms
    if not any(akin(ours[-1], term) for term in told):
        return True
    if any(rivals.rival(one, other) for one in ours for other in theirs):
        return True
    if not (narrowing and others and akin(ours[-1], theirs[-1])):
        return False
    return not any(akin(word, term) for word in narrowing for term in told)


def _narrowing(kind: list[str]) -> list[str]:
    """The words that narrow a kind, those of countries aside."""
    return [word for word in kind[:-1] if not names.is_country(word)]


def _nation(statement: Claim, account: Claim) -> bool:
    """Whether the kinds are of two nations: "a Canadian film", "an American film"."""
    ours, theirs = (
        [word for word in claim.roles.kinds[0].split() if names.is_country(word)]
        for claim in (statement, account)
    )
    if any(entities.same(one, other) for one in ours for other in account.entities):
        return False
    return any(rivals.other_country(one, other) for one in ours for other in theirs)
