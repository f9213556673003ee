"""Who shares a family card: asked when a No. KK is typed. Read only."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile


def ids_by_kk(office: OfficeFile, kk: str) -> list[int]:
    """Return the ids of the participants with this No. KK, by id.

    No index carries the number: reads the whole table, for the few saves that change it.
    """
    with office.reading() as database:
        sql = "SELECT id FROM participants WHERE kk = ? ORDER BY id"
        return [int(row[0]) for row in database.execute_sql(sql, (kk,)).fetchall()]
