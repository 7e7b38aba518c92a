"""What was worked out before, kept by what it was worked out from.

An entry is a file named after the digest of everything that decides its content, so that it is
either right or never looked up. It may be deleted at any time, and is never believed: a file
whose digest does not fit counts as none, and nothing in it is ever run.
"""

import json
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from claimcheck.atomic import write_bytes
from claimcheck.cache.codec import Json
from claimcheck.errors import OutputError

# Entries of one kind. Beyond it the half that was written first is deleted; a text of a
# thousand words takes some 50 kB.
MOST = 4_000


class Cache:
    """Entries of several kinds below one folder.

    Two processes may use one folder: an entry is written beside its place and moved there.
    Where it cannot be written the work is done again the next time.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self.problem = ""

    def get(self, kind: str, key: str) -> Json:
        """What was kept under a key; ``None`` where nothing is, or it is damaged."""
        payload = self.payload(kind, key)
        try:
            return None if payload is None else unpacked(payload)
        except (ValueError, RecursionError):
            return None

    def holds(self, kind: str, key: str) -> bool:
        """Whether something undamaged is kept under a key."""
        return self.payload(kind, key) is not None

    def put(self, kind: str, key: str, value: Json) -> bool:
        """Keep a value, and say whether it is kept; what goes wrong stands in ``problem``."""
        return self.put_packed(kind, key, packed(value))

    def put_packed(self, kind: str, key: str, payload: bytes) -> bool:
        """Keep what ``packed`` made of a value, perhaps on another machine; see ``put``."""
        data = f"{_digest(key, payload)}\n".encode("ascii") + payload
        try:
            if not (self.folder / ".gitignore").exists():
                write_bytes(self.folder / ".gitignore", b"*\n")  # no part of a repository
            write_bytes(self._file(kind, key), data)
        except OutputError as error:
            self.problem = str(error)
            return False
        return True

    def keys(self, kind: str) -> list[str]:
        """What something of a kind is kept under, in order."""
        return sorted(file.stem for file in (self.folder / kind).glob("*.json"))

    def drop(self, kinds: Iterable[str], key: str) -> None:
        """Delete what is kept under a key."""
        for kind in kinds:
            with suppress(OSError):
                self._file(kind, key).unlink()

    def tidy(self, kinds: Iterable[str], *, most: int = MOST) -> None:
        """Delete the older half of each kind of which there are too many."""
        for kind in kinds:
            files = [*(self.folder / kind).glob("*.json")]
            if len(files) <= most:
                continue
            dated: list[tuple[int, str, Path]] = []
            for file in files:
                with suppress(OSError):  # another process was faster
                    dated.append((file.stat().st_mtime_ns, file.name, file))
            for _, _, file in sorted(dated)[: len(files) // 2]:
                with suppress(OSError):
                    file.unlink()

    def payload(self, kind: str, key: str) -> bytes | None:
        """The bytes under a key; ``None`` where there are none, or others than were written."""
        try:
            digest, _, payload = self._file(kind, key).read_bytes().partition(b"\n")
        except OSError:
            return None
        return payload if digest == _digest(key, payload).encode("ascii") else None

    def _file(self, kind: str, key: str) -> Path:
        return self.folder / kind / f"{key}.json"


def packed(value: Json) -> bytes:
    """A value as an entry holds it."""
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def unpacked(payload: bytes) -> Json:
    """The value that ``packed`` was given."""
    found: Json = json.loads(payload)
    return found


def key(*parts: str) -> str:
    """The name of what is worked out from some texts, all of which decide it."""
    return _digest("", json.dumps(parts).encode("ascii"))[:40]


def _digest(name: str, payload: bytes) -> str:
    digest = sha256(name.encode("utf-8") + b"\n")
    digest.update(payload)  # which may be large
    return digest.hexdigest()
