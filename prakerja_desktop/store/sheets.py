"""Printed call sheets: which person stands on which line, and what was keyed back from it.

What the codes of outcomes mean is the services' business. Writers are called by `Operation` only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from prakerja_desktop.store.contacts import Contact
from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.tables import (
    SheetRowTable,
    SheetTable,
    day_of,
    insert_sql,
    moment_of,
    new_uuids,
)

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile

_ROW_NAMES = ("sheet_id", "code", "participant_id")
_SHEETS = """
    SELECT sheets.id, printed_on, title, officer, count(sheet_rows.id),
        count(sheet_rows.id) - count(contact_id)
    FROM sheets LEFT JOIN sheet_rows ON sheet_rows.sheet_id = sheets.id
"""
_LINES = """
    SELECT r.sheet_id, r.code, r.participant_id, r.contact_id, p.name, p.phone, p.second_phone,
        c.at, c.kind, c.outcome, c.promised_on, c.note, c.officer
    FROM sheet_rows AS r JOIN participants AS p ON p.id = r.participant_id
    LEFT JOIN contacts AS c ON c.id = r.contact_id
"""


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


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A line with who stands on it, and what was keyed back; `contact` is None until then."""

    row: SheetRow
    name: str
    phone: str
    second_phone: str
    contact: Contact | None


def sheets(office: OfficeFile, limit: int) -> list[Sheet]:
    """Return the newest call sheets, newest first."""
    sql = f"{_SHEETS} GROUP BY sheets.id ORDER BY sheets.id DESC LIMIT ?"
    with office.reading() as database:
        rows = database.execute_sql(sql, (limit,)).fetchall()
    return [_sheet(row) for row in rows]


def find(office: OfficeFile, number: int) -> Sheet | None:
    """Return the sheet with this number on its paper."""
    sql = f"{_SHEETS} WHERE sheets.id = ? GROUP BY sheets.id"
    with office.reading() as database:
        row = database.execute_sql(sql, (number,)).fetchone()
    return None if row is None else _sheet(row)


def next_number(office: OfficeFile) -> int:
    """Return the number the next sheet will get; numbers are never given twice."""
    sql = "SELECT seq FROM sqlite_sequence WHERE name = 'sheets'"
    with office.reading() as database:
        row = database.execute_sql(sql).fetchone()
    return 1 if row is None else int(row[0]) + 1


def rows_of(office: OfficeFile, number: int) -> list[SheetRow]:
    """Return the lines of a call sheet by code; none for an unknown sheet."""
    sql = """
        SELECT sheet_id, code, participant_id, contact_id FROM sheet_rows
        WHERE sheet_id = ? ORDER BY code
    """
    with office.reading() as database:
        return [SheetRow(*row) for row in database.execute_sql(sql, (number,)).fetchall()]


def lines_of(office: OfficeFile, number: int) -> list[SheetLine]:
    """Return the lines of a sheet by code, with people and outcomes; none for an unknown sheet."""
    with office.reading() as database:
        rows = database.execute_sql(f"{_LINES} WHERE r.sheet_id = ? ORDER BY r.code", (number,))
        return [_line(row) for row in rows.fetchall()]


def keyed_elsewhere(office: OfficeFile, row: SheetRow) -> list[SheetLine]:
    """Return where the person of a line was keyed back on other sheets of the same day."""
    sql = f"""{_LINES} JOIN sheets AS s ON s.id = r.sheet_id
        WHERE r.participant_id = ?1 AND r.sheet_id <> ?2 AND r.contact_id IS NOT NULL
            AND s.printed_on = (SELECT printed_on FROM sheets WHERE id = ?2)
        ORDER BY r.sheet_id, r.code
    """  # noqa: S608 - our own text
    with office.reading() as database:
        rows = database.execute_sql(sql, (row.participant_id, row.sheet)).fetchall()
    return [_line(found) for found in rows]


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


def _sheet(row: tuple[Any, ...]) -> Sheet:
    return Sheet(row[0], date.fromisoformat(row[1]), *row[2:])


def _line(row: tuple[Any, ...]) -> SheetLine:
    number, code, person, contact_id, name, phone, second_phone, at, *rest = row
    contact = None
    if contact_id is not None:
        kind, outcome, promised_on, note, officer = rest
        contact = Contact(
            at=moment_of(at),
            kind=kind,
            outcome=outcome,
            promised_on=day_of(promised_on),
            note=note,
            officer=officer,
            id=contact_id,
        )
    return SheetLine(SheetRow(number, code, person, contact_id), name, phone, second_phone, contact)
