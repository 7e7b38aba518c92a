"""What a conflict is about, as a question a reader would ask, and how much hangs on it."""

import re
from collections.abc import Sequence
from itertools import product

from claimcheck.frames.classes import (
    TIME_UNITS,
    TOLL,
    happened_to_things,
    is_event,
)
from claimcheck.frames.happenings import TIMES, happening
from claimcheck.frames.units import PERCENT
from claimcheck.model import BlockKind, Claim, Judgement, Quantity, Type
from claimcheck.rules.amounts import (
    OF,
    asked_by,
    how_many_people,
    is_sum,
    many,
    plural,
)
from claimcheck.rules.figures import same_measure, told

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

# What leads up to a date, and is left without it.
BEFORE_DATE = r"\b(?:not\s+until|on|in|at|from|by|since|until|before|after|around|about)"

# Rules on what a thing comes from, which stands in the subject.
ORIGINS = frozenset({"other-origin", "origin-denied"})

# What extraction puts in to complete a date: "on Friday (10 March 2023)", "8 March 2023".
COMPLETED = r"\s+\(?(?:\d{1,2}\s+\w+\s+)?\d{4}\)?|,\s+\d{4}"

# Verbs of which the thing that was caused is the subject's death, in their past.
DYING = {"die": "died", "perish": "perished", "succumb": "succumbed"}

# Letters that a verb has in common with its forms: "stay", "stayed".
STEM = 4

# Words that tie a sentence to the one before it.
LINKS = r"^(?:Yet|But|However|And|So|Still|Then|Thus|Moreover|Meanwhile|Afterwards),?\s+"


def topic(conflict: Judgement, left: Claim, right: Claim) -> str:
    """What figure a conflict is about, as a counted class; empty where it is about none.

    How many of the dead were nurses is another question than how many died.
    """
    if conflict.type is not Type.QUANTITY:
        return ""
    for ours, theirs in product(left.quantities, right.quantities):
        differ = (ours.low, ours.high) != (theirs.low, theirs.high)
        if differ and same_measure(ours, theirs):
            return asked_by(ours)
    return ""


def answers(claim: Claim, asked: str) -> list[Quantity]:
    """The amounts of a claim that answer the question which a topic stands for."""
    return [each for each in told(claim) if about(each, asked)]


def about(quantity: Quantity, asked: str) -> bool:
    """Whether an amount answers the question that a topic stands for."""
    return bool(quantity.counted) and not quantity.ordinal and asked_by(quantity) == asked


def question(conflict: Judgement, answers: Sequence[Claim], asked: str) -> str:
    """The question, in words that take no side."""
    affirmed = [claim for claim in answers if not claim.negated] or list(answers)
    plainest = _plainest(affirmed)
    match conflict.type:
        case Type.QUANTITY if how_many := how_many_people(asked):
            return how_many
        case Type.QUANTITY if happened_to_things(asked):
            thing, _, fate = asked.rpartition("-")
            return f"How many {plural(thing)} were {fate}?"
        case Type.QUANTITY | Type.DURATION:
            return _amount(plainest, answers)
        case Type.CAUSAL_FRAMING | Type.MOTIVE if effects := _effects(affirmed):
            what = "called the cause of" if conflict.type is Type.CAUSAL_FRAMING else "behind"
            return f"What is {what} this: {_clause(_told_best(effects))}?"
        case Type.DATE:
            return f"When was it: {_occasion(affirmed)}?"
        case _:
            return _told(conflict, plainest, answers)


def _effects(claims: Sequence[Claim]) -> list[str]:
    """What the claims give a cause of."""
    return [
        _effect(_whose(claim, claim.cause.effect), claim.predicate)
        for claim in claims
        if claim.cause
    ]


def _whose(claim: Claim, effect: str) -> str:
    """A verb that stands alone with who did it: "those who died stayed", not "stayed"."""
    alone = " " not in effect and effect[:STEM].casefold() == claim.predicate[:STEM].casefold()
    return f"{claim.subject} {effect}" if alone and claim.subject else effect


def _told_best(effects: Sequence[str]) -> str:
    """The shortest that is a clause: "they stayed", not "to stay"."""
    return min(effects, key=lambda words: (words.startswith("to "), len(words), words))


def _effect(words: str, predicate: str) -> str:
    """ "Three sailors died of cold" gives the cause of more than three sailors."""
    if predicate not in DYING:
        return words
    return f"{words}{',' if ',' in words else ''} {DYING[predicate]}"


def severity(conflict: Judgement, asked: str) -> int:
    """From 1, what a reader would print first, to 5."""
    fate = asked.partition(OF)[0]
    if fate in LIVES:
        return 1
    if conflict.type is Type.QUANTITY and is_event(fate):
        return 2
    return SEVERITY[conflict.type]


def _told(conflict: Judgement, claim: Claim, answers: Sequence[Claim]) -> str:
    """The question whose words, where, by whom or of what kind it was."""
    match conflict.type:
        case Type.QUOTATION if any(claim.quotations for claim in answers):
            return _quoted(conflict, answers)
        case Type.LOCATION if claim.roles.locations:
            said = claim.text
            for location in claim.roles.locations:
                if location.quote not in claim.subject:  # "all who died at Kelm were at home"
                    said = said.replace(f" {location.quote}", "", 1)
            return f"Where was it: {_clause(said)}?"
        case Type.ATTRIBUTION if conflict.rule in ORIGINS and claim.roles.agent.words:
            return f"From whom did it come: {_clause(claim.roles.agent.words)}?"
        case Type.ACTOR | Type.ATTRIBUTION if claim.roles.agent.words:
            agent = claim.roles.agent.words
            said = re.sub(rf"\b(?:by\s+)?{re.escape(agent)}", "…", claim.text, count=1)
            return f"Who was it: {_clause(said)}?"
        case Type.CATEGORISATION if claim.roles.kinds and claim.subject:
            # "It was a killing", "two-thirds was wind": the longer one says what is meant.
            subject = max(
                (each.subject for each in answers), key=lambda each: (len(each), each)
            )
            return f"What kind of thing is it: {_clause(subject)}?"
        case _:
            return f"Is this so: {_clause(claim.text)}?"


def _quoted(conflict: Judgement, answers: Sequence[Claim]) -> str:
    """Who said the words, or what the words were."""
    quotations = [each for claim in answers for each in claim.quotations]
    shortest = min(quotations, key=lambda each: (len(each.words), each.words))
    said = shortest.words.strip(" ,.")
    if conflict.rule == "other-speaker":
        return f"Who said “{said}”?"
    named = (each.speaker.name or each.speaker.words for each in quotations)
    speaker = next((name for name in named if name), "")
    return f"In which words was it said: “{said}”{f' ({speaker})' if speaker else ''}?"


def _amount(claim: Claim, answers: Sequence[Claim]) -> str:
    """A claim with its figure asked for: "The storm cut off how many homes?"."""
    others = [
        quantity for other in answers if other is not claim for quantity in other.quantities
    ]
    given = [each for each in claim.quantities if each.quote and _found(each, claim)]
    disputed = [each for each in given if any(same_measure(each, other) for other in others)]
    # "Two members cooperated as informants", beside a single informant.
    only = [each for each in given if each.counted or each.unit] if len(given) == 1 else []
    for quantity in disputed or only:
        if found := _found(quantity, claim):
            before, after = claim.text[: found.start()], claim.text[found.end() :]
            said = _clause(f"{before}{_asking(quantity)}{after}")
            return f"{said[:1].upper()}{said[1:]}?"
    return f"Which figure is it: {_clause(claim.text)}?"


def _found(quantity: Quantity, claim: Claim) -> re.Match[str] | None:
    """Where a claim says an amount; its first word may have been in mid-sentence."""
    return re.search(re.escape(quantity.quote), claim.text, re.IGNORECASE)


def _asking(quantity: Quantity) -> str:
    """What to ask for in the place of a figure."""
    if quantity.unit in TIME_UNITS:
        return "how long"
    if quantity.unit == PERCENT:
        return "what share"
    if is_sum(quantity):
        return "how much"
    words = quantity.quote.split()
    figures = [at for at, word in enumerate(words) if any(sign.isdigit() for sign in word)]
    if not figures:
        return f"how many {many(quantity)}"
    noun = " ".join(words[figures[-1] + 1 :])
    return f"how many {noun.removeprefix('million ').removeprefix('billion ')}".rstrip()


def _plainest(claims: Sequence[Claim]) -> Claim:
    return min(claims, key=lambda claim: (len(claim.text), claim.id))


def _occasion(claims: Sequence[Claim]) -> str:
    """What it was that has a date: a statement without it, or the label of a row."""
    if told := [claim for claim in claims if claim.layout is not BlockKind.ROW]:
        return _undated(_plainest(told))
    labels = {claim.text.partition(":")[0]: happening(claim).words for claim in claims}
    label = min(labels, key=lambda each: (each.casefold() in TIMES, len(each), each))
    # "Time | 18:04 (main explosion)"
    return next(iter(labels[label]), label) if label.casefold() in TIMES else label


def _undated(claim: Claim) -> str:
    """A claim without its date, so that the question holds no answer."""
    text = claim.text
    for time in claim.times:
        words = rf"{re.escape(time.quote)}(?:{COMPLETED})?"
        if re.search(rf"\buntil\s+{words}", text):
            text = re.sub(r"\b(\w+) not\b", r"\1", text)
        text = re.sub(rf"(?:{BEFORE_DATE}\s+)?{words},?\s*", "", text, flags=re.IGNORECASE)
    return _clause(text)


def _clause(text: str) -> str:
    """A claim inside a sentence: no full stop, and no word that ties it to the one before."""
    return re.sub(LINKS, "", text).strip(" .;,")
