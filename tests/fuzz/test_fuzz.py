"""A slice of what ``fuzz.py`` feeds; it takes seconds, and is another slice for each target."""

import pytest
from mutation import mutants
from targets import TARGETS

from fuzz import fed_to

PARSED = {"extract": 25, "compare": 10, "since": 100}  # those that need a language model
INPUTS = 150


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[pytest.mark.model] if name in PARSED else [])
        for name in TARGETS
    ],
)
def test_nothing_that_a_stranger_wrote_is_more_than_an_error(name):
    count = PARSED.get(name, INPUTS)
    inputs = mutants(TARGETS[name].seeds(), count, seed=7)

    faults = [(fault, data) for data, fault in fed_to(TARGETS[name], inputs) if fault]

    assert not faults


@pytest.mark.parametrize("name", TARGETS)
def test_the_same_seed_gives_the_same_inputs(name):
    if name == "since":
        pytest.skip("its seeds need the language model")
    seeds = TARGETS[name].seeds()

    assert list(mutants(seeds, 20, seed=1)) == list(mutants(seeds, 20, seed=1))


@pytest.mark.parametrize("name", sorted(set(TARGETS) - set(PARSED)))
def test_a_sound_input_is_read(name):
    """A target whose seeds are refused raises here, and would never get far."""
    for seed in TARGETS[name].seeds():
        TARGETS[name].feed(seed)
