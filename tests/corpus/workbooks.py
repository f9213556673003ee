"""Workbooks of every kind, written byte by byte: what no library writes on purpose.

Only as much of each format as a reader needs. Cells are text, numbers or None; in xlsb also dates.
"""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

Value = str | float | date | None
Rows = Sequence[Sequence[Value]]

_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package'
    '/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
    'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """A zip of these parts, compressed."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def column_name(index: int) -> str:
    """A, B, … Z, AA: the letters of a column counted from 0."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


# --- xlsx and xlsm ------------------------------------------------------------------------------


def sheet_xml(rows: Rows, before: str = "", after: str = "") -> str:
    """A worksheet with inline text; `before` stands ahead of its rows, `after` behind them."""
    lines = []
    for y, row in enumerate(rows, 1):
        cells = "".join(_cell_xml(f"{column_name(x)}{y}", value) for x, value in enumerate(row))
        lines.append(f'<row r="{y}">{cells}</row>')
    return raw_sheet(before + f"<sheetData>{''.join(lines)}{after}</sheetData>")


def raw_sheet(content: str) -> str:
    """A worksheet of just this."""
    return f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{_MAIN}">{content}</worksheet>'


def _cell_xml(place: str, value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        text = f'<t xml:space="preserve">{escape(value)}</t>'
        return f'<c r="{place}" t="inlineStr"><is>{text}</is></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


def xlsx_parts(
    sheets: Mapping[str, str],
    shared: str = "",
    hidden: Iterable[str] = (),
    properties: str = "",
) -> dict[str, str | bytes]:
    """The parts of a workbook whose sheets are given as XML; `shared` are the shared strings."""
    hidden = set(hidden)
    listed, related = [], []
    parts: dict[str, str | bytes] = {"[Content_Types].xml": _TYPES}
    for number, (name, content) in enumerate(sheets.items(), 1):
        state = ' state="hidden"' if name in hidden else ""
        listed.append(
            f'<sheet name={quoteattr(name)} sheetId="{number}"{state} r:id="rId{number}"/>'
        )
        related.append(
            f'<Relationship Id="rId{number}" Type="{_RELATION}/worksheet" '
            f'Target="worksheets/sheet{number}.xml"/>'
        )
        parts[f"xl/worksheets/sheet{number}.xml"] = content
    if shared:
        related.append(
            f'<Relationship Id="rId0" Type="{_RELATION}/sharedStrings" Target="sharedStrings.xml"/>'
        )
        parts["xl/sharedStrings.xml"] = shared
    parts["_rels/.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
        f'Type="{_RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    )
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATION}">{properties}'
        f"<sheets>{''.join(listed)}</sheets></workbook>"
    )
    parts["xl/_rels/workbook.xml.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}">{"".join(related)}</Relationships>'
    )
    return parts


def xlsx(path: Path, rows: Rows) -> Path:
    """A workbook of one sheet."""
    return zipped(path, xlsx_parts({"Data": sheet_xml(rows)}))


def xlsm(path: Path, rows: Rows) -> Path:
    """The same with a macro project, which nobody runs."""
    parts = xlsx_parts({"Data": sheet_xml(rows)})
    return zipped(path, {**parts, "xl/vbaProject.bin": ole({"VBA": b"Sub Auto_Open()" * 400})})


# --- ods ----------------------------------------------------------------------------------------

_ODS = "urn:oasis:names:tc:opendocument:xmlns"


def ods_parts(content: str) -> dict[str, str | bytes]:
    """The parts of an OpenDocument sheet named Data whose table holds just this."""
    return {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": (
            f'<manifest:manifest xmlns:manifest="{_ODS}:manifest:1.0"><manifest:file-entry '
            'manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.'
            'spreadsheet"/></manifest:manifest>'
        ),
        "content.xml": (
            f'<office:document-content xmlns:office="{_ODS}:office:1.0" '
            f'xmlns:table="{_ODS}:table:1.0" xmlns:text="{_ODS}:text:1.0"><office:body>'
            f'<office:spreadsheet><table:table table:name="Data">{content}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>"
        ),
    }


def ods(path: Path, rows: Rows) -> Path:
    """An OpenDocument sheet."""
    lines = []
    for row in rows:
        cells = "".join(map(_ods_cell, row))
        lines.append(f"<table:table-row>{cells}</table:table-row>")
    return zipped(path, ods_parts("".join(lines)))


def _ods_cell(value: Value) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, str):
        return (
            '<table:table-cell office:value-type="string">'
            f"<text:p>{escape(value)}</text:p></table:table-cell>"
        )
    return (
        f'<table:table-cell office:value-type="float" office:value="{value}">'
        f"<text:p>{value}</text:p></table:table-cell>"
    )


# --- xlsb ---------------------------------------------------------------------------------------


def xlsb(
    path: Path,
    rows: Rows,
    *,
    is_from_1904: bool = False,
    hidden_rows: Collection[int] = (),
    hidden_columns: Collection[int] = (),
) -> Path:
    """A binary workbook of one sheet as Excel writes it: shared texts, short numbers, styles.

    Hidden rows and columns are numbered from 0.
    """
    book = _xlsb(131) + _xlsb(153, struct.pack("<III", int(is_from_1904), 0, 0)) + _xlsb(143)
    book += _xlsb(156, struct.pack("<II", 0, 1) + _wide("rId1") + _wide("Data"))
    book += _xlsb(144) + _xlsb(132)
    width = max(map(len, rows))
    texts: dict[str, int] = {}
    sheet = _xlsb(129) + _xlsb(148, struct.pack("<IIII", 0, len(rows) - 1, 0, width - 1))
    if hidden_columns:
        spans = (struct.pack("<IIIIH", x, x, 2_340, 0, 1) for x in hidden_columns)
        sheet += _xlsb(390) + b"".join(_xlsb(60, span) for span in spans) + _xlsb(391)
    sheet += _xlsb(145)
    for y, row in enumerate(rows):
        flags = bytes([0, 0x10 if y in hidden_rows else 0, 0])
        sheet += _xlsb(0, struct.pack("<IIH", y, 0, 300) + flags + bytes(12))
        for x, value in enumerate(row):
            if value is not None:
                sheet += _xlsb_cell(x, value, texts, is_from_1904=is_from_1904)
    sheet += _xlsb(146) + _xlsb(130)
    shared = _xlsb(159, struct.pack("<II", len(texts), len(texts)))
    shared += b"".join(_xlsb(19, b"\0" + _wide(text)) for text in texts) + _xlsb(160)
    relations = (
        f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="{_RELATION}/worksheet" '
        'Target="worksheets/sheet1.bin"/></Relationships>'
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
            f'Type="{_RELATION}/officeDocument" Target="xl/workbook.bin"/></Relationships>'
        ),
        "xl/workbook.bin": book,
        "xl/_rels/workbook.bin.rels": relations,
        "xl/sharedStrings.bin": shared,
        "xl/styles.bin": _xlsb_styles(),
        "xl/worksheets/sheet1.bin": sheet,
    }
    return zipped(path, parts)


_SHORT_NUMBERS = range(-(1 << 29), 1 << 29)


def _xlsb_cell(x: int, value: Value, texts: dict[str, int], *, is_from_1904: bool) -> bytes:
    plain, dated = struct.pack("<II", x, 0), struct.pack("<II", x, 1)
    if isinstance(value, bool):
        return _xlsb(4, plain + bytes([value]))
    if isinstance(value, str):
        return _xlsb(7, plain + struct.pack("<I", texts.setdefault(value, len(texts))))
    if isinstance(value, date):
        first = date(1904, 1, 1) if is_from_1904 else date(1899, 12, 30)
        return _xlsb(5, dated + struct.pack("<d", (value - first).days))
    if float(value or 0).is_integer() and int(value or 0) in _SHORT_NUMBERS:
        # A whole number in thirty bits, which two flag bits follow.
        return _xlsb(2, plain + struct.pack("<i", int(value or 0) << 2 | 2))
    return _xlsb(5, plain + struct.pack("<d", value))


def _xlsb_styles() -> bytes:
    """Two looks of a cell: General, and the date format 14."""
    looks = b"".join(_xlsb(47, struct.pack("<HH", 0, form) + bytes(12)) for form in (0, 14))
    return _xlsb(278) + _xlsb(617, struct.pack("<I", 2)) + looks + _xlsb(618) + _xlsb(279)


def _xlsb(kind: int, content: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, rest = b"", len(content)
    while True:
        size += bytes([rest & 0x7F | (0x80 if rest >> 7 else 0)])
        rest >>= 7
        if not rest:
            return head + size + content


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


# --- xls ----------------------------------------------------------------------------------------


def xls(
    path: Path, rows: Rows, *, is_protected: bool = False, is_from_1904: bool | None = None
) -> Path:
    """A workbook of Excel 97 to 2003 with one sheet; None says nothing of its day numbers."""
    globals_ = _biff(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    if is_protected:
        globals_ += _biff(0x002F, struct.pack("<HHH", 1, 1, 1) + bytes(48))
    if is_from_1904 is not None:
        globals_ += _biff(0x0022, struct.pack("<H", is_from_1904))
        globals_ += _biff(0x000E, struct.pack("<H", 1))
    sheet_entry = struct.pack("<BBBB", 0, 0, 4, 0) + b"Data"
    start = len(globals_) + 4 + 4 + len(sheet_entry) + 4
    globals_ += _biff(0x0085, struct.pack("<I", start) + sheet_entry) + _biff(0x000A)
    width = max(map(len, rows))
    sheet = _biff(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    sheet += _biff(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, width, 0))
    for y, row in enumerate(rows):
        for x, value in enumerate(row):
            if isinstance(value, str):
                text = struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
                sheet += _biff(0x0204, struct.pack("<HHH", y, x, 0) + text)
            elif value is not None:
                sheet += _biff(0x0203, struct.pack("<HHHd", y, x, 0, value))
    path.write_bytes(ole({"Workbook": globals_ + sheet + _biff(0x000A)}))
    return path


def _biff(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def ole(streams: Mapping[str, bytes]) -> bytes:
    """A compound file: what .xls files and password-protected workbooks are."""
    sector, end, free = 512, 0xFFFFFFFE, 0xFFFFFFFF
    fat = [0xFFFFFFFD]  # the table's own sector
    # Below 4,096 bytes another table would be needed.
    padded = {name: data.ljust(4096, b"\0") for name, data in streams.items()}
    entries, body = [], b""
    directory_sectors = -(-(len(padded) + 1) // 4)
    fat += [*range(2, 1 + directory_sectors), end]
    for name, data in padded.items():
        first, count = len(fat), -(-len(data) // sector)
        fat += [*range(first + 1, first + count), end]
        body += data.ljust(count * sector, b"\0")
        entries.append(_entry(name, 2, first, len(data), child=free))
    # All streams hang to the right of the first.
    linked = [
        _linked(entry, number + 2 if number + 1 < len(entries) else free)
        for number, entry in enumerate(entries)
    ]
    directory = b"".join([_entry("Root Entry", 5, end, 0, child=1), *linked])
    directory = directory.ljust(directory_sectors * sector, b"\0")
    fat += [free] * (128 - len(fat))
    assert len(fat) == 128, "too large for one table"
    header = struct.pack(
        "<8s16sHHHHH6xIIIIIIIIII",
        *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6),
        *(0, 1, 1, 0, 4096, end, 0, end, 0, 0),
    )
    header += struct.pack("<108I", *([free] * 108))
    return header[:512] + struct.pack("<128I", *fat) + directory + body


def _entry(name: str, kind: int, first: int, size: int, child: int) -> bytes:
    text = (name + "\0").encode("utf-16-le")
    none = 0xFFFFFFFF
    return (
        text.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(text), kind, 1, none, none, child)
        + bytes(36)
        + struct.pack("<IQ", first, size)
    )


def _linked(entry: bytes, right: int) -> bytes:
    return entry[:72] + struct.pack("<I", right) + entry[76:]
