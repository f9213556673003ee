"""The connection to one SQLite file: driver, key, pragmas, one connection per thread.

Knows nothing of offices. One driver serves plain and encrypted files alike.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import peewee
from sqlcipher3 import dbapi2

# "PRAK": tells our files from every other SQLite file.
APPLICATION_ID = 0x5052414B
# Milliseconds another thread's transaction may last before we give up.
BUSY_TIMEOUT = 5_000
# Kibibytes of pages each connection keeps: the system keeps them too, and sooner gives them back.
_KEPT = 2_000
# The same while very many rows are written: indexes in the making are met again and again.
_KEPT_WRITING = 16_000
# Bytes the write-ahead log may keep after a large import.
_WAL_LIMIT = 64 * 1024 * 1024


class OfficeDatabase(peewee.SqliteDatabase):
    """A SQLite file through SQLCipher's driver, plain when `key` is None.

    Transactions begin IMMEDIATE: a deferred one that reads first cannot become a writer later.
    """

    server_version = dbapi2.sqlite_version_info

    def __init__(
        self, path: Path, *, key: bytes | None = None, is_reader: bool, is_new: bool = False
    ) -> None:
        self._key = key
        self._guard = threading.Lock()
        self._connections: set[Any] = set()
        # Which file it is: the disk and its number there.
        self._opened_as: tuple[int, int] | None = None
        pragmas: list[tuple[str, object]] = [
            ("busy_timeout", BUSY_TIMEOUT),
            ("temp_store", "MEMORY"),
            ("foreign_keys", 1),
            ("synchronous", "FULL"),
            ("cache_size", -_KEPT),
        ]
        if is_reader:
            pragmas.append(("query_only", 1))
        elif not is_new:
            # A new file becomes WAL only when complete: its header must be in the file itself.
            pragmas += [("journal_mode", "WAL"), ("journal_size_limit", _WAL_LIMIT)]
        super().__init__(
            str(path), pragmas=pragmas, lock_type="IMMEDIATE", autoconnect=False, thread_safe=True
        )

    def _connect(self) -> Any:
        # peewee's own version prints the cipher's complaints to stderr and ignores the timeout.
        connection = dbapi2.connect(
            self.database, isolation_level=None, check_same_thread=False, cached_statements=256
        )
        try:
            if self._key is not None:
                connection.execute("PRAGMA cipher_log_level = NONE")
                connection.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
            self._add_conn_hooks(connection)  # type: ignore[attr-defined] # not in peewee's stubs
        except BaseException:
            connection.close()
            raise
        with self._guard:
            self._connections.add(connection)
            self._opened_as = self._opened_as or self._present()
        return connection

    @contextmanager
    def keeping_pages(self) -> Iterator[None]:
        """Let this thread's connection keep many pages while the block writes very many rows."""
        self.pragma("cache_size", -_KEPT_WRITING)
        try:
            yield
        finally:
            self.pragma("cache_size", -_KEPT)

    def is_in_place(self) -> bool:
        """Tell whether the file that is open still lies where it was opened.

        Systems other than Windows let an open file be moved or removed; what is written to it
        then is lost to everybody who looks for it at its place.
        """
        return self._opened_as is None or self._opened_as == self._present()

    def _present(self) -> tuple[int, int] | None:
        try:
            found = Path(self.database).stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def _close(self, conn: Any) -> None:
        with self._guard:
            self._connections.discard(conn)
        conn.close()

    def rollback(self) -> None:
        """Undo the open transaction; SQLite has done so already when the disk is full."""
        if self.connection().in_transaction:
            super().rollback()

    def close_everywhere(self) -> None:
        """Close this thread's connection and those other threads left open."""
        if not self.is_closed():
            self.close()
        with self._guard:
            left, self._connections = self._connections, set()
        for connection in left:
            connection.close()
