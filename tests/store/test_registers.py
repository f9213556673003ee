"""The short tables: what is put comes back, and standings that rest on it are marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.errors import BugError
from prakerja_desktop.rules.facts import Batch
from prakerja_desktop.rules.workdays import Holiday
from prakerja_desktop.store import registers, standings
from prakerja_desktop.store.contacts import Contact
from prakerja_desktop.store.journal import triggers_aside
from prakerja_desktop.store.registers import Officer
from tests.store.people import BATCH, OFFICER, TODAY, standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from prakerja_desktop.store.office_file import OfficeFile
    from prakerja_desktop.store.operation import Operation

MERDEKA = Holiday(date(2021, 8, 17), "Hari Kemerdekaan", decree="SKB 712/2021")
MAULID = Holiday(date(2021, 10, 20), "Maulid Nabi", is_joint_leave=True, is_estimated=True)
# Of sixty people one third is in batch 17, one third in 18, one third in none.
NOWHERE, IN_17 = set(range(2, 61, 3)), set(range(3, 61, 3))
ALL = set(range(1, 61))


def changing(office: OfficeFile, change: Callable[[Operation], object]) -> set[int]:
    """Keep everybody's standing, make the change, and return whose standing was marked."""
    standings.keep(office, map(standing, ALL), facts_of=office.latest_operation())
    with office.operation("Ubah", OFFICER) as operation:
        change(operation)
    return ALL - standings.kept(office, ALL).keys()


def test_the_office_keeps_its_birthday(crowd: OfficeFile) -> None:
    before = crowd.office_record()
    wanted = replace(before, name="Disnaker Baru", office_hours="08.00–15.00", created_at="")
    assert changing(crowd, lambda change: change.update_office(wanted)) == set()
    assert crowd.office_record() == wanted
    assert crowd.office_record().created_at == before.created_at
    assert changing(crowd, lambda change: change.update_office(wanted)) == set()


def test_another_default_scheme_counts_for_people_without_a_batch(crowd: OfficeFile) -> None:
    wanted = replace(crowd.office_record(), default_scheme="2022")
    assert changing(crowd, lambda change: change.update_office(wanted)) == NOWHERE


def test_an_office_without_its_row_is_our_fault(office: OfficeFile) -> None:
    with office.deriving() as database, triggers_aside(database):
        database.execute_sql("DELETE FROM office")
    with pytest.raises(BugError, match="0 office rows"):
        office.office_record()


def test_officers_come_by_name_once(office: OfficeFile) -> None:
    with office.operation("Petugas", OFFICER) as change:
        first = change.add_officer(Officer("budi", "0811"))
        change.add_officer(Officer("Ani"))
        assert change.add_officer(Officer("budi", "0812")) == first
        assert change.add_officer(Officer("budi", "0812")) == first
    assert office.officers() == [Officer("Ani"), Officer("budi", "0812")]


def test_batches_come_by_number(crowd: OfficeFile) -> None:
    assert changing(crowd, lambda change: change.add_batch(Batch(3, "2020"))) == set()
    assert list(crowd.batches().values()) == [Batch(3, "2020"), Batch(17, "2021"), BATCH]


def test_an_announcement_counts_for_its_batch(crowd: OfficeFile) -> None:
    day = date(2021, 6, 10)
    assert changing(crowd, lambda change: change.set_batch_announcement(17, day)) == IN_17
    assert crowd.batches()[17].announced_on == day
    assert changing(crowd, lambda change: change.set_batch_announcement(17, day)) == set()
    assert changing(crowd, lambda change: change.set_batch_announcement(17, None)) == IN_17
    with pytest.raises(BugError, match="99"):
        changing(crowd, lambda change: change.set_batch_announcement(99, day))


def test_holidays_come_in_order_and_mark_nobody(crowd: OfficeFile) -> None:
    natal = Holiday(date(2021, 12, 25), "Natal")
    for days in (
        [MERDEKA, MAULID],
        [MERDEKA, MAULID, natal],
        [replace(MERDEKA, name="HUT RI"), natal],
        [replace(MAULID, is_estimated=False)],
    ):
        # Each standing says which days off it rests on: the services see which still hold.
        assert changing(crowd, lambda change, days=days: change.put_holidays(days[::-1])) == set()
        assert crowd.holidays() == days
    latest = crowd.latest_operation()
    crowd.undo(OFFICER)
    assert crowd.latest_operation() > latest
    assert crowd.holidays() == [replace(MERDEKA, name="HUT RI"), natal]
    assert len(standings.kept(crowd, ALL)) == len(ALL)


def test_a_scheme_counts_for_its_batches_and_as_the_default(crowd: OfficeFile) -> None:
    assert changing(crowd, lambda change: change.put_scheme("2021", "a = 1")) == ALL
    assert changing(crowd, lambda change: change.put_scheme("2021", "a = 1")) == set()
    assert changing(crowd, lambda change: change.put_scheme("kantor", "a = 2")) == set()
    assert changing(crowd, lambda change: change.put_scheme("kantor", "a = 3")) == set()
    assert crowd.schemes() == {"2021": "a = 1", "kantor": "a = 3"}


def test_a_batch_gets_another_scheme_and_day_at_once(crowd: OfficeFile) -> None:
    wanted = Batch(17, "2022", date(2021, 6, 10))
    assert changing(crowd, lambda change: change.put_batch(wanted)) == IN_17
    assert crowd.batches()[17] == wanted
    assert changing(crowd, lambda change: change.put_batch(wanted)) == set()
    assert changing(crowd, lambda change: change.put_batch(Batch(40, "2022"))) == set()
    assert crowd.batches()[40] == Batch(40, "2022")


def test_only_a_batch_without_people_is_removed_and_undo_brings_it_back(crowd: OfficeFile) -> None:
    with crowd.operation("Tambah", OFFICER) as change:
        change.add_batch(Batch(40, "2022", date(2022, 3, 1)))
    assert changing(crowd, lambda change: change.remove_batch(40)) == set()
    assert 40 not in crowd.batches()
    crowd.undo(OFFICER)
    assert crowd.batches()[40] == Batch(40, "2022", date(2022, 3, 1))
    for number in (17, 99):
        with pytest.raises(BugError, match=str(number)):
            changing(crowd, lambda change, number=number: change.remove_batch(number))


def test_a_removed_scheme_gives_its_code_back_and_undo_restores_it(crowd: OfficeFile) -> None:
    with crowd.operation("Skema", OFFICER) as change:
        change.put_scheme("2021", "a = 1")
    assert changing(crowd, lambda change: change.remove_scheme("2021")) == ALL
    assert crowd.schemes() == {}
    standings.keep(crowd, map(standing, ALL), facts_of=crowd.latest_operation())
    crowd.undo(OFFICER)
    assert crowd.schemes() == {"2021": "a = 1"}
    assert standings.kept(crowd, ALL) == {}
    with pytest.raises(BugError, match="kantor"):
        changing(crowd, lambda change: change.remove_scheme("kantor"))


def test_a_removed_holiday_comes_back_on_undo(crowd: OfficeFile) -> None:
    with crowd.operation("Libur", OFFICER) as change:
        change.put_holidays([MERDEKA, MAULID])
    assert changing(crowd, lambda change: change.put_holidays([MAULID])) == set()
    crowd.undo(OFFICER)
    assert crowd.holidays() == [MERDEKA, MAULID]


def test_people_are_counted_and_found_by_batch(crowd: OfficeFile) -> None:
    with crowd.reading() as database:
        assert registers.people_by_batch(database) == {17: 20, 18: 20, None: 20}
        assert set(registers.people_in(database, [17])) == IN_17
        assert set(registers.people_in(database, [None])) == NOWHERE
        assert set(registers.people_in(database, [17, None])) == IN_17 | NOWHERE
        assert registers.people_in(database, []) == []
        assert set(registers.people_in(database, [17], [1, 2, 3])) == IN_17 | {1, 2}


def test_settings_are_kept_and_replaced(office: OfficeFile) -> None:
    for value in ("F4", "A4", "A4"):
        with office.operation("Atur", OFFICER) as change:
            change.put_setting("kertas", value)
    assert office.settings() == {"kertas": "A4"}


def test_contacts_come_newest_first(crowd: OfficeFile) -> None:
    call = Contact(datetime(2021, 9, 1, 9, 30), "call", "promise", TODAY, "sibuk", OFFICER)  # noqa: DTZ001
    visit = Contact(datetime(2021, 9, 2, 8, 0), "visit")  # noqa: DTZ001
    with crowd.operation("Kontak", OFFICER) as change:
        change.add_contact(7, call)
        change.add_contact(7, visit)
        change.add_contact(8, call)
    assert crowd.contacts(7) == [visit, call]
    assert [contact.id for contact in crowd.contacts(7)] == [2, 1]
    assert crowd.contacts(9) == []
