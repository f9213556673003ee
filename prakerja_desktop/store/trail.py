"""Reading the journal: what was changed of one participant, and what the office did lately.

An inserted row is journalled by its key alone; how it looked then is told from how it looks now,
or looked when it was removed, with every later change taken back on the way.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.tables import moment_of

Value = str | int | None
Row = Mapping[str, Value]

_Key = tuple[str, int]
_OWN_TABLES = {
    "participants": "id = ?",
    "accounts": "participant_id = ?",
    "trainings": "participant_id = ?",
    "payouts": "participant_id = ?",
    "payout_states": "payout_id IN (SELECT id FROM payouts WHERE participant_id = ?)",
    "surveys": "participant_id = ?",
    "contacts": "participant_id = ?",
}


@dataclass(frozen=True, slots=True)
class DoneOperation:
    """An operation in the file; `is_undone` while what it did is taken back."""

    id: int
    officer: str
    at: datetime
    title: str
    is_undone: bool


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row an operation inserted, updated or deleted, by column names.

    `row` is the whole row as the operation left it, or as it was before it was deleted; reports
    of a payout also carry the payout's `kind` and `number`. `before` and `after` hold the columns
    an update changed.
    """

    operation: DoneOperation
    action: str
    table: str
    row: Row
    before: Row
    after: Row


@dataclass(frozen=True, slots=True)
class _Entry:
    id: int
    operation_id: int
    action: str
    table: str
    key: int
    before: Row
    after: Row


def recent(database: OfficeDatabase, limit: int) -> list[DoneOperation]:
    """Return the newest operations, newest first."""
    rows = database.execute_sql(
        "SELECT id, officer, at, title, state FROM operations ORDER BY id DESC LIMIT ?", (limit,)
    )
    return [_operation(row) for row in rows.fetchall()]


def of_participant(database: OfficeDatabase, participant_id: int) -> list[RowChange]:
    """Return everything the journal holds of one participant, newest first."""
    rows = {
        (table, row["id"]): row
        for table in _OWN_TABLES
        for row in _present(database, table, participant_id)
    }
    entries = _single_entries(database, participant_id)
    known = {*rows, *((entry.table, entry.key) for entry in entries)}
    entries += _entries_together(database, known)
    entries.sort(key=lambda entry: (entry.id, entry.key), reverse=True)
    operations = _operations(database, {entry.operation_id for entry in entries})
    return [
        RowChange(
            operations[entry.operation_id],
            entry.action,
            entry.table,
            row,
            entry.before,
            entry.after,
        )
        for entry, row in _backwards(entries, rows, _defaults(database))
    ]


def _operation(row: tuple[Any, ...]) -> DoneOperation:
    key, officer, at, title, state = row
    return DoneOperation(key, officer, moment_of(at), title, state == "undone")


def _operations(database: OfficeDatabase, ids: set[int]) -> dict[int, DoneOperation]:
    rows = database.execute_sql(
        "SELECT id, officer, at, title, state FROM operations "
        "WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return {row[0]: _operation(row) for row in rows.fetchall()}


def _present(database: OfficeDatabase, table: str, participant_id: int) -> list[dict[str, Any]]:
    which = _OWN_TABLES[table]
    cursor = database.execute_sql(f"SELECT * FROM {table} WHERE {which}", (participant_id,))  # noqa: S608
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _defaults(database: OfficeDatabase) -> dict[str, Row]:
    """Return per table what its columns hold where a deleted row's entry is silent."""
    found: dict[str, Row] = {}
    for table in _OWN_TABLES:
        info = database.execute_sql(f"PRAGMA table_info({table})").fetchall()
        values = ", ".join(row[4] or "NULL" for row in info)
        defaults = database.execute_sql(f"SELECT {values}").fetchone()
        found[table] = dict(zip((row[1] for row in info), defaults, strict=True))
    return found


def _single_entries(database: OfficeDatabase, participant_id: int) -> list[_Entry]:
    rows = database.execute_sql(
        """
        SELECT id, operation_id, action, table_name, row_key, ifnull(before, '{}'),
            ifnull(after, '{}')
        FROM journal WHERE person_id = ?
        """,
        (participant_id,),
    )
    return [_entry(row) for row in rows.fetchall()]


def _entry(row: tuple[Any, ...]) -> _Entry:
    key, operation_id, action, table, row_key, before, after = row
    return _Entry(key, operation_id, action, table, row_key, json.loads(before), json.loads(after))


def _entries_together(database: OfficeDatabase, known: set[_Key]) -> list[_Entry]:
    """Return the bulk inserts these rows were part of, as entries of their own."""
    rows = database.execute_sql(
        """
        SELECT journal.id, operation_id, action, table_name, own.value ->> 1, '{}', '{}'
        FROM json_each(?) AS own JOIN journal ON table_name = own.value ->> 0
            AND row_key <= own.value ->> 1 AND last_key >= own.value ->> 1
        WHERE last_key IS NOT NULL
        """,
        (json.dumps(sorted(known)),),
    )
    return [_entry(row) for row in rows.fetchall()]


def _backwards(
    entries: list[_Entry], rows: dict[_Key, dict[str, Any]], defaults: Mapping[str, Row]
) -> Iterator[tuple[_Entry, Row]]:
    """Walk from the present back in time; yield each entry with its row as it was then."""
    for entry in entries:
        key = (entry.table, entry.key)
        if entry.action == "delete":
            rows[key] = {**defaults[entry.table], **entry.before}
        row = rows.get(key, {})
        yield entry, _named(row, rows) if entry.table == "payout_states" else row
        if entry.action == "update":
            rows[key] = {**row, **entry.before}
        elif entry.action == "insert":
            rows.pop(key, None)


def _named(report: Row, rows: Mapping[_Key, Row]) -> Row:
    """Return a report with the kind and number of its payout."""
    payout = rows.get(("payouts", int(report.get("payout_id") or 0)), {})
    return {**report, "kind": payout.get("kind"), "number": payout.get("number")}
