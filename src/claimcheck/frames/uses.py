"""What a claim says was used, or was not: "with live rounds", "no dogs were used"."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.frames.lexicon import broader
from claimcheck.model import Claim
from claimcheck.model.keeping import kept

# Verbs that say of a tool or a weapon only that it was used.
USING = frozenset({"use", "deploy", "employ", "fire", "wield", "drop"})

# After these "with" brings no tool: "provided them with tools", "met with the workers".
NO_TOOL = frozenset(
    {
        "be",
        "have",
        "provide",
        "supply",
        "fill",
        "load",
        "cover",
        "equip",
        "meet",
        "speak",
        "agree",
    }
    | {"leave", "find", "arrive", "come", "travel", "live", "see", "arrest", "pack", "store"}
    | {"replace", "present", "reward", "charge", "compare", "associate", "share", "work"}
)

# Kinds of which a thing must be to be a tool, and things that WordNet has elsewhere.
KINDS = ("artifact", "substance", "matter", "weapon", "device", "implement", "instrumentality")
TOOLS = frozenset({"gas", "dog", "horse", "force", "fire", "grenade", "acid", "drone"})


ARTICLES = frozenset(
    {"the", "a", "an", "no", "any", "their", "his", "her", "its", "not", "some"}
)

# "Went for the strikers with batons", "fired at them with rifles": a deed done to somebody.
AGAINST = re.compile(r"\b(?:for|at|on|against|into) (?:the|them|him|her|us|it)\b")

WITH = re.compile(r"\b(?:with|using) ")


class Use(NamedTuple):
    """That a thing was used, or was not.

    Attributes:
        thing: Its noun, as a lemma.
        before: The words that narrow it: "live" of "live ammunition".
        used: It was.
    """

    thing: str
    before: frozenset[str]
    used: bool


@kept
def uses(claim: Claim) -> tuple[Use, ...]:
    """What a claim says was used, or was not used, in order."""
    patient = claim.roles.patient
    found = []
    if claim.roles.deed in USING and patient.words and not patient.name:
        words = patient.words.casefold().split()[:-1]
        found.append(Use(patient.head, frozenset(words) - ARTICLES, not claim.negated))
    elif _done_to_something(claim) and not claim.negated and claim.roles.deed not in NO_TOOL:
        found += [use for each in claim.objects if (use := _with(claim, each)) is not None]
    return tuple(use for use in found if _is_tool(use.thing))


def _done_to_something(claim: Claim) -> bool:
    deed = claim.roles.deed
    return bool(claim.roles.patient.words or " " in deed or AGAINST.search(claim.text))


def _is_tool(thing: str) -> bool:
    return thing in TOOLS or any(broader(kind, thing) for kind in KINDS)


def _with(claim: Claim, thing: str) -> Use | None:
    """A thing that a claim names after "with", by which something was done."""
    text = claim.text.casefold()
    if not WITH.search(text) or thing not in text:
        return None  # as good as always, and quicker told than by a pattern of its own
    pattern = rf"\b(?:with|using) (?P<before>(?:[\w-]+ ){{0,3}}?){re.escape(thing)}"
    found = re.search(pattern, text)
    if found is None or found["before"].startswith(("no ", "out ")):
        return None
    return Use(thing, frozenset(found["before"].split()) - ARTICLES, used=True)
