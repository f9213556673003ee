"""A small sheet of paper with the office's own letterhead, as every print begins and ends."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from prakerja_desktop.gui.spoken import Role
from prakerja_desktop.gui.theme import LIGHT, STRONG, current_theme

_WIDTH: Final = 376
_HEIGHT: Final = 476
_EDGE: Final = 24
_GREY: Final = QColor("#D1D5DA")


class LetterheadPreview(QWidget):
    """Paper is white in the dark too; grey bars stand for what each participant's page says."""

    spoken_role = Role.Graphic
    spoken_whole = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = ""
        self._lines: tuple[str, ...] = ()
        self._officer = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_words(self, office: str, lines: tuple[str, ...], officer: str) -> None:
        """Show the office's name, the lines below it, and the officer's line at the foot."""
        self._office, self._lines, self._officer = office, lines, officer
        self.setAccessibleName("; ".join(filter(None, (office, *lines, officer))))
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(_WIDTH), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(_WIDTH * 2 // 3, current_theme().px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self.width() / _WIDTH, self.height() / _HEIGHT)
        painter.scale(scale, scale)
        painter.setPen(QPen(LIGHT.strong, 1))
        painter.setBrush(LIGHT.base)
        painter.drawRect(QRectF(0.5, 0.5, _WIDTH - 1, _HEIGHT - 1))
        _Sheet(painter, theme.family).paint(
            self._office or self.tr("Name of the office"),
            self._lines,
            self._officer,
            self.tr("Name of the participant"),
            self.tr("What has to be done now"),
            self.tr("The office's notebook, not an official Prakerja application."),
        )


class _Sheet:
    """Paints from top to bottom in units of 1/376 of the width."""

    def __init__(self, painter: QPainter, family: str) -> None:
        self._painter = painter
        self._family = family

    def paint(
        self,
        office: str,
        lines: tuple[str, ...],
        officer: str,
        name: str,
        action: str,
        unofficial: str,
    ) -> None:
        y = self._words(_EDGE, 40, office, 12.5, STRONG)
        for line in lines:
            y = self._words(_EDGE, y + 3, line, 10.5)
        y += 2
        self._painter.fillRect(QRectF(_EDGE, y, _WIDTH - 2 * _EDGE, 1.6), LIGHT.text)
        y = self._words(_EDGE, y + 26, name, 15, STRONG)
        self._bar(_EDGE, y - 4, 190, 6)
        y += 14
        self._painter.setPen(QPen(LIGHT.text, 1.8))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(QRectF(_EDGE, y, _WIDTH - 2 * _EDGE, 84), 2, 2)
        self._words(_EDGE + 12, y + 19, action, 10.5, STRONG)
        for at, length, height in ((30, 270, 9), (46, 200, 9), (66, 150, 6)):
            self._bar(_EDGE + 12, y + at, length, height)
        y += 104
        for step, length in enumerate((120, 110, 132, 118, 96)):
            row = y + step * 17
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(_GREY)
            self._painter.drawEllipse(QPointF(_EDGE + 5, row + 3), 4.5, 4.5)
            self._bar(_EDGE + 18, row, length, 6)
            self._bar(_WIDTH - _EDGE - 70, row, 70, 6)
        y += 96
        self._bar(_EDGE, y, _WIDTH - 2 * _EDGE, 8)
        foot = self._words(_EDGE, _HEIGHT - 42, officer, 10.5)
        self._words(_EDGE, foot + 3, unofficial, 9.5, tone=LIGHT.muted)

    def _words(
        self,
        x: float,
        baseline: float,
        words: str,
        size: float,
        weight: int = 400,
        tone: QColor = LIGHT.text,
    ) -> float:
        """Draw a line, smaller when it is long; return the next baseline."""
        font = QFont(self._family)
        font.setPixelSize(max(round(size), 1))
        font.setWeight(QFont.Weight(weight))
        metrics = QFontMetricsF(font)
        room = _WIDTH - x - _EDGE
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        self._painter.setFont(font)
        self._painter.setPen(tone)
        self._painter.drawText(QPointF(x, baseline), text)
        return baseline + metrics.height() * 0.95

    def _bar(self, x: float, y: float, width: float, height: float) -> None:
        self._painter.fillRect(QRectF(x, y, width, height), _GREY)
