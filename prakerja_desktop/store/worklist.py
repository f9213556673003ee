"""Hari Ini's people by kept standings: counted by day, listed in order, and who is set aside.

Which days and actions make a class is the rules' business; here they are bounds. Nothing is
computed: a standing that no longer holds counts as it was last known.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from prakerja_desktop.store.roster import NO_DAY
from prakerja_desktop.store.tables import day_of

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile


class ListOrder(StrEnum):
    """How the people of one slice are sorted; equal ones always by rupiah, day, name, NIK."""

    RUPIAH = "rupiah"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class DayGroup:
    """People with the same next action and the same last good day, with their whole rupiah."""

    action: str
    by: date | None
    people: int
    at_risk: int


@dataclass(frozen=True, slots=True)
class Slice:
    """People with one of these actions whose last good day lies in [first, last].

    NO_DAY as both ends asks for people without a day.
    """

    actions: tuple[str, ...]
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class PromiseRecord:
    """A person whose newest contact is a promise for a later day."""

    participant_id: int
    promised_on: date
    by: date | None


# People changed together count as an import or a sweep, not as somebody looked after.
MANY_AT_ONCE = 20

_ONE_DAY = timedelta(days=1)
# As in the indexes: without a day means after all days.
_BY = f"ifnull(s.action_by, '{NO_DAY}')"
_COLUMNS = f"s.action, {_BY}, count(*), ifnull(sum(s.at_risk), 0)"
_LAST_NEWS = """ifnull(
    (SELECT max(c.at) FROM contacts AS c WHERE c.participant_id = s.participant_id), '')"""
_ORDERS = {
    ListOrder.RUPIAH: f"s.at_risk DESC, {_BY}, s.name_key, p.nik",
    ListOrder.SILENCE: f"{_LAST_NEWS}, s.at_risk DESC, {_BY}, s.name_key, p.nik",
}
_OF_OFFICER = "s.participant_id IN (SELECT id FROM participants WHERE officer = ?)"


def day_groups(office: OfficeFile, officer: str = "") -> list[DayGroup]:
    """Return everybody counted by next action and day; with `officer`, only that one's people."""
    where, parameters = (f"WHERE {_OF_OFFICER}", (officer,)) if officer else ("", ())
    return _groups(office, where, parameters)


def day_groups_of(office: OfficeFile, ids: Collection[int], officer: str = "") -> list[DayGroup]:
    """The same for these people alone."""
    where = "WHERE s.participant_id IN (SELECT value FROM json_each(?))"
    parameters: tuple[object, ...] = (json.dumps(sorted(ids)),)
    if officer:
        where, parameters = f"{where} AND {_OF_OFFICER}", (*parameters, officer)
    return _groups(office, where, parameters)


def ids(
    office: OfficeFile,
    wanted: Slice,
    order: ListOrder = ListOrder.RUPIAH,
    *,
    without: Collection[int] = (),
    officer: str = "",
    limit: int = -1,
) -> list[int]:
    """Return the first `limit` people of a slice in order, all of them when it is negative."""
    # The pluses keep SQLite on the index in the order wanted: nearly everybody may be in a slice.
    parts = [
        "SELECT s.participant_id FROM standings AS s",
        "CROSS JOIN participants AS p ON p.id = s.participant_id",
        "WHERE +s.action IN (SELECT value FROM json_each(?)) AND",
        f"+{_BY} BETWEEN ? AND ?",
    ]
    parameters: list[object] = [
        json.dumps(wanted.actions),
        wanted.first.isoformat(),
        wanted.last.isoformat(),
    ]
    if without:
        parts.append("AND s.participant_id NOT IN (SELECT value FROM json_each(?))")
        parameters.append(json.dumps(sorted(without)))
    if officer:
        parts.append(f"AND +{_OF_OFFICER}")
        parameters.append(officer)
    parts.append(f"ORDER BY {_ORDERS[order]} LIMIT ?")
    with office.reading() as database:
        rows = database.execute_sql(" ".join(parts), (*parameters, limit)).fetchall()
    return [row[0] for row in rows]


def moved(office: OfficeFile, today: date) -> list[int]:
    """Return the people who have moved away by `today`: computed like others, but not listed."""
    sql = """
        SELECT id FROM participants WHERE status = 'moved' AND ifnull(status_on, '') <= ?
    """
    with office.reading() as database:
        return [row[0] for row in database.execute_sql(sql, (today.isoformat(),)).fetchall()]


def promises(office: OfficeFile, today: date) -> list[PromiseRecord]:
    """Return who promised, in the newest contact up to `today`, to act on a later day."""
    sql = """
        SELECT c.participant_id, c.promised_on, s.action_by
        FROM contacts AS c JOIN standings AS s ON s.participant_id = c.participant_id
        WHERE c.outcome = 'promised' AND c.promised_on > ?1 AND c.at < ?2 AND NOT EXISTS (
            SELECT 1 FROM contacts AS n
            WHERE n.participant_id = c.participant_id AND n.at < ?2 AND (n.at, n.id) > (c.at, c.id)
        )
    """
    with office.reading() as database:
        rows = database.execute_sql(sql, (today.isoformat(), _after(today))).fetchall()
    return [
        PromiseRecord(key, promised_on, day_of(by))
        for key, promised, by in rows
        if (promised_on := day_of(promised)) is not None
    ]


def handled(office: OfficeFile, today: date, officer: str = "") -> dict[int, str]:
    """Return who was contacted or changed on `today`, newest first, each with the ISO moment.

    Undone changes do not count, nor does being registered, nor being one of more than
    MANY_AT_ONCE people an operation changed.
    """
    # Operations are numbered as time goes on: those of today stand behind the last older one.
    sql = """
        WITH done AS (
            SELECT o.id, o.at FROM operations AS o
            WHERE o.state = 'done' AND substr(o.at, 1, 10) = ?1 AND o.id > ifnull((
                SELECT id FROM operations WHERE substr(at, 1, 10) < ?1 ORDER BY id DESC LIMIT 1
            ), 0) AND (
                SELECT count(DISTINCT person_id) FROM (
                    SELECT person_id FROM journal WHERE operation_id = o.id LIMIT 200
                )
            ) BETWEEN 1 AND ?3
        ), news (participant_id, at) AS (
            SELECT participant_id, at FROM contacts WHERE at >= ?1 AND at < ?2
            UNION ALL
            SELECT j.person_id, done.at FROM done JOIN journal AS j ON j.operation_id = done.id
            WHERE j.person_id IS NOT NULL AND j.table_name <> 'contacts' AND NOT EXISTS (
                SELECT 1 FROM journal AS born
                WHERE born.operation_id = done.id AND born.table_name = 'participants'
                    AND born.action = 'insert' AND born.person_id = j.person_id
            )
        )
        SELECT participant_id, max(at) AS newest
        FROM news JOIN participants AS p ON p.id = participant_id
        WHERE ?4 = '' OR p.officer = ?4
        GROUP BY participant_id ORDER BY newest DESC, participant_id
    """
    parameters = (today.isoformat(), _after(today), MANY_AT_ONCE, officer)
    with office.reading() as database:
        return dict(database.execute_sql(sql, parameters).fetchall())


def _groups(office: OfficeFile, where: str, parameters: Sequence[object]) -> list[DayGroup]:
    sql = f"SELECT {_COLUMNS} FROM standings AS s {where} GROUP BY s.action, {_BY}"  # noqa: S608
    with office.reading() as database:
        rows: list[tuple[Any, ...]] = database.execute_sql(sql, tuple(parameters)).fetchall()
    return [
        DayGroup(action, None if by == NO_DAY.isoformat() else day_of(by), people, at_risk)
        for action, by, people, at_risk in rows
    ]


def _after(today: date) -> str:
    """Return where the moments of `today` end, as text."""
    return (today + _ONE_DAY).isoformat()
