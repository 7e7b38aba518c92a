"""What a row of a chronicle tells of: "18:48 | Alarm raised", "19:56 | Fall of the tower"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.acting import SUBJECTS
from claimcheck.extraction.draft import Draft, inner
from claimcheck.extraction.tree import child

if TYPE_CHECKING:
    from spacy.tokens import Doc

# What an event does that is named by a noun alone.
OCCUR = "occur"


def happening(doc: Doc) -> Draft:
    """The event of a row: by its verb, or that it occurred.

    Args:
        doc: The words of the event, and its time in a sentence of its own.
    """
    told = next(doc.sents)
    verb = told.root.pos_ in {"VERB", "AUX"}
    subject = child(told.root, SUBJECTS) if verb else told.root
    own = () if subject is None else (t for t in subject.subtree if not t.is_punct)
    return Draft(
        head=told.root,
        words=tuple(inner(told)),
        subject=tuple(inner(own)),
        verb="" if verb else OCCUR,
    )
