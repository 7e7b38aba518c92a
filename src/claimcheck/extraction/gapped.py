"""What leaves its verb to another: "nine died at the gate and two in hospital".

Or "the bridge was opened in March and the tunnel in June", "the bridge cost 40 crowns and the
tunnel 90", where both give a date or an amount.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.draft import Draft, Word, told
from claimcheck.extraction.forms import AUXILIARIES
from claimcheck.extraction.tree import below, child
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SUBJECTS = ("nsubj", "nsubjpass")
DETERMINERS = ("det", "poss")

# What a verb may have beside its phrases of time and amount, if something is to share it.
BESIDE = frozenset(
    {"nsubj", "nsubjpass", "aux", "auxpass", "advmod", "cc", "conj", "punct", "mark"}
)

# "Has" and "have" with one and with several.
AGREEING = {"has": ("has", "have"), "have": ("has", "have")}


class Gapped(NamedTuple):
    """A count or another subject without a verb.

    Attributes:
        number: The number, or the noun that it counts; the subject.
        verb: What happened to those before.
        whole: Who those are.
        rest: What is said of these: where, how.
    """

    number: Token
    verb: Token
    whole: Token
    rest: tuple[Token, ...]


def gapped(sent: Span) -> list[Gapped]:
    """What leaves its verb to another in a sentence, in reading order."""
    return [found for token in sent if (found := _gapped(token)) is not None]


def beside(sent: Span, gaps: Sequence[Gapped]) -> frozenset[int]:
    """What is said of all the others, which no count is told with: "with the rest abroad"."""
    found: set[int] = set()
    for gap in gaps:
        for token in gap.verb.children:
            if token.lower_ == "with" and token.dep_ == "prep" and token.i > gap.verb.i:
                words = below(token)
                if any(t.lower_ in {"rest", "remainder", "others"} for t in words):
                    found.update(t.i for t in words)
    return frozenset(found) & frozenset(range(sent.start, sent.end))


def draft(gap: Gapped) -> Draft:
    """What is said of those counted, with the verb that they leave out."""
    rest = {token.i for token in gap.rest}
    subject = told(t for t in below(gap.number) if t.i not in rest)
    single = any(t.lower_ in {"one", "1"} for t in (gap.number, *gap.number.children))
    if gap.number.pos_ == "NUM" and gap.whole.pos_ == "NOUN":
        subject.append(Word(gap.whole.lemma_ if single else gap.whole.text, gap.whole))
    of = next((t for t in gap.whole.children if t.lower_ == "of"), None)
    if gap.number.pos_ == gap.whole.pos_ == "NUM" and of is not None:
        subject += told(below(of))  # "700 of the cuts were made here and 450 there"
    helpers = [t for t in gap.verb.children if t.dep_ in AUXILIARIES]
    verb = [Word(_agreeing(t, single=single), t) for t in helpers] + told([gap.verb])
    words = [*subject, *verb, *told(gap.rest)]
    thing = child(gap.verb, ("dobj",))
    if thing is not None and len(gap.rest) == 1 and gap.rest[0].tag_ == "CD":
        words.append(Word(thing.text, thing))  # "Vey won 900 votes and Orley 450"
    return Draft(head=gap.verb, words=tuple(words), subject=tuple(subject))


def _gapped(count: Token) -> Gapped | None:
    """The clause of a count that is joined to a verb; ``None`` for any other word."""
    verb = count.head
    counted = count.pos_ == "NUM" or child(count, ("nummod",)) is not None
    amount = None if counted else child(count, ("dobj",))
    plain = not counted and (amount is not None or _dated(count))
    if count.dep_ != "conj" or not (counted or plain) or verb.pos_ != "VERB":
        return None
    whole = child(verb, SUBJECTS)
    edge = count.left_edge.i
    if (
        verb.i > count.i
        or whole is None
        or whole.i > verb.i
        or count.doc[edge - 1].dep_ != "cc"
    ):
        return None
    if not plain and whole.pos_ != "NUM" and child(whole, ("nummod",)) is None:
        return None
    if verb.lemma_ == "vote":
        return None  # "nine voted for it and two against" is one result
    thing = None if amount is None else child(verb, ("dobj",))
    if child(verb, ("dobj", "neg", "conj")) not in {None, count, thing}:
        return None
    parallel = not plain or (alike(whole, count) and not elsewhere(verb, edge, thing))
    rest: tuple[Token, ...] = ()
    if parallel:
        rest = _rest(count, verb) if amount is None else tuple(below(amount))
    return Gapped(count, verb, whole, rest) if rest else None


def alike(one: Token, other: Token) -> bool:
    """Whether two nouns may have one verb: both are names, or both have an article."""
    if one.pos_ == other.pos_ == "PROPN":
        return True
    return all(child(t, DETERMINERS) is not None for t in (one, other))


def measured(token: Token | None) -> bool:
    """Whether a noun is an amount or a date."""
    if token is None:
        return False
    length = child(token, ("poss",))  # "two years' imprisonment"
    number = any(
        t is not None and (t.pos_ == "NUM" or child(t, ("nummod",)) is not None)
        for t in (token, length)
    )
    return number or token.ent_type_ in {"DATE", "TIME"}


def elsewhere(verb: Token, end: int, thing: Token | None = None) -> bool:
    """Whether a verb has an object or a place before a word, to which a noun may be joined.

    "They lived in the flat in 1990 and the house in 1995."

    Args:
        verb: The verb.
        end: Index of the word.
        thing: The object that is an amount itself.
    """
    own = [t for t in verb.children if verb.i < t.i < end and t.dep_ not in BESIDE]
    if thing is not None:
        return own != [thing] or not measured(thing)
    return any(t.dep_ != "prep" or not measured(child(t, ("pobj",))) for t in own)


def _dated(noun: Token) -> bool:
    """Whether a date or an amount stands behind a noun."""
    return any(
        t.dep_ == "prep" and t.i == noun.i + 1 and measured(child(t, ("pobj",)))
        for t in noun.children
    )


def _rest(count: Token, verb: Token) -> tuple[Token, ...]:
    """The phrases after a count, and an adverb where one stands with the verb, too."""
    phrases = [t for t in count.children if t.dep_ == "prep" and t.lower_ != "of"]
    same = {t.dep_ for t in verb.children if t.i < count.left_edge.i}
    if phrases and "prep" in same:
        return tuple(t for phrase in phrases for t in below(phrase) if not t.is_punct)
    after = count.doc[count.i + 1 : count.i + 2]
    adverb = next((t for t in after if t.dep_ == "advmod" and t.tag_ == "RB"), None)
    if adverb is None or "advmod" not in same or adverb.head not in {verb, count}:
        return ()
    return (adverb,)


def _agreeing(helper: Token, *, single: bool) -> str:
    """An auxiliary as those counted take it."""
    if helper.lower_ in {"was", "were", "is", "are"}:
        past = helper.lower_ in {"was", "were"}
        return inflection.copula(past=past, plural=not single)
    one, several = AGREEING.get(helper.lower_, (helper.text, helper.text))
    return one if single else several
