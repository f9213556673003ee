"""A mark on a widget: alone or with its word, always in the colour of its state."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from prakerja_desktop.gui.spoken import Role
from prakerja_desktop.gui.theme import Theme, Tone, current_theme, set_role, tone_of
from prakerja_desktop.printing.marks import Mark, paint_mark

MARK_SIZE = 13
"""Pixels of a mark beside body text, at 100 %."""
MARK_GAP = 6
"""Pixels between a mark and its words."""


def paint_state_mark(painter: QPainter, mark: Mark, rect: QRectF, theme: Theme) -> None:
    """Paint a mark in the colours of the screen."""
    tokens = theme.tokens
    is_soon = mark is Mark.DUE_SOON
    colour = tokens.tone(tone_of(mark))
    if is_soon and tokens.is_dark:
        paint_mark(painter, mark, rect, colour, paper=tokens.base)
    else:
        fill = tokens.soon_fill if is_soon else None
        paint_mark(painter, mark, rect, colour, paper=tokens.base, fill=fill)


class MarkView(QWidget):
    """One mark; its accessible name is the word that belongs to it."""

    spoken_role = Role.Graphic
    spoken_whole = True

    def __init__(
        self, mark: Mark = Mark.OPEN, size: int = MARK_SIZE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._mark = mark
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def mark(self) -> Mark:
        """The mark shown."""
        return self._mark

    def set_mark(self, mark: Mark) -> None:
        """Show another mark."""
        self._mark = mark
        self.update()

    def sizeHint(self) -> QSize:
        side = current_theme().px(self._size)
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_state_mark(painter, self._mark, QRectF(self.rect()), current_theme())


class MarkLabel(QWidget):
    """Mark and word together; also says, with a dot in muted, why something cannot be done."""

    spoken_role = Role.StaticText
    spoken_whole = True

    def __init__(
        self,
        mark: Mark = Mark.OPEN,
        words: str = "",
        parent: QWidget | None = None,
        *,
        kind: str = "body",
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MARK_GAP)
        self._view = MarkView(mark, parent=self)
        self._label = QLabel(words, self)
        self._label.setWordWrap(False)
        self._label.setProperty("type", kind)
        row.addWidget(self._view)
        row.addWidget(self._label, 1)
        self.set_state(mark, words)

    def mark(self) -> Mark:
        """The mark shown."""
        return self._view.mark()

    def text(self) -> str:
        """The words shown."""
        return self._label.text()

    def set_state(self, mark: Mark, words: str, tone: Tone | None = None) -> None:
        """Show a mark with its words, in the mark's tone unless another is given."""
        self._view.set_mark(mark)
        self._label.setText(words)
        self.setAccessibleName(words)
        set_role(self._label, "tone", (tone_of(mark) if tone is None else tone).value)

    def set_word_wrap(self, *, wrap: bool) -> None:
        """Let the words go over several lines."""
        self._label.setWordWrap(wrap)
