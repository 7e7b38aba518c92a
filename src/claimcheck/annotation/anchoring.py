"""Where labelled words stand in a text that may have been edited since. Nothing is guessed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from claimcheck.annotation.labels import Label, Side
from claimcheck.annotation.lines import LineError
from claimcheck.model import Span


def anchored(label: Label, texts: Mapping[str, str]) -> Label:
    """A label with the places that its words have in the sources as they are.

    Args:
        label: As it was given.
        texts: The text of each source, by id.

    Raises:
        LineError: A source is gone, or its words are, or they stand there more than once.
    """
    sides = tuple(_anchored(side, texts) for side in label.task.sides)
    if sides == label.task.sides:
        return label
    return replace(label, task=replace(label.task, sides=sides))


def _anchored(side: Side, texts: Mapping[str, str]) -> Side:
    if side.source not in texts:
        known = ", ".join(sorted(texts))
        problem = f"unknown source '{side.source}'"
        raise LineError(problem, f"known: {known}")
    text = texts[side.source]
    if _fit(side, text, shift=0):
        return side
    found = tuple(_shifts(side, text))
    if len(found) == 1:
        return replace(side, spans=_shifted(side, found[0]))
    if not found and len(side.quotes) > 1:
        places = _each_alone(side, text)
        if places:
            return replace(side, spans=places)
    start, end = side.spans[0].start, side.spans[-1].end
    what = "stands more than once" if found else "no longer stands"
    problem = f"'{side.quote}' is not at {start}:{end} of {side.source} and {what} there"
    raise LineError(problem, "delete the line and label again, or restore the text")


def _fit(side: Side, text: str, *, shift: int) -> bool:
    return side.spans[0].start + shift >= 0 and all(
        text[start + shift : end + shift] == quote
        for (start, end), quote in zip(side.spans, side.quotes, strict=True)
    )


def _shifts(side: Side, text: str) -> Iterator[int]:
    """How far all the words may have moved together."""
    first = side.quotes[0]
    at = text.find(first)
    while at >= 0:
        shift = at - side.spans[0].start
        # A span whose length is not its quote's never fitted.
        if _fit(side, text, shift=shift):
            yield shift
        at = text.find(first, at + 1)


def _shifted(side: Side, shift: int) -> tuple[Span, ...]:
    return tuple(Span(start + shift, end + shift) for start, end in side.spans)


def _each_alone(side: Side, text: str) -> tuple[Span, ...]:
    """Where each of several quotes stands, if each stands once and in order."""
    found: list[Span] = []
    for quote in side.quotes:
        at = text.find(quote)
        ahead = not found or at >= found[-1].end
        if at < 0 or text.find(quote, at + 1) >= 0 or not ahead:
            return ()
        found.append(Span(at, at + len(quote)))
    return tuple(found)
