"""What is refused before SQLite may touch it, and with which sentence."""

from __future__ import annotations

import os
import random
import sqlite3
import struct
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.store.errors import (
    DamagedFileError,
    EmptyFileError,
    ForeignFileError,
    MissingFileError,
    NewerFileError,
    OfficeFileError,
    UnreadableFileError,
)
from prakerja_desktop.store.header import check_header
from prakerja_desktop.store.migrations import NEWEST
from tests.store.people import new_office

if TYPE_CHECKING:
    from pathlib import Path

NOISE = random.Random(7).randbytes(8192)


def office_bytes(path: Path) -> bytes:
    new_office(path).close()
    content = path.read_bytes()
    path.unlink()
    return content


def check(path: Path, *, is_encrypted: bool = False) -> None:
    check_header(path, newest=NEWEST, is_encrypted=is_encrypted)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", EmptyFileError),
        (b"NIK;Nama\n6171;Siti\n", ForeignFileError),
        (b"Catatan kantor. " * 256, ForeignFileError),
        (b"PK\x03\x04" + NOISE[:4092], ForeignFileError),
        (b"\xd0\xcf\x11\xe0" + NOISE[:4092], ForeignFileError),
        (b"%PDF-1.7" + NOISE[:4088], ForeignFileError),
        (bytes(4096), DamagedFileError),
        (NOISE[:5000], ForeignFileError),
        (NOISE, UnreadableFileError),
        (b"SQLite format 3\x00", DamagedFileError),
    ],
    ids=["empty", "csv", "text", "zip", "xls", "pdf", "zeros", "odd size", "noise", "cut"],
)
def test_each_kind_of_file_gets_its_own_sentence(
    path: Path, content: bytes, expected: type[OfficeFileError]
) -> None:
    path.write_bytes(content)
    with pytest.raises(expected) as caught:
        check(path)
    assert path.name in str(caught.value)
    assert path.read_bytes() == content


def test_another_programs_database_is_foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (text)")
    connection.close()
    with pytest.raises(ForeignFileError):
        check(path)


def test_a_folder_is_no_file(path: Path) -> None:
    path.mkdir()
    with pytest.raises(MissingFileError):
        check(path)


def test_an_office_passes(path: Path) -> None:
    path.write_bytes(office_bytes(path))
    check(path)


def test_a_newer_version_is_told(path: Path) -> None:
    content = bytearray(office_bytes(path))
    struct.pack_into(">I", content, 60, 7)
    path.write_bytes(bytes(content))
    with pytest.raises(NewerFileError, match="bentuk 7"):
        check(path)


def test_a_truncated_file_is_damaged_unless_its_log_holds_the_rest(path: Path) -> None:
    content = office_bytes(path)
    path.write_bytes(content[: len(content) // 2])
    with pytest.raises(DamagedFileError):
        check(path)
    log = path.with_name(path.name + "-wal")
    log.write_bytes(b"")
    with pytest.raises(DamagedFileError):
        check(path)
    log.write_bytes(b"halaman")
    check(path)


def test_with_a_key_only_the_shape_is_judged(path: Path) -> None:
    path.write_bytes(NOISE)
    check(path, is_encrypted=True)
    path.write_bytes(NOISE[:5000])
    with pytest.raises(ForeignFileError):
        check(path, is_encrypted=True)
    path.unlink()
    path.write_bytes(office_bytes(path))
    with pytest.raises(UnreadableFileError):
        check(path, is_encrypted=True)


def test_the_biggest_page_size_is_understood(path: Path) -> None:
    content = bytearray(office_bytes(path))
    struct.pack_into(">H", content, 16, 1)
    struct.pack_into(">I", content, 28, 2)
    path.write_bytes(bytes(content[:100]) + os.urandom(2 * 65_536 - 100))
    check(path)
