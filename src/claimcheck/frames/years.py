"""Tells four digits that are a year from four that count something."""

import re

# "The 1400 block" is no year; "in 1612" is one.
_MODERN = 1700

_COUNT_AFTER = re.compile(
    r" (?:people|men|women|children|dead|homes|houses|"
    r"[a-z]+(?:men|women|ers|ors|ists|ants|ents)|metres|meters|feet|miles|km|kg|tons|tonnes|MW|hours|m|mm|cm|GT|hp)\b"
)


def is_year(match: re.Match[str], start: int, end: int) -> bool:
    """Whether four bare digits are a year, and not a count.

    "in 2018", "the 2019 floods" and "2020 saw" are; "killed 2000 people", "$2000" and "2000 MW"
    are not.
    """
    text = match.string
    before = text[max(0, start - 24) : start]
    if int(match["year"]) < _MODERN and not re.search(
        r"\b(?:[Ii]n|[Ss]ince|[Bb]y|year|c\.) $", before
    ):
        return False
    after = text[end : end + 24]
    if (
        re.match(r"[%\d]|,\d|\.\d|[-–]?(?:°|\w*\d)|/\d", after.lstrip("-–"))
        and after[:1] not in "-–"
    ):
        return False
    if re.search(r"[$£€¥#№]\s?$|\d[,.]$|[A-Za-z]$|[A-Z]{3} $|\w-$", before):
        return bool(re.search(r"(?:^|\W)(?:pre|post|mid)-$", before))
    if _COUNT_AFTER.match(after) and not re.search(
        r"\b(?:in|of|the|since|by|its|'s|’s) $", before
    ):
        return False
    if re.search(
        r"\b(?:than|least|most|about|some|over|nearly|almost|(?<!\d\d\d\d )to) $", before
    ):
        return not re.match(r" [a-z]+s?\b(?<!and)(?<!or)(?<!to)(?<!in)", after)
    return True
