"""Runs spaCy's transition parsers, those of the tree and of names, state by state.

spaCy does so in compiled code that has let go of the interpreter's lock, and takes it for a
moment at each look at a state: a third of what parsing costs. Here the lock is held while the
texts of a batch take their next step, so that the same compiled code need not ask for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from spacy.language import Language

if TYPE_CHECKING:
    from spacy.pipeline import DependencyParser, EntityRecognizer
    from spacy.tokens import Doc

    Parser: TypeAlias = DependencyParser | EntityRecognizer

NAME = "claimcheck_transitions"

# Texts of about one length are parsed together, as spaCy does: a quarter of a batch at once.
PARTS = 4
FEWEST = 2


@Language.factory(NAME)
def make(nlp: Language, name: str, parser: str) -> Transitions:
    """The component that stands in for a transition parser.

    Args:
        nlp: The pipeline.
        name: Of the component in the pipeline.
        parser: Name of the parser in the pipeline.
    """
    del name  # spaCy gives it to every factory
    return Transitions(nlp.get_pipe(parser))


class Transitions:
    """Sets what a greedy transition parser sets."""

    def __init__(self, parser: Parser):
        self._parser = parser

    def __call__(self, doc: Doc) -> Doc:
        """Parse a text."""
        self._parse([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """Parse texts in batches, in order."""
        for batch in _batches(docs, batch_size):
            for alike in _batches(sorted(batch, key=len), max(batch_size // PARTS, FEWEST)):
                self._parse(alike)
            yield from batch

    def _parse(self, docs: list[Doc]) -> None:
        states = self._parser.moves.init_batch(docs)
        unfinished = [state for state in states if not state.is_final()]
        if unfinished:
            model = self._parser.model.predict(docs)
            while unfinished:
                scores = model.predict(unfinished)
                unfinished = self._parser.transition_states(unfinished, scores)
        self._parser.set_annotations(docs, states)


def _batches(docs: Iterable[Doc], size: int) -> Iterator[list[Doc]]:
    rest = iter(docs)
    while batch := list(islice(rest, size)):
        yield batch
