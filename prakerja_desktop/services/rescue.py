"""Restoring where no office is open: onto a damaged or missing file, or as a new one elsewhere.

Also the copy of an office that lies where nothing may be written. A damaged file is kept as it
is; a file of another program is never touched. Backups of an open office are backups.py's.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from prakerja_desktop.errors import KnownError
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.services.backups import (
    LostStep,
    default_folder,
    folder_of,
    restore_damaged,
    second_of,
    wall_clock,
)
from prakerja_desktop.services.checks import salvage, salvaged_words
from prakerja_desktop.services.wording import Wording
from prakerja_desktop.store import backup, migrations, restore, restore_draft
from prakerja_desktop.store.errors import (
    DamagedFileError,
    EmptyFileError,
    ExistingFileError,
    MissingFileError,
    UnreadableFileError,
    translating_disk,
)
from prakerja_desktop.store.header import check_header, is_encrypted
from prakerja_desktop.store.keys import key_file_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_ENDING = ".prakerja"
_DEEPEST = 2
"""How far below a chosen folder backups are looked for: a stick, and the folders on it."""
_LOG = "-wal"


@dataclass(frozen=True, slots=True)
class FoundBackup:
    """A backup in some folder: `size` in bytes, `people` None where it cannot be read yet.

    `at` is None for an office file that bears no backup's name.
    """

    path: Path
    at: datetime | None
    size: int
    people: int | None
    office: str
    is_tested: bool
    needs_key: bool


@dataclass(frozen=True, slots=True)
class BackupContent:
    """What restoring a backup brings, and what the present file may hold beyond it.

    `last` is the newest change in the backup; `file_changed` when the present file was written
    last, None where there is none.
    """

    path: Path
    at: datetime | None
    office: str
    people: int
    trainings: int
    payouts: int
    contacts: int
    last: LostStep | None
    file_changed: datetime | None
    is_protected: bool


def age_words(at: datetime, now: datetime | None = None, language: str = "id") -> str:
    """Return "12 menit lalu"; what a wrong clock dated ahead is told by its day."""
    words = Wording(language)
    seconds = ((now or wall_clock()) - at).total_seconds()
    if seconds < -60:  # noqa: PLR2004 - a minute
        return words.day(at.date())
    for unit, key in ((86_400, "days"), (3_600, "hours"), (60, "minutes")):
        if seconds >= unit:
            return words.phrase(f"backup.age.{key}", count=int(seconds // unit))
    return words.phrase("backup.age.now")


def backups_of(office: Path) -> tuple[FoundBackup, ...]:
    """Return the backups this computer knows of an office file that may be gone, newest first."""
    folders = {folder_of(office), default_folder(office)}
    second = second_of(office)
    if second is not None:
        folders.add(second)
    found = {one.path: one for folder in folders for one in backup.backups_in(folder, office.stem)}
    return _in_order(_found(one.path) for one in found.values())


def backups_below(folder: Path) -> tuple[FoundBackup, ...]:
    """Return all backups in a folder or on a stick, two folders deep, newest first."""
    paths: set[Path] = set()
    for deep in range(_DEEPEST + 1):
        with suppress(OSError):
            paths |= set(folder.glob("*/" * deep + f"*{_ENDING}"))
    known = [path for path in paths if backup.backup_of(path) is not None]
    return _in_order(_found(path) for path in known)


def look_into(source: Path, office: Path | None = None, key: bytes | None = None) -> BackupContent:
    """Return what a backup holds. Raises KeyOfThenError, DamagedBackupError or another KnownError.

    `office` is the file it would replace.
    """
    then = restore.key_of(source, None, key)
    try:
        content = backup.content_of(source, key=then)
        last = restore.last_operation(source, key=then)
    except (DamagedFileError, EmptyFileError, UnreadableFileError) as error:
        raise restore.DamagedBackupError(source) from error
    known = backup.backup_of(source)
    return BackupContent(
        path=source,
        at=known.at if known else None,
        office=content.office_name,
        people=content.people,
        trainings=content.rows.get("trainings", 0),
        payouts=content.rows.get("payouts", 0),
        contacts=content.rows.get("contacts", 0),
        last=LostStep(last.at, last.officer, last.title) if last else None,
        file_changed=_changed(office) if office is not None else None,
        is_protected=then is not None,
    )


def needs_key(source: Path) -> bool:
    """Whether a backup is protected, so that its passphrase must be asked."""
    return is_encrypted(source)


def restore_over(
    office: Path, source: Path, key: bytes | None = None, holder: str = ""
) -> Path | None:
    """Put a backup in the place of an office file that is damaged or gone.

    Returns where the damaged file is kept as it was, None where there was none. The office is
    protected as the backup was, by its passphrase of then. Raises KnownError; then the office
    file is as it was. A file of another program or of a newer one is refused.
    """
    with suppress(DamagedFileError, EmptyFileError, MissingFileError, UnreadableFileError):
        check_header(office, newest=migrations.NEWEST, is_encrypted=is_encrypted(office))
    then = restore.key_of(source, None, key)
    kept = restore_damaged(office, source, then, holder)
    _take_key_file(source, office, kept)
    return kept if kept.exists() else None


def restore_as_new(
    source: Path, target: Path, key: bytes | None = None, progress: Progress = silent
) -> None:
    """Make an office of a backup where none lies. Progress counts pages.

    Raises ExistingFileError, another KnownError, or what `progress` raises; then nothing is left.
    """
    if target.exists():
        raise ExistingFileError(target)
    then = restore.key_of(source, None, key)
    with translating_disk(target):
        target.parent.mkdir(parents=True, exist_ok=True)
    draft = restore.prepare(target, source, key=then, progress=progress)
    try:
        restore.exchange(target, draft, key=then)
    finally:
        restore_draft.discard(draft)
    _take_key_file(source, target, None)


def salvage_to(
    damaged: Path,
    target: Path,
    *,
    officer: str = "",
    key: bytes | None = None,
    progress: Progress = silent,
    language: str = "id",
) -> str:
    """Copy what is readable of a damaged office into a new one; say what came over.

    The damaged file stays byte for byte what it is. Progress counts tables. Raises KnownError.
    """
    found = salvage(damaged, target, officer=officer, key=key, progress=progress)
    return salvaged_words(found, Wording(language))


def copy_office(
    office: Path, target: Path, key: bytes | None = None, progress: Progress = silent
) -> None:
    """Copy an office nobody writes to where it may be written, its log included, and test it.

    Progress counts pages. Raises ExistingFileError, another KnownError, or what `progress` raises.
    """
    if target.exists():
        raise ExistingFileError(target)
    raw = target.with_name(f"{target.name}.salin")
    draft = restore_draft.draft_of(target)
    with translating_disk(target):
        try:
            for ending in ("", _LOG):
                part = office.with_name(office.name + ending)
                if part.is_file():
                    copied = raw.with_name(raw.name + ending)
                    copied.touch(0o600)
                    shutil.copyfile(part, copied)
            draft.touch(0o600)
            backup.copy_database(raw, draft, key=key, progress=progress)
            draft.rename(target)
        finally:
            restore_draft.discard(draft)
            restore_draft.discard(raw)
    _take_key_file(office, target, None)


def proposed_name(source: Path) -> str:
    """Return how an office made of a backup may be called: as the office was."""
    known = backup.backup_of(source)
    stem = source.stem
    if known is not None:
        stem = stem.split(f" {known.at:%Y-%m-%d %H.%M.%S}")[0]
    return f"{stem}{_ENDING}"


def day_and_time(at: datetime, language: str = "id") -> str:
    """Return "Kam, 14 Okt 2021 09.05"."""
    day: date = at.date()
    return f"{Wording(language).weekday_day(day)} {at:%H.%M}"


def _found(path: Path) -> FoundBackup:
    known = backup.backup_of(path)
    people, office, size = None, "", 0
    protected = is_encrypted(path)
    try:
        size = path.stat().st_size
        if not protected:
            content = backup.content_of(path)
            people, office = content.people, content.office_name
    except (KnownError, OSError):
        people = None
    return FoundBackup(
        path=path,
        at=known.at if known else None,
        size=size,
        people=people,
        office=office,
        is_tested=bool(known and known.is_tested) and (people is not None or protected),
        needs_key=protected,
    )


def _in_order(found: Iterable[FoundBackup]) -> tuple[FoundBackup, ...]:
    return tuple(
        sorted(found, key=lambda one: (one.at or datetime.min, one.path.name), reverse=True)  # noqa: DTZ901 - local time throughout
    )


def _changed(office: Path) -> datetime | None:
    moments = []
    for ending in ("", _LOG):
        with suppress(OSError):
            moments.append(office.with_name(office.name + ending).stat().st_mtime)
    if not moments:
        return None
    return datetime.fromtimestamp(max(moments)).astimezone().replace(tzinfo=None)


def _take_key_file(source: Path, office: Path, kept: Path | None) -> None:
    """Give a protected office the key file of its source; the one before is kept with its file."""
    theirs, ours = key_file_of(source), key_file_of(office)
    with translating_disk(office):
        if kept is not None and kept.exists() and ours.is_file():
            before = key_file_of(kept)
            before.touch(0o600)
            shutil.copyfile(ours, before)
        if is_encrypted(office) and theirs.is_file():
            draft = ours.with_name(f"{ours.name}.baru")
            draft.touch(0o600)
            shutil.copyfile(theirs, draft)
            draft.replace(ours)
