"""Conflicts on what somebody was able, or entitled, to do."""

import re

from claimcheck.frames import parties
from claimcheck.frames.happenings import akin
from claimcheck.frames.states import State
from claimcheck.matching import themes
from claimcheck.model import Claim, Pair
from claimcheck.rules.states import Sides, opposed_sides
from claimcheck.rules.subjects import two_subjects

# The verb after "could not have", with what makes another verb of it: "stepped in".
VERB = re.compile(
    r"^(?:(?:to|be|been|have|\w+ly) )*(?P<verb>[\w-]+)"
    r"(?: (?P<particle>in|out|up|off|down|on|back))?\b"
)

# Letters that the forms of one verb have in common.
STEM = 3


def power_denied(pair: Pair) -> str | None:
    """One source says that somebody could have done it, the other that they could not."""
    found = opposed_sides(pair, "power")
    if found is None or two_subjects(pair.left, pair.right) or not _one_doer(found):
        return None
    ours, theirs = _deeds(found.holds, found.yes), _deeds(found.denies, found.no)
    if not any(akin(one, other) for one in ours for other in theirs):
        return None
    things = _things(found.holds, ours), _things(found.denies, theirs)
    if all(things) and not any(akin(one, other) for one in things[0] for other in things[1]):
        return None
    return (
        f"{ours[0]}: {found.denies.speaker or found.denies.source} denies that it could be done"
    )


def _one_doer(found: Sides) -> bool:
    """Whether it is said of one body or person."""
    # "Was not entitled" is told of whom it is done to.
    ours, theirs = (
        roles.agent if roles.agent.words else roles.patient
        for roles in (found.holds.roles, found.denies.roles)
    )
    if themes.is_pronoun(ours) or themes.is_pronoun(theirs):
        return False
    return parties.same(ours, theirs) or themes.one(ours, theirs)


def _deeds(claim: Claim, said: State) -> tuple[str, ...]:
    """The verb of what could be done, alone and with its particle."""
    verb = VERB.match(claim.text.casefold()[said.end :].lstrip())
    if verb is None:
        return ()
    lemma = next((t for t in claim.terms if t[:STEM] == verb["verb"][:STEM]), verb["verb"])
    return (lemma, f"{lemma} {verb['particle']}") if verb["particle"] else (lemma,)


def _things(claim: Claim, deed: tuple[str, ...]) -> tuple[str, ...]:
    """What it could be done to: "the road" of "could have closed the road"."""
    at = claim.terms.index(deed[0]) if deed[0] in claim.terms else len(claim.terms)
    when = " ".join(each.quote for each in claim.times).casefold()
    return tuple(term for term in claim.terms[at + 1 :] if term not in when)
