"""Texts that come as tokens, read as the prose they were: "born 3 May 1947 -RRB- is".

Corpora for the study of language keep their sentences cut into tokens, with blanks before the
commas and brackets spelt out, as the Penn Treebank (1993) did.
"""

import re

ESCAPES = {
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
    "-LCB-": "{",
    "-RCB-": "}",
    "``": '"',
    "''": '"',
}
ESCAPE = re.compile("|".join(map(re.escape, ESCAPES)))

# What stands against the word before it, and what against the word after it.
CLOSING = re.compile(r" +([,;:.!?)\]}]|n't\b|'(?:s|re|ve|ll|d|m)\b)")
OPENING = re.compile(r"([(\[{]) +")
QUOTED = re.compile(r'" ([^"]*?) ?"')

# A blank before a comma or a full stop, or an escape: the text comes as tokens.
TOKENS = re.compile(r"-[LR][RSC]B-|``| [,.](?:\s|$)")


def prose(text: str) -> str:
    """The text with escapes undone and no blanks before its commas; other texts unchanged."""
    if not TOKENS.search(text):
        return text
    plain = ESCAPE.sub(lambda found: ESCAPES[found[0]], text)
    return QUOTED.sub(r'"\1"', OPENING.sub(r"\1", CLOSING.sub(r"\1", plain)))
