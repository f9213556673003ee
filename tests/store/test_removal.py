"""The bin: people leave the office whole and come back whole, whatever happened between."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.store import prints, removal, roster
from prakerja_desktop.store.check import check
from prakerja_desktop.store.contacts import Contact
from prakerja_desktop.store.prints import Print
from prakerja_desktop.store.removal import NotInBinError, RegisteredAnewError
from prakerja_desktop.store.roster import RosterFilter
from prakerja_desktop.store.sheets import SheetRow
from prakerja_desktop.store.tables import FACT_TABLES, columns
from tests.store.people import BATCH, OFFICER, everything, many, nik, somebody

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile

Dump = dict[str, list[tuple[Any, ...]]]

AT = datetime(2021, 9, 18, 9, tzinfo=UTC)
SINCE = date(2021, 8, 19)
LONG_AGO = datetime(2021, 8, 1, 9, tzinfo=UTC)
# Derived: written anew, and compared without what says when that was.
STANDING = "participant_id, name_key"


def dump(office: OfficeFile) -> Dump:
    """Every row of every fact table with the type of each value, search and standings' rows."""
    found: Dump = {}
    with office.reading() as database:
        for table in FACT_TABLES:
            names = columns(table)
            typed = ", ".join((*names, *(f"typeof({name})" for name in names)))
            sql = f"SELECT {typed} FROM {table._meta.table_name} ORDER BY 1"
            found[table._meta.table_name] = database.execute_sql(sql).fetchall()
        sql = f"SELECT {STANDING} FROM standings ORDER BY 1"
        found["standings"] = database.execute_sql(sql).fetchall()
        found["search"] = database.execute_sql(
            "SELECT rowid FROM name_search WHERE name_search MATCH 'siti' ORDER BY 1"
        ).fetchall()
    return found


def remove(office: OfficeFile, *ids: int, at: datetime = AT) -> int:
    with office.operation("Hapus", OFFICER, at) as change:
        assert change.remove_participants(ids) == len(ids)
    return change.id


def restore(office: OfficeFile, *ids: int, since: date = SINCE) -> list[str]:
    with office.operation("Pulihkan", OFFICER, AT) as change:
        return [one.name for one in change.restore_participants(ids, since)]


def listed(office: OfficeFile, since: date = SINCE) -> list[int]:
    return [one.id for one in removal.discarded(office, since)]


@pytest.fixture
def told(crowd: OfficeFile) -> OfficeFile:
    """Sixty people and a 61st with everything: facts, contacts, a line on each of two sheets."""
    with crowd.operation("Tambah", OFFICER, LONG_AGO) as change:
        key = change.add_participants([everything()])[0]
        called = change.add_contact(key, Contact(AT.replace(tzinfo=None), "call", "reached"))
        change.add_contact(key, Contact(AT.replace(tzinfo=None), "visit"))
        sheet = change.add_sheet(AT.date(), "Lembar", OFFICER, [3, key, 5])
        change.add_sheet(AT.date(), "Lembar lain", OFFICER, [key])
        assert change.fill_in_sheet(SheetRow(sheet, 2, key, None), called)
    prints.note(crowd, [Print(key, "summary", AT.date(), "buy_training")])
    return crowd


def test_who_is_removed_is_gone_from_every_table(told: OfficeFile) -> None:
    remove(told, 61)
    with told.reading() as database:
        for table, column in (
            ("participants", "id"),
            ("accounts", "participant_id"),
            ("trainings", "participant_id"),
            ("payouts", "participant_id"),
            ("surveys", "participant_id"),
            ("contacts", "participant_id"),
            ("sheet_rows", "participant_id"),
            ("standings", "participant_id"),
            ("prints", "participant_id"),
            ("name_search", "rowid"),
        ):
            sql = f"SELECT count(*) FROM {table} WHERE {column} = 61"
            assert database.execute_sql(sql).fetchone()[0] == 0, table
        assert database.execute_sql("SELECT count(*) FROM payout_states").fetchone()[0] == 0
    assert check(told) == []


def test_the_bin_says_who_when_and_by_whom(told: OfficeFile) -> None:
    key = remove(told, 61)
    (one,) = removal.discarded(told, SINCE)
    assert (one.id, one.operation_id, one.number, one.batch) == (61, key, 61, BATCH.number)
    assert (one.name, one.nik) == ("Siti  Rahayu", everything().person.nik)
    assert (one.village, one.district) == ("Sungai Bangkong", "Pontianak Kota")
    assert (one.at, one.officer) == (AT, OFFICER)


def test_everything_comes_back_under_its_old_keys(told: OfficeFile) -> None:
    before = dump(told)
    remove(told, 61)
    assert restore(told, 61) == ["Siti  Rahayu"]
    assert dump(told) == before
    assert listed(told) == []
    assert check(told) == []


def test_undo_brings_everything_back_too(told: OfficeFile) -> None:
    before = dump(told)
    remove(told, 61, 4, 5)
    gone = dump(told)
    told.undo(OFFICER)
    assert dump(told) == before
    assert listed(told) == []
    told.redo(OFFICER)
    assert dump(told) == gone
    assert sorted(listed(told)) == [4, 5, 61]
    restore(told, 4, 61, 5)
    assert dump(told) == before


def test_bringing_back_can_be_undone_and_done_again(told: OfficeFile) -> None:
    before = dump(told)
    remove(told, 61)
    gone = dump(told)
    restore(told, 61)
    told.undo(OFFICER)
    assert dump(told) == gone
    assert listed(told) == [61]
    told.redo(OFFICER)
    assert dump(told) == before
    assert listed(told) == []


def test_people_removed_together_come_back_one_by_one_after_other_work(told: OfficeFile) -> None:
    before = dump(told)
    remove(told, 7, 61)
    with told.operation("Tambah", OFFICER, AT) as change:
        change.add_participants([somebody(90)])
    restore(told, 61)
    assert listed(told) == [7]
    restore(told, 7)
    after = dump(told)
    added = {row[0] for row in after["participants"]} - {row[0] for row in before["participants"]}
    assert added == {62}
    kept = [row for row in after["participants"] if row[0] != 62]
    assert kept == before["participants"]
    for table in ("trainings", "payouts", "payout_states", "contacts", "sheet_rows", "surveys"):
        assert after[table] == before[table]


def test_who_was_changed_between_two_removals_comes_back_as_last_seen(told: OfficeFile) -> None:
    remove(told, 61)
    restore(told, 61)
    person = told.participants_by_id([61])[61].participant
    with told.operation("Ubah", OFFICER, AT) as change:
        wanted = replace(person, person=replace(person.person, note="Kedua kali"))
        change.replace_participant(61, wanted)
    before = dump(told)
    remove(told, 61)
    assert listed(told) == [61]
    restore(told, 61)
    assert dump(told) == before


def test_a_person_found_again_is_found_by_name_and_computed_anew(told: OfficeFile) -> None:
    wanted = RosterFilter(text="siti rahayu")
    before = roster.ids(told, wanted)
    remove(told, 61)
    assert roster.ids(told, wanted) == [key for key in before if key != 61]
    restore(told, 61)
    assert sorted(roster.ids(told, wanted)) == sorted(before)
    assert roster.totals(told).people == 61


def test_a_nik_registered_anew_keeps_the_person_in_the_bin(told: OfficeFile) -> None:
    remove(told, 61)
    again = replace(everything(), person=replace(everything().person, name="Siti R."))
    with told.operation("Tambah", OFFICER, AT) as change:
        change.add_participants([again])
    before = dump(told)
    with pytest.raises(RegisteredAnewError, match=r"Siti  Rahayu .* atas nama Siti R\."):
        restore(told, 61)
    assert dump(told) == before
    assert listed(told) == [61]


def test_what_was_removed_too_long_ago_is_not_listed(told: OfficeFile) -> None:
    remove(told, 61, at=LONG_AGO)
    assert listed(told) == []
    with pytest.raises(NotInBinError):
        restore(told, 61)
    assert listed(told, date(2021, 7, 1)) == [61]


def test_nobody_comes_back_twice(told: OfficeFile) -> None:
    remove(told, 61)
    restore(told, 61)
    with pytest.raises(NotInBinError):
        restore(told, 61)


def test_an_import_taken_back_does_not_fill_the_bin(office: OfficeFile) -> None:
    with office.operation("Impor", OFFICER, AT) as change:
        change.add_participants(many(300))
    office.undo(OFFICER, at=AT)
    assert listed(office) == []


def test_the_history_of_somebody_brought_back_tells_both(told: OfficeFile) -> None:
    remove(told, 61)
    restore(told, 61)
    titles = [line.operation.title for line in told.trail_of(61) if line.table == "participants"]
    assert titles == ["Pulihkan", "Hapus", "Tambah"]


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 10_000))
def test_removed_and_brought_back_leaves_no_trace(told: OfficeFile, seed: int) -> None:
    random = Random(seed)
    present = [row[0] for row in dump(told)["participants"]]
    chosen = random.sample(present, random.randint(1, 6))
    before = dump(told)
    remove(told, *chosen)
    if random.random() < 0.5:
        other = random.choice([key for key in present if key not in chosen])
        kept = told.participants_by_id([other])[other].participant
        facts = replace(
            kept.facts,
            status=ParticipantStatus.WITHDRAWN,
            status_reason=str(seed),
            status_on=AT.date(),
        )
        with told.operation("Ubah", OFFICER, AT) as change:
            change.replace_participant(other, replace(kept, facts=facts))
        told.undo(OFFICER, at=AT)
    if random.random() < 0.5:
        told.undo(OFFICER, at=AT)
    else:
        random.shuffle(chosen)
        for key in chosen:
            restore(told, key)
    assert dump(told) == before
    assert listed(told) == []


def test_a_nik_of_the_bin_is_free_for_somebody_else(told: OfficeFile) -> None:
    remove(told, 1)
    with told.operation("Tambah", OFFICER, AT) as change:
        change.add_participants([replace(somebody(1), batch=17)])
    assert told.participants_by_nik([nik(1)])[nik(1)].id == 62
