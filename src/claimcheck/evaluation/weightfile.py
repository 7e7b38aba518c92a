"""Fitted weights as the file that the setting ``weights`` names."""

from claimcheck.evaluation.calibration import FOLDS, Calibration
from claimcheck.matching.weights import VERSION


def render(found: Calibration) -> str:
    """The file, with what it was fitted to; ``matching.weights`` reads it."""
    lines = [
        "# How much each field of a comparison counts, and from which similarity on two claims",
        "# are compared; written by 'claimcheck calibrate' for the setting \"weights\".",
        f"# Fitted to {found.related} pairs about one thing and {found.unrelated} about",
        f"# different things, {found.presumed} of them presumed and not labelled.",
        f"# Area under the ROC curve in {FOLDS}-fold cross-validation: {found.after:.4f};",
        f"# of the weights in use then: {found.before:.4f}.",
        f"version = {VERSION}",
        "",
        "[fields]",
        *(f"{name} = {value!r}" for name, value in found.weights.fields.items()),
        "",
        "[thresholds]",
        f"same_topic = {found.weights.same_topic!r}",
        f"same_count = {found.weights.same_count!r}",
    ]
    return "\n".join(lines) + "\n"
