"""Conflicts between a statement and an account that denies it somewhere on its way."""

import re
from collections.abc import Collection, Sequence

from claimcheck.frames.happenings import akin
from claimcheck.frames.lexicon import kin
from claimcheck.frames.oppositions import placed
from claimcheck.matching import themes
from claimcheck.matching.asked import WORD, Question, held, mentioned, question
from claimcheck.model import FACTUAL, Claim, Pair
from claimcheck.model.keeping import kept
from claimcheck.rules.polarity import reported_denial
from claimcheck.rules.subjects import by_pronoun, named, two_subjects

# Words that deny what follows them, those for not doing it among them.
DENYING = re.compile(
    r"\b(?:not(?! only| just| merely| least)|no|never|without|neither|nor|none"
    r"|refus(?:es?|ed|ing)|declin(?:es?|ed|ing)|fail(?:s|ed|ing|ure)? to|away from|barely"
    r"|hardly|cannot|failed (?:attempt|bid|effort)s? (?:to|at)|unsuccessfully"
    r"|acquitted of|cleared of|instead of|rather than|ruled out|unable to|lack of"
    r"|absence of|banned from|barred from|prevented from|stopped short of)\b|n't\b"
)
END = re.compile(r"[,;:.]| but ")

# Verbs that say of their object only that it was there.
LIGHT = frozenset({"have", "get", "do", "make", "take", "give", "be"})

# Verbs by which one text denies what another states, and which that other lacks.
NOT_DOING = frozenset({"refuse", "decline", "fail", "stop", "avoid"})

# One word more than the account has is enough to deny another thing, unless two are shared.
ENOUGH = 2

# "Did not attract tourists" denies the attracting and the tourists.
NEXT = 2

# Words of the account beside what both say, where nobody has set the two side by side.
MORE = 2

OPEN = re.compile(
    r"\b(?:if|unless|until|whether|would|could|should|may|might|will|shall"
    r"|plan\w*|want\w*|hope\w*|intend\w*|expect\w*|(?:know|knew|known|say|said|says|aware|think"
    r"|thought|believed?|claim\w*|sure|clear|true) that)\b"
)

# Letters that the forms of one word have in common.
STEM = 5


@kept
def denying(claim: Claim) -> bool:
    """Whether a claim has a word that denies what follows it."""
    return DENYING.search(claim.text.casefold()) is not None


def denied_outright(pair: Pair) -> str | None:
    """One source states in passing what the other denies."""
    asked = question(pair) or _nearly_one(pair)
    if asked is None or reported_denial(pair) or not mentioned(asked) or not asked.shared:
        return None
    if pair.left.negated and pair.right.negated:
        return None  # "nobody was charged", "the porter was never charged"
    verb = asked.statement.predicate  # "own" is no content word, and still what is denied
    unsaid = verb not in asked.statement.terms and not any(
        akin(verb, term) for term in asked.account.terms
    )
    novel = {*asked.novel, *((verb,) if unsaid else ())} - LIGHT - NOT_DOING
    if len(novel) > 1 or (novel and len(asked.shared) < ENOUGH):
        return None
    ours = denying(asked.statement)
    told = _denied(asked.account, asked.shared)
    if ours is bool(told) or (novel and not told):
        return None
    if told and _affirmed(asked.account, told):
        return None
    return f"{told or ' '.join(asked.shared)}: one denies it"


def _nearly_one(pair: Pair) -> Question | None:
    """Two claims of two long texts that say one thing of one subject, but for a denial."""
    left, right = pair.left, pair.right
    subject = named(left)
    if not subject or subject != named(right) or by_pronoun(left) or left.times or right.times:
        return None
    if (
        pair.one_account
        or pair.apart_in_time
        or pair.apart_in_name
        or themes.apart(left, right)
    ):
        return None
    if left.source == right.source or two_subjects(left, right):
        return None
    both = (left, right)
    if any(c.modality not in FACTUAL or OPEN.search(c.text.casefold()) for c in both):
        return None
    asked = held(pair, one=_one_word)
    if asked is None or set(asked.novel) - LIGHT - NOT_DOING:
        return None
    deeds = {asked.statement.predicate, asked.account.predicate}
    more = {*asked.account.terms} - {*asked.shared, *subject} - LIGHT - NOT_DOING - deeds
    # "They know", "neither knew of it": of what?
    said = set(asked.shared) - deeds
    return asked if said and len(more) <= MORE else None


def _one_word(one: str, other: str) -> bool:
    """Whether two lemmas are one word, or a verb and its noun: "warn", "warning"."""
    return one == other or kin(one, other)


def _affirmed(claim: Claim, word: str) -> bool:
    """Whether a claim that denies a word says it without denial, too."""
    said = len(placed(claim.text, word, word, yes=True))
    plain = claim.text.casefold()
    denied = 0
    for cue in DENYING.finditer(plain):
        after = WORD.findall(END.split(plain[cue.end() :])[0])
        denied += any(word in _term(each, claim.terms) for each in after)
    return said > denied


def _denied(claim: Claim, said: Sequence[str]) -> str:
    """The word of those that are said which a claim denies; empty for none."""
    plain = claim.text.casefold()
    for cue in DENYING.finditer(plain):
        after = WORD.findall(END.split(plain[cue.end() :])[0])
        content = [term for word in after for term in _term(word, claim.terms)][:NEXT]
        for term in content:
            if any(akin(term, other) for other in said):
                return term
    return ""


def _term(word: str, terms: Collection[str]) -> tuple[str, ...]:
    """The lemma of a word among some; empty for none."""
    return tuple(term for term in terms if term[:STEM] == word[:STEM])[:1]
