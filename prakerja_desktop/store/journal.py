"""The journal: what each operation changed, and taking it back.

Triggers of the file write it; here it is kept short for bulk inserts, put in order at the end of
an operation, and turned round. Undo and redo are the same: every entry of an operation reversed,
newest first, by an operation of its own. Reading it as somebody's history is trail.py's.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import peewee

from prakerja_desktop.errors import KnownError
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.store import search, standings
from prakerja_desktop.store.bulk import indexes_aside
from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.errors import driver_error

# From so many rows on, making the triggers anew costs less than an entry per row.
MANY = 200
# Entries read, or rows removed, between two calls of progress.
_PAGE = 5_000

_Row = tuple[Any, ...]


class NothingToUndoError(KnownError):
    """There is no operation to take back, or to do again."""

    def __init__(self) -> None:
        super().__init__(
            "Tidak ada perubahan yang dapat diurungkan atau diulangi; lanjutkan pekerjaan Anda."
        )


class NotNewestError(KnownError):
    """Another operation has to be undone or redone before this one."""

    def __init__(self, title: str) -> None:
        super().__init__(
            "Sesudah perubahan itu ada perubahan lain; urungkan atau ulangi dahulu “{title}”.",
            title=title,
        )


class UndoConflictError(KnownError):
    """What the operation changed was changed again since by something that stays."""

    def __init__(self, title: str) -> None:
        super().__init__(
            "“{title}” tidak dapat diurungkan atau diulangi karena data yang sama sudah berubah "
            "lagi; tidak ada yang diubah. Perbaiki data itu di halamannya.",
            title=title,
        )


@dataclass(frozen=True, slots=True)
class Change:
    """An operation as undo and redo name it."""

    id: int
    title: str


@dataclass(frozen=True, slots=True)
class _Run:
    """Entries from `first` to `last`, by their ids, that did the same to the same table."""

    action: str
    table: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Shape:
    """A fact table: its key, its columns, and what a column holds where an entry is silent."""

    key: str
    names: tuple[str, ...]
    defaults: _Row


# Which operation is next --------------------------------------------------------------------


def undoable(database: OfficeDatabase) -> Change | None:
    """Return the operation that undo takes back, None when there is none."""
    return _change(database, "WHERE state = 'done' ORDER BY id DESC LIMIT 1")


def redoable(database: OfficeDatabase) -> Change | None:
    """Return the operation that redo does again, None when there is none."""
    return _change(database, "WHERE state = 'undone' ORDER BY id LIMIT 1")


def _change(database: OfficeDatabase, which: str) -> Change | None:
    sql = f"SELECT id, title FROM operations {which}"  # noqa: S608 - one of the two above
    row = database.execute_sql(sql).fetchone()
    return None if row is None else Change(*row)


def settle(database: OfficeDatabase, operation_id: int) -> None:
    """Make a finished operation the next to be undone, unless it changed nothing.

    What was undone before it cannot be redone any more.
    """
    if not has_entries(database, operation_id):
        return
    database.execute_sql("UPDATE operations SET state = 'dropped' WHERE state = 'undone'")
    set_state(database, operation_id, "done")


def settle_for_good(database: OfficeDatabase, operation_id: int) -> None:
    """The same for an operation that is never to be undone."""
    if has_entries(database, operation_id):
        database.execute_sql("UPDATE operations SET state = 'dropped' WHERE state = 'undone'")


def has_entries(database: OfficeDatabase, operation_id: int) -> bool:
    """Tell whether an operation changed any fact."""
    sql = "SELECT EXISTS (SELECT 1 FROM journal WHERE operation_id = ?)"
    return bool(database.execute_sql(sql, (operation_id,)).fetchone()[0])


def set_state(database: OfficeDatabase, operation_id: int, state: str) -> None:
    """Say that an operation is `done` or `undone`."""
    database.execute_sql("UPDATE operations SET state = ? WHERE id = ?", (state, operation_id))


def forbid_undo(database: OfficeDatabase, newest: int | None = None) -> None:
    """Let no operation up to `newest` be undone or redone any more; None stands for all."""
    database.execute_sql(
        "UPDATE operations SET state = '' WHERE ?1 IS NULL OR id <= ?1 OR state <> 'done'",
        (newest,),
    )


def begin_trial(database: OfficeDatabase) -> int:
    """Open an operation in a transaction that will be taken back; return its id."""
    cursor = database.execute_sql(
        "INSERT INTO operations (uuid, officer, at, title) "
        "VALUES (lower(hex(randomblob(16))), '', '', '')"
    )
    trial = int(cursor.lastrowid)
    database.execute_sql("UPDATE current_operation SET operation_id = ?", (trial,))
    return trial


# Writing much at once -----------------------------------------------------------------------


@contextmanager
def triggers_aside(database: OfficeDatabase) -> Iterator[None]:
    """Let the block change facts without a trace, in the open transaction: for migrations only.

    Triggers the block made anew stay as it made them.
    """
    found = _drop_triggers(database, "name LIKE 'journal^_%' ESCAPE '^'", ())
    yield
    names = _names(database, "trigger")
    tables = _names(database, "table")
    for name, table, sql in found:
        if name not in names and table in tables:
            database.execute_sql(sql)


def _names(database: OfficeDatabase, kind: str) -> set[str]:
    rows = database.execute_sql("SELECT name FROM sqlite_master WHERE type = ?", (kind,))
    return {row[0] for row in rows.fetchall()}


def _drop_triggers(
    database: OfficeDatabase, which: str, values: Sequence[str]
) -> list[tuple[str, str, str]]:
    """Drop triggers; return their names, tables and definitions."""
    sql = f"SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger' AND {which}"  # noqa: S608 - our conditions
    found = [tuple(row) for row in database.execute_sql(sql, values).fetchall()]
    for name, _, _ in found:
        database.execute_sql(f"DROP TRIGGER {name}")
    return found


@contextmanager
def _insert_triggers_aside(database: OfficeDatabase, tables: Sequence[str]) -> Iterator[None]:
    marks = ", ".join("?" * len(tables))
    names = [f"journal_{table}_insert" for table in tables]
    found = _drop_triggers(database, f"name IN ({marks})", names)
    yield
    for _, _, sql in found:
        database.execute_sql(sql)


@contextmanager
def inserts_together(
    database: OfficeDatabase, tables: Sequence[str], operation_id: int, *, writing: int
) -> Iterator[None]:
    """Journal what the block inserts as one entry per table, when `writing` rows are many.

    `tables` have AUTOINCREMENT keys, parents first; the block draws keys in order. Whatever the
    block raises must end the operation: the entries would be missing.
    """
    if writing < MANY:
        yield
        return
    before = {table: last_id(database, table) for table in tables}
    with _insert_triggers_aside(database, tables):
        yield
    for table, last in before.items():
        _note_together(database, operation_id, table, last + 1, last_id(database, table))


def last_id(database: OfficeDatabase, table: str) -> int:
    """Return the greatest id the table ever had."""
    row = database.execute_sql("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
    found = row.fetchone()
    return 0 if found is None else int(found[0])


def _note_together(
    database: OfficeDatabase, operation_id: int, table: str, first: int, last: int
) -> None:
    if last < first:
        return
    database.execute_sql(
        """
        INSERT INTO journal (operation_id, action, table_name, row_key, last_key)
        VALUES (?, 'insert', ?, ?, ?)
        """,
        (operation_id, table, first, last),
    )


def purged_keys(before: str | None) -> tuple[int, ...]:
    """Return the keys a span no longer stands for, by its column `before`: see purge.py."""
    return tuple(json.loads(before)["purged"]) if before else ()


# Turning an operation round -----------------------------------------------------------------


def latest_undoing(database: OfficeDatabase, operation_id: int) -> int:
    """Return the newest operation that took this one back."""
    sql = "SELECT max(id) FROM operations WHERE undoes = ?"
    return int(database.execute_sql(sql, (operation_id,)).fetchone()[0])


def require_untouched(database: OfficeDatabase, change: Change) -> None:
    """Raise UndoConflictError when a later operation that stays changed rows of this one.

    Operations above it in the order of undo are gone by then; those never to be undone are not.
    """
    touched = database.execute_sql(
        """
        SELECT EXISTS (
            SELECT 1 FROM operations AS later
            JOIN journal AS since ON since.operation_id = later.id
            JOIN journal AS own ON own.operation_id = ?1 AND own.table_name = since.table_name
            WHERE later.id > ?1 AND later.state = '' AND later.undoes IS NULL
            AND later.redoes IS NULL
            AND since.row_key <= ifnull(own.last_key, own.row_key)
            AND own.row_key <= ifnull(since.last_key, since.row_key)
        )
        """,
        (change.id,),
    ).fetchone()[0]
    if touched:
        raise UndoConflictError(change.title)


def reverse(
    database: OfficeDatabase,
    source: int,
    operation_id: int,
    title: str,
    progress: Progress = silent,
) -> None:
    """Take back everything operation `source` did, as part of operation `operation_id`.

    Progress counts rows. Raises UndoConflictError, naming `title`, when a row is not as `source`
    left it; the caller's transaction must end then.
    """
    _run(_Reversal(database, source, operation_id, title, progress), title)


def reverse_sparing(
    database: OfficeDatabase, source: int, operation_id: int, progress: Progress = silent
) -> None:
    """Take back what operation `source` did to people, but nothing of those in `temp.spared`.

    Otherwise as `reverse`: what is taken back must be as `source` left it.
    """
    sql = "SELECT title FROM operations WHERE id = ?"
    title = str(database.execute_sql(sql, (source,)).fetchone()[0])
    _run(_SparingReversal(database, source, operation_id, title, progress), title)


def _run(work: _Reversal, title: str) -> None:
    try:
        work.run()
    except (peewee.IntegrityError, driver_error()) as error:
        if "constraint failed" in str(error):
            raise UndoConflictError(title) from error
        raise


class _Reversal:
    """One operation being turned round."""

    _which = "1"
    """Which of its entries."""

    def __init__(
        self,
        database: OfficeDatabase,
        source: int,
        operation_id: int,
        title: str,
        progress: Progress,
    ) -> None:
        self._database = database
        self._source = source
        self._operation_id = operation_id
        self._title = title
        self._progress = progress
        self._done = 0
        self._total = self._count("sum(ifnull(last_key - row_key, 0) + 1)")
        self._shapes: dict[str, _Shape] = {}

    def run(self) -> None:
        reversals = {
            "insert": self._remove_inserted,
            "update": self._put_back,
            "delete": self._restore_deleted,
        }
        self._tell(0)
        with self._indexes_aside():
            for run in reversed(self._runs()):
                reversals[run.action](run)
            _refresh_derived(self._database, self._operation_id)
        self._progress(self._total, self._total)

    def _tell(self, rows: int) -> None:
        self._progress(self._done, self._total)
        self._done += rows

    def _count(self, what: str, which: str = "1") -> int:
        sql = f"SELECT {what} FROM journal WHERE operation_id = ? AND {which}"  # noqa: S608
        return int(self._database.execute_sql(sql, (self._source,)).fetchone()[0] or 0)

    @contextmanager
    def _indexes_aside(self) -> Iterator[None]:
        people = "table_name = 'participants' AND action = 'insert'"
        removed = self._count("sum(ifnull(last_key - row_key, 0) + 1)", people)
        restored = self._count("count(*)", "table_name = 'participants' AND action = 'delete'")
        tables = ["participants", "standings"]
        # Removing a parent looks for its children, which would be slow without their indexes.
        if not self._count(
            "count(*)", "table_name IN ('participants', 'payouts') AND action = 'insert'"
        ):
            tables += ["accounts", "trainings", "payout_states", "contacts"]
        many = max(removed, restored)
        with indexes_aside(self._database, *tables, writing=many, beside="participants"):
            yield

    def _runs(self) -> list[_Run]:
        rows = self._database.execute_sql(
            f"""
            SELECT action, table_name, id, ifnull(lead(id) OVER (ORDER BY id) - 1, newest) FROM (
                SELECT id, action, table_name, lag(action) OVER w AS action_before,
                    lag(table_name) OVER w AS table_before, max(id) OVER () AS newest
                FROM journal WHERE operation_id = ? AND {self._which} WINDOW w AS (ORDER BY id)
            )
            WHERE action_before IS NOT action OR table_before IS NOT table_name
            ORDER BY id
            """,  # noqa: S608 - conditions of ours
            (self._source,),
        )
        return [_Run(*row) for row in rows.fetchall()]

    def _shape(self, table: str) -> _Shape:
        if table not in self._shapes:
            info = self._database.execute_sql(f"PRAGMA table_info({table})").fetchall()
            values = ", ".join(row[4] or "NULL" for row in info)
            defaults = self._database.execute_sql(f"SELECT {values}").fetchone()
            key = next(row[1] for row in info if row[5])
            self._shapes[table] = _Shape(key, tuple(row[1] for row in info), tuple(defaults))
        return self._shapes[table]

    def _pages(self, run: _Run, *, newest_first: bool) -> Iterator[list[_Row]]:
        """Yield the entries of a run: key, last key, before, after."""
        order = "DESC" if newest_first else "ASC"
        starts = range(run.first, run.last + 1, _PAGE)
        sql = (
            "SELECT row_key, last_key, before, after FROM journal "  # noqa: S608 - constants
            f"WHERE id BETWEEN ? AND ? AND operation_id = ? AND {self._which} ORDER BY id {order}"
        )
        for start in reversed(starts) if newest_first else starts:
            end = min(start + _PAGE - 1, run.last)
            values = (start, end, self._source)
            yield self._database.execute_sql(sql, values).fetchall()

    # Inserted rows go; the delete triggers keep them, so that redoing is exact.

    def _remove_inserted(self, run: _Run) -> None:
        key = self._shape(run.table).key
        for entries in self._pages(run, newest_first=True):
            for is_one, group in groupby(entries, key=lambda entry: entry[1] is None):
                if is_one:
                    self._remove_rows(run.table, key, [entry[0] for entry in group])
                else:
                    for first, last, before, _ in group:
                        self._remove_together(run.table, key, first, last, before)

    def _remove_rows(self, table: str, key: str, keys: Sequence[object]) -> None:
        self._tell(len(keys))
        sql = f"DELETE FROM {table} WHERE {key} = ?"  # noqa: S608 - names of our tables
        self._require_all(sql, [(one,) for one in keys])

    def _remove_together(
        self, table: str, key: str, first: int, last: int, before: str | None
    ) -> None:
        sql = f"DELETE FROM {table} WHERE {key} BETWEEN ? AND ?"  # noqa: S608 - our tables
        erased = purged_keys(before)
        for start in range(first, last + 1, _PAGE):
            end = min(start + _PAGE - 1, last)
            self._tell(end - start + 1)
            due = end - start + 1 - sum(start <= one <= end for one in erased)
            if self._database.execute_sql(sql, (start, end)).rowcount != due:
                raise UndoConflictError(self._title)

    # Changed rows get their columns back, the last change first.

    def _put_back(self, run: _Run) -> None:
        key = self._shape(run.table).key
        for entries in self._pages(run, newest_first=True):
            self._tell(len(entries))
            changes = ((entry[0], json.loads(entry[2]), json.loads(entry[3])) for entry in entries)
            for names, group in groupby(changes, key=lambda change: tuple(change[1])):
                if names:
                    self._put_columns_back(run.table, key, names, list(group))

    def _put_columns_back(
        self, table: str, key: str, names: Sequence[str], changes: Sequence[_Row]
    ) -> None:
        columns = ", ".join(f"{name} = ?" for name in names)
        still = " AND ".join(f"{name} IS ?" for name in names)
        sql = f"UPDATE {table} SET {columns} WHERE {key} = ? AND {still}"  # noqa: S608 - our names
        self._require_all(
            sql,
            [
                (*before.values(), after.get(key, row_key), *(after[name] for name in names))
                for row_key, before, after in changes
            ],
        )

    def _require_all(self, sql: str, rows: Sequence[_Row]) -> None:
        """Run a statement for rows that must each be as the operation left them."""
        if self._database.connection().executemany(sql, rows).rowcount != len(rows):
            raise UndoConflictError(self._title)

    # Deleted rows come back as they were, under their old keys.

    def _restore_deleted(self, run: _Run) -> None:
        shape = self._shape(run.table)
        names = ", ".join(shape.names)
        marks = ", ".join("?" * len(shape.names))
        sql = f"INSERT INTO {run.table} ({names}) VALUES ({marks})"  # noqa: S608 - our names
        # Oldest first, as they stood in the table: they were there together, so the order of
        # removing does not matter, and a table grows fastest at its end.
        if run.last - run.first < MANY or not self._has_numbers(run):
            for rows in self._deleted_rows(run, shape):
                self._database.connection().executemany(sql, rows)
            return
        position = shape.names.index(shape.key)
        spans: list[tuple[int, int]] = []
        with _insert_triggers_aside(self._database, [run.table]):
            for rows in self._deleted_rows(run, shape):
                self._database.connection().executemany(sql, rows)
                _extend(spans, (row[position] for row in rows))
        for first, last in spans:
            _note_together(self._database, self._operation_id, run.table, first, last)

    def _has_numbers(self, run: _Run) -> bool:
        """Tell whether the keys of a table are numbers, which alone can be kept as a span."""
        sql = "SELECT typeof(row_key) FROM journal WHERE id = ?"
        return bool(self._database.execute_sql(sql, (run.first,)).fetchone()[0] == "integer")

    def _deleted_rows(self, run: _Run, shape: _Shape) -> Iterator[list[_Row]]:
        columns = tuple(zip(shape.names, shape.defaults, strict=True))
        for entries in self._pages(run, newest_first=False):
            self._tell(len(entries))
            removed = (json.loads(entry[2]) for entry in entries)
            yield [tuple(row.get(name, default) for name, default in columns) for row in removed]


class _SparingReversal(_Reversal):
    """The same but for people in `temp.spared`, and for what belongs to nobody."""

    _which = (
        "table_name NOT IN ('batches', 'imports') "
        "AND (person_id IS NULL OR person_id NOT IN (SELECT id FROM temp.spared))"
    )

    def _remove_together(
        self, table: str, key: str, first: int, last: int, _before: str | None
    ) -> None:
        owner = {
            "participants": "id",
            "payout_states": "(SELECT participant_id FROM payouts WHERE id = payout_id)",
        }.get(table, "participant_id")
        # Rows that are missing belonged to the spared.
        sql = (
            f"DELETE FROM {table} WHERE {key} BETWEEN ? AND ? "  # noqa: S608 - our tables
            f"AND {owner} NOT IN (SELECT id FROM temp.spared)"
        )
        for start in range(first, last + 1, _PAGE):
            end = min(start + _PAGE - 1, last)
            self._tell(end - start + 1)
            self._database.execute_sql(sql, (start, end))


def _extend(spans: list[tuple[int, int]], keys: Iterable[int]) -> None:
    """Add keys to spans of keys that follow on each other."""
    for key in keys:
        if spans and spans[-1][1] == key - 1:
            spans[-1] = (spans[-1][0], key)
        else:
            spans.append((key, key))


# What is derived ----------------------------------------------------------------------------

# People who came, went, or are called otherwise; those who came together are spans.
_RENAMED = """
    SELECT row_key FROM journal
    WHERE operation_id = ?1 AND table_name = 'participants' AND last_key IS NULL
    AND (action <> 'update' OR before ->> 'name' IS NOT NULL OR before ->> 'village' IS NOT NULL
        OR before ->> 'name_key' IS NOT NULL)
"""


def _refresh_derived(database: OfficeDatabase, operation_id: int) -> None:
    """Bring search and kept standings in line with everything an operation changed."""
    spans = database.execute_sql(
        """
        SELECT row_key, last_key FROM journal
        WHERE operation_id = ? AND table_name = 'participants' AND last_key IS NOT NULL
        """,
        (operation_id,),
    ).fetchall()
    for first, last in spans:
        search.add_rows(database, first, last)
        standings.add_rows(database, first, last, operation_id)
    search.refresh_all(database, _RENAMED, (operation_id,))
    standings.renew_all(database, _RENAMED, operation_id)
    _mark_touched(database, operation_id)
    _mark_governed(database, operation_id)


def _mark_touched(database: OfficeDatabase, operation_id: int) -> None:
    database.execute_sql(
        """
        UPDATE standings SET computed_on = NULL, changed_by = ?1
        WHERE participant_id IN (
            SELECT person_id FROM journal
            WHERE operation_id = ?1 AND person_id IS NOT NULL AND table_name <> 'contacts'
        )
        """,
        (operation_id,),
    )


def _mark_governed(database: OfficeDatabase, operation_id: int) -> None:
    """Mark whose standing rests on the batches and schemes that changed.

    Which days off it rests on a standing says itself.
    """
    rows = database.execute_sql(
        """
        SELECT DISTINCT table_name, row_key FROM journal
        WHERE operation_id = ? AND table_name IN ('office', 'batches', 'schemes')
        """,
        (operation_id,),
    ).fetchall()
    tables = {row[0] for row in rows}
    standings.mark_batches(database, [row[1] for row in rows if row[0] == "batches"], operation_id)
    for table, key in rows:
        if table == "schemes":
            standings.mark_scheme(database, key, operation_id)
    if "office" in tables:
        standings.mark_without_batch(database, operation_id)
