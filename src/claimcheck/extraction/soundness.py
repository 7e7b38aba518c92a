"""Whether a clause that was taken out of its sentence still is one.

The parser errs, and a clause that it cut at the wrong word is no English: "he had to saw two",
"for forty minutes the barber". Such a cut shows at its seams, where words meet that stand apart
in the sentence, and by what the clause lacks: its subject, its verb, what its verb needs. A
clause that is not sound is not taken out: the sentence keeps it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Draft, Word
from claimcheck.extraction.forms import AUXILIARIES, FARTHEST
from claimcheck.extraction.members import joined_to
from claimcheck.extraction.tree import SUBJECTS, below, child, hangs_on
from claimcheck.extraction.units import WHEN, is_clausal, is_finite
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
BASE = frozenset({"VB", "RB", "RBR", "UH"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "ADV", "SYM", "X", "VERB", "INTJ"})
NOUNS = frozenset({"NOUN", "PROPN"})
RELATIVES = frozenset({"which", "whom", "whose"})

# What a verb cannot do without, once the sentence gives it.
NEEDED = frozenset({"dobj", "attr", "acomp", "oprd", "xcomp"})
GOVERNED = frozenset({"pobj", "pcomp"})
VERBAL = frozenset({"VERB", "AUX"})

CUT_OFF = frozenset({"advcl", "ccomp"})
SAID_ALONE = frozenset({*SUBJECTS, *AUXILIARIES, "neg", "cc", "mark", "conj", "intj"})

# They open no clause that stands alone.
SUBORDINATING = frozenset(
    {
        "since",
        "because",
        "although",
        "though",
        "when",
        "while",
        "whereas",
        "after",
        "before",
        "as",
    }
)

# Adverbs beside which a verb may still be left to another: "the guards always do".
OFTEN = frozenset({"always", "never", "often", "usually", "sometimes", "too", "either", "also"})


def is_sound(draft: Draft, listed: frozenset[int] = frozenset()) -> bool:
    """Whether a clause reads as one, as far as its words and their seams show.

    Args:
        draft: As it is told; one that says all of its sentence is sound.
        listed: Tokens of lists that the clause will be told without.
    """
    head = draft.head
    words = [word for word in draft.words if word.text]
    told = {word.token.i for word in words if word.token is not None}
    if not words or all(t.i in told or t.is_punct or t.dep_ == "cc" for t in head.sent):
        return True
    seams = [pair for pair in pairwise(words) if _is_seam(*pair, listed)]
    broken = any(_is_split(*pair, told) or _is_loose(*pair, told) for pair in seams)
    if broken or _is_torn(words[-1]) or _is_subordinate(words, head) or _is_headless(draft):
        return False
    if draft.verb or not is_clausal(head):
        return draft.verb != "" or not is_verbless(words, head)
    return not (
        is_verbless(words, head)
        or _lacks_subject(draft, words)
        or any(
            t.pos_ in VERBAL and _lacks_complement(t, told | listed, NEEDED)
            for t in draft.tokens
        )
        or _is_pending(words, head)
        or _is_nominal(words, head)
        or _is_bare(head)
        or _is_silent(head, told)
        or _is_elliptic(head, told)
    )


def _is_headless(draft: Draft) -> bool:
    """Whether a clause opens with a verb that nobody is the subject of: "leaving it there"."""
    first = draft.words[0]
    if first.token is None or first.text.lower() != first.token.lower_:
        return False
    if first.token == draft.head:
        return first.token.tag_ == "VBG" and not draft.subject and draft.head.dep_ != "ROOT"
    says = first.token in draft.reporter and first.token.tag_ in FINITE
    return says and first.token.pos_ == "VERB"


def _is_subordinate(words: Sequence[Word], head: Token) -> bool:
    """Whether a clause that opens with "since" has lost the one that it belongs to."""
    first = words[0].token
    if first is None or first.head != head or first.lower_ not in SUBORDINATING:
        return False
    others = (w.token for w in words if w.token is not None and w.token.tag_ in FINITE)
    alone = all(head in {token, token.head} for token in others)
    return alone and (first.dep_ == "mark" or first.tag_ == "WRB")


def is_verbless(words: Iterable[Word], head: Token) -> bool:
    """Whether no finite verb is left of a sentence that has one."""
    return not any(map(_is_finite, words)) and any(t.tag_ in FINITE for t in head.sent)


def _is_finite(word: Word) -> bool:
    """Whether a word is a verb that agrees with a subject, whatever the tagger took it for."""
    token = word.token
    if token is None or token.tag_ in FINITE or word.text != token.text:
        return True
    if any(t.dep_ in AUXILIARIES for t in token.children) or token.tag_ == "VBG":
        return False
    if any(t.dep_ in SUBJECTS for t in token.children):
        # "a town unbeaten in nine games": no verb has such a past.
        return token.tag_ != "VBN" or inflection.past(token.lemma_) == token.lower_
    if token.tag_ not in {"VB", "VBN", "JJ"}:
        return False
    past = inflection.past(token.lemma_) == token.lower_  # "he rose and let it drop"
    return past and token.dep_ == "conj" and token.head.tag_ in {"VBD", "VBN"}


def _lacks_subject(draft: Draft, words: Sequence[Word]) -> bool:
    """Whether nobody does what a finite verb says."""
    head = draft.head
    if not is_finite(head) or draft.subject:
        return False
    inside = {word.token.i for word in words if word.token is not None}
    verbs = (head, *(t for t in head.children if t.dep_ in AUXILIARIES))
    return not any(t.dep_ in SUBJECTS and t.i in inside for v in verbs for t in v.children)


def _lacks_complement(verb: Token, told: set[int], needed: frozenset[str]) -> bool:
    """Whether what a verb needs was left out: "he leaves to others" what he leaves."""
    given = [t for t in verb.children if t.dep_ in needed and t.tag_ not in {"WDT", "WP"}]
    inside = {each.i for token in given for each in below(token)}
    return bool(given) and not (inside & told or any(_joins(verb, i, inside) for i in told))


def _joins(verb: Token, at: int, inside: set[int]) -> bool:
    """Whether a word is joined to one of some words: "it held [nuts, oil and] bread"."""
    token = verb.doc[at]
    for _ in range(FARTHEST):
        if token.dep_ != "conj":
            return False
        token = joined_to(token)
        if token.i in inside:
            return True
    return False


def _is_elliptic(head: Token, told: set[int]) -> bool:
    """Whether a clause leaves its verb to another: "people who do not", "most had not been"."""
    if head.tag_ != "MD" and head.lemma_ not in {"do", "have", "be"}:
        return False
    subjects = sum(t.dep_ in SUBJECTS for t in head.children)
    alone = all(
        t.dep_ in SAID_ALONE
        or t.is_punct
        or (t.dep_ in CUT_OFF and t.i not in told)
        or (t.dep_ == "advmod" and t.lower_ in OFTEN)
        for t in head.children
    )
    return subjects == 1 and alone


def _is_pending(words: Sequence[Word], head: Token) -> bool:
    """Whether a pronoun still points to a noun that the clause has lost: "a third of which"."""
    return any(
        word.token is not None
        and word.text.lower() in RELATIVES
        and word.token.tag_ in {"WDT", "WP", "WP$"}
        and (_clause(word.token) == head or _is_robbed(word.token))
        for word in words
    )


def _is_nominal(words: Sequence[Word], head: Token) -> bool:
    """Whether a clause is only said of its noun: "a house that was old"."""
    own = {head, *(t for t in head.children if t.dep_ == "conj")}
    pronouns = (w.token for w in words[1:] if w.text in {"that", "who", "which"})
    return any(
        token is not None
        and token.head in own
        and (token.tag_ in {"WDT", "WP"} or _resumes(token))
        and token.dep_ in {*SUBJECTS, "mark"}
        for token in pronouns
    )


def _resumes(that: Token) -> bool:
    """Whether "that" opens a second clause about a noun: "that was old and that fell"."""
    verb = that.head
    return verb.dep_ == "conj" and verb.head.dep_ == "relcl" and that.i > verb.head.i


def _is_silent(head: Token, told: set[int]) -> bool:
    """Whether somebody only says, and not what: "its authors warned"."""
    said = [t for t in head.children if t.dep_ == "ccomp"]
    if (
        head.lemma_ not in cue("clauses", "saying")
        or not said
        or any(t.i in told for t in said)
    ):
        return False
    given = {"dobj", "pobj", "prep", "xcomp", "acomp", "attr", "advcl"}
    return not any(t.dep_ in given and t.i in told for t in head.rights)


def _is_bare(head: Token) -> bool:
    """Whether the verb of a clause fits no subject: "the guard see it"."""
    subject = child(head, ("nsubj",))
    if head.tag_ != "VB" or subject is None or head.dep_ not in {"ROOT", "parataxis"}:
        return False
    helped = any(t.dep_ in AUXILIARIES for t in head.children)
    single = subject.tag_ in {"NN", "NNP"} and child(subject, ("conj",)) is None
    return single and not helped


def _is_robbed(pronoun: Token) -> bool:
    """Whether a clause has lost its verb: "and which people" of "and which people tell"."""
    return pronoun.dep_ == "det" and pronoun.head.dep_ == "conj"


def _clause(pronoun: Token) -> Token:
    """The head of the clause that a relative pronoun stands in."""
    verb = pronoun.head
    while verb.head != verb and verb.dep_ != "relcl" and not is_clausal(verb):
        verb = verb.head
    return verb


def _is_seam(first: Word, second: Word, listed: frozenset[int]) -> bool:
    """Whether two words, told as they are, stand apart in the sentence."""
    before, after = first.token, second.token
    if before is None or after is None or before.i + 1 == after.i:
        return False
    if {before.i, after.i} & listed:
        return False
    return before.text == first.text and after.text == second.text


def _is_loose(first: Word, second: Word, told: set[int]) -> bool:
    """Whether a phrase has lost what joins it: "nobody was there a bucket"."""
    before, after = first.token, second.token
    if before is None or after is None or not before.i < after.i:
        return False
    member = after
    while member.head.i > member.i and _opens(member.head, after):
        member = member.head
    if not _opens(member, after) or member.dep_ != "conj" or joined_to(member).i not in told:
        return False
    return any(
        t.dep_ == "cc" or t.text in {",", ":", ";"} for t in after.doc[before.i : after.i]
    )


def _opens(member: Token, first: Token) -> bool:
    """Whether a phrase begins with a word, but for marks before it."""
    edge = member.left_edge.i
    return edge <= first.i and all(t.is_punct for t in first.doc[edge : first.i])


def _is_split(first: Word, second: Word, told: set[int]) -> bool:
    """Whether two words that stand apart in the sentence cannot stand beside each other."""
    before, after = first.token, second.token
    if before is None or after is None:
        return False
    if before.tag_ in {"MD", "TO"}:
        return after.tag_ not in BASE and after.pos_ not in {"AUX", "PRON"}
    if before.tag_ in {"DT", "PRP$"} and before.dep_ in {"det", "poss"}:
        if hangs_on(after, before.head):
            return False  # "his [plain and] no-nonsense way"
        return after.pos_ not in NOMINAL or after.tag_ in {"PRP", *FINITE}
    governs = before.dep_ in {"prep", "agent"} and after.pos_ == "ADP"
    if governs and _lacks_complement(before, told, GOVERNED):
        return True  # "he served as [a guard] in two towns"
    return (
        _is_run_on(before, after)
        or _helps_nobody(before, after, told)
        or _is_orphan(before, after, told)
    )


def _is_run_on(before: Token, after: Token) -> bool:
    """Whether a noun follows a phrase it is no part of: "he sang in a play [as] the king"."""
    if before.dep_ != "pobj" or not before.i < after.i:
        return False
    if all(t.is_punct for t in before.doc[before.i + 1 : after.i]):
        return False  # its quotation marks are left out
    noun = after
    while noun.head.i > noun.i and _opens(noun.head, after):
        noun = noun.head
    loose = noun.dep_ in {"oprd", "dobj", "dep", "npadvmod"} and noun.pos_ in NOUNS
    if not loose or noun.ent_type_ in WHEN or noun.head.lemma_ in cue("clauses", "giving"):
        return False
    return noun.head.i < before.i


def _helps_nobody(before: Token, after: Token, told: set[int]) -> bool:
    """Whether an auxiliary has lost its verb: "she cannot [swim] for long"."""
    helps = before.dep_ in {*AUXILIARIES, "neg"} and before.tag_ != "DT"
    return helps and before.head.i not in told and after.pos_ not in {*VERBAL, "ADV", "PART"}


def _is_orphan(before: Token, after: Token, told: set[int]) -> bool:
    """Whether a relative clause has lost what it is about: "he is known both of which sank"."""
    pronoun = next((t for t in below(after) if t.tag_ in {"WDT", "WP", "WP$"}), None)
    if pronoun is None or pronoun.i not in told:
        return False
    clause = _clause(pronoun)
    if not _opens(clause, after):
        return False
    meant = clause.dep_ == "relcl" and (before == clause.head or hangs_on(before, clause.head))
    return not meant and before.pos_ != "PUNCT"


def _is_torn(last: Word) -> bool:
    """Whether a clause ends with a word that opens something."""
    token = last.token
    if token is None or token.text != last.text or token.dep_ in {"pobj", "dobj", *SUBJECTS}:
        return False
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if following is None or following.is_punct:
        return False
    if token.dep_ in {"det", "poss", "case"}:
        return True
    if token.dep_ in {"prep", "agent"}:
        # "For" in "for three hours before": the parser may hang the hours on "before".
        measured = following.pos_ in {"NUM", "DET"}
        return measured or any(
            t.i > token.i and t.dep_ in {"pobj", "pcomp"} for t in token.children
        )
    return token.tag_ in {"MD", "TO"} and token.head.i > token.i
