"""A tested copy of an office file that cannot be written here, to look into until it is closed.

It lies in a folder of its own that only this user may enter, stays encrypted where the office is,
and goes with the folder. Nothing is written beside the office itself.
"""

from __future__ import annotations

import platform
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.store import backup
from prakerja_desktop.store.disk import make_private
from prakerja_desktop.store.errors import (
    DamagedFileError,
    InUseError,
    LockedFileError,
    OfficeFileError,
    ReadOnlyFileError,
    translating,
    translating_disk,
)
from prakerja_desktop.store.keys import key_file_of
from prakerja_desktop.store.lock import Holder, WriterLock, holder_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX = "prakerja-baca-"
_IN_USE = "baca"
"""The name whose lock says that the program that made a folder still runs."""


@dataclass(frozen=True, slots=True)
class ReadingCopy:
    """The copy at `path` of the office at `office`, as it was at the moment `at`.

    `holder` is who had the office open for writing then, if anybody.
    """

    path: Path
    office: Path
    at: datetime
    holder: Holder | None
    key: bytes | None
    lock: WriterLock

    def remove(self) -> None:
        """Take the copy off this computer."""
        self.lock.release()
        shutil.rmtree(self.path.parent, ignore_errors=True)


def make_reading_copy(
    office: Path, key: bytes | None = None, progress: Progress = silent
) -> ReadingCopy:
    """Copy one state of an office and test it; progress counts pages.

    What died with its program is cleared away first. Raises an OfficeFileError, and what
    `progress` raises; then nothing is left.
    """
    remove_left_over()
    office = office.absolute()
    holder = holder_of(office)
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    lock = WriterLock.acquire(folder / _IN_USE)
    made = ReadingCopy(folder / office.name, office, datetime.now().astimezone(), holder, key, lock)
    try:
        with translating_disk(office), translating(office):
            _copy(made, progress)
            _copy_key_file(made)
    except backup.BackupError as error:
        made.remove()
        raise DamagedFileError(office) from error
    except BaseException:
        made.remove()
        raise
    return made


def remove_left_over() -> None:
    """Clear away the copies of programs that were killed."""
    for folder in _folders():
        try:
            lock = WriterLock.acquire(folder / _IN_USE)
        except (InUseError, OfficeFileError):
            continue
        lock.release()
        shutil.rmtree(folder, ignore_errors=True)


def _folders() -> Iterator[Path]:
    with suppress(OSError):
        yield from Path(tempfile.gettempdir()).glob(f"{_PREFIX}*")


def _copy(made: ReadingCopy, progress: Progress) -> None:
    make_private(made.path)
    is_far = made.holder is not None and made.holder.computer != platform.node()
    if not is_far:
        try:
            with translating(made.office):
                backup.copy_database(made.office, made.path, key=made.key, progress=progress)
        except (ReadOnlyFileError, LockedFileError):
            # A log cannot be read where nothing may be written beside it.
            made.path.write_bytes(b"")
        else:
            return
    _copy_bytes(made, progress)


def _copy_bytes(made: ReadingCopy, progress: Progress) -> None:
    """Copy the file with its log and read that: SQLite touches nothing in the other's folder."""
    raw = made.path.with_name(f"{made.path.name}.salin")
    for ending in ("", "-wal"):
        part = made.office.with_name(made.office.name + ending)
        if part.is_file():
            copied = raw.with_name(raw.name + ending)
            make_private(copied)
            shutil.copyfile(part, copied)
    backup.copy_database(raw, made.path, key=made.key, progress=progress)
    for ending in ("", "-wal", "-shm"):
        raw.with_name(raw.name + ending).unlink(missing_ok=True)


def _copy_key_file(made: ReadingCopy) -> None:
    """The screen is locked and opened with the office's own passphrase."""
    theirs = key_file_of(made.office)
    if made.key is not None and theirs.is_file():
        ours = key_file_of(made.path)
        make_private(ours)
        shutil.copyfile(theirs, ours)
