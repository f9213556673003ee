"""Reports for the head of the office: full letterhead, charts, a table with sums, room to sign.

Handed finished texts and shares; the charts are drawn by the code that draws them on screen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from prakerja_desktop.printing.chart_values import CashChart, FunnelBar, WaveChart
from prakerja_desktop.printing.charts import (
    CASH_HEIGHT,
    ChartLook,
    funnel_height,
    paint_cash,
    paint_funnel,
    paint_wave,
    plain_marks,
    wave_height,
)
from prakerja_desktop.printing.layout import Block, Bounds, Column, Page
from prakerja_desktop.printing.paper import Paper
from prakerja_desktop.printing.sheets import TableSheet
from prakerja_desktop.printing.table import Look, table_pages
from prakerja_desktop.printing.typeface import UNITS_PER_POINT, Style, Typeface

_LOOK = Look(head=12, title=15, text=9.5)
_SMALL_LOOK = Look(head=9, title=12, text=8.5)
_SMALL_PAPER_MM = 200

_TEXT, _SMALL_TEXT = 9.0, 8.0
_UNIT = 0.68
"""Points of one unit of the charts: a pixel of the screen, a little smaller on paper."""

_FLAT_CASH = 0.72
_BETWEEN = 20.0
_SIDE_BY_SIDE = 560.0
"""Points of width from which two charts stand beside each other."""

Paint = Callable[[QPainter, QRectF, ChartLook], None]
Chart = Callable[[Typeface, float], Block]


@dataclass(frozen=True, slots=True)
class ReportCharts:
    """The charts above a table, each with its heading; None for those that are not wanted."""

    funnel: tuple[str, tuple[FunnelBar, ...]] | None = None
    cash: tuple[str, CashChart] | None = None
    wave: tuple[str, WaveChart] | None = None


NO_CHARTS = ReportCharts()


@dataclass(frozen=True, slots=True)
class ChartItem:
    """A chart at its place, in points."""

    x: float
    y: float
    width: float
    height: float
    paint_chart: Paint

    @property
    def bounds(self) -> Bounds:
        """The rectangle the chart keeps to."""
        return Bounds(self.x, self.y, self.x + self.width, self.y + self.height)

    def moved(self, dx: float, dy: float) -> ChartItem:
        """The same at another place."""
        return replace(self, x=self.x + dx, y=self.y + dy)

    def paint(self, painter: QPainter, typeface: Typeface, dx: float, dy: float) -> None:
        """Draw it in black and grey."""
        unit = UNITS_PER_POINT
        area = QRectF(
            (self.x + dx) * unit, (self.y + dy) * unit, self.width * unit, self.height * unit
        )
        painter.save()
        self.paint_chart(painter, area, paper_look(typeface))
        painter.restore()


def paper_look(typeface: Typeface) -> ChartLook:
    """Fonts and greys of paper; what is at risk is white with an outline, as on a bad copy."""
    black, white = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
    return ChartLook(
        body=typeface.font(Style(_TEXT)),
        strong=typeface.font(Style(_TEXT, bold=True)),
        italic=typeface.font(Style(_SMALL_TEXT, italic=True)),
        small=typeface.font(Style(_SMALL_TEXT)),
        unit=_UNIT * UNITS_PER_POINT,
        text=black,
        muted=black,
        line=QColor.fromRgbF(0.8, 0.8, 0.8),
        ground=QColor.fromRgbF(0.92, 0.92, 0.92),
        bar=QColor.fromRgbF(0.4, 0.4, 0.4),
        paid=QColor.fromRgbF(0.3, 0.3, 0.3),
        planned=black,
        planned_ground=white,
        at_risk=black,
        at_risk_fill=QColor.fromRgbF(0.75, 0.75, 0.75),
        paper=white,
        mark=plain_marks,
    )


def recap_pages(
    sheet: TableSheet, paper: Paper, typeface: Typeface, charts: ReportCharts = NO_CHARTS
) -> list[Page]:
    """The pages of a report; usually one."""
    is_small = paper.width_mm < _SMALL_PAPER_MM
    look = _SMALL_LOOK if is_small else _LOOK
    leads = list(_leads(charts))
    return table_pages(sheet, paper, typeface, look, (partial(_charts, leads),) if leads else ())


def _leads(charts: ReportCharts) -> list[Chart]:
    leads: list[Chart] = []
    if charts.funnel is not None:
        leads.append(partial(_funnel, *charts.funnel))
    if charts.cash is not None:
        leads.append(partial(_cash, *charts.cash))
    if charts.wave is not None:
        leads.append(partial(_wave, *charts.wave))
    return leads


def _charts(leads: Sequence[Chart], typeface: Typeface, width: float) -> list[Block]:
    """One below the other; two by two where the paper is wide."""
    rows = []
    many = 2 if width >= _SIDE_BY_SIDE else 1
    for start in range(0, len(leads), many):
        row = leads[start : start + many]
        each = (width - (len(row) - 1) * _BETWEEN) / len(row)
        blocks = [make(typeface, each) for make in row]
        column = Column(typeface, width)
        for at, block in enumerate(blocks):
            left = at * (each + _BETWEEN)
            column.add(*(item.moved(left, column.y) for item in block.items))
        column.space(max(block.height for block in blocks) + _BETWEEN / 2)
        rows.append(column.block())
    return rows


def _funnel(heading: str, bars: tuple[FunnelBar, ...], typeface: Typeface, width: float) -> Block:
    height = funnel_height(bars, paper_look(typeface)) / UNITS_PER_POINT

    def paint(painter: QPainter, area: QRectF, look: ChartLook) -> None:
        paint_funnel(painter, bars, area, look)

    return _headed(heading, typeface, width, height, paint)


def _cash(heading: str, chart: CashChart, typeface: Typeface, width: float) -> Block:
    def paint(painter: QPainter, area: QRectF, look: ChartLook) -> None:
        paint_cash(painter, chart, area, look)

    return _headed(heading, typeface, width, CASH_HEIGHT * _UNIT * _FLAT_CASH, paint)


def _wave(heading: str, chart: WaveChart, typeface: Typeface, width: float) -> Block:
    height = wave_height(chart, paper_look(typeface)) / UNITS_PER_POINT

    def paint(painter: QPainter, area: QRectF, look: ChartLook) -> None:
        paint_wave(painter, chart, area, look)

    return _headed(heading, typeface, width, height, paint)


def _headed(heading: str, typeface: Typeface, width: float, height: float, paint: Paint) -> Block:
    column = Column(typeface, width)
    column.lines(heading, Style(_TEXT + 1, bold=True))
    column.add(ChartItem(0, column.y, width, height, paint))
    column.space(height)
    return column.block()
