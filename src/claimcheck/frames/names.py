"""Whether two names can be names of one thing. Text alone: nothing here needs a parse.

A wrong identity makes a false conflict out of two people, so a short form that fits two long
ones fits neither.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache
from itertools import accumulate

from claimcheck.frames import cues
from claimcheck.frames.sounds import is_people_of, sound, sounds_alike

# Letters that Unicode does not take apart into a base letter and a mark.
LETTERS = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "æ": "ae",
        "œ": "oe",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
    }
    | dict.fromkeys("’ʼ‘`", "'")
)

# "DEA" is an acronym, "A" an initial, and eight capitals are a shouted word.
ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,5}")

# "Li" is a surname, but too many things end in two letters; "Vey" is the shortest taken.
SHORTEST_SURNAME = 3

# A given name and the surnames of both parents, in Spanish and Portuguese names.
TWO_SURNAMES = 3

GROUP_PLC = ("group", "plc")

# "County Clerk Orr" has a title of two words; "Fire Chief" alone is one.
LONG_TITLE = 2

# "Ana María de la Vey" has five words; a longer run of capitals is no person.
LONGEST_PERSON = 5


@lru_cache(maxsize=1 << 16)
def key(name: str) -> str:
    """What is equal for two spellings of one name: no case, marks, articles, titles, suffixes.

    Countries, their other names and their peoples share the country's key. Empty for a name
    that has no letters or digits.
    """
    folded = fold(name)
    if folded in _countries():
        return _countries()[folded]
    bare = _bare(folded)
    return _countries().get(bare) or _spellings("exonyms").get(bare) or bare


def canonical(names: Iterable[str]) -> dict[str, str]:
    """For each name the fullest among these that it surely is short for, or itself.

    The result does not depend on the order of the names.
    """
    forms: dict[str, list[str]] = {}
    for name in sorted(set(names)):
        forms.setdefault(key(name), []).append(name)
    best = {group: max(forms[group], key=lambda name: _rank(name, group)) for group in forms}
    sharing: dict[str, list[str]] = {}
    for group in sorted(best):
        for mark in _marks(group, _beginnings(group), _readings(best[group])):
            sharing.setdefault(mark, []).append(group)
    longer = {group: _longer(group, forms[group], best, sharing) for group in sorted(forms)}
    return {
        name: best[_last(group, longer)] for group in sorted(forms) for name in forms[group]
    }


@lru_cache(maxsize=1 << 18)
def same(left: str, right: str) -> bool:
    """Two names, perhaps from two sources, can be names of one thing; conservative."""
    ours, theirs = key(left), key(right)
    if not ours or not theirs:
        return False
    return (
        ours == theirs
        or _shortens(left, right)
        or _shortens(right, left)
        or sounds_alike(ours, theirs)
    )


def fold(name: str) -> str:
    """Lower case without marks, the possessive and punctuation; blanks are single."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"'s\b|(?<=s)'(?=\s|$)", "", plain)
    plain = re.sub(r"\b(?:[a-z]\.){2,}", lambda dotted: dotted[0].replace(".", ""), plain)
    return " ".join(re.sub(r"[^\w&]+", " ", plain).split())


def is_country(name: str) -> bool:
    """A country, by one of its names or its people."""
    return key(name) in _country_keys()


def is_body(name: str) -> bool:
    """A word of the name says that it is no person: "Vey Shipping Ltd", "Orm Council"."""
    parts = set(fold(name).split())
    return bool(parts & (_cues("kinds") | _cues("company_suffixes")))


def _bare(folded: str) -> str:
    """A folded name without what stands around it, each word in its usual spelling."""
    parts = [_spellings("variants").get(part, part) for part in folded.split()]
    while len(parts) > 1 and parts[0] in _cues("articles"):
        parts = parts[1:]
    # "County Clerk Lena Orr": what the office is of stands before it.
    if len(parts) > LONG_TITLE and parts[0] in _cues("before_titles"):
        parts = parts[1:] if parts[1] in _cues("titles") else parts
    while (
        len(parts) > 1
        and parts[0] in _cues("titles")
        and " ".join(parts[:2]) not in _cues("not_titles")
    ):
        parts = parts[1:]
    suffixes = _cues("honorific_suffixes") | _cues("company_suffixes")
    while len(parts) > 1 and parts[-1] in suffixes:
        # "Orm Group plc" is Orm; "the Orm Group" may be somebody else's.
        group = parts[-2:-1] == ["group"] and len(parts) > len(GROUP_PLC)
        parts = parts[: -len(GROUP_PLC)] if group else parts[:-1]
    if len(parts) > 1 and parts[0] in {"us", "uk"}:
        parts = [_countries()[parts[0]], *parts[1:]]
    return " ".join(parts)


def _rank(name: str, group: str) -> tuple[bool, bool, int, str]:
    """A country rather than its people, without an article, then the longest."""
    folded = fold(name)
    bare = not folded.startswith(("the ", "a ", "an "))
    return folded == group, bare, len(name), name


def _marks(group: str, begins: Iterable[str], initials: Iterable[str]) -> set[str]:
    """What a key has in common with every key that it may be short for, or may stand for.

    A short form begins or ends like the long one, spells its initials, or sounds like it; so
    each name is held against few others, however many a text has.
    """
    parts = group.split()
    if not parts:
        return set()
    sounds = " ".join(map(sound, parts))
    spelt = {f"initials {letters}" for letters in initials}
    begun = {f"begins {words}" for words in begins}
    ends = {
        f"last {part}" for part in (parts[1:] if len(parts) == TWO_SURNAMES else parts[-1:])
    }
    # A people is called much as its country is.
    opens = {f"opens {parts[0][:SHORTEST_SURNAME]}"} if len(parts) == 1 else set()
    return spelt | begun | ends | opens | {f"sounds {sounds}"}


def _beginnings(group: str) -> Iterator[str]:
    """The first word of a key, its first two, and so on, as far as a person's name goes."""
    return accumulate(group.split()[:LONGEST_PERSON], "{} {}".format)


def _longer(
    group: str, names: Collection[str], best: dict[str, str], sharing: dict[str, list[str]]
) -> str | None:
    """The one key that this one is short for; ``None`` for none, and for more than one."""
    marks = _marks(group, [group], [_letters(name) for name in names])
    near = {other for mark in marks for other in sharing.get(mark, ())}
    others = sorted(near - {group})
    fits = [o for o in others if any(_shortens(name, best[o]) for name in names)]
    if not fits:
        later = [o for o in others if (len(o), o) > (len(group), group)]
        fits = [other for other in later if sounds_alike(group, other)]
    # "Vey" is short for "Ada Vey", and that for "Ada Lund Vey": one person in three forms.
    fits = [fit for fit in fits if not any(_shortens(best[fit], best[o]) for o in fits)]
    # "Petrov" is one man, whether he is Aleksey or Alexei.
    return fits[0] if fits and all(sounds_alike(fits[0], fit) for fit in fits) else None


def _last(group: str, longer: dict[str, str | None]) -> str:
    """The end of a chain of short forms."""
    seen = {group}
    while (further := longer[group]) is not None and further not in seen:
        seen.add(further)
        group = further
    return group


def _shortens(short: str, long: str) -> bool:
    """The first name is an acronym, the surname or a shorter form of the second."""
    parts, whole = key(short).split(), key(long).split()
    if len(parts) == 1 and len(whole) > 1 and _is_acronym(short):
        return _spells(short, long)
    if not parts or parts == whole or len(parts) > len(whole):
        return False
    if len(parts) == len(whole) == 1:
        return is_people_of(parts[0], whole[0])
    if is_country(short) or is_country(long):
        return False
    return _is_surname(parts[0], whole) if len(parts) == 1 else _is_thinned(parts, whole)


def _is_acronym(name: str) -> bool:
    return bool(ACRONYM.fullmatch(re.sub(r"^[Tt]he |['’]s$|\.", "", name)))


def _spells(acronym: str, name: str) -> bool:
    """The letters begin the words of the name, in order; small words are optional."""
    return _letters(acronym) in _readings(name)


def _letters(acronym: str) -> str:
    return re.sub(r"^the ", "", fold(acronym))


def _readings(name: str) -> set[str]:
    """The initials of a name, with its small words and without."""
    given = [word for word in fold(name).split() if word not in _cues("articles")]
    large = [word for word in given if word not in _cues("small")]
    readings = [given, large]
    # "U.S. Drug Enforcement Administration" is the DEA and may be written USDEA.
    if large and large[0] in _countries():
        readings += [large[1:], [*large[0], *large[1:]]]
    return {"".join(word[0] for word in reading) for reading in readings}


def _is_surname(part: str, whole: list[str]) -> bool:
    """ "Vey" of "Ada Vey", not "Mexico" of "New Mexico" nor "Guard" of "Coast Guard"."""
    # "Brenn" is short for "Brenn Shipping", and "the Herald" for the "Halden Herald".
    trade = part == whole[0] and set(whole[1:]) <= _cues("trades")
    if trade or (part == whole[-1] and part in _cues("papers")):
        return True
    if whole[0] in _cues("other_place") or _cues("kinds") & {part, whole[-1]}:
        return False
    if set(whole) & {"of", "and", "&", "the", "for", "in"} or len(part) < SHORTEST_SURNAME:
        return False
    # "Soto" is the first surname of "Elena Soto Marsh".
    surnames = whole[-1:] if len(whole) != TWO_SURNAMES else whole[1:]
    return part in surnames and len(whole) <= LONGEST_PERSON and whole[0] not in _country_keys()


def _is_thinned(parts: list[str], whole: list[str]) -> bool:
    """The short form leaves off a middle name, a second surname or the country in front."""
    if whole[-len(parts) :] == parts:
        before = " ".join(whole[: -len(parts)])
        # "Al-Amrani" of "Yusuf al-Amrani", "De la Vey" of "Ana de la Vey".
        if parts[0] in _cues("links") - {"of", "&"} and len(whole) <= LONGEST_PERSON:
            return not _cues("kinds") & set(whole)
        return before in _country_keys() or whole[0][0].isdigit()
    # "The Lorne Museum" of the "Lorne Museum of Art".
    if whole[: len(parts)] == parts and parts[-1] in _cues("kinds"):
        return whole[len(parts)] in {"of", "for"}
    if set(whole) & {"of", "and", "&", "the", "for", "in"} or whole[-1] in _cues("kinds"):
        return False
    if whole[: len(parts)] == parts:
        return whole[len(parts)] not in _cues("links") and len(whole) <= LONGEST_PERSON
    rest = iter(whole)
    in_order = all(any(_abbreviates(part, word) for word in rest) for part in parts)
    return in_order and parts[-1] == whole[-1] and _abbreviates(parts[0], whole[0])


def _abbreviates(part: str, word: str) -> bool:
    return part == word or (len(part) == 1 and word.startswith(part))


@cache
def _countries() -> dict[str, str]:
    table: dict[str, list[str]] = cues.load("titles")["countries"]
    others = {fold(other): fold(name) for name in table for other in table[name]}
    return others | {fold(name): fold(name) for name in table}


@cache
def _country_keys() -> frozenset[str]:
    return frozenset(_countries().values())


@cache
def _spellings(section: str) -> dict[str, str]:
    """Each spelling of a group, and the group's first."""
    groups: list[list[str]] = cues.load("titles")[section]
    return {fold(other): fold(group[0]) for group in groups for other in group[1:]}


@cache
def _cues(section: str) -> frozenset[str]:
    return frozenset(cues.load("titles")[section])
