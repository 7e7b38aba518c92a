"""What a parenthesis says of the words before it: a short name, a birth, a life's two dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claimcheck.extraction import dated
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Draft, Word, told
from claimcheck.extraction.forms import is_plural
from claimcheck.extraction.tree import SUBJECTS, below, child
from claimcheck.extraction.units import WHEN, is_finite
from claimcheck.extraction.wording import trimmed
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

OPEN = {"(": ")", "[": "]"}
NOMINAL = frozenset({"NOUN", "PROPN"})
BESIDE = frozenset({"appos", "relcl", "acl", "conj", "cc", "parataxis"})
QUOTES = frozenset('"“”')
DASHES = frozenset({"-", "–", "—"})
YEAR = 4

# An empty parenthesis has two tokens; no title of a work or office has more words than this.
ENCLOSED = 2
LONGEST_TITLE = 14


def amends(token: Token) -> bool:
    """Whether an apposition says its noun again, less surely: "dozens, perhaps hundreds"."""
    amending = cue("clauses", "amending")
    return any(t.dep_ == "advmod" and t.lower_ in amending for t in token.children)


def parentheses(sent: Span) -> list[tuple[int, int]]:
    """Outermost parentheses as half-open ranges of tokens, their marks included."""
    found: list[tuple[int, int]] = []
    depth = start = 0
    for token in sent:
        if token.text in OPEN:
            if not depth:
                start = token.i
            depth += 1
        elif token.text in OPEN.values() and depth:
            depth -= 1
            if not depth:
                found.append((start, token.i + 1))
    return found


def drafts(sent: Span, start: int, end: int) -> Iterator[Draft]:
    """What stands before a parenthesis, with what stands in it.

    Args:
        sent: The sentence.
        start: The opening mark.
        end: After the closing mark.
    """
    content = [sent.doc[i] for i in range(start, end)]
    if not any(t.is_alpha or t.like_num for t in content):
        return
    before = anchor(sent, start)
    subject = tuple(told(before))
    head = content[1] if len(content) > ENCLOSED else content[0]
    if len(content) == ENCLOSED + 1 and head.is_upper and head.is_alpha and before:
        # "the National Grid Council (NGC)": NGC is its short name; that of "U.S. (NGC)" is not
        name = shortened(named(before), head.text)
        if sum(t.is_alpha and t.pos_ != "DET" for t in name) < ENCLOSED:
            return
        short = (Word(head.text, head),)
        words = (*short, Word("is"), *told(name))
        yield Draft(head=head, words=words, subject=short, verb="be")
    elif (verb := _clause(content)) is not None:
        yield _stated(verb, content)
    elif before and head.tag_ == "VBN":
        copula = Word(inflection.copula(past=True, plural=is_plural(subject)))
        yield Draft(head=head, words=(*subject, copula, *_unmarked(content)), subject=subject)
    elif lives := _life(before, content):
        yield from lives
    elif tie := dated.copula(before, content[1:-1]):
        words = (*subject, *tie, *_unmarked(content))
        yield Draft(head=head, words=words, subject=subject, verb="be")
    elif not _is_cited(before, content):
        yield Draft(head=head, words=(*subject, *told(content)), subject=subject)


def _is_cited(before: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether a parenthesis says where words come from: ""hardly new" (Letters, 4 May)"."""
    quoted = len(before) > ENCLOSED and before[0].text in QUOTES and before[1].text.islower()
    return quoted and any(t.ent_type_ in WHEN or t.pos_ == "PROPN" for t in content)


def _clause(content: Sequence[Token]) -> Token | None:
    """The verb of a parenthesis that is a whole sentence."""
    if content[1].text in QUOTES:
        return None  # the translation of a motto, not what it says
    inside = {token.i for token in content}
    for token in content:
        top = token.head.i not in inside or token.head == token
        if top and token.pos_ in {"VERB", "AUX"} and is_finite(token):
            subject = child(token, SUBJECTS)
            if subject is None or subject.i not in inside or subject.tag_ in {"WDT", "WP"}:
                return None
            return token if subject.pos_ in {"NOUN", "PRON"} else None
    return None


def _stated(verb: Token, content: Sequence[Token]) -> Draft:
    inside = {token.i for token in content}
    subject = child(verb, SUBJECTS)
    words = [t for t in below(subject) if t.i in inside] if subject is not None else []
    return Draft(
        head=verb, words=tuple(trimmed(_unmarked(content))), subject=tuple(told(words))
    )


def _unmarked(content: Sequence[Token]) -> list[Word]:
    """What stands in a parenthesis; its marks count as words it rests on."""
    return [
        Word("" if at in {0, len(content) - 1} else token.text, token)
        for at, token in enumerate(content)
    ]


def _life(named: Sequence[Token], content: Sequence[Token]) -> list[Draft]:
    """Birth and death: "Ada Vance (Kelm, 3 May 1951 – Orley, 9 June 2003)"."""
    dashes = [at for at, token in enumerate(content) if token.text in DASHES]
    if len(dashes) != 1 or not named:
        return []
    middle = dashes[0]
    halves = [content[1:middle], content[middle + 1 : -1]]
    if not all(half and _is_dated(half) for half in halves):
        return []
    bare = all(t.pos_ == "PROPN" for t in named) and named[0].i == named[0].sent.start
    full = all(len(half) > ENCLOSED for half in halves)  # "12 May 1848"
    person = named[-1].ent_type_ == "PERSON" or (bare and full)
    placed = all(half[0].pos_ == "PROPN" and half[0].ent_type_ not in WHEN for half in halves)
    if not person and not placed:
        return []  # wars and reigns have two dates, too
    subject = tuple(told(named))
    verbs = [[Word("was"), Word("born")], [Word("died")]]
    found: list[Draft] = []
    for half, verb, lemma in zip(halves, verbs, ("bear", "die"), strict=True):
        day = next((t for t in half if t.ent_type_ in WHEN or _is_year(t)), half[0])
        place = [t for t in half if t.i < day.i]
        if place and place[-1].like_num:
            day = place.pop()  # "3 May 1988", of which only the month is known as a date
        words = [*verb, *([Word("in"), *told(place)] if place else [])]
        on = [] if _is_year(day) and place else [Word("in" if _is_year(day) else "on")]
        words += [*on, *told(t for t in half if t.i >= day.i)]
        head = half[-1]
        found.append(Draft(head=head, words=(*subject, *words), subject=subject, verb=lemma))
    return found


def _is_dated(half: Sequence[Token]) -> bool:
    return _is_year(half[-1])


def _is_year(token: Token) -> bool:
    return token.text.isdecimal() and len(token.text) == YEAR


def anchor(sent: Span, start: int) -> list[Token]:
    """The name or phrase that a parenthesis follows."""
    doc = sent.doc
    if start <= sent.start:
        return []
    last = doc[start - 1]
    if last.text in QUOTES:
        opening = start - 2
        while (
            opening > sent.start
            and doc[opening].text not in QUOTES
            and start - opening < LONGEST_TITLE
        ):
            opening -= 1
        return [doc[i] for i in range(opening, start)]
    noun = last
    for _ in range(LONGEST_TITLE):
        above = noun.head
        if above == noun or above.i > last.i:
            break
        if noun.dep_ in {"compound", "nummod", "amod", "nmod"} and above.pos_ in NOMINAL:
            noun = above
        elif noun.dep_ == "pobj" and above.lower_ == "of" and above.head.pos_ in NOMINAL:
            noun = above.head
        else:
            break
    return below(noun, without=lambda t: t.i >= start or t.dep_ in BESIDE)


def shortened(words: Sequence[Token], short: str) -> list[Token]:
    """The name at the end of a phrase that a short name is made of.

    "The chair of the Orley Rowing Club (ORC)": with all of it where no end has its letters.
    """
    for at, token in enumerate(words):
        letters = "".join(t.text[0] for t in words[at:] if t.text[0].isupper())
        opens = token.text[0].isupper() or token.dep_ == "det"
        if opens and at and words[at - 1].pos_ == "ADP" and letters == short:
            return list(words[at:])
    return list(words)


def named(words: Sequence[Token]) -> list[Token]:
    """The name at the end of a phrase: "the owners of Orley Mills" are not the company."""
    name = list(words)
    for at, token in enumerate(words):
        if token.pos_ == "ADP" and any(t.pos_ == "NOUN" for t in words[:at]):
            name = list(words[at + 1 :])
    return name
