"""Conflicts between what is told of all, or of none, and what is told of one of them."""

import re
from itertools import product
from typing import NamedTuple

from claimcheck.frames import antonyms
from claimcheck.frames.contraries import STATING, stands
from claimcheck.frames.happenings import AFTER, SAYS_LITTLE, akin, one_deed
from claimcheck.frames.lexicon import broader, kin
from claimcheck.frames.verbs import same_deed
from claimcheck.matching import themes
from claimcheck.matching.occurring import happened
from claimcheck.model import FACTUAL, Claim, Pair, Party
from claimcheck.rules.polarity import reported_denial
from claimcheck.rules.subjects import told_only, two_things, unsaid

FIGURE = (
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)"
)
KNOWN = r"(?:the|those|these|its|his|her|their|our) "
ALL = re.compile(
    rf"^(?:all(?: of)?|every(?: single| last)?|each(?: one)?(?: of)?|both(?: of)?) (?:{KNOWN})?"
    rf"(?:{FIGURE} )?"
)
NONE = re.compile(
    rf"^(?:no|none of|not one(?: of)?|not a single|not an?|neither(?: of)?|not so much as an?)"
    rf" (?:{KNOWN})?(?:{FIGURE} )?"
)
NOT_ALL = re.compile(rf"^not (?:all(?: of)?|every|each)(?: of)? (?:{KNOWN})?(?:{FIGURE} )?")
EVERYONE = re.compile(r"^(?:everyone|everybody|all)\b(?! of)")

# "Seven of the eight": so many, and no more.
PART = re.compile(
    rf"^(?:only |just )?(?:{FIGURE}|half|one|most|a third|a quarter|two thirds|three quarters) "
    rf"of (?:all |{KNOWN})(?:{FIGURE} )?"
)

COUNTED = re.compile(rf"^(?:the |both )?{FIGURE} ")
ONLY = re.compile(r"^(?:only|just) ")

# What is so of some at one time can be so of all at another.
LATER = re.compile(
    r"\b(?:so far|already|yet|still|now|then|later|again|at first|initially|eventually|finally|"
    r"by then|in the end|more|almost|nearly|virtually|except|apart from|other than|but|if|"
    r"unless)\b"
)


class Group(NamedTuple):
    """Of whom or of what a claim tells.

    Attributes:
        noun: The noun for one of them, as a lemma; empty for everybody.
        before: The words that narrow it: "wooden" of "all the wooden boats".
        after: Where, or of what, they are: "of the crew".
        doing: They do it; otherwise it is done to them.
        party: The phrase.
    """

    noun: str
    before: frozenset[str]
    after: frozenset[str]
    doing: bool
    party: Party


def of_all(claim: Claim) -> bool:
    """Whether a claim says how many all of them are: "every lodger", "only one of the two"."""
    if ONLY.match(claim.subject.casefold()) and any(q.whole for q in claim.quantities):
        return True
    phrases = [each.words.casefold() for each in (claim.roles.agent, claim.roles.patient)]
    if any(ALL.match(words) or EVERYONE.match(words) for words in phrases):
        return True
    return any(q.quote.casefold().startswith("all ") for q in claim.quantities)


def all_and_some(pair: Pair) -> str | None:
    """One source tells of all of them what the other denies of some."""
    for whole, other in _sides(pair):
        if whole.negated:
            continue
        find = _all_and_not if other.negated else _all_and_part
        if found := find(whole, other) or _all_and_opposite(whole, other):
            return found
    return None


def none_and_one(pair: Pair) -> str | None:
    """One source denies of all of them what the other tells of one."""
    for denial, other in _sides(pair):
        if not denial.negated or other.negated or told_only(denial, other):
            continue
        for group in _groups(denial, NONE):
            if group.noun and _told(other, denial, group) and _one_of(group, other):
                return f"{denial.speaker or denial.source}: {group.party.words}"
    return None


def _all_and_not(whole: Claim, denial: Claim) -> str:
    """All were warned; three were not."""
    for group in _groups(whole, ALL, EVERYONE):
        not_all = NOT_ALL.match(denial.subject.casefold())
        if _told(whole, denial, group) and (not_all or _one_of(group, denial)):
            return f"{group.party.words}, and not all: {denial.subject}"
    return ""


def _all_and_part(whole: Claim, other: Claim) -> str:
    """All the seats were won; seven of the eight were."""
    if _of_two(whole, other):
        return ""
    for group in (*_groups(whole, ALL), *_so_many(whole, other)):
        for part in _groups(other, PART):
            if group.doing is part.doing and _same(group, part) and _told(whole, other, group):
                return f"{group.party.words} against {part.party.words}"
    return _all_of_so_many(whole, other) or _all_and_other_state(whole, other)


def _all_of_so_many(whole: Claim, other: Claim) -> str:
    """It went out to all nine zones; it went to four of the nine."""
    if not one_deed(whole, other) and not same_deed(*(_verb(c) for c in (whole, other))):
        return ""
    for ours, theirs in product(whole.quantities, other.quantities):
        every = ours.quote.casefold().startswith(("all ", "every "))
        if every and ours.low == theirs.whole is not None and kin(ours.counted, theirs.counted):
            return f"{ours.quote} against {theirs.quote} of them"
    return ""


def _all_and_other_state(whole: Claim, other: Claim) -> str:
    """Every clinic remained open; nine clinics were closed."""
    if other.negated or _of_two(other, other):
        return ""
    for group in _groups(whole, ALL):
        party = themes.theme(other)
        if group.party != themes.theme(whole) or not group.noun or not _within(group, party):
            continue
        told = [term for term in other.terms if term not in party.words.casefold()]
        for ours, theirs in product(_said(whole, group), told):
            if antonyms.opposite(ours, theirs):
                return f"{group.party.words}: {ours}, and {party.words}: {theirs}"
    return ""


def _said(whole: Claim, group: Group) -> list[str]:
    """What is said of all of them: "open" of "every clinic remained open"."""
    told = group.party.words.casefold()
    state = whole.predicate in STATING
    return [t for t in whole.terms if t not in told and (t != whole.predicate or not state)]


def _verb(claim: Claim) -> str:
    """The verb of a claim without a particle: "go out" is to go."""
    return claim.predicate.partition(" ")[0]


def _so_many(whole: Claim, other: Claim) -> tuple[Group, ...]:
    """Whoever are as many as all are elsewhere: "two guards", "only one of the two guards"."""
    wholes = {each.whole for each in other.quantities if each.whole is not None}
    if not ONLY.match(other.subject.casefold()) or not wholes:
        return ()
    return _groups(whole, COUNTED) if any(q.low in wholes for q in whole.quantities) else ()


def _all_and_opposite(whole: Claim, other: Claim) -> str:
    """All passengers survived; two passengers died."""
    if other.negated:
        return ""
    for ours in stands(whole):
        for theirs in stands(other):
            if ours.matter != theirs.matter or ours.holds is theirs.holds:
                continue
            for group in _groups(whole, ALL, EVERYONE):
                if group.party == ours.thing and _within(group, theirs.thing):
                    return f"{group.party.words} against {theirs.thing.words}"
    return ""


def _sides(pair: Pair) -> tuple[tuple[Claim, Claim], ...]:
    """The claims in both orders, where they can be about one matter at all."""
    left, right = pair.left, pair.right
    if pair.one_account or reported_denial(pair) or pair.apart_in_time or pair.within:
        return ()
    for claim in (left, right):
        if claim.incomplete or claim.modality not in FACTUAL or unsaid(claim):
            return ()
        if LATER.search(claim.text.casefold()):
            return ()
    return () if themes.apart(left, right) else ((left, right), (right, left))


def _groups(claim: Claim, *patterns: re.Pattern[str]) -> tuple[Group, ...]:
    """The phrases of a claim that begin as a pattern says."""
    parties = ((claim.roles.agent, True), (claim.roles.patient, False))
    found = [
        _group(claim, party, words[match.end() :], doing=doing)
        for party, doing in parties
        for words in (party.words.casefold(),)
        if (match := next((m for p in patterns if (m := p.match(words))), None))
    ]
    return tuple(each for each in found if each is not None)


def _group(claim: Claim, party: Party, words: str, *, doing: bool) -> Group | None:
    own, *after = AFTER.split(words, 1)
    content = [word for word in own.split() if word not in themes.EMPTY]
    noun = _lemma(content[-1], claim, party) if content else ""
    if content and not noun:
        return None
    rest = frozenset(" ".join(after).split()) - themes.EMPTY
    return Group(noun, frozenset(content[:-1]), rest, doing, party)


def _lemma(word: str, claim: Claim, party: Party) -> str:
    """The lemma of a word of a claim; empty for a pronoun, of which there is none."""
    if word in themes.PRONOUNS:
        return ""
    lemmas = (*claim.terms, party.head)
    return next((lemma for lemma in lemmas if lemma and word.startswith(lemma[:-1])), word)


def _told(whole: Claim, denial: Claim, group: Group) -> bool:
    """Whether one deed is told of them in both, and a denial says no more than is told."""
    ours, theirs = whole.roles.deed, denial.roles.deed
    if ours in SAYS_LITTLE or theirs in SAYS_LITTLE or not same_deed(ours, theirs):
        return False
    if (happened(denial) and not happened(whole)) or set(denial.objects) & themes.PRONOUNS:
        return False
    theirs_of = denial.roles.agent if group.doing else denial.roles.patient
    phrases = f"{denial.subject} {theirs_of.words} {group.party.words}".casefold()
    rest = [term for term in denial.objects if term[:4] not in phrases and term != theirs]
    return all(any(akin(term, each) for each in whole.terms) for term in rest)


def _one_of(group: Group, other: Claim) -> bool:
    """Whether the other claim tells of one of them, in the same part."""
    party = other.roles.agent if group.doing else other.roles.patient
    if _of_two(other, other) or not party.words:
        return False
    return _within(group, party)


def _within(group: Group, party: Party) -> bool:
    """Whether somebody or something is one of a group, as far as words can tell."""
    words = PART.sub("", NONE.sub("", party.words.casefold()))
    own, *after = AFTER.split(words, 1)
    told, rest = set(own.split()), set(" ".join(after).split()) - themes.EMPTY
    if group.after and rest and not group.after & rest:
        return False
    if not group.noun:
        return bool(party.person or broader("person", party.head)) and not group.after
    if party.name or themes.is_pronoun(party) or words.startswith(("your ", "my ")):
        return False
    head = own.split()[-1] if own.split() else ""
    one = any(_one(group.noun, noun) for noun in (party.head, head, head.removesuffix("s")))
    return one and group.before <= told | rest


def _one(wide: str, narrow: str) -> bool:
    return kin(wide, narrow) or broader(wide, narrow)


def _same(group: Group, part: Group) -> bool:
    if group.after and part.after and not group.after & part.after:
        return False
    return kin(group.noun, part.noun) and group.before == part.before


def _of_two(left: Claim, right: Claim) -> bool:
    """Whether two did it: "Lindt won all of the seats", "Orley won two of the seats"."""
    ours, theirs = left.roles.agent, right.roles.agent
    if not ours.words or not theirs.words or left is right:
        return False
    if ours.name or theirs.name:
        return ours.head != theirs.head and not themes.one(ours, theirs)
    return PART.match(theirs.words.casefold()) is None and two_things(ours, theirs)
