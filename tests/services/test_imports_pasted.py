"""Tables from the clipboard go through the same dry run as files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.services.imports import ImportOptions, PastedTable
from prakerja_desktop.services.office import Office
from tests.sheets import NIKS, counts, new_office, write_csv

A, B, *_ = NIKS


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with new_office(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize(
    "text",
    [
        f"NIK\tNama\n{A}\tSiti\n{B}\tRina\n",
        f"Rekap Kecamatan\n\nNo\tNAMA\tNIK KTP\n1\tSiti\t{A}\n2\tRina\t'{B}\nJumlah\t2\t\n",
        f"{A}\tSiti\n{B}\tRina",
        f"{A};Siti\r\n{B};Rina\r\n",
    ],
)
def test_pasted_people_come_in(office: Office, text: str) -> None:
    plan = office.prepare_import(PastedTable(text))
    assert counts(plan) == (2, 0, 0, 0, 0)
    office.apply_import(plan)
    assert set(office.context.file.participants_by_nik([A, B])) == {A, B}
    assert office.undo_title == "Impor Tempelan"


def test_a_missing_column_is_named_and_nothing_is_read(office: Office) -> None:
    plan = office.prepare_import(PastedTable(f"{A}\tSiti\tHalimah\n{B}\tRina\tAisyah"))
    assert plan.report.missing == ("Nama",)
    assert plan.is_empty
    assert plan.report.total.read == 0
    with pytest.raises(KnownError, match="Kolom Nama belum ditentukan"):
        office.apply_import(plan)


def test_the_column_said_by_hand_is_read(office: Office) -> None:
    source = PastedTable(f"{A}\tSiti\tHalimah\n{B}\tRina\tAisyah")
    (sheet,) = office.prepare_import(source).report.mappings
    chosen = {heading.text: heading.field for heading in sheet.headings} | {"Kolom B": "name"}
    plan = office.prepare_import(source, ImportOptions(mappings={sheet.key: chosen}))
    assert [row.name for row in plan.report.new_rows] == ["Siti", "Rina"]


def test_rows_of_a_paste_are_counted_from_its_first_line(office: Office) -> None:
    plan = office.prepare_import(PastedTable(f"{A}\tSiti\n{B[:15]}\tRina\n{NIKS[2]}\tJoko"))
    (problem,) = plan.report.problems
    assert (problem.row, problem.code) == (2, "nik_short")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Papan klip kosong"),
        ("halo\ndunia", "Di papan klip tidak ada tabel dengan NIK"),
        ("NIK\tNama\n", "Papan klip hanya berisi judul kolom"),
    ],
)
def test_what_is_no_table_is_said(office: Office, text: str, said: str) -> None:
    with pytest.raises(KnownError, match=said):
        office.prepare_import(PastedTable(text))


def test_a_file_without_headings_is_still_refused(office: Office, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="tidak ditemukan baris judul"):
        office.prepare_import(write_csv(tmp_path / "x.csv", f"{A},Siti\n{B},Rina"))


def test_a_file_whose_nik_column_was_taken_away_keeps_its_mapping(
    office: Office, tmp_path: Path
) -> None:
    path = write_csv(tmp_path / "x.csv", f"NIK,Nama\n{A},Siti")
    said = {"nik|nama": {"NIK": "", "Nama": "name"}}
    plan = office.prepare_import(path, ImportOptions(mappings=said))
    assert plan.report.missing == ("NIK",)
    assert [heading.text for heading in plan.report.mappings[0].headings] == ["NIK", "Nama"]
