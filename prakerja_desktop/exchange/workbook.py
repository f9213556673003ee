"""Files as sheets of raw cells: Excel and OpenDocument through a process apart, the rest as text.

What a file is, is decided by its first bytes, not by its name. Numbers stay numbers here, so that
a NIK typed into a numeric cell can be told from one kept as text.
"""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.apart import ReadSheet, read_apart
from prakerja_desktop.exchange.delimited import read_rows
from prakerja_desktop.exchange.limits import (
    LIMITS,
    Limits,
    check_archive,
    check_size,
    not_a_sheet,
    protected,
)
from prakerja_desktop.exchange.notes import NO_NOTES, SheetNotes
from prakerja_desktop.progress import Progress, silent

Cell = str | float | int | bool | date | datetime | time | timedelta | None
Row = tuple[int, list[Cell]]
"""The row's number as the officer sees it (from 1), and its cells."""

_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
# A workbook of Excel 97: its first record, and next to it the one that says what locks the rest.
_LOCKED_BOOK = re.compile(
    rb"\x09\x08(?:\x10\x00.{16}|\x08\x00.{8})(?:\x86\x00\x00\x00)?\x2f\x00", re.DOTALL
)
_OTHER_KINDS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z", b"{\\rtf", b"SQLite")
_MARKUP = ("<html", "<!doctype", "<table", "<?xml", "<meta", "<style", "<!--")


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet: its name in the file ("" for text files) and its rows, to be taken once."""

    name: str
    rows: Iterator[Row]
    notes: SheetNotes = NO_NOTES


@dataclass(frozen=True, slots=True)
class RawFile:
    """All sheets that may be read, and the names of hidden ones, which are left alone."""

    sheets: tuple[RawSheet, ...]
    hidden: tuple[str, ...] = ()


def open_sheets(path: Path, progress: Progress = silent, limits: Limits = LIMITS) -> RawFile:
    """Open a file for reading: a workbook is read at once, a text while its rows are taken.

    `progress` is called at least ten times a second; with (0, 0) while the end can't be seen.

    Raises:
        KnownError: missing, empty, protected, broken, too large, or not a sheet; the sentence says
            which. For a text file also while its rows are taken.
        Cancelled: what `progress` raises.
    """
    start = _first_bytes(path)
    check_size(path, limits)
    if start.startswith(_OLE) and _is_encrypted(path):
        raise protected(path)
    if start.startswith(_ZIP):
        check_archive(path, limits)
    if start.startswith((_ZIP, _OLE)):
        return _from_workbook(read_apart(path, progress, limits), progress)
    if start.startswith(_OTHER_KINDS) or _is_markup(start):
        raise not_a_sheet(path)
    return RawFile((RawSheet("", _text_rows(path, progress, limits)),))


def _first_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            start = stream.read(512)
    except FileNotFoundError as error:
        raise KnownError(
            "Berkas {file} tidak ditemukan; pilih lagi berkasnya.",
            file=path.name,
        ) from error
    except OSError as error:
        raise KnownError(
            "Berkas {file} tidak bisa dibuka; tutup dulu di Excel atau salin ke komputer ini, "
            "lalu coba lagi.",
            file=path.name,
        ) from error
    if not start:
        raise KnownError(
            "Berkas {file} kosong; pilih berkas lain yang berisi daftar peserta.",
            file=path.name,
        )
    return start


def _is_encrypted(path: Path) -> bool:
    with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as all_:
        return all_.find(_ENCRYPTED_STREAM) >= 0 or _LOCKED_BOOK.search(all_) is not None


def _is_markup(start: bytes) -> bool:
    """Tell a page or other markup, in whatever encoding: Excel opens those under the name .xls."""
    letters = start.replace(b"\0", b"").decode("latin-1")
    return letters.lstrip("\xef\xbb\xbf\xff\xfe \t\r\n").lower().startswith(_MARKUP)


def _text_rows(path: Path, progress: Progress, limits: Limits) -> Iterator[Row]:
    for number, cells in read_rows(path, progress, limits):
        yield number, list(cells)


def _from_workbook(read: tuple[ReadSheet, ...], progress: Progress) -> RawFile:
    visible = tuple(
        RawSheet(sheet.name, _workbook_rows(sheet, progress), sheet.notes)
        for sheet in read
        if not sheet.is_hidden
    )
    return RawFile(visible, tuple(sheet.name for sheet in read if sheet.is_hidden))


def _workbook_rows(sheet: ReadSheet, progress: Progress) -> Iterator[Row]:
    # Let go of while they are taken: nobody needs them twice.
    sheet.chunks.reverse()
    while sheet.chunks:
        first, rows = sheet.chunks.pop()
        progress(0, 0)
        yield from enumerate(rows, first)
