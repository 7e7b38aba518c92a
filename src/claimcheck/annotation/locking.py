"""One writer at a time. The lock goes with its process, however that ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

if sys.platform == "win32":
    import msvcrt
    import time

    # A byte far behind any label: what is locked cannot be read there.
    FAR = 1 << 40

    @contextmanager
    def locked(file: int) -> Iterator[None]:
        """Hold the file that this descriptor is open on."""
        while True:
            os.lseek(file, FAR, os.SEEK_SET)
            try:
                msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
            except OSError:
                time.sleep(0.01)
            else:
                break
        try:
            yield
        finally:
            os.lseek(file, FAR, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    @contextmanager
    def locked(file: int) -> Iterator[None]:
        """Hold the file that this descriptor is open on."""
        fcntl.flock(file, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(file, fcntl.LOCK_UN)
