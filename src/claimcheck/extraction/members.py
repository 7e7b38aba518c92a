"""Which words of a clause are joined to each other, however the parser attached them.

The parser joins "shows" in "he appeared in films, television shows and plays" to the verb, and
the last of three objects to nothing; the commas and the articles say where they belong.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.extraction.asides import joins
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.parentheses import QUOTES
from claimcheck.extraction.tree import below, child
from claimcheck.frames import units

if TYPE_CHECKING:
    from spacy.tokens import Token

# Deeper than any clause that a person wrote.
DEEPEST = 400

JOINTS = frozenset({"cc", "preconj"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})


def groups(tokens: Sequence[Token], inside: set[int]) -> list[list[Token]]:
    """The coordinations of a clause, each with its members in order, outermost first."""
    first: dict[int, int] = {}
    found: dict[int, list[Token]] = {}
    for token in tokens:
        joined = (
            token.dep_ == "conj"
            or (token.dep_ == "appos" and joins(token))
            or (token.dep_ == "pobj" and token.head.dep_ == "cc")  # "as well as her films"
        )
        above = joined_to(token) if joined else _before(token)
        joined = joined or above != token
        if not joined or above.i not in inside or above.i > token.i or _is_firm(token):
            continue
        root = first.get(above.i, above.i)
        first[token.i] = root
        found.setdefault(root, [token.doc[root]]).append(token)
    return sorted(found.values(), key=lambda group: _depth(group[0]))


def astray(tokens: Sequence[Token]) -> frozenset[int]:
    """What is joined to a phrase that this telling of the clause has left out."""
    inside = {token.i for token in tokens}
    return frozenset(
        t.i
        for token in tokens
        if token.dep_ == "conj" and token.head.i in inside
        if joined_to(token).i not in inside
        for t in below(token)
    )


def joints(group: Sequence[Token]) -> list[Token]:
    """The words that join the members: "and", "or", "both"."""
    own = [t for member in group for t in member.children if t.dep_ in JOINTS]
    above = [m.head.head if m.head.dep_ == "cc" else m.head for m in group[1:]]
    verbs = {verb.i: verb for verb in above if verb not in group}
    between = [
        t
        for verb in verbs.values()
        for t in verb.children
        if t.dep_ in JOINTS and group[0].i < t.i < group[-1].i
    ]
    return own + between


def is_one(group: Sequence[Token]) -> bool:
    """Whether the members are one name, one title, one quotation or one count."""
    return (
        _is_office(group[0])
        or _is_counted(group[0])
        or _is_one_name(group)
        or _is_quoted(group)
        or _counted_together(group)
        or _is_fraction(group)
        or _is_repeated(group)
        or _is_one_amount(group)
        or _is_fixed(group)
    )


def _is_one_amount(group: Sequence[Token]) -> bool:
    """Whether the members are one amount in two units: "two crowns and ten öre"."""
    counted = all(child(member, ("nummod", "det")) is not None for member in group)
    if len(group) != len(("two", "units")) or not counted:
        return False
    return units.goes_on(*(member.text for member in group))


def _is_fixed(group: Sequence[Token]) -> bool:
    """Whether two members are one thing to every reader: "shot in black and white"."""
    first, last = group[0], group[-1]
    words = first.doc[first.i : last.i + 1]
    return " ".join(t.lower_ for t in words) in cue("clauses", "fixed")


def _is_fraction(group: Sequence[Token]) -> bool:
    """Whether the last member is a part of the first one's measure: "a mile and a half"."""
    last = group[-1]
    return last.lemma_ in {"half", "quarter", "third"} and child(last, ("det",)) is not None


def _is_repeated(group: Sequence[Token]) -> bool:
    """Whether one adverb is said twice: "again and again"."""
    return group[0].pos_ == "ADV" and len({member.lower_ for member in group}) == 1


def is_verbal(token: Token) -> bool:
    """Whether a member is a clause, not a phrase."""
    return token.pos_ in {"VERB", "AUX"}


def joined_to(token: Token) -> Token:
    """What a member is joined to; the parser may join a noun to the verb of the list.

    "He appeared in several films, television shows and plays": with "shows" beside "appeared".
    """
    verb = token.head.head if token.head.dep_ == "cc" else token.head
    if token.pos_ not in {"NOUN", "PROPN"} or verb.pos_ not in {"VERB", "AUX"}:
        return verb
    first = token.left_edge
    named = token.pos_ == "PROPN"
    listed = named or (first.i > 0 and first.nbor(-1).text in {",", ";"})
    if not listed and child(token, ("det", "poss")) is None:
        return verb
    if any(t.dep_ == "cc" and t.lower_ == "but" for t in verb.children):
        return verb
    nouns = [
        noun
        for argument in verb.children
        for noun in (below(argument) if named else (argument, *argument.children))
        if verb.i < noun.i < token.left_edge.i
        and noun.dep_ in {"dobj", "pobj", "attr"}
        and noun.pos_ in {"NOUN", "PROPN"}
    ]
    named_so = [noun for noun in nouns if noun.dep_ == "attr"]
    if named_so and any(t.dep_ in {"det", "poss"} for t in token.children):
        return named_so[-1]  # "they were boys from Kelm, and a woman"
    return nouns[-1] if nouns else verb


def _before(token: Token) -> Token:
    """The object that another one is joined to where the parser gives a verb two objects."""
    if token.dep_ != "dobj":
        return token
    for other in token.head.children:
        if other.dep_ == "dobj" and other.i < token.i:
            between = token.doc[other.i + 1 : token.left_edge.i]
            if any(t.dep_ == "cc" and t.head == token.head for t in between):
                return other
    return token


def _is_firm(token: Token) -> bool:
    """Whether a member belongs to a name: "Pratt & Whitney"."""
    first = token.left_edge
    return first.i > 0 and first.nbor(-1).text == "&"


def _depth(token: Token) -> tuple[int, int]:
    depth, at = 0, token
    while at.head != at and depth < DEEPEST:
        depth, at = depth + 1, at.head
    return depth, token.i


def _is_one_name(group: Sequence[Token]) -> bool:
    """Whether all members stand within one named entity: "Trade and Industry"."""
    first, last = group[0], group[-1]
    # "The Metal and Shipworkers' Union".
    if first.dep_ in {"nmod", "compound"} and first.pos_ == first.head.pos_ == "PROPN":
        return True
    if not first.ent_type_:
        return False
    between = first.doc[first.i + 1 : last.i + 1]
    return all(t.ent_iob_ == "I" and t.text != "," for t in between)


def _is_counted(first: Token) -> bool:
    """Whether one number counts the things of all qualities: "300 current and former staff"."""
    counted = child(first.head, ("nummod",)) if first.dep_ == "amod" else None
    return counted is not None and counted.i < first.i


def _is_office(first: Token) -> bool:
    """Whether a coordination belongs to a title: "Minister of Trade and Fisheries"."""
    over = first.head.head
    named = first.pos_ == over.pos_ == "PROPN" and first.ent_type_ not in {"PERSON", "GPE"}
    return first.dep_ == "pobj" and first.head.lower_ in {"of", "for"} and named


def _is_quoted(group: Sequence[Token]) -> bool:
    """Whether all members stand within one pair of quotation marks."""
    first, last = group[0], group[-1]
    if any(t.text in QUOTES for t in first.doc[first.i : last.i + 1]):
        return False
    sent = first.sent
    marks = sum(t.text in QUOTES for t in first.doc[sent.start : first.i])
    return marks % 2 == 1 and any(t.text in QUOTES for t in first.doc[last.i : sent.end])


def is_cited(group: Sequence[Token], head: Token) -> bool:
    """Whether the members are words that a clause quotes: "called it "cruel, not vain""."""
    if not _is_quoted(group) or any(map(is_verbal, group)):
        return False
    before = group[0].doc[group[0].sent.start : group[0].i]
    mark = next((t for t in reversed(before) if t.text in QUOTES), None)
    return mark is not None and head.i < mark.i


def _counted_together(group: Sequence[Token]) -> bool:
    """Whether one number counts all members: "12 men and women"."""
    counts = [child(member, ("nummod",)) for member in group]
    return group[0].pos_ in NOUNS and counts[0] is not None and not all(counts)
