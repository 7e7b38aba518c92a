"""The records that pass from stage to stage, and their closed choices.

Standard library only. Every record is frozen and complete when it is made. Offsets are
half-open and count Unicode code points of ``Source.text``.
"""

from claimcheck.model.claims import Claim, Pair, Status
from claimcheck.model.frames import (
    Bearing,
    Cause,
    Mention,
    Modality,
    Place,
    Precision,
    Quantity,
    Standing,
    Time,
)
from claimcheck.model.sources import Block, BlockKind, Cell, Skipped, Source, Span
from claimcheck.model.verdicts import (
    Comparison,
    Discrepancy,
    Judgement,
    Policy,
    Progress,
    Relation,
    Type,
)

__all__ = [
    "Bearing",
    "Block",
    "BlockKind",
    "Cause",
    "Cell",
    "Claim",
    "Comparison",
    "Discrepancy",
    "Judgement",
    "Mention",
    "Modality",
    "Pair",
    "Place",
    "Policy",
    "Precision",
    "Progress",
    "Quantity",
    "Relation",
    "Skipped",
    "Source",
    "Span",
    "Standing",
    "Status",
    "Time",
    "Type",
]
