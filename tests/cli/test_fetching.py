"""``--fetch``: an address becomes a file that is kept, and is then read like any other."""

import hashlib
import json
import tomllib
from datetime import UTC, datetime

import pytest
from served import PAGE, served

pytestmark = pytest.mark.usefixtures("folder")

ALLOW = ("--allow", "127.0.0.1")


@pytest.fixture(scope="module")
def server():
    with served() as listening:
        yield listening


def kept(folder):
    return sorted((folder / ".claimcheck" / "fetched").glob("*/*.*"))


def test_an_address_is_compared_with_a_file(run, folder, piped, server):
    result = run("compare", "herald.txt", "--fetch", f"{server.url}/redirect?/page", *ALLOW)

    (sources, _), *_ = piped
    assert result.exit_code == 0, result.stderr
    assert [source.id for source in sources] == ["127.0.0.1-page", "herald"]
    assert [source.url for source in sources] == [f"{server.url}/page", ""]
    assert f"fetched {server.url}/page: kept as .claimcheck/fetched/" in result.stderr
    file, record = sorted(kept(folder), key=lambda path: path.suffix)
    assert file.read_bytes() == PAGE
    assert json.loads(record.read_bytes())["sha256"] == hashlib.sha256(PAGE).hexdigest()


def test_addresses_can_be_compared_without_a_file(run, piped, server):
    result = run(
        "compare", "--fetch", f"{server.url}/page", "--fetch", f"{server.url}/text", *ALLOW
    )

    (sources, _), *_ = piped
    assert result.exit_code == 0, result.stderr
    assert [source.url for source in sources] == [f"{server.url}/page", f"{server.url}/text"]


def test_two_pages_of_one_name_keep_their_addresses(run, piped, server):
    urls = [f"{server.url}/page", f"{server.url}/text/page"]

    result = run("compare", "--fetch", urls[0], "--fetch", urls[1], *ALLOW)

    (sources, _), *_ = piped
    assert result.exit_code == 0, result.stderr
    assert sorted(source.url for source in sources) == urls


def test_an_address_that_cannot_be_fetched_does_not_stop_the_others(run, piped, server):
    urls = [f"{server.url}/nothing", "file:///etc/passwd", f"{server.url}/text"]

    result = run("compare", *(word for url in urls for word in ("--fetch", url)), *ALLOW)

    (sources, _), *_ = piped
    refused = [line for line in result.stderr.splitlines() if line.startswith("claimcheck:")]
    assert result.exit_code == 2
    assert [source.url for source in sources] == [f"{server.url}/text"]
    assert [line.split(" ")[1] for line in refused] == [f"{url}:" for url in urls[:2]]


def test_this_machine_is_fetched_from_only_where_it_is_allowed(run, folder, server):
    server.asked.clear()

    result = run("compare", "herald.txt", "--fetch", f"{server.url}/page")

    assert (result.exit_code, "not public (name it with --allow" in result.stderr) == (2, True)
    assert not server.asked
    assert not kept(folder)


def test_nothing_is_fetched_where_nothing_is_asked_for(run, folder, piped, server):
    (folder / "herald.txt").write_text(f"See {server.url}/page for more.\n", "utf-8")
    server.asked.clear()

    result = run("compare", "herald.txt", "post.txt")

    assert (result.exit_code, server.asked, len(piped)) == (0, [], 1)


def test_a_result_is_not_written_over_what_was_fetched(run, folder, piped, server):
    run("compare", "--fetch", f"{server.url}/page", *ALLOW)
    file = next(path for path in kept(folder) if path.suffix == ".html")

    result = run("compare", "--fetch", f"{server.url}/page", *ALLOW, "-o", file)

    assert (result.exit_code, "is one of the sources" in result.stderr) == (2, True)
    assert (file.read_bytes(), len(piped)) == (PAGE, 1)


def test_a_comparison_needs_a_source(run):
    result = run("compare")

    assert (result.exit_code, "or an address with --fetch" in result.stderr) == (2, True)


@pytest.mark.parametrize("given", [(), ("herald.txt", "--fetch", "http://x.invalid/")])
def test_a_source_is_a_file_or_an_address(run, given):
    result = run("corpus", "add", *given, "--topic", "kelm")

    assert (result.exit_code, "either a FILE or an address" in result.stderr) == (2, True)


def test_an_address_is_added_to_a_topic_with_its_day_and_digest(run, folder, server):
    result = run("corpus", "add", "--fetch", f"{server.url}/page", *ALLOW, "--topic", "kelm")

    topic = folder / "corpus" / "kelm"
    assert (result.exit_code, result.stderr) == (0, "")
    assert tomllib.loads((topic / "sources.toml").read_text("utf-8")) == {
        "127.0.0.1-page": {
            "file": "127.0.0.1-page.html",
            "url": f"{server.url}/page",
            "accessed": datetime.now(UTC).date(),
            "copies": [],
            "sha256": hashlib.sha256(PAGE).hexdigest(),
        }
    }
    assert (topic / "127.0.0.1-page.html").read_bytes() == PAGE


def test_what_is_no_longer_what_was_fetched_is_refused(run, folder, server):
    run("corpus", "add", "--fetch", f"{server.url}/text", *ALLOW, "--topic", "kelm")
    file = folder / "corpus" / "kelm" / "127.0.0.1-text.txt"
    file.write_text("The flood killed 3 people.\n", "utf-8")

    result = run("corpus", "check")

    assert result.exit_code == 2
    assert "127.0.0.1-text.txt: is not what its digest in the manifest says" in result.stderr


def test_an_address_that_cannot_be_fetched_adds_nothing(run, folder, server):
    result = run("corpus", "add", "--fetch", f"{server.url}/nothing", *ALLOW, "--topic", "kelm")

    assert (result.exit_code, "answers 404" in result.stderr) == (2, True)
    assert not (folder / "corpus").exists()


def test_the_password_of_an_address_is_not_repeated(run):
    result = run("compare", "--fetch", "https://ana:hush@example.org/x")

    assert result.exit_code == 2
    assert "https://example.org/x: carries a name or a password" in result.stderr
    assert "hush" not in result.stderr


@pytest.mark.parametrize(
    "command", [("compare", "herald.txt"), ("corpus", "add", "herald.txt", "--topic", "kelm")]
)
def test_a_network_is_allowed_only_where_something_is_fetched(run, command):
    result = run(*command, *ALLOW)

    assert (result.exit_code, "(add --fetch URL)" in result.stderr) == (2, True)
