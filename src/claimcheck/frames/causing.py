"""Causal links made by verbs, nouns and adjectives of cause: "triggered", "the result of"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues, harms, links, phrases, sides
from claimcheck.frames.events import mishaps
from claimcheck.frames.links import Link, is_event, link
from claimcheck.frames.negation import negated
from claimcheck.model import Place

if TYPE_CHECKING:
    from spacy.tokens import Token

COPULAS = frozenset({"be", "remain", "become", "include", "lie"})


def readings(token: Token) -> Iterator[Link]:
    """The links that this word makes."""
    lemma = token.lemma_
    if token.pos_ == "VERB" or token.tag_ in {"VBN", "VBG"}:
        if lemma in _verbs() or lemma in cues.load("causes")["phrasal"]:
            yield from _verb(token)
        if lemma in _prepositional():
            yield from _verb_and_preposition(token)
        if lemma in cues.load("causes")["assigned"]:
            yield from _assigned(token)
    elif token.pos_ == "NOUN" and lemma in _nouns():
        yield from _noun(token)
    elif token.lower_ == "behind" and token.dep_ == "prep":
        yield from _behind(token)
    elif token.pos_ == "ADJ" and token.lower_ in cues.load("causes")["adjectives"]:
        yield from _adjective(token)


def _verb(verb: Token) -> Iterator[Link]:
    """ "The leak triggered the raid", "a raid triggered by a leak"."""
    phrasal = _is_phrasal(verb)
    given = "trigger" if phrasal else _verbs().get(verb.lemma_)
    needs = verb.lemma_ in _cues("verbs", "needs_mishap") and not phrasal
    if given is None or (needs and not _is_mishap(verb)):
        return
    strength = _strength(verb, given)
    if sides.is_passive(verb):
        agent, effect = sides.below(verb, "agent", "by"), sides.patient(verb)
        if agent is None or effect is None:
            return
        if is_event(agent) or verb.lemma_ not in _cues("verbs", "needs_event"):
            yield link(verb, cause=phrases.place(agent), effect=effect, strength=strength)
        return
    if (
        not phrasal
        and verb.lemma_ in _cues("verbs", "needs_event")
        and not sides.is_eventful(verb)
    ):
        return
    event = not phrasal and verb.lemma_ in _cues("verbs", "needs_result")
    if verb.lemma_ in _cues("verbs", "needs_act") and not sides.makes_act(verb):
        return
    cause, effect = sides.doer(verb), sides.result(verb, event=event)
    if cause is not None and effect is not None:
        yield link(verb, cause=cause, effect=effect, strength=strength)


def _is_mishap(verb: Token) -> bool:
    """Whether what is started is a mishap: "started the fire", not "started the firm"."""
    told = (t for t in verb.children if t.dep_ in {"nsubjpass", "dobj"})
    return any(mishaps(t.lemma_.lower()) for t in told)


def _is_phrasal(verb: Token) -> bool:
    particles = cues.load("causes")["phrasal"].get(verb.lemma_, ())
    return any(
        child.lower_ in particles and child.dep_ in {"prt", "advmod", "prep"}
        for child in verb.children
    )


def _verb_and_preposition(verb: Token) -> Iterator[Link]:
    """ "Led to", "stemmed from", "was blamed on"."""
    table = cues.load("causes")
    passive = sides.is_passive(verb)
    for prep in harms.prepositions(verb):
        below = sides.under(prep) if prep.dep_ in {"prep", "agent"} else _deed(verb, prep)
        if below is None:
            continue
        word = "to" if prep.dep_ == "xcomp" else prep.lower_
        if word in table["verbs_with"].get(verb.lemma_, ()) and not passive:
            # "Led police to the gun" moves somebody.
            if verb.lemma_ == "lead" and any(c.dep_ == "dobj" for c in verb.children):
                continue
            cause = sides.doer(verb)
            given = "contributing" if verb.lemma_ == "contribute" else "stated"
            if cause is not None:
                effect = phrases.place(below)
                # "Led to panic": the parser's infinitive begins with its "to".
                if prep.dep_ == "xcomp":
                    effect = Place(below.i, effect.end)
                yield link(verb, cause=cause, effect=effect, strength=_strength(verb, given))
        elif word in table["verbs_from"].get(verb.lemma_, ()) or (
            passive and word in table["passives"].get(verb.lemma_, ())
        ):
            effect_ = sides.patient(verb) if passive else sides.doer(verb)
            if effect_ is None or (harms.is_harm(verb) and not harms.can_come_of(verb, below)):
                continue
            given = "implied" if harms.is_harm(verb) else "stated"
            cause = phrases.place(below)
            yield link(verb, cause=cause, effect=effect_, strength=_strength(verb, given))


def _assigned(verb: Token) -> Iterator[Link]:
    """ "The board attributes the fall to demand", "put the loss down to rust"."""
    given = cues.load("causes")["assigned"][verb.lemma_]
    particle = given.get("particle", "")
    if particle and not any(child.lower_ == particle for child in verb.children):
        return
    effect = next((child for child in verb.children if child.dep_ == "dobj"), None)
    cause = next(
        (
            sides.under(prep)
            for over in (verb, *verb.children)
            for prep in over.children
            if prep.dep_ == "prep" and prep.lower_ == given["preposition"] and prep.i > verb.i
        ),
        None,
    )
    if effect is None or cause is None or sides.is_passive(verb):
        return
    what = sides.noun_alone(verb.head) if effect.lower_ == "which" else phrases.place(effect)
    yield link(
        verb, cause=phrases.place(cause), effect=what, strength=_strength(verb, "stated")
    )


def _deed(verb: Token, child: Token) -> Token | None:
    """ "Led to spread of rumours": the parser takes the noun for a verb."""
    to = next((c for c in child.children if c.lower_ == "to" and c.dep_ == "aux"), None)
    return child if to is not None and child.dep_ == "xcomp" and verb.lemma_ == "lead" else None


def _noun(noun: Token) -> Iterator[Link]:
    """ "The trigger of the raid was a leak", "the raid was the result of a leak"."""
    table = cues.load("causes")
    backward = noun.lemma_ in table["results"]["words"]
    prepositions = table["results" if backward else "nouns"]["prepositions"]
    target = next(
        (
            sides.under(c)
            for c in noun.children
            if c.dep_ == "prep" and c.lower_ in prepositions
        ),
        None,
    )
    if target is None and not backward:
        target = next((c for c in noun.children if c.dep_ in {"relcl", "acl"}), None)
    other = _counterpart(noun)
    if target is None or other is None:
        return
    given = phrases.place(target)
    cause, effect = (given, other) if backward else (other, given)
    strength = _strength(noun, _nouns()[noun.lemma_])
    yield link(noun, cause=cause, effect=effect, strength=strength)


def _counterpart(noun: Token) -> Place | None:
    """What a noun is said to be: across a copula, "as", "one of", or an apposition."""
    over = noun.head
    if noun.dep_ in {"attr", "oprd"}:
        subject = phrases.subject(over)
        return phrases.place(subject) if subject is not None else None
    if noun.dep_ in phrases.SUBJECTS and over.lemma_ in COPULAS:
        said = {"attr", "ccomp", "acomp", "xcomp"}
        other = next((child for child in over.children if child.dep_ in said), None)
        return phrases.place(other) if other is not None else None
    if noun.dep_ == "appos":
        return phrases.place(over, without=phrases.ASIDES)
    if noun.dep_ == "dobj":
        return sides.doer(over) if over.lemma_ in _cues("nouns", "taken") else None
    if noun.dep_ == "pobj":
        return _across_preposition(noun)
    return None


def _across_preposition(noun: Token) -> Place | None:
    """ "One of the causes was wear", "named wear as the cause"."""
    over = noun.head
    if over.lower_ in {"of", "among"}:
        few = over.head
        partial = few.lower_ in {"one", "some", "part"} or over.lower_ == "among"
        return _counterpart(few) if partial and few.dep_ in {"attr", "appos"} else None
    if over.lower_ == "as":
        held = (c for c in over.head.children if c.dep_ in {"dobj", "nsubjpass"})
        other = next(held, None)
        if other is None and over.head.dep_ in {"dobj", "pobj"}:
            # "Stress rust as the cause": the parser hangs "as" on the rust.
            return Place(phrases.place(over.head).start, over.i)
        return phrases.place(other) if other is not None else None
    return None


def _adjective(adjective: Token) -> Iterator[Link]:
    """ "Was responsible for the collapse", "attributable to wear"."""
    given = cues.load("causes")["adjectives"][adjective.lower_]
    below = sides.below(adjective, "prep", given["preposition"])
    head = adjective.head
    if below is None:
        return
    if adjective.dep_ in {"acomp", "oprd"}:
        subject = phrases.subject(head)
        other = phrases.place(subject) if subject is not None else None
    else:
        other = sides.noun_alone(head) if adjective.dep_ == "amod" else None
    if other is None:
        return
    here = phrases.place(below)
    forward = given["order"] == "cause"
    strength = "denied" if negated(head) else _degree(adjective) or _degree(head) or "stated"
    cause, effect = (other, here) if forward else (here, other)
    yield link(adjective, cause=cause, effect=effect, strength=strength)


def _behind(prep: Token) -> Iterator[Link]:
    """ "Vey was behind the attack": not behind the house."""
    below, verb = sides.under(prep), prep.head
    subject = phrases.subject(verb) if verb.lemma_ in {"be", "lie", "stand"} else None
    if below is not None and subject is not None and is_event(below):
        effect, cause = phrases.place(below), phrases.place(subject)
        yield link(prep, cause=cause, effect=effect, strength=_strength(verb, "stated"))


def _strength(head: Token, given: str) -> str:
    """Denied, or as exclusive as the words beside the cue say, or what the cue itself says."""
    asserted = head.head if head.pos_ == "NOUN" and head.dep_ in {"attr", "oprd"} else head
    if negated(head) or (asserted != head and negated(asserted)):
        return "denied"
    return _degree(head) or given


def _degree(head: Token) -> str | None:
    """ "The sole cause", "mainly caused by", "one of the causes"."""
    over = head.head
    if over.lower_ == "of" and over.head.lower_ in {"one", "some", "part"}:
        return "contributing"
    near = [c.lower_ for c in head.children if c.dep_ in {"amod", "advmod", "compound", "det"}]
    return links.degree(near)


@cache
def _verbs() -> dict[str, str]:
    """Each verb of cause with its strength; the first section that lists it counts."""
    table = cues.load("causes")["verbs"]
    kinds = [kind for kind in reversed(table) if not kind.startswith("needs")]
    return {verb: kind for kind in kinds for verb in table[kind]}


@cache
def _nouns() -> dict[str, str]:
    table = cues.load("causes")
    kinds = ("motive", "enabling", "primary", "contributing", "stated", "trigger")
    results = dict.fromkeys(table["results"]["words"], "stated")
    return results | {noun: kind for kind in kinds for noun in table["nouns"][kind]}


@cache
def _prepositional() -> frozenset[str]:
    table = cues.load("causes")
    return frozenset([*table["verbs_with"], *table["verbs_from"], *table["passives"]])


@cache
def _cues(section: str, key: str) -> frozenset[str]:
    return frozenset(cues.load("causes")[section][key])
