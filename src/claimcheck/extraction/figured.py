"""A figure set beside its noun between commas: "Ann Poole, 26", "the bill, £85,000"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.draft import Draft, Word, inner, told
from claimcheck.extraction.parentheses import BESIDE
from claimcheck.extraction.tree import below
from claimcheck.extraction.wording import trimmed
from claimcheck.frames import inflection
from claimcheck.frames.ages import OLDEST

if TYPE_CHECKING:
    from spacy.tokens import Token

# Nouns that a bare number can be equal to: "the number of the missing, 41, has not changed".
NUMBERS = frozenset({"number", "figure", "total", "toll", "sum", "count", "tally", "score"})

# Words of a person's full name.
FULL = range(2, 4)

STOPS = frozenset({",", ".", ";", ")", "–", "—"})


def figured(token: Token) -> Draft | None:
    """What a figure in apposition says of its noun; ``None`` for any other apposition."""
    return _aged(token) or _amounting(token)


def _aged(token: Token) -> Draft | None:
    """ "Ann Poole, 26, ..." says how old she is."""
    noun = token.head
    if not token.text.isdecimal() or int(token.text) > OLDEST or _after(token) not in STOPS:
        return None
    if token.i < 1 or token.nbor(-1).text not in {",", "("}:
        return None
    if noun.ent_type_ != "PERSON" and not _is_taken_for_a_firm(token):
        return None
    last = token.nbor(-2) if token.i > token.sent.start + 1 else noun
    person = last.ent_type_ == "PERSON" and last.dep_ != "pobj"  # "Ann Poole of Kelm, 54"
    if person and noun not in _named(last):
        # "Ann Poole, 26, and Tom Vey, 31": the parser may hang both figures on the first.
        who = told(_named(last))
    else:
        who = trimmed(told(below(noun, without=lambda t: t.i >= token.i or t.dep_ in BESIDE)))
    return _says(token, who, [Word("was"), Word("aged")], inner([token]))


def _is_taken_for_a_firm(age: Token) -> bool:
    """Whether an age says that a name of two or three words is a person's: "Orrin Vey, 31,"."""
    noun = age.head
    name = [t for t in noun.doc[noun.left_edge.i : noun.i + 1] if t.dep_ != "punct"]
    full = len(name) in FULL and all(t.pos_ == "PROPN" and t.text.istitle() for t in name)
    return full and age.ent_type_ == "DATE" and noun.ent_type_ in {"ORG", ""}


def _named(last: Token) -> list[Token]:
    """The name that ends with a token."""
    first = last.i
    while first > last.sent.start and last.doc[first].ent_iob_ == "I":
        first -= 1
    return list(last.doc[first : last.i + 1])


def _amounting(token: Token) -> Draft | None:
    """ "The bill, £85,000, was met" says how high it was, "the toll, 41, ..." how many."""
    noun, figure = token.head, below(token)
    if (
        token.pos_ != "NUM"
        or noun.pos_ != "NOUN"
        or noun.i >= token.i
        or _after(token) not in STOPS
    ):
        return None
    opening = figure[0].i - 1
    if opening < token.sent.start or token.doc[opening].text != ",":
        return None
    if not any(t.is_currency for t in figure) and noun.lemma_.casefold() not in NUMBERS:
        return None
    what = trimmed(told(below(noun, without=lambda t: t.i >= opening or t.dep_ in BESIDE)))
    plural = noun.tag_ == "NNS"
    return _says(
        token, what, [Word(inflection.copula(past=True, plural=plural))], inner(figure)
    )


def _after(token: Token) -> str:
    return token.nbor(1).text if token.i + 1 < len(token.doc) else "."


def _says(head: Token, subject: list[Word], verb: list[Word], rest: list[Word]) -> Draft:
    return Draft(head=head, words=(*subject, *verb, *rest), subject=tuple(subject), verb="be")
