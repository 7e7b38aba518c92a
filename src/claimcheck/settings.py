"""One frozen record of what a user may set, read from claimcheck.toml or [tool.claimcheck]."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, cast

from claimcheck.errors import SettingsError
from claimcheck.model import DEFAULT_LIMITS, Limits, Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a user may set. docs/settings.md has a section for each field.

    Attributes:
        pipeline: Name of an installed spaCy pipeline; empty for the one that is shipped with
            the dependencies.
        ignore_rules: Names of rules that are not asked.
        policy: How the best figure of a disputed count is chosen.
        same_source: Compare the claims of one source with each other, too.
        weights: File of weights that ``claimcheck calibrate`` wrote; empty for those that come
            with the program. ``read`` takes it relative to the settings file.
        limits: How much of one file is read before it is refused.
    """

    pipeline: str = ""
    ignore_rules: tuple[str, ...] = ()
    policy: Policy = Policy.RANGE
    same_source: bool = True
    weights: str = ""
    limits: Limits = DEFAULT_LIMITS


DEFAULTS = Settings()


def read(path: Path) -> Settings:
    """Read settings, refusing keys that do not exist.

    A misspelt key that passed in silence would be a gate that checks nothing.

    Raises:
        SettingsError: The file cannot be read or is not TOML, a key is unknown, or a value does
            not fit.
    """
    table = _tables(path)
    if path.name == "pyproject.toml":
        for name in ("tool", "claimcheck"):
            table = table.get(name, {})
            if not isinstance(table, dict):
                fix = "write the settings below [tool.claimcheck]"
                raise SettingsError(path, f"'{name}' is no table", fix=fix)
    known = sorted(field.name for field in fields(Settings))
    for key in table:
        if key not in known:
            fix = f"known settings: {', '.join(known)}"
            raise SettingsError(path, f"unknown setting '{key}'", fix=fix)
    return Settings(**{key: _value(path, key, value) for key, value in table.items()})


def located(folder: Path) -> Path | None:
    """The file that holds a folder's settings; ``None`` where there is none."""
    files = (folder / name for name in ("claimcheck.toml", "pyproject.toml"))
    return next((file for file in files if file.is_file()), None)


def _tables(path: Path) -> Mapping[str, Any]:
    """What a TOML file holds."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise SettingsError(path, "no such file", fix="check the name") from error
    except OSError as error:
        problem = f"cannot be read: {error.strerror or error}"
        raise SettingsError(path, problem, fix="name a file that you may read") from error
    except UnicodeDecodeError as error:
        raise SettingsError(path, "is not in UTF-8", fix="save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(path, f"is no TOML: {error}", fix="see docs/settings.md") from error
    except (RecursionError, ValueError) as error:
        problem = "is no TOML: it nests too deeply, or a number is too long"
        raise SettingsError(path, problem, fix="see docs/settings.md") from error


def _value(path: Path, key: str, value: object) -> Any:
    """A value in the type of its field."""
    match key, value:
        case "policy", str() if value in set(Policy):
            return Policy(value)
        case "policy", _:
            fix = f"one of {', '.join(Policy)}"
            raise SettingsError(path, f"'{value}' is no policy", fix=fix)
        case "ignore_rules", list() if all(isinstance(name, str) for name in value):
            return tuple(value)
        case "same_source", bool():
            return value
        case "pipeline", str():
            return value
        case "weights", str():
            return str(path.parent / value) if value else ""
        case "limits", dict():
            return _limits(path, value)
    raise SettingsError(
        path, f"{key} = {value!r} is of the wrong type", fix="see docs/settings.md"
    )


def _limits(path: Path, given: Mapping[str, object]) -> Limits:
    """The limits of a table; those that it leaves out are the defaults."""
    known = [field.name for field in fields(Limits)]
    for name, value in given.items():
        if name not in known:
            fix = f"known limits: {', '.join(known)}"
            raise SettingsError(path, f"unknown limit '{name}'", fix=fix)
        if type(value) is not int or value < 1:
            problem = f"limits.{name} = {value!r} is no whole number from 1"
            raise SettingsError(path, problem, fix="see docs/settings.md")
    return Limits(**cast(Mapping[str, int], given))
