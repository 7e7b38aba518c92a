"""What a phrase says beside the clause it stands in: appositions, titles, parentheses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.extraction import inflection
from claimcheck.extraction.draft import Draft, Word, told
from claimcheck.extraction.tree import SUBJECTS, below, child
from claimcheck.extraction.units import is_selected
from claimcheck.extraction.wording import trimmed

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

OPEN = {"(": ")", "[": "]"}
PLACES = frozenset({"GPE", "LOC"})
NOMINAL = frozenset({"NOUN", "PROPN"})
BESIDE = frozenset({"appos", "relcl", "acl", "conj", "cc"})
QUOTES = frozenset('"“”')

# An empty parenthesis has two tokens; no title of a work or office has more words than this.
ENCLOSED = 2
LONGEST_TITLE = 14


@dataclass(frozen=True, slots=True)
class Asides:
    """What was found beside the clauses of a sentence.

    Attributes:
        cut: Tokens whose subtrees no clause keeps.
        drafts: What they say.
    """

    cut: frozenset[int]
    drafts: tuple[Draft, ...]


def asides(sent: Span, listed: frozenset[int], missing: frozenset[int]) -> Asides:
    """The asides of a sentence, in reading order.

    Args:
        sent: The sentence.
        listed: Tokens of its lists of examples; what looks like an apposition is a member.
        missing: Where words are missing; nothing is built across.
    """
    enclosed = parentheses(sent)
    inside = frozenset(i for start, end in enclosed for i in range(start, end))
    cut = set(inside)
    drafts = [draft for start, end in enclosed for draft in _parenthesis(sent, start, end)]
    for token in sent:
        if token.dep_ == "appos" and token.i not in inside | listed and not joins(token):
            across = any(token.head.i < at <= token.i for at in missing)
            draft = None if across else _apposition(token, inside)
            if draft is not None:
                drafts.append(draft)
            if not across and not is_restrictive(token):
                cut.add(token.i)
        elif token.ent_type_ == "NORP" and token.dep_ == "amod" and token.head.dep_ == "attr":
            drafts += (origin := tuple(_origin(token)))
            if origin and not is_selected(token.head):
                cut.add(token.i)
    return Asides(frozenset(cut), tuple(sorted(drafts, key=lambda draft: draft.head.i)))


def joins(token: Token) -> bool:
    """Whether what the parser took for an apposition is a member of a list: "a, b, and c"."""
    members = (token, *(t for t in token.children if t.dep_ in {"conj", "appos"}))
    joints = (t for member in members for t in member.children if t.dep_ == "cc" and t.i)
    return any(t.nbor(-1).text == "," for t in joints)


def _origin(token: Token) -> Iterator[Draft]:
    """ "Is a Dutch band" says that it is Dutch."""
    verb = token.head.head
    subject = child(verb, SUBJECTS)
    if (
        verb.lemma_ != "be"
        or subject is None
        or subject.dep_ == "expl"
        or subject.tag_ in {"WDT", "WP"}
        or any(t.dep_ == "det" and t.lower_ not in {"a", "an"} for t in token.head.children)
    ):
        return
    who = told(below(subject, without=lambda t: t.dep_ in BESIDE or t.is_punct))
    yield Draft(
        head=token,
        words=(*who, Word(verb.text, verb), Word(token.text, token)),
        subject=tuple(who),
        verb="be",
    )


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


def _parenthesis(sent: Span, start: int, end: int) -> Iterator[Draft]:
    """What stands before a parenthesis, with what stands in it."""
    content = [sent.doc[i] for i in range(start, end)]
    if not any(t.is_alpha or t.like_num for t in content):
        return
    anchor = _anchor(sent, start)
    head = content[1] if len(content) > ENCLOSED else content[0]
    if len(content) == ENCLOSED + 1 and head.is_upper and head.is_alpha and anchor:
        # "the National Grid Council (NGC)": NGC is its short name
        yield _says(head, [Word(head.text, head)], [Word("is")], told(anchor))
        return
    yield Draft(head=head, words=tuple(told([*anchor, *content])), subject=tuple(told(anchor)))


def _anchor(sent: Span, start: int) -> list[Token]:
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


def _apposition(token: Token, inside: frozenset[int]) -> Draft | None:
    """What an apposition says of its noun: "Ann Poole, the mayor", "the film Rain"."""
    noun = token.head
    if noun.i >= token.i or noun.pos_ not in {*NOMINAL, "PRON"} or token.pos_ not in NOMINAL:
        return None
    if any(t.dep_ == "acl" and child(t, ("aux",)) for t in token.children):
        return None  # "another party having left": the participle says it

    def beside(word: Token) -> bool:
        return word.i in inside or word.dep_ in BESIDE or word.i >= token.i

    first = below(noun, without=beside)
    second = below(token, without=lambda t: t.i in inside or t.dep_ in {"relcl", "acl"})
    if is_restrictive(token) and noun.pos_ != "PROPN":
        return _naming(token, first, trimmed(told(second)))
    if is_restrictive(token) and not _is_place(noun, token):
        return None
    subject, rest = trimmed(told(first)), trimmed(told(second))
    if any(t.tag_ == "PRP" for t in second):  # "the residents, most of them farmers"
        return Draft(head=token, words=(*subject, *rest), subject=tuple(subject))
    plural = noun.tag_ in {"NNS", "NNPS"}
    verb = [Word(inflection.copula(past=False, plural=plural))]
    return _says(token, subject, [*verb, Word("in")] if _is_place(noun, token) else verb, rest)


def _is_place(noun: Token, token: Token) -> bool:
    """Whether a place is followed by the larger one that it is in: "Lyon, France"."""
    types = {noun.ent_type_, token.ent_type_}
    names = noun.pos_ == token.pos_ == "PROPN" and child(token, ("det",)) is None
    return types <= PLACES or (names and bool(types & PLACES))


def _naming(token: Token, noun: list[Token], name: list[Word]) -> Draft | None:
    """What a name after a common noun says: in "the film Rain" it is Rain that is a film."""
    kind = trimmed(told(t for t in noun if t.dep_ not in {"det", "poss"}))
    if not kind:
        return None
    plural = token.head.tag_ in {"NNS", "NNPS"}
    copula = Word(inflection.copula(past=False, plural=plural))
    article = [] if plural else [Word(inflection.article(kind[0].text))]
    return _says(token, name, [copula, *article], kind)


def is_restrictive(token: Token) -> bool:
    """Whether an apposition names its noun without a pause: "the film Rain"."""
    before = token.left_edge.i - 1
    while before > token.head.i and token.doc[before].text in QUOTES:
        before -= 1
    return before == token.head.i


def _says(head: Token, subject: list[Word], verb: list[Word], rest: list[Word]) -> Draft:
    return Draft(head=head, words=(*subject, *verb, *rest), subject=tuple(subject), verb="be")
