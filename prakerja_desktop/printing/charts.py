"""One painter of the charts of Laporan, for screen and paper: funnel, cash by month, deadlines.

Handed finished texts and shares, fonts and colours. The places of what can be chosen are told by
`*_places`, in the same units as the painting. No numbers are worked out here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from prakerja_desktop.printing.chart_values import CashBar, CashChart, FunnelBar, WaveBar, WaveChart
from prakerja_desktop.printing.marks import Mark, MoneyKind, paint_mark, paint_money

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FUNNEL_LINE: Final = 36
WAVE_LINE: Final = 28
WAVE_HEAD: Final = 18
CASH_HEIGHT: Final = 216
"""Units (pixels of the screen at 100 %) a stage, a deadline, a heading, the months need."""

_BAR: Final = 15
_THIN_BAR: Final = 6
_GAP: Final = 8
_LEAST_MONTH: Final = 46
_MOST_BAR: Final = 40
_MOST_NAME: Final = 0.36
_LEGEND: Final = 12
_GRID_LINES: Final = 4
_HATCH: Final = 7


@dataclass(frozen=True, slots=True)
class ChartLook:
    """Fonts and colours; `unit` is how long one unit is on this painter."""

    body: QFont
    strong: QFont
    italic: QFont
    small: QFont
    unit: float
    text: QColor
    muted: QColor
    line: QColor
    ground: QColor
    bar: QColor
    paid: QColor
    planned: QColor
    planned_ground: QColor
    at_risk: QColor
    at_risk_fill: QColor
    paper: QColor
    mark: Callable[[QPainter, Mark, QRectF], None]


def plain_marks(painter: QPainter, mark: Mark, rect: QRectF) -> None:
    """Paint a mark as it is on paper: black, the triangle white."""
    white = QColor(Qt.GlobalColor.white)
    paint_mark(painter, mark, rect, QColor(Qt.GlobalColor.black), paper=white, fill=white)


# The funnel.


def funnel_height(bars: Sequence[FunnelBar], look: ChartLook) -> float:
    """How high a funnel is."""
    return sum(_stage_height(bar, look) for bar in bars)


def funnel_places(bars: Sequence[FunnelBar], area: QRectF, look: ChartLook) -> list[QRectF]:
    """Where each stage lies."""
    places, top = [], area.top()
    for bar in bars:
        height = _stage_height(bar, look)
        places.append(QRectF(area.left(), top, area.width(), height))
        top += height
    return places


def paint_funnel(
    painter: QPainter, bars: Sequence[FunnelBar], area: QRectF, look: ChartLook
) -> None:
    """Paint the stages one below the other."""
    body, strong = QFontMetricsF(look.body), QFontMetricsF(look.strong)
    gap = _GAP * look.unit
    name = max((body.horizontalAdvance(bar.name) for bar in bars), default=0.0) + 2 * gap
    name = min(name, _MOST_NAME * area.width())
    figure = max((strong.horizontalAdvance(bar.figure) for bar in bars), default=0.0) + gap
    percent = max((body.horizontalAdvance(bar.percent) for bar in bars), default=0.0) + gap
    length = max(area.width() - name - figure - percent, 0.0)
    for bar, place in zip(bars, funnel_places(bars, area, look), strict=True):
        line = QRectF(place.left(), place.top(), place.width(), _text_height(look))
        _write(painter, bar.name, line, look.body, look.text, width=name - gap)
        thick = _BAR * look.unit
        rail = QRectF(place.left() + name, line.center().y() - thick / 2, length, thick)
        painter.fillRect(rail, look.ground)
        rail.setWidth(length * bar.share)
        painter.fillRect(rail, look.bar)
        before = QRectF(line.left(), line.top(), line.width() - percent, line.height())
        _write(painter, bar.figure, before, look.strong, look.text, is_right=True)
        _write(painter, bar.percent, line, look.body, look.muted, is_right=True)
        if bar.note:
            below = QRectF(rail.left(), line.bottom(), place.right() - rail.left(), _small(look))
            _write(painter, bar.note, below, look.small, look.muted, width=below.width())


def _stage_height(bar: FunnelBar, look: ChartLook) -> float:
    words = _text_height(look) + (_small(look) if bar.note else 0.0)
    return max(FUNNEL_LINE * look.unit if bar.note else 0.0, words + 2 * look.unit)


# Cash by month.


def cash_places(chart: CashChart, area: QRectF, look: ChartLook) -> list[QRectF]:
    """Where each month lies; without room for all, only the last ones have a place."""
    shown = _months_shown(chart, area, look)
    if not shown:
        return []
    step = area.width() / shown
    hidden = len(chart.bars) - shown
    return [
        QRectF(
            area.left() + max(at - hidden, 0) * step,
            area.top(),
            step if at >= hidden else 0.0,
            area.height(),
        )
        for at in range(len(chart.bars))
    ]


def paint_cash(painter: QPainter, chart: CashChart, area: QRectF, look: ChartLook) -> None:
    """Paint the months side by side, paid solid, planned hatched above it."""
    top = _paint_cash_legend(painter, chart, area, look)
    foot = _text_height(look)
    note = _small(look) if chart.note else 0.0
    ground = area.bottom() - foot - note
    is_double = any(bar.paid_words and bar.planned_words for bar in chart.bars)
    head = _text_height(look) * (1.86 if is_double else 1)
    room = max(ground - top - head, 0.0)
    most = max((bar.paid + bar.planned for bar in chart.bars), default=0.0)
    painter.setPen(QPen(look.line, look.unit))
    for number in range(1, _GRID_LINES + 1):
        y = ground - room * number / _GRID_LINES
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
    for bar, place in zip(chart.bars, cash_places(chart, area, look), strict=True):
        if place.width() > 0:
            scale = room / most if most else 0.0
            _paint_month(painter, bar, place, look, ground, scale)
    painter.setPen(QPen(look.muted, look.unit))
    painter.drawLine(QPointF(area.left(), ground), QPointF(area.right(), ground))
    if note:
        below = QRectF(area.left(), ground + foot, area.width(), note)
        _write(painter, chart.note, below, look.small, look.muted, width=area.width())


def _months_shown(chart: CashChart, area: QRectF, look: ChartLook) -> int:
    metrics = QFontMetricsF(look.strong)
    words = [word for bar in chart.bars for word in (bar.paid_words, bar.planned_words, bar.name)]
    widest = max((metrics.horizontalAdvance(word) for word in words), default=0.0)
    least = max(widest + _GAP * look.unit / 2, _LEAST_MONTH * look.unit * 0.6)
    return min(len(chart.bars), int(area.width() // least)) if area.width() > 0 else 0


def _paint_cash_legend(painter: QPainter, chart: CashChart, area: QRectF, look: ChartLook) -> float:
    side, gap = _LEGEND * look.unit, _GAP * look.unit
    metrics, height = QFontMetricsF(look.small), _text_height(look)
    right = area.right()
    for words, kind, colour in (
        (chart.planned_name, MoneyKind.WAITING, look.planned),
        (chart.paid_name, MoneyKind.RECEIVED, look.paid),
    ):
        width = metrics.horizontalAdvance(words)
        line = QRectF(right - width, area.top(), width, height)
        _write(painter, words, line, look.small, look.muted)
        box = QRectF(line.left() - gap - side, line.center().y() - side / 2, side, side)
        paint_money(painter, kind, box, colour, paper=look.paper)
        right = box.left() - 2 * gap
    return area.top() + height


def _paint_month(
    painter: QPainter, bar: CashBar, place: QRectF, look: ChartLook, ground: float, scale: float
) -> None:
    width = min(_MOST_BAR * look.unit, 0.62 * place.width())
    left = place.center().x() - width / 2
    paid = QRectF(left, ground - bar.paid * scale, width, bar.paid * scale)
    paint_money(painter, MoneyKind.RECEIVED, paid, look.paid, paper=look.paper)
    planned = QRectF(left, paid.top() - bar.planned * scale, width, bar.planned * scale)
    if planned.height() > 0:
        _paint_hatched(painter, planned, look)
    line = _text_height(look)
    y = planned.top() - line
    if bar.planned_words:
        over = QRectF(place.left(), y, place.width(), line)
        _write(painter, bar.planned_words, over, look.italic, look.planned, is_centred=True)
    # Of a month with both, the paid part stands in its own bar where that is high enough.
    if bar.paid_words and not bar.planned_words:
        over = QRectF(place.left(), y, place.width(), line)
        _write(painter, bar.paid_words, over, look.strong, look.text, is_centred=True)
    elif bar.paid_words:
        over = QRectF(place.left(), y - line * 0.86, place.width(), line)
        _write(painter, bar.paid_words, over, look.strong, look.text, is_centred=True)
    below = QRectF(place.left(), ground, place.width(), line)
    font = look.strong if bar.is_now else look.small
    _write(painter, bar.name, below, font, look.text if bar.is_now else look.muted, is_centred=True)


def _paint_hatched(painter: QPainter, rect: QRectF, look: ChartLook) -> None:
    """Hatch a bar of any height in one density; `paint_money` goes by the height of its bar."""
    half, step = look.unit / 2, _HATCH * look.unit
    painter.save()
    painter.fillRect(rect, look.planned_ground)
    painter.setClipRect(rect)
    painter.setPen(QPen(look.planned, 1.4 * look.unit))
    x = rect.left() - rect.height()
    while x < rect.right():
        painter.drawLine(
            QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.bottom() - rect.height())
        )
        x += step
    painter.restore()
    painter.setPen(QPen(look.planned, look.unit))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(half, half, -half, -half))


# The wave of deadlines.


def wave_height(chart: WaveChart, look: ChartLook) -> float:
    """How high the deadlines are."""
    has_undated = any(not bar.is_dated for bar in chart.bars)
    head = WAVE_HEAD * look.unit if has_undated else 0.0
    return len(chart.bars) * _deadline_height(look) + head


def wave_places(chart: WaveChart, area: QRectF, look: ChartLook) -> list[QRectF]:
    """Where each deadline lies."""
    places, top, height = [], area.top(), _deadline_height(look)
    was_dated = True
    for bar in chart.bars:
        if was_dated and not bar.is_dated:
            top += WAVE_HEAD * look.unit
        was_dated = bar.is_dated
        places.append(QRectF(area.left(), top, area.width(), height))
        top += height
    return places


def paint_wave(painter: QPainter, chart: WaveChart, area: QRectF, look: ChartLook) -> None:
    """Paint the deadlines, each with the rupiah that hang on it as a bar."""
    strong = QFontMetricsF(look.strong)
    gap = _GAP * look.unit
    people = max((strong.horizontalAdvance(bar.people) for bar in chart.bars), default=0.0)
    rupiah = max((strong.horizontalAdvance(bar.rupiah) for bar in chart.bars), default=0.0)
    was_dated = True
    for bar, place in zip(chart.bars, wave_places(chart, area, look), strict=True):
        if was_dated and not bar.is_dated:
            head = QRectF(
                place.left(),
                place.top() - WAVE_HEAD * look.unit,
                place.width(),
                WAVE_HEAD * look.unit,
            )
            _write(painter, chart.undated_name, head, look.small, look.muted, width=head.width())
        was_dated = bar.is_dated
        _paint_deadline(painter, bar, place, look, (people + gap, rupiah + 2 * gap))


def _paint_deadline(
    painter: QPainter, bar: WaveBar, place: QRectF, look: ChartLook, columns: tuple[float, float]
) -> None:
    people, rupiah = columns
    line = QRectF(place.left(), place.top(), place.width(), _text_height(look))
    side, gap = 12 * look.unit, _GAP * look.unit
    look.mark(painter, bar.mark, QRectF(line.left(), line.center().y() - side / 2, side, side))
    _write(painter, bar.rupiah, line, look.body, look.text, is_right=True)
    middle = QRectF(line.left(), line.top(), line.width() - rupiah, line.height())
    _write(painter, bar.people, middle, look.strong, look.text, is_right=True)
    left = line.left() + side + gap * 0.75
    words = QRectF(left, line.top(), middle.right() - people - gap - left, line.height())
    _write(painter, bar.day, words, look.strong, look.text, width=words.width())
    after = QFontMetricsF(look.strong).horizontalAdvance(bar.day)
    if bar.day:
        after += gap
    rest = words.adjusted(after, 0, 0, 0)
    whole = f"{bar.what}, {bar.batches}" if bar.batches else bar.what
    # The batches go before a word of what must be done is cut.
    has_room = QFontMetricsF(look.body).horizontalAdvance(whole) <= rest.width()
    what = whole if has_room else bar.what
    _write(painter, what, rest, look.body, look.muted, width=rest.width())
    thick = _THIN_BAR * look.unit
    length = max((place.right() - left) * bar.share, 2 * look.unit)
    strip = QRectF(left, line.bottom() + look.unit, length, thick)
    if bar.is_dated:
        paint_money(painter, MoneyKind.AT_RISK, strip, look.at_risk, fill=look.at_risk_fill)
    else:
        painter.setPen(QPen(look.at_risk, look.unit))
        painter.setBrush(look.paper)
        half = look.unit / 2
        painter.drawRect(strip.adjusted(half, half, -half, -half))


def _deadline_height(look: ChartLook) -> float:
    return max(WAVE_LINE * look.unit, _text_height(look) + (_THIN_BAR + 4) * look.unit)


# Text.


def _text_height(look: ChartLook) -> float:
    return max(QFontMetricsF(look.body).height(), QFontMetricsF(look.strong).height())


def _small(look: ChartLook) -> float:
    return QFontMetricsF(look.small).height()


def _write(
    painter: QPainter,
    words: str,
    line: QRectF,
    font: QFont,
    colour: QColor,
    *,
    width: float | None = None,
    is_right: bool = False,
    is_centred: bool = False,
) -> None:
    """Write one line of text; with `width` it shortens rather than run into its neighbour."""
    metrics = QFontMetricsF(font)
    if width is not None:
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(width, 0.0) + 0.5)
    spare = line.width() - metrics.horizontalAdvance(words)
    x = line.left() + (spare if is_right else spare / 2 if is_centred else 0.0)
    y = line.center().y() + (metrics.ascent() - metrics.descent()) / 2
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(x, y), words)
