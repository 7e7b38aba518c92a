"""The page of a rule holds the examples that prove it."""

import re
from pathlib import Path

import pytest

from claimcheck import discrepancies, matching
from claimcheck.model import Comparison, Policy, Relation, Source
from claimcheck.report import RENDERERS, Format
from claimcheck.rules import RULES, asked_of, judge
from claimcheck.rules.features import has
from claimcheck.rules.needs import NEEDS

PAGES = Path(__file__).parents[2] / "docs" / "rules"
SECTION = re.compile(r"^## (?P<title>.+)\n(?P<body>(?:(?!^## ).*\n?)*)", re.MULTILINE)
BULLET = re.compile(r"^- (.+)$", re.MULTILINE)


def examples():
    """Yield (rule, expected to decide, left, right) for each two bullets on each page."""
    for page in sorted(PAGES.glob("*.md")):
        for section in SECTION.finditer(page.read_text("utf-8")):
            decides = not section["title"].startswith("Not ")
            bullets = BULLET.findall(section["body"])
            for left, right in zip(bullets[::2], bullets[1::2], strict=True):
                name = f"{page.stem}-{section['title']}-{left}"
                yield pytest.param(page.stem, decides, left, right, id=name)


def test_pages_and_rules_match():
    assert {page.stem for page in PAGES.glob("*.md")} == {rule.name for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_page_opens_with_the_summary_of_its_rule(rule):
    lines = (PAGES / f"{rule.name}.md").read_text("utf-8").splitlines()

    assert lines[0] == f"# {rule.name}"
    assert lines[2] == rule.summary


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_page_shows_a_near_miss(rule):
    shown = {case.values[1] for case in examples() if case.values[0] == rule.name}

    assert shown == {True, False}


@pytest.mark.model
@pytest.mark.parametrize(("name", "decides", "left", "right"), list(examples()))
def test_page_is_true(name, decides, left, right, whole_claims):
    ours, theirs = whole_claims(left, right)

    judgement = judge(matching.pair(ours, theirs))

    assert (judgement.rule == name) is decides, (judgement.rule, judgement.reason)


@pytest.mark.model
@pytest.mark.parametrize(("name", "decides", "left", "right"), list(examples()))
def test_a_rule_that_is_not_asked_has_nothing_to_say(name, decides, left, right, whole_claims):
    pair = matching.pair(*whole_claims(left, right))

    asked = {rule.name for rule in asked_of(pair)}
    speaking = {rule.name for rule in RULES if rule.reason(pair)}
    ours, theirs = has(pair.left), has(pair.right)
    unlike = {name for name, need in NEEDS.items() if need.alike & (ours ^ theirs)}

    assert speaking - unlike <= asked
    assert (name in asked) or not decides


@pytest.mark.model
@pytest.mark.parametrize(
    ("left", "right"),
    [pytest.param(*case.values[2:], id=case.id) for case in examples() if case.values[1]],
)
def test_what_a_rule_finds_can_be_asked_and_shown(left, right, whole_claims):
    claims = whole_claims(left, right)
    judged = (judge(matching.pair(*claims)),)
    conflicts = [each for each in judged if each.relation is Relation.CONFLICTING]

    found = discrepancies.gather(claims, judged, policy=Policy.RANGE)

    assert len(found) == len(conflicts)
    assert all(each.question.endswith("?") and each.id for each in found)
    shown = Comparison(
        signature="claimcheck/1",
        sources=tuple(Source(id=each.source, text=each.text) for each in claims),
        claims=claims,
        pairs=judged,
        discrepancies=found,
    )
    assert all(RENDERERS[kind](shown) for kind in (Format.HTML, Format.MARKDOWN, Format.JSON))
