"""A table of Laporan: one column of names, the others of figures that share the width.

Where whole rupiah have no room, money is written in juta; where even that has none, the columns
of steps give way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from prakerja_desktop.gui.models.report_table import ReportTableModel
from prakerja_desktop.gui.roles import DISPLAY
from prakerja_desktop.gui.theme import (
    CELL_PADDING,
    HEAD_HEIGHT,
    ROW_HEIGHT,
    STRONG,
    Type,
    current_theme,
)
from prakerja_desktop.gui.widgets.table import DataTable

if TYPE_CHECKING:
    from prakerja_desktop.services.report_words import ReportTable

_LEAST_NAME: Final = 64
_MOST_NAME: Final = 300


class ReportTableView(DataTable):
    """Shows a table of the reports; with `is_whole` it is as high as all its rows."""

    asked = Signal(int, int, QRect)
    """F1 on a cell: its row and column, and where it lies in global coordinates."""

    fitted = Signal()
    """The columns have their widths; money may be written another way."""

    def __init__(self, parent: QWidget | None = None, *, is_whole: bool = False) -> None:
        super().__init__(parent)
        self._is_whole = is_whole
        self._model = ReportTableModel(self)
        self.setModel(self._model)
        self.set_asks()
        head = self.horizontalHeader()
        head.setSectionsMovable(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if is_whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().installEventFilter(self)

    def model_of(self) -> ReportTableModel:
        """The model, by its own type."""
        return self._model

    def set_table(self, table: ReportTable) -> None:
        """Show another table; the chosen cell stays where it can."""
        index = self.currentIndex()
        row, column = max(index.row(), 0), max(index.column(), 0)
        self._model.set_table(table)
        self.fit()
        self.setFixedHeight(self._whole_height()) if self._is_whole else None
        last_row, last_column = self._model.row_count() - 1, len(self._model.heads()) - 1
        if last_row >= 0:
            place = self._model.index(min(row, last_row), min(column, last_column))
            self.setCurrentIndex(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_F1 and index.isValid():
            place = self.visualRect(index)
            area = QRect(self.viewport().mapToGlobal(place.topLeft()), place.size())
            self.asked.emit(index.row(), index.column(), area)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._whole_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self._whole_height() if self._is_whole else 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()
            if self._is_whole:
                self.setFixedHeight(self._whole_height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Give every column the width of its longest words, and the names what is left."""
        model, room = self._model, self.viewport().width()
        if not self._is_whole:
            model.set_in_juta(in_juta=False)
        widths = self._widths()
        if sum(widths) > room and not model.is_in_juta():
            model.set_in_juta(in_juta=True)
            widths = self._widths()
        keys = [model.column_key(column) for column in range(len(widths))]
        hidden: set[int] = set()
        for column in reversed(range(len(widths))):
            kept = sum(width for at, width in enumerate(widths) if at not in hidden)
            if kept > room and keys[column].startswith("step_"):
                hidden.add(column)
        shown = [at for at in range(len(widths)) if at not in hidden]
        spare = max(room - sum(widths[at] for at in shown), 0)
        more = spare // max(len(shown), 1)
        for at, width in enumerate(widths):
            self.setColumnHidden(at, at in hidden)
            self.setColumnWidth(at, width + more)
        self.setColumnWidth(0, widths[0] + spare - more * (len(shown) - 1))
        self.fitted.emit()

    def _widths(self) -> list[int]:
        model, px = self._model, current_theme().px
        bold = QFontMetrics(current_theme().font(Type.BODY, STRONG))
        heads = model.heads()
        widths = []
        for column, head in enumerate(heads):
            words = [
                str(model.index(row, column).data(DISPLAY)) for row in range(model.row_count())
            ]
            widest = max(bold.horizontalAdvance(word) for word in (*words, head))
            width = widest + 2 * px(CELL_PADDING) + 2
            if not column:
                width = min(max(width, px(_LEAST_NAME)), px(_MOST_NAME))
            widths.append(width)
        return widths

    def _whole_height(self) -> int:
        px = current_theme().px
        head = max(self.horizontalHeader().sizeHint().height(), px(HEAD_HEIGHT))
        return head + self._model.row_count() * px(ROW_HEIGHT) + 2 * self.frameWidth() + 1
