"""Who is affected, by when they must be told, and how the list is written."""

# ruff: noqa: DTZ001, DTZ011 - moments as on the wall, which have no zone

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.workbook import open_sheets
from prakerja_desktop.rules.facts import Account, Facts, Training
from prakerja_desktop.services.changes import with_person
from prakerja_desktop.services.office import Office
from tests.services.offices import office_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")

FOUND = datetime(2021, 10, 11, 8, 30)
FACTS = Facts(
    accounts=(Account("BNI", date(2021, 4, 1)),),
    trainings=(Training("Barista", 500_000, date(2021, 4, 2)),),
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    people = [plain(0, FACTS), plain(1), plain(2)]
    with office_of(tmp_path, people) as office:
        wanted = with_person(
            office.people.view(2).participant, kk="6112010101019999", email="a@b.c"
        )
        office.entry.save(2, wanted)
        yield office


def test_kinds_of_data_are_told_per_person(office: Office) -> None:
    held = {one.id: set(one.kinds) for one in office.breaches.everybody().people}
    assert held[1] == {"nik", "address", "phone", "account", "training"}
    assert held[2] == {"nik", "address", "phone", "kk", "email"}


def test_a_lost_backup_tells_of_those_in_it_then(office: Office) -> None:
    made = office.backups.make().path
    office.bin.remove([3])
    assert {one.id for one in office.breaches.in_file(made).people} == {1, 2, 3}
    assert {one.id for one in office.breaches.everybody().people} == {1, 2}


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_lost_sheet_is_matched_by_nik(office: Office, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"ekspor.{ending}"
    office.export(path, ids=[1, 3])
    office.bin.remove([3])
    found = office.breaches.in_file(path)
    assert [one.id for one in found.people] == [1]
    assert len(found.unknown) == 1


def test_a_masked_sheet_cannot_tell_and_says_what_to_do(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "samar.xlsx"
    office.export(path, mask=True)
    with pytest.raises(KnownError, match="tanggal ekspornya"):
        office.breaches.in_file(path)


def test_days_of_exporting(office: Office) -> None:
    assert not office.breaches.exported_between(date(2000, 1, 1), date(2000, 1, 2)).people
    today = date.today()
    assert len(office.breaches.exported_between(today, today).people) == 3
    with pytest.raises(KnownError, match="tukar"):
        office.breaches.exported_between(date(2021, 1, 2), date(2021, 1, 1))


@pytest.mark.parametrize(
    ("now", "words", "is_over"),
    [
        (datetime(2021, 10, 11, 9, 30), "71 jam lagi", False),
        (datetime(2021, 10, 14, 8, 30), "0 jam lagi", False),
        (datetime(2021, 10, 14, 11, 0), "sudah lewat 2 jam", True),
    ],
)
def test_the_clock(office: Office, now: datetime, words: str, *, is_over: bool) -> None:
    clock = office.breaches.clock(FOUND, now)
    assert words in clock.words
    assert clock.is_over is is_over
    assert clock.until == datetime(2021, 10, 14, 8, 30)


def test_the_list_is_masked_unless_asked_otherwise(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "terdampak.xlsx"
    affected = office.breaches.everybody()
    assert office.breaches.write(path, affected) == 3
    nik = affected.people[0].nik
    texts = [cell for sheet in open_sheets(path).sheets for _, row in sheet.rows for cell in row]
    assert nik not in texts
    assert any(str(text).endswith(nik[-4:]) for text in texts)
    office.breaches.write(path, affected, whole_nik=True)
    texts = [cell for sheet in open_sheets(path).sheets for _, row in sheet.rows for cell in row]
    assert nik in texts


def test_it_is_written_as_pdf_too(office: Office, tmp_path: Path) -> None:
    office.breaches.write(tmp_path / "a.pdf", office.breaches.everybody())
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_nobody_is_no_list(office: Office, tmp_path: Path) -> None:
    nobody = office.breaches.exported_between(date(2000, 1, 1), date(2000, 1, 2))
    with pytest.raises(KnownError, match="kosong"):
        office.breaches.write(tmp_path / "a.xlsx", nobody)
    assert not (tmp_path / "a.xlsx").exists()


def test_the_notice_names_kinds_and_contact_and_nobody(office: Office) -> None:
    text = office.breaches.notice(office.breaches.everybody(), FOUND)
    assert "No. KK" in text
    assert "0561-000-0000" in text
    assert "Senin, 11 Oktober 2021 pukul 08.30" in text
    for one in office.breaches.everybody().people:
        assert one.nik not in text
        assert one.name not in text
