"""One office file: making, opening, closing it, and the doors to what lies in it.

Facts are read through the methods here and changed through `operation` alone; lists over the
whole roster (`roster`, `standings`, `search`) and `check` are rooms of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import TYPE_CHECKING, Self

import peewee

from prakerja_desktop.errors import BugError
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.batch import Batch
from prakerja_desktop.rules.workdays import Holiday
from prakerja_desktop.store import (
    contacts,
    journal,
    migrations,
    registers,
)
from prakerja_desktop.store.contacts import Contact
from prakerja_desktop.store.conversion import convert, remove_drafts
from prakerja_desktop.store.database import APPLICATION_ID, OfficeDatabase
from prakerja_desktop.store.disk import keep_private, make_private, sync_folder
from prakerja_desktop.store.errors import (
    DamagedFileError,
    ExistingFileError,
    ForeignFileError,
    MovedFileError,
    NewerFileError,
    PassphraseNeededError,
    ReadingOnlyError,
    UnreadableFileError,
    driver_error,
    translating,
    translating_disk,
)
from prakerja_desktop.store.header import check_header
from prakerja_desktop.store.journal import Change
from prakerja_desktop.store.keys import key_file_of, remove_key_drafts
from prakerja_desktop.store.lock import WriterLock, holder_of
from prakerja_desktop.store.registers import DEFAULT_SCHEME, Officer, OfficeRecord
from prakerja_desktop.store.restore_draft import discard, draft_of
from prakerja_desktop.store.tables import ALL_TABLES, columns

if TYPE_CHECKING:
    from prakerja_desktop.store.operation import Operation
    from prakerja_desktop.store.participants import StoredParticipant
    from prakerja_desktop.store.reading_copy import ReadingCopy
    from prakerja_desktop.store.trail import DoneOperation, RowChange

# What writes, what reads whole people and what reads the past is loaded when it is done first:
# a window opens with its lists alone.

_CHUNK = 2_000
"""People read at once."""


class OfficeFile:
    """An open office file, used from any thread: each gets its own connection on first use.

    Close it where it was opened, after other threads have finished; a thread that ends earlier
    wraps its work in `connection()`.
    """

    def __init__(self, path: Path, key: bytes | None, lock: WriterLock | None) -> None:
        self.path = path
        self._key = key
        self._database = OfficeDatabase(path, key=key, is_reader=lock is None)
        self._lock = lock
        self._is_for_reading = False
        self._is_open = True
        # Held while the file is exchanged: nobody connects to the old one meanwhile.
        self._exchange = RLock()

    # Opening and closing ------------------------------------------------------------------

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        name: str,
        default_scheme: str = DEFAULT_SCHEME,
        officer: str = "",
        at: datetime | None = None,
        key: bytes | None = None,
        holder: str = "",
    ) -> OfficeFile:
        """Make a new office called `name` and open it for writing.

        The file appears under its name only when it is complete. `key` is the raw 256-bit key of
        an encrypted file. Raises ExistingFileError, InUseError or another OfficeFileError.
        """
        path = Path(path).absolute()
        if path.exists():
            raise ExistingFileError(path)
        lock = WriterLock.acquire(path, holder)
        try:
            moment = at or _now()
            record = OfficeRecord(
                name=name,
                default_scheme=default_scheme,
                created_at=moment.isoformat(timespec="seconds"),
            )
            _build(path, record, officer, moment, key)
            return cls._open_locked(path, lock, key, None)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        writer: bool,
        key: bytes | None = None,
        holder: str = "",
        before_migration: Callable[[int], None] | None = None,
    ) -> OfficeFile:
        """Open an existing office, as its only writer or as one of many readers.

        `holder` is the name shown to whoever is refused meanwhile. `before_migration(version)`
        is called before an older file is brought up to date. Raises an OfficeFileError.
        """
        path = Path(path).absolute()
        if not writer:
            return cls._open_reader(path, key)
        if not path.is_file():
            # Before the lock: nothing is left beside a file that does not exist.
            _check_shape(path, key)
        lock = WriterLock.acquire(path, holder)
        try:
            remove_drafts(path)
            remove_key_drafts(path)
            _remove_restore_draft(path)
            _check_shape(path, key)
            _require_writable(path)
            return cls._open_locked(path, lock, key, before_migration)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open_reading_copy(cls, copy: ReadingCopy) -> OfficeFile:
        """Open a copy to look into: standings are computed in it, facts are not changed.

        A copy of an older office is brought up to date. Raises an OfficeFileError.
        """
        office = cls.open(copy.path, writer=True, key=copy.key)
        office._is_for_reading = True
        return office

    @classmethod
    def _open_locked(
        cls,
        path: Path,
        lock: WriterLock,
        key: bytes | None,
        before: Callable[[int], None] | None,
    ) -> OfficeFile:
        if key is not None:
            _check_inside(path, key)
        office = cls(path, key, lock)
        try:
            with office.reading() as database:
                _check_application(database, path)
                migrations.bring_up_to_date(database, path, before=before)
                _check_tables(database, path)
                _remove_stale_journal(database, path)
        except BaseException:
            office._database.close_everywhere()
            raise
        return office

    @classmethod
    def _open_reader(cls, path: Path, key: bytes | None) -> OfficeFile:
        present = holder_of(path)
        # Closing the file we peeked into would drop the locks this process holds on it.
        if present is None or not present.is_this_process or not path.is_file():
            _check_shape(path, key)
        office = cls(path, key, None)
        try:
            with office.reading() as database:
                _check_application(database, path)
                migrations.require_newest(database, path)
                _check_tables(database, path)
        except BaseException:
            office._database.close_everywhere()
            raise
        return office

    def close(self) -> None:
        """Close all connections and give the writer's lock back; closing twice is fine."""
        if not self._is_open:
            return
        self._is_open = False
        try:
            with translating(self.path):
                if self._lock is not None and not self._database.is_in_place():
                    self._fold_log_of_moved()
                self._database.close_everywhere()
        finally:
            if self._lock is not None:
                self._lock.release()

    def _fold_log_of_moved(self) -> None:
        """Bring the log into the file that was moved; nothing is left where it was.

        SQLite would leave the log there, to be taken for that of whatever file comes to lie there.
        """
        if self._database.is_closed():
            return
        with suppress(peewee.PeeweeException, driver_error()):
            self._database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        log = self.path.with_name(self.path.name + "-wal")
        with suppress(OSError):
            if not self.path.exists() and log.stat().st_size == 0:
                log.unlink()
                self.path.with_name(self.path.name + "-shm").unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def name_holder(self, name: str) -> None:
        """Tell whoever is refused meanwhile that `name` has the file open."""
        if self._lock is not None and name:
            self._lock.name_holder(name)

    @property
    def is_writer(self) -> bool:
        """True when this is the one writer of the file."""
        return self._lock is not None and not self._is_for_reading

    def require_not_for_reading(self) -> None:
        """Raise ReadingOnlyError when this is a copy to look into."""
        if self._is_for_reading:
            raise ReadingOnlyError(self.path)

    # Doors for the rooms of the store -------------------------------------------------------

    @contextmanager
    def connection(self) -> Iterator[None]:
        """Give this thread a connection and close it at the end, unless it had one before."""
        with translating(self.path):
            opened = self._connect()
        try:
            yield
        finally:
            if opened:
                self._database.close()

    @contextmanager
    def leaving(self) -> Iterator[None]:
        """Close the connection this thread has by the end, if any: it keeps megabytes of pages."""
        try:
            yield
        finally:
            if self._is_open and not self._database.is_closed():
                self._database.close()

    @contextmanager
    def reading(self) -> Iterator[OfficeDatabase]:
        """Yield this thread's connection; the driver's errors leave as ours."""
        with translating(self.path):
            self._connect()
            yield self._database

    @contextmanager
    def snapshot(self) -> Iterator[OfficeDatabase]:
        """The same for several statements that must see one state of the file."""
        with self.reading() as database:
            if database.in_transaction():
                yield database
            else:
                with database.atomic("DEFERRED"):
                    yield database

    @contextmanager
    def deriving(self) -> Iterator[OfficeDatabase]:
        """Yield a transaction for derived tables only; facts go through `operation`."""
        self._require_lock()
        with self.reading() as database, database.atomic("IMMEDIATE"):
            yield database

    def _connect(self) -> bool:
        if not self._is_open:
            raise BugError(f"{self.path.name} is closed")
        with self._exchange:
            if self._database.is_closed():
                self.require_in_place()
            return bool(self._database.connect(reuse_if_open=True))

    def require_in_place(self) -> None:
        """Raise MovedFileError when another file, or none, lies where this one was opened.

        Whoever opened that one anew would mix it with this one's log.
        """
        if not self._database.is_in_place():
            raise MovedFileError(self.path)

    def _require_writer(self) -> None:
        self.require_not_for_reading()
        self._require_lock()

    def _require_lock(self) -> None:
        if self._lock is None:
            raise BugError(f"{self.path.name} is open for reading only")

    # Protecting -----------------------------------------------------------------------------

    @property
    def key(self) -> bytes | None:
        """The data key of an encrypted file, None for a plain one."""
        return self._key

    def exchange_key(self, new_key: bytes | None, progress: Progress = silent) -> None:
        """Make the file encrypted with `new_key`, or plain when it is None; whole or not at all.

        Nobody else in this process may be reading; who begins to meanwhile waits. Progress counts
        stages. Raises as `conversion.convert`; the file stays open either way.
        """
        self._require_writer()
        with self._exchange:
            self._database.close_everywhere()
            try:
                convert(self.path, old_key=self._key, new_key=new_key, progress=progress)
                self._key = new_key
            finally:
                self._database = OfficeDatabase(self.path, key=self._key, is_reader=False)

    def sweep(self) -> bool:
        """Write the file anew so that nothing deleted is left in it or its log.

        False when somebody is reading: the log then keeps its old part until it is swept again.
        """
        self._require_writer()
        with self.reading() as database:
            # Without it pages made anew keep in their unused part what lay in memory.
            database.execute_sql("PRAGMA secure_delete = ON")
            database.execute_sql("VACUUM")
            busy = database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        return not busy

    # Changing -------------------------------------------------------------------------------

    @contextmanager
    def operation(
        self,
        title: str,
        officer: str,
        at: datetime | None = None,
        *,
        is_undoable: bool = True,
        keeps_redo: bool = False,
    ) -> Iterator[Operation]:
        """Run one change of `officer`, whole or not at all; all writes go through what it yields.

        `title` says in Indonesian what is done; `at` is now unless given. Operations do not nest.
        `keeps_redo` is for what cannot be undone and touches nothing that waits to be redone.
        """
        from prakerja_desktop.store import operation

        self._require_writer()
        with (
            self.reading() as database,
            operation.running(
                database,
                title,
                officer,
                at or _now(),
                is_undoable=is_undoable,
                keeps_redo=keeps_redo,
            ) as change,
        ):
            yield change

    def undoable(self) -> Change | None:
        """Return the operation `undo` takes back, None when there is none."""
        with self.reading() as database:
            return journal.undoable(database)

    def redoable(self) -> Change | None:
        """Return the operation `redo` does again, None when there is none."""
        with self.reading() as database:
            return journal.redoable(database)

    def undo(
        self,
        officer: str,
        wanted: Change | None = None,
        *,
        at: datetime | None = None,
        progress: Progress = silent,
    ) -> Change:
        """Take the newest operation back by an operation of its own; return what was undone.

        Progress counts rows. Raises a KnownError when there is nothing to undo, when `wanted` is
        not the newest, or when its rows were changed since by what cannot be undone.
        """
        from prakerja_desktop.store import operation

        self._require_writer()
        with self.reading() as database:
            return operation.undo(database, wanted, officer, at or _now(), progress)

    def redo(
        self,
        officer: str,
        wanted: Change | None = None,
        *,
        at: datetime | None = None,
        progress: Progress = silent,
    ) -> Change:
        """Do again what was undone last, until something else is changed; otherwise as `undo`."""
        from prakerja_desktop.store import operation

        self._require_writer()
        with self.reading() as database:
            return operation.redo(database, wanted, officer, at or _now(), progress)

    def latest_operation(self) -> int:
        """Return the id of the newest finished operation."""
        from prakerja_desktop.store import operation

        with self.reading() as database:
            return operation.latest(database)

    # Reading --------------------------------------------------------------------------------

    def participants_by_id(self, ids: Iterable[int]) -> dict[int, StoredParticipant]:
        """Return these participants by id; unknown ids are absent."""
        from prakerja_desktop.store import participants

        with self.snapshot() as database:
            return participants.by_id(database, ids)

    def identities(self) -> list[tuple[int, str, str, date | None]]:
        """Return everybody's id, NIK, name and birth date, by id."""
        from prakerja_desktop.store import participants

        with self.reading() as database:
            return participants.identities(database)

    def participants_by_nik(self, niks: Iterable[str]) -> dict[str, StoredParticipant]:
        """Return the participants with these NIKs by NIK; unknown ones are absent."""
        from prakerja_desktop.store import participants

        with self.snapshot() as database:
            return participants.by_nik(database, niks)

    def iterate_participants(
        self, ids: Iterable[int] | None = None, chunk: int = _CHUNK
    ) -> Iterator[StoredParticipant]:
        """Yield all participants by id, or those with these ids in the order given.

        Nothing is held open between two people; the file may change while one iterates.
        """
        from prakerja_desktop.store import participants

        if ids is not None:
            yield from self._iterate_ids(list(ids), chunk)
            return
        last = 0
        while True:
            with self.snapshot() as database:
                found = participants.next_chunk(database, last, chunk)
            if not found:
                return
            last = found[-1].id
            yield from found

    def _iterate_ids(self, ids: list[int], chunk: int) -> Iterator[StoredParticipant]:
        for start in range(0, len(ids), chunk):
            part = ids[start : start + chunk]
            found = self.participants_by_id(part)
            yield from (found[key] for key in part if key in found)

    def participant_count(self) -> int:
        """Return how many participants the file holds."""
        from prakerja_desktop.store import participants

        with self.reading() as database:
            return participants.count(database)

    def contacts(self, participant_id: int) -> list[Contact]:
        """Return the contacts with one participant, newest first."""
        with self.reading() as database:
            return contacts.of_participant(database, participant_id)

    def contacts_of(self, ids: Iterable[int], before: date) -> dict[int, list[Contact]]:
        """Return the contacts with these participants before a day, newest first, by id."""
        with self.reading() as database:
            return contacts.of_participants(database, ids, before.isoformat())

    def trail_of(self, participant_id: int) -> list[RowChange]:
        """Return everything ever changed of one participant, newest first."""
        from prakerja_desktop.store import trail

        with self.snapshot() as database:
            return trail.of_participant(database, participant_id)

    def operations(self, limit: int) -> list[DoneOperation]:
        """Return the newest operations, newest first."""
        from prakerja_desktop.store import trail

        with self.reading() as database:
            return trail.recent(database, limit)

    def office_record(self) -> OfficeRecord:
        """Return the office's own row."""
        with self.reading() as database:
            return registers.office_record(database)

    def officers(self) -> list[Officer]:
        """Return the officers by name."""
        with self.reading() as database:
            return registers.officers(database)

    def batches(self) -> dict[int, Batch]:
        """Return the batches by number, in order."""
        with self.reading() as database:
            return registers.batches(database)

    def holidays(self) -> list[Holiday]:
        """Return the office's days off in order."""
        with self.reading() as database:
            return registers.holidays(database)

    def schemes(self) -> dict[str, str]:
        """Return the TOML text of the office's own schemes by code."""
        with self.reading() as database:
            return registers.schemes(database)

    def settings(self) -> dict[str, str]:
        """Return the office's settings."""
        with self.reading() as database:
            return registers.settings(database)


def _now() -> datetime:
    return datetime.now().astimezone()


def _check_shape(path: Path, key: bytes | None) -> None:
    try:
        check_header(path, newest=migrations.NEWEST, is_encrypted=key is not None)
    except UnreadableFileError:
        if key is None and key_file_of(path).is_file():
            raise PassphraseNeededError(path) from None
        raise


def _check_tables(database: OfficeDatabase, path: Path) -> None:
    """Catch a spoiled name in the file's own description, which SQLite takes as it stands."""
    rows = database.execute_sql(
        "SELECT t.name, c.name FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c "
        # A damaged search index must not keep the office from being opened and repaired.
        "WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL %'"
    )
    present = set(rows.fetchall())
    wanted = {(table._meta.table_name, name) for table in ALL_TABLES for name in columns(table)}
    if not wanted <= present:
        raise DamagedFileError(path)


def _remove_restore_draft(path: Path) -> None:
    """Remove the copy that would have become this file, had the restoring not been killed."""
    draft = draft_of(path.resolve())
    remove_drafts(draft)
    discard(draft)


def _remove_stale_journal(database: OfficeDatabase, path: Path) -> None:
    """Remove what a process killed while it left the log behind; with a log nobody reads it.

    SQLite has rolled back by now what had to be, and would let the rest lie, page images and all.
    """
    if database.pragma("journal_mode") == "wal":
        path.with_name(path.name + "-journal").unlink(missing_ok=True)


def _require_writable(path: Path) -> None:
    """Refuse what SQLite would open for reading without a word, until something is saved."""
    with translating_disk(path), path.open("r+b"):
        for ending in ("", "-wal", "-shm"):
            keep_private(path.with_name(path.name + ending))


def _check_inside(path: Path, key: bytes) -> None:
    """Refuse another program's, or a newer one's, before a writer gives it a log of its own.

    Of a plain file its header tells.
    """
    database = OfficeDatabase(path, key=key, is_reader=True)
    with translating(path):
        database.connect()
        try:
            _check_application(database, path)
            version = migrations.version_of(database)
            if version > migrations.NEWEST:
                raise NewerFileError(path, version)
        finally:
            database.close_everywhere()


def _check_application(database: OfficeDatabase, path: Path) -> None:
    """Catch what the header of an encrypted file cannot show: another program's database."""
    if database.pragma("application_id") != APPLICATION_ID:
        raise ForeignFileError(path)


def _build(path: Path, record: OfficeRecord, officer: str, at: datetime, key: bytes | None) -> None:
    """Make a complete file beside its place, then put it there."""
    draft = path.with_name(path.name + ".baru")
    with translating_disk(path):
        draft.unlink(missing_ok=True)
        try:
            make_private(draft)
            _fill(draft, record, officer, at, key)
            if path.exists():
                raise ExistingFileError(path)
            draft.rename(path)
            sync_folder(path.parent)
        finally:
            draft.unlink(missing_ok=True)


def _fill(draft: Path, record: OfficeRecord, officer: str, at: datetime, key: bytes | None) -> None:
    from prakerja_desktop.store import operation

    database = OfficeDatabase(draft, key=key, is_reader=False, is_new=True)
    database.connect()
    try:
        migrations.bring_up_to_date(database, draft)
        with operation.running(
            database, "Membuat file kantor", officer, at, is_undoable=False
        ) as change:
            change.create_office(record)
    finally:
        database.close_everywhere()
