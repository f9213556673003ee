"""P9: one field saved with journal and standing, beside raw SQLite running the same statements.

Both write to a copy of the same office under the same pragmas, take turns, and wait for the disk
each time. Ours also checks the entry, reads the person and computes the standing.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from sqlcipher3 import dbapi2

from benchmarks.figures import Row, median, p95
from benchmarks.offices import copied_office, opened
from prakerja_desktop.services.office import Office

MORE_MS: Final = 3
_SAVES: Final = 100
_EARLIEST: Final = date(2020, 9, 1)

_STATEMENTS: Final = (
    """
    INSERT INTO operations (uuid, officer, at, title) VALUES
        (lower(hex(randomblob(16))), 'Rahmadi', '2021-11-08T09:00:00', 'Kartu muncul')
    """,
    "UPDATE current_operation SET operation_id = (SELECT max(id) FROM operations)",
    "SELECT * FROM participants WHERE id = :person",
    "SELECT * FROM accounts WHERE participant_id = :person",
    "SELECT * FROM trainings WHERE participant_id = :person",
    "SELECT * FROM payouts WHERE participant_id = :person",
    "SELECT * FROM surveys WHERE participant_id = :person",
    "UPDATE participants SET card_number_on = :day WHERE id = :person",
    """
    UPDATE standings SET computed_on = NULL, changed_by = (SELECT max(id) FROM operations)
    WHERE participant_id = :person
    """,
    "UPDATE current_operation SET operation_id = NULL",
    "UPDATE operations SET state = 'done' WHERE id = (SELECT max(id) FROM operations)",
    """
    UPDATE standings SET computed_on = '2021-11-08', valid_until = :day, at_risk = at_risk + 1,
        received = received + 1 WHERE participant_id = :person
    """,
)


def measure_saving(size: int) -> Iterator[Row]:
    """P9."""
    with copied_office(size) as ours_path, copied_office(size) as raw_path:
        raw = dbapi2.connect(str(raw_path), isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "cache_size=-16000"):
            raw.execute(f"PRAGMA {pragma}")
        try:
            with opened(ours_path) as office:
                people = list(range(1, 1 + min(size, _SAVES)))
                commits: list[str] = []
                office.standings.compute()
                _watch_commits(office, commits)
                ours, floors = [], []
                for person in people:
                    floors.append(_raw_save(raw, person))
                    ours.append(_save(office, person))
        finally:
            raw.close()
    yield Row(
        "P9",
        f"save one field, journal and standing included ({len(ours)} saves)",
        f"p95 ≤ raw + {MORE_MS} ms",
        "ms",
        median(ours),
        p95(ours),
        median(floors),
        f"raw SQLite, p95 {p95(floors):.2f}",
        p95(ours) <= p95(floors) + MORE_MS,
    )
    each = len(commits) / len(ours)
    yield Row(
        "P9",
        "transactions written to the disk for one save",
        "1",
        "fsyncs",
        each,
        is_met=each <= 1,
    )


def _save(office: Office, person: int) -> float:
    began = time.perf_counter()
    participant = office.people.view(person).participant
    facts = participant.facts
    day = facts.card_number_on
    new = _EARLIEST if day is None else day + timedelta(days=-1)
    wanted = replace(participant, facts=replace(facts, card_number_on=new))
    assert office.entry.save(person, wanted, "Kartu muncul")
    if office.roster.is_stale():
        office.roster.compute()
    return (time.perf_counter() - began) * 1000


def _raw_save(connection: dbapi2.Connection, person: int) -> float:
    values = {"person": person, "day": (_EARLIEST + timedelta(days=person % 300)).isoformat()}
    began = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    for statement in _STATEMENTS:
        connection.execute(statement, values).fetchall()
    connection.execute("COMMIT")
    return (time.perf_counter() - began) * 1000


def _watch_commits(office: Office, commits: list[str]) -> None:
    """Note each COMMIT that ends a transaction which wrote."""
    with office.context.file.reading() as database:
        connection = database.connection()
    is_writing = False

    def tell(sql: str) -> None:
        nonlocal is_writing
        if sql.startswith("BEGIN"):
            is_writing = sql.startswith("BEGIN IMMEDIATE")
        elif sql.startswith("COMMIT") and is_writing:
            commits.append(sql)

    connection.set_trace_callback(tell)
