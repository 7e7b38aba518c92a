"""What a phrase says beside the clause it stands in: appositions, titles, parentheses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.extraction import appositions, groups, parentheses
from claimcheck.extraction.draft import Draft, Word, inner, told
from claimcheck.extraction.figured import figured
from claimcheck.extraction.parentheses import BESIDE
from claimcheck.extraction.picking import is_selected
from claimcheck.extraction.tree import SUBJECTS, below, child, hangs_on
from claimcheck.extraction.wording import trimmed
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

PLACES = frozenset({"GPE", "LOC"})

# What a noun before them does not say what they are: none is a name of somebody or something.
UNTITLED = frozenset({"", "NORP", "DATE", "TIME", "LANGUAGE", "CARDINAL", "ORDINAL"})


@dataclass(frozen=True, slots=True)
class Asides:
    """What was found beside the clauses of a sentence.

    Attributes:
        cut: Tokens whose subtrees no clause keeps.
        inside: Tokens in parentheses; a verb among them has said what it says.
        drafts: What they say.
    """

    cut: frozenset[int]
    inside: frozenset[int]
    drafts: tuple[Draft, ...]


def asides(sent: Span, listed: frozenset[int], missing: frozenset[int]) -> Asides:
    """The asides of a sentence, in reading order.

    Args:
        sent: The sentence.
        listed: Tokens of its lists of examples; what looks like an apposition is a member.
        missing: Where words are missing; nothing is built across.
    """
    enclosed = parentheses.parentheses(sent)
    inside = frozenset(i for start, end in enclosed for i in range(start, end))
    cut = set(inside)
    drafts = [
        draft for start, end in enclosed for draft in parentheses.drafts(sent, start, end)
    ]
    told_of = inside | listed
    for token in sent:
        if token.dep_ == "appos" and not (
            token.i in told_of or joins(token) or parentheses.amends(token)
        ):
            across = any(token.head.i < at <= token.i for at in missing)
            draft = None if across else figured(token) or appositions.apposition(token, inside)
            if draft is not None:
                drafts.append(draft)
            if not across and not appositions.is_restrictive(token):
                cut.add(token.i)
        elif token.pos_ == "NOUN" and token.i not in told_of:
            drafts += groups.counted(token)
        elif token.pos_ == "PROPN" and token.ent_type_ not in UNTITLED:
            drafts += _titled(token)
        elif token.ent_type_ == "NORP" and token.dep_ == "amod" and token.head.dep_ == "attr":
            drafts += (origin := tuple(_origin(token, inside)))
            if origin and not is_selected(token.head):
                cut.add(token.i)
    return Asides(frozenset(cut), inside, tuple(sorted(drafts, key=lambda draft: draft.head.i)))


def _titled(name: Token) -> Iterator[Draft]:
    """ "Former mayor Ada Vance" says that she is a former mayor, "his wife Ann" whose."""
    if name.dep_ in {"compound", "nmod", "amod"}:
        return
    doc = name.doc
    first = name.i
    while first > name.left_edge.i and _is_named_with(doc[first - 1], name):
        first -= 1
    kind = doc[first - 1] if first > name.left_edge.i else None
    if kind is None or not _is_kind(kind) or not (hangs_on(name, kind) or hangs_on(kind, name)):
        return
    said = [kind]
    while said[0].i > name.left_edge.i and _describes(said[0].nbor(-1)):
        said.insert(0, said[0].nbor(-1))
    if said[0].is_punct:
        return  # "third-division Kelm" is no division
    article = [Word(inflection.article(said[0].text))]
    before = said[0].nbor(-1) if said[0].i > name.left_edge.i else None
    if before is not None and before.dep_ in {"poss", "case"}:
        owner = before if before.dep_ == "poss" else before.head
        article = inner(below(owner))
    elif before is not None and before.dep_ == "det" and name.ent_type_ != "PERSON":
        return  # "the state Senate" is no state
    who = told(doc[first : name.i + 1])
    yield appositions.says(name, who, [Word("is"), *article], inner(said))


def _is_named_with(token: Token, name: Token) -> bool:
    """Whether a token is an earlier part of a name."""
    inside = token.ent_type_ == name.ent_type_ and token.ent_type_ != ""
    return token.pos_ == "PROPN" and (inside or token.head == name)


def _is_kind(token: Token) -> bool:
    """Whether a token is a noun that says what a name after it names."""
    plain = token.is_lower and token.is_alpha and not token.ent_type_
    return token.tag_ == "NN" and plain and token.dep_ in {"compound", "nmod"}


def _describes(token: Token) -> bool:
    """Whether a token says what sort of a kind: "former", "football"."""
    if token.ent_type_ in {"ORDINAL", "DATE", "CARDINAL"} or token.tag_ in {"JJS", "CD"}:
        return False
    return token.dep_ in {"amod", "compound", "nmod", "punct", "npadvmod"} and (
        token.dep_ != "punct" or token.text == "-"
    )


def joins(token: Token) -> bool:
    """Whether what the parser took for an apposition is a member of a list: "a, b, and c"."""
    members = (token, *(t for t in token.children if t.dep_ in {"conj", "appos"}))
    joints = [t for member in members for t in member.children if t.dep_ == "cc" and t.i]
    if not joints or any(t.nbor(-1).text == "," for t in joints):
        return bool(joints)
    # "The owner, the captain and the cook": each has its article.
    noun = token.head
    first = noun.left_edge
    named = first.i > 0 and first.nbor(-1).text == ":"
    if not named and all(_has_article(member) for member in (noun, token)):
        return True  # "she had a van, a boat and nine debts"
    return (
        noun.pos_ == "NOUN"
        and not named
        and all(
            member.pos_ == "NOUN" and any(t.lower_ == "the" for t in member.children)
            for member in (noun, *members)
        )
    )


def _has_article(noun: Token) -> bool:
    """Whether a noun has "a", or is a pronoun, which needs none."""
    return noun.pos_ == "PRON" or any(t.lower_ in {"a", "an"} for t in noun.children)


def _origin(token: Token, inside: frozenset[int]) -> Iterator[Draft]:
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
    who = trimmed(told(below(subject, without=lambda t: t.dep_ in BESIDE or t.i in inside)))
    yield Draft(
        head=token,
        words=(*who, Word(verb.text, verb), *told(below(token))),
        subject=tuple(who),
        verb="be",
    )
