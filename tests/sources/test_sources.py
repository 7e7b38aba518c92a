import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck import sources
from claimcheck.errors import InputError
from claimcheck.model import DEFAULT_LIMITS, Limits


@pytest.fixture
def folder(tmp_path):
    def write(**files):
        for name, data in files.items():
            path = tmp_path / name.replace("__", "/")
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return tmp_path

    return write


def test_a_text_file_is_kept_verbatim(tmp_path):
    path = tmp_path / "herald.txt"
    path.write_bytes(b"Kelm\r\n\r\nTwelve people died.  \r\n")

    source = sources.read(path)

    assert source.text == "Kelm\r\n\r\nTwelve people died.  \r\n"
    assert (source.id, source.title, source.path) == ("herald", "Kelm", "herald.txt")
    assert source.encoding == "utf-8 (strict)"


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        pytest.param("empty.txt", b"", "is empty", id="empty"),
        pytest.param("blank.txt", b" \n\t\n", "is empty", id="white-space"),
        pytest.param("page.html", b"<p></p>", "holds no text", id="page-without-text"),
        pytest.param("unseen.txt", "\u00a0\u200b\ufeff\n", "holds no text", id="invisible"),
        pytest.param("rules.txt", b"---\n***\n", "holds no text", id="signs-alone"),
        pytest.param("photo.txt", b"\x89PNG\r\n\x1a\n\0\0", "a PNG picture", id="picture"),
        pytest.param("data.txt", b"ab\0cd", "NUL bytes", id="nul"),
        pytest.param("report.pdf", b"%PDF-1.4 and no more", "a broken PDF", id="pdf"),
        pytest.param(
            "letter.docx", b"PK\x03\x04 and no more", "zip archive is broken", id="docx"
        ),
        pytest.param("letter.docx", b"just words", "zip archive is broken", id="docx-of-text"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_in_one_line(tmp_path, name, data, problem):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())

    with pytest.raises(InputError) as caught:
        sources.read(path)

    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert problem in message
    assert message.endswith(")")
    assert "\n" not in message


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(InputError, match=r"no\.txt: no such file \(check the name\)"):
        sources.read(tmp_path / "no.txt")


def test_a_folder_is_an_error(tmp_path):
    with pytest.raises(InputError, match=r"is a folder \(name the files in it\)"):
        sources.read(tmp_path)


def test_one_bad_file_does_not_lose_the_others(folder):
    root = folder(**{"b.txt": "Two died.", "a.txt": "One died.", "c.txt": b""})

    found, errors = sources.read_all(root / name for name in ("c.txt", "b.txt", "a.txt"))

    assert [source.id for source in found] == ["a", "b"]
    assert [error.path.name for error in errors] == ["c.txt"]


@pytest.mark.parametrize(
    ("names", "ids"),
    [
        pytest.param(["a.txt", "b.md"], ["a", "b"], id="stems"),
        pytest.param(["x__a.txt", "y__a.txt"], ["x/a", "y/a"], id="folders"),
        pytest.param(["a.txt", "a.md"], ["a.md", "a.txt"], id="suffixes"),
        pytest.param(["a.txt", "a.txt"], ["a"], id="one-file-twice"),
        pytest.param(["x__a.txt", "y__a.txt", "b.txt"], ["b", "x/a", "y/a"], id="one-alone"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_ids_tell_files_apart_in_any_order(folder, names, ids, turned):
    root = folder(**dict.fromkeys(names, "One died."))
    paths = [root / name.replace("__", "/") for name in names]

    found, errors = sources.read_all(paths[::-1] if turned else paths)

    assert [source.id for source in found] == ids
    assert not errors


@pytest.mark.parametrize(
    ("data", "title"),
    [
        pytest.param(b"<!DOCTYPE html><title>Kelm</title><p>One died.", "Kelm", id="page"),
        pytest.param(
            b"<!-- saved --> <html><title>Kelm</title><p>x", "Kelm", id="comment-first"
        ),
        pytest.param(b"Flood\n\nOne died.", "Flood", id="text"),
    ],
)
def test_standard_input_is_sniffed(data, title):
    source = sources.decode(data, "standard input", id="stdin")

    assert (source.id, source.title, source.path) == ("stdin", title, "standard input")


def test_every_reader_refuses_what_it_cannot_read_in_its_own_words():
    for suffix in sources.READERS:
        with pytest.raises(InputError):
            sources.decode(b"\x00\x01\x02" * 50, f"x{suffix}", id="x")


def test_no_format_is_loaded_before_it_is_read():
    code = (
        "import sys, claimcheck.sources; "
        "heavy = {'lxml', 'mammoth', 'markdown_it', 'mwparserfromhell', 'pypdfium2'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    source = Path(sources.__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(source)},
    )

    assert done.stdout.strip() == "[]"


def test_a_name_that_no_file_can_have_does_not_lose_the_others(tmp_path):
    good = tmp_path / "herald.txt"
    good.write_text("Twelve people died.", "utf-8")

    found, errors = sources.read_all([good, tmp_path / f"{'x' * 300}.txt"])

    assert [source.id for source in found] == ["herald"]
    assert "cannot be read: File name too long" in str(errors[0])


def test_a_name_that_is_no_unicode_becomes_visible(tmp_path):
    path = tmp_path / os.fsdecode(b"kelm\xff.txt")
    path.write_text("Twelve people died.", "utf-8")

    ((source,), errors) = sources.read_all([path])

    assert (source.id, source.path, errors) == ("kelm\\xff", "kelm\\xff.txt", ())


def test_files_of_one_name_are_shown_with_what_tells_them_apart(folder):
    root = folder(monday__report="Twelve died.", tuesday__report="Nine died.")

    found, _ = sources.read_all([root / "monday" / "report", root / "tuesday" / "report"])

    assert [source.path for source in found] == ["monday/report", "tuesday/report"]


def test_an_endless_file_is_refused(tmp_path):
    path = tmp_path / "herald.txt"
    path.write_text("Twelve people died.", "utf-8")

    with pytest.raises(InputError, match=r"herald\.txt: is larger than 10 bytes \(split it"):
        sources.read(path, limits=Limits(file_size=10))


def test_a_text_that_no_one_could_compare_is_refused():
    words = b"Twelve people died. " * (DEFAULT_LIMITS.characters // 20 + 1)

    with pytest.raises(InputError, match=r"is longer than 2,000,000 characters \(split it"):
        sources.decode(words, "herald.txt", id="herald")
