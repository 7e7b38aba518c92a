"""Changes to a parse, and the parse they make."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from spacy.tokens import Doc

# Attributes of a token, in the order in which an array of them is read and written.
ATTRIBUTES = ("HEAD", "DEP", "POS", "TAG")

# Tags of verbs: a word that the tagger took for a noun becomes one under them.
VERBAL = frozenset({"VBD", "VBZ", "VBP", "VBN"})
NOMINAL = frozenset({"NN", "NNS"})


class Edit(NamedTuple):
    """Where a token belongs.

    Attributes:
        token: Its index.
        head: Index of what it hangs on.
        dep: How.
        named: It is part of a name, whatever the tagger took it for.
        tag: What the tagger should have taken it for; empty where it was right.
    """

    token: int
    head: int
    dep: str
    named: bool = False
    tag: str = ""


def applied(doc: Doc, edits: Iterable[Edit]) -> Doc:
    """A copy of a parse with some changes.

    A token that hangs on itself becomes its sentence's root; another has to hang on it then.
    A change that would make a token hang on itself, or on another sentence, is left out.
    """
    heads = [token.head.i for token in doc]
    starts = [sent.start for sent in doc.sents for _ in sent]
    copy = doc.copy()
    values: np.ndarray = copy.to_array(list(ATTRIBUTES)).astype("int64")
    strings = doc.vocab.strings
    name = (strings.add("PROPN"), strings.add("NNP"))
    for edit in edits:
        is_root = edit.head == edit.token
        if starts[edit.token] != starts[edit.head]:
            continue
        if not is_root and _hangs(edit.head, edit.token, heads):
            continue
        heads[edit.token] = edit.head
        values[edit.token, 0] = edit.head - edit.token
        # A root under another name would be told as a part of itself, over and over.
        values[edit.token, 1] = _hash(strings.add("ROOT" if is_root else edit.dep))
        if edit.named:
            values[edit.token, 2:] = [_hash(value) for value in name]
        elif edit.tag:
            values[edit.token, 3] = _hash(strings.add(edit.tag))
            if edit.tag in VERBAL and doc[edit.token].pos_ not in {"VERB", "AUX"}:
                values[edit.token, 2] = _hash(strings.add("VERB"))
            if edit.tag in NOMINAL and doc[edit.token].pos_ in {"ADV", "ADJ", "VERB"}:
                values[edit.token, 2] = _hash(strings.add("NOUN"))
    return copy.from_array(list(ATTRIBUTES), values.astype("uint64"))  # type: ignore[arg-type]  # its stub knows no arrays


def _hangs(token: int, above: int, heads: list[int]) -> bool:
    """Whether a token is another one or hangs on it, however far below."""
    while token != above and heads[token] != token:
        token = heads[token]
    return token == above


def _hash(value: int) -> int:
    """A 64-bit hash as the signed number that has the same bits."""
    return value - 2**64 if value >= 2**63 else value
