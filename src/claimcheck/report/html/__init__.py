"""One self-contained HTML page: the questions first, the whole text of every source last.

The page loads nothing, and its content security policy forbids it to. Whatever comes from a
source passes through ``safe_text``, so that no control acts on the page's own text, and then
through Jinja's escaping, so that it is never markup.
"""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from claimcheck.model import Comparison
from claimcheck.report import wording
from claimcheck.report.escaping import safe_text
from claimcheck.report.html.editions import SCREEN, Edition

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

# Sources that are named in the head of the page.
MOST_NAMED = 8

TEMPLATES = files("claimcheck.report.html") / "templates"


def render_html(comparison: Comparison) -> str:
    """The report as one file that needs no other."""
    return render_page(comparison, SCREEN)


def render_page(comparison: Comparison, edition: Edition) -> str:
    """The report as a page, in one of its editions."""
    from claimcheck.report.html.summary import page

    style = _own("page.css") + ("" if edition.filtered else _own("paper.css"))
    script = _own("filter.js") if edition.filtered else ""
    text = (
        _environment()
        .get_template("page.html.jinja")
        .render(
            page=page(comparison, edition),
            paper=not edition.filtered,
            style=_verbatim(style),
            script=_verbatim(script),
            style_hash=_hash(style),
            script_hash=_hash(script),
        )
    )
    return text.rstrip("\n") + "\n"


@cache
def _environment() -> "Environment":
    """Jinja, with its escaping on, and every string made safe before it is escaped."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    from claimcheck.report.html import plots

    environment = Environment(
        loader=FunctionLoader(_own),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=_safe,
    )
    environment.filters |= {"web_address": web_address, "shortened": plots.shortened}
    environment.globals |= {
        "CONTESTED_NOTE": wording.CONTESTED_NOTE,
        "FOOT": plots.FOOT,
        "LIMITS": wording.LIMITS,
        "METHOD": wording.METHOD,
        "MOST_NAMED": MOST_NAMED,
        "ROW": plots.ROW,
        "SEVERITY_NOTE": wording.SEVERITY_NOTE,
        "UNSUPPORTED_NOTE": wording.UNSUPPORTED_NOTE,
        "WIDTH": plots.WIDTH,
        "counted": wording.counted,
    }
    return environment


def web_address(url: str) -> str:
    """An address that may become a link; empty for every other, such as ``javascript:``."""
    try:
        found = urlsplit(url)
    except ValueError:  # "http://[": half of an address is none
        return ""
    return url if found.scheme in {"http", "https"} and found.netloc else ""


def _own(name: str) -> str:
    """A template, style or script that lies beside this module."""
    return (TEMPLATES / name).read_text("utf-8")


def _safe(value: object) -> object:
    """What a template writes: strings lose what acts on a reader's screen; markup is ours."""
    from markupsafe import Markup

    return (
        safe_text(value) if isinstance(value, str) and not isinstance(value, Markup) else value
    )


def _verbatim(text: str) -> "Markup":
    """Our own style or script, which stands in the page as it is."""
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - no word of a source is in it


def _hash(text: str) -> str:
    """What a content security policy knows an inline style or script by."""
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}"
