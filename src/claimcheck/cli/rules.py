"""``rules`` and ``rule``: what claimcheck looks for, and the page of each."""

from importlib import resources
from pathlib import Path
from typing import Annotated

import typer

import claimcheck
from claimcheck.cli.options import mend
from claimcheck.cli.output import show
from claimcheck.errors import UsageError


def rules() -> None:
    """List the rules in order of authority."""
    from claimcheck.rules import RULES

    name = max(len(rule.name) for rule in RULES)
    relation = max(len(rule.relation) for rule in RULES)
    show(
        "".join(
            f"{rule.name:{name}}  {rule.relation:{relation}}  {rule.summary}\n"
            for rule in RULES
        )
    )


def rule(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A rule's name.")],
) -> None:
    """Show one rule's page.

    It has examples that the rule finds, and near misses that it does not.
    """
    from claimcheck.rules import RULES

    names = [known.name for known in RULES]
    if name not in names:
        message = f"{name}: no rule has this name ({mend(name, names)})"
        raise UsageError(message)
    show(_page(name))


def _page(name: str) -> str:
    """A rule's page: the package carries it, a checkout has it in docs/."""
    shipped = resources.files("claimcheck.rules") / "pages" / f"{name}.md"
    if shipped.is_file():
        return shipped.read_text("utf-8")
    checkout = Path(claimcheck.__file__).parents[2] / "docs" / "rules" / f"{name}.md"
    if checkout.is_file():
        return checkout.read_text("utf-8")
    message = f"{name}: its page is missing from this installation (install claimcheck again)"
    raise UsageError(message)
