"""What changes a baseline: accepting, pruning, updating. Each does one thing only."""

from collections.abc import Collection, Iterable
from datetime import date

from claimcheck.baseline.drift import Drift, Found, Standing, State
from claimcheck.baseline.entries import Entry
from claimcheck.errors import UsageError

# Why the conflicts may stay that a baseline begins with.
BEGUN = "there when the baseline was begun"

# Words of a quote that are kept; enough to know it again in a diff.
LONGEST_QUOTE = 160  # characters


def begin(found: Iterable[Found]) -> tuple[Entry, ...]:
    """A first baseline: everything that was found."""
    return tuple(_entry(each, reason=BEGUN) for each in found)


def update(entries: Iterable[Entry], drift: Drift) -> tuple[Entry, ...]:
    """The entries with the questions and quotes that their conflicts have at present.

    A new conflict does not get in, and an entry whose conflict is gone stays.
    """
    renewed: dict[tuple[str, str], list[Entry]] = {}
    for standing in drift.standings:
        if standing.entry:
            kept = standing.entry
            entry = _entry(standing.found, reason=kept.reason, by=kept.by, until=kept.until)
            renewed.setdefault(kept.key, []).append(entry)
    return tuple(found for entry in entries for found in renewed.get(entry.key, [entry]))


def prune(entries: Iterable[Entry], drift: Drift) -> tuple[Entry, ...]:
    """The entries without those whose conflict is gone."""
    gone = {entry.key for entry in drift.resolved}
    return tuple(entry for entry in entries if entry.key not in gone)


def accept(  # noqa: PLR0913 - what an entry says of itself
    entries: Iterable[Entry],
    drift: Drift,
    fingerprints: Collection[str],
    *,
    reason: str,
    by: str,
    until: date | None = None,
) -> tuple[Entry, ...]:
    """The entries and some new conflicts.

    Args:
        entries: The baseline.
        drift: Of the corpus at present.
        fingerprints: Of the conflicts that are accepted.
        reason: Why they may stay.
        by: Who says so.
        until: The last day on which they are accepted.

    Raises:
        UsageError: No new conflict has one of the fingerprints.
    """
    new = drift.of(State.NEW)
    there = dict.fromkeys(each.found.identity.fingerprint for each in new)
    for fingerprint in fingerprints:
        if fingerprint not in there:
            fix = f"new: {', '.join(there)}" if there else "there is no new one"
            message = f"{fingerprint}: no new conflict has this fingerprint ({fix})"
            raise UsageError(message)
    wanted = [each for each in new if each.found.identity.fingerprint in fingerprints]
    added = [_entry(each.found, reason=reason, by=by, until=until) for each in wanted]
    replaced = {entry.key for entry in added} | _expired(wanted)
    return (*(entry for entry in entries if entry.key not in replaced), *added)


def _expired(standings: Iterable[Standing]) -> set[tuple[str, str]]:
    """The entries that accepted a conflict up to a day that is over."""
    return {standing.entry.key for standing in standings if standing.entry}


def _entry(found: Found, *, reason: str, by: str = "", until: date | None = None) -> Entry:
    quotes = sorted({(claim.source, _short(claim.quote)) for claim, _ in found.answers})
    return Entry(
        topic=found.topic,
        identity=found.identity,
        asks=found.discrepancy.question,
        quotes=tuple(quotes),
        reason=reason,
        by=by,
        until=until,
    )


def _short(quote: str) -> str:
    """The beginning of a quote in one line, cut between words."""
    words = " ".join(quote.split())
    if len(words) <= LONGEST_QUOTE:
        return words
    return f"{words[:LONGEST_QUOTE].rpartition(' ')[0] or words[:LONGEST_QUOTE]} …"
