"""Keys shown where they act: one key cap, and the hint row at the foot of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from prakerja_desktop.gui.theme import HINTS_HEIGHT, MARGIN, Type, current_theme
from prakerja_desktop.gui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Iterable

Hint = tuple[str, str]
"""Keys and words: ("Ctrl+P", "cetak"); several caps are divided by a blank: ("↑ ↓", "pilih")."""


class KeyCap(QWidget):
    """One key as a small outlined cap. It only shows; the shortcut itself belongs to its owner."""

    def __init__(self, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._keys = keys
        self.set_keys(keys)

    def keys(self) -> str:
        """The text on the cap."""
        return self._keys

    def set_keys(self, keys: str) -> None:
        """Show other keys."""
        self._keys = keys
        self.setAccessibleName(keys)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        metrics = QFontMetrics(theme.font(Type.SMALL))
        width = max(metrics.horizontalAdvance(self._keys) + theme.px(9), theme.px(20))
        return QSize(width, metrics.height() + theme.px(3))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.tokens.key, 1))
        painter.setBrush(theme.tokens.base)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5)
        painter.setPen(theme.tokens.text if self.isEnabled() else theme.tokens.muted)
        painter.setFont(theme.font(Type.SMALL))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._keys)


class KeyHint(QWidget):
    """One or more caps and what they do."""

    def __init__(self, keys: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for one in keys.split():
            row.addWidget(KeyCap(one))
        label = QLabel(words)
        label.setProperty("type", "caption")
        row.addSpacing(2)
        row.addWidget(label)
        self.setAccessibleName(f"{keys} {words}")


class HintRow(QWidget):
    """The keys of a page in one row at its foot; it wraps when text is large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: list[Hint] = []
        self._flow = FlowLayout(self, gap=20, line_gap=2)
        self._flow.setContentsMargins(MARGIN, 4, MARGIN, 4)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(HINTS_HEIGHT)

    def hints(self) -> list[Hint]:
        """What the row shows."""
        return list(self._hints)

    def set_hints(self, hints: Iterable[Hint]) -> None:
        """Show these keys; an empty row keeps its height, so that the page does not jump."""
        wanted = list(hints)
        if wanted == self._hints:
            return
        self._hints = wanted
        self._flow.clear()
        for keys, words in wanted:
            self._flow.addWidget(KeyHint(keys, words, self))
        self.setAccessibleName(", ".join(f"{keys} {words}" for keys, words in wanted))
        self.updateGeometry()
