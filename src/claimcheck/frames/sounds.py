"""Names that are one but for their spelling or their ending: "Aleksey", "Vellanian"."""

import re
from functools import lru_cache

# Spellings of one sound in names brought over from other scripts: Kadyrov, Qadyrov.
SOUNDS = (
    *(("ph", "f"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("sch", "sh"), ("ck", "k")),
    *(
        ("x", "ks"),
        ("q", "k"),
        ("ou", "u"),
        ("iy", "i"),
        ("yi", "i"),
        ("y", "i"),
        ("j", "i"),
        ("w", "v"),
    ),
)

# "Ali" and "Aly" are too short for a difference of spelling to be one of transliteration.
LONG_ENOUGH = 5

# Words of which the sound is kept.
SEEN = 1 << 15


def sounds_alike(left: str, right: str) -> bool:
    """Equal but for spellings of one sound, as transliterations are."""
    ours, theirs = left.split(), right.split()
    return len(ours) == len(theirs) and all(
        a == b or (min(len(a), len(b)) >= LONG_ENOUGH and sound(a) == sound(b))
        for a, b in zip(ours, theirs, strict=True)
    )


def is_people_of(people: str, place: str) -> bool:
    """ "Vellanian" of "Vellania", "Ostlander" or "Ostish" of "Ostland", "Qasiri" of "Qasir"."""
    if len(place) < LONG_ENOUGH:
        return False
    stem = place.removesuffix("land").removesuffix("ia")
    if stem and stem != place and people in {f"{stem}ish", f"{stem}ic"}:
        return True
    if not people.startswith(place):
        return False
    ending = people[len(place) :].removesuffix("s")
    if place.endswith("a"):
        return ending == "n"
    return ending in {"ian", "ese", "i", "ish"} or (ending == "er" and place.endswith("land"))


@lru_cache(maxsize=SEEN)
def sound(word: str) -> str:
    """A word with one spelling for each sound."""
    for spelling, sound in SOUNDS:
        word = word.replace(spelling, sound)
    return re.sub(r"(.)\1+", r"\1", word)
