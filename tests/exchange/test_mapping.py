"""Finding the table: the row of headings, the meaning of each, and which rows count."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from prakerja_desktop.exchange.layout import FIELDS, OWN_SHEETS, SheetKind
from prakerja_desktop.exchange.mapping import Table, find_table, recognise
from prakerja_desktop.exchange.workbook import RawSheet

NIK = "6171024105750047"
OTHER = "6112016708880024"


def table_of(rows: Sequence[Sequence[Any]]) -> Table | None:
    """The table found in these rows."""
    return find_table(RawSheet("Rekap", iter([(n, list(r)) for n, r in enumerate(rows, 1)])))


def found(rows: Sequence[Sequence[Any]]) -> Table:
    """The table, which must be there."""
    table = table_of(rows)
    assert table is not None
    return table


@pytest.mark.parametrize("kind", OWN_SHEETS)
def test_our_own_headings_are_known(kind: SheetKind) -> None:
    table = found([[field.heading for field in FIELDS[kind]]])
    assert table.kind is kind
    assert [h.field for h in table.headings] == [field.key for field in FIELDS[kind]]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("NAMA LENGKAP", "name"),
        ("N A M A", "name"),
        ("N I K", "nik"),
        ("NAMA_PENERIMA", "name"),
        ("Nama Peserta", "name"),
        ("Nama (sesuai KTP)", "name"),
        ("NIK (16 digit)", "nik"),
        ("NIK_PENERIMA", "nik"),
        ("NIK KTP", "nik"),
        ("No. KTP", "nik"),
        ("NO_KK", "kk"),
        ("Nomor Kartu Keluarga", "kk"),
        ("TGL. LAHIR", "birth_date"),
        ("Tanggal Lahir (dd/mm/yyyy)", "birth_date"),
        ("TTL", "place_and_birth"),
        ("Tempat/Tgl Lahir", "place_and_birth"),
        ("HP/WA", "phone"),
        ("NO_TELP", "phone"),
        ("No. Handphone", "phone"),
        ("DESA/KEL", "village"),
        ("NAMA_KELURAHAN", "village"),
        ("KEC.", "district"),
        ("NAMA_KECAMATAN", "district"),
        ("GEL.", "batch"),
        ("Gelombang ke", "batch"),
        ("TGL LOLOS", "announced_on"),
        ("L/P", "sex"),
        ("JK", "sex"),
        ("Ket.", "note"),
        ("E-mail", "email"),
        ("Nama Bank", "account"),
        ("Nama Ibu Kandung", ""),
        ("No", ""),
        ("ID_DTKS", ""),
        ("Nomor Kartu Prakerja", ""),
        ("Password Email", ""),
        ("", ""),
    ],
)
def test_headings_of_offices(text: str, field: str) -> None:
    assert recognise(text, SheetKind.PEOPLE) == field


def test_titles_numbers_blanks_totals_and_signatures_are_no_rows() -> None:
    table = found(
        [
            ["REKAP PESERTA"],
            ["TAHUN 2021"],
            [],
            ["No", "Nama Lengkap", "NIK", "Desa"],
            ["(1)", "(2)", "(3)", "(4)"],
            [1.0, "Siti", NIK, "Korek"],
            ["", "", "", ""],
            ["No", "Nama Lengkap", "NIK", "Desa"],
            [2.0, "Rina", OTHER, "Korek"],
            ["", "Jumlah", "", 2.0],
            ["", "", "", "Pontianak, 3 Oktober 2021"],
            ["", "Mengetahui,", "", "Petugas,"],
            ["", "Camat Pontianak Timur", "", ""],
            ["", "Drs. H. Budi Santoso", "", ""],
            ["", "NIP. 19700101 199003 1 001", "", ""],
        ]
    )
    assert (table.header_row, table.row_numbers) == (4, [6, 9])
    assert table.skipped == 8


@pytest.mark.parametrize(
    "row",
    [
        ["", "Jumlah", "60", "", ""],
        ["TOTAL", "", 60.0, "", ""],
        ["", "", 60.0, "", ""],
        ["", "", "Mengetahui,", "", ""],
        ["", "", "NIP. 19700101 199003 1 001", "", ""],
        ["", "Lurah Korek", "", "", ""],
        ["", "NIP. 19700101 199003 1 001", "", "", ""],
        ["", "Budi Santoso", "", "", ""],
        ["", "", "", "", "Pontianak, 1 September 2021"],
        ["Keterangan: data sementara", "", "", "", ""],
    ],
)
def test_below_the_table(row: list[Any]) -> None:
    head = ["No", "Nama", "NIK", "Desa", "Gelombang"]
    table = found([head, [1.0, "Siti", NIK, "Korek", 18.0], row])
    assert table.row_numbers == [2]


@pytest.mark.parametrize(
    "row",
    [
        [2.0, "Rina", "", "", ""],  # above others: a person without NIK
        [2.0, "", "123", "", ""],
        [2.0, "Rina", "belum ada", "", ""],
        [2.0, "Rina", 6171014205930040.0, "", ""],
        [2.0, "", 6171014205930040.0, "", ""],
        [2.0, "Rina", "6,17E+15", "", ""],
    ],
)
def test_faulty_people_count_as_rows(row: list[Any]) -> None:
    head = ["No", "Nama", "NIK", "Desa", "Gelombang"]
    last = [3.0, "Budi", OTHER, "Korek", 18.0]
    table = found([head, [1.0, "Siti", NIK, "Korek", 18.0], row, last])
    assert table.row_numbers == [2, 3, 4]


def test_the_last_person_without_nik_counts_by_the_other_cells() -> None:
    head = ["No", "Nama", "NIK", "Desa", "Gelombang"]
    table = found([head, [1.0, "Siti", NIK, "Korek", 18.0], [2.0, "Rina", "", "Korek", 18.0]])
    assert table.row_numbers == [2, 3]


def test_headings_on_two_lines() -> None:
    table = found(
        [
            ["No", "Nama", "NIK", "Tanggal", ""],
            ["", "", "", "Lahir", "Lolos"],
            ["1", "Siti", NIK, "1975-05-01", "2021-08-24"],
        ]
    )
    assert [h.field for h in table.headings] == ["", "name", "nik", "birth_date", "announced_on"]
    assert table.row_numbers == [3]


def test_the_first_of_two_columns_for_one_thing_is_read() -> None:
    table = found([["NIK", "Nama", "No. Telp", "No. HP", "WA"], [NIK, "Siti", "1", "2", "3"]])
    assert [h.field for h in table.headings] == ["nik", "name", "", "phone", ""]


def test_secrets_are_not_even_sampled() -> None:
    table = found(
        [
            ["NIK", "Nama", "Password", "Nomor Kartu Prakerja", "Hobi"],
            [NIK, "Siti", "rahasia", "1234567890123456", "voli"],
        ]
    )
    assert [h.samples for h in table.headings[2:]] == [(), (), ("voli",)]


def test_a_sheet_of_trainings_may_name_people() -> None:
    table = found([["NIK", "Nama", "Nama Pelatihan", "Harga", "Tgl Beli"]])
    assert table.kind is SheetKind.TRAININGS


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [["Nama", "Alamat"], ["Siti", "Korek"]],
        [[NIK, "Siti"]],
        [["REKAP NIK DAN NAMA"]],
    ],
)
def test_no_headings_no_table(rows: list[list[Any]]) -> None:
    assert table_of(rows) is None


def test_a_row_with_more_cells_than_headings_is_noticed() -> None:
    table = found([["NIK", "Nama", "Alamat"], [NIK, "Siti", "Jl. A", " Gg. 2"], [OTHER, "Rina"]])
    assert table.overlong == {0}
    assert table.rows[1] == [OTHER, "Rina", None]


def test_a_list_of_payments_is_found_only_when_asked_for() -> None:
    rows = [["Daftar transfer"], ["No", "NIK", "Nama", "Uraian", "Jumlah", "Tgl Transfer"]]
    assert table_of(rows) is not None
    raw = RawSheet("", iter([(n, list(r)) for n, r in enumerate(rows, 1)]))
    table = find_table(raw, kinds=[SheetKind.PAYMENTS])
    assert table is not None
    fields = [heading.field for heading in table.headings]
    assert fields == ["", "nik", "name", "payout_kind", "amount", "paid_on"]
