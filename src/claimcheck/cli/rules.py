"""``rules`` and ``rule``: what claimcheck looks for, and the page of each."""

from typing import Annotated

import typer

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
    from claimcheck.rules.page import page

    names = [known.name for known in RULES]
    if name not in names:
        message = f"{name}: no rule has this name ({mend(name, names)})"
        raise UsageError(message)
    show(page(name))
