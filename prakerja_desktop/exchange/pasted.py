"""Tables copied from a spreadsheet and pasted as text: the same rows as from a file."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.delimited import find_separator
from prakerja_desktop.exchange.workbook import RawFile, RawSheet, Row

_SNIFFED_LINES = 60
_LONGEST_TEXT = 50_000_000
"""Characters; more than any table an officer copies, and still read within seconds."""


def pasted_sheets(text: str) -> RawFile:
    """Return pasted text as a file of one sheet without a name.

    Raises:
        KnownError: nothing was pasted, or far too much.
    """
    if not text.strip():
        raise KnownError("Papan klip kosong; salin dulu tabelnya dari Excel, lalu tempel lagi.")
    if len(text) > _LONGEST_TEXT:
        raise KnownError("Tabel yang ditempel terlalu besar; simpan sebagai berkas, lalu impor.")
    return RawFile((RawSheet("", _rows(text)),))


def _rows(text: str) -> Iterator[Row]:
    # Excel pastes tabs and quotes cells with line breaks.
    lines = text.splitlines(keepends=True)
    separator = "\t" if "\t" in text else find_separator(lines[:_SNIFFED_LINES])
    try:
        for number, cells in enumerate(csv.reader(lines, delimiter=separator), start=1):
            if any(cells):
                yield number, list(cells)
    except csv.Error as error:
        raise KnownError(
            "Tabel yang ditempel tidak terbaca; simpan sebagai berkas XLSX atau CSV, lalu impor."
        ) from error
