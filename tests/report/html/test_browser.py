"""The page in Chromium: it opens, filters, searches and leads on, and stays on its own."""

import importlib.resources
from dataclasses import replace

import pytest

from claimcheck.model import Type

WIDTHS = [pytest.param(390, id="telephone"), pytest.param(1280, id="desk")]


@pytest.fixture
def two_questions(counted_alike):
    """Two discrepancies of two types, and what is not in conflict."""
    (found,) = counted_alike.discrepancies
    causes = replace(
        found,
        id="y",
        type=Type.CAUSAL_FRAMING,
        question="What is called the cause of this: the flood?",
        claims=("herald#2", "post#1"),
        judgements=found.judgements[:1],
        low=None,
        best=None,
        high=None,
    )
    return replace(counted_alike, discrepancies=(found, causes))


def visible(page, selector):
    """The words of what a reader sees."""
    return [each.inner_text() for each in page.locator(selector).all() if each.is_visible()]


def test_it_opens_without_a_complaint_and_asks_for_nothing_else(shown, two_questions):
    page = shown(two_questions)

    assert page.title() == "Where the sources differ: 2 questions, 3 sources"
    assert page.complaints == []
    assert [url for url in page.asked if not url.endswith("/report.html")] == []


def test_all_is_shown_before_anything_is_asked_for(shown, two_questions):
    page = shown(two_questions)

    assert len(visible(page, ".card")) == 2
    assert page.locator("#filter").is_visible()


@pytest.mark.parametrize(
    ("field", "choice", "kept"),
    [
        pytest.param("type", "quantity", ["1."], id="type"),
        pytest.param("source", "s2", ["1."], id="source"),
        pytest.param("status", "unsupported", [], id="status"),
        pytest.param("status", "conflicting", ["1.", "2."], id="conflicting"),
    ],
)
def test_a_filter_keeps_what_fits(shown, two_questions, field, choice, kept):
    page = shown(two_questions)

    page.select_option(f"[name={field}]", choice)

    assert visible(page, ".card h3 .number") == kept
    assert page.inner_text("#shown").startswith(f"{len(kept)} of 2 discrepancies")


def test_a_filter_by_source_keeps_its_text_alone(shown, two_questions):
    page = shown(two_questions)

    page.select_option("[name=source]", "s2")

    assert page.locator(".text:not([hidden]) h3").all_text_contents() == ["mirror"]


def test_search_takes_every_word_in_any_case(shown, two_questions):
    page = shown(two_questions)

    page.fill("[name=words]", "called FLOOD")

    assert visible(page, ".card h3 .number") == ["2."]


def test_search_finds_claims_that_are_folded_away(shown, two_questions):
    page = shown(two_questions)

    page.fill("[name=words]", "hundreds left")

    assert "Hundreds left Kelm" in visible(page, "#unsupported li")[0]


def test_showing_all_again(shown, two_questions):
    page = shown(two_questions)
    page.fill("[name=words]", "nothing holds this")

    page.click("button[type=reset]")
    page.locator("#shown:empty").wait_for(state="attached")

    assert len(visible(page, ".card")) == 2


def test_a_link_leads_to_the_words_in_the_text(shown, two_questions):
    page = shown(two_questions, reduced_motion="reduce")

    page.click(".card figcaption a")

    target = page.locator(":target")
    assert target.text_content() == "The flood killed 12 people"
    assert target.is_visible()
    top = target.evaluate("(found) => found.getBoundingClientRect().top")
    assert 0 <= top < page.viewport_size["height"]


def test_a_link_to_what_the_filter_hides_shows_it(shown, two_questions):
    page = shown(two_questions)
    page.select_option("[name=type]", "quantity")

    page.click(".contents a[href='#d2']")
    page.locator("#d2").wait_for()

    assert page.locator("#d2").is_visible()


def test_it_is_used_with_the_keyboard_alone(shown, two_questions):
    page = shown(two_questions)

    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    page.focus("[name=words]")
    page.keyboard.type("called")
    page.keyboard.press("Tab")
    page.keyboard.type("quantity")

    assert first == "To the discrepancies"
    assert page.url.endswith("#discrepancies")
    assert page.evaluate("document.activeElement.name") == "type"
    assert visible(page, ".card") == []


def test_tables_that_are_too_wide_scroll_by_keyboard(shown, two_questions):
    page = shown(two_questions, viewport={"width": 390, "height": 844})

    assert page.locator(".wide:not([tabindex='0'])").count() == 0
    assert page.locator(".wide:not([aria-label])").count() == 0


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_itself_never_scrolls_sideways(shown, two_questions, width):
    page = shown(two_questions, viewport={"width": width, "height": 844})

    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_without_scripts_everything_is_there(shown, two_questions):
    page = shown(two_questions, java_script_enabled=False)

    assert page.locator("#filter").is_hidden()
    assert len(visible(page, ".card")) == 2
    page.click("#unsupported summary >> nth=0")
    assert page.locator("#unsupported li >> nth=0").is_visible()


def test_without_style_the_status_shows_in_the_elements(shown, two_questions):
    page = shown(two_questions)

    page.evaluate("document.querySelector('style').remove()")

    assert page.locator(".text mark >> nth=0").evaluate(
        "(mark) => getComputedStyle(mark).backgroundColor"
    ) == ("rgb(255, 255, 0)")


def test_on_paper_nothing_is_folded_and_there_is_no_filter(shown, two_questions):
    page = shown(two_questions)

    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert page.locator("#filter").is_hidden()
    assert page.locator("#unsupported li >> nth=0").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#unsupported li >> nth=0").is_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_follows_the_readers_light_or_dark(shown, two_questions, scheme):
    page = shown(two_questions, color_scheme=scheme)

    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == {"light": "rgb(255, 255, 255)", "dark": "rgb(22, 22, 20)"}[scheme]


@pytest.mark.parametrize(
    ("width", "scheme"),
    [pytest.param(390, "dark", id="telephone"), pytest.param(1280, "light", id="desk")],
)
def test_axe_finds_nothing(shown, two_questions, width, scheme):
    pytest.importorskip("axe_playwright_python", reason="axe is missing")
    axe = importlib.resources.files("axe_playwright_python") / "axe.min.js"
    page = shown(two_questions, viewport={"width": width, "height": 844}, color_scheme=scheme)
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")

    page.evaluate(axe.read_text("utf-8"))
    found = page.evaluate("axe.run()")

    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []


def test_hostile_words_run_nothing(shown, two_questions):
    hostile = '"><img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)>'
    claims = tuple(
        replace(claim, text=hostile, quote=hostile, speaker=hostile, section=hostile)
        for claim in two_questions.claims
    )
    sources = tuple(
        replace(source, title=hostile, publisher=hostile, url="javascript:alert(4)")
        for source in two_questions.sources
    )

    page = shown(replace(two_questions, claims=claims, sources=sources))

    assert page.complaints == []
    assert len(page.asked) == 1
    assert page.locator("img").count() == 0
    assert hostile in page.inner_text(".card figcaption >> nth=0")


def test_the_policy_stops_what_escaping_would_miss(shown, two_questions):
    page = shown(two_questions)

    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            const image = document.createElement("img");
            image.src = "https://example.org/a.png";
            document.body.append(script, image);
        }"""
    )
    page.wait_for_timeout(100)

    assert page.evaluate("window.ran") is None
    assert [each.partition(" violates ")[0] for each in page.complaints] == [
        "Executing inline script",
        "Loading the image 'https://example.org/a.png'",
    ]
