"""Whether anything is left of a thing: "nothing remains of it", "its east wall stands"."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.model import DOUBTFUL, Claim
from claimcheck.model.keeping import kept

KNOWN = r"(?:the|its|his|her|their|our)"
LEFT = (
    r"(?:(?:was|is|were|are|had been|has been) (?:left|to be seen)"
    r"|remain(?:s|ed)?|survive[sd]?|stands|stood)"
    r"(?: (?:standing|over|intact|at all|whatever|whatsoever))*"
)
NOTHING = (
    r"(?:nothing(?: at all| whatever| whatsoever)?|no trace"
    r"|not (?:a|one|a single) (?:stone|brick|wall|beam|trace|stick|plank|timber))"
)
GONE = re.compile(
    rf"^{NOTHING} {LEFT} of (?P<whole>{KNOWN} .+)$|^of (?P<of>{KNOWN} .+?),? {NOTHING} {LEFT}$"
)

# "The mill stood" may tell of the time before; "still stood" and "survived" do not.
STAYING = (
    r"(?:still (?:stands?|stood|remains?|remained|survives?|survived)"
    r"|stands?|remains?|survives?|survived"
    r"|(?:is|are|was|were|has been|have been) (?:still |left )+(?:standing|intact|untouched)"
    r"|(?:is|are) (?:standing|intact)|(?:remain(?:s|ed)?|stay(?:s|ed)) (?:standing|intact))"
    r"(?: (?:standing|intact|today|still|upright|unharmed|in place|to this day))*"
)
KEPT_UP = re.compile(
    rf"^(?:of (?P<of>{KNOWN} .+?),? )?(?P<what>(?:{KNOWN}|a|an|one|two|three|part|half|most|"
    rf"some|parts|much) (?:[\w'’-]+ )*?){STAYING}$"
)

# "Nothing but a wall was left", "almost nothing", "nothing remained for long".
LIMITED = re.compile(
    r"\b(?:but|except|save|apart from|other than|besides|more than|if|until|almost|hardly|yet"
    r"|before|then|would|could|will|may|might|no longer|not)\b"
)
BARE = re.compile(r"\b(?:no|not (?:a|one))\b")

BETWEEN = re.compile(r" (?:at|in|on|by|near|beside|from|with|behind|that|which|where|after) ")
EMPTY = frozenset({"the", "its", "his", "her", "their", "our", "old", "a", "an", "whole"})


class Remains(NamedTuple):
    """That something, or nothing, is left of a thing.

    Attributes:
        noun: The thing's, as a lemma.
        before: The words that narrow it: "grain" of "the grain silos".
        left: Something is.
    """

    noun: str
    before: frozenset[str]
    left: bool


@kept
def remains(claim: Claim) -> Remains | None:
    """What a claim says of which there is something left, or nothing; else ``None``."""
    if claim.incomplete or claim.modality in DOUBTFUL:
        return None
    plain = claim.text.casefold().replace("’", "'").strip(" .")
    if (gone := GONE.match(plain)) is not None:
        whole = gone["whole"] or gone["of"]
        return None if LIMITED.search(BARE.sub("", plain)) else _of(claim, whole, left=False)
    upheld = KEPT_UP.match(plain)
    if upheld is None or claim.negated or LIMITED.search(plain):
        return None
    part, _, whole = upheld["what"].strip().partition(" of ")
    return _of(claim, upheld["of"] or whole or part, left=True)


def _of(claim: Claim, phrase: str, *, left: bool) -> Remains | None:
    words = BETWEEN.split(phrase.split(" of ", maxsplit=1)[0])[0].split()
    content = [word for word in words if word not in EMPTY]
    if not content or words[0] not in EMPTY:
        return None
    noun = next(
        (term for term in claim.terms if content[-1].startswith(term[: len(term) - 1])),
        content[-1],
    )
    return Remains(noun, frozenset(content[:-1]), left)
