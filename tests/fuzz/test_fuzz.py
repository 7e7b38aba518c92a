"""A slice of what ``fuzz.py`` feeds; it takes seconds, and is another slice for each target."""

import sys

import pytest
from mutation import mutants
from reach import Reach
from targets import TARGETS

from fuzz import fed_to

# Those that need a language model, if only for their seeds.
PARSED = {"extract": 25, "compare": 10, "since": 100, "cache": 100}
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

    faults = [(fed.fault, fed.data) for fed in fed_to(TARGETS[name], inputs) if fed.fault]

    assert not faults


@pytest.mark.parametrize("name", TARGETS)
def test_the_same_seed_gives_the_same_inputs(name):
    if name in ("since", "cache"):
        pytest.skip("its seeds need the language model")
    seeds = TARGETS[name].seeds()

    assert list(mutants(seeds, 20, seed=1)) == list(mutants(seeds, 20, seed=1))


@pytest.mark.parametrize("name", sorted(set(TARGETS) - set(PARSED)))
def test_a_sound_input_is_read(name):
    """A target whose seeds are refused raises here, and would never get far."""
    for seed in TARGETS[name].seeds():
        TARGETS[name].feed(seed)


def test_an_input_that_reaches_a_new_line_is_told_from_one_that_does_not():
    if not hasattr(sys, "monitoring"):
        pytest.skip("Python 3.11 cannot tell")
    with Reach() as reach:
        (first, again, other) = (
            (TARGETS["markdown"].feed(data), reach.grew())[1]
            for data in (b"Nine died.", b"Nine died.", b"| a | b |\n|---|---|\n| 1 | 2 |")
        )

    assert (first, again, other) == (True, False, True)
