"""The days of a span as a row of squares: gone, today, left, and the last good day.

It counts nothing by itself: first, last and today are handed in.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from prakerja_desktop.gui.spoken import Role
from prakerja_desktop.gui.theme import STRONG, Theme, Type, current_theme


@dataclass(frozen=True, slots=True)
class DaySpan:
    """A span with its words; `reached_on` is the day it was met, None while it is not."""

    first: date
    last: date
    today: date
    reached_on: date | None
    first_words: str
    last_words: str
    today_words: str

    @property
    def days(self) -> int:
        """The number of squares."""
        return max((self.last - self.first).days + 1, 1)


class DayStrip(QWidget):
    """One square per day; today and the last day are taller, so that they need no colour."""

    spoken_role = Role.Graphic
    spoken_whole = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._span: DaySpan | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_span(self, span: DaySpan) -> None:
        """Show this span."""
        self._span = span
        words = (span.first_words, span.today_words, span.last_words)
        self.setAccessibleName(", ".join(part for part in words if part))
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        line = QFontMetrics(theme.font(Type.SMALL)).height()
        return QSize(theme.px(360), 2 * line + theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        span = self._span
        if span is None:
            return
        theme = current_theme()
        painter = QPainter(self)
        small = theme.font(Type.SMALL)
        metrics = QFontMetrics(small)
        top = metrics.height() + theme.px(4)
        step = self.width() / span.days
        for number in range(span.days):
            day = span.first + timedelta(days=number)
            _paint_day(painter, QRectF(number * step, top, step, theme.px(18)), theme, span, day)
        self._paint_words(painter, theme, span, top + theme.px(18) + metrics.ascent() + 3)

    def _paint_words(self, painter: QPainter, theme: Theme, span: DaySpan, baseline: float) -> None:
        small, bold = theme.font(Type.SMALL), theme.font(Type.SMALL, STRONG)
        metrics, bold_metrics = QFontMetrics(small), QFontMetrics(bold)
        painter.setFont(small)
        painter.setPen(theme.tokens.muted)
        painter.drawText(QPointF(0, baseline), span.first_words)
        painter.setPen(theme.tokens.over)
        width = metrics.horizontalAdvance(span.last_words)
        painter.drawText(QPointF(self.width() - width, baseline), span.last_words)
        if not span.first <= span.today <= span.last or not span.today_words:
            return
        step = self.width() / span.days
        middle = ((span.today - span.first).days + 0.5) * step
        width = bold_metrics.horizontalAdvance(span.today_words)
        left = min(max(middle - width / 2, 0), self.width() - width)
        painter.setFont(bold)
        painter.setPen(theme.tokens.text)
        painter.drawText(QPointF(left, bold_metrics.ascent()), span.today_words)


def _paint_day(painter: QPainter, spot: QRectF, theme: Theme, span: DaySpan, day: date) -> None:
    tokens = theme.tokens
    low = theme.px(4)
    gap = max(1.0, spot.width() * 0.14)
    square = spot.adjusted(gap / 2, low, -gap / 2, -low)
    tall = spot.adjusted(gap / 2, 0, -gap / 2, 0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if day == span.reached_on:
        painter.fillRect(tall, tokens.done)
    elif day == span.today:
        painter.fillRect(tall, tokens.text)
    elif day == span.last:
        painter.fillRect(tall, tokens.over)
    elif day < span.today:
        painter.fillRect(square, tokens.chart)
    else:
        painter.setPen(QPen(tokens.soon, 1))
        painter.setBrush(tokens.base)
        painter.drawRect(square.adjusted(0.5, 0.5, -0.5, -0.5))
