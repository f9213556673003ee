"""One writer per office file, by a lock of the operating system that dies with its process.

The lock lies on a small side file that also names who holds it and since when, so that whoever
is refused knows whom to ask. Readers need no lock.
"""

from __future__ import annotations

import getpass
import json
import os
import platform
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from prakerja_desktop.store.errors import InUseError, translating_disk

if sys.platform == "win32":  # pragma: no cover - one of the two per system
    import msvcrt
else:
    import fcntl

# Windows makes locked bytes unreadable: lock one far behind the text.
_FAR = 1 << 30
_ENDING = "-lock"


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has an office file open for writing."""

    name: str
    since: str
    pid: int
    computer: str

    @property
    def is_this_process(self) -> bool:
        """True when this very process wrote the side file."""
        return self.pid == os.getpid() and self.computer == platform.node()


class WriterLock:
    """The right to write one office file, held until `release` or the end of the process."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor = descriptor

    @classmethod
    def acquire(cls, office: Path, holder: str = "") -> WriterLock:
        """Take the lock of `office` or raise InUseError naming the present holder.

        `holder` is the name shown to others; blank stands for the login name.
        """
        path = _side_file(office)
        with translating_disk(office):
            descriptor = _open_locked(path)
            if descriptor is None:
                present = holder_of(office)
                name = f"{present.name} ({present.computer})" if present else ""
                raise InUseError(office, name, present.since if present else "")
            _write(descriptor, holder or _login_name())
        return cls(path, descriptor)

    def name_holder(self, name: str) -> None:
        """Tell others another name than the one the lock was taken with."""
        since = holder_of(self._path.with_name(self._path.name.removesuffix(_ENDING)))
        _write(self._descriptor, name, since.since if since else "")

    def release(self) -> None:
        """Give the lock back and clear the side file away."""
        if sys.platform != "win32":
            # Before letting go: afterwards the file may already be another writer's.
            self._path.unlink(missing_ok=True)
        os.close(self._descriptor)
        if sys.platform == "win32":  # pragma: no cover - an open file cannot be removed there
            try:
                self._path.unlink(missing_ok=True)
            except OSError:
                return


def holder_of(office: Path) -> Holder | None:
    """Return who the side file names, None when nothing readable is there."""
    try:
        found = json.loads(_side_file(office).read_text(encoding="utf-8"))
        return Holder(
            name=str(found["name"]),
            since=str(found["since"]),
            pid=int(found["pid"]),
            computer=str(found["computer"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _side_file(office: Path) -> Path:
    real = office.resolve()
    return real.with_name(real.name + _ENDING)


def _open_locked(path: Path) -> int | None:
    """Return the locked side file, None when somebody else has it."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        if not _try_lock(descriptor):
            os.close(descriptor)
            return None
        if _is_still_there(path, descriptor):
            return descriptor
        # The former holder removed it between our opening and our locking.
        os.close(descriptor)


def _is_still_there(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _try_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":  # pragma: no cover - one of the two per system
            os.lseek(descriptor, _FAR, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            # flock, not lockf: it also stands between two openings of one process.
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _write(descriptor: int, name: str, since: str = "") -> None:
    text = json.dumps(
        {
            "name": name,
            "since": since or datetime.now().astimezone().strftime("%d/%m/%Y pukul %H.%M"),
            "pid": os.getpid(),
            "computer": platform.node(),
        },
        ensure_ascii=False,
    )
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, text.encode("utf-8"))


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "pengguna lain"
