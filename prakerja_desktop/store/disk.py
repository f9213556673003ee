"""What files of the store need of the disk: to be there after a power cut, and for one user only.

Knows nothing of what lies in the files.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Make new names in `folder` survive a power cut; Windows does so by itself."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def sync_file(path: Path) -> None:
    """Bring what was written to `path` to the disk itself."""
    # Windows flushes only through a handle that may write.
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_private(path: Path) -> None:
    """Make an empty file only this user can read, before anybody writes people into it."""
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


def keep_private(path: Path) -> None:
    """Take a file of this user, if it is there, from everybody else's eyes."""
    with suppress(OSError):
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
