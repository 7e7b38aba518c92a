"""Topics compared with as little work as gives the same bytes: what did not change is kept.

Two things are kept: the claims of each source, which cost a parse, and what came of each topic,
which costs the comparison of every two claims. Where both are there, no language model is
loaded.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache as once
from hashlib import sha256
from importlib import metadata
from pathlib import Path

from claimcheck import cache, pipeline
from claimcheck.cache import Cache
from claimcheck.cache.codec import DamagedError, decode, encode
from claimcheck.model import Claim, Discrepancy, Identity, Progress, Source
from claimcheck.settings import Settings

CLAIMS, TOPICS = "claims", "topics"

# Whatever of this package cannot change a result: how it is shown, kept or asked for.
SHOWING = ("cli", "report", "annotation", "baseline")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of comparing the sources of one topic.

    Attributes:
        discrepancies: Severest first.
        identities: What the fingerprint of each is made of.
        claims: Those that answer them, in reading order.
    """

    discrepancies: tuple[Discrepancy, ...]
    identities: tuple[Identity, ...]
    claims: tuple[Claim, ...]


def outcomes(
    topics: Mapping[str, Sequence[Source]],
    *,
    settings: Settings,
    store: Cache | None,
    progress: Progress | None = None,
) -> Iterator[tuple[str, Outcome]]:
    """What comes of each topic, in order.

    Args:
        topics: Their sources.
        settings: What the user set.
        store: What is kept from one run to the next; ``None`` to work everything out.
        progress: Told how many topics are done.
    """
    signature = pipeline.signature(settings)
    for number, (topic, sources) in enumerate(topics.items(), start=1):
        yield topic, _outcome(tuple(sources), settings, store, signature)
        if progress is not None:
            progress("compare", number, len(topics))
    if store is not None:
        store.tidy((CLAIMS, TOPICS))


def _outcome(
    sources: tuple[Source, ...], settings: Settings, store: Cache | None, signature: str
) -> Outcome:
    """What comes of one topic, from the store where it is there."""
    if store is None:
        return _compared(sources, settings, None)
    key = cache.key(_code(), signature, *map(_content, sources))
    try:
        return decode(Outcome, store.get(TOPICS, key))
    except DamagedError:
        pass
    found = _compared(sources, settings, store)
    store.put(TOPICS, key, encode(found))
    return found


def _compared(sources: tuple[Source, ...], settings: Settings, store: Cache | None) -> Outcome:
    """The sources compared, claim by claim."""
    from claimcheck import fingerprints

    claims = None
    if store is not None:
        claims = tuple(
            claim for source in sources for claim in _claims(source, settings, store)
        )
    comparison = pipeline.compare(sources, settings=settings, claims=claims)
    by_id = {claim.id: claim for claim in comparison.claims}
    answering = {id_ for found in comparison.discrepancies for id_ in found.claims}
    return Outcome(
        discrepancies=comparison.discrepancies,
        identities=tuple(
            fingerprints.identity(found.judgements, by_id) for found in comparison.discrepancies
        ),
        claims=tuple(claim for claim in comparison.claims if claim.id in answering),
    )


def _claims(source: Source, settings: Settings, store: Cache) -> tuple[Claim, ...]:
    """The claims of one source, parsed only where they are not in the store."""
    key = cache.key(_code(), _parser(settings.pipeline), _content(replace(source, copies=())))
    try:
        return decode(tuple[Claim, ...], store.get(CLAIMS, key))
    except DamagedError:
        pass
    found = pipeline.extract(source, settings=settings)
    store.put(CLAIMS, key, encode(found))
    return found


@once
def _parser(name: str) -> str:
    """The versions of whatever parses a text."""
    from claimcheck import analysis

    python = ".".join(map(str, sys.version_info[:2]))  # with it come the tables of Unicode
    return f"{analysis.version(name)} spacy {metadata.version('spacy')} python {python}"


def _content(source: Source) -> str:
    """Everything of a source that a result may rest on; its file's name is not among it."""
    return sha256(repr(encode(replace(source, path="", url=""))).encode()).hexdigest()


@once
def _code() -> str:
    """The version of the code that decides a result, which a number may stand for too long."""
    root = Path(__file__).parent
    digest = sha256()
    for file in sorted((*root.rglob("*.py"), *root.rglob("*.toml"))):
        part = file.relative_to(root)
        if part.parts[0] not in SHOWING:
            digest.update(f"{part.as_posix()}\0".encode() + file.read_bytes())
    return digest.hexdigest()
