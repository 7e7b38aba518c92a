"""What a list says of its members: "films such as Rain" says that Rain is a film."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Draft, Word, told
from claimcheck.extraction.lists import BEYOND, Listing, named, top
from claimcheck.extraction.tree import below, child
from claimcheck.extraction.wholes import is_several
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Token

# What stands before a noun and says of what sort it is.
DESCRIBING = frozenset({"amod", "compound", "nmod", "advmod"})

# Words; a longer description is hardly one noun's.
LONGEST_KIND = 5


def kinds(listing: Listing) -> Iterator[Draft]:
    """What each member is.

    Only of names: of "steps such as closing the bridge" nobody says that it is a step.
    """
    yield from _described(listing)
    noun = _kind(listing.whole)
    if noun is None:
        return
    said = [t for t in below(noun, without=_counts) if t.i <= noun.i]
    if any(t.tag_ in {"JJS", "RBS", "PRP$", "POS"} for t in said) or len(said) > LONGEST_KIND:
        return
    # "Local and foreign prizes, including": which of them are foreign is not said.
    said = [t for t in said if t.dep_ != "amod" or child(t, ("conj",)) is None]
    of = [t for t in noun.children if t.lower_ == "of" and t.i < listing.start]
    rest = [t for prep in of for t in below(prep) if t.i < listing.start and not t.is_punct]
    for member in listing.members:
        name = named(member)
        # That the Pratt Prize is a prize says its name.
        bare = len(said) == 1 and not rest
        if not name or (bare and any(t.lower_.removesuffix("s") == noun.lemma_ for t in name)):
            continue
        plural = name[-1].tag_ == "NNS"
        kind = Word(noun.text if plural else noun.lemma_, noun)
        words = [*told(t for t in said if t != noun), kind, *told(rest)]
        article = [] if plural else [Word(inflection.article(words[0].text))]
        copula = Word(inflection.copula(past=False, plural=plural))
        who = told(name)
        words = [*who, copula, *article, *words]
        yield Draft(head=noun, words=tuple(words), subject=tuple(who), verb="be")


def _described(listing: Listing) -> Iterator[Draft]:
    """What is said of members one by one: "Orley Mills, a maker of paper"."""
    for member, description in listing.described:
        who = told(named(member))
        words = [*who, Word(inflection.copula(past=False, plural=False)), *told(description)]
        head = top(description)
        yield Draft(head=head, words=tuple(words), subject=tuple(who), verb="be")


def _kind(whole: Token | None) -> Token | None:
    """The noun that says what the members are; ``None`` where it says nothing."""
    if whole is not None and is_several(whole):
        of = child(whole, ("prep",))
        whole = child(of, ("pobj",)) if of is not None else None
    if whole is None or child(whole, ("conj",)) is not None:
        return None
    hollow = whole.tag_ != "NNS" or whole.lemma_ in cue("nouns", "hollow")
    return None if hollow else whole


def _counts(token: Token) -> bool:
    """Whether a word says how many there are, or hangs on the noun from beyond it."""
    measures = token.lower_ in cue("clauses", "measuring")
    return measures or token.dep_ in BEYOND or token.dep_ not in DESCRIBING
