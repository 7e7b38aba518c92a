import pytest

from claimcheck.sources import charset
from claimcheck.sources.reading import UnreadableError


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param("Zoë".encode(), "utf-8 (strict)", id="utf-8"),
        pytest.param("Zoë".encode("utf-8-sig"), "utf-8 (byte order mark)", id="mark"),
        pytest.param(
            b"\xff\xfe" + "Zoë".encode("utf-16-le"), "utf-16-le (byte order mark)", id="16"
        ),
        pytest.param(
            b"\xff\xfe\0\0" + "Zoë".encode("utf-32-le"), "utf-32-le (byte order mark)", id="32"
        ),
    ],
)
def test_charset_is_known_by_its_bytes(data, encoding):
    assert charset.decode(data) == ("Zoë", encoding)


def test_old_text_is_guessed():
    words = (
        "Die Flut tötete zwölf Menschen, während die Behörden schliefen. Später hieß es: fünf."
    )

    text, encoding = charset.decode(words.encode("cp1252"))

    assert text == words
    assert encoding.endswith("(guessed)")


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        pytest.param('<meta charset="iso-8859-2">Łódź', "iso8859-2 (declared)", id="meta"),
        pytest.param('<?xml encoding="cp1250"?>Łódź', "cp1250 (declared)", id="xml"),
    ],
)
def test_a_page_declares_its_charset(page, encoding):
    data = page.encode(encoding.split()[0])

    assert charset.decode(data, markup=True) == (page, encoding)


def test_latin_1_is_read_as_browsers_do():
    text, encoding = charset.decode(b"<meta charset=latin1>\x93Flood\x94", markup=True)

    assert text.endswith("“Flood”")
    assert encoding == "cp1252 (declared)"


def test_a_false_declaration_gives_way():
    data = '<meta charset="ascii">Zoë'.encode()
    page = data.replace(b"ascii", b"utf-16")

    assert charset.decode(page, markup=True).encoding == "utf-8 (strict)"


def test_what_the_user_names_is_believed_first():
    assert charset.decode("Zoë".encode(), "cp1252") == ("ZoÃ«", "cp1252 (given)")


@pytest.mark.parametrize("encoding", ["no-such", "hex", "ascii"])
def test_a_charset_that_does_not_fit_is_refused(encoding):
    with pytest.raises(UnreadableError):
        charset.decode("Zoë".encode(), encoding)


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_named(name):
    with pytest.raises(UnreadableError, match=r"UTF-16 without its mark \(save it as UTF-8\)"):
        charset.decode("The flood in Zürich killed 12 people.".encode(name))


@pytest.mark.parametrize("name", ["latin-1", "cp1252"])
def test_a_few_foreign_letters_in_english_are_western_european(name):
    words = "The flood in Zürich killed 21 people; the mayor, a naïve man, saw none of it."

    assert charset.decode(words.encode(name)) == (words, "cp1252 (guessed)")
