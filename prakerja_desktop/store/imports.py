"""Reports of imports: what each found and did, as the text the services keep.

What stands in a report is the services' business. The writer is called by `Operation` only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.tables import ImportTable, moment_of, new_uuids

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile

_KEPT = """
    SELECT imports.id, imports.operation_id, operations.at, operations.officer, source, report
    FROM imports JOIN operations ON operations.id = imports.operation_id
    ORDER BY imports.id DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class KeptImport:
    """One import that was made: the operation that did it, and its report as text."""

    id: int
    operation_id: int
    at: datetime
    officer: str
    source: str
    report: str


def newest(office: OfficeFile, limit: int) -> list[KeptImport]:
    """Return the imports that stand, newest first; those undone are not among them."""
    with office.reading() as database:
        rows = database.execute_sql(_KEPT, (limit,)).fetchall()
    return [
        KeptImport(key, operation_id, moment_of(at), officer, source, report)
        for key, operation_id, at, officer, source, report in rows
    ]


def report_of(office: OfficeFile, import_id: int) -> str:
    """Return the report of an import that stands."""
    sql = "SELECT report FROM imports WHERE id = ?"
    with office.reading() as database:
        return str(database.execute_sql(sql, (import_id,)).fetchone()[0])


def add(database: OfficeDatabase, operation_id: int, source: str, report: str) -> int:
    """Keep the report of the import an operation makes; return its id."""
    query = ImportTable.insert(
        uuid=next(new_uuids(1)), operation=operation_id, source=source, report=report
    )
    return int(query.execute(database))


def rewrite(database: OfficeDatabase, import_id: int, report: str) -> None:
    """Keep another report of an import."""
    ImportTable.update(report=report).where(ImportTable.id == import_id).execute(database)


def remove(database: OfficeDatabase, import_id: int) -> None:
    """Let the report of an import go that no longer stands."""
    ImportTable.delete().where(ImportTable.id == import_id).execute(database)
