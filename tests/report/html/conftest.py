"""The page in a real browser, where Chromium and Playwright are installed."""

import shutil
from dataclasses import replace

import pytest

from claimcheck.report.html import render_html

# What a container needs, and what keeps the browser from calling home.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser():
    """Headless Chromium, started once."""
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is missing")
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("Chromium is missing (Debian's package is called chromium)")
    with playwright.sync_playwright() as started:
        running = started.chromium.launch(executable_path=chromium, args=[*ARGUMENTS])
        yield running
        running.close()


@pytest.fixture
def shown(browser, tmp_path):
    """Open the page of a comparison, and note what it asks for and complains of."""
    contexts = []

    def build(comparison, **options):
        (tmp_path / "report.html").write_text(render_html(comparison), "utf-8")
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.asked, page.complaints = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (page.complaints.append("dialog"), dialog.dismiss()))
        page.goto((tmp_path / "report.html").as_uri())
        return page

    yield build
    for context in contexts:
        context.close()


@pytest.fixture
def counted_alike(comparison):
    """The comparison with both figures in one unit, so that they are drawn together."""
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
