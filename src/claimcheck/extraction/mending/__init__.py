"""Mends what the parser is known to attach wrongly, before anything is read from the parse.

The parser is a statistical one: it takes a quoted title for a clause, a year for an apposition,
the last member of a list for a modifier. Each mend knows one such mistake by its form and says
where the words belong; a ``Doc`` is copied before anything in it is changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from claimcheck.extraction.mending import (
    agents,
    clauses,
    clefts,
    content,
    datelines,
    firms,
    heads,
    headwords,
    joined,
    misread,
    names,
    openers,
    pairs,
    pasts,
    people,
    phrases,
    strays,
    titles,
    verbs,
)
from claimcheck.extraction.mending.edits import Edit, applied
from claimcheck.tokens import plain

if TYPE_CHECKING:
    from spacy.tokens import Doc

# In this order: a title must be a name before lists of names are looked for.
MENDS: tuple[Callable[[Doc], Iterable[Edit]], ...] = (
    datelines.datelines,
    headwords.headwords,
    strays.costs,
    strays.bare_counts,
    strays.stood,
    misread.past,
    misread.acting,
    pasts.set_off,
    pasts.reduced,
    pasts.rooted,
    pasts.owning,
    pasts.opening,
    pasts.specified,
    joined.serial,
    pasts.marked,
    joined.perfect,
    joined.active,
    pasts.kept,
    pasts.resumed,
    joined.lent,
    joined.caused,
    pairs.results,
    pairs.prepositions,
    pairs.contents,
    pairs.titled,
    pairs.relatives,
    pairs.restricting,
    pairs.several,
    pairs.remarks,
    pairs.joined,
    pairs.finals,
    pairs.located,
    pairs.resumed,
    misread.salts,
    misread.clocks,
    openers.dated,
    titles.titles,
    strays.entitled,
    names.companies,
    firms.firms,
    names.officers,
    names.colleagues,
    names.dates,
    names.places,
    names.parentheses,
    names.appositions,
    names.lists,
    names.joined,
    agents.agents,
    phrases.motions,
    phrases.distances,
    phrases.terms,
    phrases.births,
    phrases.repeated,
    strays.parallel,
    strays.again,
    strays.removed,
    strays.told_twice,
    strays.owned,
    strays.resumed,
    verbs.stopped,
    verbs.interrupted,
    verbs.nominal,
    verbs.turned,
    verbs.sounding,
    verbs.contrasted,
    content.retold,
    content.believed,
    content.lasting,
    content.pointed,
    content.known,
    content.resulting,
    content.outcomes,
    content.absolute,
    content.none,
    content.summed,
    heads.pronouns,
    heads.reduced,
    heads.explained,
    heads.spliced,
    heads.until,
    heads.robbed,
    heads.resumed,
    heads.joined,
    heads.lent,
    heads.fronted,
    people.named,
    people.who,
    clauses.named,
    clauses.relatives,
    clauses.series,
    clauses.subjects,
    clauses.predicates,
    clauses.concessions,
    clauses.reports,
    clauses.inserted,
    clauses.echoes,
    clauses.parts,
    clefts.objects,
    clefts.pointed,
    clefts.identified,
)


def mended(doc: Doc) -> Doc:
    """A parse with its known mistakes mended, as plain tokens.

    The mends look at plain tokens, which are cheaper than spaCy's; what they change is the
    parse.
    """
    read = plain(doc)
    for find in MENDS:
        edits = tuple(find(read))
        if edits:
            doc = applied(doc, edits)
            read = plain(doc)
    return read
