"""Which words deny the main predication of a clause.

"Few", "little" and "hardly" are amounts, not denials. "Did not arrive until noon" says when
they arrived and denies nothing. "Without" heads a phrase of its own, not its clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues
from claimcheck.frames.phrases import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

ARGUMENTS = SUBJECTS | {"dobj", "attr", "dative", "oprd", "npadvmod"}

# The longest trap has four words: "nothing short of", "more often than not".
LONGEST_TRAP = 4


def negated(head: Token) -> bool:
    """The main predication of this verb or noun is denied; two denials cancel out."""
    return len(_denials(head)) % 2 == 1


def negators(head: Token) -> tuple[Token, ...]:
    """The words that deny the main predication, in order; empty when they look so only."""
    return tuple(token for denial in _denials(head) for token in denial)


def _denials(head: Token) -> tuple[tuple[Token, ...], ...]:
    """Each denial with its words: "no longer" has two, and "did not fail to" is two denials."""
    found = {denial[0].i: denial for denial in (*_over(head), *_own(head))}
    return tuple(found[at] for at in sorted(found))


def _own(head: Token) -> Iterator[tuple[Token, ...]]:
    if head.pos_ in {"NOUN", "PROPN", "PRON"} and not _is_clause(head):
        yield from _in_noun(head)
        return
    for child in head.children:
        word = child.lower_
        if word in _cues("negative_words"):
            if not (_trapped(child) or _tag_question(child) or _denies_reason(head, child)):
                yield (child,)
        elif child.dep_ in ARGUMENTS:
            yield from _in_noun(child)
        elif child.dep_ == "advmod":
            yield from _in_adverb(child)
        elif child.dep_ == "prep":
            yield from _in_phrase(child)
        elif _is_unable(child) or (
            child.dep_ in {"preconj", "cc"} and word in {"neither", "nor"} and child.i < head.i
        ):
            yield (child,)
    if head.lemma_ in _cues("negative_implicatives") and _open(head):
        yield (head,)
    if (nor := _nor(head)) is not None:
        yield (nor,)
    elif head.dep_ == "conj" and _shares_negation(head):
        yield from _own(head.head)


def _nor(head: Token) -> Token | None:
    """The "nor" before a clause or verb that follows another: "it held, nor did the wall give".

    It denies what follows it, and nothing of what stands before it.
    """
    if head.dep_ != "conj":
        return None
    first = min((child.i for child in head.lefts), default=head.i)
    before = head.doc[first - 1] if first else None
    return before if before is not None and before.lower_ == "nor" else None


def _is_unable(child: Token) -> bool:
    return (
        child.dep_ == "acomp" and child.lower_ in _cues("negative_adjectives") and _open(child)
    )


def _over(head: Token) -> Iterator[tuple[Token, ...]]:
    """Denials that stand over the clause: "failed to", "unable to", "do not believe that"."""
    over = head.head
    if head.dep_ == "conj" and head.tag_ == over.tag_ and not _has_subject(head):
        yield from _over(over)
    elif head.dep_ == "xcomp" and over.lemma_ in _cues("negative_implicatives"):
        yield from _denials(over)
    elif head.dep_ == "xcomp" and over.lower_ in _cues("negative_adjectives"):
        yield from _denials(over.head)
    elif head.dep_ == "acl" and over.lemma_ in _cues("negative_nouns"):
        yield (over,)
        yield from _in_noun(over)
    elif head.dep_ in {"xcomp", "ccomp"} and over.lemma_ in _cues("negation_raisers"):
        yield from _own(over)


def _in_noun(noun: Token) -> Iterator[tuple[Token, ...]]:
    """Denials in an argument: "no review", "none of them", "nobody", "not one of them"."""
    if noun.lower_ in _cues("negative_pronouns") and not _trapped(noun):
        yield (noun,)
        return
    for child in noun.children:
        word = child.lower_
        determiner = word in _cues("negative_determiners") and child.dep_ in {
            "det",
            "preconj",
            "cc",
            "advmod",
            "neg",
        }
        # "not one of them", "not all of them"; but "not far from the school" is no argument.
        before = word in {"not", "nor"} and child.i < noun.i
        if (determiner or before) and not _trapped(child):
            yield (child,)
            return
        if child.dep_ in {"nummod", "det", "amod", "quantmod", "predet"} and child.i < noun.i:
            for below in child.children:
                if below.lower_ in {"not", "no"} and not _trapped(below):
                    yield (below,)
                    return


def _in_adverb(adverb: Token) -> Iterator[tuple[Token, ...]]:
    """ "No longer", "nowhere", "no more"; "not long after" and "no later than" are traps."""
    if adverb.lower_ in _cues("negative_pronouns"):
        yield (adverb,)
    elif adverb.lower_ in {"long", "longer", "more"}:
        no = next((child for child in adverb.children if child.lower_ == "no"), None)
        if no is not None and not _trapped(no):
            yield (no, adverb)


def _in_phrase(prep: Token) -> Iterator[tuple[Token, ...]]:
    """ "Led to no arrests" denies arrests; "left with no shoes" denies only shoes."""
    below = next((child for child in prep.children if child.dep_ == "pobj"), None)
    if below is None:
        return
    no = next((child for child in below.children if child.lower_ == "no"), None)
    if no is None:
        if below.lower_ in _cues("negative_pronouns") and prep.lower_ not in _cues(
            "own_phrase"
        ):
            yield (below,)
        return
    if f"{prep.lower_} {no.lower_} {below.lower_}" in _cues("denying_phrases"):
        yield (prep, no, below)
    elif prep.lower_ not in _cues("own_phrase") and not _trapped(no):
        yield (no,)


def _trapped(token: Token) -> bool:
    """A negative word in a phrase that denies nothing, or that denies something else."""
    doc = token.doc
    after = [word.lower_ for word in doc[token.i : token.i + LONGEST_TRAP]]
    after[0] = (
        "not" if after[0] in _cues("negative_words") and after[0] != "never" else after[0]
    )
    before = [word.lower_ for word in doc[max(0, token.i - LONGEST_TRAP + 1) : token.i + 1]]
    if any(" ".join(after[:n]) in _cues("traps") for n in range(2, LONGEST_TRAP + 1)):
        return True
    if any(" ".join(before[-n:]) in _cues("traps_before") for n in range(2, LONGEST_TRAP + 1)):
        return True
    if len(after) > 1 and (after[1] in _cues("litotes") or after[1] == "because"):
        return True
    return _until(token)


def _until(token: Token) -> bool:
    """ "Did not arrive until noon" says that they arrived."""
    return any(
        child.i > token.i
        and (
            child.lower_ in {"until", "till"}
            or any(w.lower_ in {"until", "till"} for w in child.children)
        )
        for child in token.head.children
        if child.dep_ in {"prep", "advcl", "mark"}
    )


def _tag_question(token: Token) -> bool:
    """The clause that asks for consent: "it leaked, didn't it?"."""
    after = token.doc[token.i + 1 : token.i + 3]
    return len(after) == 2 and after[0].pos_ == "PRON" and after[1].text == "?"  # noqa: PLR2004


def _denies_reason(head: Token, token: Token) -> bool:
    """ "They did not drown because the boat was old": they drowned, for another reason.

    Also "was not closed because of the storm but because of the strike". With a comma before it
    the reason is that of the denial.
    """
    for child in head.children:
        because = child.lower_ == "because" or any(
            w.lower_ == "because" for w in child.children
        )
        if not because or child.dep_ not in {"advcl", "prep"} or child.i < token.i:
            continue
        first = child.left_edge
        if first.i > 0 and head.doc[first.i - 1].text == ",":
            continue
        later = [word.lower_ for word in head.doc[first.i + 1 : head.sent.end]]
        if "but" in later and "because" in later[later.index("but") :]:
            return True
        if head.lemma_ in _cues("happenings"):
            return True
    return False


def _shares_negation(head: Token) -> bool:
    """ "Did not arrest or charge anyone" denies both verbs; "did not stop but drove on" one."""
    first = head.head
    if _has_subject(head) or head.tag_ != first.tag_ or head.tag_ in {"VBD", "VBZ", "VBP"}:
        return False
    if any(child.dep_ in {"aux", "auxpass"} for child in head.children):
        return False
    between = {word.lower_ for word in head.doc[first.i + 1 : head.i]}
    return not between & {"but", "rather", "instead"}


def _is_clause(head: Token) -> bool:
    return any(child.dep_ in SUBJECTS or child.dep_ == "cop" for child in head.children)


def _open(head: Token) -> bool:
    return any(child.dep_ == "xcomp" for child in head.children)


def _has_subject(head: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in head.children)


@cache
def _cues(key: str) -> frozenset[str]:
    return frozenset(cues.load("modality")[key])
