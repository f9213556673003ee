"""The driver's and the system's errors as sentences of ours."""

from __future__ import annotations

import errno
from pathlib import Path

import peewee
import pytest

from prakerja_desktop.errors import BugError, KnownError
from prakerja_desktop.store import errors
from prakerja_desktop.store.errors import translated, translating, translating_disk

PATH = Path("/kantor/Kantor.prakerja")


class Driver(Exception):
    def __init__(self, name: str, text: str = "") -> None:
        super().__init__(text)
        self.sqlite_errorname = name


def wrapped(cause: Exception) -> Exception:
    """The driver's error as peewee hands it on: somewhere down the chain."""
    try:
        try:
            raise cause
        except Driver as error:
            raise peewee.OperationalError(str(error))  # noqa: B904 - as peewee does
    except peewee.OperationalError as error:
        return error


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SQLITE_FULL", errors.DiskFullError),
        ("SQLITE_BUSY", errors.LockedFileError),
        ("SQLITE_BUSY_SNAPSHOT", errors.LockedFileError),
        ("SQLITE_LOCKED", errors.LockedFileError),
        ("SQLITE_READONLY_DIRECTORY", errors.ReadOnlyFileError),
        ("SQLITE_CANTOPEN", errors.ReadOnlyFileError),
        ("SQLITE_CORRUPT_VTAB", errors.DamagedFileError),
        ("SQLITE_NOTADB", errors.UnreadableFileError),
        ("SQLITE_IOERR_WRITE", errors.DeviceError),
    ],
)
def test_what_the_officer_can_act_on(name: str, expected: type[KnownError]) -> None:
    error = translated(wrapped(Driver(name)), PATH)
    assert type(error) is expected
    assert PATH.name in str(error)
    assert str(error).endswith(".")


@pytest.mark.parametrize("name", ["SQLITE_CONSTRAINT_CHECK", "SQLITE_ERROR", "SQLITE_MISUSE"])
def test_the_rest_is_ours(name: str) -> None:
    assert isinstance(translated(wrapped(Driver(name, "near SELECT")), PATH), BugError)


def test_only_a_repeated_nik_is_a_duplicate() -> None:
    unique = "SQLITE_CONSTRAINT_UNIQUE"
    nik = Driver(unique, "UNIQUE constraint failed: participants.nik")
    uuid = Driver(unique, "UNIQUE constraint failed: participants.uuid")
    assert isinstance(translated(wrapped(nik), PATH), errors.DuplicateNikError)
    assert isinstance(translated(wrapped(uuid), PATH), BugError)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, errors.DiskFullError),
        (errno.EROFS, errors.ReadOnlyFileError),
        (errno.EACCES, errors.ReadOnlyFileError),
        (errno.ENOENT, errors.MissingFileError),
        (errno.EIO, errors.DeviceError),
    ],
)
def test_the_systems_errors(number: int, expected: type[KnownError]) -> None:
    with pytest.raises(expected), translating_disk(PATH):
        raise OSError(number, "?")


def test_others_pass() -> None:
    with pytest.raises(OSError, match="lain"), translating(PATH):
        raise OSError(errno.ENOSPC, "file lain")
    with pytest.raises(KnownError, match="sudah ada"), translating_disk(PATH):
        raise errors.ExistingFileError(PATH)


def test_an_error_of_peewee_without_a_driver_is_ours() -> None:
    with pytest.raises(BugError, match="not opened"), translating(PATH):
        raise peewee.InterfaceError("connection not opened")
