"""Takes the adverbials of a clause apart: "born in May, in Kelm" says when and says where.

What a clause says of a number stays whole: "12 died in Kelm in May" is a count, and a count
means nothing without its place and its time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Draft, Word
from claimcheck.extraction.linking import is_conditional, is_phrasal
from claimcheck.extraction.picking import is_after_object, is_paused
from claimcheck.extraction.temporal import is_when
from claimcheck.extraction.tree import SUBJECTS, below
from claimcheck.extraction.units import WHEN

if TYPE_CHECKING:
    from spacy.tokens import Token

FEWEST = 2
NEVER = frozenset({"never", "hardly", "scarcely", "seldom", "rarely", "only"})
NOBODY = frozenset({"nobody", "nothing", "none", "neither", "few"})
AMOUNTS = frozenset({"PERCENT", "MONEY", "QUANTITY"})
COMPLEMENTS = frozenset({"dobj", "attr", "acomp", "oprd", "xcomp", "ccomp", "dative"})


def tellings(draft: Draft) -> Iterator[Draft]:
    """A clause once for each of its adverbials; as it is where it has one or none."""
    inside = {token.i for token in draft.tokens}
    found = adverbials(draft.head, inside)
    whole = _denies(draft.head) or _counts(draft, found) or _is_paired(draft.head, inside)
    if whole or _is_put_in(draft.head, inside) or _has_feat(draft.head, inside):
        yield draft
        return
    if len(found) < FEWEST:
        if found and _opens(draft, found[0], inside):
            yield without(draft, set(found[0]))  # "off the field, she is known for her songs"
        yield draft
        return
    opening = frozenset(
        i
        for indices in found
        if max(indices) < draft.head.i and any(map(is_when, _heads(draft.head, indices)))
        for i in indices
    )
    if all(kept <= opening for kept in found):
        yield draft  # "In 1931, the year of the flood, the mill closed"
        return
    for kept in found:
        gone = {i for other in found if other is not kept for i in other if i not in opening}
        if kept <= opening and not _has_object(draft.head, inside):
            continue  # "In 1932 it went on for a year": "In 1932 it went on" is too short
        yield without(draft, gone)


def _opens(draft: Draft, adverbial: frozenset[int], inside: set[int]) -> bool:
    """Whether an adverbial opens a clause that leans on another phrase, and is no date."""
    head = draft.head
    first = max(adverbial) < head.i and not any(map(is_when, _heads(head, adverbial)))
    return first and any(t.i in inside and _is_leant_on(t) for t in head.children)


def adverbials(head: Token, inside: set[int]) -> list[frozenset[int]]:
    """The adverbials of a clause that it could do without, as sets of token indices."""
    children = [t for t in head.children if t.i in inside]
    found: list[frozenset[int]] = []
    argument = _is_complete(head, inside)
    when = False
    before: Token | None = None
    for token in children:
        if not _is_adverbial(token):
            continue
        beside = list(_beside_date(token))
        apart = {t.i for other in beside for t in below(other)}
        words = [t for t in below(token) if t.i in inside and t.i not in apart]
        leant = (before is None or before.i < head.i) and _is_leant_on(token)
        later = token.i > head.i and token.dep_ == "prep" and not is_when(token)
        if leant or (later and not argument):
            argument = True  # "served as mayor", "moved to Kelm": the verb needs it
            if leant or not _is_followed(token, children):
                before = token
                continue
        argument |= token.dep_ == "npadvmod" and token.lemma_ == "time"
        indices = frozenset(t.i for t in words)
        ranged = before is not None and before.lower_ == "from"
        if ranged and token.lower_ in {"to", "until", "till", "through"}:
            if found and before is not None and before.i in found[-1]:
                found[-1] |= indices  # "from the Orley union to one with Kelm"
            before = token
        elif found and _goes_with(token, before):
            found[-1] |= indices  # "passed by 31 votes to 9", "asked for money to mend it"
        elif found and when and is_when(token) and max(found[-1]) + 1 == token.left_edge.i:
            found[-1] |= indices  # "at nine on Tuesday" is one time
        elif found and _explains(token, before) and max(found[-1]) + 1 == token.left_edge.i:
            found[-1] |= indices  # "left an hour late because of fog": fog made nobody leave
        else:
            found.append(indices)
        when = is_when(token)
        before = token
        for other in beside:
            if indices := frozenset(t.i for t in below(other) if t.i in inside):
                found.append(indices)
                when = False
    return found


def _is_leant_on(token: Token) -> bool:
    """Whether a verb means something else without a phrase: "known for it", "put on sale"."""
    verb = token.head
    return token.i > verb.i and f"{verb.lemma_} {token.lower_}" in cue("clauses", "leaning")


def _is_followed(token: Token, children: Sequence[Token]) -> bool:
    """Whether a verb can do with a later phrase instead: "served as mayor in Kelm"."""
    later = [t for t in children if t.i > token.i and _is_adverbial(t)]
    return (
        token.lower_ == "as"
        and bool(later)
        and all(t.dep_ == "prep" and not is_when(t) for t in later)
    )


def without(draft: Draft, gone: set[int]) -> Draft:
    """A draft with some tokens left out."""

    def keep(words: Sequence[Word]) -> tuple[Word, ...]:
        return tuple(w for w in words if w.token is None or w.token.i not in gone)

    return replace(draft, words=keep(draft.words), subject=keep(draft.subject))


def _is_complete(head: Token, inside: set[int]) -> bool:
    """Whether a verb has what it needs: an object, a complement, or the passive."""
    passive = any(t.dep_ in {"auxpass", "nsubjpass"} for t in head.children if t.i in inside)
    perfect = any(t.dep_ == "aux" and t.lemma_ == "have" for t in head.children)
    reduced = head.tag_ == "VBN" and not perfect
    return passive or reduced or _has_object(head, inside)


def _has_object(head: Token, inside: set[int]) -> bool:
    return any(t.dep_ in COMPLEMENTS for t in head.children if t.i in inside)


def _explains(token: Token, before: Token | None) -> bool:
    """Whether a phrase gives the reason of how something is done, not of the deed."""
    because = token.lower_ in {"because", "due", "owing", "thanks"}
    manner = before is not None and (
        before.lower_ in {"behind", "ahead", "without"}
        or (before.dep_ == "npadvmod" and not is_when(before))
    )
    return because and manner


def _is_other_side(token: Token, before: Token | None) -> bool:
    """Whether a phrase gives the lower side of a result: "by 31 votes to 9"."""
    if before is None or before.lower_ not in {"by", "with"} or token.lower_ != "to":
        return False
    numeric = any(t.pos_ == "NUM" for t in token.children)
    return numeric and any(t.pos_ == "NUM" for t in below(before))


def _goes_with(token: Token, before: Token | None) -> bool:
    """Whether a phrase is told only with the one before it."""
    focused = token.i > token.head.i and _is_focused(token)
    return focused or _is_other_side(token, before) or _is_led(token, before)


def _is_focused(token: Token) -> bool:
    """Whether an adverb before a phrase picks it out: "most notably in 1964"."""
    adverb = token.doc[token.left_edge.i - 1]
    return adverb.lower_ in cue("clauses", "focusing") and adverb.head == token.head


def _has_feat(head: Token, inside: set[int]) -> bool:
    """Whether a clause ends with what it was: "lost in Orm, their first defeat"."""
    after = (t for t in head.children if t.dep_ in {"npadvmod", "dobj", "oprd", "dep"})
    return any(t.i in inside and t.i > head.i + 1 and _is_feat(t) for t in after)


def _is_feat(noun: Token) -> bool:
    return noun.lemma_ in cue("nouns", "feats") and is_paused(noun)


def _is_led(token: Token, before: Token | None) -> bool:
    """Whether an infinitive says what the phrase before it is for: "asked her for money to"."""
    to = any(t.tag_ == "TO" for t in token.children)
    given = before is not None and before.dep_ == "prep" and before.lower_ in {"for", "of"}
    if not to or not given or before is None or is_when(before):
        return False
    return before.right_edge.i + 1 == token.left_edge.i


def _is_put_in(head: Token, inside: set[int]) -> bool:
    """Whether a phrase stands after "and," beside another: "took an hour and, in snow, two"."""
    after = (head.doc[t.i + 1] for t in head.children if t.dep_ == "cc" and t.i in inside)
    return any(t.text == "," and t.i in inside for t in after)


def _heads(head: Token, indices: frozenset[int]) -> list[Token]:
    return [t for t in head.children if t.i in indices]


def _is_adverbial(token: Token) -> bool:
    if token.dep_ in {"prep", "agent"}:
        # "was looked after", "according to the mayor": they say neither when nor where.
        stranded = token.dep_ == "prep" and not any(True for _ in token.children)
        outside = token.lower_ in {"of", "than", "according"} or stranded
        return not outside and not _measures(token)
    return (token.dep_ == "npadvmod" and not _remarks(token)) or (
        token.dep_ == "advcl" and not is_conditional(token) and not _is_beside(token)
    )


def _is_beside(clause: Token) -> bool:
    """Whether a clause says how sure another is, or what nobody can tell of whom.

    "As had been assumed", "judging by its size", "won by Vance, ranked ninth".
    """
    if is_phrasal(clause) or is_after_object(clause):
        return True
    mark = any(t.dep_ == "mark" and t.lower_ == "as" for t in clause.children)
    return mark and not any(t.dep_ in SUBJECTS for t in clause.children)


def _is_paired(head: Token, inside: set[int]) -> bool:
    """Whether each of two phrases has its own: "to Orm with her sons and to Kelm with two"."""
    for prep in head.children:
        other = next((t for t in prep.children if t.dep_ == "conj" and t.pos_ == "ADP"), None)
        if prep.dep_ != "prep" or other is None or not {prep.i, other.i} <= inside:
            continue
        if any(prep.i < t.i < other.i and _is_adverbial(t) for t in head.children):
            return True
    return False


def _remarks(noun: Token) -> bool:
    """Whether a noun says what a clause is: "left early, a step that she regretted"."""
    if _is_feat(noun):
        return True
    article = any(t.dep_ == "det" and t.lower_ in {"a", "an"} for t in noun.children)
    described = any(t.dep_ in {"relcl", "acl"} for t in noun.children)
    return article and described and is_paused(noun) and noun.ent_type_ not in WHEN


def _beside_date(token: Token) -> Iterator[Token]:
    """What is said beside a date and hangs on it: "on 3 May 1951, in Kelm"."""
    if not is_when(token):
        return
    for date in (token, *token.children):
        if date.ent_type_ in WHEN:
            for other in date.children:
                # "two hours from here" is a distance.
                far = other.lower_ == "from" and date.tag_ == "NNS"
                if (
                    other.dep_ == "prep"
                    and other.lower_ in cue("clauses", "placing")
                    and not far
                ):
                    yield other


def _measures(token: Token) -> bool:
    """Whether a prepositional phrase gives an amount: "rose by 93 percent"."""
    return any(t.ent_type_ in AMOUNTS for t in token.children)


def _denies(head: Token) -> bool:
    """Whether a clause denies: who did not call on Friday may have called on Monday."""
    if any(t.dep_ == "neg" or t.lower_ in NEVER for t in head.children):
        return True
    arguments = [t for t in head.children if t.dep_ in {*SUBJECTS, "dobj", "attr"}]
    return any(
        noun.lower_ in NOBODY
        or any(t.dep_ == "neg" or t.lower_ in {"no", "neither", "few"} for t in noun.children)
        for noun in arguments
    )


def _counts(draft: Draft, found: Sequence[frozenset[int]]) -> bool:
    """Whether the clause gives a number of something, outside its adverbials."""
    outside = [t for t in draft.tokens if not any(t.i in indices for indices in found)]
    return any(
        t.pos_ == "NUM"
        and t.dep_ in {"nummod", "nsubj", "nsubjpass", "dobj", "attr"}
        and t.ent_type_ not in WHEN
        and t.head.ent_type_ not in WHEN
        for t in outside
    )
