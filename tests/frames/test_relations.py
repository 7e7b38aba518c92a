"""Two names in a relation, and which of them stands first."""

import pytest

from claimcheck.frames.relations import Related, relations

NAMES = ("Orley", "Kelm Steel", "Vey", "Orm", "Kelm", "Tolsk")


@pytest.mark.parametrize(
    ("text", "relation", "first", "second"),
    [
        ("Orley bought Kelm Steel.", "owning", "Orley", "Kelm Steel"),
        ("Kelm Steel was bought by Orley.", "owning", "Orley", "Kelm Steel"),
        ("Kelm Steel is a subsidiary of the firm Orley.", "owning", "Orley", "Kelm Steel"),
        ("Kelm Steel, a unit of Orley, closed.", "owning", "Orley", "Kelm Steel"),
        ("Orley's subsidiary Kelm Steel closed.", "owning", "Orley", "Kelm Steel"),
        ("Orley, the parent company of Kelm Steel, grew.", "owning", "Orley", "Kelm Steel"),
        ("Vey succeeded Orm.", "succession", "Vey", "Orm"),
        ("Vey's predecessor, the late Orm, wrote it.", "succession", "Vey", "Orm"),
        ("Vey, the successor of Orm, spoke.", "succession", "Vey", "Orm"),
        ("After Orm's death, Vey was elected.", "succession", "Vey", "Orm"),
        ("Kelm lost to Tolsk.", "victory", "Tolsk", "Kelm"),
        ("Kelm was beaten by Tolsk.", "victory", "Tolsk", "Kelm"),
        ("Orm studied under Vey.", "teaching", "Vey", "Orm"),
        ("Orm is the son of Vey.", "descent", "Vey", "Orm"),
        ("Orm, an aide to Vey, left.", "service", "Vey", "Orm"),
    ],
)
def test_a_relation_has_a_first_side(text, relation, first, second):
    assert Related(relation, first, second) in set(relations(text, NAMES))


@pytest.mark.parametrize(
    "text",
    [
        "Orley and Kelm Steel grew.",
        "Orley, which bought a mill, sued Kelm Steel.",
        "Orley bought a mill. Kelm Steel grew.",
        "Orm met Vey.",
        "Orley is a supplier of Kelm Steel.",
        "Vey said that Orm resigned.",
    ],
)
def test_two_names_may_be_in_no_relation(text):
    found = {each.relation for each in relations(text, NAMES)}

    assert found <= {"charge"}
    assert "owning" not in found


def test_no_name_is_in_no_relation():
    assert list(relations("Orley bought Kelm Steel.", ())) == []
