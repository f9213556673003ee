"""The five steps one below the other: mark, name, and a few words at the right.

A thin line joins the marks. What the words say is the page's business.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from prakerja_desktop.gui.spoken import Role
from prakerja_desktop.gui.theme import STRONG, Tone, Type, current_theme
from prakerja_desktop.gui.widgets.marks import MARK_SIZE, paint_state_mark
from prakerja_desktop.printing.symbols import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

LINE: Final = 23
"""Pixels from one step to the next, at 100 %."""

_LEAST_NOTE: Final = 36


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step; the current one is bold, `is_pending` ones are quiet."""

    mark: Mark
    name: str
    note: str = ""
    tone: Tone = Tone.MUTED
    is_current: bool = False
    is_pending: bool = False


class StepList(QWidget):
    """Paints the steps; its accessible name says them all."""

    spoken_role = Role.StaticText
    spoken_whole = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[StepLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def lines(self) -> tuple[StepLine, ...]:
        """What is shown."""
        return self._lines

    def set_lines(self, lines: Sequence[StepLine]) -> None:
        """Show these steps."""
        self._lines = tuple(lines)
        self.setAccessibleName(
            "; ".join(f"{line.name}: {line.note}" if line.note else line.name for line in lines)
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(200), theme.px(LINE) * len(self._lines))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = current_theme()
        height, side = theme.px(LINE), theme.px(MARK_SIZE)
        middle = side / 2
        for place, line in enumerate(self._lines):
            top = place * height
            if place:
                gap = theme.px(3)
                painter.setPen(theme.tokens.line)
                painter.drawLine(
                    QPointF(middle, top - (height - side) / 2 + gap),
                    QPointF(middle, top + (height - side) / 2 - gap),
                )
            spot = QRectF(0, top + (height - side) / 2, side, side)
            paint_state_mark(painter, line.mark, spot, theme)
            self._paint_words(painter, line, top, height)

    def _paint_words(self, painter: QPainter, line: StepLine, top: int, height: int) -> None:
        theme = current_theme()
        name_font = theme.font(Type.BODY, STRONG if line.is_current else 400)
        note_font = theme.font(Type.SMALL)
        names, notes = QFontMetrics(name_font), QFontMetrics(note_font)
        left = theme.px(MARK_SIZE + 7)
        room = self.width() - left
        name = names.elidedText(line.name, Qt.TextElideMode.ElideRight, room)
        baseline = top + (height + names.ascent() - names.descent()) / 2
        painter.setFont(name_font)
        painter.setPen(theme.tokens.muted if line.is_pending else theme.tokens.text)
        painter.drawText(QPointF(left, baseline), name)
        room -= names.horizontalAdvance(name) + theme.px(6)
        if not line.note or room < theme.px(_LEAST_NOTE):
            return
        note = notes.elidedText(line.note, Qt.TextElideMode.ElideRight, room)
        painter.setFont(note_font)
        painter.setPen(theme.tokens.tone(line.tone))
        painter.drawText(QPointF(self.width() - notes.horizontalAdvance(note), baseline), note)
