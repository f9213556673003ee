"""Text files with separators (CSV): encoding and separator found out, rows streamed.

What the cells mean is decided elsewhere; here every cell is text. Lines, cells and rows are
bounded, so that no file takes more memory than a list of people can.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.limits import LIMITS, Limits, not_a_sheet, too_many_text_rows
from prakerja_desktop.progress import Progress, silent

SEPARATORS = (";", ",", "\t", "|")

_CHUNK = 1 << 20
_SNIFFED_LINES = 60
_LONGEST_CELL = 1 << 20
_LONGEST_IN_EXCEL = 32_767
_TICK_ROWS = 1_000
_MOST_SHARED = 50_000
_BOM = "\ufeff"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"')
# Our own export hides formulas from Excel behind an apostrophe; it comes off again here.
_HIDDEN_FORMULA = re.compile(r"\A'(?='*[=+\-@\t\r])")


def find_encoding(path: Path, progress: Progress = silent) -> str:
    """Return the encoding: that of the byte order mark, else UTF-8 if all of it is, else 1252.

    UTF-16 without a mark shows in its zero bytes, which all stand on one side of their pairs.

    Raises:
        KnownError: the file is empty or holds bytes no text has.
        Cancelled: what `progress` raises.
    """
    with path.open("rb") as stream:
        start = stream.read(_CHUNK)
        if not start.strip():
            raise KnownError(
                "Berkas {file} kosong; pilih berkas lain yang berisi daftar peserta.",
                file=path.name,
            )
        for bom, encoding in _BOMS:
            if start.startswith(bom):
                return encoding
        if b"\0" in start:
            return _utf_16_without_mark(path, start)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            chunk = start
            while chunk:
                decoder.decode(chunk)
                progress(0, 0)
                chunk = stream.read(_CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


def _utf_16_without_mark(path: Path, start: bytes) -> str:
    even, odd = start[0::2].count(0), start[1::2].count(0)
    most = len(start) // 2
    # Names, digits and separators are half zeroes in UTF-16, and never on both sides.
    if even == 0 and odd * 2 > most:
        return "utf-16-le"
    if odd == 0 and even * 2 > most:
        return "utf-16-be"
    raise not_a_sheet(path)


def find_separator(lines: list[str]) -> str:
    """Return the separator most lines agree on; a comma when there is only one column."""
    best = (0, 0, ",")
    bare = [_QUOTED.sub("", line) for line in lines if line.strip()]
    for separator in SEPARATORS:
        counts = Counter(n for line in bare if (n := line.count(separator)))
        if counts:
            columns, agreeing = max(counts.items(), key=lambda item: (item[1], item[0]))
            # A comma in every address agrees too: more columns win among equals.
            if (agreeing, columns) > best[:2]:
                best = (agreeing, columns, separator)
    return best[2]


def read_rows(
    path: Path, progress: Progress = silent, limits: Limits = LIMITS
) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with its number, counted as Excel counts rows, without blank ones.

    `progress` is told in bytes, now and then.

    Raises:
        KnownError: empty, not text, too large, or a quotation mark that is never closed.
        Cancelled: what `progress` raises.
    """
    encoding = find_encoding(path, progress)
    size = path.stat().st_size
    with _opened(path, encoding) as (raw, stream):
        lines = _Lines(stream, path, limits)
        first_lines = [line for _, line in zip(range(_SNIFFED_LINES), lines, strict=False)]
        told = _SEPARATOR_LINE.fullmatch(first_lines[0]) if first_lines else None
        separator = told[1] if told else find_separator(first_lines)
        stream.seek(0)
        source = _Lines(stream, path, limits)
        shared = _Shared()
        number = 0
        if told:
            next(source)
            number = 1
        for cells in _records(source, separator):
            number += 1
            source.check_record(number, cells, separator)
            if number % _TICK_ROWS == 0:
                progress(min(raw.tell(), size), size)
            if any(cells):
                shown = [_HIDDEN_FORMULA.sub("", c) if c[:1] == "'" else c for c in cells]
                yield number, shared.cells(shown)


def _records(source: _Lines, separator: str) -> Iterator[list[str]]:
    """Yield the records; one that never ends is its quotation mark's fault."""
    reader = csv.reader(source, delimiter=separator)
    number = source.lines
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if source.record_lines > 1:
                raise source.unclosed(number) from error
            raise
        yield cells


@contextmanager
def _opened(path: Path, encoding: str) -> Iterator[tuple[BinaryIO, TextIOWrapper]]:
    # Windows-1252 leaves five bytes undefined; one such byte must not refuse a whole list.
    errors = "replace" if encoding == "cp1252" else "strict"
    limit = csv.field_size_limit(_LONGEST_CELL)
    try:
        with (
            path.open("rb") as raw,
            TextIOWrapper(raw, encoding=encoding, errors=errors, newline="") as stream,
        ):
            yield raw, stream
    except (csv.Error, UnicodeError) as error:
        raise not_a_sheet(path) from error
    finally:
        csv.field_size_limit(limit)


class _Shared:
    """Keeps one copy of what stands in many rows, such as places and days: a third of the memory.

    Looks at the first rows only, as what is in one row alone would fill it in vain.
    """

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def cells(self, cells: list[str]) -> list[str]:
        """Return the cells, those known already as the copy there is."""
        known = self._known
        if len(known) < _MOST_SHARED:
            return [known.setdefault(cell, cell) for cell in cells]
        return [known.get(cell, cell) for cell in cells]


class _Lines:
    """The lines given to the csv reader: none too long, and watched for marks that swallow rows."""

    def __init__(self, stream: TextIOWrapper, path: Path, limits: Limits) -> None:
        self._stream = stream
        self._path = path
        self._limits = limits
        self.lines = 0
        self.record_lines = 0
        self._quotes = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._stream.readline(self._limits.line)
        if not line:
            raise StopIteration
        if len(line) >= self._limits.line:
            raise not_a_sheet(self._path)
        # Files joined end to end carry a mark in their middle.
        if line[0] == _BOM:
            line = line.lstrip(_BOM)
        self.lines += 1
        self.record_lines += 1
        self._quotes += line.count('"')
        return line

    def check_record(self, number: int, cells: list[str], separator: str) -> None:
        """Raise KnownError for a record no sheet has, or several rows in one cell."""
        if number > self._limits.text_rows + self._limits.rows_of_titles:
            raise too_many_text_rows(self._path, self._limits)
        if len(cells) > self._limits.text_columns:
            raise not_a_sheet(self._path)
        taken, quotes = self.record_lines, self._quotes
        self.record_lines = self._quotes = 0
        if taken <= 1:
            return
        swallowed = any(
            len(cell) > _LONGEST_IN_EXCEL
            or ("\n" in cell and max(line.count(separator) for line in cell.splitlines()) > 1)
            for cell in cells
        )
        if quotes % 2 or swallowed:
            raise self.unclosed(number)

    def unclosed(self, number: int) -> KnownError:
        """Return the error for a quotation mark that makes one cell of several rows."""
        return KnownError(
            "Tanda kutip di baris {number} berkas {file} tidak ditutup, sehingga baris berikutnya "
            "ikut tertelan; perbaiki baris itu lalu coba lagi.",
            number=number,
            file=self._path.name,
        )
