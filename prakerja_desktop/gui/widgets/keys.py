"""Keys shown where they act: one key cap, and the hint row at the foot of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from prakerja_desktop.gui.spoken import Role
from prakerja_desktop.gui.theme import HINTS_HEIGHT, MARGIN, Type, current_theme

if TYPE_CHECKING:
    from collections.abc import Iterable

_EDGE = 4
_BETWEEN = 20
_BETWEEN_LINES = 2
_LEAST_FOR_TWO = 400

Hint = tuple[str, str]
"""Keys and words: ("Ctrl+P", "cetak"); several caps are divided by a blank: ("↑ ↓", "pilih")."""


class KeyCap(QWidget):
    """One key as a small outlined cap. It only shows; the shortcut itself belongs to its owner."""

    spoken_role = Role.StaticText
    spoken_whole = True

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

    spoken_role = Role.StaticText
    spoken_whole = True

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
    """The keys of a page at its foot, in two lines at most where text is large.

    What finds no room there is left to the list behind Ctrl+/, and the row says so.
    """

    spoken_role = Role.StaticText
    spoken_whole = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: list[Hint] = []
        self._caps: list[KeyHint] = []
        self._rest = KeyHint("Ctrl+/", self.tr("all keys"), self)
        self._rest.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setMinimumHeight(HINTS_HEIGHT)

    def hints(self) -> list[Hint]:
        """All keys of the page, shown or not."""
        return list(self._hints)

    def shown_hints(self) -> list[Hint]:
        """The keys that have room."""
        pairs = zip(self._hints, self._caps, strict=True)
        return [hint for hint, cap in pairs if not cap.isHidden()]

    def set_hints(self, hints: Iterable[Hint]) -> None:
        """Show these keys; an empty row keeps its height, so that the page does not jump."""
        wanted = list(hints)
        if wanted == self._hints:
            return
        self._hints = wanted
        for cap in self._caps:
            cap.hide()
            cap.deleteLater()
        self._caps = [KeyHint(keys, words, self) for keys, words in wanted]
        self.setAccessibleName(", ".join(f"{keys} {words}" for keys, words in wanted))
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_rest"):
            self._lay_out()

    def _lay_out(self) -> None:
        lines = self._lines(with_rest=False)
        most = self._most_lines()
        has_rest = len(lines) > most
        if has_rest:
            lines = self._lines(with_rest=True)[:most]
            lines[-1].append(self._rest)
        for cap in (*self._caps, self._rest):
            cap.setVisible(any(cap in line for line in lines))
        y = _EDGE
        for line in lines:
            height = max((cap.sizeHint().height() for cap in line), default=0)
            x = MARGIN
            for cap in line:
                size = cap.sizeHint()
                cap.setGeometry(x, y + (height - size.height()) // 2, size.width(), size.height())
                x += size.width() + _BETWEEN
            y += height + _BETWEEN_LINES
        self.setFixedHeight(max(y - _BETWEEN_LINES + _EDGE, HINTS_HEIGHT))

    def _lines(self, *, with_rest: bool) -> list[list[KeyHint]]:
        """The keys in lines; `with_rest` keeps room in the last line for the way to the others."""
        lines: list[list[KeyHint]] = [[]]
        used, most = 0, self._most_lines()
        room = self.width() - 2 * MARGIN
        for cap in self._caps:
            width = cap.sizeHint().width()
            is_last = with_rest and len(lines) == most
            kept = self._rest.sizeHint().width() + _BETWEEN if is_last else 0
            if lines[-1] and used + width + kept > room:
                lines.append([])
                used = 0
            lines[-1].append(cap)
            used += width + _BETWEEN
        return lines

    def _most_lines(self) -> int:
        """One line where the window has hardly room for its page, else two."""
        return 1 if self.window().height() < current_theme().px(_LEAST_FOR_TWO) else 2
