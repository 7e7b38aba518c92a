"""Which claims are compared at all: those that share a strict key.

A key is typed and strict ("both count deaths", "both name the DEA and say *review*"), because
words alone find nothing here: on conflicting statements about one event the wording is often
less than half alike.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from claimcheck.frames import antonyms, cues, entities
from claimcheck.frames.classes import family
from claimcheck.frames.events import any_mishap, events, harms_done, mishaps
from claimcheck.frames.happenings import happening, subject, subject_head
from claimcheck.frames.lexicon import WORDS, kinds_of, stands_for
from claimcheck.frames.singles import several
from claimcheck.frames.states import states
from claimcheck.frames.units import TIMES, is_duration
from claimcheck.frames.verbs import deeds
from claimcheck.matching import refining
from claimcheck.matching.details import DETAIL_BLOCKERS, RETOLD, retold, rounded_figure
from claimcheck.matching.telling import ROLE_BLOCKERS
from claimcheck.model import Claim, Modality

Blocker = Callable[[Claim], Iterable[str]]

# Figures below this turn up everywhere.
LARGE = 20

# How a cause is given that leaves little room beside it.
OUTRIGHT = frozenset({"stated", "sole", "primary", "trigger"})

# Links by which no thing is called the cause of another.
WEAK = frozenset({"implied", "motive", "enabling", "contributing"})

# Verbs that say of a thing how it is.
STATING = frozenset({"be", "leave", "remain", "stay", "stand", "find", "keep"})

# Words that say whether a deed was meant.
INTENT = frozenset(word for words in cues.load("intent")["words"].values() for word in words)

# Keys under which a denial meets a statement, and no two of one kind meet.
DENIED = "denied:"
ABLE = "able:"
OPPOSED = (DENIED, ABLE)

# Of whom a deed is denied of all: "no one", "not a single driver".
NOBODY = re.compile(r"(?:nobody|none|no|not (?:a|one))\b", re.IGNORECASE)

# Words of so many letters and less say nothing of what a reason is given for.
SHORT = 2

# Rarest words of a claim that are taken in twos as keys; six give fifteen keys.
RARE_WORDS = 6


def counted(claim: Claim) -> Iterator[str]:
    """What is counted, with its synonyms and the classes it is part of as one key."""
    for quantity in claim.quantities:
        if quantity.unit == TIMES:
            yield from (f"counted:{deed}" for deed in sorted(deeds(quantity.counted)))
        elif quantity.counted and not quantity.ordinal:
            yield f"counted:{family(quantity.counted)}"
    yield from (f"counted:{family(doers.noun)}" for doers in several(claim))


def named_and_done(claim: Claim) -> Iterator[str]:
    """A name together with the main verb, or with a word that the claim says of it."""
    words = dict.fromkeys((claim.predicate, *claim.objects))
    for name in claim.entities:
        key = entities.key(name)
        yield from (f"name:{key}+{word}" for word in words if word)


def done(claim: Claim) -> Iterator[str]:
    """The kind of deed with each thing it is done to or by."""
    subject = claim.subject.casefold().split()
    things = dict.fromkeys((*claim.objects, *(term for term in claim.terms if term in subject)))
    for deed in sorted(deeds(claim.predicate)):
        yield from (f"done:{deed}+{word}" for word in things)


def two_names(claim: Claim) -> Iterator[str]:
    """Two names together."""
    keys = sorted({entities.key(name) for name in claim.entities})
    yield from (f"names:{one}+{other}" for one, other in combinations(keys, 2))


def figure(claim: Claim) -> Iterator[str]:
    """A figure of more than one digit, as it stands after conversion to metric units."""
    for quantity in claim.quantities:
        if quantity.low is not None and quantity.low == quantity.high and quantity.low >= LARGE:
            yield f"figure:{quantity.low.normalize()}"


def effect(claim: Claim) -> Iterator[str]:
    """What the claim says was brought about."""
    if claim.cause and claim.cause.strength not in WEAK:
        yield from (f"effect:{event}" for event in sorted(events(claim.cause.effect)))
        told = (claim.predicate, claim.roles.deed, *claim.terms)
        befell = {kind for word in dict.fromkeys(told) for kind in mishaps(word)}
        yield from (f"mishap:{kind}" for kind in sorted(befell))
        if claim.cause.strength in OUTRIGHT and (befell or any(map(any_mishap, told))):
            yield "mishap:"


def harmed(claim: Claim) -> Iterator[str]:
    """That the claim tells what did harm, whatever the harm is called."""
    if claim.cause and harms_done(claim.predicate, claim.cause.effect):
        yield "harm:"


def reasoned(claim: Claim) -> Iterator[str]:
    """Each sense of each word of what a reason is given for."""
    if claim.cause is None:
        return
    named = claim.subject.casefold().split()[-1:]
    words = (*events(claim.cause.effect), claim.predicate, *claim.terms, *named)
    # "It was kept separate" is told of what the subject names.
    told = f"{claim.cause.effect} {claim.subject}".casefold()
    for word in sorted(set(words)):
        if word[:4] in told and len(word) > SHORT:
            yield f"reason:{word}"
            yield from (f"reason:{sense}" for sense in sorted(stands_for(word)))
            yield from (f"reason:{deed}" for deed in sorted(deeds(word)))


def opposed(claim: Claim) -> Iterator[str]:
    """Two words that exclude each other, one of which the claim says of what it is about.

    "The tower was left intact", "the tower was damaged"; not "the tower rose".
    """
    agent, patient = claim.roles.agent.head, claim.roles.patient.head
    state = claim.predicate in STATING
    heads = dict.fromkeys((patient or agent, *subject(claim)[-1:]))
    for term in claim.terms if state else (claim.roles.deed,) if patient else ():
        for other in sorted(antonyms.opposites(term)):
            yield from (
                f"opposed:{min(term, other)}/{max(term, other)}+{head}" for head in heads
            )


def said_not(claim: Claim) -> Iterator[str]:
    """Each sense of the thing that is said not to be, or of what a claim is about.

    "No warning was given" is answered by what was done: the village was warned.
    """
    about = (*subject(claim)[-1:], *subject_head(claim))
    told = (*claim.objects[:2], *about, claim.predicate)
    nobody = any(NOBODY.match(p.words) for p in (claim.roles.agent, claim.roles.patient))
    denied = (*claim.denied[-1:], *((claim.predicate,) if nobody else ()))
    things = denied if claim.negated else told
    for thing in dict.fromkeys(each for each in things if each):
        senses, kinds = _senses(thing)
        yield from senses
        if not claim.negated:
            yield from kinds


@lru_cache(maxsize=WORDS)
def _senses(thing: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys of what is denied: for a word and its senses, and for what it is a kind of."""
    senses = [thing, *sorted(stands_for(thing))]
    return (
        tuple(f"{DENIED}{sense}" for sense in senses),
        tuple(f"{DENIED}{sense}" for sense in sorted(kinds_of(thing))),
    )


def possible(claim: Claim) -> Iterator[str]:
    """Each sense of what is said to be possible, or not to be."""
    if claim.negated or claim.modality is Modality.POSSIBLE:
        for word in (*happening(claim).words, *claim.terms):
            yield from (f"{ABLE}{sense}" for sense in sorted(stands_for(word)))


def timed(claim: Claim) -> Iterator[str]:
    """Each sense of the deed, where it is said when it happened or how long it went on."""
    lasting = any(is_duration(quantity) for quantity in claim.quantities)
    if not lasting and not any(time.clock or time.start for time in claim.times):
        return
    for word in happening(claim).words:
        yield from (f"timed:{deed}" for deed in sorted(deeds(word)))
        yield from (f"timed:{sense}" for sense in sorted(stands_for(word)))


def meant(claim: Claim) -> Iterator[str]:
    """The kind of deed, where it is said whether it was meant, or what for."""
    purpose = claim.cause is not None and claim.cause.strength == "motive"
    if purpose or INTENT & set(claim.terms):
        yield from (f"meant:{deed}" for deed in sorted(deeds(claim.predicate)))


def taking_sides(claim: Claim) -> Iterator[str]:
    """A matter on which the claim takes a side, such as whether something is a duty."""
    yield from (f"state:{each.matter}" for each in states(claim.text))


BLOCKERS: tuple[Blocker, ...] = (
    *ROLE_BLOCKERS,
    *DETAIL_BLOCKERS,
    counted,
    figure,
    rounded_figure,
    effect,
    meant,
    harmed,
    reasoned,
    timed,
    said_not,
    opposed,
    possible,
    taking_sides,
    named_and_done,
    done,
    two_names,
    retold,
)


def candidates(
    claims: Sequence[Claim], blockers: Iterable[Blocker] = BLOCKERS
) -> Iterator[tuple[Claim, Claim, str]]:
    """Yield each two claims that share a key once, credited to the first blocker that says so.

    Claims of one source pair too: a source cannot corroborate itself, but can contradict
    itself. Keys are tried in sorted order; one that is common is asked for a name beside it.

    Args:
        claims: In reading order; ids are unique.
        blockers: Tried in order, and after them the rare words of the claims.
    """
    seen: set[int] = set()
    second = refining.seconds(claims)
    for blocker in (*blockers, rare_words(claims)):
        blocks: dict[str, list[int]] = defaultdict(list)
        for at, claim in enumerate(claims):
            for key in dict.fromkeys(blocker(claim)):
                blocks[key].append(at)
        for key in sorted(key for key, block in blocks.items() if len(block) > 1):
            for one, other in _twos(key, blocks[key], claims, second):
                # One number for two places takes the least memory where pairs are many.
                pair = one * len(claims) + other
                if pair not in seen:
                    seen.add(pair)
                    yield claims[one], claims[other], key


def _twos(
    key: str, block: Sequence[int], claims: Sequence[Claim], second: Sequence[Sequence[str]]
) -> Iterable[tuple[int, int]]:
    """Each two places of a block, in order; of one denial each where the key asks for it."""
    if key.startswith(RETOLD):
        return (
            (one, other)
            for one, other in refining.twos(block, second)
            if claims[one].negated is claims[other].negated
        )
    if not key.startswith(OPPOSED):
        return refining.twos(block, second)
    if len({claims[at].negated for at in block}) == 1:
        return ()
    return (
        (one, other)
        for one, other in refining.twos(block, second)
        if claims[one].negated is not claims[other].negated
    )


def rare_words(claims: Iterable[Claim]) -> Blocker:
    """A blocker over the claims' rarest words, two at a time; rarest among these claims."""
    frequency = Counter(term for claim in claims for term in set(claim.terms))

    def words(claim: Claim) -> Iterator[str]:
        shared = (term for term in dict.fromkeys(claim.terms) if frequency[term] > 1)
        rarest = sorted(shared, key=lambda term: (frequency[term], term))[:RARE_WORDS]
        for one, other in combinations(sorted(rarest), 2):
            yield f"words:{one}+{other}"

    return words
