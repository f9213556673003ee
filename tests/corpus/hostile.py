"""Files that want to hurt, or are no list at all: each with the words of the one sentence.

Bombs keep the program's own bounds; where a test of a bound would take long, the case brings
smaller ones.
"""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from prakerja_desktop.exchange.limits import LIMITS, Limits
from tests.corpus.workbooks import (
    ods_parts,
    ole,
    raw_sheet,
    sheet_xml,
    xls,
    xlsx,
    xlsx_parts,
    zipped,
)

A, B = "6171024105750047", "6112016708880024"
ROWS = (("NIK", "Nama"), (A, "Siti"), (B, "Rina"))
NOT_A_SHEET = "bukan lembar kerja yang bisa dibaca; simpan ulang sebagai XLSX atau CSV"
PROTECTED = "dilindungi kata sandi; buka di Excel, hapus kata sandinya"
TOO_LARGE = "terlalu besar untuk sebuah daftar peserta; salin tabelnya saja"
TOO_HARD = "rusak atau terlalu besar sehingga tidak bisa dibaca; salin tabelnya saja"
BROKEN = f"{NOT_A_SHEET}|rusak dan tidak bisa dibaca; buka dan simpan|{TOO_HARD}"
QUOTE = "Tanda kutip di baris 2 .* tidak ditutup"
MB = 1 << 20


@dataclass(frozen=True)
class Hostile:
    """One file: how it is made, what its refusal says, the bounds it is read in."""

    build: Callable[[Path], Any]
    says: str
    limits: Limits = LIMITS


def data(content: bytes) -> Callable[[Path], Any]:
    """A file of just these bytes."""
    return lambda path: path.write_bytes(content)


def one_sheet(content: str, shared: str = "", **rest: Any) -> Callable[[Path], Any]:
    """A workbook of one sheet, given as XML."""
    return lambda path: zipped(path, xlsx_parts({"Data": content}, shared, **rest))


def parts(content: dict[str, str | bytes]) -> Callable[[Path], Any]:
    """A zip of just these parts."""
    return lambda path: zipped(path, content)


def patched_directory(path: Path, size: int) -> None:
    """A workbook whose directory lies about the unpacked size of its sheet."""
    xlsx(path, ROWS * 400)
    whole = bytearray(path.read_bytes())
    at = whole.index(b"PK\x01\x02")
    while whole[at : at + 4] == b"PK\x01\x02":
        name_length, extra, comment = struct.unpack_from("<HHH", whole, at + 28)
        if b"sheet1" in whole[at + 46 : at + 46 + name_length]:
            struct.pack_into("<I", whole, at + 24, size)
        at += 46 + name_length + extra + comment
    path.write_bytes(whole)


def cut(tenths: int, build: Callable[[Path], Any]) -> Callable[[Path], Any]:
    """The first tenths of a file."""

    def cut_short(path: Path) -> None:
        build(path)
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) * tenths // 10])

    return cut_short


def big_workbook(path: Path) -> None:
    """Enough rows that every tenth of the file cuts into the sheet or the directory."""
    xlsx(path, [("NIK", "Nama"), *((str(10**15 + n), f"Orang {n * 7919}") for n in range(300))])


def big_xls(path: Path) -> None:
    """An old workbook of some sectors."""
    xls(path, [("NIK", "Nama"), *((str(10**15 + n), f"Orang {n * 7919}") for n in range(300))])


def shared_strings(length: int, references: int) -> Callable[[Path], Any]:
    """One long text that thousands of cells refer to: small packed and unpacked, huge when read."""
    shared = f"<sst><si><t>{'x' * length}</t></si></sst>"
    rows = "".join(
        f'<row r="{y}"><c r="A{y}" t="s"><v>0</v></c></row>' for y in range(1, references + 1)
    )
    return one_sheet(raw_sheet(f"<sheetData>{rows}</sheetData>"), shared)


def nested_zip(path: Path) -> None:
    """A zip of zips."""
    inner = b"x" * MB
    for depth in range(4):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for copy in range(4):
                archive.writestr(f"{depth}-{copy}.zip", inner)
        inner = packed.getvalue()
    path.write_bytes(inner)


def locked_zip(path: Path) -> None:
    """A workbook whose parts are marked as encrypted."""
    xlsx(path, ROWS)
    whole = bytearray(path.read_bytes())
    at = whole.index(b"PK\x01\x02")
    whole[at + 8] |= 1
    path.write_bytes(whole)


def locked_ods(path: Path) -> None:
    """An OpenDocument sheet saved with a password."""
    content = ods_parts("")
    content["META-INF/manifest.xml"] = (
        "<manifest:manifest><manifest:file-entry><manifest:encryption-data/>"
        "</manifest:file-entry></manifest:manifest>"
    )
    content["content.xml"] = random.Random(1).randbytes(400)
    zipped(path, content)


_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
_TABLE = (
    '<table:table-row table:number-rows-repeated="{rows}"><table:table-cell '
    'table:number-columns-repeated="{columns}" office:value-type="string"><text:p>x</text:p>'
    "</table:table-cell></table:table-row>"
)
_FAR = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
_OUTSIDE = '<row r="9"><c r="ZZZZZZ99999999999"><v>1</v></c></row>'
_ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
_PAGE = "<table><tr><td>NIK</td><td>Nama</td></tr></table>"

HOSTILE: dict[str, Hostile] = {
    # bombs
    "a bomb by its directory": Hostile(lambda p: patched_directory(p, 0xFFFFFFF0), TOO_LARGE),
    "a directory that says too little": Hostile(lambda p: patched_directory(p, 10), BROKEN),
    "a zip of a thousand times its size": Hostile(
        one_sheet(raw_sheet("<sheetData>" + " " * (8 * MB) + "</sheetData>")),
        TOO_LARGE,
        replace(LIMITS, unpacked=4 * MB),
    ),
    "thousands of parts": Hostile(
        parts({f"{n}.xml": "x" for n in range(300)}), TOO_LARGE, replace(LIMITS, parts=200)
    ),
    "a zip of zips": Hostile(nested_zip, NOT_A_SHEET),
    "one text in thousands of cells": Hostile(shared_strings(MB, 4_000), BROKEN),
    "one text in hundreds of cells": Hostile(
        shared_strings(MB - 99, 80), TOO_LARGE, replace(LIMITS, told=64 * MB)
    ),
    "more cells than memory": Hostile(
        one_sheet(sheet_xml(((1, 2, 3, 4, 5),) * 1000)), TOO_HARD, replace(LIMITS, cells=1_000)
    ),
    "a cell at the far corner": Hostile(
        one_sheet(raw_sheet(f"<sheetData>{_ONE}{_FAR}</sheetData>")), BROKEN
    ),
    "a cell outside all sheets": Hostile(
        one_sheet(raw_sheet(f"<sheetData>{_ONE}{_OUTSIDE}</sheetData>")), BROKEN
    ),
    "a cell at the last row": Hostile(
        one_sheet(
            raw_sheet(
                f'<sheetData>{_ONE}<row r="1048576"><c r="B1048576"><v>1</v></c></row></sheetData>'
            )
        ),
        "lebih dari 100.000 baris; simpan lembar itu sebagai CSV",
    ),
    "a cell of ten megabytes": Hostile(
        one_sheet(sheet_xml([*ROWS, (A, "x" * 10 * MB)])), "Baris 4 .* sel yang terlalu panjang"
    ),
    "an ODS repeating itself": Hostile(
        parts(ods_parts(_TABLE.format(rows=1_048_576, columns=16_384))), BROKEN
    ),
    "an ODS of a million rows": Hostile(
        parts(ods_parts(_TABLE.format(rows=1_048_576, columns=2))), "lebih dari 100.000 baris"
    ),
    "entities in entities": Hostile(
        one_sheet(_LAUGHS + sheet_xml([("NIK", "Nama")]).replace("Nama", "&c;")), BROKEN
    ),
    "a file larger than any list": Hostile(
        data(b"NIK;Nama\n" * 1000), TOO_LARGE, replace(LIMITS, file=4096)
    ),
    "too little time": Hostile(big_workbook, "terlalu lama dibaca", replace(LIMITS, seconds=0.0)),
    "too little memory": Hostile(big_workbook, BROKEN, replace(LIMITS, memory=8 * MB)),
    # locked
    "a locked workbook": Hostile(
        data(ole({"EncryptedPackage": b"x" * 900, "EncryptionInfo": b"y" * 90})), PROTECTED
    ),
    "a locked old workbook": Hostile(lambda p: xls(p, ROWS, is_protected=True), PROTECTED),
    "a locked ODS": Hostile(locked_ods, PROTECTED),
    "a locked zip": Hostile(locked_zip, PROTECTED),
    # something else under a name of ours
    "a page as Excel saves it": Hostile(data(f"<html>{_PAGE}</html>".encode()), NOT_A_SHEET),
    "a page with a mark": Hostile(data(f"\ufeff<html>{_PAGE}".encode()), NOT_A_SHEET),
    "a page in UTF-16": Hostile(data(f"<html>{_PAGE}".encode("utf-16")), NOT_A_SHEET),
    "a bare table": Hostile(data(f"\r\n {_PAGE}".encode()), NOT_A_SHEET),
    "XML of Excel 2003": Hostile(
        data(b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'),
        NOT_A_SHEET,
    ),
    "a PDF": Hostile(data(b"%PDF-1.7\n%\xe2\xe3\n1 0 obj"), NOT_A_SHEET),
    "a PNG": Hostile(data(b"\x89PNG\r\n\x1a\n" + bytes(99)), NOT_A_SHEET),
    "a JPEG": Hostile(data(b"\xff\xd8\xff\xe0\x00\x10JFIF"), NOT_A_SHEET),
    "a zip of pictures": Hostile(parts({"KTP.jpg": b"\xff\xd8\xff"}), NOT_A_SHEET),
    "a text document": Hostile(
        parts({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"}), NOT_A_SHEET
    ),
    "a Word document of old": Hostile(data(ole({"WordDocument": b"x" * 5000})), NOT_A_SHEET),
    "an RTF": Hostile(data(b"{\\rtf1 NIK}"), NOT_A_SHEET),
    "an office file of ours": Hostile(data(b"SQLite format 3\0" + bytes(84)), NOT_A_SHEET),
    "a program": Hostile(data(b"MZ\x90\0\x03\0\0\0" + bytes(400)), NOT_A_SHEET),
    "zeroes": Hostile(data(bytes(4096)), NOT_A_SHEET),
    "noise": Hostile(data(b"\0\x01" + random.Random(2).randbytes(4000)), NOT_A_SHEET),
    "nothing": Hostile(data(b""), "kosong; pilih berkas lain"),
    "blanks": Hostile(data(b" \r\n\t\r\n"), "kosong; pilih berkas lain"),
    "a sheet without its table": Hostile(one_sheet(raw_sheet("")), "tidak ditemukan baris judul"),
    "a workbook without sheets": Hostile(
        lambda p: zipped(p, xlsx_parts({})), f"tidak ditemukan baris judul|{NOT_A_SHEET}"
    ),
    "a sheet that is no XML": Hostile(one_sheet("NIK;Nama"), f"tidak ditemukan|{BROKEN}"),
    "a sheet that is missing": Hostile(
        parts({k: v for k, v in xlsx_parts({"x": ""}).items() if "sheet1" not in k}), BROKEN
    ),
    "all sheets hidden": Hostile(
        lambda p: zipped(p, xlsx_parts({"x": sheet_xml(ROWS)}, hidden=["x"])),
        "tidak ditemukan baris judul",
    ),
    # texts
    "a quotation mark open to the end": Hostile(
        data(f'NIK;Nama\n{A};"Siti\n{B};Rina\n'.encode()), QUOTE
    ),
    "a quotation mark open for megabytes": Hostile(
        data(f'NIK;Nama\n{A};"Siti\n'.encode() + f"{B};Rina\n".encode() * 100_000), QUOTE
    ),
    "one line of fifty megabytes": Hostile(data(b"NIK;Nama\n" + b"x" * 50 * MB), NOT_A_SHEET),
    "a line of a million separators": Hostile(data(b"NIK;Nama\n" + b";" * 2 * MB), NOT_A_SHEET),
    "a cell of two megabytes": Hostile(data(b"NIK;Nama\n1;" + b"x" * 2 * MB), NOT_A_SHEET),
    "more rows than any list": Hostile(
        data(f"NIK;Nama\n{A};Siti\n".encode() * 60),
        "lebih dari 100 baris; bagi menjadi beberapa berkas",
        replace(LIMITS, text_rows=100, rows_of_titles=0),
    ),
    "zeroes inside a text": Hostile(data(f"NIK;Nama\n{A};Si\0ti\n".encode()), NOT_A_SHEET),
    "half a UTF-16": Hostile(data("NIK;Nama\n".encode("utf-16") + b"x"), NOT_A_SHEET),
    "a lone surrogate": Hostile(
        data(f"NIK;Nama\n{A};\ud800\n".encode("utf-16", "surrogatepass")), NOT_A_SHEET
    ),
    "headings alone": Hostile(data(b"NIK;Nama\r\n"), "hanya berisi judul kolom, tanpa data"),
    "headings alone in a workbook": Hostile(
        lambda p: xlsx(p, [("NIK", "Nama")]), "hanya berisi judul kolom, tanpa data"
    ),
    # cut short
    **{
        f"{kind} cut at {tenths}0 %": Hostile(cut(tenths, build), f"{BROKEN}|tidak ditemukan")
        for kind, build in (("a workbook", big_workbook), ("an old workbook", big_xls))
        for tenths in range(1, 10)
    },
}
