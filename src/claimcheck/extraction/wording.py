"""Sets words as a reader expects them: blanks, stray commas, capitals, the full stop."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.extraction.draft import Word
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Token

# Joints hold two neighbours together; when one of them is gone, the joint goes, too.
JOINTS = frozenset(",;:-–—…")
CLOSING = frozenset(".,;:!?)]}”’%")
OPENING = frozenset("([{“‘$£€")
QUOTES = frozenset('"“”')
MOST_ROUNDS = 3

# What a phrase before the subject ends with.
FRONTED = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "ADV"})


def trimmed(words: Sequence[Word]) -> list[Word]:
    """Words without the commas and conjunctions that join nothing any more."""
    kept = [word for word in words if word.token is None or not word.token.is_space]
    for _ in range(MOST_ROUNDS):
        at = {word.token.i for word in kept if word.token is not None}
        left = [word for word in kept if word.token is None or _joins(word.token, at)]
        if len(left) == len(kept):
            break
        kept = left
    kept = [word for at, word in enumerate(kept) if not _is_stray_comma(kept, at)]
    while kept and _is_edge(kept[0]):
        del kept[0]
    while kept and _is_edge(kept[-1]):
        del kept[-1]
    return kept


def bounded(words: Sequence[Word], subject: Sequence[Word], head: Token) -> list[Word]:
    """Words with a comma after a subject that has one inside, and with none after any other.

    "Vance, of Mill Lane had left" has lost the second of two, "Vance, had left" the first.

    Args:
        words: Of a claim.
        subject: Those of its subject.
        head: Its verb.
    """
    result = list(words)
    if not any(word.text == "," for word in words):
        return result
    said = {word.token.i for word in subject if word.token is not None}
    places = [at for at, word in enumerate(result) if _holds(word, said)]
    if not places or head.i in said:
        return result
    first, end = places[0], places[-1] + 1
    inside = [word for word in result[first:end] if word.token is not None]
    listed = any(w.token is not None and w.token.dep_ in {"cc", "conj"} for w in inside)
    commas = sum(word.text == "," for word in inside)
    verb = result[end].token if end < len(result) else None
    against = any(w.token is not None and w.token.dep_ == "neg" for w in inside)
    open_ = commas == 1 and inside[-1].text != "," and (against or not listed)
    if open_ and _is_verb_of(verb, head):
        return [*result[:end], Word(","), *result[end:]]
    after = result[end + 1].token if end + 1 < len(result) else None
    lone = not commas and not first and end < len(result) and result[end].text == ","
    if lone and _is_verb_of(after, head):
        return [*result[:end], *result[end + 1 :]]
    return result


def fronted(words: Sequence[Word], subject: Sequence[Word]) -> list[Word]:
    """Words with a comma between what opens the sentence and its subject, where it had one.

    "In 1931 [, the year of the flood,] the mill closed": the comma went with what is left out.
    """
    result = list(words)
    first = next(
        (w.token for w in subject if w.token is not None and not w.token.is_punct), None
    )
    at = next(
        (n for n, word in enumerate(result) if first is not None and word.token == first), 0
    )
    before = result[at - 1].token if at else None
    if first is None or before is None or not first.i or before.dep_ in {"mark", "cc", "punct"}:
        return result
    pause = first.nbor(-1)
    lost = pause.text == "," and before.i < pause.i - 1 and before.sent.start <= before.i
    if not lost or before.pos_ not in FRONTED or any(w.token == pause for w in result):
        return result
    return [*result[:at], Word(","), *result[at:]]


def closed(words: Sequence[Word]) -> list[Word]:
    """Words without the pause before "and" that closed what is left out between two nouns.

    "Vance [, who sang,] and Orley": with "Vance, and Orley".
    """
    result: list[Word] = []
    for before, word, after in zip((None, *words), words, (*words[1:], None), strict=False):
        first = None if before is None else before.token
        pause, joint = word.token, None if after is None else after.token
        if first is None or pause is None or joint is None or word.text != ",":
            result.append(word)
            continue
        noun = joint.head
        two = noun.dep_ != "conj" and sum(t.dep_ == "conj" for t in noun.children) == 1
        lost = joint.dep_ == "cc" and pause.i + 1 == joint.i and first.i < pause.i - 1
        if not (lost and two and noun.pos_ in {"NOUN", "PROPN"} and noun.i <= first.i):
            result.append(word)
    return result


def _is_verb_of(token: Token | None, head: Token) -> bool:
    """Whether a word opens the verb of a clause."""
    return token is not None and (token == head or (token.head == head and token.pos_ == "AUX"))


def parted(words: Sequence[Word], reporter: Sequence[Token]) -> list[Word]:
    """Words with one comma before who says them: "it leaked, said the mayor".

    Args:
        words: Of a statement.
        reporter: Who says it; the pause may have gone with words that were left out.
    """
    said = {token.i for token in reporter if not token.is_punct}
    result = list(words)
    start = len(result)
    while start and (token := result[start - 1].token) is not None:
        if token.i not in said and not token.is_punct:
            break
        start -= 1
    while start < len(result) and not _holds(result[start], said):
        start += 1
    if not 0 < start < len(result):
        return result
    first = start
    while first and _is_joint(result[first - 1]):
        first -= 1
    if first == start and _ends(result[start - 1]):
        return result
    if not first:
        return result
    pause = result[first : first + 1] if first < start else [Word(",")]
    return [*result[:first], *pause, *result[start:]]


def paired(words: Sequence[Word]) -> Sequence[Word]:
    """Words without quotation marks whose partner was left out."""
    marks = [w.token for w in words if w.token is not None and w.token.text in QUOTES]
    if not marks:
        return words
    standing = [token.i for token in marks[0].sent if token.text in QUOTES]
    place = {at: n for n, at in enumerate(standing)}
    kept = {token.i for token in marks}

    def is_lost(word: Word) -> bool:
        at = None if word.token is None else place.get(word.token.i)
        if at is None or at ^ 1 >= len(standing):
            return False
        return standing[at ^ 1] not in kept

    return [word for word in words if not is_lost(word)]


def agreeing(words: Sequence[Word]) -> list[Word]:
    """Words in which an article fits what follows it: "an actor and singer" is "a singer"."""
    result = list(words)
    for at, (word, following) in enumerate(pairwise(words)):
        token = word.token
        if word.text.casefold() not in {"a", "an"} or (
            token is not None and token.tag_ != "DT"
        ):
            continue
        if token is None or following.token is None or following.token.i != token.i + 1:
            said = inflection.article(following.text)
            result[at] = Word(said.title() if word.text[0].isupper() else said, token)
    return result


def phrase(words: Sequence[Word]) -> str:
    """Words as a phrase within a sentence."""
    pieces: list[str] = []
    before: Word | None = None
    for word in words:
        if not word.text:
            continue
        if before is not None and _apart(before, word):
            pieces.append(" ")
        pieces.append(word.text)
        before = word
    return "".join(pieces).strip()


def sentence(words: Sequence[Word]) -> str:
    """Words as a sentence: with a capital and a full stop."""
    text = phrase(words)
    if not text:
        return ""
    ended = text[-1] in ".!?" or (text[-1] in '"”’' and text[-2:-1] in ".!?")
    return text[0].upper() + text[1:] + ("" if ended else ".")


def _is_joint(word: Word) -> bool:
    return word.text in JOINTS


def _ends(word: Word) -> bool:
    """Whether a word is a mark after which no comma stands: a quotation, a full stop."""
    return not any(character.isalnum() for character in word.text) and word.text not in "%)"


def _holds(word: Word, said: set[int]) -> bool:
    return word.token is not None and word.token.i in said


def _joins(token: Token, at: set[int]) -> bool:
    """Whether a joint still stands between its neighbours; other words always do."""
    if token.text not in JOINTS and token.dep_ != "cc":
        return True
    if token.i + 1 not in at:
        return False
    # "In Kelm (and its port) and Orm": what stood between was told elsewhere.
    joined = (t.i for t in token.head.children if t.dep_ == "conj" and t.i > token.i)
    nominal = token.dep_ == "cc" or token.head.pos_ in {"NOUN", "PROPN"}
    both = nominal and token.head.i in at and next(joined, -1) in at
    return token.i - 1 in at or both


def _is_stray_comma(words: Sequence[Word], at: int) -> bool:
    """Whether a comma before a closing mark parts nothing any more: "Rain," at the end."""
    if words[at].text != "," or at + 1 >= len(words) or words[at + 1].text not in QUOTES:
        return False
    mark, following = words[at + 1].token, words[at + 2 : at + 3]
    if mark is None or not following:
        return True
    token = following[0].token
    return token is None or token.i != mark.i + 1


def _is_edge(word: Word) -> bool:
    """Whether a word does not belong at the edge of a phrase."""
    token = word.token
    if token is None:
        return word.text == ","
    if token.text in "\"'“”‘’()[]":
        return False
    return token.is_punct or token.is_space or token.dep_ == "cc"


def _closes(word: Word) -> bool:
    """Whether a word is a quotation mark that closes."""
    token = word.token
    if token is None or word.text not in QUOTES or not token.i:
        return False
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return not token.nbor(-1).whitespace_ and (
        bool(token.whitespace_) or after is None or after.is_punct
    )


def _opens(word: Word) -> bool:
    """Whether a word is a quotation mark that opens."""
    token = word.token
    if token is None or word.text not in QUOTES or token.whitespace_:
        return False
    return token.i + 1 < len(token.doc) and not token.nbor(1).is_punct


def _apart(before: Word, word: Word) -> bool:
    """Whether a blank stands between two words."""
    if (
        before.token is not None
        and word.token is not None
        and before.token.i + 1 == word.token.i
    ):
        return bool(before.token.whitespace_)
    if _closes(word) or _opens(before):
        return False
    if word.text in CLOSING or word.text.startswith(("'s", "’s")):
        return False
    return before.text not in OPENING
