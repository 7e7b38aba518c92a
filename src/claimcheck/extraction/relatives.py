"""What a relative clause is about, and how it is told without its pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Word
from claimcheck.extraction.forms import FARTHEST, after_verb, first_conjunct
from claimcheck.extraction.tree import SUBJECTS, below, child, hangs_on
from claimcheck.extraction.units import WHEN

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
PARTLY = frozenset({"mostly", "mainly", "largely", "chiefly", "partly", "some", "many", "most"})
LENGTHS = frozenset(
    {"time", "while", "minute", "hour", "day", "week", "month", "year", "period", "wait"}
)
PERSONAL = frozenset({"he", "she", "i", "we", "you"})


def described(noun: Token) -> Token:
    """What an apposition after a pause describes; the noun itself where it is none.

    "Orley Mills, a company that makes paper": it is Orley Mills that makes paper.
    """
    for _ in range(FARTHEST):
        above = noun.head
        before = noun.left_edge.i - 1
        if any(t.lower_ in PARTLY for t in noun.children):
            break  # "men, mostly peasants pressed into service"
        indefinite = any(t.dep_ == "det" or t.pos_ == "NUM" for t in noun.children)
        paused = before >= 0 and noun.doc[before].text in {",", "-", "–", "—", "("}
        if noun.dep_ != "appos" or not paused or above.i > noun.i or above.pos_ == "NUM":
            break
        last = noun.doc[before - 1] if before > 0 else None
        adjacent = last is not None and (last == above or hangs_on(last, above))
        if not adjacent or noun.pos_ != "NOUN" or (not indefinite and noun.tag_ == "NN"):
            break
        several = noun.tag_ == "NNS" and above.dep_ == "conj" and above.tag_ in {"NN", "NNP"}
        noun = first_conjunct(above) if several else above
    return noun


def whole_body(noun: Token) -> Token:
    """The unit of something larger that a clause is about: "a unit of the police that"."""
    over = noun.head.head
    part = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    return over if part and over.lemma_ in cue("nouns", "bodies") else noun


def is_relative(head: Token) -> bool:
    """Whether a clause has a relative pronoun as its subject, or "whose"."""
    return any(
        (t.tag_ in RELATIVE_TAGS and t.dep_ in SUBJECTS)
        or any(owner.tag_ == "WP$" for owner in t.children)
        for t in head.children
    )


def meant(head: Token, noun: Token) -> Token:
    """The noun that a relative clause can be about, where the parser hung it on another."""
    who = any(t.tag_ == "WP" and t.dep_ in SUBJECTS for t in head.children)
    event = noun.head.head
    if who and (_is_where(noun) or is_home(noun)):
        return event
    named = noun.dep_ == "pobj" and noun.pos_ == "PROPN" and event.pos_ == "NOUN"
    if named and not who and head.lemma_ in cue("clauses", "happening"):
        return event  # "the attack on Kelm, which lasted a week"
    if _goes_on(head) and noun.dep_ == "pobj" and event.pos_ == "NOUN":
        return event  # "decay in the beams, which had been going on for years"
    return _fitting(head, noun)


def _fitting(head: Token, noun: Token) -> Token:
    """The noun that can be meant by "who" or "which", where the parser hung it on another."""
    thing = any(t.lower_ == "which" for t in below(head))
    if thing and noun.dep_ == "pobj" and noun.lemma_ in cue("nouns", "people"):
        over = noun.head.head
        given = over if over.pos_ == "NOUN" else child(over, ("dobj",))
        return given if given is not None else noun  # "letters from staff, which he lost"
    whom = any(t.tag_ == "WP" and t.lower_ in {"who", "whom"} for t in below(head))
    # "Nine children had fevers, two of whom": no fevers are people, either.
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head
    subject = child(verb, SUBJECTS) if noun.dep_ in {"pobj", "dobj"} else None
    if whom and subject is not None and noun.ent_type_ != "PERSON":
        # "64 persons were treated for burns, 11 of whom": no burns are people.
        people = cue("nouns", "people")
        if subject.lemma_ in people and noun.lemma_ not in people:
            return subject
    if noun.ent_type_ in WHEN and noun.head.dep_ == "prep" and not _is_length(head, noun):
        return _dated(noun, thing=thing)
    return noun


def _goes_on(head: Token) -> bool:
    """Whether what a clause is about goes on, as no thing does."""
    return head.lemma_ == "go" and any(
        t.dep_ == "prt" and t.lower_ == "on" for t in head.children
    )


def _is_where(noun: Token) -> bool:
    """Whether a noun is the town of several: "four families from Kelm, who left"."""
    return noun.ent_type_ in {"GPE", "LOC"} and noun.head.head.tag_ == "NNS"


def is_home(noun: Token) -> bool:
    """Whether a noun says where somebody lives: "Ada Vance, of Mill Lane, who left"."""
    of = noun.dep_ == "pobj" and noun.head.lower_ in {"of", "from"} and noun.pos_ == "PROPN"
    owner = noun.head.head
    return of and owner.pos_ == "PROPN" and owner.ent_type_ == "PERSON"


def _is_length(head: Token, noun: Token) -> bool:
    """Whether a clause says how long a time is: "nine days, which is a long time"."""
    given = child(head, ("attr",))
    return head.lemma_ == "be" and given is not None and {given.lemma_, noun.lemma_} <= LENGTHS


def _dated(noun: Token, *, thing: bool) -> Token:
    """What a clause after a date is about: "broke the dam on 3 May, which killed two".

    A date kills nobody.
    """
    verb = noun.head.head
    if verb.pos_ == "NOUN" and thing:
        return _topmost(verb)  # "his words on the steps on 3 May, which were heard"
    found = (child(verb, (role,)) for role in ("dobj", "nsubjpass", "nsubj"))
    given = next((token for token in found if token is not None), noun)
    # "The note that was read at nine, of which they hold a copy": it is of the note.
    relative = given.tag_ in RELATIVE_TAGS and verb.dep_ == "relcl"
    return verb.head if relative else given


def _topmost(noun: Token) -> Token:
    """The noun of a phrase in whose phrases another stands."""
    for _ in range(FARTHEST):
        above = noun.head.head
        if noun.dep_ != "pobj" or noun.head.dep_ != "prep" or above.pos_ != "NOUN":
            break
        noun = above
    return noun


def relative_above(head: Token) -> Token | None:
    """The relative clause that a clause with a relative pronoun belongs to; the nearest one.

    "a dam which, he said, broke", "four families who were told to go, and who went".
    """
    above = head
    for _ in range(FARTHEST):
        if above.dep_ == "relcl":
            return above
        if above.dep_ not in {"conj", "ccomp", "xcomp"}:
            break
        above = above.head
    before = head.doc[head.sent.start : head.i]
    return next((t for t in reversed(list(before)) if t.dep_ == "relcl"), None)


def replaced(pronoun: Token, own: list[Word], antecedent: list[Word]) -> list[Word]:
    """A relative clause whose pronoun, not its subject, gives way to what it stands for."""
    head = pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head
    at = next(n for n, word in enumerate(own) if word.token == pronoun)
    rest = [*own[:at], *own[at + 1 :]]
    if pronoun.dep_ == "pobj" and head.dep_ == "dobj" and head.i < pronoun.i < head.head.i:
        return _with_share(pronoun, own, antecedent)
    if pronoun.tag_ == "WRB":
        place = [Word(_preposition(head)), *antecedent] if pronoun.lower_ == "where" else []
        return [*rest, *place]
    if pronoun.dep_ == "pobj" and pronoun.head.i < head.i and head.pos_ in {"NOUN", "NUM"}:
        # "The message, of which they hold a copy", "faults, of which two were mended".
        before = [word for word in rest if word.token is None or word.token.i <= head.i]
        kept = [word for word in before if word.token != pronoun.head]
        after = [word for word in rest if word.token is not None and word.token.i > head.i]
        return [*kept, Word(pronoun.head.text, pronoun.head), *antecedent, *after]
    if pronoun.dep_ == "pobj" and pronoun.head.i < head.i and head.pos_ in {"VERB", "AUX"}:
        preposition = Word(pronoun.head.text, pronoun.head)
        share = _share(pronoun, head, rest)
        if share is not None:
            kept = [word for word in rest[:share] if word != preposition]
            after = [word for word in rest[share:] if word != preposition]
            return [*kept, preposition, *antecedent, *after]
        return [*(w for w in rest if w != preposition), preposition, *antecedent]
    moved = pronoun.dep_ == "dobj"
    put_in = [*own[:at], *antecedent, *set_off(own[at + 1 :])]
    return after_verb(rest, head, antecedent) if moved else put_in


def set_off(words: list[Word]) -> list[Word]:
    """Words with the comma that opens them kept: "which, as he says, is long"."""
    if len(words) < len((",", "as")) or words[0].text != ",":
        return words
    pause, after = words[0].token, words[1].token
    straight = pause is not None and after is not None and after.i == pause.i + 1
    return [Word(","), *words[1:]] if straight else words


def _with_share(pronoun: Token, own: list[Word], antecedent: list[Word]) -> list[Word]:
    """A clause with a share as its object: "27 steps, four of which it regards as urgent"."""
    amount = pronoun.head.head
    inside = {t.i for t in below(amount)}
    share = [w for w in own if _is_of(w, inside)]
    at = next(n for n, word in enumerate(share) if word.token == pronoun)
    rest = [w for w in own if not _is_of(w, inside)]
    return after_verb(rest, amount.head, [*share[:at], *antecedent, *share[at + 1 :]])


def _is_of(word: Word, tokens: set[int]) -> bool:
    return word.token is not None and word.token.i in tokens


def _share(pronoun: Token, head: Token, words: list[Word]) -> int | None:
    """After which words "of which" belongs, where it is of an amount or of an object.

    "Nine faults, of which two were mended", "the message, of which they hold a copy".
    """
    if pronoun.head.lower_ != "of":
        return None
    subject = child(head, SUBJECTS)
    amount = subject is not None and (
        subject.pos_ == "NUM" or subject.lower_ in cue("clauses", "amounts")
    )
    noun = subject if amount else child(head, ("dobj",))
    return next((n + 1 for n, word in enumerate(words) if word.token == noun), None)


def _preposition(head: Token) -> str:
    """How a place was told of, for a clause with "where": "on the ridge, where it fell"."""
    noun = head.head
    told = noun.head.lower_ if noun.dep_ == "pobj" else ""
    return told if told in {"on", "at", "near", "aboard"} else "in"


def parted(pronoun: Token, antecedent: list[Word]) -> list[Word]:
    """What a share is a share of: "half of which" after "nine birds" is half of the nine."""
    amount = (
        pronoun.head.head if pronoun.dep_ == "pobj" and pronoun.head.lower_ == "of" else None
    )
    first = antecedent[0].token if antecedent else None
    if amount is None or first is None:
        return antecedent
    counts = amount.pos_ == "NUM" or amount.lower_ in cue("clauses", "amounts")
    bare = first.pos_ == "NUM" or first.tag_ == "NNS" or first.pos_ == "ADJ"
    return [Word("the"), *antecedent] if counts and bare else antecedent


def excludes(head: Token, subject: list[Token]) -> bool:
    """Whether a relative clause cannot be about a subject: "which" is about no person."""
    named = head.head.dep_ == "appos"
    things = {"which", "that"} if named else {"which"}
    thing = any(t.lower_ in things and t.dep_ in SUBJECTS for t in head.children)
    top = next((t for t in subject if t.dep_ in SUBJECTS), subject[-1])
    return thing and (top.ent_type_ == "PERSON" or top.lower_ in PERSONAL)


def precedes(token: Token, words: list[Word]) -> bool:
    """Whether a token stands before the first word of a phrase."""
    first = next((word.token for word in words if word.token is not None), None)
    return first is not None and token.i < first.i
