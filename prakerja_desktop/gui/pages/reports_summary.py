"""The summary of Laporan: funnel, cash, deadlines and recap on one screen, one column when narrow.

Shows what it is given; where a bar or a row leads is the page's business.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.gui.pages.reports_table import ReportTableView
from prakerja_desktop.gui.theme import MARGIN, current_theme
from prakerja_desktop.gui.widgets.report_charts import CashView, FunnelView, WaveView
from prakerja_desktop.services.report_words import FEW_LINES, Report

if TYPE_CHECKING:
    from prakerja_desktop.services.report_words import ReportWords
    from prakerja_desktop.services.reports import Figure, ReportCube

_SIDE_BY_SIDE: Final = 1120
"""Pixels at 100 % from which two panels stand beside each other."""


class ReportSummary(QScrollArea):
    """The four panels; they scroll up and down only."""

    def __init__(self, words: ReportWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._wave_figures: tuple[Figure, ...] = ()
        self.funnel = FunnelView()
        self.cash = CashView()
        self.wave = WaveView()
        self.recap = ReportTableView(is_whole=True)
        self.recap.model_of().set_in_juta(in_juta=True)
        self._rows = [QBoxLayout(QBoxLayout.Direction.LeftToRight) for _row in range(2)]
        self._lines = [QFrame(), QFrame()]
        self._build()

    def show_cube(self, cube: ReportCube) -> None:
        """Show these people."""
        self.funnel.set_bars(self._words.funnel(cube))
        self.cash.set_chart(self._words.cash(cube))
        chart, self._wave_figures = self._words.wave(cube, FEW_LINES)
        self.wave.set_chart(chart)
        self.recap.set_table(self._words.table(cube, Report.SUMMARY, FEW_LINES))

    def wave_figure(self, line: int) -> Figure:
        """Whom a line of the deadlines counts."""
        return self._wave_figures[line]

    def is_side_by_side(self) -> bool:
        """Whether panels stand beside each other."""
        return self._rows[0].direction() is QBoxLayout.Direction.LeftToRight

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        panels = [
            self._panel("funnel", self.funnel),
            self._panel("cash", self.cash),
            self._panel("wave", self.wave),
            self._panel("recap", self.recap),
        ]
        content = QWidget()
        content.setProperty("ground", "base")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for place, (row, shares) in enumerate(zip(self._rows, ((46, 54), (37, 63)), strict=True)):
            row.setSpacing(0)
            row.addWidget(panels[2 * place], shares[0])
            row.addWidget(self._lines[place])
            row.addWidget(panels[2 * place + 1], shares[1])
            column.addLayout(row, 1)
            if not place:
                rule = QFrame()
                rule.setProperty("line", "rule")
                column.addWidget(rule)
        self.setWidget(content)
        self._arrange()

    def _panel(self, key: str, widget: QWidget) -> QWidget:
        name, caption = self._words.chart_name(key)
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(MARGIN - 8, 8, MARGIN - 8, 6)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        title, note = QLabel(name), QLabel(caption)
        title.setProperty("type", "head")
        note.setProperty("type", "caption")
        head.addWidget(title)
        head.addStretch()
        head.addWidget(note)
        widget.setAccessibleName(name)
        column.addLayout(head)
        column.addWidget(widget, 0 if key != "cash" else 1)
        if key != "cash":
            column.addStretch()
        return panel

    def _arrange(self) -> None:
        has_room = self.viewport().width() >= current_theme().px(_SIDE_BY_SIDE)
        directions = QBoxLayout.Direction
        for row, line in zip(self._rows, self._lines, strict=True):
            row.setDirection(directions.LeftToRight if has_room else directions.TopToBottom)
            line.setProperty("line", "left" if has_room else "rule")
            if has_room:
                line.setFixedWidth(1)
                line.setMaximumHeight(16_777_215)
            else:
                line.setMaximumWidth(16_777_215)
                line.setMinimumWidth(0)
            line.style().unpolish(line)
            line.style().polish(line)
