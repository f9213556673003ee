"""Everything about one person, and what a new officer is told."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.rules.facts import DashboardState, Facts, PayoutKind, Training
from prakerja_desktop.services.changes import with_account, with_person, with_report
from prakerja_desktop.services.contacts import ContactKind, Outcome
from tests.services.offices import DAY, office_of, person, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prakerja_desktop.printing.sheets import HandoverSheet, RecordSheet, Section
    from prakerja_desktop.services.office import Office

pytestmark = pytest.mark.usefixtures("qapp")

NIK, KK = person(0).nik, "6112010101100007"
BOUGHT = Training("Dasar Akuntansi", 600_000, date(2021, 3, 20), "Pintaria", voucher="V-77")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    people = [
        plain(0, Facts(balance_on=date(2021, 3, 12), trainings=(BOUGHT,))),
        *(plain(number, batch=30 if number > 4 else 18) for number in range(1, 9)),
    ]
    with office_of(tmp_path, people) as office:
        office.standings.compute()
        yield office


def section(sheet: RecordSheet | HandoverSheet, title: str) -> Section:
    return next(one for one in sheet.sections if one.title.startswith(title))


def cells(found: Section) -> list[tuple[str, ...]]:
    return [row.cells for row in found.rows]


def change(office: Office) -> None:
    participant = office.people.view(1).participant
    note = f"NIK {NIK} ditulis di sini"
    office.entry.save(1, with_person(participant, kk=KK, note=note, email="siti@contoh.id"))
    participant = office.people.view(1).participant
    office.entry.save(1, with_account(participant, "DANA", date(2021, 3, 21)))
    participant = office.people.view(1).participant
    wanted = with_report(
        participant,
        PayoutKind.INCENTIVE,
        1,
        DashboardState.HELD,
        date(2021, 10, 1),
        "belum upgrade",
    )
    office.entry.save(1, wanted)
    office.contacts.log(1, ContactKind.CALL, Outcome.REACHED, note="sore")


def test_a_record_holds_what_the_file_holds(office: Office) -> None:
    change(office)
    sheet = office.records.sheet(1)
    said = repr(sheet)
    for words in ("siti@contoh.id", "DANA", "V-77", "belum upgrade", "sore", "Dasar Akuntansi"):
        assert words in said
    assert cells(section(sheet, "Buku saldo"))[-1] == (
        *("20 Mar 2021", "Beli Dasar Akuntansi", "Rp600.000", "", "Rp400.000"),
    )
    reports = cells(section(sheet, "Keadaan pencairan"))
    assert reports == [("Insentif ke-1", "1 Okt 2021", "Dana tertahan", "belum upgrade")]
    assert len(section(sheet, "Syarat").rows) == 2 + 5
    assert len(section(sheet, "Pencairan").rows) == len(office.people.view(1).standing.payouts)


def test_the_trail_says_who_changed_what_from_what_to_what(office: Office) -> None:
    change(office)
    trail = [one for one in office.records.sheet(1).sections if one.is_sub and one.right]
    newest, *_, oldest = (one for one in trail if "pukul" in one.title)
    assert "Catat kontak: telepon, tersambung" in newest.title
    assert newest.right == "Rahmadi Saputra"
    assert ("Hasil", "–", "tersambung") in cells(newest)
    assert "Contoh" in oldest.title
    (account,) = (one for one in trail if "Rekening DANA" in one.title)
    assert ("Nama rekening", "–", "DANA") in cells(account)
    office.undo()
    assert any("diurungkan" in one.title for one in office.records.sheet(1).sections)


def test_numbers_are_masked_everywhere_unless_they_are_wanted_whole(office: Office) -> None:
    change(office)
    masked, whole = office.records.sheet(1), office.records.sheet(1, whole_nik=True)
    assert not re.search(r"\d{16}", repr(masked))
    assert masked.notice == ""
    assert NIK in whole.identity
    assert (section(whole, "Data diri").rows[0].cells) == ("NIK", NIK)
    assert KK in repr(whole)
    assert "tercetak utuh" in whole.notice


def test_a_record_of_a_day_knows_nothing_later(office: Office) -> None:
    change(office)
    before = office.records.sheet(1, as_of=date(2021, 3, 15))
    assert len(section(before, "Buku saldo").rows) == 1
    assert section(before, "Kontak").rows == ()


def test_records_of_several_people_are_one_file(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "semua.pdf"
    one, two = len(office.records.pages(1)), len(office.records.pages(2))
    assert office.records.write_pdf([1, 2], path) == one + two
    assert path.read_bytes().startswith(b"%PDF")
    with pytest.raises(KnownError, match="Pilih dulu"):
        office.records.write_pdf([], path)
    with pytest.raises(KnownError):
        office.records.pages(99)


def test_a_handover_counts_what_hari_ini_counts(office: Office) -> None:
    listed = office.worklist()
    view = office.handover.look()
    sheet = office.handover.sheet(view)
    *classes, total = cells(section(sheet, "Kasus terbuka"))
    assert int(total[1]) == len(listed.rows) == sum(int(row[1]) for row in classes)
    assert total[2].replace(".", "") == str(listed.at_risk)
    by_officer = cells(section(sheet, "Per petugas"))
    assert [row[0] for row in by_officer] == ["Rahmadi Saputra", "Yuliana", "belum ada petugas"]
    assert sum(int(row[2]) for row in by_officer) == len(listed.rows)
    assert sum(int(row[1]) for row in by_officer) == 9


def test_promises_visits_and_sheets_are_handed_over(office: Office) -> None:
    ids = [row.id for row in office.worklist().rows]
    later, today, absent = ids[0], ids[1], ids[2]
    office.contacts.log(
        later, ContactKind.CALL, Outcome.PROMISED, DAY + timedelta(days=2), "datang membawa KTP"
    )
    office.contacts.log(today, ContactKind.CALL, Outcome.PROMISED, DAY)
    for _ in range(3):
        office.contacts.log(absent, ContactKind.CALL, Outcome.NO_ANSWER)
    office.call_sheets.keep(office.call_sheets.prepare(ids[3:6]))
    office.call_sheets.keep(office.call_sheets.prepare(ids[3:4]))
    office.sheet_keying.key("T2 1 1")
    sheet = office.handover.sheet(office.handover.look())
    promised = cells(section(sheet, "Janji"))
    names = [office.people.view(one).participant.person.name for one in (today, later, absent)]
    assert [(row[0], row[1]) for row in promised] == [
        ("Sen 11 Okt", names[0]),
        ("Rab 13 Okt", names[1]),
    ]
    assert promised[1][3] == "datang membawa KTP"
    assert promised[0][3]
    assert [row[0] for row in cells(section(sheet, "Menunggu"))] == [names[2]]
    (open_sheet,) = cells(section(sheet, "Lembar"))
    assert open_sheet == (
        "T1",
        "11 Okt 2021",
        "Rahmadi Saputra",
        f"{len(ids[3:6])} dari {len(ids[3:6])} baris",
    )


def test_one_officers_people_alone(office: Office) -> None:
    view = office.handover.look()
    assert view.officers == ("Rahmadi Saputra", "Yuliana", "")
    found = 0
    for officer in view.officers:
        sheet = office.handover.sheet(view, officer=officer)
        assert not any(one.title == "Per petugas" for one in sheet.sections)
        rows = cells(section(sheet, "Kasus terbuka"))
        found += int(rows[-1][1]) if rows else 0
    assert found == len(office.worklist().rows)
    assert "Yuliana" in office.handover.sheet(view, officer="Yuliana").lines[0]
    assert office.handover.title("Yuliana") == "Serah terima Yuliana"


def test_the_last_backup_is_told_or_that_there_is_none(office: Office) -> None:
    view = office.handover.look()
    assert office.handover.sheet(view).facts == (("Cadangan terakhir", "belum ada cadangan"),)
    at = datetime(2021, 10, 8, 16, 5)  # noqa: DTZ001 - the officer's own clock
    ((_, said),) = office.handover.sheet(view, last_backup=at).facts
    assert said == "Jumat, 8 Oktober 2021, 16.05"


@pytest.mark.parametrize("paper", ["A4", "F4", "A5", "A5x2"])
def test_a_handover_of_many_is_one_page(crowd: Office, tmp_path: Path, paper: str) -> None:
    view = crowd.handover.look()
    path = tmp_path / "serah.pdf"
    assert crowd.handover.write_pdf(view, path, paper=paper) == 1
    assert replace(view, cases=()).people == view.people


def test_an_empty_office_can_be_handed_over(tmp_path: Path) -> None:
    with office_of(tmp_path, []) as office:
        sheet = office.handover.sheet(office.handover.look())
        assert all(not one.rows and one.nothing for one in sheet.sections)
        assert office.handover.write_pdf(office.handover.look(), tmp_path / "kosong.pdf") == 1
