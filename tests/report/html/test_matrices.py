"""Who answers what, and who is silent: only a source that is silent is called so."""

from dataclasses import replace

import pytest

from claimcheck.model import Comparison, Source
from claimcheck.report.html.editions import SCREEN
from claimcheck.report.html.index import index
from claimcheck.report.html.matrices import OFTEN, named
from claimcheck.report.html.mentions import mentions, words_of


@pytest.fixture
def naming(make_claim):
    """Sources, of which the first names somebody as often as it takes."""

    def build(name, *texts):
        claims = tuple(
            make_claim(source="a", id=f"a#{number}", entities=(name,))
            for number in range(1, OFTEN + 1)
        )
        sources = tuple(
            Source(id=id_, text=text) for id_, text in zip("abc", texts, strict=False)
        )
        return Comparison(
            signature="s", sources=sources, claims=claims, pairs=(), discrepancies=()
        )

    return build


def cells(comparison, edition=SCREEN):
    found = named(index(comparison), comparison, edition)
    return [[" ".join(cell.words for cell in each) for each in row.cells] for row in found.rows]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("Ada Brook", "Ms Brook left.", id="last-name"),
        pytest.param("Kelm Flood Board", "The KFB met.", id="initials"),
        pytest.param("Kelm Flood Board", "The K.F.B. met.", id="initials-with-stops"),
        pytest.param("KELM", "It happened in Kelm.", id="case"),
    ],
)
def test_a_text_that_may_mean_a_name_is_not_silent(name, text):
    assert mentions(words_of(text), name)


def test_another_name_is_none():
    assert not mentions(words_of("Mr Stone left Adaville."), "Ada Brook")


def test_a_source_that_never_mentions_a_name_is_silent(naming):
    assert cells(naming("Ada Brook", "Ada Brook spoke.", "It rained.", "Brook spoke.")) == [
        ["3", "", "in its text"]
    ]


def test_a_name_that_all_sources_mention_is_no_omission(naming):
    assert cells(naming("Ada Brook", "Ada Brook spoke.", "Brook spoke.")) == []


def test_a_name_that_is_hardly_mentioned_is_no_omission(naming):
    comparison = naming("Ada Brook", "Ada Brook spoke.", "It rained.")

    assert cells(replace(comparison, claims=comparison.claims[1:])) == []


def test_columns_that_are_left_out_are_counted(naming):
    comparison = naming("Ada Brook", "Ada Brook spoke.", "It rained.", "It snowed.")

    found = named(index(comparison), comparison, replace(SCREEN, columns=1))

    assert [source.id for source in found.columns] == ["a"]
    assert found.columns_left_out == 2
