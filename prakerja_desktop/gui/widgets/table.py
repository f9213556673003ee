"""The table every page uses: head, delegate, row heights, group rows and copying for Excel.

It shows any model that follows gui/roles.py; filling and sorting are the model's work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from prakerja_desktop.gui.clipboard import clipboard
from prakerja_desktop.gui.roles import DISPLAY
from prakerja_desktop.gui.theme import ROW_HEIGHT, TALL_ROW_HEIGHT, current_theme
from prakerja_desktop.gui.widgets.delegate import CellDelegate, TableHead

if TYPE_CHECKING:
    from collections.abc import Iterable


class DataTable(QTableView):
    """A read-only table whose rows are selected whole.

    `activated_row` comes with Enter or a double click on a row, never twice for one press.
    """

    activated_row = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None, *, is_tall: bool = False) -> None:
        super().__init__(parent)
        self._row_height = TALL_ROW_HEIGHT if is_tall else ROW_HEIGHT
        self._group_rows: frozenset[int] = frozenset()
        self.setHorizontalHeader(TableHead(self))
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()
        self.doubleClicked.connect(self.activated_row)

    def set_asks(self) -> None:
        """Show with dots which cell the arrow keys chose: F1 explains it."""
        delegate = self.itemDelegate()
        if isinstance(delegate, CellDelegate):
            delegate.set_asks()

    def set_group_rows(self, rows: Iterable[int], span: int) -> None:
        """Let column 0 of these rows reach over `span` columns; earlier spans are taken away."""
        self.clearSpans()
        self._group_rows = frozenset(rows)
        if span > 1:
            for row in sorted(self._group_rows):
                self.setSpan(row, 0, 1, span)

    def select_row(self, row: int) -> None:
        """Make one row the current and only selected one, and bring it into sight."""
        index = self.model().index(row, 0)
        command = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(
            index, command.ClearAndSelect | command.Rows | command.Current
        )
        self.scrollTo(index)

    def selected_rows(self) -> list[int]:
        """The numbers of the selected rows from top to bottom, without group rows."""
        # By ranges: Qt would make an index for each of a hundred thousand selected rows.
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.size())]
        rows = {row for part in parts for row in range(part.top(), part.bottom() + 1)}
        return sorted(rows - self._group_rows)

    def copy(self) -> None:
        """Put the selected rows on the clipboard, tab-separated as Excel takes them."""
        shown = sorted(
            (
                column
                for column in range(self.model().columnCount())
                if not self.isColumnHidden(column)
            ),
            key=self.horizontalHeader().visualIndex,
        )
        lines = [
            "\t".join(self.copied_text(self.model().index(row, column)) for column in shown)
            for row in self.selected_rows()
        ]
        if lines:
            clipboard().put("\n".join(lines) + "\n")

    def copied_text(self, index: QModelIndex) -> str:
        """One cell on the clipboard: what is shown, on one line."""
        words = index.data(DISPLAY)
        return " ".join(str(words).split()) if words is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if self.currentIndex().isValid():
                self.activated_row.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit_rows()
        super().changeEvent(event)

    def _fit_rows(self) -> None:
        height = current_theme().px(self._row_height)
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)
