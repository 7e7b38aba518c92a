"""What a gate found -> text: one renderer for each format, all of them pure functions."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

from claimcheck.baseline.bar import Measured
from claimcheck.report.gate.github import render_github
from claimcheck.report.gate.gitlab import render_gitlab
from claimcheck.report.gate.junit import render_junit
from claimcheck.report.gate.lines import render_lines
from claimcheck.report.gate.sarif import render_sarif
from claimcheck.report.gate.summary import render_summary


class GateFormat(StrEnum):
    """What the result of a gate can be written as."""

    TEXT = "text"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    MARKDOWN = "markdown"


GATE_RENDERERS: Mapping[GateFormat, Callable[[Measured], str]] = MappingProxyType(
    {
        GateFormat.TEXT: render_lines,
        GateFormat.SARIF: render_sarif,
        GateFormat.GITHUB: render_github,
        GateFormat.GITLAB: render_gitlab,
        GateFormat.JUNIT: render_junit,
        GateFormat.MARKDOWN: render_summary,
    }
)
