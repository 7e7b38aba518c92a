"""Conflicts between deeds that exclude each other, told of one thing."""

import re

from claimcheck.frames import parties
from claimcheck.frames.contraries import STATING, Stand, by_turns, stands
from claimcheck.frames.happenings import AFTER, akin
from claimcheck.frames.lexicon import broader
from claimcheck.frames.occasions import in_turn
from claimcheck.matching import themes
from claimcheck.model import FACTUAL, Claim, Pair, Party
from claimcheck.model.keeping import lately
from claimcheck.rules.polarity import reported_denial

# Who or what there is one of in a text, as far as its article says.
KNOWN = re.compile(r"^(?:the|this|that|his|her|its|their|our|my)\b")

# In texts on one matter a person leaves once, whatever else the texts are about.
LEAVING = "departure"

# Who are meant by them is left open: "the men", "workers" and "the members" can be the same.
ANYBODY = frozenset(
    {"man", "woman", "people", "person", "member", "worker", "staff", "they", "employee"}
)


def opposite_deeds(pair: Pair) -> str | None:
    """The sources tell two deeds of one thing or person that exclude each other."""
    left, right = pair.left, pair.right
    against = opposed(left, right)
    if not against or pair.one_account or reported_denial(pair):
        return None
    if pair.apart_in_time and not _leaving(pair, against[0][0].matter):
        return None
    if not (_plain(left) and _plain(right)) or themes.apart(left, right):
        return None
    for ours, theirs in against:
        one = _one_thing(ours.thing, theirs.thing, pair) or _of_it(ours, theirs)
        if one and _one_doer(ours, theirs):
            return f"{_word(left)} against {_word(right)}"
    return None


@lately
def opposed(left: Claim, right: Claim) -> tuple[tuple[Stand, Stand], ...]:
    """What two claims tell on two sides of one matter."""
    return tuple(
        (ours, theirs)
        for ours in stands(left)
        for theirs in stands(right)
        if ours.matter == theirs.matter and ours.holds is not theirs.holds
    )


def _leaving(pair: Pair, matter: str) -> bool:
    """Whether somebody left, and only one text says when: "resigned in 1989", "was fired"."""
    dated = [claim for claim in (pair.left, pair.right) if claim.times]
    return matter == LEAVING and len(dated) == 1


def _word(claim: Claim) -> str:
    """The verb of a claim, or the adjective where its verb says little."""
    state = claim.predicate in STATING and claim.objects
    return claim.objects[0] if state else claim.roles.deed


def _plain(claim: Claim) -> bool:
    """Whether a claim tells outright, and of no turn of events, what was done."""
    if claim.negated or claim.incomplete or claim.modality not in FACTUAL:
        return False
    return not in_turn(claim.text)


def _one_thing(ours: Party, theirs: Party, pair: Pair) -> bool:
    """Whether two phrases stand for one thing, of which a text has one."""
    if themes.is_pronoun(ours) or themes.is_pronoun(theirs):
        return False
    if ours.name or theirs.name:
        return parties.same(ours, theirs)
    if pair.apart_in_name and not (_known(ours) and _known(theirs)):
        return False
    if not (_known(ours) and _known(theirs)):
        return False
    alike = akin(ours.head, theirs.head) or by_turns(ours.head, theirs.head)
    return alike and not _narrower(ours, theirs)


def _of_it(ours: Stand, theirs: Stand) -> bool:
    """Whether the same people did it, and one text says to "it": "the members approved it"."""
    things = (ours.thing, theirs.thing)
    if not any(_known(each) for each in things) or not any(
        each.head == "it" for each in things
    ):
        return False
    doers = {ours.doer.head, theirs.doer.head}
    return doers <= ANYBODY and "" not in doers


def _narrower(ours: Party, theirs: Party) -> bool:
    """Whether words tell two things apart: "the old hall", "the plan for the bypass"."""
    (one, one_of), (other, other_of) = _parts(ours), _parts(theirs)
    return one != other or bool(one_of and other_of and not one_of & other_of)


def _parts(party: Party) -> tuple[set[str], set[str]]:
    """The words before the head of a phrase, and those that follow its preposition."""
    own, *after = AFTER.split(party.words.casefold(), 1)
    return (
        set(own.split()[:-1]) - themes.EMPTY,
        set(" ".join(after).split()) - themes.EMPTY,
    )


def _known(party: Party) -> bool:
    """Whether a phrase is of something that its text knows already: "the offer"."""
    return KNOWN.match(party.words.casefold()) is not None


def _one_doer(ours: Stand, theirs: Stand) -> bool:
    """Whether nothing says that two did it: "the lords passed it", "the commons did not"."""
    one, other = ours.doer, theirs.doer
    if not one.words or not other.words or parties.same(one, other):
        return True
    if one.name or other.name:
        return False
    if {one.head, other.head} & ANYBODY:
        return all(
            each.head in ANYBODY or broader("person", each.head) for each in (one, other)
        )
    return themes.one(one, other) or themes.perhaps_one(one, other)
