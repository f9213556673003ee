"""What each person's next action was when a document was last printed.

No fact of the programme and not journalled: losing it only prints a page once more.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from prakerja_desktop.store.tables import PrintTable, columns, day_of, day_text, insert_sql

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile

_NAMES = columns(PrintTable)


@dataclass(frozen=True, slots=True)
class Print:
    """The next action a printed page told: its code, payout if any, and last good day."""

    participant_id: int
    document: str
    printed_on: date
    action: str
    action_kind: str | None = None
    action_number: int | None = None
    action_by: date | None = None


def note(office: OfficeFile, prints: Iterable[Print]) -> None:
    """Remember these in place of what was printed before, all or none."""
    rows = [
        (
            one.participant_id,
            one.document,
            one.printed_on.isoformat(),
            one.action,
            one.action_kind,
            one.action_number,
            day_text(one.action_by),
        )
        for one in prints
    ]
    replace_sql = insert_sql(PrintTable, _NAMES).replace("INSERT", "INSERT OR REPLACE", 1)
    with office.deriving() as database:
        database.connection().executemany(replace_sql, rows)


def latest(office: OfficeFile, document: str, ids: Iterable[int]) -> dict[int, Print]:
    """Return what was last printed for these participants; never printed ones are absent."""
    sql = f"""
        SELECT {", ".join(_NAMES)} FROM prints
        WHERE document = ? AND participant_id IN (SELECT value FROM json_each(?))
    """  # noqa: S608 - the names of our own table
    with office.reading() as database:
        rows = database.execute_sql(sql, (document, json.dumps(list(ids)))).fetchall()
    return {
        row[0]: Print(
            participant_id=row[0],
            document=row[1],
            printed_on=date.fromisoformat(row[2]),
            action=row[3],
            action_kind=row[4],
            action_number=row[5],
            action_by=day_of(row[6]),
        )
        for row in rows
    }
