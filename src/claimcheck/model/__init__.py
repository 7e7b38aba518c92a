"""The records that pass from stage to stage, and their closed choices.

Standard library only. Every record is frozen and complete when it is made. Offsets are
half-open and count Unicode code points of ``Source.text``.
"""

from claimcheck.model.claims import Claim, Echo, Pair, Status
from claimcheck.model.comparisons import Comparison, Progress
from claimcheck.model.decisions import Change, ChangeKind, Changes, Decision, Outcome
from claimcheck.model.frames import (
    DOUBTFUL,
    FACTUAL,
    Bearing,
    Cause,
    Location,
    Mention,
    Modality,
    Party,
    Place,
    Precision,
    Quantity,
    Quotation,
    Roles,
    Standing,
    Time,
)
from claimcheck.model.identity import FINGERPRINT_LENGTH, FINGERPRINTS, Identity
from claimcheck.model.limits import DEFAULT_LIMITS, Limits
from claimcheck.model.sources import Block, BlockKind, Cell, Skipped, Source, Span
from claimcheck.model.verdicts import (
    Discrepancy,
    Judgement,
    Policy,
    Relation,
    Type,
)

__all__ = [
    "DEFAULT_LIMITS",
    "DOUBTFUL",
    "FACTUAL",
    "FINGERPRINTS",
    "FINGERPRINT_LENGTH",
    "Bearing",
    "Block",
    "BlockKind",
    "Cause",
    "Cell",
    "Change",
    "ChangeKind",
    "Changes",
    "Claim",
    "Comparison",
    "Decision",
    "Discrepancy",
    "Echo",
    "Identity",
    "Judgement",
    "Limits",
    "Location",
    "Mention",
    "Modality",
    "Outcome",
    "Pair",
    "Party",
    "Place",
    "Policy",
    "Precision",
    "Progress",
    "Quantity",
    "Quotation",
    "Relation",
    "Roles",
    "Skipped",
    "Source",
    "Span",
    "Standing",
    "Status",
    "Time",
    "Type",
]
