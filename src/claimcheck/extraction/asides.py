"""What a phrase says beside the clause it stands in: appositions, titles, parentheses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.extraction import parentheses
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Draft, Word, inner, told
from claimcheck.extraction.figured import figured
from claimcheck.extraction.forms import first_conjunct, in_plural
from claimcheck.extraction.parentheses import BESIDE, NOMINAL, QUOTES
from claimcheck.extraction.picking import is_paused, is_selected
from claimcheck.extraction.tree import SUBJECTS, below, child, hangs_on
from claimcheck.extraction.units import LONGEST_NESTING, WHEN
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
            draft = None if across else figured(token) or _apposition(token, inside)
            if draft is not None:
                drafts.append(draft)
            if not across and not is_restrictive(token):
                cut.add(token.i)
        elif token.pos_ == "PROPN" and token.ent_type_ not in UNTITLED:
            drafts += _titled(token)
        elif token.ent_type_ == "NORP" and token.dep_ == "amod" and token.head.dep_ == "attr":
            drafts += (origin := tuple(_origin(token)))
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
    article = [Word(inflection.article(said[0].text))]
    before = said[0].nbor(-1) if said[0].i > name.left_edge.i else None
    if before is not None and before.dep_ in {"poss", "case"}:
        owner = before if before.dep_ == "poss" else before.head
        article = inner(below(owner))
    elif before is not None and before.dep_ == "det" and name.ent_type_ != "PERSON":
        return  # "the state Senate" is no state
    who = told(doc[first : name.i + 1])
    yield _says(name, who, [Word("is"), *article], inner(said))


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
    return (
        noun.pos_ == "NOUN"
        and not named
        and all(
            member.pos_ == "NOUN" and any(t.lower_ == "the" for t in member.children)
            for member in (noun, *members)
        )
    )


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


def _apposition(token: Token, inside: frozenset[int]) -> Draft | None:
    """What an apposition says of its noun: "Ann Poole, the mayor", "the film Rain"."""
    noun = token.head
    if noun.i >= token.i or noun.pos_ not in {*NOMINAL, "PRON"} or token.pos_ not in NOMINAL:
        return None
    dated = (noun.ent_type_ in WHEN) != (token.ent_type_ in WHEN)  # a byline and its date
    # "Another party having left": the participle says it.
    absolute = any(t.dep_ == "acl" and child(t, ("aux",)) for t in token.children)
    # "Ada Vance, Orley Mills": she works there.
    body = token.ent_type_ == "ORG" and child(token, ("prep", "det")) is None
    absolute |= noun.ent_type_ == "PERSON" and body
    # "To a lesser extent, the fog" adds a cause.
    degree = noun.lemma_ in {"extent", "degree"} and noun.dep_ == "pobj"
    if dated or absolute or degree or _is_no_other(noun, token):
        return None

    def beside(word: Token) -> bool:
        return word.i in inside or word.dep_ in BESIDE or word.i >= token.i

    several = token.tag_ == "NNS" and noun.tag_ in {"NN", "NNP"}
    group = first_conjunct(noun)
    if several and (group != noun or child(noun, ("conj",)) is not None):
        # "Ada Vance and Ben Orley, two guards": neither is two.
        first = below(
            group, without=lambda t: t.dep_ in BESIDE - {"conj", "cc"} or t.i >= token.i
        )
    else:
        several = False
        first = below(noun, without=beside)
    apart = {"relcl", "acl"}
    if len(token.sent) > LONGEST_NESTING:
        apart.add("appos")  # else all of a list taken for a chain is told again at each link
    # "The best guide that I ever had" is no best guide without the clause.
    picked = is_selected(token)
    second = below(
        token,
        without=lambda t: t.i in inside or (t.dep_ in apart and not (picked and _picks(t))),
    )
    if is_restrictive(token) and noun.pos_ != "PROPN":
        return _naming(token, first, trimmed(told(second)))
    if is_restrictive(token) and not _is_place(noun, token):
        return None
    subject, rest = trimmed(told(first)), trimmed(told(second))
    if any(
        t.tag_ == "PRP" and t.dep_ == "pobj" for t in second
    ):  # "the residents, most of them farmers"
        return Draft(head=token, words=(*subject, *rest), subject=tuple(subject))
    plural = several or in_plural(noun)
    verb = [Word(inflection.copula(past=False, plural=plural))]
    return _says(token, subject, [*verb, Word("in")] if _is_place(noun, token) else verb, rest)


def _picks(clause: Token) -> bool:
    """Whether a clause after a noun, without a pause, says which one is meant."""
    return clause.dep_ in {"relcl", "acl"} and not is_paused(clause)


def _is_no_other(noun: Token, token: Token) -> bool:
    """Whether two nouns are no two names of one thing, however the parser took them."""
    between = noun.doc[noun.i + 1 : token.i + 1]
    if noun.ent_type_ not in {"", *PLACES} and all(t.ent_iob_ == "I" for t in between):
        return True  # "the attack on Kelm, Norland", taken for one name
    # "A woman, Kelm": she is from there.
    return noun.lemma_ in cue("nouns", "people") and token.ent_type_ in PLACES


def _is_place(noun: Token, token: Token) -> bool:
    """Whether a place is followed by the larger one that it is in: "Lyon, France"."""
    types = {noun.ent_type_, token.ent_type_}
    names = noun.pos_ == token.pos_ == "PROPN"
    if child(token, ("det", "advmod")) is not None:
        return False  # "Norway, officially the Kingdom of Norway"
    return types <= PLACES or (names and bool(types & PLACES))


def _naming(token: Token, noun: list[Token], name: list[Word]) -> Draft | None:
    """What a name after a common noun says: in "the film Rain" it is Rain that is a film."""
    owner = next((t for t in noun if t.dep_ == "poss" and t.head == token.head), None)
    if owner is not None and token.head.tag_ == "NN":  # "the town's judge Ada Vance"
        return _says(token, name, [Word("is")], inner(noun))
    kind = trimmed(told(t for t in noun if t.dep_ not in {"det", "poss", "case"}))
    if not kind:
        return None
    plural = in_plural(token.head)
    if plural and child(token, ("conj",)) is not None and kind[-1].token == token.head:
        # "the hits Rain and Snow": each is a hit
        kind[-1] = Word(token.head.lemma_, token.head)
        plural = False
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
