"""No word stands on two sides of one matter, nor in two kinds of one group."""

from collections import Counter

import pytest

from claimcheck.frames import cues

KINDS = cues.load("kinds")
GROUPS = {
    **{f"kinds {name}": list(group.values()) for name, group in KINDS["things"].items()},
    **{
        f"kinds of events {name}": list(group.values())
        for name, group in KINDS["events"].items()
    },
    **{f"rivals {name}": group for name, group in cues.load("rivals")["groups"].items()},
    **{f"stand {name}": list(both.values()) for name, both in cues.load("oppositions").items()},
    "sides": list(cues.load("sides")["sides"].values()),
    "stuff": list(cues.load("makings")["stuff"].values()),
    "colour": list(cues.load("makings")["colour"].values()),
}


@pytest.mark.parametrize("name", GROUPS)
def test_a_word_stands_in_one_list_of_a_group(name):
    counted = Counter(word for words in GROUPS[name] for word in words)

    assert [word for word, times in counted.items() if times > 1] == []
