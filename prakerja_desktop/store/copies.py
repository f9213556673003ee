"""Copies of an office that lie about: unprotected ones, and ones that still hold somebody erased.

Only looks at files and removes them; which ones is the officer's choice.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

_MAGIC = b"SQLite format 3\x00"
_BESIDE = ("-wal", "-shm", "-journal")
_ENDINGS = (".prakerja", ".prakerja-rusak")


def plain_copies(office: Path, uuid: str, folders: Iterable[Path]) -> list[Path]:
    """Return the plain files in these folders that hold the office with this UUID, by name.

    The office file itself is none. Whatever cannot be read is passed over; nothing is written.
    """
    own = office.resolve()
    found = {
        path
        for folder in {folder.resolve() for folder in folders}
        for path in _files(folder)
        if path != own and is_plain(path) and _uuid_of(path) == uuid
    }
    return sorted(found)


def remove_copy(path: Path) -> bool:
    """Remove a copy and its logs; False when the system refuses."""
    try:
        for ending in ("", *_BESIDE):
            path.with_name(path.name + ending).unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _files(folder: Path) -> Iterator[Path]:
    try:
        yield from (path for path in folder.iterdir() if path.is_file())
    except OSError:
        return


def is_plain(path: Path) -> bool:
    """Tell whether a file is a database without encryption."""
    try:
        with path.open("rb") as stream:
            return stream.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def _uuid_of(path: Path, key: bytes | None = None) -> str:
    """Return which office a file holds, blank where that cannot be read."""
    try:
        connection = open_copy(path, key)
        try:
            row = connection.execute("SELECT uuid FROM office").fetchone()
        finally:
            connection.close()
    except dbapi2.Error:
        return ""
    return str(row[0]) if row else ""


def open_copy(path: Path, key: bytes | None) -> Any:
    """Open a file for reading; immutable, so that no log is made beside it."""
    connection = dbapi2.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    if key is not None:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def office_copies(
    office: Path, uuid: str, key: bytes | None, folders: Iterable[Path]
) -> list[Path]:
    """Return the files in these folders that hold the office with this UUID, plain or with `key`.

    Files that cannot be read are among them when they bear the office's name: what they hold
    cannot be told. The office file itself is none. Nothing is written.
    """
    own = office.resolve()
    found = set()
    for path in {path for folder in folders for path in _files(folder.resolve())}:
        if path != own and path.suffix in _ENDINGS:
            holds = _uuid_of(path, None if is_plain(path) else key)
            if holds == uuid or (not holds and path.name.startswith(office.stem)):
                found.add(path)
    return sorted(found)


def holds_people(
    path: Path, key: bytes | None, ids: Collection[int], niks: Collection[str]
) -> bool:
    """Tell whether a copy of the office still holds any of these people, in its journal at least.

    True also for a copy that cannot be read: nobody can say that it does not.
    """
    try:
        connection = open_copy(path, None if is_plain(path) else key)
        try:
            return _finds(connection, ids, niks)
        finally:
            connection.close()
    except dbapi2.Error:
        return True


def _finds(connection: Any, ids: Collection[int], niks: Collection[str]) -> bool:
    wanted = json.dumps(sorted(niks))
    sql = "SELECT EXISTS (SELECT 1 FROM participants WHERE nik IN (SELECT value FROM json_each(?)))"
    if connection.execute(sql, (wanted,)).fetchone()[0]:
        return True
    tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'journal'")
    if not tables.fetchone()[0]:
        return False
    sql = """
        SELECT EXISTS (
            SELECT 1 FROM journal WHERE person_id IN (SELECT value FROM json_each(?1))
            UNION ALL
            SELECT 1 FROM journal WHERE table_name = 'participants'
            AND (before ->> 'nik' IN (SELECT value FROM json_each(?2))
                OR after ->> 'nik' IN (SELECT value FROM json_each(?2)))
        )
    """
    values = (json.dumps(sorted(ids)), wanted)
    return bool(connection.execute(sql, values).fetchone()[0])
