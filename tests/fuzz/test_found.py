"""Inputs that once brought something down, each cut to what did it."""

import json
import time
from decimal import Decimal

import pytest
from targets import EXPECTED, TARGETS, label_lines

from claimcheck import pipeline
from claimcheck.frames.amounts import _away
from claimcheck.frames.cardinals import plain
from claimcheck.model import Identity, Limits, Source, Type
from claimcheck.sources import apart, wikitext
from claimcheck.sources.reading import UnreadableError

LONG = b"9" * 5000
DEEP = b"[" * 5000


def damaged(format_: str, old: bytes, new: bytes) -> bytes:
    """A sound export with its first ``old`` replaced."""
    (seed,) = TARGETS[format_].seeds()
    assert old in seed
    return seed.replace(old, new, 1)


@pytest.mark.parametrize("data", [DEEP, LONG], ids=["deep", "long"])
@pytest.mark.parametrize(
    "name",
    ["labels", "gold", "baseline", "decisions", "since", "label-studio", "doccano", "prodigy",
     "web-annotation"],
)  # fmt: skip
def test_json_that_nests_too_deeply_or_counts_too_far_is_refused(name, data):
    if name == "since" and data == LONG:
        pytest.skip("a number is no comparison, however long")

    if name in {"labels", "gold"}:  # a damaged line is named, and the others count
        TARGETS[name].feed(data)
    else:
        with pytest.raises(EXPECTED):
            TARGETS[name].feed(data)


@pytest.mark.parametrize("number", [b"1e" + LONG, b"-1E-" + LONG, b"[1e" + LONG + b"]"])
def test_an_earlier_run_with_a_number_beyond_all_bounds_is_refused(number):
    with pytest.raises(EXPECTED, match="a number beyond all bounds"):
        TARGETS["since"].feed(number)


@pytest.mark.parametrize("data", [b"a = " + DEEP, b"a = " + LONG], ids=["deep", "long"])
@pytest.mark.parametrize("name", ["settings", "weights", "manifest"])
def test_toml_that_nests_too_deeply_or_counts_too_far_is_refused(name, data):
    with pytest.raises(EXPECTED):
        TARGETS[name].feed(data)


@pytest.mark.parametrize("kind", [[], {}, [["pair"]]])
def test_gold_whose_kind_is_no_text_ends_no_run(kind):
    (seed,) = label_lines()
    given = json.loads(seed.splitlines()[0]) | {"kind": kind}

    TARGETS["gold"].feed(json.dumps(given).encode())


def test_a_manifest_that_is_no_utf_8_has_no_acceptances():
    with pytest.raises(EXPECTED):
        TARGETS["acceptances"].feed(b"# \xff")


@pytest.mark.parametrize("row", ["pair", "pair,,,,,,,,,,,,,,,,,,,,,,,,,,", "'"])
def test_a_row_with_too_few_or_too_many_cells_is_refused(row):
    (seed,) = TARGETS["csv"].seeds()

    with pytest.raises(EXPECTED, match="cells, not"):
        TARGETS["csv"].feed(seed + f"{row}\r\n".encode())


@pytest.mark.parametrize("cell", [DEEP, LONG], ids=["deep", "long"])
def test_a_cell_that_is_no_json_is_refused(cell):
    (seed,) = TARGETS["csv"].seeds()
    header, row, *_ = seed.splitlines()
    version = header.split(b",").index(b"version")
    cells = row.split(b",")
    cells[version] = cell

    with pytest.raises(EXPECTED):
        TARGETS["csv"].feed(header + b"\r\n" + b",".join(cells) + b"\r\n")


def test_a_purpose_that_is_no_text_ends_no_run():
    TARGETS["web-annotation"].feed(damaged("web-annotation", b'"commenting"', b"[]"))


@pytest.mark.parametrize("entity", ["&#xD800;", "&#55296;", "{{x|&#xDFFF;}}"])
def test_half_a_character_in_wikitext_is_not_kept(entity):
    text = wikitext.read(f"Twelve {entity} died.".encode()).text

    assert "died." in text
    assert text.encode("utf-8")


def test_half_a_character_has_a_fingerprint():
    odd = Identity(type=Type.QUANTITY, about="\ud800", answers=(("a", "1..1"),))

    assert odd.fingerprint != Identity(type=Type.QUANTITY, about="", answers=()).fingerprint


@pytest.mark.parametrize("digits", [28, 29, 60, 500])
def test_a_number_of_many_digits_is_that_number(digits):
    assert str(plain(Decimal("9" * digits))) == "9" * digits


def test_a_count_of_many_digits_can_be_hedged():
    assert _away(Decimal("9" * 60), Decimal("0.1"), measured=False) > Decimal(10) ** 59


@pytest.mark.model
@pytest.mark.parametrize("unit", ["", " km", " million people", " per cent"])
def test_a_text_with_a_number_of_many_digits_is_read(unit):
    text = f"About {'9' * 60}{unit} were lost in Kelm."

    claims = pipeline.extract(Source(id="a", text=text))

    assert [claim.quote for claim in claims]


@pytest.mark.parametrize("weight", ["inf", "1e400", "9" * 400])
def test_a_weight_without_end_is_refused(weight):
    (seed,) = TARGETS["weights"].seeds()
    head, _, rest = seed.partition(b"[fields]\n")
    name = rest.partition(b" =")[0].decode()
    changed = f"{name} = {weight}\n".encode() + rest.partition(b"\n")[2]

    with pytest.raises(EXPECTED, match="no table of numbers"):
        TARGETS["weights"].feed(head + b"[fields]\n" + changed)


@pytest.mark.model
@pytest.mark.parametrize("unit", ['"a" ', "word ", "a, ", "(a ", "| a | ", "half of ", "1) "])
def test_no_text_of_one_sentence_takes_long(unit):
    text = (unit * 2_000)[:2_000]
    pipeline.extract(Source(id="a", text="Nine died."))  # loads what every text needs
    begun = time.process_time()

    pipeline.extract(Source(id="a", text=text))

    assert time.process_time() - begun < 6


@pytest.mark.parametrize(
    "answer",
    [b"", b"x\n", b"[]\n", b'["reading"]\n', b'["reading", [1]]\n', b'["unreadable", 1, 2]\n',
     b'["other"]\n', b"{}\n", b"\xff\n", DEEP, LONG],
)  # fmt: skip
def test_an_answer_that_is_none_costs_one_file(answer):
    with pytest.raises(UnreadableError, match="its reader gave up"):
        apart._taken(answer, Limits())


@pytest.mark.model
def test_a_participle_may_hang_on_a_noun_from_the_first_word_on():
    text = "d no e) were sh de}t because broke th,blamed the"

    assert all(claim.quote for claim in pipeline.extract(Source(id="a", text=text)))


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        # Every clause of it is said in another one, so that none could be taken out.
        "inf\udce2\udc82fed that f fed that \x19 ied thatd ied that h\udc82fed h",
        # A name of which nothing is left once what stands beside it is left out.
        "-2031-1��p>d5pr were l",
    ],
)
def test_a_sentence_of_which_nothing_can_be_taken_out_is_told(text):
    assert list(pipeline.extract(Source(id="herald", text=text)))
