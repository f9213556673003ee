"""A workbook of reports: one sheet per table with real numbers, sums as formulas, native charts.

Handed plain values; what is counted and what it is called is decided elsewhere. Never read back.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from prakerja_desktop.files import write_whole

Value = str | int | float

_CREATED: Final = datetime(2021, 1, 1)  # noqa: DTZ001 - the same figures make the same file
_HATCHED: Final = {"pattern": "wide_upward_diagonal", "fg_color": "#5A4A9F", "bg_color": "#FFFFFF"}
_SOLID: Final = "#4F8A68"
_BAR: Final = "#6C8299"
_LEAST_WIDTH, _MOST_WIDTH = 11, 46
_MOST_NAME: Final = 31
_ROW_PIXELS: Final = 26


class Format(StrEnum):
    """How a column of numbers is written."""

    TEXT = "@"
    COUNT = "#,##0"
    RUPIAH = '"Rp"#,##0'
    SHARE = "0.0%"


class ChartKind(StrEnum):
    """The charts spreadsheets know that say what ours say."""

    BARS = "bars"
    STACKED_COLUMNS = "stacked columns"


@dataclass(frozen=True, slots=True)
class BookColumn:
    """A column with its heading."""

    heading: str
    format: Format = Format.TEXT


@dataclass(frozen=True, slots=True)
class BookChart:
    """A chart of some columns by the first `names`; `planned` columns are hatched."""

    kind: ChartKind
    title: str
    columns: tuple[int, ...]
    planned: tuple[int, ...] = ()
    names: int = 1


@dataclass(frozen=True, slots=True)
class BookSheet:
    """A table with a title and lines above it; with `total_name` numbers are summed below it."""

    name: str
    title: str
    lines: tuple[str, ...]
    columns: tuple[BookColumn, ...]
    rows: tuple[tuple[Value, ...], ...]
    total_name: str = ""
    chart: BookChart | None = None


def write_report_book(path: Path, sheets: Sequence[BookSheet]) -> None:
    """Write the sheets; raise KnownError when the file cannot be written."""
    import xlsxwriter

    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": _CREATED})
    with contextlib.closing(book):
        for sheet in sheets:
            _Writer(book, sheet).write()
    write_whole(path, target.getvalue())


class _Writer:
    """Writes one sheet."""

    def __init__(self, book: Any, sheet: BookSheet) -> None:
        self._book = book
        self._sheet = sheet
        self._page = book.add_worksheet(sheet.name[:_MOST_NAME])
        self._head = len(sheet.lines) + 2
        self._first = self._head + 1
        self._last = self._head + len(sheet.rows)

    def write(self) -> None:
        sheet, page = self._sheet, self._page
        page.write_string(0, 0, sheet.title, self._book.add_format({"bold": True, "size": 14}))
        for number, line in enumerate(sheet.lines, start=1):
            page.write_string(number, 0, line)
        head = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
        for at, column in enumerate(sheet.columns):
            align = "left" if column.format is Format.TEXT else "right"
            style = self._book.add_format({**head, "align": align})
            page.write_string(self._head, at, column.heading, style)
            self._write_column(at, column)
        page.freeze_panes(self._first, 1)
        page.set_landscape()
        page.fit_to_pages(1, 0)
        page.repeat_rows(self._head)
        if sheet.chart is not None and sheet.rows:
            self._draw(sheet.chart)

    def _write_column(self, at: int, column: BookColumn) -> None:
        page, values = self._page, [row[at] for row in self._sheet.rows]
        is_text = column.format is Format.TEXT
        style = self._book.add_format({} if is_text else {"num_format": column.format.value})
        for number, value in enumerate(values):
            if is_text:
                page.write_string(self._first + number, at, str(value), style)
            else:
                page.write_number(self._first + number, at, value, style)
        if self._sheet.total_name and values:
            self._write_total(at, column, values)
        shown = [column.heading, *(f"{value:,}  " if not is_text else value for value in values)]
        width = max(len(str(one)) for one in shown) + (3 if column.format is Format.RUPIAH else 1)
        page.set_column(at, at, min(max(width, _LEAST_WIDTH), _MOST_WIDTH))

    def _write_total(self, at: int, column: BookColumn, values: Sequence[Value]) -> None:
        look: dict[str, Any] = {"bold": True, "top": 1}
        row = self._last + 1
        if column.format is Format.TEXT:
            name = "" if at else self._sheet.total_name
            self._page.write_string(row, at, name, self._book.add_format(look))
            return
        look["num_format"] = column.format.value
        formula = f"=SUM({_cell(self._first, at)}:{_cell(self._last, at)})"
        total = sum(value for value in values if not isinstance(value, str))
        # The value goes along for programs that show a file without calculating it.
        self._page.write_formula(row, at, formula, self._book.add_format(look), total)

    def _draw(self, chart: BookChart) -> None:
        is_bars = chart.kind is ChartKind.BARS
        options = {"type": "bar"} if is_bars else {"type": "column", "subtype": "stacked"}
        drawn = self._book.add_chart(options)
        name = self._page.get_name()
        for at in chart.columns:
            fill: dict[str, Any] = {"fill": {"color": _BAR if is_bars else _SOLID}}
            if at in chart.planned:
                fill = {"pattern": _HATCHED, "border": {"color": _HATCHED["fg_color"]}}
            drawn.add_series(
                {
                    "name": [name, self._head, at],
                    "categories": [name, self._first, 0, self._last, chart.names - 1],
                    "values": [name, self._first, at, self._last, at],
                    "gap": 40,
                    **({"data_labels": {"value": True}} if is_bars else {}),
                    **fill,
                }
            )
        drawn.set_title({"name": chart.title, "name_font": {"size": 12}})
        if is_bars:
            # Spreadsheets count bars from below.
            drawn.set_y_axis({"reverse": True})
            drawn.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
            drawn.set_legend({"none": True})
        else:
            drawn.set_legend({"position": "bottom"})
        rows = len(self._sheet.rows)
        drawn.set_size({"width": 720, "height": max(300, _ROW_PIXELS * rows + 90)})
        self._page.insert_chart(self._last + 4, 0, drawn, {"description": chart.title})


def _cell(row: int, column: int) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell

    return str(xl_rowcol_to_cell(row, column))
