"""Records are read as they were written."""

import copy
import pickle
from dataclasses import dataclass

import pytest

from claimcheck.model import Party, Roles
from claimcheck.model.records import Record


def pickled(record):
    return pickle.loads(pickle.dumps(record))  # noqa: S301 - our own


@dataclass(frozen=True, slots=True)
class Two(Record):
    first: int
    second: tuple[int, ...] = ()


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, pickled])
@pytest.mark.parametrize(
    "record",
    [Two(1), Two(1, (2,)), Roles(deed="burn", agent=Party(words="Ada"))],
    ids=repr,
)
def test_a_record_is_read_as_it_was_written(record, again):
    assert again(record) == record


def test_what_lacks_a_field_is_not_read():
    make, (kind, first, _) = Two(1).__reduce__()

    with pytest.raises(ValueError, match="shorter"):
        make(kind, first)
