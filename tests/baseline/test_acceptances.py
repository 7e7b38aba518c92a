"""What a manifest accepts."""

from datetime import date

import pytest

from claimcheck.baseline import acceptances
from claimcheck.errors import CorpusError

FINGERPRINT = "0123456789abcdef"


@pytest.fixture
def manifest(tmp_path):
    (tmp_path / "kelm").mkdir()

    def write(line):
        path = tmp_path / "kelm" / "sources.toml"
        path.write_text(f'[herald]\nfile = "herald.txt"\n{line}\n', "utf-8")
        return path

    return write


@pytest.mark.parametrize(
    ("line", "reason", "until"),
    [
        pytest.param(
            f"# claimcheck: accept {FINGERPRINT} two days", "two days", None, id="plain"
        ),
        pytest.param(
            f"#claimcheck:accept {FINGERPRINT} until 2031-12-31 two days",
            "two days",
            date(2031, 12, 31),
            id="until",
        ),
        pytest.param(
            f"  ## Claimcheck: accept {FINGERPRINT}  until we know more ",
            "until we know more",
            None,
            id="no-date",
        ),
    ],
)
def test_a_comment_accepts_a_conflict(manifest, line, reason, until):
    path = manifest(line)

    (found,) = acceptances.read(path)

    assert (found.fingerprint, found.reason, found.until) == (FINGERPRINT, reason, until)
    assert (found.path, found.line, found.topic) == (path, 3, "kelm")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param('title = "claimcheck: accept everything"', id="value"),
        pytest.param("# what claimcheck accepts stands below", id="prose"),
        pytest.param("# see claimcheck: its rules", id="in-a-sentence"),
    ],
)
def test_other_lines_accept_nothing(manifest, line):
    assert acceptances.read(manifest(line)) == ()


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        pytest.param("acept 0123456789abcdef why", "is no acceptance", id="word"),
        pytest.param("accept 0123 why", "is no acceptance", id="short"),
        pytest.param("accept 0123456789abcdef", "is no acceptance", id="no-reason"),
        pytest.param(
            "accept 0123456789abcdef until 2031-13-01 why", "'2031-13-01' is no date", id="date"
        ),
    ],
)
def test_a_line_that_cannot_be_understood_is_refused(manifest, said, problem):
    path = manifest(f"# claimcheck: {said}")

    with pytest.raises(CorpusError) as raised:
        acceptances.read(path)

    assert str(raised.value).startswith(f"{path}:3: ")
    assert problem in str(raised.value)
