"""Sentences and the claims they make, in the words they are told in."""

import pytest

from claimcheck import extraction
from claimcheck.model import Source

pytestmark = pytest.mark.model


CLAUSES = [
    pytest.param(
        "Ada Vance, 34, runs the mill.",
        ["Ada Vance runs the mill.", "Ada Vance was aged 34."],
        id="an age",
    ),
    pytest.param(
        "The board met Ada Vance, 34 members strong.",
        ["The board met Ada Vance, 34 members strong."],
        id="no age",
    ),
    pytest.param(
        "The dam broke and the levee held.",
        ["The dam broke.", "The levee held."],
        id="joined clauses",
    ),
    pytest.param(
        "Vance was arrested and charged.",
        ["Vance was arrested.", "Vance was charged."],
        id="shared subject and auxiliary",
    ),
    pytest.param(
        "The guards beat and killed 12 men and women.",
        ["The guards beat 12 men and women.", "The guards killed 12 men and women."],
        id="shared object, counted together",
    ),
    pytest.param(
        "It was a crime, not an accident.",
        ["It was a crime.", "It was not an accident."],
        id="a contrast",
    ),
    pytest.param(
        "The gate was shut at noon by the guard; the mayor confirmed the order at two.",
        [
            "The gate was shut at noon.",
            "The gate was shut by the guard.",
            "The mayor confirmed the order at two.",
        ],
        id="two sentences parted by a semicolon",
    ),
    pytest.param(
        "The blast was caused by overheating of residue in the mill.",
        ["The blast was caused by overheating of residue in the mill."],
        id="a gerund that is a noun",
    ),
    pytest.param(
        "The levee, which was built in 1931, failed on Monday.",
        ["The levee was built in 1931.", "The levee failed on Monday."],
        id="relative clause",
    ),
    pytest.param(
        "Vance is an engineer who was born in 1951.",
        ["Vance is an engineer.", "Vance was born in 1951."],
        id="relative clause on a predicate noun",
    ),
    pytest.param(
        "The officers who fired were charged.",
        ["The officers who fired were charged.", "The officers fired."],
        id="a restrictive clause stays with its noun",
    ),
    pytest.param(
        "The flood lasted two days, destroying the market.",
        ["The flood lasted two days.", "The flood destroyed the market."],
        id="participle told as a finite clause",
    ),
    pytest.param(
        "The town was rebuilt, with confirmed deaths exceeding 80.",
        ["The town was rebuilt.", "Confirmed deaths exceeded 80."],
        id="absolute with a preposition",
    ),
    pytest.param(
        "Although nobody was hurt, the bridge was closed.",
        ["Nobody was hurt.", "The bridge was closed."],
        id="concession",
    ),
    pytest.param(
        "In May he sold the mill and left Kelm.",
        ["In May he sold the mill.", "In May he left Kelm."],
        id="the time of joined clauses",
    ),
    pytest.param(
        "In 1932 it went on for seven months and killed 118 people.",
        ["In 1932 it went on for seven months.", "In 1932 it killed 118 people."],
        id="the time that opens a sentence goes with each of its claims",
    ),
    pytest.param(
        "Vance was known for her novels and was mayor of Kelm.",
        ["Vance was known for her novels.", "Vance was mayor of Kelm."],
        id="a finite verb takes no auxiliary over",
    ),
    pytest.param(
        "She said that he left, and that nobody stayed.",
        ["She said that he left.", "She said that nobody stayed."],
        id="two reports of one speaker",
    ),
    pytest.param(
        "The gate was shut on four families from Paris, who had come on foot.",
        [
            "The gate was shut on four families from Paris.",
            "Four families from Paris had come on foot.",
        ],
        id="who came is not a town",
    ),
    pytest.param(
        "The minister said that the storm killed nine people, leaving many homeless.",
        [
            "The minister said that the storm killed nine people.",
            "The minister said the storm left many homeless.",
        ],
        id="what stands beside a reported clause is reported, too",
    ),
    pytest.param(
        "The mill and the bridge were closed in May.",
        ["The mill was closed in May.", "The bridge was closed in May."],
        id="the verb fits the one subject that is left",
    ),
    pytest.param(
        "He founded the Orley Laboratory in 1936, which became a maker of tools.",
        [
            "He founded the Orley Laboratory in 1936.",
            "The Orley Laboratory became a maker of tools.",
        ],
        id="no person is which",
    ),
    pytest.param(
        "Seven complaints had been made and one sustained.",
        ["Seven complaints had been made.", "One had been sustained."],
        id="an auxiliary shared by another subject",
    ),
]

PHRASES = [
    pytest.param(
        "Ada Vance, the mayor, resigned.",
        ["Ada Vance resigned.", "Ada Vance is the mayor."],
        id="apposition",
    ),
    pytest.param(
        "The National Grid Council (NGC) met on Tuesday.",
        ["The National Grid Council met on Tuesday.", "NGC is the National Grid Council."],
        id="acronym",
    ),
    pytest.param(
        "The novelist was born on 3 May 1951 in Kelm.",
        ["The novelist was born on 3 May 1951.", "The novelist was born in Kelm."],
        id="adverbials",
    ),
    pytest.param(
        "She is known for her novels and short films.",
        ["She is known for her novels.", "She is known for her short films."],
        id="what joined nouns share",
    ),
    pytest.param(
        "He appeared in several films, including Rain, Snow and Hail.",
        [
            "He appeared in several films.",
            "He appeared in Rain.",
            "He appeared in Snow.",
            "He appeared in Hail.",
            "Snow is a film.",
        ],
        id="list of examples",
    ),
    pytest.param(
        "He was born on February 20, 1967, in Kelm.",
        ["He was born on February 20, 1967.", "He was born in Kelm."],
        id="what the parser hangs on a date",
    ),
    pytest.param(
        "Vance is an American engineer and singer.",
        ["Vance is an engineer.", "Vance is a singer.", "Vance is American."],
        id="origin, and the article that fits",
    ),
    pytest.param(
        "She wrote several novels, including “The Mill,” “The Levee,” and “Dry Years.”",
        [
            "She wrote several novels.",
            "She wrote “The Mill”.",
            "She wrote “The Levee”.",
            "She wrote “Dry Years.”",
            "“The Mill” is a novel.",
            "“The Levee” is a novel.",
            "“Dry Years.” is a novel.",
        ],
        id="quoted titles",
    ),
    pytest.param(
        "Vance owns several firms, including Orley Mills, a maker of paper, and Pratt Tools.",
        [
            "Vance owns several firms.",
            "Vance owns Orley Mills.",
            "Vance owns Pratt Tools.",
            "Orley Mills is a maker of paper.",
            "Orley Mills is a firm.",
            "Pratt Tools is a firm.",
        ],
        id="a member and what describes it",
    ),
    pytest.param(
        "In addition to her acting career, Vance is a singer.",
        ["Vance has an acting career.", "Vance is a singer."],
        id="what an opening phrase adds",
    ),
    pytest.param(
        "More than 4,000 people lost power, some of them for as long as four days.",
        [
            "More than 4,000 people lost power.",
            "Some of the people lost power for as long as four days.",
        ],
        id="a part of a count",
    ),
    pytest.param(
        "Some 430 jobs are to go, 260 of them in Kelm.",
        ["Some 430 jobs are to go.", "260 of the jobs are to go in Kelm."],
        id="a part of a count in a place",
    ),
    pytest.param(
        "A number of residents, most of them farmers, have chosen to stay.",
        ["A number of residents have chosen to stay.", "Most of the residents were farmers."],
        id="what a part of a count is",
    ),
    pytest.param(
        "Orley Mills, a firm that makes paper, closed.",
        ["Orley Mills closed.", "Orley Mills makes paper.", "Orley Mills is a firm."],
        id="a relative clause on an apposition",
    ),
    pytest.param(
        "Former mayor Ada Vance left.",
        ["Former mayor Ada Vance left.", "Ada Vance is a former mayor."],
        id="all that describes a title",
    ),
    pytest.param(
        "She is known for her novels, as well as her films.",
        ["She is known for her novels.", "She is known for her films."],
        id="as well as",
    ),
    pytest.param(
        "He appeared in several films, television shows, and plays.",
        [
            "He appeared in several films.",
            "He appeared in several television shows.",
            "He appeared in several plays.",
        ],
        id="nouns joined to the verb",
    ),
    pytest.param(
        "Ada Vance (born May 3, 1951) was mayor.",
        ["Ada Vance was mayor.", "Ada Vance was born May 3, 1951."],
        id="birth",
    ),
    pytest.param(
        "Ada Vance (Kelm, May 3, 1951 – Orley, June 9, 2003) was mayor.",
        [
            "Ada Vance was mayor.",
            "Ada Vance was born in Kelm, on May 3, 1951.",
            "Ada Vance died in Orley, on June 9, 2003.",
        ],
        id="two dates of a life",
    ),
    pytest.param(
        "Vance praised actor Ben Orley.",
        ["Vance praised actor Ben Orley.", "Ben Orley is an actor."],
        id="title without a pause",
    ),
]

WHOLE = [
    pytest.param("The road runs between Kelm and Orley.", id="between two places"),
    pytest.param("Ana and Ben married in 1990.", id="one act of two people"),
    pytest.param("If the dam breaks, the town will be flooded.", id="condition"),
    pytest.param("The ministry or the army closed the road.", id="alternative"),
    pytest.param("The council met to save the mill.", id="purpose"),
    pytest.param("Police said the dam broke.", id="reported clause"),
]


@pytest.mark.parametrize(("text", "claims"), [*CLAUSES, *PHRASES])
def test_a_sentence_is_told_as_its_claims(told, text, claims):
    assert sorted(told(text)) == sorted(claims)


@pytest.mark.parametrize("text", WHOLE)
def test_what_asserts_nothing_more_stays_whole(told, text):
    assert told(text) == [text]


@pytest.mark.parametrize(
    "text", ["Did the dam break?", "", "   ", "***", "She said.", "Very truly yours,"]
)
def test_nothing_is_said_where_nothing_is_asserted(told, text):
    assert told(text) == []


def test_a_headline_is_a_claim_and_a_name_is_none(nlp):
    from claimcheck.model import Block, BlockKind, Span

    def claims(text):
        block = Block(kind=BlockKind.TITLE, span=Span(0, len(text)))
        return extraction.claims(nlp, Source(id="herald", text=text, blocks=(block,)))

    assert [claim.text for claim in claims("Flood kills twelve in Kelm")] == [
        "Flood kills twelve in Kelm."
    ]
    assert claims("The Kelm flood") == ()


def test_who_took_no_part_is_said_to_have_taken_none(nlp):
    source = Source(id="herald", text="The guards took no part in the raid.")

    (claim,) = extraction.claims(nlp, source)

    assert (claim.predicate, claim.negated) == ("take part", True)


@pytest.mark.parametrize(
    "text",
    [
        "Two men were hurt, none of them badly.",
        "Four windows broke, none of them in the hall.",
    ],
)
def test_none_of_them_denies_it_of_each(text, nlp):
    claims = extraction.claims(nlp, Source(id="herald", text=text))

    assert [c.negated for c in claims if c.subject.casefold().startswith("none of")] == [True]
