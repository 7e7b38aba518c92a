"""Fixtures that several test modules share."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import settings

from claimcheck.model import Claim, Span

# The same inputs in every run: a red build is then somebody's change. Look for new ones with
# "pytest --hypothesis-profile=search".
settings.register_profile("fixed", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=1000)
settings.load_profile("fixed")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that rewrites published samples instead of comparing them."""
    parser.addoption(
        "--update-samples", action="store_true", help="rewrite samples; read the diff like code"
    )


@pytest.fixture
def make_claim() -> Callable[..., Claim]:
    """Build a claim from only what the test is about."""

    def build(text: str = "…", *, source: str = "herald", **fields: Any) -> Claim:
        given = {
            "id": f"{source}#1",
            "spans": (Span(0, len(text)),),
            "quote": text,
            "sentence": Span(0, len(text)),
        }
        return Claim(source=source, text=text, **(given | fields))

    return build


@pytest.fixture
def weasyprint():
    """WeasyPrint, which needs libraries that not every system has."""
    from claimcheck.errors import UsageError
    from claimcheck.report import pdf

    try:
        return pdf.require()
    except UsageError as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="session")
def nlp():
    """The pipeline that is shipped with the dependencies."""
    from claimcheck import analysis

    return analysis.load()


@pytest.fixture(scope="session")
def whole_claims(nlp):
    """Take two short texts as one claim each, of the sources ``a`` and ``b``."""
    from claimcheck import extraction

    def build(left: str, right: str) -> tuple[Claim, Claim]:
        (ours,) = extraction.whole(nlp, [left], source="a")
        (theirs,) = extraction.whole(nlp, [right], source="b")
        return ours, theirs

    return build
