"""PDF, for print and for mail: the page of the HTML report on sheets of paper, tagged.

WeasyPrint lays it out. It would read whatever a page names, files too; here it may fetch
nothing, and the page names nothing.
"""

import warnings
from typing import TYPE_CHECKING

from claimcheck.errors import UsageError
from claimcheck.model import Comparison
from claimcheck.report.html import render_page
from claimcheck.report.html.editions import PAPER

if TYPE_CHECKING:
    from types import ModuleType

# Headings, tables and pictures that a screen reader finds: ISO 14289-1.
VARIANT = "pdf/ua-1"

# Neither the network nor the disk nor what an address holds in itself.
NO_PROTOCOL = ()

# How WeasyPrint's warning begins. Without that library it has fontTools cut out the letters,
# which stamps the fonts with the time: the same report is then not the same bytes.
UNSUBSET = "HarfBuzz-Subset"


def render_pdf(comparison: Comparison) -> bytes:
    """The report as a tagged PDF.

    Its layout depends on the fonts of the machine; its words do not.

    Raises:
        UsageError: WeasyPrint, or what it needs of the system, is not installed.
    """
    weasyprint = require()
    fetcher = weasyprint.urls.URLFetcher(allowed_protocols=NO_PROTOCOL)
    page = weasyprint.HTML(string=render_page(comparison, PAPER), url_fetcher=fetcher)
    data: bytes = page.write_pdf(pdf_variant=VARIANT)
    return data


def require() -> "ModuleType":
    """WeasyPrint, which is loaded only here.

    Raises:
        UsageError: It, or what it needs of the system, is not installed.
    """
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("error", UNSUBSET, DeprecationWarning)
            import weasyprint
            import weasyprint.urls
    except ImportError as error:
        message = (
            "pdf: WeasyPrint is not installed "
            "(install it with: pip install 'claimcheck-compare[pdf]')"
        )
        raise UsageError(message) from error
    except OSError as error:
        message = (
            "pdf: WeasyPrint finds no Pango library "
            "(install Pango 1.44 or later, such as Debian's libpangoft2-1.0-0)"
        )
        raise UsageError(message) from error
    except DeprecationWarning as warning:
        message = (
            "pdf: WeasyPrint finds no HarfBuzz-Subset library "
            "(install HarfBuzz 4.1 or later with it, such as Debian's libharfbuzz-subset0)"
        )
        raise UsageError(message) from warning
    module: ModuleType = weasyprint
    return module
