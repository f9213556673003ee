"""Turning an office file from plain to encrypted and back, whole or not at all.

The new file is made beside the old one, compared with it row by row, and put in its place in one
move. Keys come as arguments; where they are kept is `keys`' business.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from itertools import zip_longest
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.store.database import BUSY_TIMEOUT
from prakerja_desktop.store.disk import make_private, sync_file, sync_folder
from prakerja_desktop.store.errors import ConversionError, translating, translating_disk

_DRAFT = ".alih"
_BESIDE = ("", "-journal", "-wal", "-shm")
_STAGES = 4
"""What progress counts: the log, the copy, the comparison, the swap."""


def convert(
    path: Path, *, old_key: bytes | None, new_key: bytes | None, progress: Progress = silent
) -> None:
    """Give the office file at `path` another key, None for a plain file.

    The caller holds the writer's lock and has closed its connections. When this raises, or the
    power goes, `path` is either wholly the old or wholly the new file; `remove_drafts` clears away
    what a killed conversion left. Raises LockedFileError while somebody reads the file,
    ConversionError when the copy differs, another OfficeFileError; what `progress` raises stops
    it before the swap.
    """
    # What a link points to is exchanged, not the link.
    path = path.resolve()
    draft = _draft_of(path)
    with translating_disk(path):
        remove_drafts(path)
        try:
            progress(0, _STAGES)
            _fold_log(path, old_key)
            progress(1, _STAGES)
            _copy(path, old_key, draft, new_key)
            progress(2, _STAGES)
            _compare(path, old_key, draft, new_key)
            sync_file(draft)
            progress(3, _STAGES)
            draft.replace(path)
            sync_folder(path.parent)
            progress(_STAGES, _STAGES)
        finally:
            remove_drafts(path)


def remove_drafts(path: Path) -> None:
    """Remove what a conversion that was killed left beside `path`; the caller is its writer."""
    draft = _draft_of(path.resolve())
    for ending in _BESIDE:
        with suppress(FileNotFoundError):
            draft.with_name(draft.name + ending).unlink()


def opens_with(path: Path, key: bytes) -> bool:
    """Whether this data key opens the office file at `path`; nobody in this process has it open.

    It does open a file whose later pages are gone: opening the office says so. Raises an
    OfficeFileError when the file cannot be read.
    """
    with translating(path):
        # Looked at without a lock, so that nothing is left beside a file that may not be written.
        if _is_opened_by(_connect(path, key, is_immutable=True)):
            return True
        # Somebody may have been writing its first page just then.
        return os.access(path, os.W_OK) and _is_opened_by(_connect(path, key))


def _is_opened_by(connection: Any) -> bool:
    try:
        connection.execute("PRAGMA query_only = 1")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except dbapi2.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", "")
        if name == "SQLITE_NOTADB":
            return False
        # The first page was read, or SQLite could not know what lies behind it.
        if not name.startswith("SQLITE_CORRUPT"):
            raise
    finally:
        connection.close()
    return True


def _draft_of(path: Path) -> Path:
    return path.with_name(path.name + _DRAFT)


def _sql_key(key: bytes | None) -> str:
    return "''" if key is None else f"\"x'{key.hex()}'\""


def _connect(path: Path, key: bytes | None, *, is_immutable: bool = False) -> Any:
    name = f"{path.absolute().as_uri()}?mode=ro&immutable=1" if is_immutable else str(path)
    connection = dbapi2.connect(name, isolation_level=None, uri=is_immutable)
    if key is not None:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = {_sql_key(key)}")
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")
    # Else rows of an encrypted file could reach the system's folder for temporary files.
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _fold_log(path: Path, key: bytes | None) -> None:
    """Bring the log into the file and remove it: the new file must never meet the old log."""
    connection = _connect(path, key)
    try:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA journal_mode = DELETE")
    finally:
        connection.close()


def _copy(path: Path, old_key: bytes | None, draft: Path, new_key: bytes | None) -> None:
    make_private(draft)
    connection = _connect(path, old_key)
    try:
        connection.execute(f"ATTACH ? AS draft KEY {_sql_key(new_key)}", (str(draft),))
        connection.execute("PRAGMA draft.synchronous = OFF")
        connection.execute("SELECT sqlcipher_export('draft')")
        for name in ("user_version", "application_id"):
            (value,) = connection.execute(f"PRAGMA main.{name}").fetchone()
            connection.execute(f"PRAGMA draft.{name} = {int(value)}")
        connection.execute("DETACH draft")
    finally:
        connection.close()
    draft.chmod(0o600)


def _compare(path: Path, old_key: bytes | None, draft: Path, new_key: bytes | None) -> None:
    old = _connect(path, old_key)
    new = _connect(draft, new_key)
    try:
        findings = new.execute("PRAGMA integrity_check").fetchall()
        if findings != [("ok",)] or _schema(old) != _schema(new):
            raise ConversionError(path)
        for table in _tables(old):
            for mine, copied in zip_longest(_rows(old, table), _rows(new, table)):
                if mine != copied:
                    raise ConversionError(path)
    finally:
        new.close()
        old.close()


def _schema(connection: Any) -> list[tuple[str, str, str, str]]:
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master")
    return sorted(rows.fetchall())


def _tables(connection: Any) -> list[str]:
    """All tables with rows of their own, those behind the search index among them."""
    return [
        name
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' "
            "AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
        )
    ]


def _rows(connection: Any, table: str) -> Iterator[tuple[object, ...]]:
    # Not by an index: the order of the table itself, without sorting.
    return iter(connection.execute(f'SELECT * FROM "{table}" NOT INDEXED'))  # noqa: S608 - its own names
