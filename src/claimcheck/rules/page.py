"""The page of each rule, for whoever asks what a finding means."""

from importlib import resources
from pathlib import Path

from claimcheck.errors import UsageError


def page(name: str) -> str:
    """A rule's page in Markdown: the package carries it, a checkout has it in docs/.

    Args:
        name: Of the rule, such as ``quantity-mismatch``.

    Raises:
        UsageError: The installation lacks it.
    """
    shipped = resources.files("claimcheck.rules") / "pages" / f"{name}.md"
    if shipped.is_file():
        return shipped.read_text("utf-8")
    checkout = Path(__file__).parents[3] / "docs" / "rules" / f"{name}.md"
    if checkout.is_file():
        return checkout.read_text("utf-8")
    message = f"{name}: its page is missing from this installation (install claimcheck again)"
    raise UsageError(message)
