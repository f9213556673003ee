"""One painter of the state marks and money patterns, for screen, print and legend.

Shapes only: every colour is handed in, so the same drawing works in black on paper. What state a
person is in, and which word stands beside the mark, is decided elsewhere.
"""

from __future__ import annotations

from math import pi
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from prakerja_desktop.printing.symbols import Mark, MoneyKind

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Mark", "MoneyKind", "paint_mark", "paint_money"]

GRID = 16.0
"""Marks are drawn on a square of 16 units and scaled to the rectangle they are given."""

ESTIMATE_DASHES = 8


def paint_mark(
    painter: QPainter,
    mark: Mark,
    rect: QRectF,
    colour: QColor,
    *,
    paper: QColor | None = None,
    fill: QColor | None = None,
) -> None:
    """Paint `mark` in the largest centred square of `rect`.

    `paper` (white by default) is the colour of what is cut out of a filled shape, so the caller
    gives the background it paints on. `fill` lightens the triangle of *due soon*, whose outline
    and sign then keep `colour`; the other marks ignore it.
    """
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center() - QPointF(side / 2, side / 2))
    painter.scale(side / GRID, side / GRID)
    paper = QColor(Qt.GlobalColor.white) if paper is None else paper
    if mark is Mark.DUE_SOON:
        _triangle(painter, colour, paper, fill)
    elif mark is Mark.DONE:
        _disc_with_tick(painter, colour, paper)
    elif mark is Mark.OVERDUE:
        _filled_diamond(painter, colour, paper)
    else:
        _OUTLINES[mark](painter, colour)
    painter.restore()


def paint_money(
    painter: QPainter,
    kind: MoneyKind,
    rect: QRectF,
    colour: QColor,
    *,
    paper: QColor | None = None,
    fill: QColor | None = None,
) -> None:
    """Fill `rect` with the pattern of one part of the money.

    Received is solid, waiting hatched, at risk solid with an outline (`fill` inside `colour`; on
    paper `fill` white tells it from received), lost cross-hatched.
    """
    if rect.width() <= 0:
        return
    paper = QColor(Qt.GlobalColor.white) if paper is None else paper
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    if kind is MoneyKind.RECEIVED:
        painter.fillRect(rect, colour)
    elif kind is MoneyKind.AT_RISK:
        _outlined(painter, rect, colour, colour if fill is None else fill)
    else:
        ground = _mixed(colour, paper, 0.22) if kind is MoneyKind.WAITING else paper
        _outlined(painter, rect, colour, ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(rect)
        painter.setPen(QPen(colour, _step(rect) * 0.28))
        painter.drawLines(_hatching(rect, both=kind is MoneyKind.LOST))
    painter.restore()


def _outlined(painter: QPainter, rect: QRectF, outline: QColor, ground: QColor) -> None:
    painter.fillRect(rect, outline)
    edge = max(1.0, rect.height() / 14)
    inner = rect.adjusted(edge, edge, -edge, -edge)
    if inner.width() > 0 and inner.height() > 0:
        painter.fillRect(inner, ground)


def _hatching(rect: QRectF, *, both: bool) -> list[QLineF]:
    step = _step(rect)
    lines = []
    x = rect.left() - rect.height()
    while x < rect.right():
        lines.append(QLineF(x, rect.bottom(), x + rect.height(), rect.top()))
        if both:
            lines.append(QLineF(x, rect.top(), x + rect.height(), rect.bottom()))
        x += step
    return lines


def _step(rect: QRectF) -> float:
    """Between two lines: follows the bar's height, so that print looks like the screen."""
    return rect.height() * 0.45


def _mixed(colour: QColor, paper: QColor, share: float) -> QColor:
    """`share` of the colour over the paper, without transparency, which printers dislike."""
    return QColor(
        round(colour.red() * share + paper.red() * (1 - share)),
        round(colour.green() * share + paper.green() * (1 - share)),
        round(colour.blue() * share + paper.blue() * (1 - share)),
    )


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(
        colour,
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )


def _polygon(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _exclamation(painter: QPainter, colour: QColor, top: float, bottom: float) -> None:
    painter.setPen(_pen(colour, 1.8))
    painter.drawLine(QLineF(8, top, 8, bottom - 3.2))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(8, bottom), 1.1, 1.1)


def _disc_with_tick(painter: QPainter, colour: QColor, paper: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(8, 8), 7.4, 7.4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(paper, 1.9))
    painter.drawPolyline(_polygon((4.8, 8.3), (7.1, 10.5), (11.3, 5.9)))


def _triangle(painter: QPainter, colour: QColor, paper: QColor, fill: QColor | None) -> None:
    painter.setPen(_pen(colour, 1.3))
    painter.setBrush(colour if fill is None else fill)
    painter.drawPolygon(_polygon((8, 1.3), (15.1, 14.4), (0.9, 14.4)))
    _exclamation(painter, paper if fill is None else colour, 6.3, 12.3)


def _filled_diamond(painter: QPainter, colour: QColor, paper: QColor) -> None:
    painter.setPen(_pen(colour, 1))
    painter.setBrush(colour)
    painter.drawPolygon(_polygon((8, 0.7), (15.3, 8), (8, 15.3), (0.7, 8)))
    _exclamation(painter, paper, 4.3, 11.4)


def _ring(painter: QPainter, colour: QColor) -> None:
    painter.setPen(_pen(colour, 1.8))
    painter.drawEllipse(QPointF(8, 8), 6.5, 6.5)


def _crossed_square(painter: QPainter, colour: QColor) -> None:
    painter.setPen(_pen(colour, 1.6))
    painter.drawRect(QRectF(1.5, 1.5, 13, 13))
    painter.drawLine(QLineF(5.1, 5.1, 10.9, 10.9))
    painter.drawLine(QLineF(10.9, 5.1, 5.1, 10.9))


def _clock(painter: QPainter, colour: QColor) -> None:
    painter.setPen(_pen(colour, 1.6))
    painter.drawEllipse(QPointF(8, 8), 6.6, 6.6)
    painter.drawPolyline(_polygon((8, 4.2), (8, 8.4), (10.9, 9.7)))


def _hollow_diamond(painter: QPainter, colour: QColor) -> None:
    painter.setPen(_pen(colour, 1.6))
    painter.drawPolygon(_polygon((8, 1.5), (14.5, 8), (8, 14.5), (1.5, 8)))


def _dashed_ring(painter: QPainter, colour: QColor) -> None:
    radius, width = 6.5, 1.7
    dash = 2 * pi * radius / ESTIMATE_DASHES / width
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([dash * 0.64, dash * 0.36])
    painter.setPen(pen)
    painter.drawEllipse(QPointF(8, 8), radius, radius)


def _dot(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(8, 8), 2.6, 2.6)


def _dash(painter: QPainter, colour: QColor) -> None:
    painter.setPen(_pen(colour, 1.8))
    painter.drawLine(QLineF(3.2, 8, 12.8, 8))


_OUTLINES: dict[Mark, Callable[[QPainter, QColor], None]] = {
    Mark.OPEN: _ring,
    Mark.LOST: _crossed_square,
    Mark.WAITING: _clock,
    Mark.SCHEDULED: _hollow_diamond,
    Mark.ESTIMATE: _dashed_ring,
    Mark.DOT: _dot,
    Mark.DASH: _dash,
}
