import pytest

from claimcheck.errors import UsageError
from claimcheck.sources.split import split

PAGE = """Open search
Kelm hub
{first}

Kelm flood
Twelve died.
{second}
The flood came from there.

from there it went on
No comments yet.
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("from Kelm Herald", "from Brenn Post", id="from"),
        pytest.param("Source: Kelm Herald", "source: Brenn Post", id="source"),
        pytest.param("--- Kelm Herald ---", "--- Brenn Post ---", id="dashes"),
        pytest.param("=== Kelm Herald ===\r", "===Brenn Post===\r", id="equals"),
    ],
)
def test_each_part_is_a_source(first, second):
    herald, post = split(PAGE.format(first=first, second=second))

    assert (herald.id, herald.publisher) == ("kelm-herald", "Kelm Herald")
    assert herald.text == "Kelm flood\nTwelve died."
    assert (post.id, post.publisher) == ("brenn-post", "Brenn Post")
    assert post.text.endswith("from there it went on\nNo comments yet.")


def test_a_separator_can_be_named():
    herald, post = split("x\n## Herald\nTwelve died.\n## Póst\nTen.", marker=r"^## (\S+)$")

    assert (herald.id, herald.text) == ("herald", "Twelve died.")
    assert (post.id, post.text) == ("post", "Ten.")


def test_equal_names_are_numbered():
    parts = split("from Herald\nOne.\nfrom Herald\nTwo.")

    assert [part.id for part in parts] == ["herald-1", "herald-2"]


@pytest.mark.parametrize(
    ("marker", "message"),
    [
        pytest.param("", "no line separates sources", id="none"),
        pytest.param("(", "no regular expression", id="broken"),
        pytest.param("from", "no group", id="no-name"),
    ],
)
def test_what_cannot_be_split_says_how_to(marker, message):
    with pytest.raises(UsageError, match=f"{message}.*\\^from"):
        split("Twelve died.", marker=marker)
