"""The list of all participants beside their kept standings: filtered, sorted, paged, summed.

Ids are found first, on indexes, and only the rows shown are fetched. Nothing is computed here:
a row whose standing has to be computed again comes without one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from prakerja_desktop.rules.codes import ParticipantStatus
from prakerja_desktop.store import search, standings
from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.errors import UnreadableValueError
from prakerja_desktop.store.standings import KeptStanding, kept_of
from prakerja_desktop.store.tables import day_of

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile


class SortColumn(StrEnum):
    """What the roster can be sorted by; equal values come in the order of names."""

    NAME = "name"
    NIK = "nik"
    NUMBER = "number"
    BATCH = "batch"
    DISTRICT = "district"
    VILLAGE = "village"
    PHONE = "phone"
    STATUS = "status"
    OFFICER = "officer"
    STEP = "step"
    ACTION = "action"
    ACTION_BY = "action_by"
    DEADLINE = "deadline"
    RECEIVED = "received"
    WAITING = "waiting"
    AT_RISK = "at_risk"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class RosterSort:
    """A column and a direction. Rising, people without a deadline or day to act come last."""

    column: SortColumn = SortColumn.NAME
    is_descending: bool = False


@dataclass(frozen=True, slots=True)
class RosterFilter:
    """Who is wanted; an empty field asks nothing, values in one field are alternatives.

    `batches` may hold None for people without one. `steps` alone: the first step not done is one
    of them. `steps` with `states`: one of these steps is in one of these states; `states` alone:
    any step is. `due_from` and `due_until` bound the next action's last good day, both included.
    """

    text: str = ""
    batches: tuple[int | None, ...] = ()
    districts: tuple[str, ...] = ()
    villages: tuple[str, ...] = ()
    statuses: tuple[ParticipantStatus, ...] = ()
    officers: tuple[str, ...] = ()
    niks: tuple[str, ...] = ()
    steps: tuple[int, ...] = ()
    states: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    due_from: date | None = None
    due_until: date | None = None


@dataclass(frozen=True, slots=True)
class RosterRecord:
    """One row of the roster; `standing` is None while it has to be computed again."""

    id: int
    number: int
    nik: str
    name: str
    batch: int | None
    village: str
    district: str
    phone: str
    officer: str
    status: ParticipantStatus
    standing: KeptStanding | None
    status_on: date | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """People and whole rupiah; `uncomputed` people count with their last known money."""

    people: int
    uncomputed: int
    received: int
    waiting: int
    at_risk: int
    lost: int


@dataclass(frozen=True, slots=True)
class Facets:
    """How many people the office has per value of each field one can filter by."""

    batches: dict[int | None, int]
    districts: dict[str, int]
    officers: dict[str, int]
    statuses: dict[ParticipantStatus, int]


EVERYBODY = RosterFilter()
BY_NAME = RosterSort()
# What the next action's last good day counts as where there is none.
NO_DAY = date(9999, 12, 31)

_PERSON_COLUMNS: dict[SortColumn, str] = {
    SortColumn.NAME: "p.name_key",
    SortColumn.NIK: "p.nik",
    SortColumn.NUMBER: "p.number",
    SortColumn.BATCH: "p.batch",
    SortColumn.DISTRICT: "p.district",
    SortColumn.VILLAGE: "p.village",
    SortColumn.PHONE: "p.phone",
    SortColumn.STATUS: "p.status",
    SortColumn.OFFICER: "p.officer",
}
# As in the indexes: without a day means after all days.
_ACTION_BY = f"ifnull(s.action_by, '{NO_DAY}')"
_STANDING_COLUMNS: dict[SortColumn, str] = {
    SortColumn.STEP: "s.current_step",
    SortColumn.ACTION: "s.action",
    SortColumn.ACTION_BY: _ACTION_BY,
    SortColumn.DEADLINE: f"ifnull(s.deadline, '{NO_DAY}')",
    SortColumn.RECEIVED: "s.received",
    SortColumn.WAITING: "s.waiting",
    SortColumn.AT_RISK: "s.at_risk",
    SortColumn.LOST: "s.lost",
}
_ALONE = (SortColumn.NIK, SortColumn.NUMBER)
_STEPS = (1, 2, 3, 4, 5)
# SQLite's own small steps: about a millisecond.
_STEPS_BETWEEN_LOOKS = 20_000
# People that are still listed and sorted within a few tens of milliseconds.
_BROAD = 15_000


def page(
    office: OfficeFile,
    wanted: RosterFilter = EVERYBODY,
    sort: RosterSort = BY_NAME,
    *,
    offset: int = 0,
    limit: int = 200,
) -> list[RosterRecord]:
    """Return up to `limit` rows from `offset` on, in the order of `sort`."""
    with office.snapshot() as database:
        found = _select_ids(database, wanted, sort, limit, offset)
        return _records(database, found)


def records(office: OfficeFile, found: Iterable[int]) -> list[RosterRecord]:
    """Return the rows of these participants in the given order; unknown ids are left out."""
    with office.reading() as database:
        return _records(database, list(found))


def ids(
    office: OfficeFile,
    wanted: RosterFilter = EVERYBODY,
    sort: RosterSort = BY_NAME,
    *,
    offset: int = 0,
    limit: int = -1,
) -> list[int]:
    """Return the ids of those who are wanted, in order; up to `limit` when it is not negative."""
    with office.snapshot() as database:
        return _select_ids(database, wanted, sort, limit, offset)


@contextmanager
def stoppable(office: OfficeFile, is_stopped: Callable[[], bool]) -> Iterator[None]:
    """Let this thread's reading in the block end by itself once `is_stopped`, asked ever again.

    It ends with an OfficeFileError that means nothing. An interrupt from another thread would be
    lost between two statements.
    """
    with office.reading() as database:
        connection = database.connection()
        connection.set_progress_handler(is_stopped, _STEPS_BETWEEN_LOOKS)
        try:
            yield
        finally:
            connection.set_progress_handler(None, 0)


def worst_first(
    office: OfficeFile, wanted: RosterFilter, *, offset: int = 0, limit: int = 200
) -> list[int]:
    """Return ids by most rupiah at risk, then soonest day to act, then name, then NIK.

    People without a day to act come after all days; `due_from=NO_DAY` asks for them alone.
    """
    with office.snapshot() as database:
        query = _for_walking(database, _query(database, wanted), SortColumn.AT_RISK)
        parts = (
            "SELECT p.id FROM",
            _joined(query),
            query.where("p.id"),
            f"ORDER BY s.at_risk DESC, {_ACTION_BY}, s.name_key, p.nik LIMIT ? OFFSET ?",
        )
        rows = database.execute_sql(" ".join(parts), (*query.parameters, limit, offset))
        return [row[0] for row in rows.fetchall()]


def count(office: OfficeFile, wanted: RosterFilter = EVERYBODY) -> int:
    """Return how many people are wanted."""
    with office.snapshot() as database:
        query = _query(database, wanted)
        tables, key = query.tables()
        sql = f"SELECT count(*) FROM {tables} {query.where(key)}"  # noqa: S608 - our own parts
        return int(database.execute_sql(sql, query.parameters).fetchone()[0])


def totals(office: OfficeFile, wanted: RosterFilter = EVERYBODY) -> Totals:
    """Return people and rupiah of all who are wanted."""
    with office.snapshot() as database:
        # As if sorted by money: a broad filter is passed over in the standings' own order.
        query = _for_walking(database, _query(database, wanted), SortColumn.RECEIVED)
        sql = " ".join(
            (
                "SELECT count(*), ifnull(sum(s.computed_on IS NULL), 0),",
                "ifnull(sum(s.received), 0), ifnull(sum(s.waiting), 0),",
                "ifnull(sum(s.at_risk), 0), ifnull(sum(s.lost), 0) FROM",
                _tables_from_standings(query),
                query.where("s.participant_id"),
            )
        )
        return Totals(*database.execute_sql(sql, query.parameters).fetchone())


def totals_of(office: OfficeFile, chosen: Iterable[int]) -> Totals:
    """Return people and rupiah of these participants; unknown ids are left out."""
    sql = """
        SELECT count(*), ifnull(sum(computed_on IS NULL), 0), ifnull(sum(received), 0),
            ifnull(sum(waiting), 0), ifnull(sum(at_risk), 0), ifnull(sum(lost), 0)
        FROM standings WHERE participant_id IN (SELECT value FROM json_each(?))
    """
    with office.reading() as database:
        return Totals(*database.execute_sql(sql, (json.dumps(list(chosen)),)).fetchone())


def facets(office: OfficeFile) -> Facets:
    """Return the values one can filter by, each with its number of people, in order."""
    with office.snapshot() as database:
        rows = {
            name: database.execute_sql(
                f"SELECT {name}, count(*) FROM participants GROUP BY {name}"  # noqa: S608
            ).fetchall()
            for name in ("batch", "district", "officer", "status")
        }
        return Facets(
            batches=dict(rows["batch"]),
            districts=dict(rows["district"]),
            officers=dict(rows["officer"]),
            statuses={_status(status): people for status, people in rows["status"]},
        )


# Building the query -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Part:
    """One condition on `participants AS p` or `standings AS s`.

    "{id}" is the key of either, "{name}" the name to sort by, which both have.

    `column` is set when it asks for values of one indexed column of participants; `is_narrow`
    says that it leaves so few people that looking each of them up is cheap.
    """

    sql: str
    parameters: tuple[object, ...]
    column: str = ""
    is_narrow: bool = False


@dataclass(frozen=True, slots=True)
class _Query:
    """A filter as SQL; all its parts must hold."""

    parts: tuple[_Part, ...]

    @property
    def needs_people(self) -> bool:
        return any("p." in part.sql for part in self.parts)

    @property
    def needs_standings(self) -> bool:
        return any("s." in part.sql for part in self.parts)

    @property
    def is_narrow(self) -> bool:
        return any(part.is_narrow for part in self.parts)

    @property
    def parameters(self) -> tuple[object, ...]:
        return tuple(parameter for part in self.parts for parameter in part.parameters)

    def where(self, key: str) -> str:
        """Return the condition, with people's key at hand as `key`."""
        if not self.parts:
            return ""
        table, _, _column = key.partition(".")
        asked = " AND ".join(part.sql for part in self.parts)
        return "WHERE " + asked.replace("{id}", key).replace("{name}", f"{table}.name_key")

    def tables(self) -> tuple[str, str]:
        """Name the tables the parts ask for, and the key in them."""
        if not self.needs_standings:
            return "participants AS p", "p.id"
        if not self.needs_people:
            return "standings AS s", "s.participant_id"
        return "participants AS p JOIN standings AS s ON s.participant_id = p.id", "p.id"


def _query(database: OfficeDatabase, wanted: RosterFilter) -> _Query:
    has_due = wanted.due_from is not None or wanted.due_until is not None
    parts = [
        *_text_parts(database, wanted),
        *_one_of("p.batch", wanted.batches),
        *_one_of("p.district", wanted.districts),
        *_one_of("p.village", wanted.villages),
        *_one_of("p.status", [status.value for status in wanted.statuses]),
        *_one_of("p.officer", wanted.officers),
        # A few days are fewer people than a few actions: SQLite would look by the actions.
        *_one_of("+s.action" if has_due else "s.action", wanted.actions),
        *_step_parts(wanted),
    ]
    if wanted.due_from is not None:
        parts.append(_Part(f"{_ACTION_BY} >= ?", (wanted.due_from.isoformat(),)))
    if wanted.due_until is not None:
        parts.append(_Part(f"{_ACTION_BY} <= ?", (wanted.due_until.isoformat(),)))
    return _Query(tuple(parts))


def _text_parts(database: OfficeDatabase, wanted: RosterFilter) -> list[_Part]:
    parts = []
    asked = search.condition(database, wanted.text)
    if asked is not None:
        parts.append(_Part(asked.sql, asked.parameters, is_narrow=asked.is_narrow))
    if wanted.niks:
        listed = json.dumps(list(wanted.niks))
        parts.append(_Part("p.nik IN (SELECT value FROM json_each(?))", (listed,), is_narrow=True))
    return parts


def _one_of(column: str, values: Sequence[object]) -> list[_Part]:
    """Ask for one of the values; None among them also matches NULL."""
    if not values:
        return []
    known = [value for value in values if value is not None]
    # One value as a plain equality: its index then also gives the order of names.
    sql = f"{column} = ?" if len(known) == 1 else f"{column} IN ({_marks(known)})"
    if len(known) < len(values):
        sql = f"({sql} OR {column} IS NULL)" if known else f"{column} IS NULL"
    is_person = column in _PERSON_COLUMNS.values()
    return [_Part(sql, tuple(known), column=column if is_person else "")]


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _step_parts(wanted: RosterFilter) -> list[_Part]:
    if not wanted.states:
        return _one_of("s.current_step", wanted.steps)
    steps = [step for step in _STEPS if not wanted.steps or step in wanted.steps]
    marks = _marks(wanted.states)
    alternatives = " OR ".join(f"s.step{step} IN ({marks})" for step in steps)
    states = tuple(str(state) for state in wanted.states)
    return [_Part(f"({alternatives or 'FALSE'})", states * len(steps))]


def _select_ids(
    database: OfficeDatabase, wanted: RosterFilter, sort: RosterSort, limit: int, offset: int
) -> list[int]:
    query = _for_walking(database, _query(database, wanted), sort.column)
    by_standing = sort.column in _STANDING_COLUMNS
    # Names are kept beside the standings too, so that a list of steps needs one table only.
    is_step_list = sort.column is SortColumn.NAME and not query.needs_people
    if by_standing or (is_step_list and query.needs_standings):
        key, tables = "s.participant_id", _tables_from_standings(query)
        order = _order(_STANDING_COLUMNS.get(sort.column, "s.name_key"), "s.name_key", key, sort)
    else:
        key, tables = "p.id", _tables_from_people(query)
        order = _order(_PERSON_COLUMNS[sort.column], "p.name_key", key, sort)
    where = query.where(key)
    parts = ("SELECT", key, "FROM", tables, where, "ORDER BY", order, "LIMIT ? OFFSET ?")
    rows = database.execute_sql(" ".join(parts), (*query.parameters, limit, offset)).fetchall()
    return [row[0] for row in rows]


def _for_walking(database: OfficeDatabase, query: _Query, sorted_by: SortColumn) -> _Query:
    """Keep SQLite from listing and sorting the people of a broad condition.

    It knows nothing of how many people a value has. Where that is many, and its index does not
    give the order wanted, walking the sorted index and passing over the others is far cheaper; a
    plus before the column says so.
    """
    return _Query(tuple(_for_walking_part(database, part, sorted_by) for part in query.parts))


def _for_walking_part(database: OfficeDatabase, part: _Part, sorted_by: SortColumn) -> _Part:
    if not part.column or sorted_by is SortColumn.NAME:
        return part
    bounded = ("SELECT count(*) FROM (SELECT 1 FROM participants AS p WHERE", part.sql, "LIMIT ?)")
    found = database.execute_sql(" ".join(bounded), (*part.parameters, _BROAD + 1)).fetchone()
    if found[0] <= _BROAD:
        return replace(part, is_narrow=True)
    if part.column == _PERSON_COLUMNS.get(sorted_by):
        return part
    return replace(part, sql=part.sql.replace(part.column, "+" + part.column))


def _tables_from_people(query: _Query) -> str:
    if not query.needs_standings:
        return "participants AS p"
    return "participants AS p JOIN standings AS s ON s.participant_id = p.id"


def _tables_from_standings(query: _Query) -> str:
    return _joined(query) if query.needs_people else "standings AS s"


def _joined(query: _Query) -> str:
    """Start with the people where they are few, else with the standings in their order."""
    if query.is_narrow:
        return "participants AS p CROSS JOIN standings AS s ON s.participant_id = p.id"
    return "standings AS s CROSS JOIN participants AS p ON p.id = s.participant_id"


def _order(column: str, name: str, key: str, sort: RosterSort) -> str:
    """Return the order, all in one direction so that one index serves both ways."""
    names = [column]
    if sort.column not in _ALONE:
        names += [other for other in (name, key) if other != column]
    direction = " DESC" if sort.is_descending else ""
    return ", ".join(part + direction for part in names)


# Fetching the rows shown --------------------------------------------------------------------

_RECORD_COLUMNS = (
    "p.id, p.number, p.nik, p.name, p.batch, p.village, p.district, p.phone, p.officer, p.status, "
    "p.status_on"
)
_WIDTH = 11
_RECORDS = " ".join(
    (
        "SELECT",
        _RECORD_COLUMNS + ",",
        ", ".join(f"s.{name}" for name in standings.COLUMNS),
        "FROM participants AS p JOIN standings AS s ON s.participant_id = p.id",
        "WHERE p.id IN (SELECT value FROM json_each(?))",
    )
)


def _status(text: str) -> ParticipantStatus:
    try:
        return ParticipantStatus(text)
    except ValueError as error:
        raise UnreadableValueError from error


def _records(database: OfficeDatabase, found: list[int]) -> list[RosterRecord]:
    rows = database.execute_sql(_RECORDS, (json.dumps(found),)).fetchall()
    by_id = {
        row[0]: RosterRecord(
            id=row[0],
            number=row[1],
            nik=row[2],
            name=row[3],
            batch=row[4],
            village=row[5],
            district=row[6],
            phone=row[7],
            officer=row[8],
            status=_status(row[9]),
            standing=kept_of(row[_WIDTH:]),
            status_on=day_of(row[10]),
        )
        for row in rows
    }
    return [by_id[key] for key in found if key in by_id]
