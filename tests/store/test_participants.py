"""Participants come back as they were given, and changes write only what differs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prakerja_desktop.errors import BugError
from prakerja_desktop.rules.facts import (
    Account,
    DashboardState,
    Facts,
    Participant,
    Payout,
    PayoutKind,
    StateReport,
    Survey,
    Training,
)
from prakerja_desktop.store import search, standings
from prakerja_desktop.store.check import check
from tests.histories import built_in_scheme, histories
from tests.store.people import OFFICER, TODAY, everything, many, nik, somebody, standing

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile


def add(office: OfficeFile, *people: Participant) -> list[int]:
    with office.operation("Tambah", OFFICER) as change:
        return list(change.add_participants(people))


def read(office: OfficeFile, key: int) -> Participant:
    return office.participants_by_id([key])[key].participant


def put(office: OfficeFile, key: int, wanted: Participant) -> bool:
    with office.operation("Ubah", OFFICER) as change:
        return change.replace_participant(key, wanted)


def written(office: OfficeFile) -> int:
    """Rows this connection ever wrote."""
    with office.reading() as database:
        return int(database.execute_sql("SELECT total_changes()").fetchone()[0])


def test_everything_recorded_comes_back(office: OfficeFile) -> None:
    (key,) = add(office, everything())
    stored = office.participants_by_id([key])[key]
    assert stored.participant == everything()
    assert stored.number == key
    assert UUID(stored.uuid).version == 4


def test_facts_know_their_keys_afterwards(office: OfficeFile) -> None:
    (key,) = add(office, everything())
    facts = read(office, key).facts
    for saved in (*facts.accounts, *facts.trainings, *facts.surveys, *facts.payouts):
        assert saved.id
    assert [report.id for report in facts.payouts[0].reports] == [1, 2]


def test_people_are_found_by_nik_and_in_bulk(office: OfficeFile) -> None:
    add(office, *many(10))
    found = office.participants_by_nik([nik(3), nik(7), "9999999999999999"])
    assert {key: stored.id for key, stored in found.items()} == {nik(3): 3, nik(7): 7}
    assert office.participants_by_id([99]) == {}
    assert office.participants_by_nik([]) == {}


@pytest.mark.parametrize("chunk", [1, 3, 10, 100])
def test_everybody_is_met_once_in_order(office: OfficeFile, chunk: int) -> None:
    people = many(10)
    add(office, *people)
    assert [one.participant for one in office.iterate_participants(chunk=chunk)] == people
    some = list(office.iterate_participants([9, 2, 99, 5], chunk=chunk))
    assert [one.id for one in some] == [9, 2, 5]


def test_the_file_may_change_while_one_iterates(office: OfficeFile) -> None:
    add(office, *many(4))
    met = []
    for stored in office.iterate_participants(chunk=2):
        met.append(stored.id)
        put(office, stored.id, somebody(stored.id + 100))
    assert met == [1, 2, 3, 4]


def test_ids_and_printed_numbers_count_on(office: OfficeFile) -> None:
    assert add(office, *many(3)) == [1, 2, 3]
    assert add(office, somebody(4)) == [4]
    assert add(office) == []
    assert [one.number for one in office.iterate_participants()] == [1, 2, 3, 4]


def test_a_large_import_is_indexed_like_a_small_one(office: OfficeFile) -> None:
    told: list[tuple[int, int]] = []
    people = many(20_000)
    with office.operation("Impor", OFFICER) as change:
        change.add_participants(people, lambda done, total: told.append((done, total)))
    assert told[0] == (0, 20_000)
    assert told[-1] == (20_000, 20_000)
    assert office.participants_by_nik([nik(19_999)])[nik(19_999)].participant == people[19_998]
    assert search.find(office, "siti rahayu", limit=1).ids
    assert check(office) == []
    with office.reading() as database:
        present = {row[0] for row in database.execute_sql("SELECT name FROM sqlite_master")}
    assert {"participants_name", "trainings_participant", "standings_deadline"} <= present


def test_an_operation_sees_its_own_changes(office: OfficeFile) -> None:
    with office.operation("Tambah", OFFICER) as change:
        change.add_participants(many(2))
        assert [one.id for one in office.iterate_participants()] == [1, 2]
        assert set(office.participants_by_nik([nik(1)])) == {nik(1)}


# --- Changes ----------------------------------------------------------------------------------


def test_an_equal_participant_writes_nothing(office: OfficeFile) -> None:
    (key,) = add(office, everything())
    standings.keep(office, [standing(key)], facts_of=office.latest_operation())
    before = written(office)
    assert not put(office, key, everything())
    # The operation's own three rows: begun, named, ended.
    assert written(office) - before == 3
    assert standings.kept(office, [key])


def test_a_changed_field_writes_one_row_and_marks_the_standing(office: OfficeFile) -> None:
    (key,) = add(office, everything())
    standings.keep(office, [standing(key)], facts_of=office.latest_operation())
    before = written(office)
    wanted = replace(everything(), batch=17)
    assert put(office, key, wanted)
    assert written(office) - before == 3 + 2 + 2
    assert read(office, key) == wanted
    assert standings.kept(office, [key]) == {}


def changed(**values: object) -> Participant:
    return replace(everything(), facts=replace(everything().facts, **values))  # type: ignore[arg-type]


NEW_PAYOUT = Payout(
    PayoutKind.INCENTIVE, 2, date(2021, 10, 20), reports=(StateReport(DashboardState.CHECKING),)
)


@pytest.mark.parametrize(
    "wanted",
    [
        replace(everything(), facts=Facts()),
        changed(accounts=(Account("DANA", TODAY), *everything().facts.accounts[:1])),
        changed(trainings=everything().facts.trainings[1:]),
        changed(trainings=(*everything().facts.trainings, Training("Kopi", 1, TODAY))),
        changed(payouts=(*everything().facts.payouts, NEW_PAYOUT)),
        changed(payouts=(replace(everything().facts.payouts[0], reports=()),)),
        changed(surveys=(Survey(3),)),
    ],
    ids=["none", "accounts", "fewer", "more", "payouts", "reports", "surveys"],
)
def test_facts_are_added_changed_and_removed(office: OfficeFile, wanted: Participant) -> None:
    add(office, somebody(1))
    (key,) = add(office, everything())
    assert put(office, key, wanted)
    got = read(office, key)
    for kind in ("accounts", "trainings", "payouts", "surveys"):
        assert set(getattr(got.facts, kind)) == set(getattr(wanted.facts, kind))
    assert read(office, 1) == somebody(1)
    assert put(office, key, everything())
    assert check(office) == []


def test_an_unsaved_fact_takes_the_place_of_the_one_it_stands_for(office: OfficeFile) -> None:
    (key,) = add(office, everything())
    before = read(office, key).facts
    rated = [replace(training, rating=4, id=None) for training in before.trainings]
    put(office, key, changed(trainings=tuple(rated), payouts=before.payouts[1:]))
    after = read(office, key).facts
    assert [training.id for training in after.trainings] == [
        training.id for training in before.trainings
    ]
    assert [training.rating for training in after.trainings] == [4, 4]
    assert after.payouts == before.payouts[1:]


def test_a_saved_fact_keeps_its_key_whatever_changes_in_it(office: OfficeFile) -> None:
    (key,) = add(office, everything())
    first, second = read(office, key).facts.trainings
    renamed = replace(first, voucher="LAIN", title="Judul Lain")
    put(office, key, changed(trainings=(renamed, second)))
    assert read(office, key).facts.trainings == (renamed, second)
    assert [one.id for one in read(office, key).facts.trainings] == [first.id, second.id]


def reports_put(office: OfficeFile, *reports: StateReport) -> tuple[StateReport, ...]:
    """Give the first payout these reports; return them as read again."""
    payout = replace(everything().facts.payouts[0], reports=reports)
    put(office, 1, changed(payouts=(payout,)))
    return read(office, 1).facts.payouts[0].reports


def test_reports_stay_in_the_order_given(office: OfficeFile) -> None:
    add(office, everything())
    failed, paid = read(office, 1).facts.payouts[0].reports
    checking = StateReport(DashboardState.CHECKING, TODAY)
    assert reports_put(office, failed, checking, paid) == (failed, checking, paid)
    assert reports_put(office, paid, failed, checking) == (paid, failed, checking)
    saved = read(office, 1).facts.payouts[0].reports
    assert reports_put(office, *saved, failed) == (paid, failed, checking, failed)
    more = read(office, 1).facts.payouts[0].reports
    assert [report.id for report in more[:3]] == [report.id for report in saved]


def test_a_new_name_is_found_and_the_old_one_no_longer(office: OfficeFile) -> None:
    (key,) = add(office, everything())
    person = replace(everything().person, name="Zulaikha", village="Parit")
    put(office, key, replace(everything(), person=person))
    assert search.find(office, "zulai").ids == (key,)
    assert search.find(office, "parit").ids == (key,)
    assert search.find(office, "rahayu").ids == ()
    assert check(office) == []


def test_many_are_changed_with_progress(office: OfficeFile) -> None:
    add(office, *many(5))
    told: list[tuple[int, int]] = []
    wanted = {key: somebody(key) for key in (1, 2)} | {3: somebody(300), 4: somebody(400)}
    with office.operation("Impor", OFFICER) as change:
        got = change.replace_participants(wanted, lambda done, total: told.append((done, total)))
    assert got == [3, 4]
    assert told == [(0, 4), (4, 4)]
    assert read(office, 3) == somebody(300)


def test_an_unknown_participant_is_our_fault(office: OfficeFile) -> None:
    with pytest.raises(BugError, match="99"):
        put(office, 99, everything())


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_generated_histories_survive_adding_and_changing(
    office: OfficeFile, data: st.DataObject
) -> None:
    scheme = built_in_scheme("2021")
    with office.reading() as database:
        number = database.execute_sql("SELECT count(*) FROM participants").fetchone()[0] + 1
    first = replace(somebody(number), facts=data.draw(histories(scheme)))
    second = replace(somebody(number), facts=data.draw(histories(scheme)))
    (key,) = add(office, first)
    assert read(office, key) == first
    put(office, key, second)
    assert by_value(read(office, key)) == by_value(second)
    assert not put(office, key, read(office, key))


def by_value(participant: Participant) -> object:
    """The participant with facts in an order of their own: kept ones stand before new ones."""
    facts = participant.facts
    kinds = (facts.accounts, facts.trainings, facts.surveys)
    payouts = [(replace(one, reports=()), frozenset(one.reports)) for one in facts.payouts]
    rest = replace(facts, accounts=(), trainings=(), surveys=(), payouts=())
    return (
        replace(participant, facts=rest),
        [sorted(map(repr_without_id, kind)) for kind in kinds],
        sorted(payouts, key=str),
    )


def repr_without_id(fact: Account | Training | Survey) -> str:
    return str(replace(fact, id=None))
