"""Whether two claims tell of one deed because each of their texts tells it but once.

"We buried them on the Sunday" and "they were buried on Tuesday" have no word for who was
buried; but each text tells of one burial, so that both tell of the same one.
"""

from claimcheck.matching import themes
from claimcheck.model import DOUBTFUL, Claim, Pair, Party
from claimcheck.rules.subjects import two_things

# Nouns that stand for whatever was told of before.
ANYTHING = frozenset(
    {"work", "project", "plan", "matter", "job", "step", "measure", "move", "scheme", "thing"}
)


def one_telling(pair: Pair) -> bool:
    """Whether both tell a deed that their texts tell once, and nothing makes two of it."""
    left, right = pair.left, pair.right
    if not pair.told_once or pair.apart_in_name or pair.within:
        return False
    if any(_doubtful(claim) for claim in (left, right)) or left.negated is not right.negated:
        return False
    ours, theirs = left.roles, right.roles
    if two_things(ours.agent, theirs.agent):
        return False
    if ours.patient.words and theirs.patient.words:
        return _perhaps_one(ours.patient, theirs.patient)
    return bool(ours.agent.words and theirs.agent.words) and _perhaps_one(
        ours.agent, theirs.agent
    )


def _doubtful(claim: Claim) -> bool:
    return claim.incomplete or claim.modality in DOUBTFUL


def _perhaps_one(ours: Party, theirs: Party) -> bool:
    """Whether nothing tells two phrases apart.

    One is a pronoun, stands for whatever was told of, or is led by the other, or what names
    them differs in nothing that counts.
    """
    if themes.is_pronoun(ours) or themes.is_pronoun(theirs):
        return True
    if ANYTHING & {ours.head, theirs.head} and not (ours.name and theirs.name):
        return True
    if _is_led_by(ours, theirs) or _is_led_by(theirs, ours):
        return True
    return themes.perhaps_one(ours, theirs)


def _is_led_by(body: Party, head: Party) -> bool:
    """Whether a phrase says who leads it: "the commission under Judge Ada Vey"."""
    before, led, after = body.words.partition(" under ")
    return bool(led and before and head.name) and after.endswith(head.name)
