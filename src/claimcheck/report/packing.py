"""Office files are zip archives: packed so that the same parts are the same bytes."""

import io
import zipfile
from collections.abc import Mapping

# The earliest time that a zip archive can hold; a real one would differ from run to run.
EPOCH = (1980, 1, 1, 0, 0, 0)


def packed(parts: Mapping[str, bytes]) -> bytes:
    """An archive of named parts, in their order."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            member = zipfile.ZipInfo(name, EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0  # the same on every system
            file.writestr(member, data)
    return archive.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    """The named parts of an archive, in its order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {member.filename: archive.read(member) for member in archive.infolist()}


def repacked(data: bytes) -> bytes:
    """An archive without the times at which its parts were written."""
    return packed(parts(data))
