"""Lists that a text pairs one by one: "Vey and Orm got two and four years, respectively"."""

import re
from collections.abc import Sequence

RESPECTIVELY = re.compile(r",? respectively\b", re.IGNORECASE)
SENTENCE = re.compile(r"(?<=[.!?;])\s+")
JOINT = re.compile(r",? and |, ")
NUMBER = re.compile(
    r"\d+(?:[.,]\d+)*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first"
    r"|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b",
    re.IGNORECASE,
)


def paired(text: str, names: Sequence[str]) -> dict[str, str]:
    """For each name in a list that is paired with another, the member that it is paired with.

    Args:
        text: What is read.
        names: Those that it names.
    """
    for sentence in SENTENCE.split(text):
        found = RESPECTIVELY.search(sentence)
        if found is None:
            continue
        before = sentence[: found.start()]
        places = sorted({before.index(name): name for name in names if name in before}.items())
        for length in range(len(places), 1, -1):
            for at in range(len(places) - length + 1):
                some = places[at : at + length]
                rest = before[some[-1][0] + len(some[-1][1]) :]
                values = _values(rest, [name for _, name in places[at + length :]])[-length:]
                if _joined(some, before) and len(values) == length == len(set(values)):
                    return dict(zip((name for _, name in some), values, strict=True))
    return {}


def _joined(some: Sequence[tuple[int, str]], text: str) -> bool:
    """Whether names with their places stand in one list."""
    ends = [at + len(name) for at, name in some[:-1]]
    return all(
        JOINT.fullmatch(text[end:start]) for end, (start, _) in zip(ends, some[1:], strict=True)
    )


def _values(text: str, names: Sequence[str]) -> list[str]:
    """The numbers in a text, or its names where it has no numbers."""
    return NUMBER.findall(text) or list(names)
