"""The pages and the program fit: nothing lacks its page, and no page outlives its thing."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, fields
from enum import StrEnum
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from claimcheck.model import Modality, Policy, Relation, Status, Type
from claimcheck.settings import DEFAULTS, Settings

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(
    [
        *ROOT.glob("*.md"),
        *DOCS.rglob("*.md"),
        *(ROOT / "annotations").glob("*.md"),
        *(ROOT / "changelog.d").glob("*.md"),
    ]
)
FRAGMENTS = sorted(set((ROOT / "changelog.d").iterdir()) - {ROOT / "changelog.d" / "README.md"})


def page_name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def section(page: Path, heading: str) -> str:
    """What stands under a heading of the second level, up to the next one."""
    found = re.search(
        rf"^## {re.escape(heading)}$(.*?)(?=^## |\Z)",
        page.read_text("utf-8"),
        re.MULTILINE | re.DOTALL,
    )
    assert found, f"{page_name(page)} has no section '{heading}'"
    return found[1]


def terms(page: Path, heading: str) -> list[str]:
    """The code words in the first column of a section's tables."""
    return re.findall(r"^\| `([^`]+)` \|", section(page, heading), re.MULTILINE)


def hrefs(page: Path) -> Iterator[str]:
    for token in MarkdownIt("commonmark").enable("table").parse(page.read_text("utf-8")):
        for child in token.children or ():
            if child.type == "link_open":
                yield str(child.attrs["href"])


def anchors(page: Path) -> set[str]:
    """The names that a code host gives to a page's headings."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).lower().replace(" ", "-") for heading in headings}


def test_each_setting_has_a_section_and_each_section_a_setting():
    headings = re.findall(
        r"^## `(.+)`$", (DOCS / "settings.md").read_text("utf-8"), re.MULTILINE
    )

    assert headings == [field.name for field in fields(Settings)]


@pytest.mark.parametrize("name", [f.name for f in fields(Settings) if f.name != "limits"])
def test_the_page_states_the_default_of_each_setting(name):
    default = json.dumps(
        getattr(DEFAULTS, name)
    )  # strings, lists and truths look alike in TOML

    assert f"Default: `{default}`" in section(DOCS / "settings.md", f"`{name}`")


def test_the_page_states_each_limit_and_its_default():
    rows = re.findall(
        r"^\| `(\w+)` \| ([\d,]+) \|", section(DOCS / "settings.md", "`limits`"), re.MULTILINE
    )

    stated = {name: int(number.replace(",", "")) for name, number in rows}
    assert stated == asdict(DEFAULTS.limits)


@pytest.mark.parametrize(
    ("page", "heading", "choices"),
    [
        pytest.param("settings.md", "`policy`", Policy, id="policy"),
        pytest.param("glossary.md", "Relations of a pair", Relation, id="relation"),
        pytest.param("glossary.md", "Status of a claim", Status, id="status"),
        pytest.param("glossary.md", "Discrepancy types", Type, id="type"),
        pytest.param("glossary.md", "Modality", Modality, id="modality"),
    ],
)
def test_each_choice_is_explained(page: str, heading: str, choices: type[StrEnum]):
    assert terms(DOCS / page, heading) == list(choices)


def test_each_attack_names_a_test_that_is_there():
    page = (DOCS / "security.md").read_text("utf-8")
    named = re.findall(r"^\| .+ \| .+ \| `(tests/\S+\.py)::(\w+)` \|$", page, re.MULTILINE)

    missing = [
        f"{path}::{name}"
        for path, name in named
        if f"\ndef {name}(" not in (ROOT / path).read_text("utf-8")
    ]

    assert len(named) == len(re.findall(r"^\| .+::", page, re.MULTILINE)) > 0
    assert not missing


def test_no_word_stands_twice_in_the_glossary():
    text = (DOCS / "glossary.md").read_text("utf-8").partition("\n## Relations of a pair")[0]
    words = re.findall(r"^\| ([a-z, ]+) \|(?!.*\n\| ---)", text, re.MULTILINE)

    assert words
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_links_lead_somewhere(page: Path):
    broken = []
    for href in hrefs(page):
        path, _, anchor = href.partition("#")
        target = (page.parent / path) if path else page
        if "://" not in href and not (
            target.exists() and (not anchor or anchor in anchors(target))
        ):
            broken.append(href)

    assert broken == []


@pytest.mark.parametrize("page", sorted(DOCS.glob("[!i]*.md")), ids=page_name)
def test_the_index_leads_to_each_page(page: Path):
    assert page.name in {*hrefs(DOCS / "index.md")}


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_nobody_is_sent_to_another_project_of_that_name(page: Path):
    assert not re.search(r"pipx? install claimcheck\b", page.read_text("utf-8"))


@pytest.mark.parametrize("fragment", FRAGMENTS, ids=lambda fragment: fragment.name)
def test_a_changelog_fragment_has_a_known_kind(fragment: Path):
    page = (ROOT / "changelog.d" / "README.md").read_text("utf-8")
    kinds = re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE)

    assert re.fullmatch(rf"[a-z0-9-]+\.({'|'.join(kinds)})\.md", fragment.name)
