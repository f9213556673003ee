"""Version 2 of the office file, frozen: the journal, and which operations are taken back.

Triggers write what changes in a fact, so that no writer can forget to. A step that gives a fact
table another column makes the triggers of that table anew.
"""

from __future__ import annotations

from prakerja_desktop.store.database import OfficeDatabase

_TABLES = (
    # Blank state: never to be undone, as the operations of version 1, which left no trace.
    """
    ALTER TABLE operations ADD COLUMN state TEXT NOT NULL DEFAULT ''
    CHECK (state IN ('', 'done', 'undone', 'dropped'))
    """,
    "ALTER TABLE operations ADD COLUMN undoes INTEGER REFERENCES operations (id)",
    "ALTER TABLE operations ADD COLUMN redoes INTEGER REFERENCES operations (id)",
    "CREATE INDEX operations_state ON operations (state, id)",
    # A key is a number or a text, and stays what it is. Rows inserted together are one entry from
    # row_key to last_key. JSON texts hold columns by name.
    """
    CREATE TABLE journal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        operation_id INTEGER NOT NULL REFERENCES operations (id),
        action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
        table_name TEXT NOT NULL,
        row_key ANY NOT NULL,
        last_key INTEGER,
        person_id INTEGER,
        before TEXT,
        after TEXT
    ) STRICT
    """,
    "CREATE INDEX journal_operation ON journal (operation_id, id)",
    "CREATE INDEX journal_person ON journal (person_id, id) WHERE person_id IS NOT NULL",
    "CREATE INDEX journal_together ON journal (table_name, row_key) WHERE last_key IS NOT NULL",
)
_OWN_ROW = "{row}.id"
_PARENT = "{row}.participant_id"
_GRANDPARENT = "(SELECT participant_id FROM payouts WHERE id = {row}.payout_id)"
_NOBODY = "NULL"
# Table, key, and whose history a row belongs to.
_FACTS = (
    ("office", "id", _NOBODY),
    ("officers", "id", _NOBODY),
    ("batches", "number", _NOBODY),
    ("participants", "id", _OWN_ROW),
    ("accounts", "id", _PARENT),
    ("trainings", "id", _PARENT),
    ("payouts", "id", _PARENT),
    ("payout_states", "id", _GRANDPARENT),
    ("surveys", "id", _PARENT),
    ("contacts", "id", _PARENT),
    ("holidays", "on_day", _NOBODY),
    ("schemes", "code", _NOBODY),
    ("settings", "key", _NOBODY),
)
# Outside an operation the number of the operation is NULL, which the journal refuses: no fact is
# ever written without somebody's name.
_CURRENT = "(SELECT operation_id FROM current_operation)"
_INSERTED = """
    CREATE TRIGGER journal_{table}_insert AFTER INSERT ON {table} BEGIN
        INSERT INTO journal (operation_id, action, table_name, row_key, person_id)
        VALUES ({current}, 'insert', '{table}', new.{key}, {person});
    END
"""
_UPDATED = """
    CREATE TRIGGER journal_{table}_update AFTER UPDATE ON {table} BEGIN
        INSERT INTO journal (
            operation_id, action, table_name, row_key, person_id, before, after
        )
        VALUES ({current}, 'update', '{table}', old.{key}, {person}, {before}, {after});
    END
"""
_DELETED = """
    CREATE TRIGGER journal_{table}_delete AFTER DELETE ON {table} BEGIN
        INSERT INTO journal (operation_id, action, table_name, row_key, person_id, before)
        VALUES ({current}, 'delete', '{table}', old.{key}, {person}, {before});
    END
"""


def apply(database: OfficeDatabase) -> None:
    """Add the journal to an office of version 1."""
    for statement in _TABLES:
        database.execute_sql(statement)
    for table, key, person in _FACTS:
        journal_table(database, table, key, person)


def journal_table(database: OfficeDatabase, table: str, key: str, person: str) -> None:
    """Let triggers write what changes in a table as it is now; `person` is SQL with `{row}`."""
    for statement in _triggers(database, table, key, person):
        database.execute_sql(statement)


def _triggers(database: OfficeDatabase, table: str, key: str, person: str) -> tuple[str, ...]:
    info = database.execute_sql(f"PRAGMA table_info({table})").fetchall()
    names = [row[1] for row in info]
    defaults = {row[1]: row[4] if row[3] else "NULL" for row in info}
    words = {"table": table, "key": key, "current": _CURRENT}
    return (
        _INSERTED.format(**words, person=person.format(row="new")),
        _UPDATED.format(
            **words,
            person=person.format(row="new"),
            before=_object(*(_differing(name, "old") for name in names)),
            after=_object(*(_differing(name, "new") for name in names)),
        ),
        _DELETED.format(
            **words,
            person=person.format(row="old"),
            before=_object(*(_unusual(name, defaults[name]) for name in names)),
        ),
    )


def _object(*members: str) -> str:
    """Return the SQL of a JSON object made of members that are blank or begin with a comma."""
    return "'{' || substr(" + " || ".join(members) + ", 2) || '}'"


def _differing(name: str, row: str) -> str:
    return f"CASE WHEN old.{name} IS new.{name} THEN '' ELSE {_member(name, row)} END"


def _unusual(name: str, default: str | None) -> str:
    """A column that holds its default is left out, which halves the size of removed rows."""
    if default is None:
        return _member(name, "old")
    return f"CASE WHEN old.{name} IS {default} THEN '' ELSE {_member(name, 'old')} END"


def _member(name: str, row: str) -> str:
    # json_quote keeps text as text: '1.50' stays '1.50', which numbers would not.
    return f"',\"{name}\":' || json_quote({row}.{name})"
