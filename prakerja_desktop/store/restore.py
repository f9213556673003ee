"""Putting a backup in the place of the office file: what would be lost, and the exchange itself.

All or nothing: the copy is made and tested beside the office file, and one rename exchanges them.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from prakerja_desktop.errors import KnownError
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.store import backup, migrations
from prakerja_desktop.store.conversion import convert, opens_with
from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.disk import sync_file, sync_folder
from prakerja_desktop.store.errors import (
    DamagedFileError,
    EmptyFileError,
    ForeignFileError,
    NewerFileError,
    UnreadableFileError,
    translating,
    translating_disk,
)
from prakerja_desktop.store.header import check_header, is_encrypted
from prakerja_desktop.store.lock import WriterLock
from prakerja_desktop.store.restore_draft import LOGS, discard, draft_of
from prakerja_desktop.store.tables import moment_of

_UNUSABLE = (
    DamagedFileError,
    EmptyFileError,
    ForeignFileError,
    NewerFileError,
    UnreadableFileError,
)
# Tables whose rows belong to a participant.
_OWN_TABLES = ("accounts", "trainings", "payouts", "surveys", "contacts")


@dataclass(frozen=True, slots=True)
class LostOperation:
    """An operation that one of two files holds and the other doesn't."""

    at: datetime
    officer: str
    title: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What restoring would change. `lost` are operations of the office file, newest first.

    `added` are the names of people who would be gone, `back` of those who would come back,
    `changed` counts the others with something recorded since. `regained` counts operations
    only the backup holds.
    """

    lost: tuple[LostOperation, ...]
    regained: int
    added: tuple[str, ...]
    back: tuple[str, ...]
    changed: int
    now: backup.Content
    then: backup.Content


class OtherOfficeError(KnownError):
    """The backup belongs to another office; nothing was changed."""

    def __init__(self, name: str) -> None:
        super().__init__(
            "Cadangan ini milik kantor lain (“{name}”) dan tidak dipulihkan ke sini; pilih "
            "cadangan kantor ini, atau buka berkas itu lewat “Buka kantor lain”.",
            name=name,
        )


class DamagedBackupError(KnownError):
    """A backup cannot be read any more; nothing was changed."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "Cadangan “{file}” rusak atau tidak terbaca dan tidak dipulihkan; pilih cadangan "
            "lain. Data kantor tidak berubah.",
            file=path.name,
        )


class KeyOfThenError(KnownError):
    """A backup is protected by another key than the office has now; nothing was changed."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "Cadangan “{file}” dilindungi sandi lain daripada berkas kantor sekarang; ketik sandi "
            "dari waktu itu, atau kode dari lembar pemulihannya.",
            file=path.name,
        )


def key_of(source: Path, key: bytes | None, then: bytes | None = None) -> bytes | None:
    """Return the key a backup opens with: none, `then`, or the office's present one.

    Raises KeyOfThenError when it is protected and neither fits, DamagedBackupError.
    """
    if not is_encrypted(source):
        return None
    try:
        with translating_disk(source):
            found = next((one for one in (then, key) if one and opens_with(source, one)), None)
    except (DamagedFileError, UnreadableFileError) as error:
        raise DamagedBackupError(source) from error
    if found is None:
        raise KeyOfThenError(source)
    return found


def difference(
    office: Path, source: Path, *, key: bytes | None = None, key_then: bytes | None = None
) -> Difference:
    """Compare the office file with one of its backups; `key_then` is for one with another key.

    Raises KeyOfThenError, OtherOfficeError, or an OfficeFileError when either cannot be read.
    """
    then_key = key_of(source, key, key_then)
    with (
        _doubting(source, then_key),
        _reading(source, then_key) as then,
        translating(office),
        _reading(office, key) as now,
    ):
        present, past = backup.content(now), backup.content(then)
        if present.office != past.office:
            raise OtherOfficeError(past.office_name)
        common = _common(now, then)
        before, after = _people(then), _people(now)
        added = {uuid for uuid in after if uuid not in before}
        return Difference(
            lost=_operations_after(now, common),
            regained=len(_operations_after(then, common)),
            added=tuple(after[uuid] for uuid in added),
            back=tuple(name for uuid, name in before.items() if uuid not in after),
            changed=len(_touched(now, common) & set(after) - added),
            now=present,
            then=past,
        )


def prepare(
    office: Path,
    source: Path,
    *,
    key: bytes | None = None,
    key_then: bytes | None = None,
    progress: Progress = silent,
) -> Path:
    """Make a tested copy of a backup beside the office file; return where it lies.

    Whatever key the backup has, the copy opens with `key`. The office may still be open.
    Progress counts pages. Raises a KnownError, or what `progress` raises; then nothing is left.
    """
    office = office.resolve()
    draft = draft_of(office)
    then_key = key_of(source, key, key_then)
    with translating_disk(office), _doubting(source, then_key):
        try:
            discard(draft)
            draft.touch(0o600)
            backup.copy_database(source, draft, key=then_key, progress=progress)
            if then_key != key:
                convert(draft, old_key=then_key, new_key=key)
        except BaseException:
            discard(draft)
            raise
    return draft


def exchange(office: Path, draft: Path, *, key: bytes | None = None, holder: str = "") -> None:
    """Put the prepared copy in the place of the office file, which must be closed.

    Raises InUseError or another OfficeFileError; then the office file is as it was.
    """
    office = office.resolve()
    lock = WriterLock.acquire(office, holder)
    try:
        with translating_disk(office):
            if office.exists():
                _put_log_away(office, key)
            draft.replace(office)
            sync_folder(office.parent)
    finally:
        lock.release()


def last_operation(source: Path, *, key: bytes | None = None) -> LostOperation | None:
    """Return the newest operation a backup holds, None where it holds none."""
    with _doubting(source, key), _reading(source, key) as database:
        found = _operations_after(database, 0)
    return found[0] if found else None


def keep_damaged(office: Path, folder: Path, at: datetime) -> Path:
    """Copy an office file that cannot be read any more, as it is, log included; return where.

    Its name ends otherwise than a backup's, so that nobody restores it. Raises a KnownError.
    """
    target = folder / f"{office.stem} {at:%Y-%m-%d %H.%M.%S} rusak.prakerja-rusak"
    with translating_disk(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
        for ending in ("", *LOGS):
            source = office.with_name(office.name + ending)
            if source.is_file():
                kept = target.with_name(target.name + ending)
                kept.touch(0o600)
                shutil.copyfile(source, kept)
                sync_file(kept)
        sync_folder(folder)
    return target


def _put_log_away(office: Path, key: bytes | None) -> None:
    """Move what lies in the log into the file: a log left behind would spoil the new file."""
    try:
        check_header(office, newest=migrations.NEWEST, is_encrypted=key is not None)
        database = OfficeDatabase(office, key=key, is_reader=False, is_new=True)
        with translating(office):
            database.connect()
            try:
                # Needs the file alone: somebody reading it is told as a lock.
                database.execute_sql("PRAGMA journal_mode = DELETE")
            finally:
                database.close_everywhere()
    except _UNUSABLE:
        # Nothing can be taken from it, and it is kept elsewhere by now: its log goes with it.
        for ending in LOGS:
            office.with_name(office.name + ending).unlink(missing_ok=True)


@contextmanager
def _doubting(source: Path, key: bytes | None) -> Iterator[None]:
    """Say of the backup what would otherwise be said of an office file."""
    try:
        check_header(source, newest=migrations.NEWEST, is_encrypted=key is not None)
        with translating(source):
            yield
    except (DamagedFileError, EmptyFileError, UnreadableFileError, backup.BackupError) as error:
        raise DamagedBackupError(source) from error


@contextmanager
def _reading(path: Path, key: bytes | None) -> Iterator[OfficeDatabase]:
    database = OfficeDatabase(path, key=key, is_reader=True)
    database.connect()
    try:
        with database.atomic("DEFERRED"):
            yield database
    finally:
        database.close_everywhere()


def _common(now: OfficeDatabase, then: OfficeDatabase) -> int:
    """Return the newest operation both files hold: restoring once made two futures of one past."""
    sql = "SELECT id, uuid FROM operations"
    past = {(key, uuid) for key, uuid in then.execute_sql(sql).fetchall()}
    present = now.execute_sql(sql).fetchall()
    return max((int(key) for key, uuid in present if (key, uuid) in past), default=0)


def _operations_after(database: OfficeDatabase, operation: int) -> tuple[LostOperation, ...]:
    found = database.execute_sql(
        "SELECT at, officer, title FROM operations WHERE id > ? ORDER BY id DESC", (operation,)
    )
    return tuple(
        LostOperation(moment_of(at), officer, title) for at, officer, title in found.fetchall()
    )


def _people(database: OfficeDatabase) -> dict[str, str]:
    return dict(database.execute_sql("SELECT uuid, name FROM participants").fetchall())


def _touched(database: OfficeDatabase, operation: int) -> set[str]:
    """Return the UUIDs of people with something recorded after an operation."""
    # Rows that came in bulk name no person; their keys do.
    together = " UNION ALL ".join(
        f"""
        SELECT {table}.participant_id FROM journal JOIN {table} ON {table}.id
            BETWEEN journal.row_key AND journal.last_key
        WHERE operation_id > :after AND table_name = '{table}' AND last_key IS NOT NULL
        """  # noqa: S608 - names of our tables
        for table in _OWN_TABLES
    )
    sql = f"""
        SELECT uuid FROM participants WHERE id IN (
            SELECT person_id FROM journal WHERE operation_id > :after AND person_id IS NOT NULL
            UNION ALL {together}
        )
    """  # noqa: S608 - the same
    found = database.execute_sql(sql.replace(":after", str(operation)))
    return {uuid for (uuid,) in found.fetchall()}
