"""Lists of examples: "shows such as X and Y" says the clause of shows, of X and of Y.

The parser loses its way in lists of quoted titles, so the members are found from the marks
between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.adjuncts import adverbials, without
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Draft, Word, told
from claimcheck.extraction.tree import below, child
from claimcheck.extraction.wholes import NOUNS, whole

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# What hangs on a name and is no part of it.
BEYOND = frozenset(
    {"prep", "relcl", "acl", "appos", "conj", "cc", "punct", "advcl", "npadvmod"}
)
QUOTES = frozenset('"“”')


Description = tuple[tuple["Token", ...], tuple["Token", ...]]


class Listing(NamedTuple):
    """A list of examples.

    Attributes:
        start: First token, the cue.
        end: After the last token.
        whole: Head of what the members are examples of; ``None`` where it cannot be told.
        members: Each member's tokens.
        described: Members and what is said of them: "Orley Mills, a maker of paper".
    """

    start: int
    end: int
    whole: Token | None
    members: tuple[tuple[Token, ...], ...]
    described: tuple[Description, ...]


def listings(sent: Span) -> list[Listing]:
    """The lists of examples in a sentence, in reading order, not overlapping."""
    found: list[Listing] = []
    for token in sent:
        if found and token.i < found[-1].end:
            continue
        start = _cue(token)
        if start is None:
            continue
        end = _end(sent, token)
        content = [sent.doc[i] for i in range(token.i + 1, end)]
        members, described = _told_apart(_pieces(content))
        if members:
            over = whole(sent.doc[start], token)
            found.append(Listing(start, end, over, members, described))
    return found


def tellings(draft: Draft, listing: Listing) -> Iterator[Draft]:
    """A clause without its list, and once with each member in place of the whole."""
    if not any(listing.start <= t.i < listing.end for t in draft.tokens):
        yield draft
        return
    inside = {t.i for t in draft.tokens}
    plain = without(draft, set(range(listing.start, listing.end)))
    yield plain
    over = listing.whole
    if over is None or over.i not in inside:
        return
    phrase = {t.i for t in below(over, without=lambda t: t.i >= listing.start) if t.i in inside}
    gone = {
        i
        for indices in adverbials(draft.head, inside)
        if over.i not in indices
        for i in indices
    }
    for member in listing.members:
        words: list[Word] = []
        put = False
        for word in plain.words:
            at = None if word.token is None else word.token.i
            if at in phrase:
                if not put:
                    words += told(member)
                    put = True
            elif at is None or at not in gone:
                words.append(word)
        yield Draft(
            head=draft.head, words=tuple(words), subject=plain.subject, reporter=draft.reporter
        )


def named(member: Sequence[Token]) -> list[Token]:
    """The name that a member of a list is; empty where it is none."""
    quoted = [at for at, token in enumerate(member) if token.text in QUOTES]
    if quoted[1:] and quoted[0] == 0:
        return list(member[: quoted[1] + 1])
    head = top(member)
    owned = any(
        t.dep_ == "nummod" or t.tag_ == "PRP$" or t.lower_ in cue("clauses", "measuring")
        for t in head.children
    )
    if head.pos_ != "PROPN" or owned or quoted:
        return []
    inside = {token.i for token in member}

    def beyond(token: Token) -> bool:
        of = child(token, ("pobj",)) if token.lower_ == "of" else None
        named = of is not None and of.pos_ == "PROPN"
        return token.i not in inside or (token.dep_ in BEYOND and not named)

    return [t for t in below(head, without=beyond) if t.i in inside]


def top(member: Sequence[Token]) -> Token:
    """The word of a member that the others hang on."""
    inside = {token.i for token in member}
    return next((t for t in member if t.head.i not in inside or t.head == t), member[0])


def _cue(token: Token) -> int | None:
    """Where a list of examples begins whose cue ends with this token."""
    if token.lower_ == "as" and token.i and token.nbor(-1).lower_ == "such":
        return token.i - 1
    if token.lower_ in {"including", "namely"} and token.dep_ in {
        "prep",
        "acl",
        "advcl",
        "advmod",
    }:
        return token.i
    return None


def _end(sent: Span, cue: Token) -> int:
    """After the last token of a list; to the sentence's end where no verb follows."""
    end = cue.right_edge.i + 1
    rest = [sent.doc[i] for i in range(end, sent.end)]
    if not any(t.pos_ in {"VERB", "AUX"} for t in rest):
        end = sent.end
        while end > cue.i + 1 and sent.doc[end - 1].text in ".!":
            end -= 1
    return end


def _pieces(content: Sequence[Token]) -> list[list[Token]]:
    """The pieces of a list, divided at its commas, semicolons and conjunctions."""
    members: list[list[Token]] = [[]]
    depth = 0
    quoted = False
    heavy = any(t.text == ";" for t in content)
    for at, token in enumerate(content):
        if token.text in QUOTES:
            quoted = not quoted
            if not quoted and at and content[at - 1].text == ",":
                members[-1].append(token)  # "Rain," "Snow," and "Hail"
                members.append([])
                continue
        depth += (token.text in "([") - (token.text in ")]")
        divides = not quoted and depth <= 0 and _divides(token, members, heavy=heavy)
        if divides:
            members.append([])
        else:
            members[-1].append(token)
    return [member for member in map(_cleaned, members) if member]


def _told_apart(
    pieces: Sequence[list[Token]],
) -> tuple[tuple[tuple[Token, ...], ...], tuple[Description, ...]]:
    """Members of a list, and what is said of them."""
    members: list[tuple[Token, ...]] = []
    described: list[Description] = []
    for piece in pieces:
        # "arrests such as that of the mayor, accused of fraud": a participle is no member.
        if members and not _is_nominal(piece):
            members[-1] += tuple(piece)
        elif members and _describes(piece, members[-1]):
            described.append((members[-1], tuple(piece)))
        else:
            members.append(tuple(piece))
    return tuple(members), tuple(described)


def _describes(member: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a member says what the name before it is."""
    head = top(member)
    common = member[0].lower_ in {"a", "an", "one"} and head.pos_ in {"NOUN", "NUM"}
    return common and bool(named(before)) and before[0].pos_ in {"PROPN", "PUNCT", "DET"}


def _is_nominal(member: Sequence[Token]) -> bool:
    head = top(member)
    return (
        head.pos_ not in {"VERB", "AUX", "ADP", "SCONJ", "PRON", "ADV"}
        or member[0].text in QUOTES
    )


def _divides(token: Token, members: Sequence[Sequence[Token]], *, heavy: bool) -> bool:
    if token.text == ";":
        return True
    if token.ent_iob_ == "I" and token.text in {",", "and"}:
        return False
    if token.text == ",":
        return not heavy and token.ent_iob_ != "I"
    if token.lower_ == "and":
        if members[-1] and members[-1][-1].text == "&":
            return False
        ending = not members[-1] or members[-1][-1].text in QUOTES
        return ending or (token.head.pos_ in NOUNS and (len(members) == 1 or not members[-1]))
    return False


def _cleaned(member: list[Token]) -> list[Token]:
    while member and member[0].text in {",", "and", ".", "or"}:
        member = member[1:]
    while member and (member[-1].text in {",", "and", ".", "or"} or member[-1].is_space):
        member = member[:-1]
    return member
