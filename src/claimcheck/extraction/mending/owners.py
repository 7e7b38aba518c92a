"""Clauses and phrases that the parser hangs beside the noun that they are about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import POINTING
from claimcheck.extraction.mending.edits import Edit
from claimcheck.extraction.tree import SUBJECTS, child
from claimcheck.extraction.units import is_finite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN"})
RELATIVES = frozenset({"whom", "which", "that"})
# They only tie a clause to the one before: "on the other hand".
TYING = frozenset({"on the other hand", "on the one hand", "on the contrary", "on the whole"})
PLAIN = frozenset({"these", "those", "them", "this", "it"})


def offences(doc: Doc) -> Iterator[Edit]:
    """By what an offence was committed belongs to it: "tried for killing by neglect"."""
    for token in doc:
        if token.lower_ != "by" or token.dep_ not in {"agent", "prep"} or not token.i:
            continue
        noun, means = token.nbor(-1), child(token, ("pobj",))
        if means is None or means.lemma_ not in cue("nouns", "faults"):
            continue
        if noun.lemma_ in cue("nouns", "offences") and noun.dep_ in {"pobj", "dobj", "conj"}:
            yield Edit(token.i, noun.i, "prep")


def enclosing(doc: Doc) -> Iterator[Edit]:
    """What follows a parenthesis belongs to the noun before it: "decay (rot) in the beams"."""
    for close in doc:
        inner = close.head
        if close.text != ")" or inner.dep_ != "appos" or not inner.head.i < inner.i < close.i:
            continue
        for token in inner.children:
            if token.i > close.i and token.dep_ in {"prep", "relcl", "acl"}:
                yield Edit(token.i, inner.head.i, token.dep_)


def likened(doc: Doc) -> Iterator[Edit]:
    """A participle after "that of" is said of "that": "the call was that of a man, logged"."""
    for verb in doc:
        noun = verb.head
        of = noun.head
        if verb.dep_ != "acl" or verb.tag_ != "VBN" or noun.dep_ != "pobj" or of.lower_ != "of":
            continue
        that = of.head
        paused = doc[verb.left_edge.i - 1].text == ","
        if paused and that.lower_ in {"that", "those"} and that.dep_ == "attr":
            yield Edit(verb.i, that.i, "acl")


def asked(doc: Doc) -> Iterator[Edit]:
    """After "what rang was the bell", a participle is said of the bell: ", rung by a nun"."""
    for verb in doc:
        copula = _clause(verb)
        if verb.dep_ not in {"dep", "advcl", "acl"} or verb.tag_ != "VBN":
            continue
        if copula.lemma_ != "be" or copula.i > verb.i:
            continue
        given = child(copula, ("attr",))
        if given is None or child(copula, ("csubj",)) is None:
            continue
        paused = doc[verb.left_edge.i - 1].text == ","
        told = child(verb, ("agent", "prep")) is not None
        own = child(verb, (*SUBJECTS, "aux", "auxpass", "mark")) is not None
        if paused and given.i < verb.i and told and not own:
            yield Edit(verb.i, given.i, "acl")


def _clause(verb: Token) -> Token:
    """What a participle after a noun and its phrase hangs on in the end."""
    noun = verb.head
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.dep_ == "attr":
        return noun.head.head.head
    return noun


def lacking(doc: Doc) -> Iterator[Edit]:
    """ "The lack of which" opens a clause about a noun: "a drain, the lack of which harmed it".

    With "harmed" as the main verb, and "lack" as another name of the drain.
    """
    for verb in doc:
        clause = child(verb, ("ccomp",))
        if verb.dep_ != "ROOT" or clause is None or child(verb, SUBJECTS) is not None:
            continue
        share = next((t for t in doc[clause.i : verb.i] if _is_of_which(t)), None)
        if share is None or not is_finite(verb) or child(clause, SUBJECTS) is None:
            continue
        noun = share.head
        yield Edit(clause.i, clause.i, "ROOT")
        yield Edit(verb.i, noun.i, "relcl")
        yield Edit(share.i, verb.i, "nsubj")
        for token in verb.children:
            if token.i < share.left_edge.i or (token.is_punct and token.i == verb.sent.end - 1):
                yield Edit(token.i, clause.i, token.dep_)


def planned(doc: Doc) -> Iterator[Edit]:
    """What a plan is for belongs to it: "was stopped by a plan to close the mill"."""
    for verb in doc:
        to = doc[verb.i - 1] if verb.i > 1 else verb
        if verb.dep_ not in {"advcl", "xcomp"} or to.tag_ != "TO" or to.head != verb:
            continue
        noun = doc[to.i - 1]
        agent = noun.dep_ == "pobj" and noun.head.dep_ == "agent"
        if agent and noun.lemma_ in cue("nouns", "intents") and noun.head.head == verb.head:
            yield Edit(verb.i, noun.i, "acl")


def described(doc: Doc) -> Iterator[Edit]:
    """No clause after a pause describes a pronoun: "a plan to close these, which was theirs".

    It describes the noun above.
    """
    for clause in doc:
        word = clause.head
        if clause.dep_ != "relcl" or word.lower_ not in PLAIN or word.dep_ != "dobj":
            continue
        which = any(t.lower_ == "which" and t.dep_ in SUBJECTS for t in clause.children)
        noun = word.head.head
        paused = doc[clause.left_edge.i - 1].text == ","
        if which and paused and word.head.dep_ == "acl" and noun.pos_ in NOUNS:
            yield Edit(clause.i, noun.i, "relcl")


def reflexive(doc: Doc) -> Iterator[Edit]:
    """ "Ourselves" beside "whom" is no object: "a doctor whom we paid ourselves"."""
    for token in doc:
        verb = token.head
        if token.dep_ != "dobj" or not token.lower_.endswith(("self", "selves")):
            continue
        whom = any(t.lower_ in RELATIVES and t.dep_ == "dobj" for t in verb.lefts)
        if whom and verb.dep_ == "relcl":
            yield Edit(token.i, verb.i, "advmod")


def elsewhere(doc: Doc) -> Iterator[Edit]:
    """ "Elsewhere" is joined to a phrase, not to its noun: "in the hills and elsewhere"."""
    for token in doc:
        noun = token.head
        if token.lower_ not in {"elsewhere", "abroad", "everywhere"} or token.dep_ != "conj":
            continue
        if noun.dep_ != "pobj" or noun.head.dep_ != "prep":
            continue
        yield Edit(token.i, noun.head.i, "conj")
        for joint in noun.children:
            if joint.dep_ == "cc" and noun.i < joint.i < token.i:
                yield Edit(joint.i, noun.head.i, "cc")


def tying(doc: Doc) -> Iterator[Edit]:
    """ "On the other hand" says nothing, and nothing is said of the hand."""
    for prep in doc:
        noun = child(prep, ("pobj",)) if prep.lower_ == "on" else None
        if noun is None or doc[prep.i : noun.i + 1].text.casefold() not in TYING:
            continue
        verb = prep.head
        yield Edit(prep.i, verb.i, POINTING)
        subject = child(verb, SUBJECTS)
        for token in noun.children:
            if token.dep_ == "relcl" and subject is not None:
                yield Edit(token.i, subject.i, "relcl")
        if prep.i and doc[prep.i - 1].text == "," and prep.i - 1 != verb.left_edge.i:
            yield Edit(prep.i - 1, prep.i, "punct")


def distant(doc: Doc) -> Iterator[Edit]:
    """How far off something lies is said of the last noun: "who left the hall, a mile away"."""
    for away in doc:
        far = child(away, ("npadvmod",)) if away.lower_ in {"away", "off"} else None
        if far is None:
            continue
        noun = away.head
        clause = child(noun, ("relcl",))
        if clause is None or not noun.i < clause.i < far.left_edge.i:
            continue
        last = child(clause, ("dobj",))
        if last is not None and last.right_edge.i + 2 == far.left_edge.i:
            yield Edit(away.i, last.i, "advmod")


def _is_of_which(token: Token) -> bool:
    """Whether a noun is a part or the want of what a relative pronoun stands for."""
    of = child(token, ("prep",))
    which = child(of, ("pobj",)) if of is not None else None
    return token.dep_ == "appos" and which is not None and which.lower_ == "which"
