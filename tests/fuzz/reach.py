"""Which inputs reach a line of claimcheck that none before them reached; needs Python 3.12."""

import sys
from types import CodeType

# Of Python's six places for tools; no debugger and no measure of coverage takes it.
TOOL = 4


class Reach:
    """Sees each line of claimcheck when it is first run, and costs nothing for it after that.

    Python 3.11 has no way to see that at such a price: there, nothing is ever new.
    """

    def __init__(self) -> None:
        self.lines = 0
        self._before = 0
        self._watches = hasattr(sys, "monitoring")

    def __enter__(self) -> "Reach":
        if self._watches:
            watch = sys.monitoring
            watch.use_tool_id(TOOL, "fuzz")
            watch.register_callback(TOOL, watch.events.LINE, self._line)
            watch.set_events(TOOL, watch.events.LINE)
            watch.restart_events()
        return self

    def __exit__(self, *_: object) -> None:
        if self._watches:
            sys.monitoring.set_events(TOOL, 0)
            sys.monitoring.free_tool_id(TOOL)

    def grew(self) -> bool:
        """Whether a new line was run since this was last asked."""
        before, self._before = self._before, self.lines
        return self.lines > before

    def _line(self, code: CodeType, _number: int) -> object:
        self.lines += "claimcheck" in code.co_filename
        return sys.monitoring.DISABLE
