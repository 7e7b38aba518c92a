"""Lists of examples: "shows such as X and Y" says the clause of shows, of X and of Y.

The parser loses its way in lists of quoted titles, so the members are found from the marks
between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction import inflection
from claimcheck.extraction.adjuncts import adverbials, without
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Draft, Word, told
from claimcheck.extraction.forms import FARTHEST, first_conjunct
from claimcheck.extraction.tree import below, child
from claimcheck.extraction.units import WHEN

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# What hangs on a name and is no part of it.
BEYOND = frozenset({"prep", "relcl", "acl", "appos", "conj", "cc", "punct", "advcl", "npadvmod"})
PLURAL = frozenset({"NNS", "NNPS"})
DESCRIBING = frozenset({"amod", "compound", "nmod", "advmod"})
LONGEST_KIND = 5
QUOTES = frozenset('"“”')
NOUNS = frozenset({"NOUN", "PROPN"})


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
            whole = _whole(sent.doc[start], token)
            found.append(Listing(start, end, whole, members, described))
    return found


def tellings(draft: Draft, listing: Listing) -> Iterator[Draft]:
    """A clause without its list, and once with each member in place of the whole."""
    if not any(listing.start <= t.i < listing.end for t in draft.tokens):
        yield draft
        return
    inside = {t.i for t in draft.tokens}
    plain = without(draft, set(range(listing.start, listing.end)))
    yield plain
    whole = listing.whole
    if whole is None or whole.i not in inside:
        return
    phrase = {
        t.i for t in below(whole, without=lambda t: t.i >= listing.start) if t.i in inside
    }
    gone = {
        i
        for indices in adverbials(draft.head, inside)
        if whole.i not in indices
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


def kinds(listing: Listing) -> Iterator[Draft]:
    """What a list says of its members: "films such as Rain" says that Rain is a film.

    Only of names: of "steps such as closing the bridge" nobody says that it is a step.
    """
    for member, description in listing.described:
        who, what = told(_named(member)), told(description)
        copula = Word(inflection.copula(past=False, plural=False))
        yield Draft(
            head=_top(description), words=(*who, copula, *what), subject=tuple(who), verb="be"
        )
    whole = listing.whole
    if whole is not None and _is_several(whole):
        of = child(whole, ("prep",))
        whole = child(of, ("pobj",)) if of is not None else None
    if whole is None or child(whole, ("conj",)) is not None:
        return
    if whole.tag_ != "NNS" or whole.lemma_ in cue("nouns", "hollow"):
        return
    said = [
        t
        for t in below(whole, without=_counts)
        if t.i <= whole.i
    ]
    if any(t.tag_ in {"JJS", "RBS", "PRP$", "POS"} for t in said) or len(said) > LONGEST_KIND:
        return
    of = [t for t in whole.children if t.lower_ == "of" and t.i < listing.start]
    rest = [t for prep in of for t in below(prep) if t.i < listing.start and not t.is_punct]
    for member in listing.members:
        name = _named(member)
        # That the Pratt Prize is a prize says its name.
        bare = len(said) == 1 and not rest
        if not name or (bare and any(t.lower_.removesuffix("s") == whole.lemma_ for t in name)):
            continue
        plural = name[-1].tag_ == "NNS"
        noun = Word(whole.text if plural else whole.lemma_, whole)
        words = [*told(t for t in said if t != whole), noun, *told(rest)]
        article = [] if plural else [Word(inflection.article(words[0].text))]
        copula = Word(inflection.copula(past=False, plural=plural))
        yield Draft(
            head=whole,
            words=(*told(name), copula, *article, *words),
            subject=tuple(told(name)),
            verb="be",
        )


def _counts(token: Token) -> bool:
    """Whether a word says how many there are, or hangs on the noun from beyond it."""
    measures = token.lower_ in cue("clauses", "measuring")
    return measures or token.dep_ in BEYOND or token.dep_ not in DESCRIBING


def _named(member: Sequence[Token]) -> list[Token]:
    """The name that a member of a list is; empty where it is none."""
    quoted = [at for at, token in enumerate(member) if token.text in QUOTES]
    if quoted[1:] and quoted[0] == 0:
        return list(member[: quoted[1] + 1])
    top = _top(member)
    owned = any(
        t.dep_ == "nummod" or t.tag_ == "PRP$" or t.lower_ in cue("clauses", "measuring")
        for t in top.children
    )
    if top.pos_ != "PROPN" or owned or quoted:
        return []
    inside = {token.i for token in member}

    def beyond(token: Token) -> bool:
        of = child(token, ("pobj",)) if token.lower_ == "of" else None
        named = of is not None and of.pos_ == "PROPN"
        return token.i not in inside or (token.dep_ in BEYOND and not named)

    return [t for t in below(top, without=beyond) if t.i in inside]


def _top(member: Sequence[Token]) -> Token:
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
    top = _top(member)
    common = member[0].lower_ in {"a", "an", "one"} and top.pos_ in {"NOUN", "NUM"}
    return common and bool(_named(before)) and before[0].pos_ in {"PROPN", "PUNCT", "DET"}


def _is_nominal(member: Sequence[Token]) -> bool:
    top = _top(member)
    return (
        top.pos_ not in {"VERB", "AUX", "ADP", "SCONJ", "PRON", "ADV"}
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


def _whole(start: Token, cue_: Token) -> Token | None:
    """The noun whose examples are listed.

    "Many prizes for his novels, including": where one of the nouns before the cue says how many,
    it is that one; else the closest.
    """
    head = cue_.head
    found = _nouns_before(start) + _arguments(head, start)
    counted = [t for t in found if _is_counted(t)]
    plural = [t for t in found if t.tag_ in PLURAL]
    if not counted and not plural:
        near = head.pos_ in NOUNS and head.i < start.i
        return head if near else (found[-1] if found else None)
    noun = first_conjunct((counted or plural)[0])
    over = noun.head.head
    several = noun.head.lower_ == "of" and _is_several(over)
    return over if several else noun


def _arguments(verb: Token, start: Token) -> list[Token]:
    """The objects of a verb before a token, and those of its prepositions."""
    found: list[Token] = []
    for token in verb.children:
        if token.i < start.i and token.dep_ in {"dobj", "attr", "pobj"}:
            found.append(token)
        elif token.i < start.i and token.dep_ == "prep":
            found += [t for t in token.children if t.dep_ == "pobj" and t.i < start.i]
    return [t for t in found if t.ent_type_ not in WHEN]


def _is_several(token: Token) -> bool:
    """Whether a word says with "of" only how many: "a number of", "some of"."""
    counts = token.tag_ == "NN" and token.lemma_ in cue("nouns", "quantifying")
    return counts or token.lower_ in cue("clauses", "amounts")


def _nouns_before(start: Token) -> list[Token]:
    """The noun before a token, and those that it hangs on, the closest first."""
    at = start.i - 1
    while at > start.sent.start and start.doc[at].text in {",", "(", "-", "–", "—", ":"}:
        at -= 1
    token = start.doc[at]
    if at <= start.sent.start and token.pos_ not in NOUNS:
        return []
    found: list[Token] = []
    for _ in range(FARTHEST):
        if token.pos_ in NOUNS and token.dep_ not in {"compound", "nmod", "poss"}:
            if token.ent_type_ not in WHEN:
                found.append(token)
        elif token.pos_ in {"VERB", "AUX"}:
            found += [t for t in token.children if t.dep_ in {"dobj", "attr"}]
            break
        if token.head == token:
            break
        token = token.head
    return [t for t in found if t.i < start.i]


def _is_counted(noun: Token) -> bool:
    """Whether a noun in the plural is said to be several: "many prizes", "two prizes"."""
    several = any(
        t.dep_ == "nummod" or (t.dep_ == "amod" and t.lower_ in cue("clauses", "measuring"))
        for t in noun.children
    )
    return noun.tag_ in PLURAL and several
