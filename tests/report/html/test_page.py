"""The page: its sections, what stands in them, and what no source can make of it."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from lxml import html

from claimcheck.model import Comparison, Relation, Skipped, Span, Status, Type
from claimcheck.report.html import render_html, render_page, web_address
from claimcheck.report.html.editions import PAPER, SCREEN

EMPTY = Comparison(signature="s", sources=(), claims=(), pairs=(), discrepancies=())


def tree(comparison, edition=SCREEN):
    return html.document_fromstring(render_page(comparison, edition).encode("utf-8"))


def words(element):
    """An element's text in one line."""
    return " ".join(element.text_content().split())


def one(page, path):
    (found,) = page.xpath(path)
    return found


def test_the_sections_of_a_page(comparison):
    headings = [
        (each.tag, words(each)) for each in tree(comparison).xpath("//main//h2 | //main//h3")
    ]

    assert headings == [
        ("h2", "Discrepancies"),
        ("h3", "1. How many people were killed?"),
        ("h2", "Who answers what"),
        ("h2", "Who is said to have caused what"),
        ("h2", "Corroborated"),
        ("h2", "Unsupported"),
        ("h2", "Compared and not in conflict"),
        ("h2", "The sources"),
        ("h3", "Numbers that were not read"),
        ("h2", "Method and limits"),
        ("h2", "The texts"),
        ("h3", "Flood in Kelm"),
        ("h3", "mirror"),
        ("h3", "post"),
    ]


def test_the_summary_counts_what_was_compared(comparison):
    numbers = one(tree(comparison), "//dl[@class='numbers']")

    counts = {words(each[0]): words(each[1]) for each in numbers}
    assert counts == {
        "discrepancies": "1",
        "sources": "3",
        "claims": "5",
        "corroborated": "0",
        "conflicting": "3",
        "unsupported": "2",
        "pairs compared": "4",
        "of them not in conflict": "1",
    }


def test_a_discrepancy_shows_its_range_and_how_it_was_chosen(comparison):
    card = one(tree(comparison), "//article[@id='d1']")

    assert (
        words(one(card, ".//p[@class='span']")) == "12 to 21 best figure: 12.5 (policy: lower)"
    )


def counted_alike(comparison):
    """The same comparison with both figures in one unit, so that they are held together."""
    claims = tuple(
        replace(
            claim,
            quantities=tuple(
                replace(each, unit="people", whole=None) for each in claim.quantities
            ),
        )
        for claim in comparison.claims
    )
    return replace(comparison, claims=claims)


def test_answers_stand_side_by_side_with_their_witnesses(comparison):
    sides = tree(counted_alike(comparison)).xpath("//section[@class='side']")

    assert [words(side).partition(" claim")[0] for side in sides] == [
        "A 12 people 1 independent witness, 2",
        "B at least 21 people 1 independent witness, 1",
    ]


def test_a_quote_is_marked_in_its_sentence(comparison):
    quote = tree(comparison).xpath("//article//blockquote")[0]

    assert words(quote) == "The flood killed 12 people because the dam broke."
    assert [words(mark) for mark in quote.xpath("mark")] == ["The flood killed 12 people"]


def test_a_quote_leads_to_its_place_in_the_text(comparison):
    page = tree(comparison)

    link = page.xpath("//article//figcaption/a")[0]

    (anchor,) = page.xpath(f"//*[@id='{link.get('href')[1:]}']")
    assert words(anchor).startswith("The flood killed 12 people")
    assert words(link) == "line 2"


def test_who_is_cited_is_named(comparison):
    captions = [words(each) for each in tree(comparison).xpath("//article//figcaption")]

    assert "post, citing mayor Ada Brook (reported), line 1" in captions


def test_each_link_leads_to_something_in_the_page(comparison):
    page = tree(comparison)

    targets = {href[1:] for href in page.xpath("//a/@href") if href.startswith("#")}
    assert targets <= {*page.xpath("//@id")}


def test_no_anchor_stands_twice(comparison):
    ids = tree(comparison).xpath("//@id")

    assert len(ids) == len({*ids})


def test_the_whole_text_of_each_source_is_kept(comparison):
    page = tree(comparison)

    for number, source in enumerate(comparison.sources, 1):
        text = page.xpath(f"//section[@id='s{number}']")[0]
        kept = "".join(
            re.sub(r"\[\d+\]", "", each.text_content())
            for each in text.xpath("./p[@data-line]")
        )
        assert "".join(kept.split()) == "".join(source.text.split())


def test_claims_in_the_text_are_marked_by_status(comparison):
    text = one(tree(comparison), "//section[@id='s1']")

    assert [words(each) for each in text.xpath(".//mark")] == ["The flood killed 12 people"]
    assert [words(each) for each in text.xpath(".//span[@class='un']")] == [
        "The dam in Kelm broke on 3 May 2031"
    ]


def test_a_disputed_claim_in_the_text_leads_to_its_discrepancy(comparison):
    text = one(tree(comparison), "//section[@id='s3']")

    assert [(each.get("href"), words(each)) for each in text.xpath(".//a[@class='to']")] == [
        ("#d1", "[1]")
    ]


def test_the_matrix_says_who_gives_which_answer(comparison):
    (row,) = tree(comparison).xpath("//section[@id='questions']//tbody/tr")

    assert [words(cell) for cell in row] == [
        "1. How many people were killed?",
        "A",
        "A",
        "B",
    ]


def test_the_framing_table_has_cause_strength_effect_and_speaker(comparison):
    (row,) = tree(comparison).xpath("//section[@id='framing']//tbody/tr")

    assert [words(cell) for cell in row] == [
        "the dam broke",
        "stated",
        "The flood",
        "herald, line 2",
    ]


def test_what_is_not_in_conflict_has_its_reason(comparison):
    passed = one(tree(comparison), "//section[@id='compatible']")

    assert "nothing-excluded: 1 pair" in words(passed)
    assert "paired by entity:kelm; neither excludes the other" in words(passed)


def test_a_source_that_differs_from_itself_is_named(comparison):
    herald = replace(comparison.claims[3], id="herald#3", source="herald")
    claims = (*comparison.claims[:3], herald, comparison.claims[4])
    found = replace(comparison.discrepancies[0], claims=("herald#2", "herald#3"), judgements=())

    page = tree(
        replace(comparison, claims=claims, pairs=comparison.pairs[:2], discrepancies=(found,))
    )

    assert "herald differs from itself: quantity" in words(one(page, "//article/header"))


def test_corroborated_claims_stand_with_their_witnesses(comparison):
    claims = tuple(
        replace(claim, status=Status.CORROBORATED, witnesses=2)
        if claim.id in {"herald#2", "mirror#1"}
        else claim
        for claim in comparison.claims
    )
    sources = tuple(replace(source, copies=()) for source in comparison.sources)

    page = tree(replace(comparison, claims=claims, sources=sources))

    (borne,) = page.xpath("//section[@id='corroborated']/ul/li")
    assert words(borne) == (
        "The flood killed 12 people herald, line 2; 2 independent witnesses "
        "The flood killed 12 people mirror, line 1"
    )
    silent = page.xpath("//section[@id='silent']//tbody/tr[1]")[0]
    assert [words(cell) for cell in silent] == [
        "The flood killed 12 people",
        "says so",
        "says so",
        "silent",
    ]


def test_a_comparison_without_findings_says_so():
    page = tree(EMPTY)

    assert "No two claims were found that cannot both hold." in words(page)
    assert not page.xpath("//article")


def test_no_source_is_called_wrong(comparison):
    said = {*re.findall(r"\w+", words(tree(comparison).find("body")).lower())}

    assert not said & {"wrong", "lie", "liar", "mistake", "incorrect", "refuted", "lies"}


def test_unsupported_is_never_called_false(comparison):
    assert "Unsupported does not mean false" in words(
        one(tree(comparison), "//section[@id='unsupported']")
    )


def test_what_is_left_out_is_counted(comparison):
    edition = replace(SCREEN, cards=0, lines=1, frames=0, alone=0, examples=0, text=1)
    found = (*comparison.discrepancies, replace(comparison.discrepancies[0], id="x"))

    post = comparison.sources[2]
    sources = (*comparison.sources[:2], replace(post, text=f"{post.text}\n\nIt rained."))

    page = words(tree(replace(comparison, discrepancies=found, sources=sources), edition))

    assert "… and 1 more question, which the JSON report has." in page
    assert "The texts are too long to be kept whole: 10 characters are left out" in page


def test_a_claim_whose_place_is_left_out_has_no_link(comparison):
    page = tree(comparison, replace(SCREEN, text=1))

    targets = {href[1:] for href in page.xpath("//a/@href") if href.startswith("#")}
    assert targets <= {*page.xpath("//@id")}


def test_paper_has_no_script_and_no_filter(comparison):
    page = tree(comparison, PAPER)

    assert not page.xpath("//script | //form | //section[@id='texts']")


class Loading(HTMLParser):
    """Collects what a browser would fetch or run."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        loads = {"src", "srcset", "data", "poster", "background", "style", "action"}
        if tag in {"link", "img", "iframe", "object", "embed", "base", "audio", "video"}:
            self.found.append(tag)
        self.found += [name for name, _ in attrs if name in loads or name.startswith("on")]


def loading(rendered):
    parser = Loading()
    parser.feed(rendered)
    return parser.found


def test_the_page_loads_nothing(comparison):
    rendered = render_html(comparison)

    assert loading(rendered) == []
    assert "@import" not in rendered
    assert "url(" not in rendered


def test_the_policy_allows_this_style_and_this_script_alone(comparison):
    page = tree(comparison)

    policy = one(page, "//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert len(page.xpath("//script")) == len(page.xpath("//style")) == 1


HOSTILE = (
    '"><img src=x onerror=alert(1)><script>alert(2)</script>'
    "</title></style>{{ 7 * 7 }}\x1b[31m\u202e=cmd|x"
)


def hostile(comparison):
    """The same comparison with hostile words wherever a source has its say."""
    ids = {source.id: f"{source.id}{HOSTILE}" for source in comparison.sources}
    sources = tuple(
        replace(
            source,
            id=ids[source.id],
            title=HOSTILE,
            publisher=HOSTILE,
            path=HOSTILE,
            licence=HOSTILE,
            url="javascript:alert(3)",
            lost=(HOSTILE,),
            text=f"{source.text} {HOSTILE}",
            copies=(),
        )
        for source in comparison.sources
    )
    claims = tuple(
        replace(
            claim,
            source=ids[claim.source],
            quote=HOSTILE,
            text=HOSTILE,
            section=HOSTILE,
            speaker=HOSTILE,
            entities=(HOSTILE,) * 3,
            quantities=tuple(replace(each, quote=HOSTILE) for each in claim.quantities),
            cause=claim.cause and replace(claim.cause, cause=HOSTILE, effect=HOSTILE),
        )
        for claim in comparison.claims
    )
    pairs = tuple(replace(pair, reason=HOSTILE) for pair in comparison.pairs)
    found = replace(
        comparison.discrepancies[0],
        question=HOSTILE,
        judgements=tuple(
            replace(each, reason=HOSTILE) for each in comparison.discrepancies[0].judgements
        ),
    )
    return replace(
        comparison,
        signature=HOSTILE,
        sources=sources,
        claims=claims,
        pairs=pairs,
        discrepancies=(found,),
        copies=(),
    )


@pytest.mark.parametrize("edition", [SCREEN, PAPER], ids=["screen", "paper"])
def test_hostile_words_stay_words(comparison, edition):
    rendered = render_page(hostile(comparison), edition)

    page = html.document_fromstring(rendered.encode("utf-8"))
    assert loading(rendered) == []
    assert len(page.xpath("//script")) == (1 if edition.filtered else 0)
    assert "alert(2)</script>" in words(page.find("body"))
    assert "49" not in words(page.find("body"))
    assert "javascript:" not in {href.partition("alert")[0] for href in page.xpath("//a/@href")}
    assert "\x1b" not in rendered
    assert "\u202e" not in rendered
    assert "\\x1b[31m\\u202e" in rendered


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        pytest.param("https://example.org/a?b=c", True, id="https"),
        pytest.param("http://example.org", True, id="http"),
        pytest.param("javascript:alert(1)", False, id="script"),
        pytest.param("data:text/html,x", False, id="data"),
        pytest.param("file:///etc/passwd", False, id="file"),
        pytest.param("http://[", False, id="broken"),
        pytest.param("", False, id="none"),
    ],
)
def test_only_addresses_of_the_web_become_links(url, kept):
    assert bool(web_address(url)) is kept


def test_a_claim_without_words_has_the_place_of_its_sentence(comparison):
    claims = tuple(replace(claim, spans=(), sentence=Span(3, 5)) for claim in comparison.claims)
    pairs = tuple(pair for pair in comparison.pairs if pair.relation is not Relation.COMPATIBLE)

    page = tree(replace(comparison, claims=claims, pairs=pairs))

    assert len({*page.xpath("//section[@class='text']//@id")}) >= len(claims)


def test_a_dispute_about_causes_says_how_strongly_each_side_ties_them(comparison):
    found = replace(comparison.discrepancies[0], type=Type.CAUSAL_FRAMING, low=None, high=None)

    page = tree(replace(comparison, discrepancies=(found,)))

    assert words(page.xpath("//section[@class='side']/h4")[0]) == "A the dam broke stated"
    assert one(page, "//section[@id='framing']//tbody/tr/td[2]/a").get("href") == "#d1"


def test_what_could_not_be_read_is_named(comparison):
    skipped = (Skipped(source="post", span=Span(0, 3), reason="a word of 9,000 letters"),)

    page = tree(replace(comparison, skipped=skipped))

    assert "post: a word of 9,000 letters" in words(one(page, "//section[@id='sources']"))
