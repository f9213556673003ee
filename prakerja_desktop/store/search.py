"""Finding people by what an officer types: names and villages by letters, numbers by digits.

Words of three letters and more go to the trigram index with our own quoting, shorter ones filter
as beginnings of words; digits never touch that index. Sorting and paging belong to the roster.
"""

from __future__ import annotations

from prakerja_desktop.store.database import OfficeDatabase


def add_rows(database: OfficeDatabase, first: int, last: int) -> None:
    """Index the participants of this id range in one statement."""
    database.execute_sql(
        """
        INSERT INTO name_search (rowid, name, village)
        SELECT id, name, village FROM participants WHERE id BETWEEN ? AND ?
        """,
        (first, last),
    )


def refresh(database: OfficeDatabase, participant_id: int) -> None:
    """Index one participant anew after a change of name or village."""
    database.execute_sql("DELETE FROM name_search WHERE rowid = ?", (participant_id,))
    add_rows(database, participant_id, participant_id)
