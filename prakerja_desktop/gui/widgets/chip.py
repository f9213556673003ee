"""Filter chips: a rounded button with a menu, which shows its value and can be cleared."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from prakerja_desktop.gui.icons import paint_icon
from prakerja_desktop.gui.theme import CHIPS_HEIGHT, MARGIN, STRONG, Type, current_theme
from prakerja_desktop.gui.widgets.flow import FlowLayout

_HEIGHT = 26
_ENDS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Chip(QAbstractButton):
    """A filter named `label`; active as soon as it has a value.

    A press (or Space, Enter, arrow down) opens `menu()`; the × at its right, Delete or Backspace
    clear it.
    """

    cleared = Signal()

    def __init__(
        self, label: str, parent: QWidget | None = None, *, can_clear: bool = True
    ) -> None:
        super().__init__(parent)
        self._label = label
        self._value = ""
        self._can_clear = can_clear
        self._menu = QMenu(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(label)
        self.clicked.connect(self.open_menu)

    def menu(self) -> QMenu:
        """The menu the page fills with choices."""
        return self._menu

    def value(self) -> str:
        """The words shown behind the label; empty while the filter is off."""
        return self._value

    def set_value(self, words: str) -> None:
        """Show the chosen value; an empty text makes the chip inactive."""
        self._value = words
        self.setAccessibleName(f"{self._label}: {words}" if words else self._label)
        self.updateGeometry()
        self.update()

    def open_menu(self) -> None:
        """Open the choices under the chip."""
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def clear(self) -> None:
        """Switch the filter off and say so."""
        if self._value and self._can_clear:
            self.set_value("")
            self.cleared.emit()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        width = theme.px(12) + self._label_width() + theme.px(26)
        if self._value:
            width += theme.px(5) + self._value_width()
        height = max(theme.px(_HEIGHT), QFontMetrics(theme.font()).height() + theme.px(6))
        return QSize(width, height)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._shows_cross() and event.position().x() >= self.width() - current_theme().px(24):
            self.clear()
            event.accept()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENDS:
            self.clear()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        tokens = theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_active = bool(self._value) and self._can_clear
        width = 2.0 if self.hasFocus() else 1.0
        outline = tokens.accent if is_active or self.hasFocus() else tokens.strong
        painter.setPen(QPen(outline, width))
        painter.setBrush(tokens.selected if is_active or self.underMouse() else tokens.base)
        half = width / 2
        frame = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        metrics = QFontMetrics(theme.font())
        baseline = round((self.height() + metrics.ascent() - metrics.descent()) / 2)
        x = theme.px(12)
        painter.setPen(tokens.text if self.isEnabled() else tokens.muted)
        painter.setFont(theme.font())
        painter.drawText(QPointF(x, baseline), self._label_text())
        if self._value:
            painter.setFont(theme.font(Type.BODY, STRONG))
            x += self._label_width() + theme.px(5)
            painter.drawText(QPointF(x, baseline), self._value)
        side = theme.px(9)
        spot = QRectF(self.width() - theme.px(12) - side, (self.height() - side) / 2, side, side)
        paint_icon(painter, "close" if self._shows_cross() else "down", spot, tokens.muted)

    def _shows_cross(self) -> bool:
        return bool(self._value) and self._can_clear

    def _label_text(self) -> str:
        return f"{self._label}:" if self._value else self._label

    def _label_width(self) -> int:
        return QFontMetrics(current_theme().font()).horizontalAdvance(self._label_text())

    def _value_width(self) -> int:
        font = current_theme().font(Type.BODY, STRONG)
        return QFontMetrics(font).horizontalAdvance(self._value)


class ChipRow(QFrame):
    """The chips of a page on their strip, and what they lead to at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "alt")
        self.setProperty("line", "bottom")
        self.setMinimumHeight(CHIPS_HEIGHT)
        self._flow = FlowLayout(gap=8, line_gap=6)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 6, MARGIN, 6)
        row.addLayout(self._flow, 1)
        self._right = QHBoxLayout()
        row.addLayout(self._right)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put a chip, or a link such as "Hapus saringan", behind the others."""
        self._flow.addWidget(widget)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget, such as the count of people found, at the right."""
        self._right.addWidget(widget)
