"""Conflicts on what is to come: sure in one source, open in the other."""

import re

from claimcheck.frames import antonyms
from claimcheck.frames.happenings import akin
from claimcheck.matching import themes
from claimcheck.model import BlockKind, Claim, Modality, Pair
from claimcheck.model.keeping import kept
from claimcheck.rules.subjects import two_subjects, two_things

SURE = re.compile(r"\b(?:will|shall)\b|\bis certain to\b|\bis guaranteed\b")
RULED_OUT = re.compile(
    r"\b(?:cannot|can't|could not|can not|not|nobody can|no one can) (?:be |yet be )?"
    r"(?:ruled? out|rule out|excluded?)\b"
)
OPEN = re.compile(r"\b(?:may|might|could)\b")
WILL = re.compile(r"\b(?:will|shall|should|ought to)\b|['’]ll\b")
WOULD = re.compile(r"\bwould\b")
THAT_WOULD = re.compile(r"\bthat\b.*\bwould\b")

# "If the dam fails, the town will be flooded", "unless"; not "asked if", "even if", "as if".
CONDITION = re.compile(
    r"(?:^|[,;]? )(?:if|unless|provided that|as long as)\b",
    re.IGNORECASE,
)
WHETHER = re.compile(
    r"\b(?:ask|asks|asked|asking|know|knew|known|see|saw|wonder|wonders|wondered|say|said|tell|told"
    r"|clear|check|checked|determine|as|even) (?:\w+ )?if\b",
    re.IGNORECASE,
)
COMING = re.compile(
    r"\b(?:is|are|was|were|be) "
    r"(?:(?:going|due|set|about|expected|scheduled|planned|meant|supposed|likely) )?to\b"
)
PLANS = frozenset(
    {"plan", "intend", "want", "hope", "wish", "aim", "seek", "threaten", "promise", "pledge"}
    | {"vow", "propose", "prepare", "offer", "expect", "try", "attempt", "undertake"}
)


def prospect_open(pair: Pair) -> str | None:
    """One source says for sure what will be, the other holds the opposite to be possible."""
    left, right = pair.left, pair.right
    if pair.one_account or pair.apart_in_time or themes.apart(left, right):
        return None
    for sure, unsure in ((left, right), (right, left)):
        if not promised(sure) or sure.incomplete or unsure.incomplete:
            continue
        if two_subjects(sure, unsure) and two_things(sure.roles.patient, unsure.roles.patient):
            continue
        if found := _not_ruled_out(sure, unsure) or _may_be_undone(sure, unsure):
            return f"{found}: sure in one, open in the other"
    return None


def only_meant(one: Claim, other: Claim) -> bool:
    """Whether one says when it was to be, and the other when it was.

    "The council agreed that it would open in March", "it opened in May"; not "he would die in
    March", which tells what happened.
    """
    if not _ahead(one) or _ahead(other):
        return False
    if not WILL.search(one.text):
        return True
    # "It will open in March" and "it opens in May", or a row, are both plans.
    present = re.compile(rf"\b{re.escape(other.predicate)}(?:e?s)?\b")
    return other.layout is not BlockKind.ROW and not present.search(other.text)


@kept
def unrealised(claim: Claim) -> bool:
    """Whether a claim tells of what is planned, to come, possible or under a condition.

    That it was not done is no answer: "the council plans to build a school", "no school was
    built".
    """
    text = claim.text
    if claim.modality is Modality.POSSIBLE or _ahead(claim) or COMING.search(text):
        return True
    if claim.predicate in PLANS and claim.roles.deed not in {"", claim.predicate}:
        return True
    return CONDITION.search(text) is not None and not WHETHER.search(text)


@kept
def promised(claim: Claim) -> bool:
    """Whether a claim says without reserve what will be."""
    plain = claim.text.casefold()
    sure = SURE.search(plain) is not None and claim.modality in {
        Modality.CERTAIN,
        Modality.REPORTED,
    }
    return sure and not RULED_OUT.search(plain) and " if " not in plain


def _not_ruled_out(sure: Claim, unsure: Claim) -> str:
    """What will not be, and cannot be ruled out: "no redundancies will be made"."""
    if not sure.negated or not RULED_OUT.search(unsure.text.casefold()):
        return ""
    thing = unsure.roles.patient.head or unsure.roles.agent.head
    deeds = (*sure.denied[-1:], sure.roles.patient.head, sure.predicate)
    return thing if thing and any(akin(thing, deed) for deed in deeds) else ""


def _may_be_undone(sure: Claim, unsure: Claim) -> str:
    """What will be done to a thing, whose opposite may be done to it."""
    open_ = OPEN.search(unsure.text.casefold()) and unsure.modality is Modality.POSSIBLE
    if not open_ or sure.negated or unsure.negated:
        return ""
    if not antonyms.opposite(sure.roles.deed, unsure.roles.deed):
        return ""
    ours, theirs = (
        [each for each in (claim.roles.patient, claim.roles.agent) if each.words]
        for claim in (sure, unsure)
    )
    one = any(themes.one(a, b) or _of(a.words, b.head) for a in ours[:1] for b in theirs[:1])
    return f"{sure.roles.deed}, {unsure.roles.deed}" if one else ""


def _of(words: str, head: str) -> bool:
    """ "All of the firm's products" are products."""
    return bool(head) and any(word.startswith(head) for word in words.casefold().split())


def _ahead(claim: Claim) -> bool:
    """Whether a claim tells what is or was to come."""
    meant = claim.modality is not Modality.CERTAIN or THAT_WOULD.search(claim.text)
    return bool(WILL.search(claim.text) or (meant and WOULD.search(claim.text)))
