"""What the table models share: cells, words and header for the views, by int roles.

A model says what stands in a place; how it is painted is in widgets/delegate.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from prakerja_desktop.gui.roles import (
    ACCESSIBLE_TEXT,
    ALIGNMENT,
    CELL,
    DISPLAY,
    ID,
    LEFT,
    RIGHT,
    TOOL_TIP,
    Cell,
)
from prakerja_desktop.gui.spoken import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QModelRoleData

AnyIndex = QModelIndex | QPersistentModelIndex

MISSING = "–"
"""What stands where nothing is recorded: never blank, never 0."""


class CellModel(QAbstractTableModel):
    """A read-only table of cells. Subclasses give `row_count`, `heads`, `cell` and `row_id`."""

    def row_count(self) -> int:
        """The number of rows now known."""
        raise NotImplementedError

    def heads(self) -> tuple[str, ...]:
        """The column heads in words, which also says how many columns there are."""
        raise NotImplementedError

    def cell(self, row: int, column: int) -> Cell:
        """What is painted in a place."""
        raise NotImplementedError

    def row_id(self, row: int) -> int | None:
        """The key of the row's person; None in rows that are nobody."""
        raise NotImplementedError

    def words(self, row: int, column: int) -> str:
        """A place in words, as shown and as copied."""
        cell = self.cell(row, column)
        return f"{cell.text} {cell.tail}" if cell.tail else cell.text

    def spoken(self, row: int, column: int) -> str:
        """A place in whole words for a screen reader, with the head of its column."""
        words = self.words(row, column)
        head = self.heads()[column]
        if words in {"", MISSING}:
            words = self.tr("none")
        return f"{head}: {words}" if head else words

    def is_right(self, _column: int) -> bool:
        """Tell whether a column holds numbers, whose head stands at the right too."""
        return False

    def hint(self, _row: int, _column: int) -> str | None:
        """The tool tip of a place."""
        return None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else self.row_count()

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.heads())

    def data(self, index: AnyIndex, role: int = DISPLAY) -> Any:
        if not index.isValid():
            return None
        return self._answer(index.row(), index.column(), role)

    def multiData(self, index: AnyIndex, roles: Iterable[QModelRoleData]) -> None:
        # One crossing from C++ for all roles of a place. The span iterates; its stubs hide that.
        row, column = index.row(), index.column()
        for wanted in roles:
            wanted.setData(self._answer(row, column, wanted.role()))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> str | int | None:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role in {DISPLAY, ACCESSIBLE_TEXT}:
            heads = self.heads()
            return heads[section] if 0 <= section < len(heads) else None
        if role == ALIGNMENT:
            return RIGHT if self.is_right(section) else LEFT
        return None

    def _answer(self, row: int, column: int, role: int) -> Any:
        if role == CELL:
            return self.cell(row, column)
        if role == DISPLAY:
            return self.words(row, column)
        if role == ACCESSIBLE_TEXT:
            return in_words(self.spoken(row, column))
        if role == ID:
            return self.row_id(row)
        if role == ALIGNMENT:
            return RIGHT if self.is_right(column) else LEFT
        if role == TOOL_TIP:
            return self.hint(row, column)
        return None
