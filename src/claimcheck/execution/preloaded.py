"""What the processes of one machine share: the language model, loaded once.

Imported by the server that they are forked from, and nowhere else; to load the model is all
that it is for. What goes wrong here is said by the first of them that needs the model.
"""

import gc
import os
from contextlib import suppress

from claimcheck import analysis, extraction, rules  # noqa: F401 - for those that are forked
from claimcheck.errors import PipelineError

with suppress(PipelineError):
    analysis.load(os.environ.get("CLAIMCHECK_PIPELINE", ""))
gc.collect()
gc.freeze()  # to look for garbage would write to each record, and so copy what is shared
