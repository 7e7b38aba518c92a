"""Everything that was found, in one record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.model.claims import Claim
from claimcheck.model.decisions import Changes, Decision
from claimcheck.model.sources import Skipped, Source
from claimcheck.model.verdicts import Discrepancy, Judgement

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that was found, complete.

    Attributes:
        signature: Versions and settings that decide the result; two reports are comparable only
            where it is equal.
        sources: By id.
        claims: In reading order, source by source.
        pairs: The judgements, by ids.
        discrepancies: Severest first.
        copies: For each source that copies another, its id and the original's.
        skipped: What could not be read as it stands, by source and place.
        decisions: What people said of discrepancies, these and earlier ones, in the order in
            which it was said.
        changes: How it differs from an earlier run; ``None`` where it was held against none.
    """

    signature: str
    sources: tuple[Source, ...]
    claims: Sequence[Claim]
    pairs: Sequence[Judgement]
    discrepancies: tuple[Discrepancy, ...]
    copies: tuple[tuple[str, str], ...] = ()
    skipped: Sequence[Skipped] = ()
    decisions: tuple[Decision, ...] = ()
    changes: Changes | None = None

    def to_json(self) -> str:
        """The comparison as the JSON that docs/formats.md describes."""
        from claimcheck.report.json import render_json

        return render_json(self)

    def to_frames(self) -> dict[str, pd.DataFrame]:
        """The claims, pairs and discrepancies, each as a DataFrame."""
        from claimcheck.tables import frames

        return frames(self)

    def _repr_html_(self) -> str:
        """The questions on which the sources differ, for a notebook."""
        from claimcheck.report.notebook import render_notebook

        return render_notebook(self)

    def _repr_markdown_(self) -> str:
        """The report, for a notebook that shows no HTML."""
        from claimcheck.report.markdown import render_markdown

        return render_markdown(self)


Progress = Callable[[str, int, int], None]
"""Called with the name of a stage, how much of it is done, and how much there is."""
