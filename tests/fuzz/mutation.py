"""Damaged inputs from sound ones; the same seed gives the same inputs."""

import random
from collections.abc import Iterator, Sequence

from structure import restructured

# What parsers stumble over: signs of every format, ends of ranges, odd characters.
TOKENS = (
    b"\0", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\r", b"\n\n", b"\t|", b"<", b">", b"</p>",
    b"<table>", b"<tr>", b"<td colspan=9>", b"<td rowspan=99999>", b"<th>", b"</table>",
    b"<sup>1</sup>", b"<br>", b"<li>", b"<dl><dt>", b"<!--", b"-->", b"<![CDATA[", b"&#0;",
    b"&#xD800;", b"&amp;", b"{{", b"}}", b"{|", b"|-", b"|}", b"[[", b"]]", b"''", b"==",
    b"<ref>", b"{{convert|5|to|7|km}}", b"{{birth date|0|99|x}}", b"# ", b"- ", b"| a | b |",
    b"|---|", b"```", b"**", b"[^1]:", b"](", b"---\ntitle: ", b"\\", b"0", b"-1", b"1e999",
    b"NaN", b"inf", b"= 1e400", b"{" * 50,
    b"true", b"null", b'"', b"'''", b'\\ud800', b"2031-13-45", b"0000-00-00",
    b"1/0", b"-0", b"\xe2\x80\xae", b"\xed\xa0\x80", b"\xcc\x81", b"\xf0\x9f\x87\xa9",
    b"\xc2\xa0", b"\xe2\x80\x94", b"between ", b" per cent", b" million", b"twelve", b"1,2,3",
    b"$", b"half of ", b" at least", b"31 February", b"25:61", b"not ", b" because ",
    b", and ", b" (", b")", b"\xc2\xbd", b"\xc2\xb2", b"\xd9\xa3", b"\xe2\x85\xa7", b"endobj",
    b"stream\n", b"<< /Type", b"0 R", b"xref", b"/Filter /FlateDecode", b"PK\x03\x04",
)  # fmt: skip

# Of these each takes as long to read as some fifty of the others.
LONG_TOKENS = (b"9" * 5000, b"[" * 5000, b"[" * 900 + b"]" * 900, b"a.b." * 200)
LONG = 0.01  # of all tokens

MOST_CHANGES = 6


def mutants(seeds: Sequence[bytes], count: int, seed: int) -> Iterator[bytes]:
    """So many inputs, each made of one seed or two.

    Args:
        seeds: Sound inputs; whoever adds to them has those damaged, too.
        count: Of inputs.
        seed: Decides them.
    """
    chance = random.Random(seed)
    for _ in range(count):
        data = chance.choice(seeds)
        formed = chance.random() < 0.7
        for _ in range(chance.choice((1, 1, 2, 4)) if formed else 0):
            data = restructured(data, chance) or data
        # What was changed in form is left in form, mostly: it would be refused at the door.
        changes = chance.randint(0, MOST_CHANGES)
        if formed and data not in seeds and chance.random() < 0.8:
            changes = 0
        for _ in range(changes):
            data = _changed(data, chance.choice(seeds), chance)
        yield data


def _changed(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """Bytes with one change: flipped, cut, put in, said again, or with some of another seed."""
    start = chance.randint(0, len(data))
    end = min(len(data), start + chance.choice((0, 1, 4, 30, 300)))
    match chance.randrange(7):
        case 0 if data:
            at = min(start, len(data) - 1)
            return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
        case 1:
            return data[:start] + data[end:]
        case 2:
            return data[:start]
        case 3:
            return data[:end] + data[start:end] * chance.choice((1, 3, 40)) + data[end:]
        case 4:
            at = chance.randint(0, len(other))
            return data[:start] + other[at : at + 200] + data[end:]
    token = chance.choice(LONG_TOKENS if chance.random() < LONG else TOKENS)
    return data[:start] + token + data[end if chance.random() < 0.3 else start :]
