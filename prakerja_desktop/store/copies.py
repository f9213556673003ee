"""Unprotected copies of an office that lie about: backups from before it got its passphrase.

Only looks at files and removes them; which ones is the officer's choice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from sqlcipher3 import dbapi2

_MAGIC = b"SQLite format 3\x00"
_BESIDE = ("-wal", "-shm", "-journal")


def plain_copies(office: Path, uuid: str, folders: Iterable[Path]) -> list[Path]:
    """Return the plain files in these folders that hold the office with this UUID, by name.

    The office file itself is none. Whatever cannot be read is passed over; nothing is written.
    """
    own = office.resolve()
    found = {
        path
        for folder in {folder.resolve() for folder in folders}
        for path in _files(folder)
        if path != own and _is_plain(path) and _uuid_of(path) == uuid
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


def _is_plain(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def _uuid_of(path: Path) -> str:
    """Return which office a plain file holds; immutable, so that no log is made beside it."""
    try:
        connection = dbapi2.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            row = connection.execute("SELECT uuid FROM office").fetchone()
        finally:
            connection.close()
    except dbapi2.Error:
        return ""
    return str(row[0]) if row else ""
