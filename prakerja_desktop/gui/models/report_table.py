"""A table of Laporan as cells: people and rupiah per group or month, and the line of sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prakerja_desktop.gui.models.cell_model import CellModel
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.services.report_words import number_words

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from prakerja_desktop.services.report_words import ReportTable, TableLine


class ReportTableModel(CellModel):
    """Shows one table; the last row is its sum. Money in whole rupiah, or in juta."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: ReportTable | None = None
        self._lines: tuple[TableLine, ...] = ()
        self._in_juta = False

    def set_table(self, table: ReportTable) -> None:
        """Show another table."""
        self.beginResetModel()
        self._table = table
        self._lines = table.lines if table.total is None else (*table.lines, table.total)
        self.endResetModel()

    def set_in_juta(self, *, in_juta: bool) -> None:
        """Write money in juta where whole rupiah have no room."""
        if in_juta != self._in_juta:
            self._in_juta = in_juta
            if self._lines:
                last = self.index(len(self._lines) - 1, len(self.heads()) - 1)
                self.dataChanged.emit(self.index(0, 0), last)

    def is_in_juta(self) -> bool:
        """Whether money is written in juta."""
        return self._in_juta

    def table(self) -> ReportTable | None:
        """What is shown."""
        return self._table

    def line(self, row: int) -> TableLine:
        """What a row is about."""
        return self._lines[row]

    def column_key(self, column: int) -> str:
        """The key of a column for the explanations; "name" for the first."""
        return "name" if not column or self._table is None else self._table.columns[column - 1].key

    def row_count(self) -> int:
        return len(self._lines)

    def heads(self) -> tuple[str, ...]:
        if self._table is None:
            return ("",)
        return (self._table.name_heading, *(one.heading for one in self._table.columns))

    def cell(self, row: int, column: int) -> Cell:
        line, table = self._lines[row], self._table
        is_total = table is not None and line is table.total
        if not column or table is None:
            return Cell(line.name, is_bold=is_total, is_group=is_total)
        words = number_words(
            line.numbers[column - 1], table.columns[column - 1], in_juta=self._in_juta
        )
        return Cell(words, is_right=True, is_bold=is_total, is_group=is_total)

    def row_id(self, _row: int) -> int | None:
        return None

    def is_right(self, column: int) -> bool:
        return column > 0
