"""One of a few large choices: an icon, what it is, and what comes of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from prakerja_desktop.gui.icons import paint_icon
from prakerja_desktop.gui.theme import STRONG, Type, current_theme

_WIDTH: Final = 640
_LEFT: Final = 76
_PADDING: Final = 24


class Choice(QAbstractButton):
    """A button as wide as a paragraph; the one with the keyboard stands out."""

    focused = Signal()

    def __init__(
        self, icon_name: str, title: str, words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._words = words
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(current_theme().px(_WIDTH))

    def sizeHint(self) -> QSize:
        width = current_theme().px(_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(current_theme().px(_WIDTH // 2), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        theme = current_theme()
        title = QFontMetrics(theme.font(Type.STEP, STRONG)).height()
        return title + self._words_rect(width).height() + theme.px(4 + 2 * _PADDING)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setMaximumWidth(current_theme().px(_WIDTH))
            self.updateGeometry()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        tokens, px = theme.tokens, theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.hasFocus() or self.isDown()
        painter.setPen(QPen(tokens.accent if chosen else tokens.strong, 2 if chosen else 1))
        painter.setBrush(tokens.selected if chosen or self.underMouse() else tokens.base)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        side = px(30)
        spot = QRectF(px(23), (self.height() - side) / 2, side, side)
        paint_icon(painter, self._icon_name, spot, tokens.accent)
        font = theme.font(Type.STEP, STRONG)
        metrics = QFontMetrics(font)
        words = self._words_rect(self.width())
        top = (self.height() - metrics.height() - px(4) - words.height()) // 2
        painter.setFont(font)
        painter.setPen(tokens.text)
        painter.drawText(px(_LEFT), top + metrics.ascent(), self.text())
        painter.setFont(theme.font())
        painter.setPen(tokens.muted)
        words.moveTop(top + metrics.height() + px(4))
        painter.drawText(words, int(Qt.TextFlag.TextWordWrap), self._words)

    def _words_rect(self, width: int) -> QRect:
        theme = current_theme()
        left = theme.px(_LEFT)
        room = QRect(left, 0, max(width - left - theme.px(_PADDING), 40), 2000)
        metrics = QFontMetrics(theme.font())
        return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._words)
