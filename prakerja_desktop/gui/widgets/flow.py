"""A layout that goes from left to right and wraps, for strips, chips and rows of keys.

Where text is large or the window narrow, controls move to the next line instead of being cut.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays its widgets out like words of a text; lines are as high as their highest widget.

    With `is_form` the widgets of a line hang from its top, each as high as its words need: the
    words below one field must not move its neighbours.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: int = 8,
        line_gap: int = 4,
        is_form: bool = False,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        self._is_form = is_form
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def clear(self) -> None:
        """Take all widgets out and destroy them; hidden at once, so that none is seen twice."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(QRect(0, 0, width, 0), moving=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay_out(rect, moving=True)

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(len(sizes) - 1, 0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width, height).grownBy(margins)

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lay_out(self, rect: QRect, *, moving: bool) -> int:
        area = rect.marginsRemoved(self.contentsMargins())
        line: list[tuple[QLayoutItem, QRect]] = []
        x, y, height = area.x(), area.y(), 0
        for item in self._shown():
            size = item.sizeHint()
            if line and x + size.width() > area.right() + 1:
                self._place(line, height, moving=moving)
                x, y, height, line = area.x(), y + height + self._line_gap, 0, []
            size.setWidth(min(size.width(), area.width()))
            if self._is_form and item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
            line.append((item, QRect(QPoint(x, y), size)))
            x += size.width() + self._gap
            height = max(height, size.height())
        self._place(line, height, moving=moving)
        return y + height - rect.y() + self.contentsMargins().bottom()

    def _place(self, line: list[tuple[QLayoutItem, QRect]], height: int, *, moving: bool) -> None:
        if not moving:
            return
        for item, rect in line:
            if not self._is_form:
                rect.translate(0, (height - rect.height()) // 2)
            item.setGeometry(rect)
