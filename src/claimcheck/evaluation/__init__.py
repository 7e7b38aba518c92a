"""Verdicts against gold: how many conflicts are found, how many alarms are false.

``gold`` reads labelled pairs, ``alignment`` says which judged pairs stand for them, ``scoring``
and ``figures`` count, ``calibration`` fits weights, ``reliability`` draws.
"""

from claimcheck.evaluation.gold import Gold, Place, check_gold, read_gold
from claimcheck.evaluation.scoring import Scores, score

__all__ = ["Gold", "Place", "Scores", "check_gold", "read_gold", "score"]
