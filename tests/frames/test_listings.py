import pytest

from claimcheck.frames.listings import listed, unlisted


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("It was on the official list of shelters.", ("shelter",)),
        ("It is on the state's register of charities.", ("charity",)),
        ("The mill is listed as a monument.", ("monument",)),
        ("The list of shelters was long.", ()),
        ("It is on the hill.", ()),
    ],
)
def test_what_a_thing_is_listed_as(text, kinds):
    assert listed(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("It is not a designated shelter.", ("shelter",)),
        ("The state does not count it as a shelter.", ("shelter",)),
        ("It is not a shelter of any use.", ()),
    ],
)
def test_what_a_thing_is_not_listed_as(text, kinds):
    assert unlisted(text) == kinds
