"""How long a deed took until it was done.

"It took the crew three hours to free the driver", "the driver was freed after three hours" and
"the rescue of the driver took three hours" give one length of one deed.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from claimcheck.frames.happenings import SAYS_LITTLE, akin, happening, subject_head
from claimcheck.frames.units import base, is_duration
from claimcheck.model import DOUBTFUL, Claim, Quantity
from claimcheck.model.keeping import kept

# "Took the crew three hours to free", "needed 40 minutes to restart": what stands before the
# length, and what after it.
TAKES = re.compile(r"\b(?:took|takes|taken|needed|required|spent)\b[\w ,'’-]{0,40}$")
TO = re.compile(
    r"^(?: or so| more)?(?P<by> for [\w '’-]{1,40}?)? to (?P<deed>[a-z][\w-]+"
    r"(?: (?:out|down|up|off|back)\b)?)(?P<rest>.*)$"
)
# The whole of it: "the repair took eight months", "the siege lasted 12 hours."
LASTS = re.compile(r"\b(?:took|takes|taken|lasted)(?: about| around| nearly| almost| some)? ?$")
# "Was freed after four hours", "within two hours", "in five hours".
DONE = re.compile(
    r"\b(?:after|within|in)(?: about| around| nearly| almost| some| just| only| less than)? ?$",
    re.IGNORECASE,
)
# It went on so long: "the storm blew for four days".
FOR = re.compile(r"\bfor(?: about| around| nearly| almost| some| more than)? ?$")
# "After two hours of talks", "after ten years in office", "in three days' time", "three hours
# after the fire began": not how long the deed took.
NOT_DONE = re.compile(
    r"^(?:['’]|-| (?:of|in|on|at|as|without|after|before|from|later|for|time)\b)"
)

# Deeds that are done once they have been worked at: what comes after a time may come by itself.
WORKED_AT = frozenset(
    {
        "free",
        "rescue",
        "save",
        "extinguish",
        "put out",
        "douse",
        "repair",
        "mend",
        "fix",
        "restore",
    }
    | {
        "find",
        "recover",
        "locate",
        "evacuate",
        "clear",
        "remove",
        "reach",
        "restart",
        "contain",
    }
    | {"build", "complete", "finish", "rebuild", "retrieve", "refloat", "raise", "lift", "plug"}
    | {"seal", "capture", "identify", "unload", "empty", "pump out", "climb", "cross", "quell"}
)


# "The five-hour hearing", "his 12-day stay": the length is a word before its noun.
HYPHENED = re.compile(
    r"-(?:second|minute|hour|day|night|week|month|year|decade)$", re.IGNORECASE
)
DEFINITE = re.compile(r"(?:the|its|his|her|their|this|that)\b", re.IGNORECASE)
# Words from the length to its noun: "the five-hour closed hearing".
NEAR = 3

# What has stopped may go on again: "the game was stopped after 20 minutes".
PAUSING = frozenset({"stop", "cease"})

# So many letters a form shares with its lemma.
STEM = 4

# A length so many times as long as another is hardly counted from the same beginning: "found
# after three days", of which the search took two hours.
FAR = 8


class Taking(NamedTuple):
    """How long a deed took.

    Attributes:
        length: The length of time.
        deed: Lemma of the verb, or of the noun that names the deed.
        things: Lemmas of what it is done to, and of what else is said of it.
        whole: The words say that the deed took so long, and not only that it went on.
        since: The length is counted from something before: "found after four days".
        named: The deed is told by its noun: "the hearing lasted two hours".
    """

    length: Quantity
    deed: str
    things: tuple[str, ...]
    whole: bool = True
    since: bool = False
    named: bool = False


@kept
def taking(claim: Claim) -> Taking | None:
    """How long a claim says that its deed took; ``None`` where it does not say."""
    if claim.negated or claim.incomplete or claim.modality in DOUBTFUL:
        return None
    for length in claim.quantities:
        if not is_duration(length) or length.ordinal or not length.quote:
            continue
        if length.part and not HYPHENED.search(length.quote):
            continue
        before, said, after = claim.text.partition(length.quote)
        if said and (found := _read(claim, length, before, after.rstrip(" ."))):
            return found
    return None


def _read(claim: Claim, length: Quantity, before: str, after: str) -> Taking | None:
    """The deed whose length stands between two parts of a claim."""
    to = TO.match(after)
    if to and TAKES.search(before):
        deed = _lemma(claim, to["deed"])
        things = _things(claim, f"{to['rest']} {to['by'] or ''}", deed, length)
        return Taking(length, deed, things)
    if LASTS.search(before) and not after:
        head = "".join(subject_head(claim))
        return _of_noun(claim, length, head, claim.subject)
    if found := _hyphened(claim, length, after):
        return found
    if NOT_DONE.match(after) or claim.predicate in SAYS_LITTLE:
        return None
    before = f"{before}{_opening(length)}"
    return _went_on(claim, length, before) or _done(claim, length, before)


def _done(claim: Claim, length: Quantity, before: str) -> Taking | None:
    """How long it took until the claim's own deed was done, or for how long it was."""
    done = claim.predicate in WORKED_AT and DONE.search(before)
    if not done and not FOR.search(before):
        return None
    party = claim.roles.patient if claim.roles.patient.words else claim.roles.agent
    things = _things(claim, party.words, claim.predicate, length)
    since = before.rstrip().casefold().endswith("after")
    return Taking(length, claim.predicate, things, whole=bool(done), since=since)


def _hyphened(claim: Claim, length: Quantity, after: str) -> Taking | None:
    """How long something was by the word before it: "the five-hour hearing ended"."""
    if not HYPHENED.search(length.quote):
        return None
    ended = _is_over(claim)
    words = after.removeprefix("-long").split()[:NEAR]
    for party in (claim.roles.agent, claim.roles.patient):
        beside = any(party.head and word.startswith(party.head[:STEM]) for word in words)
        if beside and (ended or DEFINITE.match(party.words)):
            return _of_noun(claim, length, party.head, party.words)
    return None


def _went_on(claim: Claim, length: Quantity, before: str) -> Taking | None:
    """How long something was by when it was over: "the strike was called off after a week"."""
    if _is_over(claim):
        told = before.rstrip().casefold().endswith("after")
    else:
        told = happening(claim).side == "last" and FOR.search(before) is not None
    party = claim.roles.patient if claim.roles.patient.head else claim.roles.agent
    return _of_noun(claim, length, party.head, party.words) if told else None


def _is_over(claim: Claim) -> bool:
    """Whether a claim tells of the end of what its subject names."""
    return happening(claim).side == "end" and claim.predicate not in PAUSING


def _of_noun(claim: Claim, length: Quantity, head: str, words: str) -> Taking | None:
    """How long that was which a noun names; "the hearing on Tuesday" is but one of its days."""
    if not head or any(time.quote in words for time in claim.times if time.quote):
        return None
    return Taking(length, head, _things(claim, words, head, length), named=True)


def _opening(length: Quantity) -> str:
    """What a length begins with that is no part of its figure: "within two hours"."""
    return "within " if length.quote.casefold().startswith("within") else ""


def _lemma(claim: Claim, words: str) -> str:
    """The term of a claim that a verb is a form of, with its particle."""
    verb, _, particle = words.partition(" ")
    lemma = next((term for term in claim.terms if term[:STEM] == verb[:STEM]), verb)
    return f"{lemma} {particle}".rstrip()


def _things(claim: Claim, words: str, deed: str, length: Quantity) -> tuple[str, ...]:
    """The terms of a claim that stand in some of its words, but for the deed and its length."""
    measure = {word[:STEM] for word in re.findall(r"\w+", length.quote.casefold())}
    said = {word[:STEM] for word in re.findall(r"\w{3,}", words.casefold())} - measure
    return tuple(
        term
        for term in dict.fromkeys(claim.terms)
        if term[:STEM] in said and term != deed and term not in SAYS_LITTLE and term.isalpha()
    )


def one_deed(ours: Taking, theirs: Taking) -> bool:
    """Whether two lengths are of one deed done to one thing.

    "The blaze at the mill" and "the blaze at the school" are two; so are lengths of which one
    is counted from something earlier and is far longer.
    """
    if not akin(ours.deed, theirs.deed) or not (ours.whole or theirs.whole):
        return False
    if ours.since is not theirs.since and is_far(ours.length, theirs.length):
        return False
    mine = [each for each in ours.things if not _among(each, theirs.things)]
    yours = [each for each in theirs.things if not _among(each, ours.things)]
    met = len(mine) < len(ours.things) or (ours.named and theirs.named)
    return met and not (mine and yours)


def _among(thing: str, things: tuple[str, ...]) -> bool:
    """Whether a thing is one of several: by its word, by a form of it, or by its kind."""
    return any(thing[:STEM] == other[:STEM] or akin(thing, other) for other in things)


def is_far(ours: Quantity, theirs: Quantity) -> bool:
    """Whether one length is so many times the other that it has hardly the same beginning."""
    ends = [base(each).high or base(each).low or Decimal(0) for each in (ours, theirs)]
    return max(ends) > FAR * min(ends)
