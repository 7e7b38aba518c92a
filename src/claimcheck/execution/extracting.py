"""Sources to claims: what is kept from an earlier run is read, the rest is worked out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from pathlib import Path

from claimcheck import cache
from claimcheck.cache import MOST, Cache
from claimcheck.cache.codec import DamagedError, Json, decode, encode
from claimcheck.errors import InputError
from claimcheck.execution import identity, tasks
from claimcheck.execution.processes import Processes
from claimcheck.execution.spreading import spread
from claimcheck.model import Claim, Progress, Source
from claimcheck.settings import Settings

# The kind of entry that holds the claims of one source.
CLAIMS = "claims"

# Sources are handed out together up to so many characters, which take a core about a second:
# long against the few milliseconds of sending them, short against the patience of whoever waits
# for the last piece.
PIECE = 20_000

# Claims that are held in memory beside the cache, at some 4 kB each; those of the sources that
# come after them are read back when they are needed, which takes a hundredth of parsing them.
HELD = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What claims are worked out with.

    Attributes:
        settings: Name the language model, and how long one source may take.
        executor: Where texts are parsed; ``None`` for here.
        store: What is kept from one run to the next; ``None`` to work everything out.
        progress: Told how many characters are parsed.
    """

    settings: Settings
    executor: Executor | None = None
    store: Cache | None = None
    progress: Progress | None = None


@dataclass(slots=True)
class Shelf:
    """Claims that were found, in the store as far as there is one."""

    means: Means
    held: dict[str, tuple[Claim, ...]] = field(default_factory=dict)
    count: int = 0
    late: set[str] = field(default_factory=set)

    def has(self, source: Source) -> bool:
        """Whether the claims of a source are kept from an earlier run."""
        store = self.means.store
        return store is not None and store.holds(CLAIMS, self._key(source))

    def put(self, source: Source, found: tuple[Claim, ...] | None) -> None:
        """Keep the claims of a source as soon as they are there; ``None``: it took too long."""
        if found is None:
            self.late.add(identity.content(source))
            return
        store = self.means.store
        kept = store is not None and store.put(CLAIMS, self._key(source), encode(found))
        if not kept or self.count < HELD:
            self.held[identity.content(source)] = found
            self.count += len(found)

    def put_packed(self, source: Source, payload: bytes | None) -> None:
        """Keep claims that a worker packed; they are unpacked only when they are needed."""
        store = self.means.store
        if payload is None:
            self.put(source, None)
        elif store is None or not store.put_packed(CLAIMS, self._key(source), payload):
            found = decode(tuple[Claim, ...], cache.unpacked(payload))
            self.held[identity.content(source)] = found

    def take(self, source: Source) -> tuple[Claim, ...] | None:
        """The claims of a source; ``None`` where they are neither here nor in the store."""
        found = self.held.get(identity.content(source))
        if found is not None or self.means.store is None:
            return found
        try:
            return decode(tuple[Claim, ...], self.means.store.get(CLAIMS, self._key(source)))
        except DamagedError:
            return None

    def plain(self, source: Source) -> list[Json]:
        """The claims of a source as the store has them; none where they are not there."""
        store = self.means.store
        match None if store is None else store.get(CLAIMS, self._key(source)):
            case list(found):
                return found
        return []

    def is_late(self, source: Source) -> bool:
        """Whether the claims of a source took too long."""
        return identity.content(source) in self.late

    def _key(self, source: Source) -> str:
        """The name of the entry; which sources this one copies decides none of its claims."""
        parser = identity.parser(self.means.settings.pipeline)
        return cache.key(identity.code(), parser, identity.content(replace(source, copies=())))


def claims(sources: Sequence[Source], means: Means) -> Iterator[tuple[Claim, ...] | InputError]:
    """The claims of each source, in the order of the sources; an error for one over its time.

    Raises:
        ExecutionError: A worker ended before its work was done.
        PipelineError: The spaCy pipeline that the settings name is not installed.
    """
    shelf = _filled(sources, means)
    for source in sources:
        found = shelf.take(source)
        if found is None and not shelf.is_late(source):
            # Another program may have damaged or deleted an entry in the meantime.
            _, found = next(_here((source,), means))
        yield _late(source, means) if found is None else found


def in_time(
    sources: Sequence[Source], means: Means, refused: Callable[[InputError], None] | None
) -> tuple[tuple[Source, ...], tuple[Claim, ...]]:
    """The sources whose claims take no longer than they may, and their claims."""
    kept: list[Source] = []
    every: list[Claim] = []
    for source, found in zip(sources, claims(sources, means), strict=True):
        if not isinstance(found, InputError):
            kept.append(source)
            every += found
        elif refused is None:
            raise found
        else:
            refused(found)
    return tuple(kept), tuple(every)


def plain_claims(source: Source, means: Means) -> list[Json]:
    """The claims of a source as the store has them, to be decoded one by one."""
    return Shelf(means).plain(source)


def keep(sources: Sequence[Source], means: Means) -> None:
    """Put the claims of sources into the store; see ``claims``.

    Raises:
        InputError: Those of a source take too long; those of the others are kept.
    """
    shelf = _filled(sources, means)
    for source in sources:
        if shelf.is_late(source):
            raise _late(source, means)


def _late(source: Source, means: Means) -> InputError:
    """The error for a source whose claims take too long."""
    problem = f"takes more than {means.settings.limits.extraction:,} seconds to take apart"
    fix = "split it, and give the parts that matter, or raise limits.extraction in the settings"
    return InputError(Path(source.path or source.id), problem, fix=fix)


def _filled(sources: Sequence[Source], means: Means) -> Shelf:
    """The claims of all sources, on the shelf or in the store."""
    shelf = Shelf(means)
    missing = tuple(source for source in sources if not shelf.has(source))
    executor = means.executor
    if isinstance(executor, Processes):
        sizes = [len(source.text) for source in missing]
        if not executor.pays(sizes):
            executor = None
    if executor is None:
        for source, found in _here(missing, means):
            shelf.put(source, found)
    else:
        _spread(missing, executor, shelf)
    if missing and means.store is not None:
        means.store.tidy((CLAIMS,), most=max(MOST, 2 * len(sources)))
    return shelf


def _spread(sources: Sequence[Source], executor: Executor, shelf: Shelf) -> None:
    """Put the claims of sources on the shelf, worked out by an executor."""
    means = shelf.means
    size = sum(len(source.text) for source in sources)
    done = 0
    for texts, found in spread(tasks.packed, _pieces(sources, means.settings), executor):
        for source, payload in zip(texts.sources, found, strict=True):
            shelf.put_packed(source, payload)
            done += len(source.text)
        if means.progress is not None:
            means.progress("parse", done, size)


def _here(
    sources: Sequence[Source], means: Means
) -> Iterator[tuple[Source, tuple[Claim, ...] | None]]:
    """Sources with their claims, in order, worked out in this process."""
    size = sum(len(source.text) for source in sources)
    done = 0

    def told(stage: str, part: int, parts: int) -> None:
        """Tell of all sources what ``tasks.in_time`` tells of one."""
        if means.progress is not None:
            means.progress(stage, done + len(source.text) * part // parts, size)

    for source in sources:
        yield (
            source,
            tasks.in_time(
                source,
                means.settings.pipeline,
                seconds=means.settings.limits.extraction,
                progress=told,
            ),
        )
        done += len(source.text)


def _pieces(sources: Iterable[Source], settings: Settings) -> Iterator[tasks.Texts]:
    """Sources in order, a few together where they are short."""
    expected = tasks.expected(settings.pipeline)

    def texts(piece: Sequence[Source]) -> tasks.Texts:
        return tasks.Texts(
            sources=tuple(piece),
            pipeline=settings.pipeline,
            seconds=settings.limits.extraction,
            expected=expected,
        )

    piece: list[Source] = []
    size = 0
    for source in sources:
        if piece and size + len(source.text) > PIECE:
            yield texts(piece)
            piece, size = [], 0
        piece.append(source)
        size += len(source.text)
    if piece:
        yield texts(piece)
