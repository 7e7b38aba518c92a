"""Keys of what a claim tells: whose words, who did it, where, of what kind.

Each key is the matter itself, so that claims that share one are compared however little else of
them is alike.
"""

from collections.abc import Callable, Iterator

from claimcheck.frames import acts, entities, kinds, listings, openers, sites
from claimcheck.frames.blame import blame
from claimcheck.frames.commands import command
from claimcheck.frames.contraries import UNDONE, stands
from claimcheck.frames.deathplaces import deathplace
from claimcheck.frames.delays import delay
from claimcheck.frames.demands import demands
from claimcheck.frames.goals import goal, goal_key
from claimcheck.frames.happenings import subject
from claimcheck.frames.lexicon import stands_for
from claimcheck.frames.limits import limits
from claimcheck.frames.majorities import majority, part, whole
from claimcheck.frames.margins import margins
from claimcheck.frames.offices import is_single, office_named
from claimcheck.frames.recurrence import years_between
from claimcheck.frames.remains import remains
from claimcheck.frames.units import is_duration
from claimcheck.frames.uses import uses
from claimcheck.frames.utterances import words
from claimcheck.frames.verbs import deeds
from claimcheck.frames.voices import speaking
from claimcheck.matching import themes
from claimcheck.model import Claim, Party

# Whether a thing stays where it is.
KEEPING = frozenset({"keep", "retain", "maintain", "remain", "stay", "leave"})
MOVING = frozenset({"move", "relocate", "transfer", "shift"})

# These are done to a thing, even where its name could be that of a person: "Orley Mills".
OWNING = frozenset(
    {"own", "buy", "purchase", "acquire", "take over", "sell", "found", "establish"}
)

# By these something comes from somebody.
ORIGIN = frozenset({"from", "by"})


def quoted(claim: Claim) -> Iterator[str]:
    """Three words that stand together in a quotation."""
    for quotation in claim.quotations:
        said = words(quotation.words)
        yield from (
            f"quoted:{' '.join(three)}" for three in zip(said, said[1:], said[2:], strict=False)
        )


def demanded(claim: Claim) -> Iterator[str]:
    """What a quotation asks for or forbids."""
    for quotation in claim.quotations:
        yield from (f"quoted:do {each.deed} {each.thing}" for each in demands(quotation.words))


def blamed(claim: Claim) -> Iterator[str]:
    """Each sense of what the claim blames for something, or clears of it."""
    if (found := blame(claim)) is not None:
        for word in (found.head,) if found.denied else found.words:
            yield f"blame:{word}"
            yield from (f"blame:{sense}" for sense in sorted(stands_for(word)))


def left_over(claim: Claim) -> Iterator[str]:
    """A length of time that was left before some end."""
    if margins(claim):
        yield "act:margin"


def delayed(claim: Claim) -> Iterator[str]:
    """Each sense of the thing after which, so much later, something was done."""
    if (found := delay(claim)) is not None:
        yield f"act:since+{found.deed}"
        yield from (f"act:since+{sense}" for sense in sorted(stands_for(found.since)))


def contrary(claim: Claim) -> Iterator[str]:
    """A matter on which a claim settles one of two sides: it was accepted, or turned down."""
    for each in stands(claim):
        # That a thing was done is told by most claims.
        about = f"+{each.thing.head}" if each.matter.startswith(UNDONE) else ""
        yield f"contrary:{each.matter}{about}"
    if (rest := remains(claim)) is not None:
        yield f"contrary:left of {rest.noun}"


def employed(claim: Claim) -> Iterator[str]:
    """A weapon or a tool that was used, or was not."""
    yield from (f"contrary:use {each.thing}" for each in uses(claim))


def lasted(claim: Claim) -> Iterator[str]:
    """What stayed as it was for a length of time."""
    if any(is_duration(each) for each in claim.quantities):
        yield from (f"act:stayed+{word}" for word in dict.fromkeys(subject(claim)))


def moved(claim: Claim) -> Iterator[str]:
    """The place that something got to, or stopped short of."""
    if (found := goal(claim.text)) is not None:
        yield f"act:goal+{goal_key(found.place)}"


def mostly(claim: Claim) -> Iterator[str]:
    """Of what kind most of a whole was, or all or some of it."""
    if (most := majority(claim) or whole(claim)) is not None:
        yield f"kind:most of {most.group}"
    elif (some := part(claim)) is not None and not themes.is_pronoun(themes.theme(claim)):
        yield f"kind:most of {some.group}"


def recurring(claim: Claim) -> Iterator[str]:
    """That such a thing happens every so many years."""
    if years_between(claim) is not None:
        yield "act:recur"


def limited(claim: Claim) -> Iterator[str]:
    """A limit that was set, with the things named beside it."""
    if limits(claim):
        yield from (f"act:limit+{term}" for term in dict.fromkeys(claim.terms))


def seated(claim: Claim) -> Iterator[str]:
    """The one seat or centre of a body that the claim gives a place."""
    for location in claim.roles.locations:
        kind = sites.site(location.thing) or sites.sited(claim.roles.deed)
        if location.name and kind:
            yield f"site:{kind}"
    for kind in ("headquarters", "control room"):
        if kind in claim.subject.casefold():
            yield f"site:{kind}"


def sided(claim: Claim) -> Iterator[str]:
    """The deed, or what a place is measured from, where a side is given."""
    for location in claim.roles.locations:
        if location.side:
            axis = min(location.side, sites.other_side(location.side))
            deed = claim.roles.deed if not location.off else location.name
            yield from (f"side:{axis}+{one}" for one in sorted(deeds(deed)))


def found(claim: Claim) -> Iterator[str]:
    """What happens once, with the place that it has."""
    roles = claim.roles
    if roles.locations and sites.once(roles.deed):
        yield from (f"once:{deed}" for deed in sorted(deeds(roles.deed)))
    theme = themes.theme(claim)
    for location in roles.locations:
        kind = sites.venues(location.head)
        if kind and themes.of_the_dead(claim):
            yield "venue:dead"
        if kind:
            yield from (f"venue:{role}" for role in theme.roles)
            if theme.name:
                yield f"venue:{entities.key(theme.name)}"


def died(claim: Claim) -> Iterator[str]:
    """That somebody died, where it is said at what kind of place."""
    if deathplace(claim.text) is not None:
        yield "died:person"


def stayed(claim: Claim) -> Iterator[str]:
    """What stays at a place, or moves to another."""
    deed = claim.roles.deed
    if claim.roles.locations and deed in {*KEEPING, *MOVING}:
        yield from (f"act:stay+{term}" for term in dict.fromkeys(claim.terms))


def acted(claim: Claim) -> Iterator[str]:
    """A deed that has one doer with what it is done to; an office; an estimate; a first."""
    roles = claim.roles
    if acts.steers(roles):
        yield "act:steer"
    if acts.sole(roles.deed) and not themes.is_pronoun(roles.patient):
        yield from (
            f"act:{deed}+{one}"
            for deed in sorted(deeds(roles.deed))
            for one in _called(roles.patient, thing=roles.deed in OWNING)
        )
    held = [acts.office_held(roles.deed), *(office_named(kind) for kind in roles.kinds)]
    yield from (f"act:office+{office}" for office in held if is_single(office))
    if command(claim) is not None:
        yield "act:command"
    if acts.estimates(roles.deed):
        yield from (f"act:estimate+{each.low}-{each.high}" for each in claim.quantities)
    if acts.comes_from_one(roles):
        yield f"act:come+{roles.agent.head}"
    if begun := openers.opening(claim):
        yield f"act:opening+{begun.matter}"
    if roles.first and roles.patient.head:
        yield f"act:first+{roles.patient.head}"
    for party in (roles.agent, roles.patient):
        origins = (*roles.rejected, *roles.locations) if not themes.is_pronoun(party) else ()
        yield from (
            f"act:{each.prep}+{each.name or each.head}+{party.head}"
            for each in origins
            if each.prep in ORIGIN
        )


def classed(claim: Claim) -> Iterator[str]:
    """A group of kinds that exclude each other, a scale, a rule that was kept or broken."""
    for phrase in claim.roles.kinds:
        yield from (f"kind:{kind.group}" for kind in kinds.kinds(phrase))
        if claim.negated and " " in phrase:
            yield f"kind:{phrase.split()[-1]}"
    named = listings.unlisted(claim.text) if claim.negated else listings.listed(claim.text)
    yield from (f"kind:listed {kind}" for kind in named)
    if claim.roles.deed in {"occur", "happen"}:
        yield f"kind:{claim.roles.agent.head}"
    if (rank := kinds.rank(claim.text)) is not None:
        yield f"kind:{rank[0]}"
    if (rule := kinds.lawful(claim.text)) is not None:
        yield from (f"kind:{name}" for name in rule[1])


def _called(party: Party, *, thing: bool = False) -> tuple[str, ...]:
    if not party.name:
        return (party.head,)
    # "Orley" may be short for "Orley Mills".
    key = entities.key(party.name)
    return (
        tuple(dict.fromkeys((key, key.split(" ")[0]))) if thing or not party.person else (key,)
    )


def said(claim: Claim) -> Iterator[str]:
    """What somebody is reported as saying, by what they are called and the verb of it."""
    if claim.speaker:
        sayer = speaking(claim.speaker)
        yield from (f"said:{sayer}+{deed}" for deed in sorted(deeds(claim.predicate)))


ROLE_BLOCKERS: tuple[Callable[[Claim], Iterator[str]], ...] = (
    quoted,
    demanded,
    blamed,
    acted,
    classed,
    seated,
    stayed,
    sided,
    found,
    said,
    died,
    left_over,
    delayed,
    lasted,
    moved,
    recurring,
    limited,
    mostly,
    contrary,
    employed,
)
