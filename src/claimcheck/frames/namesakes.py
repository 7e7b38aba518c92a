"""Whether two names can be names of one thing. Text alone: nothing here needs a parse.

A wrong identity makes a false conflict out of two people, so a short form that fits two long
ones fits neither.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, repeat

from claimcheck.frames.names import countries, country_keys, cue_words, fold, is_country, key
from claimcheck.frames.sounds import is_people_of, sound, sounds_alike
from claimcheck.model import Claim
from claimcheck.model.keeping import kept

# "DEA" is an acronym, "A" an initial, and eight capitals are a shouted word.
ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,5}")

# "Li" is a surname, but too many things end in two letters; "Vey" is the shortest taken.
SHORTEST_SURNAME = 3

# A given name and the surnames of both parents, in Spanish and Portuguese names.
TWO_SURNAMES = 3

# "Ana María de la Vey" has five words; a longer run of capitals is no person.
LONGEST_PERSON = 5

# Names of which the signs are kept, and twos of names of which it is kept whether they are one.
SEEN = 1 << 15
TWOS = 1 << 16


@lru_cache(maxsize=TWOS)
def same(left: str, right: str) -> bool:
    """Two names, perhaps from two sources, can be names of one thing; conservative."""
    if signs(left).isdisjoint(signs(right)):
        return False
    ours, theirs = key(left), key(right)
    return (
        ours == theirs
        or _shortens(left, right)
        or _shortens(right, left)
        or sounds_alike(ours, theirs)
    )


@lru_cache(maxsize=SEEN)
def signs(name: str) -> frozenset[str]:
    """What two names have in common wherever they are the same, and hardly two others have.

    The words that a short form shares with the long one, as they sound; where a people begins
    like its country; the initials that an acronym spells. Empty for a name without a key.
    """
    parts = key(name).split()
    found = set(map(sound, parts))
    if len(parts) == 1:
        found.add(f"opens {parts[0][0]}")
        spelt = {_letters(name)} if _is_acronym(name) else set()
    else:
        spelt = _readings(name) if parts else set()
    return frozenset(found | {f"initials {letters}" for letters in spelt})


@kept
def _all_signs(claim: Claim) -> frozenset[str]:
    """The signs of all names of a claim."""
    return frozenset().union(*map(signs, claim.entities))


def mentions(claim: Claim, name: str) -> bool:
    """Whether a claim names something that can be what a name is the name of."""
    given = signs(name)
    if name in claim.entities:
        return bool(given)
    return not _all_signs(claim).isdisjoint(given) and any(
        map(same, repeat(name), claim.entities)
    )


def in_both(left: Claim, right: Claim) -> tuple[str, ...]:
    """The names of the left claim that can be names of something that the right one names."""
    if not right.entities or _all_signs(left).isdisjoint(_all_signs(right)):
        return ()
    return tuple([name for name in left.entities if mentions(right, name)])


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
    given = [word for word in fold(name).split() if word not in cue_words("articles")]
    large = [word for word in given if word not in cue_words("small")]
    readings = [given, large]
    # "U.S. Drug Enforcement Administration" is the DEA and may be written USDEA.
    if large and large[0] in countries():
        readings += [large[1:], [*large[0], *large[1:]]]
    return {"".join(word[0] for word in reading) for reading in readings}


def _is_surname(part: str, whole: list[str]) -> bool:
    """ "Vey" of "Ada Vey", not "Mexico" of "New Mexico" nor "Guard" of "Coast Guard"."""
    # "Brenn" is short for "Brenn Shipping", and "the Herald" for the "Halden Herald".
    trade = part == whole[0] and set(whole[1:]) <= cue_words("trades")
    if trade or (part == whole[-1] and part in cue_words("papers")):
        return True
    if whole[0] in cue_words("other_place") or cue_words("kinds") & {part, whole[-1]}:
        return False
    if set(whole) & {"of", "and", "&", "the", "for", "in"} or len(part) < SHORTEST_SURNAME:
        return False
    # "Soto" is the first surname of "Elena Soto Marsh".
    surnames = whole[-1:] if len(whole) != TWO_SURNAMES else whole[1:]
    return part in surnames and len(whole) <= LONGEST_PERSON and whole[0] not in country_keys()


def _is_thinned(parts: list[str], whole: list[str]) -> bool:
    """The short form leaves off a middle name, a second surname or the country in front."""
    if whole[-len(parts) :] == parts:
        before = " ".join(whole[: -len(parts)])
        # "Al-Amrani" of "Yusuf al-Amrani", "De la Vey" of "Ana de la Vey".
        if parts[0] in cue_words("links") - {"of", "&"} and len(whole) <= LONGEST_PERSON:
            return not cue_words("kinds") & set(whole)
        return before in country_keys() or whole[0][0].isdigit()
    # "The Lorne Museum" of the "Lorne Museum of Art".
    if whole[: len(parts)] == parts and parts[-1] in cue_words("kinds"):
        return whole[len(parts)] in {"of", "for"}
    if set(whole) & {"of", "and", "&", "the", "for", "in"} or whole[-1] in cue_words("kinds"):
        return False
    if whole[: len(parts)] == parts:
        return whole[len(parts)] not in cue_words("links") and len(whole) <= LONGEST_PERSON
    rest = iter(whole)
    in_order = all(any(_abbreviates(part, word) for word in rest) for part in parts)
    return in_order and parts[-1] == whole[-1] and _abbreviates(parts[0], whole[0])


def _abbreviates(part: str, word: str) -> bool:
    return part == word or (len(part) == 1 and word.startswith(part))
