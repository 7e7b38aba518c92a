"""How old somebody is said to be: "aged 31", "a 44-year-old fitter", "a boy of seven"."""

import re
from typing import NamedTuple, TypeGuard

from claimcheck.frames.cardinals import cardinal
from claimcheck.frames.lexicon import broader
from claimcheck.frames.words import split
from claimcheck.model import Claim, Party
from claimcheck.model.keeping import kept

# Nobody is known to have lived longer than 122 years.
OLDEST = 122

# Who is so old now, or turned so old, was not so old when it happened.
NOW = re.compile(r"\b(?:now|today|currently|would|turned|turns|when|nearly|almost|about)\b")

NUMBER = r"(?P<age>\d{1,3}|[a-z]+(?:-[a-z]+)?)"

# In the phrase for a person: "a woman aged 31", "a 44-year-old fitter", "a boy of seven".
WITHIN = (
    re.compile(rf"\baged {NUMBER}$"),
    re.compile(rf"\b{NUMBER}[- ]years?[- ]old\b"),
    re.compile(rf"^an? (?P<who>[\w-]+) of {NUMBER}$"),
)

# After it: "was 34", "was aged 31", "is a teacher of 24", "died at the age of 72".
AFTER = (
    re.compile(
        rf"^ (?:is|was) (?:aged )?{NUMBER}(?: years old| years of age)?(?: at the time)?$"
    ),
    re.compile(rf"^ (?:is|was) an? (?P<who>[\w-]+) of {NUMBER}$"),
    re.compile(rf"^,? aged {NUMBER}\b"),
    re.compile(rf"\bat the age of {NUMBER}$"),
)


class Age(NamedTuple):
    """How old somebody is.

    Attributes:
        years: The age.
        whose: The phrase for whoever is so old.
    """

    years: int
    whose: Party


@kept
def age(claim: Claim) -> Age | None:
    """How old a claim says that its subject is; ``None`` where it does not say."""
    plain = claim.text.casefold().strip(" .")
    if claim.negated or claim.incomplete or NOW.search(plain):
        return None
    for party in (claim.roles.agent, claim.roles.patient):
        subject = party.words.casefold()
        if subject and plain.startswith(subject):
            said = [pattern.search(subject) for pattern in WITHIN]
            said += [pattern.search(plain.removeprefix(subject)) for pattern in AFTER]
            years = [_years(found["age"]) for found in said if _is_said(found)]
            return Age(years[0], party) if years and years[0] else None
    return None


def _is_said(found: re.Match[str] | None) -> TypeGuard[re.Match[str]]:
    """Whether a phrase gives an age: "a boy of seven" does, "a crew of seven" does not."""
    if found is None:
        return False
    who = found.groupdict().get("who")
    several = who == "group" or (who is not None and broader("group", who))
    return not several or (who is not None and broader("person", who))


def _years(said: str) -> int:
    """A number of years that people live, in figures or words; 0 for anything else."""
    found = cardinal(split(said), 0)
    if found is None or found.vague or found.low != found.high:
        return 0
    return int(found.low) if found.low <= OLDEST and found.low % 1 == 0 else 0
