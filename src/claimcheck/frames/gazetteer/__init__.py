"""Places of the world by name, and what holds them: towns, districts, states, countries.

The table ``places.tsv`` was derived by ``tools/gazetteer.py``; ``NOTICE`` says from what, and
under which licences. A row is a unit: its code, the codes of what holds it, its names and the
towns that lie straight in it, folded. One name can have many bearers, and all count.
"""

from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from claimcheck.frames.names import fold, key

__all__ = ["holders", "is_known", "units"]


class Table(NamedTuple):
    """Codes of units by name, of those that hold a town of a name, and of what holds each."""

    units: dict[str, tuple[str, ...]]
    towns: dict[str, tuple[str, ...]]
    parents: dict[str, tuple[str, ...]]


def is_known(name: str) -> bool:
    """The table has some place of that name."""
    table = _table()
    return any(form in table.units or form in table.towns for form in _forms(name))


def units(name: str) -> frozenset[str]:
    """Codes of all states, countries and other units of that name; towns have none."""
    return frozenset(code for form in _forms(name) for code in _table().units.get(form, ()))


def holders(name: str) -> frozenset[str]:
    """Codes of every unit, near and far, that some place of that name lies in."""
    table = _table()
    ahead = [code for form in _forms(name) for code in table.towns.get(form, ())]
    ahead += [code for unit in units(name) for code in table.parents.get(unit, ())]
    found: set[str] = set()
    while ahead:
        unit = ahead.pop()
        if unit not in found:
            found.add(unit)
            ahead += table.parents.get(unit, ())  # of what holds it the table may be silent
    return frozenset(found)


def _forms(name: str) -> frozenset[str]:
    """The name as it is, and in its usual spelling or as its people's country: "Kiev", "EU"."""
    return frozenset({fold(name), key(name)})


@cache
def _table() -> Table:
    names: dict[str, list[str]] = defaultdict(list)
    towns: dict[str, list[str]] = defaultdict(list)
    parents: dict[str, tuple[str, ...]] = {}
    text = (files(__name__) / "places.tsv").read_text("utf-8")
    for row in text.splitlines():
        code, above, called, held = row.split("\t")
        parents[code] = tuple(filter(None, above.split(",")))
        for name in called.split("|"):
            names[name].append(code)
        for name in filter(None, held.split("|")):
            towns[name].append(code)
    return Table(_frozen(names), _frozen(towns), parents)


def _frozen(codes: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(given) for name, given in codes.items()}
