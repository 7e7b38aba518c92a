"""How much each field of a comparison counts, and from which similarity on claims are compared.

The defaults are set by hand. ``claimcheck calibrate`` fits others to labels and writes them to
a file that the setting ``weights`` names.
"""

import hashlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import SettingsError

VERSION = 1

# A weight counts beside others; an infinite one would make no number of a similarity.
LARGEST = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What decides a similarity and what it is held against.

    Attributes:
        fields: Weight of each field, 0 or more; some are more than 0.
        same_topic: In [0, 1]; pairs below are not compared.
        same_count: The same for pairs that share more than words.
    """

    fields: Mapping[str, float]
    same_topic: float
    same_count: float

    @property
    def digest(self) -> str:
        """What makes two sets of weights the same, for a signature."""
        data = json.dumps([sorted(self.fields.items()), self.same_topic, self.same_count])
        return hashlib.sha256(data.encode("ascii")).hexdigest()[:12]


def read(path: Path, known: Weights) -> Weights:
    """Read a file that ``claimcheck calibrate`` wrote.

    Args:
        path: Of the file.
        known: Names the fields that there are.

    Raises:
        SettingsError: It cannot be read, is of another version, or a value does not fit.
    """
    try:
        given = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        fix = "write it with 'claimcheck calibrate', or mend the setting 'weights'"
        raise SettingsError(path, "no such file", fix=fix) from error
    except (OSError, RecursionError, ValueError) as error:  # no TOML is a ValueError, too
        fix = "write it again with 'claimcheck calibrate'"
        raise SettingsError(path, f"cannot be read: {error}", fix=fix) from error
    fix = "write it again with 'claimcheck calibrate'"
    if given.get("version") != VERSION:
        problem = f"weights of version {given.get('version')}, not {VERSION}"
        raise SettingsError(path, problem, fix=fix)
    fields, thresholds = _numbers(path, given, "fields"), _numbers(path, given, "thresholds")
    if fields.keys() != known.fields.keys() or not any(fields.values()):
        problem = f"[fields] has to weigh just {', '.join(known.fields)}"
        raise SettingsError(path, problem, fix=fix)
    if thresholds.keys() != {"same_topic", "same_count"} or max(thresholds.values()) > 1:
        problem = "[thresholds] has to give same_topic and same_count, from 0 to 1"
        raise SettingsError(path, problem, fix=fix)
    return Weights(fields=fields, **thresholds)


def _numbers(path: Path, given: Mapping[str, object], name: str) -> dict[str, float]:
    match given.get(name):
        case dict() as table if all(
            isinstance(value, int | float)
            and not isinstance(value, bool)
            and 0 <= value <= LARGEST
            for value in table.values()
        ):
            return {str(key): float(value) for key, value in table.items()}
    fix = "write it again with 'claimcheck calibrate'"
    raise SettingsError(path, f"[{name}] is no table of numbers from 0", fix=fix)
