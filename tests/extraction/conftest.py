"""What the tests of extraction share."""

import pytest

from claimcheck import extraction
from claimcheck.model import Source


@pytest.fixture
def told(nlp):
    """The texts of the claims of a text."""

    def split(text):
        return [claim.text for claim in extraction.claims(nlp, Source(id="herald", text=text))]

    return split
