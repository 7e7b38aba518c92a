"""Who was hurt, by what was done for them: they were taken to hospital, needed treatment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frames import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

HOSPITALISED = "hospitalised"
INJURED = "injured"

OBJECTS = ("dobj",)
UNDERGONE = frozenset({"dobj", "nsubjpass"})


def cared_for(verb: Token, role: str) -> str:
    """The class that a verb gives by the care that people had; empty where it gives none.

    Args:
        verb: Of which they are the subject or object.
        role: Which of the two.
    """
    table, own = cues.load("counted")["care"], verb.lemma_.lower()
    places = {noun.lemma_.lower() for noun in _reached(verb, table["to"])}
    if role in UNDERGONE and own in table["bringing"] and places & {*table["places"]}:
        return HOSPITALISED
    if role != "nsubj":
        return ""
    if own in table["going"] and places & {*table["places"]}:
        return HOSPITALISED
    things = {child.lemma_.lower() for child in verb.rights if child.dep_ in OBJECTS}
    needed = own in table["having"] and things & {*table["care"]}
    return (
        INJURED if needed or (own in table["suffering"] and things & {*table["harms"]}) else ""
    )


def _reached(verb: Token, prepositions: list[str]) -> list[Token]:
    """The nouns that a verb reaches by some prepositions: "taken to the hospital"."""
    return [
        noun
        for child in verb.rights
        if child.dep_ == "prep" and child.lower_ in prepositions
        for noun in child.children
        if noun.dep_ == "pobj"
    ]
