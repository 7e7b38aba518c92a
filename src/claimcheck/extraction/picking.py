"""What a clause says of its noun: which one is meant, or something of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words
from claimcheck.extraction.linking import is_conceding
from claimcheck.extraction.tree import SUBJECTS, below, child
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Token

PLACES = frozenset({"GPE", "LOC"})
MEASURES = frozenset({"QUANTITY", "PERCENT", "MONEY"})
FORMER = frozenset({"former", "latter"})
QUOTES = frozenset('"“”')


def is_paused(clause: Token) -> bool:
    """Whether a pause stands before a clause."""
    before = clause.left_edge.i - 1
    return before >= 0 and clause.doc[before].text in {",", "-", "–", "—"}


def is_limited(noun: Token) -> bool:
    """Whether what is said of a noun holds only of those that the phrase after it names.

    "No letter that she wrote", "few of the mills that closed", "every house built before 1951".
    """
    return any(
        t.dep_ in {"det", "amod"} and t.lower_ in words("clauses", "limiting")
        for t in noun.children
    )


def is_bare_time(clause: Token) -> bool:
    """Whether a clause says which time, reason or way: "by the time they left"."""
    time = clause.head.ent_type_ in {"DATE", "TIME"} and clause.head.pos_ == "NOUN"
    return (time or clause.head.lemma_ in words("nouns", "occasions")) and not is_paused(clause)


def is_complement(clause: Token) -> bool:
    """Whether a clause says what its noun says: "the assurance that the dam is safe".

    In "a note that it was to be sold", too, "that" is no object, for the passive has none.
    """
    if any(t.dep_ == "mark" and t.lower_ == "that" for t in clause.children):
        return True
    that = clause.left_edge
    verb = that.head
    passive = any(t.dep_ in {"auxpass", "nsubjpass"} for t in verb.children)
    unfit = verb.lemma_ not in words("clauses", "giving")
    return that.lower_ == "that" and that.dep_ == "dobj" and passive and unfit


def is_open(clause: Token) -> bool:
    """Whether it is open what a clause after a pause is about, or it is about no noun.

    "The order to boil water, which came late": the order, or the water; "which he did": a deed.
    """
    noun = clause.head
    pronouns = [t for t in clause.children if t.tag_ in {"WDT", "WP"}]
    if any(t.tag_ == "PDT" or t.dep_ == "predet" for t in noun.children):
        return any(t.lower_ in {"twice", "half", "double"} for t in noun.children)
    does = clause.lemma_ == "do" and any(t.dep_ == "dobj" for t in pronouns)
    if does or is_conceding(clause.left_edge) or _is_elsewhere(clause) or _is_supposed(clause):
        return True
    placed = noun.ent_type_ in PLACES
    placed |= noun.pos_ == "PROPN" and noun.head.lower_ in {"at", "from"}
    dated = noun.ent_type_ == "DATE" and _is_named_so(clause)  # "on 3 May, which was a holiday"
    if dated or (placed and _is_placing(clause, noun)):
        return True
    if _is_measure(noun) or _is_either(clause, noun):
        return True
    return is_paused(clause) and (_is_rate(noun) or _has_rival(clause, noun))


def _is_measure(noun: Token) -> bool:
    """Whether a noun only measures: "a block weighing nine tons, which took days to clear"."""
    return noun.ent_type_ in MEASURES and noun.dep_ == "dobj" and noun.head.dep_ == "acl"


def _is_either(clause: Token, noun: Token) -> bool:
    """Whether a clause is on one of two, or on neither: "of which the former"."""
    none = any(t.lower_ == "neither" for t in (*noun.children, *noun.head.children))
    return none or any(t.lower_ in FORMER for t in below(clause))


def _is_supposed(clause: Token) -> bool:
    """Whether a clause says what might be: "the level at which it would flood the town"."""
    first = clause.left_edge.nbor(1) if clause.left_edge.pos_ == "ADP" else None
    would = any(t.dep_ == "aux" and t.lower_ in {"would", "could"} for t in clause.children)
    return first is not None and first.lower_ == "which" and would and not is_paused(clause)


# What lies so is not in the place, and "there" has no other word for it.
OUTSIDE = frozenset(
    {"off", "up", "down", "outside", "beyond", "behind", "below", "above", "past", "along"}
)


def _is_elsewhere(clause: Token) -> bool:
    """Whether "where" stands for no place that can be named: "it fell where it stood".

    "Two miles up the coast, where it lay": it lay in no coast.
    """
    where = clause.left_edge
    if where.lower_ != "where" or not where.i:
        return False
    before, over = where.nbor(-1), clause.head.head
    return before.pos_ in {"VERB", "AUX"} or (over.dep_ == "prep" and over.lower_ in OUTSIDE)


def _is_named_so(clause: Token) -> bool:
    """Whether a clause says what "which" is: it "was a holiday"."""
    which = any(t.lower_ == "which" and t.dep_ in SUBJECTS for t in clause.children)
    named = any(t.dep_ == "attr" and t.pos_ in {"NOUN", "PROPN"} for t in clause.children)
    return clause.lemma_ == "be" and which and named


def _is_placing(clause: Token, place: Token) -> bool:
    """Whether a place only says where something else is: "a mill in Kelm, which made paper"."""
    which = any(t.lower_ == "which" and t.dep_ in SUBJECTS for t in below(clause))
    if place.dep_ == "appos" and place.head.ent_type_ in PLACES:
        place = place.head  # "in Kelm, Norland, which"
    prep = place.head
    if not which or place.dep_ != "pobj" or prep.dep_ != "prep":
        return False
    return prep.lower_ != "of" and prep.head.pos_ in {"NOUN", "PROPN"}


def _is_rate(noun: Token) -> bool:
    """Whether a noun says for each of what: "fifty pounds a household"."""
    edge = noun.left_edge
    before = edge.nbor(-1) if edge.i else noun
    counted = before.tag_ == "NNS" and child(before, ("nummod",)) is not None
    return counted and edge.lower_ in {"a", "an"}


def _has_rival(clause: Token, noun: Token) -> bool:
    """Whether the noun that another one hangs on could be meant as well."""
    above = _over(noun)
    if above is None:
        return False
    counting = (
        words("nouns", "quantifying") | words("nouns", "bodies") | words("nouns", "edges")
    )
    if above.lemma_ in counting or child(above, ("nummod",)) is not None:
        return False
    people = words("nouns", "people")
    pronouns = {t.lower_ for t in below(clause) if t.tag_ in {"WDT", "WP", "WP$"}}
    if pronouns & {"who", "whom"}:
        return above.lemma_ in people and noun.lemma_ in people
    if "which" in pronouns and (above.lemma_ in people or noun.lemma_ in people):
        return False
    # "On the bank of the river, where she stood" has no such pronoun.
    return bool(pronouns) and not _decides(clause, noun, above)


def _over(noun: Token) -> Token | None:
    """The noun in whose phrase a noun stands, where both could be meant after it."""
    over, above = noun.head, noun.head.head
    if noun.pos_ != "NOUN" or noun.dep_ not in {"pobj", "dobj"}:
        return None
    if any(t.dep_ == "appos" or t.lower_ == "itself" for t in noun.children):
        return None  # "the roof of the tower itself, which"
    if over.dep_ not in {"prep", "acl"} or above.pos_ != "NOUN" or above.i > over.i:
        return None
    # "By the owner of the tower, which": a noun deep down is seldom meant.
    return above if above.dep_ != "pobj" else None


def _decides(clause: Token, noun: Token, above: Token) -> bool:
    """Whether the number of a clause's verb says which of two nouns it is about."""
    verbs = {t.lower_ for t in (clause, *clause.children) if t.pos_ in {"AUX", "VERB"}}
    one = bool(verbs & {"was", "is", "has"}) or clause.tag_ == "VBZ"
    several = bool(verbs & {"were", "are", "have"}) or clause.tag_ == "VBP"
    own, other = noun.tag_ == "NNS", above.tag_ == "NNS"
    return own != other and ((one and not own) or (several and own))


def is_loose(clause: Token) -> bool:
    """Whether it is open what a clause is about: "is the theft of money that was hers"."""
    noun = clause.head
    before = clause.left_edge.nbor(-1) if clause.left_edge.i else noun
    which = any(t.tag_ == "WDT" and t.dep_ in SUBJECTS for t in clause.children)
    definite = any(t.dep_ == "det" and t.lower_ == "the" for t in noun.children)
    return which and definite and noun.dep_ == "attr" and before.dep_ == "pobj"


def is_cleft(noun: Token) -> bool:
    """Whether a noun is what "it was" points out: "it was the guard who told us"."""
    subject = child(noun.head, SUBJECTS)
    definite = noun.pos_ == "PROPN" or any(
        t.dep_ == "poss" or t.lower_ in {"the", "this", "these"} for t in noun.children
    )
    return subject is not None and subject.lower_ == "it" and definite


def is_selected(noun: Token) -> bool:
    """Whether a noun is picked out of many, so that what follows says out of which."""
    return any(
        t.dep_ == "amod"
        and (
            t.ent_type_ == "ORDINAL" or t.tag_ == "JJS" or t.lower_ in {"only", "last", "next"}
        )
        for t in noun.children
    )


def is_negated(verb: Token) -> bool:
    """Whether a verb is denied."""
    return any(t.dep_ == "neg" for t in verb.children)


def is_denied(verb: Token) -> bool:
    """Whether somebody denies a clause, and with it what says when or why."""
    return verb.dep_ == "ccomp" and verb.head.lemma_ in words("clauses", "denying")


def is_superlative(clause: Token) -> bool:
    """Whether a participle picks its noun out of many: "the figure most often given"."""
    return any(t.tag_ == "RBS" for t in clause.doc[clause.left_edge.i : clause.i])


def is_order(verb: Token) -> bool:
    """Whether somebody is told to do something: "Please call us", "Do not drink the water"."""
    if verb.tag_ != "VB" or child(verb, SUBJECTS) is not None:
        return False
    if inflection.past(verb.lemma_) == verb.lower_:
        return False  # "Set up in 1931"
    before = verb.doc[verb.sent.start : verb.i]
    return all(t.lower_ in words("clauses", "ordering") or t.is_punct for t in before)


def is_after_object(clause: Token) -> bool:
    """Whether a participle may be said of the object before it: "bought a vase, made in Orm".

    Or of the subject: "left the hall, followed by a crowd".
    """
    verb = clause.head
    given = child(verb, ("dobj",))
    if clause.tag_ != "VBN" or child(clause, ("aux", "auxpass")) is not None:
        return False
    edge = clause.left_edge.i
    if edge < 2 or clause.doc[edge - 1].text != ",":  # noqa: PLR2004 - "vase,"
        return False
    if given is not None and given.right_edge.i == edge - 2:
        return True
    before = clause.doc[edge - 2]
    named = before.pos_ in {"NOUN", "PROPN"} and before.ent_type_ not in {"DATE", "TIME"}
    beside = clause.lemma_ in words("clauses", "accompanying")
    beside |= any(t.lower_ in {"his", "her"} for t in below(clause))
    return named and clause.i > verb.i and not beside


def is_ruled_out(noun: Token) -> bool:
    """Whether a clause says what its subject is not: "it was not the guard who told us"."""
    over = noun.head
    return noun.dep_ == "attr" and any(t.dep_ == "neg" for t in over.children)


def is_unsure(noun: Token) -> bool:
    """Whether it is open that there is such a thing: "nobody found a letter sent by her"."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    some = any(t.dep_ == "det" and t.lower_ in {"a", "an", "any"} for t in noun.children)
    if not some or verb.pos_ not in {"VERB", "AUX"} or noun.dep_ in SUBJECTS:
        return False
    subject = child(verb, SUBJECTS)
    nobody = subject is not None and _is_none(subject)
    return nobody or any(t.dep_ == "neg" or t.lower_ == "never" for t in verb.children)


def is_quoted(clause: Token) -> bool:
    """Whether what is told before its verb is quoted: "'Go,' she snapped"."""
    start, verb = clause.left_edge.i, clause.head
    opened = any(
        t.text in QUOTES for t in clause.doc[max(start - 1, clause.sent.start) : clause.i]
    )
    return opened and any(t.text in QUOTES for t in clause.doc[clause.i : verb.i])


def explains(clause: Token, subject: Token) -> bool:
    """Whether a colon stands before a clause: "it could not fall: it stood on rock".

    What a colon and a mark of quotation open is what somebody says: "the sentence goes: “...”".
    """
    between = clause.doc[clause.head.i : subject.left_edge.i]
    colon = next((t for t in between if t.text == ":"), None)
    return colon is not None and colon.nbor(1).text not in QUOTES


def is_any(clause: Token) -> bool:
    """Whether it is open who did it: "it took an hour before anybody called"."""
    subject = child(clause, SUBJECTS)
    if subject is None:
        return False
    return subject.lower_ in {"anybody", "anyone", "anything"} or any(
        t.dep_ == "det" and t.lower_ == "any" for t in subject.children
    )


def _is_none(noun: Token) -> bool:
    """Whether a subject says that there is none: "nobody", "no house", "not one house"."""
    if noun.lower_ in {"nobody", "nothing", "none", "neither"}:
        return True
    return any(t.dep_ == "neg" or t.lower_ in {"no", "neither"} for t in noun.children)
