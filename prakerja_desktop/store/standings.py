"""Computed standings kept for the whole roster, so that nobody waits for 100,000 answers.

Derived, so outside the operations' journal: whoever changes a fact marks the row in the same
transaction, and a marked row is computed again. How a standing is computed is not known here.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from prakerja_desktop.store.bulk import indexes_aside
from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.tables import day_of, day_text

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile

StepStates = tuple[str, str, str, str, str]
Row = tuple[object, ...]
# `current_step` of someone who has done all five; someone never computed has 0 in the file.
ALL_DONE = 6
# Standings worth collecting before they are kept.
KEEP_AT_ONCE = 50_000


@dataclass(frozen=True, slots=True)
class KeptStanding:
    """What lists and totals need of a standing: codes, dates and whole rupiah.

    `basis` says which scheme and days off it rests on. `action_by` is the last good day of the next
    action, `deadline` that of the first purchase.
    """

    participant_id: int
    computed_on: date
    valid_until: date | None
    basis: str
    steps: StepStates
    action: str
    action_kind: str | None = None
    action_number: int | None = None
    action_by: date | None = None
    deadline: date | None = None
    first_purchase: str = ""
    received: int = 0
    waiting: int = 0
    at_risk: int = 0
    lost: int = 0
    headline: str = ""
    headline_number: int | None = None

    @property
    def current_step(self) -> int:
        """Return the first step not done, 1 to 5, or ALL_DONE."""
        for number, state in enumerate(self.steps, start=1):
            if state != "done":
                return number
        return ALL_DONE

    def holds(self, today: date, bases: Container[str]) -> bool:
        """Tell whether this answer is still true on `today` under the present `bases`."""
        return (
            self.computed_on <= today
            and (self.valid_until is None or today <= self.valid_until)
            and self.basis in bases
        )


# In the order of `kept_of`; the roster reads the same columns.
COLUMNS = (
    "participant_id",
    "computed_on",
    "valid_until",
    "basis",
    "step1",
    "step2",
    "step3",
    "step4",
    "step5",
    "action",
    "action_kind",
    "action_number",
    "action_by",
    "deadline",
    "first_purchase",
    "received",
    "waiting",
    "at_risk",
    "lost",
    "headline",
    "headline_number",
)
_SELECT_KEPT = (
    f"SELECT {', '.join(COLUMNS)} FROM standings "  # noqa: S608 - the names above
    "WHERE participant_id IN (SELECT value FROM json_each(?))"
)
_KEEP = """
    UPDATE standings SET
        computed_on = ?, valid_until = ?, basis = ?,
        step1 = ?, step2 = ?, step3 = ?, step4 = ?, step5 = ?, current_step = ?,
        action = ?, action_kind = ?, action_number = ?, action_by = ?, deadline = ?,
        first_purchase = ?, received = ?, waiting = ?, at_risk = ?, lost = ?,
        headline = ?, headline_number = ?
    WHERE participant_id = ? AND changed_by <= ?
"""


def kept_of(row: Sequence[Any]) -> KeptStanding | None:
    """Return the standing in a row of COLUMNS, None when it has to be computed again.

    So has one nobody can read: it is only derived, whatever happened to the file.
    """
    if row[1] is None:
        return None
    try:
        return _kept_of(row)
    except (TypeError, ValueError):
        return None


def _kept_of(row: Sequence[Any]) -> KeptStanding:
    return KeptStanding(
        participant_id=row[0],
        computed_on=date.fromisoformat(row[1]),
        valid_until=day_of(row[2]),
        basis=row[3],
        steps=(row[4], row[5], row[6], row[7], row[8]),
        action=row[9],
        action_kind=row[10],
        action_number=row[11],
        action_by=day_of(row[12]),
        deadline=day_of(row[13]),
        first_purchase=row[14],
        received=row[15],
        waiting=row[16],
        at_risk=row[17],
        lost=row[18],
        headline=row[19],
        headline_number=row[20],
    )


def kept(office: OfficeFile, ids: Iterable[int]) -> dict[int, KeptStanding]:
    """Return the kept standings of these participants; who must be computed again is absent."""
    wanted = json.dumps(list(ids))
    with office.reading() as database:
        rows = database.execute_sql(_SELECT_KEPT, (wanted,)).fetchall()
    found = (kept_of(row) for row in rows)
    return {standing.participant_id: standing for standing in found if standing is not None}


def bases(office: OfficeFile) -> list[str]:
    """Return what kept standings rest on, each once; few, as thousands share one."""
    with office.reading() as database:
        rows = database.execute_sql("SELECT DISTINCT basis FROM standings").fetchall()
    return [row[0] for row in rows]


def stale_ids(
    office: OfficeFile, today: date, bases: Collection[str] | None, limit: int | None = None
) -> list[int]:
    """Return the participants to compute again on `today`, in the order of their ids.

    A row holds only while computed_on ≤ today ≤ valid_until (without end: for ever) and its basis
    is one of `bases`, those in force; None says that every basis kept is, which is read faster.
    """
    basis = "" if bases is None else "OR basis NOT IN (SELECT value FROM json_each(?3))"
    # The plus lets SQLite look through the narrow index and sort the few it finds.
    sql = f"""
        SELECT participant_id FROM standings
        WHERE computed_on IS NULL OR computed_on > ?1 OR valid_until < ?1 {basis}
        ORDER BY +participant_id LIMIT ?2
    """  # noqa: S608 - ours, not a value
    parameters: list[object] = [today.isoformat(), -1 if limit is None else limit]
    if bases is not None:
        parameters.append(json.dumps(sorted(bases)))
    with office.reading() as database:
        return [row[0] for row in database.execute_sql(sql, parameters).fetchall()]


def marked_ids(office: OfficeFile, limit: int | None = None) -> list[int]:
    """Return the participants whose facts changed since they were computed, by id."""
    sql = """
        SELECT participant_id FROM standings WHERE computed_on IS NULL
        ORDER BY +participant_id LIMIT ?
    """
    with office.reading() as database:
        return [row[0] for row in database.execute_sql(sql, (-1 if limit is None else limit,))]


def keep(office: OfficeFile, rows: Iterable[KeptStanding], *, facts_of: int) -> None:
    """Keep these standings, all or none.

    `facts_of` is `office.latest_operation()` asked before the facts were read: a participant
    changed since then stays marked, the late answer is dropped. Each call rewrites a good part of
    the sorted indexes, however few its rows: up to KEEP_AT_ONCE belong in one call.
    """
    with office.deriving() as database:
        write(database, [row_of(row, facts_of) for row in rows])


def write(database: OfficeDatabase, rows: Sequence[Row]) -> None:
    """Write what `row_of` made of standings inside the caller's transaction; see `keep`."""
    with indexes_aside(database, "standings", writing=len(rows), beside="standings"):
        database.connection().executemany(_KEEP, rows)


def row_of(row: KeptStanding, facts_of: int) -> Row:
    """Return a standing as it is written, to be collected for `write`.

    Tens of thousands of plain tuples are nothing the garbage collector would have to walk through
    again and again, holding up the window.
    """
    return (
        row.computed_on.isoformat(),
        day_text(row.valid_until),
        row.basis,
        *row.steps,
        row.current_step,
        row.action,
        row.action_kind,
        row.action_number,
        day_text(row.action_by),
        day_text(row.deadline),
        row.first_purchase,
        row.received,
        row.waiting,
        row.at_risk,
        row.lost,
        row.headline,
        row.headline_number,
        row.participant_id,
        facts_of,
    )


def add_rows(database: OfficeDatabase, first: int, last: int, operation_id: int) -> None:
    """Give new participants of this id range a row that is still to be computed."""
    database.execute_sql(
        """
        INSERT INTO standings (participant_id, name_key, changed_by)
        SELECT id, name_key, ? FROM participants WHERE id BETWEEN ? AND ?
        """,
        (operation_id, first, last),
    )


def renew_all(database: OfficeDatabase, which: str, operation_id: int) -> None:
    """Give those whose ids the query `which` gives a row with their present name.

    `which` may name the operation as ?1. Rows of people who are gone went with them.
    """
    database.execute_sql(
        f"""
        INSERT INTO standings (participant_id, name_key, changed_by)
        SELECT id, name_key, ?1 FROM participants WHERE id IN ({which})
        ON CONFLICT (participant_id) DO UPDATE SET name_key = excluded.name_key
        WHERE name_key <> excluded.name_key
        """,  # noqa: S608 - a query of ours
        (operation_id,),
    )


def mark_all_of(database: OfficeDatabase, ids: Sequence[int], operation_id: int) -> None:
    """Say that the facts of these participants changed; names to sort by are copied anew."""
    database.execute_sql(
        """
        UPDATE standings SET computed_on = NULL, changed_by = ?1,
            name_key = (SELECT name_key FROM participants WHERE id = participant_id)
        WHERE participant_id IN (SELECT value FROM json_each(?2))
        """,
        (operation_id, json.dumps(ids)),
    )


def mark_batches(database: OfficeDatabase, numbers: Sequence[int], operation_id: int) -> None:
    """Say that the announcement of these batches changed."""
    database.execute_sql(
        """
        UPDATE standings SET computed_on = NULL, changed_by = ?
        WHERE participant_id IN (
            SELECT id FROM participants WHERE batch IN (SELECT value FROM json_each(?))
        )
        """,
        (operation_id, json.dumps(numbers)),
    )


def mark_without_batch(database: OfficeDatabase, operation_id: int) -> None:
    """Say that the default scheme changed, which counts for people without a batch."""
    database.execute_sql(
        """
        UPDATE standings SET computed_on = NULL, changed_by = ?
        WHERE participant_id IN (SELECT id FROM participants WHERE batch IS NULL)
        """,
        (operation_id,),
    )


def mark_scheme(database: OfficeDatabase, code: str, operation_id: int) -> None:
    """Say that a scheme changed."""
    numbers = database.execute_sql("SELECT number FROM batches WHERE scheme = ?", (code,))
    mark_batches(database, [row[0] for row in numbers.fetchall()], operation_id)
    default = database.execute_sql("SELECT default_scheme FROM office").fetchone()
    if default is not None and default[0] == code:
        mark_without_batch(database, operation_id)
