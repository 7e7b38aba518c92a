"""Conflicts between quotations: other words, or another speaker."""

from itertools import product

from claimcheck.frames import acts, parties
from claimcheck.frames.demands import demands
from claimcheck.frames.utterances import LONG, Likeness, likeness, words
from claimcheck.model import Pair, Party, Quotation

# Words that differ from those of an unnamed speaker are the same utterance only where they are
# nearly the same: "we opened the gates as soon as the river allowed".
LONG_UTTERANCE = 7

# Words for a speaker of whom a text does not say who it is.
UNNAMED = frozenset(
    {
        "he",
        "she",
        "man",
        "woman",
        "male",
        "female",
        "boy",
        "girl",
        "person",
        "suspect",
        "victim",
    }
)


def other_speaker(pair: Pair) -> str | None:
    """The sources give the same words to two speakers."""
    for ours, theirs in _quoted(pair):
        like, _ = likeness(ours.words, theirs.words)
        if (
            like in {Likeness.SAME, Likeness.CUT}
            and _two_speakers(ours, theirs)
            and _whole(ours, theirs)
        ):
            said = min((ours.words, theirs.words), key=len).strip(" ,.")
            return f"“{said}”: {_speaker(ours)} against {_speaker(theirs)}"
    return None


def altered_quotation(pair: Pair) -> str | None:
    """The sources quote one utterance in words that do not mean the same."""
    for ours, theirs in _quoted(pair):
        like, difference = likeness(ours.words, theirs.words)
        if like is Likeness.ALTERED and not pair.apart_in_time and _one_speaker(ours, theirs):
            return f"quoted with {_told(difference.ours)} and with {_told(difference.theirs)}"
    return None


def cut_quotation(pair: Pair) -> str | None:
    """One source cuts off of a quotation what limits it or takes it back."""
    for ours, theirs in _quoted(pair):
        like, difference = likeness(ours.words, theirs.words)
        if like is Likeness.CUT and not _two_speakers(ours, theirs):
            return f"only one goes on: {_told(difference.ours or difference.theirs)}"
    return None


def opposite_demand(pair: Pair) -> str | None:
    """The sources quote one speaker as asking for a thing and as forbidding it."""
    for ours, theirs in _quoted(pair):
        if not _perhaps_one_speaker(ours, theirs):
            continue
        for one, other in product(demands(ours.words), demands(theirs.words)):
            same = one.deed == other.deed and one.thing == other.thing
            if same and one.forbidden is not other.forbidden:
                said = f"{one.deed} {one.thing}"
                return f"“{said}” asked for, and forbidden"
    return None


def same_quotation(pair: Pair) -> str | None:
    """Both sources quote the same words of one speaker."""
    for ours, theirs in _quoted(pair):
        like, _ = likeness(ours.words, theirs.words)
        if like is not Likeness.SAME:
            continue
        if parties.same(ours.speaker, theirs.speaker):
            return f"both quote {_speaker(ours)}"
        length = min(len(words(ours.words)), len(words(theirs.words)))
        if length >= LONG_UTTERANCE and _perhaps_one_speaker(ours, theirs):
            return f"both quote the same {length} words"
    return None


def _quoted(pair: Pair) -> list[tuple[Quotation, Quotation]]:
    """The quotations of two sources; who quotes one utterance twice knows how they differ."""
    if pair.one_account:
        return []
    return list(product(pair.left.quotations, pair.right.quotations))


def _whole(ours: Quotation, theirs: Quotation) -> bool:
    """Whether one is no mere beginning of the other: "we will go", "we will go home"."""
    lengths = sorted((len(words(ours.words)), len(words(theirs.words))))
    return lengths[0] == lengths[1] or lengths[0] >= LONG


def _two_speakers(ours: Quotation, theirs: Quotation) -> bool:
    """Whether what one text says of the speaker excludes what the other says."""
    left, right = ours.speaker, theirs.speaker
    if any(
        _is_denied(denied, said)
        for denied, said in ((ours.not_by, right), (theirs.not_by, left))
    ):
        return True
    if ours.sole or theirs.sole:
        return parties.other(left, right)
    if parties.apart(left, right) or parties.two_bodies(left, right):
        return True
    # "The company" and "the Safety Authority" speak for themselves; a person may for a body.
    return not (left.person or right.person) and acts.two_doers(left, right)


def _is_denied(denied: Party, said: Party) -> bool:
    """Whether the one of whom it is denied is the speaker, by name or as "the board"."""
    if parties.known(denied) and parties.same(denied, said):
        return True
    named = {word for party in (denied, said) for word in party.name.casefold().split()}
    one = denied.head == said.head and not denied.roles and not said.roles
    return bool(denied.head) and one and (not named or denied.head in named)


def _one_speaker(ours: Quotation, theirs: Quotation) -> bool:
    left, right = ours.speaker, theirs.speaker
    if left.name and right.name:
        return parties.same(left, right)
    if parties.same(left, right):
        return True
    long = min(len(words(ours.words)), len(words(theirs.words))) >= LONG_UTTERANCE
    return long and not _two_speakers(ours, theirs)


def _perhaps_one_speaker(ours: Quotation, theirs: Quotation) -> bool:
    """Whether nothing tells the speakers apart: one is named, and the other "the man"."""
    left, right = ours.speaker, theirs.speaker
    if _two_speakers(ours, theirs):
        return False
    if left.name and right.name:
        return parties.same(left, right)
    if parties.same(left, right) or (left.head == right.head and not left.name):
        return True
    return any(party.head in UNNAMED or not party.head for party in (left, right))


def _speaker(quotation: Quotation) -> str:
    """Who spoke, or who is said not to have spoken."""
    if quotation.not_by.words and not quotation.speaker.words:
        return f"not {quotation.not_by.words}"
    return _named(quotation.speaker) or "somebody"


def _named(party: Party) -> str:
    return party.name or party.words


def _told(said: tuple[str, ...]) -> str:
    return f"“{' '.join(said)}”" if said else "nothing there"
