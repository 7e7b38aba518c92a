"""What came of a run; claims and judgements are made where they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from claimcheck import pipeline, verdict
from claimcheck.model import Claim, Discrepancy, Identity, Judgement, Relation, Skipped, Source
from claimcheck.origins import Copying
from claimcheck.renewal.lazily import Lazily
from claimcheck.renewal.recalled import Recalled
from claimcheck.renewal.verdicts import Verdicts


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of a run.

    Attributes:
        sources: Those that were compared, in order.
        copyings: Which of them copy which.
        discrepancies: Severest first.
        identities: What the fingerprint of each is made of.
        verdicts: What was decided of each pair.
        recalled: All claims, without their status.
    """

    sources: tuple[Source, ...]
    copyings: tuple[Copying, ...]
    discrepancies: tuple[Discrepancy, ...]
    identities: tuple[Identity, ...]
    verdicts: Verdicts
    recalled: Recalled

    @property
    def claims(self) -> Sequence[Claim]:
        """All claims with their status, in order."""
        return Lazily(len(self.recalled), self._found)

    @property
    def pairs(self) -> Sequence[Judgement]:
        """All judgements, in order."""
        places = np.flatnonzero(self.verdicts.rule >= 0)
        return Lazily(len(places), lambda: self.verdicts.judgements(self.recalled.ids, places))

    @property
    def skipped(self) -> Sequence[Skipped]:
        """What of the sources could not be read, in order."""
        return Lazily(
            None, lambda: (each for source in self.sources for each in pipeline.skipped(source))
        )

    @property
    def answering(self) -> Sequence[Claim]:
        """The claims that answer a discrepancy, with their status, in order."""
        ids = {id_ for found in self.discrepancies for id_ in found.claims}
        places = sorted(map(self.recalled.place, ids))
        return Lazily(len(places), lambda: self._found_at(places))

    def _found(self) -> Iterator[Claim]:
        places = np.flatnonzero(self._telling())
        telling = self.verdicts.judgements(self.recalled.ids, places)
        return verdict.found(self.recalled, self.recalled, telling, self.copyings)

    def _found_at(self, places: Sequence[int]) -> Iterator[Claim]:
        asked = np.zeros(len(self.recalled), np.bool_)
        asked[places] = True
        left, right = self.verdicts.left, self.verdicts.right
        about = np.flatnonzero(self._telling() & (asked[left] | asked[right]))
        others = np.union1d(left[about], right[about]).tolist()
        return verdict.found(
            map(self.recalled.claim, places),
            map(self.recalled.claim, others),
            self.verdicts.judgements(self.recalled.ids, about),
            self.copyings,
        )

    def _telling(self) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Which pairs are not just compatible."""
        telling = self.verdicts.of(Relation.CONFLICTING)
        return telling | self.verdicts.of(Relation.CORROBORATED)
