"""What the first bytes of a file say, read before SQLite may touch it.

SQLite turns an empty file into a database and reports every other trouble with one sentence;
here each case gets its own. Nothing is written.
"""

from __future__ import annotations

import struct
from pathlib import Path

from prakerja_desktop.store.database import APPLICATION_ID
from prakerja_desktop.store.errors import (
    DamagedFileError,
    EmptyFileError,
    ForeignFileError,
    MissingFileError,
    NewerFileError,
    UnreadableFileError,
    translating_disk,
)
from prakerja_desktop.store.keys import key_file_of

_SIZE = 100
_MAGIC = b"SQLite format 3\x00"
# An encrypted file is whole pages of noise; the driver's page size never changes.
_CIPHER_PAGE = 4096
_KNOWN_STARTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"Rar!")


def check_header(path: Path, *, newest: int, is_encrypted: bool) -> None:
    """Raise the OfficeFileError that fits when `path` is no office file of ours.

    `newest` is the newest schema version this program reads. Of an encrypted file only the
    outer shape can be judged.
    """
    if not path.is_file():
        raise MissingFileError(path)
    with translating_disk(path), path.open("rb") as stream:
        head = stream.read(_SIZE)
        size = path.stat().st_size
    if not head:
        raise EmptyFileError(path)
    if head.startswith(_MAGIC):
        if is_encrypted:
            raise UnreadableFileError(path)
        _check_plain(path, head, size, newest)
    elif not any(head) or _is_cut_amid_a_page(path, head, size):
        raise DamagedFileError(path)
    elif _is_somebody_elses(head, size):
        raise ForeignFileError(path)
    elif not is_encrypted:
        raise UnreadableFileError(path)


def is_encrypted(path: Path) -> bool:
    """Whether `path` looks like an encrypted office; False for what cannot be read."""
    try:
        with path.open("rb") as stream:
            head = stream.read(_SIZE)
        size = path.stat().st_size
    except OSError:
        return False
    return bool(head) and not head.startswith(_MAGIC) and not _is_somebody_elses(head, size)


def _check_plain(path: Path, head: bytes, size: int, newest: int) -> None:
    if len(head) < _SIZE:
        raise DamagedFileError(path)
    (page_size,) = struct.unpack_from(">H", head, 16)
    (pages,) = struct.unpack_from(">I", head, 28)
    version, application = struct.unpack_from(">I4xI", head, 60)
    if application != APPLICATION_ID:
        raise ForeignFileError(path)
    if version > newest:
        raise NewerFileError(path, version)
    # 1 stands for 65,536. While a log lies beside it, the rest may still be in there.
    whole = pages * (65_536 if page_size == 1 else page_size)
    if size < whole and not _has_log(path):
        raise DamagedFileError(path)


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.is_file() and log.stat().st_size > 0


def _is_somebody_elses(head: bytes, size: int) -> bool:
    return bool(size % _CIPHER_PAGE) or _is_known(head) or not any(head)


def _is_known(head: bytes) -> bool:
    """Whether another kind of file begins like this."""
    return head.startswith(_KNOWN_STARTS) or head.isascii()


def _is_cut_amid_a_page(path: Path, head: bytes, size: int) -> bool:
    """Whether this is what is left of a protected office: its key file lies beside it."""
    return bool(size % _CIPHER_PAGE) and not _is_known(head) and key_file_of(path).is_file()
