"""How much of a comparison the page shows, and how much less a printed one does.

What is beyond is counted, and the page says where it is. The figures keep a page of 100 sources
and 20,000 claims below 15 MB, and a printed one to as many sheets as an editor reads.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The most that is shown of each thing.

    Attributes:
        cards: Discrepancies with their quotes, the severest first.
        lines: Further discrepancies, named in a line each.
        columns: Sources beside each other in a table.
        rows: Questions or claims in a table by source.
        names: Names in the table of who mentions whom.
        frames: Causal claims.
        borne: Corroborated claims.
        alone: Unsupported claims of one source; all of them are marked in its text.
        alone_together: Unsupported claims of all sources.
        examples: Pairs that one rule let pass.
        text: Characters of all sources together; beyond them only disputed paragraphs are kept.
            0 leaves the texts out.
        filtered: It has a filter, and the script for it.
    """

    cards: int
    lines: int
    columns: int
    rows: int
    names: int
    frames: int
    borne: int
    alone: int
    alone_together: int
    examples: int
    text: int
    filtered: bool


SCREEN = Edition(
    cards=100,
    lines=500,
    columns=12,
    rows=60,
    names=25,
    frames=40,
    borne=60,
    alone=25,
    alone_together=1500,
    examples=8,
    text=5_000_000,
    filtered=True,
)

PAPER = Edition(
    cards=40,
    lines=100,
    columns=7,
    rows=15,
    names=0,
    frames=10,
    borne=8,
    alone=0,
    alone_together=0,
    examples=1,
    text=0,
    filtered=False,
)
