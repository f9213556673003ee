"""What an open office asks of a failing disk: whether it writes again, and a copy of what is held.

The copy comes from the open connection, so that it works where the file was removed or its disk
pulled out and the system still holds it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.store.backup import BackupError
from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.disk import sync_file, sync_folder
from prakerja_desktop.store.errors import (
    DeviceError,
    DiskFullError,
    ExistingFileError,
    MovedFileError,
    driver_error,
    translating_disk,
)

if TYPE_CHECKING:
    from pathlib import Path

    from prakerja_desktop.store.office_file import OfficeFile

_DRAFT = ".salin"
_PAGES = 1_000
_PEOPLE = "SELECT count(*), ifnull(max(id), 0) FROM participants"
_DONE = "SELECT count(*), ifnull(max(id), 0) FROM operations"


def try_writing(office: OfficeFile) -> None:
    """Bring a transaction that changes nothing to the disk; raise the OfficeFileError it meets."""
    with office.deriving() as database:
        database.execute_sql("UPDATE current_operation SET operation_id = operation_id")
        if not database.is_in_place():
            raise MovedFileError(office.path)


def save_copy(office: OfficeFile, target: Path, progress: Progress = silent) -> None:
    """Write all that was acknowledged into a new file with the same key, and read it back.

    Progress counts pages. Raises ExistingFileError, BackupError, another OfficeFileError, or
    what `progress` raises; then nothing is left.
    """
    if target.exists():
        raise ExistingFileError(target)
    draft = target.with_name(target.name + _DRAFT)
    with translating_disk(target):
        try:
            draft.touch(0o600)
            with office.snapshot() as database:
                counts = _counts(database)
                _copy(database, draft, office.key, progress)
            _require_whole(draft, office.key, counts)
            sync_file(draft)
            draft.rename(target)
            sync_folder(target.parent)
        finally:
            for ending in ("", "-journal"):
                draft.with_name(draft.name + ending).unlink(missing_ok=True)


def _copy(source: OfficeDatabase, draft: Path, key: bytes | None, progress: Progress) -> None:
    target = OfficeDatabase(draft, key=key, is_reader=False, is_new=True)
    target.connect()
    try:
        source.connection().backup(
            target.connection(),
            pages=_PAGES,
            progress=lambda _status, left, total: progress(total - left, total),
        )
        target.execute_sql("PRAGMA journal_mode = DELETE")
    except driver_error() as error:
        # The driver's backup alone gives its errors no name.
        kind = DiskFullError if "is full" in str(error) else DeviceError
        raise kind(draft) from error
    finally:
        target.close_everywhere()


def _require_whole(draft: Path, key: bytes | None, counts: list[object]) -> None:
    copied = OfficeDatabase(draft, key=key, is_reader=True)
    copied.connect()
    try:
        sound = copied.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
        if not sound or _counts(copied) != counts:
            raise BackupError(
                "Salinan yang baru dibuat tidak sama dengan isi kantor dan dibuang; ulangi, "
                "atau pilih folder di disk lain."
            )
    finally:
        copied.close_everywhere()


def _counts(database: OfficeDatabase) -> list[object]:
    return [database.execute_sql(sql).fetchone() for sql in (_PEOPLE, _DONE)]
