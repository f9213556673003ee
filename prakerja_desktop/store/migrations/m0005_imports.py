"""Version 5 of the office file, frozen: what each import found and did can be read again.

Journalled as any fact: undoing an import takes its report along, redoing brings it back.
"""

from __future__ import annotations

from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.migrations.m0002_journal import journal_table

_IMPORTS = """
    CREATE TABLE imports (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        operation_id INTEGER NOT NULL REFERENCES operations (id),
        source TEXT NOT NULL,
        report TEXT NOT NULL
    ) STRICT
"""


def apply(database: OfficeDatabase) -> None:
    """Add the reports of imports to an office of version 4."""
    database.execute_sql(_IMPORTS)
    journal_table(database, "imports", "id", "NULL")
