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


def test_the_next_number_is_known_before_it_is_given(office: OfficeFile) -> None:
    assert sheets.next_number(office) == 1
    with_people(office)
    assert sheets.next_number(office) == with_sheet(office)
    assert sheets.next_number(office) == 2


def test_a_sheet_that_is_not_to_be_undone_can_leave_what_waits_to_be_redone(
    office: OfficeFile,
) -> None:
    with_people(office)
    with office.operation("Tambah lagi", OFFICER) as change:
        change.add_contact(1, Contact(datetime(2021, 9, 1), "call"))  # noqa: DTZ001
    office.undo(OFFICER)
    with office.operation("Cetak", OFFICER, is_undoable=False, keeps_redo=True) as change:
        change.add_sheet(DAY, "", OFFICER, [1, 2])
    waiting = office.redoable()
    assert waiting is not None
    assert waiting.title == "Tambah lagi"
    office.redo(OFFICER)
    assert [contact.kind for contact in office.contacts(1)] == ["call"]
    with_sheet(office)
    assert [sheet.rows for sheet in sheets.sheets(office, 5)] == [2, 2]


def test_lines_name_the_people_and_what_was_keyed(office: OfficeFile) -> None:
    with_people(office)
    number = with_sheet(office)
    first, second = sheets.rows_of(office, number)
    key_back(office, second)
    found = sheets.lines_of(office, number)
    assert [(line.row.code, line.name) for line in found] == [
        (1, many(3)[2].person.name),
        (2, many(3)[0].person.name),
    ]
    assert found[0].contact is None
    assert found[1].contact is not None
    assert found[1].contact.kind == "call"
    assert sheets.find(office, number) == Sheet(number, DAY, "Semua", OFFICER, 2, 1)
    assert sheets.find(office, 99) is None
    assert sheets.lines_of(office, 99) == []
    assert first.code == 1


def test_who_was_keyed_on_another_sheet_of_the_day_is_found(office: OfficeFile) -> None:
    with_people(office)
    one, other = with_sheet(office), with_sheet(office)
    with office.operation("Cetak", OFFICER, is_undoable=False) as change:
        later = change.add_sheet(date(2021, 9, 2), "", OFFICER, [3])
    key_back(office, sheets.rows_of(office, one)[0])
    [found] = sheets.keyed_elsewhere(office, sheets.rows_of(office, other)[0])
    assert found.row.sheet == one
    assert sheets.keyed_elsewhere(office, sheets.rows_of(office, one)[0]) == []
    assert sheets.keyed_elsewhere(office, sheets.rows_of(office, other)[1]) == []
    assert sheets.keyed_elsewhere(office, sheets.rows_of(office, later)[0]) == []
