"""Every step of the file format, listed by hand: a glob does not survive bundling.

A step is a module with `apply(database)`; its position in the list is the version it leads to.
Steps are frozen once released: they never import the live tables.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from prakerja_desktop.errors import BugError
from prakerja_desktop.store.database import APPLICATION_ID, OfficeDatabase
from prakerja_desktop.store.errors import NewerFileError, OlderFileError
from prakerja_desktop.store.journal import triggers_aside
from prakerja_desktop.store.migrations import (
    m0001_initial,
    m0002_journal,
    m0003_paper,
    m0004_worklist,
    m0005_imports,
)

STEPS: tuple[Callable[[OfficeDatabase], None], ...] = (
    m0001_initial.apply,
    m0002_journal.apply,
    m0003_paper.apply,
    m0004_worklist.apply,
    m0005_imports.apply,
)
NEWEST = len(STEPS)


def version_of(database: OfficeDatabase) -> int:
    """Return the schema version of an open file, 0 for one just being made."""
    return int(database.pragma("user_version") or 0)


def require_newest(database: OfficeDatabase, path: Path) -> None:
    """Raise OlderFileError or NewerFileError unless a reader can use the file as it is."""
    version = version_of(database)
    if version < NEWEST:
        raise OlderFileError(path)
    if version > NEWEST:
        raise NewerFileError(path, version)


def bring_up_to_date(
    database: OfficeDatabase,
    path: Path,
    *,
    steps: tuple[Callable[[OfficeDatabase], None], ...] = STEPS,
    before: Callable[[int], None] | None = None,
) -> None:
    """Apply the steps a file lacks, each with its version number in one transaction.

    `before(version)` is called once when there is work to do: the place for a backup; what it
    raises stops the migration. Raises NewerFileError for a file of a later program.
    """
    version = version_of(database)
    if version > len(steps):
        raise NewerFileError(path, version)
    if version == len(steps):
        return
    if before is not None:
        before(version)
    for number, apply in enumerate(steps[version:], start=version + 1):
        _apply(database, number, apply)


def _apply(database: OfficeDatabase, number: int, apply: Callable[[OfficeDatabase], None]) -> None:
    from playhouse.migrate import SqliteMigrator

    # Outermost: nested in a transaction it could not switch foreign keys off, and rebuilding a
    # parent table would then delete its children.
    with SqliteMigrator(database).migration_context():
        # A step changes the shape of facts, not what an officer did.
        with triggers_aside(database):
            apply(database)
        broken = database.execute_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise BugError(f"step {number} leaves {len(broken)} broken references")
        database.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute_sql(f"PRAGMA user_version = {number}")
