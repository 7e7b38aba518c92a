"""Conflicts between the reasons that are given for one deed or one happening."""

import re
from functools import lru_cache
from itertools import product

from claimcheck.frames import cues, entities
from claimcheck.frames.events import harms_done
from claimcheck.frames.happenings import SAYS_LITTLE, akin
from claimcheck.frames.lexicon import broader, stands_for
from claimcheck.frames.verbs import same_deed
from claimcheck.model import Cause, Claim, Modality, Pair, Party
from claimcheck.model.claims import KEPT
from claimcheck.model.keeping import kept
from claimcheck.rules.causes import EXCLUSIVE, ranks
from claimcheck.rules.subjects import two_things

# Links by which a text gives the reason: outright, as a purpose, as the main or only one.
GIVEN = frozenset({"sole", "primary", "trigger", "stated", "motive"})

# Words of three letters and less say nothing of what a reason or an effect is.
WORD = re.compile(r"[^\W\d_]{4,}")

# "It was kept separate" gives the reason for what the claim's subject names.
PRONOUN = re.compile(r"(?:it|they|he|she|this|these|those)\b", re.IGNORECASE)

# Verbs that lead up to the deed: "have chosen to stay".
LEADS = frozenset({"choose", "decide", "want", "agree", "refuse", "have", "be", "try", "begin"})

# These leave the deed to a noun: "went on strike", "staged a raid".
STAGING = frozenset({"go", "stage", "hold", "launch", "call", "carry"})

# Verbs that are another deed with an object and without.
LIGHT = frozenset({"keep", "make", "get", "turn", "leave", "hold", "go", "run", "take", "give"})

# "Too heavy" leaves no room for another reason, as "that, too" does.
DEGREE = re.compile(r"\btoo (?=[a-z])")

# What a named act is for: "the purpose of the strike".
PURPOSE = frozenset({"motive", "denied"})

# An effect that is named: "the strike", "the refusal of the loan".
NOUN = re.compile(
    r"^(?:the|this|that|its|their|his|her) (?P<words>(?:[\w-]+ )?[\w-]+)"
    r"(?: (?:of|for|by|in|at|on)\b.*)?$",
    re.IGNORECASE,
)

# A stem of this many letters tells a lemma in an inflected word: "escap" of "escape" in
# "escaping".
STEM = 4


def rival_reasons(pair: Pair) -> str | None:
    """Two sources give reasons for one deed that have nothing in common."""
    ours, theirs = pair.left.cause, pair.right.cause
    if ours is None or theirs is None:
        return None
    if not gives_reason(pair.left) or not gives_reason(pair.right):
        return None
    if not one_effect(pair) or _one_reason(pair):
        return None
    return f"because of “{short(ours)}” against “{short(theirs)}”"


@kept
def gives_reason(claim: Claim) -> bool:
    """Whether a claim says why, outright, and leaves no room for another reason."""
    cause = claim.cause
    if cause is None or cause.strength not in GIVEN or claim.negated:
        return False
    return not _open(claim, cause) and not leaves_room(claim, cause)


def _open(claim: Claim, cause: Cause) -> bool:
    """Whether it only may be so; what an act is meant for is open, too, and yet its reason."""
    return claim.modality is Modality.POSSIBLE and cause.strength != "motive"


def reason_denied(pair: Pair) -> str | None:
    """One source gives the reason for a deed that the other denies to be it."""
    ours, theirs = pair.left.cause, pair.right.cause
    if ours is None or theirs is None:
        return None
    both = ((pair.left, ours), (pair.right, theirs))
    denied = [cause for claim, cause in both if denies_reason(claim)]
    given = [c for claim, c in both if c.strength in GIVEN and not denies_reason(claim)]
    if len(denied) != 1 or len(given) != 1:
        return None
    if ranks(denied[0]) and given[0].strength not in EXCLUSIVE:
        return None  # what is not the main cause may have triggered it
    if not _one_reason(pair) or not (one_effect(pair) or _one_matter(pair)):
        return None
    return f"“{short(given[0])}” is given as the reason, and denied to be it"


def denies_reason(claim: Claim) -> bool:
    """ "Did not build it to dodge the rules" denies the reason, not that it was built."""
    if claim.cause is None:
        return False
    strength = claim.cause.strength
    return strength == "denied" or (claim.negated and strength == "motive")


def one_effect(pair: Pair) -> bool:
    """Whether two claims give reasons for one deed: by its verb, and not of two bearers."""
    left, right = pair.left, pair.right
    if pair.apart_in_time or pair.one_account:
        return False
    if Modality.DENIED in {left.modality, right.modality} or two_bearers(left, right):
        return False
    if _one_verb(left, right) and _two_patients(left.roles.patient, right.roles.patient):
        return False  # "closed the plant" and "closed the canteen"
    if two_uses(left, right) or _two_doers(left, right):
        return False
    ours, theirs = deeds(left), deeds(right)
    return any(akin(one, other) for one in ours for other in theirs)


def _two_doers(left: Claim, right: Claim) -> bool:
    """Whether two did a thing that is done to nothing: "a cage came", "400 people came"."""
    ours, theirs = left.roles, right.roles
    if ours.patient.words or theirs.patient.words or not _one_verb(left, right):
        return False
    people = all(broader("person", each.head) for each in (ours.agent, theirs.agent))
    return not people and two_things(ours.agent, theirs.agent)


def two_uses(left: Claim, right: Claim) -> bool:
    """Whether one verb is two deeds: "kept them inside" and "kept silent"."""
    ours, theirs = left.roles, right.roles
    alone = bool(ours.patient.words) is not bool(theirs.patient.words)
    return alone and ours.deed == theirs.deed and ours.deed in LIGHT


def _one_verb(left: Claim, right: Claim) -> bool:
    """Whether the deed that a reason is given for is the one that both claims tell of."""
    return same_deed(left.roles.deed, right.roles.deed)


def _two_patients(ours: Party, theirs: Party) -> bool:
    """Whether a deed was done to two; "the passengers" and "our children" may be the same."""
    people = all(broader("person", each.head) and _plural(each) for each in (ours, theirs))
    return not people and two_things(ours, theirs)


def _plural(party: Party) -> bool:
    """Whether a phrase is of several: its noun is not the lemma of it."""
    return party.head not in party.words.casefold().split()


def _one_matter(pair: Pair) -> bool:
    """Whether two effects share a word, which is enough where their reasons do, too."""
    left, right = pair.left, pair.right
    if pair.apart_in_time or pair.one_account or two_bearers(left, right):
        return False
    if _harm(left) and _harm(right):
        return True  # "they did not die because of it", "the disaster was due to it"
    return any(akin(one, other) for one in effect(left) for other in effect(right))


def _harm(claim: Claim) -> bool:
    return claim.cause is not None and harms_done(claim.predicate, claim.cause.effect)


def effect(claim: Claim) -> tuple[str, ...]:
    """Lemmas of what a claim gives the reason for, and of what a pronoun in it stands for."""
    if claim.cause is None:
        return ()
    about = f"{claim.subject} " if PRONOUN.match(claim.cause.effect) else ""
    return lemmas(claim, about + claim.cause.effect)


@kept
def deeds(claim: Claim) -> tuple[str, ...]:
    """The verb of an effect, where the claim is about it, and the one that ends it: "to stay".

    A clause of the reason is a claim of its own, which gives no reason for anything.
    """
    words = lemmas(claim, claim.cause.effect) if claim.cause else ()
    verb, _, particle = claim.predicate.partition(" ")
    purpose = claim.cause is not None and claim.cause.strength in PURPOSE
    if claim.cause and purpose and (noun := NOUN.match(claim.cause.effect)) is not None:
        return lemmas(claim, noun["words"])[-1:]  # "the purpose of the strike was"
    if verb in STAGING and words and claim.objects[:1] and claim.objects[0] in words:
        return (claim.objects[0],)  # "went on strike", "staged a raid"
    if verb and ({verb, claim.predicate} & set(words) or _irregular(claim, verb)):
        # "Gave in" is not "gave".
        return (
            (verb, *words[-1:]) if verb in LEADS else (claim.predicate if particle else verb,)
        )
    return words[-1:] if claim.predicate in LEADS and words else ()


def _irregular(claim: Claim, verb: str) -> bool:
    """Whether an effect holds a form of a verb that its stem does not tell: "kept", "fell"."""
    told = re.findall(r"[^\W\d_]{3,}", claim.cause.effect.casefold()) if claim.cause else []
    others = {term[:STEM] for term in claim.terms}
    others |= {word[:STEM] for word in cues.load("causes")["vague"]["small"]}
    return any(word[0] == verb[0] and word[:STEM] not in others for word in told)


def lemmas(claim: Claim, words: str) -> tuple[str, ...]:
    """The lemmas of some words of a claim; of what it does not hold itself, a guess."""
    found = WORD.findall(words.casefold())
    stems = {term[:STEM]: term for term in reversed((claim.predicate, *claim.terms)) if term}
    given = (stems.get(word[:STEM]) or _lemma(word) for word in found)
    vague = {*SAYS_LITTLE, *cues.load("causes")["vague"]["words"]}
    return tuple(dict.fromkeys(word for word in given if word not in vague))


def _lemma(word: str) -> str:
    """A word as a dictionary has it: "boats" is "boat", "overlapping" is "overlap"."""
    shorter = (word[: len(word) - cut] for cut in range(len(word) - STEM + 2))
    return next((form for form in shorter if stands_for(form)), word)


def _one_reason(pair: Pair) -> bool:
    """Whether two reasons share a word of substance or a name, or are told of one thing."""
    return any(akin(*two) for two in product(_reasons(pair.left), _reasons(pair.right)))


@kept
def _reasons(claim: Claim) -> tuple[str, ...]:
    """The lemmas of what a claim calls the cause."""
    return lemmas(claim, claim.cause.cause) if claim.cause else ()


def two_bearers(left: Claim, right: Claim) -> bool:
    """Whether the effects name two bearers: the shares of one firm fell, and of another."""
    ours, theirs = (
        [name for name in claim.entities if claim.cause and name in claim.cause.effect]
        for claim in (left, right)
    )
    if not ours or not theirs:
        return False
    return not any(entities.same(one, other) for one in ours for other in theirs)


def leaves_room(claim: Claim, cause: Cause) -> bool:
    """Whether the words leave room for another reason: "partly because", "also"."""
    return _leave_room(f"{cause.quote} {claim.text}")


@lru_cache(maxsize=KEPT)
def _leave_room(words: str) -> bool:
    told = DEGREE.sub(" ", words.casefold())
    return not set(cues.load("causes")["room"]["words"]).isdisjoint(told.split())


def short(cause: Cause) -> str:
    """The first words of what is called a cause."""
    words = cause.cause.split()
    return " ".join(words[:8]) + ("…" if len(words) > 8 else "")  # noqa: PLR2004
