"""Names in a parsed block: people, organisations, places, works.

The pipeline's labels for names are unreliable, so a name is found by its capitals and its part
of speech as well, and a label alone never makes one. ``namesakes`` says which are one thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.frames import cues, offices, phrases, quotations, units
from claimcheck.frames.names import is_country, key
from claimcheck.frames.namesakes import canonical, same
from claimcheck.model import Mention, Place

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["canonical", "key", "mentions", "same"]

NAMES = frozenset(
    {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "WORK_OF_ART", "EVENT", "PRODUCT", "LAW"}
)
AMOUNTS = frozenset(
    {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL", "LANGUAGE"}
)

# After one of these any word is capitalised.
OPENERS = frozenset({".", "!", "?", ":", "“", '"', "‘", "(", "•", "—", "-", "–", "*", "|", "#"})

# "Bank of the West" has two small words inside.
SMALL_WORDS = 2

# Small words that begin a name when they are capitalised: "La Paz", "Los Zetas".
OWN_ARTICLES = frozenset(
    {"la", "las", "los", "el", "de", "del", "di", "da", "al", "von", "van"}
)


def mentions(doc: Doc) -> tuple[Mention[str], ...]:
    """The names of a parsed block, in order, not overlapping."""
    titles = quotations.titles(doc)
    inside = {i for place in titles for i in range(*place)}
    words = [_is_name_word(token) for token in doc]
    sure = {token.text for token in doc if words[token.i] and not _begins(token)}
    for token in doc:
        if _begins(token) and not words[token.i] and token.text in sure:
            words[token.i] = True
    runs = (place for place in _runs(doc, words) if place.start not in inside)
    places = sorted([*titles, *runs])
    return tuple(Mention(place, phrases.words(doc, place)) for place in places)


def _runs(doc: Doc, words: list[bool]) -> Iterator[Place]:
    """Runs of name words, with small words between them, cut where a title parts them."""
    start = 0
    while start < len(doc):
        if not words[start]:
            start += 1
            continue
        end = start + 1
        while (further := _next(doc, end, words)) is not None:
            end = further + 1
        for place in _parts(doc, Place(start, end)):
            bare = _bare(doc, place)
            if bare.end > bare.start and _is_name(doc, bare):
                yield bare
        start = end


def _next(doc: Doc, end: int, words: list[bool]) -> int | None:
    """Where a run goes on: the next name word, after at most two small words."""
    # "Mexican of Allende" is a gap in the text, not a name.
    if end < len(doc) and doc[end].lower_ in _cues("links") and is_country(doc[end - 1].text):
        return None
    if _is_hyphened(doc, end):
        return end + 1
    for at in range(end, min(end + SMALL_WORDS + 1, len(doc))):
        token = doc[at]
        labelled = token.ent_iob_ == "I" and token.ent_type_ in NAMES
        if words[at] or (token.like_num and labelled and at == end):
            return at
        if not _joins(token, labelled=labelled) and not (token.lower_ == "the" and at > end):
            return None
    return None


def _is_hyphened(doc: Doc, at: int) -> bool:
    """ "Jin-ah" is one given name; "Kelm-based" is a name and more."""
    if at + 1 >= len(doc) or doc[at].text != "-":
        return False
    if doc[at].whitespace_ or doc[at - 1].whitespace_:
        return False
    second = doc[at + 1]
    return second.pos_ == "PROPN" or (second.ent_iob_ == "I" and second.ent_type_ == "PERSON")


def _joins(token: Token, *, labelled: bool) -> bool:
    """A word inside a name: "University of Halle", "Salt and Light", "Rostov-on-Don"."""
    if token.lower_ in _cues("links"):
        return True
    if token.text in {"-", "–"}:
        return token.i > 0 and not token.whitespace_ and not token.nbor(-1).whitespace_
    # "People's Republic" is one name, "Vey's Sundown" is two.
    inner = token.tag_ == "POS" and token.ent_type_ not in {"PERSON", "GPE"}
    followed = token.i + 1 < len(token.doc) and token.nbor().ent_iob_ == "I"
    return labelled and followed and (inner or token.lower_ in _cues("small"))


def _is_name_word(token: Token) -> bool:
    """A word that is capitalised because it names, not because of where it stands."""
    text, word = token.text, token.lower_
    if not text[0].isupper() or word in _cues("dates") or word in _cues("no_names"):
        return False
    if token.is_stop and not (_is_capitals(token) or _inside_name(token)):
        return False
    if _is_language(token) or _measures(token):
        return False
    if text.isupper() and len(text) > 1:
        # "FOURTEEN people are dead" is shouted.
        number = token.like_num and not any(letter.isdigit() for letter in text)
        return not number and (token.pos_ == "PROPN" or token.ent_type_ not in AMOUNTS)
    if _in_heading(token):
        return token.ent_type_ in NAMES or is_country(text)
    return _names_at_start(token) if _begins(token) else True


def _is_capitals(token: Token) -> bool:
    """ "US", "IT" and "WHO" are names, but not where all around them is in capitals."""
    near = [
        w for w in token.doc[max(0, token.i - 1) : token.i + 2] if w.is_alpha and w != token
    ]
    capitals = token.text.isupper() and len(token.text) > 1
    return capitals and not any(word.text.isupper() for word in near)


def _inside_name(token: Token) -> bool:
    return token.ent_type_ in NAMES and token.ent_iob_ == "I" and token.pos_ == "PROPN"


def _is_language(token: Token) -> bool:
    """ "Spanish-language", "in Spanish with subtitles": no country."""
    after = [word.lower_ for word in token.doc[token.i + 1 : token.i + 3]]
    return (token.ent_type_ == "LANGUAGE" and token.pos_ != "ADJ") or "language" in after


def _measures(token: Token) -> bool:
    """ "SEK 9,485 million", "69 GW": a money or a unit beside its amount."""
    beside = token.doc[max(0, token.i - 1) : token.i + 2]
    known = units.is_currency(token.text) or units.kind(token.text)
    return bool(known) and any(other.like_num for other in beside)


def _begins(token: Token) -> bool:
    """The word stands where any word would be capitalised."""
    if token.i == 0 or token.is_sent_start:
        return True
    before = token.nbor(-1)
    # "KELM, May 3 - Divers" begins after the dash, "Rostov-On-Don" has none before a blank.
    return before.text in OPENERS and (
        before.text not in {"-", "–"} or bool(before.whitespace_)
    )


def _in_heading(token: Token) -> bool:
    """In a sentence whose every word is capitalised a capital says nothing."""
    given = (word for word in token.sent if word.is_alpha and not word.is_stop)
    return all(word.text[0].isupper() for word in given)


def _names_at_start(token: Token) -> bool:
    doc = token.doc
    if any(other.text == token.lower_ for other in doc):
        return False
    if is_country(token.text):
        return True
    if token.pos_ == "PROPN":
        return token.ent_type_ not in AMOUNTS
    next_ = doc[token.i + 1] if token.i + 1 < len(doc) else None
    goes_on = next_ is not None and next_.text[:1].isupper() and next_.pos_ == "PROPN"
    return token.ent_type_ in NAMES and (goes_on or token.pos_ in {"ADJ", "X"})


def _parts(doc: Doc, run: Place) -> Iterator[Place]:
    """ "Mexican President Vey" names a country and a person."""
    start = at = run.start
    while at < run.end:
        if not _title(doc, at, run.end):
            at += 1
            continue
        if at > start:
            yield Place(start, at)
        while at < run.end and (words := _title(doc, at, run.end)):
            at += words
        start = at
    if start < run.end:
        yield Place(start, run.end)


def _title(doc: Doc, at: int, end: int) -> int:
    """Words of a form of address; 0 in "General Assembly" and "Governor Street"."""
    two = [token.lower_.rstrip(".") for token in doc[at : at + 2]]
    if two[0] not in _cues("titles") or " ".join(two) in _cues("not_titles"):
        return 0
    if at + len(two) <= end and len(two) > 1 and offices.is_office(" ".join(two)):
        return len(two)  # "our Chief Executive"
    # "President Park Ina" is a person, "President Park" a park.
    return int(at + 2 != end or two[1] not in _cues("kinds"))


def _bare(doc: Doc, place: Place) -> Place:
    """A run without articles, small words, possessives and punctuation at its ends."""
    start, end = phrases.trim(doc, place)
    while start < end and doc[start].lower_ in _cues("edges"):
        if doc[start].text[0].isupper() and doc[start].lower_ in OWN_ARTICLES:
            break
        start += 1
    while end > start and (doc[end - 1].lower_ in _cues("edges") or doc[end - 1].tag_ == "POS"):
        end -= 1
    return Place(start, end)


def _is_name(doc: Doc, place: Place) -> bool:
    """Not a lone initial, nor a word that is a name only as part of a longer one."""
    given = doc[place.start : place.end]
    first = given[0]
    if len(given) == 1:
        plain = first.lower_.rstrip(".")
        kinds = _cues("kinds") - _cues("papers")
        return len(plain) > 1 and plain not in kinds | _cues("titles")
    return any(
        word.pos_ == "PROPN" or word.ent_type_ in NAMES or word.text.isupper() for word in given
    )


@cache
def _cues(section: str) -> frozenset[str]:
    table: dict[str, list[str]] = cues.load("titles")
    if section == "edges":
        return frozenset([*table["links"], "the", "a", "an", "and", "for", "in", "on", "by"])
    return frozenset(table[section])
