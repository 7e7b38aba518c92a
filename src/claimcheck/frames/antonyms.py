"""Words that cannot both be true of one thing, as far as a word alone can tell."""

from functools import cache

from claimcheck.frames import cues


def opposite(left: str, right: str) -> bool:
    """Two lemmas exclude each other; the order does not matter, nor does case.

    Words, not claims: "the bridge opened" and "the bridge closed" may be a day apart.
    """
    ours, theirs = left.casefold(), right.casefold()
    return theirs in _table().get(ours, frozenset())


def opposites(word: str) -> frozenset[str]:
    """All lemmas that exclude a lemma."""
    return _table().get(word.casefold(), frozenset())


def follow(left: str, right: str) -> bool:
    """Whether two verbs tell of what a thing does first and then: it begins, it ends."""
    given = cues.load("antonyms")["in_turn"]
    ours, theirs = left.casefold(), right.casefold()
    return any(
        one in given["first"] and other in given["then"]
        for one, other in ((ours, theirs), (theirs, ours))
    )


@cache
def _table() -> dict[str, frozenset[str]]:
    """For each lemma all that exclude it, listed or made by an affix."""
    given = cues.load("antonyms")
    pairs = [(word, other) for word, others in given["opposites"].items() for other in others]
    for prefix, stems in given["prefixes"].items():
        # Both "non-binding" and "nonbinding" are written.
        for stem in stems:
            pairs += [(stem, prefix + stem), (stem, f"{prefix}-{stem}")]
    pairs += [(f"{stem}ful", f"{stem}less") for stem in given["suffixes"]["stems"]]
    table: dict[str, set[str]] = {}
    for word, other in pairs:
        table.setdefault(word, set()).add(other)
        table.setdefault(other, set()).add(word)
    return {word: frozenset(others) for word, others in table.items()}
