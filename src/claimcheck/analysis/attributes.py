"""Coarse tags, lemmas and morphology that follow from a word and its tag, from a table.

spaCy's attribute ruler tries each of its rules, some 180, at each token: a sixth of what
parsing costs. Nearly all of them ask of one token only how it is written, tagged and attached,
so which of them fit is found once for each such combination and kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias, cast

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler

if TYPE_CHECKING:
    from spacy.tokens import Doc

NAME = "claimcheck_attributes"

# What is looked at of a token; ``LOWER`` only where a rule names the word.
LOOKED_AT: list[int | str] = ["LOWER", "TAG", "DEP", "IS_SPACE"]

# How a pattern may ask for one of them, other than by its value.
LISTS = frozenset({"IN", "NOT_IN"})

Pattern: TypeAlias = Sequence[Mapping[str, object]]
Look: TypeAlias = tuple[int, int, int, int]

# Number of a rule, hash of that number as a string, first token, token after the last: what
# ``AttributeRuler.match`` gives.
Match: TypeAlias = tuple[int, int, int, int]


@Language.factory(NAME)
def make(nlp: Language, name: str, ruler: str) -> Attributes:
    """The component that stands in for an attribute ruler.

    Args:
        nlp: The pipeline.
        name: Of the component in the pipeline.
        ruler: Name of the attribute ruler in the pipeline.
    """
    del name  # spaCy gives it to every factory
    return Attributes(cast(AttributeRuler, nlp.get_pipe(ruler)))


class Attributes:
    """Sets what an attribute ruler sets.

    Its rules must not change afterwards.
    """

    def __init__(self, ruler: AttributeRuler):
        self._ruler = ruler
        self._strings = ruler.vocab.strings
        self._others = Matcher(ruler.vocab)
        self._kept: dict[Look, tuple[tuple[int, int], ...]] = {}
        self._plain: set[int] = set()
        words: set[str] = set()
        for number, rule in enumerate(ruler.patterns):
            patterns = cast("list[Pattern]", rule["patterns"])
            if all(map(_is_plain, patterns)):
                self._plain.add(self._strings[str(number)])
                words.update(word for (asked,) in patterns for word in _words(asked))
            else:
                self._others.add(str(number), cast("list[list[dict[str, object]]]", patterns))
        self._words = frozenset(self._strings.add(word) for word in words)

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of a tagged and parsed text."""
        self._ruler.set_annotations(doc, self._matches(doc))  # type: ignore[no-untyped-call]
        return doc

    def _matches(self, doc: Doc) -> list[Match]:
        """Which rules fit where; later rules have precedence, and so come last."""
        found = [
            (int(self._strings[key]), key, start, end)
            for key, start, end in self._others(doc, allow_missing=True)
        ]
        for at, (lower, *rest) in enumerate(doc.to_array(LOOKED_AT).tolist()):
            look = (lower if lower in self._words else 0, *rest)
            rules = self._kept.get(look)
            if rules is None:
                rules = self._kept[look] = self._fitting(doc, at)
            found += [(number, key, at, at + 1) for number, key in rules]
        return sorted(found)

    def _fitting(self, doc: Doc, at: int) -> tuple[tuple[int, int], ...]:
        """The plain rules that fit a token: their numbers, and the hashes of these."""
        matches = self._ruler.matcher(doc[at : at + 1], allow_missing=True)
        return tuple(
            (int(self._strings[key]), key) for key, *_ in matches if key in self._plain
        )


def _is_plain(pattern: Pattern) -> bool:
    """Whether a pattern asks of one token only what is looked at."""
    return len(pattern) == 1 and all(
        name in LOOKED_AT and (not isinstance(value, Mapping) or LISTS.issuperset(value))
        for name, value in pattern[0].items()
    )


def _words(asked: Mapping[str, object]) -> list[str]:
    """The words that a plain pattern names."""
    match asked.get("LOWER", ()):
        case str() as word:
            return [word]
        case Mapping() as lists:
            return [word for words in lists.values() for word in words]
        case _:
            return []
