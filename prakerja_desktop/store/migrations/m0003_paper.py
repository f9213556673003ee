"""Version 3 of the office file, frozen: a second phone, call sheets, and what was printed last.

The triggers of `participants` are made anew, so that the journal carries the new columns too.
"""

from __future__ import annotations

from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.migrations.m0002_journal import journal_table

_STATEMENTS = (
    "ALTER TABLE participants ADD COLUMN second_phone TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE participants ADD COLUMN second_phone_name TEXT NOT NULL DEFAULT ''",
    """
    CREATE INDEX participants_second_phone ON participants (second_phone, name_key, id)
    WHERE second_phone <> ''
    """,
    # The id is the number printed on the sheet: ids are never used twice.
    """
    CREATE TABLE sheets (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        printed_on TEXT NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        officer TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    # Undoing somebody's registration takes their line off the sheet; deferred, because the
    # journal writes a cascade in no promised order and undoing reverses what it wrote.
    """
    CREATE TABLE sheet_rows (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        sheet_id INTEGER NOT NULL
            REFERENCES sheets (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        code INTEGER NOT NULL CHECK (code > 0),
        participant_id INTEGER NOT NULL
            REFERENCES participants (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        contact_id INTEGER
            REFERENCES contacts (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
        UNIQUE (sheet_id, code)
    ) STRICT
    """,
    "CREATE INDEX sheet_rows_participant ON sheet_rows (participant_id)",
    "CREATE INDEX sheet_rows_contact ON sheet_rows (contact_id) WHERE contact_id IS NOT NULL",
    # No fact of the programme: a note for the next printing, without a journal of its own.
    """
    CREATE TABLE prints (
        participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
        document TEXT NOT NULL,
        printed_on TEXT NOT NULL,
        action TEXT NOT NULL,
        action_kind TEXT,
        action_number INTEGER,
        action_by TEXT,
        PRIMARY KEY (participant_id, document)
    ) STRICT, WITHOUT ROWID
    """,
)
_NOBODY = "NULL"
_OWN_ROW = "{row}.id"
# Made anew, and new.
_JOURNALLED = (
    ("participants", "id", _OWN_ROW),
    ("sheets", "id", _NOBODY),
    ("sheet_rows", "id", _NOBODY),
)


def apply(database: OfficeDatabase) -> None:
    """Add the second phone, call sheets and the notes of printing to an office of version 2."""
    for statement in _STATEMENTS:
        database.execute_sql(statement)
    for kind in ("insert", "update", "delete"):
        database.execute_sql(f"DROP TRIGGER IF EXISTS journal_participants_{kind}")
    for table, key, person in _JOURNALLED:
        journal_table(database, table, key, person)
