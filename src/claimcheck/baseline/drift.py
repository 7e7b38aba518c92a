"""What is new, what is known and what is gone, of the conflicts in a corpus."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from claimcheck.baseline.acceptances import Acceptance
from claimcheck.baseline.entries import Entry
from claimcheck.model import Claim, Discrepancy, Identity, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A discrepancy of a topic, with all that is needed to show it.

    Attributes:
        topic: Of the corpus.
        discrepancy: The question.
        identity: What its fingerprint is made of.
        answers: Its claims in reading order, each with its source.
    """

    topic: str
    discrepancy: Discrepancy
    identity: Identity
    answers: Sequence[tuple[Claim, Source]]

    @property
    def key(self) -> tuple[str, str]:
        """As an entry's."""
        return self.topic, self.identity.fingerprint


class State(StrEnum):
    """How a conflict stands to the baseline."""

    NEW = "new"
    KNOWN = "known"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A conflict and how it stands to the baseline.

    Attributes:
        found: The conflict.
        state: New, known from the baseline, or accepted in the manifest.
        note: Of a new one, what is known of its question; of another, why it may stay.
        entry: The entry by which it is known.
        fresh: Ids of the sources whose answers no entry has; sorted.
    """

    found: Found
    state: State
    note: str = ""
    entry: Entry | None = None
    fresh: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """The conflicts of some topics against the baseline.

    Attributes:
        standings: By topic, severest first.
        resolved: Entries whose conflict is gone, in the order of the baseline.
        unused: Acceptances whose conflict is gone or in the baseline anyway.
    """

    standings: tuple[Standing, ...]
    resolved: tuple[Entry, ...]
    unused: tuple[Acceptance, ...]

    def of(self, state: State) -> tuple[Standing, ...]:
        """The conflicts that stand in one way."""
        return tuple(each for each in self.standings if each.state is state)


def drift(
    found: Sequence[Found],
    entries: Iterable[Entry],
    acceptances: Iterable[Acceptance],
    *,
    topics: Collection[str],
    today: date,
) -> Drift:
    """Hold what was found against what is known.

    Args:
        found: The conflicts, in the order in which they are shown.
        entries: The baseline.
        acceptances: Of the manifests.
        topics: Those that were looked into; entries of others are left alone.
        today: Whatever is accepted until an earlier day counts no more.
    """
    entries = tuple(entry for entry in entries if entry.topic in topics)
    accepted = {(each.topic, each.fingerprint): each for each in acceptances}
    standings = tuple(_standing(each, entries, accepted, today) for each in found)
    known = {each.entry.key for each in standings if each.entry}
    used = {each.found.key for each in standings if each.state is not State.KNOWN}
    return Drift(
        standings=standings,
        resolved=tuple(entry for entry in entries if entry.key not in known),
        unused=tuple(each for key, each in accepted.items() if key not in used),
    )


def _standing(
    found: Found,
    entries: Sequence[Entry],
    accepted: Mapping[tuple[str, str], Acceptance],
    today: date,
) -> Standing:
    entry = _entry_of(found, entries)
    acceptance = accepted.get(found.key)
    if entry and not _over(entry.until, today):
        return Standing(found=found, state=State.KNOWN, note=entry.reason, entry=entry)
    if acceptance and not _over(acceptance.until, today):
        note = acceptance.reason
        return Standing(found=found, state=State.ACCEPTED, note=note, entry=entry)
    ended = next((each.until for each in (entry, acceptance) if each), None)
    note = f"was accepted until {ended}" if ended else _like(found, entries)
    fresh = _fresh(found, entries)
    return Standing(found=found, state=State.NEW, note=note, entry=entry, fresh=fresh)


def _entry_of(found: Found, entries: Sequence[Entry]) -> Entry | None:
    """The entry of a conflict; of one that lost some of its answers, the entry that had all."""
    alike = _of_question(found, entries)
    for entry in alike:
        if entry.key == found.key:
            return entry
    answers = set(found.identity.answers)
    return next((entry for entry in alike if answers <= set(entry.identity.answers)), None)


def _like(found: Found, entries: Iterable[Entry]) -> str:
    """What is known of a new conflict's question."""
    alike = _of_question(found, entries)
    if any(entry.identity.question == found.identity.question for entry in alike):
        return "known question, new value"
    return "known question, other sources" if alike else ""


def _fresh(found: Found, entries: Iterable[Entry]) -> tuple[str, ...]:
    """The sources whose answers are in no entry about the question."""
    known = {
        answer for entry in _of_question(found, entries) for answer in entry.identity.answers
    }
    return tuple(sorted({source for source, _ in set(found.identity.answers) - known}))


def _of_question(found: Found, entries: Iterable[Entry]) -> list[Entry]:
    """The entries that ask what a conflict is about, whatever the answers."""
    ours = found.identity
    return [
        entry
        for entry in entries
        if entry.topic == found.topic
        if (entry.identity.type, entry.identity.about) == (ours.type, ours.about)
    ]


def _over(until: date | None, today: date) -> bool:
    return until is not None and until < today
