"""Words that the parser hung on the wrong one of several are told where they belong."""

import pytest

pytestmark = pytest.mark.model

# A sentence, and what follows from it.
TOLD = [
    ("In Kelm 210 died.", "In Kelm 210 died."),
    (
        "They were left standing in the rain for three hours before it opened.",
        "They were left standing in the rain for three hours before it opened.",
    ),
    (
        "It was ordered upon a petition of Mr. Vance which had been lodged in May.",
        "A petition of Mr. Vance had been lodged in May.",
    ),
    (
        "The files concern 300 current and former patients.",
        "The files concern 300 current and former patients.",
    ),
    ("At Orley 14 of the passengers were hurt.", "At Orley 14 of the passengers were hurt."),
    (
        'She sang a leading part in the series "Low Tide" with Ben Orley.',
        '"Low Tide" is a series.',
    ),
    (
        'He played a small role in the film "Two Lamps" beside Ada Vance.',
        "He played a small role beside Ada Vance.",
    ),
    ("She left a pile of letters and a debt at the mill.", "She left a debt at the mill."),
    ("He has a stock of pears and a boat.", "He has a boat."),
    (
        "The choir sang in Kelm before moving to Orley in 1970 and then to Vale in 2014.",
        "The choir moved then to Vale in 2014.",
    ),
    (
        "She was a judge who was removed from office, and jailed, in 1989.",
        "She was jailed, in 1989.",
    ),
    (
        "He wrote that the dam held and, later, that it broke.",
        "He wrote later that the dam broke.",
    ),
    ("Vance was a figure in Kelm society, known for his wit.", "Vance was known for his wit."),
    ("The raid cost 20 lives, and it was over by noon.", "The raid cost 20 lives."),
    ("The storm hit nine farms, and it lasted a week.", "The storm lasted a week."),
    (
        "The raid cost between 20 and 30 lives, and it was over by noon.",
        "The raid was over by noon.",
    ),
    ("The pump dated from 1987 and it leaked.", "The pump dated from 1987."),
    ("The pump dated from 1987 and it leaked.", "The pump leaked."),
    ("The firm ended up selling the mill.", "The firm ended up selling the mill."),
    ("He wound up working in a bakery.", "He wound up working in a bakery."),
    (
        "The court issued an order that the ship was to be sold.",
        "The court issued an order that the ship was to be sold.",
    ),
    (
        "Ben Orley, the best cook that I ever met, left.",
        "Ben Orley is the best cook that I ever met.",
    ),
    ("Ben Orley, the first man to swim the strait, left.", "Ben Orley left."),
    (
        '"We had no chance," said Ada Vance, "and we knew it well."',
        '"We had no chance," said Ada Vance, "and we knew it well."',
    ),
    ("They were boys from Kelm, and a girl.", "They were boys from Kelm, and a girl."),
    ('She starred in "Low Tide" (1921).', '"Low Tide" is from 1921.'),
    ("He fought in the Siege of Kelm (1899).", "The Siege of Kelm was in 1899."),
    (
        "He was born in the Cape Colony (now South Africa).",
        "The Cape Colony is now South Africa.",
    ),
    (
        "The report blames the owner, the captain and the port.",
        "The report blames the captain.",
    ),
]

# What looks like it, and is told as the parser has it.
NEAR = [
    ('He called the mayor of the town "a crook" in May.', '"A crook" is a town.'),
    ("He left a legacy of music that continues to please.", "Music continues to please."),
    ("She read literature that is banned in Norway.", "Literature is banned in Norway."),
    ("They were told to wait until the doctor had come.", "The doctor had come."),
    ("The rules forbade them to leave until the fire was out.", "The fire was out."),
    ("She left a pile of letters and bills.", "She left bills."),
    ("They moved to Kelm in 1970 and then sold the mill.", "They moved then to sold the mill."),
    ("Vance lived with Ben Orley, known for his wit.", "Vance was known for his wit."),
    ("He taught at a school, known for its choir.", "He was known for its choir."),
    ("The cost of 20 boats rose in May.", "The cost of 20 boats rose."),
    ("The house built in 1950 fell and it killed two.", "The house built in 1950."),
    ("She ended her speech and thanked the crew.", "She ended her speech thanking the crew."),
    ("The trial opened on 3 May, which was a holiday.", "The trial was a holiday."),
    ("As the clerk mentioned, the well was dry.", "The clerk mentioned."),
    ("The guard left early, as he always did.", "He always did."),
    ("She bought a mill in Lyon, France which had made paper.", "France had made paper."),
    (
        "He won several local and foreign prizes, including the Orley Cup.",
        "The Orley Cup is a local prize.",
    ),
    ("To a lesser extent, frost, it was due to hail.", "A lesser extent is frost."),
]

# What is no case of it is still taken apart.
APART = [
    ("Ben Orley, the cook that I met, left.", "Ben Orley is a cook."),
    ("He held a letter that she had been given.", "She had been given a letter."),
    ("She sang well, and he always did badly.", "He always did badly."),
    ("The trial, which was a farce, opened on 3 May.", "The trial was a farce."),
    ("They came from Norway, which was at war.", "Norway was at war."),
    (
        "He won several foreign prizes, including the Orley Cup.",
        "The Orley Cup is a foreign prize.",
    ),
    ("They waited until the doctor came.", "The doctor came."),
    ("He wrote the music that opened the games.", "The music opened the games."),
    ("The music, which was loud, pleased them.", "The music was loud."),
    ("She was a nurse and a painter.", "She was a painter."),
    ('"It leaks," the mayor said, and the guard left.', "The guard left."),
    ("The house built in 1950 fell and it killed two.", "The house was built in 1950."),
    ("He served as a clerk and then as a judge.", "He served as a clerk."),
]


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_words_are_told_where_they_belong(told, text, claim):
    assert claim in told(text)


@pytest.mark.parametrize(("text", "claim"), NEAR)
def test_what_only_looks_like_it_is_not_told(told, text, claim):
    found = told(text)

    assert found
    assert claim not in found


@pytest.mark.parametrize(("text", "claim"), APART)
def test_what_is_no_case_of_it_is_taken_apart(told, text, claim):
    assert claim in told(text)
