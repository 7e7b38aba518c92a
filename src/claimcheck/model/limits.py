"""How much of a stranger's file is read before it is refused."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The most that one file may be; docs/settings.md has a row for each field.

    Attributes:
        file_size: Bytes on the disk. Ten times a thesis with its pictures; without an end to it
            a device would fill the memory.
        inflated_size: Bytes that the parts of an archive have when they are unpacked.
        characters: Of the text. Some 700 printed pages, which take minutes to compare; what is
            longer is a book or a dump of data, and would run for hours before anybody learns
            that it was the wrong file.
        nesting: Levels of elements in elements; HTML beyond 2,048 is never read.
        pages: Of a PDF.
        cells: Places in the tables of one file, spans expanded.
        memory: Bytes that reading one file may take, where the system can hold to it.
        seconds: That reading one file may take.
        extraction: Seconds of one core that the claims of its text may take. The longest text
            takes some 200, and one that is written to be slow 2,000.
    """

    file_size: int = 200_000_000
    inflated_size: int = 200_000_000
    characters: int = 2_000_000
    nesting: int = 2_048
    pages: int = 5_000
    cells: int = 500_000
    memory: int = 4_000_000_000
    seconds: int = 120
    extraction: int = 3_600


DEFAULT_LIMITS = Limits()
