"""What a workbook says beside its cells: hidden rows and columns, where its day numbers begin.

The reader of cells does not tell these, so they are taken from the file itself, in the child
process of apart.py. Nothing here changes what is read; what cannot be found out stays unknown.
"""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Callable, Mapping

FROM_1900: Final = date(1899, 12, 30)
"""Day 0 of Excel on Windows: day 1 is 1 January 1900, and a 29 February 1900 is counted."""
FROM_1904: Final = date(1904, 1, 1)
"""Day 0 of older Excel on the Mac."""
DAY_ZEROS: Final = MappingProxyType({"1900": FROM_1900, "1904": FROM_1904})
"""Day 0 by the name of its system."""

_CHUNK = 1 << 20
_LONGEST_TAG = 1 << 16
_SMALL_PART = 8 << 20
_ROWS = 1_048_576
_COLUMNS = 16_384
_RELATIONS = "_rels/.rels"
_ODS_CONTENT = "content.xml"
_ODS_HIDDEN = frozenset({"collapse", "filter"})
_YES = frozenset({"1", "true"})

_HIDDEN = re.compile(rb"""\shidden\s*=\s*["'](?:1|true)["']""")
_TAG = re.compile(rb"<(?:[\w.\-]+:)?(row|col)\s")
_ROW = re.compile(rb"""\sr\s*=\s*["']([0-9]{1,7})["']""")
_FIRST = re.compile(rb"""\smin\s*=\s*["']([0-9]{1,5})["']""")
_LAST = re.compile(rb"""\smax\s*=\s*["']([0-9]{1,5})["']""")
# Excel 97: the record of the day numbers, and the one that always follows it.
_XLS_DAYS = re.compile(rb"\x22\x00\x02\x00([\x00\x01])\x00\x0e\x00\x02\x00[\x00\x01]\x00")
_XLSB_ROW, _XLSB_COLUMNS, _XLSB_PROPERTIES, _XLSB_SHEET = 0, 60, 153, 156
_LONGEST_HEAD = 6
"""Bytes: a kind in up to two, a size in up to four."""
_MOST_RECORDS = 5_000_000
"""Of one part; 100,000 rows of 40 columns have four million."""


@dataclass(frozen=True, slots=True)
class SheetNotes:
    """About one sheet: `epoch` is day 0 of its day numbers, None while nothing tells it.

    Rows by the officer's numbers (from 1), columns from 0; both empty where nothing is hidden or
    the kind of file is not looked into (xls, texts). `left` is the column the cells of a row
    begin with: empty ones before it are not read.
    """

    epoch: date | None = None
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    left: int = 0


NO_NOTES: Final = SheetNotes()
"""About texts and pasted tables, which tell nothing but their cells."""


@dataclass(slots=True)
class BookNotes:
    """About a workbook, and about those of its sheets that hide something."""

    epoch: date | None = None
    sheets: dict[str, SheetNotes] = field(default_factory=dict)

    def of(self, name: str, left: int = 0) -> SheetNotes:
        """Return what is known about a sheet whose cells begin in column `left`."""
        return replace(self.sheets.get(name, NO_NOTES), epoch=self.epoch, left=left)


def book_notes(path: Path) -> BookNotes:
    """Return what a workbook says of itself; what cannot be read is left out, never guessed."""
    import zipfile

    notes = BookNotes()
    # The cells have been read, or will say themselves why not: a remark is never a reason to stop.
    try:
        if not zipfile.is_zipfile(path):
            notes.epoch = _epoch_of_xls(path)
            return notes
        with zipfile.ZipFile(path) as archive:
            _note_archive(archive, notes)
    except Exception:  # noqa: BLE001 - whatever a made-up file makes zipfile and expat raise
        return notes
    return notes


def _note_archive(archive: zipfile.ZipFile, notes: BookNotes) -> None:
    names = set(archive.namelist())
    if _RELATIONS not in names:
        if _ODS_CONTENT in names:
            _note_ods(archive, notes)
        return
    main = _main_part(archive)
    if main.endswith(".bin"):
        _note_xlsb(archive, main, notes)
        return
    book = _Book()
    _parse_small(archive, main, book.start)
    notes.epoch = FROM_1904 if book.is_from_1904 else FROM_1900
    parts = _related(archive, main)
    for name, relation in book.sheets:
        part = parts.get(relation, "")
        if part in names:
            with archive.open(part) as stream:
                found = _hidden_in_sheet(stream)
            if found != NO_NOTES:
                notes.sheets[name] = found


# --- xlsx and xlsm ------------------------------------------------------------------------------


class _Book:
    """Hears the workbook's own part: its sheets, and whether days count from 1904."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []
        self.is_from_1904 = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "workbookPr":
            self.is_from_1904 = attributes.get("date1904", "") in _YES
        elif name == "sheet":
            self.sheets.append((attributes.get("name", ""), attributes.get("id", "")))


def _main_part(archive: zipfile.ZipFile) -> str:
    found = [
        target
        for kind, _id, target in _relations(archive, _RELATIONS)
        if kind.endswith("/officeDocument")
    ]
    return _resolved("", found[0]) if found else "xl/workbook.xml"


def _related(archive: zipfile.ZipFile, main: str) -> dict[str, str]:
    """Return the parts the workbook refers to, by the name it gives each."""
    folder, _, name = main.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels".lstrip("/")
    return {
        identity: _resolved(folder, target)
        for _kind, identity, target in _relations(archive, relations)
    }


def _resolved(folder: str, target: str) -> str:
    if target.startswith("/") or not folder:
        return target.lstrip("/")
    return f"{folder}/{target.removeprefix('./')}"


def _relations(archive: zipfile.ZipFile, part: str) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []

    def start(name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship":
            kind, identity, target = (attributes.get(key, "") for key in ("Type", "Id", "Target"))
            found.append((kind, identity, target))

    _parse_small(archive, part, start)
    return found


def _hidden_in_sheet(stream: IO[bytes]) -> SheetNotes:
    """Look for what is hidden without parsing: most sheets of a hundred megabytes hide nothing."""
    rows: set[int] = set()
    columns: set[int] = set()
    for data in _whole_tags(stream):
        for found in _HIDDEN.finditer(data):
            tag = data[data.rfind(b"<", 0, found.start()) : data.find(b">", found.end())]
            kind = _TAG.match(tag)
            if kind is None:
                continue
            if kind[1] == b"row":
                if (number := _ROW.search(tag)) and 1 <= int(number[1]) <= _ROWS:
                    rows.add(int(number[1]))
            elif (first := _FIRST.search(tag)) and (last := _LAST.search(tag)):
                columns.update(range(int(first[1]) - 1, min(int(last[1]), _COLUMNS)))
    return SheetNotes(None, frozenset(rows), frozenset(columns))


def _whole_tags(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield the text in pieces none of which ends inside a tag; only such that may hide."""
    rest = b""
    while chunk := stream.read(_CHUNK):
        data = rest + chunk
        cut = data.rfind(b"<")
        rest = data[cut:] if cut >= 0 else b""
        if len(rest) > _LONGEST_TAG:
            rest = b""
        if b"hidden" in data:
            yield data[:cut]
    if b"hidden" in rest:
        yield rest


# --- ods ----------------------------------------------------------------------------------------


class _Ods:
    """Hears a sheet of OpenDocument: rows and columns may stand for many of their kind."""

    def __init__(self) -> None:
        self.epoch = FROM_1900
        self.sheets: dict[str, SheetNotes] = {}
        self._name = ""
        self._row = self._column = 0
        self._rows: set[int] = set()
        self._columns: set[int] = set()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "table-row":
            count = _repeated(attributes, "number-rows-repeated")
            if attributes.get("visibility") in _ODS_HIDDEN:
                last = min(self._row + count, _ROWS)
                self._rows.update(range(self._row + 1, last + 1))
            self._row += count
        elif name == "table-column":
            count = _repeated(attributes, "number-columns-repeated")
            if attributes.get("visibility") in _ODS_HIDDEN:
                self._columns.update(range(self._column, min(self._column + count, _COLUMNS)))
            self._column += count
        elif name == "table":
            self.close()
            self._name = attributes.get("name", "")
        elif name == "null-date":
            self.epoch = date.fromisoformat(attributes.get("date-value", "")[:10])

    def close(self) -> None:
        """Keep what was heard of the sheet that ends."""
        if self._rows or self._columns:
            self.sheets[self._name] = SheetNotes(
                None, frozenset(self._rows), frozenset(self._columns)
            )
        self._row = self._column = 0
        self._rows, self._columns = set(), set()


def _repeated(attributes: Mapping[str, str], key: str) -> int:
    return max(int(attributes.get(key, "1")), 1)


def _note_ods(archive: zipfile.ZipFile, notes: BookNotes) -> None:
    with archive.open(_ODS_CONTENT) as stream:
        words = (b"visibility", b"null-date")
        is_worth_it = any(any(word in piece for word in words) for piece in _overlapping(stream))
    heard = _Ods()
    if is_worth_it:
        with archive.open(_ODS_CONTENT) as stream:
            _parse(stream, heard.start)
        heard.close()
    notes.epoch, notes.sheets = heard.epoch, heard.sheets


def _overlapping(stream: IO[bytes]) -> Iterator[bytes]:
    end = b""
    while chunk := stream.read(_CHUNK):
        yield end + chunk
        end = chunk[-len(b"visibility") :]


# --- xlsb and xls -------------------------------------------------------------------------------


def _note_xlsb(archive: zipfile.ZipFile, main: str, notes: BookNotes) -> None:
    """Look at the records of the workbook's properties and sheets, then at rows and columns."""
    sheets: list[tuple[str, str]] = []
    with archive.open(main) as stream:
        for kind, content in _records(stream, frozenset({_XLSB_PROPERTIES, _XLSB_SHEET})):
            if kind == _XLSB_PROPERTIES:
                notes.epoch = FROM_1904 if content[0] & 1 else FROM_1900
            else:
                relation, end = _wide_text(content, 8)
                sheets.append((_wide_text(content, end)[0], relation))
    parts = _related(archive, main)
    for name, relation in sheets:
        part = parts.get(relation, "")
        if part in archive.namelist():
            with archive.open(part) as stream:
                found = _hidden_in_xlsb(stream)
            if found != NO_NOTES:
                notes.sheets[name] = found


def _hidden_in_xlsb(stream: IO[bytes]) -> SheetNotes:
    rows: set[int] = set()
    columns: set[int] = set()
    for kind, content in _records(stream, frozenset({_XLSB_ROW, _XLSB_COLUMNS})):
        if kind == _XLSB_ROW:
            row = int.from_bytes(content[:4], "little")
            # Of no height: so Excel keeps a row that is hidden or filtered out.
            if content[11] & 0x10 and row < _ROWS:
                rows.add(row + 1)
        elif content[16] & 1:
            first, last = (int.from_bytes(content[at : at + 4], "little") for at in (0, 4))
            columns.update(range(first, min(last + 1, _COLUMNS)))
    return SheetNotes(None, frozenset(rows), frozenset(columns))


def _records(stream: IO[bytes], wanted: frozenset[int]) -> Iterator[tuple[int, bytes]]:
    """Yield the records of these kinds; the others are passed over.

    Raises ValueError for more records than a sheet can have, IndexError where one is cut.
    """
    data, at = b"", 0
    for _ in range(_MOST_RECORDS):
        if len(data) - at < _LONGEST_HEAD:
            data, at = data[at:] + stream.read(_LONGEST_HEAD + _CHUNK), 0
            if not data:
                return
        kind, size, at = _head(data, at)
        missing = at + size - len(data)
        if missing > 0:
            if kind in wanted and size <= _LONGEST_TAG:
                data, at = data[at:] + stream.read(missing + _CHUNK), 0
            else:
                while missing > 0 and (passed := stream.read(min(missing, _CHUNK))):
                    missing -= len(passed)
                data, at = b"", 0
                continue
        if kind in wanted:
            yield kind, data[at : at + size]
        at += size
    raise ValueError("too many records")


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """Return the kind and the size of the record at `at`, and where its content begins."""
    kind, at = data[at], at + 1
    if kind & 0x80:
        kind, at = kind & 0x7F | data[at] << 7, at + 1
    size = 0
    for shift in (0, 7, 14, 21):
        size, at = size | (data[at] & 0x7F) << shift, at + 1
        if not data[at - 1] & 0x80:
            break
    return kind, size, at


def _wide_text(content: bytes, at: int) -> tuple[str, int]:
    """Return the text that begins at `at`, and where it ends."""
    end = at + 4 + 2 * int.from_bytes(content[at : at + 4], "little")
    return content[at + 4 : end].decode("utf-16-le"), end


def _epoch_of_xls(path: Path) -> date | None:
    with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as all_:
        said = {found[1] for found in _XLS_DAYS.finditer(all_)}
    if len(said) != 1:
        return None
    return FROM_1904 if said == {b"\x01"} else FROM_1900


# --- XML ----------------------------------------------------------------------------------------


def _parse_small(
    archive: zipfile.ZipFile, part: str, start: Callable[[str, Mapping[str, str]], None]
) -> None:
    if archive.getinfo(part).file_size > _SMALL_PART:
        raise ValueError(part)
    with archive.open(part) as stream:
        _parse(stream, start)


def _parse(stream: IO[bytes], start: Callable[[str, Mapping[str, str]], None]) -> None:
    """Tell every element that begins, by names without their prefixes."""
    from xml.parsers import expat

    def begin(name: str, attributes: Mapping[str, str]) -> None:
        start(_bare(name), {_bare(key): value for key, value in attributes.items()})

    def refuse(*_all: Any) -> None:
        raise ValueError("no sheet declares its own entities")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = begin
    parser.StartDoctypeDeclHandler = refuse
    while chunk := stream.read(_CHUNK):
        parser.Parse(chunk)
    parser.Parse(b"", True)  # noqa: FBT003 - expat takes it by place only


def _bare(name: str) -> str:
    return name.rpartition(" ")[2]
