"""Takes coordinations apart: "kidnapped and murdered" is two claims, "between A and B" is one.

A clause is told once for each member of one of its coordinations. What the members share (an
article, a possessive, words after the last of them) stays with each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.extraction import distributing, members
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Draft, Word
from claimcheck.extraction.temporal import is_when
from claimcheck.extraction.together import shared_kind
from claimcheck.extraction.tree import below, child

if TYPE_CHECKING:
    from spacy.tokens import Token

# A clause with more tellings than this is a list of lists; its last coordinations stay whole.
MOST_TELLINGS = 24

# A clause longer than any that a person wrote is not retold for each of its members.
LONGEST_CLAUSE = 400

NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
SHARED_BY_NOUNS = frozenset({"det", "poss", "predet"})
SHARED_BY_VERBS = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "mark", "expl", "neg"})


def tellings(draft: Draft) -> Iterator[Draft]:
    """A clause once for each member of its first coordination, and of one within a member.

    Any other coordination stays whole.
    """
    tokens = draft.tokens
    if len(tokens) > LONGEST_CLAUSE:
        yield draft
        return
    draft = _without(draft, members.astray(tokens))
    tokens = draft.tokens
    inside = {token.i for token in tokens}
    reporting = {token.i for token in draft.reporter}
    subject = {word.token.i for word in draft.subject if word.token is not None}
    groups = [
        group
        for group in members.groups(tokens, inside)
        if len({(m.i in reporting, m.i in subject) for m in group}) == 1
        and distributing.parts(group, draft)
    ]
    choices: list[frozenset[int]] = [frozenset()]
    for group in groups:
        if len(choices) > 1 and _is_nested(group[0]):
            continue
        if sum(group[0].i not in gone for gone in choices) > 1:
            continue  # "wells and mains froze in Orm and in Kelm": nobody says both in both
        wider = [gone | more for gone in choices for more in _choices(group, draft.head, gone)]
        if len(wider) > MOST_TELLINGS:
            break
        choices = wider
    kinds = [over for group in groups if (over := shared_kind(group)) is not None]
    for gone in choices:
        telling = _without(draft, gone)
        if kinds and gone:
            telling = replace(telling, words=tuple(_of_one(w, kinds) for w in telling.words))
        if gone:
            telling = replace(telling, words=tuple(_resumed(telling.words)))
        verbless = draft.head.i in gone and members.is_verbal(draft.head)
        if not verbless or any(t.pos_ == "PROPN" for t in telling.tokens):
            yield telling


def _of_one(word: Word, kinds: Sequence[Token]) -> Word:
    """A word as it is of one name: "by the towns of Orm and Vey" is "by the town of Orm"."""
    token = word.token
    return word if token is None or token not in kinds else Word(token.lemma_, token)


def _resumed(words: Sequence[Word]) -> list[Word]:
    """Words with what was put in before the last member behind it.

    "A mill and, from 1890, a school": "a school from 1890".
    """
    result = list(words)
    for at, word in enumerate(words):
        token = word.token
        if token is None or token.dep_ not in {"prep", "advmod", "npadvmod"}:
            continue
        member = token.head
        inner = below(token, without=lambda t: t.is_punct)
        start, end = inner[0].i, inner[-1].i
        if member.dep_ != "conj" or end >= member.i or start < 2:  # noqa: PLR2004 - "and,"
            continue
        opened, joint = token.doc[start - 1], token.doc[start - 2]
        if opened.text != "," or joint.dep_ != "cc" or token.doc[end + 1].text != ",":
            continue
        told = {w.token.i for w in words[:at] if w.token is not None}
        if joint.i in told or not any(w.token == member for w in words):
            continue
        inside = range(start - 1, end + 2)
        last = max(t.i for t in below(member, without=lambda t: t.is_punct))
        rest = [w for w in result if w.token is None or w.token.i not in inside]
        put = [w for w in result if w.token is not None and start <= w.token.i <= end]
        where = max(n for n, w in enumerate(rest) if w.token is not None and w.token.i <= last)
        result = [*rest[: where + 1], *put, *rest[where + 1 :]]
    return result


def _is_nested(first: Token) -> bool:
    """Whether joined words are a detail of a noun: "arrests and trials of mayors and judges".

    Told one by one, each of two details would be told with each of two nouns.
    """
    return first.dep_ == "pobj" and first.head.head.pos_ in NOUNS


def _choices(group: Sequence[Token], head: Token, gone: frozenset[int]) -> list[frozenset[int]]:
    """For each member, what is left out when the clause is told of it alone."""
    if group[0].i in gone:
        return [frozenset()]
    own = {token.i for token in group}
    spans = [
        # "Vance and Orley, two guards who left": that they left is said of both.
        below(member, without=lambda t: t.i in own or t.dep_ in members.JOINTS or t == head)
        for member in group
    ]
    # "as well as" is a joint of three words, the last of which holds the others.
    joints = {
        t.i
        for joint in members.joints(group)
        if joint.text != "&"
        for t in below(joint, without=lambda t: t in group)
    }
    found: list[frozenset[int]] = []
    for at in range(len(group)):
        shared = _shared(group, at)
        rest = {t.i for n, span in enumerate(spans) if n != at for t in span}
        found.append(frozenset((rest - shared) | joints | _elsewhere(group, at)))
    return found


def _elsewhere(group: Sequence[Token], at: int) -> set[int]:
    """Adverbials of the clause that belong to the other members.

    "He earned a medal in 1965 and a prize in 1968" has no prize in 1965.
    """
    verb = group[0].head
    if verb.dep_ == "prep":
        verb = verb.head
    own = {member.i for member in group}
    joinable = group[0].pos_ in NOUNS or group[0].dep_ == "prep"
    if not joinable or not members.is_verbal(verb):
        return set()
    zones: list[list[Token]] = [[] for _ in group]
    for token in verb.children:
        if token.dep_ in {"prep", "npadvmod"} and token.i > group[0].i and token.i not in own:
            zones[sum(member.i < token.i for member in group) - 1].append(token)
    if not any(zones[:-1]):
        return set()
    others = [t for n, zone in enumerate(zones) if n != at for t in zone]
    dated = any(is_when(t) for t in zones[at])
    kept = [t for t in zones[-1] if at < len(group) - 1 and not (dated and is_when(t))]
    return {t.i for token in others if token not in kept for t in below(token)}


def _shared(group: Sequence[Token], at: int) -> set[int]:
    """What the member at a place takes over from the others."""
    first, member = group[0], group[at]
    shared: set[int] = set()
    for token in first.children:
        after = token.i > group[-1].i
        if at and (after or _is_shared(token, member)):
            shared.update(t.i for t in below(token, without=lambda t: t in group))
    if at < len(group) - 1 and _is_none(first):
        # "no claims or complaints from the families": there may be other claims
        phrases = [t for t in group[-1].rights if t.dep_ == "prep"]
        if not any(t.dep_ == "prep" for t in member.rights):
            shared.update(t.i for phrase in phrases for t in below(phrase))
    apart = len(group) == len(("first", "last")) and _is_parted(group)
    if at < len(group) - 1 and not apart and _lacks_object(member, group[-1]):
        # "perform and record new music"
        last = child(group[-1], ("dobj",))
        if last is not None:
            adverbs = [t for t in group[-1].children if t.dep_ == "advmod" and t.i > last.i]
            shared.update(t.i for each in (last, *adverbs) for t in below(each))
    return shared


def _is_parted(group: Sequence[Token]) -> bool:
    """Whether a pause stands before the "and" of two: "she slept, and left the house"."""
    return any(t.dep_ == "cc" and t.i and t.nbor(-1).text == "," for t in members.joints(group))


def _is_none(noun: Token) -> bool:
    """Whether it is said that there is none of what a noun names."""
    return any(t.dep_ == "det" and t.lower_ in {"no", "neither"} for t in noun.children)


def _is_shared(token: Token, member: Token) -> bool:
    """Whether a dependent of the first member belongs to another one, too."""
    if member.pos_ in NOUNS:
        own = {t.dep_ for t in member.children if t.i < member.i}
        if token.dep_ == "det" and token.lower_ in {"a", "an"} and _takes_no_article(member):
            return False  # "a bed and water"
        if token.dep_ in SHARED_BY_NOUNS:
            if (
                member.pos_ == "PROPN"
                and token.head.pos_ == "NOUN"
                and member.ent_type_ == "PERSON"
            ):
                return False  # "the nurse and Vance"
            return not own & (SHARED_BY_NOUNS | {"nummod"})
        measuring = token.dep_ == "amod" and token.lower_ in cue("clauses", "measuring")
        return measuring and not own & (SHARED_BY_NOUNS | {"nummod"})
    if token.dep_ in SHARED_BY_VERBS:
        return child(member, (token.dep_,)) is None
    # "A pit nine metres across and two deep" is no pit nine metres deep.
    measured = token.dep_ == "npadvmod" and child(member, ("npadvmod",)) is not None
    before = token.i < token.head.i
    return not measured and before and token.dep_ in {"advmod", "prep", "npadvmod"}


def _takes_no_article(noun: Token) -> bool:
    """Whether a noun takes no "a": "water", "blankets", "you"."""
    if noun.pos_ == "PRON":
        return True
    return noun.tag_ in {"NNS", "NNPS"} or noun.lemma_ in cue("nouns", "uncounted")


def _lacks_object(member: Token, last: Token) -> bool:
    if member.pos_ != "VERB" or last.pos_ != "VERB":
        return False
    if member.lemma_ in cue("clauses", "intransitive"):
        return False
    if any(t.i > member.i and t.dep_ not in {"conj", "cc", "punct"} for t in member.children):
        return False
    return child(last, ("dobj",)) is not None


def _without(draft: Draft, gone: frozenset[int]) -> Draft:
    if not gone:
        return draft

    def keep(words: Sequence[Word]) -> tuple[Word, ...]:
        return tuple(w for w in words if w.token is None or w.token.i not in gone)

    return replace(draft, words=keep(draft.words), subject=keep(draft.subject))
