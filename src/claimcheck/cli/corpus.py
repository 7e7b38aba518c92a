"""``corpus``: keep the texts of each topic, and what is known about them."""

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, cast

import typer

from claimcheck.cli.errors import ExitCode
from claimcheck.cli.fetching import Allow, refuse_idle, taken
from claimcheck.cli.options import Corpus, day, read_sources, settings_of, topics_of
from claimcheck.cli.output import complain, show
from claimcheck.errors import ClaimcheckError, CorpusError, UsageError
from claimcheck.model import Limits, Source
from claimcheck.report.escaping import safe_text
from claimcheck.report.wording import counted

app = typer.Typer(add_completion=False, rich_markup_mode=None)

Topic = Annotated[
    str, typer.Option("--topic", metavar="TOPIC", help="The topic; it is made if need be.")
]
Topics = Annotated[
    list[str] | None, typer.Argument(metavar="TOPIC", help="Topics; all by default.")
]
Licence = Annotated[
    str,
    typer.Option(
        "--licence", metavar="TEXT", help="Under which it may be kept.", show_default=False
    ),
]
Address = Annotated[
    str,
    typer.Option("--url", metavar="URL", help="Where it was published.", show_default=False),
]


@app.callback()
def corpus() -> None:
    """Keep a corpus of topics and their sources."""


@app.command()
def add(  # noqa: PLR0913 - one option for each key of the manifest
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="The text to add.")
    ] = None,
    *,
    topic: Topic,
    fetch: Annotated[
        str,
        typer.Option("--fetch", metavar="URL", help="Fetch it from URL.", show_default=False),
    ] = "",
    allow: Allow = None,
    corpus: Corpus = Path("corpus"),
    id_: Annotated[
        str,
        typer.Option("--id", metavar="ID", help="By default FILE's name.", show_default=False),
    ] = "",
    title: Annotated[
        str, typer.Option("--title", metavar="TEXT", help="Its title.", show_default=False)
    ] = "",
    publisher: Annotated[
        str, typer.Option("--publisher", metavar="NAME", help="Of whom.", show_default=False)
    ] = "",
    published: Annotated[
        date | None,
        typer.Option("--published", metavar="DATE", parser=day, help="When: YYYY-MM-DD."),
    ] = None,
    url: Address = "",
    accessed: Annotated[
        date | None,
        typer.Option("--accessed", metavar="DATE", parser=day, help="When it was taken."),
    ] = None,
    licence: Licence = "",
    copies: Annotated[
        list[str] | None,
        typer.Option("--copies", metavar="ID", help="A source it copies; can be repeated."),
    ] = None,
) -> None:
    """Copy a source into a topic and list it there."""
    from claimcheck.sources import manifest

    if bool(file) == bool(fetch):
        message = "name either a FILE or an address with --fetch"
        raise UsageError(message)
    if file:
        refuse_idle(allow or ())
    limits = settings_of(None).limits
    with tempfile.TemporaryDirectory() as folder:
        got = taken(fetch, allow or (), limits, Path(folder)) if fetch else None
        target = manifest.add(
            corpus,
            topic,
            got.file if got else cast(Path, file),
            id=id_,
            title=title,
            publisher=publisher,
            published=published,
            url=url or (got.url if got else ""),
            accessed=accessed or (got.accessed if got else None),
            licence=licence,
            copies=copies or (),
            sha256=got.digest if got else "",
            limits=limits,
        )
    show(f"{safe_text(str(target))}\n")


@app.command(name="list")
def list_(topics: Topics = None, *, corpus: Corpus = Path("corpus")) -> None:
    """List topics and their sources."""
    from claimcheck.sources import manifest

    complete = True
    limits = settings_of(None).limits
    for topic in topics_of(corpus, topics or ()):
        try:
            sources, errors = manifest.read_all(corpus / topic, limits=limits)
        except CorpusError as broken:
            complain(str(broken))
            complete = False
            continue
        show("".join(f"{line}\n" for line in _listed(topic, sources)))
        for error in errors:
            complain(str(error))
            complete = False
    raise typer.Exit(ExitCode.DONE if complete else ExitCode.BAD_INPUT)


@app.command()
def check(topics: Topics = None, *, corpus: Corpus = Path("corpus")) -> None:
    """Name everything that is wrong with a corpus and its labels."""
    from claimcheck.evaluation import check_gold
    from claimcheck.sources import manifest

    complete = True
    limits = settings_of(None).limits
    for topic in topics_of(corpus, topics or ()):
        errors: tuple[ClaimcheckError, ...] = manifest.check(corpus / topic, limits=limits)
        gold = corpus.parent / "annotations" / topic / "gold.jsonl"
        if gold.is_file() and not errors:
            errors = check_gold(gold, manifest.read(corpus / topic, limits=limits))
        for error in errors:
            complain(str(error))
        found = counted(len(errors), "problem") if errors else "in order"
        show(f"{safe_text(topic)}: {found}\n")
        complete &= not errors
    raise typer.Exit(ExitCode.DONE if complete else ExitCode.BAD_INPUT)


@app.command()
def split(  # noqa: PLR0913 - each is an argument or option of the command
    page: Annotated[
        Path, typer.Argument(metavar="PAGE", help="The page; - is standard input.")
    ],
    *,
    topic: Topic,
    corpus: Corpus = Path("corpus"),
    marker: Annotated[
        str,
        typer.Option(
            "--marker",
            metavar="REGEX",
            help="What a separating line matches; its group 1 is the source's name.",
            show_default=False,
        ),
    ] = "",
    url: Address = "",
    licence: Licence = "",
) -> None:
    """Split a page that holds several sources, and add each."""
    from claimcheck.sources import manifest
    from claimcheck.sources.split import split as parts_of

    limits = settings_of(None).limits
    pages, complete = read_sources([page], limits)
    parts = tuple(part for found in pages for part in parts_of(found.text, marker=marker))
    _refuse_unusable(corpus / topic, parts, limits)
    with tempfile.TemporaryDirectory() as folder:
        for part in parts:
            file = Path(folder) / f"{part.id}.txt"
            file.write_bytes(f"{part.text}\n".encode())
            target = manifest.add(
                corpus,
                topic,
                file,
                publisher=part.publisher,
                url=url,
                licence=licence,
                limits=limits,
            )
            show(f"{safe_text(str(target))}\n")
    raise typer.Exit(ExitCode.DONE if complete else ExitCode.BAD_INPUT)


def _listed(topic: str, sources: tuple[Source, ...]) -> Iterator[str]:
    """A topic, and a line for each of its sources."""
    yield f"{safe_text(topic)}: {counted(len(sources), 'source')}"
    width = max((len(source.id) for source in sources), default=0)
    for source in sources:
        published = source.published.isoformat() if source.published else "no date   "
        words = " | ".join(safe_text(part) for part in (source.publisher, source.title) if part)
        yield f"  {safe_text(source.id):{width}}  {published}  {words}".rstrip()


def _refuse_unusable(topic: Path, parts: tuple[Source, ...], limits: Limits) -> None:
    """Refuse to split a page before the first part is added, where a later one could not be.

    Raises:
        CorpusError: A part's id or file is there already, or the manifest cannot be used.
        InputError: A part holds no text.
    """
    from claimcheck import sources
    from claimcheck.sources import listing

    manifest = topic / listing.NAME
    ids = listing.tables(manifest) if manifest.is_file() else {}
    for part in parts:
        file = topic / f"{part.id}.txt"
        if file.exists() or part.id in ids:
            fix = "remove it, or split the page into another topic"
            raise CorpusError(file, "is there already", fix=fix)
        sources.decode(part.text.encode(), file.name, id=part.id, limits=limits)
