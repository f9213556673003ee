"""Sheets of paper one below the other, drawn as they will be printed; only those in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from prakerja_desktop.gui.spoken import Role
from prakerja_desktop.gui.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prakerja_desktop.printing.layout import Page

_GAP: Final = 16
_KEPT: Final = 8
"""Pictures of pages kept; each is a few megabytes."""
_POINTS_PER_INCH: Final = 72
_LARGEST: Final = 4.0
_STEP: Final = 1.25


class PaperView(QAbstractScrollArea):
    """Shows pages as wide as there is room, or a whole page at a time; Ctrl and the wheel zoom."""

    spoken_role = Role.Document

    page_changed = Signal(int)
    """The number of the page in sight, from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[Page, ...] = ()
        self._pictures: dict[tuple[int, int], QImage] = {}
        self._is_whole = False
        self._zoom = 1.0
        self._shown = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages as they will be printed"))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def set_pages(self, pages: Sequence[Page]) -> None:
        """Show these pages from the first one on."""
        self._pages = tuple(pages)
        self._pictures.clear()
        self._shown = 0
        self._fit()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def pages(self) -> tuple[Page, ...]:
        """What is shown."""
        return self._pages

    def set_whole(self, *, whole: bool) -> None:
        """Fit whole pages into the view, or their width."""
        self._is_whole = whole
        self._zoom = 1.0
        self._fit()
        self.go_to(self._shown)

    def zoom_by(self, factor: float) -> None:
        """Enlarge or shrink, between half of what fits and four times that."""
        self._zoom = min(max(self._zoom * factor, 0.5), _LARGEST)
        self._fit()
        self.go_to(self._shown)

    def current(self) -> int:
        """The page in sight, from 0."""
        return self._shown

    def go_to(self, page: int) -> None:
        """Bring a page to the top."""
        if self._pages:
            page = min(max(page, 0), len(self._pages) - 1)
            self.verticalScrollBar().setValue(self._places()[page].top() - _GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        key = Qt.Key(event.key())
        if key in steps and len(self._pages) > 1:
            self.go_to(self._shown + steps[key])
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Minus}:
            self.zoom_by(_STEP if key is Qt.Key.Key_Plus else 1 / _STEP)
        elif key is Qt.Key.Key_Home:
            self.go_to(0)
        elif key is Qt.Key.Key_End:
            self.go_to(len(self._pages) - 1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        tokens = current_theme().tokens
        painter.fillRect(event.rect(), tokens.window)
        above = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        sight = QRect(above, self.viewport().size())
        for number, place in enumerate(self._places()):
            if place.intersects(sight):
                spot = place.translated(-above)
                painter.drawImage(spot, self._picture(number, place.width()))
                painter.setPen(tokens.strong)
                painter.drawRect(spot.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            painter.setPen(tokens.accent)
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _picture(self, number: int, width: int) -> QImage:
        from prakerja_desktop.printing.pdf import render_image

        ratio = self.devicePixelRatioF()
        key = (number, round(width * ratio))
        found = self._pictures.get(key)
        if found is None:
            page = self._pages[number]
            found = render_image(page, width * ratio / page.paper.width * _POINTS_PER_INCH)
            found.setDevicePixelRatio(ratio)
            while len(self._pictures) >= _KEPT:
                del self._pictures[next(iter(self._pictures))]
            self._pictures[key] = found
        return found

    def _places(self) -> list[QRect]:
        places = []
        top = _GAP
        room = max(self.viewport().width(), self._widest() + 2 * _GAP)
        for page in self._pages:
            width, height = self._size(page)
            places.append(QRect((room - width) // 2, top, width, height))
            top += height + _GAP
        return places

    def _size(self, page: Page) -> tuple[int, int]:
        view = self.viewport()
        scale = (view.width() - 2 * _GAP) / page.paper.width
        if self._is_whole:
            scale = min(scale, (view.height() - 2 * _GAP) / page.paper.height)
        scale = max(scale * self._zoom, 0.05)
        return round(page.paper.width * scale), round(page.paper.height * scale)

    def _widest(self) -> int:
        return max((self._size(page)[0] for page in self._pages), default=0)

    def _fit(self) -> None:
        view = self.viewport()
        height = sum(self._size(page)[1] + _GAP for page in self._pages) + _GAP
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(height - view.height(), 0))
        down.setPageStep(view.height())
        down.setSingleStep(40)
        across.setRange(0, max(self._widest() + 2 * _GAP - view.width(), 0))
        across.setPageStep(view.width())
        view.update()

    def _scrolled(self, value: int) -> None:
        middle = value + self.viewport().height() // 2
        ends = [place.bottom() + _GAP for place in self._places()]
        number = next((at for at, end in enumerate(ends) if end >= middle), self._shown)
        if number != self._shown:
            self._shown = number
            self.page_changed.emit(number)
