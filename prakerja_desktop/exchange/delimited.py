"""Text files with separators (CSV): encoding and separator found out, rows streamed.

What the cells mean is decided elsewhere; here every cell is text.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from prakerja_desktop.errors import KnownError

SEPARATORS = (";", ",", "\t", "|")

_CHUNK = 1 << 20
_SNIFFED_LINES = 60
_LONGEST_CELL = 1 << 20
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


def find_encoding(path: Path) -> str:
    """Return the encoding: that of the byte order mark, else UTF-8 if all of it is, else 1252.

    Raises:
        KnownError: the file is empty or holds bytes no text has.
    """
    with path.open("rb") as stream:
        start = stream.read(_CHUNK)
        if not start.strip():
            raise KnownError(
                f"Berkas {path.name} kosong; pilih berkas lain yang berisi daftar peserta."
            )
        for bom, encoding in _BOMS:
            if start.startswith(bom):
                return encoding
        if b"\0" in start:
            raise not_a_sheet(path)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            chunk = start
            while chunk:
                decoder.decode(chunk)
                chunk = stream.read(_CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


def not_a_sheet(path: Path) -> KnownError:
    """Return the error for a file that is no sheet at all."""
    return KnownError(
        f"Berkas {path.name} bukan lembar kerja yang bisa dibaca; "
        "simpan ulang sebagai XLSX atau CSV dari Excel, lalu coba lagi."
    )


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


def read_rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with its number, counted as Excel counts rows, without blank ones.

    Raises:
        KnownError: empty, not text, or a quotation mark that is never closed.
    """
    encoding = find_encoding(path)
    with _opened(path, encoding) as stream:
        first_lines = [line for _, line in zip(range(_SNIFFED_LINES), stream, strict=False)]
        told = _SEPARATOR_LINE.fullmatch(first_lines[0]) if first_lines else None
        separator = told[1] if told else find_separator(first_lines)
        stream.seek(0)
        source = _Lines(stream)
        number = 0
        if told:
            next(source)
            number = 1
        for cells in csv.reader(source, delimiter=separator):
            number += 1
            source.check_record(path, number, cells, separator)
            if any(cells):
                yield number, [_HIDDEN_FORMULA.sub("", c) if c[:1] == "'" else c for c in cells]


@contextmanager
def _opened(path: Path, encoding: str) -> Iterator[IO[str]]:
    # Windows-1252 leaves five bytes undefined; one such byte must not refuse a whole list.
    errors = "replace" if encoding == "cp1252" else "strict"
    limit = csv.field_size_limit(_LONGEST_CELL)
    try:
        with path.open(encoding=encoding, errors=errors, newline="") as stream:
            yield stream
    except (csv.Error, UnicodeError) as error:
        raise not_a_sheet(path) from error
    finally:
        csv.field_size_limit(limit)


class _Lines:
    """The lines given to the csv reader, watched for quotation marks that swallow rows."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._taken = 0
        self._quotes = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._stream)
        self._taken += 1
        self._quotes += line.count('"')
        return line

    def check_record(self, path: Path, number: int, cells: list[str], separator: str) -> None:
        """Raise KnownError when the record just read looks like several rows in one cell."""
        taken, quotes = self._taken, self._quotes
        self._taken = self._quotes = 0
        if taken <= 1:
            return
        swallowed = any(
            "\n" in cell and max(line.count(separator) for line in cell.splitlines()) > 1
            for cell in cells
        )
        if quotes % 2 or swallowed:
            raise KnownError(
                f"Tanda kutip di baris {number} berkas {path.name} tidak ditutup, sehingga baris "
                "berikutnya ikut tertelan; perbaiki baris itu lalu coba lagi."
            )
