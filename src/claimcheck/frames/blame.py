"""What a claim says did it, or had no part in it: "had nothing to do with the fire".

Wider than the causal links of a parse: whatever "brought down", "sank" or "killed" something
is blamed for it, too, and "it was not the damp" clears what another text blames.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claimcheck.frames import cues
from claimcheck.model import DOUBTFUL, Claim
from claimcheck.model.keeping import kept

# Links by which a thing is called the cause outright.
OUTRIGHT = frozenset({"stated", "primary", "sole", "trigger"})

CLEARING = re.compile(
    r"""^(?P<what>.+?),?\s
    (?:(?:had|has|have|having)\s(?:absolutely\s|simply\s)?nothing\s(?:whatever\s)?to\sdo\swith
    |(?:had|has|have|played|plays|play)\s(?:absolutely\s)?no
        \s(?:part|role|share|hand|bearing|influence)(?:\swhatever)?(?:\sin|\son)?
    |(?:was|is|were|are)\s(?:not|never)\sto\sblame(?:\sfor)?
    |(?:was|is|were|are)\s(?:not|never)\swhat
    |(?:wasn't|isn't|weren't)\swhat
    |(?:was|is|were|are)\s(?:not|never)\s(?:the\s|a\s)?(?:cause|reason|trigger)s?(?:\sof|\sfor)?)
    \b(?P<of>.*)$""",
    re.VERBOSE,
)

# "Died of his burns", "died from exposure".
DIED_OF = re.compile(r"\b(?:died|dies|dead|perished) (?:of|from) (?P<what>[^,;]+)")

# "Not the only cause" clears nothing.
RANKED = re.compile(
    r"\b(?:only|sole|solely|main|mainly|primary|primarily|chief|chiefly|principal|alone|entirely|just)\b"
)

# "Brought about the failure", "led to the collapse": nothing that it befell.
BRINGING = frozenset({"bring", "cause", "lead", "result", "make", "trigger", "produce", "be"})

# "It wasn't the damp", said of what another text blames.
NOT_IT = re.compile(
    r"^it (?:was not|wasn't|is not|isn't) (?:the |a |an |any )?(?P<what>[a-z]+)$"
)

WORD = re.compile(r"[^\W\d_]{3,}")

# So many letters tell a lemma in an inflected word.
STEM = 4

POINTING = frozenset({"it", "this", "that", "them", "him", "her", "any", "all", "the"})


class Blame(NamedTuple):
    """What is blamed or cleared, and of what.

    Attributes:
        head: Lemma of what it is; the last content word before a preposition.
        words: All its content words, as lemmas.
        effect: Content words of what it did, as lemmas; empty where a pronoun stands for it.
        denied: It is cleared.
        bare: No more is said than that it was not so: "it was not the damp".
    """

    head: str
    words: tuple[str, ...]
    effect: tuple[str, ...]
    denied: bool
    bare: bool = False


@kept
def blame(claim: Claim) -> Blame | None:
    """What a claim blames for something, or clears of it; ``None`` where it does neither."""
    if claim.incomplete or claim.modality in DOUBTFUL:
        return None
    plain = claim.text.casefold().replace("’", "'").strip(" .")
    if (cleared := CLEARING.match(plain)) is not None:
        return _blame(claim, cleared["what"], cleared["of"], denied=True)
    if (bare := NOT_IT.match(plain)) is not None:
        found = _blame(claim, bare["what"], "", denied=True)
        return found._replace(bare=True) if found is not None else None
    if claim.predicate == "die" and (died := DIED_OF.search(plain)) is not None:
        return _blame(claim, died["what"], "die", denied=claim.negated)
    found = _linked(claim) or _undone(claim)
    return None if found is not None and found.denied and RANKED.search(plain) else found


def _linked(claim: Claim) -> Blame | None:
    """From the causal link of a claim, where it is outright."""
    cause = claim.cause
    if cause is None:
        return None
    if cause.strength not in OUTRIGHT | {"denied"}:
        return None
    effect = cause.effect if claim.predicate == "be" else f"{cause.effect} {claim.predicate}"
    return _blame(claim, cause.cause, effect, denied=cause.strength == "denied")


def _undone(claim: Claim) -> Blame | None:
    """From a verb by which a thing undoes something: "a rumour sank the bank"."""
    roles = claim.roles
    agent = roles.agent
    if (
        roles.deed not in _verbs()
        or agent.person
        or agent.roles
        or agent.name
        or not agent.head
    ):
        return None
    effect = f"{roles.patient.words} {roles.deed}"
    return _blame(claim, agent.words, effect, denied=claim.negated)


def _blame(claim: Claim, what: str, of: str, *, denied: bool) -> Blame | None:
    alone = re.split(r" (?:of|in|on|at|from|with|which|that|by|to|for)\b", what.casefold())[0]
    words, near = _lemmas(claim, what), _lemmas(claim, alone)
    if not near:
        return None
    return Blame(near[-1], words, _lemmas(claim, of), denied)


def _lemmas(claim: Claim, words: str) -> tuple[str, ...]:
    """The content words of a phrase of a claim, as lemmas, in its order."""
    known = {term[:STEM]: term for term in reversed((*claim.terms, claim.predicate)) if term}
    found = (
        known.get(word[:STEM], "")
        for word in WORD.findall(words.casefold())
        if word not in POINTING
    )
    return tuple(dict.fromkeys(word for word in found if word))


def undoing(words: tuple[str, ...]) -> bool:
    """Whether some words tell of an end of something: it failed, sank, died, was ruined."""
    return bool(set(words) & _ends())


def undone(words: tuple[str, ...]) -> tuple[str, ...]:
    """What it befell, and whatever else is said beside the words for an end."""
    return tuple(word for word in words if word not in _ends() and word not in BRINGING)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(cues.load("events")["undoing"]["verbs"])


@cache
def _ends() -> frozenset[str]:
    table = cues.load("events")["undoing"]
    return frozenset({*table["verbs"], *table["ends"]})
