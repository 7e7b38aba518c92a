"""Parts of what a clause counts: "12 died, three of them in Kelm", "most of them farmers".

Such a part has no verb: it has the clause's own, or "are". It is told on its own, and no clause
keeps it, since what is said of three is not said of twelve.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction import forms
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Draft, Word, inner, told
from claimcheck.extraction.tree import SUBJECTS, below, child
from claimcheck.extraction.units import WHEN
from claimcheck.extraction.wholes import fate, is_struck, summed
from claimcheck.extraction.wording import trimmed
from claimcheck.frames import inflection
from claimcheck.frames.nouns import are_people, classes

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

PRONOUNS = frozenset({"them", "these", "those", "whom", "which"})
PAUSES = frozenset({",", ";", ":", "-", "–", "—", "("})
# Those who are brought from somewhere.
MOVED = frozenset({"rescued", "evacuated", "displaced"})
ENDS = frozenset({",", ";", ":", "–", "—", ")", ".", "!", "?"})
GOALS = frozenset({"to", "into"})
NOUNS = frozenset({"NOUN", "PROPN"})
WHOLES = ("dobj", "nsubj", "nsubjpass")
SAID_WITH = frozenset({"aux", "auxpass", "neg", "prt", "oprd", "acomp", "xcomp"})
BESIDE = frozenset({"appos", "relcl", "acl", "punct", "prep", "nummod", "det", "quantmod"})


class Portion(NamedTuple):
    """A part of what a clause counts.

    Attributes:
        start: First token, after the pause.
        end: After the last token.
        amount: The words that say how much.
        of: The preposition after them.
        rest: The words that are said of it.
        among: It is said to be among what is counted, not how much of it.
        verb: Of the clause.
        whole: What the clause counts.
    """

    start: int
    end: int
    amount: tuple[Token, ...]
    of: Token
    rest: tuple[Token, ...]
    among: bool
    verb: Token
    whole: Token


def portions(sent: Span) -> list[Portion]:
    """The parts that a sentence tells without a verb, in reading order."""
    return [found for token in sent if (found := _portion(sent, token)) is not None]


def drafts(portion: Portion) -> Iterator[Draft]:
    """What is said of a part; of none of several who are named, for each of them."""
    whole = portion.whole
    if portion.among:
        for piece in _pieces(portion.rest):
            yield draft(portion._replace(rest=piece))
        return
    joined = [whole, *(t for t in whole.children if t.dep_ == "conj" and t.pos_ in NOUNS)]
    group = _group(portion.verb)
    helped = any(t.dep_ in {"aux", "auxpass"} for t in group)
    none = [t.lower_ for t in portion.amount] == ["none"] and helped
    if not joined[1:] or not none or whole.dep_ == "dobj" or _is_predicate(portion.rest):
        yield draft(portion)
        return
    for noun in joined:
        yield _of_none(portion, noun, group)


def _pieces(rest: Sequence[Token]) -> list[tuple[Token, ...]]:
    """The members of a list of those among others, told apart by what opens each."""
    found: list[list[Token]] = [[]]
    for at, token in enumerate(rest):
        after = rest[at + 1] if at + 1 < len(rest) else None
        opens = after is not None and (
            after.pos_ in {"DET", "NUM", "PROPN"} or after.tag_ == "PRP$"
        )
        if token.lower_ == "and" and opens and token.ent_iob_ != "I":
            found.append([])
        else:
            found[-1].append(token)
    return [tuple(piece) for piece in found if piece]


def _of_none(portion: Portion, noun: Token, group: Sequence[Token]) -> Draft:
    """Of "two guards and a cook were hurt, none of them badly": the cook was not."""
    who = [
        Word("the"),
        *inner(below(noun, without=lambda t: t.dep_ in {*BESIDE, "conj", "cc"})),
    ]
    several = noun.tag_ in {"NNS", "NNPS"}
    words: list[Word] = []
    for token in group:
        helper = token.dep_ in {"aux", "auxpass"} and not words
        copula = helper and token.lemma_ == "be"
        past = token.lower_ in {"was", "were"}
        said = inflection.copula(past=past, plural=several) if copula else token.text
        words += [Word(said, token), *([Word("not")] if helper and not several else [])]
    if several:
        who = [*told(portion.amount), Word("of", portion.of), *who]
    return Draft(
        head=portion.verb, words=(*who, *words, *told(portion.rest)), subject=tuple(who)
    )


def draft(portion: Portion) -> Draft:
    """What is said of a part."""
    verb, whole = portion.verb, portion.whole
    past = forms.is_past(portion.amount[0])
    if portion.among:
        who = told(portion.rest)
        copula = Word(inflection.copula(past=past, plural=forms.is_plural(who)))
        those = _whole(whole, counted=True) or told([portion.amount[0].nbor(1)])
        of = [Word("among", portion.amount[0]), *those]
        words = [*who, copula, *of]
        return Draft(head=portion.rest[-1], words=tuple(words), subject=tuple(who), verb="be")
    those = _whole(whole, counted=False) or told([portion.of.nbor(1)])
    who = [*told(portion.amount), Word("of", portion.of), *those]
    if _is_predicate(portion.rest) or _is_origin(portion):
        single = portion.amount[-1].lower_ in {"one", "1"}
        copula = Word(inflection.copula(past=past, plural=not single))
        who += _struck(verb, whole)
        words = [*who, copula, *told(portion.rest)]
        return Draft(head=portion.rest[-1], words=tuple(words), subject=tuple(who), verb="be")
    group = _group(verb)
    subject = child(verb, SUBJECTS)
    if whole.dep_ == "dobj" and verb.tag_ == "VBG" and subject is None:
        plural = portion.amount[-1].lower_ not in {"one", "1"}
        copula = Word(inflection.copula(past=past, plural=plural))
        done = Word(inflection.participle(verb.lemma_.lower()), verb)
        words = [*who, copula, done, *told(portion.rest)]
        return Draft(head=verb, words=tuple(words), subject=tuple(who))
    if whole.dep_ == "dobj":
        actor = trimmed(told(below(subject))) if subject is not None else []
        words = [*actor, *told(group), *who, *told(portion.rest)]
        return Draft(head=verb, words=tuple(words), subject=tuple(actor))
    bare = verb.tag_ == "VBN" and child(verb, ("aux", "auxpass")) is None  # "40 hurt"
    were = [Word(inflection.copula(past=True, plural=True))] if bare else []
    words = [*who, *were, *told(group), *_object(verb), *_goal(portion), *told(portion.rest)]
    return Draft(head=verb, words=tuple(words), subject=tuple(who))


def _is_predicate(rest: Sequence[Token]) -> bool:
    """Whether the words say what a part is: "children", "elderly", "seriously ill"."""
    first = rest[0]
    if _is_done(first):
        return True  # "debts of nine million, half of them owed to a bank"
    if first.lower_ == "of":
        return True  # "five bodies, two of them of children"
    if first.ent_type_ in WHEN:
        return False  # "three of them last week"
    if first.pos_ == "ADJ" or (first.pos_ == "ADV" and rest[-1].pos_ == "ADJ"):
        return True
    several = first.tag_ == "NNS"  # wherever the parser hangs "students"
    adverbial = first.dep_ in {"prep", "advmod", "npadvmod"} and not several
    return not adverbial and first.pos_ not in {"ADP", "ADV"}


def _is_origin(portion: Portion) -> bool:
    """Whether the words say where those come from who went nowhere: "none of them from Orm"."""
    came = portion.rest[0].lower_ == "from" and portion.rest[-1].pos_ == "PROPN"
    return came and is_struck(portion.whole) and fate(portion.whole) not in MOVED


def _portion(sent: Span, token: Token) -> Portion | None:
    """The part whose pronoun a token is."""
    if token.lower_ not in PRONOUNS or token.i - 2 < sent.start:
        return None
    before = token.nbor(-1)
    among = before.lower_ == "among"
    if before.lower_ != "of" and not among:
        return None
    end = stop = _end(sent, token.i + 1)
    if end + 1 < sent.end and sent.doc[end].text == "," and sent.doc[end + 1].tag_ == "VBN":
        stop = _end(sent, end + 1)  # "most of them from smoke, trapped in their cars"
    start = before.i
    amount: list[Token] = [before] if among else []
    rest = [sent.doc[i] for i in range(token.i + 1, end)]
    if not among and sent.doc[before.i - 1].text in PAUSES:  # "of which 180 in Sweden"
        size = next((n for n, t in enumerate(rest) if not measures(t)), len(rest))
        amount, rest = rest[:size], rest[size:]
    elif not among:
        while start > sent.start and measures(sent.doc[start - 1]):
            start -= 1
        amount = [sent.doc[i] for i in range(start, before.i)]
    if not amount or not rest or start - 1 < sent.start:
        return None
    verbs = rest[1:] if _is_done(rest[0]) else rest
    if sent.doc[start - 1].text not in PAUSES or any(map(_is_verb, verbs)):
        return None
    verb, whole = _counted(sent, start)
    nearer = _is_predicate(rest) and (whole is None or _are_people(sent.doc[start - 2]))
    if token.lower_ == "them" and (among or nearer):
        verb, whole = _beside(sent, start) or (verb, whole)
    if verb is None or whole is None:
        return None
    rest += [sent.doc[i] for i in range(end, stop)]
    return Portion(start, stop, tuple(amount), before, tuple(rest), among, verb, whole)


def _end(sent: Span, start: int) -> int:
    at = start
    while at < sent.end and sent.doc[at].text not in ENDS:
        at += 1
    return at


def measures(token: Token) -> bool:
    """Whether a word is part of an amount: "about 2,150", "most", "at least 12"."""
    return token.pos_ == "NUM" or token.lower_ in cue("clauses", "amounts")


def _counted(sent: Span, start: int) -> tuple[Token | None, Token | None]:
    """The last verb before a part and what it counts: its object, else its subject."""
    for at in range(start - 1, sent.start - 1, -1):
        verb = sent.doc[at]
        subject = child(verb, SUBJECTS)
        if verb.tag_ == "VBG" and subject is None and verb.dep_ in {"advcl", "conj"}:
            noun = child(verb, ("dobj",))
            if noun is not None and noun.i < start and _is_several(noun):
                return verb, noun  # "killing two and hurting nine, four of them badly"
        if verb.pos_ not in {"VERB", "AUX"} or subject is None:
            continue
        for role in WHOLES:
            noun = child(verb, (role,))
            if noun is not None and noun.i < start and _is_several(noun):
                return verb, noun
        return None, None
    # "A number of residents, most of them farmers, have left": the verb comes later.
    for verb in sent.doc[start : sent.end]:
        subject = child(verb, ("nsubj", "nsubjpass"))
        if subject is not None and subject.i < start and _is_several(subject):
            return verb, subject
    return None, None


def _are_people(noun: Token) -> bool:
    """Whether a noun counts people: "searched for 290 people, most of them pupils"."""
    counted = child(noun, ("nummod",)) is not None
    return counted and are_people(noun.lemma_.lower())


def _beside(sent: Span, start: int) -> tuple[Token, Token] | None:
    """The noun straight before a part, and the verb in whose phrases it stands.

    "Despite the efforts of two guards, one of them a nurse".
    """
    noun = sent.doc[start - 2] if start - 2 > sent.start else None
    if noun is None or noun.dep_ != "pobj" or not _is_several(noun) or noun.ent_type_ in WHEN:
        return None
    over = noun.head.head
    if over.pos_ == "NOUN" and child(over, ("nummod",)) and child(noun, ("nummod",)) is None:
        noun = over  # "ten men on the stairs, nine of them asleep"
    verb = forms.verb_above(noun)
    if any(
        t.dep_ == "mark" and t.lower_ == "if" for t in (*verb.children, *verb.head.children)
    ):
        return None
    return (verb, noun) if verb.pos_ in {"VERB", "AUX"} and verb.i < noun.i else None


def _is_verb(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} and token.dep_ != "amod"


def _is_done(token: Token) -> bool:
    """Whether a participle says what was done to a part: "half of it owed to a bank"."""
    over = token.lemma_ in cue("clauses", "intransitive") | cue("clauses", "active")
    helped = any(t.dep_ in {"aux", "auxpass", "dobj"} for t in token.children)
    return token.tag_ == "VBN" and not over and not helped


def _is_several(noun: Token) -> bool:
    plural = noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in {"people", "number", "total"}
    plural = plural or (noun.lower_ in classes("states") and noun.left_edge.lower_ == "the")
    return plural or noun.pos_ == "NUM" or child(noun, ("nummod",)) is not None


def _whole(noun: Token, *, counted: bool) -> list[Word]:
    """What a part is a part of, with or without how many that is."""
    noun = summed(noun) or noun
    if child(noun, ("conj",)) is not None:
        return []  # "two guards and a cook were hurt, none of them badly"
    if noun.pos_ in {"PRON", "DET"}:
        return told([noun])
    kept = BESIDE - {"nummod", "quantmod"} if counted else BESIDE
    words = inner(below(noun, without=lambda t: t.dep_ in kept))
    return words if child(noun, ("poss",)) is not None else [Word("the"), *words]


def _struck(verb: Token, whole: Token) -> list[Word]:
    """What happened to a whole: "most of the people [who died] were farmers"."""
    if not is_struck(whole):
        return []
    if whole.dep_ == "dobj":
        return [Word(inflection.participle(verb.lemma_), verb)]
    people = are_people((summed(whole) or whole).lemma_.lower())
    return [Word("who" if people else "that"), *told(_group(verb))]


def _group(verb: Token) -> list[Token]:
    """A verb with its auxiliaries and what it cannot do without."""
    found = [verb]
    for token in verb.children:
        if token.dep_ in SAID_WITH and token.tag_ not in {"WDT", "WP"}:
            found += below(token)
    return sorted(found, key=lambda t: t.i)


def _goal(portion: Portion) -> Iterator[Word]:
    """Where somebody was taken: "four of the people were taken [to hospital] with burns"."""
    for token in portion.verb.children:
        goal = token.dep_ == "prep" and token.lower_ in GOALS
        if goal and token.right_edge.i < portion.start and portion.rest[0].lower_ not in GOALS:
            yield from told(below(token, without=lambda t: t.is_punct))


def _object(verb: Token) -> Iterator[Word]:
    noun = child(verb, ("dobj",))
    if noun is not None:
        yield from told(below(noun, without=lambda t: t.dep_ in {"appos", "relcl", "punct"}))
