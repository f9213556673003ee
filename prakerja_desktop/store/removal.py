"""The bin: people recorded by mistake leave the office whole, and come back whole.

Nothing is kept aside: leaving is deleting, and the journal holds every value of what was deleted.
Who lies in the bin, and what comes back, is read from there.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from prakerja_desktop.errors import KnownError
from prakerja_desktop.store import search, standings
from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.tables import moment_of

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile

# Children first: whatever a foreign key would take along or blank out is gone by then, so each
# row is journalled on its own and comes back under its old key.
OWN = {
    "sheet_rows": "participant_id IN ({ids})",
    "contacts": "participant_id IN ({ids})",
    "payout_states": "payout_id IN (SELECT id FROM payouts WHERE participant_id IN ({ids}))",
    "payouts": "participant_id IN ({ids})",
    "surveys": "participant_id IN ({ids})",
    "trainings": "participant_id IN ({ids})",
    "accounts": "participant_id IN ({ids})",
    "participants": "id IN ({ids})",
}
_LISTED = "SELECT value FROM json_each(?)"
# A removal ends with the participants it removed, which tells it from any other operation by one
# look at the index. What undo and redo did counts as never done, or done by the first of them.
_DISCARDED = """
    SELECT journal.id, journal.row_key, journal.before, operations.id, operations.officer,
        operations.at
    FROM operations JOIN journal ON journal.operation_id = operations.id
    WHERE operations.at >= ? AND operations.undoes IS NULL AND operations.redoes IS NULL
    AND operations.state IN ('done', '')
    AND 'delete participants' = (
        SELECT last.action || ' ' || last.table_name FROM journal AS last
        WHERE last.operation_id = operations.id ORDER BY last.id DESC LIMIT 1
    )
    AND journal.action = 'delete' AND journal.table_name = 'participants'
    AND journal.row_key NOT IN (SELECT id FROM participants)
    ORDER BY journal.id DESC
"""


class RegisteredAnewError(KnownError):
    """Somebody in the bin cannot come back: the NIK belongs to another entry by now."""

    def __init__(self, name: str, owner: str) -> None:
        super().__init__(
            "{name} tidak dapat dipulihkan karena NIK-nya sudah terdaftar lagi atas nama {owner}; "
            "buka peserta itu dan lanjutkan di sana.",
            name=name,
            owner=owner,
        )


class NotInBinError(KnownError):
    """Somebody is not in the bin any more: brought back, or removed too long ago."""

    def __init__(self) -> None:
        super().__init__(
            "Orang ini sudah tidak ada di tempat sampah; muat ulang daftarnya untuk melihat isinya "
            "sekarang."
        )


@dataclass(frozen=True, slots=True)
class Discarded:
    """A participant in the bin: who it was, and the operation that removed them."""

    id: int
    operation_id: int
    nik: str
    name: str
    number: int
    batch: int | None
    village: str
    district: str
    officer: str
    at: datetime


def discarded(office: OfficeFile, since: date) -> list[Discarded]:
    """Return who was removed on `since` or later and has not come back, the latest first."""
    with office.snapshot() as database:
        return _discarded(database, since)


def _discarded(database: OfficeDatabase, since: date) -> list[Discarded]:
    rows = database.execute_sql(_DISCARDED, (since.isoformat(),)).fetchall()
    found: dict[int, Discarded] = {}
    for _, key, before, operation_id, officer, at in rows:
        was = json.loads(before)
        # Removed, brought back and removed once more: the latest removal counts.
        found.setdefault(
            key,
            Discarded(
                id=key,
                operation_id=operation_id,
                nik=was["nik"],
                name=was["name"],
                number=was["number"],
                batch=was.get("batch"),
                village=was.get("village", ""),
                district=was.get("district", ""),
                officer=officer,
                at=moment_of(at),
            ),
        )
    return list(found.values())


# Writing; called by `Operation` only --------------------------------------------------------


def remove(database: OfficeDatabase, ids: Collection[int]) -> int:
    """Delete these participants with everything recorded of them; return how many there were.

    They are the last thing their operation deletes: see `_DISCARDED`.
    """
    wanted = json.dumps(list(ids))
    removed = 0
    for table, which in OWN.items():
        sql = f"DELETE FROM {table} WHERE {which.format(ids=_LISTED)}"  # noqa: S608 - as above
        removed = database.execute_sql(sql, (wanted,)).rowcount
    database.execute_sql(f"DELETE FROM name_search WHERE rowid IN ({_LISTED})", (wanted,))  # noqa: S608
    return removed


def restore(
    database: OfficeDatabase, ids: Collection[int], since: date, operation_id: int
) -> list[Discarded]:
    """Write these participants back as they were, with everything recorded of them.

    Keys, UUIDs and printed numbers are the old ones. Raises NotInBinError for somebody who was not
    removed on `since` or later, RegisteredAnewError when the NIK has been registered meanwhile;
    the operation must end then.
    """
    lying = {one.id: one for one in _discarded(database, since)}
    if not lying.keys() >= set(ids):
        raise NotInBinError
    found = [lying[key] for key in ids]
    for one in found:
        _require_free(database, one)
        _put_back(database, one)
        search.refresh(database, one.id)
        standings.add_rows(database, one.id, one.id, operation_id)
    return found


def _require_free(database: OfficeDatabase, one: Discarded) -> None:
    sql = "SELECT name FROM participants WHERE nik = ?"
    owner = database.execute_sql(sql, (one.nik,)).fetchone()
    if owner is not None:
        raise RegisteredAnewError(one.name, owner[0])


def _put_back(database: OfficeDatabase, one: Discarded) -> None:
    for table in reversed(OWN):
        rows = _removed_rows(database, table, one)
        if table == "sheet_rows":
            rows = [row for row in rows if _has_sheet(database, row)]
        if rows:
            _insert(database, table, rows)


def _removed_rows(database: OfficeDatabase, table: str, one: Discarded) -> list[Mapping[str, Any]]:
    """Return the rows of a table this person's removal deleted, by column, by key."""
    # Lines of call sheets belong to the sheet's history, not to the person's.
    owner = "before ->> 'participant_id'" if table == "sheet_rows" else "person_id"
    sql = f"""
        SELECT before FROM journal
        WHERE operation_id = ? AND action = 'delete' AND table_name = ? AND {owner} = ?
        ORDER BY row_key
    """  # noqa: S608 - one of the two above
    rows = database.execute_sql(sql, (one.operation_id, table, one.id)).fetchall()
    return [json.loads(row[0]) for row in rows]


def _has_sheet(database: OfficeDatabase, row: Mapping[str, Any]) -> bool:
    sql = "SELECT EXISTS (SELECT 1 FROM sheets WHERE id = ?)"
    return bool(database.execute_sql(sql, (row["sheet_id"],)).fetchone()[0])


def _insert(database: OfficeDatabase, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows; a column the journal is silent about held its default and gets it again."""
    for row in rows:
        marks = ", ".join("?" * len(row))
        sql = f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})"  # noqa: S608 - our columns
        database.execute_sql(sql, tuple(row.values()))
