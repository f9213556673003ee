"""A small table of finished rows: the base of the tables that show one participant or one day.

For tens of rows, not for the roster; what the cells say is decided by the subclasses.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prakerja_desktop.gui.models.cell_model import CellModel
from prakerja_desktop.gui.roles import Cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells, the person it is about, words for the pointer and the screen reader."""

    cells: tuple[Cell, ...]
    id: int | None = None
    tool_tip: str = ""
    spoken: tuple[str, ...] = ()


class CellTable(CellModel):
    """Finished rows under fixed heads; `set_rows` is the one way in."""

    def __init__(
        self,
        heads: Sequence[str],
        right: frozenset[int] = frozenset(),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._right = right
        self._rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, number: int) -> Row:
        """The row at this place."""
        return self._rows[number]

    def row_count(self) -> int:
        """The number of rows."""
        return len(self._rows)

    def heads(self) -> tuple[str, ...]:
        """The column heads."""
        return self._heads

    def cell(self, row: int, column: int) -> Cell:
        """What is painted in a place."""
        return self._rows[row].cells[column]

    def row_id(self, row: int) -> int | None:
        """The key of the row's person; None in rows that are nobody."""
        return self._rows[row].id

    def is_right(self, column: int) -> bool:
        """Tell whether a column holds numbers."""
        return column in self._right

    def hint(self, row: int, _column: int) -> str | None:
        """The tool tip of a row."""
        return self._rows[row].tool_tip or None

    def spoken(self, row: int, column: int) -> str:
        """A place in whole words; rows that have their own words keep them."""
        known = self._rows[row].spoken
        return known[column] if known else super().spoken(row, column)
