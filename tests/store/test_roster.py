"""The roster: every filter and sort against a plain sorting of the same people."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.store import roster, search
from prakerja_desktop.store.roster import (
    NO_DAY,
    RosterFilter,
    RosterRecord,
    RosterSort,
    SortColumn,
    Totals,
)
from prakerja_desktop.store.standings import KeptStanding, keep
from tests.store.people import OFFICER, TODAY, nik, somebody, standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from prakerja_desktop.store.office_file import OfficeFile

ACTIONS = ("finish_training", "fill_survey", "none")


def kept_standing(key: int) -> KeptStanding:
    states = ("done",) * (key % 6) + (("overdue", "due_soon", "open")[key % 3],)
    return standing(
        key,
        steps=(*states, *("locked",) * 5)[:5],
        action=ACTIONS[key % 3],
        action_by=TODAY + timedelta(days=key % 13) if key % 4 else None,
        deadline=TODAY + timedelta(days=key % 9) if key % 5 else None,
        received=key % 7 * 600_000,
        waiting=key % 3 * 600_000,
        at_risk=key % 5 * 100_000,
        lost=key % 2 * 50_000,
    )


@pytest.fixture
def listed(crowd: OfficeFile) -> OfficeFile:
    """Sixty people, of whom the last one's standing is still to be computed."""
    rows = [kept_standing(key) for key in range(1, 60)]
    keep(crowd, rows, facts_of=crowd.latest_operation())
    return crowd


@pytest.fixture(params=["few", "many"])
def size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask everything twice: as of a small office, and as of one where sixty are very many."""
    if request.param == "many":
        monkeypatch.setattr(roster, "_BROAD", 5)
        monkeypatch.setattr(search, "FEW", 2)
        monkeypatch.setattr(search, "LISTED", 5)


def plain(key: int) -> tuple[RosterRecord, KeptStanding | None]:
    one = somebody(key)
    kept = kept_standing(key) if key < 60 else None
    record = RosterRecord(
        id=key,
        number=key,
        nik=one.person.nik,
        name=one.person.name,
        batch=one.batch,
        village=one.person.village,
        district=one.person.district,
        phone=one.person.phone,
        officer=one.person.officer,
        status=one.facts.status,
        standing=kept,
    )
    return record, kept


PEOPLE = {key: plain(key) for key in range(1, 61)}
Key = tuple[object, ...]


def sort_key(column: SortColumn, key: int) -> Key:
    record, kept = PEOPLE[key]
    name = record.name.casefold()
    if column is SortColumn.NAME:
        return (name, key)
    if column in (SortColumn.NIK, SortColumn.NUMBER):
        return (getattr(record, column),)
    if column is SortColumn.BATCH:
        return (record.batch or 0, name, key)
    if hasattr(record, column):
        return (str(getattr(record, column)), name, key)
    if column is SortColumn.STEP:
        return (kept.current_step if kept else 0, name, key)
    if column in (SortColumn.ACTION_BY, SortColumn.DEADLINE):
        return ((kept and getattr(kept, column)) or NO_DAY, name, key)
    return (getattr(kept, column) if kept else ("" if column == "action" else 0), name, key)


@pytest.mark.usefixtures("size")
@pytest.mark.parametrize("is_descending", [False, True])
@pytest.mark.parametrize("column", list(SortColumn))
def test_every_column_sorts_with_names_among_equals(
    listed: OfficeFile, column: SortColumn, is_descending: bool
) -> None:
    expected = sorted(PEOPLE, key=lambda key: sort_key(column, key), reverse=is_descending)
    sort = RosterSort(column, is_descending)
    assert roster.ids(listed, sort=sort) == expected
    rows = roster.page(listed, sort=sort, offset=20, limit=15)
    assert rows == [PEOPLE[key][0] for key in expected[20:35]]
    half = RosterFilter(officers=(OFFICER,), steps=(2, 3))
    wanted = [key for key in expected if key % 2 and current_step(key) in (2, 3)]
    assert roster.ids(listed, half, sort) == wanted


def current_step(key: int) -> int:
    kept = PEOPLE[key][1]
    return kept.current_step if kept else 0


def action_by(key: int) -> date:
    kept = PEOPLE[key][1]
    return (kept.action_by if kept else None) or NO_DAY


def state_of(key: int, steps: object, states: set[str]) -> bool:
    kept = PEOPLE[key][1]
    return bool(kept) and any(kept.steps[step] in states for step in steps)  # type: ignore[union-attr, attr-defined]


def words(key: int) -> list[str]:
    record = PEOPLE[key][0]
    return f"{record.name} {record.village}".casefold().split()


def begins_with_s_and_ra(key: int) -> bool:
    return all(any(word.startswith(start) for word in words(key)) for start in ("s", "ra"))


def name_has_a(key: int) -> bool:
    return any(word.startswith("a") for word in words(key)) and key % 3 == 1


FILTERS: list[tuple[RosterFilter, Callable[[int], bool]]] = [
    (RosterFilter(), lambda key: True),
    (RosterFilter(text="siti"), lambda key: key % 10 == 0),
    (RosterFilter(text="s ra"), begins_with_s_and_ra),
    (RosterFilter(text=nik(5)), lambda key: key == 5),
    (RosterFilter(text="no. 12"), lambda key: key == 12),
    (RosterFilter(batches=(17,)), lambda key: key % 3 == 0),
    (RosterFilter(batches=(None,)), lambda key: key % 3 == 2),
    (RosterFilter(batches=(18, None)), lambda key: key % 3 != 0),
    (RosterFilter(batches=(17, 18, None)), lambda key: True),
    (RosterFilter(districts=("Kecamatan 1",)), lambda key: key % 3 == 1),
    (RosterFilter(villages=("Sukamaju", "Sidorejo")), lambda key: key % 5 in (0, 2)),
    (RosterFilter(statuses=(ParticipantStatus.REVOKED,)), lambda key: key % 11 == 0),
    (RosterFilter(officers=("",)), lambda key: key % 2 == 0),
    (RosterFilter(niks=(nik(3), nik(9), "1")), lambda key: key in (3, 9)),
    (RosterFilter(steps=(6,)), lambda key: current_step(key) == 6),
    (RosterFilter(states=("overdue",)), lambda key: state_of(key, range(5), {"overdue"})),
    (RosterFilter(steps=(2,), states=("open", "done")),
     lambda key: state_of(key, [1], {"open", "done"})),
    (RosterFilter(steps=(7,), states=("open",)), lambda key: False),
    (RosterFilter(actions=("fill_survey",)), lambda key: key % 3 == 1),
    (RosterFilter(due_until=TODAY + timedelta(days=7)),
     lambda key: action_by(key) <= TODAY + timedelta(days=7)),
    (RosterFilter(due_from=TODAY + timedelta(days=7)),
     lambda key: action_by(key) >= TODAY + timedelta(days=7)),
    (RosterFilter(text="a", batches=(17, 18), officers=(OFFICER,), actions=("none", "fill_survey")),
     lambda key: key % 2 == 1 and key % 3 == 1 and name_has_a(key)),
]  # fmt: skip


@pytest.mark.usefixtures("size")
@pytest.mark.parametrize("column", [SortColumn.NAME, SortColumn.BATCH, SortColumn.AT_RISK])
@pytest.mark.parametrize(
    ("wanted", "is_wanted"), FILTERS, ids=[str(n) for n in range(len(FILTERS))]
)
def test_every_filter_finds_exactly_its_people(
    listed: OfficeFile,
    wanted: RosterFilter,
    is_wanted: Callable[[int], bool],
    column: SortColumn,
) -> None:
    expected = [
        key
        for key in sorted(PEOPLE, key=lambda key: sort_key(column, key))
        if is_wanted(key) and (key < 60 or not uses_standings(wanted))
    ]
    assert roster.ids(listed, wanted, RosterSort(column)) == expected
    assert roster.count(listed, wanted) == len(expected)
    kept = [PEOPLE[key][1] for key in expected]
    assert roster.totals(listed, wanted) == Totals(
        people=len(expected),
        uncomputed=kept.count(None),
        received=sum(one.received for one in kept if one),
        waiting=sum(one.waiting for one in kept if one),
        at_risk=sum(one.at_risk for one in kept if one),
        lost=sum(one.lost for one in kept if one),
    )


def uses_standings(wanted: RosterFilter) -> bool:
    return bool(wanted.steps or wanted.states or wanted.actions or wanted.due_until)


def test_pages_follow_each_other_without_gap_or_overlap(listed: OfficeFile) -> None:
    sort = RosterSort(SortColumn.DEADLINE)
    pages = [roster.page(listed, sort=sort, offset=start, limit=7) for start in range(0, 70, 7)]
    assert [row.id for page in pages for row in page] == roster.ids(listed, sort=sort)
    assert pages[-1] == []
    assert all(len(one) == 7 for one, following in pairwise(pages) if following)


def test_rows_are_fetched_in_the_order_asked_for(listed: OfficeFile) -> None:
    assert [row.id for row in roster.records(listed, [9, 3, 99, 60])] == [9, 3, 60]
    assert roster.records(listed, [60])[0].standing is None


def worst_key(key: int) -> Key:
    record, kept = PEOPLE[key]
    return (-kept.at_risk if kept else 0, action_by(key), record.name.casefold(), record.nik)


@pytest.mark.usefixtures("size")
@pytest.mark.parametrize(
    ("wanted", "is_wanted"),
    [
        (RosterFilter(), lambda key: True),
        (RosterFilter(due_from=NO_DAY), lambda key: action_by(key) == NO_DAY),
        (RosterFilter(due_until=TODAY, actions=ACTIONS[:2]),
         lambda key: action_by(key) <= TODAY and key % 3 != 2),
        (RosterFilter(statuses=(ParticipantStatus.ACTIVE,)), lambda key: key % 11 != 0),
    ],
)  # fmt: skip
def test_the_worst_come_first(
    listed: OfficeFile, wanted: RosterFilter, is_wanted: Callable[[int], bool]
) -> None:
    expected = sorted(filter(is_wanted, PEOPLE), key=worst_key)
    assert roster.worst_first(listed, wanted, limit=-1) == expected
    assert roster.worst_first(listed, wanted, offset=3, limit=4) == expected[3:7]


def test_facets_count_everybody(listed: OfficeFile) -> None:
    found = roster.facets(listed)
    assert found.batches == {None: 20, 17: 20, 18: 20}
    assert found.districts == {"Kecamatan 0": 20, "Kecamatan 1": 20, "Kecamatan 2": 20}
    assert found.officers == {"": 30, OFFICER: 30}
    assert found.statuses == {ParticipantStatus.ACTIVE: 55, ParticipantStatus.REVOKED: 5}


def test_an_empty_office_has_an_empty_roster(office: OfficeFile) -> None:
    assert roster.page(office) == []
    assert roster.totals(office) == Totals(0, 0, 0, 0, 0, 0)
    assert roster.facets(office).batches == {}
