"""Lists of examples: "shows such as X and Y" says the clause of shows, of X and of Y.

The parser loses its way in lists of quoted titles, so the members are found from the marks
between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.tree import below, child, hangs_on
from claimcheck.extraction.units import WHEN
from claimcheck.extraction.wholes import NOUNS, is_deed, is_struck, level, struck, whole

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# What hangs on a name and is no part of it.
BEYOND = frozenset(
    {"prep", "relcl", "acl", "appos", "conj", "cc", "punct", "advcl", "npadvmod"}
)
QUOTES = frozenset('"“”')
CLOSING = {"-": "-", "–": "–", "—": "—", "(": ")"}


Description = tuple[tuple["Token", ...], tuple["Token", ...]]


class Listing(NamedTuple):
    """A list of examples.

    Attributes:
        start: First token, the cue.
        end: After the last token.
        whole: Head of what the members are examples of; ``None`` where it cannot be told.
        members: Each member's tokens.
        described: Members and what is said of them: "Orley Mills, a maker of paper".
        counted: The members are some of those whom the whole counts, so that each clause about
            them says when and where, too.
        level: The figure of which the members are parts, and its class: "the toll rose to 31,
            including seven children".
    """

    start: int
    end: int
    whole: Token | None
    members: tuple[tuple[Token, ...], ...]
    described: tuple[Description, ...] = ()
    counted: bool = False
    level: tuple[Token, str] | None = None


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
        members, described = _told_apart(_resumed(pieces(content)))
        if not members:
            continue
        listing = Listing(start, end, None, members, described)
        found.append(_of_whole(sent, token, listing))
    return found


def _of_whole(sent: Span, cue: Token, listing: Listing) -> Listing:
    """A list with what its members are examples of, or some of."""
    heads = [noun(member) for member in listing.members]
    some = all(is_counted(member) for member in listing.members)
    over = struck(sent, listing.start, heads)
    if over is not None:
        members = [_with_noun(each, over) if some else each for each in listing.members]
        return listing._replace(whole=over, members=tuple(members), counted=True)
    over = whole(sent.doc[listing.start], cue, counted=some)
    other = over is not None and not is_struck(over) and not is_deed(over)
    if not some or other:
        return listing._replace(whole=over, counted=some)
    if (figure := level(sent, listing.start, heads)) is not None:
        return listing._replace(level=figure, counted=True)
    if over is None or not is_deed(over):
        # Of "12 were killed and 40 hurt, including three children" nobody can tell.
        return listing._replace(counted=True)
    members = [_with_noun(each, over) for each in listing.members]
    return listing._replace(whole=over, members=tuple(members), counted=True)


def _with_noun(member: tuple[Token, ...], over: Token) -> tuple[Token, ...]:
    """A member with the noun of the whole where it has none: "120 [jobs] at its mill"."""
    bare = next((at for at, token in enumerate(member) if token.pos_ == "NUM"), None)
    if bare is None or any(token.pos_ in NOUNS for token in member[: bare + 2]):
        return member
    after = member[bare + 1 : bare + 2]
    bound = after and after[0].dep_ == "prep" and over.pos_ in NOUNS
    return (*member[: bare + 1], over, *member[bare + 1 :]) if bound else member


def is_counted(member: Sequence[Token]) -> bool:
    """Whether a member is so many of a kind: "three nurses", "a nurse"."""
    first = member[0]
    called = next((at for at, token in enumerate(member) if token.pos_ in NOUNS), len(member))
    if first.lower_ in {"a", "an", "one"}:
        return called < len(member) and member[called].pos_ == "NOUN"
    return any(t.pos_ == "NUM" and t.ent_type_ not in WHEN for t in member[:called])


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
        hyphen = token.text == "-" and not token.whitespace_
        return token.i not in inside or (token.dep_ in BEYOND and not (named or hyphen))

    return [t for t in below(head, without=beyond) if t.i in inside]


def top(member: Sequence[Token]) -> Token:
    """The word of a member that the others hang on."""
    inside = {token.i for token in member}
    return next((t for t in member if t.head.i not in inside or t.head == t), member[0])


def noun(member: Sequence[Token]) -> Token:
    """The noun that a member is called by, wherever the parser hangs it."""
    found: Token | None = None
    for token in member:
        if token.pos_ in NOUNS:
            found = token
        elif found is not None:
            break
    return top(member) if found is None else found


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
    opener = sent.doc[cue.i - 1].text if cue.i else ""
    if opener in CLOSING:  # "Twelve people - including three nurses - were hurt"
        closing = (i for i in range(cue.i, end) if sent.doc[i].text == CLOSING[opener])
        end = next(closing, end)
    if end < sent.end and sent.doc[end].pos_ == "PROPN" and sent.doc[end - 1].pos_ == "NOUN":
        name = sent.doc[end]  # "those of the cook Ada Vance and a guard"
        while name.head.left_edge.i >= end and name.head != name and name.head.pos_ == "PROPN":
            name = name.head
        end = name.right_edge.i + 1
    rest = [sent.doc[i] for i in range(end, sent.end)]
    if not any(t.pos_ in {"VERB", "AUX"} for t in rest):
        end = sent.end
        while end > cue.i + 1 and sent.doc[end - 1].text in ".!":
            end -= 1
    return end


def pieces(content: Sequence[Token]) -> list[list[Token]]:
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


def _resumed(members: list[list[Token]]) -> list[list[Token]]:
    """Members with what goes on after "those of": "those of the cook and the guard" is one."""
    if not members or members[0][0].lower_ not in {"those", "that"}:
        return members
    found = [members[0]]
    for member in members[1:]:
        if member[0].lower_ in {"those", "that"} or member[0].head.lower_ == "of":
            found.append(member)
        else:
            between = member[0].doc[found[-1][-1].i + 1 : member[0].i]
            found[-1] = [*found[-1], *between, *member]
    return found


def _told_apart(
    pieces: Sequence[list[Token]],
) -> tuple[tuple[tuple[Token, ...], ...], tuple[Description, ...]]:
    """Members of a list, and what is said of them."""
    members: list[tuple[Token, ...]] = []
    described: list[Description] = []
    for piece in pieces:
        # "arrests such as that of the mayor, accused of fraud": a participle is no member.
        if members and (not _is_nominal(piece) or _belongs(piece, members[-1])):
            members[-1] = _through(members[-1], piece)
        elif members and _describes(piece, members[-1]):
            described.append((members[-1], tuple(piece)))
        else:
            members.append(tuple(piece))
    return tuple(members), tuple(described)


def _through(member: Sequence[Token], piece: Sequence[Token]) -> tuple[Token, ...]:
    """A member with the piece after it, and the comma between them."""
    between = member[0].doc[member[-1].i + 1 : piece[0].i]
    return (*member, *(t for t in between if not t.is_space), *piece)


def _belongs(piece: Sequence[Token], member: Sequence[Token]) -> bool:
    """Whether a member's clause goes on in a piece: "a fund, which aids the poor, the old"."""
    clauses = [t for t in member if t.dep_ == "relcl"]
    return any(hangs_on(top(piece), clause) for clause in clauses)


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
    if token.lower_ == "and" and not _is_between(members[-1]):
        if members[-1] and members[-1][-1].text == "&":
            return False
        ending = not members[-1] or members[-1][-1].text in QUOTES
        return ending or (token.head.pos_ in NOUNS and (len(members) == 1 or not members[-1]))
    return False


def _is_between(member: Sequence[Token]) -> bool:
    """Whether "and" would join the two that something is between."""
    words = [token.lower_ for token in member]
    return "between" in words and "and" not in words[words.index("between") :]


def _cleaned(member: list[Token]) -> list[Token]:
    while member and member[0].text in {",", "and", ".", "or"}:
        member = member[1:]
    while member and (member[-1].text in {",", "and", ".", "or"} or member[-1].is_space):
        member = member[:-1]
    return member
