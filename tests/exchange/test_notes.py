"""What workbooks say beside their cells: hidden rows and columns, where day numbers begin."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
import xlsxwriter

from prakerja_desktop.exchange import notes
from prakerja_desktop.exchange.apart import read_apart
from prakerja_desktop.exchange.notes import (
    FROM_1900,
    FROM_1904,
    NO_NOTES,
    BookNotes,
    SheetNotes,
    book_notes,
)
from prakerja_desktop.exchange.workbook import open_sheets
from tests.corpus import workbooks
from tests.corpus.workbooks import ods_parts, raw_sheet, sheet_xml, xlsx_parts, zipped

ROWS = (("NIK", "Nama"), ("6171024105750047", "Siti"), ("6112016708880024", "Rina"))


def hiding(path: Path, **options: Any) -> Path:
    """A workbook of two sheets; the second hides row 2, rows 5 to 6, columns B and D to E."""
    book = xlsxwriter.Workbook(str(path), options)
    book.add_worksheet("Terbuka").write_string(0, 0, "x")
    sheet = book.add_worksheet("Rahasia & lain")
    for row in range(8):
        sheet.write_string(row, 0, "x")
    for row in (1, 4, 5):
        sheet.set_row(row, None, None, {"hidden": True})
    sheet.set_column(1, 1, None, None, {"hidden": True})
    sheet.set_column(3, 4, None, None, {"hidden": True})
    book.close()
    return path


def test_hidden_rows_and_columns_of_an_xlsx(tmp_path: Path) -> None:
    found = book_notes(hiding(tmp_path / "a.xlsx"))
    assert found.epoch == FROM_1900
    assert found.sheets == {
        "Rahasia & lain": SheetNotes(None, frozenset({2, 5, 6}), frozenset({1, 3, 4}))
    }


def test_a_sheet_looked_at_in_small_pieces_says_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = book_notes(hiding(tmp_path / "a.xlsx"))
    for size in (1, 7, 64):
        monkeypatch.setattr(notes, "_CHUNK", size)
        assert book_notes(tmp_path / "a.xlsx") == whole


def test_notes_come_along_with_the_rows(tmp_path: Path) -> None:
    path = hiding(tmp_path / "a.xlsx", date_1904=True)
    expected = SheetNotes(FROM_1904, frozenset({2, 5, 6}), frozenset({1, 3, 4}))
    assert [sheet.notes for sheet in read_apart(path)] == [SheetNotes(FROM_1904), expected]
    assert [sheet.notes for sheet in open_sheets(path).sheets][1] == expected


def test_another_prefix_and_places_from_the_root(tmp_path: Path) -> None:
    sheet = (
        '<x:worksheet xmlns:x="m"><x:cols><x:col hidden="true" min="2" max="2"/></x:cols>'
        "<x:sheetData><x:row hidden='1' r='9'/></x:sheetData></x:worksheet>"
    )
    parts = xlsx_parts({"Data": sheet})
    relations = "xl/_rels/workbook.xml.rels"
    parts[relations] = str(parts[relations]).replace('Target="', 'Target="/xl/')
    found = book_notes(zipped(tmp_path / "a.xlsx", parts))
    assert found.of("Data") == SheetNotes(FROM_1900, frozenset({9}), frozenset({1}))


@pytest.mark.parametrize(
    "content",
    [
        '<row r="2" hidden="0"/>',
        '<row r="0" hidden="1"/>',
        '<row r="1048577" hidden="1"/>',
        '<row hidden="1"/>',
        '<row r="2"><c r="A2" t="inlineStr"><is><t> hidden="1" </t></is></c></row>',
        '<sheetView hidden="1"/>',
    ],
)
def test_what_hides_no_row(tmp_path: Path, content: str) -> None:
    sheet = raw_sheet(f"<sheetData>{content}</sheetData>")
    assert book_notes(zipped(tmp_path / "a.xlsx", xlsx_parts({"x": sheet}))).sheets == {}


def test_a_tag_without_end_is_let_go(tmp_path: Path) -> None:
    sheet = '<row r="3" hidden="1"/><row ' + " hidden" * 400_000
    found = book_notes(zipped(tmp_path / "a.xlsx", xlsx_parts({"x": sheet})))
    assert found.of("x").hidden_rows == {3}


def test_hidden_rows_and_columns_of_an_ods(tmp_path: Path) -> None:
    content = (
        '<table:table-column table:number-columns-repeated="2"/>'
        '<table:table-column table:visibility="collapse"/>'
        '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
        '<table:table-row table:visibility="filter" table:number-rows-repeated="2"/>'
        '<table:table-row table:visibility="visible"/>'
        '<table:table-row table:visibility="collapse" table:number-rows-repeated="9999999"/>'
    )
    found = book_notes(zipped(tmp_path / "a.ods", ods_parts(content))).of("Data")
    assert found.epoch == FROM_1900
    assert found.hidden_columns == {2}
    assert {4, 5, 7, 8} <= found.hidden_rows
    assert not found.hidden_rows & {1, 2, 3, 6}
    assert max(found.hidden_rows) == 1_048_576


def test_an_ods_that_counts_from_1904(tmp_path: Path) -> None:
    parts = ods_parts("")
    settings = '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/>'
    parts["content.xml"] = str(parts["content.xml"]).replace(
        "<office:spreadsheet>",
        f"<office:spreadsheet>{settings}</table:calculation-settings>",
    )
    assert book_notes(zipped(tmp_path / "a.ods", parts)).epoch == FROM_1904


@pytest.mark.parametrize(
    ("build", "epoch"),
    [
        (lambda p: workbooks.xlsx(p, ROWS), FROM_1900),
        (lambda p: workbooks.ods(p, ROWS), FROM_1900),
        (lambda p: workbooks.xlsb(p, ROWS), FROM_1900),
        (lambda p: workbooks.xlsb(p, ROWS, is_from_1904=True), FROM_1904),
        (lambda p: workbooks.xls(p, ROWS), None),
        (lambda p: workbooks.xls(p, ROWS, is_from_1904=False), FROM_1900),
        (lambda p: workbooks.xls(p, ROWS, is_from_1904=True), FROM_1904),
    ],
)
def test_where_day_numbers_begin(tmp_path: Path, build: Any, epoch: date | None) -> None:
    assert book_notes(build(tmp_path / "buku")).epoch == epoch


def _laughs(path: Path) -> Path:
    parts = xlsx_parts({"x": sheet_xml(ROWS)}, properties='<workbookPr date1904="1"/>')
    entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>'
    return zipped(path, {**parts, "xl/workbook.xml": entity + str(parts["xl/workbook.xml"])})


def _without_relations(path: Path) -> Path:
    parts = xlsx_parts({"x": sheet_xml(ROWS)})
    del parts["xl/_rels/workbook.xml.rels"]
    return zipped(path, parts)


def _wordy(path: Path) -> Path:
    parts = xlsx_parts({"x": sheet_xml(ROWS)}, properties=f"<!--{'x' * (9 << 20)}-->")
    return zipped(path, parts)


def _half(path: Path) -> Path:
    whole = workbooks.xlsb(path, ROWS).read_bytes()
    with zipfile.ZipFile(path) as archive:
        book = archive.read("xl/workbook.bin")
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert whole
    return zipped(path, {**parts, "xl/workbook.bin": book[:3]})


@pytest.mark.parametrize("build", [_laughs, _wordy, _half])
def test_what_cannot_be_read_stays_unknown(tmp_path: Path, build: Any) -> None:
    assert book_notes(build(tmp_path / "buku")) == BookNotes()


def test_a_workbook_that_does_not_name_its_sheets_still_says_its_years(tmp_path: Path) -> None:
    assert book_notes(_without_relations(tmp_path / "a.xlsx")) == BookNotes(FROM_1900)


def test_a_text_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("NIK;Nama\n1;Siti\n")
    (sheet,) = open_sheets(path).sheets
    assert sheet.notes == NO_NOTES


def test_hidden_rows_and_columns_of_an_xlsb(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [[f"{y}-{x}" for x in range(5)] for y in range(9)]
    path = workbooks.xlsb(
        tmp_path / "a.xlsb", rows, hidden_rows=(1, 4, 5), hidden_columns=(1, 3, 4)
    )
    expected = SheetNotes(FROM_1900, frozenset({2, 5, 6}), frozenset({1, 3, 4}))
    assert [sheet.notes for sheet in read_apart(path)] == [expected]
    for size in (1, 7, 64):
        monkeypatch.setattr(notes, "_CHUNK", size)
        assert book_notes(path).of("Data") == expected
    assert book_notes(workbooks.xlsb(tmp_path / "b.xlsb", rows)).sheets == {}


def test_a_cut_or_spoiled_xlsb_says_nothing_and_raises_nothing(tmp_path: Path) -> None:
    rows = [["a", "b"], ["c", "d"]]
    source = workbooks.xlsb(tmp_path / "a.xlsb", rows, hidden_rows=(1,), hidden_columns=(0,))
    with zipfile.ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    part, random = "xl/worksheets/sheet1.bin", Random(3)
    whole = parts[part]
    for number in range(60):
        at = random.randrange(len(whole))
        spoiled = whole[:at] if number % 2 else whole[:at] + random.randbytes(3) + whole[at + 3 :]
        path = workbooks.zipped(tmp_path / "b.xlsb", {**parts, part: spoiled})
        found = book_notes(path)
        assert found.epoch == FROM_1900
        for sheet in found.sheets.values():
            assert all(1 <= row <= 1_048_576 for row in sheet.hidden_rows)
            assert all(0 <= column < 16_384 for column in sheet.hidden_columns)


def test_more_records_than_a_sheet_has_are_not_counted_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbooks.xlsb(tmp_path / "a.xlsb", [["a"]] * 9, hidden_rows=(1,))
    monkeypatch.setattr(notes, "_MOST_RECORDS", 12)
    assert book_notes(path).sheets == {}
