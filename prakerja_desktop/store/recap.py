"""Kept standings summed by batch: people, steps done, whole rupiah."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile


@dataclass(frozen=True, slots=True)
class BatchSums:
    """The people of one batch (None: without one); `done` counts them per step, 1 to 5."""

    batch: int | None
    people: int
    done: tuple[int, ...]
    received: int
    waiting: int
    at_risk: int
    lost: int


def by_batch(office: OfficeFile) -> list[BatchSums]:
    """Return the sums of each batch by number, people without one last."""
    sql = """
        SELECT p.batch, count(*),
            sum(s.step1 = 'done'), sum(s.step2 = 'done'), sum(s.step3 = 'done'),
            sum(s.step4 = 'done'), sum(s.step5 = 'done'),
            sum(s.received), sum(s.waiting), sum(s.at_risk), sum(s.lost)
        FROM standings AS s JOIN participants AS p ON p.id = s.participant_id
        GROUP BY p.batch ORDER BY p.batch IS NULL, p.batch
    """
    with office.reading() as database:
        rows = database.execute_sql(sql).fetchall()
    return [BatchSums(row[0], row[1], tuple(row[2:7]), *row[7:]) for row in rows]
