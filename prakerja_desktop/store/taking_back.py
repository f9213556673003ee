"""Taking an older operation back through the journal, though other work was done since.

People whom later work touched are spared whole: nothing of theirs is overwritten. Undo and redo of
the newest operation are journal.py's, whose reversing is used here.
"""

# ruff: noqa: S608 - every statement is put together from constants of this room

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.store import journal, registers
from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.tables import day_of

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile


@dataclass(frozen=True, slots=True)
class LaterWork:
    """Somebody touched since: who it is, and the newest change that did it."""

    person_id: int
    name: str
    title: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Reach:
    """What taking an operation back would do by now.

    `removed` people would leave again, `restored` ones be as they were; `touched` are spared.
    """

    removed: int
    restored: int
    touched: tuple[LaterWork, ...]


def reach(office: OfficeFile, operation_id: int, done_by: Sequence[int]) -> Reach:
    """Return what taking back an operation would do; nothing is written. For the writer only.

    `done_by` are operations that took a part of it back already.
    """
    with office.deriving() as database, _found(database, operation_id, done_by):
        new, others = database.execute_sql(
            "SELECT ifnull(sum(is_new), 0), ifnull(sum(NOT is_new), 0) FROM temp.members "
            "WHERE id NOT IN (SELECT id FROM temp.later)"
        ).fetchone()
        rows = database.execute_sql(_TOUCHED).fetchall()
    return Reach(
        new,
        others,
        tuple(
            LaterWork(key, name or "", title, datetime.fromisoformat(at))
            for key, name, title, at in rows
        ),
    )


def take_back(
    database: OfficeDatabase,
    operation_id: int,
    done_by: Sequence[int],
    within: int,
    progress: Progress = silent,
) -> tuple[int, ...]:
    """Take an operation back, sparing whom later work touched, as part of operation `within`.

    Return the batches that stay because somebody needs them. Progress counts rows. Raises
    UndoConflictError when a row is not as the operation left it; the transaction must end then.
    """
    with _found(database, operation_id, done_by):
        database.execute_sql(
            "INSERT OR IGNORE INTO temp.spared SELECT id FROM temp.members "
            "WHERE id IN (SELECT id FROM temp.later)"
        )
        journal.reverse_sparing(database, operation_id, within, progress)
        return _take_batches_back(database, operation_id, within)


# Who is touched -----------------------------------------------------------------------------

# Whose history a row of a table belongs to.
_OWNERS = {
    "participants": "id",
    "accounts": "participant_id",
    "trainings": "participant_id",
    "payouts": "participant_id",
    "payout_states": "(SELECT participant_id FROM payouts WHERE id = payout_id)",
    "surveys": "participant_id",
    "contacts": "participant_id",
}
_TEMPORARY = {
    "later_operations": "id INTEGER PRIMARY KEY",
    "later": "id INTEGER PRIMARY KEY, operation_id INTEGER NOT NULL",
    "members": "id INTEGER PRIMARY KEY, is_new INTEGER NOT NULL",
    "spared": "id INTEGER PRIMARY KEY",
}
# Undoing and redoing are no work of their own: what they leave standing counts by itself.
_LATER_OPERATIONS = """
    INSERT INTO temp.later_operations
    SELECT id FROM operations
    WHERE id > ?1 AND undoes IS NULL AND redoes IS NULL
    AND id NOT IN (SELECT value FROM json_each(?2))
    AND id NOT IN (
        SELECT target FROM (
            SELECT undoes AS target, 1 AS step FROM operations WHERE undoes IS NOT NULL
            UNION ALL
            SELECT redoes, -1 FROM operations WHERE redoes IS NOT NULL
        ) GROUP BY target HAVING sum(step) > 0
    )
"""
_NOTE_LATER = """
    ON CONFLICT (id) DO UPDATE SET operation_id = max(operation_id, excluded.operation_id)
"""
_LATER = f"""
    INSERT INTO temp.later
    SELECT person_id, max(operation_id) FROM journal
    WHERE operation_id IN (SELECT id FROM temp.later_operations) AND person_id IS NOT NULL
    GROUP BY person_id {_NOTE_LATER}
"""
# A line on a call sheet is nobody's fact, but taking its person out would tear it.
_ON_SHEETS = f"""
    INSERT INTO temp.later
    SELECT row.participant_id, max(journal.operation_id)
    FROM journal JOIN sheet_rows AS row ON row.id = journal.row_key
    WHERE journal.table_name = 'sheet_rows'
    AND journal.operation_id IN (SELECT id FROM temp.later_operations)
    GROUP BY row.participant_id {_NOTE_LATER}
"""
_MEMBERS = """
    INSERT INTO temp.members
    SELECT person_id, max(table_name = 'participants' AND action = 'insert') FROM journal
    WHERE operation_id = ? AND person_id IS NOT NULL GROUP BY person_id
"""
_DELETED_MEMBERS = """
    INSERT OR IGNORE INTO temp.members
    SELECT DISTINCT person_id, ? FROM journal
    WHERE action = 'delete' AND table_name = ? AND row_key BETWEEN ? AND ?
    AND operation_id IN (SELECT id FROM temp.later_operations) AND person_id IS NOT NULL
"""
_DONE = """
    INSERT OR IGNORE INTO temp.spared
    SELECT DISTINCT person_id FROM journal
    WHERE operation_id IN (SELECT value FROM json_each(?)) AND person_id IS NOT NULL
"""
_TOUCHED = """
    SELECT later.id, ifnull(
        participants.name,
        (SELECT before ->> 'name' FROM journal
         WHERE person_id = later.id AND table_name = 'participants' AND action = 'delete'
         ORDER BY journal.id DESC LIMIT 1)
    ) AS name, operations.title, operations.at
    FROM temp.members AS members JOIN temp.later AS later ON later.id = members.id
    JOIN operations ON operations.id = later.operation_id
    LEFT JOIN participants ON participants.id = later.id
    ORDER BY name COLLATE NOCASE, later.id
"""


@contextmanager
def _found(database: OfficeDatabase, operation_id: int, done_by: Sequence[int]) -> Iterator[None]:
    """Know, for the block, whom the operation made or changed and whom later work touched."""
    for table, shape in _TEMPORARY.items():
        database.execute_sql(f"DROP TABLE IF EXISTS temp.{table}")
        database.execute_sql(f"CREATE TEMP TABLE {table} ({shape})")
    done = json.dumps(list(done_by))
    database.execute_sql(_LATER_OPERATIONS, (operation_id, done))
    database.execute_sql(_LATER)
    for operation, table, first, last in _spans(database, "SELECT id FROM temp.later_operations"):
        database.execute_sql(
            f"INSERT INTO temp.later SELECT DISTINCT {_OWNERS[table]}, ? FROM {table} "
            f"WHERE id BETWEEN ? AND ? {_NOTE_LATER}",
            (operation, first, last),
        )
    database.execute_sql(_ON_SHEETS)
    database.execute_sql(_MEMBERS, (operation_id,))
    for _, table, first, last in _spans(database, str(int(operation_id))):
        is_new = int(table == "participants")
        database.execute_sql(
            f"INSERT OR IGNORE INTO temp.members SELECT DISTINCT {_OWNERS[table]}, ? "
            f"FROM {table} WHERE id BETWEEN ? AND ?",
            (is_new, first, last),
        )
        database.execute_sql(_DELETED_MEMBERS, (is_new, table, first, last))
    database.execute_sql(_DONE, (done,))
    database.execute_sql("DELETE FROM temp.members WHERE id IN (SELECT id FROM temp.spared)")
    yield
    for table in _TEMPORARY:
        database.execute_sql(f"DROP TABLE temp.{table}")


def _spans(database: OfficeDatabase, operations: str) -> list[tuple[int, str, int, int]]:
    """Return what was inserted together, people first: operation, table, first and last key."""
    rows = database.execute_sql(
        "SELECT operation_id, table_name, row_key, last_key FROM journal "
        f"WHERE operation_id IN ({operations}) AND last_key IS NOT NULL ORDER BY id"
    ).fetchall()
    return [row for row in rows if row[1] in _OWNERS]


# Batches ------------------------------------------------------------------------------------

_CHANGED_SINCE = """
    SELECT EXISTS (
        SELECT 1 FROM journal WHERE table_name = 'batches' AND row_key = ?
        AND operation_id IN (SELECT id FROM temp.later_operations)
    )
"""
_IS_USED = "SELECT EXISTS (SELECT 1 FROM participants WHERE batch = ?)"
_IS_USED_SINCE = """
    SELECT EXISTS (
        SELECT 1 FROM participants WHERE batch = ? AND id IN (SELECT id FROM temp.later)
    )
"""


def _take_batches_back(database: OfficeDatabase, operation_id: int, within: int) -> tuple[int, ...]:
    """Take back what the operation did to batches nobody needs so; return the others."""
    kept: dict[int, None] = {}
    entries = database.execute_sql(
        "SELECT action, row_key, before, after FROM journal "
        "WHERE operation_id = ? AND table_name = 'batches' ORDER BY id DESC",
        (operation_id,),
    ).fetchall()
    for action, number, before, after in entries:
        used = _IS_USED if action == "insert" else _IS_USED_SINCE
        if number in kept or any(
            database.execute_sql(sql, (number,)).fetchone()[0] for sql in (_CHANGED_SINCE, used)
        ):
            kept[number] = None
        elif action == "insert":
            if _is_there(database, number):
                registers.delete_batch(database, number)
        elif "announced_on" in json.loads(after):
            then = day_of(json.loads(before).get("announced_on"))
            registers.set_batch_announcement(database, number, then, within)
    return tuple(sorted(kept))


def _is_there(database: OfficeDatabase, number: int) -> bool:
    sql = "SELECT EXISTS (SELECT 1 FROM batches WHERE number = ?)"
    return bool(database.execute_sql(sql, (number,)).fetchone()[0])
