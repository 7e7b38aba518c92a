"""What an apposition says of its noun: "Ann Poole, the mayor", "the film Rain"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Draft, Word, inner, told
from claimcheck.extraction.forms import first_conjunct, in_plural
from claimcheck.extraction.garbling import is_roll
from claimcheck.extraction.parentheses import BESIDE, NOMINAL, QUOTES
from claimcheck.extraction.picking import is_paused, is_selected
from claimcheck.extraction.relatives import is_home
from claimcheck.extraction.tree import below, child
from claimcheck.extraction.units import LONGEST_NESTING, WHEN
from claimcheck.extraction.wording import trimmed
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Token

PLACES = frozenset({"GPE", "LOC"})


def apposition(token: Token, inside: frozenset[int]) -> Draft | None:
    """What an apposition says of its noun: "Ann Poole, the mayor", "the film Rain"."""
    noun = token.head
    nominal = noun.pos_ in {*NOMINAL, "PRON"} or noun.lower_ == "one"
    if noun.i >= token.i or not nominal or token.pos_ not in NOMINAL:
        return None
    dated = (noun.ent_type_ in WHEN) != (token.ent_type_ in WHEN)  # a byline and its date
    # "Another party having left": the participle says it.
    absolute = any(t.dep_ == "acl" and child(t, ("aux",)) for t in token.children)
    # "Ada Vance, Orley Mills": she works there.
    body = token.ent_type_ == "ORG" and child(token, ("prep", "det")) is None
    absolute |= noun.ent_type_ == "PERSON" and body
    # "To a lesser extent, the fog" adds a cause.
    degree = noun.lemma_ in {"extent", "degree"} and noun.dep_ == "pobj"
    between = {t.text for t in noun.doc[noun.i : token.left_edge.i]}
    listed = ";" in between or (":" in between and is_roll(noun.sent))
    whose = listed or any(t.tag_ == "WP$" for t in noun.children)
    absolute |= noun.ent_type_ == "PERSON" and token.pos_ == "PROPN" and _is_byline(noun)
    # "48,000 bottles, four batches, 37 shops": one count is not another.
    counted = all(child(t, ("nummod",)) is not None for t in (noun, token))
    if dated or absolute or degree or whose or counted or _is_no_other(noun, token):
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
        without=lambda t: (
            t.i in inside
            or (t.dep_ in apart and not (picked and _picks(t)))
            or (t.dep_ == "appos" and t.pos_ == "NUM")
            or (t.dep_ == "prep" and t.i > token.i and t.nbor(-1).text == ",")
        ),
    )
    if is_restrictive(token) and noun.pos_ != "PROPN":
        return _naming(token, first, trimmed(told(_own(token, second))))
    # "To lower the age to 16, a change that she had promised": no number is a change.
    amount = (noun.pos_ == "NUM" and token.pos_ == "NOUN") or not token.text[:1].isalpha()
    if amount or (is_restrictive(token) and not _is_place(noun, token)):
        return None
    subject, rest = trimmed(told(first)), trimmed(told(second))
    if not picked:
        rest = _one_of_a_kind(token, rest)
    if any(
        t.lower_ in {"them", "us"} and t.dep_ == "pobj" for t in second
    ):  # "the residents, most of them farmers"
        return Draft(head=token, words=(*subject, *rest), subject=tuple(subject))
    single = any(t.dep_ == "det" and t.lower_ in {"a", "an"} for t in token.children)
    single &= child(noun, ("det",)) is None  # "Orley Mills, a firm", but "the Mills, a family"
    plural = several or (in_plural(noun) and not single)
    no_more = any(t.lower_ in cue("clauses", "former") for t in token.children)
    verb = [Word(inflection.copula(past=no_more, plural=plural))]
    return says(token, subject, [*verb, Word("in")] if _is_place(noun, token) else verb, rest)


def _is_byline(name: Token) -> bool:
    """Whether a name only says who wrote: "By Ada Vance, The Kelm Courier, 3 May 1951"."""
    by = name.head
    return by.lower_ == "by" and by.dep_ == "ROOT" and by.i == by.sent.start


def _one_of_a_kind(token: Token, words: list[Word]) -> list[Word]:
    """What an apposition says without the clause that says which: "the cook who left".

    She is a cook; of "is the cook" nobody knows which.
    """
    the = next((t for t in token.children if t.dep_ == "det" and t.lower_ == "the"), None)
    if the is None or token.tag_ != "NN" or not any(map(_picks, token.children)):
        return words
    at = next((n for n, word in enumerate(words) if word.token == the), None)
    if at is None or at + 1 >= len(words):
        return words
    article = Word(inflection.article(words[at + 1].text), the)
    return [*words[:at], article, *words[at + 1 :]]


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
    # "Ada Vance, of Orchard Way, Kelm"
    return types <= PLACES or (names and (bool(types & PLACES) or is_home(noun)))


def _naming(token: Token, noun: list[Token], name: list[Word]) -> Draft | None:
    """What a name after a common noun says: in "the film Rain" it is Rain that is a film."""
    owner = next((t for t in noun if t.dep_ == "poss" and t.head == token.head), None)
    if owner is not None and token.head.tag_ == "NN":  # "the town's judge Ada Vance"
        return says(token, name, [Word("is")], inner(noun))
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
    return says(token, name, [copula, *article], kind)


def _own(name: Token, words: list[Token]) -> list[Token]:
    """A name without another with an article: "the tenor Orm and the mezzo Vey"."""
    others = [t for t in name.children if t.dep_ == "conj" and t.left_edge.dep_ == "det"]
    if not others:
        return words
    apart = {t.i for other in others for t in below(other)}
    return [t for t in words if t.i not in apart and not (t.dep_ == "cc" and t.head == name)]


def is_restrictive(token: Token) -> bool:
    """Whether an apposition names its noun without a pause: "the film Rain"."""
    before = token.left_edge.i - 1
    while before > token.head.i and token.doc[before].text in QUOTES:
        before -= 1
    return before == token.head.i


def says(head: Token, subject: list[Word], verb: list[Word], rest: list[Word]) -> Draft:
    """What somebody or something is, as a claim."""
    return Draft(head=head, words=(*subject, *verb, *rest), subject=tuple(subject), verb="be")
