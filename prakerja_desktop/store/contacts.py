"""Calls, visits and messages with participants: when, how, with what outcome.

Codes of kind and outcome are the services' business; here they are text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.tables import ContactTable, day_of, moment_of, new_uuids


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact; `promised_on` is the day the person promised to act, if any."""

    at: datetime
    kind: str
    outcome: str = ""
    promised_on: date | None = None
    note: str = ""
    officer: str = ""
    id: int | None = field(default=None, compare=False)


def of_participant(database: OfficeDatabase, participant_id: int) -> list[Contact]:
    """Return the contacts with one participant, newest first."""
    table = ContactTable
    query = (
        table.select(
            table.at,
            table.kind,
            table.outcome,
            table.promised_on,
            table.note,
            table.officer,
            table.id,
        )
        .where(table.participant == participant_id)
        .order_by(table.at.desc(), table.id.desc())
        .tuples()
    )
    return [Contact(moment_of(row[0]), *row[1:]) for row in query.execute(database)]


def of_participants(
    database: OfficeDatabase, ids: Iterable[int], before: str
) -> dict[int, list[Contact]]:
    """Return the contacts of these participants before an ISO moment, newest first."""
    rows = database.execute_sql(
        """
        SELECT participant_id, at, kind, outcome, promised_on, note, officer, id FROM contacts
        WHERE participant_id IN (SELECT value FROM json_each(?)) AND at < ?
        ORDER BY participant_id, at DESC, id DESC
        """,
        (json.dumps(list(ids)), before),
    )
    found: dict[int, list[Contact]] = {}
    for key, at, kind, outcome, promised_on, note, officer, contact_id in rows.fetchall():
        contact = Contact(
            at=moment_of(at),
            kind=kind,
            outcome=outcome,
            promised_on=day_of(promised_on),
            note=note,
            officer=officer,
            id=contact_id,
        )
        found.setdefault(key, []).append(contact)
    return found


def move(database: OfficeDatabase, from_id: int, to_id: int) -> None:
    """Give one participant's contacts, and lines on call sheets, to another."""
    for table in ("contacts", "sheet_rows"):
        sql = f"UPDATE {table} SET participant_id = ? WHERE participant_id = ?"  # noqa: S608
        database.execute_sql(sql, (to_id, from_id))


def add(database: OfficeDatabase, participant_id: int, contact: Contact) -> int:
    """Write a new contact; return its id."""
    query = ContactTable.insert(
        uuid=next(new_uuids(1)),
        participant=participant_id,
        at=contact.at.isoformat(timespec="seconds"),
        kind=contact.kind,
        outcome=contact.outcome,
        promised_on=contact.promised_on,
        note=contact.note,
        officer=contact.officer,
    )
    return int(query.execute(database))
