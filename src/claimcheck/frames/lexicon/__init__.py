"""Words that can name one thing or one deed, from WordNet 3.0.

The table beside this module is derived by ``tools/wordnet.py``; WordNet's licence lies there,
too.
"""

import gzip
from functools import cache, lru_cache
from importlib.resources import files

Numbers = frozenset[str]

# Words of which the senses are kept, and pairs of words of which it is kept whether they are
# kin: the words of a language are few, but the names in an archive are without end.
WORDS = 1 << 15
TWOS = 1 << 16

# Words of which nearly every verb, or noun of a measure, is a kind: being kin through them
# says nothing.
EVERYTHING = frozenset(
    {"be", "do", "have", "make", "get", "act", "move", "go", "take", "change"}
    | {"amount", "quantity", "measure"}
)


def kin(left: str, right: str) -> bool:
    """Whether two lemmas can name one thing or deed: equal, synonyms, or one made of the other.

    "Order" is kin to "command", and to the verb "order"; so are "start" and "begin". Case does
    not matter. Two words that WordNet lacks are kin only when they are equal.
    """
    ours, theirs = left.casefold(), right.casefold()
    return bool(ours) and (
        ours == theirs or not stands_for(ours).isdisjoint(stands_for(theirs))
    )


def broader(wide: str, narrow: str) -> bool:
    """Whether what the second lemma names is a kind of what the first can name.

    "Kill" is broader than "murder", "vessel" than "ferry". Three steps up for nouns, two for
    verbs; nothing is broader than itself.
    """
    ours, theirs = wide.casefold(), narrow.casefold()
    if ours in EVERYTHING or ours == theirs:
        return False
    return not stands_for(ours).isdisjoint(kinds_of(theirs))


@lru_cache(maxsize=WORDS)
def stands_for(lemma: str) -> Numbers:
    """The senses that a lemma can have, as numbers that mean nothing but themselves."""
    return frozenset(_row(lemma.casefold())[0].split())


@lru_cache(maxsize=WORDS)
def kinds_of(lemma: str) -> Numbers:
    """The broader senses of which the thing that a lemma names can be a kind."""
    return frozenset(_row(lemma.casefold())[2].split())


def _row(lemma: str) -> tuple[str, str, str]:
    return _table().get(lemma, "").partition("\t")


@cache
def _table() -> dict[str, str]:
    """For each lemma its senses, a tab, and the broader ones."""
    packed = (files(__name__) / "words.txt.gz").read_bytes()
    lines = gzip.decompress(packed).decode().splitlines()
    return {lemma: row for lemma, _, row in (line.partition("\t") for line in lines)}
