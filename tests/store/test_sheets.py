"""Call sheets and notes of printing: what lies in them, and what undoing does to them."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from prakerja_desktop.store import prints, sheets
from prakerja_desktop.store.contacts import Contact
from prakerja_desktop.store.prints import Print
from prakerja_desktop.store.sheets import Sheet, SheetRow
from tests.store.people import OFFICER, many

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile

DAY = date(2021, 9, 1)


def with_people(office: OfficeFile) -> None:
    with office.operation("Tambah", OFFICER) as change:
        change.add_participants(many(3))


def with_sheet(office: OfficeFile) -> int:
    with office.operation("Cetak lembar", OFFICER, is_undoable=False) as change:
        return change.add_sheet(DAY, "Semua", OFFICER, [3, 1])


def key_back(office: OfficeFile, row: SheetRow) -> bool:
    with office.operation("Catat hasil lembar", OFFICER) as change:
        contact = change.add_contact(row.participant_id, Contact(datetime(2021, 9, 1), "call"))  # noqa: DTZ001
        return change.fill_in_sheet(row, contact)


def test_a_sheet_numbers_its_lines_in_the_order_given(office: OfficeFile) -> None:
    with_people(office)
    number = with_sheet(office)
    assert sheets.rows_of(office, number) == [
        SheetRow(number, 1, 3, None),
        SheetRow(number, 2, 1, None),
    ]
    assert sheets.sheets(office, 5) == [Sheet(number, DAY, "Semua", OFFICER, 2, 2)]


def test_a_line_is_keyed_back_once_and_again_after_undo(office: OfficeFile) -> None:
    with_people(office)
    row = sheets.rows_of(office, with_sheet(office))[0]
    assert key_back(office, row)
    assert sheets.sheets(office, 5)[0].open_rows == 1
    office.undo(OFFICER)
    assert sheets.rows_of(office, row.sheet)[0].contact_id is None
    assert key_back(office, row)
    assert not key_back(office, row)


def test_undoing_a_registration_takes_the_line_along_and_redoing_brings_it_back(
    office: OfficeFile,
) -> None:
    with_people(office)
    number = with_sheet(office)
    before = sheets.rows_of(office, number)
    office.undo(OFFICER)
    assert sheets.rows_of(office, number) == []
    office.redo(OFFICER)
    assert sheets.rows_of(office, number) == before


def test_the_last_print_stands_until_the_person_goes(office: OfficeFile) -> None:
    with_people(office)
    first = Print(1, "summary", DAY, "buy_training", action_by=date(2021, 9, 22))
    later = Print(1, "summary", date(2021, 9, 2), "check_payout", "incentive", 1)
    prints.note(office, [first, Print(2, "summary", DAY, "close")])
    prints.note(office, [later])
    assert prints.latest(office, "summary", [1, 3]) == {1: later}
    assert prints.latest(office, "call_sheet", [1]) == {}
    office.undo(OFFICER)
    assert prints.latest(office, "summary", [1, 2]) == {}
