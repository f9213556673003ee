"""Exports read by others: into an empty office and out again, by LibreOffice, by a plain reader.

The exchange workbook's own round trip with made-up people is in test_exports.py.
"""

from __future__ import annotations

import csv
import shutil
import subprocess
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from prakerja_desktop.exchange.ics import CalendarEvent, calendar_bytes
from prakerja_desktop.exchange.notes import FROM_1900, FROM_1904
from prakerja_desktop.services.office import Office
from tests.sheets import NIKS, SHEETS, import_into, new_office, plan_of

SHEET = SHEETS / "1-gelombang-18.xlsx"
SOFFICE = shutil.which("soffice")


def test_a_workbook_comes_back_cell_by_cell(tmp_path: Path) -> None:
    first, second = twice(tmp_path, "xlsx")
    names = CalamineWorkbook.from_path(first).sheet_names
    assert names == ["Peserta", "Pelatihan", "Pencairan"]
    for name in names:
        left, right = (
            CalamineWorkbook.from_path(path).get_sheet_by_name(name).to_python()
            for path in (first, second)
        )
        assert left == right
        assert len(left) > 190


def test_a_csv_comes_back_cell_by_cell(tmp_path: Path) -> None:
    first, second = twice(tmp_path, "csv")
    left, right = (
        list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
        for path in (first, second)
    )
    assert left == right
    assert len(left) == 241


def twice(folder: Path, ending: str) -> tuple[Path, Path]:
    """The export of the example office, and that of a new office which imported it."""
    first, second = folder / f"satu.{ending}", folder / f"dua.{ending}"
    with new_office(folder) as office:
        import_into(office, SHEET)
        export(office, first)
    with new_office(folder) as empty:
        assert import_into(empty, first).report.total.rejected == 0
        export(empty, second)
    return first, second


def export(office: Office, path: Path) -> None:
    """Everybody, unmasked."""
    office.export(path)


NEEDS_LIBREOFFICE = pytest.mark.skipif(
    SOFFICE is None, reason="LibreOffice (soffice) is not installed here"
)


def by_libreoffice(folder: Path, ending: str, source: Path) -> Path:
    """The file as LibreOffice saves it in another format."""
    assert SOFFICE is not None
    out = folder / f"dari-libreoffice-{ending}"
    command = [SOFFICE, f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless"]
    command += ["--convert-to", ending, "--outdir", str(out), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    return out / f"{source.stem}.{ending}"


@NEEDS_LIBREOFFICE
@pytest.mark.parametrize("ending", ["xls", "ods", "xlsx"])
def test_what_libreoffice_saves_imports_the_same(tmp_path: Path, ending: str) -> None:
    with new_office(tmp_path) as office:
        import_into(office, SHEET)
        export(office, tmp_path / "keluar.xlsx")
        export(office, tmp_path / "satu.csv")
    converted = by_libreoffice(tmp_path, ending, tmp_path / "keluar.xlsx")
    with new_office(tmp_path) as empty:
        report = import_into(empty, converted).report
        assert (report.total.rejected, report.remarks) == (0, ())
        export(empty, tmp_path / "dua.csv")
    assert (tmp_path / "satu.csv").read_bytes() == (tmp_path / "dua.csv").read_bytes()


@NEEDS_LIBREOFFICE
@pytest.mark.parametrize("is_from_1904", [False, True])
@pytest.mark.parametrize("ending", ["xls", "ods", "xlsx"])
def test_what_libreoffice_hides_and_counts_from(
    tmp_path: Path, ending: str, is_from_1904: bool
) -> None:
    path = tmp_path / "saring.xlsx"
    book = xlsxwriter.Workbook(str(path), {"date_1904": is_from_1904})
    sheet = book.add_worksheet("Data")
    days = (date(2021, 8, 24) - (FROM_1904 if is_from_1904 else FROM_1900)).days
    sheet.write_row(0, 0, ["NIK", "Nama", "Saldo Muncul"])
    for row, nik in enumerate(NIKS, 1):
        sheet.write_row(row, 0, [nik, f"Orang {row}", days])
    sheet.set_row(2, None, None, {"hidden": True})
    sheet.set_column(1, 1, None, None, {"hidden": True})
    book.close()
    with new_office(tmp_path) as office:
        plan = plan_of(office, by_libreoffice(tmp_path, ending, path))
    assert {one.facts.balance_on for one in plan.new_people} == {date(2021, 8, 24)}
    assert plan.report.problems == []
    hidden = (
        "1 baris tersembunyi dibaca juga: 3.",
        "1 kolom tersembunyi dibaca juga: B (Nama).",
    )
    assert plan.report.said == (() if ending == "xls" else hidden)


@NEEDS_LIBREOFFICE
def test_libreoffice_keeps_niks_whole_and_dates_dates(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        import_into(office, SHEET)
        export(office, tmp_path / "keluar.xlsx")
    converted = by_libreoffice(tmp_path, "ods", tmp_path / "keluar.xlsx")
    ours = CalamineWorkbook.from_path(tmp_path / "keluar.xlsx")
    theirs = CalamineWorkbook.from_path(converted)
    for name in ours.sheet_names:
        left = ours.get_sheet_by_name(name).to_python()
        right = theirs.get_sheet_by_name(name).to_python()
        assert left == right
    rows = theirs.get_sheet_by_name("Peserta").to_python()
    niks, born = (rows[0].index(heading) for heading in ("NIK", "Tanggal Lahir"))
    assert {(type(row[niks]), len(row[niks])) for row in rows[1:]} == {(str, 16)}
    assert {isinstance(row[born], date) for row in rows[1:]} == {True}


# --- calendar files -----------------------------------------------------------------------------


def plain_events(data: bytes) -> list[dict[str, str]]:
    """The events of a calendar file, by RFC 5545 alone: unfold, split, unescape."""
    lines = data.decode().replace("\r\n ", "").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    events: list[dict[str, str]] = []
    is_inside = False
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        is_inside = line != "END:VEVENT" and (is_inside or line == "BEGIN:VEVENT")
        if is_inside and name != "BEGIN":
            events[-1][name] = unescaped(value)
    return events


def unescaped(value: str) -> str:
    """TEXT of RFC 5545, section 3.3.11."""
    found, letters = "", iter(value)
    for letter in letters:
        if letter == "\\":
            escaped = next(letters)
            found += "\n" if escaped in "nN" else escaped
        else:
            found += letter
    return found


def test_a_plain_reader_reads_our_calendar() -> None:
    long = "Tiga orang; dua di Desa A, satu di B\\C\nbaris kedua – " + "panjang sekali " * 12
    events = [
        CalendarEvent("2021-10-31@kantor", date(2021, 10, 31), "3 tenggat; 1 libur", long),
        CalendarEvent("b@kantor", date(2021, 12, 31), "Café, insentif"),
    ]
    found = plain_events(calendar_bytes(events, "Prakerja", date(2021, 10, 11)))
    assert [event["UID"] for event in found] == [event.uid for event in events]
    assert [event["SUMMARY"] for event in found] == [event.summary for event in events]
    assert found[0]["DESCRIPTION"] == long
    days = [
        tuple(
            datetime.strptime(event[f"{name};VALUE=DATE"], "%Y%m%d").date()  # noqa: DTZ007
            for name in ("DTSTART", "DTEND")
        )
        for event in found
    ]
    assert days == [
        (date(2021, 10, 31), date(2021, 11, 1)),
        (date(2021, 12, 31), date(2022, 1, 1)),
    ]


def test_a_plain_reader_reads_a_month_of_the_office(tmp_path: Path) -> None:
    path = tmp_path / "bulan.ics"
    with new_office(tmp_path) as office:
        import_into(office, SHEET)
        month = office.month(2021, 10, date(2021, 10, 11))
        office.month_papers.write_ics(month, path)
    data = path.read_bytes()
    assert max(map(len, data.split(b"\r\n"))) <= 75
    events = plain_events(data)
    assert len(events) > 5
    assert len({event["UID"] for event in events}) == len(events)
    for event in events:
        start, end = (event[f"{name};VALUE=DATE"] for name in ("DTSTART", "DTEND"))
        assert start.startswith("202110")
        assert start < end
        assert event["SUMMARY"]
