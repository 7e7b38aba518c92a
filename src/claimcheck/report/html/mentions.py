"""Whether a text may mention a name, so that only a text that does not is called silent."""

import re
from collections.abc import Set

WORD = re.compile(r"\w+(?:\.\w+)*")


def words_of(text: str) -> Set[str]:
    """The words of a text, in no case; "U.S." is one, too."""
    return {word.replace(".", "").casefold() for word in WORD.findall(text)}


def mentions(words: Set[str], name: str) -> bool:
    """Whether a text may mean a name: by its last word ("Brook"), or its initials ("DEA").

    A text that is called silent must be silent; one in doubt is not called so.
    """
    parts = WORD.findall(name)
    initials = "".join(part[0] for part in parts if part[0].isupper()).casefold()
    last = parts[-1].replace(".", "").casefold() if parts else ""
    return last in words or (len(initials) > 1 and initials in words)
