"""How a clause is tied to the one above, and whether it says something of its own there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words
from claimcheck.extraction.tree import SUBJECTS, child

if TYPE_CHECKING:
    from spacy.tokens import Token

# Verbs that with these words before a participle only say how far it has got.
GOING = {
    "go": frozenset({"on"}),
    "carry": frozenset({"on"}),
    "keep": frozenset({"on", "keep", "kept"}),
    "end": frozenset({"up"}),
    "wind": frozenset({"up"}),
    "finish": frozenset({"up", "by"}),
    "start": frozenset({"out", "off"}),
}

# How many clauses up the subject of a participle is looked for.
DEEPEST = 20


def is_conceding(token: Token) -> bool:
    """Whether a word opens a clause that changes nothing: "whatever the owners say"."""
    return token.lower_ in words("clauses", "conceding")


def marker(head: Token) -> str:
    """The subordinating word of a clause, in lower case; empty when it has none."""
    found = child(head, ("mark",)) or next(
        (t for t in head.children if t.dep_ == "advmod" and t.tag_ == "WRB" and t.i < head.i),
        None,
    )
    if found is not None:
        return found.lower_
    # "Should the dam break, the town floods" is a condition without "if".
    helper = child(head, ("aux", "auxpass"))
    if helper is None or helper.lower_ not in {"should", "had", "were"}:
        return ""
    before = helper.nbor(-1) if helper.i > head.sent.start else None
    opens = before is None or before.text == "," or helper == next(iter(head.children))
    turned = opens and helper.nbor(1).pos_ in {"PRON", "DET", "NOUN", "PROPN"}
    return "if" if turned and head.dep_ in {"advcl", "ccomp"} else ""


def is_conditional(clause: Token) -> bool:
    """Whether it is open that something is so: "if it breaks", "when a dam breaks".

    "Before they can return", too: nobody says that they can, or will.
    """
    mark = marker(clause)
    if mark in words("clauses", "conditional"):
        return True
    opens = clause.doc[clause.left_edge.i : clause.left_edge.i + 2]
    first = [t.lower_ for t in opens]
    if first in (["as", "if"], ["as", "though"]):
        return True
    tags = {t.tag_ for t in (clause, *clause.children)}
    if "VBD" in tags:
        return False
    ahead = mark in {"before", "until", "till", "once"} and bool(tags & {"VBZ", "VBP", "MD"})
    return ahead or (mark in {"when", "whenever"} and bool(tags & {"VBZ", "VBP"}))


def is_purpose(clause: Token) -> bool:
    """Whether a clause says what for: of "so that they would leave" nobody says they did."""
    return clause.left_edge.lower_ == "so" and any(t.tag_ == "MD" for t in clause.children)


def is_kept(clause: Token) -> bool:
    """Whether an adverbial clause says when or why, so that it stays with what it explains."""
    linking = words("clauses", "temporal") | words("clauses", "causal")
    return marker(clause) in linking - words("clauses", "concessive")


def is_compared(clause: Token, mark: str) -> bool:
    """Whether a clause only measures another: "later than was announced", "as he had to do"."""
    if mark == "than" or any(t.lower_ == "than" for t in clause.children):
        return True
    if mark != "as":
        return False
    if clause.lemma_ == "do" and child(clause, ("dobj", "aux")) is None:
        return True  # "she stood as near to him as I do to you"
    if child(clause, SUBJECTS) is None and clause.tag_ != "VBG":
        return True  # "it was built of brick, as had been planned"
    if clause.head.pos_ in {"NOUN", "PROPN"}:
        return True  # "under the act as it then stood"
    last = clause.right_edge
    alone = words("clauses", "met") | words("clauses", "saying")
    # "As a draft rule would allow": what it would allow is the other clause.
    supposed = any(t.tag_ == "MD" for t in clause.children)
    supposed &= clause.lemma_ not in words("clauses", "intransitive")
    return last.lower_ == "do" or (last == clause and (supposed or clause.lemma_ in alone))


def is_continued(participle: Token) -> bool:
    """Whether a participle says what somebody goes on with: "went on working", "ended up"."""
    before = participle.nbor(-1) if participle.i else participle
    return participle.tag_ == "VBG" and before.lower_ in GOING.get(
        participle.head.lemma_, frozenset()
    )


def is_suspended(token: Token) -> bool:
    """Whether a verb shares what the one before it governs: "she knew of and gained by it"."""
    verb = token.head
    if child(verb, ("auxpass", "nsubjpass")) is not None:
        return False  # "he was looked after and fed"
    won, lost = child(verb, ("dobj",)), child(token, ("dobj",))
    if child(token, SUBJECTS) is not None:
        return False  # "The wolves numbered nine; the count of 1990 included two"
    if won is not None and lost is not None and won.pos_ == lost.pos_ == "NUM":
        return True  # "won seven, drawn three and lost two of their matches"
    joint = next((t for t in verb.children if t.dep_ == "cc" and verb.i < t.i < token.i), None)
    if joint is None:
        return False
    straight = joint.i - 1 - (joint.nbor(-1).text == ",") == verb.i
    if straight and joint.lower_ == "but" and child(token, ("neg",)) is not None:
        # "It slowed but did not stop the spread": it slowed the spread.
        given = child(token, ("dobj",)) is not None
        return given and verb.lemma_ not in words("clauses", "intransitive")
    last = joint.nbor(-1)
    return last.dep_ == "prep" and last.head == verb and not any(True for _ in last.children)


def is_prepositional(participle: Token) -> bool:
    """Whether a participle is a mere preposition: "starting 3 May", "not counting"."""
    if participle.tag_ != "VBG":
        return False
    if participle.lemma_ in {"start", "begin", "commence"}:
        below = [t for t in participle.rights if not t.is_punct]
        below += [t for prep in below if prep.dep_ == "prep" for t in prep.children]
        return any(t.ent_type_ in {"DATE", "TIME"} for t in below)
    if is_phrasal(participle):
        return True
    denied = any(t.dep_ == "neg" for t in participle.children)
    return denied and participle.lemma_ in {"count", "include", "mention", "forget", "speak"}


def is_phrasal(participle: Token) -> bool:
    """Whether a participle is one preposition with the next: "judging by its size"."""
    after = participle.nbor(1) if participle.i + 1 < len(participle.doc) else participle
    pair = f"{participle.lemma_} {after.lower_}"
    return participle.tag_ == "VBG" and pair in words("clauses", "prepositional")


def has_subject(participle: Token) -> bool:
    """Whether somebody is named who does what a participle says."""
    verb = participle.head
    for _ in range(DEEPEST):
        subject = child(verb, SUBJECTS)
        if subject is not None or verb.dep_ in {"relcl", "acl"}:
            return subject is None or subject.lower_ != "there"
        if verb.dep_ not in {"conj", "advcl", "xcomp", "pcomp", "prep", "ccomp", "parataxis"}:
            return False
        verb = verb.head
    return False
