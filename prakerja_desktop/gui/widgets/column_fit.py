"""Columns of a small table that share its width: one takes what the others leave.

Where large text leaves that one too little, lesser columns drop out in a given order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView

from prakerja_desktop.gui.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from prakerja_desktop.gui.widgets.table import DataTable


class ColumnFit(QObject):
    """Keeps the columns of a table to its width. All figures are pixels at 100 %."""

    def __init__(
        self,
        table: DataTable,
        widths: Mapping[int, int],
        stretched: int,
        least: int,
        giving_way: Sequence[int],
    ) -> None:
        """`stretched` is the column without a width of its own, at least `least` wide."""
        super().__init__(table)
        self._table = table
        self._widths = widths
        self._least = least
        self._giving_way = giving_way
        head = table.horizontalHeader()
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        table.viewport().installEventFilter(self)
        table.installEventFilter(self)
        self.fit()

    def fit(self) -> None:
        """Decide anew which columns have room."""
        px = current_theme().px
        room = self._table.viewport().width() - px(self._least)
        hidden: set[int] = set()
        for column in self._giving_way:
            kept = (width for one, width in self._widths.items() if one not in hidden)
            if sum(px(width) for width in kept) <= room:
                break
            hidden.add(column)
        for column, width in self._widths.items():
            self._table.setColumnHidden(column, column in hidden)
            self._table.setColumnWidth(column, px(width))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_resized = event.type() == QEvent.Type.Resize and watched is self._table.viewport()
        if is_resized or event.type() == QEvent.Type.StyleChange:
            self.fit()
        return False
