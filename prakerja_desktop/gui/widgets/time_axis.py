"""A column of a table that is a time axis: months in the head, a person's dates in the rows.

What is known is drawn solid, what is estimated dashed. Which events a row has is decided by the
model (gui/models/payouts.py).
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from prakerja_desktop.gui.theme import STRONG, Tone, Type, current_theme
from prakerja_desktop.gui.widgets.delegate import CellDelegate, TableHead
from prakerja_desktop.gui.widgets.marks import paint_state_mark
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.workdays import add_months

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from prakerja_desktop.gui.theme import Theme
    from prakerja_desktop.services.wording import Wording

AXIS_ROW: Final = int(Qt.ItemDataRole.UserRole) + 20
"""AxisRow: what the delegate paints."""

LEAST_MONTHS: Final = 6
_MARK: Final = 12
_DOT: Final = 9
_NEAREST: Final = 0.62
"""Marks of neighbouring days are moved apart to this share of their width, so both are seen."""


@dataclass(frozen=True, slots=True)
class AxisEvent:
    """Something on a day; `words` are read where the mark is met."""

    on: date
    mark: Mark
    words: str
    is_estimate: bool = False


@dataclass(frozen=True, slots=True)
class AxisRow:
    """Events in order of time; `limit` is a last good day, drawn as a red stroke."""

    events: tuple[AxisEvent, ...] = ()
    limit: date | None = None
    limit_words: str = ""


@dataclass(frozen=True, slots=True)
class AxisSpan:
    """Whole months from the first day of one to the last day of another."""

    first: date
    last: date

    @classmethod
    def around(cls, days: Iterable[date]) -> AxisSpan:
        """The months that hold all these days, at least half a year."""
        known = sorted(days)
        first = known[0].replace(day=1)
        last = max(known[-1], add_months(first, LEAST_MONTHS - 1))
        return cls(first, last.replace(day=monthrange(last.year, last.month)[1]))

    def months(self) -> list[date]:
        """The first day of each month."""
        found = [self.first]
        while (following := add_months(found[-1], 1)) <= self.last:
            found.append(following)
        return found

    def position(self, day: date, left: float, width: float) -> float:
        """Where the middle of this day lies."""
        days = (self.last - self.first).days + 1
        return left + width * ((day - self.first).days + 0.5) / days

    def edge(self, day: date, left: float, width: float) -> float:
        """Where this day begins."""
        days = (self.last - self.first).days + 1
        return left + width * (day - self.first).days / days


class TimeAxisHead(TableHead):
    """The head of a table whose column `column` is a time axis: it names the months and today."""

    def __init__(self, column: int, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column
        self._wording = wording
        self._span: AxisSpan | None = None
        self._today: date | None = None
        self.setSectionsMovable(False)

    def set_span(self, span: AxisSpan, today: date) -> None:
        """Name these months."""
        self._span, self._today = span, today
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if section != self._column or self._span is None or self._today is None:
            super().paintSection(painter, rect, section)
            return
        theme = current_theme()
        font = theme.font(Type.SMALL)
        metrics = QFontMetrics(font)
        baseline = round(rect.center().y() + (metrics.ascent() - metrics.descent()) / 2)
        painter.save()
        painter.setFont(font)
        painter.setPen(theme.tokens.muted)
        step = rect.width() / len(self._span.months())
        for month in self._span.months():
            words = self._wording.short_month(month.month)
            if metrics.horizontalAdvance(words) + theme.px(6) > step and month.month % 3 != 1:
                continue
            x = self._span.edge(month, rect.left(), rect.width()) + theme.px(4)
            painter.drawText(QPointF(x, baseline), words)
        self._paint_today(painter, rect, theme, baseline)
        painter.restore()

    def _paint_today(self, painter: QPainter, rect: QRect, theme: Theme, baseline: int) -> None:
        if self._span is None or self._today is None:
            return
        words = self.tr("today, {day}").format(day=self._wording.short_day(self._today))
        font = theme.font(Type.SMALL, STRONG)
        metrics = QFontMetrics(font)
        width = metrics.horizontalAdvance(words) + theme.px(10)
        middle = self._span.position(self._today, rect.left(), rect.width())
        left = min(max(middle - width / 2, rect.left()), rect.right() - width)
        top = rect.top() + theme.px(4)
        badge = QRectF(left, top, width, rect.bottom() - top)
        painter.fillRect(badge, theme.tokens.text)
        painter.setFont(font)
        painter.setPen(theme.tokens.base)
        painter.drawText(QPointF(left + theme.px(5), baseline), words)


class TimeAxisDelegate(CellDelegate):
    """Paints an `AxisRow`: months as hairlines, today as a line, events as marks on a line."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._span: AxisSpan | None = None
        self._today: date | None = None

    def set_span(self, span: AxisSpan, today: date) -> None:
        """Paint these months."""
        self._span, self._today = span, today

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        row = index.data(AXIS_ROW)
        if self._span is None or self._today is None or not isinstance(row, AxisRow):
            return
        theme = current_theme()
        area = QRectF(option.rect)
        painter.save()
        painter.setClipRect(area)
        self._paint_months(painter, area, theme)
        self._paint_limit(painter, area, theme, row)
        self._paint_events(painter, area, theme, row)
        painter.restore()

    def places(self, row: AxisRow, area: QRectF) -> list[float]:
        """Where the middle of each event's mark lies; close neighbours are moved apart."""
        if self._span is None:
            return []
        theme = current_theme()
        found: list[float] = []
        for event in row.events:
            at = self._span.position(event.on, area.left(), area.width())
            nearest = theme.px(_MARK) * _NEAREST
            found.append(max(at, found[-1] + nearest) if found else at)
        half = theme.px(_MARK) / 2
        over = found[-1] + half + 1 - area.right() if found else 0
        return [at - max(over, 0) for at in found]

    def _paint_months(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        if self._span is None or self._today is None:
            return
        painter.setPen(QPen(theme.tokens.line, 1))
        for month in self._span.months():
            x = round(self._span.edge(month, area.left(), area.width())) + 0.5
            painter.drawLine(QLineF(x, area.top(), x, area.bottom()))
        x = round(self._span.position(self._today, area.left(), area.width())) + 0.5
        painter.setPen(QPen(theme.tokens.text, 1))
        painter.drawLine(QLineF(x, area.top(), x, area.bottom() + 1))

    def _paint_limit(self, painter: QPainter, area: QRectF, theme: Theme, row: AxisRow) -> None:
        if row.limit is None or self._span is None:
            return
        x = round(self._span.position(row.limit, area.left(), area.width()))
        inset = theme.px(5)
        painter.setPen(QPen(theme.tokens.over, max(2, theme.px(2))))
        painter.drawLine(QLineF(x, area.top() + inset, x, area.bottom() - inset))
        font = theme.font(Type.SMALL)
        metrics = QFontMetrics(font)
        words = self._wording.short_day(row.limit)
        width = metrics.horizontalAdvance(words)
        at = x + theme.px(5)
        if at + width > area.right():
            at = x - theme.px(5) - width
        half = theme.px(_MARK)
        if any(at - half < place < at + width + half for place in self.places(row, area)):
            return
        _write(painter, QPointF(at, _baseline(area, metrics)), words, font, theme.tokens.over)

    def _paint_events(self, painter: QPainter, area: QRectF, theme: Theme, row: AxisRow) -> None:
        places = self.places(row, area)
        y = round(area.center().y())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(1, len(places)):
            event = row.events[number]
            pen = QPen(theme.tokens.tone(_line_tone(event)), max(1.5, theme.px(2) * 0.8))
            if event.is_estimate:
                pen.setDashPattern([2, 2])
            painter.setPen(pen)
            painter.drawLine(QLineF(places[number - 1], y, places[number], y))
        for event, x in zip(row.events, places, strict=True):
            side = theme.px(_DOT if event.mark is Mark.DOT else _MARK)
            spot = QRectF(x - side / 2, y - side / 2, side, side)
            if event.mark is Mark.DOT:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.tokens.wait)
                painter.drawEllipse(spot.center(), side / 3, side / 3)
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tokens.base)
            painter.drawEllipse(spot)
            paint_state_mark(painter, event.mark, spot, theme)


def _line_tone(event: AxisEvent) -> Tone:
    """The line of money that is late is red; every other one is in the colour of waiting."""
    return Tone.OVER if event.mark is Mark.OVERDUE else Tone.WAIT


def _baseline(area: QRectF, metrics: QFontMetrics) -> float:
    return round(area.center().y() + (metrics.ascent() - metrics.descent()) / 2)


def _write(painter: QPainter, at: QPointF, words: str, font: QFont, colour: QColor) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(at, words)
