"""Parsed text to claims: what is said, each statement on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimcheck.extraction.stages import claims, texts, whole

__all__ = ["claims", "texts", "whole"]


def __getattr__(name: str) -> Any:
    """What takes claims out of a text is loaded when it is first asked for.

    A run whose claims are all kept from an earlier one only asks what cannot be read.
    """
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from claimcheck.extraction import stages

    return getattr(stages, name)
