"""Tells a denial where its clause stands alone: "nor did he fall" as "he did not fall"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.extraction.draft import Word
from claimcheck.extraction.echoing import NOBODY
from claimcheck.frames.negation import negators

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from claimcheck.extraction.draft import Draft

# What denies two verbs, and may stand before the first of them only.
SHARED = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})

# By its tag, the auxiliary that "not" asks for before a verb that has none.
DOING = {"VBD": "did", "VBZ": "does", "VBP": "do"}

NOT = Word("not")

# What turns the clause that follows it, and denies it.
TURNING = frozenset({"nor", "neither"})


def denying(draft: Draft) -> Draft:
    """A draft that says its denial, where the text has it before an earlier verb or subject.

    "It was neither asked nor told" makes "it was not told".
    """
    draft = _denied(_single(_upright(draft)))
    if any(
        word.token is not None and _is_nobody(word.text, word.token) for word in draft.words
    ):
        return draft  # "nor did any judge free them": "no judge did free them" denies it
    denials = negators(draft.head)
    told = {token.i for token in draft.tokens} | {word.text for word in draft.words}
    lost = draft.head.dep_ == "conj" and denials and denials[0].lower_ in SHARED
    if not lost or "not" in told or any(each.i in told for each in denials):
        return draft
    return replace(draft, words=_with_not(draft))


def _is_nobody(said: str, token: Token) -> bool:
    """Whether "any" is told as "no"."""
    return NOBODY.get(token.lower_, "") == said.casefold()


def _single(draft: Draft) -> Draft:
    """A draft with "not" for "neither" where the verb after "nor" is told elsewhere."""
    told = [word.text.casefold() for word in draft.words]
    at = next(
        (
            n
            for n, word in enumerate(draft.words)
            if word.text == "neither"
            and word.token is not None
            and word.token.dep_ == "preconj"
        ),
        None,
    )
    if at is None or "nor" in told or draft.words[at].token not in tuple(draft.head.children):
        return draft
    rest = replace(draft, words=(*draft.words[:at], *draft.words[at + 1 :]))
    words = _with_not(rest)
    return draft if words == rest.words else replace(draft, words=words)


def _denied(draft: Draft) -> Draft:
    """A draft with "not" at its verb, where the text has it before one of two phrases.

    "She lost the hat, but not the coat": "she did not lose the coat".
    """
    inside = {token.i for token in draft.tokens}
    at = next((n for n, w in enumerate(draft.words) if _sets_off(w, draft.head, inside)), None)
    if at is None:
        return draft
    before = [w.token for w in draft.words[:at] if w.token is not None]
    straight = [t for t in before if not t.is_punct and t.dep_ != "cc"][-1:] == [draft.head]
    member = draft.words[at].token
    if member is not None and member.head.pos_ == "ADP" and not straight:
        return draft  # "said here, not by her": it was said here
    rest = replace(draft, words=(*draft.words[:at], *draft.words[at + 1 :]))
    words = _with_not(rest, draft.words[at])
    return draft if words == rest.words else replace(draft, words=words)


def _sets_off(word: Word, head: Token, inside: set[int]) -> bool:
    """Whether "not" denies a phrase whose other side is told elsewhere."""
    token = word.token
    if token is None or token.dep_ != "neg" or word.text != "not":
        return False
    member = token.head
    first = member.head
    if token.i != member.left_edge.i or head.pos_ != "VERB":
        return False
    if member.lower_ == "by" and first == head:
        doers = (t for t in head.children if t.dep_ == "agent" and t.i < member.i)
        return any(t.i not in inside for t in doers)
    if member.dep_ != "conj":
        return False
    if first == head:
        return member.pos_ == "ADP"  # "it was rung by Vey, and not by Orley"
    return first.head == head and first.i not in inside


def _with_not(draft: Draft, no: Word = NOT) -> tuple[Word, ...]:
    """The words of a draft with "not" after its first auxiliary."""
    head, words = draft.head, draft.words
    reporting = {token.i for token in draft.reporter}
    for at in range(len(draft.subject), len(words)):
        token = words[at].token
        if token is None or token.i in reporting:
            continue
        if token.pos_ == "AUX":
            return (*words[: at + 1], no, *words[at + 1 :])
        if token == head:
            do = DOING.get(head.tag_)
            if do is None or words[at].text != head.text:
                break
            verb = Word(head.lemma_, head)
            return (*words[:at], Word(do), no, verb, *words[at + 1 :])
    return words


def _upright(draft: Draft) -> Draft:
    """A draft with its subject before its first verb, where "nor" stood before that."""
    at = _turned(draft.words)
    if at is None or not draft.subject:
        return draft
    start, size = at + 1, len(draft.subject)
    if tuple(draft.words[start : start + size]) != draft.subject:
        return draft
    verb = draft.words[at]
    said = Word(verb.text.casefold(), verb.token)
    rest = draft.words[start + size :]
    first = draft.subject[0]
    if nobody := NOBODY.get(first.text.casefold()):
        subject = (Word(nobody, first.token), *draft.subject[1:])
        words = (*draft.words[:at], *subject, said, *rest)
        return replace(draft, subject=subject, words=words)
    return replace(draft, words=(*draft.words[:at], *draft.subject, said, Word("not"), *rest))


def _turned(words: Sequence[Word]) -> int | None:
    """The place of the verb that opens a clause after "nor"; ``None`` in any other.

    Who says so may stand between: "nor, they said, did he fall".
    """
    for at, word in enumerate(words):
        token = word.token
        if token is None or token.is_punct or token.lower_ in TURNING:
            continue
        if token.pos_ != "AUX" and token.dep_ not in {"aux", "auxpass"}:
            return None
        clause = token.head if token.dep_ in {"aux", "auxpass"} else token
        near = token.i > 0 and token.nbor(-1).lower_ in TURNING
        beside = (*clause.children, *token.children)
        opened = any(t.lower_ in TURNING and t.i < token.i for t in beside)
        return at if near or opened else None
    return None
