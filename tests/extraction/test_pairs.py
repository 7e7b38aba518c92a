"""Two phrases of a kind are told of the same verb or noun, wherever the parser hung one."""

import pytest

pytestmark = pytest.mark.model

TOLD = [
    (
        "The house voted 212 to 187 on Friday to lower the tax.",
        [
            "The house voted 212 to 187.",
            "The house voted on Friday.",
            "The house voted to lower the tax.",
        ],
    ),
    (
        "She was known for her gift to draw children from life and for her sharp wit.",
        [
            "She was known for her gift to draw children from life.",
            "She was known for her sharp wit.",
        ],
    ),
    (
        "The pump was moved to Kelm in 1951 and to Orm in 1960.",
        ["The pump was moved to Kelm in 1951.", "The pump was moved to Orm in 1960."],
    ),
    (
        "The pilot told us that an order had been given, but that he could not hear it.",
        [
            "The pilot told us that an order had been given.",
            "The pilot told us that he could not hear it.",
        ],
    ),
    (
        "In 1576 the merchant Hans Orley bought the castle and left it to his niece.",
        [
            "In 1576 the merchant Hans Orley bought the castle.",
            "In 1576 the merchant Hans Orley left it to his niece.",
            "Hans Orley is a merchant.",
        ],
    ),
    (
        "She taught the tenor Jon Wirth and the mezzo Ana Pell.",
        [
            "She taught the tenor Jon Wirth and the mezzo Ana Pell.",
            "Jon Wirth is a tenor.",
            "Ana Pell is a mezzo.",
        ],
    ),
    (
        "He lives in a house that was a mill and that later burned.",
        [
            "He lives in a house that was a mill.",
            "A house was a mill.",
            "A house later burned.",
        ],
    ),
    (
        "He thanked the guard, who sat there before it rang, and who left at nine.",
        [
            "He thanked the guard.",
            "The guard sat there before it rang.",
            "It rang.",
            "The guard left at nine.",
        ],
    ),
    (
        "She survived a fire in Orm that killed nine of her friends.",
        [
            "She survived a fire in Orm that killed nine of her friends.",
            "A fire killed nine of her friends.",
        ],
    ),
    (
        "The keeper lived there with his wife, their two sons and a goat.",
        [
            "The keeper lived there with his wife.",
            "The keeper lived there with their two sons.",
            "The keeper lived there with a goat.",
        ],
    ),
    (
        "The treaty gave the mills to the king's nephew, then a boy of nine.",
        [
            "The treaty gave the mills to the king's nephew.",
            "The king's nephew was then a boy of nine.",
        ],
    ),
    (
        "The band plays in Orm, located on the bay.",
        ["The band plays in Orm.", "Orm was located on the bay."],
    ),
    (
        "She shot twice, waiting after the first shot, from a distance of nine metres.",
        ["She shot twice from a distance of nine metres.", "She waited after the first shot."],
    ),
]

AS_THEY_ARE = [
    (
        "The toll rose from 9 to 12 on Friday.",
        ["The toll rose from 9 to 12 on Friday."],
    ),
    (
        "He was known for his plays and for his wit.",
        ["He was known for his plays.", "He was known for his wit."],
    ),
    (
        "He said that the mill had closed and was to be sold.",
        ["He said that the mill had closed.", "He said the mill was to be sold."],
    ),
    (
        "She comes from Orm, that old port on the bay.",
        ["She comes from Orm.", "Orm is that old port on the bay."],
    ),
    (
        "He gave the mills to the mayor's nephew, a boy of nine.",
        ["He gave the mills to the mayor's nephew.", "The mayor's nephew is a boy of nine."],
    ),
    (
        "She left Orm in May, taking her van.",
        ["She left Orm in May.", "She took her van."],
    ),
    ("He came by sea and land.", ["He came by sea.", "He came by land."]),
    (
        "The baker said that the oven was new and that the flour was dry.",
        ["The baker said that the oven was new.", "The baker said that the flour was dry."],
    ),
]


@pytest.mark.parametrize(("text", "claims"), TOLD)
def test_what_belongs_together_is_told_together(told, text, claims):
    assert told(text) == claims


@pytest.mark.parametrize(("text", "claims"), AS_THEY_ARE)
def test_what_was_joined_rightly_stays(told, text, claims):
    assert told(text) == claims
