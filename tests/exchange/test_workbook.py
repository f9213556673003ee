"""Files as sheets: what a file is, is seen in its bytes; what is none says so in one sentence."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.limits import LIMITS
from prakerja_desktop.exchange.workbook import open_sheets
from tests.sheets import write_xlsx


def read(path: Path) -> dict[str, list[tuple[int, list[object]]]]:
    """All sheets with their rows."""
    return {sheet.name: list(sheet.rows) for sheet in open_sheets(path).sheets}


def test_numbers_stay_numbers_and_rows_keep_their_number(tmp_path: Path) -> None:
    rows = [[], ["", ""], ["NIK", "Nama"], ["617", 617, date(2021, 3, 4), True]]
    found = read(write_xlsx(tmp_path / "a.xlsx", {"Rekap": rows}))
    assert found["Rekap"] == [
        (3, ["NIK", "Nama", "", ""]),
        (4, ["617", 617.0, date(2021, 3, 4), True]),
    ]


def test_the_name_of_a_file_does_not_matter(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "a.xlsx", {"x": [["NIK"]]}).rename(tmp_path / "a.csv")
    assert read(tmp_path / "a.csv") == {"x": [(1, ["NIK"])]}
    (tmp_path / "b.xls").write_text("NIK;Nama\n1;2\n", encoding="utf-8")
    assert read(tmp_path / "b.xls") == {"": [(1, ["NIK", "Nama"]), (2, ["1", "2"])]}


def test_hidden_sheets_are_left_alone(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    book.add_worksheet("Tampak").write_string(0, 0, "x")
    book.add_worksheet("Lama").hide()
    book.add_worksheet("Kosong")
    book.close()
    found = open_sheets(tmp_path / "a.xlsx")
    assert [sheet.name for sheet in found.sheets] == ["Tampak", "Kosong"]
    assert list(found.sheets[1].rows) == []
    assert found.hidden == ("Lama",)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "kosong"),
        (b"%PDF-1.7 ...", "bukan lembar kerja"),
        (b"<html><table><tr><td>NIK</td></tr></table></html>", "bukan lembar kerja"),
        (b"  <?xml version='1.0'?><x/>", "bukan lembar kerja"),
        (b"PK\x03\x04 not a zip", "bukan lembar kerja"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "bukan lembar kerja"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
            + b"\0" * 600
            + "EncryptedPackage".encode("utf-16le"),
            "kata sandi",
        ),
        (b"SQLite format 3\0", "bukan lembar kerja"),
        (b"\x89PNG\r\n", "bukan lembar kerja"),
    ],
)
def test_foreign_files_are_one_sentence(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    with pytest.raises(KnownError, match=words) as caught:
        read(path)
    assert "a.xlsx" in str(caught.value)


def test_a_zip_that_is_no_workbook(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("foto.txt", "x")
    with pytest.raises(KnownError, match="bukan lembar kerja"):
        read(tmp_path / "a.xlsx")


def test_a_workbook_cut_short(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"x": [["NIK"] * 50] * 50})
    whole = path.read_bytes()
    for length in range(10, len(whole), len(whole) // 7):
        path.write_bytes(whole[:length])
        with pytest.raises(KnownError):
            read(path)


def test_a_broken_sheet_in_a_sound_archive(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"x": [["NIK"]]})
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data[:60] if "sheet1" in name else data)
    with pytest.raises(KnownError):
        read(path)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="tidak ditemukan"):
        read(tmp_path / "tidak ada.xlsx")
    with pytest.raises(KnownError, match="tidak bisa dibuka"):
        read(tmp_path)


def test_too_many_rows_ask_for_csv(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"x": [["NIK"]] * 11})
    with pytest.raises(KnownError, match="lebih dari 10 baris; simpan lembar itu sebagai CSV"):
        open_sheets(path, limits=replace(LIMITS, rows=10, rows_of_titles=0))
