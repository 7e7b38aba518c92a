"""How long each format takes to write, how large it is, and how fast a browser opens the page.

    python benchmarks/rendering.py [SOURCE ...] [--sources N] [--claims N]

First the SOURCEs (without any, corpus/allende) are compared once and written in every format.
Then a comparison of N sources and N claims, made of invented records, is written as HTML and,
where Chromium and Playwright are installed, opened.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
import tomllib
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from claimcheck import pipeline, read
from claimcheck.model import (
    Cause,
    Claim,
    Comparison,
    Discrepancy,
    Judgement,
    Quantity,
    Relation,
    Source,
    Span,
    Status,
    Type,
)
from claimcheck.report import RENDERERS, Format
from claimcheck.report.html import render_html

CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "allende"
SUBJECTS = ("dam", "levee", "bridge", "mill", "school", "harbour", "station", "market")
DISPUTED = 25  # one question for so many claims

# What Debian's package needs in a container, and what keeps it from calling home.
BROWSER = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")


def main() -> None:
    """Measure, then print two tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path, metavar="SOURCE")
    parser.add_argument("--sources", type=int, default=100)
    parser.add_argument("--claims", type=int, default=20_000)
    asked = parser.parse_args()

    formats([read(path) for path in asked.files or manifest(CORPUS)])
    large(invented(asked.sources, asked.claims))


def formats(sources: list[Source]) -> None:
    """Print what each format costs for some sources, and all of them together."""
    comparison = pipeline.compare(sources)
    counts = f"{len(sources)} sources, {len(comparison.claims):,} claims"
    print(f"{counts:<40}{'s':>8}{'kB':>10}")
    total = 0.0
    for format_, render in RENDERERS.items():
        start = time.perf_counter()
        size = weight(render(comparison))
        taken = time.perf_counter() - start
        total += taken
        print(f"{format_:<40}{taken:>8.2f}{size / 1e3:>10.0f}")
    print(f"{'all':<40}{total:>8.2f}")


def weight(rendered: object) -> int:
    """How many bytes a renderer gave: a text, a file, or a folder of texts."""
    match rendered:
        case str():
            return len(rendered.encode("utf-8"))
        case bytes():
            return len(rendered)
        case dict():
            return sum(weight(part) for part in rendered.values())
        case _:
            return 0


def large(comparison: Comparison) -> None:
    """Print what the page costs for a comparison, and how long a browser takes to open it."""
    start = time.perf_counter()
    rendered = render_html(comparison)
    taken = time.perf_counter() - start
    counts = f"{len(comparison.sources):,} sources, {len(comparison.claims):,} claims"
    print(f"\n{counts:<40}{'s':>8}{'MB':>10}")
    size = len(rendered.encode("utf-8")) / 1e6
    print(f"{Format.HTML:<40}{taken:>8.2f}{size:>10.2f}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        path.write_text(rendered, "utf-8")
        opened = opening(path)
    print(
        f"{'opened in Chromium':<40}{opened:>8.2f}" if opened else "no Chromium to open it in"
    )


def opening(path: Path) -> float:
    """Seconds until a browser has loaded a page and drawn it; 0 where there is no browser."""
    chromium = shutil.which("chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return 0
    if not chromium:
        return 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=[*BROWSER])
        page = browser.new_page()
        start = time.perf_counter()
        page.goto(path.as_uri(), wait_until="load")
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => done()))")
        taken = time.perf_counter() - start
        browser.close()
    return taken


def invented(sources: int, claims: int) -> Comparison:
    """A comparison of so many sources and claims, the same in every run."""
    each = claims // sources
    found = [
        written(f"source{number:03}", each, seed=number) for number in range(1, sources + 1)
    ]
    said = tuple(claim for _, of in found for claim in of)
    by_question: dict[int, list[Claim]] = {}
    for at, claim in enumerate(said):
        by_question.setdefault(at * 7919 % max(1, claims // DISPUTED), []).append(claim)
    pairs = [pair for of in by_question.values() for pair in judged(of)]
    discrepancies = [
        discrepancy(number, of)
        for number, of in enumerate(by_question.values())
        if number % 3 == 0 and len(of) > 1
    ]
    conflicting = {id_ for each_ in discrepancies for id_ in each_.claims}
    agreeing = {id_ for pair in pairs if pair.relation is Relation.CORROBORATED
                for id_ in (pair.a, pair.b)}  # fmt: skip
    return Comparison(
        signature="invented",
        sources=tuple(source for source, _ in found),
        claims=tuple(
            replace(claim, status=status(claim.id, conflicting, agreeing)) for claim in said
        ),
        pairs=tuple(pairs),
        discrepancies=tuple(discrepancies),
    )


def status(id_: str, conflicting: set[str], agreeing: set[str]) -> Status:
    """How a claim stands."""
    if id_ in conflicting:
        return Status.CONFLICTING
    return Status.CORROBORATED if id_ in agreeing else Status.UNSUPPORTED


def written(id_: str, claims: int, *, seed: int) -> tuple[Source, list[Claim]]:
    """A source of so many sentences, and a claim for each."""
    text, found = "", []
    for number in range(1, claims + 1):
        subject = SUBJECTS[(number + seed) % len(SUBJECTS)]
        figure = 1 + (number * 37 + seed * 11) % 900
        words = (
            f"In place {number * seed % 97} the {subject} of section {number} was lost, and "
            f"according to report {seed * 13 % 101} {figure} people were killed"
        )
        start = len(text)
        span = Span(start, start + len(words))
        text += words + (".\n\n" if number % 5 == 0 else ". ")
        quantity = Quantity(
            low=Decimal(figure),
            high=Decimal(figure),
            unit="people",
            counted="deaths",
            quote=f"{figure} people",
        )
        found.append(
            Claim(
                id=f"{id_}#{number}",
                source=id_,
                spans=(span,),
                quote=words,
                text=words,
                sentence=Span(span.start, span.end + 1),
                entities=(f"Place {number * seed % 97}",),
                quantities=(quantity,),
                cause=Cause(cause="rain", effect=subject, strength="stated", quote="since")
                if number % 10 == 0
                else None,
            )
        )
    return Source(id=id_, text=text, title=f"Report {seed}"), found


def judged(claims: list[Claim]) -> list[Judgement]:
    """Every pair among a few claims."""
    relations = (Relation.CONFLICTING, Relation.CORROBORATED, Relation.COMPATIBLE)
    return [
        Judgement(
            a=left.id,
            b=right.id,
            relation=relations[(at + step) % 3],
            type=Type.QUANTITY,
            rule="quantity-mismatch",
            reason=f"{left.quantities[0].quote} against {right.quantities[0].quote}",
            similarity=0.5,
        )
        for at, left in enumerate(claims)
        for step, right in enumerate(claims[at + 1 :][:4])
    ]


def discrepancy(number: int, claims: list[Claim]) -> Discrepancy:
    """A question that a few claims answer."""
    figures = [end for claim in claims if (end := claim.quantities[0].low) is not None]
    conflicts = [pair for pair in judged(claims) if pair.relation is Relation.CONFLICTING]
    return Discrepancy(
        id=f"{number:016x}",
        type=Type.QUANTITY,
        question=f"How many people were killed in section {number}?",
        claims=tuple(claim.id for claim in claims),
        judgements=tuple(conflicts),
        low=min(figures),
        high=max(figures),
        severity=1 + number % 5,
    )


def manifest(folder: Path) -> list[Path]:
    """The files of a corpus folder, in the order of its manifest."""
    tables = tomllib.loads((folder / "sources.toml").read_text("utf-8"))
    return [folder / str(table["file"]) for table in tables.values()]


if __name__ == "__main__":
    main()
