"""Which kinds of data an office file holds of each person, for those affected. Read only.

Reads copies of any version, plain or encrypted, and writes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from prakerja_desktop.store.copies import is_plain, open_copy
from prakerja_desktop.store.errors import UnreadableFileError

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile

_OWN = (
    ("nik", ("nik",)),
    ("kk", ("kk",)),
    ("birth", ("birth_date", "birth_place")),
    ("address", ("address", "village", "district")),
    ("phone", ("phone", "second_phone")),
    ("email", ("email",)),
    ("education", ("education", "employment")),
    ("note", ("note", "status_reason")),
)
"""A kind of data, and the columns of a person that hold it."""
_BESIDE = (
    ("account", "accounts"),
    ("training", "trainings"),
    ("payout", "payouts"),
    ("survey", "surveys"),
    ("contact", "contacts"),
)
KINDS = tuple(kind for kind, _ in (*_OWN, *_BESIDE))
"""All kinds of data, as codes."""


@dataclass(frozen=True, slots=True)
class Held:
    """Somebody a file knows: how to reach them, and the kinds of data it holds of them."""

    id: int
    nik: str
    name: str
    phone: str
    kinds: tuple[str, ...]


def held_in_office(office: OfficeFile, ids: Collection[int] | None = None) -> list[Held]:
    """Return what the open office holds of everybody, or of these people, by name."""
    with office.snapshot() as database:
        return _held(database.connection(), ids)


def held_in_copy(path: Path, key: bytes | None) -> list[Held]:
    """Return the same of a backup or another copy; raise UnreadableFileError."""
    try:
        connection = open_copy(path, None if is_plain(path) else key)
        try:
            return _held(connection, None)
        finally:
            connection.close()
    except dbapi2.Error as error:
        raise UnreadableFileError(path) from error


def _held(connection: Any, ids: Collection[int] | None) -> list[Held]:
    present = {row[1] for row in connection.execute("PRAGMA table_info(participants)")}
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    flags = [
        " OR ".join(f"ifnull({name}, '') <> ''" for name in names if name in present) or "0"
        for _, names in _OWN
    ]
    flags += [
        f"id IN (SELECT participant_id FROM {table})" if table in tables else "0"  # noqa: S608
        for _, table in _BESIDE
    ]
    columns = ", ".join(flags)
    sql = f"SELECT id, nik, name, phone, {columns} FROM participants"  # noqa: S608 - our own names
    values: Sequence[object] = ()
    if ids is not None:
        sql += " WHERE id IN (SELECT value FROM json_each(?))"
        values = (json.dumps(sorted(ids)),)
    rows = connection.execute(f"{sql} ORDER BY name_key, id", values).fetchall()
    return [_one(row) for row in rows]


def _one(row: tuple[Any, ...]) -> Held:
    key, nik, name, phone, *held = row
    kinds = tuple(kind for kind, is_held in zip(KINDS, held, strict=True) if is_held)
    return Held(key, nik, name, phone, kinds)
