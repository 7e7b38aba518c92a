"""What whoever speaks is called, and whether anybody does: "no witness told the police"."""

import re
from functools import lru_cache

from claimcheck.frames.lexicon import WORDS, stands_for

# What follows the noun for whoever speaks.
AFTER = re.compile(r" (?:who|that|of|at|in|on|from|for|with) ")

# Who is reported as saying it where nobody does.
NOBODY = ("no ", "nobody", "none ", "neither ", "not a single ", "not one ")
OF_THEM = re.compile(
    r"^(?:none|neither|not one|one|two|three|some|several|many|few|most|half|both|all) of "
    r"(?:the )?"
)


@lru_cache(maxsize=WORDS)
def nobody(speaker: str) -> bool:
    """Whether a speaker is nobody: "no civilian witness"."""
    return speaker.casefold().startswith(NOBODY)


@lru_cache(maxsize=WORDS)
def speaking(speaker: str) -> str:
    """The noun for whoever speaks, in the singular: "several witnesses" is *witness*."""
    words = AFTER.split(OF_THEM.sub("", speaker.casefold()))[0].split()
    plural = words[-1] if words else ""
    forms = (plural.removesuffix("es"), plural.removesuffix("s"))
    return next((form for form in forms if stands_for(form)), plural)
