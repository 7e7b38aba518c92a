"""Articles about invented events: seeded, from templates, with known agreements and conflicts.

What is true of an event, and what some of its sources say otherwise, is decided before a word
is written, so that speed and quality at any size are measured on the same data. Names are made
of syllables and all of one length; no place, person or firm is a real one.
"""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import product
from random import Random

import numpy as np

from claimcheck.model import Claim, Source

ONSETS, VOWELS, CODAS = "BDFGHKLMNPRSTVZ", "aeiou", "lmnrst"

MIDDLES = "bdfgklmnprstvz"

# Of the facts of an event, the share on which its sources disagree.
DISPUTED = 0.25

# The share of the facts that one source tells.
TOLD = 0.75

# Letters of a name, found wherever they stand; 32 makes a capital letter small.
LETTERS = 7
NAME = re.compile(rb"(?=([A-Za-z][a-z]{6}))")
SMALL = 32

# Each says what happened, to what, and what brought it about.
KINDS = {
    "fire": ("a gas leak", "a faulty heater", "a welding torch", "an electrical fault"),
    "flood": ("a blocked culvert", "a broken sluice", "a cloudburst", "a failed pump"),
    "explosion": ("a worn valve", "a corroded pipe", "a lit match", "a short circuit"),
    "derailment": ("a cracked rail", "a loose bolt", "a faulty switch", "a fallen tree"),
    "landslide": ("an old quarry", "heavy rain", "a burst main", "a road cutting"),
}

# What a fact says, in several wordings. {x} is what is disputed, {n} a name that only this fact
# of this event has.
COUNTS = {
    "deaths": (
        "The {kind} in {town} killed {x} people.",
        "{x} people died in the {town} {kind}.",
    ),
    "injured": (
        "The {kind} in {town} injured {x} people.",
        "In {town}, {x} people were injured.",
    ),
    "evacuated": (
        "{x} residents of {town} were evacuated.",
        "Rescuers evacuated {x} residents from {town}.",
    ),
    "missing": ("{x} people in {town} are missing.", "In {town} {x} people remain missing."),
    "houses": (
        "The {kind} destroyed {x} houses in {town}.",
        "{x} houses in {town} were destroyed by the {kind}.",
    ),
    "arrested": (
        "Police in {town} arrested {x} people.",
        "{x} people were arrested in {town}.",
    ),
    "rescued": ("Divers rescued {x} people in {town}.", "{x} people were rescued in {town}."),
    "height": (
        "The tower of {n} in {town} is {x} metres high.",
        "In {town} stands the tower of {n}, {x} metres high.",
    ),
}
DATES = {
    "happened": ("The {kind} struck {town} on {x}.", "On {x}, the {kind} struck {town}."),
    "founded": ("{firm} was founded on {x}.", "The founding of {firm} took place on {x}."),
    "elected": ("{mayor} was elected mayor on {x}.", "On {x} {mayor} was elected mayor."),
    "opened": ("The {n} bridge opened on {x}.", "On {x} the {n} bridge was opened."),
}
CAUSES = {
    "cause": (
        "The main cause of the {kind} in {town} was {x}.",
        "{x} was the main cause of the {town} {kind}.",
    ),
}
DENIALS = {
    "inspected": (
        "{firm} {x} inspected the {n} plant.",
        "The firm {firm} {x} inspected the {n} plant.",
    ),
    "warned": (
        "{mayor} {x} warned the people of {town}.",
        "Mayor {mayor} {x} warned the people of {town}.",
    ),
    "insured": (
        "{firm} {x} insured the {n} depot.",
        "The company {firm} {x} insured the {n} depot.",
    ),
}

# What a source tells beside the facts: nothing that another one could tell otherwise.
ASIDES = (
    "{n} sells bread in the {m} market.",
    "The painter {n} bought a barn near {m}.",
    "A choir from {n} sang in the {m} church.",
    "{n} teaches music at the {m} school.",
    "The {n} library lends maps of {m}.",
    "The clerk {n} wrote a letter to {m}.",
    "A ferry links {n} with {m}.",
    "The {n} orchard borders the {m} canal.",
    "The baker {n} repaired a clock in {m}.",
    "{n} painted the gates of {m}.",
    "The {n} museum shows coins from {m}.",
    "The nurse {n} moved to {m} in spring.",
)


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of a source that tells a fact.

    Attributes:
        fact: Of which event and what: ``3/deaths``.
        source: Id of the source.
        start: Where the sentence begins in its text.
        end: Where it ends.
        value: The answer that it gives.
    """

    fact: str
    source: str
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Invented:
    """Sources, and every fact that they tell."""

    sources: tuple[Source, ...]
    said: tuple[Said, ...]


def corpus(events: int, sources: int, *, seed: int = 1, asides: int = 24) -> Invented:
    """Articles about events.

    Args:
        events: How many; there are names for some 600 with five sources each.
        sources: Articles about each.
        seed: Of everything that is chosen.
        asides: Sentences in each article that no other has.
    """
    random = Random(seed)  # noqa: S311 - data to measure with, no secret
    names = _names()
    written: list[Source] = []
    said: list[Said] = []
    for event in range(events):
        about = {role: next(names) for role in ("town", "firm", "mayor")}
        about["kind"] = random.choice(sorted(KINDS))
        facts = dict(_facts(random, about, names))
        for number in range(sources):
            id_ = f"e{event:05}s{number:03}"
            told = [fact for fact in facts if random.random() < TOLD]
            sentences = [(fact, *_told(random, facts[fact])) for fact in told]
            extra = [_aside(random, names) for _ in range(asides)]
            sentences += [("", aside, "") for aside in extra]
            random.shuffle(sentences)
            text = ""
            for fact, sentence, value in sentences:
                if fact:
                    place = len(text), len(text) + len(sentence)
                    said.append(Said(f"{event}/{fact}", id_, *place, value))
                text += sentence + random.choice((" ", " ", "\n\n"))
            written.append(Source(id=id_, text=text.strip()))
    return Invented(tuple(written), tuple(said))


def copies(
    sources: Sequence[Source], claims: Sequence[Claim], numbers: Iterable[int]
) -> Iterator[tuple[tuple[Source, ...], tuple[Claim, ...]]]:
    """The same events in other places, to other people: claims for which nothing is parsed.

    Names are all of one length, so that every offset stays.

    Args:
        sources: As ``corpus`` made them.
        claims: Theirs.
        numbers: Which copies, from 1.
    """
    made = _Copies(tuple(sources), tuple(claims))
    for number in numbers:
        others, theirs = made.of(number)
        yield (
            tuple(replace(each, id=_moved(each.id, number)) for each in others),
            tuple(
                replace(claim, id=_moved(claim.id, number), source=_moved(claim.source, number))
                for claim in theirs
            ),
        )


def _moved(id_: str, copy: int) -> str:
    return f"c{copy:03}{id_}"


class _Copies:
    """Records of which copies are made by writing other names over their bytes."""

    def __init__(self, sources: tuple[Source, ...], claims: tuple[Claim, ...]) -> None:
        self._every, place = _places()
        self._data = np.frombuffer(pickle.dumps((sources, claims)), np.uint8)
        found = [
            (at.start(), place[name], at[1][:1].isupper())
            for at in NAME.finditer(self._data.tobytes())
            if (name := at[1].decode("ascii").capitalize()) in place
        ]
        self._at, self._names, self._capital = (
            np.array(column) for column in zip(*found, strict=True)
        )
        self._used = 1 + int(self._names.max())

    def of(self, copy: int) -> tuple[tuple[Source, ...], tuple[Claim, ...]]:
        """A copy; names that were written small are small again."""
        numbers = np.unique(self._names)
        others = "".join(self._every[number + copy * self._used] for number in numbers)
        letters = np.frombuffer(others.encode("ascii"), np.uint8).reshape(-1, LETTERS)
        written = letters[np.searchsorted(numbers, self._names)].copy()
        written[~self._capital, 0] |= SMALL
        data = self._data.copy()
        data[self._at[:, None] + np.arange(LETTERS)] = written
        copied: tuple[tuple[Source, ...], tuple[Claim, ...]] = pickle.loads(  # noqa: S301 - our own
            data.tobytes()
        )
        return copied


@dataclass(frozen=True, slots=True)
class _Fact:
    """The wordings of a fact with all but its value filled in, and its one or two values."""

    wordings: tuple[str, ...]
    values: tuple[str, ...]


def _facts(
    random: Random, about: Mapping[str, str], names: Iterator[str]
) -> Iterator[tuple[str, _Fact]]:
    """Everything that there is to tell of an event."""
    for fact, wordings in (COUNTS | DATES | CAUSES | DENIALS).items():
        filled = tuple(
            wording.replace("{x}", "{{x}}").format(**about, n=name)
            for name in [next(names)]
            for wording in wordings
        )
        one, other = _values(random, fact, about["kind"])
        yield fact, _Fact(filled, (one, other) if random.random() < DISPUTED else (one,))


def _values(random: Random, fact: str, kind: str) -> tuple[str, str]:
    """Two answers that exclude each other; the figures are never one rounded."""
    if fact in COUNTS:
        figure = random.randint(11, 480)
        return str(figure), str(figure + random.randint(figure // 3 + 2, figure))
    if fact in DATES:
        day = date(2031, 1, 1) + timedelta(days=random.randint(0, 3000))
        return _day(day), _day(day + timedelta(days=random.randint(2, 25)))
    if fact in CAUSES:
        one, other = random.sample(KINDS[kind], 2)
        return one, other
    return "had", "had not"


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _told(random: Random, fact: _Fact) -> tuple[str, str]:
    value = random.choice(fact.values)
    sentence = random.choice(fact.wordings).format(x=value)
    return sentence[:1].upper() + sentence[1:], value


def _aside(random: Random, names: Iterator[str]) -> str:
    return random.choice(ASIDES).format(n=next(names), m=next(names))


@cache
def _places() -> tuple[list[str], dict[str, int]]:
    """All names, and the place of each."""
    every = list(_names())
    return every, {name: at for at, name in enumerate(every)}


def _names() -> Iterator[str]:
    """Names of seven letters, no two alike, neighbours unlike each other."""
    ends = [f"{a}{b}{c}{d}" for a, b, c, d in product("dklmnv", VOWELS, CODAS, "eo")]
    begins = [f"{a}{b}{c}" for a, b, c in product(ONSETS, VOWELS, CODAS)]
    for step, at in product(range(len(ends)), range(len(begins))):
        # Steps that share no factor with the lengths visit every beginning and every end.
        yield begins[at * 197 % len(begins)] + ends[(step + at * 77) % len(ends)]
    # A million more for copies, all of which end in another vowel.
    more = [f"{a}{b}{c}{d}" for a, b, c, d in product(MIDDLES, VOWELS, MIDDLES, "aiu")]
    for end, begin in product(more, begins):
        yield begin + end
