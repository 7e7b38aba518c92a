"""What a claim tells of having happened, by its verb or by the noun that its verb leans on.

"The order was given", "the order came" and "ordered" tell of one deed; "the first explosion
lasted 40 minutes" and "the explosion went on for two hours" of one happening and its length.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from claimcheck.frames import cues
from claimcheck.frames.lexicon import TWOS, broader, kin
from claimcheck.frames.units import is_duration
from claimcheck.frames.verbs import same_deed
from claimcheck.model import BlockKind, Claim
from claimcheck.model.keeping import kept

# What stands after the head of a subject: "no command of any kind", "the order to go".
AFTER = re.compile(r" (?:of|in|at|on|for|to|by|from|with|about) ")

# "The call went out at 9:35" tells when crews were sent, and not that anybody called.
SENT = frozenset({"call", "alarm", "alert"})
GOING = frozenset({"go", "go out"})
GONE_OUT = re.compile(r"\b(?:goes|went|gone|go) out\b")

# "The flames came into the town" tells of a way, and not that there was a fire.
MOVING = frozenset({"come", "go"})
INTO = frozenset({"into", "through", "across", "over", "towards", "toward", "past", "onto"})

# Labels of how long the thing lasted that a page is about.
LENGTHS = frozenset({"duration", "length", "lasted", "total duration", "time"})

# Labels of when the thing was that a page is about, and the event that such a row names.
TIMES = frozenset({"time", "date", "day", "hour", "when"})
EVENT = re.compile(r"\((?:the )?(?P<event>[a-z][a-z-]*(?: [a-z-]+){0,2})\)\.?$")

# Verbs that say of a thing what has become of it.
DECLARING = frozenset({"declare"})
DEAD = frozenset({"dead", "deceased"})

# Verbs that tell of no happening of their own.
SAYS_LITTLE = frozenset({"be", "have", "do"})


@dataclass(frozen=True, slots=True)
class Happening:
    """A deed or event, and which of its sides is told of.

    Attributes:
        words: Lemmas that name it.
        side: ``begin``, ``end``, ``last``, or empty for the whole of it.
    """

    words: tuple[str, ...]
    side: str = ""


@kept
def happening(claim: Claim) -> Happening:
    """What a claim tells of, and which side of it."""
    if claim.layout is BlockKind.ROW and (row := _length(claim) or _timed(claim)):
        return row
    if claim.predicate == "take" and claim.subject.casefold() == "it":
        return Happening(())  # "it took the judge four hours to read it out"
    moves = claim.predicate in MOVING and any(w.prep in INTO for w in claim.roles.locations)
    side = None if moves else _sides().get(claim.predicate)
    if claim.predicate in DECLARING and (state := _declared(claim)):
        return Happening((state,))
    if side is None:
        little = not claim.predicate or claim.predicate in SAYS_LITTLE
        return Happening(() if little else (claim.predicate,))
    quotes = [each.quote for each in claim.quantities if not each.ordinal]
    measures = " ".join((*quotes, *(time.quote for time in claim.times))).casefold()
    objects = tuple(each for each in claim.objects if each.casefold() not in measures)
    nouns = (*subject_head(claim), *(objects[:1] if side == "plain" else ()))
    if side in {"begin", "end"} and claim.roles.agent.words and claim.roles.patient.head:
        nouns = (claim.roles.patient.head,)  # "the mayor opened the hall" is the hall's opening
    if (
        claim.predicate in GOING
        and claim.roles.agent.head in SENT
        and GONE_OUT.search(claim.text)
    ):
        return Happening(("dispatch",))
    told = tuple(dict.fromkeys(noun for noun in nouns if noun.casefold() not in measures))
    side = "" if side in {"plain", "occurs"} else side
    return Happening(told or (claim.predicate,), side)


def _length(claim: Claim) -> Happening | None:
    """What a row says the length of: "Burned for | 15 hours", "Duration | 38 days"."""
    if not any(is_duration(quantity) for quantity in claim.quantities):
        return None
    if claim.predicate.endswith(" for") and claim.objects:
        return Happening(claim.objects[:1], "last")
    named = subject_head(claim) if claim.predicate in LENGTHS else ()
    return Happening(named, "last") if named else None


def _timed(claim: Claim) -> Happening | None:
    """What a row gives the time of in a parenthesis: "Time | 18:04 (main explosion)"."""
    if claim.predicate not in TIMES or not any(
        time.clock or time.start for time in claim.times
    ):
        return None
    found = EVENT.search(claim.text.casefold())
    head = found["event"].split()[-1] if found else ""
    if found is None or head == "time" or not broader("event", head):
        return None  # "(local time)", "(estimated)"
    return Happening((found["event"],))


def _declared(claim: Claim) -> str:
    """The state that a thing is declared to be in: "the fire was declared extinguished"."""
    measures = " ".join(time.quote for time in claim.times).casefold()
    states = (each for each in claim.objects if each.casefold() not in measures)
    found = next(states, "")
    return found if found not in DEAD and found != claim.roles.patient.head else ""


@kept
def subject(claim: Claim) -> tuple[str, ...]:
    """The content words of a claim's subject, in order: its head is the last of them."""
    words = claim.subject.casefold().replace("'s", "").split()
    return tuple(term for term in claim.terms if any(word.startswith(term) for word in words))


@kept
def subject_head(claim: Claim) -> tuple[str, ...]:
    """The last content word of a subject before its "of", "in" or "to"; empty for none."""
    own = AFTER.split(claim.subject.casefold())[0].split()
    return tuple(term for term in subject(claim) if any(w.startswith(term) for w in own))[-1:]


def one_deed(left: Claim, right: Claim) -> bool:
    """Whether two claims can tell of one happening, as far as its name goes."""
    ours, theirs = happening(left), happening(right)
    if {ours.side, theirs.side} >= {"begin", "end"}:
        return False
    return any(akin(one, other) for one in ours.words for other in theirs.words)


def once(claim: Claim) -> bool:
    """Whether what a claim tells of can happen to a thing once only: it is founded, it dies."""
    verbs = cues.load("happenings")["once"]["verbs"]
    return any(same_deed(word, verb) for word in happening(claim).words for verb in verbs)


# Verbs of place and state, of which nearly every other verb has a sense that is a kind.
WHEREABOUTS = frozenset({"be", "lie", "sit", "stand"})


@lru_cache(maxsize=TWOS)
def akin(left: str, right: str) -> bool:
    """Whether two lemmas can name one thing or deed, or one names a kind of the other."""
    if not left or not right:
        return False
    if same_deed(left, right) or kin(left, right):
        return True
    # A castle that commands a valley lies there; whatever is so, is.
    if left in WHEREABOUTS or right in WHEREABOUTS:
        return False
    return broader(left, right) or broader(right, left)


@cache
def _sides() -> dict[str, str]:
    table = cues.load("happenings")
    sides = ("begin", "end", "last", "plain", "occurs")
    return {verb: side for side in sides for verb in table[side]["verbs"]}
