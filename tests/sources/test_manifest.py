import os
from datetime import date

import pytest

from claimcheck.errors import CorpusError, InputError, OutputError, UsageError
from claimcheck.sources import manifest

HERALD = """# What the herald wrote.
[herald]
file = "herald.txt"
title = "Flood kills twelve"
publisher = "Kelm Herald"
published = 2031-05-04
url = "https://example.org/flood"
accessed = 2031-05-06
licence = "written for this project"
copies = []
"""


@pytest.fixture
def topic(tmp_path):
    """Write a topic with a manifest, and a text for each of its usual files."""

    def write(text=HERALD):
        folder = tmp_path / "corpus" / "kelm-flood"
        folder.mkdir(parents=True)
        (folder / "herald.txt").write_text("Twelve died.")
        (folder / "post.txt").write_text("Ten died.")
        (folder / manifest.NAME).write_text(text)
        return folder

    return write


def test_what_the_manifest_says_is_the_sources(topic):
    (herald,) = manifest.read(topic())

    assert (herald.id, herald.text, herald.path) == (
        "herald",
        "Twelve died.",
        "kelm-flood/herald.txt",
    )
    assert (herald.title, herald.publisher) == ("Flood kills twelve", "Kelm Herald")
    assert (herald.published, herald.licence) == (date(2031, 5, 4), "written for this project")


def test_sources_come_by_id(topic):
    folder = topic('[post]\nfile = "post.txt"\ncopies = ["herald"]\n' + HERALD)

    herald, post = manifest.read(folder)

    assert (herald.id, post.id) == ("herald", "post")
    assert post.copies == ("herald",)


def test_the_manifest_names_the_charset(topic):
    folder = topic('[old]\nfile = "old.txt"\nencoding = "cp1250"\n')
    (folder / "old.txt").write_bytes("Łódź".encode("cp1250"))

    (old,) = manifest.read(folder)

    assert (old.text, old.encoding) == ("Łódź", "cp1250 (given)")


POST = '[post]\nfile = "post.txt"\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            POST + 'sourse = "x"',
            r"\[post\] has an unknown key 'sourse' \(known keys: file, title",
            id="unknown-key",
        ),
        pytest.param(
            POST + 'published = "2031-05-04"', r"published = .* is not a date", id="date"
        ),
        pytest.param(POST + "published = 2031-05-04T10:00:00", "is not a date", id="time"),
        pytest.param(POST + "title = 5", "title = 5 is not a text", id="number"),
        pytest.param(POST + 'copies = "herald"', "is not a list of ids", id="list"),
        pytest.param(POST + 'copies = ["hearld"]', "unknown source 'hearld'", id="copies"),
        pytest.param(POST + 'copies = ["post"]', r"\[post\] copies itself", id="own-copy"),
        pytest.param('[""]\nfile = "post.txt"', "is no id: it is empty", id="no-id"),
        pytest.param('["a\\nb"]\nfile = "post.txt"', "does not print", id="two-line-id"),
        pytest.param(
            f'[{"x" * 101}]\nfile = "post.txt"', "longer than 100 characters", id="long-id"
        ),
        pytest.param("[post]", r"\[post\] names no file", id="no-file"),
        pytest.param('[a]\nfile = "no.txt"', "file 'no.txt' does not exist", id="missing"),
        pytest.param('[a]\nfile = "../post.txt"', "leads out of the topic's folder", id="up"),
        pytest.param('[a]\nfile = "/etc/passwd"', "leads out of the topic's folder", id="root"),
        pytest.param('[a]\nfile = "a\\u0000"', "does not exist", id="nul"),
        pytest.param(
            POST + '[a]\nfile = "post.txt"', "have the same file 'post.txt'", id="twice"
        ),
        pytest.param(POST + POST, r"toml:3: a second source is called 'post'", id="two-tables"),
        pytest.param("[post\n", r"toml:1: is no TOML", id="broken"),
        pytest.param(
            '\ntitle = "x"\n' + POST, r"toml:2: 'title' belongs to no", id="loose-key"
        ),
    ],
)
def test_a_manifest_that_cannot_be_used(topic, text, message):
    with pytest.raises(CorpusError, match=message):
        manifest.read(topic(text))


def test_a_link_out_of_the_folder_is_refused(topic, tmp_path):
    folder = topic('[a]\nfile = "a.txt"')
    (tmp_path / "secret.txt").write_text("Twelve died.")
    (folder / "a.txt").symlink_to(tmp_path / "secret.txt")

    with pytest.raises(CorpusError, match="leads out"):
        manifest.read(folder)


def test_a_missing_manifest_is_an_error(tmp_path):
    with pytest.raises(CorpusError, match="no such manifest"):
        manifest.read(tmp_path)


def test_one_bad_source_does_not_lose_the_others(topic):
    folder = topic(HERALD + POST + '[a]\nfile = "a.txt"\n[b]\nfile = "b.txt"\n')
    (folder / "a.txt").write_bytes(b"")

    found, errors = manifest.read_all(folder)

    assert [source.id for source in found] == ["herald", "post"]
    assert [type(error) for error in errors] == [CorpusError, InputError]


def test_check_names_every_problem(topic):
    folder = topic('[a]\nfile = "no.txt"\nx = 1\n' + HERALD)
    (folder / ".hidden").write_text("x")

    problems = [str(problem).partition("kelm-flood/")[2] for problem in manifest.check(folder)]

    assert problems == [
        "sources.toml: [a] has an unknown key 'x' (known keys: file, title, publisher, "
        "published, url, accessed, licence, copies, encoding, sha256)",
        "sources.toml: [a] file 'no.txt' does not exist (check its name)",
        "post.txt: is not listed in the manifest (list it in sources.toml, or remove it)",
    ]


def test_check_finds_nothing_wrong(topic):
    assert manifest.check(topic(HERALD + POST)) == ()


def test_topics_are_the_folders_with_a_manifest(topic):
    root = topic().parent
    (root / "empty").mkdir()

    assert manifest.topics(root) == ("kelm-flood",)


def test_add_copies_and_lists(topic, tmp_path):
    root = topic().parent
    file = tmp_path / "ledger.txt"
    file.write_bytes(b"Nine died.\r\n")

    target = manifest.add(
        root, "kelm-flood", file, title="Nine", published=date(2031, 5, 5), copies=["herald"]
    )

    herald, ledger = manifest.read(root / "kelm-flood")
    assert target.read_bytes() == b"Nine died.\r\n"
    assert (ledger.id, ledger.title, ledger.copies) == ("ledger", "Nine", ("herald",))
    assert ledger.published == date(2031, 5, 5)
    assert (root / "kelm-flood" / manifest.NAME).read_text().startswith(HERALD)
    assert herald.id == "herald"


def test_add_makes_a_topic(tmp_path):
    file = tmp_path / "a b.txt"
    file.write_text("Nine died.")

    manifest.add(tmp_path / "corpus", "brenn", file, id="ledger")

    assert [source.id for source in manifest.read(tmp_path / "corpus" / "brenn")] == ["ledger"]


@pytest.mark.parametrize(
    ("name", "options", "error"),
    [
        pytest.param("herald.md", {}, CorpusError, id="id-taken"),
        pytest.param("post.txt", {"id": "other"}, InputError, id="file-taken"),
        pytest.param("new.txt", {"copies": ["hearld"]}, CorpusError, id="unknown-copy"),
        pytest.param("empty.txt", {}, InputError, id="unreadable"),
    ],
)
def test_add_refuses_and_changes_nothing(topic, tmp_path, name, options, error):
    folder = topic()
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    file = tmp_path / name
    file.write_text("" if name == "empty.txt" else "Nine died.")

    with pytest.raises(error):
        manifest.add(folder.parent, "kelm-flood", file, **options)

    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize("name", ["", "..", "a/b"])
def test_a_topic_is_one_folder(tmp_path, name):
    file = tmp_path / "a.txt"
    file.write_text("Nine died.")

    with pytest.raises(UsageError):
        manifest.add(tmp_path, name, file)


def test_add_takes_the_copy_back_when_the_manifest_cannot_be_written(
    topic, tmp_path, monkeypatch
):
    folder = topic()
    file = tmp_path / "new.txt"
    file.write_text("Nine died.")

    def fail(path, _text):
        raise OutputError(path, "disk full")

    monkeypatch.setattr(manifest.atomic, "write_text", fail)

    with pytest.raises(OutputError):
        manifest.add(folder.parent, "kelm-flood", file)

    assert not (folder / "new.txt").exists()


@pytest.mark.parametrize(
    ("name", "id_", "error"),
    [
        pytest.param(b"kelm\xff.txt", "kelm", InputError, id="no-unicode"),
        pytest.param(b"kelm\nflood.txt", "", UsageError, id="two-lines"),
        pytest.param(b"kelm.txt", "x" * 101, UsageError, id="endless"),
    ],
)
def test_add_refuses_a_name_that_cannot_be_listed(tmp_path, name, id_, error):
    file = tmp_path / os.fsdecode(name)
    file.write_text("Twelve died.", "utf-8")

    with pytest.raises(error):
        manifest.add(tmp_path / "corpus", "kelm-flood", file, id=id_)

    assert not (tmp_path / "corpus").exists()
