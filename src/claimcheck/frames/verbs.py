"""Verbs that tell of one kind of deed: "the inquiry began" and "the inquiry was opened"."""

from functools import cache

from claimcheck.frames import cues


def same_deed(left: str, right: str) -> bool:
    """Whether two verbs, as lemmas, can tell of one deed; never true of the empty verb."""
    if not left or not right:
        return False
    return left == right or bool(deeds(left) & deeds(right))


@cache
def deeds(verb: str) -> frozenset[str]:
    """The classes of a verb; a verb in none of them is one of its own."""
    classes = cues.load("verbs")["classes"]
    return frozenset(name for name, verbs in classes.items() if verb in verbs) or frozenset(
        (f"{verb}.",) if verb else ()
    )
