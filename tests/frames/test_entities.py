"""Names in a block, and which of them are one thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.frames.entities import canonical, key, mentions, same

FORMS = (
    *("Ada Vey", "Vey", "Mayor Vey", "Ada Lund Vey", "Tom Vey", "DEA", "the DEA", "Kiev"),
    *("U.S.", "American", "United States", "Drug Enforcement Administration", "Kyiv", ""),
    *("Los Halcones", "the Halcones", "Halcones", "Mexico", "New Mexico", "Mexican"),
)
NAMES = st.lists(st.sampled_from(FORMS))


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Mexican President Ada Vey met the Drug Enforcement Administration (DEA).",
            ["Mexican", "Ada Vey", "Drug Enforcement Administration", "DEA"],
            id="title-parts-country-and-person",
        ),
        pytest.param(
            "Divers from Kelm, Norland, searched the ferry on Tuesday, May 3.",
            ["Kelm", "Norland"],
            id="neither-dates-nor-the-first-word",
        ),
        pytest.param(
            'The 2017 report "How the River Rose in Kelm," won a prize.',
            ["How the River Rose in Kelm"],
            id="work",
        ),
        pytest.param(
            "Our Chief Executive and Prime Minister Vey met Orm.",
            ["Vey", "Orm"],
            id="offices-of-two-words",
        ),
        pytest.param("FOURTEEN people drowned off Kelm.", ["Kelm"], id="shouted-number"),
        pytest.param(
            "The University of Halden thanked Ada Vey's brother.",
            ["University of Halden", "Ada Vey"],
            id="small-word-and-possessive",
        ),
        pytest.param("The WHO sent doctors to Kelm.", ["WHO", "Kelm"], id="capitals"),
        pytest.param("The Herald said so.", ["Herald"], id="newspaper"),
        pytest.param("About 40 percent of it, some $3 million, was lost.", [], id="amounts"),
        pytest.param(
            "The loan of SEK 9,485 million was drawn in Kelm.", ["Kelm"], id="a money"
        ),
        pytest.param("Demand in Kelm reached 69 GW.", ["Kelm"], id="a unit"),
        pytest.param("", [], id="empty"),
    ],
)
def test_mentions(nlp, text, expected):
    assert [mention.value for mention in mentions(nlp(text))] == expected


@pytest.mark.model
def test_places_hold_the_names(nlp):
    doc = nlp("Captain Lee Jin-ah left Incheon, and the Halden Times asked Lee Jin-ah why.")

    found = mentions(doc)

    assert [doc[m.place.start : m.place.end].text for m in found] == [m.value for m in found]


@pytest.mark.parametrize(
    ("names", "name", "expected"),
    [
        (["DEA", "Drug Enforcement Administration"], "DEA", "Drug Enforcement Administration"),
        (["Ada Vey", "Vey"], "Vey", "Ada Vey"),
        (["Ada Vey", "President Vey"], "President Vey", "Ada Vey"),
        (["Vey", "Ada Vey", "Ada Lund Vey"], "Vey", "Ada Lund Vey"),
        (["Los Halcones", "Halcones"], "Los Halcones", "Halcones"),
        (["U.S.", "United States", "American"], "American", "United States"),
        (["José Ortiz", "Jose Ortiz"], "Jose Ortiz", "José Ortiz"),
        (["U.S. Coast Guard", "Coast Guard"], "Coast Guard", "U.S. Coast Guard"),
        (["Elena Soto Marsh", "Soto"], "Soto", "Elena Soto Marsh"),
        (["Yusuf al-Amrani", "Al-Amrani"], "Al-Amrani", "Yusuf al-Amrani"),
        (["Aleksey Petrov", "Alexei Petrov", "Petrov"], "Petrov", "Aleksey Petrov"),
        (["Halden Herald", "Herald"], "Herald", "Halden Herald"),
        (["Brenn Shipping Ltd.", "Brenn"], "Brenn", "Brenn Shipping Ltd."),
        (["Talbot & Sons plc", "Talbot"], "Talbot", "Talbot & Sons plc"),
        (["Lorne Museum of Art", "Lorne Museum"], "Lorne Museum", "Lorne Museum of Art"),
        (["Vellania", "Vellanian"], "Vellanian", "Vellania"),
        (["Ostland", "Ostlander"], "Ostlander", "Ostland"),
        (["Ostland", "Ostish"], "Ostish", "Ostland"),
        (["Qasir", "Qasiri"], "Qasiri", "Qasir"),
    ],
)
def test_short_forms_get_the_full_name(names, name, expected):
    assert canonical(names)[name] == expected


@pytest.mark.parametrize(
    ("names", "name"),
    [
        pytest.param(["Ana Ruiz", "Luis Ruiz", "Ruiz"], "Ruiz", id="two-people"),
        pytest.param(["New Mexico", "Mexico"], "Mexico", id="another-place"),
        pytest.param(["Coast Guard", "Guard"], "Guard", id="what-kind-it-is"),
        pytest.param(["Federal Police", "Police"], "Police", id="one-of-many"),
        pytest.param(["Miller", "Mill"], "Miller", id="no-people"),
        pytest.param(["Ada Lund Vey", "Tom Lund", "Lund"], "Lund", id="surname-of-two"),
        pytest.param(
            ["University of Kelm", "Kelm University"], "Kelm University", id="other-order"
        ),
    ],
)
def test_unsure_forms_stay(names, name):
    assert canonical(names)[name] == name


@given(NAMES, st.randoms(use_true_random=False))
def test_order_of_names_does_not_matter(names, random):
    shuffled = random.sample(names, len(names))

    assert canonical(shuffled) == canonical(names)


@given(NAMES)
def test_every_name_gets_one_of_the_names(names):
    found = canonical(names)

    assert set(found) == set(names)
    assert set(found.values()) <= set(names)


@given(NAMES)
def test_same_does_not_take_sides(names):
    pairs = [(left, right) for left in names for right in names]

    assert [same(a, b) for a, b in pairs] == [same(b, a) for a, b in pairs]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kiev", "Kyiv"),
        ("UN", "United Nations"),
        ("Britain", "U.K."),
        ("Gadhafi", "Qaddafi"),
        ("Halden Corp.", "Halden"),
        ("J. Vey", "Joan Vey"),
        ("Joaquín Ruiz", "Joaquin Ruiz Vey"),
    ],
)
def test_same(left, right):
    assert same(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("North Korea", "South Korea"),
        ("Mexican Navy", "U.S. Navy"),
        ("Ana Ruiz", "Luis Ruiz"),
        ("Virginia", "West Virginia"),
        ("Bank of Kelm", "Bank of Halden"),
        ("", ""),
    ],
)
def test_not_the_same(left, right):
    assert not same(left, right)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mexicans", "mexico"),
        ("the U.S.", "united states"),
        ("Dr. Amélie Vey's", "amelie vey"),
        ("General Assembly", "general assembly"),
        ("—", ""),
    ],
)
def test_key(name, expected):
    assert key(name) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [("Orm", "Orm Group plc", True), ("Orm AB", "Orm", True), ("Orm Group", "Kelm", False)],
)
def test_what_a_firm_is_by_law_is_no_part_of_its_name(left, right, expected):
    assert same(left, right) is expected
