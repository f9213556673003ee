"""Sheets as they come from offices: ugly ones, each with what must come out of it.

Every case is a whole file, made when its test runs. Expected are new, unchanged, rejected and
warned rows, and the codes of the reasons in the order of the report.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tests.corpus import workbooks
from tests.corpus.workbooks import raw_sheet, sheet_xml, xlsx_parts, zipped
from tests.sheets import NIKS, write_xlsx

A, B, C, D, E = NIKS
KK = "6171040406113581"
Numbers = tuple[int, int, int, int]
"""New, unchanged, rejected and warned rows."""
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
        (5, 0, 0, 1),
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
    "dates that Excel turned round where it could": (
        {
            "x": [
                ["NIK", "Nama", "Saldo Muncul"],
                [A, "Siti", date(2021, 12, 3)],
                [B, "Rina", "25/03/2021"],
                [C, "Budi", date(2021, 5, 5)],
                [D, "Zain", "31/03/2021"],
            ]
        },
        (4, 0, 0, 1),
    ),
    "real dates of which one has a late day": (
        {
            "x": [
                ["NIK", "Nama", "Saldo Muncul"],
                [A, "Siti", date(2021, 12, 3)],
                [B, "Rina", "25/03/2021"],
                [C, "Budi", date(2021, 5, 13)],
            ]
        },
        (3, 0, 0, 0),
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

REASONS: dict[str, list[str]] = {
    "a NIK as a formula text": ["nik_letters"],
    "a short NIK": ["nik_short"],
    "a long NIK": ["nik_long"],
    "an exponent": ["nik_exponent"],
    "letters O and l": ["nik_letters", "nik_letters"],
    "no NIK in the middle": ["nik_empty"],
    "no name": ["name_empty"],
    "a dash for a name": ["name_empty"],
    "the same NIK, another name": ["nik_duplicate"],
    "three of one NIK": ["nik_duplicate", "nik_duplicate"],
    "NIK and KK swapped": ["swapped"],
    "KK in the NIK column for both": ["kk_equals_nik"],
    "a KK too short": ["kk_short"],
    "sudah for a date": ["date_not_filled"],
    "an impossible date": ["date_impossible"],
    "a date ahead": ["date_future"],
    "a birth date that is not the NIK's": ["nik_birth_date_differs"],
    "a man with a woman's NIK": ["nik_sex_differs"],
    "two phones in a cell": ["phone_second"],
    "words for a phone": ["phone_unreadable"],
    "a batch nobody ran": ["batch_unknown"],
    "an unquoted separator in an address": ["overlong"],
    "a numeric NIK": ["nik_number"],
    "a numeric KK": ["kk_number"],
    "one NIK on two sheets": ["nik_duplicate"],
    "a training of nobody": ["nik_unknown"],
    "true for a date": ["date_not_filled"],
    "many writings of a date": ["date_serial"],
    "dates that Excel turned round where it could": ["date_turned"],
}
"""Why rows stay out or deserve a look; a case not named here gives no reason at all."""


@dataclass(frozen=True)
class Ugly:
    """One file: its name, how it is made, and what comes out of it."""

    name: str
    build: Callable[[Path], Any]
    numbers: Numbers
    reasons: tuple[str, ...] = ()


def corpus() -> Iterator[tuple[str, Ugly]]:
    """All cases with their names."""
    for case, (content, numbers) in TEXTS.items():
        data = content if isinstance(content, bytes) else content.encode()
        yield case, Ugly("lembar.csv", _bytes(data), numbers, tuple(REASONS.get(case, ())))
    for case, (sheets, numbers) in BOOKS.items():
        yield case, Ugly("lembar.xlsx", _book(sheets), numbers, tuple(REASONS.get(case, ())))
    yield from FILES.items()


def _bytes(data: bytes) -> Callable[[Path], Any]:
    return lambda path: path.write_bytes(data)


def _book(sheets: dict[str, Rows]) -> Callable[[Path], Any]:
    return lambda path: write_xlsx(path, sheets)


def _text(text: str, encoding: str = "utf-8") -> Callable[[Path], Any]:
    return _bytes(text.encode(encoding))


def _sheets(sheets: dict[str, str], **more: Any) -> Callable[[Path], Any]:
    return lambda path: zipped(path, xlsx_parts(sheets, **more))


def _kind(write: Callable[[Path, Any], Any], rows: Rows) -> Callable[[Path], Any]:
    return lambda path: write(path, rows)


def _with_dates(path: Path, properties: str) -> None:
    """A serial number under a date format, in a workbook that counts from 1900 or 1904."""
    content = raw_sheet(
        f'<sheetData><row r="1">{_inline("A1", "NIK")}{_inline("B1", "Nama")}'
        f'{_inline("C1", "Saldo Muncul")}</row><row r="2">{_inline("A2", A)}{_inline("B2", "Siti")}'
        '<c r="C2" s="1"><v>42970</v></c></row></sheetData>'
    )
    parts = xlsx_parts({"Data": content}, properties=properties)
    related = str(parts["xl/_rels/workbook.xml.rels"])
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
    parts["xl/_rels/workbook.xml.rels"] = related.replace(
        "</Relationships>",
        f'<Relationship Id="rIdS" Type="{kind}" Target="styles.xml"/></Relationships>',
    )
    parts["xl/styles.xml"] = (
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    )
    zipped(path, parts)


def _inline(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


_PEOPLE: Rows = (("NIK", "Nama", "HP"), (A, "Siti", "081234567890"), (B, "Rina", None))
_DAMAGED: Rows = (("NIK", "Nama"), (6171024105750047, "Siti"), (B, "Rina"))
_SERIALS: Rows = (("NIK", "Nama", "Saldo Muncul"), (A, "Siti", 44432))
_FAR_DIMENSION = '<dimension ref="A1:XFD1048576"/>'
_LINES = f"NIK;Nama\n{A};Sití\n{B};Rina\n"
_TWO = f"NIK;Nama\n{A};Siti\n"

FILES: dict[str, Ugly] = {
    **{
        f"{ending} as it should be": Ugly(f"lembar.{ending}", _kind(write, _PEOPLE), (2, 0, 0, 0))
        for ending, write in (
            ("xlsx", workbooks.xlsx),
            ("xlsm", workbooks.xlsm),
            ("xlsb", workbooks.xlsb),
            ("xls", workbooks.xls),
            ("ods", workbooks.ods),
        )
    },
    **{
        f"{kind} called {name}": Ugly(name, _kind(write, _PEOPLE), (2, 0, 0, 0))
        for kind, name, write in (
            ("an xlsx", "lembar.xls", workbooks.xlsx),
            ("an xls", "lembar.xlsx", workbooks.xls),
            ("an ods", "lembar.csv", workbooks.ods),
            ("an xlsb", "lembar", workbooks.xlsb),
        )
    },
    **{
        f"a numeric NIK in {ending}": Ugly(
            f"lembar.{ending}", _kind(write, _DAMAGED), (1, 0, 1, 0), ("nik_number",)
        )
        for ending, write in (
            ("xlsb", workbooks.xlsb),
            ("xls", workbooks.xls),
            ("ods", workbooks.ods),
        )
    },
    "a whole sheet declared, three rows filled": Ugly(
        "lembar.xlsx", _sheets({"x": sheet_xml(_PEOPLE, before=_FAR_DIMENSION)}), (2, 0, 0, 0)
    ),
    "formats down to the last row": Ugly(
        "lembar.xlsx",
        _sheets({"x": sheet_xml(_PEOPLE, after='<row r="1048576"><c r="B1048576" s="1"/></row>')}),
        (2, 0, 0, 0),
    ),
    "255 sheets, one with people": Ugly(
        "lembar.xlsx",
        _sheets({f"S{n}": sheet_xml(_PEOPLE if n == 200 else [("x",)]) for n in range(255)}),
        (2, 0, 0, 0),
    ),
    "people on a hidden sheet": Ugly(
        "lembar.xlsx",
        _sheets({"x": sheet_xml(_PEOPLE), "lama": sheet_xml(_DAMAGED)}, hidden=["lama"]),
        (2, 0, 0, 0),
    ),
    "hidden rows and columns": Ugly(
        "lembar.xlsx",
        _sheets(
            {
                "x": sheet_xml(
                    _PEOPLE,
                    before='<cols><col min="3" max="3" width="0" hidden="1"/></cols>',
                ).replace('<row r="3">', '<row r="3" hidden="1">')
            }
        ),
        (2, 0, 0, 0),
    ),
    **{
        f"bare day numbers in {kind}": Ugly(f"lembar.{kind}", build, (1, 0, 0, 0))
        for kind, build in (
            ("xlsx", _kind(workbooks.xlsx, _SERIALS)),
            ("xlsb", _kind(workbooks.xlsb, _SERIALS)),
            ("ods", _kind(workbooks.ods, _SERIALS)),
        )
    },
    "bare day numbers in an xls that does not say from when": Ugly(
        "lembar.xls", _kind(workbooks.xls, _SERIALS), (1, 0, 0, 1), ("date_serial",)
    ),
    "values that formulas left": Ugly(
        "lembar.xlsx",
        _sheets(
            {
                "x": raw_sheet(
                    f'<sheetData><row r="1">{_inline("A1", "NIK")}{_inline("B1", "Nama")}</row>'
                    f'<row r="2"><c r="A2" t="str"><f>"6"&amp;C1</f><v>{A}</v></c>'
                    f"{_inline('B2', 'Siti')}</row></sheetData>"
                )
            }
        ),
        (1, 0, 0, 0),
    ),
    "an error for a name": Ugly(
        "lembar.xlsx",
        _sheets(
            {
                "x": raw_sheet(
                    f'<sheetData><row r="1">{_inline("A1", "NIK")}{_inline("B1", "Nama")}</row>'
                    f'<row r="2">{_inline("A2", A)}<c r="B2" t="e"><v>#N/A</v></c></row>'
                    "</sheetData>"
                )
            }
        ),
        (0, 0, 1, 0),
        ("name_empty",),
    ),
    "control characters as Excel writes them": Ugly(
        "lembar.xlsx",
        _kind(workbooks.xlsx, (("NIK", "Nama"), (A, "Si_x0000_ti _x0007__x001F_A"))),
        (1, 0, 0, 0),
    ),
    "a name from right to left": Ugly(
        "lembar.xlsx",
        _kind(workbooks.xlsx, (("NIK", "Nama"), (A, "\u202eitiS\u202c عبد الله"))),
        (1, 0, 0, 0),
    ),
    "a name beyond sixteen bits": Ugly(
        "lembar.ods", _kind(workbooks.ods, (("NIK", "Nama"), (A, "Siti 😀 🙂"))), (1, 0, 0, 0)
    ),
    "dates counted from 1900": Ugly("lembar.xlsx", lambda p: _with_dates(p, ""), (1, 0, 0, 0)),
    "dates counted from 1904": Ugly(
        "lembar.xlsx", lambda p: _with_dates(p, '<workbookPr date1904="1"/>'), (1, 0, 0, 0)
    ),
    **{
        f"{encoding}{' with' if mark else ' without'} a mark": Ugly(
            "lembar.txt", _text(mark + _LINES.replace(";", "\t"), encoding), (2, 0, 0, 0)
        )
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
        for mark in ("", "\ufeff")
    },
    "utf-32": Ugly("lembar.txt", _text(_LINES, "utf-32"), (2, 0, 0, 0)),
    "two files joined, a mark between": Ugly(
        "lembar.csv", _text(f"\ufeffNIK;Nama\n{A};Siti\n\ufeffNIK;Nama\n{B};Rina\n"), (2, 0, 0, 0)
    ),
    "a mark before a row": Ugly(
        "lembar.csv", _text(f"NIK;Nama\n\ufeff{A};Siti\n{B};Rina\n"), (2, 0, 0, 0)
    ),
    "all kinds of line ends": Ugly(
        "lembar.csv", _text(f"NIK;Nama\r\n{A};Siti\n{B};Rina\r{C};Budi\r\n"), (3, 0, 0, 0)
    ),
    "sep= with a comma, semicolons inside": Ugly(
        "lembar.csv", _text(f"SEP=,\r\nNIK,Nama\r\n{A},Siti; S.Pd.\r\n"), (1, 0, 0, 0)
    ),
    "sep= in UTF-16": Ugly(
        "lembar.csv", _text("\ufeffsep=;\r\n" + _TWO, "utf-16-le"), (1, 0, 0, 0)
    ),
    "a byte Windows-1252 lacks": Ugly(
        "lembar.csv", _bytes(f"NIK;Nama\n{A};Siti ".encode() + b"\x81\xe9\n"), (1, 0, 0, 0)
    ),
    "five hundred empty columns": Ugly(
        "lembar.csv",
        _text("".join(f"{line}{';' * 500}\n" for line in _TWO.splitlines())),
        (1, 0, 0, 0),
    ),
    "two thousand empty lines": Ugly(
        "lembar.csv", _text(_TWO + ";\n" * 2000 + f"{B};Rina\n"), (2, 0, 0, 0)
    ),
    "a NIK with blanks nobody sees": Ugly(
        "lembar.csv", _text(f"NIK;Nama\n\u00a0{A[:8]}\u00a0{A[8:]};Siti\n"), (1, 0, 0, 0)
    ),
    "a NIK in marks of direction": Ugly(
        "lembar.csv",
        _text(f"NIK;Nama\n\u202a{A}\u202c;Siti\n"),
        (0, 0, 1, 0),
        ("nik_letters",),
    ),
    "a NIK in digits of another script": Ugly(
        "lembar.csv",
        _text(f"NIK;Nama\n{A.translate({48 + d: 0x0660 + d for d in range(10)})};Siti\n"),
        (0, 0, 1, 0),
        ("nik_letters",),
    ),
    "a day that is no day": Ugly(
        "lembar.csv",
        _text(f"NIK;Nama;Saldo Muncul\n{A};Siti;2021-13-01\n{B};Rina;29/2/2021\n{C};Budi;0/0/0\n"),
        (0, 0, 3, 0),
        ("date_impossible", "date_impossible", "date_unreadable"),
    ),
}
