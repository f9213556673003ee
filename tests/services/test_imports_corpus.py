"""Sheets as they come from offices: more than sixty ugly ones with what must come out of each.

Every case is a whole file. Expected are new, unchanged, rejected and warned rows; or the words of
the one sentence, when the file is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.services.import_report import AmbiguousDates
from tests.sheets import NIKS, new_office, plan_of, write_xlsx

A, B, C, D, E = NIKS
KK = "6171040406113581"
Numbers = tuple[int, int, int, int]
Rows = Sequence[Sequence[Any]]

TEXTS: dict[str, tuple[str | bytes, Numbers]] = {
    "comma": (f"NIK,Nama\n{A},Siti\n{B},Rina", (2, 0, 0, 0)),
    "semicolon": (f"NIK;Nama\n{A};Siti, S.Pd.\n{B};Rina, S.E.", (2, 0, 0, 0)),
    "tab": (f"NIK\tNama\n{A}\tSiti\n{B}\tRina", (2, 0, 0, 0)),
    "pipe": (f"NIK|Nama\n{A}|Siti\n{B}|Rina", (2, 0, 0, 0)),
    "windows line ends": (f"NIK;Nama\r\n{A};Siti\r\n", (1, 0, 0, 0)),
    "old mac line ends": (f"NIK;Nama\r{A};Siti\r{B};Rina\r", (2, 0, 0, 0)),
    "no line end at the end": (f"NIK;Nama\n{A};Siti", (1, 0, 0, 0)),
    "byte order mark": (f"\ufeffNIK;Nama\n{A};Siti".encode(), (1, 0, 0, 0)),
    "utf-16 as Excel's unicode text": (f"NIK\tNama\n{A}\tSiti\n".encode("utf-16"), (1, 0, 0, 0)),
    "windows-1252": (f"NIK;Nama\n{A};José – Siti\n".encode("cp1252"), (1, 0, 0, 0)),
    "sep line": (f"sep=;\nNIK;Nama\n{A};Siti", (1, 0, 0, 0)),
    "quoted separators": (f'NIK;Nama;Alamat\n{A};Siti;"Jl. A; Gg. 2"', (1, 0, 0, 0)),
    "quoted line break": (f'NIK;Nama;Alamat\n{A};Siti;"Jl. A\nGg. 2"\n{B};Rina;x', (2, 0, 0, 0)),
    "doubled quotes": (f'NIK;Nama\n{A};"Siti ""Iti"" Aminah"', (1, 0, 0, 0)),
    "a stray quote in a word": (f'NIK;Nama;Alamat\n{A};Siti;5" pipa\n{B};Rina;x', (2, 0, 0, 0)),
    "blank lines": (f"\n\nNIK;Nama\n\n{A};Siti\n;\n\n{B};Rina\n;;\n", (2, 0, 0, 0)),
    "titles": (f"REKAP\nTAHUN 2021\n\nNIK;Nama\n{A};Siti", (1, 0, 0, 0)),
    "a column number row": (f"NIK;Nama\n(1);(2)\n{A};Siti", (1, 0, 0, 0)),
    "bare column numbers": (f"No;NIK;Nama\n1;2;3\n1;{A};Siti", (1, 0, 0, 0)),
    "headings repeated on each page": (
        f"NIK;Nama\n{A};Siti\nNIK;Nama\n{B};Rina\nNIK;Nama",
        (2, 0, 0, 0),
    ),
    "a total": (f"NIK;Nama;Gel\n{A};Siti;18\nJUMLAH;;1", (1, 0, 0, 0)),
    "subtotals between": (
        f"NIK;Nama;Desa\n{A};Siti;Korek\n;Sub Total;1\n{B};Rina;Kapur\n;Jumlah;2",
        (2, 0, 0, 0),
    ),
    "a signature": (
        (
            f"NIK;Nama;Desa\n{A};Siti;Korek\n;;Pontianak, 3 Mei 2021\n;Mengetahui,;\n;Camat;\n"
            ";Drs. Budi;\n;NIP. 19700101 199003 1 001;"
        ),
        (1, 0, 0, 0),
    ),
    "a remark below": (f"NIK;Nama\n{A};Siti\nKeterangan: data sementara;", (1, 0, 0, 0)),
    "shouting headings": (f"NIK_PENERIMA;NAMA_PENERIMA\n{A};SITI", (1, 0, 0, 0)),
    "headings in brackets": (f"NIK (16 digit);Nama (sesuai KTP)\n{A};Siti", (1, 0, 0, 0)),
    "headings with breaks": (f'"NIK\nKTP";"NAMA\nLENGKAP"\n{A};Siti', (1, 0, 0, 0)),
    "name before nik": (f"Nama;NIK\nSiti;{A}", (1, 0, 0, 0)),
    "columns nobody knows": (f"Hobi;NIK;Zodiak;Nama\nvoli;{A};leo;Siti", (1, 0, 0, 0)),
    "a NIK with blanks": (f"NIK;Nama\n{A[:6]} {A[6:12]} {A[12:]};Siti", (1, 0, 0, 0)),
    "a NIK with dots": (f"NIK;Nama\n{A[:4]}.{A[4:8]}.{A[8:]};Siti", (1, 0, 0, 0)),
    "a NIK with an apostrophe": (f"NIK;Nama\n'{A};Siti", (1, 0, 0, 0)),
    "a NIK as a formula text": (f'NIK;Nama\n"=""{A}""";Siti', (0, 0, 1, 0)),
    "a short NIK": (f"NIK;Nama\n{A[:15]};Siti", (0, 0, 1, 0)),
    "a long NIK": (f"NIK;Nama\n{A}0;Siti", (0, 0, 1, 0)),
    "an exponent": (f"NIK;Nama\n6,17102E+15;Siti\n{B};Rina", (1, 0, 1, 0)),
    "letters O and l": ("NIK;Nama\n617102410575OO47;Siti\n61l2016708880024;Rina", (0, 0, 2, 0)),
    "no NIK in the middle": (f"NIK;Nama\n{A};Siti\n;Budi\n{B};Rina", (2, 0, 1, 0)),
    "no name": (f"NIK;Nama\n{A};\n{B};Rina", (1, 0, 1, 0)),
    "a dash for a name": (f"NIK;Nama\n{A};-\n{B};Rina", (1, 0, 1, 0)),
    "the same row twice": (f"NIK;Nama\n{A};Siti\n{A};Siti", (1, 1, 0, 0)),
    "the same row but for its number": (f"No;NIK;Nama\n1;{A};Siti\n2;{A};Siti", (1, 1, 0, 0)),
    "the same NIK, another name": (f"NIK;Nama\n{A};Siti\n{A};Rina", (1, 0, 1, 0)),
    "three of one NIK": (f"NIK;Nama\n{A};Siti\n{A};Rina\n{A};Budi", (1, 0, 2, 0)),
    "NIK and KK swapped": (
        f"NIK;Nama;No KK;Tgl Lahir\n{KK};Siti;{A};1 Mei 1975",
        (1, 0, 0, 1),
    ),
    "KK in the NIK column for both": (f"NIK;Nama;KK\n{A};Siti;{A}", (1, 0, 0, 1)),
    "a KK too short": (f"NIK;Nama;KK\n{A};Siti;6171", (1, 0, 0, 1)),
    "sudah for a date": (f"NIK;Nama;Saldo Muncul\n{A};Siti;sudah", (1, 0, 0, 1)),
    "belum for a date": (f"NIK;Nama;Saldo Muncul\n{A};Siti;belum", (1, 0, 0, 0)),
    "many writings of a date": (
        (
            f"NIK;Nama;Tgl Lolos\n{A};Siti;24/08/2021\n{B};Rina;24 Agustus 2021\n"
            f"{C};Budi;2021-08-24\n{D};Zain;24-Agt-21\n{E};Joko;44432"
        ),
        (5, 0, 0, 0),
    ),
    "an impossible date": (f"NIK;Nama;Tgl Lahir\n{A};Siti;30 Februari 1975", (0, 0, 1, 0)),
    "a date ahead": (f"NIK;Nama;Saldo Muncul\n{A};Siti;2031-01-01", (0, 0, 1, 0)),
    "American dates": (
        f"NIK;Nama;Saldo Muncul\n{A};Siti;9/22/2021\n{B};Rina;9/3/2021",
        (2, 0, 0, 0),
    ),
    "place and birth in one": (f"NIK;Nama;TTL\n{A};Siti;Pontianak, 1 Mei 1975", (1, 0, 0, 0)),
    "a birth date that is not the NIK's": (
        f"NIK;Nama;Tgl Lahir\n{A};Siti;2 Mei 1975",
        (1, 0, 0, 1),
    ),
    "a man with a woman's NIK": (f"NIK;Nama;L/P\n{A};Siti;L", (1, 0, 0, 1)),
    "two phones in a cell": (f"NIK;Nama;HP\n{A};Siti;081234567890/085712345678", (1, 0, 0, 1)),
    "words for a phone": (f"NIK;Nama;HP\n{A};Siti;tidak punya", (1, 0, 0, 1)),
    "a batch in Roman digits": (f"NIK;Nama;Gelombang\n{A};Siti;XVIII", (1, 0, 0, 0)),
    "a batch nobody ran": (f"NIK;Nama;Gelombang\n{A};Siti;180", (0, 0, 1, 0)),
    "an unquoted separator in an address": (
        f"NIK;Nama;Alamat\n{A};Siti;Jl. A; Gg. 2\n{B};Rina;Jl. B",
        (1, 0, 1, 0),
    ),
    "formulas as names": (f"NIK;Nama\n{A};=1+1\n{B};@SUM(A1)", (2, 0, 0, 0)),
    "sixty letters": (f"NIK;Nama\n{A};{'Maria ' * 10}", (1, 0, 0, 0)),
    "control characters": (f"NIK;Nama\n{A};Si\x07ti\x1f", (1, 0, 0, 0)),
}

BOOKS: dict[str, tuple[dict[str, Rows], Numbers]] = {
    "a numeric NIK": ({"x": [["NIK", "Nama"], [6171024105750047, "Siti"]]}, (0, 0, 1, 0)),
    "numbers for phone and batch": (
        {"x": [["NIK", "Nama", "HP", "Gel"], [A, "Siti", 81234567890, 18]]},
        (1, 0, 0, 0),
    ),
    "a numeric KK": ({"x": [["NIK", "Nama", "KK"], [A, "Siti", 6171040406113580]]}, (1, 0, 0, 1)),
    "a table far from the corner": (
        {"x": [[], [], ["", "", "", "NIK", "Nama"], ["", "", "", A, "Siti"]]},
        (1, 0, 0, 0),
    ),
    "one sheet per village": (
        {
            "Korek": [["NIK", "Nama"], [A, "Siti"]],
            "Kapur": [["NIK", "Nama"], [B, "Rina"], [A, "Siti"]],
        },
        (2, 1, 0, 0),
    ),
    "one NIK on two sheets": (
        {"Korek": [["NIK", "Nama"], [A, "Siti"]], "Kapur": [["NIK", "Nama"], [A, "Rina"]]},
        (1, 0, 1, 0),
    ),
    "a cover sheet": (
        {"Sampul": [["REKAP"], ["2021"]], "Isi": [["NIK", "Nama"], [A, "Siti"]]},
        (1, 0, 0, 0),
    ),
    "trainings before people": (
        {
            "Pelatihan": [
                ["NIK", "Pelatihan", "Harga", "Tgl Beli"],
                [A, "Kue", "Rp 600.000", 44440],
            ],
            "Data": [["NIK", "Nama"], [A, "Siti"]],
        },
        (2, 0, 0, 0),
    ),
    "a training of nobody": (
        {
            "Pelatihan": [["NIK", "Pelatihan", "Harga", "Tgl Beli"], [B, "Kue", 600_000, 44440]],
            "Data": [["NIK", "Nama"], [A, "Siti"]],
        },
        (1, 0, 1, 0),
    ),
    "a date typed as a number": (
        {"x": [["NIK", "Nama", "Saldo Muncul"], [A, "Siti", 44432], [B, "Rina", 20210824]]},
        (2, 0, 0, 0),
    ),
    "true for a date": ({"x": [["NIK", "Nama", "Saldo Muncul"], [A, "Siti", True]]}, (1, 0, 0, 1)),
    "a count in the NIK column": (
        {"x": [["No", "NIK", "Nama"], [1, A, "Siti"], ["Jumlah", 1, ""]]},
        (1, 0, 0, 0),
    ),
    "headings on two lines": (
        {
            "x": [
                ["NIK", "Nama", "Tanggal", ""],
                ["", "", "Lahir", "Lolos"],
                [A, "Siti", date(1975, 5, 1), date(2021, 8, 24)],
            ]
        },
        (1, 0, 0, 0),
    ),
}

REFUSED: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "kosong"),
    "blanks": (b" \r\n\r\n", "kosong"),
    "headings only": (b"NIK;Nama\r\n", "tanpa data"),
    "no NIK column": (b"Nama;Alamat\nSiti;Korek\n", "NIK dan Nama"),
    "no headings": (f"{A};Siti\n".encode(), "NIK dan Nama"),
    "a letter": (b"Dengan hormat,\nbersama ini kami sampaikan\n", "NIK dan Nama"),
    "a page": (b"<html><table><tr><td>NIK</td></tr></table></html>", "XLSX atau CSV"),
    "a PDF": (b"%PDF-1.4\n", "XLSX atau CSV"),
    "half a workbook": (b"PK\x03\x04\x14\x00\x06\x00", "XLSX atau CSV"),
    "zeroes": (b"\0" * 4096, "XLSX atau CSV"),
    "an open quotation mark": (f'NIK;Nama\n{A};"Siti\n{B};Rina\n'.encode(), "Tanda kutip"),
}


def numbers(folder: Path, path: Path) -> Numbers:
    """New, unchanged, rejected and warned rows of a file."""
    with new_office(folder) as office:
        total = plan_of(office, path).report.total
    assert total.changed == 0
    assert total.read == total.new + total.unchanged + total.rejected
    return total.new, total.unchanged, total.rejected, total.warnings


@pytest.mark.parametrize("case", TEXTS)
def test_text_files(tmp_path: Path, case: str) -> None:
    content, expected = TEXTS[case]
    path = tmp_path / "lembar.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert numbers(tmp_path, path) == expected


@pytest.mark.parametrize("case", BOOKS)
def test_workbooks(tmp_path: Path, case: str) -> None:
    sheets, expected = BOOKS[case]
    assert numbers(tmp_path, write_xlsx(tmp_path / "lembar.xlsx", sheets)) == expected


@pytest.mark.parametrize("case", REFUSED)
def test_refused_files(tmp_path: Path, case: str) -> None:
    content, words = REFUSED[case]
    path = tmp_path / "lembar.csv"
    path.write_bytes(content)
    with pytest.raises(KnownError, match=words) as caught:
        numbers(tmp_path, path)
    assert "lembar.csv" in str(caught.value)


@pytest.mark.parametrize(
    "cells", [("3/9/2021", "4/9/2021"), ("22/9/2021", "9/22/2021", "3/9/2021"), ("01-02-03",)]
)
def test_dates_without_evidence_are_asked(tmp_path: Path, cells: tuple[str, ...]) -> None:
    rows = [[nik, "Orang", text] for nik, text in zip(NIKS, cells, strict=False)]
    path = write_xlsx(tmp_path / "a.xlsx", {"x": [["NIK", "Nama", "Saldo Muncul"], *rows]})
    with pytest.raises(AmbiguousDates, match="Saldo Muncul"):
        numbers(tmp_path, path)
