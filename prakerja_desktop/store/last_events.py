"""The newest dated event of everybody, by kind: what retention is counted from. Read only."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from prakerja_desktop.store.tables import day_of

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile


@dataclass(frozen=True, slots=True)
class LastEvents:
    """The newest days of one participant; None where nothing is dated. `registered` is a day too.

    `registered` is when the office first recorded the person, as the journal tells it.
    """

    id: int
    number: int
    nik: str
    name: str
    batch: int | None
    status: str
    announced: date | None
    status_on: date | None
    training: date | None
    payout: date | None
    account: date | None
    survey: date | None
    contact: date | None
    registered: date | None


_DAYS = """
    WITH trained AS (
        SELECT participant_id AS id, max(max(bought_on, ifnull(cancelled_on, ''),
            ifnull(started_on, ''), ifnull(finished_on, ''), ifnull(certified_on, ''),
            ifnull(reviewed_training_on, ''), ifnull(reviewed_platform_on, ''),
            ifnull(reviewed_dashboard_on, ''))) AS day
        FROM trainings GROUP BY participant_id
    ),
    reported AS (
        SELECT payout_id AS id, max(reported_on) AS day FROM payout_states GROUP BY payout_id
    ),
    paid AS (
        SELECT participant_id AS id, max(max(ifnull(scheduled_on, ''), ifnull(paid_on, ''),
            ifnull(reported.day, ''))) AS day
        FROM payouts LEFT JOIN reported ON reported.id = payouts.id GROUP BY participant_id
    ),
    connected AS (
        SELECT participant_id AS id, max(max(ifnull(connected_on, ''), ifnull(verified_on, ''),
            ifnull(disconnected_on, ''))) AS day
        FROM accounts GROUP BY participant_id
    ),
    surveyed AS (
        SELECT participant_id AS id, max(max(ifnull(opened_on, ''), ifnull(filled_on, ''))) AS day
        FROM surveys GROUP BY participant_id
    ),
    talked AS (
        SELECT participant_id AS id, max(max(substr(at, 1, 10), ifnull(promised_on, ''))) AS day
        FROM contacts GROUP BY participant_id
    )
    SELECT p.id, p.number, p.nik, p.name, p.batch, p.status,
        max(ifnull(p.announced_on, ifnull(b.announced_on, '')), ifnull(p.card_number_on, ''),
            ifnull(p.balance_on, '')),
        p.status_on, trained.day, paid.day, connected.day, surveyed.day, talked.day
    FROM participants AS p
    LEFT JOIN batches AS b ON b.number = p.batch
    LEFT JOIN trained ON trained.id = p.id
    LEFT JOIN paid ON paid.id = p.id
    LEFT JOIN connected ON connected.id = p.id
    LEFT JOIN surveyed ON surveyed.id = p.id
    LEFT JOIN talked ON talked.id = p.id
    ORDER BY p.id
"""
_REGISTERED_TOGETHER = """
    SELECT row_key, last_key, substr(operations.at, 1, 10)
    FROM journal JOIN operations ON operations.id = journal.operation_id
    WHERE table_name = 'participants' AND last_key IS NOT NULL ORDER BY journal.id
"""
_REGISTERED = """
    SELECT row_key, substr(operations.at, 1, 10)
    FROM journal JOIN operations ON operations.id = journal.operation_id
    WHERE table_name = 'participants' AND last_key IS NULL AND action = 'insert'
    ORDER BY journal.id
"""


def last_events(office: OfficeFile) -> list[LastEvents]:
    """Return the newest events of everybody, by key; one pass over each table."""
    with office.snapshot() as database:
        rows = database.execute_sql(_DAYS).fetchall()
        spans = database.execute_sql(_REGISTERED_TOGETHER).fetchall()
        single = dict(database.execute_sql(_REGISTERED).fetchall())
        made = database.execute_sql("SELECT substr(created_at, 1, 10) FROM office").fetchone()[0]
    registered = _registered(spans, single, [row[0] for row in rows])
    return [
        LastEvents(
            *row[:6],
            *(day_of(day or None) for day in (*row[6:], registered.get(row[0], made))),
        )
        for row in rows
    ]


def _registered(
    spans: list[tuple[int, int, str]], single: dict[int, str], ids: Collection[int]
) -> dict[int, str]:
    """Return when people came, the latest time when they came back; ids ascend."""
    found = {}
    ordered = sorted(ids)
    for first, last, day in spans:
        for one in ordered[_at(ordered, first) : _at(ordered, last + 1)]:
            found[one] = day
    for one, day in single.items():
        found[one] = max(day, found.get(one, ""))
    return found


def _at(ordered: list[int], key: int) -> int:
    return bisect_left(ordered, key)
