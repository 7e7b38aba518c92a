"""Splits a sentence into drafts of claims: clauses first, then what their phrases say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claimcheck.extraction import (
    adjuncts,
    asides,
    coordination,
    examples,
    gapped,
    lists,
    named,
    openings,
    portions,
    retelling,
    sums,
    taking,
    wording,
)
from claimcheck.extraction.clauses import Sentence
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Draft, Word
from claimcheck.extraction.finishing import finished
from claimcheck.extraction.forms import verb_above
from claimcheck.extraction.soundness import is_sound, is_verbless
from claimcheck.extraction.units import units

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

# "By Ada Vance", "Very truly yours": so few words without a verb are a label or a greeting.
FEWEST_SAYING = 3


def drafts(sent: Span, missing: frozenset[int]) -> tuple[Draft, ...]:
    """The drafts of a sentence, clauses in reading order, each followed by its variants.

    Args:
        sent: The sentence. A question asserts nothing.
        missing: Tokens straight before which the text has lost words.
    """
    if sent.text.rstrip("\"'”’) ").endswith("?"):
        return ()
    called = named.named(sent)
    apart = frozenset(i for each in called for i in range(each.listing.start, each.listing.end))
    listings = [each for each in lists.listings(sent) if each.start not in apart]
    listings += [each.listing for each in called]
    parts = [part for part in portions.portions(sent) if part.start not in apart]
    gaps = gapped.gapped(sent)
    ranges = [range(each.start, each.end) for each in listings]
    totals = [] if listings else sums.sums(sent)
    ranges += [range(total.start, total.end) for total in totals]
    ranges += [range(part.start, part.end) for part in parts]
    listed = frozenset(i for each in ranges for i in each)
    found = asides.asides(sent, listed, missing)
    adding = openings.opening(sent)
    cut = found.cut | (adding.tokens if adding is not None else frozenset())
    cut |= {part.amount[-1].i for part in parts}
    cut |= {token.i for gap in gaps for token in (gap.number, *gap.rest)}
    cut |= gapped.beside(sent, gaps)
    inside = found.inside.union(*(each.verbs for each in called))
    taken = taking.clauses(sent, cut, inside, listed)
    added = () if adding is None else _tellings(adding.draft)
    kinds = (draft for listing in listings for draft in examples.kinds(listing))
    sentence = Sentence(units(sent), cut)
    among = [
        (draft, part.verb) for part in parts if part.among for draft in portions.drafts(part)
    ]
    rest = [part for part in parts if not part.among]
    told_of = [(draft, part.verb) for part in rest for draft in portions.drafts(part)]
    told_of += [(gapped.draft(gap), gap.verb) for gap in gaps]
    partial = (sentence.reported(draft, verb) for draft, verb in told_of)
    leveled = (
        sentence.reported(draft, verb_above(listing.level[0]))
        for listing in listings
        if listing.level is not None
        for draft in retelling.of_level(listing)
    )
    beside = [d for d in found.drafts if not (taken.whole and _is_predicate(d, sent.root))]
    told = [
        *added,
        *map(finished, taken.whole),
        *_each(taken, listings, totals, listed),
        *(finished(sentence.reported(draft, verb)) for draft, verb in among),
        *(each for draft in (*partial, *leveled, *kinds) for each in _tellings(draft)),
        *(each for draft in beside for each in _aside(draft, found.inside)),
    ]
    seen: set[tuple[str, ...]] = set()
    kept: list[Draft] = []
    for draft in told:
        key = tuple(word.text for word in draft.words)
        if key not in seen and _says_something(draft) and not _is_fragment(draft):
            seen.add(key)
            kept.append(draft)
    return tuple(kept)


def _is_fragment(draft: Draft) -> bool:
    """Whether a phrase without a verb was cut out of a sentence that has one: "a late draw".

    A figure beside another says something: "a profit of 40 million (2022: 38 million)".
    """
    figures = any(t.pos_ == "NUM" for t in draft.tokens)
    return not (draft.verb or figures) and is_verbless(draft.words, draft.head)


def _is_predicate(aside: Draft, root: Token) -> bool:
    """Whether what seems an apposition is the verb that the parser missed: "renewed calls"."""
    return aside.head.head == root and aside.head.left_edge.tag_ in {"VBD", "VBN"}


def _tellings(draft: Draft, listed: frozenset[int] = frozenset()) -> list[Draft]:
    """A clause for each member of its coordinations, and whole where one would not be sound.

    Args:
        draft: The clause.
        listed: Tokens of lists that it is told without.
    """
    tellings = [finished(telling) for telling in coordination.tellings(draft)]
    if not all(is_sound(each, listed) for each in tellings):
        tellings.append(finished(draft))
    return [each for each in tellings if is_sound(each, listed)]


def _aside(draft: Draft, inside: frozenset[int]) -> list[Draft]:
    """What is said beside a clause; a term with its other name in parentheses has no verb.

    Args:
        draft: The aside.
        inside: Tokens in parentheses.
    """
    named = any(t.pos_ == "PROPN" for t in draft.tokens if t.i not in inside)
    numeric = any(t.pos_ == "NUM" for t in draft.tokens if t.i in inside)
    listed = not draft.verb and any(t.text in {",", ";"} for t in draft.tokens)
    if listed and draft.head.i in inside and draft.head.pos_ not in {"VERB", "AUX"}:
        return [finished(draft)]
    if draft.head.i in inside and (named or not numeric):
        return [finished(telling) for telling in coordination.tellings(draft)]
    return _tellings(draft)


def whole(doc: Doc) -> Draft:
    """A short text as one claim."""
    return taking.undivided(next(doc.sents), doc)


def _each(
    taken: taking.Taken,
    listings: Sequence[lists.Listing],
    totals: Sequence[sums.Sum],
    listed: frozenset[int],
) -> Iterator[Draft]:
    """Clauses once for each member of their lists and for each of their adverbials.

    A member of a list is told with what is said of it: when, and for what. What is firm is not
    taken apart.
    """
    for clause in taken.clauses:
        if any(token.i in taken.firm for token in clause.tokens):
            yield finished(clause)
            continue
        plain = clause
        members: list[Draft] = []
        for listing in listings:
            plain, *told_of = retelling.tellings(plain, listing)
            members += told_of
        for total in totals:
            plain, *told_of = sums.tellings(plain, total)
            members += told_of
        tellings = list(adjuncts.tellings(plain))
        if len(tellings) > 1:
            sound = [each for each in tellings if is_sound(finished(each), listed)]
            tellings = tellings if len(sound) == len(tellings) else [plain, *sound]
        yield from (each for telling in tellings for each in _tellings(telling, listed))
        # The verb of a member has another object than in the sentence.
        for member in members:
            yield from map(finished, coordination.tellings(member))


def _says_something(draft: Draft) -> bool:
    """Whether it can be true or false: not "she said", "the value is", "press contact"."""
    tokens = draft.tokens
    if not any(t.is_alpha or t.like_num or not t.is_punct for t in tokens):
        return False
    if draft.verb:
        return True
    head = draft.head
    bare = head.pos_ == "ADP" and not any(t.pos_ in {"VERB", "AUX"} for t in tokens)
    if head.is_punct or bare:
        return False  # 'Orley Mills ("the Company")', "Not for their goats."
    first = draft.words[0].token if draft.words else None
    if first is not None and first.lower_ == "what" and head.dep_ not in {"ROOT", "conj"}:
        return False  # "What was lost lay in the pipes" does not say that something was lost
    last = next((w.token for w in reversed(draft.words) if not _is_mark(w)), None)
    if last is not None and last == head:
        quoted = any(t.text in wording.QUOTES for t in tokens)  # "'Stay indoors,' she said"
        bare = head.lemma_ == "be" or (head.lemma_ in cue("clauses", "saying") and not quoted)
        if bare and head.tag_ != "VBN" and not any(t.dep_ == "neg" for t in head.children):
            return False
    told_as_is = all(word.token is not None for word in draft.words)
    short = told_as_is and len(tokens) <= FEWEST_SAYING and not draft.subject
    names = short and any(t.is_ascii and t.is_alpha for t in tokens)
    return not names or any(t.pos_ in {"VERB", "AUX", "NUM"} for t in tokens)


def _is_mark(word: Word) -> bool:
    return word.token is not None and word.token.is_punct
