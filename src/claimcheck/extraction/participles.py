"""Tells a participle as a finite verb, with its adverbs and auxiliaries where they belong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.extraction import forms
from claimcheck.extraction.ahead import modal
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Word
from claimcheck.extraction.tree import below
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Token

# Figures of a year.
YEAR = 4


def finite(head: Token, own: Sequence[Word], plural: bool) -> list[Word]:  # noqa: FBT001 - of the subject
    """The words of a participle's clause with a finite verb.

    Args:
        head: The participle.
        own: The words without those of the subject.
        plural: The subject takes a verb in the plural.
    """
    past = forms.is_past(head) or (head.tag_ == "VBG" and _is_over(head))
    helper = next(
        (t for t in head.children if t.dep_ in forms.AUXILIARIES and t.tag_ != "TO"), None
    )
    words: list[Word] = []
    for word in own:
        token = word.token
        if token is not None and token == helper and token.tag_ == "VBG":
            have = token.lower_ == "having"
            copula = inflection.copula(past=past, plural=plural)
            said = Word("had" if have else copula, token)
            # "The notice not having been served": it "had not been served".
            denied = bool(words) and words[-1].token is not None and _denies(words[-1].token)
            words = [*words[:-1], said, words[-1]] if denied else [*words, said]
        elif token == head and helper is None:
            verb = _may(head) or forms.finite(head, past=past, plural=plural)
            at = _before_adverbs(words, head)
            words = [*words[:at], *verb[:-1], *words[at:], verb[-1]]
        else:
            words.append(word)
    return words


def _is_over(head: Token) -> bool:
    """Whether a participle tells of years that are over: "serving from 1999 to 2007"."""
    years = (t for t in below(head) if t.text.isdecimal() and len(t.text) == YEAR)
    return any(year.head.lower_ in {"to", "until", "till"} for year in years)


def _may(head: Token) -> list[Word]:
    """A participle after a clause with a modal verb has it, too: "it would close, leaving"."""
    clause = forms.first_conjunct(head)
    over = clause.head
    helper = modal(over) if head.tag_ == "VBG" and clause.dep_ == "advcl" else None
    if helper is None or not over.i < clause.i:
        return []
    lemma = head.lemma_.lower()
    if any(t.dep_ == "aux" and t.lower_ == "have" for t in over.children):
        done = [Word("have"), Word(inflection.participle(lemma), head)]
        return [Word(helper.text.lower(), helper), *done]
    return [Word(helper.text.lower(), helper), Word(lemma, head)]


def reporting(verb: Token, *, plural: bool) -> list[Word]:
    """A participle that reports: "convinced that" is "was convinced", "adding" "added"."""
    words = forms.finite(verb, past=forms.is_past(verb), plural=plural)
    if verb.tag_ == "VBN" and _says(verb):
        words = [Word(inflection.past(verb.lemma_.lower()), verb)]
    return [Word(word.text.lower(), word.token) for word in words]


def _denies(token: Token) -> bool:
    return token.dep_ == "neg"


def _before_adverbs(words: Sequence[Word], head: Token) -> int:
    """Where the copula of a participle goes: "most often heard" was most often heard."""
    at = len(words)
    while at and (token := words[at - 1].token) is not None and _is_adverb_of(token, head):
        at -= 1
    return at


def _is_adverb_of(token: Token, head: Token) -> bool:
    """Whether a token is an adverb of a verb, or an adverb of such an adverb."""
    denies = token.dep_ == "neg" and token.lower_ in {"never", "not"}  # "two men never found"
    adverb = token.dep_ == "advmod" and token.pos_ == "ADV"
    if not (denies or adverb or _says_when(token)) or token.tag_ == "WRB":
        return False
    return token.head == head or (token.head.dep_ == "advmod" and token.head.head == head)


def _says_when(token: Token) -> bool:
    """Whether "before" is an adverb, as in "never before", whatever the tagger took it for."""
    return token.dep_ == "advmod" and token.lower_ == "before"


def _says(verb: Token) -> bool:
    """Whether a participle before "that" is no passive: nobody "was acknowledged that"."""
    return verb.lemma_ in cue("clauses", "saying") - cue("clauses", "giving")
