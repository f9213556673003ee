"""Backups of one office file: made whole and tested, listed by name, and thinned.

A backup bears its name only after it was read back: the word *teruji* in it says so. Putting one
in the place of the office file is store/restore.py; when backups are made is the services'.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from time import time
from typing import Any
from zlib import crc32

import peewee

from prakerja_desktop.errors import KnownError
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.store import migrations
from prakerja_desktop.store.database import APPLICATION_ID, OfficeDatabase
from prakerja_desktop.store.disk import sync_file, sync_folder
from prakerja_desktop.store.errors import (
    DamagedFileError,
    DeviceError,
    DiskFullError,
    LockedFileError,
    MissingFileError,
    OfficeFileError,
    ReadOnlyFileError,
    UnreadableFileError,
    driver_error,
    translated,
    translating,
)
from prakerja_desktop.store.header import check_header
from prakerja_desktop.store.keys import KEY_ENDING, key_file_of

DAYS, WEEKS, MONTHS = 12, 10, 9
"""Of how many days, weeks and months with backups the newest one is kept."""
WAYS_BACK = 3
"""How many backups made before a restore are kept at least."""
SPARED = timedelta(days=2)
"""Nothing this close to the newest backup is taken away."""

BEFORE_RESTORE = "sebelum pemulihan"
BEFORE_IMPORT = "sebelum impor"
BEFORE_MIGRATION = "sebelum pembaruan"
ON_CLOSING = "saat menutup"
REASONS = (BEFORE_RESTORE, BEFORE_IMPORT, BEFORE_MIGRATION, ON_CLOSING)
"""The occasions a name may tell; they lie in file names and are Indonesian in every language."""

_ENDING = ".prakerja"
_DRAFT = ".sedang-dibuat"
_OLD_DRAFT = 3600.0  # seconds
_PAGES = 1_000
_NAME = re.compile(
    r"(?P<office>.+) (?P<at>\d{4}-\d{2}-\d{2} \d{2}\.\d{2}\.\d{2})(?: \((?P<again>\d+)\))?"
    rf"(?: (?P<reason>{'|'.join(REASONS)}))?(?P<tested> teruji)?\.prakerja"
)
_BY_WORDS = (
    ("is full", DiskFullError),
    ("readonly", ReadOnlyFileError),
    ("unable to open", ReadOnlyFileError),
    ("locked", LockedFileError),
    ("malformed", DamagedFileError),
    ("not a database", UnreadableFileError),
)
# Who makes a draft: mark of the computer and number of the process.
_MAKER = re.compile(rf"{re.escape(_DRAFT)}-(?P<computer>[0-9a-f]{{8}})-(?P<pid>[0-9]+)", re.ASCII)
_AT = "%Y-%m-%d %H.%M.%S"


class BackupError(KnownError):
    """A backup was not made; the office file is untouched and nothing half is left."""


class NotWholeError(BackupError):
    """What was to be backed up is damaged."""

    def __init__(self) -> None:
        super().__init__(
            "Cadangan tidak dibuat karena isi file kantor tidak utuh; periksa filenya di Berkas, "
            "atau pulihkan dari cadangan yang lebih lama."
        )


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup as its name tells it; `at` is the computer's local time, without a zone.

    `reason` says on what occasion it was made, blank when it was asked for.
    """

    path: Path
    at: datetime
    reason: str
    is_tested: bool


@dataclass(frozen=True, slots=True)
class Content:
    """What lies in an office file, read without opening it as an office.

    `office` and `latest` are UUIDs: of the office, and of its newest operation. `rows` counts
    the rows of every table.
    """

    office: str
    office_name: str
    version: int
    latest: str
    people: int
    rows: dict[str, int]


# Making --------------------------------------------------------------------------------------


def make_backup(
    office: Path,
    folder: Path,
    at: datetime,
    reason: str = "",
    *,
    key: bytes | None = None,
    progress: Progress = silent,
) -> Backup:
    """Copy the office file as it is now into `folder`, test the copy, then name it.

    The office may be open and written meanwhile. The folder is made when only it is missing.
    Progress counts pages of the file. Raises BackupError, or what `progress` raises.
    """
    office = Path(office).absolute()
    if not office.is_file():
        raise MissingFileError(office)
    with _made_folder(folder), _saying_why(folder):
        tidy(folder)
        _drop_idle_keys(folder, office)
        target = _free_name(folder, office.stem, at, reason)
        with _draft_of(target) as draft:
            copy_database(office, draft, key=key, progress=progress)
            _copy_key_file(office, target)
            draft.rename(target)
            sync_folder(folder)
    return Backup(target, at.replace(tzinfo=None, microsecond=0), reason, is_tested=True)


@contextmanager
def _made_folder(folder: Path) -> Iterator[None]:
    """Make the folder when only it is missing; where nothing came of it, it goes again."""
    with _saying_why(folder):
        was_there = folder.is_dir()
        folder.mkdir(mode=0o700, exist_ok=True)
    try:
        yield
    except BaseException:
        if not was_there:
            with suppress(OSError):
                folder.rmdir()
        raise


def copy_backup(backup: Path, folder: Path, *, key: bytes | None = None) -> Path:
    """Copy a tested backup into another folder, which must exist, and test the copy there.

    Returns where it lies; one of that name already there is left as it is. Raises BackupError.
    """
    target = folder / backup.name
    with _saying_why(folder):
        if not folder.is_dir():
            raise FileNotFoundError(folder)
        if target.exists():
            return target
        tidy(folder)
        with _draft_of(target) as draft:
            shutil.copyfile(backup, draft)
            with _opened(backup, key) as one, _opened(draft, key) as other:
                _require_whole(other, _counts(one))
            sync_file(draft)
            _copy_key_file(backup, target)
            draft.rename(target)
            sync_folder(folder)
    return target


def _copy_key_file(source: Path, target: Path) -> None:
    """Give an encrypted copy the file its passphrase opens: a backup must stand alone."""
    if key_file_of(source).is_file():
        copied = key_file_of(target)
        copied.touch(0o600)
        shutil.copyfile(key_file_of(source), copied)
        sync_file(copied)


def copy_database(
    source: Path, draft: Path, *, key: bytes | None = None, progress: Progress = silent
) -> None:
    """Copy one state of a database into an empty file and read it back.

    The copy stands alone: no log lies beside it. Raises BackupError when it is not whole, and
    the driver's and the system's errors.
    """
    with _opened(source, key) as database, database.atomic("DEFERRED"):
        # The first read takes the state all the copying then sees.
        counts = _counts(database)
        _copy_pages(database, draft, key, progress)
    with _opened(draft, key) as copied:
        _require_whole(copied, counts)
    sync_file(draft)


def _copy_pages(source: OfficeDatabase, draft: Path, key: bytes | None, progress: Progress) -> None:
    def tell(_status: int, remaining: int, total: int) -> None:
        progress(total - remaining, total)

    target = OfficeDatabase(draft, key=key, is_reader=False, is_new=True)
    target.connect()
    try:
        try:
            source.connection().backup(target.connection(), pages=_PAGES, progress=tell)
        except driver_error() as error:
            # Here alone the driver's errors have no name.
            kinds = (kind for words, kind in _BY_WORDS if words in str(error))
            raise next(kinds, DeviceError)(draft) from error
        # A copy of a file with a log asks for one too; a stick may be read-only later.
        target.execute_sql("PRAGMA journal_mode = DELETE")
    finally:
        target.close_everywhere()


def _require_whole(database: OfficeDatabase, counts: dict[str, int]) -> None:
    """Raise BackupError unless the copy is sound and holds as many rows as its source."""
    sound = database.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
    orphans = database.execute_sql("PRAGMA foreign_key_check").fetchall()
    if not sound or orphans or database.pragma("application_id") != APPLICATION_ID:
        raise NotWholeError
    if _counts(database) != counts:
        raise BackupError(
            "Cadangan yang baru dibuat tidak sama dengan file kantor dan dibuang; ulangi, "
            "atau pilih folder cadangan di disk lain."
        )


def _counts(database: OfficeDatabase) -> dict[str, int]:
    tables = database.execute_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    ).fetchall()
    return {name: _number(database, f'SELECT count(*) FROM "{name}"') for (name,) in tables}  # noqa: S608


def _number(database: OfficeDatabase, sql: str) -> int:
    return int(database.execute_sql(sql).fetchone()[0])


@contextmanager
def _opened(path: Path, key: bytes | None) -> Iterator[OfficeDatabase]:
    database = OfficeDatabase(path, key=key, is_reader=True)
    database.connect()
    try:
        yield database
    finally:
        database.close_everywhere()


@contextmanager
def _draft_of(target: Path) -> Iterator[Path]:
    """Yield an empty file of the officer's own, which is gone afterwards under this name."""
    draft = target.with_name(f"{target.name}{_DRAFT}-{_this_computer()}-{os.getpid()}")
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
        yield draft
    finally:
        _remove(draft)


def _remove(draft: Path) -> None:
    for path in (draft, draft.with_name(draft.name + "-journal")):
        # On a disk that is gone there is nothing to remove.
        with suppress(OSError):
            path.unlink(missing_ok=True)


def tidy(folder: Path) -> None:
    """Remove drafts whose process died; one of another computer counts as dead after an hour."""
    for draft in folder.glob(f"*{_ENDING}{_DRAFT}*"):
        with suppress(OSError):
            if _is_of_the_dead(draft.name) or time() - draft.stat().st_mtime > _OLD_DRAFT:
                draft.unlink()


def _is_of_the_dead(draft: str) -> bool:
    """Whether a draft bears this computer's mark and the number of a process that is no more."""
    found = _MAKER.search(draft)
    if found is None or found["computer"] != _this_computer() or sys.platform == "win32":
        # On Windows asking for a process could end it.
        return False
    try:
        os.kill(int(found["pid"]), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def _this_computer() -> str:
    """Return a short mark of this computer that may stand in any file name."""
    return f"{crc32(platform.node().encode()):08x}"


def _drop_idle_keys(folder: Path, office: Path) -> None:
    """Remove key files whose backup never got its name, where they are but copies of the office's.

    Any other is left: it may be the last one of its kind.
    """
    own = key_file_of(office)
    if not own.is_file():
        return
    content = own.read_bytes()
    for path in folder.glob(f"*{_ENDING}{KEY_ENDING}"):
        copy = path.with_name(path.name.removesuffix(KEY_ENDING))
        if backup_of(copy) is not None and not copy.exists() and path.read_bytes() == content:
            path.unlink()


def _free_name(folder: Path, office: str, at: datetime, reason: str) -> Path:
    """Return a name nothing bears yet: two backups may fall into one second."""
    moment = f"{office} {at.strftime(_AT)}"
    occasion = f" {reason}" if reason else ""
    taken = {path.name for path in folder.iterdir()}
    again = ""
    number = 1
    while any(name.startswith(f"{moment}{again}{occasion} teruji{_ENDING}") for name in taken):
        number += 1
        again = f" ({number})"
    return folder / f"{moment}{again}{occasion} teruji{_ENDING}"


# What can go wrong ---------------------------------------------------------------------------


@contextmanager
def _saying_why(folder: Path) -> Iterator[None]:
    """Turn what the disk and the driver raise into a sentence about the backup."""
    try:
        yield
    except (OSError, peewee.PeeweeException, driver_error(), OfficeFileError) as error:
        found = error if isinstance(error, OfficeFileError) else translated(error, folder)
        if isinstance(found, DamagedFileError | UnreadableFileError):
            raise NotWholeError from error
        raise _why_not(found, folder) from error


def _why_not(found: Exception, folder: Path) -> BackupError:
    may_be_written = not isinstance(found, ReadOnlyFileError) or not folder.parent.is_dir()
    if not folder.is_dir() and may_be_written:
        return BackupError(
            "Folder cadangan “{folder}” tidak ada; colokkan lagi disknya atau pilih folder "
            "cadangan lain. Data kantor tidak berubah.",
            folder=folder,
        )
    if isinstance(found, DiskFullError):
        return BackupError(
            "Penyimpanan di “{folder}” penuh sehingga cadangan tidak dibuat; kosongkan ruang "
            "atau pilih folder cadangan lain. Data kantor utuh.",
            folder=folder,
        )
    if isinstance(found, ReadOnlyFileError):
        return BackupError(
            "Folder cadangan “{folder}” tidak boleh ditulis; pilih folder cadangan lain. "
            "Data kantor utuh.",
            folder=folder,
        )
    if isinstance(found, OfficeFileError):
        return BackupError(
            "Cadangan di “{folder}” gagal dibaca atau ditulis (disk penuh, dicabut, atau rusak); "
            "periksa disknya, lalu ulangi.",
            folder=folder,
        )
    raise found


# Listing -------------------------------------------------------------------------------------


def backup_of(path: Path) -> Backup | None:
    """Return what a file's name says of it, None where it is no backup of ours."""
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    try:
        at = datetime.strptime(found["at"], _AT)  # noqa: DTZ007 - local time, as on the wall
    except ValueError:
        return None
    return Backup(path, at, found["reason"] or "", is_tested=bool(found["tested"]))


def backups_in(folder: Path, office: str) -> list[Backup]:
    """Return the backups of the office with this file stem, newest first."""
    try:
        paths = list(folder.iterdir())
    except OSError:
        return []
    found = [
        backup
        for path in paths
        if path.name.startswith(f"{office} ")
        and (backup := backup_of(path)) is not None
        and _NAME.fullmatch(path.name)["office"] == office  # type: ignore[index] # matched above
    ]
    return sorted(found, key=lambda one: (one.at, one.path.name), reverse=True)


def content_of(path: Path, *, key: bytes | None = None) -> Content:
    """Return what lies in a backup, or in an office file. Raises an OfficeFileError."""
    check_header(path, newest=migrations.NEWEST, is_encrypted=key is not None)
    with translating(path), _opened(path, key) as database, database.atomic("DEFERRED"):
        return content(database)


def content(database: OfficeDatabase) -> Content:
    """Return what lies in an open office file of any version."""
    uuid, name = database.execute_sql("SELECT uuid, name FROM office").fetchone()
    latest = database.execute_sql("SELECT uuid FROM operations ORDER BY id DESC LIMIT 1").fetchone()
    rows = _counts(database)
    return Content(
        office=uuid,
        office_name=name,
        version=migrations.version_of(database),
        latest=latest[0] if latest else "",
        people=rows["participants"],
        rows=rows,
    )


def latest_in(path: Path, *, key: bytes | None = None) -> str:
    """Return the UUID of the newest operation in a backup, blank where none can be read."""
    try:
        with translating(path), _opened(path, key) as database:
            return newest_operation(database)
    except KnownError:
        return ""


def newest_operation(database: OfficeDatabase) -> str:
    """Return the UUID of the newest operation, blank when there is none."""
    found = database.execute_sql("SELECT uuid FROM operations ORDER BY id DESC LIMIT 1").fetchone()
    return str(found[0]) if found else ""


# Thinning ------------------------------------------------------------------------------------


def superfluous(backups: Sequence[Backup]) -> list[Backup]:
    """Return which of an office's tested backups may go.

    Kept are the newest of each of the last 12 days, 10 weeks and 9 months that have any, all of
    the last two days before the newest, and the newest three ways back from a restore.
    """
    tested = sorted(
        (one for one in backups if one.is_tested),
        key=lambda one: (one.at, one.path.name),
        reverse=True,
    )
    if not tested:
        return []
    kept = {one.path for one in tested if tested[0].at - one.at <= SPARED}
    kept |= _newest_of(tested, lambda at: at.date(), DAYS)
    kept |= _newest_of(tested, lambda at: at.isocalendar()[:2], WEEKS)
    kept |= _newest_of(tested, lambda at: (at.year, at.month), MONTHS)
    ways_back = [one.path for one in tested if one.reason == BEFORE_RESTORE]
    kept |= set(ways_back[:WAYS_BACK])
    return [one for one in tested if one.path not in kept]


def _newest_of(
    tested: Iterable[Backup], span: Callable[[datetime], Any], how_many: int
) -> set[Path]:
    """Return the newest backup of each of the latest spans; `tested` comes newest first."""
    newest: dict[Any, Path] = {}
    for one in tested:
        newest.setdefault(span(one.at), one.path)
    return set(list(newest.values())[:how_many])


def thin(folder: Path, office: str, *, keep: Path | None = None) -> list[Path]:
    """Remove superfluous backups of an office; return those gone. `keep` always stays."""
    gone = []
    for backup in superfluous(backups_in(folder, office)):
        if backup.path == keep:
            continue
        try:
            backup.path.unlink()
            key_file_of(backup.path).unlink(missing_ok=True)
        except OSError:
            # Being read by somebody, or protected: the next time it goes.
            continue
        gone.append(backup.path)
    return gone
