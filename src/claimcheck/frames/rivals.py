"""Words that exclude each other where they fill one place of a statement.

"A football club" and "a basketball club", "born in May" and "born in June": the words are no
opposites, but one thing has one of them.
"""

import re
from functools import cache

from claimcheck.frames import cues, gazetteer, names, namesakes

YEAR = re.compile(r"1[0-9]\d\d|20\d\d")

# Groups of words that say when.
TIMES = frozenset({"month", "weekday", "season"})


def rival(left: str, right: str) -> bool:
    """Whether two lemmas are two of a group of which one thing has one."""
    ours, theirs = left.casefold(), right.casefold()
    if YEAR.fullmatch(ours) and YEAR.fullmatch(theirs):
        return ours != theirs
    held, others = _table().get(ours, frozenset()), _table().get(theirs, frozenset())
    shared = {group for group, _ in held} & {group for group, _ in others}
    return bool(shared) and not held & others


def is_time(word: str) -> bool:
    """Whether a lemma is a year, or names a month, a day of the week or a season."""
    groups = {group for group, _ in _table().get(word.casefold(), frozenset())}
    return bool(YEAR.fullmatch(word) or groups & TIMES)


def ranks(text: str, *, ahead: int = 2) -> dict[str, frozenset[str]]:
    """For each word of a text the ranks that stand up to ``ahead`` words before it.

    "Her second studio album" gives "studio" and "album" the rank "second"; "before the split"
    gives "split" its "before".
    """
    words = [word for word in re.findall(r"[\w'-]+", text.casefold()) if word not in ARTICLES]
    found: dict[str, set[str]] = {}
    for at, word in enumerate(words):
        if any(group in RANKING for group, _ in _table().get(word, frozenset())):
            for ranked in words[at + 1 : at + 1 + ahead]:
                found.setdefault(ranked, set()).add(word)
    return {word: frozenset(given) for word, given in found.items()}


ARTICLES = frozenset({"a", "an", "the"})
RANKING = frozenset({"rank", "order"})


def other_country(left: str, right: str) -> bool:
    """Whether two names are of two countries or their peoples."""
    both = names.is_country(left) and names.is_country(right)
    return both and names.key(left) != names.key(right)


def is_region(name: str) -> bool:
    """Whether a name is of a state, country or other unit that the gazetteer knows."""
    return bool(gazetteer.units(name))


def other_region(left: str, right: str) -> bool:
    """Whether two names are of two places, of which neither can lie in the other."""
    if namesakes.same(left, right) or not (
        gazetteer.is_known(left) and gazetteer.is_known(right)
    ):
        return False
    ours, theirs = gazetteer.units(left), gazetteer.units(right)
    one = ours & theirs or ours & gazetteer.holders(right) or theirs & gazetteer.holders(left)
    return bool(ours or theirs) and not one


@cache
def _table() -> dict[str, frozenset[tuple[str, int]]]:
    """For each word the groups that it is in, and its place in each."""
    found: dict[str, set[tuple[str, int]]] = {}
    for group, members in cues.load("rivals")["groups"].items():
        for at, words in enumerate(members):
            for word in words:
                found.setdefault(word, set()).add((group, at))
    return {word: frozenset(places) for word, places in found.items()}
