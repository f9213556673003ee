"""The short tables: the office itself, officers, batches, holidays, own schemes, settings.

Writers are called by `Operation` only; they mark the kept standings their change touches.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import date

from prakerja_desktop.errors import BugError
from prakerja_desktop.rules.batch import Batch
from prakerja_desktop.rules.workdays import Holiday
from prakerja_desktop.store import standings
from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.tables import (
    BatchTable,
    HolidayTable,
    OfficerTable,
    OfficeTable,
    SchemeTable,
    SettingTable,
    new_uuids,
)

DEFAULT_SCHEME = "2021"


@dataclass(frozen=True, slots=True)
class OfficeRecord:
    """The office and the texts on its printed pages.

    `created_at` is ISO text of the day made; `uuid` stays the office's own for ever.
    """

    name: str
    address: str = ""
    phone: str = ""
    regency_code: str = ""
    default_scheme: str = DEFAULT_SCHEME
    office_hours: str = ""
    print_note: str = ""
    created_at: str = field(default="", compare=False)
    uuid: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody who works with the file."""

    name: str
    phone: str = ""
    id: int | None = field(default=None, compare=False)


_OFFICE_COLUMNS = tuple(part.name for part in fields(OfficeRecord))

# In plain SQL: these are read after every change, and putting the queries together took longer.
_OFFICE = f"SELECT {', '.join(_OFFICE_COLUMNS)} FROM office"  # noqa: S608 - constant
_SETTINGS = "SELECT key, value FROM settings ORDER BY key"
_BATCHES = "SELECT number, scheme, announced_on FROM batches ORDER BY number"
_HOLIDAYS = (
    "SELECT on_day, name, is_joint_leave, is_estimated, decree FROM holidays ORDER BY on_day"
)


def office_record(database: OfficeDatabase) -> OfficeRecord:
    """Return the office; raise BugError when the file names none."""
    rows = database.execute_sql(_OFFICE).fetchall()
    if len(rows) != 1:
        raise BugError(f"{len(rows)} office rows")
    return OfficeRecord(**dict(zip(_OFFICE_COLUMNS, rows[0], strict=True)))


def officers(database: OfficeDatabase) -> list[Officer]:
    """Return the officers by name."""
    query = OfficerTable.select(OfficerTable.name, OfficerTable.phone, OfficerTable.id)
    ordered = query.order_by(OfficerTable.name.collate("NOCASE")).tuples()
    return [Officer(*row) for row in ordered.execute(database)]


def batches(database: OfficeDatabase) -> dict[int, Batch]:
    """Return the batches by number, in order."""
    rows = database.execute_sql(_BATCHES).fetchall()
    return {
        number: Batch(number, scheme, None if on is None else date.fromisoformat(on))
        for number, scheme, on in rows
    }


def holidays(database: OfficeDatabase) -> list[Holiday]:
    """Return the days off in order."""
    return [
        Holiday(date.fromisoformat(on), name, bool(is_joint_leave), bool(is_estimated), decree)
        for on, name, is_joint_leave, is_estimated, decree in database.execute_sql(_HOLIDAYS)
    ]


def schemes(database: OfficeDatabase) -> dict[str, str]:
    """Return the TOML text of the office's own schemes by code.

    Bytes that are no text any more stand as U+FFFD, which no scheme has: it is then unreadable,
    and the rest of the office is not.
    """
    rows = database.execute_sql(
        "SELECT CAST(code AS BLOB), CAST(toml AS BLOB) FROM schemes ORDER BY code"
    )
    return {
        bytes(code).decode(errors="replace"): bytes(toml).decode(errors="replace")
        for code, toml in rows.fetchall()
    }


def settings(database: OfficeDatabase) -> dict[str, str]:
    """Return the office's settings."""
    return dict(database.execute_sql(_SETTINGS).fetchall())


def insert_office(database: OfficeDatabase, record: OfficeRecord) -> None:
    """Write the one row of a new file."""
    values = {name: getattr(record, name) for name in _OFFICE_COLUMNS}
    values["uuid"] = record.uuid or next(new_uuids(1))
    OfficeTable.insert(id=1, **values).execute(database)


def update_office(database: OfficeDatabase, record: OfficeRecord, operation_id: int) -> None:
    """Write what differs; the day it was made and its uuid stay."""
    present = office_record(database)
    wanted = replace(record, created_at=present.created_at, uuid=present.uuid)
    changed = _differences(present, wanted)
    if not changed:
        return
    OfficeTable.update(**changed).execute(database)
    if "default_scheme" in changed:
        standings.mark_without_batch(database, operation_id)


def _differences(present: OfficeRecord, wanted: OfficeRecord) -> dict[str, str]:
    return {
        name: getattr(wanted, name)
        for name in _OFFICE_COLUMNS
        if getattr(wanted, name) != getattr(present, name)
    }


def put_officer(database: OfficeDatabase, officer: Officer) -> int:
    """Add an officer, or write the telephone of the one with that name; return the id."""
    present = {known.name: known for known in officers(database)}.get(officer.name)
    if present is None:
        return int(OfficerTable.insert(name=officer.name, phone=officer.phone).execute(database))
    if present.phone != officer.phone:
        query = OfficerTable.update(phone=officer.phone).where(OfficerTable.id == present.id)
        query.execute(database)
    return present.id or 0


def insert_batch(database: OfficeDatabase, batch: Batch) -> None:
    """Add a batch the file does not know yet."""
    BatchTable.insert(
        number=batch.number, scheme=batch.scheme, announced_on=batch.announced_on
    ).execute(database)


def set_batch_announcement(
    database: OfficeDatabase, number: int, announced_on: date | None, operation_id: int
) -> None:
    """Write the announcement of a known batch; raise BugError for an unknown one."""
    present = batches(database).get(number)
    if present is None:
        raise BugError(f"batch {number} is not in the file")
    if present.announced_on == announced_on:
        return
    query = BatchTable.update(announced_on=announced_on).where(BatchTable.number == number)
    query.execute(database)
    standings.mark_batches(database, [number], operation_id)


def put_batch(database: OfficeDatabase, batch: Batch, operation_id: int) -> None:
    """Add a batch, or give the known one with its number this scheme and announcement."""
    present = batches(database).get(batch.number)
    if present == batch:
        return
    if present is None:
        insert_batch(database, batch)
        return
    query = BatchTable.update(scheme=batch.scheme, announced_on=batch.announced_on)
    query.where(BatchTable.number == batch.number).execute(database)
    standings.mark_batches(database, [batch.number], operation_id)


def delete_batch(database: OfficeDatabase, number: int) -> None:
    """Remove a batch; raise BugError for an unknown one and for one that has people."""
    if people_by_batch(database).get(number):
        raise BugError(f"batch {number} has people")
    if not BatchTable.delete().where(BatchTable.number == number).execute(database):
        raise BugError(f"batch {number} is not in the file")


def people_by_batch(database: OfficeDatabase) -> dict[int | None, int]:
    """Return how many people each batch has; None stands for those without one."""
    rows = database.execute_sql("SELECT batch, count(*) FROM participants GROUP BY batch")
    return dict(rows.fetchall())


def people_in(
    database: OfficeDatabase, numbers: Collection[int | None], others: Collection[int] = ()
) -> list[int]:
    """Return the ids of people in these batches and of `others`, by name.

    None as a number stands for people without a batch.
    """
    rows = database.execute_sql(
        """
        SELECT id FROM participants
        WHERE batch IN (SELECT value FROM json_each(?1)) OR (batch IS NULL AND ?2)
            OR id IN (SELECT value FROM json_each(?3))
        ORDER BY name_key, id
        """,
        (
            json.dumps([one for one in numbers if one is not None]),
            None in numbers,
            json.dumps(list(others)),
        ),
    )
    return [row[0] for row in rows.fetchall()]


def put_holidays(database: OfficeDatabase, wanted: Iterable[Holiday]) -> None:
    """Make the table hold exactly these days, touching only rows that differ.

    Marks no standing: each says itself which days off it rests on.
    """
    present = {holiday.on: holiday for holiday in holidays(database)}
    target = {holiday.on: holiday for holiday in wanted}
    if present == target:
        return
    for day in present.keys() - target.keys():
        HolidayTable.delete().where(HolidayTable.on_day == day).execute(database)
    for day, holiday in target.items():
        if present.get(day) == holiday:
            continue
        values = {
            "name": holiday.name,
            "is_joint_leave": int(holiday.is_joint_leave),
            "is_estimated": int(holiday.is_estimated),
            "decree": holiday.decree,
        }
        if day in present:
            query = HolidayTable.update(**values).where(HolidayTable.on_day == day)
            query.execute(database)
        else:
            HolidayTable.insert(on_day=day, **values).execute(database)


def put_scheme(database: OfficeDatabase, code: str, toml: str, operation_id: int) -> None:
    """Add or replace one of the office's own schemes."""
    present = schemes(database).get(code)
    if present == toml:
        return
    if present is None:
        SchemeTable.insert(code=code, toml=toml).execute(database)
    else:
        SchemeTable.update(toml=toml).where(SchemeTable.code == code).execute(database)
    standings.mark_scheme(database, code, operation_id)


def delete_scheme(database: OfficeDatabase, code: str, operation_id: int) -> None:
    """Remove one of the office's own schemes; raise BugError for an unknown one.

    What rests on the code (a built-in scheme with it takes over) is marked.
    """
    if not SchemeTable.delete().where(SchemeTable.code == code).execute(database):
        raise BugError(f"scheme {code!r} is not in the file")
    standings.mark_scheme(database, code, operation_id)


def put_setting(database: OfficeDatabase, key: str, value: str) -> None:
    """Add or replace one setting."""
    present = settings(database).get(key)
    if present is None:
        SettingTable.insert(key=key, value=value).execute(database)
    elif present != value:
        SettingTable.update(value=value).where(SettingTable.key == key).execute(database)
