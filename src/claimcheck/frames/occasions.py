"""Words that set what a claim tells apart from what another one tells, where no date does.

"The book sold two million copies" and "it sold half a million in its first year" give two
figures; "the team won in 1998" and "won again in 2001" tell of two victories.
"""

import re

from claimcheck.frames import cues, inflection
from claimcheck.model import Claim
from claimcheck.model.keeping import kept

_NUMERALS = cues.load("numerals")
_NUMBER = rf"(?:\d+|{'|'.join((*_NUMERALS['small'], *_NUMERALS['tens']))}|an?|few|several)"
_SPAN = r"(?:second|minute|hour|night|day|week|weekend|month|quarter|season|year|decade)s?"
# "Fall" is as often another noun.
SEASONS = r"(?:spring|summer|autumn|winter)"
_PART = r"(?:dawn|daybreak|morning|noon|midday|afternoon|evening|nightfall|dusk|night|midnight)"

# A time that is told from another one, which two texts may set differently, or a part of the
# time: each is of a moment of its own. Set by hand.
_APART = {
    "part of the time": re.compile(
        r"\b(?:in|within|during|over|for) (?:its|his|her|their|the) (?:first|last|final|opening"
        rf"|past|previous|following|next) (?:{_NUMBER} )?{_SPAN}\b"
        rf"|\bwithin (?:{_NUMBER} )?{_SPAN}\b"
        rf"|\bin the course of (?:the|a|that|this) {_SPAN}\b",
        re.IGNORECASE,
    ),
    "part of the year": re.compile(
        rf"\b(?:in|during|throughout|every|each) (?:the )?(?:{SEASONS}|season"
        r"|dry season|rainy season|holidays)\b|\bon (?:weekdays|weekends|sundays|holidays)\b",
        re.IGNORECASE,
    ),
    "another time": re.compile(
        rf"\b(?:last|next) (?:night|week|weekend|month|quarter|season|year)\b"
        rf"|\b(?:the|that) (?:previous|following|next) {_SPAN}\b"
        rf"|\b(?:the {_SPAN}|{_NUMBER} {_SPAN}) (?:before|after|later|earlier)\b"
        rf"|\bafter (?:only |just |about |some )?{_NUMBER} {_SPAN}\b",
        re.IGNORECASE,
    ),
    "hour of the day": re.compile(rf"\b(?:by|towards?|before|after) {_PART}\b", re.IGNORECASE),
    "still": re.compile(r"\b(?:still|by then)\b", re.IGNORECASE),
}

# What would be, or would have been, if things were otherwise: "had it been shut".
_SUPPOSED = re.compile(
    r"\bwould(?:n['’]t)?(?: \w+){0,2} have\b|^(?:Had|Were|Should) [^.;]*\bwould\b"
    r"|\b[Ii]f\b.*\bwould\b|\bwould\b.*\b(?:if|unless)\b"
)

_AHEAD = re.compile(
    r"\b(?:will|would|shall|(?:is|are) (?:to|due|set|expected|planned)|planned for)\b",
    re.IGNORECASE,
)

# What happens once more, or in another instance: it is another happening.
_ANOTHER = re.compile(
    r"\b(?:again|once more|for the (?:second|third|fourth|fifth) time|on appeal|in (?:a|the) "
    r"(?:retrial|rematch|replay|second round))\b",
    re.IGNORECASE,
)

# What was turned down at first can be accepted in the end.
_IN_TURN = re.compile(
    r"\bmay\b|\b(?i:(?<!its )first|initial(?:ly)?|later|eventually|finally|then|again|before|"
    r"until|unless|if|would|will|might|should|could|almost|nearly|partly|partially|half|some|"
    r"most|many|several|other|another|next|second|new|revised|twice|once|each time|threatened|"
    r"to be|when|while|by (?:noon|midnight|evening|night|morning|dawn|dusk|then|the time))\b"
)

# Words by which a text holds another case against its own: "is often grouped with Kelm".
_COMPARED = re.compile(
    r"\b(?:grouped|compared|likened|equated|bracketed|ranked|lumped|mentioned|named|listed)"
    r"(?: \w+)? (?:with|to|alongside|beside) (?:that (?:of|in) )?"
    r"|\b(?:(?:comparable|similar|akin) to|unlike|reminiscent of|recalls?|recalled|echoe[sd])"
    r" (?:that (?:of|in) )?",
    re.IGNORECASE,
)

# Words that set what follows apart from what the text is about; "the next day" is a time of it,
# and "a third of" a share.
_INSTANCE = re.compile(
    r"\b(?:another|an? (?:separate|similar|previous|earlier|different|later|second|third)"
    r"|(?:the|its|his|her|their) (?:previous|next|following|subsequent|sister|twin)"
    r"|a (?:sister|twin|neighbouring|neighboring|nearby))"
    r" (?!of\b|last\b|this\b|next\b|in\b|from\b|to\b"
    rf"|(?:(?:few|two|three) )?(?:{_SPAN}|{_PART}|centur\w+|times?|moments?|stages?)\b)",
    re.IGNORECASE,
)


def instances(text: str) -> tuple[str, ...]:
    """The words that tell of another instance of a thing: "another", "the previous"."""
    return tuple(found[0].casefold() for found in _INSTANCE.finditer(text))


def in_turn(text: str) -> bool:
    """Whether a text tells of what was so at first, in the end or for some: "later", "half"."""
    return _IN_TURN.search(text) is not None


@kept
def moments(claim: Claim) -> frozenset[str]:
    """What sets the time of a claim apart, in kinds of words; empty where nothing does."""
    fixed = [time.quote for time in claim.times if time.start]
    return frozenset(
        kind
        for kind, words in _APART.items()
        if (found := words.search(claim.text)) and not any(found[0] in each for each in fixed)
    )


@kept
def another(claim: Claim) -> str:
    """The words by which a claim tells of one more happening; empty where it does not."""
    found = _ANOTHER.search(claim.text)
    return found[0].casefold() if found else ""


@kept
def now(claim: Claim) -> bool:
    """Whether a claim tells how things stand when it is written: "it has 300 houses"."""
    verb = claim.predicate
    told = inflection.past(verb) if verb.isalpha() else verb
    if told == verb:
        return False
    forms = {inflection.present(verb, plural=many) for many in (False, True)} - {told}
    return not forms.isdisjoint(claim.text.casefold().split())


@kept
def ahead(claim: Claim) -> bool:
    """Whether a claim tells of what is to come: "will open in 2040", "runs until 2030"."""
    return (bool(claim.roles.deed) and now(claim)) or _AHEAD.search(claim.text) is not None


@kept
def supposed(claim: Claim) -> bool:
    """Whether a claim tells of what would be, and not of what is or was."""
    return _SUPPOSED.search(claim.text) is not None


@kept
def compared(claim: Claim) -> tuple[str, ...]:
    """The names of what a claim holds the matter of its text against."""
    ends = [found.end() for found in _COMPARED.finditer(claim.text)]
    return tuple(
        name
        for name in claim.entities
        if any(claim.text[end:].removeprefix("the ").startswith(name) for end in ends)
    )
