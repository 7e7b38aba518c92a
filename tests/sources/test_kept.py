"""What was fetched lies on the disk under a harmless name, with where, when and what it was."""

import json
from datetime import date

import pytest

from claimcheck.errors import OutputError
from claimcheck.sources.kept import LONGEST_NAME, file_name, keep
from claimcheck.sources.web import Fetched

DAY = date(2031, 5, 6)


def fetched(source, data=b"<html><p>Nine died.</p>", media_type="text/html"):
    return Fetched(url="http://x.org/", source=source, data=data, media_type=media_type)


@pytest.mark.parametrize(
    ("source", "media_type", "name"),
    [
        ("http://kelm.example/news/Flood.html", "text/html", "kelm.example-flood.html"),
        ("http://kelm.example/news/flood.php?id=5", "text/html", "kelm.example-flood.html"),
        ("http://kelm.example/flood_of_2031", "", "kelm.example-flood-of-2031.html"),
        ("http://kelm.example/", "application/pdf", "kelm.example.pdf"),
        ("http://kelm.example/v1.2", "text/plain; x", "kelm.example-v1.2.html"),
        ("http://kelm.example/a.md", "text/plain", "kelm.example-a.md"),
        ("http://kelm.example/a.md", "text/html", "kelm.example-a.html"),
        ("http://kelm.example/a.epub", "application/octet-stream", "kelm.example-a.epub"),
        ("http://[::1]/x", "text/plain", "1-x.txt"),
        ("http://kelm.example/..%2f..%2fetc%2fpasswd", "text/plain", "kelm.example-passwd.txt"),
        ("http://kelm.example/%00%0a%e2%80%ae", "text/plain", "kelm.example.txt"),
        ("http://kelm.example/con:nul|x*?y", "text/plain", "kelm.example-con-nul-x.txt"),
        ("http://пример.example/ä", "text/plain", "example.txt"),
        ("http://ä/ö", "text/plain", "page.txt"),
    ],
)
def test_the_name_of_what_was_fetched(source, media_type, name):
    assert file_name(fetched(source, media_type=media_type)) == name


def test_no_name_is_long():
    assert len(file_name(fetched(f"http://x.org/{'a' * 500}"))) == LONGEST_NAME + len(".html")


def test_what_was_fetched_is_kept_with_its_day_and_digest(tmp_path):
    folder = tmp_path / ".claimcheck" / "fetched"
    one = fetched("http://kelm.example/flood")

    file = keep(folder, one, DAY)

    said = json.loads((file.parent / "fetched.json").read_bytes())
    assert file.read_bytes() == one.data
    assert file == folder / one.digest[:16] / "kelm.example-flood.html"
    assert said == {
        "url": "http://x.org/",
        "source": "http://kelm.example/flood",
        "accessed": "2031-05-06",
        "sha256": one.digest,
        "bytes": len(one.data),
        "media_type": "text/html",
    }
    assert (folder / ".gitignore").read_text("utf-8") == "*\n"


def test_what_changed_since_is_kept_beside(tmp_path):
    folder = tmp_path / ".claimcheck" / "fetched"

    files = {keep(folder, fetched("http://x.org/a", data), DAY) for data in (b"one", b"two")}

    assert sorted(file.read_bytes() for file in files) == [b"one", b"two"]


@pytest.mark.parametrize("link", [".claimcheck", ".claimcheck/fetched"])
def test_nothing_is_kept_by_way_of_a_link_out_of_the_folder(tmp_path, link):
    outside, inside = tmp_path / "out", tmp_path / "in"
    outside.mkdir()
    (inside / link).parent.mkdir(parents=True)
    (inside / link).symlink_to(outside)

    with pytest.raises(OutputError, match="leads out of its folder"):
        keep(inside / ".claimcheck" / "fetched", fetched("http://x.org/a"), DAY)

    assert not list(outside.iterdir())
