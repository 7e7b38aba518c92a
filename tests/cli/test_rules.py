"""``claimcheck rules`` and ``claimcheck rule``."""

import pytest

from claimcheck.rules import RULES


def test_rules_are_listed_in_order_of_authority(run):
    lines = run("rules").stdout.splitlines()

    assert [line.split()[0] for line in lines] == [rule.name for rule in RULES]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_listed_with_its_relation_and_summary(run, rule):
    (line,) = (
        line for line in run("rules").stdout.splitlines() if line.startswith(f"{rule.name} ")
    )

    assert line.split(maxsplit=2)[1:] == [rule.relation, rule.summary]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_has_its_page(run, rule):
    result = run("rule", rule.name)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"# {rule.name}\n")


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        pytest.param("quantity-mismach", "did you mean quantity-mismatch", id="close"),
        pytest.param("xyzzy", "known: ", id="far"),
    ],
)
def test_an_unknown_rule_names_what_may_be_meant(run, name, mend):
    result = run("rule", name)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"claimcheck: {name}: no rule has this name ({mend}")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("name", ["../design", "/etc/passwd", ""])
def test_a_rule_is_no_path(run, name):
    assert run("rule", name).exit_code == 2
