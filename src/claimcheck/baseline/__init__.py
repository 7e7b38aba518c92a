"""Which conflicts are known: the baseline, what a manifest accepts, and their drift."""

from claimcheck.baseline.acceptances import Acceptance
from claimcheck.baseline.drift import Drift, Found, Standing, State, drift
from claimcheck.baseline.entries import Entry

__all__ = ["Acceptance", "Drift", "Entry", "Found", "Standing", "State", "drift"]
