"""The one gateway for changes: everything an officer does is one operation, whole or not at all.

Only derived tables (search, kept standings) are written elsewhere, by their own rooms.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from prakerja_desktop.errors import BugError
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.facts import Batch, Participant
from prakerja_desktop.rules.workdays import Holiday
from prakerja_desktop.store import (
    contacts,
    imports,
    journal,
    participants,
    purge,
    registers,
    removal,
    sheets,
    standings,
    taking_back,
)
from prakerja_desktop.store.contacts import Contact
from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.errors import MovedFileError
from prakerja_desktop.store.journal import Change, NothingToUndoError, NotNewestError
from prakerja_desktop.store.purge import ClearReport, Purged
from prakerja_desktop.store.registers import Officer, OfficeRecord
from prakerja_desktop.store.removal import Discarded
from prakerja_desktop.store.sheets import SheetRow
from prakerja_desktop.store.standings import KeptStanding
from prakerja_desktop.store.tables import new_uuids

_SET_CURRENT = "UPDATE current_operation SET operation_id = ?"


class Operation:
    """A change in progress; `id` is its row in the file, greater than all before it."""

    def __init__(self, database: OfficeDatabase, operation_id: int) -> None:
        self._database = database
        self._is_whole = True
        self.id = operation_id

    def require_whole(self) -> None:
        """Raise BugError when somebody went on after a bulk insert that failed halfway."""
        if not self._is_whole:
            raise BugError(f"operation {self.id} went on after a failure")

    def add_participants(self, people: Sequence[Participant], progress: Progress = silent) -> range:
        """Add new participants; return their ids in the given order. Progress counts people.

        Raises DuplicateNikError when a NIK is already in the file, and what `progress` raises;
        the operation cannot go on then.
        """
        self._is_whole = False
        ids = participants.add(self._database, people, self.id, progress)
        self._is_whole = True
        return ids

    def replace_participant(self, participant_id: int, wanted: Participant) -> bool:
        """Make the file hold `wanted`, writing only what differs; tell whether anything did."""
        return bool(self.replace_participants({participant_id: wanted}))

    def replace_participants(
        self, wanted: Mapping[int, Participant], progress: Progress = silent
    ) -> list[int]:
        """The same for many at once; return the ids of those that differed."""
        return participants.replace(self._database, wanted, self.id, progress)

    def remove_participants(self, ids: Collection[int]) -> int:
        """Take these out with everything recorded of them; return how many there were.

        The last thing its operation does, and the bin lists them from then on; whatever follows
        keeps them out of the bin.
        """
        return removal.remove(self._database, ids)

    def restore_participants(self, ids: Collection[int], since: date) -> list[Discarded]:
        """Bring people back who were removed on `since` or later; return who they were.

        Raises NotInBinError, and RegisteredAnewError when a NIK has been registered meanwhile;
        the operation cannot go on then.
        """
        return removal.restore(self._database, ids, since, self.id)

    def purge_participants(self, ids: Collection[int], clear_report: ClearReport) -> Purged:
        """Erase these people, also from the journal; the first thing its operation does.

        Those in the bin count too. Never to be undone. See `OfficeFile.sweep` for what is left.
        """
        return purge.purge(self._database, ids, self.id, clear_report)

    def add_contact(self, participant_id: int, contact: Contact) -> int:
        """Note a call, visit or message; return its id."""
        return contacts.add(self._database, participant_id, contact)

    def move_contacts(self, from_id: int, to_id: int) -> None:
        """Give one participant's contacts, and lines on call sheets, to another."""
        contacts.move(self._database, from_id, to_id)

    def add_sheet(
        self, printed_on: date, title: str, officer: str, participant_ids: Iterable[int]
    ) -> int:
        """Write a call sheet with these people on its lines 1, 2, 3 …; return its number."""
        return sheets.add(self._database, printed_on, title, officer, participant_ids)

    def fill_in_sheet(self, row: SheetRow, contact_id: int) -> bool:
        """Note what was keyed back from a line; False when something was already."""
        return sheets.fill_in(self._database, row, contact_id)

    def keep_import(self, source: str, report: str) -> int:
        """Keep the report of the import this operation makes; return its id."""
        return imports.add(self._database, self.id, source, report)

    def rewrite_import(self, import_id: int, report: str) -> None:
        """Keep another report of an import made before."""
        imports.rewrite(self._database, import_id, report)

    def drop_import(self, import_id: int) -> None:
        """Let the report of an import go that is taken back."""
        imports.remove(self._database, import_id)

    def take_back(
        self, operation_id: int, done_by: Sequence[int], progress: Progress = silent
    ) -> tuple[int, ...]:
        """Take an older operation back, sparing people whom later work touched.

        Return the batches that stay. Progress counts rows. Raises UndoConflictError, and what
        `progress` raises; the operation cannot go on then. What follows keeps people out of the
        bin.
        """
        self._is_whole = False
        kept = taking_back.take_back(self._database, operation_id, done_by, self.id, progress)
        self._is_whole = True
        return kept

    def add_batch(self, batch: Batch) -> None:
        """Add a batch the file does not know yet."""
        registers.insert_batch(self._database, batch)

    def set_batch_announcement(self, number: int, announced_on: date | None) -> None:
        """Write the announcement of a batch; raise BugError for an unknown batch."""
        registers.set_batch_announcement(self._database, number, announced_on, self.id)

    def put_batch(self, batch: Batch) -> None:
        """Add a batch, or give the known one with its number this scheme and announcement."""
        registers.put_batch(self._database, batch, self.id)

    def remove_batch(self, number: int) -> None:
        """Remove a batch nobody is in; raise BugError otherwise."""
        registers.delete_batch(self._database, number)

    def create_office(self, record: OfficeRecord) -> None:
        """Write the office's row into a new file."""
        registers.insert_office(self._database, record)

    def update_office(self, record: OfficeRecord) -> None:
        """Write what differs of the office's row."""
        registers.update_office(self._database, record, self.id)

    def add_officer(self, officer: Officer) -> int:
        """Add an officer, or write the telephone of the one with that name; return the id."""
        return registers.put_officer(self._database, officer)

    def put_holidays(self, holidays: Iterable[Holiday]) -> None:
        """Make the table of days off hold exactly these."""
        registers.put_holidays(self._database, holidays)

    def put_scheme(self, code: str, toml: str) -> None:
        """Add or replace one of the office's own schemes."""
        registers.put_scheme(self._database, code, toml, self.id)

    def remove_scheme(self, code: str) -> None:
        """Remove one of the office's own schemes; raise BugError for an unknown one."""
        registers.delete_scheme(self._database, code, self.id)

    def put_setting(self, key: str, value: str) -> None:
        """Add or replace one setting of the office."""
        registers.put_setting(self._database, key, value)

    def keep_standings(self, rows: Iterable[KeptStanding]) -> None:
        """Keep standings computed from the facts as this operation leaves them."""
        standings.write(self._database, [standings.row_of(row, self.id) for row in rows])


@contextmanager
def running(
    database: OfficeDatabase,
    title: str,
    officer: str,
    at: datetime,
    *,
    is_undoable: bool = True,
    keeps_redo: bool = False,
) -> Iterator[Operation]:
    """Open an operation in one IMMEDIATE transaction; whatever is raised undoes it wholly.

    One that cannot be undone may let stand what waits to be redone, with `keeps_redo`.
    """
    with _recorded(database, title, officer, at) as operation_id:
        change = Operation(database, operation_id)
        yield change
        change.require_whole()
        if is_undoable:
            journal.settle(database, operation_id)
        elif not keeps_redo:
            journal.settle_for_good(database, operation_id)


@contextmanager
def _recorded(database: OfficeDatabase, title: str, officer: str, at: datetime) -> Iterator[int]:
    """Open the transaction with the row that says who does what; yield the id of that row."""
    if database.in_transaction():
        raise BugError(f"operation {title!r} inside another transaction")
    with database.atomic("IMMEDIATE"):
        cursor = database.execute_sql(
            "INSERT INTO operations (uuid, officer, at, title) VALUES (?, ?, ?, ?)",
            (next(new_uuids(1)), officer, at.isoformat(timespec="seconds"), title),
        )
        operation_id = int(cursor.lastrowid)
        # The journal's triggers learn from this row whose change it is.
        database.execute_sql(_SET_CURRENT, (operation_id,))
        yield operation_id
        database.execute_sql(_SET_CURRENT, (None,))
        # Before it is acknowledged: on most systems writing to a removed file succeeds.
        if not database.is_in_place():
            raise MovedFileError(Path(database.database))


def undo(
    database: OfficeDatabase,
    wanted: Change | None,
    officer: str,
    at: datetime,
    progress: Progress = silent,
) -> Change:
    """Take the newest operation back, wholly or not at all; return it. Progress counts rows.

    Raises NothingToUndoError, NotNewestError when `wanted` is another one, UndoConflictError.
    """
    change = _next(journal.undoable(database), wanted)
    with _recorded(database, f"Urungkan: {change.title}", officer, at) as operation_id:
        # Asked again: another thread may have been quicker.
        _next(journal.undoable(database), change)
        journal.require_untouched(database, change)
        journal.reverse(database, change.id, operation_id, change.title, progress)
        _name_target(database, operation_id, "undoes", change)
        journal.set_state(database, change.id, "undone")
    return change


def redo(
    database: OfficeDatabase,
    wanted: Change | None,
    officer: str,
    at: datetime,
    progress: Progress = silent,
) -> Change:
    """Do again what was undone last; otherwise as `undo`."""
    change = _next(journal.redoable(database), wanted)
    with _recorded(database, f"Ulangi: {change.title}", officer, at) as operation_id:
        _next(journal.redoable(database), change)
        undoing = journal.latest_undoing(database, change.id)
        journal.reverse(database, undoing, operation_id, change.title, progress)
        _name_target(database, operation_id, "redoes", change)
        journal.set_state(database, change.id, "done")
    return change


def _next(found: Change | None, wanted: Change | None) -> Change:
    if found is None:
        raise NothingToUndoError
    if wanted is not None and wanted != found:
        raise NotNewestError(found.title)
    return found


def _name_target(database: OfficeDatabase, operation_id: int, column: str, change: Change) -> None:
    sql = f"UPDATE operations SET {column} = ? WHERE id = ?"  # noqa: S608 - one of two columns
    database.execute_sql(sql, (change.id, operation_id))


def latest(database: OfficeDatabase) -> int:
    """Return the id of the newest finished operation, 0 in a file without any."""
    row = database.execute_sql("SELECT max(id) FROM operations").fetchone()
    return int(row[0] or 0)
