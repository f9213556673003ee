"""The key file beside a protected office: it holds the office's data key behind the passphrase.

A one-row SQLCipher database opened with the passphrase; no cryptography of our own. What lies in
the office file itself, and how it is converted, is not decided here.
"""

from __future__ import annotations

import os
import re
import secrets
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from prakerja_desktop.store.disk import sync_folder
from prakerja_desktop.store.errors import (
    DamagedKeyFileError,
    MissingKeyFileError,
    UnusablePassphraseError,
    WrongPassphraseError,
    translating_disk,
)

KEY_BYTES = 32
"""Length of the data key that opens the office file: 256 bits."""
KEY_ENDING = "-kunci"
"""What a key file's name has more than the name of its office."""

# "PRKK": a key file, never taken for an office.
_APPLICATION_ID = 0x50524B4B
_DRAFT = ".baru"
_CIPHER_PAGE = 4096
# SQLCipher takes such a passphrase for a raw key and would skip the slow derivation.
_RAW_KEY = re.compile(r"x'[0-9a-f]*'", re.IGNORECASE)


def new_data_key() -> bytes:
    """Return a fresh random data key."""
    return secrets.token_bytes(KEY_BYTES)


def key_file_of(office: Path) -> Path:
    """Return where the key file of an office lies, present or not."""
    return office.with_name(office.name + KEY_ENDING)


def write_key_file(office: Path, key: bytes, passphrase: str) -> None:
    """Put a key file with this passphrase beside `office`, in the place of an older one.

    Written beside its place, read back, brought to the disk, renamed: there is always one that
    opens. Raises UnusablePassphraseError, or an OfficeFileError when it cannot be written.
    """
    words = _usable(passphrase)
    path = key_file_of(office)
    draft = path.with_name(path.name + _DRAFT)
    with translating_disk(path):
        _remove_draft(draft)
        try:
            # Made by us, so that nobody else may read it for a moment.
            os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            _fill(draft, key, words)
            if _read(draft, words) != key:
                raise DamagedKeyFileError(path)
            draft.replace(path)
            sync_folder(path.parent)
        finally:
            _remove_draft(draft)


def read_key_file(office: Path, passphrase: str) -> bytes:
    """Return the data key of `office`.

    Raises MissingKeyFileError, DamagedKeyFileError or WrongPassphraseError; a passphrase that
    could never have been set is a wrong one.
    """
    path = key_file_of(office)
    if not path.is_file():
        raise MissingKeyFileError(path)
    with translating_disk(path):
        size = path.stat().st_size
        with path.open("rb") as stream:
            is_plain = stream.read(16).startswith(b"SQLite format 3\x00")
    if size == 0 or size % _CIPHER_PAGE or is_plain:
        raise DamagedKeyFileError(path)
    try:
        words = _usable(passphrase)
    except UnusablePassphraseError as error:
        raise WrongPassphraseError from error
    with translating_disk(path):
        return _read(path, words)


def remove_key_file(office: Path) -> None:
    """Remove the key file of an office that is not protected any more."""
    path = key_file_of(office)
    with translating_disk(path):
        _remove_draft(path.with_name(path.name + _DRAFT))
        path.unlink(missing_ok=True)
        sync_folder(path.parent)


def remove_key_drafts(office: Path) -> None:
    """Remove what was left when the program died while it wrote a key file."""
    path = key_file_of(office)
    _remove_draft(path.with_name(path.name + _DRAFT))


def _usable(passphrase: str) -> str:
    """Return the passphrase as it is used: the same letters, however they were composed."""
    words = unicodedata.normalize("NFC", passphrase)
    if not words or _RAW_KEY.fullmatch(words) or not words.isprintable():
        raise UnusablePassphraseError
    return words


def _connect(path: Path, words: str) -> Any:
    connection = dbapi2.connect(str(path), isolation_level=None)
    quoted = words.replace("'", "''")
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = '{quoted}'")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _fill(draft: Path, key: bytes, words: str) -> None:
    connection = _connect(draft, words)
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        connection.execute("CREATE TABLE kunci (id INTEGER PRIMARY KEY, data_key BLOB NOT NULL)")
        connection.execute("INSERT INTO kunci VALUES (1, ?)", (key,))
    finally:
        connection.close()


def _read(path: Path, words: str) -> bytes:
    connection = _connect(path, words)
    try:
        connection.execute("PRAGMA query_only = 1")
        row = connection.execute("SELECT data_key FROM kunci WHERE id = 1").fetchone()
    except dbapi2.DatabaseError as error:
        # SQLCipher cannot tell a wrong passphrase from a damaged page.
        if getattr(error, "sqlite_errorname", "") == "SQLITE_NOTADB":
            raise WrongPassphraseError from error
        raise DamagedKeyFileError(path) from error
    finally:
        connection.close()
    if row is None or not isinstance(row[0], bytes) or len(row[0]) != KEY_BYTES:
        raise DamagedKeyFileError(path)
    return row[0]


def _remove_draft(draft: Path) -> None:
    for path in (draft, draft.with_name(draft.name + "-journal")):
        with suppress(FileNotFoundError):
            path.unlink()
