"""Writing very many rows at once: indexes are put aside and built anew afterwards.

Keeping eight indexes in order row by row costs five times as much as building them once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from prakerja_desktop.store.database import OfficeDatabase

# Below this many rows, keeping the indexes in order is cheap anyway.
_MANY = 10_000
# Building anew costs as much as keeping in order for one row in so many.
_SHARE = 6


@contextmanager
def indexes_aside(
    database: OfficeDatabase,
    *tables: str,
    writing: int,
    beside: str,
    index_made: Callable[[int, int], None] = lambda _made, _all: None,
) -> Iterator[None]:
    """Drop the indexes of `tables` for the block and make them again, in the open transaction.

    Only when `writing` rows is much, also next to the rows the table `beside` holds already.
    UNIQUE indexes stay: they refuse duplicates at the row that brings them. `index_made` is called
    after each index, with how many are made of how many; what it raises ends the operation.
    """
    if writing < _MANY or writing * _SHARE < _rows(database, beside):
        yield
        return
    found = [index for table in tables for index in _plain_indexes(database, table)]
    with database.keeping_pages():
        for name, _ in found:
            database.execute_sql(f"DROP INDEX {name}")
        yield
        for made, (_, sql) in enumerate(found, start=1):
            database.execute_sql(sql)
            index_made(made, len(found))


def _rows(database: OfficeDatabase, table: str) -> int:
    sql = f"SELECT count(*) FROM {table}"  # noqa: S608 - one of our tables
    return int(database.execute_sql(sql).fetchone()[0])


def _plain_indexes(database: OfficeDatabase, table: str) -> list[tuple[str, str]]:
    """Return name and definition of the indexes that only make reading fast."""
    rows = database.execute_sql(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? "
        "AND sql IS NOT NULL AND sql NOT LIKE 'CREATE UNIQUE%'",
        (table,),
    )
    return [(name, sql) for name, sql in rows.fetchall()]
