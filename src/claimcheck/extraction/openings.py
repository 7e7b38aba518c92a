"""What an opening phrase says besides its clause: "In addition to her career, she sang".

Such a phrase adds nothing to what its clause says, but says something of its own: that she has
a career.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction import forms
from claimcheck.extraction.cues import words as cue
from claimcheck.extraction.draft import Draft, Word, told
from claimcheck.extraction.tree import SUBJECTS, below, child
from claimcheck.frames import inflection

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# "In addition to", "apart from", "besides", ...: no more words than these.
LONGEST_CUE = 3
BESIDE = frozenset({"appos", "relcl", "acl", "punct"})
OWNERS = frozenset({"his", "her", "its", "their"})
MASS_ENDINGS = ("ing", "ism", "ness", "ship")


class Opening(NamedTuple):
    """An opening phrase.

    Attributes:
        tokens: Its indices; no clause keeps them.
        draft: What it says.
    """

    tokens: frozenset[int]
    draft: Draft


def opening(sent: Span) -> Opening | None:
    """The phrase of addition that opens a sentence; ``None`` where none does."""
    last = _cue(sent)
    subject = child(sent.root, SUBJECTS)
    if last is None or subject is None or subject.dep_ == "expl" or subject.i < last.i:
        return None
    content = child(last, ("pobj", "pcomp"))
    if content is None or content.right_edge.i > subject.left_edge.i:
        return None
    draft = _draft(content, subject)
    if draft is None:
        return None
    return Opening(frozenset(range(sent.start, content.right_edge.i + 1)), draft)


def _cue(sent: Span) -> Token | None:
    """The last word of the phrase's preposition."""
    words = [t.lower_ for t in sent[:LONGEST_CUE]]
    for size in range(len(words), 0, -1):
        if " ".join(words[:size]) in cue("clauses", "adding"):
            return sent[size - 1]
    return None


def _draft(content: Token, subject: Token) -> Draft | None:
    """A clause with the sentence's subject: it does, or has, what the phrase names."""
    who = told(below(subject, without=lambda t: t.dep_ in BESIDE))
    past, plural = forms.is_past(content), forms.is_plural(who)
    owner = child(content, ("poss",))
    if content.tag_ == "VBG" and child(content, ("det", "poss", "amod")) is None:
        rest = told(below(content))
        verb = forms.finite(content, past=past, plural=plural)
        words = [w for word in rest for w in (verb if word.token == content else [word])]
        return Draft(head=content, words=(*who, *words), subject=tuple(who))
    if owner is None or owner.lower_ not in OWNERS:
        return None
    rest = told(t for t in below(content) if t != owner)
    bare = not any(t.i < content.i for t in content.children if t != owner)
    if content.lower_ == "work" and bare:
        did = inflection.past("work") if past else inflection.present("work", plural=plural)
        words = [Word(did, content), *rest[1:]]
        return Draft(head=content, words=(*who, *words), subject=tuple(who), verb="work")
    have = inflection.past("have") if past else inflection.present("have", plural=plural)
    article = [] if _is_mass(content) else [Word(inflection.article(rest[0].text))]
    words = [Word(have), *article, *rest]
    return Draft(head=content, words=(*who, *words), subject=tuple(who), verb="have")


def _is_mass(noun: Token) -> bool:
    """Whether a noun takes no indefinite article."""
    lemma = noun.lemma_.casefold()
    return (
        noun.tag_ != "NN" or lemma.endswith(MASS_ENDINGS) or lemma in cue("nouns", "uncounted")
    )
