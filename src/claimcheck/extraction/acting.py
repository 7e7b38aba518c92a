"""Who does what to whom, and where, in the words of one draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.draft import noun, replaced
from claimcheck.extraction.tree import child, with_particle
from claimcheck.frames import acts, sites
from claimcheck.frames.sides import is_passive
from claimcheck.model import Party, Roles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Token

    from claimcheck.extraction.claiming import Setting
    from claimcheck.extraction.draft import Draft, Word

SUBJECTS = ("nsubj", "nsubjpass", "csubj")

# Verbs that leave the deed to their object: "gave the order", "made an approach".
LIGHT = frozenset(
    {"give", "issue", "make", "take", "hold", "conduct", "launch", "sign", "place"}
)

# What says of its subject, or of its object, of what kind it is.
BEING = frozenset({"be", "become", "remain", "constitute", "represent", "form"})
CALLING = frozenset({"announce", "call", "declare", "describe", "label", "brand", "term"})


# "Was the subject of a warrant": that there is one is what is said.
BEARING = frozenset({"subject", "object", "target", "holder"})

# What somebody means to do is told under these.
INTENDING = frozenset(
    {"intend", "plan", "want", "aim", "hope", "decide", "agree", "undertake", "be"}
)

# What is found, shown or added to be so is told of in the clause under these.
FINDING = frozenset(
    {"find", "conclude", "show", "add", "say", "state", "note", "establish", "hold"}
)


RELATIVES = frozenset({"that", "who", "which"})


class Clause(NamedTuple):
    """A verb, and what stands in the place of its subject."""

    verb: Token
    subject: Token | None
    moved: bool = False


def roles(draft: Draft, setting: Setting) -> Roles:
    """The roles that a draft tells.

    Args:
        draft: Its head is a verb, or a noun that asserts.
        setting: Where it stands.
    """
    held = frozenset(token.i for token in draft.tokens)
    clause = _clause(draft, held)
    verb = _inner(clause.verb, held)
    if verb != clause.verb:
        clause = Clause(verb, child(verb, SUBJECTS), moved=True)
    subject = _subject(draft, clause, setting)
    verb, foremost = _foremost(_meant(verb, held), held)
    thing = _held(child(verb, ("dobj",)), held)
    by = _by(verb, held)
    told = {word.token.i: word for word in draft.words if word.token is not None}
    passive = is_passive(verb)
    done = thing if not passive else clause.subject
    deed = draft.verb or (verb.lemma_ in LIGHT and acts.nominal(done)) or with_particle(verb)
    mentions = setting.frames.entities
    given = _party(thing, told, setting)
    held_by = _holder(verb, clause.subject)
    if held_by is not None:
        subject = setting.people.party(held_by, mentions)
    agent = _party(by, told, setting)
    owner = _owner(verb, held)
    if owner is not None:
        # "The mill belongs to Orley": Orley owns the mill.
        deed, passive, agent = "own", True, setting.people.party(owner, mentions)
    content = [token for token in draft.tokens if token not in draft.reporter]
    found = sites.locations(content, mentions, setting.people.names)
    return Roles(
        deed=deed,
        agent=agent if passive else subject,
        patient=subject if passive else given,
        locations=tuple(each for each, denied in found if not denied),
        rejected=tuple(each for each, denied in found if denied),
        kinds=_kinds(draft, verb, turned=held_by is not None),
        first=foremost or _is_first(verb, thing, by),
    )


def _owner(verb: Token, held: frozenset[int]) -> Token | None:
    """To whom a thing belongs; ``None`` where the verb is another."""
    to = next((t for t in verb.children if t.dep_ == "prep" and t.lower_ == "to"), None)
    if verb.lemma_ != "belong" or to is None:
        return None
    return _held(child(to, ("pobj",)), held)


def _clause(draft: Draft, held: frozenset[int]) -> Clause:
    """The draft's own clause; of "it was she that left" the one that "left" heads."""
    verb = draft.head
    it = child(verb, SUBJECTS)
    if it is not None and it.lower_ in RELATIVES and (named := _cleft(verb)) is not None:
        return Clause(verb, named, moved=True)
    if verb.lemma_ != "be" or it is None or it.lower_ != "it":
        return Clause(verb, it)
    named = child(verb, ("attr",))
    if named is None:
        return Clause(verb, it)
    for inner in (*verb.rights, *named.rights):
        opens = child(inner, SUBJECTS)
        relative = opens is not None and opens.lower_ in RELATIVES
        if inner.dep_ in {"ccomp", "relcl", "advcl"} and relative and inner.i in held:
            return Clause(inner, named, moved=True)
    return Clause(verb, it)


def _cleft(verb: Token) -> Token | None:
    """Who did it by "it was she that did it"."""
    over = verb.head
    while over.pos_ in {"NOUN", "PROPN", "PRON"} and over.dep_ in {"attr", "appos", "conj"}:
        over = over.head
    it = child(over, SUBJECTS)
    if over.lemma_ != "be" or it is None or it.lower_ != "it":
        return None
    named = child(over, ("attr",))
    return named if named is not None and named.i < verb.i else None


def _inner(verb: Token, held: frozenset[int]) -> Token:
    """Of what somebody is said to have found the clause that says so: "found that it held"."""
    while verb.lemma_ in FINDING:
        content = child(verb, ("ccomp",))
        if content is None or content.i not in held or child(content, SUBJECTS) is None:
            break
        verb = content
    return verb


def _meant(verb: Token, held: frozenset[int]) -> Token:
    """What is meant to be done: "intends to keep", "is to be moved"."""
    if verb.lemma_ not in INTENDING:
        return obliged(verb, held)
    act = child(verb, ("xcomp",))
    return act if act is not None and act.pos_ == "VERB" and act.i in held else verb


def obliged(verb: Token, held: frozenset[int]) -> Token:
    """What had to be done, and so was done: "the clinics had to close"; else the verb."""
    act = child(verb, ("xcomp",)) if verb.lower_ == "had" and verb.tag_ == "VBD" else None
    if act is None or act.tag_ not in {"VB", "VBN"} or act.i not in held:
        return verb
    next_ = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    return act if next_.lower_ == "to" and next_.i < act.i else verb


def _foremost(verb: Token, held: frozenset[int]) -> tuple[Token, bool]:
    """What somebody "was the first to" do, and whether it is said so."""
    told = child(verb, ("attr", "acomp")) if verb.lemma_ == "be" else None
    if told is None or told.lower_ != "first":
        return verb, False
    act = child(told, ("relcl", "acl", "xcomp"))
    if act is None or act.tag_ != "VB" or act.i not in held:
        return verb, False
    return act, True


def _subject(draft: Draft, clause: Clause, setting: Setting) -> Party:
    """Who the subject is: what a pronoun was replaced by, else the words of the text."""
    if clause.moved and clause.subject is not None:
        return setting.people.party(clause.subject, setting.frames.entities)
    words = [word for word in draft.subject if word.token is not None]
    head = words[0].token if len(words) == 1 else _root(words)
    if head is None:
        head = clause.subject
    told = {word.token.i: word for word in words if word.token is not None}
    return _party(head, told, setting)


def _party(head: Token | None, told: Mapping[int, Word], setting: Setting) -> Party:
    """Who a phrase is, by its head; what a pronoun was replaced by."""
    if head is None:
        return Party()
    people = setting.people
    said = replaced(told[head.i]) if head.i in told else ""
    if not said:
        return people.party(head, setting.frames.entities)
    if not said[0].isupper():
        return Party(words=said, head=noun(said))
    name = people.names.get(said, said)
    return Party(
        words=said,
        head=said.split()[-1].casefold(),
        name=name,
        roles=people.roles.get(name, ()),
        person=name in people.people,
    )


def _root(words: Sequence[Word]) -> Token | None:
    """The word of a phrase that no other of its words governs."""
    tokens = [word.token for word in words if word.token is not None]
    inside = {token.i for token in tokens}
    return next(
        (token for token in tokens if token.head.i not in inside or token.head == token), None
    )


def _held(token: Token | None, held: frozenset[int]) -> Token | None:
    return token if token is not None and token.i in held else None


def _by(verb: Token, held: frozenset[int]) -> Token | None:
    """Who stands after "by"; of "by her, not by him" the one that the claim is about."""
    for prep in verb.children:
        # The parser takes the second "by" for a preposition: "by her, and not by him".
        by = prep.lower_ == "by"
        second = by and prep.i and prep.nbor(-1).lower_ == "not"
        if (by and prep.dep_ == "agent") or second:
            found = _held(child(prep, ("pobj",)), held)
            if found is not None:
                return found
    return None


def _holder(verb: Token, subject: Token | None) -> Token | None:
    """Who "the winner was Ada Vey" names, where the subject tells what she is."""
    named = child(verb, ("attr",)) if verb.lemma_ in BEING else None
    if named is None or subject is None or named.pos_ != "PROPN" or subject.pos_ != "NOUN":
        return None
    return named


def _kinds(draft: Draft, verb: Token, *, turned: bool) -> tuple[str, ...]:
    """What the subject is said to be, or the object to be called: "a state agency"."""
    held = frozenset(token.i for token in draft.tokens)
    if draft.verb == "be":
        return (sites.phrase(draft.head),)
    if turned:
        subject = child(verb, SUBJECTS)
        return (sites.phrase(subject),) if subject is not None else ()
    if verb.lemma_ in BEING:
        heads = [t for t in verb.rights if t.dep_ in {"attr", "dobj"}]
    elif verb.lemma_ in CALLING:
        below = [t for t in verb.rights if t.dep_ == "prep" and t.lower_ == "as"]
        heads = [t for t in verb.rights if t.dep_ in {"oprd", "dobj"}]
        heads += [t for prep in below for t in prep.rights if t.dep_ == "pobj"]
    else:
        heads = [
            t for p in verb.rights if p.lower_ == "as" for t in p.rights if t.dep_ == "pobj"
        ]
    nouns = [_of(token) for token in heads if token.pos_ == "NOUN" and token.i in held]
    return tuple(sites.phrase(noun) for noun in nouns)


def _of(noun: Token) -> Token:
    """What stands after "the subject of": that of a warrant has one."""
    of = child(noun, ("prep",)) if noun.lemma_ in BEARING else None
    below = child(of, ("pobj",)) if of is not None and of.lower_ == "of" else None
    return below if below is not None else noun


def _is_first(verb: Token, thing: Token | None, by: Token | None) -> bool:
    """ "Was first to say", "made the first move", "it was she that first said"."""
    if any(token.lower_ == "first" and token.dep_ == "advmod" for token in verb.children):
        return True
    return any(
        token.lower_ == "first" and token.dep_ == "amod"
        for noun in (thing, by)
        if noun is not None
        for token in noun.children
    )
