"""What an act is for and what a feeling is about: purposes, demands, blame, beliefs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues, phrases, purposes
from claimcheck.frames.links import Link, clause_around, is_event, link
from claimcheck.frames.negation import negated
from claimcheck.model import Place

if TYPE_CHECKING:
    from spacy.tokens import Token

# "A rally at the station", "a strike for two days": a place or a time is no motive.
WHERE_AND_WHEN = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME", "ORG", "CARDINAL", "MONEY"})

# "Fired for the first time" gives no reason.
# "Stolen to order", "cut to measure": how it was done.
TO_MEASURE = frozenset({"order", "measure"})

# "Came to rest", "came to light": how it ended, and not what it was for.
COMING_TO = frozenset({"rest", "pass", "light", "stop", "halt", "stand", "blow", "be", "know"})

TIMES = frozenset({"time", "moment", "occasion", "while", "hour", "day", "week", "year"})

ABOUT = frozenset({"against", "over", "about"})


def readings(token: Token) -> Iterator[Link]:
    """The links that this word makes as an act, a feeling, a demand or a purpose."""
    lemma = token.lemma_.lower()
    if lemma in _cues("acts", "words") or lemma in _cues("feelings", "words"):
        yield from _about(token)
    if token.pos_ == "VERB":
        if lemma in _cues("demands", "verbs"):
            yield from _demand(token)
        yield from _blame(token)
        if token.dep_ == "advcl" and lemma in _cues("beliefs", "words"):
            yield from _belief(token)
        if token.tag_ == "VB" and token.dep_ in {"advcl", "xcomp", "acl"}:
            yield from _purpose(token)
        yield from purposes.readings(token)
    if token.tag_ == "VBG" and token.dep_ == "pcomp":
        yield from _gerund(token)
    if lemma in _cues("moved", "words"):
        yield from _moved(token)


def _about(act: Token) -> Iterator[Link]:
    """ "Protested over the mine", "anger at the verdict", "staged a rally against the mine"."""
    is_act = act.lemma_.lower() in _cues("acts", "words")
    section = "acts" if is_act else "feelings"
    preps = [child for child in act.children if child.dep_ == "prep"]
    if is_act and act.dep_ in {"dobj", "nsubj", "nsubjpass"}:
        preps += [c for c in act.head.children if c.dep_ == "prep" and c.lower_ in ABOUT]
    for prep in preps:
        if prep.lower_ not in _cues(section, "prepositions"):
            continue
        below = _under(prep)
        if below is None or below.ent_type_ in {"DATE", "TIME"}:
            continue
        if prep.lower_ in ABOUT or not is_act or _is_issue(below):
            yield link(prep, cause=phrases.place(below), effect=_act(act), strength="motive")


def _is_issue(token: Token) -> bool:
    return token.ent_type_ not in WHERE_AND_WHEN and is_event(token)


def _act(act: Token) -> Place:
    """An act with whoever does it, without what it is about."""
    if act.pos_ == "VERB":
        subject = phrases.subject(act)
        start = phrases.place(subject).start if subject is not None else act.i
        return Place(min(start, act.i), act.i + 1)
    whole = phrases.place(act, without={*phrases.ASIDES, "prep"})
    return Place(whole.start, max(whole.end, act.i + 1))


def _demand(verb: Token) -> Iterator[Link]:
    """ "Sat down demanding water": what is demanded is what the act is for."""
    wanted = _wanted(verb)
    # "Protesting farmers" want nothing that is said.
    if wanted is None or (verb.dep_ == "amod" and verb.lemma_ not in {"demand", "seek"}):
        return
    if verb.tag_ == "VBG" and verb.dep_ in {"advcl", "acl", "conj", "pcomp", "amod"}:
        # "Are on strike demanding pay": the parser may put the demand under "on".
        over = verb.head.head if verb.dep_ == "pcomp" else verb.head
        effect = clause_around(over, verb)
        if verb.dep_ == "amod":
            effect = phrases.trim(verb.doc, Place(_top(verb).left_edge.i, verb.i))
    elif verb.lemma_ in _cues("demands", "main") and phrases.subject(verb) is not None:
        effect = _act(verb)
    else:
        return
    yield link(verb, cause=wanted, effect=effect, strength="motive")


def _top(token: Token) -> Token:
    """The verb of the clause that a word stands in."""
    while token.head != token and (token.pos_ != "VERB" or token.dep_ == "amod"):
        token = token.head
    return token


def _wanted(verb: Token) -> Place | None:
    """What is demanded: an object, a clause, or a noun after "for" or "against"."""
    for child in verb.children:
        if child.i < verb.i:
            continue
        if child.dep_ in {"dobj", "ccomp", "xcomp"}:
            return phrases.place(child)
        if child.dep_ == "prep" and child.lower_ in {"for", "against", "over", "about"}:
            below = _under(child)
            return phrases.place(below) if below is not None else None
    # "Went on strike demanding exemption": the parser makes the demand part of the name.
    named = verb.dep_ == "amod" and verb.head.i > verb.i
    return Place(verb.i + 1, verb.head.right_edge.i + 1) if named else None


def _blame(verb: Token) -> Iterator[Link]:
    """ "Was arrested for arson", "criticised the mayor over it", "is to blame for it"."""
    prepositions = cues.load("causes")["blame"].get(verb.lemma_, ())
    for prep in verb.children:
        below = _under(prep) if prep.dep_ == "prep" else None
        if below is None or below.ent_type_ in WHERE_AND_WHEN or below.lemma_ in TIMES:
            continue
        # "Hacked the fence over a dispute" gives a motive with any verb, "over the wall" none.
        disputed = prep.lower_ == "over" and is_event(below) and not _is_above(verb)
        if not disputed and prep.lower_ not in prepositions:
            continue
        if prep.lower_ not in {"for", "over", "about"} and below.lemma_ not in _cues(
            "accusations", "words"
        ):
            continue
        here = phrases.place(below)
        subject = phrases.subject(verb)
        if verb.lemma_ == "blame" and verb.tag_ == "VB" and subject is not None:
            yield link(verb, cause=phrases.place(subject), effect=here, strength="stated")
        else:
            effect = clause_around(verb, prep)
            yield link(prep, cause=here, effect=effect, strength="stated")


def _is_above(verb: Token) -> bool:
    """ "Presided over the meeting" is no quarrel about it."""
    return verb.lemma_ in _cues("acts", "above")


def _belief(head: Token) -> Iterator[Link]:
    """ "Fled, fearing arrest", "angered by the verdict, they marched"."""
    if head.tag_ not in {"VBG", "VBN"}:
        return
    if any(child.dep_ in {"mark", "nsubj", "auxpass"} for child in head.children):
        return
    effect = clause_around(head.head, head)
    yield link(head, cause=phrases.place(head), effect=effect, strength="motive")


def _purpose(head: Token) -> Iterator[Link]:
    """ "Marched to stop the mine", "a march to stop the mine", "so as to"."""
    to = next((c for c in head.children if c.dep_ == "aux" and c.lower_ == "to"), None)
    if to is None or purposes.of_a_noun(to) or not _takes_purpose(head):
        return
    denied = to.i > 0 and to.nbor(-1).lower_ == "not" and not negated(head)
    strength = "denied" if denied else "motive"
    effect = clause_around(head.head, head)
    yield link(to, cause=phrases.place(head), effect=effect, strength=strength)


def _takes_purpose(head: Token) -> bool:
    """An infinitive that is no object: "refused to leave" has one, "left to vote" a purpose."""
    over = head.head
    if head.dep_ == "acl":
        return over.pos_ == "NOUN" and over.lemma_ not in _cues("infinitives", "nouns")
    if over.lemma_ == "be":
        subject = phrases.subject(over)
        return subject is not None and subject.lower_ in {"this", "that"}
    if over.lemma_ in _cues("infinitives", "addressed") or _is_idiom(head):
        return False
    if head.dep_ == "xcomp":
        return over.pos_ == "VERB" and over.lemma_ not in _cues("infinitives", "verbs")
    return over.pos_ in {"VERB", "AUX", "NOUN"}


def _is_idiom(head: Token) -> bool:
    """Whether an infinitive is for nothing: "it took her an hour to read", "made to order"."""
    subject = phrases.subject(head.head)
    took = head.head.lemma_ == "take" and subject is not None and subject.lower_ == "it"
    came = head.head.lemma_ == "come" and head.lemma_ in COMING_TO
    alone = head.lemma_ in TO_MEASURE and all(c.dep_ in {"aux", "punct"} for c in head.children)
    return took or came or alone


def _gerund(head: Token) -> Iterator[Link]:
    """ "Thanked for helping" gives a reason, "blocked the road by sitting on it" a means."""
    prep = head.head
    strength = {"for": "stated", "by": "enabling"}.get(prep.lower_)
    if strength is not None and prep.head.pos_ in {"VERB", "AUX"}:
        effect = clause_around(prep.head, prep)
        yield link(prep, cause=phrases.place(head), effect=effect, strength=strength)


def _moved(feeling: Token) -> Iterator[Link]:
    """ "Fired out of fear for his life": what somebody acts out of."""
    of = feeling.head
    out = of.head if of.lower_ == "of" else of
    if out.lower_ != "out" or out.head.pos_ not in {"VERB", "AUX"}:
        return
    cause, effect = phrases.place(feeling), clause_around(out.head, out)
    denied = out.i > 0 and out.nbor(-1).lower_ == "not"
    yield link(out, cause=cause, effect=effect, strength="denied" if denied else "motive")


def _under(prep: Token) -> Token | None:
    return next((child for child in prep.children if child.dep_ in {"pobj", "pcomp"}), None)


@cache
def _cues(section: str, key: str) -> frozenset[str]:
    return frozenset(cues.load("causes")[section][key])
