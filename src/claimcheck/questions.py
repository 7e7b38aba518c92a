"""What a conflict is about, as a question a reader would ask, and how much hangs on it."""

import re
from collections.abc import Sequence
from itertools import product

from claimcheck.frames.classes import TIME_UNITS, TOLL, family, is_event
from claimcheck.model import Claim, Judgement, Quantity, Type
from claimcheck.rules.figures import same_measure

# How the counted classes are asked for. Others are asked as "How many <counted>?".
ASKED = {
    TOLL: "How many people were killed?",
    "missing": "How many people are missing?",
    "injured": "How many people were injured?",
    "displaced": "How many people were displaced?",
    "arrested": "How many people were arrested?",
    "rescued": "How many people were rescued?",
    "evacuated": "How many people were evacuated?",
    "aboard": "How many people were on board?",
    "homeless": "How many people were made homeless?",
}

# From 1, what a reader would print first, to 5. Lives come before property, what happened
# before when, and a length of time last.
LIVES = frozenset({TOLL, "missing", "injured"})
SEVERITY = {
    Type.NEGATION: 2,
    Type.CAUSAL_FRAMING: 2,
    Type.ACTOR: 2,
    Type.MOTIVE: 3,
    Type.QUANTITY: 3,
    Type.DATE: 3,
    Type.LOCATION: 3,
    Type.ATTRIBUTION: 3,
    Type.QUOTATION: 3,
    Type.SCOPE: 3,
    Type.CATEGORISATION: 4,
    Type.DURATION: 4,
    Type.MODALITY: 5,
    Type.NONE: 5,
}


# Words that have a capital only because they begin a sentence.
SMALL = frozenset({
    "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "there",
    "it", "he", "she", "they", "in", "on", "at", "no", "some", "by", "from", "for",
})  # fmt: skip


def topic(conflict: Judgement, left: Claim, right: Claim) -> str:
    """What figure a conflict is about, as a counted class; empty where it is about none."""
    if conflict.type is not Type.QUANTITY:
        return ""
    for ours, theirs in product(left.quantities, right.quantities):
        differ = (ours.low, ours.high) != (theirs.low, theirs.high)
        if differ and same_measure(ours, theirs):
            return family(ours.counted)
    return ""


def about(quantity: Quantity, asked: str) -> bool:
    """Whether an amount answers the question that a topic stands for."""
    return bool(quantity.counted) and not quantity.ordinal and family(quantity.counted) == asked


def question(conflict: Judgement, answers: Sequence[Claim], asked: str) -> str:
    """The question, in words that take no side."""
    first = answers[0]
    match conflict.type:
        case Type.QUANTITY if asked in ASKED:
            return ASKED[asked]
        case Type.QUANTITY | Type.DURATION:
            return _amount(first, asked)
        case Type.DATE:
            return f"When did it happen: {_undated(first)}?"
        case _:
            affirmed = next((claim for claim in answers if not claim.negated), first)
            return f"Is it so that {_clause(affirmed.text)}?"


def severity(conflict: Judgement, asked: str) -> int:
    """From 1, what a reader would print first, to 5."""
    if asked in LIVES:
        return 1
    if conflict.type is Type.QUANTITY and is_event(asked):
        return 2
    return SEVERITY[conflict.type]


def _amount(claim: Claim, asked: str) -> str:
    """A claim with its figure asked for: "The storm cut off how many homes?"."""
    for quantity in claim.quantities:
        fits = about(quantity, asked) if asked else quantity.unit in TIME_UNITS
        if fits and quantity.quote in claim.text:
            said = claim.text.replace(quantity.quote, _asking(quantity), 1).rstrip(" .;,")
            return f"{said[:1].upper()}{said[1:]}?"
    return f"How many: {asked.replace('-', ' ')}?"


def _asking(quantity: Quantity) -> str:
    """What to ask for in the place of a figure."""
    if quantity.unit in TIME_UNITS:
        return "how long"
    if quantity.unit == "%":
        return "what share"
    words = quantity.quote.split()
    figures = [at for at, word in enumerate(words) if any(sign.isdigit() for sign in word)]
    if not figures:
        return f"how many {quantity.counted.replace('-', ' ')}"
    noun = " ".join(words[figures[-1] + 1 :])
    return f"how many {noun.removeprefix('million ').removeprefix('billion ')}".rstrip()


def _undated(claim: Claim) -> str:
    """A claim without its date, so that the question holds no answer."""
    text = claim.text
    for time in claim.times:
        text = re.sub(rf"(?:\b(?:on|in|at|from|by)\s+)?{re.escape(time.quote)},?\s*", "", text)
    return _clause(text)


def _clause(text: str) -> str:
    """A claim inside a sentence: no full stop, and no capital on a word that is no name."""
    first, _, rest = text.strip(" .;,").partition(" ")
    return f"{first.lower() if first.lower() in SMALL else first} {rest}".strip()
