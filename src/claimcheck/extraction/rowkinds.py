"""What the statement of a row tells: where, and of what kind the matter of its page is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.frames import sites
from claimcheck.model import Party, Roles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from claimcheck.extraction.claiming import Setting

# Labels of a row that says of what kind the matter of its page is.
KIND = re.compile(
    r"(?:type|kind|nature|category|classification|class)(?: of (?:event|incident|accident"
    r"|disaster|occurrence))?|(?:event|incident|disaster|occurrence|attack) (?:type|category)"
    r"|(?:manner|cause) of death|classified as"
)


def told(doc: Doc, setting: Setting, label: str) -> Roles:
    """The roles that a row's statement tells: where, and under "type" of what kind it is."""
    found = sites.locations(list(doc), setting.frames.entities, setting.people.names)
    places = tuple(each for each, denied in found if not denied)
    noun = _value(doc) if KIND.fullmatch(label) else None
    if noun is None:
        return Roles(locations=places)
    # "Type: fire" says what "it" was, whatever the page calls it.
    it = Party(words="it", head="it")
    return Roles(deed="be", agent=it, kinds=(sites.phrase(noun).casefold(),), locations=places)


def _value(doc: Doc) -> Token | None:
    """The noun by which a row tells a kind: the last before a stop, or before "of" or "in"."""
    colon = next((token.i + 1 for token in doc if token.text == ":"), len(doc))
    noun = None
    for token in doc[colon:]:
        # The capital that opens a cell makes a name of a noun: "Arson".
        if token.pos_ in {"NOUN", "PROPN"}:
            noun = token
        elif noun is not None:
            break
    return noun
