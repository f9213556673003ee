"""Participants with everything recorded of them, read and written as the rules' own values.

Raw rows throughout: model instances are several times slower at 100,000 people. Writers are
called by `Operation` only.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

from prakerja_desktop.errors import BugError
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.rules.facts import (
    Account,
    DashboardState,
    Facts,
    Participant,
    ParticipantStatus,
    Payout,
    PayoutKind,
    Person,
    Sex,
    StateReport,
    Survey,
    Training,
)
from prakerja_desktop.store import search, standings
from prakerja_desktop.store.bulk import indexes_aside
from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.errors import UnreadableValueError
from prakerja_desktop.store.journal import inserts_together, last_id
from prakerja_desktop.store.tables import (
    AccountTable,
    ParticipantTable,
    PayoutStateTable,
    PayoutTable,
    SurveyTable,
    TrainingTable,
    columns,
    day_of,
    day_text,
    insert_sql,
    new_uuids,
)

# People written, or read, between two calls of progress.
CHUNK = 2_000
_SEARCHABLE_AT_ONCE = 10_000
# Where the time goes when very many are added: rows, then the search index, then other indexes.
_ROWS_DONE, _SEARCH_DONE = 0.45, 0.6


@dataclass(frozen=True, slots=True)
class StoredParticipant:
    """A participant in the file; `number` is the one on printed pages ("No. 000123")."""

    id: int
    uuid: str
    number: int
    participant: Participant


class _Saved(Protocol):
    """Whatever has a key once it is saved."""

    @property
    def id(self) -> int | None: ...


_C = TypeVar("_C", bound=_Saved)
_Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Child(Generic[_C]):
    """How one kind of fact below a participant (or below a payout) lies in its table.

    `values` gives the columns after the keys; `identity` says which saved fact an unsaved one
    stands for.
    """

    table: str
    parent: str
    has_uuid: bool
    names: tuple[str, ...]
    values: Callable[[_C], _Row]
    identity: Callable[[_C], object]


def name_key(name: str) -> str:
    """Return the name as it is sorted and compared: case folded, blanks collapsed."""
    return " ".join(name.casefold().split())


_ACCOUNT: _Child[Account] = _Child(
    table="accounts",
    parent="participant_id",
    has_uuid=False,
    names=columns(AccountTable)[2:],
    values=lambda fact: (
        fact.provider,
        day_text(fact.connected_on),
        day_text(fact.verified_on),
        day_text(fact.disconnected_on),
    ),
    identity=lambda fact: fact.provider,
)
_TRAINING: _Child[Training] = _Child(
    table="trainings",
    parent="participant_id",
    has_uuid=True,
    names=columns(TrainingTable)[3:],
    values=lambda fact: (
        fact.title,
        fact.price,
        fact.bought_on.isoformat(),
        fact.platform,
        fact.provider,
        fact.voucher,
        day_text(fact.cancelled_on),
        day_text(fact.started_on),
        day_text(fact.finished_on),
        fact.certificate_number,
        day_text(fact.certified_on),
        day_text(fact.reviewed_training_on),
        day_text(fact.reviewed_platform_on),
        day_text(fact.reviewed_dashboard_on),
        fact.rating,
    ),
    identity=lambda fact: fact.voucher or (fact.title, fact.bought_on),
)
_PAYOUT: _Child[Payout] = _Child(
    table="payouts",
    parent="participant_id",
    has_uuid=True,
    names=columns(PayoutTable)[3:],
    values=lambda fact: (
        fact.kind.value,
        fact.number,
        day_text(fact.scheduled_on),
        day_text(fact.paid_on),
        fact.note,
    ),
    identity=lambda fact: (fact.kind, fact.number),
)
_REPORT: _Child[StateReport] = _Child(
    table="payout_states",
    parent="payout_id",
    has_uuid=False,
    names=columns(PayoutStateTable)[2:],
    values=lambda fact: (fact.state.value, day_text(fact.on), fact.note),
    identity=lambda fact: (fact.state, fact.on, fact.note),
)
_SURVEY: _Child[Survey] = _Child(
    table="surveys",
    parent="participant_id",
    has_uuid=False,
    names=columns(SurveyTable)[2:],
    values=lambda fact: (fact.number, day_text(fact.opened_on), day_text(fact.filled_on)),
    identity=lambda fact: fact.number,
)

_PARTICIPANT_NAMES = columns(ParticipantTable)
_VALUE_NAMES = _PARTICIPANT_NAMES[3:]
# What a standing rests on, and the name it is sorted by; a village or an officer changes neither.
_WEIGHED = frozenset(
    {
        "name_key",
        "batch",
        "announced_on",
        "card_number_on",
        "balance_on",
        "status",
        "status_on",
        "status_reason",
    }
)
# Parents first.
_WRITTEN = ("participants", "accounts", "trainings", "surveys", "payouts", "payout_states")
_TABLES = ("participants", "accounts", "trainings", "payout_states", "standings")
_SELECT = "SELECT {} FROM {} WHERE {} {} ORDER BY {}"


# Reading ------------------------------------------------------------------------------------


def by_id(database: OfficeDatabase, ids: Iterable[int]) -> dict[int, StoredParticipant]:
    """Return these participants by id; unknown ids are absent."""
    wanted = json.dumps(list(ids))
    return {
        stored.id: stored
        for stored in _read(database, "IN (SELECT value FROM json_each(?))", (wanted,))
    }


def by_nik(database: OfficeDatabase, niks: Iterable[str]) -> dict[str, StoredParticipant]:
    """Return the participants with these NIKs by NIK; unknown ones are absent."""
    sql = "SELECT id FROM participants WHERE nik IN (SELECT value FROM json_each(?))"
    rows = database.execute_sql(sql, (json.dumps(list(niks)),)).fetchall()
    found = by_id(database, (row[0] for row in rows))
    return {stored.participant.person.nik: stored for stored in found.values()}


def identities(database: OfficeDatabase) -> list[tuple[int, str, str, date | None]]:
    """Return everybody's id, NIK, name and birth date, by id."""
    rows = database.execute_sql("SELECT id, nik, name, birth_date FROM participants ORDER BY id")
    return [(key, nik, name, day_of(born)) for key, nik, name, born in rows.fetchall()]


def next_chunk(database: OfficeDatabase, after: int, count: int) -> list[StoredParticipant]:
    """Return the first `count` participants whose id is greater than `after`."""
    sql = "SELECT max(id) FROM (SELECT id FROM participants WHERE id > ? ORDER BY id LIMIT ?)"
    last = database.execute_sql(sql, (after, count)).fetchone()[0]
    if last is None:
        return []
    return list(_read(database, "BETWEEN ? AND ?", (after + 1, last)))


def count(database: OfficeDatabase) -> int:
    """Return how many participants the file holds."""
    return int(database.execute_sql("SELECT count(*) FROM participants").fetchone()[0])


def _read(database: OfficeDatabase, which: str, values: _Row) -> Iterator[StoredParticipant]:
    """Yield the participants whose id is `which`; UnreadableValueError for a damaged value."""
    try:
        yield from _read_rows(database, which, values)
    except (ValueError, TypeError) as error:
        raise UnreadableValueError from error


def _read_rows(database: OfficeDatabase, which: str, values: _Row) -> Iterator[StoredParticipant]:
    """The same, with the facts fetched table by table."""
    rows = _select(database, "participants", ("id", *_PARTICIPANT_NAMES[1:]), "id", which, values)
    if not rows:
        return
    accounts = _children(database, _ACCOUNT, which, values)
    trainings = _children(database, _TRAINING, which, values)
    surveys = _children(database, _SURVEY, which, values)
    payouts = _children(database, _PAYOUT, which, values)
    reports = _reports(database, which, values)
    for row in rows:
        key = row[0]
        yield StoredParticipant(
            id=key,
            uuid=row[1],
            number=row[2],
            participant=Participant(
                person=_person(row),
                batch=row[19],
                facts=Facts(
                    announced_on=day_of(row[20]),
                    card_number_on=day_of(row[21]),
                    balance_on=day_of(row[22]),
                    status=ParticipantStatus(row[23]),
                    status_on=day_of(row[24]),
                    status_reason=row[25],
                    accounts=tuple(map(_account, accounts.get(key, ()))),
                    trainings=tuple(map(_training, trainings.get(key, ()))),
                    payouts=tuple(
                        _payout(payout, reports.get(payout[0], ()))
                        for payout in payouts.get(key, ())
                    ),
                    surveys=tuple(map(_survey, surveys.get(key, ()))),
                ),
            ),
        )


def _select(
    database: OfficeDatabase, table: str, names: Sequence[str], key: str, which: str, values: _Row
) -> list[_Row]:
    sql = _SELECT.format(", ".join(names), table, key, which, "id")
    rows: list[_Row] = database.execute_sql(sql, values).fetchall()
    return rows


def _children(
    database: OfficeDatabase, child: _Child[Any], which: str, values: _Row
) -> dict[int, list[_Row]]:
    names = ("id", child.parent, *child.names)
    grouped: dict[int, list[_Row]] = defaultdict(list)
    for row in _select(database, child.table, names, child.parent, which, values):
        grouped[row[1]].append(row)
    return grouped


def _reports(database: OfficeDatabase, which: str, values: _Row) -> dict[int, list[_Row]]:
    payouts = f"IN (SELECT id FROM payouts WHERE participant_id {which})"  # noqa: S608 - constant
    return _children(database, _REPORT, payouts, values)


def _person(row: _Row) -> Person:
    return Person(
        nik=row[3],
        name=row[4],
        kk=row[6],
        sex=None if row[7] is None else Sex(row[7]),
        birth_place=row[8],
        birth_date=day_of(row[9]),
        address=row[10],
        village=row[11],
        district=row[12],
        phone=row[13],
        email=row[14],
        education=row[15],
        employment=row[16],
        note=row[17],
        officer=row[18],
        second_phone=row[26],
        second_phone_name=row[27],
    )


def _account(row: _Row) -> Account:
    return Account(row[2], day_of(row[3]), day_of(row[4]), day_of(row[5]), id=row[0])


def _training(row: _Row) -> Training:
    return Training(
        title=row[2],
        price=row[3],
        bought_on=date.fromisoformat(row[4]),
        platform=row[5],
        provider=row[6],
        voucher=row[7],
        cancelled_on=day_of(row[8]),
        started_on=day_of(row[9]),
        finished_on=day_of(row[10]),
        certificate_number=row[11],
        certified_on=day_of(row[12]),
        reviewed_training_on=day_of(row[13]),
        reviewed_platform_on=day_of(row[14]),
        reviewed_dashboard_on=day_of(row[15]),
        rating=row[16],
        id=row[0],
    )


def _payout(row: _Row, reports: Iterable[_Row]) -> Payout:
    return Payout(
        kind=PayoutKind(row[2]),
        number=row[3],
        scheduled_on=day_of(row[4]),
        paid_on=day_of(row[5]),
        note=row[6],
        reports=tuple(
            StateReport(DashboardState(report[2]), day_of(report[3]), report[4], id=report[0])
            for report in reports
        ),
        id=row[0],
    )


def _survey(row: _Row) -> Survey:
    return Survey(row[2], day_of(row[3]), day_of(row[4]), id=row[0])


# Writing ------------------------------------------------------------------------------------


def add(
    database: OfficeDatabase,
    people: Sequence[Participant],
    operation_id: int,
    progress: Progress = silent,
) -> range:
    """Write new participants with all their facts; return their ids, in the given order.

    Ids and printed numbers are counted on from the last ones ever used. Progress counts people; one
    counts as done when found by every index.
    """
    first = last_id(database, "participants") + 1
    ids = range(first, first + len(people))

    def tell(before: float, after: float, done: float) -> None:
        progress(int(len(people) * (before + (after - before) * done)), len(people))

    with (
        indexes_aside(
            database,
            *_TABLES,
            writing=len(people),
            beside="participants",
            index_made=lambda made, all_: tell(_SEARCH_DONE, 1, made / all_),
        ),
        inserts_together(database, _WRITTEN, operation_id, writing=len(people)),
    ):
        for start in range(0, len(people), CHUNK):
            tell(0, _ROWS_DONE, start / len(people))
            _add_chunk(database, first + start, people[start : start + CHUNK])
        for start in range(0, len(people), _SEARCHABLE_AT_ONCE):
            tell(_ROWS_DONE, _SEARCH_DONE, start / len(people))
            some = ids[start : start + _SEARCHABLE_AT_ONCE]
            search.add_rows(database, some[0], some[-1])
            standings.add_rows(database, some[0], some[-1], operation_id)
    progress(len(people), len(people))
    return ids


def _add_chunk(database: OfficeDatabase, first: int, people: Sequence[Participant]) -> None:
    numbered = list(enumerate(people, start=first))
    database.connection().executemany(
        insert_sql(ParticipantTable, _PARTICIPANT_NAMES),
        (
            # The key and the printed number start out equal.
            (key, uuid, key, *_values(participant))
            for (key, participant), uuid in zip(numbered, new_uuids(len(people)), strict=True)
        ),
    )
    _insert(
        database, _ACCOUNT, [(key, fact) for key, one in numbered for fact in one.facts.accounts]
    )
    _insert(
        database, _TRAINING, [(key, fact) for key, one in numbered for fact in one.facts.trainings]
    )
    _insert(database, _SURVEY, [(key, fact) for key, one in numbered for fact in one.facts.surveys])
    _insert_payouts(database, [(key, fact) for key, one in numbered for fact in one.facts.payouts])


def _values(participant: Participant) -> _Row:
    """Return the columns of a participant after id, uuid and number."""
    person, facts = participant.person, participant.facts
    return (
        person.nik,
        person.name,
        name_key(person.name),
        person.kk,
        None if person.sex is None else person.sex.value,
        person.birth_place,
        day_text(person.birth_date),
        person.address,
        person.village,
        person.district,
        person.phone,
        person.email,
        person.education,
        person.employment,
        person.note,
        person.officer,
        participant.batch,
        day_text(facts.announced_on),
        day_text(facts.card_number_on),
        day_text(facts.balance_on),
        facts.status.value,
        day_text(facts.status_on),
        facts.status_reason,
        person.second_phone,
        person.second_phone_name,
    )


def _insert(
    database: OfficeDatabase, child: _Child[_C], rows: Sequence[tuple[int, _C]], first: int = 0
) -> None:
    """Insert facts below their parents; `first` gives them ids counted on from there."""
    if not rows:
        return
    names = (child.parent, *child.names)
    filled: Iterator[_Row] = ((parent, *child.values(fact)) for parent, fact in rows)
    if child.has_uuid:
        names = ("uuid", *names)
        uuids = new_uuids(len(rows))
        filled = ((uuid, *row) for uuid, row in zip(uuids, filled, strict=True))
    if first:
        names = ("id", *names)
        filled = ((key, *row) for key, row in enumerate(filled, start=first))
    marks = ", ".join("?" * len(names))
    sql = f"INSERT INTO {child.table} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608
    database.connection().executemany(sql, filled)


def _insert_payouts(database: OfficeDatabase, rows: Sequence[tuple[int, Payout]]) -> None:
    """Insert payouts with the states reported of them."""
    first = last_id(database, "payouts") + 1
    _insert(database, _PAYOUT, rows, first)
    _insert(
        database,
        _REPORT,
        [
            (key, report)
            for key, (_, payout) in enumerate(rows, start=first)
            for report in payout.reports
        ],
    )


def replace(
    database: OfficeDatabase,
    wanted: Mapping[int, Participant],
    operation_id: int,
    progress: Progress = silent,
) -> list[int]:
    """Make the file hold `wanted`, by id, writing only what differs; return the ids that changed.

    Facts are matched by id, those without one by identity (voucher or title and day, kind and
    number, provider); what is left over is removed. Raises BugError for an unknown id.
    """
    ids = list(wanted)
    changed: list[int] = []
    for start in range(0, len(ids), CHUNK):
        progress(start, len(ids))
        part = ids[start : start + CHUNK]
        stored = by_id(database, part)
        for key in part:
            if key not in stored:
                raise BugError(f"participant {key} is not in the file")
        changed += _replace_chunk(database, stored, wanted, part, operation_id)
    progress(len(ids), len(ids))
    return changed


def _replace_chunk(
    database: OfficeDatabase,
    stored: Mapping[int, StoredParticipant],
    wanted: Mapping[int, Participant],
    part: Sequence[int],
    operation_id: int,
) -> list[int]:
    """Write what differs of these people; what many get alike is one statement."""
    alike: dict[tuple[tuple[str, ...], _Row], list[int]] = defaultdict(list)
    changed, stale, renamed = [], [], []
    for key in part:
        present, one = stored[key].participant, wanted[key]
        different = _different(_VALUE_NAMES, _values(present), _values(one))
        if different:
            names, values = zip(*different, strict=True)
            alike[names, values].append(key)
        is_stale = _replace_facts(database, key, present.facts, one.facts)
        if is_stale or different:
            changed.append(key)
        if is_stale or any(name in _WEIGHED for name, _ in different):
            stale.append(key)
        if (present.person.name, present.person.village) != (one.person.name, one.person.village):
            renamed.append(key)
    for (names, values), keys in alike.items():
        _update_alike(database, names, values, keys)
    if renamed:
        which = "SELECT value FROM json_each(?)"
        search.refresh_all(database, which, (json.dumps(renamed),))
    if stale:
        standings.mark_all_of(database, stale, operation_id)
    return changed


def _replace_facts(database: OfficeDatabase, key: int, old: Facts, new: Facts) -> bool:
    """Write what differs in the tables below a participant; tell whether anything did."""
    changes = (
        _replace(database, _ACCOUNT, key, old.accounts, new.accounts),
        _replace(database, _TRAINING, key, old.trainings, new.trainings),
        _replace(database, _SURVEY, key, old.surveys, new.surveys),
        _replace_payouts(database, key, old.payouts, new.payouts),
    )
    return any(changes)


def _update_alike(
    database: OfficeDatabase, names: Sequence[str], values: _Row, keys: Sequence[int]
) -> None:
    assignments = ", ".join(f"{name} = ?" for name in names)
    sql = f"UPDATE participants SET {assignments} WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608
    database.execute_sql(sql, (*values, json.dumps(keys)))


def _different(names: Sequence[str], old: _Row, new: _Row) -> list[tuple[str, Any]]:
    return [(name, value) for name, was, value in zip(names, old, new, strict=True) if was != value]


def _update(
    database: OfficeDatabase, table: str, key: int, names: Sequence[str], old: _Row, new: _Row
) -> bool:
    """Write the columns that differ; tell whether any did."""
    different = _different(names, old, new)
    if not different:
        return False
    assignments = ", ".join(f"{name} = ?" for name, _ in different)
    sql = f"UPDATE {table} SET {assignments} WHERE id = ?"  # noqa: S608 - names of our columns
    database.execute_sql(sql, (*(value for _, value in different), key))
    return True


@dataclass(frozen=True, slots=True)
class _Pairing(Generic[_C]):
    """Saved facts beside the wanted ones they stand for; what is new; what is gone."""

    pairs: list[tuple[_C, _C]]
    added: list[_C]
    gone: list[_C]


def _pair(child: _Child[_C], stored: Iterable[_C], wanted: Iterable[_C]) -> _Pairing[_C]:
    left = {fact.id: fact for fact in stored}
    pairs = [(left.pop(fact.id), fact) for fact in wanted if fact.id in left]
    paired = {id(fact) for _, fact in pairs}
    added = []
    for fact in wanted:
        if id(fact) in paired:
            continue
        identity = child.identity(fact)
        match = next((old for old in left.values() if child.identity(old) == identity), None)
        if match is None:
            added.append(fact)
        else:
            pairs.append((left.pop(match.id), fact))
    return _Pairing(pairs, added, list(left.values()))


def _replace(
    database: OfficeDatabase,
    child: _Child[_C],
    parent: int,
    stored: Iterable[_C],
    wanted: Iterable[_C],
) -> bool:
    if stored == wanted:
        return False
    pairing = _pair(child, stored, wanted)
    # Removed first: what is added may take its place under a UNIQUE.
    _remove(database, child, pairing.gone)
    changed = _update_pairs(database, child, pairing)
    _insert(database, child, [(parent, fact) for fact in pairing.added])
    return changed


def _update_pairs(database: OfficeDatabase, child: _Child[_C], pairing: _Pairing[_C]) -> bool:
    """Write the facts that differ from their saved selves; tell whether anything changes at all."""
    written = [
        _update(
            database, child.table, old.id or 0, child.names, child.values(old), child.values(new)
        )
        for old, new in pairing.pairs
    ]
    return any(written) or bool(pairing.added or pairing.gone)


def _remove(database: OfficeDatabase, child: _Child[_C], gone: Iterable[_C]) -> None:
    sql = f"DELETE FROM {child.table} WHERE id = ?"  # noqa: S608 - one of our tables
    for fact in gone:
        database.execute_sql(sql, (fact.id,))


def _replace_payouts(
    database: OfficeDatabase, parent: int, stored: Iterable[Payout], wanted: Iterable[Payout]
) -> bool:
    if stored == wanted:
        return False
    pairing = _pair(_PAYOUT, stored, wanted)
    for payout in pairing.gone:
        _remove(database, _REPORT, payout.reports)
    _remove(database, _PAYOUT, pairing.gone)
    changed = _update_pairs(database, _PAYOUT, pairing)
    for old, new in pairing.pairs:
        changed |= _replace_reports(database, old, new)
    _insert_payouts(database, [(parent, payout) for payout in pairing.added])
    return changed


def _replace_reports(database: OfficeDatabase, old: Payout, new: Payout) -> bool:
    """Write the reports of one payout; unlike the other facts they have an order, that of ids."""
    pairing = _pair(_REPORT, old.reports, new.reports)
    kept = [wanted for _, wanted in pairing.pairs]
    if [id(report) for report in (*kept, *pairing.added)] == list(map(id, new.reports)):
        ids = [saved.id or 0 for saved, _ in pairing.pairs]
        if ids == sorted(ids):
            return _replace(database, _REPORT, old.id or 0, old.reports, new.reports)
    _remove(database, _REPORT, old.reports)
    _insert(database, _REPORT, [(old.id or 0, report) for report in new.reports])
    return True
