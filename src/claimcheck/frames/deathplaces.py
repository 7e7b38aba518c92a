"""Where somebody is said to have died: where it happened, on the way, or in hospital."""

import re
from enum import StrEnum
from functools import cache, lru_cache

from claimcheck.frames import cues
from claimcheck.model.claims import KEPT

# "Died", "was pronounced dead", "succumbed to her wounds"; who drives with a dead man does not.
DEATH = re.compile(
    r"\b(?:died|dies|die|succumbed|expired|bled to death"
    r"|(?:pronounced|declared|certified|confirmed|found) (?:dead|deceased)"
    r"|killed (?:instantly|outright|on the spot|on impact))\b",
    re.IGNORECASE,
)

# The words of a death: what stands further off is of something else.
NEAR = 60


class Deathplace(StrEnum):
    """Kinds of place of which a person dies in one."""

    SCENE = "at the scene"
    WAY = "on the way"
    CARE = "in hospital"


# "Died later of their burns", "in the following weeks", "three days after the fire".
LATER = re.compile(
    r"\b(?:later|afterwards?|subsequently|since)\b"
    r"|\b(?:in|over|during|within) the (?:following|next|ensuing|coming|subsequent) \w+"
    r"|\b(?:the|on the) (?:following|next) (?:day|night|morning|week|month)\b"
    r"|\b(?:days?|weeks?|months?) (?:after|afterwards)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=KEPT)
def died_later(text: str) -> bool:
    """Whether a text says that somebody died some time after the event."""
    death = DEATH.search(text)
    if death is None:
        return False
    before = text[: death.start()].rstrip().endswith(("later", "subsequently", "afterwards"))
    after = re.split(r"[,;.]", text[death.end() : death.end() + NEAR])[0]
    return before or LATER.search(after) is not None


@lru_cache(maxsize=KEPT)
def deathplace(text: str) -> Deathplace | None:
    """Where a text says that somebody died; ``None`` where it says nothing, or two places.

    "He died where he fell" and "she was killed instantly" put it at the scene.
    """
    death = DEATH.search(text)
    if death is None:
        return None
    around = text[max(0, death.start() - NEAR) : death.end() + NEAR]
    found = [place for place in Deathplace if _cue(place).search(around)]
    # "On the way to hospital" names both.
    if found == [Deathplace.WAY, Deathplace.CARE]:
        return Deathplace.WAY
    return found[0] if len(found) == 1 else None


@cache
def _cue(place: Deathplace) -> re.Pattern[str]:
    return re.compile(_patterns()[place.name.casefold()])


def _patterns() -> dict[str, str]:
    table = cues.load("sides")["deathplaces"]
    return {name: "|".join(rf"(?:{cue})" for cue in table[name]) for name in table}
