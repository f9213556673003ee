"""Whose facts changed since an operation: what is kept in memory can follow without a full walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile

# What everybody's answer rests on, or may.
_COMMON = ("office", "batches", "holidays", "schemes")


def people_since(office: OfficeFile, operation: int, most: int) -> set[int] | None:
    """Return the ids of participants changed after `operation`, removed and new ones among them.

    None when they are more than `most`, or when what counts for everybody changed: then all of it
    is to be read again.
    """
    with office.reading() as database:
        common = ", ".join(f"'{table}'" for table in _COMMON)
        is_wide = database.execute_sql(
            f"""
            SELECT EXISTS (
                SELECT 1 FROM journal
                WHERE operation_id > ? AND (last_key IS NOT NULL OR table_name IN ({common}))
            )
            """,  # noqa: S608 - the names above
            (operation,),
        ).fetchone()[0]
        if is_wide:
            return None
        rows = database.execute_sql(
            """
            SELECT DISTINCT person_id FROM journal
            WHERE operation_id > ? AND person_id IS NOT NULL LIMIT ?
            """,
            (operation, most + 1),
        ).fetchall()
    return None if len(rows) > most else {row[0] for row in rows}
