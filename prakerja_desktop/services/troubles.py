"""What is wrong with an office file in three sentences, and the ways out of it.

Told from the kind of error alone: before there is an office, and while one is open and its disk
fails. The ways themselves are gone by rescue.py, backups.py and the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from prakerja_desktop import __version__
from prakerja_desktop.log import bug_report
from prakerja_desktop.services.wording import Wording
from prakerja_desktop.store.errors import (
    DamagedFileError,
    DamagedKeyFileError,
    DeviceError,
    DiskFullError,
    EmptyFileError,
    ForeignFileError,
    InUseError,
    LockedFileError,
    MissingFileError,
    MissingKeyFileError,
    MovedFileError,
    NewerFileError,
    ReadOnlyFileError,
    UnreadableFileError,
    WrongKeyError,
)

if TYPE_CHECKING:
    from pathlib import Path

    from prakerja_desktop.errors import KnownError


class Way(StrEnum):
    """What may be done about an office file that does not open or is not written any more."""

    RETRY = "retry"
    RESTORE = "restore"
    RESTORE_AS_NEW = "restore_as_new"
    SALVAGE = "salvage"
    COPY = "copy"
    READ = "read"
    BACKUPS = "backups"
    OTHER = "other"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What happened, what is safe, what to do; the first way is the one proposed."""

    kind: str
    title: str
    happened: str
    safe: str
    ways: tuple[Way, ...]


_AT_START: Final[dict[type[KnownError], tuple[str, tuple[Way, ...]]]] = {
    DamagedFileError: ("damaged", (Way.RESTORE, Way.SALVAGE, Way.OTHER)),
    EmptyFileError: ("damaged", (Way.RESTORE, Way.OTHER)),
    UnreadableFileError: ("damaged", (Way.RESTORE, Way.OTHER)),
    WrongKeyError: ("damaged", (Way.RESTORE, Way.OTHER)),
    MissingKeyFileError: ("key", (Way.RESTORE_AS_NEW, Way.OTHER)),
    DamagedKeyFileError: ("key", (Way.RESTORE_AS_NEW, Way.OTHER)),
    ForeignFileError: ("foreign", (Way.OTHER, Way.RESTORE_AS_NEW)),
    NewerFileError: ("newer", (Way.OTHER, Way.RETRY)),
    MissingFileError: ("missing", (Way.RETRY, Way.RESTORE, Way.OTHER, Way.NEW)),
    InUseError: ("in_use", (Way.RETRY, Way.READ, Way.OTHER)),
    LockedFileError: ("locked", (Way.RETRY, Way.READ, Way.OTHER)),
    ReadOnlyFileError: ("read_only", (Way.COPY, Way.READ, Way.RETRY, Way.OTHER)),
    DiskFullError: ("full", (Way.RETRY, Way.COPY, Way.OTHER)),
    DeviceError: ("device", (Way.RETRY, Way.RESTORE_AS_NEW, Way.OTHER)),
}
_OTHERWISE: Final = ("other", (Way.RETRY, Way.RESTORE_AS_NEW, Way.OTHER))

_AT_WORK: Final = (
    DiskFullError,
    ReadOnlyFileError,
    DeviceError,
    MovedFileError,
    LockedFileError,
    DamagedFileError,
)
_UNSURE: Final = (
    DamagedFileError,
    UnreadableFileError,
    MissingFileError,
    MovedFileError,
    DeviceError,
)


def trouble_of(path: Path, error: KnownError, language: str = "id") -> Trouble:
    """Return what to say and to offer about an office file that did not open."""
    words = Wording(language)
    found = (entry for kind, entry in _AT_START.items() if isinstance(error, kind))
    kind, ways = next(found, _OTHERWISE)
    return Trouble(
        kind=kind,
        title=words.phrase(f"trouble.{kind}.title"),
        happened=words.error(error),
        safe=words.phrase(f"trouble.{kind}.safe", file=path.name),
        ways=ways,
    )


def safe_words(error: KnownError, language: str = "id") -> str:
    """Return what is safe although this went wrong while an office was open.

    Nothing is promised about a file that is gone or damaged.
    """
    is_unsure = isinstance(error, _UNSURE)
    return Wording(language).phrase("fault.safe_unsure" if is_unsure else "fault.safe")


def report_of(error: KnownError) -> str:
    """Return what may be sent about this error: versions, kinds of errors and places in the code.

    The sentence itself is left out, for it may name a person or a file.
    """
    return bug_report(__version__, error, error.__traceback__)


def is_fault(error: BaseException) -> bool:
    """Whether disk or file failed under an open office, so that a change was not saved."""
    return isinstance(error, _AT_WORK)
