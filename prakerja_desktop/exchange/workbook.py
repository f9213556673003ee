"""Files as sheets of raw cells: Excel and OpenDocument through calamine, the rest as text.

What a file is, is decided by its first bytes, not by its name. Numbers stay numbers here, so that
a NIK typed into a numeric cell can be told from one kept as text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.delimited import not_a_sheet, read_rows

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

Cell = str | float | int | bool | date | datetime | time | timedelta | None
Row = tuple[int, list[Cell]]
"""The row's number as the officer sees it (from 1), and its cells."""

MOST_ROWS = 100_000
"""Rows of people one workbook sheet may hold; larger lists come as CSV, which streams."""

_ROOM_FOR_TITLES = 1_000
_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_OTHER_KINDS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z", b"{\\rtf", b"SQLite")
_MARKUP = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta")


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet: its name in the file ("" for text files) and its rows, to be taken once."""

    name: str
    rows: Iterator[Row]


@dataclass(frozen=True, slots=True)
class RawFile:
    """All sheets that may be read, and the names of hidden ones, which are left alone."""

    sheets: tuple[RawSheet, ...]
    hidden: tuple[str, ...] = ()


def open_sheets(path: Path) -> RawFile:
    """Open a file for reading.

    Raises:
        KnownError: missing, empty, protected, broken, or not a sheet; the sentence says which.
    """
    start = _first_bytes(path)
    if start.startswith(_OLE) and _is_encrypted(path):
        raise _protected(path)
    if start.startswith((_ZIP, _OLE)):
        return _open_workbook(path)
    if start.startswith(_OTHER_KINDS) or start.lstrip().lower().startswith(_MARKUP):
        raise not_a_sheet(path)
    return RawFile((RawSheet("", _text_rows(path)),))


def _first_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            start = stream.read(512)
    except FileNotFoundError as error:
        raise KnownError(f"Berkas {path.name} tidak ditemukan; pilih lagi berkasnya.") from error
    except OSError as error:
        raise KnownError(
            f"Berkas {path.name} tidak bisa dibuka; tutup dulu di Excel atau salin ke komputer "
            "ini, lalu coba lagi."
        ) from error
    if not start:
        raise KnownError(
            f"Berkas {path.name} kosong; pilih berkas lain yang berisi daftar peserta."
        )
    return start


def _is_encrypted(path: Path) -> bool:
    return _ENCRYPTED_STREAM in path.read_bytes()


def _protected(path: Path) -> KnownError:
    return KnownError(
        f"Berkas {path.name} dilindungi kata sandi; buka di Excel, hapus kata sandinya, simpan, "
        "lalu coba lagi."
    )


def _text_rows(path: Path) -> Iterator[Row]:
    for number, cells in read_rows(path):
        yield number, list(cells)


def _open_workbook(path: Path) -> RawFile:
    # Loaded here: nobody should wait for it who only looks at the roster.
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        workbook = CalamineWorkbook.from_path(path)
    except PasswordError as error:
        raise _protected(path) from error
    except (CalamineError, OSError, ValueError) as error:
        raise not_a_sheet(path) from error
    return _sheets_of(workbook, path)


def _sheets_of(workbook: CalamineWorkbook, path: Path) -> RawFile:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    pages = [page for page in workbook.sheets_metadata if page.typ is SheetTypeEnum.WorkSheet]
    visible = [page.name for page in pages if page.visible is SheetVisibleEnum.Visible]
    hidden = tuple(page.name for page in pages if page.visible is not SheetVisibleEnum.Visible)
    sheets = tuple(RawSheet(name, _workbook_rows(workbook, name, path)) for name in visible)
    return RawFile(sheets, hidden)


def _workbook_rows(workbook: CalamineWorkbook, name: str, path: Path) -> Iterator[Row]:
    from python_calamine import CalamineError

    try:
        sheet = workbook.get_sheet_by_name(name)
    except (CalamineError, ValueError) as error:
        raise KnownError(
            f"Lembar “{name}” di berkas {path.name} rusak dan tidak bisa dibaca; buka dan simpan "
            "ulang di Excel, lalu coba lagi."
        ) from error
    if sheet.start is None:
        return
    if sheet.height > MOST_ROWS + _ROOM_FOR_TITLES:
        raise too_many_rows(name)
    first_row = sheet.start[0] + 1
    rows = sheet.to_python(skip_empty_area=True)
    yield from enumerate(rows, first_row)


def too_many_rows(name: str) -> KnownError:
    """Return the error for a workbook sheet with more rows than fit into memory safely."""
    most = f"{MOST_ROWS:,}".replace(",", ".")
    return KnownError(
        f"Lembar “{name}” berisi lebih dari {most} baris; simpan lembar itu sebagai CSV lalu "
        "impor berkas CSV-nya."
    )
