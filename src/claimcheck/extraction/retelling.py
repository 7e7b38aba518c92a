"""A clause told once without its list, and once with each member in place of the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.extraction.adjuncts import adverbials, without
from claimcheck.extraction.draft import Draft, Word, told
from claimcheck.extraction.forms import is_past, is_plural
from claimcheck.extraction.lists import CLOSING, Listing, noun
from claimcheck.extraction.sums import of_one
from claimcheck.extraction.tree import below
from claimcheck.extraction.units import WHEN
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Token

# Those who are counted in a class.
THOSE = {
    "deaths": "the dead",
    "injured": "the injured",
    "missing": "the missing",
    "displaced": "the displaced",
    "arrested": "those arrested",
    "rescued": "those rescued",
    "evacuated": "those evacuated",
    "hospitalised": "those taken to hospital",
    "ill": "the sick",
    "casualties": "the casualties",
    "victims": "the victims",
    "deaths-or-missing": "the dead or missing",
}


def tellings(draft: Draft, listing: Listing) -> Iterator[Draft]:
    """A clause without its list, and once with each member in place of the whole."""
    inside = {t.i for t in draft.tokens}
    over = listing.whole
    told_of = any(listing.start <= i < listing.end for i in inside)
    if not told_of and not (listing.counted and over is not None and over.head == draft.head):
        yield draft
        return
    plain = without(draft, set(range(listing.start, listing.end)))
    yield plain
    if over is None or over.i not in inside:
        return
    phrase = {t.i for t in below(over, without=lambda t: t.i >= listing.start) if t.i in inside}
    gone = _of_the_whole(draft, over, inside, counted=listing.counted)
    if _pauses(over.doc[listing.start - 1]):
        gone |= {
            i for i in (listing.start - 1, listing.end) if i in inside and _pauses(over.doc[i])
        }
    for member in listing.members:
        words = _put(plain.words, phrase, member, gone)
        subject = plain.subject
        if any(word.token == over for word in plain.subject):
            if listing.counted:
                subject = tuple(_put(plain.subject, phrase, member, gone))
            if noun(member).tag_ in {"NN", "NNP"}:
                words = [of_one(word, draft.head) for word in words]
        yield replace(plain, words=tuple(words), subject=subject)


def of_level(listing: Listing) -> Iterator[Draft]:
    """The parts of a level: of "the toll rose to 31, including seven children", those."""
    if listing.level is None or listing.level[1] not in THOSE:
        return
    figure, fate = listing.level
    for member in listing.members:
        who = told(member)
        plural = is_plural(who) or noun(member).tag_ in {"NNS", "NNPS"}
        copula = inflection.copula(past=is_past(figure), plural=plural)
        those = [Word(word) for word in f"among {THOSE[fate]}".split()]
        words = (*who, Word(copula), *those)
        yield Draft(head=noun(member), words=words, subject=tuple(who), verb="be")


def _put(
    words: Sequence[Word], phrase: set[int], member: Sequence[Token], gone: set[int]
) -> list[Word]:
    """Words with a member in place of the whole, and without what is said of the whole."""
    found: list[Word] = []
    put = False
    for word in words:
        at = None if word.token is None else word.token.i
        if at in phrase:
            if not put:
                if found and found[-1].text == ",":  # "In 1998, 12 children died"
                    found[-1] = Word(",")
                found += told(member)
                put = True
        elif at is None or at not in gone:
            found.append(word)
    return found


def _of_the_whole(draft: Draft, over: Token, inside: set[int], *, counted: bool) -> set[int]:
    """The adverbials that no member is told with.

    Of those counted, three may have come to harm in one place of five.
    """
    return {
        i
        for indices in adverbials(draft.head, inside)
        if over.i not in indices
        if not counted or any(_shares(draft.head.doc[i]) for i in indices)
        for i in indices
    }


def _pauses(token: Token) -> bool:
    """Whether a mark set a list off: "twelve people, including three nurses, were hurt"."""
    return token.text in {",", *CLOSING, *CLOSING.values()}


def _shares(token: Token) -> bool:
    """Whether a word tells of several places or times: "in five raids", "each day"."""
    several = token.dep_ == "nummod" and token.ent_type_ not in WHEN
    return several or token.lower_ in {"each", "every", "both", "respectively"}
