"""Keys that many claims share, made strict by a second one: a name that two claims share, too.

A key that all claims about deaths share pairs them by the thousand. Most of these tell of other
events, which the names of a claim and those that its source comes back to tell apart. Where
even a key with a name is common, two names are taken; and what is still common is not dropped
but compared in part: each claim with the first of those that share the key.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.frames import entities
from claimcheck.model import Claim

# A key that more claims than this share says nothing about any two of them by itself. In an
# article of 900 claims one agency is named by 47, and with "review" by five.
COMMON_KEY = 120

# Of claims that share a name beside the key, so many are compared two by two.
COMMON_NAME = 300

# Beyond that each claim is compared with the first so many, which give every answer that is
# given at all often, at a cost that grows with the claims and not with their square.
ANCHORS = 60

# Words of names that a source comes back to most; they stand for what it is about. Beside the
# place there are a person or two and a body that speaks.
MAIN_WORDS = 4

# A name that so many claims of a source have is what that source is about: the town of a flood,
# not the minister who visited it.
RECURS = 3

# Words of names with so many letters and less tell no two names apart.
SMALL = 2

# The second key of claims that have no name.
NAMELESS = ""


def name_words(claim: Claim) -> tuple[str, ...]:
    """The words of a claim's names, each once, in order."""
    found = (word for name in claim.entities for word in entities.key(name).split())
    return tuple(dict.fromkeys(word for word in found if len(word) > SMALL))


def seconds(claims: Sequence[Claim]) -> list[tuple[str, ...]]:
    """By claim, the words of names that make a common key strict.

    Args:
        claims: With all claims of each source among them, in any order.
    """
    own = [name_words(claim) for claim in claims]
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for claim, words in zip(claims, own, strict=True):
        for word in words:
            counts[claim.source][word] += 1
    main = {source: _main(count) for source, count in counts.items()}
    return [
        tuple(sorted({*words, *main.get(claim.source, ())})) or (NAMELESS,)
        for claim, words in zip(claims, own, strict=True)
    ]


def _main(counts: Mapping[str, int]) -> tuple[str, ...]:
    """What a source comes back to most often."""
    recurring = [word for word, count in counts.items() if count >= RECURS]
    return tuple(sorted(recurring, key=lambda word: (-counts[word], word))[:MAIN_WORDS])


def twos(block: Sequence[int], second: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Each two places of a block that are compared, the lesser first; some more than once.

    Args:
        block: Places of the claims that share a key, in ascending order.
        second: By place, what ``seconds`` gives.
    """
    if len(block) <= COMMON_KEY:
        yield from combinations(block, 2)
        return
    named: dict[str, list[int]] = defaultdict(list)
    for at in block:
        for word in second[at]:
            named[word].append(at)
    common = {word for word, places in named.items() if len(places) > COMMON_NAME}
    for word in sorted(named):
        yield from _some(named[word])
    two_names: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at in block if common else ():
        for two in combinations([word for word in second[at] if word in common], 2):
            two_names[two].append(at)
    for two in sorted(two_names):
        yield from _some(two_names[two])


def _some(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """All twos of few places; of many, the first with all."""
    if len(places) <= COMMON_NAME:
        yield from combinations(places, 2)
        return
    for at, anchor in enumerate(places[:ANCHORS], start=1):
        yield from ((anchor, other) for other in places[at:])
