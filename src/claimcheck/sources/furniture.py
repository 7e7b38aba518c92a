"""What a web page carries around its text: scripts, hidden parts, navigation, reference marks.

One description for the reader and for the audit of what it lost, so that they cannot disagree.
"""

import re
from collections.abc import Mapping

# Not shown by a browser, or shown as a control rather than as text.
UNSHOWN = frozenset(
    {
        "annotation", "audio", "button", "canvas", "datalist", "embed", "frame", "frameset",
        "head", "iframe", "input", "noframes", "noscript", "object", "option", "rp", "rt",
        "script", "select", "style", "template", "textarea", "title", "video",
    }
)  # fmt: skip

# Shown, and no part of what the page says. Struck-out words are what it takes back.
ASIDE_FROM_TEXT = frozenset({"del", "menu", "nav", "s", "strike"})

# Shown, and not read: its numbers are counted as lost.
PICTURES = frozenset({"svg"})

ROLES = frozenset(
    {
        "alert", "alertdialog", "banner", "contentinfo", "dialog", "doc-backlink",
        "doc-bibliography", "doc-endnotes", "doc-footnote", "doc-noteref", "doc-toc", "menu",
        "menubar", "navigation", "search", "toolbar",
    }
)  # fmt: skip

# Class names of MediaWiki, of the common page builders, and of footnote extensions.
CLASSES = frozenset(
    {
        "ambox", "breadcrumb", "breadcrumbs", "catlinks", "cookie-banner", "footnote-backref",
        "footnote-ref", "footnotes", "hatnote", "mw-cite-backlink", "mw-editsection",
        "mw-empty-elt", "mw-hidden-catlinks", "mw-indicators", "mw-jump-link",
        "mw-references-wrap", "nav", "navbar", "navbox", "navigation", "noprint", "pagination",
        "printfooter", "references", "reflist", "screen-reader-text", "share-buttons",
        "shortdescription", "sistersitebox", "skip-link", "social-share", "sr-only", "toc",
        "visually-hidden",
    }
)  # fmt: skip

HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

# A footer inside one of these belongs to it, such as the name under a quotation.
OWN_FOOTER = frozenset({"article", "blockquote", "figure", "main", "section"})

# Elements that start and end a line of their own; every other is set within the line.
BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd",
        "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
        "legend", "li", "listing", "main", "ol", "p", "plaintext", "pre", "search", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
    }
)  # fmt: skip

RAISED_DIGITS = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
EXPONENT = re.compile(r"[-−+]?\d{1,3}")
UNIT = re.compile(r"(?<![^\W\d_])(?:[kcmdµ]?m|ft|in|yd|mi|s|sec|h)$")
BRACKETED = re.compile(r"\[[^\[\]]{1,30}\]")


def is_furniture(tag: str, attributes: Mapping[str, str | None]) -> bool:
    """Whether an element is no part of what its page says, judged by the element alone."""
    if tag in UNSHOWN or tag in ASIDE_FROM_TEXT:
        return True
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if HIDDEN_STYLE.search(attributes.get("style") or ""):
        return True
    if (attributes.get("role") or "").casefold() in ROLES or attributes.get("id") == "toc":
        return True
    classes = (attributes.get("class") or "").casefold().split()
    if tag in ("sup", "a", "span") and "reference" in classes:
        return True
    return not CLASSES.isdisjoint(classes)


def is_page_footer(tag: str, around: Mapping[str, int]) -> bool:
    """Whether an element is the footer of the page itself.

    Args:
        tag: The element's.
        around: How many elements of each tag are open around it.
    """
    return tag == "footer" and not any(around.get(name, 0) for name in OWN_FOOTER)


def raised(words: str, *, before: str, linked: bool) -> str:
    """What a superscript says: an exponent in raised digits, nothing for a note's mark.

    Args:
        words: Those of the superscript.
        before: What stands before it on its line.
        linked: It is a link to another place on the page.
    """
    words = words.strip()
    if linked or not words or BRACKETED.fullmatch(words) or words in "*†‡§":
        return ""
    if not EXPONENT.fullmatch(words):
        return words if len(words) > 1 else words.translate(RAISED_DIGITS)
    before = before.rstrip("\n")
    if before[-1:].isdigit() or before[-1:] in ")⁄" or UNIT.search(before[-5:]):
        return words.translate(RAISED_DIGITS)
    return "" if words.isdigit() else words.translate(RAISED_DIGITS)
