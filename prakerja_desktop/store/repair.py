"""Mending an office file: what is derived is made anew, and a damaged file is copied row by row.

Facts of a sound file are never touched here; what is wrong with them is the officer's to decide.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import peewee
from sqlcipher3 import dbapi2

from prakerja_desktop.errors import KnownError
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.store import check, journal, operation, search, standings
from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.disk import make_private
from prakerja_desktop.store.errors import (
    ExistingFileError,
    MissingFileError,
    driver_error,
    translating,
    translating_disk,
)
from prakerja_desktop.store.keys import key_file_of
from prakerja_desktop.store.migrations import bring_up_to_date
from prakerja_desktop.store.registers import DEFAULT_SCHEME
from prakerja_desktop.store.tables import (
    FACT_TABLES,
    DayField,
    JournalTable,
    OperationTable,
    columns,
    insert_sql,
)

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile

_ROWS_AT_ONCE = 200
# Row numbers tried one by one between the damaged pages of a table.
_MOST_TRIED = 200_000
_Row = tuple[Any, ...]


class NothingSavedError(KnownError):
    """Not one row of a damaged file could be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "Dari “{file}” tidak ada yang masih terbaca; pulihkan dari cadangan.",
            file=path.name,
        )


# What is derived ----------------------------------------------------------------------------


def mend(office: OfficeFile) -> list[str]:
    """Make triggers, indexes, search and kept standings anew; return the codes that were wrong.

    Takes out of the journal what nobody can read, and out of undo what cannot be undone. Facts
    stay as they are; every standing is to be computed again.
    """
    found = [finding.code for finding in check.check(office) if finding.is_derived]
    newest = office.latest_operation()
    with office.deriving() as database:
        _rebuild_objects(database)
        check.refile(database)
        _rebuild_lists(database, newest)
        if "journal" in found:
            # As when a damaged file is saved: what nobody can read tells nothing.
            database.execute_sql(f"DELETE FROM journal WHERE {check.UNREADABLE_ENTRY}")  # noqa: S608
            journal.forbid_undo(database)
    blocked = check.stuck(office)
    if blocked is not None:
        with office.deriving() as database:
            journal.forbid_undo(database, blocked.id)
        found.append("stuck")
    return found


def _rebuild_objects(database: OfficeDatabase) -> None:
    wanted, present = check.expected_objects(), check.present_objects(database)
    kinds = dict(database.execute_sql("SELECT name, type FROM sqlite_master").fetchall())
    for name in present:
        if present[name] != wanted.get(name):
            database.execute_sql(f'DROP {kinds[name]} "{name}"')
    for name, (_, sql) in wanted.items():
        if present.get(name) != wanted[name]:
            # An index of what is unique waits until the officer has corrected what is there twice.
            with suppress(peewee.IntegrityError):
                database.execute_sql(sql)


def _rebuild_lists(database: OfficeDatabase, newest: int) -> None:
    last = int(database.execute_sql("SELECT ifnull(max(id), 0) FROM participants").fetchone()[0])
    database.execute_sql("DELETE FROM name_search")
    database.execute_sql("DELETE FROM standings")
    search.add_rows(database, 1, last)
    standings.add_rows(database, 1, last, newest)


# A damaged file -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What came over into a new office: rows by table, and tables that lost some.

    `lost` holds how many rows are known to be missing; -1 where nobody can tell how many.
    """

    kept: dict[str, int]
    lost: dict[str, int]

    @property
    def people(self) -> int:
        """How many participants came over."""
        return self.kept.get("participants", 0)


def salvage(
    damaged: Path,
    target: Path,
    *,
    officer: str,
    at: datetime,
    key: bytes | None = None,
    progress: Progress = silent,
) -> Salvaged:
    """Copy every readable row of a damaged office into a new one; the damaged file stays as it is.

    The new office has the same key, and nothing to undo. Progress counts tables. Raises
    ExistingFileError, NothingSavedError, another OfficeFileError, and what `progress` raises.
    """
    if not damaged.is_file():
        raise MissingFileError(damaged)
    if target.exists():
        raise ExistingFileError(target)
    draft = target.with_name(target.name + ".selamat")
    with translating_disk(target):
        try:
            make_private(draft)
            with _copied(damaged, target, key) as source:
                salvaged = _copy_all(source, draft, key, officer, at, progress)
            if not salvaged.people:
                raise NothingSavedError(damaged)
            if key is not None and key_file_of(damaged).is_file():
                make_private(key_file_of(target))
                shutil.copyfile(key_file_of(damaged), key_file_of(target))
            draft.rename(target)
        finally:
            _remove(draft)
    return salvaged


@contextmanager
def _copied(damaged: Path, target: Path, key: bytes | None) -> Iterator[Any]:
    """Open a copy: SQLite writes the log into a file it opens, and this one must not change."""
    copy = target.with_name(target.name + ".rusak")
    try:
        for ending in ("", "-wal"):
            part = damaged.with_name(damaged.name + ending)
            if part.is_file():
                make_private(copy.with_name(copy.name + ending))
                shutil.copyfile(part, copy.with_name(copy.name + ending))
        connection = dbapi2.connect(str(copy), isolation_level=None)
        try:
            if key is not None:
                connection.execute("PRAGMA cipher_log_level = NONE")
                connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            # Before anything else: lets SQLite read a file that is shorter than it says.
            connection.execute("PRAGMA writable_schema = 1")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            yield connection
        except driver_error() as error:
            raise NothingSavedError(damaged) from error
        finally:
            connection.close()
    finally:
        _remove(copy)


def _remove(path: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _copy_all(
    source: Any,
    draft: Path,
    key: bytes | None,
    officer: str,
    at: datetime,
    progress: Progress,
) -> Salvaged:
    _remove(draft)
    database = OfficeDatabase(draft, key=key, is_reader=False, is_new=True)
    tables: tuple[type[peewee.Model], ...] = (OperationTable, *FACT_TABLES, JournalTable)
    kept: dict[str, int] = {}
    lost: dict[str, int] = {}
    with translating(draft):
        database.connect()
        try:
            bring_up_to_date(database, draft)
            database.execute_sql("PRAGMA foreign_keys = 0")
            with database.atomic("IMMEDIATE"), journal.triggers_aside(database):
                for number, table in enumerate(tables):
                    progress(number, len(tables))
                    name = table._meta.table_name
                    kept[name], missing = _copy_table(source, database, table)
                    if missing:
                        lost[name] = missing
                _drop_orphans(database, kept, lost)
                journal.forbid_undo(database)
            with database.atomic("IMMEDIATE"):
                # A ruined bit of a name's key would sort and compare it as another one.
                check.refile(database)
            database.execute_sql("PRAGMA foreign_keys = 1")
            _note(database, officer, at)
        finally:
            database.close_everywhere()
    progress(len(tables), len(tables))
    return Salvaged(kept, lost)


def _note(database: OfficeDatabase, officer: str, at: datetime) -> None:
    """Say in the journal where this file comes from, and make what is derived."""
    title = "Menyelamatkan isi file yang rusak"
    with operation.running(database, title, officer, at, is_undoable=False) as change:
        _rebuild_lists(database, change.id)


def _copy_table(
    source: Any, database: OfficeDatabase, table: type[peewee.Model]
) -> tuple[int, int]:
    """Copy what can be read and kept; return how many rows came over and how many are missing."""
    name = table._meta.table_name
    names = _shared_columns(source, name, columns(table))
    if not names:
        return 0, -1
    reading = _Reading(source, name, names)
    sql = insert_sql(table, names).replace("INSERT", "INSERT OR IGNORE", 1)
    kept = refused = 0
    days = _days(table, names)
    for row in reading.rows():
        row, spoiled = _with_readable_days(row, days)  # noqa: PLW2901 - the row as it is kept
        refused += spoiled
        try:
            kept += database.execute_sql(sql, row).rowcount
        except (peewee.DatabaseError, driver_error()):
            refused += 1
    if reading.is_damaged:
        # How many there were is known where the file says how many keys it ever gave, at best.
        return kept, refused or -1
    return kept, refused


def _days(table: type[peewee.Model], names: tuple[str, ...]) -> tuple[int, ...]:
    """Return the places of the days among these columns."""
    days = {field.column_name for field in table._meta.sorted_fields if isinstance(field, DayField)}
    return tuple(place for place, name in enumerate(names) if name in days)


def _with_readable_days(row: _Row, days: tuple[int, ...]) -> tuple[_Row, int]:
    """Return a row without days nobody can read, and how many there were."""
    spoiled = [place for place in days if not _is_day(row[place])]
    if not spoiled:
        return row, 0
    kept = (None if place in spoiled else value for place, value in enumerate(row))
    return tuple(kept), len(spoiled)


def _is_day(value: object) -> bool:
    if value is None:
        return True
    try:
        return date.fromisoformat(str(value)).isoformat() == value
    except ValueError:
        return False


def _shared_columns(source: Any, table: str, wanted: tuple[str, ...]) -> tuple[str, ...]:
    try:
        present = {row[1] for row in source.execute(f"PRAGMA table_info({table})").fetchall()}
    except driver_error():
        return ()
    return tuple(name for name in wanted if name in present)


class _Reading:
    """The rows of one table of a damaged file: from both ends, then one by one in between."""

    def __init__(self, source: Any, table: str, names: tuple[str, ...]) -> None:
        self._source = source
        self._table = table
        self._select = f"SELECT rowid, {', '.join(names)} FROM {table}"  # noqa: S608 - our names
        self.is_damaged = False

    def rows(self) -> Iterator[_Row]:
        """Yield each readable row once, without its number."""
        first = last = None
        for number, row in self._walk("ASC"):
            first = number
            yield row
        if not self.is_damaged:
            return
        behind = []
        for number, row in self._walk("DESC"):
            if first is not None and number <= first:
                break
            last = number
            behind.append(row)
        yield from self._between((first or 0) + 1, last)
        yield from reversed(behind)

    def _walk(self, order: str) -> Iterator[tuple[int, _Row]]:
        cursor = None
        compare = ">" if order == "ASC" else "<"
        while True:
            where = "" if cursor is None else f"WHERE rowid {compare} {cursor}"
            sql = f"{self._select} {where} ORDER BY rowid {order} LIMIT {_ROWS_AT_ONCE}"
            found = self._rows_of(sql)
            for row in found:
                yield row[0], row[1:]
            if len(found) < _ROWS_AT_ONCE:
                return
            cursor = found[-1][0]

    def _rows_of(self, sql: str) -> list[_Row]:
        """Return rows up to the first that cannot be read."""
        found: list[_Row] = []
        try:
            found.extend(self._source.execute(sql))
        except (driver_error(), UnicodeDecodeError):
            self.is_damaged = True
        return found

    def _between(self, first: int, last: int | None) -> Iterator[_Row]:
        end = last if last is not None else self._greatest() + 1
        for number in range(first, min(end, first + _MOST_TRIED)):
            with suppress(driver_error(), UnicodeDecodeError):
                row = self._source.execute(f"{self._select} WHERE rowid = {number}").fetchone()
                if row is not None:
                    yield row[1:]

    def _greatest(self) -> int:
        with suppress(driver_error()):
            sql = "SELECT seq FROM sqlite_sequence WHERE name = ?"
            row = self._source.execute(sql, (self._table,)).fetchone()
            if row is not None:
                return int(row[0])
        return 0


# A lost letterhead is typed again; the scheme of a lost batch is for the officer to set right.
_MISSING_OFFICE = """
    INSERT INTO office (id, uuid, name, default_scheme, created_at)
    SELECT 1, lower(hex(randomblob(16))), 'Kantor', ?, datetime()
    WHERE NOT EXISTS (SELECT 1 FROM office)
"""
_MISSING_BATCHES = """
    INSERT INTO batches (number, scheme)
    SELECT DISTINCT batch, ? FROM participants
    WHERE batch IS NOT NULL AND batch NOT IN (SELECT number FROM batches)
"""


def _drop_orphans(database: OfficeDatabase, kept: dict[str, int], lost: dict[str, int]) -> None:
    """Leave out rows of people, batches or operations that did not come over, and spoiled ones."""
    spoiled = database.execute_sql(f"DELETE FROM journal WHERE {check.UNREADABLE_ENTRY}").rowcount  # noqa: S608
    if spoiled:
        kept["journal"] -= spoiled
        lost["journal"] = max(lost.get("journal", 0), 0) + spoiled
    database.execute_sql(_MISSING_OFFICE, (DEFAULT_SCHEME,))
    database.execute_sql(_MISSING_BATCHES, (DEFAULT_SCHEME,))
    while orphans := database.execute_sql("PRAGMA foreign_key_check").fetchall():
        for table in sorted({row[0] for row in orphans}):
            keys = [(row[1],) for row in orphans if row[0] == table]
            database.connection().executemany(
                f"DELETE FROM {table} WHERE rowid = ?",  # noqa: S608 - our tables
                keys,
            )
            kept[table] -= len(set(keys))
            lost[table] = max(lost.get(table, 0), 0) + len(set(keys))
