"""How two quotations of one utterance differ: cut short, altered, or only typed otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from claimcheck.frames import cues
from claimcheck.frames.lexicon import kin

WORD = re.compile(r"\w+(?:'\w+)*")

# "I am sorry" has one word that tells, and many people say it; "hours and minutes" has two.
TELLING = 2

# "You are to wait for us there" has one word that tells, but is long enough for an utterance.
LONG = 6

# A clause: "we will not resign". Fewer words turn up in two utterances.
UTTERANCE = 4

# "We opened the gates when the river allowed" and "when the budget allowed" share seven words
# of eight, "we opened the gates" and "we opened the new school" three of four and no clause.
ONE_UTTERANCE = 0.6

# "I never saw the report" and "I never read the report" share four words of five.
NEARLY = 0.75

# So far from where a quotation is cut off stands what limits it: "this week, but it could".
OPENING = 5
NEAR = 4

NEGATIONS = frozenset({"not", "no", "never", "nobody", "nothing", "none", "neither", "nor"})

# Who speaks for himself, and for others, too.
ALONE = frozenset({"i"})
TOGETHER = frozenset({"we"})

# What begins a phrase that narrows a noun down.
NARROWING = frozenset(
    {"on", "in", "from", "at", "with", "of", "by", "among", "under", "over", "after", "before"}
    | {"during", "since", "within", "below", "above", "near", "without"}
)

# What is still to be done, and what was done: "would" may be "will", told later.
COMING = frozenset({"will", "shall"})
DONE = frozenset({"have", "has", "had", "was", "were", "did"})

CONDITIONS = frozenset({"if", "once", "when", "after"})
ADDED = frozenset({"and", "or", "though", "if"})
# Words by which a clause says which ones there were none of, right behind them.
RESTRICTING = frozenset({"that", "which", "who", "whom", "whose"})
RESTRICTED = 3
EXCEPTING = frozenset({"but", "except", "besides", "save"})

# "Allowed" and "allowing" share their first five letters.
LONG_STEM = 5


# What is so today, and what is so at all times.
NOW = frozenset({"today", "now", "currently", "presently", "tonight"})
EVER = frozenset({"ever", "always", "never"})


class Likeness(StrEnum):
    """How two quotations stand."""

    SAME = "same"
    CUT = "cut"
    ALTERED = "altered"
    APART = "apart"


class Difference(NamedTuple):
    """What stands in one quotation in the place of what stands in the other."""

    ours: tuple[str, ...]
    theirs: tuple[str, ...]


def words(text: str) -> tuple[str, ...]:
    """The words of an utterance, case folded, contractions written out, marks left off."""
    said = text.casefold().replace("’", "'")
    for short, long in cues.load("utterances")["contractions"].items():
        said = re.sub(rf"\b(\w*){re.escape(short)}\b", rf"\g<1>{long}", said)
    return tuple(WORD.findall(said))


def likeness(left: str, right: str) -> tuple[Likeness, Difference]:
    """How two quotations stand, and where they differ first.

    ``SAME`` holds for a part of a quotation, too, as long as nothing that is left off changes
    what is said. Tense, articles and contractions at the ends do not count.
    """
    ours, theirs = words(_plain(left)), words(_plain(right))
    ours, theirs = _on_condition(ours, theirs), _on_condition(theirs, ours)
    if (len(ours), ours) > (len(theirs), theirs):  # the aligner depends on the order
        like, turned = likeness(right, left)
        return like, Difference(turned.theirs, turned.ours)
    steps = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    runs = [ours[i:j] for kind, i, j, _, _ in steps if kind == "equal"]
    shared = tuple(word for run in runs for word in run)
    shorter = min(len(ours), len(theirs))
    telling = len(_content(shared)) >= TELLING
    nearly = len(shared) >= NEARLY * shorter and bool(_content(shared))
    whole = len(shared) == shorter and len(runs) == 1
    if whole and (telling or shorter >= LONG or _excepted(ours, theirs)):
        return _contained(ours, theirs)
    if not (telling or nearly):
        return Likeness.APART, Difference((), ())
    if len(shared) < UTTERANCE or len(shared) < ONE_UTTERANCE * shorter:
        return Likeness.APART, Difference((), ())
    differ = [
        (Difference(ours[i:j], theirs[k:m]), 0 < at < len(steps) - 1)
        for at, (kind, i, j, k, m) in enumerate(steps)
        if kind != "equal"
    ]
    return _compared(ours, theirs, differ)


def _compared(
    ours: tuple[str, ...], theirs: tuple[str, ...], differ: list[tuple[Difference, bool]]
) -> tuple[Likeness, Difference]:
    """How two utterances stand that share most of their words.

    Args:
        ours: The words of the one.
        theirs: Those of the other.
        differ: Where they differ, in order, and whether words they share stand around it.
    """
    flipped = len(NEGATIONS & set(ours)) != len(NEGATIONS & set(theirs))
    every = ours[0] == theirs[0] and ours[0] in _cues("universal")
    altered = next(
        (
            each
            for each, inside in differ
            if _other_person(*each)
            or (inside and _alters(each, flipped=flipped))
            or (inside and every and _narrows(each))
        ),
        None,
    )
    altered = altered or _of_another_time(ours, theirs)
    if altered is not None:
        # "I will not sign" may be the front of "I will not sign until", or "I will sign if".
        if flipped and CONDITIONS & (set(ours) ^ set(theirs)):
            return Likeness.APART, Difference((), ())
        return Likeness.ALTERED, altered
    # "We will mend the roof" and "we will mend the road" may be two utterances.
    other = any(
        each.ours and each.theirs and _alters(each, flipped=flipped) for each, _ in differ
    )
    return (Likeness.APART if other else Likeness.SAME), Difference((), ())


def _of_another_time(ours: tuple[str, ...], theirs: tuple[str, ...]) -> Difference | None:
    """ "Nobody is at risk today" and "nobody was ever at risk": of now, and of all time."""
    for one, other in ((ours, theirs), (theirs, ours)):
        now, ever = NOW & (set(one) - set(other)), EVER & (set(other) - set(one))
        if now and ever:
            differ = Difference(tuple(sorted(now)), tuple(sorted(ever)))
            return differ if one is ours else Difference(differ.theirs, differ.ours)
    return None


def _on_condition(said: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """ "I will not go until it is paid" as "I will go if it is paid", if the other says so."""
    condition = next((word for word in other if word in CONDITIONS), "")
    if not condition or "until" not in said or NEGATIONS & set(other):
        return said
    at = said.index("until")
    if "not" not in said[:at]:
        return said
    nearest = at - 1 - said[:at][::-1].index("not")
    return (*said[:nearest], *said[nearest + 1 : at], condition, *said[at + 1 :])


def _contained(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[Likeness, Difference]:
    """Whether what a shorter quotation leaves off changes what it says."""
    short, long = sorted((ours, theirs), key=len)
    start = next(at for at in range(len(long)) if long[at : at + len(short)] == short)
    before, after = long[:start], long[start + len(short) :]
    cut = len(short) >= UTTERANCE and (
        (not before and _limits(after, short)) or bool(set(before[-NEAR:]) & _cues("openers"))
    )
    difference = (
        Difference(before + after, ()) if ours == long else Difference((), before + after)
    )
    return (Likeness.CUT if cut else Likeness.SAME), difference


def _excepted(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """ "There was nobody in" and "there was nobody in but the porter"."""
    short, long = sorted((ours, theirs), key=len)
    if len(short) < UTTERANCE or long[: len(short)] != short or not NEGATIONS & set(short):
        return False
    return bool(EXCEPTING & set(long[len(short) : len(short) + 1]))


def _limits(rest: tuple[str, ...], said: tuple[str, ...]) -> bool:
    """Whether the rest of a sentence takes back or conditions what was said before it."""
    ahead = " ".join(rest[:OPENING])
    if " ".join(rest) in _cues("phrases") or any(
        each in ahead for each in _cues("conditional")
    ):
        return True
    excepted = NEGATIONS & set(said) and rest[:1] and rest[0] in EXCEPTING
    # "We knew of no defect that would have called for closure."
    which = NEGATIONS & set(said[-RESTRICTED:]) and len(rest) > 1 and rest[0] in RESTRICTING
    if excepted or which:
        return True
    # "All that we had to do, and less than we should have."
    if rest[:1] and rest[0] in ADDED and set(rest[1:2]) & (NEGATIONS | _cues("lessening")):
        return True
    for at, word in enumerate(rest[:OPENING]):
        if word in _cues("conditions"):
            return True
        if word in _cues("contrasts"):
            back = rest[at + 1 : at + 1 + NEAR]
            return bool(set(back) & _cues("pointing")) or bool(_content(rest) & _content(said))
    # "We are not against a bridge, we are against this bridge": said again without the "not".
    turned = bool(NEGATIONS & set(said)) != bool(NEGATIONS & set(rest))
    return turned and len(_content(rest) & _content(said)) > 0


def _alters(difference: Difference, *, flipped: bool) -> bool:
    """Whether words put for others change what is said."""
    ours, theirs = difference
    if bool(NEGATIONS & set(ours)) != bool(NEGATIONS & set(theirs)):
        return flipped
    firm, open_ = _cues("firm"), _cues("open")
    if not (ours and theirs):
        return bool(set(ours + theirs) & open_)
    for one, other in ((set(ours), set(theirs)), (set(theirs), set(ours))):
        if one & firm and not one & open_ and other & open_ and not other & firm:
            return True
        # "We have been paid", "we will be paid".
        if one & COMING and other & DONE and not (one & DONE or other & COMING):
            return True
    new, old = sorted(_content(ours)), sorted(_content(theirs))
    return bool(new and old) and not any(_one_word(a, b) for a in new for b in old)


def _other_person(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """ "This bridge I will rebuild" promises more of oneself than "this bridge we will"."""
    return any(
        set(one) <= ALONE and set(other) <= TOGETHER
        for one, other in ((ours, theirs), (theirs, ours))
        if one and other
    )


def _narrows(difference: Difference) -> bool:
    """ "Every form that came in on time" says less than "every form that came in"."""
    one, other = difference
    put_in = one or other
    return (
        not (one and other)
        and put_in[0] in NARROWING
        and " ".join(put_in) not in _cues("slipped_in")
    )


def _one_word(left: str, right: str) -> bool:
    """Two forms, spellings or synonyms of one word."""
    stem = max(LONG_STEM, min(len(left), len(right)) - 3)
    return left[:stem] == right[:stem] or kin(left, right)


def _content(said: Iterable[str]) -> set[str]:
    return set(said) - _cues("words") - NEGATIONS


def _plain(text: str) -> str:
    """Without what an editor put in: "[the dam]", "(sic)"."""
    return re.sub(r"\[[^\]]*\]|\(sic\)", " ", text)


@cache
def _cues(key: str) -> frozenset[str]:
    table = cues.load("utterances")
    return frozenset(
        word
        for section in ("limits", "commitment", "small")
        for word in table[section].get(key, ())
    )
