"""Printed call sheets: which person stands on which line, and what was keyed back from it.

What the codes of outcomes mean is the services' business. Writers are called by `Operation` only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.tables import SheetRowTable, SheetTable, insert_sql, new_uuids

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile

_ROW_NAMES = ("sheet_id", "code", "participant_id")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A call sheet; `number` is the one on the paper, `open_rows` those not keyed back yet."""

    number: int
    printed_on: date
    title: str
    officer: str
    rows: int
    open_rows: int


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One line of a sheet; `contact_id` is None until its outcome is keyed back."""

    sheet: int
    code: int
    participant_id: int
    contact_id: int | None


def sheets(office: OfficeFile, limit: int) -> list[Sheet]:
    """Return the newest call sheets, newest first."""
    sql = """
        SELECT sheets.id, printed_on, title, officer, count(sheet_rows.id),
            count(sheet_rows.id) - count(contact_id)
        FROM sheets LEFT JOIN sheet_rows ON sheet_rows.sheet_id = sheets.id
        GROUP BY sheets.id ORDER BY sheets.id DESC LIMIT ?
    """
    with office.reading() as database:
        rows = database.execute_sql(sql, (limit,)).fetchall()
    return [Sheet(row[0], date.fromisoformat(row[1]), *row[2:]) for row in rows]


def rows_of(office: OfficeFile, number: int) -> list[SheetRow]:
    """Return the lines of a call sheet by code; none for an unknown sheet."""
    sql = """
        SELECT sheet_id, code, participant_id, contact_id FROM sheet_rows
        WHERE sheet_id = ? ORDER BY code
    """
    with office.reading() as database:
        return [SheetRow(*row) for row in database.execute_sql(sql, (number,)).fetchall()]


def add(
    database: OfficeDatabase, printed_on: date, title: str, officer: str, people: Iterable[int]
) -> int:
    """Write a sheet whose lines 1, 2, 3 … are these participants; return its number."""
    query = SheetTable.insert(
        uuid=next(new_uuids(1)), printed_on=printed_on, title=title, officer=officer
    )
    number = int(query.execute(database))
    database.connection().executemany(
        insert_sql(SheetRowTable, _ROW_NAMES),
        ((number, code, person) for code, person in enumerate(people, start=1)),
    )
    return number


def fill_in(database: OfficeDatabase, row: SheetRow, contact_id: int) -> bool:
    """Note what was keyed back from a line; False, and nothing written, when it was already."""
    cursor = database.execute_sql(
        """
        UPDATE sheet_rows SET contact_id = ?
        WHERE sheet_id = ? AND code = ? AND contact_id IS NULL
        """,
        (contact_id, row.sheet, row.code),
    )
    return bool(cursor.rowcount)
