"""Figures and mistakes as text for people, and as plain values for JSON."""

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.annotation.agreement import Measure
from claimcheck.evaluation.figures import Mistake, Row
from claimcheck.report.escaping import safe_text

# Longer quotes are cut in a list that is read line by line; the id leads to the whole.
LONGEST_QUOTE = 70


def render_figures(rows: Iterable[Row], *, unlabelled: bool = True) -> str:
    """A table: each figure with its 95 % interval and, in brackets, on how many it rests."""
    cells = [("", "precision", "recall", "F1", "unlabelled" if unlabelled else "")]
    group = ""
    for row in rows:
        if row.group != group:
            cells.append(
                (f"by {row.group}" if row.group != "sample" else "of a sample", "", "", "", "")
            )
            group = row.group
        cells.append(
            (
                f"  {row.name}",
                in_words(row.precision),
                in_words(row.recall),
                in_words(row.f1, counted=False),
                f"{row.unlabelled:,}" if unlabelled else "",
            )
        )
    return table(cells)


def render_mistakes(found: Iterable[Mistake]) -> str:
    """Each mistake: what it is, the pair, both quotes, and why."""
    return "".join(f"{line}\n" for each in found for line in _mistake(each))


def in_words(measure: Measure | None, *, counted: bool = True) -> str:
    """A measure: ``0.83 (0.71-0.92) [24]``; ``undefined`` where it has no value."""
    if measure is None:
        return "-"
    if measure.value is None:
        return "undefined"
    between = "" if measure.low is None else f" ({measure.low:.2f}-{measure.high:.2f})"
    return f"{measure.value:.2f}{between}" + (f" [{measure.units:,}]" if counted else "")


def table(rows: Sequence[Sequence[str]]) -> str:
    """Cells in columns that are as wide as they have to be, the first to the left."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for first, *rest in rows:
        cells = [f"{cell:>{width}}" for cell, width in zip(rest, widths[1:], strict=True)]
        lines.append("  ".join([f"{first:<{widths[0]}}", *cells]).rstrip())
    return "\n".join(lines) + "\n"


def measure_json(measure: Measure | None) -> dict[str, float | int | None] | None:
    """A measure as it stands in JSON, rounded to four places."""
    if measure is None:
        return None
    ends = {"value": measure.value, "low": measure.low, "high": measure.high}
    rounded = {name: None if end is None else round(end, 4) for name, end in ends.items()}
    return {**rounded, "units": measure.units}


def figures_json(rows: Iterable[Row]) -> list[dict[str, object]]:
    """The table as JSON."""
    return [
        {
            "group": row.group,
            "name": row.name,
            "precision": measure_json(row.precision),
            "recall": measure_json(row.recall),
            "f1": measure_json(row.f1),
            "unlabelled": row.unlabelled,
        }
        for row in rows
    ]


def mistakes_json(found: Iterable[Mistake]) -> list[dict[str, object]]:
    """The mistakes as JSON."""
    return [
        {
            "what": each.what,
            "id": each.found.gold.id,
            "relation": each.found.gold.relation or "unrelated",
            "type": each.found.gold.type,
            "soft": each.found.gold.soft,
            "a": {"source": each.found.gold.a.source, "quote": each.found.gold.a.quote},
            "b": {"source": each.found.gold.b.source, "quote": each.found.gold.b.quote},
            "why": each.why,
        }
        for each in found
    ]


def _mistake(each: Mistake) -> Iterator[str]:
    gold = each.found.gold
    soft = ", soft" if gold.soft else ""
    yield safe_text(
        f"{each.what}: {gold.id} ({gold.relation or 'unrelated'}, {gold.type}{soft})"
    )
    for side in (gold.a, gold.b):
        quote = " ".join(side.quote.split())
        cut = quote if len(quote) <= LONGEST_QUOTE else f"{quote[: LONGEST_QUOTE - 2]} …"
        yield safe_text(f'  {side.source}: "{cut}"')
    yield safe_text(f"  {each.why}")
