"""Conflicts between a deed and the statement that it was not done."""

import re

from claimcheck.frames import cues, parties
from claimcheck.frames.happenings import SAYS_LITTLE, akin
from claimcheck.frames.lexicon import broader, kin
from claimcheck.frames.occasions import moments
from claimcheck.frames.verbs import same_deed
from claimcheck.matching import themes
from claimcheck.matching.occurring import happened
from claimcheck.model import FACTUAL, Claim, Pair, Party
from claimcheck.rules.polarity import reported_denial
from claimcheck.rules.subjects import told_only, two_things, unsaid

# "Not yet warned" and "no longer fired" deny nothing of another time.
LIMITED = re.compile(
    r"\b(?:yet|now|then|still|longer|more|again|today|only|merely|just|until|unless|except|enough"
    r"|after|before|immediately|fully|always|all|every|many|most|sufficiently|properly|directly|if|further)\b"
)

# Verbs that say of the infinitive after them that it was not done, and those that say it was.
LEFT_UNDONE = frozenset(cues.load("omissions")["undone"]["verbs"])
REFUSED = frozenset(cues.load("omissions")["refused"]["verbs"])
AGREED = frozenset(cues.load("omissions")["agreed"]["verbs"])

EMPHATIC = re.compile(r"\b(?:never|not (?:a single|one)|no .* whatever|not .* at all)\b")

# Who is meant by a denial of everybody: "nobody", "neither guard", "no inspector".
NOBODY = frozenset({"nobody", "none", "one", "anyone", "anybody", "neither", "noone"})
NO_ONE = frozenset({"nobody", "no one", "no-one"})
DETERMINER = re.compile(r"^(?:no|neither|not (?:a single|one)|none of the)\b ?", re.IGNORECASE)

OF_THE = re.compile(r"^none of the\b", re.IGNORECASE)

# Letters that the forms of one noun have in common.
STEM = 4

# Verbs that leave the deed to the noun they take: "no warning was given to the village".
LIGHT = frozenset(
    {"give", "issue", "make", "send", "hold", "launch", "offer", "conduct", "receive", "sound"}
)
RECIPIENT = frozenset({"to", "for", "of", "by"})

# "Does not say why the valve failed" takes the failing for granted.
ASKED = re.compile(r"\b(?:why|whether|how|who|whom|whose|what|where|when|which)\b")


def left_undone(pair: Pair) -> str | None:
    """One source says that a thing was done, the other that it was not done at all."""
    if pair.one_account or reported_denial(pair) or pair.apart_in_time:
        return None
    for denial, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if not denial.negated or other.negated or not _plain(denial, other):
            continue
        if told_only(denial, other):
            continue
        deed = _undone(denial, other)
        if deed and not _limited(denial, other) and _one_scene(denial, other, deed):
            return f"{deed}: {denial.speaker or denial.source} says that it was not done"
    return None


def _plain(denial: Claim, other: Claim) -> bool:
    """Whether both are said outright of what the text is about."""
    if unsaid(denial) or unsaid(other):
        return False
    if denial.incomplete or other.incomplete or themes.apart(denial, other):
        return False
    return denial.modality in FACTUAL and other.modality in FACTUAL


def _undone(denial: Claim, other: Claim) -> str:
    """The deed that one claim says was left undone and the other says was done; or nothing."""
    ours, theirs = denial.roles.deed or denial.predicate, other.roles.deed or other.predicate
    if denial.predicate in LEFT_UNDONE | REFUSED:
        complement = _complement(denial)
        agreed = denial.predicate in LEFT_UNDONE or other.predicate in AGREED
        return complement if agreed and same_deed(complement, theirs) else ""
    if ours in LIGHT and denial.denied and _by_noun(denial.denied[-1], theirs):
        return denial.denied[-1]
    if ours in SAYS_LITTLE or theirs in SAYS_LITTLE:
        return ""
    if denial.predicate != ours and ASKED.search(denial.text):
        return ""
    if ours in LIGHT and two_things(denial.roles.patient, other.roles.patient):
        return ""  # "never made a profit", "made a loss"
    return ours if same_deed(ours, theirs) or _out_of(denial, other) else ""


def _out_of(denial: Claim, other: Claim) -> bool:
    """Whether one verb has its particle in another place: "threw out", "thrown out of"."""
    for one, two in ((denial, other), (other, denial)):
        verb, _, particle = one.roles.deed.partition(" ")
        if particle and verb == two.roles.deed and f" {particle} of " in two.text:
            return True
    return False


def _by_noun(noun: str, deed: str) -> bool:
    """Whether a noun names a deed: "no warning was given", "was warned"."""
    return kin(noun, deed) or same_deed(noun, deed)


def _complement(claim: Claim) -> str:
    """What was refused or not managed: "failed to reach the ship" is *reach*."""
    terms = claim.terms
    at = terms.index(claim.predicate) if claim.predicate in terms else len(terms)
    return terms[at + 1] if at + 1 < len(terms) else ""


def _limited(denial: Claim, other: Claim) -> bool:
    """Whether a denial leaves room for the deed at another time, in another way, by others."""
    if LIMITED.search(denial.text.casefold()) or moments(denial) - moments(other):
        return True
    return bool(happened(denial)) and not happened(other)


def _one_scene(denial: Claim, other: Claim, deed: str) -> bool:
    """Whether a denial says no more than the other claim does: who denies less denies more.

    "The unions were not consulted" denies that they were "before the sale"; "were not consulted
    before the sale" does not deny that they were.
    """
    acted, suffered = _agents(denial, other), _patients(denial, other)
    if acted is False or suffered is False or not (acted or suffered):
        return False
    told = {*denial.roles.agent.words.split(), *denial.roles.patient.words.split()}
    known = {denial.roles.agent.head, denial.roles.patient.head, denial.predicate, deed}
    prepositions = {each.prep for each in denial.roles.locations}
    rest = [term for term in denial.objects if term not in told | known | prepositions]
    theirs = (*other.objects, *other.terms)
    return all(any(akin(term, each) for each in theirs) for term in rest)


def _agents(denial: Claim, other: Claim) -> bool | None:
    """Whether one is said to have done it and not to have; ``None`` if none is named."""
    ours, theirs = denial.roles.agent, other.roles.agent
    if not ours.words:
        return None
    if not theirs.words and (denial.predicate in LIGHT or ours.words.casefold() in NO_ONE):
        return None  # "nobody warned them": whoever is said to have done it
    return _one(ours, theirs) or (_never(denial) and _anybody(ours, theirs))


def _never(denial: Claim) -> bool:
    """Whether a denial is of the least of it: "never took one step"."""
    return EMPHATIC.search(denial.text.casefold()) is not None


def _anybody(ours: Party, theirs: Party) -> bool:
    """Whether "he" can be whom the other calls "the man" or by a name."""
    table = cues.load("bodies")["person"]
    if ours.name or ours.head not in {"he", "she"}:
        return False
    other = table["women"] if ours.head == "he" else table["men"]
    somebody = theirs.person or theirs.head in table["nouns"]
    return somebody and theirs.head not in other


def _patients(denial: Claim, other: Claim) -> bool | None:
    """Whether it was done to one and the same thing; ``None`` where the denial names none."""
    ours, theirs = denial.roles.patient, other.roles.patient
    if denial.denied and ours.head == denial.denied[-1] and denial.predicate in LIGHT:
        to = next((each.head for each in denial.roles.locations if each.prep in RECIPIENT), "")
        return akin(to, theirs.head) if to and theirs.head else None
    if not ours.words or kin(ours.head, denial.roles.deed):
        return None  # "took a step": the deed itself
    return _one(ours, theirs)


def _one(ours: Party, theirs: Party) -> bool:
    """Whether a party of a denial is, or takes in, that of the statement."""
    if not theirs.words:
        return False
    everybody = DETERMINER.sub("", ours.words)
    if ours.head in NOBODY and not ours.name:
        of_them = everybody.casefold().startswith(theirs.head)  # "none of the guards"
        alone = " " not in everybody.strip() and not themes.is_pronoun(theirs)
        return alone and (of_them or not OF_THE.match(ours.words))
    if everybody != ours.words:
        kind = kin(ours.head, theirs.head) or broader(ours.head, theirs.head)
        return kind and len(everybody.split()) == 1
    if parties.same(ours, theirs):
        return True
    return themes.one(ours, theirs) and _narrowing(ours) <= _narrowing(theirs)


def _narrowing(party: Party) -> set[str]:
    """The words that narrow a noun: "night" and "gate" of "the night guards at the gate"."""
    words = re.findall(r"[\w'’-]+", party.words.casefold())
    own = {word for word in words if word[:STEM] != party.head[:STEM]}
    return own - themes.EMPTY
