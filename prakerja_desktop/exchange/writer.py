"""Writing sheets: the exchange workbook, a CSV of people, and rejected rows with their reasons.

Files are written beside their target and renamed when complete. Text is always written as text,
so that nothing in it can act as a formula.
"""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Self

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.cells import shown
from prakerja_desktop.exchange.layout import (
    DASHBOARD_WORDS,
    FIELDS,
    OWN_SHEETS,
    PAYOUT_KIND_WORDS,
    STATUS_WORDS,
    CellKind,
    Field,
    SheetKind,
)
from prakerja_desktop.exchange.limits import LIMITS
from prakerja_desktop.exchange.workbook import Cell
from prakerja_desktop.progress import Progress, silent

if TYPE_CHECKING:
    from types import TracebackType

REASON_HEADING = "Sebab"

_WORDS: dict[str, str] = {
    str(value): word
    for words in (STATUS_WORDS, PAYOUT_KIND_WORDS, DASHBOARD_WORDS)
    for value, word in words.items()
}
_LONGEST_TEXT = 32_767
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "'=", "'+", "'-", "'@", "'\t", "'\r", "''")
# Two exports of the same people must be the same file, byte for byte.
_CREATED = datetime(2021, 1, 1)  # noqa: DTZ001
_MOST_SHEET_NAME = 31
_PACKED = 9
"""How many times smaller our rows become when packed, about."""


@dataclass(frozen=True, slots=True)
class RejectedSheet:
    """The rejected rows of one sheet: its headings, and each row with the reason."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Sequence[Cell], str], ...]


class ExchangeWorkbook:
    """The three sheets, written row by row; a context manager that renames when complete.

    Rows beyond what an import reads of one sheet go on in "Peserta 2" and so on. `packing` is told
    how far the packing of all is, as the block ends; it may raise Cancelled.

    Raises:
        KnownError: the target cannot be written.
    """

    def __init__(self, path: Path, packing: Progress = silent) -> None:
        self._target = _Target(path)
        self._packing = packing
        self._rows = dict.fromkeys(OWN_SHEETS, 0)

    def __enter__(self) -> Self:
        self._file = _PackedFile(self._target.open(), self._packing)
        self._book = _new_book(self._file, self._target.folder)
        self._styles = _Styles(self._book)
        self._sheets: dict[SheetKind, Any] = {}
        for kind in OWN_SHEETS:
            self._begin(kind, kind.value)
        return self

    def _begin(self, kind: SheetKind, name: str) -> None:
        self._sheets[kind] = self._book.add_worksheet(name)
        _lay_out(self._sheets[kind], self._styles, FIELDS[kind])

    def add(self, kind: SheetKind, values: Mapping[str, Any]) -> None:
        """Write one row; `values` by field key, missing and empty ones stay empty."""
        full, row = divmod(self._rows[kind], LIMITS.rows)
        if full and row == 0:
            self._begin(kind, f"{kind.value} {full + 1}")
        self._rows[kind] += 1
        row, sheet = row + 1, self._sheets[kind]
        for column, spec in enumerate(FIELDS[kind]):
            value = values.get(spec.key)
            if value is not None and value != "":
                _write(sheet, row, column, value, self._styles.day)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.expect(Path(self._target.folder))
        self._target.close(self._book, self._file, is_complete=kind is None)


class PeopleCsv:
    """Peserta alone as text: UTF-8 with byte order mark, semicolons, dates as 2021-08-24."""

    def __init__(self, path: Path) -> None:
        self._target = _Target(path)

    def __enter__(self) -> Self:
        draft = self._target.open()
        self._stream = draft.open("w", encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._stream, delimiter=";", lineterminator="\r\n")
        self._writer.writerow([spec.heading for spec in FIELDS[SheetKind.PEOPLE]])
        return self

    def add(self, kind: SheetKind, values: Mapping[str, Any]) -> None:
        """Write one row of people; rows of other sheets have no place in a CSV."""
        if kind is SheetKind.PEOPLE:
            self._writer.writerow(
                [_csv_text(values.get(spec.key)) for spec in FIELDS[SheetKind.PEOPLE]]
            )

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._target.close(self._stream, is_complete=kind is None)


def write_rejected(path: Path, sheets: Sequence[RejectedSheet]) -> None:
    """Write rejected rows with their own columns and "Sebab"; raise KnownError as above."""
    target = _Target(path)
    book = _new_book(target.open(), target.folder)
    is_complete = False
    try:
        styles = _Styles(book)
        taken: set[str] = set()
        for rejected in sheets or (RejectedSheet("Ditolak", (), ()),):
            for first in range(0, max(1, len(rejected.rows)), LIMITS.rows):
                sheet = book.add_worksheet(_sheet_name(rejected.name, taken))
                part = rejected.rows[first : first + LIMITS.rows]
                _write_rejected_sheet(sheet, styles, rejected.headings, part)
        is_complete = True
    finally:
        target.close(book, is_complete=is_complete)


def write_texts(
    path: Path, name: str, headings: Sequence[str], rows: Iterable[Sequence[str]]
) -> int:
    """Write a plain table of texts, XLSX or, by its ending, CSV; return how many rows.

    Raises KnownError as above.
    """
    if path.suffix.casefold() == ".csv":
        return _write_csv_texts(path, headings, rows)
    target = _Target(path)
    book = _new_book(target.open(), target.folder)
    is_complete, written = False, 0
    try:
        styles = _Styles(book)
        taken: set[str] = set()
        sheet = _texts_sheet(book, styles, _sheet_name(name, taken), headings)
        for written, row in enumerate(rows, 1):
            full, above = divmod(written - 1, LIMITS.rows)
            if full and above == 0:
                sheet = _texts_sheet(book, styles, _sheet_name(name, taken), headings)
            for column, text in enumerate(row):
                if text:
                    sheet.write_string(above + 1, column, text[:_LONGEST_TEXT])
        is_complete = True
    finally:
        target.close(book, is_complete=is_complete)
    return written


def _texts_sheet(book: Any, styles: _Styles, name: str, headings: Sequence[str]) -> Any:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for column, heading in enumerate(headings):
        sheet.set_column(column, column, 24)
        sheet.write_string(0, column, heading, styles.heading)
    return sheet


def _write_csv_texts(path: Path, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    target = _Target(path)
    stream = target.open().open("w", encoding="utf-8-sig", newline="")
    is_complete, written = False, 0
    try:
        writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
        writer.writerow(headings)
        for row in rows:
            writer.writerow([_csv_text(text) for text in row])
            written += 1
        is_complete = True
    finally:
        target.close(stream, is_complete=is_complete)
    return written


def _write_rejected_sheet(
    sheet: Any,
    styles: _Styles,
    own_headings: Sequence[str],
    rows: Sequence[tuple[Sequence[Cell], str]],
) -> None:
    headings = (*own_headings, REASON_HEADING)
    for column in range(len(headings)):
        sheet.set_column(column, column, 60 if column == len(headings) - 1 else 18)
    sheet.freeze_panes(1, 0)
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, heading, styles.heading)
    for row, (cells, reason) in enumerate(rows, 1):
        for column, cell in enumerate(cells):
            if isinstance(cell, date):
                sheet.write_datetime(row, column, cell, styles.day)
            elif cell is not None and cell != "":
                sheet.write_string(row, column, shown(cell)[:_LONGEST_TEXT], styles.text)
        sheet.write_string(row, len(headings) - 1, reason)


def _sheet_name(name: str, taken: set[str]) -> str:
    bare = "".join(" " if c in "[]:*?/\\" else c for c in name).strip("' ")[:_MOST_SHEET_NAME]
    bare = bare or "Ditolak"
    number, candidate = 1, bare
    while candidate.casefold() in taken:
        number += 1
        candidate = f"{bare[: _MOST_SHEET_NAME - 4]} {number}"
    taken.add(candidate.casefold())
    return candidate


class _Styles:
    """The few formats a sheet needs."""

    def __init__(self, book: Any) -> None:
        self.heading = book.add_format(
            {"bold": True, "bg_color": "#DCE9F7", "bottom": 1, "valign": "vcenter"}
        )
        self.day = book.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
        self.text = book.add_format({"num_format": "@"})
        self.money = book.add_format({"num_format": "#,##0"})


def _lay_out(sheet: Any, styles: _Styles, fields: Sequence[Field]) -> None:
    for column, spec in enumerate(fields):
        style = None
        if spec.kind.is_identity:
            # Also for what is typed below our rows: Excel must not make numbers of it.
            style = styles.text
        elif spec.kind is CellKind.MONEY:
            style = styles.money
        sheet.set_column(column, column, spec.width, style)
    sheet.freeze_panes(1, 0)
    for column, spec in enumerate(fields):
        sheet.write_string(0, column, spec.heading, styles.heading)


def _write(sheet: Any, row: int, column: int, value: Any, day: Any) -> None:
    if isinstance(value, date):
        sheet.write_datetime(row, column, value, day)
    elif isinstance(value, str):
        text = _WORDS.get(value, value) if isinstance(value, StrEnum) else value
        if len(text) > _LONGEST_TEXT:
            raise KnownError(
                "Ada catatan yang lebih panjang dari satu sel Excel (32.767 huruf); "
                "pendekkan catatan itu lalu ekspor lagi."
            )
        sheet.write_string(row, column, text)
    else:
        sheet.write_number(row, column, value)


def _csv_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return _WORDS.get(value, value)
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _new_book(draft: Path | _PackedFile, folder: str) -> Any:
    import xlsxwriter

    # Its own scratch files hold the same names and NIKs: they stay beside the target.
    book = xlsxwriter.Workbook(
        str(draft) if isinstance(draft, Path) else draft,
        {
            "constant_memory": True,
            "tmpdir": folder,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties({"created": _CREATED})
    return book


class _PackedFile:
    """Where a workbook is packed to, told as it grows; it holds nothing back.

    Packing 100,000 people takes seconds of one call into the library, which asks nobody. Given up,
    it swallows what is still written: the library closes its archive only when it is forgotten.
    """

    def __init__(self, path: Path, packing: Progress) -> None:
        self._stream: BinaryIO = path.open("wb")
        self._packing = packing
        self._expected = self._place = 0

    def expect(self, folder: Path) -> None:
        """Guess how large the file becomes, by what waits to be packed."""
        waiting = sum(part.stat().st_size for part in folder.iterdir())
        self._expected = waiting // _PACKED + 1

    def write(self, data: bytes) -> int:
        """Write, and ask whether to go on."""
        if not self._stream.closed:
            self._packing(min(self._place, self._expected), self._expected)
            self._stream.write(data)
        self._place += len(data)
        return len(data)

    def tell(self) -> int:
        """Where the next byte goes."""
        return self._place

    def seek(self, place: int) -> int:
        """Go to a place."""
        if not self._stream.closed:
            self._stream.seek(place)
        self._place = place
        return place

    def flush(self) -> None:
        """Hand everything over to the system."""
        if not self._stream.closed:
            self._stream.flush()

    def end(self) -> None:
        """Tell that all is packed, the last moment to give up, and let go of the file."""
        self._packing(self._expected, self._expected)
        self.close()

    def close(self) -> None:
        """Let go of the file; whatever else is written goes nowhere."""
        self._stream.close()


class _Target:
    """A file written in a private folder beside its place and renamed when complete."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.folder = ""

    def open(self) -> Path:
        with _explained(self._path):
            self.folder = tempfile.mkdtemp(prefix=".prakerja-", dir=self._path.parent)
        return Path(self.folder) / self._path.name

    def close(self, closable: Any, file: _PackedFile | None = None, *, is_complete: bool) -> None:
        draft = Path(self.folder) / self._path.name
        try:
            if is_complete:
                with _explained(self._path):
                    closable.close()
                    if file is not None:
                        file.end()
                    # For nobody else's eyes, whatever the system makes files with.
                    draft.chmod(0o600)
                    draft.replace(self._path)
        finally:
            # Open scratch files must be let go of before their folder can.
            _let_go(closable)
            if file is not None:
                file.close()
            _remove(Path(self.folder))


def _let_go(closable: Any) -> None:
    """Close what is open, unfinished: a workbook would be packed only to be thrown away."""
    import xlsxwriter

    if isinstance(closable, xlsxwriter.Workbook):
        for sheet in closable.worksheets():
            sheet.row_data_fh.close()
    else:
        with suppress(OSError):
            closable.close()


def _remove(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink(missing_ok=True)
    folder.rmdir()


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    from xlsxwriter.exceptions import FileCreateError

    try:
        yield
    except (OSError, FileCreateError) as error:
        raise KnownError(
            "Berkas {file} tidak bisa ditulis; tutup dulu di Excel, periksa ruang cakram dan izin "
            "foldernya, lalu coba lagi.",
            file=path.name,
        ) from error
