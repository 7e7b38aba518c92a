"""Figures that answer a question to which a report has one answer: how many were on board.

"The plane was carrying 140 passengers" and "there were 162 passengers on board" share no verb,
and give one figure all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.frames import cues
from claimcheck.frames.units import PEOPLE
from claimcheck.frames.units import kind as unit_kind
from claimcheck.model import Claim, Modality, Quantity
from claimcheck.model.claims import KEPT

# Stands for the amount in the words around it.
MARK = "#"

# What has the figure, before its verb and after it.
OF = r"(?P<of>(?:(?!\b(?:who|which|that|and|or)\b)[^#,;])+?)"
THE = r"(?P<of>(?:the |an? |its |their )?[\w'’-]+(?: [\w'’-]+){0,3}?)(?=,|$| (?:on|in|at|when|as|for|through|from|was|were|is|had|has|after|before|struck|hit|shook|ended|began|flattened)\b)"

# Other amounts, other times and what is only meant: "a further 200", "by evening", "will cut".
ASIDE = re.compile(
    r"\b(?:further|another|additional|extra|others?|again|later|earlier|first|previous|next|then|"
    r"until|still|so far|originally|initially|at first|usually|normally|on average|average|mean|"
    r"sustained|mostly|up to then|would|will|shall|could|may|might|should|can|must|expected|planned|"
    r"plans|to be|if|unless|each|every|each time|suspended|aftershocks?|capacity|"
    r"second|third|neighbou?ring|nearby|adjacent|sister|rival|former|"
    r"(?:in|by|during) (?:its|their|the) (?:\w+ )?(?:evening|morning|afternoon|night|spring|summer|"
    r"autumn|winter|season|half|quarter|leg|hour|day|week|month|year)|by (?:\w+day|noon|midnight|"
    r"evening|morning|night|nightfall|dawn|dusk|then|\d)|last \w+|a (?:year|day|week|month|minute|"
    r"moment) (?:before|after|earlier|later)|after [\w-]+ (?:minutes|hours|days|weeks|months|"
    r"years)|against|while)\b"
)
FACTUAL = frozenset({Modality.CERTAIN, Modality.REPORTED})


class Answer(NamedTuple):
    """A figure as the answer to a question.

    Attributes:
        question: Its name in the table.
        thing: The words for what has the figure; empty where the claim does not say.
        figure: The amount.
        past: It was so at one time.
        own: The thing must be given, and be one.
        person: The thing is somebody.
        same: What is counted must be one noun.
        state: The figure changes from year to year.
        tally: It changes from hour to hour.
    """

    question: str
    thing: str
    figure: Quantity
    past: bool = False
    own: bool = False
    person: bool = False
    same: bool = False
    state: bool = False
    tally: bool = False


@lru_cache(maxsize=KEPT)
def answers(claim: Claim) -> tuple[Answer, ...]:
    """The questions that a claim answers by a figure, in the order of the table."""
    if claim.negated or claim.incomplete or claim.modality not in FACTUAL:
        return ()
    plain = claim.text.casefold().strip(" .")
    return tuple(
        found
        for quantity in claim.quantities
        if _single(quantity)
        for found in _answered(claim, plain, quantity)
    )


def _single(quantity: Quantity) -> bool:
    """Whether an amount is a figure of its own: no rate, no rank, no part of another."""
    part = quantity.part and not unit_kind(quantity.unit)
    return bool(quantity.quote) and not (
        quantity.ordinal or quantity.per or part or quantity.whole is not None
    )


def _answered(claim: Claim, plain: str, quantity: Quantity) -> Iterator[Answer]:
    said = quantity.quote.casefold().strip(" .")
    before, found, after = plain.partition(said)
    if not found or ASIDE.search(before) or ASIDE.search(after):
        return
    marked = f"{before}{MARK}{after}"
    for name, asked in _table().items():
        if not _fits(asked, quantity):
            continue
        for way in _ways(name):
            hit = way.search(marked)
            thing = _thing(hit, asked) if hit else None
            if hit is None or thing is None or (asked.get("head") and not _is_head(claim, thing)):
                continue
            yield Answer(
                name,
                thing,
                quantity,
                past="past" in hit.groupdict() and bool(hit["past"]),
                own=bool(asked.get("own")),
                person=bool(asked.get("person")),
                same=bool(asked.get("same")),
                state=bool(asked.get("state")),
                tally=bool(asked.get("tally")),
            )
            break


def _thing(hit: re.Match[str], asked: dict[str, object]) -> str | None:
    """The words for what has the figure; ``None`` where it can have no such figure."""
    groups = hit.groupdict()
    thing = (groups.get("of") or "").strip()
    kinds = asked.get("things")
    if "street" in groups:
        return "march"
    if not isinstance(kinds, list) or "crowd" in groups:
        return thing
    return thing if head(thing) in kinds else None


def head(words: str) -> str:
    """The last word of a phrase before its first preposition."""
    own = re.split(r" (?:of|in|at|for|on|to|through|against|by|from|with|near)\b", words)[0]
    return own.split()[-1] if own.split() else ""


def _is_head(claim: Claim, thing: str) -> bool:
    """Whether the thing is what the claim's deed is done by, or done to."""
    return head(thing) in {claim.roles.agent.head, claim.roles.patient.head}


def _fits(asked: dict[str, object], quantity: Quantity) -> bool:
    """Whether an amount counts or measures what a question asks for."""
    # "Scored twice" counts as a number of goals does, and a quake may measure a bare 5.9.
    kinds = {asked.get("kind", ""), asked.get("or", "")}
    if unit_kind(quantity.unit) not in kinds:
        return False
    if (wanted := asked.get("quote")) and not re.search(str(wanted), quantity.quote.casefold()):
        return False
    counted = asked.get("counted")
    if not isinstance(counted, list):
        return "kind" in asked or bool(quantity.counted)
    anybody = PEOPLE in counted and (
        quantity.unit == PEOPLE or quantity.unit in cues.load("counted")["people"]["some"]
    )
    return anybody or quantity.counted in counted


@cache
def _table() -> dict[str, dict[str, object]]:
    return dict(cues.load("answers")["questions"])


@cache
def _ways(question: str) -> tuple[re.Pattern[str], ...]:
    words = {"of": OF, "the": THE, **cues.load("answers")["words"]}
    found = []
    for way in cues.load("answers")["questions"][question]["ways"]:
        said = way
        for name, pattern in words.items():
            said = said.replace(f"{{{name}}}", pattern)
        found.append(re.compile(said))
    return tuple(found)
