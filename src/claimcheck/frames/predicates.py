"""The class that a verb gives to what it is said of: "killed 12", "12 were confirmed dead"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.frames import cues
from claimcheck.frames.care import cared_for
from claimcheck.frames.nouns import NOMINAL, classes, coordinated, is_person, lemma

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CUES = cues.load("counted")
# Prepositions that the parser takes for a phrase of its own: "claimed between 20 and 30 lives".
_QUANTIFIERS = frozenset({"between", "over", "about", "around", "under", "to", "up", "from"})

STAFF = "employee"

# A label has no more words, its colon among them: "Killed in action:".
LABEL = 4


def class_of_predicate(doc: Doc, head: Token, start: int) -> str:
    """The class that the verb gives a noun: "12 people were killed", "razed 29 properties".

    The parser may hang the verb on the number, and leave the noun elsewhere.
    """
    person = is_person(head)
    if person and (beside := _beside(head)):
        return beside
    if person and (headed := _headed(doc, start)):
        return headed
    for token in (head, *doc[start : head.i]):
        for verb, role in verbs(token):
            said = said_of(verb, role, head, person=person)
            # A clinic treats patients who were not hurt.
            if said and not (verb.lemma_ == "treat" and head.lemma_ == "patient"):
                return said
    bare = _without_subject(head)
    return said_of(bare, "nsubjpass", head, person=person) if bare is not None else ""


def _without_subject(head: Token) -> Token | None:
    """The passive after a noun, whose subject the parser missed: "of our men were hurt"."""
    after = head.nbor(1) if head.i + 1 < len(head.doc) else head
    if after.dep_ != "auxpass" or any(c.dep_ == "nsubjpass" for c in after.head.lefts):
        return None
    return after.head


def verbs(head: Token) -> Iterator[tuple[Token, str]]:
    """The verbs that a noun depends on or that hang on it, with its role."""
    top = head
    while top.dep_ in {"conj", "appos"} and top.head.pos_ in {*NOMINAL, "NUM"}:
        top = top.head
    while (
        top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.pos_ in {"NOUN", "NUM"}
    ):
        top = top.head.head
        if top.lower_ in {"none", "neither"}:
            return
    if top.dep_ == "pobj" and top.head.lower_ in _QUANTIFIERS and top.head.head.pos_ == "VERB":
        yield top.head.head, "nsubj" if top.head.i < top.head.head.i else "dobj"
    if top.i and top.nbor(-1).tag_ == "VBN" and top.nbor(-1).dep_ == "amod":
        yield top.nbor(-1), "dobj"
    if top.dep_ in {"dobj", "obj", "nsubjpass", "nsubj", "attr"}:
        yield top.head, top.dep_
        yield from _raised(top.head)
    for child in head.children:
        if child.dep_ in {"acl", "relcl"}:
            passive = child.tag_ == "VBN"
            yield child, "nsubjpass" if passive else "nsubj"


def _raised(verb: Token) -> Iterator[tuple[Token, str]]:
    """ "are thought to have drowned", "is believed to have been killed"."""
    for child in verb.rights:
        if child.dep_ == "xcomp" and child.pos_ == "VERB":
            passive = any(other.dep_ == "auxpass" for other in child.lefts)
            yield child, "nsubjpass" if passive else "nsubj"


def said_of(verb: Token, role: str, head: Token, *, person: bool) -> str:
    """What a verb, with the verbs joined to it, says of a noun in a role."""
    if not person:
        return _destroyed(verb, role, head)
    table = classes("agents") if role == "nsubj" else classes("patients")
    if whole := _whole(verb, role):
        return whole
    found: list[str] = []
    joined_by_or = False
    for one in _conjoined(verb):
        said = (
            table.get(one.lemma_.lower())
            or classes("states").get(one.lower_)
            or _reported(one)
            or _from_home(one, role)
            or cared_for(one, role)
        )
        if said:
            found.append(said)
        joined_by_or = joined_by_or or any(
            c.lower_ == "or" for c in one.children if c.dep_ == "cc"
        )
    if not found:
        return ""
    if joined_by_or:
        return "-or-".join(sorted(set(found)))
    return "deaths" if "deaths" in found else found[0]


def _conjoined(verb: Token) -> list[Token]:
    """A verb with the verbs joined to it: "killing or abducting"."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in {"VERB", "AUX"}:
        first = first.head
    chain, found = [first], []
    while chain:
        one = chain.pop(0)
        found.append(one)
        chain += [child for child in one.rights if child.dep_ == "conj" and _shares(one, child)]
    return found if verb in found else [verb]


def _shares(first: Token, second: Token) -> bool:
    """Whether a joined verb shares the object or the passive subject of the first."""
    own = {child.dep_ for child in second.children}
    shared = {child.dep_ for child in first.children}
    passive = "nsubjpass" in shared or "auxpass" in shared
    if passive:
        return not own & {"nsubj", "nsubjpass", "dobj"} and second.tag_ in {"VBN", "VBD"}
    return "dobj" not in shared and "nsubj" not in own


def _reported(verb: Token) -> str:
    """ "were confirmed dead", "are reported missing", "lost their lives"."""
    if verb.lemma_ == "lose" and any(child.lemma_ == "life" for child in verb.rights):
        return "deaths"
    for child in verb.rights:
        if child.dep_ in _COMPLEMENTS and child.lower_ in classes("states"):
            return "-or-".join(coordinated(child))
    return ""


def _from_home(verb: Token, role: str) -> str:
    """ "Left their homes", "were forced out", "drove 400 from their homes"."""
    table, own = cues.load("counted")["home"], verb.lemma_.lower()
    if role == "nsubj":
        home = any(t.dep_ == "dobj" and t.lemma_.lower() in table["nouns"] for t in verb.rights)
        return "evacuated" if home and own in table["leaving"] else ""
    if own not in table["driving"]:
        return ""
    goals = [t for t in verb.rights if t.dep_ in {"prep", "prt", "advmod"}]
    nouns = {c.lemma_.lower() for t in goals for d in (t, *t.children) for c in d.children}
    out = any(
        t.lower_ == "out" and not any(c.lower_ == "of" for c in t.children) for t in goals
    )
    away = any(t.lower_ in {"from", "out"} for t in goals)
    if away and nouns & set(table["nouns"]):
        return "displaced" if own in table["displacing"] else "evacuated"
    return "evacuated" if out else ""


_COMPLEMENTS = frozenset({"acomp", "oprd", "xcomp", "attr", "ccomp", "advmod", "prep", "dobj"})


def _destroyed(verb: Token, role: str, head: Token) -> str:
    if said := _lost(verb, role, head):
        return said
    table = cues.load("counted")["destroyed"]
    if role == "nsubj" or head.lemma_.lower() in classes("nouns"):
        return ""
    own = verb.lemma_.lower()
    if head.lemma_.lower() in _CUES["fired"]["nouns"] and own in _CUES["fired"]["verbs"]:
        return "shot"
    if own in table["verbs"]:
        return f"{lemma(head)}-destroyed"
    return f"{lemma(head)}-damaged" if own in table["damaged"] else ""


def _lost(verb: Token, role: str, head: Token) -> str:
    """ "Will cut 310 posts", "430 jobs are to go": the posts are lost."""
    table = _CUES["lost"]
    own, thing = verb.lemma_.lower(), lemma(head)
    if thing not in table["nouns"]:
        return ""
    if role == "nsubj" and own == "be":  # "are to go"
        own = next((t.lemma_.lower() for t in verb.rights if t.dep_ == "xcomp"), "")
    done = table["gone"] if role == "nsubj" else table["verbs"]
    return f"{thing}-lost" if own in done else ""


def _whole(verb: Token, role: str) -> str:
    """ "Employs 300 people", "300 people are its staff": all who belong to a body."""
    table = classes("whole")
    if role in {"dobj", "nsubjpass"}:
        return table.get(verb.lemma_.lower(), "")
    if role == "nsubj" and verb.lemma_ == "work":  # "300 people work there", "at the mill"
        where = any(t.lower_ in {"there", "here", "at", "for"} for t in verb.rights)
        return STAFF if where else ""
    if role != "nsubj" or verb.lemma_ != "be":
        return ""
    said = (table.get(t.lemma_.lower(), "") for t in verb.rights if t.dep_ == "attr")
    return next((one for one in said if one), "")


def _beside(head: Token) -> str:
    """ "300 people, the whole staff of the mill"."""
    named = (t for t in head.rights if t.dep_ == "appos" and t.pos_ == "NOUN")
    return next((said for t in named if (said := classes("whole").get(t.lemma_.lower()))), "")


def _headed(doc: Doc, start: int) -> str:
    """ "Injured: 12 sailors and two guards", "Treated: 47": the label says it of all."""
    colon = next((t.i for t in doc[:LABEL] if t.text == ":"), None)
    if not colon or colon >= start or any(t.is_sent_end for t in doc[colon + 1 : start]):
        return ""
    label = doc[colon - 1]
    return (
        classes("states").get(label.lower_)
        or classes("nouns").get(label.lemma_.lower())
        or (classes("patients").get(label.lemma_.lower()) if label.tag_ == "VBN" else "")
        or ""
    )
